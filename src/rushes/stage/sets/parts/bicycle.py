"""A bicycle leaning on its stand, with a basket of flowers."""

import numpy as np

from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.foliage import flowers, leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, tube, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["bicycle"]


def bicycle(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    z: float,
    ground: float,
    turn: float,
    colour: Paint = "#3f7a72",
) -> None:
    """A town bicycle along x before it is turned; wheels stand on `ground`."""
    here = Bench()
    rear, front, crank = (-0.52, 0.33, 0.0), (0.52, 0.33, 0.0), (-0.05, 0.3, 0.0)
    seat, head = (-0.2, 0.78, 0.0), (0.36, 0.82, 0.0)
    for hub in (rear, front):
        ring = [
            (hub[0] + 0.31 * np.cos(a), hub[1] + 0.31 * np.sin(a), 0)
            for a in np.linspace(0, 2 * np.pi, 26, endpoint=False)
        ]
        here.add("iron", tube(ring, 0.02, "#24211f", 7, closed=True))
        for k in range(9):
            a = k * 2 * np.pi / 9
            here.add(
                "metal",
                cylinder(
                    hub,
                    (hub[0] + 0.3 * np.cos(a), hub[1] + 0.3 * np.sin(a), 0),
                    0.003,
                    "#b8b4ac",
                    4,
                    caps=False,
                ),
            )
        guard = [(hub[0] + 0.35 * np.cos(a), hub[1] + 0.35 * np.sin(a), 0) for a in np.linspace(0.3, 2.9, 10)]
        here.add("paint", tube(guard, 0.018, colour, 6))
    for start, end in (
        (crank, seat),
        (crank, head),
        (seat, head),
        (rear, crank),
        (rear, seat),
        (head, front),
    ):
        here.add("paint", cylinder(start, end, 0.018, colour, 7))
    here.add(
        "metal",
        cylinder(seat, (-0.23, 0.9, 0), 0.013, "#b8b4ac", 6),
        cylinder(head, (0.32, 1.02, 0), 0.013, "#b8b4ac", 6),
    )
    bars = [(0.12, 1.02, 0.27), (0.26, 1.06, 0.2), (0.33, 1.03, 0.0), (0.26, 1.06, -0.2), (0.12, 1.02, -0.27)]
    here.add("metal", tube(bars, 0.012, "#b8b4ac", 6))
    here.add(
        "felt",
        *(cylinder((0.12, 1.02, s * 0.27), (0.2, 1.04, s * 0.235), 0.02, "#7a4a2c", 7) for s in (-1, 1)),
    )
    here.add("felt", box((-0.26, 0.92, 0), (0.13, 0.03, 0.07), "#7a4a2c", 0.025))
    weave = [(0.09, 0.0), (0.1, 0.01), (0.14, 0.2), (0.15, 0.21), (0.14, 0.22), (0.09, 0.03), (0, 0.03)]
    here.add("wood", lathe(weave, "#b08850", (0.52, 0.8, 0), 14))
    here.add("leaf", leaf_ball(rng, (0.52, 1.04, 0), 0.13, "#5f8a34", 70, 0.05))
    heads = np.array([0.52, 1.08, 0]) + rng.normal(size=(16, 3)) * np.array([0.07, 0.035, 0.07])
    here.add("leaf", flowers(rng, heads.astype(np.float32), 0.045))
    here.add("metal", lathe([(0.05, -0.008), (0.05, 0.008)], "#4a4844", (-0.05, 0.3, 0.04), 12))
    lean = Bench()
    for finish, meshes in here.bins.items():
        lean.add(finish, turned(join(meshes), (-0.1, 0, 0)))
    bench.take(lean, (x, ground, z), turn)
