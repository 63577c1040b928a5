"""A stage in work: its benches, its lamps, where its edge and its back are."""

from dataclasses import dataclass, field

import numpy as np

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["BACK", "EDGE", "PIT", "House"]

EDGE = 1.8
"""z of the edge of the stage, metres."""
PIT = -0.75
"""Height of the floor on which the audience sits."""
BACK = -3.6
"""z of the back of the stage."""


@dataclass
class House:
    """A stage in work. `fixed` throws no shadow; `look` is what is seen behind the actors."""

    brief: SetBrief
    rng: np.random.Generator
    hour: Hour
    look: str
    things: Bench = field(default_factory=Bench)
    fixed: Bench = field(default_factory=Bench)
    lights: list[Light] = field(default_factory=list)

    def spot(self, place: Vec, target: Vec, colour: Vec, cone: float = 0.42) -> None:
        """A spotlight from a place at a target."""
        aim = np.subtract(target, place)
        aim = aim / np.linalg.norm(aim)
        self.lights.append(Light(place, colour, 11.0, (float(aim[0]), float(aim[1]), float(aim[2])), cone))
