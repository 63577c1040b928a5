"""A medieval village of timber-framed houses."""

from math import pi

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel

__all__ = ["medieval"]


def _timbered(rng: np.random.Generator, k: int, glow: float, white: bool) -> Bench:
    """A timber-framed house with a jettied floor and a steep thatched or tiled gable to +z."""
    here = Bench()
    wall = ("#ece0c4", "#e0cba4", "#d8bf98", "#f0e8d4")[k % 4]
    beam, w, d = "#4a2f1c", 1.9 + 0.15 * (k % 3), 2.0
    here.add("stone", box((0, 0.3, 0), (w, 0.3, d), "#8a8078", 0.05))
    here.add(
        "plaster",
        box((0, 1.4, 0), (w - 0.05, 0.85, d - 0.05), wall, 0.02),
        box((0, 3.1, 0.08), (w + 0.12, 0.85, d + 0.12), wall, 0.02),
    )
    for y in (0.62, 2.22, 3.98):
        here.add("wood", box((0, y, 0.08), (w + 0.16, 0.08, d + 0.16), beam, 0.02))
    for n in range(5):
        x = -w + 2 * w * n / 4
        here.add(
            "wood",
            box((x, 1.4, d), (0.07, 0.8, 0.05), beam, 0.01),
            box((x * 1.05, 3.1, d + 0.22), (0.07, 0.82, 0.04), beam, 0.01),
        )
        if n in (0, 3):
            here.add(
                "wood",
                box(
                    (x + w / 4, 3.1, d + 0.21), (0.055, 0.95, 0.03), beam, 0.01, (0, 0, 0.55 if n else -0.55)
                ),
            )
    pane = "#f0c060" if glow > 0.5 else "#4a5a64"
    for x, y, z in ((-w / 2 - 0.1, 3.1, d + 0.24), (w / 2, 3.1, d + 0.24), (w / 2, 1.45, d + 0.01)):
        here.add("room" if glow > 0.5 else "iron", box((x, y, z), (0.3, 0.36, 0.03), pane, 0.0))
        here.add(
            "wood",
            *(box((x + s * 0.34, y, z + 0.02), (0.045, 0.42, 0.04), beam, 0.01) for s in (-1, 1)),
            box((x, y, z + 0.03), (0.02, 0.38, 0.02), beam, 0.0),
            box((x, y, z + 0.03), (0.32, 0.02, 0.02), beam, 0.0),
        )
    here.add("wood", box((-w / 2, 1.25, d + 0.02), (0.38, 0.7, 0.05), "#6a4528", 0.03))
    roof = "#e8ecf0" if white else ("#a8834a", "#8a4a34", "#9a7844")[k % 3]
    slope, long = np.arctan2(1.9, w + 0.3), float(np.hypot(1.9, w + 0.35))
    for s in (-1, 1):
        here.add(
            "felt",
            box(
                (s * (w + 0.35) / 2, 4.95, 0.08),
                (long / 2 + 0.1, 0.13, d + 0.45),
                roof,
                0.08,
                (0, 0, -s * slope),
            ),
        )
    for n in range(9):
        u = (n + 0.5) / 9
        here.add("plaster", box((0, 4.05 + 1.8 * u, d + 0.1), ((w + 0.05) * (1 - u), 0.11, 0.05), wall, 0.0))
    here.add(
        "wood",
        box((0, 4.9, d + 0.16), (0.07, 0.85, 0.04), beam, 0.01),
        box((0, 4.75, d + 0.16), (w * 0.55, 0.06, 0.04), beam, 0.01),
    )
    here.add("stone", box((w * 0.5, 5.4, -0.6), (0.28, 0.9, 0.28), "#8a8078", 0.03))
    return here


def _well() -> Bench:
    """A round well with a little roof and a bucket."""
    here = Bench()
    here.add(
        "stone",
        lathe(
            [(0.75, 0), (0.78, 0.7), (0.84, 0.76), (0.62, 0.76), (0.6, 0.3), (0, 0.3)], "#98908a", sides=22
        ),
    )
    here.add(
        "wood",
        *(cylinder((s * 0.7, 0.6, 0), (s * 0.7, 2.0, 0), 0.06, "#5a3a22", 8) for s in (-1, 1)),
        cylinder((-0.75, 1.75, 0), (0.75, 1.75, 0), 0.08, "#6a4528", 10),
    )
    here.add(
        "felt",
        *(box((0, 2.2, s * 0.34), (1.0, 0.05, 0.5), "#8a6a3c", 0.03, (s * 0.6, 0, 0)) for s in (-1, 1)),
    )
    here.add(
        "wood",
        lathe([(0.12, 1.1), (0.16, 1.36), (0, 1.2)], "#7a5230", sides=14),
        cylinder((0, 1.36, 0), (0, 1.75, 0), 0.015, "#c8b088", 5),
    )
    return here


def _cart(here: Country) -> None:
    """A cart of hay."""
    cart = Bench()
    cart.add(
        "wood",
        box((0, 0.78, 0), (0.95, 0.05, 0.5), "#8a5f38", 0.02),
        *(box((0, 0.98, s * 0.5), (0.95, 0.16, 0.03), "#7a5230", 0.01) for s in (-1, 1)),
        cylinder((0.9, 0.78, 0.3), (2.0, 0.4, 0.3), 0.04, "#7a5230", 7),
        cylinder((0.9, 0.78, -0.3), (2.0, 0.4, -0.3), 0.04, "#7a5230", 7),
    )
    for s in (-1, 1):
        rim = [(0.5 * np.cos(a), 0.52 + 0.5 * np.sin(a), s * 0.6) for a in np.linspace(0, 2 * pi, 25)[:-1]]
        cart.add(
            "wood",
            tube(rim, 0.05, "#5a3a22", 7, closed=True),
            *(
                cylinder(
                    (-0.46 * np.cos(a), 0.52 - 0.46 * np.sin(a), s * 0.6),
                    (0.46 * np.cos(a), 0.52 + 0.46 * np.sin(a), s * 0.6),
                    0.025,
                    "#6a4528",
                    5,
                )
                for a in (0.2, 0.98, 1.77, 2.55)
            ),
        )
    cart.add(
        "felt",
        *(
            sphere((-0.5 + 0.34 * n, 1.12 + 0.08 * (n % 2), 0.05), (0.36, 0.26, 0.42), "#d8b458", 7, 10)
            for n in range(4)
        ),
    )
    here.put(cart, 3.3, -3.6, 0.5)


def medieval(brief: SetBrief) -> BuiltSet:
    """A medieval village: timber-framed houses round a green with a well, a cart, hay, a church tower."""
    here = Country.begun(brief, "medieval", 1223, roll=0.25, rise=2.0, back=-22.0, fog_distance=240.0)
    here.ground(tones=("#8a8a4c", "#a08a60"), patch=0.35)
    here.path([(0.0, 12.0), (0.0, 0.0), (0.6, -9.0), (-0.8, -24.0)], 3.6, "#a88f6c")
    here.grass(6000, 0.09)
    for k, (x, z, turn) in enumerate(
        (
            (-6.2, -6.4, 0.75),
            (-5.6, -12.2, 0.5),
            (6.4, -6.2, -0.75),
            (5.8, -12.4, -0.5),
            (-3.4, -18.6, 0.15),
            (3.6, -19.0, -0.15),
            (-10.5, -10.0, 0.9),
            (10.8, -10.4, -0.9),
        )
    ):
        here.put(_timbered(here.rng, k, here.hour.glow, here.white), x, z, turn)
    tower = Bench()
    tower.add(
        "stone",
        box((0, 4.5, 0), (1.3, 4.5, 1.3), "#a89c8c", 0.05),
        lathe([(1.95, 9.0), (0.1, 13.4), (0, 13.4)], "#5a5560", sides=4),
    )
    tower.add("iron", box((0, 6.9, 1.32), (0.3, 0.7, 0.02), "#2c2a30", 0.02))
    here.put(tower, 0.4, -27.0, pi / 4 * 0)
    here.put(_well(), -2.9, -3.7)
    _cart(here)
    for x, z in ((-4.5, -2.6), (-4.1, -3.1), (4.9, -2.4)):
        barrel(here.things, x, 0.0, z, 0.9)
    here.trees(24, 24.0, 60.0, conifers=0.3, gap=6.0)
    here.horizon()
    here.birds()
    for x, z in ((-4.2, -4.4), (4.4, -4.4), (-3.6, -10.0), (3.8, -10.2)):
        here.light((x, 2.0, z), (2.8, 1.6, 0.6), 7.0)
    for s in (-1, 1):
        here.shut(min(s * 3.6, s * 14), -20.0, max(s * 3.6, s * 14), -4.4, 7.0)
    return here.built()
