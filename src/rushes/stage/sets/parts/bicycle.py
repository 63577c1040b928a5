"""A bicycle leaning on its stand, with a basket of flowers."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.foliage import flowers, leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, tube, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["bicycle"]


REAR, FRONT, CRANK = (-0.52, 0.33, 0.0), (0.52, 0.33, 0.0), (-0.05, 0.3, 0.0)
SEAT, HEAD = (-0.2, 0.78, 0.0), (0.36, 0.82, 0.0)
STEEL, LEATHER = "#b8b4ac", "#7a4a2c"


def _circle(hub: Vec, radius: float, start: float, end: float, count: int) -> list[Vec]:
    """Points of an arc round a hub in the plane of the wheel."""
    angles = np.linspace(start, end, count)
    return [(hub[0] + radius * float(np.cos(a)), hub[1] + radius * float(np.sin(a)), 0.0) for a in angles]


def _wheel(bench: Bench, hub: Vec, colour: Paint) -> None:
    """Tyre, spokes and mudguard."""
    bench.add("iron", tube(_circle(hub, 0.31, 0.0, 6.04, 25), 0.02, "#24211f", 7, closed=True))
    for tip in _circle(hub, 0.3, 0.0, 5.585, 9):
        bench.add("metal", cylinder(hub, tip, 0.003, STEEL, 4, caps=False))
    bench.add("paint", tube(_circle(hub, 0.35, 0.3, 2.9, 10), 0.018, colour, 6))


def _frame(bench: Bench, colour: Paint) -> None:
    """Tubes, saddle, handlebars."""
    for a, b in ((CRANK, SEAT), (CRANK, HEAD), (SEAT, HEAD), (REAR, CRANK), (REAR, SEAT), (HEAD, FRONT)):
        bench.add("paint", cylinder(a, b, 0.018, colour, 7))
    bench.add(
        "metal",
        cylinder(SEAT, (-0.23, 0.9, 0), 0.013, STEEL, 6),
        cylinder(HEAD, (0.32, 1.02, 0), 0.013, STEEL, 6),
    )
    bars = [(0.12, 1.02, 0.27), (0.26, 1.06, 0.2), (0.33, 1.03, 0.0), (0.26, 1.06, -0.2), (0.12, 1.02, -0.27)]
    bench.add("metal", tube(bars, 0.012, STEEL, 6))
    for s in (-1, 1):
        bench.add("felt", cylinder((0.12, 1.02, s * 0.27), (0.2, 1.04, s * 0.235), 0.02, LEATHER, 7))
    bench.add("felt", box((-0.26, 0.92, 0), (0.13, 0.03, 0.07), LEATHER, 0.025))
    bench.add("metal", lathe([(0.05, -0.008), (0.05, 0.008)], "#4a4844", (-0.05, 0.3, 0.04), 12))


def _basket(bench: Bench, rng: np.random.Generator) -> None:
    """A wicker basket of flowers over the front wheel."""
    weave = [(0.09, 0.0), (0.1, 0.01), (0.14, 0.2), (0.15, 0.21), (0.14, 0.22), (0.09, 0.03), (0, 0.03)]
    bench.add("wood", lathe(weave, "#b08850", (0.52, 0.8, 0), 12))
    bench.add("leaf", leaf_ball(rng, (0.52, 1.04, 0), 0.13, "#5f8a34", 70, 0.05))
    heads = np.array([0.52, 1.08, 0]) + rng.normal(size=(14, 3)) * np.array([0.07, 0.035, 0.07])
    bench.add("leaf", flowers(rng, heads.astype(np.float32), 0.045))


def bicycle(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    z: float,
    ground: float,
    turn: float,
    colour: Paint = "#3f7a72",
) -> None:
    """A town bicycle along x before it is turned; wheels stand on `ground`, leaning a little."""
    here, lean = Bench(), Bench()
    for hub in (REAR, FRONT):
        _wheel(here, hub, colour)
    _frame(here, colour)
    _basket(here, rng)
    for finish, meshes in here.bins.items():
        lean.add(finish, turned(join(meshes), (-0.1, 0, 0)))
    bench.take(lean, (x, ground, z), turn)
