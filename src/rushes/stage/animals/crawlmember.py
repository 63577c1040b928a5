"""One creature of a figure at a frame: everything that a plan of body needs to pose it."""

from dataclasses import dataclass
from math import cos, sin

import numpy as np

from rushes.direction.plan import Figure
from rushes.stage.animals.crawllife import Life
from rushes.stage.animals.crawlrig import Model
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltrack import Track, root_of
from rushes.stage.animals.pivot import product
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.scene import Array

__all__ = ["Member"]


@dataclass(frozen=True, eq=False)
class Member:
    """The k-th creature of a figure at a frame. `seat` is the world frame that it rides on, else it goes its own track."""

    figure: Figure
    kind: Kind
    model: Model
    life: Life
    track: Track
    view: StageView
    k: int
    seat: Array | None = None

    @property
    def high(self) -> float:
        """Metres of one height of the creature."""
        return self.figure.height

    def root(self, span: float, turn: float = 0.0) -> Array:
        """The rigid world frame under the creature, whose front is turned by `turn` from its way; `span` heights long."""
        if self.seat is not None:
            return self.seat @ rotation(y=turn)
        return root_of(self.track, self.view, span * self.high, turn)

    def sized(self, root: Array, lift: float = 0.0) -> Array:
        """The matrix from the model's space to the world: the creature `lift` heights over its root."""
        return product(
            root, translation((0.0, lift * self.high, 0.0)), scaling(self.high, self.high, self.high)
        )

    def spot(self, x: float, z: float, along: float | None = None, turn: float = 0.0) -> Array:
        """The world point on the ground that is `x` heights to the left and `z` ahead of the place `along` metres into the
        way (where it is now when None)."""
        if self.seat is not None:
            return (
                self.seat @ rotation(y=turn) @ np.array([x * self.high, 0, z * self.high, 1.0], np.float32)
            )[:3]
        side = (x * cos(turn) + z * sin(turn)) * self.high
        ahead = (z * cos(turn) - x * sin(turn)) * self.high
        s = self.track.now if along is None else along
        (px, py, pz), heading = self.track.at(s, side)
        px, pz = px + sin(heading) * ahead, pz + cos(heading) * ahead
        return np.array([px, py + self.view.ground(px, pz), pz], np.float32)
