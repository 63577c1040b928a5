"""What turns slowly in a landscape: sails of a windmill, a Ferris wheel, a carousel, a lighthouse's beam."""

from dataclasses import dataclass
from math import pi

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["Turner"]


WOODEN = Finish("wood", 0.6, 0.05)


@dataclass(frozen=True)
class Turner:
    """A mesh about the origin that turns about `axis` at `at`, `turns` times a second."""

    name: str
    meshes: tuple[Mesh, ...]
    at: Vec
    axis: str = "z"
    turns: float = 0.08
    finish: Finish = WOODEN
    heading: float = 0.0

    def piece(self) -> Piece:
        """Its mesh."""
        return Piece(self.name, join(self.meshes), self.finish, self.name)

    def bones(self, seconds: float) -> Array:
        """Its matrix at a time, (1, 4, 4)."""
        turn = rotation(**{self.axis: 2 * pi * self.turns * seconds})
        made = translation(self.at) @ rotation(y=self.heading) @ turn
        return np.asarray(made, np.float32)[None]
