"""Railways: a line through open country, a station's platform; trains come by."""

import itertools

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.passing import passing
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["platform", "railway", "train"]

STEEL, CREAM = "#8d9296", "#f0e6d0"


def _coach(hour: Hour, paint: str, head: int = 0) -> Bench:
    """A coach 11 metres long along x, wheels on y = 0; `head` -1 or 1 gives that end a driver's cab."""
    here, long = Bench(), 5.4
    here.add(
        "ceramic",
        box((0, 1.35, 0), (long, 0.55, 1.35), paint, 0.12),
        box((0, 2.75, 0), (long, 0.35, 1.35), CREAM, 0.25),
    )
    here.add(
        "ceramic",
        box((0, 2.1, 0), (long - 0.05, 0.6, 1.3), CREAM, 0.08),
        box((0, 3.05, 0), (long, 0.12, 1.15), "#6a6e72", 0.1),
    )
    lit = "room" if hour.dark else "iron"
    for s in (-1, 1):
        for k in range(8):
            here.add(
                lit,
                box(
                    (-4.4 + 1.26 * k, 2.12, s * 1.32),
                    (0.48, 0.38, 0.03),
                    "#f6d490" if hour.dark else "#2f3d46",
                    0.03,
                ),
            )
        for x in (-4.9, 4.9):
            here.add(
                "paint", box((x, 1.75, s * 1.37), (0.36, 0.95, 0.02), mixed(paint, "#140c08", 0.2), 0.03)
            )
        here.add("paint", box((0, 1.62, s * 1.365), (long - 0.1, 0.05, 0.01), "#d8a83a", 0.005))
        for x in (-4.0, -3.0, 3.0, 4.0):
            here.add("iron", cylinder((x, 0.42, s * 0.72), (x, 0.42, s * 0.86), 0.42, "#2a2a2c", 18))
    here.add("iron", box((0, 0.72, 0), (long - 0.3, 0.14, 1.0), "#2a2a2c", 0.04))
    if head:
        here.add("ceramic", sphere((head * long, 1.75, 0), (1.3, 0.95, 1.3), paint, 12, 20))
        here.add("iron", sphere((head * (long + 0.5), 2.35, 0), (0.6, 0.42, 1.05), "#1e262c", 9, 16))
        here.add(
            "lamp", *(sphere((head * (long + 1.05), 1.35, z), 0.13, "#fff4d0", 7, 9) for z in (-0.7, 0.7))
        )
    return here


def train(hour: Hour, coaches: int = 4, paint: str = "#b83a2c") -> Bench:
    """A train along x, its middle over the origin, its wheels on y = 0."""
    here = Bench()
    for k in range(coaches):
        head = -1 if k == 0 else 1 if k == coaches - 1 else 0
        here.take(_coach(hour, paint, head), (11.2 * (k - (coaches - 1) / 2), 0, 0))
    return here


def _track(here: Country, z: float, half: float = 95.0) -> None:
    """A track along x: ballast, sleepers near the stage, two rails whose heads lie 0.2 metres high."""
    here.far.add("clay", box((0, 0.0, z), (half, 0.07, 1.5), "#8a8078", 0.06))
    for _ in range(420):
        spot = (here.rng.uniform(-18.0, 18.0), here.rng.uniform(0.06, 0.09), z + here.rng.uniform(-1.4, 1.4))
        u = float(here.rng.random())
        here.far.add(
            "clay", box(spot, (0.05, 0.03, 0.04), mixed("#8a8078", "#3a342e", u), 0.0, (0, 3 * u, 0))
        )
    for x in np.arange(-34.0, 34.5, 0.66):
        here.things.add("wood", box((x, 0.09, z), (0.12, 0.06, 1.15), "#5a4636", 0.01))
    for s in (-0.72, 0.72):
        here.things.add("metal", box((0, 0.17, z + s), (half, 0.035, 0.045), "#b8bcbe", 0.01))


def railway(brief: SetBrief) -> BuiltSet:
    """A railway line through fields: tracks, poles with wires, a signal, a train that comes by."""
    here = Country.begun(brief, "railway", 741, roll=0.25, rise=3.0, back=-12.0)
    here.ground()
    here.grass(7000, 0.12)
    for z in (-5.2, -8.9):
        _track(here, z)
    for x in np.arange(-66.0, 67.0, 12.0):
        here.things.add(
            "wood",
            cylinder((x, 0, -11.2), (x, 5.4, -11.2), 0.1, "#5f4834", 8, 0.07),
            box((x, 5.0, -11.2), (0.06, 0.05, 0.7), "#5f4834", 0.02),
        )
        for z in (-11.7, -10.7):
            u = np.linspace(0, 1, 9)
            line = [(x + 12.0 * float(k), 5.05 - 0.9 * float(k * (1 - k)), z) for k in u]
            here.far.add("iron", *(cylinder(a, b, 0.012, "#2a2a2c", 4) for a, b in itertools.pairwise(line)))
    mast = Bench()
    mast.add(
        "iron",
        cylinder((0, 0, 0), (0, 3.6, 0), 0.07, "#3a3c40", 10),
        box((0, 3.3, 0.08), (0.2, 0.46, 0.1), "#1e1e20", 0.06),
    )
    mast.add("neon", sphere((0, 3.12, 0.18), 0.1, "#2fc05a", 7, 10))
    mast.add("iron", sphere((0, 3.5, 0.18), 0.1, "#5a2420", 7, 10))
    here.put(mast, 4.4, -3.3)
    here.boned += passing(
        "railway.train", train(here.hour), (-110.0, 0.2, -8.9), (110.0, 0.2, -8.9), 16.0, 0.36
    )
    here.trees(60, 15.0, 80.0, conifers=0.3)
    here.horizon()
    here.birds()
    here.shut(-80.0, -12.0, 80.0, -3.4, 6.0)
    return here.built()


def platform(brief: SetBrief) -> BuiltSet:
    """A station: a platform under its roof, a train waiting at the edge, the clock, benches, the board of names."""
    here = Country.begun(brief, "station", 743, roll=0.0, rise=0.0, back=-30.0)
    here.ground(("#b0a490", "#a0947f"), "pave", 0.5)
    here.things.add("paper", box((0, 0.006, -2.75), (60.0, 0.004, 0.11), "#e8c83a", 0.0))
    here.things.add("stone", box((0, -0.02, -3.0), (60.0, 0.03, 0.14), "#d8d0c0", 0.01))
    here.things.take(train(here.hour, 5, "#2f5f8a"), (-3.0, -0.9, -4.75))
    iron = "#2f5a4a"
    for x in np.arange(-19.5, 20.0, 6.5):
        here.things.add(
            "metal",
            lathe(
                [(0.24, 0), (0.14, 0.3), (0.1, 0.45), (0.09, 3.6), (0.16, 3.8), (0.2, 4.0)],
                iron,
                (x, 0, -2.0),
                14,
            ),
        )
        for s in (-1, 1):
            arc = [
                (x, 3.3 + 0.75 * float(np.sin(t)), -2.0 + s * 0.95 * (1 - float(np.cos(t))))
                for t in np.linspace(0, np.pi / 2, 7)
            ]
            here.things.add("metal", *(cylinder(a, b, 0.045, iron, 6) for a, b in itertools.pairwise(arc)))
        here.things.add(
            "lamp",
            sphere((x, 3.3, -1.2), 0.16, "#fff0c8", 8, 10),
            cylinder((x, 3.45, -1.2), (x, 4.1, -1.2), 0.015, "#2a2a2c", 5),
        )
        if abs(x) < 14:
            here.light((x, 3.1, -1.0), (2.6, 2.0, 1.3), 7.0, day=True)
    here.things.add("wood", box((0, 4.15, -2.6), (26.0, 0.06, 2.1), "#c8b088", 0.02))
    here.things.add(
        "paint", *(box((x, 3.95, -0.5), (0.2, 0.18, 0.02), CREAM, 0.05) for x in np.arange(-25.8, 26.0, 0.42))
    )
    board = Bench()
    name = brief.signs[0] if brief.signs else "CENTRAL"
    board.add(
        "paint",
        box((0, 0, 0), (1.5, 0.32, 0.05), "#2a4a6a", 0.05),
        box((0, 0, 0.03), (1.42, 0.25, 0.03), CREAM, 0.04),
    )
    board.add("paint", moved(lettering(name, 0.32, 0.02, "#2a2a2c", "sans", 2.6, 14), (0, 0, 0.07)))
    here.things.take(board, (3.4, 2.95, -1.95))
    here.things.add(
        "iron",
        *(cylinder((3.4 + s, 3.2, -1.95), (3.4 + s, 4.1, -1.95), 0.02, "#2a2a2c", 5) for s in (-1.2, 1.2)),
    )
    here.things.take(_clock(), (-3.25, 3.05, -1.9))
    for x in (-8.4, 8.6):
        here.things.take(_seat(), (x, 0, -1.9))
    here.shut(-60.0, -8.0, 60.0, -2.5, 4.2)
    return here.built(signs=1)


def _clock() -> Bench:
    """A round clock with two faces, hung from above, at twelve past ten."""
    here = Bench()
    here.add(
        "iron",
        cylinder((0, 0, -0.12), (0, 0, 0.12), 0.46, "#22302a", 28),
        cylinder((0, 0.4, 0), (0, 1.1, 0), 0.03, "#22302a", 6),
    )
    here.add("paper", cylinder((0, 0, 0.12), (0, 0, 0.135), 0.4, CREAM, 28))
    for k in range(12):
        t = 2 * np.pi * k / 12
        here.add(
            "iron",
            box((0.33 * np.sin(t), 0.33 * np.cos(t), 0.14), (0.012, 0.04, 0.004), "#22211f", 0.0, (0, 0, -t)),
        )
    for t, long in ((-0.95, 0.19), (1.25, 0.29)):
        spot = (0.5 * long * float(np.sin(t)), 0.5 * long * float(np.cos(t)), 0.145)
        here.add("iron", box(spot, (0.014, long / 2 + 0.03, 0.004), "#22211f", 0.0, (0, 0, -t)))
    return here


def _seat() -> Bench:
    """A slatted bench."""
    here = Bench()
    for k in range(4):
        here.add("wood", box((0, 0.46, -0.18 + 0.12 * k), (0.9, 0.02, 0.05), "#a8744a", 0.01))
        here.add("wood", box((0, 0.6 + 0.12 * k, -0.26), (0.9, 0.05, 0.015), "#a8744a", 0.01))
    for x in (-0.75, 0.75):
        here.add(
            "iron",
            box((x, 0.23, 0), (0.03, 0.23, 0.2), "#2a2c2e", 0.01),
            box((x, 0.72, -0.28), (0.03, 0.3, 0.02), "#2a2c2e", 0.01),
        )
    return here
