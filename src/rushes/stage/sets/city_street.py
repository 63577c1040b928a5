"""A city street running away from the camera: asphalt, kerbs, shops on both sides, neon all the way to the
glowing end.

The street runs along z. Road between x = -3.3 and 3.3 on y = 0, pavements to the fronts at x = -5.3 and
5.3, from z = -46 (closed by a cross street) to z = +16 behind the camera. The acting lane is x = 0, z = -9
… 1.
"""

from dataclasses import dataclass, replace
from math import pi

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, Pose
from rushes.stage.light import environment
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, quad
from rushes.stage.scene import Light, Piece
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.clutter import (
    air_conditioner,
    bags,
    cable,
    crates,
    fire_escape,
    lantern_string,
    vending_machine,
)
from rushes.stage.sets.parts.extra import Extra, casting, extra
from rushes.stage.sets.parts.facade import House, house
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.parts.neon import NEON, blade_sign, board, picture, shine
from rushes.stage.sets.parts.pavement import KERB, kerb, manhole
from rushes.stage.sets.parts.shop import Shop, shop
from rushes.stage.sets.parts.traffic import bollard, traffic_light
from rushes.stage.sets.parts.vehicle import car
from rushes.stage.sets.parts.window import WindowStyle

__all__ = ["build"]

ROAD, WALL, FAR, BACK = 3.3, 5.3, -46.0, 16.0
WORDS = (
    "HOTEL",
    "RAMEN",
    "BAR",
    "JAZZ",
    "NOODLES",
    "KARAOKE",
    "CINEMA",
    "DINER",
    "ARCADE",
    "BOOKS",
    "RADIO",
    "SUSHI",
)
HEROES = ("Moonlight", "Aurora", "Blue Note", "Paradise", "Lucky Star", "Night Owl")
COLOURS = ("pink", "cyan", "amber", "green", "violet", "red")
SHOPS = (
    Shop("NOODLES", ("cups", "jar", "bottle"), "#ffb060", "#6a2a22", "box", "bowl"),
    Shop("BOOKS", ("books", "books", "plant"), "#ffc88a", "#2b4a44", "amber", ""),
    Shop("BAR", ("bottle", "bottle", "cups"), "#ff8a5a", "#22242e", "pink", "cocktail"),
    Shop("PHARMACY", ("jar", "box", "bottle"), "#c8f0e4", "#3a5a54", "green", ""),
    Shop("RADIO", ("box", "jar"), "#a8d0ff", "#26324a", "cyan", "note"),
    Shop("BAKERY", ("loaf", "loaf", "jar"), "#ffc070", "#5a3a24", "box", "cup"),
    Shop("FLOWERS", ("plant", "jar", "plant"), "#f0d8c0", "#3f5a3a", "amber", "heart"),
    Shop("TAILOR", (), "#8a8a94", "#3a3a40", "box", "", True),
    Shop("MARKET", ("bottle", "jar", "box", "loaf"), "#e8f0ff", "#2f4a3a", "box", ""),
    Shop("FISH", ("jar", "bottle"), "#b8e0f0", "#28445a", "cyan", "fish"),
)
WALLS = ("#7a4a3c", "#5a5a60", "#8a6a54", "#4a5a5e", "#6a4a52", "#8a7a64", "#54483f", "#6e6a66")
CARS = ("#c8442f", "#2f6a7a", "#d8b040", "#e4dccc", "#3a4a6a", "#5a7a4a")


@dataclass(frozen=True)
class Life:
    """The extras of the place."""

    extras: tuple[Extra, ...]

    def pose(self, frame: float, rate: int) -> Pose:
        """Where they all are at a frame."""
        return Pose(bones={one.piece.rig: one.pose(frame, rate) for one in self.extras})


def _ground(x: float, z: float) -> float:
    """Height of road and pavements in metres."""
    return KERB if abs(x) > ROAD + 0.05 else 0.0


def _floor(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """Asphalt with worn lines, pavements, kerbs, manholes."""
    bench = Bench()
    length = BACK - FAR
    bench.add("asphalt", quad((-ROAD, 0, BACK), (2 * ROAD, 0, 0), (0, 0, -length), "#4a4a4e", (4, 30)))
    bench.add("asphalt", quad((-22, -0.01, FAR), (44, 0, 0), (0, 0, -9), "#46464a", (8, 2)))
    for x in (-ROAD, WALL - 2.0):
        slab = quad((x - 2.0 if x < 0 else x, KERB, BACK), (2.0, 0, 0), (0, 0, -length), "#8a8480", (2, 30))
        bench.add("pave", slab)
        edge = Bench()
        kerb(edge, rng, -20.0, 14.0, 0.0, "#8e8a86", 1.5)
        bench.take(edge, (-ROAD - 0.05 if x < 0 else ROAD + 0.05, 0.0, -6.0), pi / 2)
    for k in range(9):
        z = 8.0 - 5.0 * k
        paint = box((0, 0.003, z), (0.06, 0.002, 1.1), "#b8b4a4", 0.0)
        bench.add("stone", paint)
    for k in range(9):
        bench.add("stone", box((-2.8 + 0.7 * k, 0.003, -11.6), (0.2, 0.002, 1.1), "#b4b0a4", 0.0))
    manhole(bench, 0.9, -3.6, 0.004)
    manhole(bench, -1.3, 1.9, 0.004)
    return bench.pieces(
        "floor", asphalt={"parameters": (hour.wet, 0.0, 0.0, 0.0), "roughness": 0.8 - 0.35 * hour.wet}
    )


def _houses(rng: np.random.Generator, hour: Hour, side: int) -> tuple[Piece, ...]:
    """One side of the street: side -1 left, +1 right. Detailed near the lane, plain far off."""
    out: list[Piece] = []
    z, number, pick = (BACK if side < 0 else FAR), 0, int(rng.integers(len(SHOPS)))
    start, end = z, (FAR if side < 0 else BACK)
    step = -1.0 if side < 0 else 1.0
    while (end - z) * step > 2.0:
        width = min(float(rng.uniform(4.2, 6.0)), abs(end - z))
        middle = z + step * width / 2
        near = -13.0 < middle < 5.0
        bench, here = Bench(), Bench()
        ground = float(rng.uniform(3.1, 3.5))
        frame = ("#2e3236", "#5a4a3c", "#c8c0b0", "#3c4a44")[int(rng.integers(4))]
        style = WindowStyle(frame, None, "#d8c8b0", (2, 2), "#5f5a54", False, 1 if near else 0)
        plan = House(
            width,
            int(rng.integers(2, 4)) + (2 if abs(middle - start) > 20 and middle < -14 else 0),
            float(rng.uniform(2.7, 3.1)),
            ground,
            max(2, round(width / 1.9)),
            WALLS[(number * 3 + pick) % len(WALLS)],
            ("#6a645c", "#8a8478", "#4a4642")[int(rng.integers(3))],
            "brick" if rng.random() < 0.5 else "plaster",
            style,
            (float(rng.uniform(0.95, 1.15)), float(rng.uniform(1.4, 1.7))),
            True,
            None,
            0.5,
        )
        house(here, rng, plan, hour)
        kind = SHOPS[(number * 3 + pick + (4 if side > 0 else 0)) % len(SHOPS)]
        kind = replace(kind, stocked=near, name=kind.name if middle > -22.0 else "")
        shop(here, rng, kind, width, ground, hour)
        if near or middle > -24:
            for k in range(2 if near else 1):
                air_conditioner(here, rng, width * (k + 0.5) / 2, ground + 0.35 + 2.8 * k)
        turn, x = (pi / 2, -WALL) if side < 0 else (-pi / 2, WALL)
        bench.take(here, (x, KERB, z), turn)
        out += bench.pieces(f"{'left' if side < 0 else 'right'}{number}")
        z += step * width
        number += 1
    return tuple(out)


def _signs(rng: np.random.Generator, brief: SetBrief, hour: Hour) -> tuple[Piece, ...]:
    """The main board over the left pavement, blade signs down both sides, pictures, lanterns, cables."""
    bench = Bench()
    asked = list(brief.signs)
    hero = asked[0] if asked else HEROES[int(rng.integers(len(HEROES)))]
    words = [*asked[1:], *(str(w) for w in rng.permutation(np.array(WORDS)))]
    main = Bench()
    lines = _lines(hero)
    wide, _ = board(main, lines, hour, "pink", "cyan", 0.44 if len(lines) == 1 else 0.36, 2.3)
    bench.take(main, (-WALL + 0.25 + wide / 2, 2.75, -4.6), 0.12)
    shift = int(rng.integers(len(COLOURS)))
    places = (
        (1, -2.6, 2.6),
        (-1, -8.6, 2.5),
        (1, -7.4, 3.2),
        (1, -12.6, 2.6),
        (-1, -13.4, 3.4),
        (-1, -18.5, 2.8),
        (1, -18.0, 3.6),
        (1, -24.0, 3.0),
        (-1, -25.5, 3.4),
        (-1, 2.2, 2.7),
        (1, 5.2, 2.8),
        (-1, -33.0, 3.4),
        (1, -32.0, 3.6),
    )
    for k, (side, z, y) in enumerate(places):
        blade = Bench()
        colour, rim = COLOURS[(k + shift) % 6], COLOURS[(k * 2 + shift + 1) % 6]
        top = ("cocktail", "bowl", "star", "heart", "moon", "note")[k % 6] if k % 2 == 0 else ""
        size = 0.5 if z > -15 else 0.62
        blade_sign(
            blade,
            words[k % len(words)].upper() if k >= len(asked) - 1 else words[k],
            hour,
            colour,
            rim,
            size,
            top,
            9 if z > -10 else 7,
        )
        bench.take(blade, (side * (WALL - 0.34 - size / 2), y, z), 0.0 if side > 0 else pi)
    for k, (side, z, y, name) in enumerate(
        (
            (-1, -1.4, 2.75, "arrow"),
            (1, -4.6, 2.7, "bowl"),
            (1, 0.9, 2.75, "heart"),
            (-1, -10.8, 2.9, "cocktail"),
            (1, -10.0, 4.4, "star"),
        )
    ):
        art = Bench()
        art.add("metal", box((0, 0.55, -0.04), (0.75, 0.68, 0.05), "#17181e", 0.04))
        picture(art, name, 1.05, hour, 0.03, COLOURS[(k + shift) % 6] if name in ("arrow", "star") else "")
        bench.take(art, (side * (WALL - 0.16), y, z), -side * pi / 2)
    for z, y, colours in ((-6.6, 5.0, ("red",)), (-15.0, 5.4, ("amber", "red")), (-22.0, 5.6, ("red",))):
        lantern_string(bench, (-WALL, y, z), (WALL, y + 0.3, z - 0.7), 0.55, 7, hour, colours)
    for z, y in ((-2.0, 5.8), (-4.2, 6.3), (-10.0, 6.0), (-17.0, 6.6), (2.5, 6.2), (-28.0, 7.0)):
        cable(bench, (-WALL, y, z), (WALL, y - 0.4, z + float(rng.normal())), 0.4 + float(rng.random()) * 0.4)
    return bench.pieces("signs")


def _lines(text: str) -> list[str]:
    """A long sign broken into lines of at most about fourteen letters at its spaces."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + len(word) < 14:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines or [text]


def _far_end(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """What closes the street in front and behind: tall fronts with big signs in the haze."""
    out: list[Piece] = []
    for name, z, turn in (("end", FAR - 9.0, 0.0), ("rear", BACK + 1.0, pi)):
        bench = Bench()
        for k, x in enumerate((-10.0, -3.5, 3.0)):
            plan = House(
                6.5,
                4 + (k * 2 + 1) % 3,
                3.0,
                3.6,
                3,
                WALLS[(k * 5) % 8],
                "#5a554e",
                "plaster",
                WindowStyle("#33373c", detail=0),
                (1.1, 1.7),
                True,
                None,
                0.6,
            )
            here = Bench()
            house(here, rng, plan, hour)
            shop(here, rng, replace(SHOPS[(k * 3) % 10], name="", stocked=False, shut=False), 6.5, 3.6, hour)
            bench.take(here, (x if turn == 0 else -x, 0.0, z), turn)
        sign = Bench()
        text = "CINEMA" if turn == 0.0 else "HOTEL"
        sign.add("metal", box((0, 0.65, -0.15), (4.2, 1.1, 0.1), "#15161c", 0.0))
        sign.add("neon", lettering(text, 1.3, 0.1, shine("amber", hour), "sans", 7.0, 8, 0.1))
        for y in (-0.35, 1.65):
            sign.add("neon", box((0, y, 0), (4.1, 0.05, 0.04), shine("red", hour), 0.0))
        bench.take(sign, (0.0, 6.2, z + (0.4 if turn == 0 else -0.4)), turn)
        out += bench.pieces(name)
    return tuple(out)


def _things(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """Cars, lights, machines, crates: what stands about."""
    bench = Bench()
    order = [str(c) for c in rng.permutation(np.array(CARS))]
    for k, (x, z, turn) in enumerate(
        ((2.4, -6.2, 0.02), (2.45, -12.9, -0.02), (-2.45, -16.6, pi), (2.4, -22.0, 0.0))
    ):
        car(bench, rng, (x, 0.0, z), turn, order[k], hour, "#e8e0d0" if k == 1 else "")
    traffic_light(bench, 3.75, -10.2, KERB, -1.5, "red", hour)
    traffic_light(bench, -3.75, -13.2, KERB, 1.2, "green", hour)
    wall = Bench()
    vending_machine(wall, rng, 0.0, hour)
    vending_machine(wall, rng, 1.15, hour, "#e4e4e0")
    bench.take(wall, (-WALL + 0.12, KERB, -1.6), pi / 2)
    for x, z in ((-4.7, -6.6), (4.7, -9.2), (4.75, 1.8)):
        crates(bench, rng, x, z, KERB)
    bags(bench, rng, 4.4, -4.0, KERB)
    bags(bench, rng, -4.7, 0.9, KERB)
    for z in (-5.5, -7.0, -8.5, 0.5, 2.0):
        bollard(bench, -3.62, z, KERB)
    stairs = Bench()
    fire_escape(stairs, 0.0, 3.6, 3, 2.9)
    bench.take(stairs, (WALL, KERB, -10.5), -pi / 2)
    bench.take(stairs, (-WALL, KERB, -8.0), pi / 2)
    return bench.pieces("things")


def _lights(hour: Hour) -> tuple[Light, ...]:
    """Pink from the left, cyan from the right, a warm window as key: along the lane, when it is dark
    enough to see them.
    """
    if hour.glow < 0.3:
        return ()
    power = hour.glow

    def lamp(x: float, y: float, z: float, colour: str, strength: float, reach: float) -> Light:
        r, g, b = NEON[colour]
        return Light((x, y, z), (r * strength * power, g * strength * power, b * strength * power), reach)

    return (
        lamp(-2.9, 2.3, 0.2, "pink", 7.5, 6.5),
        lamp(2.9, 2.2, -0.8, "cyan", 6.0, 6.5),
        lamp(2.2, 2.1, 3.6, "white", 6.0, 6.5),
        lamp(-3.0, 2.6, -5.0, "pink", 8.0, 7.0),
        lamp(3.2, 2.6, -6.5, "cyan", 7.0, 7.0),
        lamp(-3.6, 1.8, -2.0, "white", 4.0, 4.5),
        lamp(-3.2, 2.8, -11.0, "violet", 8.0, 7.0),
        lamp(3.2, 2.8, -12.5, "amber", 8.0, 7.0),
        lamp(0.0, 4.4, -18.0, "red", 12.0, 9.0),
    )


def _people(rng: np.random.Generator, brief: SetBrief, hour: Hour) -> tuple[Extra, ...]:
    """Passers-by far down both pavements, under umbrellas when it rains."""
    asked = any(word in brief.features for word in ("people", "crowd", "passers-by"))
    if brief.life <= 0.2 and not asked:
        return ()
    ways = (
        ((-4.2, KERB, -15.0), (-4.3, KERB, -30.0)),
        ((4.2, KERB, -29.0), (4.1, KERB, -14.0)),
        ((-3.9, KERB, -31.0), (-4.0, KERB, -13.0)),
        ((4.4, KERB, -17.0), (4.3, KERB, -33.0)),
        ((-1.0, 0.0, -24.0), (1.2, 0.0, -36.0)),
    )
    count = 5 if asked or brief.life > 0.6 else 3
    out = []
    for k, (start, end) in enumerate(ways[:count]):
        shade = ("#c8342c", "#2f5a8a", "#e0b040", "#3f7a5a", "#d8d4cc")[k] if hour.wet else ""
        phase = float(rng.uniform(0, 14))
        out.append(extra(f"passer{k}", casting(rng), "walk", start, 0.0, phase, way=end, umbrella=shade))
    return tuple(out)


def build(brief: SetBrief) -> BuiltSet:
    """The set of a brief: same brief, same set."""
    rng = np.random.default_rng([brief.seed, 21])
    hour = hour_of(brief)
    life = Life(_people(np.random.default_rng([brief.seed, 22]), brief, hour))
    pieces = (
        *_floor(rng, hour),
        *_houses(rng, hour, -1),
        *_houses(rng, hour, 1),
        *_far_end(rng, hour),
        *_signs(rng, brief, hour),
        *_things(rng, hour),
        *(one.piece for one in life.extras),
    )
    air = environment(brief, shadow_centre=(0.0, 1.5, -3.0), shadow_radius=9.5, near=0.12, far=140.0)
    if hour.wet:
        air = replace(air, mirror_height=0.0, wet=max(air.wet, hour.wet))
    clear: tuple[tuple[float, float, float, float, float, float], ...] = tuple(
        (min(x, x * 3), 0.0, FAR, max(x, x * 3), 20.0, BACK) for x in (-WALL + 0.5, WALL - 0.5)
    )
    return BuiltSet(pieces, air, _ground, _lights(hour), life.pose if life.extras else None, clear)
