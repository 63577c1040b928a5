"""Land of ice: icebergs in a still sea, a ski slope with its lift and flags."""

import itertools
from dataclasses import replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.solids import box, cylinder, join, sheet, sphere, tube
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.country.ground import SNOW, Country
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.terrain.horizon import Ring
from rushes.stage.sets.terrain.plain import strip

__all__ = ["PEAKS", "begun", "iceberg", "slope"]

ICE = ("#5f9ac0", "#c4e2ee")
ICY = Finish("plain", 0.25, 0.15)
PEAKS = (
    Ring(230.0, 95.0, "#5a6478", 0.45, 1.0, snow=18.0),
    Ring(420.0, 150.0, "#6a7690", 0.65, 1.0, snow=30.0),
)


def begun(brief: SetBrief, name: str, salt: int, **land: float) -> Country:
    """White land; the lens is stopped down for it, and the snow is bluer in its shadows."""
    here = Country.begun(brief, name, salt, fog_distance=420.0, **land)
    stopped = 0.80 if brief.time_of_day not in ("night", "dusk") else 1.0
    x, y, z = here.air.sun_direction
    low = (x if abs(x) > 0.5 else -0.72, min(y, 0.42), z)
    here.air = replace(
        here.air, exposure=here.air.exposure * stopped, sun_direction=low if stopped < 1.0 else (x, y, z)
    )
    here.white = True
    here.ground()
    return here


def _blocks(here: Country, spots: list[tuple[float, float, float, float]], level: int = 3) -> Mesh:
    """Blocks of ice at x, z with their height and breadth, snow on their tops."""
    made = []
    for x, z, high, wide in spots:
        half = (wide, high, wide * here.rng.uniform(0.6, 0.9))
        spot = (x, here.land.at(x, z), z)
        made.append(crag(spot, half, int(here.rng.integers(1, 9999)), "#eef4f8", ICE, level))
    return join(made)


def _sea(here: Country, edge: float, level: float) -> Mesh:
    """A sheet of sea from `edge` (z) to the horizon at a level."""
    x = np.sign(u := np.linspace(-1, 1, 90)) * np.abs(u) ** 2.2 * 900.0
    z = edge - 900.0 * np.linspace(0.0, 1.0, 90) ** 3.2
    px, pz = np.meshgrid(x, z)
    return sheet(np.stack([px, np.full_like(px, level), pz], -1).astype(np.float32), (0.1, 0.1, 0.1))


def iceberg(brief: SetBrief) -> BuiltSet:
    """A floe before an arctic sea in which great icebergs lie. About 60k triangles."""
    here = Country.begun(brief, "iceberg", 633, roll=0.1, rise=0.0, back=-3.0, fog_distance=420.0)
    here.white = True
    floe = crag((0.0, -0.62, 1.5), (13.0, 0.72, 5.6), 17, SNOW[0], ("#7ab0cc", SNOW[0]), 5)
    flat = floe.positions.copy()
    flat[:, 1] = np.minimum(flat[:, 1], 0.0)
    here.pieces.append(
        Piece("iceberg.floe", Mesh(flat, floe.normals, floe.colours, floe.faces), Finish("snow", 0.9, 0.2))
    )
    top = [(-11.5, 5.5), (11.5, 5.5), (11.5, -2.6), (-11.5, -2.6)]
    grid = np.array(
        [[(top[0][0], 0.004, z), (0.0, 0.004, z), (top[1][0], 0.004, z)] for z in np.linspace(6.2, -2.6, 30)],
        np.float32,
    )
    here.pieces.append(
        Piece("iceberg.top", sheet(grid, (0.78, 0.82, 0.88)), Finish("snow", 0.9, 0.2, casts_shadow=False))
    )
    still = Finish("water", 0.1, 0.0, casts_shadow=False, parameters=(-3.0, 0.1, 0.2, 0.15))
    here.pieces.append(Piece("iceberg.sea", _sea(here, 40.0, -0.5), still))
    bergs = [
        (-9.0, -34.0, 9.0, 7.0),
        (-3.4, -37.0, 5.5, 4.0),
        (14.0, -52.0, 8.0, 9.0),
        (-34.0, -74.0, 12.0, 13.0),
        (44.0, -92.0, 14.0, 16.0),
    ]
    small = [
        (4.2, -11.0, 0.6, 0.9),
        (-6.5, -14.0, 0.9, 1.2),
        (9.0, -19.0, 1.0, 1.6),
        (-2.2, -22.0, 0.5, 1.1),
        (6.5, -28.0, 0.9, 1.5),
    ]
    here.pieces.append(Piece("iceberg.bergs", _blocks(here, bergs, 5), ICY))
    here.pieces.append(Piece("iceberg.small", _blocks(here, small), ICY))
    here.horizon(Ring(520.0, 40.0, "#6a7690", 0.75, 1.0, snow=3.0), base=-2.0)
    here.birds(colour="#dfe3e6")
    here.shut(-80.0, -100.0, 80.0, -6.0, 16.0)
    return here.built(ground=level)


def _lift(here: Country) -> None:
    """A chair lift from the valley up the slope."""
    rope = []
    for x, z in ((9.5, -8.0), (7.0, -22.0), (4.5, -38.0), (2.0, -56.0)):
        y, post = here.land.at(x, z), Bench()
        post.add(
            "iron",
            cylinder((0, 0, 0), (0, 5.4, 0), 0.16, "#4f5a66", 12, 0.11),
            box((0, 5.4, 0), (1.0, 0.08, 0.12), "#4f5a66", 0.03),
        )
        here.put(post, x, z)
        rope.append((x, y + 5.45, z))
    for side in (-0.95, 0.95):
        here.things.add("iron", tube([(x + side, y, z) for x, y, z in rope], 0.03, "#2b2a2c", 6))
    for k, (a, b) in enumerate(itertools.pairwise(rope)):
        for share in (0.3, 0.7):
            x, y, z = (a[i] + (b[i] - a[i]) * share for i in range(3))
            chair = Bench()
            chair.add("iron", cylinder((0, 0, 0), (0, -1.5, 0), 0.03, "#2b2a2c", 6))
            chair.add(
                "paint",
                box((0, -1.95, 0.1), (0.6, 0.04, 0.22), "#c8342c", 0.02),
                box((0, -1.65, -0.1), (0.6, 0.3, 0.03), "#c8342c", 0.02),
            )
            here.things.take(chair, (x + (0.95 if k % 2 else -0.95), y, z))


def slope(brief: SetBrief) -> BuiltSet:
    """A ski slope: groomed snow, slalom gates, firs deep in snow, a chair lift and a lodge. About 120k triangles."""
    here = begun(brief, "slope", 637, roll=0.3, rise=16.0, back=-6.0)
    for k in range(7):
        x, z = (-2.6, 2.4)[k % 2] + 0.25 * k, -7.0 - 5.0 * k
        gate = Bench()
        for dx in (-0.45, 0.45):
            gate.add("paint", cylinder((dx, 0, 0), (dx, 1.5, 0), 0.03, "#e8e8e8", 8))
        gate.add("cloth", box((0, 1.1, 0), (0.45, 0.3, 0.008), ("#d8342c", "#2f5fb0")[k % 2], 0.006))
        here.put(gate, x, z)
    for x in (-6.2, 6.2):
        for k in range(6):
            here.put(_pole(), x, -5.0 - 3.2 * k)
    for k in range(4):
        line = [(0.4 * k - 0.7 + 2.3 * np.sin(z * 0.62 + 0.4 * k), z) for z in np.linspace(3.0, -44.0, 60)]
        track = strip(here.land, line, 0.20, "#93acc8", 0.012, 3)
        here.pieces.append(
            Piece(f"slope.track{k}", track, Finish("snow", 0.9, 0.0, two_sided=True, casts_shadow=False))
        )
    _lift(here)
    here.trees(90, 9.0, 80.0, conifers=1.0, gap=8.0, tall=4.2)
    here.horizon(*PEAKS)
    here.shut(-40.0, -80.0, 40.0, -18.0, 12.0)
    return here.built()


def _pole() -> Bench:
    pole = Bench()
    pole.add(
        "paint",
        cylinder((0, 0, 0), (0, 1.2, 0), 0.03, "#e8762c", 8),
        sphere((0, 1.22, 0), 0.06, "#e8762c", 6, 8),
    )
    return pole
