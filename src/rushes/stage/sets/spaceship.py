"""Inside a spaceship: a bridge with a window as wide as the room, or a corridor of ribs and light.

Figures act in the middle; the camera stands where the fourth wall would be. The window shows a felt planet and stars.
"""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, quad, sphere, tube, turned
from rushes.stage.scene import Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.nature.heavens import nebula, planet, stars
from rushes.stage.sets.parts.cockpit import AMBER, CYAN, RED, console, pilot_chair, screen
from rushes.stage.sets.space import void_air
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

_HULL, _PANEL, _DARK, _TRIM = "#c9c6be", "#9aa0a4", "#2c343c", "#d8803a"


def _air(brief: SetBrief) -> Environment:
    """Lamps make the light; a little comes from the planet before the window."""
    alarm = mentions(brief, "alarm", "alert", "emergency") or "dark" in brief.light
    dim = (0.55 if brief.time_of_day == "night" else 0.8) * (0.7 if alarm else 1.0)
    return replace(
        void_air(brief),
        sun_direction=(0.42, 0.62, 0.66),
        sun_colour=(0.85 * dim, 0.80 * dim, 0.78 * dim),
        ambient_sky=(0.40 * dim, 0.46 * dim, 0.58 * dim),
        ambient_ground=(0.30 * dim, 0.31 * dim, 0.36 * dim),
        fog_density=0.004,
        haze=0.003,
        fog_distance=16.0,
        fog_colour=(0.03, 0.05, 0.08),
        shadow_centre=(0.0, 1.2, -1.0),
        shadow_radius=7.0,
        exposure=1.0,
        bloom=0.26,
        bloom_threshold=0.9,
        lift=(0.006, 0.010, 0.024),
    )


def _outside(brief: SetBrief) -> list[Piece]:
    """What the window looks out on."""
    rng = np.random.default_rng(brief.seed + 661)
    globe, cotton = planet(15.0, "mars" if mentions(brief, "mars") else "earth", brief.seed % 23 + 4)
    where, turn = (-9.0, -5.5, -44.0), (0.3, 1.6, 0.3)
    glow = Finish("emit", emission=1.0, two_sided=True, casts_shadow=False)
    felt = Finish("felt", 0.95, 1.0, (1.25, 1.3, 1.45), casts_shadow=False)
    pieces = [
        Piece(
            "ship.nebula",
            nebula(230.0, brief.seed % 53 + 2, "#03040c", ("#3a1a6a", "#0f3f6a", "#6a1f4a"), 1.5),
            glow,
        ),
        Piece("ship.stars", stars(rng, 6000, 200.0), replace(glow, emission=3.0)),
        Piece("ship.planet", turned(globe, turn, where), felt),
    ]
    if len(cotton.positions):
        pieces.append(Piece("ship.clouds", turned(cotton, turn, where), felt))
    return pieces


def _lamp_strip(a: Vec, b: Vec, radius: float, colour: Paint) -> Mesh:
    return cylinder(a, b, radius, colour, 8)


def _shell(half: float, back: float, front: float) -> tuple[Mesh, Mesh, Mesh]:
    """(floor plates, walls and ceiling with ribs, strips of light) of a room `half` wide to each side."""
    floor, walls, glow = (
        [box((0, -0.09, 0.5 * (back + front)), (half + 0.3, 0.03, 0.5 * (front - back)), _DARK, 0.0)],
        [],
        [],
    )
    for k, z in enumerate(np.arange(back + 0.6, front, 1.2)):
        for j, x in enumerate(np.arange(-half + 0.6, half, 1.2)):
            tone = ("#6a7076", "#5c6268")[(k + j) % 2]
            floor.append(box((x, -0.03, z), (0.585, 0.03, 0.585), tone, 0.02))
            floor += [
                sphere((x + 0.52 * s, 0.0, z + 0.52 * t), (0.022, 0.006, 0.022), "#9aa0a4", 4, 6)
                for s in (-1, 1)
                for t in (-1, 1)
            ]
    section = [
        (half, 0.0),
        (half + 0.18, 0.5),
        (half + 0.18, 1.7),
        (half - 0.25, 2.55),
        (half - 1.15, 3.0),
        (0.0, 3.1),
    ]
    for side in (-1, 1):
        for (xa, ya), (xb, yb) in pairwise(section):
            for z in np.arange(back, front, 1.4):
                u, v = (side * (xb - xa), yb - ya, 0.0), (0.0, 0.0, 1.4)
                corner = (side * xa, ya, z)
                pane = quad(corner, u, v, _HULL) if side < 0 else quad(corner, v, u, _HULL)
                walls.append(pane)
                middle = (
                    side * (0.5 * (xa + xb) - 0.02),
                    0.5 * (ya + yb) - (0.02 if yb > 2.6 else 0.0),
                    z + 0.7,
                )
                lean = float(np.arctan2(yb - ya, side * (xb - xa)))
                long = 0.5 * float(np.hypot(xb - xa, yb - ya))
                walls.append(
                    box(
                        middle,
                        (0.82 * long, 0.03, 0.58),
                        (_PANEL, _HULL)[int(ya * 2) % 2],
                        0.028,
                        (0, 0, lean),
                    )
                )
        for z in np.arange(back, front, 1.4):
            spine = [(side * x * 0.985, y, z) for x, y in section]
            walls.append(tube(spine, 0.085, _DARK, 8))
        for x, y, light in ((half + 0.1, 0.34, CYAN), (half - 0.62, 2.74, (1.0, 0.94, 0.82))):
            glow.append(_lamp_strip((side * x, y, back + 0.1), (side * x, y, front), 0.035, light))
    return join(floor), join(walls), join(glow)


def _window(back: float, half: float) -> tuple[Mesh, Mesh]:
    """(frame with raking mullions, sill with a rail) of the great window in the far wall."""
    frame = [
        box((0, 0.36, back), (half + 0.2, 0.36, 0.12), _PANEL, 0.05),
        box((0, 2.92, back), (half + 0.2, 0.26, 0.14), _PANEL, 0.06),
    ]
    frame += [box((s * (half + 0.05), 1.6, back), (0.22, 1.0, 0.14), _PANEL, 0.06) for s in (-1, 1)]
    for x in (-0.5 * half, 0.5 * half):
        frame.append(box((x, 1.70, back), (0.05, 1.05, 0.06), _DARK, 0.03, (0, 0, -0.16 * np.sign(x))))
    frame.append(box((0, 0.74, back + 0.06), (half, 0.03, 0.12), _HULL, 0.025))
    rail = [tube([(-half, 0.98, back + 0.32), (half, 0.98, back + 0.32)], 0.028, _TRIM, 8)]
    rail += [
        cylinder((x, 0.0, back + 0.32), (x, 0.98, back + 0.32), 0.022, _DARK, 7)
        for x in np.linspace(-half + 0.3, half - 0.3, 7)
    ]
    return join(frame), join(rail)


def _bridge(brief: SetBrief, rng: np.random.Generator) -> tuple[list[Piece], tuple[Light, ...]]:
    half, back, front = 3.7, -4.6, 6.6
    floor, walls, glow = _shell(half, back, front)
    frame, rail = _window(back, half)
    bodies, lit = [], [glow]
    for x, z, turn, wide in (
        (-2.75, -1.5, 0.95, 1.7),
        (2.75, -1.5, -0.95, 1.7),
        (-1.35, -3.35, 0.15, 1.5),
        (1.35, -3.35, -0.15, 1.5),
    ):
        body, shine = console(rng, wide)
        bodies.append(moved(body, (x, 0, z), 1.0, turn))
        lit.append(moved(shine, (x, 0, z), 1.0, turn))
    chairs = [
        moved(pilot_chair(), (x, 0, z), 1.0, turn)
        for x, z, turn in ((-1.35, -2.3, 3.0), (1.35, -2.3, 3.3), (2.3, 0.55, -1.9))
    ]
    for side in (-1, 1):
        for k in range(3):
            frame_, picture = screen(rng, 0.9, 0.55)
            spot = (side * (half + 0.10), 1.35, -2.6 + 2.0 * k)
            bodies.append(turned(frame_, (0, -side * np.pi / 2, 0), spot))
            lit.append(turned(picture, (0, -side * np.pi / 2, 0), spot))
    pieces = [
        Piece("ship.floor", floor, Finish("metal", 0.6, 0.0)),
        Piece("ship.walls", walls, Finish("plain", 0.55, 0.1, two_sided=True)),
        Piece("ship.frame", frame, Finish("plain", 0.5, 0.1)),
        Piece("ship.rail", rail, Finish("metal", 0.4, 0.0)),
        Piece("ship.desks", join(bodies), Finish("plain", 0.5, 0.1)),
        Piece("ship.chairs", join(chairs), Finish("felt", 0.85, 0.5)),
        Piece("ship.lit", join(lit), Finish("emit", emission=2.0, casts_shadow=False)),
    ]
    return pieces, (
        Light((0.0, 2.7, 0.6), (2.5, 2.35, 2.1), 7.0),
        Light((-2.5, 1.35, -1.0), (0.5, 1.3, 1.6), 4.0),
        Light((2.5, 1.35, -1.0), (1.6, 1.0, 0.45), 4.0),
        Light((0.0, 1.6, -4.0), (0.5, 0.9, 1.7), 5.0),
        Light((0.0, 2.6, 3.6), (1.3, 1.2, 1.1), 5.0),
    )


def _doors(half: float, back: float) -> tuple[list[Mesh], list[Mesh]]:
    """(doors at both sides and pipes between them, arches of light and the doors' pads)."""
    lit: list[Mesh] = []
    bodies: list[Mesh] = []
    for z in np.arange(back + 2.8, 1.0, 2.8):
        arch = [
            (-1.95, 0.1),
            (-2.12, 0.55),
            (-2.12, 1.68),
            (-1.70, 2.48),
            (-0.8, 2.92),
            (0.8, 2.92),
            (1.70, 2.48),
            (2.12, 1.68),
            (2.12, 0.55),
            (1.95, 0.1),
        ]
        lit.append(tube([(x, y, z) for x, y in arch], 0.03, CYAN if int(z) % 2 else (1.0, 0.92, 0.78), 6))
    for side in (-1, 1):
        for z in (-1.9, -6.1, -10.3):
            x = side * (half + 0.09)
            bodies.append(box((x, 1.02, z), (0.06, 1.02, 0.52), "#b8642e", 0.05))
            bodies.append(box((x, 1.05, z), (0.09, 1.12, 0.62), _DARK, 0.05))
            bodies.append(box((x - 0.06 * side, 1.02, z), (0.05, 0.96, 0.47), "#c8743a", 0.04))
            lit.append(box((x - 0.12 * side, 1.25, z + 0.75), (0.012, 0.11, 0.07), CYAN, 0.01))
        for k, z in enumerate(np.arange(-8.6, 2.0, 2.8)):
            for j in range(2):
                bodies.append(
                    tube(
                        [
                            (side * (half + 0.02), 1.92 + 0.1 * j, z - 1.2),
                            (side * (half + 0.02), 1.92 + 0.1 * j, z + 1.2),
                        ],
                        0.03,
                        (_TRIM, _PANEL)[j],
                        7,
                    )
                )
            del k
    return bodies, lit


def _corridor(brief: SetBrief, rng: np.random.Generator) -> tuple[list[Piece], tuple[Light, ...]]:
    """Ribs of light one behind the other, doors at both sides, a round hatch at the end."""
    half, back, front = 2.0, -16.0, 6.6
    floor, walls, glow = _shell(half, back, front)
    bodies, lit = _doors(half, back)
    lit.append(glow)
    hatch = [lathe([(1.25, 0.0), (1.25, 0.18), (0.95, 0.24), (0.9, 0.12), (0.0, 0.12)], _PANEL, sides=28)]
    hatch += [
        box((0.5 * np.cos(a), 0.16, 0.5 * np.sin(a)), (0.36, 0.04, 0.05), _TRIM, 0.02, (0, -a, 0))
        for a in np.arange(6) * np.pi / 3
    ]
    bodies.append(turned(join(hatch), (np.pi / 2, 0, 0), (0, 1.45, back + 0.1)))
    bodies.append(box((0, 1.5, back - 0.1), (2.4, 1.7, 0.1), _HULL, 0.02))
    lit.append(
        tube(
            [(1.35 * np.cos(a), 1.45 + 1.35 * np.sin(a), back + 0.2) for a in np.linspace(0, 2 * np.pi, 29)],
            0.03,
            AMBER,
            6,
        )
    )
    pieces = [
        Piece("ship.floor", floor, Finish("metal", 0.45, 0.0)),
        Piece("ship.walls", walls, Finish("plain", 0.5, 0.1, two_sided=True)),
        Piece("ship.doors", join(bodies), Finish("plain", 0.5, 0.1)),
        Piece("ship.lit", join(lit), Finish("emit", emission=2.2, casts_shadow=False)),
    ]
    lights = [Light((0.0, 2.5, 1.0), (1.9, 1.8, 1.65), 6.0)]
    lights += [
        Light((0.0, 2.0, z), (0.6, 1.2, 1.6) if k % 2 else (1.6, 1.35, 1.0), 5.0)
        for k, z in enumerate((-3.0, -7.2, -11.4, -15.0))
    ]
    del rng
    return pieces, tuple(lights)


def build(brief: SetBrief) -> BuiltSet:
    """The bridge, or a corridor where the prompt names one. About 110k triangles."""
    rng = np.random.default_rng(brief.seed + 673)
    corridor = mentions(brief, "corridor", "hallway", "passage", "走廊")
    pieces, lights = _corridor(brief, rng) if corridor else _bridge(brief, rng)
    if not corridor:
        pieces += _outside(brief)
    if mentions(brief, "alarm", "alert", "emergency"):
        lights = (*lights, Light((0.0, 2.7, -1.5), tuple(2.6 * linear(RED)), 6.0))
    return BuiltSet(tuple(pieces), _air(brief), level, lights)
