"""A public bench of slats on iron feet."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, varied
from rushes.stage.meshkit.solids import box, tube
from rushes.stage.sets.parts.bench import Bench

__all__ = ["seat"]


def seat(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    z: float,
    ground: float,
    facing: float,
    colour: Paint = "#7a5434",
) -> None:
    """A bench 1.6 m wide whose sitters look along `facing`."""
    here = Bench()
    for k in range(4):
        here.add("wood", box((0, 0.45, 0.2 - 0.11 * k), (0.8, 0.02, 0.045), varied(rng, colour, 0.08), 0.012))
    for k in range(3):
        at = (0, 0.6 + 0.13 * k, -0.24 - 0.03 * k)
        here.add("wood", box(at, (0.8, 0.05, 0.018), varied(rng, colour, 0.08), 0.012, (-0.2, 0, 0)))
    for s in (-0.66, 0.66):
        leg = [(s, 0.0, 0.24), (s, 0.42, 0.2), (s, 0.42, -0.14), (s, 0.92, -0.34)]
        here.add(
            "iron",
            tube(leg, 0.022, "#23282a", 6),
            tube([(s, 0.0, -0.28), (s, 0.42, -0.12)], 0.022, "#23282a", 6),
        )
        here.add("iron", tube([(s, 0.44, 0.2), (s, 0.66, 0.22), (s, 0.68, -0.22)], 0.018, "#23282a", 6))
    bench.take(here, (x, ground, z), facing)
