"""Parts of speech: which of a lexeme's meanings its neighbours allow.

Tags: N nominal (noun or adjective), V verb, D determiner, possessive or number, R pronoun, P preposition, O Chinese
postposition, C conjunction, S subordinator, X auxiliary, T negation, A adverb, E 的, G possessive 's, Q quotation, "." stop.
Rules in the order of certainty, one pass from the left; no statistics.
"""

from collections.abc import Sequence

from rushes.script.chinese.tagging import tag_chinese
from rushes.script.deeds import as_nouns
from rushes.script.duals import with_people
from rushes.script.enacting import acted
from rushes.script.finite import as_finite
from rushes.script.grammar_words import grammar_tag
from rushes.script.lexemes import Lexeme
from rushes.script.neighbours import (
    ADVERBIAL,
    COPULAS,
    FUNCTION,
    NOT_NOMINAL,
    adjective_before,
    is_nominal,
    is_plain_verb,
)
from rushes.script.noun_or_verb import is_verb
from rushes.script.so_far import clause_so_far

__all__ = ["tagged"]


def tagged(lexemes: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    """The same lexemes, each with its tag."""
    out: list[Lexeme] = []
    lexemes = tag_chinese(lexemes)
    for i, lexeme in enumerate(lexemes):
        following = lexemes[i + 1] if i + 1 < len(lexemes) else None
        verb = (
            None
            if lexeme.tag
            else acted(lexeme, out, following) or as_finite(lexeme, out, lexemes[i + 1 : i + 12])
        )
        if verb is not None:
            out.append(verb)
        else:
            out.append(lexeme if lexeme.tag else lexeme.tagged(_tag(lexeme, out, lexemes[i + 1 : i + 12])))
    return as_nouns(with_people(out))


def _tag(lexeme: Lexeme, before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    if lexeme.norm in ("'s", "'"):
        return "X" if before and before[-1].tag in "RX" else "G"
    function = [s.category for s in lexeme.senses if s.category in FUNCTION]
    if function and lexeme.norm in ("then", "now", "next") and _between(before, after):
        return "A"  # "the camera then pans"
    if function:
        return grammar_tag(lexeme, function, before, after)
    if lexeme.norm == "so" and after and after[0].has("det", "pron"):
        return "S"
    nominal = any(s.category not in NOT_NOMINAL for s in lexeme.senses)
    if _sounds(lexeme, before, after[0] if after else None):
        return "V"
    acts = lexeme.has("cammove") or (lexeme.has("shot") and bool(after) and after[0].has("det", "pron"))
    if acts and not lexeme.chinese and _done_by_somebody(lexeme, before, after):
        return "V"  # "a man films the dog"
    if not lexeme.chinese and _moves_itself(lexeme, before, after):
        return "V"
    if lexeme.has("verb"):
        return "V" if is_verb(lexeme, nominal, before, after) else "N"
    if lexeme.has(*ADVERBIAL):
        return _adverb_or_adjective(lexeme, nominal, before, after)
    return "N" if lexeme.senses else _unlisted(lexeme, before, after)


MAKERS = ("being", "thing", "body", "garment")
"""What sounds and does."""


def _sounds(lexeme: Lexeme, before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "The lid clacks against the pot", "wipers thump": a word for a sound, behind the noun that makes it."""
    if lexeme.chinese or lexeme.has("verb") or not lexeme.has("sound", "soundhead"):
        return False
    if not before or before[-1].tag != "N" or not before[-1].has(*MAKERS):
        return False
    many = any(s.form == "plural" for s in before[-1].senses)
    if many == lexeme.norm.endswith("s") or any(x.tag in "VP" for x in clause_so_far(before)):
        return False
    return (
        following is None
        or bool(following.stop)
        or following.has("prep", "sub", "conj", "where", "manner")
        or (following.norm.endswith("ly"))
    )


def _done_by_somebody(lexeme: Lexeme, before: list[Lexeme], after: Sequence[Lexeme]) -> bool:
    """ "The cook tilts the pan" is no camera move, nor is "a hand slowly pulls back" or "searchlights sweep across"."""
    doer = next((x for x in reversed(before[-3:]) if x.tag != "A"), None)
    if doer is None:
        return False
    if doer.stop == "," and lexeme.norm.endswith(("s", "ing")) and after and after[0].has("det"):
        return True  # "a chef, sleeves tied back, tilts an ear", "talks, panning her torch"
    first, last = lexeme.norm.split(" ")[0], lexeme.norm.rpartition(" ")[2]
    many = any(s.form == "plural" for s in doer.senses) and not first.endswith("ing") and last != "shot"
    goes_on = many and bool(after) and after[0].has("prep", "det")
    if not (goes_on or first.endswith("s")):
        return False
    films = doer.has("shot", "camera", "camsize", "cammove", "camangle", "lens")
    return doer.tag == "R" or (doer.tag == "N" and bool(doer.senses) and not films)


def _whips(lexeme: Lexeme, after: Sequence[Lexeme]) -> bool:
    """ "The camera whips to the door", "cranes up": a plural that is a verb where the camera does it."""
    plural = lexeme.norm.endswith("s") and not lexeme.has("shot", "camera", "lens", "being")
    return (
        plural and bool(after) and (bool(after[0].stop) or after[0].has("prep", "where", "det", "camspeed"))
    )


def _between(before: Sequence[Lexeme], after: Sequence[Lexeme]) -> bool:
    """The camera stands before it, what it does behind it."""
    films = bool(before) and before[-1].tag == "N" and before[-1].has("camera", "shot")
    return (
        films
        and bool(after)
        and after[0].norm.split(" ")[0].endswith("s")
        and not after[0].has("det", "prep")
    )


def _moves_itself(lexeme: Lexeme, before: list[Lexeme], after: Sequence[Lexeme]) -> bool:
    """ "The view pans slowly to the left": a picture does it, and no noun follows."""
    doer = next((x for x in reversed(before[-3:]) if x.tag != "A"), None)
    if doer is not None and doer.tag == "N" and doer.has("camera") and _whips(lexeme, after):
        return True
    said = lexeme.has("cammove") and lexeme.norm.split(" ")[0].endswith("s")
    does = bool(before) and before[-1].tag == "N" and before[-1].has("shot", "camera") and len(before) > 1
    return (
        said
        and does
        and before[-2].tag == "D"
        and (not after or not is_nominal(after[0]) or after[0].has("camspeed"))
    )


def _adverb_or_adjective(lexeme: Lexeme, nominal: bool, before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    following = after[0] if after else None
    last = before[-1].tag if before else "."
    if lexeme.chinese:
        if (following is not None and following.text in ("地", "着")) or (
            following is not None and is_plain_verb(following)
        ):
            return "A"
        return (
            "N"
            if nominal or (following is not None and (following.has("de") or is_nominal(following)))
            else "A"
        )
    if lexeme.norm.endswith("ly") and not lexeme.has("size", "mood"):
        return "A"
    if (
        is_nominal(following)
        and not is_plain_verb(following)
        and lexeme.has("manner")
        and " " not in lexeme.norm
    ):
        return "N"
    if lexeme.has("manner") and (last == "D" or nominal or (before and before[-1].norm in COPULAS)):
        return "N"
    if lexeme.has("where") and nominal and (last == "D" or is_nominal(following)):
        return "N"
    if lexeme.has("where") and is_nominal(following) and lexeme.norm in ("distant", "faraway"):
        return "N"
    return "A"


def _unlisted(lexeme: Lexeme, before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    word = lexeme.norm
    last = before[-1].tag if before else "."
    following = after[0] if after else None
    if lexeme.chinese:
        return "V" if following is not None and following.text in ("着", "了", "过") else "N"
    if word.endswith("ly") and len(word) > 4:
        return "A"
    goes_on = following is None or bool(following.stop) or following.has("prep", "sub", "conj", "verb")
    if word in ("twice", "thrice") and last in "NVR":
        return "A"  # "slaps a hand bell twice"
    if word in ONWARD and last == "N" and goes_on:
        return "A"  # "out of a tunnel straight at the lens"
    goes_on = following is None or bool(following.stop) or following.has("prep", "sub", "conj", "verb")
    if word in ONWARD and last == "N" and goes_on:
        return "A"  # "out of a tunnel straight at the lens"
    acts = bool(before) and (
        before[-1].tag == "R" or (last == "N" and before[-1].has("being", "thing", "place", "sound"))
    )
    verbs = any(x.tag == "V" for x in clause_so_far(before))
    opens = last == "." and following is not None and following.has("det", "pron")
    helped = bool(before) and before[-1].norm in COPULAS
    if word.endswith("ing") and len(word) > 5 and (opens or acts or helped or (last in "XC" and verbs)):
        return "V"
    named = (
        following is not None
        and not following.stop
        and following.has("abstract", "shot", "thing", "stylehead")
    )
    if named and word.endswith("ics"):
        return "N"  # "a tabletop optics demo"
    if word.endswith("s") and not word.endswith("ss") and acts and not verbs and lexeme.text[:1].islower():
        plural = any(s.form == "plural" for s in before[-1].senses)
        return "N" if plural else "V"
    many = bool(before) and before[-1].has(*MAKERS) and any(s.form == "plural" for s in before[-1].senses)
    ends = following is None or bool(following.stop) or following.has("conj", "sub")
    if many and not verbs and ends and before[-1].has("being") and not lexeme.norm.endswith("ed"):
        return "V"
    if many and not verbs and following is not None and following.has("prep", "where", "det"):
        return "V"
    if _led_by_noun(lexeme, before, following):
        return "V"
    if (
        word.endswith("s")
        and last == "C"
        and verbs
        and following is not None
        and following.has("det", "prep")
    ):
        return "V"
    return "N"


ONWARD = frozenset(
    {"straight", "headfirst", "headlong", "sideways", "halfway", "midway", "nonstop", "aloft", "ajar", "askew", "aground",
     "adrift", "ashore", "ablaze", "aflame", "afloat", "alight", "agape", "aglow", "abreast", "overboard", "downstream",
     "upstream", "uphill", "downhill", "inland", "offshore", "asunder", "astern", "aloud", "underfoot", "alongside"}
)  # fmt: skip
"""Adverbs and adjectives that stand behind their noun: "out of a tunnel straight at the lens", "a ship aground"."""


def _led_by_noun(lexeme: Lexeme, before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "A coil suspended in a tube", "a candle taped to a stick": a participle behind its noun."""
    noun = bool(before) and before[-1].tag == "N" and bool(before[-1].senses) and not adjective_before(before)
    return lexeme.norm.endswith("ed") and noun and following is not None and following.has("prep")
