"""Duals: nouns that are somebody in one sentence and something else in another ("the trainer laughs", "a trainer on the mat").

A word of the first list is somebody wherever an article makes it a noun that heads its phrase. One of the second, which names
a thing as well, is somebody only where it does what nobody but people do.
"""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon

__all__ = ["ALWAYS", "with_people"]

ALWAYS = frozenset(
    {"suspect", "patient", "guide", "principal", "cameraman", "cameramen", "accused", "deceased", "local", "amateur",
     "regular", "native", "elect", "culprit", "lead singer", "extra", "rebel", "recruit", "mascot", "chief", "double"}
)  # fmt: skip
"""No table has these as things; the tables know them as verbs and adjectives."""

SOMETIMES = frozenset(
    {"fan", "trainer", "pitcher", "batter", "camper", "controller", "dishwasher", "starter", "walker", "star", "lead",
     "cleaner", "striker", "catcher", "sweeper", "staff", "ace", "groomer", "printer"}
)  # fmt: skip
"""Nouns of trades that name a thing as well."""

HUMAN = frozenset({"face", "gaze", "social", "gesture", "talk", "say"})
"""Classes of verbs that only somebody does."""

HUMAN_VERBS = frozenset(
    {"cheer", "chant", "shout", "yell", "scream", "laugh", "clap", "applaud", "roar", "celebrate", "sing", "grin", "smile",
     "nod", "wink", "shrug", "wave", "bow", "kneel", "dance", "sigh", "gasp", "wear", "jeer", "boo", "erupt"}
)  # fmt: skip
"""Other verbs that make the noun somebody."""

GATHERED = frozenset({"sport", "sports", "football", "soccer", "basketball", "baseball", "hockey", "music", "movie",
                      "film", "home", "away", "cheering", "screaming", "excited", "loyal", "die hard", "devoted", "rowdy",
                      "roaring", "chanting", "crowd of", "jubilant", "ecstatic", "young", "old", "elderly", "male", "female",
                      "dog", "animal", "personal", "fitness", "air traffic", "traffic", "relief", "starting"})  # fmt: skip
"""What stands before such a noun only where it is people."""


def with_people(lexemes: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    """The same, with the meaning of somebody where the words round a dual noun ask for it."""
    return tuple(
        _somebody(lexemes, i) if x.tag == "N" and not x.chinese else x for i, x in enumerate(lexemes)
    )


def _somebody(lexemes: Sequence[Lexeme], i: int) -> Lexeme:
    lexeme = lexemes[i]
    single = lexeme.norm.removesuffix("s")
    word = next((w for w in (lexeme.norm, single) if w in ALWAYS or w in SOMETIMES), "")
    if not word or not _heads(lexemes, i):
        return lexeme
    if word in SOMETIMES and not _gathered(lexemes, i):
        return lexeme
    if word in ALWAYS and not _determined(lexemes, i):
        return lexeme
    form = "plural" if lexeme.norm != word and lexeme.norm.endswith("s") else ""
    person = next(s for s in lexicon().english["person"] if s.category == "being")
    others = tuple(s for s in lexeme.senses if s.category == "being")
    return replace(lexeme, senses=others or (Sense(person.entry, form, word),))


def _gathered(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "Football fans", "the fans chant"; a "cooling fan" roars and is nobody."""
    before = lexemes[i - 1] if i else None
    if before is not None and before.norm in GATHERED:
        return True
    bare = before is None or before.tag != "N" or before.has("age", "sex", "garment", "being", "place")
    return bare and _acts(lexemes, i)


def _heads(lexemes: Sequence[Lexeme], i: int) -> bool:
    """No noun follows it in its phrase ("a guide rail", "the patient dog")."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    return following is None or following.tag not in "NDGE" or following.tag == "D"


def _determined(lexemes: Sequence[Lexeme], i: int) -> bool:
    """An article or a possessive begins the phrase."""
    k = i - 1
    while k >= 0 and lexemes[k].tag == "N":
        k -= 1
    return k >= 0 and lexemes[k].tag in "DG"


def _acts(lexemes: Sequence[Lexeme], i: int) -> bool:
    """What only somebody does: the verb behind it, or one of speaking before it."""
    k = i + 1
    if k < len(lexemes) and lexemes[k].tag == "P" and lexemes[k].norm in ("in", "with", "wearing"):
        k += 1  # "fans in the stands wave"
        while k < len(lexemes) and lexemes[k].tag in "DNG":
            if lexemes[k].has("garment", "hairdo", "beard"):
                return True  # "two sweepers in maroon jackets"
            k += 1
    while k < len(lexemes) and lexemes[k].tag in "AX":
        k += 1
    after = lexemes[k] if k < len(lexemes) else None
    if after is not None and (after.norm in ("who", "whose") or (after.tag == "V" and _human(after))):
        return True
    k = i - 1
    while k >= 0 and lexemes[k].tag in "DN":
        k -= 1
    before = lexemes[k] if k >= 0 else None
    spoken = before is not None and before.tag == "V" and (s := before.sense("verb")) is not None
    return spoken and s is not None and s.entry.get("class") == "say" and lexemes[k - 1].quote is not None


def _human(verb: Lexeme) -> bool:
    senses = [s for s in verb.senses if s.category == "verb"]
    return any(
        s.entry.get("class") in HUMAN or s.kind in HUMAN_VERBS or s.base in HUMAN_VERBS for s in senses
    )
