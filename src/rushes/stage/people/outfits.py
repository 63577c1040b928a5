"""Outfits: what somebody of a trade or a time wears. `outfits.tsv` has a row for each; a newcomer adds one in a minute."""

from functools import lru_cache
from importlib.resources import files

from rushes.script.screenplay import Garment

__all__ = ["outfit_of", "outfits"]


def outfit_of(profession: str) -> tuple[Garment, ...]:
    """The garments of a profession, none where it has no dress of its own."""
    return outfits().get(profession, ())


@lru_cache(maxsize=1)
def outfits() -> dict[str, tuple[Garment, ...]]:
    """The table, by name."""
    text = (files("rushes.stage.people") / "outfits.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    rows = (line.split("\t") for line in lines[1:])
    return {name: tuple(_garment(word) for word in garments.split()) for name, garments in rows}


def _garment(word: str) -> Garment:
    kind, colour, material = (word + "::").split(":")[:3]
    return Garment(kind, colour, material)
