"""On a rooftop: parapets, a water tank, vents and aerials, washing and lamps, the city's towers all round."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.greenery import flower_pot

__all__ = ["rooftop"]


def _block(
    here: Bench, rng: np.random.Generator, x: float, z: float, wide: float, top: float, glow: float
) -> None:
    """A building of the city round about, its roof at `top`, rows of windows to the camera."""
    paint = varied(
        rng, ("#b8785a", "#c8a884", "#8f98a4", "#a88a78", "#d8c4a4", "#7a8898")[int(rng.integers(6))], 0.06
    )
    here.add(
        "plaster",
        box((x, top / 2 - 10.0, z), (wide, top / 2 + 10.0, wide * 0.8), paint, 0.05),
        box((x, top + 0.15, z), (wide + 0.1, 0.15, wide * 0.8 + 0.1), mixed("#3a3430", "#8a8078", 0.5), 0.02),
    )
    across, front = max(2, int(wide * 2 / 1.1)), z + wide * 0.8 + 0.02
    for row in range(int((top + 7.0) / 1.5)):
        for k in range(across):
            on = float(rng.random() < 0.5) * glow
            tone = mixed("#4a5a6a", "#ffc070", on) * (0.5 + 0.9 * on)
            spot = (x - wide + wide * 2 * (k + 0.5) / across, top - 1.2 - 1.5 * row, front)
            here.add("room", quad((spot[0] - 0.3, spot[1] - 0.42, spot[2]), (0.6, 0, 0), (0, 0.84, 0), tone))
            side = -1.0 if x > 0 else 1.0
            here.add(
                "room",
                quad(
                    (x + side * (wide + 0.02), spot[1] - 0.42, front - 0.7 - 1.2 * k),
                    (0, 0, -side * 0.6),
                    (0, 0.84, 0),
                    tone * 0.8,
                ),
            ) if k < 3 else None


def _tank(here: Country) -> None:
    """The water tank on its legs."""
    tank = Bench()
    tank.add(
        "wood",
        lathe([(1.0, 1.9), (1.02, 3.6), (0, 3.6)], "#8a6444", sides=22),
        lathe([(1.18, 3.6), (0, 4.5)], "#5a4a40", sides=22),
    )
    tank.add(
        "iron",
        *(
            cylinder((sx * 0.8, 0, sz * 0.8), (sx * 0.7, 1.9, sz * 0.7), 0.07, "#3a3634", 7)
            for sx in (-1, 1)
            for sz in (-1, 1)
        ),
        *(
            tube(
                [(1.03 * np.cos(a), y, 1.03 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 25)[:-1]],
                0.025,
                "#3a3634",
                5,
                closed=True,
            )
            for y in (2.2, 2.75, 3.3)
        ),
    )
    here.put(tank, 5.6, -5.0)


def _hut(here: Country) -> None:
    """The hut over the stairs, a lamp at its door."""
    hut = Bench()
    hut.add(
        "brick",
        box((0, 1.25, 0), (1.3, 1.25, 1.2), "#a8644a", 0.02),
        box((0, 2.55, 0), (1.45, 0.08, 1.35), "#5a544e", 0.02),
    )
    hut.add(
        "paint",
        box((0.1, 1.0, 1.22), (0.45, 1.0, 0.03), "#3f6a5a", 0.02),
        sphere((0.42, 1.0, 1.28), 0.04, "#c8a04c", 6, 8),
    )
    hut.add("lamp" if here.hour.dark else "glass", sphere((0.1, 2.2, 1.3), 0.09, "#ffd89a", 7, 10))
    here.put(hut, -5.4, -4.6, 0.25)
    here.light((-5.0, 2.1, -3.0), (3.0, 1.9, 0.9), 6.0)


def _vents(here: Country) -> None:
    """Cooling boxes, a vent, an aerial."""
    for x, z in ((2.8, -5.9), (-2.6, -5.8)):
        here.things.add("metal", box((x, 0.35, z), (0.55, 0.35, 0.42), "#b8bcbc", 0.03))
        here.things.add(
            "iron",
            cylinder((x, 0.4, z + 0.42), (x, 0.4, z + 0.45), 0.28, "#3a3e40", 18),
            *(
                box((x, 0.4, z + 0.46), (0.27, 0.015, 0.008), "#8a8e90", 0.0, (0, 0, 0.52 * k))
                for k in range(6)
            ),
        )
    here.things.add(
        "metal",
        cylinder((0.6, 0, -6.2), (0.6, 1.2, -6.2), 0.13, "#a8acac", 12),
        lathe([(0.24, 1.2), (0.05, 1.42), (0, 1.42)], "#a8acac", (0.6, 0, -6.2), 14),
    )
    here.things.add(
        "iron",
        cylinder((-3.9, 0, -6.3), (-3.9, 3.4, -6.3), 0.035, "#6a6e70", 6),
        *(
            cylinder(
                (-4.5 + 0.08 * k, 2.3 + 0.25 * k, -6.3),
                (-3.3 - 0.08 * k, 2.3 + 0.25 * k, -6.3),
                0.018,
                "#8a8e90",
                5,
            )
            for k in range(5)
        ),
    )


def _bulbs(here: Country, glow: float) -> None:
    """A string of bulbs."""
    rope = [(-7.6 + 15.2 * u, 3.1 - 0.8 * np.sin(np.pi * u), -3.4 - 0.5 * u) for u in np.linspace(0, 1, 31)]
    here.far.add(
        "iron",
        tube(rope, 0.01, "#2c2824", 4),
        *(
            cylinder(
                (s * 7.6, 0, -3.4 if s < 0 else -3.9),
                (s * 7.6, 3.1, -3.4 if s < 0 else -3.9),
                0.04,
                "#4a3a2c",
                7,
            )
            for s in (-1, 1)
        ),
    )
    here.far.add(
        "lamp",
        *(
            sphere((x, y - 0.1, z), 0.06, linear("#ffcf8a") * (0.4 + 0.8 * glow), 6, 8)
            for x, y, z in rope[1:-1:2]
        ),
    )
    here.light((-2.4, 2.5, -2.6), (2.6, 1.7, 0.8), 7.0)
    here.light((2.8, 2.5, -2.6), (2.6, 1.7, 0.8), 7.0)


def rooftop(brief: SetBrief) -> BuiltSet:
    """A flat roof high over a city: a parapet, the stair's hut, a water tank, vents, a dish, plants and strings of bulbs."""
    here = Country.begun(brief, "rooftop", 1251, roll=0.0, rise=0.0, fog_distance=260.0)
    rng, glow = here.rng, here.hour.glow
    here.things.add(
        "asphalt", box((0, -0.1, -0.4), (8.0, 0.1, 6.6), "#8a8680" if not here.white else "#dde2e8", 0.0)
    )
    for k in range(9):
        here.things.add("iron", box((-7.0 + 1.75 * k, 0.003, -0.4), (0.02, 0.003, 6.5), "#5f5c58", 0.0))
    for x0, z0, hx, hz in ((0, -7.0, 8.2, 0.2), (-8.0, -0.4, 0.2, 6.8), (8.0, -0.4, 0.2, 6.8)):
        here.things.add("brick", box((x0, 0.4, z0), (hx, 0.5, hz), "#a8644a", 0.01))
        here.things.add("stone", box((x0, 0.93, z0), (hx + 0.06, 0.06, hz + 0.08), "#c8bca8", 0.02))
    _hut(here)
    _tank(here)
    _vents(here)
    for x, z in ((-6.9, -1.0), (-6.6, 0.2), (6.9, -1.8), (6.7, -0.7), (-1.2, -6.4), (4.0, -6.4)):
        flower_pot(here.things, rng, x, z, 0.0, here.green, 0.95)
    _bulbs(here, glow)
    for x, z, wide, top in (
        (-9.5, -20, 3.6, 3.4),
        (-2.6, -24, 3.0, 1.4),
        (4.6, -22, 3.6, 4.2),
        (11.6, -20, 3.4, 1.8),
        (-17.0, -24, 4.2, 7.5),
        (18.5, -26, 4.6, 8.5),
        (-6.5, -38, 4.2, 11.0),
        (2.0, -42, 4.4, 14.5),
        (9.5, -40, 4.0, 9.5),
        (-15.5, -44, 5.0, 16.0),
        (17.5, -46, 5.0, 18.0),
        (-27.0, -42, 5.5, 11.0),
        (29.0, -44, 5.5, 12.5),
    ):
        _block(here.far, rng, x, z, wide, top, glow)
    here.far.add("stone", quad((-200, -16, 30), (400, 0, 0), (0, 0, -300), "#5a5a5c"))
    here.horizon(base=-8.0)
    here.birds(6, (4.0, 7.0, -24.0))
    here.shut(-60.0, -60.0, 60.0, -6.4, 3.0)
    here.shut(-60.0, -60.0, -7.4, 60.0, 3.0)
    here.shut(7.4, -60.0, 60.0, 60.0, 3.0)
    return here.built(ground=level)
