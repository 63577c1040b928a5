"""Grounds one walks to: a cemetery, a golf course, a fountain's square, a carousel, an amusement park, a botanical garden."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.scene import Finish
from rushes.stage.sets.country import buildings, rides
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.turning import Turner
from rushes.stage.sets.parts.bench import Bench

__all__ = ["botanical", "carousel", "cemetery", "fair", "fountain", "golf"]

TENTS = (
    (-12.0, -16.0, 2.4, ("#d8342c", "#f4ead2")),
    (9.6, -9.4, 2.0, ("#2f6fb0", "#f4ead2")),
    (13.0, -17.0, 2.2, ("#f0b428", "#f4ead2")),
    (-1.2, -23.0, 2.6, ("#8a4fb0", "#f4ead2")),
)
"""The tents of an amusement park: x, z, radius, colours."""
STONES = ("#8d8a86", "#a09a90", "#6f7072", "#b4ada0")


def _grave(here: Country, k: int) -> Bench:
    """A gravestone: round-headed, a cross, an obelisk or a slab, a little out of true."""
    made, stone = Bench(), STONES[int(here.rng.integers(4))]
    look = int(here.rng.integers(5))
    if look == 0:
        made.add(
            "stone",
            box((0, 0.5, 0), (0.07, 0.5, 0.06), stone, 0.02),
            box((0, 0.68, 0), (0.26, 0.07, 0.06), stone, 0.02),
        )
        made.add("stone", box((0, 0.07, 0), (0.22, 0.08, 0.16), stone, 0.02))
    elif look == 1:
        made.add(
            "stone",
            cylinder((0, 0.2, 0), (0, 1.2, 0), 0.17, stone, 4, 0.1),
            cylinder((0, 1.2, 0), (0, 1.36, 0), 0.1, stone, 4, 0.01),
        )
        made.add("stone", box((0, 0.1, 0), (0.26, 0.11, 0.26), stone, 0.02))
    else:
        high = 0.34 + 0.09 * look
        made.add("stone", box((0, high / 2, 0), (0.27, high / 2, 0.06), stone, 0.02))
        if look > 2:
            made.add("stone", cylinder((0, high, -0.06), (0, high, 0.06), 0.27, stone, 22))
        made.add("stone", box((0, 0.04, 0), (0.33, 0.06, 0.12), mixed(stone, "#140c08", 0.15), 0.02))
        for i in range(3):
            made.add(
                "iron",
                box(
                    (0, high - 0.05 - 0.09 * i, 0.062),
                    (0.15 - 0.03 * i, 0.012, 0.004),
                    mixed(stone, "#140c08", 0.5),
                    0.002,
                ),
            )
    if not here.white and k % 3 == 0:
        for i in range(5):
            made.add(
                "felt",
                sphere(
                    (0.08 * i - 0.16, 0.08, 0.2 + 0.03 * (i % 2)),
                    0.05,
                    ("#d85a6a", "#f0d060", "#e8e0f0")[i % 3],
                    5,
                    7,
                ),
            )
    return made


def cemetery(brief: SetBrief) -> BuiltSet:
    """Rows of gravestones on both sides of a path that leads to a chapel, an iron fence, old trees."""
    here = Country.begun(brief, "cemetery", 661, roll=0.35, rise=2.5, back=-8.0)
    here.ground(("#4a6a34", "#74783e"))
    here.path([(1.0, 9.0), (0.2, 2.0), (-0.2, -6.0), (0.8, -19.0)], 1.5, "#a89a80")
    here.grass(7000, 0.09)
    k = 0
    for z in np.arange(-2.6, -16.0, -1.75):
        for x in np.arange(-11.5, 12.0, 1.55):
            if abs(x) > 1.3 and here.rng.random() < 0.86:
                here.put(
                    _grave(here, k),
                    x + here.rng.uniform(-0.16, 0.16),
                    z + here.rng.uniform(-0.14, 0.14),
                    here.rng.uniform(-0.12, 0.12),
                )
                k += 1
    here.put(buildings.chapel(here.white, here.hour.glow), 1.4, -24.0, -0.08)
    for k in range(46):
        x, z = -23.0 + k, -18.4
        if abs(x - 0.9) > 1.4:
            high = here.land.at(x, z)
            here.things.add(
                "iron",
                cylinder((x, high, z), (x, high + 1.15, z), 0.025, "#232022", 5),
                sphere((x, high + 1.2, z), 0.045, "#232022", 5, 6),
            )
            for y in (0.35, 0.95):
                here.things.add("iron", box((x + 0.5, high + y, z), (0.5, 0.02, 0.015), "#232022", 0.004))
    here.trees(30, 20.0, 55.0, conifers=0.45, gap=5.0, tall=5.5)
    here.horizon()
    here.birds(4, (4.0, 8.0, -26.0))
    here.light((1.2, 2.4, -20.6), (1.5, 0.95, 0.5))
    here.shut(-3.0, -30.0, 6.0, -19.0, 9.0)
    return here.built()


def golf(brief: SetBrief) -> BuiltSet:
    """A green with its flag and hole, bunkers of sand, a pond and a fairway between trees."""
    here = Country.begun(brief, "golf", 663, roll=0.9, rise=3.0, back=-9.0)
    here.ground(("#5a9a3a", "#6aa844"), patch=0.12)
    here.path([(-7.0, -2.0), (-2.0, -4.8), (3.0, -5.4), (8.0, -3.6)], 6.4, "#7ab84a", 0.012)
    for x, z, w in ((5.6, -9.2, 2.4), (-6.8, -10.4, 2.8), (7.8, -20.0, 3.4)):
        here.path(
            [(x - w, z), (x - 0.4 * w, z - 0.6), (x + 0.4 * w, z - 0.5), (x + w, z + 0.1)],
            0.95 * w,
            "#e8d8a8",
            0.02,
        )
    flag = Bench()
    flag.add("paint", cylinder((0, 0, 0), (0, 2.2, 0), 0.02, "#f4f0e4", 8))
    flag.add("cloth", box((0.3, 1.98, 0), (0.29, 0.19, 0.008), "#d8342c", 0.006, (0, 0.25, 0.03)))
    flag.add("iron", lathe([(0, 0.004), (0.09, 0.004)], "#1c1a18", sides=18))
    here.put(flag, 2.1, -4.6, lift=0.018)
    here.far.add(
        "ceramic", lathe([(0, 0), (3.6, 0)], "#6fa8bc", (-4.6, here.land.at(-4.6, -18.0) + 0.05, -18.0), 36)
    )
    here.grass(2600, 0.07, deep=-3.0)
    here.trees(60, 14.0, 70.0, conifers=0.35, gap=6.0)
    here.horizon()
    here.birds(3)
    here.shut(-40.0, -70.0, 40.0, -26.0, 10.0)
    return here.built()


def _paved(brief: SetBrief, name: str, salt: int, tone: str) -> Country:
    here = Country.begun(brief, name, salt, roll=0.1, rise=0.6, back=-12.0)
    here.ground((tone, mixed(tone, "#140c08", 0.12)), "pave", 0.5)
    return here


def _beds(here: Country, z: float, paints: tuple[str, ...]) -> None:
    """Flower beds with a clipped hedge, left and right."""
    for x0 in (-11.0, -7.2, 4.2, 8.0):
        here.things.add(
            "leaf" if not here.white else "snow",
            box((x0 + 1.4, 0.28, z), (1.5, 0.28, 0.5), "#3f6f34" if not here.white else "#e8ecf0", 0.12),
        )
        if here.white:
            continue
        for _ in range(26):
            spot = (x0 + here.rng.uniform(0.1, 2.7), 0.58, z + here.rng.uniform(-0.36, 0.36))
            here.things.add("felt", sphere(spot, 0.075, paints[int(here.rng.integers(len(paints)))], 5, 7))


def _lamps(here: Country, spots: tuple[tuple[float, float], ...]) -> None:
    for x, z in spots:
        lamp, high = Bench(), here.land.at(x, z)
        lamp.add(
            "iron",
            cylinder((0, 0, 0), (0, 2.9, 0), 0.05, "#2b2e2c", 10),
            lathe([(0.16, 0), (0.09, 0.3), (0.05, 0.4)], "#2b2e2c", sides=12),
        )
        lamp.add("lamp" if here.hour.dark else "paint", sphere((0, 3.1, 0), 0.2, "#fff0c8", 8, 12))
        here.put(lamp, x, z)
        here.light((x, high + 3.1, z), (2.4, 1.6, 0.8), 8.0)


def fountain(brief: SetBrief) -> BuiltSet:
    """A fountain that plays in a paved garden square, hedges and flowers about it."""
    here = _paved(brief, "fountain", 665, "#c8b898")
    here.put(rides.fountain(), 0.0, -6.6)
    if not here.white and brief.season != "winter":
        here.flowing.append(rides.Jets("fountain.jets", (0.0, 0.0, -6.6), seed=brief.seed))
    _beds(here, -9.8, ("#e86a94", "#f0b428", "#f4ead2", "#c8342c"))
    _beds(here, -4.6, ("#f4ead2", "#c86ad0", "#f0b428"))
    _lamps(here, ((-4.6, -8.2), (4.6, -8.2), (-9.0, -3.4), (9.0, -3.4)))
    here.trees(46, 13.0, 40.0, conifers=0.15, tall=5.0)
    here.birds(5)
    here.shut(-3.0, -9.6, 3.0, -3.6, 4.0)
    return here.built()


def _merry(here: Country, x: float, z: float, turns: float = 0.09) -> None:
    at = here.land.at(x, z)
    stage = Bench()
    stage.add("stone", lathe([(0, 0.18), (2.9, 0.18), (3.0, 0.0)], "#b8a888", sides=36))
    here.put(stage, x, z)
    here.boned.append(
        Turner(f"{here.name}.carousel", rides.carousel(), (x, at, z), "y", turns, Finish("wood", 0.35, 0.05))
    )
    for s in (-1.6, 1.6):
        here.light((x + s, at + 2.5, z + 2.9), (2.6, 1.7, 0.8), 6.0)


def carousel(brief: SetBrief) -> BuiltSet:
    """A merry-go-round with its horses in a paved park."""
    here = _paved(brief, "carousel", 667, "#c0a888")
    _merry(here, 0.0, -7.6)
    _beds(here, -11.0, ("#e86a94", "#f0b428", "#f4ead2"))
    _lamps(here, ((-5.2, -5.4), (5.2, -5.4)))
    here.trees(50, 14.0, 42.0, conifers=0.1, tall=5.0)
    here.shut(-3.2, -11.0, 3.2, -4.4, 4.6)
    return here.built()


def fair(brief: SetBrief) -> BuiltSet:
    """An amusement park: a Ferris wheel, a carousel, striped tents, strings of lights."""
    here = _paved(brief, "fair", 669, "#c8a880")
    wheel, stand = rides.ferris()
    hub = (4.2, here.land.at(4.2, -21.0) + 5.9, -21.0)
    here.things.take(stand, hub)
    here.boned.append(Turner("fair.wheel", wheel, hub, "z", 0.03, Finish("wood", 0.4, 0.05)))
    _merry(here, -5.4, -11.0)
    for x, z, w, tones in TENTS:
        here.put(rides.marquee(w, tones), x, z)
    for a, b in (((-8.0, -5.0), (0.0, -6.6)), ((0.0, -6.6), (8.0, -5.0))):
        line = [
            (a[0] + (b[0] - a[0]) * u, 3.5 - 1.2 * u * (1 - u), a[1] + (b[1] - a[1]) * u)
            for u in np.linspace(0, 1, 15)
        ]
        here.things.add("iron", tube(line, 0.012, "#232022", 5))
        here.things.add(
            "lamp",
            *(
                sphere((x, y - 0.07, z), 0.06, ("#ffd890", "#ff9a8a", "#9ad0ff")[k % 3], 5, 7)
                for k, (x, y, z) in enumerate(line)
            ),
        )
    for x, z in ((-8.0, -5.0), (0.0, -6.6), (8.0, -5.0)):
        here.things.add("iron", cylinder((x, 0, z), (x, 3.55, z), 0.045, "#4a4448", 8))
    here.light((0.0, 3.2, -6.2), (2.4, 1.7, 0.9), 8.0)
    here.trees(30, 24.0, 50.0, conifers=0.1)
    here.shut(-16.0, -26.0, 16.0, -7.4, 12.0)
    return here.built()


def _glasshouse(here: Country) -> Bench:
    """A greenhouse of white ribs and panes with a dome."""
    made, white = Bench(), "#f0f2ee"
    for x in np.linspace(-7.0, 7.0, 15):
        made.add("paint", box((x, 1.5, 0), (0.05, 1.5, 0.06), white, 0.01))
        arc = [(x, 3.0 + 1.3 * sin(t), -2.0 + 2.0 * cos(t)) for t in np.linspace(0, pi / 2, 8)]
        made.add("paint", tube(arc, 0.045, white, 6))
    for y in (0.1, 1.0, 2.0, 3.0):
        made.add("paint", box((0, y, 0), (7.05, 0.05, 0.05), white, 0.01))
    made.add("ceramic", box((0, 1.5, -0.08), (7.0, 1.5, 0.02), "#9ec4b8", 0.005))
    made.add("ceramic", box((0, 3.75, -1.0), (7.0, 0.02, 1.3), "#a8ccd0", 0.005, (0.6, 0, 0)))
    dome = [(2.6, 3.4), (2.55, 4.2), (2.1, 5.2), (1.3, 5.9), (0.3, 6.2), (0, 6.25)]
    made.add("ceramic", lathe(dome, "#a8ccd0", (0, 0, -2.2), 28))
    for k in range(14):
        a = 2 * pi * k / 14
        made.add(
            "paint",
            tube([(1.015 * r * cos(a), y, -2.2 + 1.015 * r * sin(a)) for r, y in dome[:5]], 0.04, white, 5),
        )
    made.add(
        "paint",
        cylinder((0, 6.2, -2.2), (0, 7.0, -2.2), 0.05, white, 8),
        box((0, 1.1, 0.06), (0.7, 1.1, 0.05), white, 0.02),
    )
    made.add("ceramic", box((0, 1.15, 0.12), (0.56, 0.95, 0.02), "#7fa898", 0.005))
    return made


def botanical(brief: SetBrief) -> BuiltSet:
    """A botanical garden: a great glasshouse, beds in bloom, clipped trees along a gravel path."""
    here = Country.begun(brief, "botanical", 671, roll=0.1, rise=1.0, back=-14.0)
    here.ground()
    here.path([(0.4, 9.0), (0.2, 2.0), (0.0, -6.0), (0.0, -13.6)], 2.4, "#d8c8a0")
    here.grass(6000, 0.07)
    for z, paints in (
        (-3.6, ("#e86a94", "#f4ead2")),
        (-6.2, ("#f0b428", "#e8762c")),
        (-9.0, ("#9a6ad0", "#d8a8e8", "#f4ead2")),
    ):
        _beds(here, z, paints)
    for x in (-2.6, 2.6):
        for z in (-4.8, -7.6, -10.4):
            tree = Bench()
            tree.add("bark", cylinder((0, 0, 0), (0, 0.8, 0), 0.07, "#5a3f2c", 8))
            tree.add(
                "snow" if here.white else "leaf",
                sphere((0, 1.2, 0), 0.5, "#e8ecf0" if here.white else "#3f7a3a", 10, 16),
            )
            here.put(tree, x, z)
    here.put(_glasshouse(here), 0.0, -15.0)
    here.trees(40, 20.0, 44.0, conifers=0.25, tall=5.5)
    here.birds(5)
    here.light((0.0, 2.5, -14.2), (1.6, 1.3, 0.8))
    here.shut(-8.0, -22.0, 8.0, -13.5, 7.5)
    return here.built()
