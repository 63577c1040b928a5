"""Ways through a city: a narrow alley between brick backs, a crossing with its stripes, the canyon of a downtown avenue."""

from dataclasses import replace
from math import pi

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.clutter import air_conditioner, bags, crates, fire_escape
from rushes.stage.sets.parts.greenery import street_tree
from rushes.stage.sets.parts.row import Palette, house_row
from rushes.stage.sets.parts.traffic import traffic_light
from rushes.stage.sets.parts.vehicle import car

__all__ = ["alley", "crossing", "downtown", "high_rise"]

KERB = 0.12


def _begun(brief: SetBrief, name: str, salt: int) -> Country:
    here = Country.begun(brief, name, salt, roll=0.0, rise=0.0, fog_distance=260.0)
    here.air = replace(here.air, haze=here.air.haze * 0.35)
    here.ground(tones=("#5c5c60", "#505054"), finish="asphalt", patch=0.3)
    return here


def _flank(here: Country, s: int) -> None:
    """One wall of the alley: bricks, barred windows, pipes, a fire escape, cooling boxes, a lamp over a back door."""
    wall, rng = Bench(), here.rng
    for k in range(6):
        left, wide, tall = -20.0 + 5.0 * k, 2.5, 8.0 + 1.6 * ((k * 5 + s) % 4)
        paint = ("#9a5a44", "#8a4f3c", "#a86a50", "#7a5a4c")[(k + s) % 4]
        wall.add("brick", box((left + wide, tall / 2, -0.6), (wide, tall / 2, 0.6), paint, 0.0))
        wall.add("stone", box((left + wide, tall + 0.1, -0.5), (wide + 0.05, 0.12, 0.65), "#8a8078", 0.02))
        wall.add("iron", cylinder((left + 0.3, 0, 0.1), (left + 0.3, tall, 0.1), 0.07, "#4a4a48", 8))
        for storey in range(int(tall / 2.6)):
            for n in range(2):
                x, y = left + 1.4 + 2.2 * n, 1.9 + 2.6 * storey
                if storey == 0 and n == k % 2:
                    continue
                on = float(rng.random() < 0.45) * here.hour.glow
                wall.add("stone", box((x, y - 0.72, 0.06), (0.62, 0.06, 0.1), "#b8aa98", 0.01))
                wall.add(
                    "room",
                    box(
                        (x, y, 0.01),
                        (0.5, 0.66, 0.02),
                        mixed("#3a444e", "#ffbf70", on) * (0.4 + 0.8 * on),
                        0.0,
                    ),
                )
                wall.add(
                    "paint",
                    box((x, y, 0.04), (0.02, 0.66, 0.015), "#d8ccb8", 0.0),
                    box((x, y, 0.04), (0.5, 0.02, 0.015), "#d8ccb8", 0.0),
                )
                if (k + n + storey) % 4 == 0:
                    air_conditioner(wall, rng, x, y - 0.9)
        if k % 2:
            wall.add(
                "paint",
                box((left + 1.4, 1.05, 0.03), (0.5, 1.05, 0.04), ("#3f5a50", "#6a3a34")[k % 4 == 1], 0.02),
            )
            wall.add(
                "lamp" if here.hour.glow > 0.3 else "metal",
                sphere((left + 1.4, 2.4, 0.22), 0.1, linear("#ffd08a") * 0.8, 7, 10),
            )
    fire_escape(wall, -9.0, 3.0, 3, 2.6)
    here.things.take(wall, (s * 2.9, 0.0, -6.0), -s * pi / 2)


def _skip(here: Country) -> None:
    """A skip at the wall."""
    skip = Bench()
    skip.add(
        "paint",
        box((0, 0.62, 0), (0.95, 0.5, 0.5), "#3f6a50", 0.04),
        box((0, 1.16, 0.05), (0.98, 0.04, 0.54), "#2c4a3a", 0.02, (0.12, 0, 0)),
    )
    skip.add(
        "iron",
        *(
            cylinder((x, 0.08, z), (x, 0.12, z), 0.1, "#26262a", 10)
            for x in (-0.7, 0.7)
            for z in (-0.35, 0.35)
        ),
    )
    here.put(skip, -2.2, -3.0, pi / 2)


def alley(brief: SetBrief) -> BuiltSet:
    """An alley: brick walls close on both sides, a skip, bins and bags, washing lines overhead, a bright street at its end."""
    here = _begun(brief, "alley", 1261)
    for s in (-1, 1):
        _flank(here, s)
    _skip(here)
    for k, (x, z) in enumerate(((2.35, -2.4), (2.4, -3.1), (-2.35, -5.4))):
        here.things.add(
            "metal",
            lathe(
                [(0.24, 0), (0.29, 0.7), (0.31, 0.72), (0.2, 0.82), (0, 0.84)],
                ("#8a9094", "#7a8084")[k % 2],
                (x, 0, z),
                16,
            ),
        )
    bags(here.things, here.rng, 2.2, -4.4, 0.0)
    bags(here.things, here.rng, -2.2, -1.8, 0.0)
    crates(here.things, here.rng, -2.3, -7.4, 0.0)
    for k, (z, y) in enumerate(((-4.5, 4.4), (-7.5, 5.2), (-11.0, 4.6))):
        rope = [(x, y - 0.35 * (1 - (x / 2.9) ** 2), z) for x in np.linspace(-2.9, 2.9, 13)]
        here.things.add("iron", tube(rope, 0.01, "#2c2a28", 4))
        for n, (x, top, d) in enumerate(rope[2:-2:2]):
            here.things.add(
                "cloth",
                box(
                    (x, top - 0.34, d),
                    (0.26, 0.32, 0.012),
                    ("#c8443c", "#f0ece0", "#3f6a9a", "#e0b03c", "#f0ece0")[(n + k) % 5],
                    0.01,
                ),
            )
    here.far.add(
        "glass",
        *(
            lathe([(0, 0.006), (r, 0.006)], "#5f6a78", (x, 0, z), 22)
            for x, z, r in ((0.9, -2.6, 0.7), (-0.6, -6.0, 0.9), (0.5, -9.5, 0.7))
        ),
    )
    town = Bench()
    house_row(town, here.rng, Palette(), -10.0, 10.0, 0.0, here.hour, near=0.0, plain=6.0)
    here.things.take(town, (0, 0, -27.0))
    for x, z in ((-2.3, -3.2), (2.3, -8.0), (-2.3, -13.0), (2.0, -1.0)):
        here.light((x, 2.4, z), (4.6, 2.7, 1.1), 7.5)
    here.light((0.0, 3.0, -22.0), (5.0, 2.2, 3.4), 12.0)
    here.shut(-60.0, -60.0, -2.5, 60.0, 9.0)
    here.shut(2.5, -60.0, 60.0, 60.0, 9.0)
    return here.built()


def crossing(brief: SetBrief) -> BuiltSet:
    """A crossing: broad white stripes from kerb to kerb before the camera, lights, waiting cars, trees, houses behind."""
    here = _begun(brief, "crossing", 1263)
    for k in range(11):
        here.far.add("paper", box((-4.4 + 0.88 * k, 0.006, -0.4), (0.24, 0.004, 2.3), "#eceae2", 0.0))
    for z in (-3.1, 2.3):
        here.far.add("paper", box((0, 0.005, z), (4.9, 0.003, 0.09), "#eceae2", 0.0))
    for z in np.arange(-6.0, -40.0, -3.2):
        here.far.add("paper", box((0, 0.005, z), (0.07, 0.003, 0.9), "#e8c84a", 0.0))
    for s in (-1, 1):
        here.things.add("pave", box((s * 8.0, KERB / 2, -14.0), (2.9, KERB / 2, 26.0), "#b0a89c", 0.02))
        here.things.add(
            "stone", box((s * 5.05, KERB / 2, -14.0), (0.12, KERB / 2 + 0.005, 26.0), "#c4bcae", 0.02)
        )
        row = Bench()
        house_row(row, here.rng, Palette(), 0.0, 32.0, 0.0, here.hour, near=0.0, plain=8.0)
        here.things.take(row, (s * 10.4, 0.0, -2.0 if s < 0 else -34.0), -s * pi / 2)
        for z in (-5.0, -11.0, -17.0):
            street_tree(here.things, here.rng, s * 7.0, z, here.green, leaves=1200)
        traffic_light(here.things, s * 5.6, -3.4, KERB, -s * 1.5, ("red", "green")[s > 0], here.hour)
    for k, (x, z, turn) in enumerate(((-2.4, -6.3, 0.0), (2.4, -12.5, pi), (-2.4, -12.0, 0.0))):
        car(here.things, here.rng, (x, 0.0, z), turn, ("#c8442f", "#e8c040", "#3f6a9a")[k], here.hour, "")
    for x in (-5.7, 5.7):
        sign = Bench()
        sign.add("metal", cylinder((0, 0, 0), (0, 2.3, 0), 0.04, "#8a9094", 8))
        sign.add("paint", box((0, 2.5, 0.02), (0.36, 0.36, 0.02), "#2f6ab0", 0.03))
        for k in range(3):
            sign.add("paper", box((-0.18 + 0.18 * k, 2.34, 0.05), (0.05, 0.1, 0.004), "#f4f4f0", 0.0))
        sign.add(
            "paper",
            sphere((0.02, 2.74, 0.045), (0.05, 0.055, 0.01), "#f4f4f0", 6, 9),
            box((0.0, 2.58, 0.045), (0.06, 0.12, 0.006), "#f4f4f0", 0.01, (0, 0, 0.15)),
        )
        here.things.take(sign, (x, KERB, -1.0))
    town = Bench()
    house_row(town, here.rng, Palette(), -14.0, 14.0, 0.0, here.hour, near=0.0, plain=6.0)
    here.things.take(town, (0, 0, -44.0))
    for z in (-3.0, -9.0):
        for s in (-1, 1):
            here.light((s * 5.4, 3.4, z), (3.4, 2.3, 1.2), 9.0)
    here.horizon()
    here.shut(-60.0, -60.0, -9.6, 60.0, 9.0)
    here.shut(9.6, -60.0, 60.0, 60.0, 9.0)
    return here.built()


def high_rise(rng: np.random.Generator, k: int, wide: float, tall: float, glow: float) -> Bench:
    """A tower with its front to +z: a lobby of glass, rows of windows between piers, a crown."""
    here = Bench()
    paint = varied(rng, ("#8fa0ac", "#c8b090", "#a8745c", "#7a8a9a", "#b8a898", "#5f7484")[k % 6], 0.04)
    here.add("plaster", box((0, tall / 2, -wide), (wide, tall / 2, wide), paint, 0.04))
    here.add(
        "room" if glow > 0.4 else "glass",
        box((0, 1.5, 0.02), (wide * 0.92, 1.3, 0.02), "#ffd89a" if glow > 0.4 else "#6f8a9a", 0.0),
    )
    here.add("metal", box((0, 3.0, 0.3), (wide * 0.98, 0.12, 0.4), "#3a3e44", 0.02))
    across, up = max(3, int(wide * 2 / 1.15)), int((tall - 4.0) / 1.45)
    for row in range(up):
        for n in range(across):
            on = float(rng.random() < 0.5) * glow
            tone = mixed("#4f6a80", "#ffc878", on) * (0.65 + 0.9 * on)
            x, y = -wide + wide * 2 * (n + 0.5) / across, 4.2 + 1.45 * row
            here.add("room", quad((x - 0.4, y - 0.5, 0.02), (0.8, 0, 0), (0, 1.0, 0), tone))
            here.add(
                "room",
                quad((wide + 0.02, y - 0.5, -1.0 - 1.15 * n), (0, 0, -0.8), (0, 1.0, 0), tone * 0.8),
                quad((-wide - 0.02, y - 0.5, -1.8 - 1.15 * n), (0, 0, 0.8), (0, 1.0, 0), tone * 0.8),
            )
    here.add(
        "stone",
        box((0, tall + 0.2, -wide), (wide + 0.15, 0.22, wide + 0.15), mixed(paint, "#ffffff", 0.3), 0.03),
        box((0, tall + 1.2, -wide), (wide * 0.6, 1.0, wide * 0.6), paint, 0.03),
    )
    if k % 3 == 0:
        here.add("metal", cylinder((0, tall + 2.2, -wide), (0, tall + 6.5, -wide), 0.1, "#c8ccd0", 7, 0.02))
    return here


def downtown(brief: SetBrief) -> BuiltSet:
    """Downtown: an avenue between high towers to the vanishing point, traffic, trees, lamps, a great tower at its end."""
    here = _begun(brief, "downtown", 1267)
    for s in (-1, 1):
        here.things.add("pave", box((s * 7.6, KERB / 2, -24.0), (2.6, KERB / 2, 38.0), "#b4aca0", 0.02))
        for k in range(6):
            tall = (15.0, 22.0, 12.0, 27.0, 19.0, 31.0)[(k * 5 + (s > 0) * 2) % 6]
            here.things.take(
                high_rise(here.rng, k + (s > 0) * 3, 3.7, tall, here.hour.glow),
                (s * 9.6, 0.0, -6.0 - 8.2 * k),
                -s * pi / 2,
            )
        for k in range(5):
            street_tree(here.things, here.rng, s * 6.2, -4.2 - 5.0 * k, here.green, leaves=700)
        for k in range(4):
            z = -2.6 - 7.0 * k
            here.things.add(
                "iron", tube([(s * 5.6, 0, z), (s * 5.6, 4.2, z), (s * 4.4, 4.7, z)], 0.06, "#3a4046", 7)
            )
            here.things.add(
                "lamp" if here.hour.dark else "metal",
                box((s * 4.3, 4.66, z), (0.3, 0.05, 0.12), linear("#fff0c8"), 0.02),
            )
            here.light((s * 4.2, 4.2, z), (4.2, 3.2, 1.9), 10.0) if k < 3 else None
    here.things.take(high_rise(here.rng, 0, 5.0, 40.0, here.hour.glow), (0.0, 0.0, -66.0))
    for z in np.arange(4.0, -52.0, -3.0):
        here.far.add(
            "paper",
            *(box((x, 0.005, z), (0.06, 0.003, 0.85), "#e8e4d8", 0.0) for x in (-2.6, 2.6)),
            box((0.0, 0.005, z), (0.05, 0.003, 1.5), "#e8c84a", 0.0),
        )
    for k, (x, z, turn) in enumerate(
        ((-3.9, -7.5, 0.0), (3.9, -9.5, pi), (-1.4, -14.0, 0.0), (1.4, -18.0, pi), (-3.9, -19.5, 0.0))
    ):
        car(
            here.things,
            here.rng,
            (x, 0.0, z),
            turn,
            ("#e8c040", "#c8442f", "#e4e0d8", "#e8c040", "#3f5a7a")[k],
            here.hour,
            "",
        )
    traffic_light(here.things, 5.4, -5.6, KERB, -1.6, "green", here.hour)
    here.horizon()
    here.birds(4, (3.0, 9.0, -30.0))
    here.shut(-60.0, -70.0, -8.6, 60.0, 12.0)
    here.shut(8.6, -70.0, 60.0, 60.0, 12.0)
    return here.built()
