"""What a running or finished film has to show beside itself: engine, worker and API agree on it here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["EXHIBITS", "PREVIEW", "Exhibit", "exhibit_in", "objection"]

PREVIEW = "preview.jpg"
"""What is being filmed at this moment; the only one that keeps changing."""

_PICTURE, _TEXT, _DRAFT = 1024 * 1024, 2 * 1024 * 1024, 24 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One kind of exhibit: `most` is its greatest size in bytes, `beginning` what its bytes hold from `offset` on."""

    media_type: str
    most: int
    beginning: bytes
    offset: int = 0


EXHIBITS: Mapping[str, Exhibit] = MappingProxyType(
    {
        "plan.json": Exhibit("application/json", _TEXT, b"{"),
        "storyboard.jpg": Exhibit("image/jpeg", _PICTURE, b"\xff\xd8\xff"),
        PREVIEW: Exhibit("image/jpeg", _PICTURE, b"\xff\xd8\xff"),
        "poster.jpg": Exhibit("image/jpeg", _PICTURE, b"\xff\xd8\xff"),
        "strip.jpg": Exhibit("image/jpeg", _PICTURE, b"\xff\xd8\xff"),
        "captions.vtt": Exhibit("text/vtt", _TEXT, b"WEBVTT"),
        "draft.mp4": Exhibit("video/mp4", _DRAFT, b"ftyp", offset=4),
        "prompt.txt": Exhibit("text/plain; charset=utf-8", _TEXT, b""),
    }
)
"""By name: the plan that is filmed, a still of each shot, the frame being filmed, the film's picture for lists, eight
frames of it in a row, what is said, a quick film that was made before the real one, and the prompt as it was written out."""


def exhibit_in(key: str) -> str | None:
    """The name of the exhibit that a storage key (`…/TOKEN-NAME`) holds; None for a film."""
    last = key.rpartition("/")[2]
    return next((name for name in EXHIBITS if last.endswith(f"-{name}")), None)


def objection(name: str, data: bytes) -> str:
    """Why these bytes cannot be shown under that name, in one sentence without its full stop; "" when they can."""
    kind = EXHIBITS.get(name)
    if kind is None:
        return f"{name[:40]!r} is no exhibit; use {', '.join(EXHIBITS)}"
    if not data:
        return f"{name} is empty"
    if len(data) > kind.most:
        return f"{name} has {len(data):,} bytes; at most {kind.most:,} are shown"
    if not data.startswith(kind.beginning, kind.offset):
        return f"{name} does not hold {kind.media_type}"
    return ""
