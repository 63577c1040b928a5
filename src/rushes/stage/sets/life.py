"""What moves by itself in a set: birds, fireflies, drifting leaves, waves of fish; how they are posed together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from rushes.stage.build import Pose
from rushes.stage.scene import Array, Light, Piece

__all__ = ["Boned", "Flicker", "Flowing", "animated"]


class Boned(Protocol):
    """Something that a rig of its name moves."""

    @property
    def name(self) -> str:
        """Name of its piece and rig."""
        ...

    def piece(self) -> Piece:
        """Its mesh."""
        ...

    def bones(self, seconds: float) -> Array:
        """Bone matrices (n, 4, 4) at a time."""
        ...


class Flowing(Protocol):
    """Something whose vertices are replaced in every frame."""

    @property
    def name(self) -> str:
        """Name of its piece."""
        ...

    def piece(self) -> Piece:
        """Its mesh."""
        ...

    def vertices(self, seconds: float) -> tuple[Array, Array]:
        """Positions and normals (n, 3) at a time."""
        ...


@dataclass(frozen=True)
class Flicker:
    """Lights that burn unevenly: a fire. `glow(seconds)` gives them at a time."""

    glow: Callable[[float], tuple[Light, ...]] = field(default=lambda seconds: ())


def animated(
    boned: Iterable[Boned] = (), flowing: Iterable[Flowing] = (), flicker: Flicker | None = None
) -> Callable[[float, int], Pose] | None:
    """`BuiltSet.animate` for all of it; None where nothing moves."""
    rigs, sheets = tuple(boned), tuple(flowing)
    if not rigs and not sheets and flicker is None:
        return None

    def animate(frame: float, rate: int) -> Pose:
        seconds = frame / rate
        return Pose(
            bones={item.name: item.bones(seconds) for item in rigs},
            vertices={item.name: item.vertices(seconds) for item in sheets},
            lights=() if flicker is None else flicker.glow(seconds),
        )

    return animate
