"""A café on a little square: the front behind the acting area, tables on the pavement, cobbles, trees, a
street both ways.

The acting area is on the cobbles round the origin, y = 0. The pavement begins at z = -0.9, 0.11 m higher;
the front stands at z = -2.6. Houses go on to both sides and stand across the square at z = +10 for the
reverse angles.
"""

from dataclasses import replace
from math import pi

import numpy as np

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.foliage import greens, ivy, leaf_ball
from rushes.stage.meshkit.solids import tube
from rushes.stage.scene import Light, Piece
from rushes.stage.sets.parts.awning import awning
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.bicycle import bicycle
from rushes.stage.sets.parts.cafe_front import LEFT, RIGHT, CafeColours, cafe_front
from rushes.stage.sets.parts.cafe_room import BARISTA, GUEST_SEATS, cafe_room
from rushes.stage.sets.parts.extra import Extra, Life, casting, extra
from rushes.stage.sets.parts.facade import House, house
from rushes.stage.sets.parts.greenery import flower_pot, planter_box, street_tree, topiary
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.parts.lamps import lamp_post, string_lights, warm_light
from rushes.stage.sets.parts.pavement import KERB, cobbles, kerb, litter, manhole, slabs
from rushes.stage.sets.parts.row import Palette, house_row
from rushes.stage.sets.parts.seat import seat
from rushes.stage.sets.parts.shop import Shop, shop
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
        style=WindowStyle(shutters=shutters, flower_box=True, detail=1),
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
    street_tree(bench, rng, -6.3, 1.3, hour, 5.4, 2.0, 2300)
    street_tree(bench, rng, 7.4, 3.6, hour, 5.0, 1.8, 1200)
    street_tree(bench, rng, 8.6, -1.1, hour, 4.4, 1.4, 1010)
    for x, z in ((-3.1, 3.05), (3.3, 2.9)):
        planter_box(front, rng, x, z, 0.0, 1.0, hour, "#5a4a3c")
    if hour.season != "winter":
        bough = [(-6.2, 3.2, 1.5), (-4.6, 3.05, 2.3), (-3.2, 2.66, 3.0), (-2.2, 2.35, 3.3)]
        bench.add("bark", tube(bough, [0.07, 0.05, 0.03, 0.012], "#5c4434", 7))
        for k in range(22):
            u = 0.35 + 0.65 * k / 21
            spot = np.array([-6.2 + 4.2 * u, 3.25 - 1.0 * u * u, 1.5 + 1.9 * u]) + rng.normal(size=3) * 0.13
            front.add("leaf", leaf_ball(rng, spot, 0.2, greens(hour.season)[k % 3], 26, 0.09, folded=True))
    seat(bench, rng, -4.6, 3.9, 0.0, 2.4)
    seat(bench, rng, 4.6, 4.4, 0.0, -2.5)
    street_tree(bench, rng, -13.5, 3.2, hour, 5.2, 1.9, 420)
    street_tree(bench, rng, 13.8, 2.2, hour, 5.4, 2.0, 420)
    street_tree(bench, rng, 1.8, ACROSS - 2.6, hour, 4.8, 1.6, 420)
    return (*bench.pieces("square"), *front.pieces("fore"))


def _street(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """The houses to the left, to the right, across, and those that close the street at both ends."""
    out: list[Piece] = []
    palette = Palette()
    for name, start, end, z, turn in (
        ("left", LEFT, -21.0, FRONT, 0.0),
        ("right", RIGHT, 21.0, FRONT, 0.0),
        ("acrossleft", -7.5, -21.0, ACROSS, pi),
        ("acrossright", 7.5, 21.0, ACROSS, pi),
    ):
        bench = Bench()
        house_row(
            bench,
            rng,
            palette,
            start,
            end,
            z,
            hour,
            turn,
            8.0 if turn == 0.0 else 0.0,
            13.0 if turn == 0.0 else 0.0,
        )
        out += bench.pieces(name, shadow=turn == 0.0)  # what is behind the camera must not shade the actors
    out += _shops_across(rng, replace(hour, glow=max(hour.glow, 0.6)))  # in their own shade all day
    for name, x, turn in (("west", -25.0, pi / 2), ("east", 25.0, -pi / 2)):
        bench, end_row = Bench(), Bench()
        house_row(end_row, rng, palette, -5.0, 7.0, 0.0, hour, 0.0, 0.0, 0.0)
        bench.take(end_row, (x, 0.0, 3.0), turn)
        out += bench.pieces(name, shadow=False)
    return tuple(out)


def _shops_across(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """Three shops across the square: what a reverse angle looks at, out of focus."""
    bench = Bench()
    wares = (
        (
            Shop("BOOKS", ("books", "books", "plant"), "#ffc88a", "#2b4a5a", "box"),
            ("#2f5f8a", "#f3e6cf"),
            "#c9b08e",
        ),
        (
            Shop("BAKERY", ("loaf", "loaf", "jar"), "#ffc070", "#7a3a2c", "box"),
            ("#c8902c", "#f6ead0"),
            "#dba98a",
        ),
        (
            Shop("FLOWERS", ("plant", "plant", "jar"), "#ffd0a0", "#3f5a3a", "box"),
            ("#3f7a5a", "#f3e6cf"),
            "#cfc09a",
        ),
    )
    for k, (goods, stripes, wall) in enumerate(wares):
        here = Bench()
        style = WindowStyle(shutters=("#4d7c86", "#6b7d5a", "#8a5a48")[k], flower_box=False, detail=-1)
        house(here, rng, House(5.0, 2, 2.7, 3.1, 3, wall, style=style, shop=True, lit_share=0.7), hour)
        shop(here, rng, replace(goods, shelves=1), 5.0, 3.1, hour)
        awning(here, rng, 0.2, 4.8, 2.6, stripes, hour, 1.0, 0.4, 0.36)
        for x in (0.5,):
            flower_pot(here, rng, x, 0.7, 0.0, hour, 0.8)
        bench.take(here, (7.5 - 5.0 * k, KERB, ACROSS), pi)
    return bench.pieces("shops", shadow=False)


def _lighting(bench: Bench, hour: Hour, lamps: list[Vec], flames: list[Vec]) -> tuple[Light, ...]:
    """Strings of bulbs and the post on the bench; local lights: the room always, lamps when it is dark."""
    post = lamp_post(bench, 3.85, -1.05, KERB, hour)
    lamp_post(bench, -8.5, -1.05, KERB, hour)
    low = FRONT + 0.3
    places = string_lights(bench, (-4.15, 3.9, low), (3.85, 3.6, -1.05), 15, 0.16, hour)
    places += string_lights(bench, (-6.2, 3.7, 1.3), (-4.15, 3.85, low), 10, 0.35, hour)
    places += string_lights(bench, (-4.15, 3.85, low), (7.3, 3.7, 3.6), 22, 0.4, hour)
    room = 1.0 + 0.9 * hour.glow
    lights = [
        warm_light((-2.2, 2.05, FRONT - 1.55), room * 2.4, 4.4),
        warm_light((1.7, 2.0, FRONT - 1.5), room * 2.4, 4.4),
    ]
    if hour.dark:
        lights += [warm_light((x, y, z + 0.15), 2.2 * hour.glow, 3.6) for x, y, z in flames]
        lights.append(warm_light(post, 5.0 * hour.glow, 6.5))
        lights += [warm_light((x, 2.7, z), 9.0 * hour.glow, 5.6) for x, z in ((-2.2, 2.0), (2.0, 2.0))]
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
        out.append(extra("walker", casting(rng), "walk", (17.0, KERB, -1.9), 0.0, 4.0, way=(6.2, KERB, -1.9)))
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
    if hour.dark and not {"fog", "mist"} & set(brief.weather):  # lamps light the air: keep it thin
        air = replace(air, fog_density=air.fog_density * 0.35, haze=air.haze * 0.25, bloom=air.bloom * 0.75)
    if brief.time_of_day == "night":  # the lamps are the key, the moon only fills
        r, g, b = air.sun_colour
        air = replace(air, sun_colour=(0.5 * r, 0.5 * g, 0.5 * b))
    clear = (
        (LEFT - 20.0, 0.0, FRONT - 4.0, RIGHT + 20.0, 9.0, FRONT + 0.4),
        (-25.0, 0.0, ACROSS - 0.4, 25.0, 9.0, ACROSS + 4.0),
    )
    return BuiltSet(pieces, air, _ground, lights, life.pose if life.extras else None, clear)
