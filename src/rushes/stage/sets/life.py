"""What moves by itself in a set: birds, fireflies, drifting leaves, waves of fish; how they are posed together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from rushes.stage.build import Pose
from rushes.stage.scene import Array, Light, Piece

__all__ = ["Boned", "Burning", "Flowing", "Moving", "animated"]


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


class Burning(Protocol):
    """Something whose light burns unevenly: a fire."""

    def light(self, seconds: float) -> Light:
        """Its light at a time."""
        ...


@dataclass(frozen=True)
class Moving:
    """All that moves by itself in a set."""

    rigs: tuple[Boned, ...]
    sheets: tuple[Flowing, ...]
    fire: Burning | None

    def animate(self, frame: float, rate: int) -> Pose:
        """How it all is at a frame."""
        seconds = frame / rate
        return Pose(
            bones={item.name: item.bones(seconds) for item in self.rigs},
            vertices={item.name: item.vertices(seconds) for item in self.sheets},
            lights=() if self.fire is None else (self.fire.light(seconds),),
        )


def animated(
    boned: Iterable[Boned] = (), flowing: Iterable[Flowing] = (), fire: Burning | None = None
) -> Callable[[float, int], Pose] | None:
    """`BuiltSet.animate` for all of it; None where nothing moves."""
    rigs, sheets = tuple(boned), tuple(flowing)
    if not rigs and not sheets and fire is None:
        return None

    return Moving(rigs, sheets, fire).animate
