"""Montage: a list of pictures in one sentence, each of them a shot ("A montage of a man running, a woman swimming and …")."""

import re
from collections.abc import Iterator
from itertools import pairwise

__all__ = ["items_of"]

_MONTAGE = re.compile(
    r"\b(?:montage|quick\s+cuts|rapid\s+cuts|fast\s+cuts|quick\s+shots|rapid-fire\s+shots|jump\s+cuts|series\s+of\s+(?:[\w-]+\s+){0,3}?(?:shots|clips|"
    r"cuts|scenes|images|vignettes)|succession\s+of\s+(?:[\w-]+\s+){0,3}?(?:shots|clips|scenes|images)|intercut|cuts\s+between|cutting\s+between)\b"
    r"(?:\s+(?:of|shows?|showing|featuring|features|between|with|follows|sequence\s+of|sequence\s+shows)|\s*[:—–-])\s*",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[;,]\s*(?:and\s+|then\s+)?|\s+(?:and|then)\s+)(?=\S)", re.IGNORECASE)
_DOING = re.compile(r"\A(?:[\w'-]+\s+){0,5}?\w{2,}ing\b|\b(?:shot|close-?\s?up|view)\s+of\b", re.IGNORECASE)
_ACTOR = re.compile(r"\A(?:an?|the|two|three|four|some|his|her|their|[\w'-]+\s+\w{2,}ing)\b", re.IGNORECASE)


def items_of(text: str) -> Iterator[int]:
    """Where each further picture of the sentence's list begins: somebody or something that does something."""
    montage = _MONTAGE.search(text)
    if montage is None:
        return
    starts = [m.end() for m in _ITEM.finditer(text, montage.end())]
    edges = [montage.end(), *starts, len(text)]
    parts = [(a, text[a:b]) for a, b in pairwise(edges)]
    if _DOING.search(parts[0][1]):
        yield from (a for a, part in parts[1:] if _ACTOR.match(part) and _DOING.search(part))
