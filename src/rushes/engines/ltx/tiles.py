"""How large the pieces are in which a film's latents become pictures: the whole would not fit beside the model."""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["Tiles"]


@dataclass(frozen=True, slots=True)
class Tiles:
    """A tile is `side` x `side` pixels and `frames` pictures; neighbours share `overlap` pixels and `frame_overlap` pictures,
    over which one is faded into the other. Sides are multiples of 32 pixels, frames of 8: the codec's compression."""

    side: int = 768
    overlap: int = 64
    frames: int = 80
    frame_overlap: int = 24

    def __post_init__(self) -> None:
        """Refuse sizes that the latents cannot be cut into."""
        if self.side % 32 or self.overlap % 32 or not 0 < self.overlap < self.side:
            raise ValueError(f"tiles of {self.side} px with {self.overlap} px overlap cannot be cut")
        if self.frames % 8 or self.frame_overlap % 8 or not 0 < self.frame_overlap < self.frames:
            raise ValueError(f"tiles of {self.frames} frames with {self.frame_overlap} overlap cannot be cut")

    def smaller(self) -> Tiles:
        """Tiles of about a quarter of the memory: half the side and half the frames, the overlap as wide as it was where it
        still fits."""
        side, frames = _halved(self.side, 32, self.overlap), _halved(self.frames, 8, self.frame_overlap)
        return replace(self, side=side, frames=frames)


def _halved(length: int, unit: int, overlap: int) -> int:
    """Half of `length` in whole units, but at least one unit more than the overlap."""
    return max(length // 2 // unit * unit, overlap + unit)
