"""Which icon a thing or being is sewn from: the nearest to whatever the screenplay calls it.

First what the prompt itself says ("green apple"), the longest name in its words; then the kind; then what that is a sort of in
the tables of words; then what WordNet puts next to it. `called.tsv` holds what people say, one row an icon, beside the icons'
own names. Nothing is taken for a thing that is not near it: "" then, and the workshop sews a bundle with its name on a tag.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from rushes.script.lexicon import lexicon, normal
from rushes.script.wordnet import bases, known
from rushes.stage.toys.icons import icons

__all__ = ["icon_for"]

FILE = "called.tsv"
NOTHING = "-"
"""In the place of an icon: what these words name looks like none of them."""
SIGNS = frozenset(
    {"zodiac", "alphanum", "arrow", "av-symbol", "keycap", "gender", "math", "punctuation", "currency", "transport-sign"}
    | {"warning", "person-symbol", "other-symbol", "geometric"}
)  # fmt: skip
"""Sub-groups whose names are no names of things ("cancer", "fast forward button")."""
PARTS = frozenset({"of", "with", "in", "on", "from", "for", "by", "under", "and", "at", "to", "full"})
"""Words that end the name of a thing: "a cup of tea", "a box with a ribbon"."""
HELD_BY = ("cup", "glass", "bowl", "bottle", "plate", "slice", "piece", "pile", "stack", "pair", "bunch", "loaf", "jar",
           "mug", "bag", "basket", "box", "group", "herd", "flock", "swarm", "school", "handful")  # fmt: skip
"""What is only a measure where the thing behind "of" has an icon."""
VAGUE = frozenset(
    {"", "thing", "object", "prop", "item", "animal", "creature", "monster", "toy", "food", "fruit", "vegetable", "tool"}
    | {"oddment", "foodstuff", "kitchenware", "gadget", "device", "treasure", "instrument", "vehicle", "plant", "machine"}
)  # fmt: skip
"""Kinds that say so little that the prompt's own words are believed."""
LONGEST = 4
FAR = 3
"""Steps from sort to sort, or from a word to its neighbour in WordNet, before it is something else."""
ALIKE = frozenset(
    {
        "food",
        "fruit",
        "flower",
        "tree",
        "tree_like",
        "book",
        "bag",
        "cup",
        "bottle",
        "bowl",
        "boat",
        "ship",
        "car",
        "bus",
    }
    | {
        "truck",
        "bicycle",
        "airplane",
        "chair",
        "bed",
        "lamp",
        "laptop",
        "phone",
        "shell",
        "bird",
        "fish",
        "campfire",
        "pen",
    }
)
"""Rows of the tables whose members look so much alike that one may stand for another."""


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Every name that is known, in lower case with single spaces, to its icon."""
    found = {name.replace("-", " "): name for name, icon in icons().items() if icon.group not in SIGNS}
    text = (files("rushes.stage.toys") / FILE).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        icon, words = line.split("\t")
        found |= dict.fromkeys((normal(word) for word in words.split("|")), icon)
    return found


@lru_cache(maxsize=4096)
def icon_for(kind: str, words: str = "") -> str:
    """The icon's name, "" where none comes near. `kind` is a canonical kind (species, breed …), `words` the prompt's."""
    plain = normal(kind.replace("_", " ")).strip()
    for phrase in _phrases(normal(words).split()):
        if (icon := _called(phrase)) and _agrees(phrase, plain):
            return icon.removeprefix(NOTHING)
    found = (
        _called(plain)
        or _relative(plain)
        or next(filter(None, map(_called, _phrases(normal(words).split()))), "")
    )
    return found.removeprefix(NOTHING)


def _phrases(words: Sequence[str]) -> Iterator[str]:
    """Names in the prompt's words, the longest that ends the noun first."""
    ends = [at for at, word in enumerate(words) if word in PARTS] + [len(words)]
    for end in ends[:1] if words[:1] != ["of"] else []:
        head = words[:end]
        rest = words[end + 1 :]
        if head and words[end : end + 1] == ["of"] and _singular(head[-1]) in HELD_BY and rest:
            yield from _phrases(rest)
        if words[end : end + 1] == ["of"]:
            yield from _tails([*head, "of", *rest][: end + LONGEST], least=3)
        yield from _tails(head, least=1)


def _tails(words: Sequence[str], least: int) -> Iterator[str]:
    for size in range(min(LONGEST, len(words)), least - 1, -1):
        yield " ".join(words[-size:])


def _singular(word: str) -> str:
    return next((base for base, form, part in bases(word) if form == "plural" and part == "n"), word)


def _called(phrase: str) -> str:
    """The icon of this very name, in the singular or the plural."""
    table = names()
    if phrase in table:
        return table[phrase]
    *front, last = phrase.split(" ")
    for base, form, part in bases(last):
        single = " ".join([*front, base])
        if part == "n" and form == "plural" and single in table:
            return table[single]
    return table.get(f"{phrase}s", "")


def _agrees(phrase: str, kind: str) -> bool:
    """The prompt's words name the same as the kind, or something within it: not "orange" of "an orange cat"."""
    if kind in VAGUE:
        return True
    last = phrase.split(" ")[-1]
    senses = lexicon().english.get(phrase) or lexicon().english.get(last, [])
    kinds = {kind, *(normal(s.replace("_", " ")) for s in _sorts(kind.replace(" ", "_")))}
    ours = {k.replace("_", " ") for s in senses for k in (s.own, s.kind, s.sort)}
    ours |= {s.entry.get("species").replace("_", " ") for s in senses if s.category == "being"}
    return not senses or bool(ours & kinds) or kind in (last, _singular(last)) or last in kind.split(" ")


def _sorts(kind: str) -> Iterator[str]:
    """What a kind is filmed as, and that in turn."""
    sorts = lexicon().sorts
    for _ in range(FAR):
        if sorts.get(kind, kind) == kind:
            return
        kind = sorts[kind]
        yield kind


def _relative(plain: str) -> str:
    """The icon of what comes nearest: the head of a compound, a neighbour in WordNet, the sort of thing."""
    words = plain.split(" ")
    for start in range(1, len(words)):
        if icon := _called(" ".join(words[start:])):
            return icon
    word, seen = plain, {plain}
    for _ in range(FAR):
        likes = [k.meaning.like for k in known(word) if k.meaning.part == "n" and k.meaning.like]
        fresh = next((like for like in likes if like not in seen), "")
        if not fresh:
            break
        if icon := _called(fresh):
            return icon
        seen.add(fresh)
        word = fresh
    near = (sort.replace("_", " ") for sort in _sorts(plain.replace(" ", "_")) if sort in ALIKE)
    return next((icon for sort in near if (icon := _called(sort))), "")
