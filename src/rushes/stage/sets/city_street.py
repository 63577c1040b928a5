"""A city street running away from the camera: asphalt, kerbs, shops on both sides, neon all the way to the
glowing end.

The street runs along z. Road between x = -3.3 and 3.3 on y = 0, pavements to the fronts at x = -5.3 and
5.3, from z = -46 (closed by a cross street) to z = +16 behind the camera. The acting lane is x = 0, z = -9
… 1.
"""

from dataclasses import replace
from math import pi

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.solids import box, quad
from rushes.stage.scene import Environment, Light, Piece
from rushes.stage.sets.parts.avenue import BACK, FAR, ROAD, WALL, avenue_ends, avenue_side
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.clutter import bags, crates, fire_escape, vending_machine
from rushes.stage.sets.parts.extra import Extra, Life, casting, extra
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.parts.neon import NEON
from rushes.stage.sets.parts.pavement import KERB, drift, kerb, manhole
from rushes.stage.sets.parts.signage import signage
from rushes.stage.sets.parts.traffic import bollard, traffic_light
from rushes.stage.sets.parts.vehicle import car

__all__ = ["build"]

CARS = ("#c8442f", "#2f6a7a", "#d8b040", "#e4dccc", "#3a4a6a", "#5a7a4a")


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
        if hour.snow:
            drift(edge, -20.0, 14.0, 0.0)
            drift(edge, -20.0, 14.0, -1.7)
        if x < 0:
            bench.take(edge, (-ROAD - 0.05, 0.0, -6.0), pi / 2)
        else:
            bench.take(edge, (ROAD + 0.05, 0.0, 0.0), -pi / 2)
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


def _things(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """Cars, lights, machines, crates: what stands about."""
    bench = Bench()
    order = [str(c) for c in rng.permutation(np.array(CARS))]
    for k, (x, z, turn) in enumerate(((2.4, -6.2, 0.02), (2.45, -12.9, -0.02), (-2.45, -16.6, pi))):
        car(bench, rng, (x, 0.0, z), turn, order[k], hour, "#e8e0d0" if k == 1 else "")
    traffic_light(bench, 3.75, -10.2, KERB, -1.5, "red", hour)
    traffic_light(bench, -3.75, -17.0, KERB, 1.2, "green", hour)
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
        lamp(-2.9, 2.3, 0.2, "pink", 6.5, 6.5),
        lamp(2.9, 2.2, 0.1, "cyan", 8.5, 6.5),
        lamp(1.7, 2.1, 3.8, "white", 9.0, 6.5),
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
        ((-4.2, KERB, -9.0), (-4.3, KERB, -27.0)),
        ((4.2, KERB, -29.0), (4.1, KERB, -10.5)),
        ((-3.9, KERB, -31.0), (-4.0, KERB, -13.0)),
        ((4.4, KERB, -17.0), (4.3, KERB, -33.0)),
    )
    count = 4 if asked or brief.life > 0.6 else 3
    out = []
    for k, (start, end) in enumerate(ways[:count]):
        shade = ("#c8342c", "#2f5a8a", "#e0b040", "#3f7a5a", "#d8d4cc")[k] if hour.wet else ""
        phase = float(rng.uniform(0, 14))
        out.append(extra(f"passer{k}", casting(rng), "walk", start, 0.0, phase, way=end, umbrella=shade))
    return tuple(out)


def _air(brief: SetBrief, hour: Hour) -> Environment:
    """The brief's air, thinned: a dozen lamps light it, and thick air would hide the street. Wet roads
    mirror.
    """
    air = environment(brief, shadow_centre=(0.0, 1.5, -3.0), shadow_radius=9.5, near=0.12, far=140.0)
    thin = 0.45 if {"fog", "mist"} & set(brief.weather) else 0.17
    if hour.glow >= 0.3:
        air = replace(air, fog_density=air.fog_density * thin, haze=air.haze * thin, bloom=air.bloom * 0.75)
    if hour.wet:
        air = replace(air, mirror_height=0.0, wet=max(air.wet, hour.wet))
    return air


def build(brief: SetBrief) -> BuiltSet:
    """The set of a brief: same brief, same set."""
    rng = np.random.default_rng([brief.seed, 21])
    hour = hour_of(brief)
    life = Life(_people(np.random.default_rng([brief.seed, 22]), brief, hour))
    air = _air(brief, hour)
    signs = Bench()
    signage(signs, np.random.default_rng([brief.seed, 23]), brief.signs, hour)
    pieces = (
        *_floor(rng, hour),
        *avenue_side(rng, hour, -1, shadow=air.sun_direction[1] > 0.45),
        *avenue_side(rng, hour, 1),
        *avenue_ends(rng, hour),
        *signs.pieces("signs"),
        *_things(rng, hour),
        *(one.piece for one in life.extras),
    )
    left = (-3.0 * WALL, 0.0, FAR, -WALL + 0.5, 20.0, BACK)
    right = (WALL - 0.5, 0.0, FAR, 3.0 * WALL, 20.0, BACK)
    return BuiltSet(pieces, air, _ground, _lights(hour), life.pose if life.extras else None, (left, right))
