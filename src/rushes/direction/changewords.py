"""Which things of a prompt change, and how, as its words say it: "the candle goes out", "melting ice cream", "she tears
the letter in two". Reads the prompt and the things that the screenplay has found in it; what changes is a thing, or a figure
that is nobody (a snowman), never a person."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rushes.script.screenplay import Character, Screenplay, Thing

__all__ = ["Said", "Wording", "changes_said", "wordings"]

NEAR = 70
"""Characters of the same sentence within which a verb looks for what it is said of."""
NEXT = 34
"""Characters after a verb within which its object begins."""
NEAR_ZH = 12

PREPOSITIONS = frozenset({
    "in", "with", "from", "into", "on", "at", "under", "over", "by", "to", "of", "and", "as", "through", "across", "while",
    "beside", "behind", "near", "against", "onto", "during", "before", "after", "then", "like", "around", "along", "for",
    "below", "above", "beneath", "inside", "until", "when", "is", "are", "toward", "towards", "between", "among",
})  # fmt: skip
HANGS = frozenset({
    "of", "in", "on", "from", "at", "under", "near", "beside", "off", "with", "into", "onto", "behind", "over", "by",
    "through", "against", "above", "below", "inside", "between", "around", "for",
})  # fmt: skip
"""Before a noun: it is no subject of its own."""
ITSELF = re.compile(r"\b(?:it|which|that|and the|then the|as the|,)\s*$|\b(?:it|which|that)\s+\w*\s*$")
DENIED = re.compile(
    r"(?:\b(?:not|never|without|no|nearly|almost|about to|n't|cannot|before it can)|n't)\s+(?:\w+\s+){0,1}$"
)
BECOMING = (
    " into",
    "becomes a",
    "becomes an",
    "become a",
    "become an",
    "becoming a",
    "变成",
    "化为",
    "变为",
    "变形成",
)
ADJECTIVAL = ("ed", "en", "oke")
SHAPELESS = frozenset({
    "smoke", "snow", "sand", "spark", "steam", "foam", "dust", "mist", "plume", "splash", "water", "logo", "title_card",
    "text", "sun", "sky", "noise", "shard", "crumb", "droplet", "ash", "wave", "shadow", "sound", "caption", "pop_up",
    "glaze", "title",
})  # fmt: skip
"""What has no shape that could become another, or is only read."""
ENDS = ".;!?。；！？"
PERSONAL = re.compile(r"\b(he|she|they|we|i|you)\b(?!['’])")
COLOURS = {
    "red": "#b3261e", "blue": "#2b5fb0", "green": "#4f8a34", "gold": "#d9a52e", "golden": "#d9a52e", "yellow": "#e6c034",
    "orange": "#dd7a26", "purple": "#7a4aa0", "pink": "#e48aa6", "black": "#26221f", "white": "#f2efe8",
    "brown": "#7a5232", "silver": "#b9bec4", "stone": "#8d8a83", "变红": "#b3261e", "变蓝": "#2b5fb0", "变绿": "#4f8a34",
    "变黄": "#e6c034", "变黑": "#26221f", "变白": "#f2efe8", "变金": "#d9a52e", "变紫": "#7a4aa0",
}  # fmt: skip
ANY_COLOUR = "#d86a2c"


@dataclass(frozen=True)
class Wording:
    """A kind of change and how it is told. `only` are the kinds of things it is said of (empty: of any)."""

    kind: str
    pace: str  # slow: through the film; swift: within two seconds; sudden: at once
    english: tuple[str, ...]
    chinese: tuple[str, ...]
    only: frozenset[str]
    never: frozenset[str]


@dataclass(frozen=True)
class Said:
    """That a thing changes: `what` and `into` are ids of the screenplay, `at` the character of the prompt that says so."""

    kind: str
    pace: str
    what: str
    at: int
    into: str = ""
    colour: str = ""


@dataclass(frozen=True)
class _Mention:
    start: int
    end: int
    item: Thing | Character


@lru_cache(maxsize=1)
def wordings() -> tuple[Wording, ...]:
    """The table `changewords.tsv`."""
    text = (files("rushes.direction") / "changewords.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")][1:]
    found = []
    for row in rows:
        kind, pace, english, chinese, only, never = (row.split("\t") + [""] * 6)[:6]
        split = (tuple(p for p in cell.split("|") if p) for cell in (english, chinese, only, never))
        en, zh, said, not_said = split
        found.append(Wording(kind, pace, en, zh, frozenset(said), frozenset(not_said)))
    return tuple(found)


@lru_cache(maxsize=1)
def _phrases() -> tuple[dict[str, list[Wording]], re.Pattern[str]]:
    by_phrase: dict[str, list[Wording]] = {}
    for row in wordings():
        for phrase in (*row.english, *row.chinese):
            by_phrase.setdefault(phrase, []).append(row)
    longest = sorted(by_phrase, key=len, reverse=True)
    parts = (rf"\b{re.escape(p)}\b" if p.isascii() else re.escape(p) for p in longest)
    return by_phrase, re.compile("|".join(parts))


def changes_said(screenplay: Screenplay) -> tuple[Said, ...]:
    """Every change that the prompt tells of its things, in the order in which it tells them; each thing once a kind."""
    text = screenplay.prompt.lower().replace("’", "'")
    mentions = _mentions(screenplay, text)
    by_phrase, pattern = _phrases()
    found: list[Said] = []
    for match in pattern.finditer(text):
        if DENIED.search(text[max(match.start() - 30, 0) : match.start()]) or _quoted(text, match.start()):
            continue
        near = _said_of(text, match, mentions)
        rows = by_phrase[match.group()]
        row = next((r for r in rows if near is not None and _fits(r, near.item)), None)
        if near is None or row is None or any(s.kind == row.kind and s.what == near.item.id for s in found):
            continue
        into = _becomes(text, match, mentions)
        if row.kind == "transform" and not into:
            continue
        found.append(Said(row.kind, row.pace, near.item.id, match.start(), into, _colour(match.group())))
    return tuple(found)


def _fits(row: Wording, item: Thing | Character) -> bool:
    kind = item.kind if isinstance(item, Thing) else item.look.species
    noun = item.words.lower().split()[-1] if item.words.split() else kind
    named = {kind, noun, noun.removesuffix("s"), kind.rpartition("_")[2]}
    return (not row.only or bool(named & row.only)) and not named & row.never


def _colour(phrase: str) -> str:
    last = phrase.split()[-1]
    return COLOURS.get(
        last, ANY_COLOUR if "color" in phrase or "colour" in phrase or phrase == "变色" else ""
    )


def _quoted(text: str, at: int) -> bool:
    return text[:at].count('"') % 2 == 1 or text[:at].count("“") > text[:at].count("”")


def _mentions(screenplay: Screenplay, text: str) -> list[_Mention]:
    """Where each thing and figure is named, longest names first, no two over each other."""
    found: list[_Mention] = []
    items: list[Thing | Character] = [*screenplay.things, *screenplay.characters]
    for item in sorted(items, key=lambda i: -len(i.words)):
        words = re.sub(r"^(?:the|a|an|his|her|its|their)\s+", "", item.words.lower().strip())
        if not words:
            continue
        noun = words.split()[-1] if words.isascii() else words
        for name in dict.fromkeys((words, noun)):
            pattern = rf"\b{re.escape(name)}(?:s|es)?\b" if name.isascii() else re.escape(name)
            for match in re.finditer(pattern, text):
                if not any(m.start < match.end() and match.start() < m.end for m in found):
                    found.append(_Mention(match.start(), match.end(), item))
    return sorted(found, key=lambda m: m.start)


def _said_of(text: str, verb: re.Match[str], mentions: list[_Mention]) -> _Mention | None:
    """The object behind the verb, else its subject before it."""
    outside = [m for m in mentions if m.end <= verb.start() or m.start >= verb.end()]
    after = next((m for m in outside if m.start >= verb.end()), None)
    ascii_verb = verb.group().isascii()
    if (
        after is not None
        and not verb.group().endswith(BECOMING)
        and _is_object(text[verb.end() : after.start], ascii_verb)
        and _changeable(after.item)
    ):
        past = verb.group().endswith(ADJECTIVAL) and not text[verb.end() : after.start].strip()
        return None if past else after
    before = [m for m in outside if m.end <= verb.start() and m.start >= verb.start() - 4 * NEAR]
    if not before:
        return None
    near, between = before[-1], text[before[-1].end : verb.start()]
    far = NEAR if ascii_verb else NEAR_ZH
    if len(between) > far or any(c in ENDS for c in between) or PERSONAL.search(between):
        return None
    if not ITSELF.search(between):
        near = _subject(text, before)
    return near if _changeable(near.item) else None


def _subject(text: str, before: list[_Mention]) -> _Mention:
    """ "A glass OF water", "a hut IN a field", "falls FROM the table and": what hangs on a preposition is no subject."""
    at = len(before) - 1
    while at > 0:
        link = text[before[at - 1].end : before[at].start]
        own = re.split(r"\b(?:and|then|while|as|but|when|until)\b", link)[-1]
        words = [w for w in own.split() if w.isalpha()][-4:]
        if any(c in ENDS + "，、" for c in link) or not set(words) & HANGS:
            break
        at -= 1
    return before[at]


def _is_object(between: str, ascii_verb: bool) -> bool:
    if not ascii_verb:
        return len(between) <= 6 and not any(c in "，。；、" for c in between)
    words = between.split()
    return (
        len(between) <= NEXT
        and len(words) <= 4
        and not any(c in ENDS + ",:" for c in between)
        and not any(w in PREPOSITIONS for w in words)
    )


def _becomes(text: str, verb: re.Match[str], mentions: list[_Mention]) -> str:
    """Id of the thing that it becomes: behind "turns into", "grows into", "sprouts into"."""
    end = verb.end()
    if not verb.group().endswith(BECOMING) and not text[end:].lstrip().startswith("into "):
        return ""
    after = next((m for m in mentions if m.start >= end), None)
    if (
        after is None
        or len(text[end : after.start]) > NEXT
        or any(c in ENDS for c in text[end : after.start])
    ):
        return ""
    return after.item.id


def _changeable(item: Thing | Character) -> bool:
    if isinstance(item, Thing):
        return item.kind not in SHAPELESS
    return item.look.species in ("snowman", "robot", "monster", "ghost")
