"""Words as the measure compares them: the head of a noun phrase, singulars, stems of verbs.

Nothing here uses the reader's own tables or grammar: a mistake of the reader must not hide itself in its measure.
Chinese has no inflections; there a head is what stands after the last 的.
"""

import re
from functools import lru_cache
from itertools import zip_longest

from bench.coverage.tables import listed

__all__ = [
    "WHOLE",
    "chinese",
    "heads",
    "noun_phrase",
    "same_stem",
    "share_head",
    "singular",
    "stems",
    "tokens",
]

DETERMINERS = listed("determiners")
STOPS = listed("stops")
PARTS = listed("parts")
"""Words before "of" after which either noun may be taken for the head: a pack of wolves, a glass of water."""

ACCENTS = str.maketrans("àáâãäåçèéêëìíîïñòóôõöøùúûüý", "aaaaaaceeeeiiiinoooooouuuuy")
IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "kids": "kid", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "mice": "mouse", "wolves": "wolf", "knives": "knife", "leaves": "leaf",
    "shelves": "shelf", "halves": "half", "loaves": "loaf", "wives": "wife", "lives": "life", "calves": "calf",
    "skis": "ski", "buses": "bus", "gases": "gas", "lenses": "lens", "oxen": "ox", "dice": "die", "snowmen": "snowman",
    "policemen": "policeman", "firemen": "fireman", "fishermen": "fisherman", "hooves": "hoof", "scarves": "scarf",
    "axes": "axe", "canoes": "canoe", "shoes": "shoe", "toes": "toe", "horses": "horse", "houses": "house",
    "nurses": "nurse", "noses": "nose", "roses": "rose", "vases": "vase", "phrases": "phrase", "pauses": "pause",
    "noises": "noise", "voices": "voice", "movies": "movie", "cookies": "cookie", "hoodies": "hoodie",
}  # fmt: skip
WHOLE = listed("whole")
"""Words that end in s and are no plurals, or have no singular."""

STRONG = {
    "rang": "ring", "rung": "ring", "sang": "sing", "sung": "sing", "spoke": "speak", "spoken": "speak", "said": "say",
    "broke": "break", "broken": "break", "ran": "run", "sprang": "spring", "struck": "strike", "shook": "shake",
    "fell": "fall", "blew": "blow", "blown": "blow", "torn": "tear", "tore": "tear", "sped": "speed",
}  # fmt: skip


def chinese(text: str) -> bool:
    """The text has Chinese characters."""
    return any("\u4e00" <= c <= "\u9fff" for c in text)


def tokens(text: str) -> list[str]:
    """Lower-case words with their hyphens, without possessive endings and accents' variants of the apostrophe."""
    text = text.lower().replace("’", "'").replace("_", " ").translate(ACCENTS)
    return [re.sub(r"'s$|'$", "", word) for word in re.findall(r"[a-z0-9]+(?:['-][a-z0-9]+)*'?", text)]


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """The singular of an English noun, by rule and a short list; other words unchanged."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word in WHOLE or len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


@lru_cache(maxsize=20_000)
def stems(word: str) -> frozenset[str]:
    """What a word may be an inflection of: "dripping" of drip (and dripp, dripping), "hisses" of hiss (and hisse)."""
    word = STRONG.get(word, word)
    found = {word, singular(word)}
    for ending in ("ing", "ed", "es", "s", "er", "ers"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)]
            found |= {base, base + "e"} if ending in ("ing", "ed") else {base}
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeiou":
                found.add(base[:-1])
            if base.endswith("i"):
                found.add(base[:-1] + "y")
    return frozenset(found)


def same_stem(one: str, other: str) -> bool:
    """Two words are forms of one word ("clicks", "clicking")."""
    return bool(stems(one) & stems(other) - {""})


@lru_cache(maxsize=20_000)
def noun_phrase(words: str) -> tuple[str, ...]:
    """The words of a noun phrase up to and with its head: no determiners, nothing after a preposition or a participle."""
    kept: list[str] = []
    row = tokens(words)
    for word, after in zip_longest(row, row[1:], fillvalue=""):
        if kept and word.endswith("ing") and after in DETERMINERS | STOPS:
            break
        if word in STOPS and not (kept == [] and word in ("over", "off", "down", "up")):
            if kept:
                break
            continue
        if word in DETERMINERS and not kept:
            continue
        if kept and _goes_behind(word, after):
            break
        kept.append(word)
    while (
        len(kept) > 1
        and kept[-1].endswith("ing")
        and kept[-1] not in ("ring", "king", "string", "building", "ceiling")
    ):
        kept.pop()
    if kept:
        kept[-1] = singular(kept[-1])
    return tuple(kept)


BEHIND = frozenset(
    {"asleep", "awake", "alone", "aboard", "afloat", "ablaze", "strung", "hung", "lit", "built", "bound", "made", "seen",
     "bent", "shut", "held", "left", "known", "full", "upright"}
)  # fmt: skip
"""Participles and adjectives that stand behind their noun."""


def _goes_behind(word: str, after: str) -> bool:
    """ "A rooftop strung with bulbs", "a cavern the size of a cathedral", "a woman bundled in fur": the noun is done with."""
    participle = word in BEHIND or (word.endswith("ed") and len(word) > 4)
    return word == "the" or (participle and (after in STOPS or after in ("the", "a")))


LOCATIVES = ("里面", "上面", "之中", "里", "上", "中", "内", "前", "旁", "下", "外")


MEASURED = re.compile(r"^(?:其中|这|那|另|某|每)?[一二两三四五六七八九十几]?[个名位只条匹头]?(?=.)")
"""What counts or points before a Chinese noun: 一个人, 这个人 and 其中一人 have one head."""


def _locative(words: str) -> str:
    return next((end for end in LOCATIVES if words.endswith(end)), "")


@lru_cache(maxsize=20_000)
def heads(words: str) -> frozenset[str]:
    """The nouns that may count as the head of a phrase: one, or two in "a pack of wolves"."""
    if chinese(words):
        last = words.strip().lower().split("的")[-1] or words
        last = MEASURED.sub("", last) or last
        return frozenset(
            {last[: -len(end)] if (end := _locative(last)) and len(last) > len(end) + 1 else last}
        )
    phrase = noun_phrase(words)
    if not phrase:
        return frozenset()
    found = {phrase[-1]}
    _, of, rest = words.partition(" of ")
    if of and phrase[-1] in PARTS:
        found |= heads(rest)
    return frozenset(found)


def share_head(one: str, other: str) -> bool:
    """Two phrases have a head in common. Chinese: the shorter head ends the longer one."""
    if chinese(one) or chinese(other):
        return any(a.endswith(b) or b.endswith(a) for a in heads(one) for b in heads(other))
    return bool(heads(one) & heads(other))
