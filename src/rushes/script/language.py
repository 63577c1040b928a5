"""Which language a text is in, from its script and, for Latin letters, its commonest words. No models."""

import re
from functools import lru_cache
from importlib.resources import files

__all__ = ["detect", "language_name", "language_of_line"]

SCRIPTS = (
    ("ja", r"[぀-ヿ]", 0.05), ("ko", r"[가-힣]", 0.2), ("zh", r"[㐀-鿿豈-﫿]", 0.2),
    ("ru", r"[Ѐ-ӿ]", 0.3), ("ar", r"[؀-ۿ]", 0.3), ("he", r"[֐-׿]", 0.3), ("el", r"[Ͱ-Ͽ]", 0.3),
    ("hi", r"[ऀ-ॿ]", 0.3), ("th", r"[฀-๿]", 0.3), ("ka", r"[Ⴀ-ჿ]", 0.3), ("hy", r"[԰-֏]", 0.3),
    ("bn", r"[ঀ-৿]", 0.3), ("ta", r"[஀-௿]", 0.3), ("am", r"[ሀ-፿]", 0.3),
)  # fmt: skip
"""Language, its characters, and the share of letters from which on it is that language."""


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Code, English name and commonest words of each language."""
    text = (files("rushes.script.tables") / "languages.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:] if line]
    return tuple((code, name, frozenset(words.split())) for code, name, words in rows)


def language_name(code: str) -> str:
    """The English name of a language, its code where it is not listed."""
    return next((name for known, name, _ in _table() if known == code), code)


def detect(text: str, known_share: float | None = None) -> str:
    """An ISO code, "und" for none; `known_share` is the share of the words that the English lexicon knows (0..1)."""
    letters = sum(c.isalpha() for c in text)
    if not letters:
        return "und"
    for language, pattern, share in SCRIPTS:
        if len(re.findall(pattern, text)) / letters > share:
            return language
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower())
    if not words:
        return "und"
    latin = sum(c.isascii() or "À" <= c <= "ɏ" or "Ḁ" <= c <= "ỿ" for c in text if c.isalpha())
    if latin / letters < 0.5:
        return "und"
    scores = {code: sum(w in common for w in words) / len(words) for code, _, common in _table() if common}
    best = max(scores, key=lambda key: (scores[key], key == "en"))
    if known_share is not None and known_share >= 0.5 and scores[best] < scores["en"] + 0.25:
        return "en"
    several = scores[best] * len(words) >= 2
    if scores[best] >= 0.12 and (best == "en" or (several and scores[best] > scores["en"])):
        return best
    return "en" if _english(words) else "und"


def _english(words: list[str]) -> bool:
    """Nothing against it: ASCII words only, and few of them or some common ones."""
    return all(w.isascii() for w in words)


def language_of_line(text: str) -> str:
    """The language of a spoken line, on its own; plain ASCII counts as English unless another's words are commoner."""
    found = detect(text)
    return "en" if found in ("und", "la") else found
