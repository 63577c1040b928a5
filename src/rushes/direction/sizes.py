"""Sizes: how large things are in the miniature, and where they rest. Builders build to them, the director lays out by them."""

from dataclasses import dataclass
from functools import lru_cache, reduce
from importlib.resources import files

from rushes.direction.measures import SPECIES_HEIGHTS, breadth_of, height_of, length_of
from rushes.script.lexicon import lexicon
from rushes.script.screenplay import Look
from rushes.script.wordnet import known

__all__ = ["RESTS", "SCALES", "TIMES", "Size", "is_listed", "scale_of", "size_of"]

RESTS = frozenset({"floor", "table", "wall", "ceiling", "hand", "air", "water", "road", "worn"})
"""Where a thing is at rest: things for a hand lie on a table, or on the floor where they are long."""

SCALES = {
    **dict.fromkeys(("tiny", "miniature", "mini", "minuscule", "little bitty"), 0.5),
    **dict.fromkeys(("small", "little", "short"), 0.75),
    **dict.fromkeys(("large", "big", "tall", "great"), 1.4),
    **dict.fromkeys(("huge", "giant", "gigantic", "enormous", "massive", "colossal", "oversized"), 2.0),
}
"""How words of size scale a thing."""

NAMES = ("big ben", "great wall", "great pyramid", "tall ship", "big wheel", "big dipper", "big top")
"""Names with a word in them that says no size."""

SORTS = {
    "device": "gadget", "food": "food", "vehicle": "car", "plant": "plant", "container": "box", "clothing": "clothes",
    "artifact": "toy", "tool": "hammer", "substance": "powder", "furniture": "chair", "structure": "wall",
    "instrument": "guitar", "machine": "machine", "toy": "toy", "equipment": "toolbox", "print": "book", "building": "house",
    "drink": "glass", "electronics": "radio", "weapon": "sword", "art": "painting", "jewellery": "necklace", "light": "lamp",
    "sky": "cloud", "natural object": "rock", "fabric": "cloth", "medicine": "bottle", "liquid": "bottle", "weather": "cloud",
    "part": "gear", "fire": "campfire", "gas": "smoke", "animal": "dog", "natural place": "rock", "room": "house",
    "place": "house", "body part": "glove",
}  # fmt: skip
"""What stands for a sort of WordNet's of which no member is listed."""

TIMES = "×"

GATHERED = "oddment"
"""The kind of the table's rows that gather what is alike in nothing."""


@dataclass(frozen=True)
class Size:
    """Metres across the front, up, and from front to back, of a thing as it rests; `rest` is one of RESTS."""

    width: float
    height: float
    depth: float
    rest: str = "floor"

    def scaled(self, factor: float) -> "Size":
        """The same, larger or smaller."""
        return Size(self.width * factor, self.height * factor, self.depth * factor, self.rest)


def size_of(kind: str, words: str = "") -> Size:
    """How large a thing of a canonical kind is. `words` are the prompt's for it, its size ("huge") or both; a name within a
    kind ("bowling ball") may have a size of its own. A kind that nobody listed is as large as the nearest that is."""
    named = _named(kind, words)
    if named in SPECIES_HEIGHTS and named not in table():
        look = Look(species=named)
        size = Size(breadth_of(look), height_of(look), length_of(look), "floor")
    else:
        size = table()[named]
    return size.scaled(scale_of(words))


def is_listed(kind: str) -> bool:
    """Whether the table has the kind itself."""
    return kind in table()


def scale_of(words: str) -> float:
    """By how much words of size ("a tiny red car") or a factor ("×0.4": made to fit somebody) scale a thing; 1 where there is
    neither."""
    plain = reduce(lambda text, name: text.replace(name, ""), NAMES, words.lower())
    found = (SCALES.get(word) or _factor(word) for word in plain.split())
    return next((scale for scale in found if scale), 1.0)


def _factor(word: str) -> float:
    """The number of "×0.4"; 0 for any other word."""
    return (
        float(word.removeprefix(TIMES))
        if word.startswith(TIMES) and word[1:].replace(".", "", 1).isdigit()
        else 0.0
    )


@lru_cache(maxsize=4096)
def _named(kind: str, words: str) -> str:
    """The row that is meant: of the thing's own words, of the kind, of what it is a sort of, of its nearest relative."""
    phrase = [
        w
        for w in words.lower().replace("-", " ").partition(" of ")[0].split()
        if w not in SCALES and w[0] != TIMES
    ]
    for at in range(len(phrase) - 1):
        for name in ("_".join(phrase[at:]), "_".join(phrase[at:]).removesuffix("s")):
            if name in table():
                return name
    while kind not in table() and kind not in SPECIES_HEIGHTS:
        sort = lexicon().sorts.get(kind, "")
        nearest = _relative(kind) if sort in ("", GATHERED) else sort
        if nearest == kind:  # nothing is known of it
            return "toy"
        kind = nearest
    return kind


def _relative(kind: str) -> str:
    """The nearest that is listed: by WordNet, by the last part of a compound, by the sort of thing it is."""
    senses = [k.meaning for k in known(kind.replace("_", " ")) if k.meaning.part == "n"]
    senses.sort(key=lambda meaning: meaning.category != "thing")
    likes = (meaning.like.replace(" ", "_") for meaning in senses)
    near = next((like for like in likes if like in table() or like in SPECIES_HEIGHTS), "")
    if near:
        return near
    if "_" in kind:
        return kind.partition("_")[2]
    return next((SORTS[meaning.sort] for meaning in senses if meaning.sort in SORTS), kind)


@lru_cache(maxsize=1)
def table() -> dict[str, Size]:
    """sizes.tsv: kind, or a name within one → its size."""
    sizes: dict[str, Size] = {}
    text = (files("rushes.direction") / "sizes.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for line in lines[1:]:
        width, height, depth, rest, kinds = line.split("\t")
        size = Size(float(width), float(height), float(depth), rest)
        sizes |= dict.fromkeys(kinds.split(), size)
    return sizes
