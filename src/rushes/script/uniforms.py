"""Uniforms: which nouns for people name a dress of their own, apart from the sort of people they are listed with."""

from functools import lru_cache
from importlib.resources import files

from rushes.script.lexicon import normal

__all__ = ["uniform_of"]


def uniform_of(*words: str) -> str:
    """The outfit that the first of the words with one names ("templar" → "knight"); "" where none does."""
    table = _table()
    return next((table[key] for word in words if (key := normal(word.replace("_", " "))) in table), "")


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = (files("rushes.script.tables") / "uniforms.tsv").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for line in lines[1:]:
        outfit, english, chinese = (line + "\t\t").split("\t")[:3]
        found |= dict.fromkeys(filter(None, [*english.split("|"), *chinese.split("|")]), outfit)
    return found
