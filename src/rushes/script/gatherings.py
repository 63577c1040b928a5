"""Gatherings: nouns for many of what follows "of" ("a pride of lions", "a convoy of trucks"), where the lions and the trucks
are meant."""

from dataclasses import replace

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon
from rushes.script.phrases import Phrase

__all__ = ["gathered"]

GATHERINGS = frozenset(
    {"pack", "herd", "flock", "swarm", "school", "shoal", "pod", "pride", "troop", "gaggle", "murder", "colony",
     "litter", "brood", "clutch", "gang", "band", "squad", "crew", "mob", "bunch", "group", "team", "party", "host",
     "horde", "legion", "army", "fleet", "convoy", "column", "procession", "parade", "row", "line", "queue", "string",
     "series", "array", "battery", "stack", "heap", "cluster", "bundle", "bouquet", "set", "collection", "assortment",
     "selection", "handful", "fistful", "scattering", "sprinkling", "scatter", "volley", "barrage", "flurry", "stream",
     "circle", "ring", "wall", "forest", "sea", "dozen", "score", "quartet", "trio", "quintet", "sextet", "duo",
     "pair", "couple", "family", "tribe", "generation", "bevy", "class", "company", "platoon", "regiment", "battalion",
     "drove", "flotilla", "squadron", "constellation", "web", "mass", "throng", "crowd", "knot", "huddle",
     "murmuration", "cloud", "plague", "choir", "chorus", "panel", "committee", "ensemble", "troupe", "gallery",
     "nest", "rank", "lot", "load", "range", "variety"}
)  # fmt: skip
NUMBERS = {"quartet": 4, "trio": 3, "quintet": 5, "sextet": 6, "duo": 2, "pair": 2, "couple": 2, "dozen": 12}
SHAPES = frozenset(
    {"cloud", "wall", "forest", "sea", "mass", "web", "nest", "knot", "ring", "circle", "stream", "line", "load",
     "string", "column", "range", "crowd", "gallery", "class", "family", "party", "company", "host", "band"}
)  # fmt: skip
"""What gathers people and animals only: "a cloud of bats", but a cloud of grains is a cloud."""


def gathered(phrase: Phrase) -> Phrase | None:
    """The phrase of those who are gathered, with the words of the whole; None where the head gathers nobody and nothing."""
    head = phrase.head
    word = head.norm if head.norm in GATHERINGS else head.norm.removesuffix("s")
    if head.chinese or word not in GATHERINGS or phrase.pronoun is not None:
        return None
    of = next((a for a in phrase.attached if a.kind == "of" and not a.negated), None)
    if of is None or not of.phrase.head.has("being", "thing") or of.phrase.owner is not None:
        return None
    if word in SHAPES and not of.phrase.head.has("being"):
        return None
    plural = of.phrase.plural or of.phrase.count > 1
    if not plural and not of.phrase.head.has("being"):
        return None
    if of.phrase.head.has("being") and not plural and not _flocks(of.phrase.head):
        return None
    if of.phrase.count > 1:
        return replace(of.phrase, ids=None)  # "a string of nine ducklings"
    determiners = (_mark(phrase, NUMBERS.get(word, 0)), *of.phrase.determiners)
    rest = [a for a in phrase.attached if a is not of]
    return replace(
        of.phrase,
        determiners=determiners,
        attached=[*of.phrase.attached, *rest],
        joined=phrase.joined,
        ids=None,
    )


def _flocks(head: Lexeme) -> bool:
    """ "Fish", "sheep": the plural has no s."""
    return any(s.form == "plural" for s in head.senses)


def _mark(phrase: Phrase, number: int) -> Lexeme:
    """The words before "of" as a determiner that says how many."""
    word = next(
        (
            k
            for k, n in (("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("dozen", 12))
            if n == number
        ),
        "",
    )
    category = "num" if word else "det"
    word = word or ("the" if phrase.determiner("the") else "")
    sense = next(s for s in lexicon().english[word or "several"] if s.category == category)
    words = [*phrase.determiners, *phrase.lexemes]
    start, end = min(x.start for x in words), max(x.end for x in words)
    return Lexeme(start, end, " ".join(x.text for x in words), word or "several", (sense,), tag="D")
