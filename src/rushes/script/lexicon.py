"""The lexicon: tables of words, read once, looked up by their longest match.

A row of a table is one meaning: category, canonical kind, English forms, Chinese forms, attributes. English plurals and
verb endings are made by rule; a form written with a leading "~" is an irregular plural. Of a verb of several words the
first is inflected, or the one with a "*" behind it ("roller skate*"); "=" before a form leaves it as it is. "doughnut>donut"
is a form whose own name is donut. `as=` names the kind that a thing or a doing is filmed as where it has no builder of its
own. Adding a word is one row, or one form in a row. Nothing here knows grammar.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

__all__ = ["DESCRIBING", "NOUNS", "Entry", "Lexicon", "Sense", "lexicon", "normal"]

TABLES = (
    "grammar", "beings", "places", "things", "garments", "looks", "verbs", "manners", "sounds", "scene", "camera",
    "styles", "music", "names",
)  # fmt: skip

NOUNS = frozenset(
    {
        "place",
        "being",
        "thing",
        "garment",
        "body",
        "sound",
        "soundhead",
        "musichead",
        "lighthead",
        "moodhead",
        "stylehead",
    }
    | {"shot", "camera", "instrument", "camsize", "cammove", "weather"}
)
"""Categories whose English forms take a plural."""
DESCRIBING = frozenset(
    {
        "colour",
        "material",
        "pattern",
        "size",
        "age",
        "agething",
        "sex",
        "build",
        "skin",
        "hairdo",
        "haircolour",
    }
    | {"eyewear", "level", "light", "mood", "evaluation", "quality", "tempo", "camspeed", "camangle"}
)
"""Categories that describe a noun, in every language."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what a word means. `name` is the row's first English (or Chinese) form."""

    category: str
    kind: str
    name: str
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)

    def get(self, name: str, default: str = "") -> str:
        """An attribute of the row, `default` where the row has none."""
        return self.attributes.get(name, default)


@dataclass(frozen=True, slots=True)
class Sense:
    """An entry as one of its forms: "" (base), plural, s, ing, ed; `base` is the row's form that it came from."""

    entry: Entry
    form: str = ""
    base: str = ""

    @property
    def category(self) -> str:
        """The category of the row."""
        return self.entry.category

    @property
    def kind(self) -> str:
        """The canonical word of the row."""
        return self.entry.kind

    @property
    def own(self) -> str:
        """The word's own name where the row only gathers things of a sort (`own=1`), else the row's kind. A word that the
        tables have not goes by the name of what stands for it."""
        if stands := self.entry.get("stands"):
            return stands
        named = self.entry.get("own") and self.base.isascii() and self.base
        return self.base.replace(" ", "_") if named else self.entry.kind

    @property
    def sort(self) -> str:
        """What it is a sort of and filmed as: `as=` of its row, else the row's kind."""
        return self.entry.get("as") or self.entry.kind


class Lexicon:
    """All rows, by normalised form (English words with single spaces, Chinese characters); `verbs` by canonical kind;
    `sorts`: what a kind of thing or a verb is filmed as, where that is something else."""

    def __init__(self, rows: Iterator[tuple[Entry, list[str], list[str]]]) -> None:
        self.english: dict[str, list[Sense]] = {}
        self.chinese: dict[str, list[Sense]] = {}
        self.longest_english: dict[str, int] = {}
        self.verbs: dict[str, Entry] = {}
        self.sorts: dict[str, str] = {}
        for entry, english, chinese in rows:
            if entry.category == "verb":
                self.verbs[entry.kind] = entry
            for form in english:
                self._add_english(entry, form)
            for form in chinese:
                word, _, own = form.partition(">")
                self._add(self.chinese, normal(word), Sense(entry, "", own))

    def _add(self, table: dict[str, list[Sense]], key: str, sense: Sense) -> None:
        known = table.setdefault(key, [])
        if not any(s.entry is sense.entry and s.form == sense.form for s in known):
            known.append(sense)
        if sense.category in ("thing", "verb") and sense.own != sense.sort:
            self.sorts.setdefault(sense.own, sense.sort)

    def _add_english(self, entry: Entry, form: str) -> None:
        form, _, own = form.partition(">")
        base = own or ("" if form.startswith("~") else normal(form.strip("=").replace("*", "")))
        forms = list(_inflections(entry.category, form))
        forms += [
            (key.replace("'s ", " 's "), shape) for key, shape in forms if "'s " in key
        ]  # as the text may be cut
        for key, shape in forms:
            self._add(self.english, key, Sense(entry, shape, base))
            words = key.split(" ")
            self.longest_english[words[0]] = max(self.longest_english.get(words[0], 0), len(words))

    def senses(self, key: str) -> tuple[Sense, ...]:
        """The meanings of a normalised English or Chinese form, none where it is not listed."""
        return tuple(self.english.get(key, ())) or tuple(self.chinese.get(key, ()))


def normal(text: str) -> str:
    """Lower case, straight apostrophes, hyphens as spaces, Latin letters without accents."""
    text = text.lower().replace("’", "'").replace("-", " ").replace("‐", " ").replace("‑", " ")
    if text.isascii():
        return text
    bare = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(bare))


def _inflections(category: str, form: str) -> Iterator[tuple[str, str]]:
    if form.startswith("~"):
        yield normal(form[1:]), "plural"
        return
    if form.startswith("="):
        first = form[1:].split(" ")[0]
        yield normal(form[1:]), next((e for e in ("ing", "ed", "s") if first.endswith(e)), "")
        return
    key = normal(form)
    if category == "verb":
        head, tail = _inflected(key)
        yield head[0] + head[1] + tail, ""
        for shape, ending in (("s", _with_s), ("ing", _with_ing), ("ed", _with_ed)):
            yield head[0] + ending(head[1]) + tail, shape
        return
    yield key, ""
    if category == "sound" and " " in key:
        return
    if category in NOUNS and not key.endswith("s"):
        yield _plural(key), "plural"
        if key.endswith("o") and key[-2:-1] not in "aeiou":
            yield key + "es", "plural"  # potatoes beside pianos
    elif category in NOUNS and key.endswith(("ss", "us", "bus", "glass")):
        yield key + "es", "plural"
    elif category in NOUNS:
        yield key, "plural"


def _inflected(key: str) -> tuple[tuple[str, str], str]:
    """A verb's words as what stands before the inflected one, that word, and the rest."""
    words = key.split(" ")
    at = next((i for i, word in enumerate(words) if word.endswith("*")), 0)
    lead = "".join(f"{word} " for word in words[:at])
    return (lead, words[at].rstrip("*")), "".join(f" {word}" for word in words[at + 1 :])


def _plural(key: str) -> str:
    head, of, tail = key.partition(" of ")
    return _with_s(head) + of + tail


HARD_CH = ("mech", "stomach", "monarch", "loch", "epoch", "tech", "matriarch", "patriarch")
"""Words whose ch is a k: mechs, stomachs."""


def _with_s(word: str) -> str:
    if word.endswith(HARD_CH):
        return word + "s"
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "echo"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _doubles(word: str) -> bool:
    """One syllable ending in consonant, vowel, consonant: run, sit, hug."""
    vowels = sum(c in "aeiou" for c in word)
    ends = len(word) > 2 and word[-1] not in "aeiouwxy" and word[-2] in "aeiou" and word[-3] not in "aeiou"
    return ends and (vowels == 1 or (vowels == 2 and "qu" in word))


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and len(word) > 2:
        return word[:-1] + "ing"
    return word + (word[-1] if _doubles(word) else "") + "ing"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return word + (word[-1] if _doubles(word) else "") + "ed"


def _rows() -> Iterator[tuple[Entry, list[str], list[str]]]:
    folder = files("rushes.script.tables")
    for table in TABLES:
        text = (folder / f"{table}.tsv").read_text(encoding="utf-8")
        for line in text.splitlines()[1:]:
            if line.strip() and not line.startswith("#"):
                yield _row(line)


def _row(line: str) -> tuple[Entry, list[str], list[str]]:
    category, kind, english, chinese, attributes = (line + "\t\t\t\t").split("\t")[:5]
    ours = [w for w in english.split("|") if w]
    theirs = [w for w in chinese.split("|") if w]
    pairs = dict(pair.split("=", 1) for pair in attributes.split())
    name = (ours or theirs or [kind])[0].strip("~=").partition(">")[0].replace("*", "")
    return Entry(category, kind, name, MappingProxyType(pairs)), ours, theirs


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The tables of the package, read at first use (about a twentieth of a second)."""
    return Lexicon(_rows())
