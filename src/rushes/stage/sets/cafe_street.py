"""A café on a little square: the front behind the acting area, tables on the pavement, cobbles, trees, a
street both ways.

The acting area is on the cobbles round the origin, y = 0. The pavement begins at z = -0.9, 0.11 m higher;
the front stands at z = -2.6. Houses go on to both sides and stand across the square at z = +10 for the
reverse angles.
"""

from dataclasses import dataclass
from math import pi

import numpy as np

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.build import BuiltSet, Pose
from rushes.stage.light import environment
from rushes.stage.meshkit.foliage import greens, ivy, leaf_ball
from rushes.stage.meshkit.solids import box, tube
from rushes.stage.scene import Light, Piece
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.bicycle import bicycle
from rushes.stage.sets.parts.cafe_front import LEFT, RIGHT, CafeColours, cafe_front
from rushes.stage.sets.parts.cafe_room import BARISTA, GUEST_SEATS, cafe_room
from rushes.stage.sets.parts.extra import Extra, casting, extra
from rushes.stage.sets.parts.facade import House, house
from rushes.stage.sets.parts.greenery import flower_pot, planter_box, street_tree, topiary
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.parts.lamps import lamp_post, string_lights, warm_light
from rushes.stage.sets.parts.pavement import KERB, cobbles, kerb, litter, manhole, slabs
from rushes.stage.sets.parts.row import Palette, house_row
from rushes.stage.sets.parts.tables import chair, menu_board, table
from rushes.stage.sets.parts.window import WindowStyle

__all__ = ["build"]

FRONT, EDGE, ACROSS = -2.6, -0.9, 10.0
TABLES = ((-3.0, -1.72), (1.95, -1.78), (-1.4, -1.86))
NAMES = ("CAFÉ SOLEIL", "CAFÉ LUNE", "CAFÉ ROSA", "CAFÉ MARIN", "CAFÉ OLIVE")
PAINTS = (
    (CafeColours(), "#e8b98a"),
    (CafeColours("#23405e", "#33557a", "#d8b25a", "#a8442f", ("#2f5f8a", "#f3e6cf")), "#e6c9a0"),
    (CafeColours("#5e2a2c", "#7a3a38", "#e0bc6a", "#2b5e54", ("#3f7a5a", "#f3e6cf")), "#d8c0a0"),
    (CafeColours("#3c4a2c", "#54663c", "#e0bc6a", "#8a5a2c", ("#c8902c", "#f6ead0")), "#e0b49a"),
)


@dataclass(frozen=True)
class Life:
    """The extras of the place."""

    extras: tuple[Extra, ...]

    def pose(self, frame: float, rate: int) -> Pose:
        """Where they all are at a frame."""
        return Pose(bones={one.piece.rig: one.pose(frame, rate) for one in self.extras})


def _ground(x: float, z: float) -> float:
    """Height of cobbles and pavements in metres."""
    return KERB if z < EDGE or z > ACROSS - 1.9 else 0.0


def _floor(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """Cobbled square, pavements, kerbs, manhole, leaves."""
    bench = Bench()
    cobbles(bench, -32.0, 32.0, ACROSS - 1.8, EDGE)
    slabs(bench, -32.0, 32.0, EDGE, FRONT - 0.3)
    slabs(bench, -32.0, 32.0, ACROSS + 0.4, ACROSS - 1.9)
    kerb(bench, rng, -15.0, 15.0, EDGE + 0.05)
    kerb(bench, rng, -15.0, 15.0, ACROSS - 1.85)
    manhole(bench, -2.3, 1.15)
    litter(bench, rng, hour, -6.0, 6.0, 3.4, -2.4, EDGE + 0.05)
    return bench.pieces("floor")


def _cafe(rng: np.random.Generator, hour: Hour, name: str) -> tuple[tuple[Piece, ...], list[Vec], list[Vec]]:
    """Front, room and upper floors; also the places of the lamps inside and of the lanterns outside."""
    colours, wall = PAINTS[int(rng.integers(len(PAINTS)))]
    bench, inside = Bench(), Bench()
    flames = cafe_front(bench, rng, colours, name, hour)
    lamps = cafe_room(inside, rng, hour, name.title())
    shutters = ("#4d7c86", "#6b7d5a", "#8a5a48")[int(rng.integers(3))]
    above = House(
        RIGHT - LEFT,
        2,
        2.6,
        3.32,
        4,
        wall,
        style=WindowStyle(shutters=shutters, flower_box=True),
        shop=True,
        lit_share=0.5,
    )
    upper = Bench()
    house(upper, rng, above, hour)
    bench.take(upper, (LEFT, 0.0, -0.02))
    bench.add("leaf", ivy(rng, (LEFT - 0.35, 0.1, 0.05), 0.75, 6.0, greens(hour.season), 900, 0.09))
    bench.add("leaf", ivy(rng, (LEFT - 0.1, 3.3, 0.1), 2.4, 1.5, greens(hour.season), 420, 0.085))
    whole, room = Bench(), Bench()
    whole.take(bench, (0.0, KERB, FRONT))
    room.take(inside, (0.0, KERB, FRONT))
    pieces = (*whole.pieces("cafe"), *room.pieces("room"))

    def out(places: list[Vec]) -> list[Vec]:
        return [(x, y + KERB, z + FRONT) for x, y, z in places]

    return pieces, out(lamps), out(flames)


def _terrace(rng: np.random.Generator, hour: Hour, title: str) -> tuple[Piece, ...]:
    """Tables, pots, menu, bicycle: what stands on the pavement."""
    bench = Bench()
    for x, z in TABLES:
        table(bench, rng, x, z, KERB)
        chair(bench, rng, x - 0.58, z + 0.06, KERB, pi / 2 + 0.12, "#23333a")
        chair(bench, rng, x + 0.58, z - 0.02, KERB, -pi / 2 - 0.1, "#23333a")
    for x, z, size in ((-4.35, -1.3, 1.05), (3.15, -1.25, 1.0), (3.7, -2.2, 0.85), (-4.9, -2.15, 0.9)):
        flower_pot(bench, rng, x, z, KERB, hour, size)
    for x in (-0.72, 0.92):
        topiary(bench, rng, x, FRONT + 0.42, KERB, hour)
    planter_box(bench, rng, -4.55, FRONT + 0.3, KERB, 0.5, hour)
    menu_board(bench, rng, 0.78, -1.28, KERB, -0.22, title)
    bicycle(bench, rng, 4.9, FRONT + 0.45, KERB, 0.06)
    return bench.pieces("terrace")


def _square(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """Trees that throw dapples, a bench, soft leaves and flowers in the foreground."""
    bench, front = Bench(), Bench()
    street_tree(bench, rng, -6.3, 2.5, hour, 5.4, 2.0, 3000)
    street_tree(bench, rng, 7.4, 3.6, hour, 5.0, 1.8, 1700)
    street_tree(bench, rng, 8.6, -1.5, hour, 4.4, 1.4, 1100)
    for x, z in ((-3.1, 3.05), (3.3, 2.9)):
        planter_box(front, rng, x, z, 0.0, 1.0, hour, "#5a4a3c")
    if hour.season != "winter":
        bough = [(-6.2, 3.2, 2.6), (-4.4, 3.0, 3.0), (-3.0, 2.62, 3.3), (-2.1, 2.3, 3.5)]
        bench.add("bark", tube(bough, [0.07, 0.05, 0.03, 0.012], "#5c4434", 7))
        for k in range(22):
            u = 0.35 + 0.65 * k / 21
            spot = np.array([-6.2 + 4.2 * u, 3.25 - 1.0 * u * u, 2.6 + 0.95 * u]) + rng.normal(size=3) * 0.13
            front.add("leaf", leaf_ball(rng, spot, 0.2, greens(hour.season)[k % 3], 26, 0.09, folded=True))
    for k in range(4):
        bench.add("wood", box((-3.1 + 0.0 * k, 0.45, 6.9 + 0.1 * k), (0.8, 0.015, 0.04), "#8a5a34", 0.01))
    return (*bench.pieces("square"), *front.pieces("fore"))


def _street(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """The houses to the left, to the right, across, and those that close the street at both ends."""
    out: list[Piece] = []
    palette = Palette()
    for name, start, end, z, turn in (
        ("left", LEFT, -24.0, FRONT, 0.0),
        ("right", RIGHT, 24.0, FRONT, 0.0),
        ("across", -24.0, 24.0, ACROSS, pi),
    ):
        bench = Bench()
        house_row(bench, rng, palette, start, end, z, hour, turn, 9.0 if turn == 0.0 else 0.0)
        out += bench.pieces(name)
    for name, x, turn in (("west", -25.0, pi / 2), ("east", 25.0, -pi / 2)):
        bench, end_row = Bench(), Bench()
        house_row(end_row, rng, palette, -9.0, 9.0, 0.0, hour, 0.0, 0.0)
        bench.take(end_row, (x, 0.0, 3.0), turn)
        out += bench.pieces(name)
    return tuple(out)


def _lighting(bench: Bench, hour: Hour, lamps: list[Vec], flames: list[Vec]) -> tuple[Light, ...]:
    """Strings of bulbs and the post on the bench; local lights: the room always, lamps when it is dark."""
    post = lamp_post(bench, 3.85, -1.05, KERB, hour)
    lamp_post(bench, -8.5, -1.05, KERB, hour)
    low = FRONT + 0.3
    places = string_lights(bench, (-4.15, 3.5, low), (3.85, 3.2, -1.05), 15, 0.28, hour)
    places += string_lights(bench, (-6.2, 3.5, 2.5), (-4.15, 3.5, low), 10, 0.35, hour)
    places += string_lights(bench, (-4.15, 3.5, low), (7.3, 3.6, 3.6), 22, 0.4, hour)
    room = 1.0 + 0.9 * hour.glow
    lights = [
        warm_light((-2.2, 2.05, FRONT - 1.55), room * 1.5, 3.9),
        warm_light((1.7, 2.0, FRONT - 1.5), room * 1.5, 3.9),
    ]
    if hour.dark:
        lights += [warm_light((x, y, z + 0.15), 0.5 * hour.glow, 3.0) for x, y, z in flames]
        lights.append(warm_light(post, 2.6 * hour.glow, 7.0))
        lights += [warm_light((x, 2.7, z), 1.6 * hour.glow, 6.0) for x, z in ((-2.6, 0.7), (1.8, 0.9))]
    return tuple(lights)


def _people(rng: np.random.Generator, brief: SetBrief) -> tuple[Extra, ...]:
    """Guests at the tables, barista and guests inside, someone walking by: as much life as the brief
    allows.
    """
    asked = any(word in brief.features for word in ("people", "crowd", "guests", "passers-by"))
    if brief.life <= 0.0 and not asked:
        return ()
    level = max(brief.life, 0.6 if asked else 0.0)
    out = []

    def seated(name: str, x: float, z: float, side: int, sips: bool, phase: float) -> None:
        place = (x + side * 0.58, KERB, z + 0.02)
        out.append(extra(name, casting(rng), "sit", place, -side * (pi / 2 - 0.22), phase, sips))

    seated("guest0", *TABLES[0], -1, True, 0.0)
    seated("guest1", *TABLES[0], 1, False, 3.1)
    if level >= 0.3:
        seated("guest2", *TABLES[1], 1, True, 5.2)
        x, y, z = BARISTA
        out.append(extra("barista", casting(rng), "stand", (x, y + KERB, z + FRONT), 0.3, 1.0))
    if level >= 0.5:
        (x, y, z), facing = GUEST_SEATS[0]
        out.append(extra("guest3", casting(rng), "sit", (x, y + KERB, z + FRONT), facing, 2.2, True))
        (x, y, z), facing = GUEST_SEATS[1]
        out.append(extra("guest4", casting(rng), "sit", (x, y + KERB, z + FRONT), facing, 4.0))
        out.append(extra("walker", casting(rng), "walk", (17.0, KERB, -1.4), 0.0, 4.0, way=(4.6, KERB, -1.3)))
    return tuple(out)


def build(brief: SetBrief) -> BuiltSet:
    """The set of a brief: same brief, same set."""
    rng = np.random.default_rng([brief.seed, 11])
    hour = hour_of(brief)
    name = brief.signs[0] if brief.signs else "CAFÉ"
    cafe, lamps, flames = _cafe(rng, hour, name)
    bulbs = Bench()
    lights = _lighting(bulbs, hour, lamps, flames)
    life = Life(_people(np.random.default_rng([brief.seed, 12]), brief))
    pieces = (
        *_floor(rng, hour),
        *cafe,
        *_terrace(rng, hour, name.title()),
        *_square(rng, hour),
        *_street(rng, hour),
        *bulbs.pieces("lights"),
        *(one.piece for one in life.extras),
    )
    air = environment(brief, shadow_centre=(0.0, 1.8, -0.4), shadow_radius=9.0, near=0.12, far=160.0)
    clear = (
        (LEFT - 20.0, 0.0, FRONT - 4.0, RIGHT + 20.0, 9.0, FRONT + 0.4),
        (-25.0, 0.0, ACROSS - 0.4, 25.0, 9.0, ACROSS + 4.0),
    )
    return BuiltSet(pieces, air, _ground, lights, life.pose if life.extras else None, clear)
