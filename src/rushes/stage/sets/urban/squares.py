"""Squares and courts: an arch on its square, a courtyard, a street corner with a telephone box, a house's driveway,
a campus."""

from math import pi

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, turned
from rushes.stage.sets.country import buildings
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.nature.garden import bench as garden_bench
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.booth import phone_booth
from rushes.stage.sets.parts.greenery import flower_pot, street_tree
from rushes.stage.sets.parts.lamps import lamp_post
from rushes.stage.sets.parts.row import Palette, house_row

__all__ = ["arch", "campus", "courtyard", "driveway", "hospital", "paved", "phone_corner"]

FLAGS = ("#b9ad98", "#a29682")
"""Two tones of paving."""
LIMESTONE = "#d6c8a8"


def paved(brief: SetBrief, name: str, salt: int) -> Country:
    """A level place of stone flags under the sky."""
    here = Country.begun(brief, name, salt, roll=0.0, rise=0.0, fog_distance=220.0)
    here.ground(tones=FLAGS, finish="pave", patch=0.5)
    return here


def row(
    here: Country, start: float, end: float, at: tuple[float, float], turn: float = 0.0, near: float = 9.0
) -> None:
    """Houses side by side, their fronts to +z turned by `turn` about `at` (x, z)."""
    town = Bench()
    house_row(town, here.rng, Palette(), start, end, 0.0, here.hour, near=near, plain=22.0)
    here.things.take(town, (at[0], 0.0, at[1]), turn)


def _posts(here: Country, *places: tuple[float, float]) -> None:
    for x, z in places:
        bulb = lamp_post(here.things, x, z, 0.0, here.hour)
        here.light(bulb, (1.9, 1.3, 0.7), 6.0)


def _triumph(here: Bench, stone: str) -> None:
    """A triumphal arch 7 metres wide: piers with pilasters and reliefs, a vault of wedges, cornice and attic."""
    for s in (-1.0, 1.0):
        here.add("stone", box((s * 2.5, 0.35, 0), (1.15, 0.35, 1.25), mixed(stone, "#5a4e3c", 0.2), 0.03))
        here.add("stone", box((s * 2.5, 2.9, 0), (0.98, 2.3, 1.08), stone, 0.02))
        for x in (-0.78, 0.78):
            here.add(
                "stone", box((s * 2.5 + x, 2.9, 1.12), (0.14, 2.2, 0.07), mixed(stone, "#ffffff", 0.25), 0.02)
            )
        here.add("stone", box((s * 2.5, 3.4, 1.10), (0.50, 0.95, 0.04), mixed(stone, "#8a7658", 0.3), 0.02))
        for k in range(4):
            here.add(
                "stone",
                sphere(
                    (s * 2.5 - 0.3 + 0.2 * k, 3.1 + 0.18 * (k % 2), 1.15),
                    (0.09, 0.34, 0.06),
                    mixed(stone, "#fff4e0", 0.2),
                    6,
                    9,
                ),
            )
    for k in range(13):
        a = pi * (k + 0.5) / 13
        wedge = box((0, 1.78, 0), (0.235, 0.32, 1.10), mixed(stone, "#6a5a40", 0.14 * (k % 2)), 0.02)
        here.add("stone", turned(wedge, (0.0, 0.0, a - pi / 2), (0.0, 3.5, 0.0)))
    here.add("stone", box((0, 5.72, 0), (3.5, 0.32, 1.12), stone, 0.02), box((0, 6.1, 0), (3.72, 0.10, 1.32),
            mixed(stone, "#ffffff", 0.3), 0.03),
             box((0, 6.9, 0), (3.35, 0.72, 1.05), stone, 0.02), box((0, 7.66, 0), (3.55, 0.09, 1.22), mixed(stone,
                     "#ffffff", 0.3), 0.03))  # fmt: skip
    for k in range(15):
        here.add(
            "stone",
            box((-3.15 + 0.45 * k, 6.9, 1.07), (0.12, 0.44, 0.03), mixed(stone, "#8a7658", 0.25), 0.01),
        )
    for s in (-1.0, 1.0):  # what fills the corners between vault and cornice
        for k in range(5):
            high = 5.4 - (3.5 + 1.62 * (1 - (1.52 - 0.3 * k) ** 2 / 3.4) ** 0.5)
            here.add(
                "stone",
                box(
                    (s * (1.5 - 0.26 * k), 5.4 - max(high, 0.1) / 2, 0),
                    (0.15, max(high, 0.1) / 2, 1.0),
                    stone,
                    0.0,
                ),
            )


def arch(brief: SetBrief) -> BuiltSet:
    """A triumphal arch at the end of a square, houses on both sides, lamps and clipped trees."""
    here = paved(brief, "arch", 1103)
    made = Bench()
    _triumph(made, LIMESTONE)
    here.things.take(made, (0.0, 0.0, -10.5), 0.0, 0.92)
    row(here, 0.0, 20.0, (-9.0, -24.0), pi / 2 - 0.10, near=0.0)
    row(here, 0.0, 20.0, (9.0, -4.0), -pi / 2 + 0.10, near=0.0)
    row(here, -16.0, 16.0, (0.0, -34.0), near=0.0)
    for x, z in ((-5.4, -6.0), (5.4, -6.0), (-5.8, -13.5), (5.8, -13.5)):
        street_tree(here.things, here.rng, x, z, here.green, leaves=1800)
    _posts(here, (-3.9, -4.6), (3.9, -4.6), (-4.4, -16.0), (4.4, -16.0))
    here.horizon()
    here.birds()
    here.shut(-4.0, -12.2, 4.0, -9.0, 8.0)
    return here.built()


def courtyard(brief: SetBrief) -> BuiltSet:
    """Three wings of an old house round a paved court with a well, pots of flowers, a tree and a bench."""
    here = paved(brief, "courtyard", 1109)
    row(here, -7.6, 7.6, (0.0, -7.4))
    row(here, 0.0, 9.0, (-7.4, -7.6 + 9.0), pi / 2)
    row(here, 0.0, 9.0, (7.4, -7.6), -pi / 2)
    basin = Bench()
    basin.add(
        "stone",
        lathe([(1.0, 0), (1.05, 0.5), (1.15, 0.56), (0.92, 0.56), (0.9, 0.3), (0, 0.3)], LIMESTONE, sides=28),
    )
    basin.add("glass", lathe([(0, 0.44), (0.9, 0.44)], "#3f6a78", sides=24))
    basin.add(
        "stone", lathe([(0.14, 0.3), (0.10, 1.1), (0.42, 1.25), (0.46, 1.34), (0, 1.3)], LIMESTONE, sides=20)
    )
    here.things.take(basin, (-3.0, 0.0, -4.0))
    street_tree(here.things, here.rng, 4.2, -4.6, here.green, leaves=2600)
    seat = Bench()
    seat.add("wood", garden_bench())
    here.things.take(seat, (1.7, 0.0, -5.9))
    for k, (x, z) in enumerate(
        (
            (-6.4, -5.8),
            (-5.9, -2.2),
            (6.3, -2.6),
            (6.2, -5.9),
            (-1.2, -6.6),
            (3.3, -6.5),
            (-6.5, 0.4),
            (6.6, 0.6),
        )
    ):
        flower_pot(here.things, here.rng, x, z, 0.0, here.green, 0.8 + 0.15 * (k % 3))
    _posts(here, (-4.9, -6.2), (5.6, -6.3))
    here.birds()
    here.shut(-60.0, -60.0, 60.0, -7.0, 12.0)
    here.shut(-60.0, -8.0, -7.0, 60.0, 12.0)
    here.shut(7.0, -8.0, 60.0, 60.0, 12.0)
    return here.built()


def phone_corner(brief: SetBrief) -> BuiltSet:
    """A pavement before old houses: a red telephone box, a lamp, a letter box, a tree."""
    here = paved(brief, "phone_booth", 1117)
    row(here, -19.0, 19.0, (0.0, -6.4))
    box_ = Bench()
    phone_booth(box_)
    here.things.take(box_, (1.75, 0.0, -2.1), -0.25, 1.12)
    post = Bench()
    post.add(
        "paint",
        lathe(
            [(0.26, 0), (0.24, 0.1), (0.21, 0.12), (0.21, 1.2), (0.25, 1.24), (0.22, 1.36), (0, 1.44)],
            "#b8242a",
            sides=22,
        ),
    )
    post.add("iron", box((0, 1.06, 0.21), (0.12, 0.02, 0.02), "#1c1a1a", 0.0))
    here.things.take(post, (-2.9, 0.0, -2.6))
    for x, z in ((-5.6, -3.4), (6.4, -3.6)):
        street_tree(here.things, here.rng, x, z, here.green, leaves=1800)
    _posts(here, (3.7, -3.3), (-7.6, -3.3))
    here.light((1.75, 2.2, -2.1), (1.6, 1.2, 0.8), 4.0)
    for x in (-1.4, 0.2, 5.0):
        flower_pot(here.things, here.rng, x, -5.7, 0.0, here.green, 0.9)
    here.shut(-60.0, -60.0, 60.0, -5.6, 12.0)
    here.shut(1.1, -2.8, 2.4, -1.4, 3.0)
    return here.built()


def driveway(brief: SetBrief) -> BuiltSet:
    """A drive of slabs up to a house with a garage, lawns, hedges and a letter box at the road."""
    here = Country.begun(brief, "driveway", 1123, roll=0.0, rise=0.3, back=-30.0)
    here.ground(patch=0.3)
    here.path([(0.0, 12.0), (0.0, 4.0), (0.4, -3.0), (1.6, -9.6)], 3.4, "#b0aba2")
    here.grass()
    here.put(buildings.house("#e6dcc8", "#6a5a58", here.hour.glow, here.white), -4.6, -12.6, 0.06, 1.15)
    garage = Bench()
    garage.add("wood", box((0, 1.3, 0), (1.9, 1.3, 2.2), "#e6dcc8", 0.03))
    garage.add("paint", box((0, 1.05, 2.22), (1.45, 1.05, 0.04), "#f2ede2", 0.02))
    for k in range(4):
        garage.add("paint", box((0, 0.32 + 0.5 * k, 2.27), (1.4, 0.02, 0.01), "#b8b2a6", 0.0))
    for s in (-1.0, 1.0):
        slope = box((0, 0, 0), (1.32, 0.06, 2.5), "#e4e8ee" if here.white else "#6a5a58", 0.02)
        garage.add("clay", turned(slope, (0.0, 0.0, -s * 0.62), (s * 1.03, 3.22, 0.0)))
        garage.add("wood", box((0, 2.9, 0), (1.0, 0.34, 2.15), "#e6dcc8", 0.02))
    here.put(garage, 1.6, -12.4)
    for k in range(9):
        shrub = Bench()
        shrub.add(
            "still_leaf",
            sphere((0, 0.36, 0), (0.46, 0.42, 0.42), "#4f7a34" if not here.white else "#c8d0d4", 9, 13),
        )
        here.put(shrub, -2.4 - 0.05 * k, 3.2 - 1.1 * k, float(k))
        here.put(shrub, 3.0 + 0.12 * k, 3.2 - 1.2 * k, float(k) * 1.7)
    post = Bench()
    post.add("wood", cylinder((0, 0, 0), (0, 1.0, 0), 0.05, "#7a5a3a", 8))
    post.add("paint", box((0, 1.12, 0), (0.14, 0.13, 0.26), "#c8382e", 0.05))
    here.put(post, -2.3, 4.4, 0.3)
    here.trees(26, 20.0, 60.0, conifers=0.25, gap=3.0)
    here.horizon()
    here.birds()
    here.light((-4.2, 2.4, -9.4), (1.6, 1.1, 0.6))
    here.light((1.6, 2.6, -9.8), (1.5, 1.1, 0.7))
    here.shut(-8.0, -16.0, 4.0, -9.6, 8.0)
    return here.built()


def _college(here: Bench, brick: str, glow: float) -> None:
    """A college hall: brick wings with tall windows, a portico of six columns, a pediment and a clock cupola."""
    stone = "#e4dac6"
    here.add(
        "brick",
        box((0, 2.6, 0), (8.0, 2.6, 2.6), brick, 0.02),
        box((0, 2.9, 0.5), (2.9, 2.9, 2.7), brick, 0.02),
    )
    for y in (0.25, 2.6, 5.15):
        here.add("stone", box((0, y, 0), (8.06, 0.09, 2.66), stone, 0.01))
    pane = "#f0cf8a" if glow > 0 else "#4a6276"
    for k in range(10):
        x = -7.3 + 1.62 * k
        if abs(x) < 3.0:
            continue
        for y in (1.4, 3.85):
            here.add("room" if glow > 0 else "glass", box((x, y, 2.62), (0.38, 0.72, 0.02), pane, 0.0))
            here.add("paint", box((x, y, 2.65), (0.03, 0.72, 0.01), stone, 0.0), box((x, y, 2.65), (0.38, 0.03,
                    0.01), stone, 0.0),
                     box((x, y - 0.78, 2.66), (0.48, 0.06, 0.06), stone, 0.01))  # fmt: skip
    for k in range(6):
        x = -2.5 + 1.0 * k
        here.add("stone", cylinder((x, 0.5, 4.0), (x, 4.6, 4.0), 0.20, stone, 16), box((x, 0.42, 4.0), (0.28, 0.12,
                0.28), stone, 0.01),
                 box((x, 4.68, 4.0), (0.28, 0.10, 0.28), stone, 0.01))  # fmt: skip
    here.add("stone", box((0, 0.2, 4.2), (3.2, 0.2, 1.2), stone, 0.01), box((0, 0.09, 5.6), (3.2, 0.09, 0.4), stone, 0.01),
             box((0, 4.95, 3.7), (3.0, 0.22, 0.8), stone, 0.02))  # fmt: skip
    gable = lathe([(3.6, 5.15), (0.05, 6.5), (0, 6.5)], stone, sides=4)
    here.add("stone", turned(gable, (0.0, pi / 4, 0.0), (0.0, 0.0, 3.2), (1.18, 1.0, 0.5)))
    here.add("wood", box((0, 1.6, 3.22), (0.7, 1.3, 0.04), "#5a3a26", 0.02))
    for x, w in ((0.0, 8.3),):
        here.add(
            "clay",
            turned(
                lathe([(w * 1.414, 5.25), (w * 0.95, 6.4), (0, 6.4)], "#5e6468", sides=4),
                (0.0, pi / 4, 0.0),
                (x, 0.0, 0.0),
                (1.0, 1.0, 0.33),
            ),
        )
    here.add(
        "paint",
        box((0, 7.2, 0), (0.8, 0.9, 0.8), stone, 0.02),
        lathe([(0.95, 8.1), (0.9, 8.2), (0.62, 8.9), (0, 9.2)], "#6f8a7a", sides=16),
    )
    here.add("ceramic", cylinder((0, 7.35, 0.81), (0, 7.35, 0.83), 0.5, "#f4eddc", 24))
    here.add(
        "iron",
        box((0, 7.5, 0.845), (0.02, 0.17, 0.006), "#201a14", 0.0),
        box((0.12, 7.35, 0.845), (0.14, 0.02, 0.006), "#201a14", 0.0),
    )
    here.add("metal", cylinder((0, 9.2, 0), (0, 10.2, 0), 0.03, "#c8a040", 6))


def campus(brief: SetBrief) -> BuiltSet:
    """A lawn with crossing paths before a college hall, brick houses on both sides, old trees, benches and lamps."""
    here = Country.begun(brief, "campus", 1129, roll=0.0, rise=0.3, back=-40.0)
    here.ground(patch=0.25)
    here.path([(0.0, 12.0), (0.0, -16.0)], 2.4, "#c4b79c")
    here.path([(-14.0, -3.2), (14.0, -3.2)], 1.8, "#c4b79c", 0.018)
    here.grass(7000)
    hall = Bench()
    _college(hall, "#9a4e3a", here.hour.glow if here.hour.dark else 0.0)
    here.put(hall, 0.0, -24.0)
    for x, turn in ((-15.0, pi / 2 - 0.3), (15.0, -pi / 2 + 0.3)):
        wing = Bench()
        _college(wing, "#a4573f", here.hour.glow if here.hour.dark else 0.0)
        here.put(wing, x, -17.0, turn, 0.6)
    for x, z in ((-4.6, -7.6), (4.8, -7.2), (-7.4, -12.5), (7.6, -12.8), (-9.4, -5.6), (9.8, -5.2)):
        street_tree(here.things, here.rng, x, z, here.green, leaves=1800)
    for s in (-1.0, 1.0):
        seat = Bench()
        seat.add("wood", garden_bench())
        here.put(seat, s * 2.9, -4.9, 0.0)
    _posts(here, (-1.9, -6.2), (1.9, -6.2), (-1.9, -12.2), (1.9, -12.2))
    here.trees(22, 34.0, 60.0, conifers=0.2, gap=9.0)
    here.horizon()
    here.birds()
    here.shut(-10.0, -27.0, 10.0, -18.0, 9.0)
    return here.built()


def _ward_block(here: Bench, glow: float) -> None:
    """A hospital of white plaster: a centre with the sign and a canopy, two wings of windows, a cross on the roof."""
    white, band, pane = "#eef0ee", "#6fa8b0", "#f0cf8a" if glow > 0 else "#557284"
    here.add(
        "plaster",
        box((0, 3.4, 0), (9.0, 3.4, 2.6), white, 0.03),
        box((0, 4.1, 0.6), (2.4, 4.1, 2.7), "#f6f6f2", 0.03),
    )
    for y in (0.2, 2.3, 4.5, 6.75):
        here.add("paint", box((0, y, 0), (9.05, 0.08, 2.65), band, 0.0))
    for k in range(14):
        x = -8.3 + 1.277 * k
        if abs(x) < 2.6:
            continue
        for y in (1.3, 3.4, 5.6):
            here.add(
                "room" if glow > 0 and (k + int(y)) % 3 else "glass",
                box((x, y, 2.62), (0.44, 0.56, 0.02), pane, 0.0),
            )
            here.add(
                "paint",
                box((x, y, 2.65), (0.025, 0.56, 0.01), white, 0.0),
                box((x, y - 0.62, 2.66), (0.5, 0.05, 0.06), white, 0.0),
            )
    for w, h in ((0.26, 0.82), (0.82, 0.26)):
        here.add("ceramic", box((0, 7.2, 3.33), (w, h, 0.05), "#d8343a", 0.02))
    here.add("plaster", box((0, 2.75, 4.4), (2.8, 0.12, 1.5), band, 0.03))
    for x in (-2.4, 2.4):
        here.add("metal", cylinder((x, 0, 5.6), (x, 2.7, 5.6), 0.09, "#c8ced0", 10))
    here.add("glass", box((0, 1.15, 3.32), (1.5, 1.15, 0.03), "#86aab8", 0.0))
    for x in (-1.5, 0.0, 1.5):
        here.add("metal", box((x, 1.15, 3.36), (0.05, 1.15, 0.02), "#d8dcdc", 0.0))
    letters = lettering("HOSPITAL", 0.52, 0.06, "#c8302c", "sans", most=4.2)
    here.add("ceramic", moved(letters, (0, 5.35, 3.34)))


def hospital(brief: SetBrief) -> BuiltSet:
    """The front of a hospital: its entrance, a drive, lawns, young trees and lamps."""
    here = Country.begun(brief, "hospital", 1133, roll=0.0, rise=0.2, back=-40.0)
    here.ground(patch=0.25)
    here.path([(0.0, 12.0), (0.0, -8.4)], 4.4, "#b4b0a8")
    here.path([(-16.0, -4.4), (16.0, -4.4)], 3.0, "#77787a", 0.018)
    made = Bench()
    _ward_block(made, here.hour.glow if here.hour.dark else 0.0)
    here.put(made, 0.0, -18.5)
    for x, z in ((-5.0, -7.6), (5.2, -7.4), (-8.2, -8.2), (8.6, -8.0)):
        street_tree(here.things, here.rng, x, z, here.green, leaves=1600)
    _posts(here, (-3.0, -6.4), (3.0, -6.4))
    here.light((0.0, 2.4, -10.4), (2.0, 1.9, 1.7), 8.0, day=False)
    here.trees(24, 30.0, 60.0, conifers=0.2, gap=10.0)
    here.horizon()
    here.shut(-10.0, -18.0, 10.0, -9.0, 9.0)
    return here.built()
