"""Where wheels stand: a petrol station, a car park, a highway; building sites and scrapyards."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, tube, turned
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.passing import passing
from rushes.stage.sets.country.works import crane, frame, wreck
from rushes.stage.sets.country.yard import STEEL, street_lamp, yard
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.vehicle import car

__all__ = ["construction", "gas_station", "highway", "junkyard", "parking"]

COATS = ("#c8402f", "#e8e4da", "#2f5f8a", "#d8a83a", "#3a3c40", "#6a8a6a", "#8f9aa4")
LINE = "#e8e4d8"


def _parked(here: Country, x: float, z: float, turn: float, coat: int) -> None:
    car(here.things, here.rng, (x, here.land.at(x, z), z), turn, COATS[coat % len(COATS)], here.hour)


def _pump(paint: str) -> Bench:
    here = Bench()
    here.add(
        "paint",
        box((0, 0.8, 0), (0.34, 0.8, 0.22), paint, 0.06),
        box((0, 1.66, 0), (0.38, 0.14, 0.24), "#f4efe4", 0.05),
    )
    here.add("iron", box((0, 1.28, 0.225), (0.24, 0.17, 0.01), "#20262a", 0.01))
    here.add(
        "lamp",
        *(box((-0.08 + 0.08 * k, 1.3, 0.237), (0.03, 0.05, 0.004), "#ffd080", 0.002) for k in range(3)),
    )
    for s in (-1, 1):
        hose = [
            (s * 0.35, 1.2, 0.05),
            (s * 0.55, 0.9, 0.12),
            (s * 0.52, 0.35, 0.14),
            (s * 0.4, 0.6, 0.16),
            (s * 0.37, 0.95, 0.12),
        ]
        here.add(
            "clay",
            tube(hose, 0.03, "#1c1c1e", 7),
            box((s * 0.37, 1.02, 0.12), (0.03, 0.12, 0.06), "#1c1c1e", 0.02),
        )
    return here


def gas_station(brief: SetBrief) -> BuiltSet:
    """A petrol station: canopy, pumps, price board, shop, a car that fills up."""
    here = yard(brief, "gas", 701)
    red = "#d8402f"
    roof = Bench()
    roof.add(
        "paint",
        box((0, 4.3, 0), (6.4, 0.12, 2.6), "#f4efe4", 0.03),
        box((0, 4.3, 2.62), (6.45, 0.34, 0.06), red, 0.03),
    )
    roof.add("paint", box((0, 4.3, 2.69), (6.45, 0.09, 0.02), "#f4efe4", 0.01))
    for x in (-4.4, 4.4):
        roof.add("metal", *(cylinder((x, 0, z), (x, 4.2, z), 0.14, "#e4e0d4", 14) for z in (-1.4, 1.4)))
    for x in (-3.0, 0.0, 3.0):
        roof.add("lamp", box((x, 4.16, 0.6), (0.7, 0.03, 0.3), "#fff4d8", 0.01))
        here.light((x, 3.7, -6.6), (3.2, 2.7, 2.0), 8.0)
    here.put(roof, 0.0, -7.6)
    for x in (-2.6, 2.6):
        here.things.add("stone", box((x, 0.09, -7.4), (1.3, 0.09, 0.5), "#b8b4a8", 0.05))
        here.put(_pump(red), x, -7.4, lift=0.18)
    _parked(here, -2.4, -9.2, pi / 2, 2)
    shop = Bench()
    shop.add("plaster", box((0, 1.7, 0), (5.6, 1.7, 1.8), "#e8e0d0", 0.04))
    shop.add(
        "paint",
        box((0, 3.3, 0.1), (5.8, 0.3, 1.9), red, 0.04),
        box((3.4, 1.1, 1.83), (0.6, 1.1, 0.04), "#3a5a64", 0.02),
    )
    for x in (-3.9, -1.5, 0.9):
        shop.add(
            "room" if here.hour.dark else "iron",
            box((x, 1.55, 1.82), (1.05, 0.85, 0.03), "#f0dcb0" if here.hour.dark else "#4f6a74", 0.02),
        )
        shop.add("paint", box((x, 1.55, 1.86), (0.03, 0.85, 0.02), "#f4efe4", 0.01))
    word = moved(
        lettering(brief.signs[0] if brief.signs else "GAS", 0.42, 0.04, "#f8f2e2", "sans", 8.0, 16),
        (0, 3.16, 2.02),
    )
    shop.add("paint", word)
    here.put(shop, 1.5, -14.0)
    board = Bench()
    board.add("metal", cylinder((0, 0, 0), (0, 5.0, 0), 0.1, STEEL, 10))
    board.add(
        "paint",
        box((0, 4.6, 0.1), (0.85, 1.1, 0.12), "#f4efe4", 0.08),
        box((0, 5.3, 0.23), (0.75, 0.3, 0.02), red, 0.03),
    )
    for k, price in enumerate(("1.79", "1.84", "1.65")):
        board.add(
            "iron",
            moved(lettering(price, 0.32, 0.02, "#20262a", "sans", 1.5, 12), (0, 4.66 - 0.46 * k, 0.24)),
        )
    here.put(board, -8.6, -8.4, 0.2)
    here.trees(40, 22.0, 60.0, conifers=0.4)
    here.horizon()
    here.shut(-6.6, -16.5, 7.4, -5.6, 5.0)
    return here.built(signs=1)


def parking(brief: SetBrief) -> BuiltSet:
    """A car park: rows of cars between painted lines, lamps, a low building behind."""
    here = yard(brief, "parking", 703)
    for z in (-6.4, -13.4):
        for k in range(15):
            x = -19.6 + 2.8 * k
            here.things.add("paper", box((x, 0.012, z), (0.06, 0.004, 2.4), LINE, 0.0))
            if here.rng.random() < 0.72 and abs(x + 1.4) > (1.2 if z > -8 else 0.0):
                _parked(
                    here, x + 1.4, z - 0.2, (0.0, pi)[int(here.rng.integers(2))], int(here.rng.integers(7))
                )
    for x in (-9.8, 4.2):
        street_lamp(here, x, -9.8)
    hall = Bench()
    hall.add(
        "plaster",
        box((0, 2.4, 0), (15.0, 2.4, 3.0), "#d8cdb8", 0.04),
        box((0, 4.7, 0.1), (15.2, 0.3, 3.1), "#a8543f", 0.04),
    )
    for k in range(9):
        hall.add(
            "room" if here.hour.dark else "iron",
            box(
                (-12.8 + 3.2 * k, 1.7, 3.02),
                (1.2, 1.2, 0.04),
                "#f0dcb0" if here.hour.dark else "#4f6a74",
                0.02,
            ),
        )
    here.put(hall, 2.0, -24.0)
    here.trees(26, 28.0, 60.0, conifers=0.2)
    here.shut(-20.0, -28.0, 20.0, -3.6, 5.5)
    return here.built()


def highway(brief: SetBrief) -> BuiltSet:
    """A highway across the picture: lanes, rails and traffic that never ends; fields and hills beyond."""
    here = Country.begun(brief, "highway", 705, roll=0.3, rise=3.0, back=-15.0)
    here.ground()
    here.path([(x, -7.6) for x in np.linspace(-190.0, 190.0, 60)], 9.6, "#4a4c50", 0.03)
    for x in np.arange(-90.0, 90.0, 5.0):
        for z in (-5.4, -9.8):
            here.far.add("paper", box((x, 0.05, z), (1.2, 0.004, 0.07), LINE, 0.0))
    for z, tone in ((-3.1, LINE), (-12.1, LINE), (-7.45, "#e0b83a"), (-7.75, "#e0b83a")):
        here.far.add("paper", box((0, 0.05, z), (190.0, 0.004, 0.06), tone, 0.0))
    for z in (-2.5, -12.9):
        here.things.add("metal", box((0, 0.55, z), (90.0, 0.12, 0.03), "#c4c8c8", 0.02))
        here.things.add(
            "metal",
            *(box((x, 0.28, z - 0.06), (0.05, 0.28, 0.05), STEEL, 0.01) for x in np.arange(-60, 60, 3.0)),
        )
    for k, (z, way, pace) in enumerate(((-4.2, 1, 8.0), (-6.4, 1, 6.4), (-8.8, -1, 7.0), (-11.0, -1, 8.6))):
        for i in range(3):
            coach = Bench()
            car(coach, here.rng, (0, 0.05, 0), way * pi / 2, COATS[(2 * k + 3 * i) % 7], here.hour)
            lane = passing(
                f"highway.car{k}{i}",
                coach,
                (-70.0 * way, 0, z),
                (70.0 * way, 0, z),
                pace,
                (i + 0.37 * k) / 3 % 1.0,
            )
            here.boned += lane
    here.grass(5000)
    here.trees(60, 18.0, 80.0, conifers=0.3)
    here.horizon()
    here.shut(-80.0, -14.0, 80.0, -2.2, 3.0)
    return here.built()


def construction(brief: SetBrief) -> BuiltSet:
    """A building site: the concrete frame of a house, scaffolding, a tower crane, sand, pipes and a hoarding."""
    here = yard(brief, "site", 707, ("#a8865a", "#8a6f4c"), "terrain")
    here.put(frame(), -3.6, -14.0)
    here.put(crane(), 6.4, -16.0)
    for x, z, r in ((4.4, -6.2, 1.1), (6.6, -7.4, 0.8), (-9.6, -7.0, 1.3)):
        here.put(_heap(r, "#d8b878"), x, z)
    for k in range(6):
        x, y = -7.6 + 0.62 * (k % 3) + 0.3 * (k // 3), 0.3 + 0.52 * (k // 3)
        here.things.add(
            "clay",
            turned(
                lathe([(0.2, -0.9), (0.3, -0.9), (0.3, 0.9), (0.2, 0.9)], "#9a9a94", sides=18),
                (pi / 2, 0, 0),
                (x, y, -5.0),
            ),
        )
    for x, z in ((2.6, -3.2), (-3.2, -3.6), (5.4, -3.4)):
        here.put(_cone(), x, z)
    for k in range(16):
        x = -20.0 + 2.6 * k
        here.things.add("wood", box((x, 1.0, -21.0), (1.27, 1.0, 0.04), ("#d8a83a", "#e8e0cc")[k % 2], 0.02))
    here.trees(30, 26.0, 60.0, conifers=0.2)
    here.horizon()
    here.shut(-10.0, -20.0, 10.0, -8.0, 14.0)
    return here.built()


def _heap(radius: float, tone: str) -> Bench:
    here = Bench()
    profile = [
        (radius, 0),
        (0.8 * radius, 0.16 * radius),
        (0.42 * radius, 0.46 * radius),
        (0.16 * radius, 0.62 * radius),
        (0, 0.66 * radius),
    ]
    here.add("clay", lathe(profile, tone, sides=26))
    return here


def _cone() -> Bench:
    here = Bench()
    here.add("paint", box((0, 0.02, 0), (0.2, 0.02, 0.2), "#e8662c", 0.01))
    here.add(
        "paint",
        cylinder((0, 0.03, 0), (0, 0.24, 0), 0.15, "#e8662c", 16, 0.11),
        cylinder((0, 0.24, 0), (0, 0.38, 0), 0.11, "#f4f0e4", 16, 0.075),
    )
    here.add("paint", cylinder((0, 0.38, 0), (0, 0.58, 0), 0.075, "#e8662c", 16, 0.03))
    return here


def junkyard(brief: SetBrief) -> BuiltSet:
    """A scrapyard: stacks of wrecks, heaps of tyres, a magnet on its crane, a fence of old boards."""
    here = yard(brief, "junk", 709, ("#7a6a56", "#5f5548"), "terrain")
    for x, z, high in (
        (-5.0, -6.8, 3),
        (-8.2, -8.8, 4),
        (4.6, -7.4, 2),
        (8.0, -9.0, 4),
        (-2.0, -11.5, 3),
        (2.4, -12.6, 4),
        (11.4, -7.2, 3),
        (-11.8, -7.4, 3),
    ):
        for k in range(high):
            turn = pi / 2 + here.rng.uniform(-0.2, 0.2)
            made = wreck(here.rng, COATS[int(here.rng.integers(7))])
            here.put(made, x + here.rng.uniform(-0.2, 0.2), z, turn, lift=0.95 * k)
    for x, z in ((-2.9, -4.2), (3.0, -4.6), (6.4, -4.8)):
        for k in range(int(here.rng.integers(3, 6))):
            ring = [
                (x + 0.3 * cos(t), 0.13 + 0.24 * k, z + 0.3 * sin(t)) for t in np.linspace(0, 2 * pi, 19)[:-1]
            ]
            here.things.add("clay", tube(ring, 0.12, "#26262a", 8, closed=True))
    lift = Bench()
    lift.add(
        "paint",
        box((0, 1.4, 0), (1.0, 0.9, 1.3), "#e0a83a", 0.1),
        box((0, 0.4, 0), (1.3, 0.35, 1.6), "#2a2a2c", 0.15),
    )
    lift.add("paint", tube([(0, 2.0, 0.6), (-1.4, 5.2, 0.8), (-3.6, 6.2, 1.2)], 0.18, "#e0a83a", 8))
    lift.add(
        "iron",
        cylinder((-3.6, 6.2, 1.2), (-3.6, 4.7, 1.2), 0.03, "#20262a", 6),
        cylinder((-3.6, 4.7, 1.2), (-3.6, 4.4, 1.2), 0.6, "#4a4c50", 20),
    )
    here.put(lift, 6.4, -15.0)
    for k in range(20):
        x = -20.0 + 2.1 * k
        here.things.add(
            "metal",
            box(
                (x, 1.1, -18.0),
                (1.02, 1.1 + here.rng.uniform(-0.1, 0.25), 0.04),
                mixed("#8a7a6a", "#b8552f", here.rng.uniform(0, 0.7)),
                0.01,
            ),
        )
    here.trees(24, 24.0, 60.0, conifers=0.2)
    here.horizon()
    here.shut(-14.0, -18.0, 14.0, -5.4, 7.0)
    return here.built()
