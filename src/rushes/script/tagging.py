"""Parts of speech: which of a lexeme's meanings its neighbours allow.

Tags: N nominal (noun or adjective), V verb, D determiner, possessive or number, R pronoun, P preposition, O Chinese
postposition, C conjunction, S subordinator, X auxiliary, T negation, A adverb, E 的, G possessive 's, Q quotation, "." stop.
Rules in the order of certainty, one pass from the left; no statistics.
"""

from collections.abc import Sequence

from rushes.script.chinese.tagging import tag_chinese
from rushes.script.deeds import as_nouns
from rushes.script.duals import ALWAYS, with_people
from rushes.script.enacting import acted
from rushes.script.finite import as_finite, is_second_verb, may_be_verb, past_opening
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import DESCRIBING

__all__ = ["ADJECTIVES", "tagged"]

FUNCTION = {
    "det": "D", "num": "D", "pron": "R", "prep": "P", "post": "O", "conj": "C", "sub": "S", "aux": "X", "neg": "T", "de": "E",
}  # fmt: skip
ADVERBIAL = frozenset({"manner", "where"})
ADJECTIVES = DESCRIBING | {"manner", "num"}
"""Categories that describe rather than name."""

NOT_NOMINAL = frozenset({*FUNCTION, *ADVERBIAL, "verb"})
"""All other categories can stand in a noun phrase."""


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
        return _function(lexeme, function, before, after)
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
        return "V" if _is_verb(lexeme, nominal, before, after) else "N"
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
    if many == lexeme.norm.endswith("s") or any(x.tag in "VP" for x in _segment(before)):
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
        and (not after or not _nominal(after[0]) or after[0].has("camspeed"))
    )


def _nominal(lexeme: Lexeme | None) -> bool:
    """It can stand in a noun phrase."""
    if lexeme is None or lexeme.stop or lexeme.quote:
        return False
    if not lexeme.senses:
        return True
    listed = any(s.category not in NOT_NOMINAL or s.category in ADVERBIAL for s in lexeme.senses)
    modifier = any(s.category == "verb" and s.form in ("ing", "ed") for s in lexeme.senses)
    return listed or lexeme.has("num") or (modifier and not lexeme.has("prep"))


def _starts_phrase(lexeme: Lexeme | None) -> bool:
    return lexeme is not None and (_nominal(lexeme) or lexeme.has("det", "num", "pron"))


def _plain_verb(lexeme: Lexeme | None) -> bool:
    """A finite verb or one that cannot be anything else."""
    if lexeme is None or not lexeme.has("verb"):
        return False
    form = next(s.form for s in lexeme.senses if s.category == "verb")
    return form == "s" or not any(s.category not in NOT_NOMINAL for s in lexeme.senses)


def _function(lexeme: Lexeme, kinds: list[str], before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    following = after[0] if after else None
    clause = following is not None and following.has("det", "pron") and not following.chinese
    told = bool(before) and (before[-1].tag in "VAX" or (before[-1].tag == "N" and _adjective_before(before)))
    if lexeme.norm == "that" and _relates(before, following):
        return "R"
    if lexeme.norm == "that" and clause and told:
        return "S"  # "so fast that her chair crashes over"
    if "pron" in kinds and ("det" in kinds or "num" in kinds):
        owned = (
            lexeme.norm in ("her", "his") and bool(before) and before[-1].tag == "V"
        )  # "shuffles her papers"
        noun = _nominal(following) and (
            not _plain_verb(following) or owned or _running_mate(after) or _body_part(after)
        )
        return "D" if noun else "R"
    if "sub" in kinds and ("prep" in kinds or len(kinds) > 1):
        return "S" if _verb_ahead(after) else FUNCTION[next((k for k in kinds if k != "sub"), "sub")]
    if "conj" in kinds and "prep" in kinds:
        return _and_or_with(lexeme, before, after)
    if "prep" in kinds and "neg" in kinds:
        return "T" if following is not None and _plain_verb(following) else "P"
    if "prep" in kinds:
        return _preposition(lexeme, kinds, before, after)
    if kinds == ["aux"] and before and before[-1].tag == "D" and not lexeme.chinese:
        if _nominal(following) or lexeme.has("thing"):
            return "N"  # "the right hand", "kicks a can"
    if lexeme.has("verb") and kinds == ["aux"]:
        return "V" if not lexeme.chinese and not any(x.has("verb") for x in after[:2]) else "X"
    if lexeme.chinese and kinds[0] == "num" and len(lexeme.text) == 1 and not _starts_phrase(following):
        return "X"
    return FUNCTION[kinds[0]]


def _body_part(after: Sequence[Lexeme]) -> bool:
    """ "Her hands", "his backs": a part of somebody, unless it is done to something ("she hands it over")."""
    given = len(after) > 1 and after[1].has("det", "pron")
    return after[0].has("body") and not given


def _relates(before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "Needles that branch outward": right behind a noun, before what may be a verb."""
    noun = (
        bool(before) and before[-1].tag == "N" and bool(before[-1].senses) and not _adjective_before(before)
    )
    return noun and following is not None and not following.chinese and may_be_verb(following)


def _running_mate(after: Sequence[Lexeme]) -> bool:
    """ "Her running partner", "his sleeping dog": what is somebody's does it, nobody does it to them."""
    doing = any(s.category == "verb" and s.form == "ing" for s in after[0].senses)
    return doing and len(after) > 1 and after[1].has("being") and not after[1].has("det", "prep", "pron")


def _preposition(lexeme: Lexeme, kinds: list[str], before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    following = after[0] if after else None
    if lexeme.chinese and following is not None and _plain_verb(following):
        return "X" if lexeme.text == "在" else "P"
    if (
        lexeme.has("verb")
        and not lexeme.chinese
        and lexeme.norm != "like"
        and before
        and (before[-1].tag in "NR" or before[-1].norm in _COPULAS)
    ):
        return "V"
    if "aux" in kinds and following is not None and _base_verb(following):
        return "X"
    if lexeme.chinese or _starts_phrase(following) or (following is not None and following.quote is not None):
        return "P"
    if (
        following is not None
        and following.has("prep")
        and lexeme.norm in ("from", "up", "down", "out", "off")
    ):
        return "A"
    if following is not None and following.has("verb") and not lexeme.has("where"):
        return "P"
    return "A"


def _base_verb(lexeme: Lexeme) -> bool:
    return any(s.category == "verb" and s.form == "" for s in lexeme.senses)


def _and_or_with(lexeme: Lexeme, before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    """和, 与: "and" between people who act together."""
    return "C" if lexeme.chinese else "P"


def _verb_ahead(after: Sequence[Lexeme]) -> bool:
    last: Lexeme | None = None
    for lexeme in after:
        if lexeme.stop:
            return False
        does = last is not None and last.has("being") and lexeme.norm.endswith("s") and may_be_verb(lexeme)
        if lexeme.has("verb") or does:
            return True
        last = lexeme
    return False


def _is_verb(lexeme: Lexeme, nominal: bool, before: list[Lexeme], after: Sequence[Lexeme]) -> bool:
    form = next(s.form for s in lexeme.senses if s.category == "verb")
    form = "ed" if not form and lexeme.norm.endswith("ed") and len(lexeme.norm) > 4 else form
    last = before[-1].tag if before else "."
    following = after[0] if after else None
    if last == "P" and " " in lexeme.norm and lexeme.has("thing", "being") and not lexeme.chinese:
        return False  # "with playing cards"
    if form == "ing" and last == "C" and _second_noun(before, following):
        return False
    if form == "ed" and last == "P" and _nominal(following) and not _finite_only(following):
        return False  # "on crossed legs"
    if lexeme.chinese:
        return not nominal or last in "NRAXO" or (bool(before) and before[-1].has("sub"))
    if form == "ing" and last == "." and before and _meanwhile(before, after):
        return True  # "…, throwing sparks with a screech"
    if form in ("ing", "ed") and last in "DP." and _nominal(following) and not _finite_only(following):
        return last == "P" or (last == "." and form == "ing" and not _names_actor(following) and not nominal)
    if form == "ed" and last == "N" and _adjective_before(before) and _nominal(following):
        return False
    if form == "ing" and last == "D" and before[-1].has("det") and _ends_phrase(following):
        return False  # "the landing hits", "a drawing of"
    if form == "" and last == "N" and _within_noun_phrase(before) and lexeme.norm not in STRONG | _COPULAS:
        return False
    if (
        form == "s"
        and lexeme.has("body")
        and lexeme.norm != "gazes"
        and not (following is not None and following.has("det", "pron"))
    ):
        return False  # "gloved hands hold", but "hands her a book"
    if (
        form == ""
        and last == "N"
        and lexeme.norm not in STRONG
        and (_ends_compound(before, following) or _described_only(before))
    ):
        return False
    if not nominal:
        if form == "s" and last == "N" and _adjective_before(before) and any(x.tag == "V" for x in _segment(before)):
            return False  # "spreads purple swirls"
        return form == "ing" or (last not in "DG" and not (form == "s" and last == "P"))
    return _verb_among_nouns(lexeme, form, last, before, after)


def _meanwhile(before: list[Lexeme], after: Sequence[Lexeme]) -> bool:
    """Behind a comma, where somebody has done something already, and no verb follows before the next stop."""
    if before[-1].stop != "," or not any(x.tag == "V" for x in _back_to(before[:-1], ("S",))[-24:]):
        return False
    ahead = []
    for lexeme in after:
        if lexeme.stop or lexeme.has("sub", "conj"):
            break
        ahead.append(lexeme)
    named = bool(ahead) and ahead[0].has("thing", "material", "weather", "body", "garment")
    at = next((n for n, x in enumerate(ahead) if x.has("prep")), len(ahead))
    finite = (
        n for n, x in enumerate(ahead) if n and any(s.category == "verb" and s.form == "s" for s in x.senses)
    )
    done = any(not ahead[n - 1].has("det", "prep") for n in finite)
    return named and not done and not (at > 1 and _plain_verb(ahead[at - 1]))


STRONG = frozenset({"shut", "struck",
                    "stuck", "stood", "froze", "frozen", "docked", "sat", "lay", "lit", "hung", "sunk", "lost", "caught",
                    "set", "left", "held", "kept", "worn", "torn", "bent", "spun", "broken", "hidden", "parked",
                    "has", "had", "went", "came", "ran", "fled", "flew", "swam", "crept", "rode", "drove", "fell", "met", "saw",
                    "ate", "drank", "took", "threw", "hit", "cut", "dug", "broke", "made", "built", "fed", "spoke", "sang",
                    "said", "told", "shook", "blew", "rose", "shone", "grew", "leapt", "knelt",
                    "slept", "wept", "wrote"})  # fmt: skip
"""Forms that the tables list as they are and that are no base forms."""


def _within_noun_phrase(before: list[Lexeme]) -> bool:
    """ "A peaceful walk", "a fashion show": no verb in its base form stands behind a singular actor."""
    i = len(before) - 1
    while i >= 0 and before[i].tag == "N":
        i -= 1
    if i < 0 or before[i].norm not in ("a", "an") or (i > 0 and before[i - 1].tag in "VC"):
        return _adjective_before(before) and i > 0 and before[i].has("det") and before[i].norm in ("a", "an")
    return not before[-1].has("being", "body", "speaker", "sound", "soundhead")


def _second_noun(before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "A fretboard and picking hand": two nouns joined, and no verb yet."""
    segment = _segment(before)
    joined = len(segment) > 1 and segment[-2].tag == "N" and not any(x.tag == "V" for x in segment)
    return (
        joined
        and following is not None
        and (following.has("body") or (following.has("thing") and not following.has("verb")))
    )


def _described_only(before: list[Lexeme]) -> bool:
    """ "The dim hold": nothing but an article and adjectives before it."""
    at = len(before) - 1
    while at >= 0 and before[at].tag == "N" and before[at].senses and _adjective_before(before[: at + 1]):
        at -= 1
    articled = (
        at >= 0 and before[at].tag == "D" and before[at].has("det") and not before[at].has("pron", "num")
    )
    return articled and at < len(before) - 1


def _ends_compound(before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "Touches the anchor point", "a human chuckle": behind one noun, which is an object already, no verb in its base form."""
    segment = _segment(before)
    start = next((n for n in range(len(segment) - 1, -1, -1) if segment[n].tag not in "NG"), -1)
    if start < 0 or segment[start].tag != "D" or any(s.form == "plural" for s in segment[-1].senses):
        return False
    ahead = before[: len(before) - len(segment) + start]
    if ahead and ahead[-1].tag == "C" and len(ahead) > 1 and ahead[-2].tag == "N":
        return False  # "a mark and a sign bounce"
    verbs = [x for x in segment[:start] if x.tag == "V"]
    seen = any((s := x.sense("verb")) is not None and s.entry.get("class") == "gaze" for x in verbs)
    helps = seen or any(x.norm.split(" ")[0] in LETTING for x in verbs)
    ends = following is None or bool(following.stop) or following.has("conj", "sub")
    one = segment[start].norm in ("a", "an", "another", "each") and not _joined_beings(before)
    ends = ends or (one and bool(verbs))
    return ends and not helps and (bool(verbs) or one or segment[start - 1].tag == "P")


LETTING = frozenset(
    {"let", "lets", "letting", "make", "makes", "making", "made", "help", "helps", "helping", "hear", "hears", "hearing",
     "feel", "feels", "feeling", "watch", "watches", "watching", "see", "sees", "seeing", "saw", "have", "has"}
)  # fmt: skip
"""Verbs with another behind their object: lets it ring, makes the glass shake."""


def _finite_only(lexeme: Lexeme | None) -> bool:
    return lexeme is not None and _plain_verb(lexeme) and not _nominal(lexeme)


def _ends_phrase(lexeme: Lexeme | None) -> bool:
    return lexeme is None or bool(lexeme.stop) or lexeme.has("prep", "aux", "conj") or _plain_verb(lexeme)


def _names_actor(lexeme: Lexeme | None) -> bool:
    return lexeme is not None and lexeme.has("being", "sound", "thing", "soundhead", "weather")


def _adjective_before(before: list[Lexeme]) -> bool:
    last = before[-1]
    if last.norm in ALWAYS:
        return False  # "the patient looks"
    return bool(last.senses) and all(s.category in ADJECTIVES for s in last.senses)


def _segment(before: list[Lexeme]) -> list[Lexeme]:
    out: list[Lexeme] = []
    for lexeme in reversed(before):
        if lexeme.tag in (".", "S", "Q") or (lexeme.tag == "C" and out and out[-1].tag in "DNR"):
            break
        out.append(lexeme)
    return past_opening(out[::-1])


def _many(segment: Sequence[Lexeme]) -> bool:
    """The last noun is in the plural; "a commis", "a sheep" is one."""
    last = segment[-1]
    one = any(s.form == "" for s in last.senses if s.category == "being") and any(
        x.norm in ("a", "an", "one", "another", "each", "every") for x in segment if x.tag == "D"
    )
    return any(s.form == "plural" for s in last.senses) and not one


def _compound_subject(
    lexeme: Lexeme, segment: Sequence[Lexeme], following: Lexeme | None, after: Sequence[Lexeme]
) -> bool:
    """ "Laser bolts zip past", "champagne corks popping": the plural of a compound, and the verb is what follows."""
    noun, matter = lexeme.has("thing", "body", "garment"), segment[-1]
    if following is None or not noun or not matter.has("thing", "material") or matter.has("being", "weather"):
        return False
    if following.has("det", "prep", "pron", "conj", "sub"):
        return False
    helper = (s := lexeme.sense("verb")) is not None and s.entry.get("class") in ("aux", "copula")
    forms = {s.form for s in following.senses if s.category == "verb"}
    if "ing" in forms and not following.has("thing", "being"):
        return not helper
    goes_on = len(after) > 1 and (after[1].has("prep", "where") and not after[1].has("det"))
    bare = not any(x.tag == "D" for x in segment) and len(segment) == 1
    return bare and "" in forms and goes_on


def _verb_among_nouns(
    lexeme: Lexeme, form: str, last: str, before: list[Lexeme], after: Sequence[Lexeme]
) -> bool:
    """A word that is noun and verb ("waves", "fish", "smile")."""
    following = after[0] if after else None
    if is_second_verb(form, before, following):
        return True
    segment = _segment(before)
    verbs = [x for x in segment if x.tag == "V"]
    subject = bool(segment) and (segment[-1].tag == "R" or (last == "N" and not _adjective_before(segment)))
    if last == "A" and len(segment) > 1:
        subject = segment[-2].tag in "NR"
    if last == "C" and verbs and form == "s":
        return len(segment) > 1 and (segment[-2].tag in "VAR" or not (following is None or following.stop))
    if last == "C" and verbs:
        return form in ("s", "ing") or (form == "" and not _starts_phrase(following))
    if (
        form == "s"
        and not segment
        and last in "SC"
        and following is not None
        and following.has("det", "pron")
    ):
        return True  # "then drops it"
    if form == "s":
        if last == "N" and subject and _compound_subject(lexeme, segment, following, after):
            return False
        plural = last == "N" and _many(segment)
        if plural and _gathering(segment) and _goes_on(following):
            return True
        if last == "N" and (plural or verbs) and _behind_description(before) and _goes_on(following):
            return True
        return subject and not plural and (not verbs or segment[-1].tag == "R")
    if form in ("ing", "ed"):
        if before and before[-1].norm in _COPULAS and form == "ing":
            return True
        return subject or last == "X" or (last == "." and form == "ing")
    if last == "X" or (last == "R" and before[-1].norm in ("he", "she", "it", "who") and not verbs):
        return True
    if subject and verbs and verbs[-1].norm.split(" ")[0] in LETTING and _goes_on(following):
        return True  # "lets the bell ring"
    if last == "N" and _joined_beings(before) and not verbs and _goes_on(following):
        return True
    plural = bool(segment) and (
        any(s.form == "plural" for s in segment[-1].senses)
        or segment[-1].norm in ("they", "you", "we", "i", "both")
    )
    return subject and plural and not verbs


def _goes_on(following: Lexeme | None) -> bool:
    """What may follow a verb: an object's determiner, a preposition, an adverb, a stop."""
    return (
        following is None or bool(following.stop) or following.has("det", "prep", "pron", "where", "manner")
    )


def _behind_description(before: list[Lexeme]) -> bool:
    """ "A girl with pigtails and glasses …": one actor, then a preposition, and the verb is still to come."""
    sentence = _back_to(before, (".", "S", "Q"))
    actor = next((x for x in sentence if x.has("being")), None)
    verbs = [x for x in sentence if x.tag == "V"]
    finite = any(not x.norm.endswith("ing") and not _participle(sentence, x) for x in verbs)
    if actor is None or finite or any(s.form == "plural" for s in actor.senses):
        return False
    return bool(verbs) or any(x.tag == "P" for x in sentence)


def _gathering(segment: Sequence[Lexeme]) -> bool:
    """ "A convoy of trucks rumbles", "a handful of coins clatters": one noun before "of", which the verb agrees with."""
    if len(segment) < 2 or any(x.tag == "V" for x in segment):
        return False
    first = segment[0]
    if first.tag == "D" and first.norm.startswith(("a ", "the ")) and first.norm.endswith(" of"):
        return first.has("det", "num") and not first.norm.startswith(("a lot", "a couple", "a number"))
    at = next((n for n, x in enumerate(segment) if x.tag == "P"), 0)
    head = segment[at - 1] if at else None
    singular = head is not None and head.tag == "N" and not any(s.form == "plural" for s in head.senses)
    return singular and segment[at].norm == "of" and first.tag == "D"


def _participle(sentence: Sequence[Lexeme], verb: Lexeme) -> bool:
    """ "Bundled in fur", "dressed in white": it describes the noun before it, and a preposition follows."""
    at = sentence.index(verb)
    noun, following = sentence[at - 1] if at else None, sentence[at + 1] if at + 1 < len(sentence) else None
    joined = " " in verb.norm and verb.norm.split(" ")[0].endswith("ed")
    led = joined or (verb.norm.endswith("ed") and following is not None and following.tag == "P")
    return led and noun is not None and noun.tag == "N"


def _back_to(before: list[Lexeme], tags: tuple[str, ...]) -> list[Lexeme]:
    """What stands since the last lexeme with one of these tags."""
    out: list[Lexeme] = []
    for lexeme in reversed(before):
        if lexeme.tag in tags:
            break
        out.append(lexeme)
    return out[::-1]


def _joined_beings(before: list[Lexeme]) -> bool:
    """ "A boy and his dog …": two actors joined by "and"."""
    sentence = _back_to(before, (".", "S", "Q", "V", "P"))
    return sum(x.has("being") for x in sentence) > 1 and any(x.tag == "C" for x in sentence)


def _adverb_or_adjective(lexeme: Lexeme, nominal: bool, before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    following = after[0] if after else None
    last = before[-1].tag if before else "."
    if lexeme.chinese:
        if (following is not None and following.text in ("地", "着")) or (
            following is not None and _plain_verb(following)
        ):
            return "A"
        return (
            "N"
            if nominal or (following is not None and (following.has("de") or _nominal(following)))
            else "A"
        )
    if lexeme.norm.endswith("ly") and not lexeme.has("size", "mood"):
        return "A"
    if _nominal(following) and not _plain_verb(following) and lexeme.has("manner") and " " not in lexeme.norm:
        return "N"
    if lexeme.has("manner") and (last == "D" or nominal or (before and before[-1].norm in _COPULAS)):
        return "N"
    if lexeme.has("where") and nominal and (last == "D" or _nominal(following)):
        return "N"
    if lexeme.has("where") and _nominal(following) and lexeme.norm in ("distant", "faraway"):
        return "N"
    return "A"


_COPULAS = frozenset(["is", "are", "was", "were", "be", "looks", "seems", "'s", "becomes", "being"])


def _unlisted(lexeme: Lexeme, before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    word = lexeme.norm
    last = before[-1].tag if before else "."
    following = after[0] if after else None
    if lexeme.chinese:
        return "V" if following is not None and following.text in ("着", "了", "过") else "N"
    if word.endswith("ly") and len(word) > 4:
        return "A"
    acts = bool(before) and (
        before[-1].tag == "R" or (last == "N" and before[-1].has("being", "thing", "place", "sound"))
    )
    verbs = any(x.tag == "V" for x in _segment(before))
    opens = last == "." and following is not None and following.has("det", "pron")
    helped = bool(before) and before[-1].norm in _COPULAS
    if word.endswith("ing") and len(word) > 5 and (opens or acts or helped or (last in "XC" and verbs)):
        return "V"
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


def _led_by_noun(lexeme: Lexeme, before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "A coil suspended in a tube", "a candle taped to a stick": a participle behind its noun."""
    noun = (
        bool(before) and before[-1].tag == "N" and bool(before[-1].senses) and not _adjective_before(before)
    )
    return lexeme.norm.endswith("ed") and noun and following is not None and following.has("prep")
