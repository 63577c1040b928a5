"""A Western town of wooden false fronts."""

from math import pi

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.terrain.horizon import Ring

__all__ = ["western"]


def _false_front(rng: np.random.Generator, word: str, paint: Paint, glow: float, wide: float = 2.3) -> Bench:
    """A wooden shop of the West with a false front, a porch and a sign, its front to +z."""
    here = Bench()
    trim = mixed(paint, "#2a1a10", 0.45)
    here.add(
        "wood",
        box((0, 1.6, -1.6), (wide, 1.6, 1.6), paint, 0.02),
        box((0, 3.5, 0.02), (wide + 0.1, 0.95, 0.08), paint, 0.02),
        box((0, 4.5, 0.04), (wide + 0.22, 0.09, 0.16), trim, 0.02),
    )
    for k in range(int(wide * 2 / 0.24)):
        here.add(
            "wood",
            box((-wide + 0.12 + 0.24 * k, 3.5, 0.105), (0.008, 0.93, 0.006), trim, 0.0),
            box((-wide + 0.12 + 0.24 * k, 1.6, 0.005), (0.008, 1.55, 0.006), trim, 0.0),
        )
    here.add(
        "wood",
        box((0, 0.12, 0.85), (wide, 0.12, 0.85), "#8a6a48", 0.02),
        box((0, 2.52, 0.85), (wide + 0.1, 0.05, 0.95), trim, 0.02, (0.1, 0, 0)),
    )
    here.add(
        "wood",
        *(
            cylinder((x, 0.2, 1.6), (x, 2.45, 1.6), 0.07, "#7a5a3c", 8)
            for x in (-wide + 0.1, -wide / 3, wide / 3, wide - 0.1)
        ),
    )
    pane = "#f0c060" if glow > 0.5 else "#55636a"
    for x in (-wide * 0.6, wide * 0.6):
        here.add("room" if glow > 0.5 else "iron", box((x, 1.45, 0.03), (0.48, 0.5, 0.02), pane, 0.0))
        here.add(
            "wood",
            box((x, 1.45, 0.06), (0.02, 0.5, 0.01), "#efe4cc", 0.0),
            box((x, 1.45, 0.06), (0.5, 0.02, 0.01), "#efe4cc", 0.0),
            *(box((x + s * 0.52, 1.45, 0.05), (0.04, 0.56, 0.03), "#efe4cc", 0.01) for s in (-1, 1)),
        )
    here.add(
        "wood",
        *(box((s * 0.24, 1.1, 0.1), (0.22, 0.42, 0.02), "#8a4a2c", 0.01) for s in (-1, 1)),
        box((0, 1.3, 0.02), (0.5, 1.1, 0.01), "#241a14", 0.0),
    )
    here.add("wood", box((0, 3.45, 0.14), (wide * 0.82, 0.36, 0.03), "#efe2c4", 0.02))
    here.add("paint", moved(lettering(word, 0.4, 0.03, "#5a2418", "serif", most=wide * 1.5), (0, 3.27, 0.17)))
    return here


def _water_tower(here: Country) -> None:
    """A tank on legs."""
    tank = Bench()
    tank.add(
        "wood",
        lathe([(1.1, 3.4), (1.12, 5.2), (0, 5.2)], "#8a6a48", sides=22),
        lathe([(1.3, 5.2), (0, 6.1)], "#6a5240", sides=22),
        *(
            cylinder((x, 0, z), (x * 0.75, 3.4, z * 0.75), 0.1, "#6a4a30", 7)
            for x in (-1, 1)
            for z in (-1, 1)
        ),
    )
    for y in (3.7, 4.3, 4.9):
        tank.add(
            "iron",
            tube(
                [(1.13 * np.cos(a), y, 1.13 * np.sin(a)) for a in np.linspace(0, 2 * pi, 25)[:-1]],
                0.025,
                "#4a4644",
                5,
                closed=True,
            ),
        )
    here.put(tank, 4.4, -23.5)


def _street_things(here: Country) -> None:
    """Hitching rails, barrels, a wheel, cacti."""
    for s in (-1, 1):
        here.things.add(
            "wood",
            *(cylinder((s * 3.6, 0, z), (s * 3.6, 0.95, z), 0.06, "#7a5a3c", 7) for z in (-2.4, -4.6)),
            cylinder((s * 3.6, 0.9, -2.2), (s * 3.6, 0.9, -4.8), 0.05, "#8a6a48", 7),
        )
        barrel(here.things, s * 3.9, 0.0, -1.4)
    crate(here.things, here.rng, 4.6, 0.0, -1.0, 0.5, 0.4)
    wheel = [
        (-4.6 + 0.15 * np.sin(a), 0.55 + 0.55 * np.cos(a), -1.3 + 0.55 * np.sin(a))
        for a in np.linspace(0, 2 * pi, 25)[:-1]
    ]
    here.things.add("wood", tube(wheel, 0.05, "#6a4a30", 7, closed=True))
    for x, z in ((-2.7, -20.5), (9.5, -1.5), (-9.8, -1.8)):
        cactus = Bench()
        cactus.add(
            "felt",
            cylinder((0, 0, 0), (0, 1.9, 0), 0.2, "#5f8a4a", 12),
            sphere((0, 1.9, 0), 0.2, "#5f8a4a", 7, 12),
            tube([(0.15, 0.9, 0), (0.55, 0.95, 0), (0.58, 1.5, 0)], 0.12, "#5f8a4a", 9),
            tube([(-0.15, 0.6, 0), (-0.5, 0.66, 0), (-0.52, 1.15, 0)], 0.11, "#5f8a4a", 9),
        )
        here.put(cactus, x, z)


def western(brief: SetBrief) -> BuiltSet:
    """A Western town: a dusty street between wooden false fronts, a water tower, a wagon wheel, cacti and mesas."""
    here = Country.begun(brief, "western", 1227, roll=0.15, rise=1.0, back=-30.0, fog_distance=260.0)
    here.ground(tones=("#c89a64", "#b8864f"), finish="terrain", patch=0.35)
    words = ("SALOON", "BANK", "HOTEL", "SHERIFF", "STORE", "BARBER", "STABLE", "GAZETTE")
    paints = ("#a8683c", "#8a7a64", "#b87a4a", "#7a5a44", "#9a8a6c", "#a85a44", "#8a5a38", "#6f7a70")
    for k in range(8):
        s, n = (-1, 1)[k % 2], k // 2
        here.put(
            _false_front(here.rng, words[k], paints[k], here.hour.glow),
            s * (6.0 + 0.25 * n),
            -3.6 - 5.0 * n,
            -s * (pi / 2 - 0.32),
        )
    end = _false_front(here.rng, "CHURCH", "#ece4d4", here.hour.glow, 1.9)
    end.add(
        "wood",
        box((0, 5.4, -0.6), (0.7, 1.0, 0.7), "#ece4d4", 0.02),
        lathe([(1.1, 6.4), (0.05, 8.6), (0, 8.6)], "#6a5a50", (0, 0, -0.6), 4),
        box((0, 8.9, -0.6), (0.04, 0.4, 0.04), "#ece4d4", 0.0),
        box((0, 9.0, -0.6), (0.2, 0.04, 0.04), "#ece4d4", 0.0),
    )
    here.put(end, 0.4, -27.0)
    _water_tower(here)
    _street_things(here)
    here.horizon(Ring(150.0, 24.0, "#b8744a", 0.45, 0.2), Ring(320.0, 48.0, "#a8788a", 0.75, 0.4))
    here.birds(3)
    for x, z in ((-3.8, -3.0), (3.8, -3.0), (-3.9, -8.0), (3.9, -8.0), (0.0, -22.0)):
        here.light((x, 2.2, z), (2.8, 1.7, 0.7), 7.0)
    here.shut(-60.0, -40.0, -3.3, -0.8, 7.0)
    here.shut(3.3, -40.0, 60.0, -0.8, 7.0)
    return here.built()
