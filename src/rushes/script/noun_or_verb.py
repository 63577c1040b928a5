"""Noun or verb: whether a word that may be either ("waves", "fish", "smile") is the verb of its clause."""

from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.neighbours import (
    COPULAS,
    adjective_before,
    back_to,
    is_nominal,
    is_plain_verb,
    joined_beings,
    may_go_on,
    starts_phrase,
)
from rushes.script.second_verbs import is_second_verb
from rushes.script.so_far import clause_so_far

__all__ = ["is_verb"]


def is_verb(lexeme: Lexeme, nominal: bool, before: list[Lexeme], after: Sequence[Lexeme]) -> bool:
    """A word that the tables know as a verb is one where it stands."""
    form = next(s.form for s in lexeme.senses if s.category == "verb")
    form = "ed" if not form and lexeme.norm.endswith("ed") and len(lexeme.norm) > 4 else form
    last = before[-1].tag if before else "."
    following = after[0] if after else None
    if last == "P" and " " in lexeme.norm and lexeme.has("thing", "being") and not lexeme.chinese:
        return False  # "with playing cards"
    if form == "ing" and last == "C" and _second_noun(before, following):
        return False
    if form == "ed" and last == "P" and is_nominal(following) and not _finite_only(following):
        return False  # "on crossed legs"
    if lexeme.chinese:
        return not nominal or last in "NRAXO" or (bool(before) and before[-1].has("sub"))
    if form == "ing" and last == "C" and _begins_subject(after):
        return False  # "and boiling water streams in"
    if form == "ing" and last == "." and before and _meanwhile(before, after):
        return True  # "…, throwing sparks with a screech"
    if form == "ing" and last == "P" and before[-1].norm in PLACED and _plain_thing(following):
        return False  # "on kneeling pads"
    if form in ("ing", "ed") and last in "DP." and is_nominal(following) and not _finite_only(following):
        return last == "P" or (last == "." and form == "ing" and not _names_actor(following) and not nominal)
    if form == "ed" and last == "N" and adjective_before(before) and is_nominal(following):
        return False
    if form == "ing" and last == "D" and before[-1].has("det") and _ends_phrase(following):
        return False  # "the landing hits", "a drawing of"
    if form == "" and last == "N" and _within_noun_phrase(before) and lexeme.norm not in STRONG | COPULAS:
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
        if (
            form == "s"
            and last == "N"
            and adjective_before(before)
            and any(x.tag == "V" for x in clause_so_far(before))
        ):
            return False  # "spreads purple swirls"
        return form == "ing" or (last not in "DG" and not (form == "s" and last == "P"))
    return _verb_among_nouns(lexeme, form, last, before, after)


PLACED = frozenset(
    {"on", "with", "in", "under", "over", "behind", "beside", "at", "between", "across", "through", "into", "onto"}
)  # fmt: skip
"""Prepositions behind which a word in -ing describes the noun that follows."""


def _plain_thing(following: Lexeme | None) -> bool:
    return (
        following is not None
        and not following.stop
        and following.has("thing")
        and not following.has("det", "prep")
    )


def _begins_subject(after: Sequence[Lexeme]) -> bool:
    """A noun that has no article follows, and right behind it a verb that it is the subject of."""
    if len(after) < 3 or not after[0].has("thing", "material", "weather", "being"):
        return False
    plural = any(s.form == "plural" for s in after[0].senses)
    does = any(s.category == "verb" and s.form == "s" for s in after[1].senses)
    return does and not plural and after[2].has("prep", "det", "where", "manner", "pron")


def _meanwhile(before: list[Lexeme], after: Sequence[Lexeme]) -> bool:
    """Behind a comma, where somebody has done something already, and no verb follows before the next stop."""
    if before[-1].stop != "," or not any(x.tag == "V" for x in back_to(before[:-1], ("S",))[-24:]):
        return False
    ahead = []
    for lexeme in after:
        if lexeme.stop or lexeme.has("sub", "conj"):
            break
        ahead.append(lexeme)
    named = bool(ahead) and ahead[0].has("thing", "material", "weather", "body", "garment", "being")
    at = next((n for n, x in enumerate(ahead) if x.has("prep")), len(ahead))
    finite = (
        n for n, x in enumerate(ahead) if n and any(s.category == "verb" and s.form == "s" for s in x.senses)
    )
    done = any(not ahead[n - 1].has("det", "prep") for n in finite)
    return named and not done and not (at > 1 and is_plain_verb(ahead[at - 1]))


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
        return adjective_before(before) and i > 0 and before[i].has("det") and before[i].norm in ("a", "an")
    return not before[-1].has("being", "body", "speaker", "sound", "soundhead")


def _second_noun(before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "A fretboard and picking hand": two nouns joined, and no verb yet."""
    segment = clause_so_far(before)
    joined = len(segment) > 1 and segment[-2].tag == "N" and not any(x.tag == "V" for x in segment)
    return (
        joined
        and following is not None
        and (following.has("body") or (following.has("thing") and not following.has("verb")))
    )


def _described_only(before: list[Lexeme]) -> bool:
    """ "The dim hold": nothing but an article and adjectives before it."""
    at = len(before) - 1
    while at >= 0 and before[at].tag == "N" and before[at].senses and adjective_before(before[: at + 1]):
        at -= 1
    articled = (
        at >= 0 and before[at].tag == "D" and before[at].has("det") and not before[at].has("pron", "num")
    )
    return articled and at < len(before) - 1


def _ends_compound(before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "Touches the anchor point", "a human chuckle": behind one noun, which is an object already, no verb in its base form."""
    segment = clause_so_far(before)
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
    one = segment[start].norm in ("a", "an", "another", "each") and not joined_beings(before)
    where = start > 0 and segment[start - 1].tag == "P"  # "over the foam cover in slow circles"
    ends = ends or ((one or where) and bool(verbs))
    return ends and not helps and (bool(verbs) or one or segment[start - 1].tag == "P")


LETTING = frozenset(
    {"let", "lets", "letting", "make", "makes", "making", "made", "help", "helps", "helping", "hear", "hears", "hearing",
     "feel", "feels", "feeling", "watch", "watches", "watching", "see", "sees", "seeing", "saw", "have", "has"}
)  # fmt: skip
"""Verbs with another behind their object: lets it ring, makes the glass shake."""


def _finite_only(lexeme: Lexeme | None) -> bool:
    return lexeme is not None and is_plain_verb(lexeme) and not is_nominal(lexeme)


def _ends_phrase(lexeme: Lexeme | None) -> bool:
    return lexeme is None or bool(lexeme.stop) or lexeme.has("prep", "aux", "conj") or is_plain_verb(lexeme)


def _names_actor(lexeme: Lexeme | None) -> bool:
    return lexeme is not None and lexeme.has("being", "sound", "thing", "soundhead", "weather")


def _many_things(after: Sequence[Lexeme]) -> bool:
    many = bool(after) and after[0].has("thing") and any(s.form == "plural" for s in after[0].senses)
    return many and (len(after) < 2 or bool(after[1].stop) or after[1].has("prep", "conj"))


def _base_before(before: list[Lexeme]) -> bool:
    """A verb in its base form stands in the sentence already."""
    verbs = [x for x in back_to(before, (".", "S", "Q")) if x.tag == "V"]
    return any(s.category == "verb" and s.form == "" for x in verbs for s in x.senses)


def _only_doing(lexeme: Lexeme) -> bool:
    return lexeme.norm.endswith("ing") and all(s.category == "verb" for s in lexeme.senses)


def _free(following: Lexeme | None) -> bool:
    return may_go_on(following) or (following is not None and following.has("sub", "conj"))


def _unlike(lexeme: Lexeme, noun: Lexeme) -> bool:
    """They are no two nouns of a sort: one is a place, the other a part of a body."""
    mine = {s.category for s in lexeme.senses if s.category != "verb"}
    theirs = {s.category for s in noun.senses}
    return noun.tag == "N" and bool(theirs) and mine == {"place"} and not theirs & {"place", "thing"}


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
    segment = clause_so_far(before)
    verbs = [x for x in segment if x.tag == "V"]
    subject = bool(segment) and (segment[-1].tag == "R" or (last == "N" and not adjective_before(segment)))
    if last == "A" and len(segment) > 1:
        subject = segment[-2].tag in "NR"
    if form == "s" and last == "S" and before[-1].norm in ("then", "and then") and _free(following):
        return True  # "then ducks under it"
    if form == "s" and last == "C" and verbs and len(segment) > 1 and _unlike(lexeme, segment[-2]):
        return True  # "folds its wings and stoops"
    if last == "C" and verbs and form == "s":
        return len(segment) > 1 and (segment[-2].tag in "VAR" or not (following is None or following.stop))
    if last == "C" and form == "" and _base_before(before) and following is not None and following.has("det"):
        return True  # "click over a seesaw and ring a bell"
    if last == "C" and verbs:
        return form in ("s", "ing") or (form == "" and not starts_phrase(following))
    if (
        form == "s"
        and not segment
        and last in "SC"
        and following is not None
        and following.has("det", "pron")
    ):
        return True  # "then drops it"
    if form == "s":
        if last == "N" and len(before) > 1 and before[-2].tag == "P" and _only_doing(before[-1]):
            return False  # "on kneeling pads"
        if last == "N" and subject and _compound_subject(lexeme, segment, following, after):
            return False
        plural = last == "N" and _many(segment)
        if plural and _gathering(segment) and may_go_on(following):
            return True
        if last == "N" and (plural or verbs) and _behind_description(before) and may_go_on(following):
            return True
        return subject and not plural and (not verbs or segment[-1].tag == "R")
    if form in ("ing", "ed"):
        if before and before[-1].norm in COPULAS and form == "ing":
            return True
        return subject or last == "X" or (last == "." and form == "ing")
    if last == "X" or (last == "R" and before[-1].norm in ("he", "she", "it", "who") and not verbs):
        return True
    if subject and verbs and verbs[-1].norm.split(" ")[0] in LETTING and may_go_on(following):
        return True  # "lets the bell ring"
    if last == "N" and joined_beings(before) and not verbs and (may_go_on(following) or _many_things(after)):
        return True  # "a grandmother and her grandson shell peas"
    plural = bool(segment) and (
        any(s.form == "plural" for s in segment[-1].senses)
        or segment[-1].norm in ("they", "you", "we", "i", "both")
    )
    return subject and plural and not verbs


def _behind_description(before: list[Lexeme]) -> bool:
    """ "A girl with pigtails and glasses …": one actor, then a preposition, and the verb is still to come."""
    sentence = back_to(before, (".", "S", "Q"))
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
