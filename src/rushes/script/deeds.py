"""Deeds that are things: words that the tables have as verbs only, where an article makes nouns of them ("the handle", "a
painting on the wall", "a sow")."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, Sense, lexicon

__all__ = ["as_nouns"]

THINGS = frozenset(
    {"handle", "cover", "slide", "patch", "pack", "hoist", "brake", "perch", "feast", "barbecue", "barbeque", "brew", "cradle",
     "clasp", "mould", "mold", "weld", "crack", "stitch", "husk", "spoke", "fry", "mix", "lining", "scribble", "doodle",
     "carving", "trim", "print", "form", "check", "painting", "wrap", "load", "knitting", "hide", "fuse", "swing", "catch",
     "feed", "shake", "roast", "spread", "drill", "rattle", "punch", "serve", "haul", "pass", "probe", "seal", "sink",
     "skate", "flap", "mount", "weave", "embroidery", "fizz", "chop", "cast", "bolt", "plug", "clip", "latch", "hinge",
     "crane", "lever", "launcher", "writing", "drawing", "etching", "coating", "casting", "filing",
     "topping", "filling", "press", "kiss", "swirl", "line", "bow", "fracture", "swoosh", "squiggle", "twirl",
     "ripple", "scratch", "dent",
     "scrape", "frosting", "icing", "stuffing", "dressing", "pickle", "preserve", "pour", "hatch", "spill", "splatter"}
)  # fmt: skip
"""Nouns that are things, whatever else the words may be."""

PLAIN = frozenset({"wraps", "scrubs", "fries", "spokes", "husks", "brakes", "handles", "stitches", "skates", "carvings",
                   "preserves", "pickles", "leggings", "toppings", "shakes", "welds", "roasts", "filings"})  # fmt: skip
"""Plurals that are things without an article."""

MATTERS = frozenset({"catch", "check", "pass", "shake", "haul", "swing", "pour", "fizz", "spread", "crack", "serve",
                     "punch", "load", "rattle", "mix", "chop", "spill", "weave", "feed", "slide", "print", "press", "kiss",
                     "scratch", "scrape", "twirl", "swoosh", "line", "bow"})  # fmt: skip
"""Words that are as often what is done ("a quick check", "the pour") as a thing: only what stands by itself is one."""

ANIMALS = {
    "queue": "crowd",
    "class": "crowd",
    "sow": "pig",
    "buck": "deer",
    "roe": "deer",
    "ram": "sheep",
    "kid goat": "goat",
}


def as_nouns(lexemes: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    """The same, with the meaning of a thing where the noun is known as a verb only."""
    return tuple(
        _noun(lexemes, i) if x.tag == "N" and not x.chinese and " " not in x.norm else x
        for i, x in enumerate(lexemes)
    )


def _noun(lexemes: Sequence[Lexeme], i: int) -> Lexeme:
    lexeme = lexemes[i]
    if any(s.category not in ("verb", "abstract", "evaluation") for s in lexeme.senses):
        return lexeme
    if not lexeme.senses and lexeme.norm not in ANIMALS:
        return lexeme
    word, form = lexeme.norm, ""
    for ending, base in (("ies", "y"), ("es", ""), ("s", "")):
        if word not in THINGS and word not in ANIMALS and word.endswith(ending):
            stem = word[: -len(ending)] + base
            if stem in THINGS or stem in ANIMALS:
                word, form = stem, "plural"
                break
    if (word not in THINGS and word not in ANIMALS) or not _heads(lexemes, i):
        return lexeme
    if not _determined(lexemes, i) and lexeme.norm not in PLAIN:
        return lexeme
    if word in MATTERS and not _stands(lexemes, i):
        return lexeme
    if word == "class" and not (i + 1 < len(lexemes) and lexemes[i + 1].tag == "V"):
        return lexeme
    if word in ANIMALS:
        animal = next(s for s in lexicon().english[ANIMALS[word]] if s.category == "being")
        return replace(lexeme, senses=(Sense(animal.entry, form, word),))
    entry = Entry("thing", "oddment", word, MappingProxyType({"own": "1"}))
    return replace(lexeme, senses=(Sense(entry, form, word),))


def _heads(lexemes: Sequence[Lexeme], i: int) -> bool:
    """No noun follows it in its phrase ("a guide rail", "a slide show")."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    return following is None or following.tag not in "NG"


def _determined(lexemes: Sequence[Lexeme], i: int) -> bool:
    """An article, a possessive or a number begins the phrase."""
    k = i - 1
    while k >= 0 and lexemes[k].tag == "N":
        k -= 1
    tinted = k < i - 1 and any(x.has("colour", "size", "material") for x in lexemes[k + 1 : i])
    return (k >= 0 and lexemes[k].tag in "DG") or (tinted and lexemes[i].norm.endswith("s"))


def _stands(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Something is said of it: where it is, or what it does."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    before = next((x for x in reversed(lexemes[:i]) if x.tag not in "NDA"), None)
    if i and lexemes[i - 1].tag == "N" and lexemes[i - 1].has("colour"):
        return True  # "a wobbly blue line"
    if (
        i
        and lexemes[i - 1].tag == "N"
        and lexemes[i - 1].has("thing", "material")
        and not lexemes[i - 1].has("verb")
    ):
        return True  # "a ticket punch", "a steel press"
    done_to = before is not None and before.tag == "V" and before.norm.split(" ")[0] not in LIGHT
    placed = (
        before is not None and before.tag == "P" and before.norm in ("down", "on", "onto", "over", "into")
    )
    acts = following is not None and following.tag == "V"
    return done_to or placed or acts


LIGHT = frozenset({"do", "does", "doing", "did", "make", "makes", "making", "made", "give", "gives", "giving", "gave", "take",
                   "takes", "taking", "took", "have", "has", "having", "get", "gets", "run", "runs", "lets", "hear", "hears",
                   "throw", "throws", "threw", "throwing", "land", "lands", "is", "are", "was", "with", "show",
                   "shows", "showing"})  # fmt: skip
"""Verbs whose object is what is done: "takes a swing"."""
