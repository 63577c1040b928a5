"""A wall with real holes: plates round the openings and reveals into the thickness of the wall."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import join, quad
from rushes.stage.scene import Mesh

__all__ = ["Opening", "wall"]


@dataclass(frozen=True)
class Opening:
    """A rectangular hole: left, right, bottom, top in metres on the wall."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        """x of the middle."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """Metres across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Metres up."""
        return self.top - self.bottom


def wall(
    left: float,
    right: float,
    bottom: float,
    top: float,
    colour: Paint,
    openings: Sequence[Opening] = (),
    thick: float = 0.16,
) -> Mesh:
    """A wall in the plane z = 0 facing +z with openings, whose reveals go `thick` metres back."""
    across = sorted({left, right, *(o.left for o in openings), *(o.right for o in openings)})
    up = sorted({bottom, top, *(o.bottom for o in openings), *(o.top for o in openings)})
    parts = []
    for low, high in pairwise(up):
        run: float | None = None
        for a, b in pairwise(across):
            x, y = (a + b) / 2, (low + high) / 2
            hole = any(o.left < x < o.right and o.bottom < y < o.top for o in openings)
            if not hole and run is None:
                run = a
            if hole and run is not None:
                parts.append(quad((run, low, 0), (a - run, 0, 0), (0, high - low, 0), colour))
                run = None
        if run is not None:
            parts.append(quad((run, low, 0), (across[-1] - run, 0, 0), (0, high - low, 0), colour))
    inner = mixed(colour, "#ffffff", 0.12)
    for o in openings:
        parts.append(quad((o.left, o.bottom, 0), (0, 0, -thick), (0, o.height, 0), inner))
        parts.append(quad((o.right, o.bottom, -thick), (0, 0, thick), (0, o.height, 0), inner))
        parts.append(quad((o.left, o.bottom, 0), (o.width, 0, 0), (0, 0, -thick), inner))
        parts.append(quad((o.left, o.top, -thick), (o.width, 0, 0), (0, 0, thick), inner))
    return join(parts)
