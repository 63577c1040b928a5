"""At the water: a harbour, a lighthouse on its rocks, the open ocean, a bridge over a river."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, sheet, sphere, tube
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.country import buildings
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.parts.row import Palette, house_row
from rushes.stage.sets.terrain.horizon import Ring

__all__ = ["bridge", "harbor", "lighthouse", "ocean", "sea"]

STORMY = frozenset({"storm", "thunderstorm", "wind"})
HULLS = ("#c8402f", "#2f6f8a", "#e8e0cc", "#4f8a5a", "#d8a83a")


def sea(edge: float, level: float) -> Mesh:
    """A sheet of sea from `edge` (z) to the horizon at a level (y)."""
    x = np.sign(u := np.linspace(-1, 1, 90)) * np.abs(u) ** 2.2 * 900.0
    z = edge - 900.0 * np.linspace(0.0, 1.0, 110) ** 3.2
    px, pz = np.meshgrid(x, z)
    return sheet(np.stack([px, np.full_like(px, level), pz], -1).astype(np.float32), (0.1, 0.1, 0.1))


def _waves(brief: SetBrief, calm: float, shore: float = 90.0) -> Finish:
    """The look of the water: `calm` is its swell in metres on a quiet day."""
    swell = calm + (0.35 if STORMY & set(brief.weather) else 0.0)
    return Finish(
        "water", 0.1, 0.0, casts_shadow=False, parameters=(shore, swell, 0.3 + swell, 0.2 + 0.7 * swell)
    )


def _level(x: float, z: float) -> float:
    return 0.0


def _boat(here: Country, k: int, long: float = 4.6, mast: bool = False) -> Bench:
    """A fishing boat or a sailing boat with furled sails, its bow to +x, its water line at y = 0."""
    made, hull = Bench(), HULLS[k % len(HULLS)]
    rings = []
    for u in np.linspace(0.0, 1.0, 15):
        half = long * 0.19 * np.sin(np.pi * (0.22 + 0.78 * u)) ** 0.6 if u < 0.99 else 0.02
        x, deck = long * (u - 0.5), 0.5 + 0.35 * (2 * u - 0.9) ** 2
        rings.append(
            [(x, deck, -half), (x, -0.1, -0.8 * half), (x, -0.3, 0.0), (x, -0.1, 0.8 * half), (x, deck, half)]
        )
    made.add("paper", sheet(np.array(rings, np.float32), hull))
    planks = [[(r[0][0], 0.38, 0.92 * r[0][2]), (r[0][0], 0.38, 0.92 * r[4][2])] for r in rings]
    made.add("paper", sheet(np.array(planks, np.float32), "#b8905a"))
    for s in (0, 4):
        made.add("wood", tube([r[s] for r in rings], 0.05, "#f0e8d8", 6))
    if mast:
        made.add(
            "wood",
            cylinder((0.2, 0.4, 0), (0.2, 6.2, 0), 0.06, "#d8b48a", 8),
            cylinder((0.2, 1.2, 0), (-1.9, 1.25, 0), 0.05, "#d8b48a", 8),
        )
        made.add("cloth", tube([(0.1, 1.36, 0), (-0.9, 1.4, 0), (-1.85, 1.34, 0)], 0.13, "#f4efe4", 8))
        for x in (long / 2 - 0.1, -long / 2 + 0.1):
            made.add("iron", cylinder((0.2, 6.1, 0), (x, 0.8, 0), 0.012, "#2a2a2c", 4))
    else:
        made.add(
            "paint",
            box((-0.5, 0.95, 0), (0.7, 0.55, 0.5), "#f4efe4", 0.06),
            box((-0.5, 1.55, 0), (0.82, 0.06, 0.6), hull, 0.03),
        )
        made.add(
            "room" if here.hour.dark else "iron",
            box((0.22, 1.1, 0), (0.02, 0.2, 0.4), "#f0c878" if here.hour.dark else "#3a5460", 0.01),
        )
        made.add(
            "room" if here.hour.dark else "iron",
            box((-0.5, 1.1, 0.51), (0.5, 0.2, 0.02), "#f0c878" if here.hour.dark else "#3a5460", 0.01),
        )
        made.add(
            "wood",
            cylinder((-1.0, 1.5, 0), (-1.0, 3.3, 0), 0.05, "#d8b48a", 8),
            cylinder((-1.0, 3.1, 0), (0.9, 2.2, 0), 0.03, "#d8b48a", 6),
        )
    return made


def harbor(brief: SetBrief) -> BuiltSet:
    """A quay with bollards and crates, boats at their moorings, a painted town and a light across the water."""
    here = Country.begun(brief, "harbor", 721, roll=0.0, rise=0.0, fog_distance=300.0)
    stone = "#d8dde2" if here.white else "#a89c88"
    quay = [
        [(x, y, z) for x in np.linspace(-60, 60, 61)]
        for y, z in ((0, 26), (0, 12), (0, 4), (0, 0), (0, -2.9), (-0.04, -3.0), (-1.4, -3.02))
    ]
    here.pieces.append(
        Piece(
            "harbor.quay", sheet(np.array(quay, np.float32), stone), Finish("pave", 0.8, 0.0, two_sided=True)
        )
    )
    here.pieces.append(Piece("harbor.sea", sea(-3.0, -0.8), _waves(brief, 0.05)))
    for x in (-7.4, -3.7, 3.7, 7.4):
        here.things.add(
            "iron",
            lathe(
                [(0.2, 0), (0.13, 0.1), (0.11, 0.35), (0.2, 0.42), (0.18, 0.52), (0, 0.55)],
                "#2a2c2e",
                (x, 0, -2.5),
                16,
            ),
        )
    for k, x in enumerate((-9.6, -4.4, 4.6, 10.2, -16.0, 16.4)):
        mast = k % 2 == 1
        here.things.take(
            _boat(here, k, 5.6 if mast else 4.8, mast),
            (x, -0.75, -5.2 - 0.9 * (k % 3)),
            float(here.rng.uniform(-0.2, 0.2)),
        )
    for k, (x, z) in enumerate(((-13.0, -26.0), (3.0, -22.0), (14.0, -30.0))):
        here.far.take(_boat(here, k + 2, 5.4, True), (x, -0.75, z), float(here.rng.uniform(-1, 1)))
    for x, z, y in ((5.6, -1.9, 0), (6.2, -1.8, 0), (5.9, -1.85, 0.5), (-5.8, -1.9, 0)):
        crate(here.things, here.rng, x, y, z, 0.5, float(here.rng.uniform(-0.2, 0.2)))
    barrel(here.things, -6.6, 0.0, -1.8)
    town = Bench()
    house_row(town, here.rng, Palette(), -34.0, 30.0, 0.0, here.hour, near=0.0, plain=60.0)
    here.far.take(town, (0, -0.3, -44.0))
    here.far.add("stone", box((0, -0.6, -42.5), (60.0, 0.6, 1.2), "#8d8474", 0.05))
    here.far.add("stone", box((22.0, -0.4, -34.0), (9.0, 0.7, 1.2), "#8d8474", 0.1))
    here.far.take(buildings.lighthouse(here.white), (14.6, 0.2, -34.0), 0.0, 0.85)
    here.horizon(Ring(170.0, 26.0, "#5f7050", 0.5, 0.4), Ring(320.0, 50.0, "#6a7a90", 0.7, 0.8), base=-2.0)
    here.birds(7, (3.0, 6.0, -22.0), "#e8e8e8")
    here.light((14.6, 8.0, -34.0), (8.0, 6.0, 3.0), 20.0)
    here.shut(-60.0, -60.0, 60.0, -3.4, 5.0)
    return here.built(ground=_level)


def lighthouse(brief: SetBrief) -> BuiltSet:
    """A striped lighthouse on its rocks above the sea, a keeper's house, grass where one stands."""
    here = Country.begun(brief, "lighthouse", 723, roll=0.15, rise=0.0, back=-3.0, fog_distance=320.0)
    across, depth = np.linspace(-30.0, 30.0, 120), np.linspace(26.0, -4.6, 50)
    x, z = np.meshgrid(across, depth)
    y = -1.2 * np.clip((-z - 2.6) / 2.0, 0, 1) ** 2
    tone = "#e4e9ef" if here.white else "#7a9450"
    cover = Finish("snow" if here.white else "grass", 0.95, 0.0, casts_shadow=False)
    here.pieces.append(
        Piece("lighthouse.land", sheet(np.stack([x, y, z], -1).astype(np.float32), tone), cover)
    )
    here.grass(7000, 0.16, deep=-3.4)
    top = "#e8ecf0" if here.white else "#74803c"
    rocks = [crag((x, -1.6, -5.2 + here.rng.uniform(-0.7, 0.5)), (1.4, 1.0, 1.2), int(here.rng.integers(1, 9999)), top, level=3)
             for x in np.arange(-24.0, 25.0, 1.9)]  # fmt: skip
    rocks += [
        crag((x, -2.2, z), (w, h, w), int(here.rng.integers(1, 9999)), top, level=4)
        for x, z, w, h in (
            (-4.4, -20.0, 5.6, 3.0),
            (0.8, -21.5, 5.0, 2.7),
            (-8.8, -22.0, 4.2, 2.0),
            (9.0, -30.0, 2.6, 2.2),
            (6.4, -14.0, 1.0, 1.3),
        )
    ]
    here.pieces.append(Piece("lighthouse.rocks", join(rocks), Finish("rock", 0.85, 0.0)))
    here.pieces.append(Piece("lighthouse.sea", sea(40.0, -2.0), _waves(brief, 0.3)))
    here.things.take(buildings.lighthouse(here.white), (-4.2, 0.2, -22.0), 0.0, 0.86)
    here.things.take(
        buildings.house("#f0e8d8", "#a8442f", here.hour.glow, here.white), (0.6, 0.0, -21.5), 0.1, 0.5
    )
    here.light((-4.2, 9.6, -20.0), (12.0, 9.0, 4.5), 26.0)
    here.horizon(Ring(700.0, 30.0, "#6a7690", 0.75, 0.7), base=-4.0)
    here.birds(8, (2.0, 7.0, -24.0), "#f0f0f0")
    here.shut(-40.0, -60.0, 40.0, -4.4, 1.0)
    here.shut(-9.0, -26.0, 5.0, -14.0, 11.0)
    return here.built(ground=_level)


def ocean(brief: SetBrief) -> BuiltSet:
    """The open sea to the horizon; what acts floats on it."""
    here = Country.begun(brief, "ocean", 725, fog_distance=420.0)
    here.pieces.append(Piece("ocean.sea", sea(60.0, 0.0), _waves(brief, 0.16)))
    here.birds(5, (4.0, 7.0, -30.0), "#f0f0f0")
    return here.built(ground=_level)


def bridge(brief: SetBrief) -> BuiltSet:
    """On a suspension bridge: the roadway runs from the camera to its towers; cables, lamps, the river and hills."""
    here = Country.begun(brief, "bridge", 729, fog_distance=300.0)
    red, half = "#b8482f", 5.4
    deck = [[(x, 0.0, z) for x in np.linspace(-half, half, 23)] for z in np.linspace(22.0, -110.0, 80)]
    road = "#d8dde2" if here.white else "#5a5c60"
    here.pieces.append(
        Piece(
            "bridge.deck",
            sheet(np.array(deck, np.float32)[::-1], road),
            Finish("asphalt", 0.8, 0.0, two_sided=True, casts_shadow=False),
        )
    )
    for z in np.arange(16.0, -108.0, -4.0):
        here.far.add("paper", *(box((x, 0.012, z), (0.05, 0.004, 1.0), "#e8e4d8", 0.0) for x in (-1.8, 1.8)))
        here.things.add("paint", *(box((s * half, 0.55, z), (0.07, 0.55, 0.07), red, 0.02) for s in (-1, 1)))
    _cables(here, red, half)
    here.pieces.append(Piece("bridge.river", sea(60.0, -9.0), _waves(brief, 0.1)))
    here.horizon(
        Ring(180.0, 34.0, "#5f7050", 0.45, 0.5, gap=(0.0, 0.3)),
        Ring(360.0, 60.0, "#6a7a90", 0.7, 0.9),
        base=-10.0,
    )
    _lamps(here, half)
    here.far.take(_boat(here, 2, 6.0, True), (16.0, -8.9, -40.0), 0.4)
    here.birds(6, (-6.0, 8.0, -40.0), "#f0f0f0")
    here.shut(-60.0, -1.0, -half + 0.2, 60.0, 20.0)
    return here.built(ground=_level)


def _cables(here: Country, red: str, half: float) -> None:
    for s in (-1, 1):
        here.things.add(
            "paint", *(box((s * half, y, -44.0), (0.05, 0.045, 66.0), red, 0.02) for y in (0.3, 0.7, 1.1))
        )
        here.things.add(
            "paint", box((s * half, -0.4, -44.0), (0.3, 0.4, 66.0), mixed(red, "#140c08", 0.25), 0.03)
        )
        for z0, z1 in ((4.0, -24.0), (-24.0, -76.0), (-76.0, -112.0)):
            low = 1.6
            line = []
            for u in np.linspace(0, 1, 21):
                high = (
                    low + 13.0 * (2 * u - 1) ** 2
                    if z0 == -24.0
                    else (low + 13.0 * (u if z0 > 0 else 1 - u) ** 2)
                )
                line.append((s * half, high, z0 + (z1 - z0) * u))
            here.things.add("paint", tube(line, 0.12, red, 7))
            for x, y, z in line[1:-1]:
                here.things.add("iron", cylinder((x, 1.1, z), (x, y, z), 0.03, red, 5))
    for z in (-24.0, -76.0):
        for s in (-1, 1):
            here.things.add("paint", box((s * half, 3.0, z), (0.5, 12.0, 0.6), red, 0.08))
        for y, h in ((14.3, 0.5), (10.6, 0.35), (6.8, 0.35)):
            here.things.add("paint", box((0, y, z), (half, h, 0.5), red, 0.06))


def _lamps(here: Country, half: float) -> None:
    for z in (-3.0, -15.0, -30.0):
        for s in (-1, 1):
            here.things.add(
                "iron",
                tube([(s * half, 0, z), (s * half, 3.6, z), (s * (half - 0.7), 4.0, z)], 0.06, "#3a3432", 7),
            )
            here.things.add(
                "lamp" if here.hour.dark else "paint",
                sphere((s * (half - 0.75), 3.9, z), 0.14, "#fff0c8", 7, 10),
            )
            here.light((s * (half - 0.8), 3.7, z), (2.6, 1.9, 1.1), 9.0)
