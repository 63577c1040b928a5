"""What is asked of the model: explicit sizes and frame counts, by aspect ratio, duration and quality."""

from __future__ import annotations

from dataclasses import dataclass

from rushes.request import RATE, FilmRequest

__all__ = ["Shot", "delivered_size", "shot_of"]

EIGHTS = 8
"""Video models make 8k+1 frames (4k+1 some, which these are too) and floor all other counts without a word."""
DRAFT_SCALE = 2
"""A draft has half the width and height."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A film as the model makes it: a little larger and a frame longer than what is delivered."""

    width: int
    height: int
    frames: int
    rate: int = RATE


def delivered_size(request: FilmRequest, quality: str) -> tuple[int, int]:
    """Width and height of the film that is delivered."""
    width, height = request.size
    return (width // DRAFT_SCALE, height // DRAFT_SCALE) if quality == "draft" else (width, height)


def shot_of(request: FilmRequest, quality: str, multiple: int) -> Shot:
    """The least size in multiples of `multiple` and the least count of 8k+1 that hold the film."""
    width, height = (-(-side // multiple) * multiple for side in delivered_size(request, quality))
    return Shot(width, height, -(-(request.frames - 1) // EIGHTS) * EIGHTS + 1)
