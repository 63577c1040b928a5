"""What passes through a landscape again and again: cars on a road, a train on its rails."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.matrices import translation
from rushes.stage.scene import Array, Piece
from rushes.stage.sets.life import Boned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["passing"]


@dataclass(frozen=True)
class _Pass:
    """A piece that goes from `start` to `end` in `seconds`, then begins anew; `phase` 0..1 is where it begins."""

    made: Piece
    start: Vec
    end: Vec
    seconds: float
    phase: float

    @property
    def name(self) -> str:
        return self.made.name

    def piece(self) -> Piece:
        """Its mesh."""
        return self.made

    def bones(self, seconds: float) -> Array:
        """Its matrix at a time, (1, 4, 4)."""
        share = (self.phase + seconds / self.seconds) % 1.0
        spot = np.asarray(self.start) + (np.asarray(self.end) - np.asarray(self.start)) * share
        return np.asarray(translation(spot), np.float32)[None]


def passing(name: str, made: Bench, start: Vec, end: Vec, seconds: float, phase: float = 0.0) -> list[Boned]:
    """What was made round the origin on its way from `start` to `end`: one moving piece a finish."""
    pieces = made.pieces(name)
    return [_Pass(Piece(p.name, p.mesh, p.finish, p.name), start, end, seconds, phase) for p in pieces]
