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
_ITEM = re.compile(
    r"(?:;\s*(?:and\s+|then\s+)?|,\s*(?:and\s+|then\s+)?|\s+(?:and|then)\s+)(?=(?:an?|the|two|three|four|some|people|hands|children|kids|someone|"
    r"close-?\s?ups?|a\s+close-?up)\b)",
    re.IGNORECASE,
)
_DOING = re.compile(r"\b\w{2,}ing\b|\b(?:shot|close-?\s?up|view)\s+of\b", re.IGNORECASE)


def items_of(text: str) -> Iterator[int]:
    """Where each further picture of the sentence's list begins; nothing where not each of them is of a doing."""
    montage = _MONTAGE.search(text)
    if montage is None:
        return
    starts = [m.end() for m in _ITEM.finditer(text, montage.end())]
    edges = [montage.end(), *starts, len(text)]
    parts = [text[a:b] for a, b in pairwise(edges)]
    if len(parts) > 1 and all(_DOING.search(part) for part in parts):
        yield from starts
