"""Finite verbs among nouns: words that the tables know as nouns only, or not at all, where they can only be the verb.

"A welder beads the seam", "her shoulders sink", "needles that branch outward": what stands before them and behind them
decides, and WordNet must know the word as a verb.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rushes.script.lexemes import Lexeme
from rushes.script.neighbours import joined_beings
from rushes.script.second_verbs import is_joined_verb
from rushes.script.so_far import NAMING, NOT_FINITE, clause_so_far, is_plural, names_something, subject_so_far
from rushes.script.unlisted import as_verb
from rushes.script.wordnet import known

__all__ = ["as_finite", "may_be_verb"]

SINGULAR = frozenset(
    {
        "a",
        "an",
        "each",
        "every",
        "one",
        "another",
        "this",
        "a single",
        "one of them",
        "either",
        "the other",
        "the same",
    }
)
"""Determiners behind which no plural stands: what looks like one is a verb."""


OPEN = frozenset(
    {
        "open",
        "shut",
        "closed",
        "loose",
        "free",
        "apart",
        "alive",
        "still",
        "open with",
        "wide",
        "left",
        "right",
    }
)
"""What a thing swings or snaps: no noun's beginning."""

PARTICLES = frozenset(
    {"up", "off", "down", "away", "out", "over", "back", "apart", "together", "in", "on", "around", "past"}
)

FOLLOWS = ("det", "pron", "prep", "sub", "conj", "where", "manner", "aux", "neg")
"""What may stand behind a verb."""


def as_finite(lexeme: Lexeme, before: Sequence[Lexeme], after: Sequence[Lexeme]) -> Lexeme | None:
    """The same word as the verb of its clause, None where it may be a noun. `before` are tagged already."""
    if lexeme.has("verb", "det", "num", "pron", "prep", "conj", "sub", "aux", "neg", "name"):
        return None
    if not _is_finite(lexeme, before, after):
        return None
    return replace(lexeme, senses=as_verb(lexeme.norm) or (), tag="V")


def _is_finite(lexeme: Lexeme, before: Sequence[Lexeme], after: Sequence[Lexeme]) -> bool:
    following = after[0] if after else None
    plain = not lexeme.chinese and lexeme.quote is None and " " not in lexeme.norm and lexeme.text.islower()
    then = bool(before) and before[-1].norm in ("then", "and then", "but then") and before[-1].tag == "S"
    if not plain or not before or (before[-1].tag not in "NRAC" and not then):
        return False
    beings = (
        before[-1].tag == "N"
        and before[-1].has("being")
        and is_plural(before[-1])
        and not lexeme.has("being")
    )
    free = _may_follow(following) or beings or _shared(before, after) or _many_done_to(lexeme, before, after)
    if not free and not _described_next(lexeme, before, after):
        return False
    if before[-1].has("cammove", "camshot") and before[-1].norm.endswith(TOWARDS):
        return False  # "a slow pan across sacks"
    form = verb_form(lexeme.norm)
    form = _by_position(lexeme, before, following) if form is None else form
    if form is None:
        return False
    last = before[-1]
    if last.tag == "C" or then:
        return is_joined_verb(before, form, following)
    if last.tag == "A" and len(before) > 1 and before[-2].tag in "NR":
        last, before = before[-2], before[:-1]
    clause = clause_so_far(before)
    if last.tag == "R":
        return _behind_pronoun(last, clause, form)
    verbs = [x for x in clause if x.tag == "V"]
    if last.tag != "N" or last.has("time", "season"):
        return False
    if verbs:
        return form == "s" and _behind_participle(clause, verbs, following)
    if form == "s":
        return _third_person(lexeme, clause, after) or _must_be(before, clause, after)
    if form == "" and joined_beings(list(before)) and before[-1].has("being"):
        return True  # "a grandmother and her grandson shell peas"
    return (
        form == "" and _plural_subject(clause) and (beings or not _names(following) or _shared(before, after))
    )


def _shared(before: Sequence[Lexeme], after: Sequence[Lexeme]) -> bool:
    """Two who are joined by "and" stand before it, and what they do it to behind it."""
    named = bool(after) and after[0].has("thing")
    clause = clause_so_far(before)
    if named and before[-1].tag == "N" and any(x.tag == "P" for x in clause) and _plural_subject(clause):
        return True  # "archaeologists on kneeling pads scrape peat"
    return named and is_plural(after[0]) and before[-1].has("being") and joined_beings(list(before))


def _by_position(lexeme: Lexeme, before: Sequence[Lexeme], following: Lexeme | None) -> str | None:
    """ "The waiter trays it": somebody does something to somebody, whatever WordNet knows."""
    somebody = before[-1].tag == "N" and before[-1].has("being") and not is_plural(before[-1])
    to_what = following is not None and following.has("det", "pron") and not following.has("sub")
    return (
        "s" if somebody and to_what and lexeme.norm.endswith("s") and not lexeme.norm.endswith("ss") else None
    )


def _many_done_to(lexeme: Lexeme, before: Sequence[Lexeme], after: Sequence[Lexeme]) -> bool:
    """ "A bus ferries tourists", "a brush dusts powder off": behind "a" and a noun stands no plural."""
    determiner, words = subject_so_far(clause_so_far(before))
    singular = (
        determiner is not None and determiner.norm in SINGULAR and bool(words) and not is_plural(words[-1])
    )
    named = bool(after) and after[0].has("thing", "being", "material") and _noun_or_stuff(after[0])
    return singular and named and lexeme.norm.endswith("s") and lexeme.norm not in WORN_PAIRS


def _described_next(lexeme: Lexeme, before: Sequence[Lexeme], after: Sequence[Lexeme]) -> bool:
    """ "The stick taps steady notes": an adjective begins what is done to, for none stands behind its noun."""
    _, words = subject_so_far(clause_so_far(before))
    singular = (
        bool(words) and before[-1] is words[-1] and not is_plural(words[-1]) and names_something(words[-1])
    )
    described = len(after) > 1 and not after[0].stop and bool(after[0].senses)
    plain = described and not after[1].stop and (_quality(after[0]) or after[0].has("material"))
    if before[-1].has("body") and is_plural(before[-1]):
        return plain and not lexeme.norm.endswith("s")  # "a sculptor's hands shape wet clay"
    return singular and plain and lexeme.norm.endswith("s") and not lexeme.norm.endswith("ss")


def _quality(lexeme: Lexeme) -> bool:
    return bool(lexeme.senses) and all(s.category in QUALITIES for s in lexeme.senses)


TOWARDS = (" across", " over", " along", " through", " to", " into", " past", " down", " up", " around")
SCREENS = frozenset(
    {
        "display",
        "screen",
        "banner",
        "ticker",
        "marquee",
        "scoreboard",
        "readout",
        "caption",
        "billboard",
        "subtitle",
    }
)
"""What words scroll and flash on: "the display scrolls"."""
QUALITIES = frozenset({"evaluation", "camspeed", "colour", "size", "quality", "mood", "tempo", "build"})


WORN_PAIRS = frozenset(
    {"glasses", "pants", "clothes", "jeans", "scissors", "fireworks", "binoculars", "headphones"}
)
"""Plurals that stand before another noun: "a scissors lift"."""


def _noun_or_stuff(lexeme: Lexeme) -> bool:
    """ "Powder", "steel", "tourists": what something may be done to without an article."""
    return is_plural(lexeme) or names_something(lexeme) or lexeme.has("material")


def _behind_participle(clause: Sequence[Lexeme], verbs: Sequence[Lexeme], following: Lexeme | None) -> bool:
    """ "The boy wearing red boots stamps a puddle": no verb but participles yet, and the last noun is not the one that acts."""
    _, words = subject_so_far(clause)
    certain = following is not None and not following.stop and following.has("det", "pron", "where")
    apart = all(x.norm.endswith("ing") for x in verbs) and bool(words) and not is_plural(words[-1])
    return apart and certain and is_plural(clause[-1])


def may_be_verb(lexeme: Lexeme) -> bool:
    """The tables or WordNet have it as a verb."""
    return lexeme.has("verb") or (lexeme.norm.isalpha() and verb_form(lexeme.norm) is not None)


@lru_cache(maxsize=4096)
def verb_form(word: str) -> str | None:
    """s or "" (base) where WordNet knows the word as that form of a verb, None for anything else."""
    forms = {k.form for k in known(word) if k.meaning.part == "v"}
    if not forms and not word.endswith("s") and any(k.meaning.part == "v" for k in known(word + "s")):
        return ""  # "bead" and "gutter" are verbs more often with an ending
    return "s" if "s" in forms else "" if "" in forms else None


def _may_follow(following: Lexeme | None) -> bool:
    """Nothing of a noun phrase follows that the word could be the beginning of."""
    if following is None or following.stop or following.quote is not None:
        return True
    return (
        following.has(*FOLLOWS)
        or following.has("num")
        or following.norm.endswith("ly")
        or following.norm in OPEN
    )


def _names(following: Lexeme | None) -> bool:
    return (
        following is not None
        and not following.stop
        and following.has("being", "thing")
        and not following.has("det")
    )


def _behind_pronoun(pronoun: Lexeme, clause: Sequence[Lexeme], form: str) -> bool:
    """She beads, they lunge, needles that branch."""
    relative = any(s.entry.get("rel") for s in pronoun.senses)
    if not relative and any(x.tag == "V" for x in clause):
        return False
    if relative:
        antecedent = next((x for x in reversed(clause) if x.tag == "N"), None)
        return form == "s" or (antecedent is not None and is_plural(antecedent))
    many = pronoun.norm in ("they", "we", "you", "i", "both", "who")
    return form == "s" if not many else form == ""


def _third_person(lexeme: Lexeme, clause: Sequence[Lexeme], after: Sequence[Lexeme]) -> bool:
    """ "A drone circles", "the chef plates the fish", "a flock of starlings wheels above": one does it."""
    last, following = clause[-1], after[0] if after else None
    determiner, words = subject_so_far(clause)
    if not words or not names_something(last):
        return False
    if any(x.tag == "P" for x in clause):
        aimed = following is not None and not following.stop and following.has("det", "pron")
        host = (
            words[-1].has("being") and aimed and last.tag == "N"
        )  # "the host of a quiz show taps his cards"
        one = not is_plural(words[-1]) and determiner is not None and not _of_many(clause)
        return one and (is_plural(last) or host)
    if determiner is not None and " of" in determiner.norm:
        return is_plural(last) and determiner.norm.startswith(("a ", "one ", "the "))
    if is_plural(last):
        return False
    if lexeme.norm in FLOWS and (last.norm.rpartition(" ")[2] in FLUID or last.has("weather")):
        return True  # "espresso threads into two cups"
    if determiner is not None and determiner.norm in SINGULAR:
        return True
    certain = following is not None and (
        following.quote is not None or (not following.stop and following.has("det", "pron", "where", "sub"))
    )
    certain = certain or (following is not None and _quality(following))
    certain = certain or last.norm.rpartition(" ")[2] in SCREENS
    certain = certain or _particle(after) or (following is not None and following.norm in OPEN)
    if last.has("verb") and not last.has("thing", "being", "place", "body", "garment"):
        return True  # "the boil dies"
    proper = not last.senses and last.text[:1].isupper() and len(words) == 1
    if (last.has("being", "body", "name") or proper) and (certain or _two_verbs(after)):
        return True
    if _listed_verbs(after):
        return True  # "the speedboat planes, skips and slams"
    somebody = lexeme.has("being") and not lexeme.norm.endswith(("ers", "ors", "ists", "men", "ers'"))
    goes = following is not None and (following.has("prep") or bool(following.stop))
    if somebody and goes and not last.has("being", "place") and determiner is not None:
        return True  # "the tagline shrinks into a logo"
    solid = lexeme.has("thing", "being", "place", "garment", "sound", "soundhead", "material", "body")
    return certain or (last.has("being", "name", "thing", "material", "garment") and not solid)


FLUID = frozenset(
    {"water", "oil", "milk", "honey", "sauce", "coffee", "espresso", "tea", "syrup", "batter", "butter", "foam",
     "lava", "mud", "dust", "blood", "ink", "paint", "gas", "vapor", "vapour", "flame", "fire", "steam", "smoke",
     "sand", "liquid", "cream", "caramel", "chocolate", "wax", "slime", "goo", "juice", "wine", "beer", "sweat",
     "light", "glaze", "gravy", "broth", "soup", "metal", "glass", "powder", "ash", "resin", "glue", "mercury", "acid",
     "solution", "liquor", "dough", "cheese", "fat"}
)  # fmt: skip
FLOWS = frozenset(
    {"beads", "threads", "pools", "sheets", "ribbons", "snakes", "mushrooms", "plumes", "geysers", "fountains", "jets",
     "feathers", "ropes", "laces", "puddles", "coils", "spirals", "balloons", "blankets", "funnels", "cascades",
     "spurts", "arcs", "showers", "domes", "fans", "worms", "trails", "columns", "sprays", "jackets", "streaks",
     "flares", "rockets", "needles", "peppers"}
)  # fmt: skip
"""What liquids, smoke and rain do, and things of that name."""


def _must_be(before: Sequence[Lexeme], clause: Sequence[Lexeme], after: Sequence[Lexeme]) -> bool:
    """ "… while hot vapor vents with a hiss": a clause that a conjunction begins has a verb, and no other is in sight."""
    led = len(before) > len(clause) and before[-len(clause) - 1].tag == "S"
    if (
        not led
        or is_plural(clause[-1])
        or not names_something(clause[-1])
        or any(x.tag == "P" for x in clause)
    ):
        return False
    for n, lexeme in enumerate(after):
        if lexeme.stop:
            return True
        finite = any(x.category == "verb" and x.form in ("s", "ed") for x in lexeme.senses)
        if finite and not (n and after[n - 1].has("det", "prep")):
            return False
    return len(after) < 8


def _particle(after: Sequence[Lexeme]) -> bool:
    """ "Flakes off in strips", "wells up": an adverb behind the verb, not a preposition."""
    ends = len(after) < 2 or bool(after[1].stop) or after[1].has("prep", "conj", "sub")
    return bool(after) and after[0].norm in PARTICLES and ends


def _listed_verbs(after: Sequence[Lexeme]) -> bool:
    """A comma, one more verb, and another behind "and" or a comma."""
    if len(after) < 4 or after[0].stop != ",":
        return False
    acts = any(s.category == "verb" and s.form == "s" for s in after[1].senses)
    return acts and (after[2].has("conj") or after[2].stop == ",") and after[3].norm.endswith("s")


def _two_verbs(after: Sequence[Lexeme]) -> bool:
    """ "The finger hooks and pops a string": what is joined to it is a verb as well."""
    return (
        len(after) > 1
        and after[0].has("conj")
        and (after[1].norm.endswith("s") and verb_form(after[1].norm) == "s")
    )


def _of_many(clause: Sequence[Lexeme]) -> bool:
    """ "A pair of", "a row of" as one determiner: what follows is the subject."""
    return bool(clause) and any(" of" in x.norm for x in clause if x.tag == "D")


def _plural_subject(clause: Sequence[Lexeme]) -> bool:
    """ "Her shoulders sink", "two runners lunge": many do it."""
    last = clause[-1]
    if any(x.tag == "P" for x in clause):
        _, words = subject_so_far(clause)  # "archaeologists on kneeling pads scrape peat"
        many = bool(words) and words[-1].has("being") and is_plural(words[-1])
        return many and last is not words[-1] and is_plural(last) and last.norm not in NOT_FINITE
    return is_plural(last) and last.has(*NAMING) and last.norm not in NOT_FINITE
