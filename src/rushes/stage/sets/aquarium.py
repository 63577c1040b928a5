"""An aquarium: a dark hall before a wall of lit water with swimming fish, a ray, coral and weed; visitors look in."""

from dataclasses import replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, tube
from rushes.stage.scene import Light, Piece
from rushes.stage.sets.halls.fittings import sign
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.shoal import Shoal
from rushes.stage.sets.parts.crowd import crowd
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Room

__all__ = ["build"]

FRONT = -3.0
"""z of the glass."""
WALLS = "#1c2a40"


def build(brief: SetBrief) -> BuiltSet:
    """The hall with its great tank. About 60k triangles."""
    room = Room(half=5.4, back=-6.4, front=8.5, height=4.2, floor="carpet", floor_paint="#26344e", wall=WALLS,
                finish="paper", ceiling="#141e30", skirting="#101828", outlook="none")  # fmt: skip
    inside = Interior.begun(brief, room, 341)
    _tank(inside)
    _reef(inside)
    _visitors(inside)
    sign(inside, 0.0, 3.95, "", 0.14, "#12324a", "sans")
    built = inside.built(
        "aquarium", 0.0, fill=(0.20, 0.34, 0.50), sun_colour=(0.62, 0.78, 1.0), shadow_radius=7.0
    )
    shoals = _shoals(brief.seed)
    blue = tuple(
        Light((x, 2.0, z), (0.5 * p, 1.35 * p, 1.9 * p), 7.0)
        for x, z, p in ((-2.6, -2.2, 1.5), (2.6, -2.2, 1.5), (0.0, -4.2, 1.6), (0.0, 2.4, 1.1))
    )
    warm = Light((-1.6, 3.4, 2.6), (1.7, 1.5, 1.25), 6.5)
    pieces: tuple[Piece, ...] = (*built.pieces, *(item.piece() for item in shoals))
    clear = (*built.keep_clear, (-6.0, -1.0, -9.0, 6.0, 5.0, FRONT + 0.3))
    return replace(built, pieces=pieces, lights=(*blue, warm), animate=animated(shoals), keep_clear=clear)


def _shoals(seed: int) -> tuple[Shoal, ...]:
    """Orange fish, blue ones, yellow ones, a big grey pair, a small silver cloud."""
    return (
        Shoal("aquarium.orange", 9, (-1.6, 1.6, -4.5), (2.4, 0.7), 0.34, spread=0.32, seed=seed),
        Shoal(
            "aquarium.blue",
            8,
            (1.8, 2.3, -4.7),
            (2.4, 0.7),
            0.42,
            ("#2f6fd0", "#f0d040", "#1c2a5a"),
            0.7,
            0.3,
            -0.4,
            seed=seed + 1,
        ),
        Shoal(
            "aquarium.yellow",
            12,
            (0.4, 1.1, -4.4),
            (3.2, 0.6),
            0.22,
            ("#f0c830", "#f8e890", "#2a2a30"),
            0.8,
            0.3,
            0.45,
            seed=seed + 2,
        ),
        Shoal(
            "aquarium.grey",
            2,
            (0.0, 2.75, -5.0),
            (3.4, 0.6),
            1.3,
            ("#6a86a0", "#e4eef4", "#5c7892"),
            0.32,
            0.12,
            0.6,
            9.0,
            seed + 3,
        ),
        Shoal(
            "aquarium.silver",
            16,
            (-0.4, 2.9, -5.3),
            (3.0, 0.5),
            0.16,
            ("#b8d4e0", "#f4fafc", "#8fb0c4"),
            0.45,
            0.3,
            -0.6,
            seed=seed + 4,
        ),
    )


def _tank(inside: Interior) -> None:
    """Water from blue-green light above to deep blue, beams of light, the frames and sills of three panes."""
    out, back = inside.fixed, inside.room.back + 0.08
    for k in range(12):
        tone = mixed("#06335c", "#58d0e0", (k / 11) ** 1.3) * 0.95
        out.add("room", quad((-5.35, 0.35 * k, back), (10.7, 0, 0), (0, 0.352, 0), tone))
    for k in range(7):
        x = -4.2 + 1.4 * k
        ray = [(x, 4.1, back + 0.1), (x - 0.5, 1.2, back + 0.1)]
        out.add("room", tube(ray, (0.12, 0.3), mixed("#2f9cc0", "#58d0e0", 0.4) * 0.9, 4))
    frame = "#2c3c56"
    out.add(
        "stone",
        box((0, 0.24, FRONT), (5.4, 0.24, 0.16), frame, 0.03),
        box((0, 3.82, FRONT), (5.4, 0.4, 0.16), frame, 0.03),
    )
    for x in (-5.1, -1.75, 1.75, 5.1):
        out.add("stone", box((x, 2.0, FRONT), (0.13 if abs(x) < 3 else 0.4, 2.0, 0.17), frame, 0.04))
    for x in (-3.4, 0.0, 3.4):
        out.add("glass", quad((x - 1.6, 0.48, FRONT + 0.02), (3.2, 0, 0), (0, 2.95, 0), "#9fe0f0"))
        for s in (0.2, 0.34):
            out.add("glass", quad((x - 1.2 + s, 0.5, FRONT + 0.03), (0.07, 0, 0), (0.7, 2.9, 0), "#ffffff"))
    out.add("metal", cylinder((-5.2, 1.0, FRONT + 0.6), (5.2, 1.0, FRONT + 0.6), 0.03, "#b8c8d0", 8))
    for x in (-4.6, -2.4, 2.4, 4.6):
        out.add("metal", cylinder((x, 0, FRONT + 0.6), (x, 1.0, FRONT + 0.6), 0.025, "#b8c8d0", 7))


def _reef(inside: Interior) -> None:
    """Sand, boulders, coral in many colours, waving weed, bubbles, a ray and a turtle of felt."""
    rng, out = inside.rng, inside.fixed
    out.add("felt", quad((-5.3, 0.5, FRONT - 0.1), (10.6, 0, 0), (0, 0.25, -3.2), "#e0d0a0", (8, 4)))
    for k in range(30):
        x, z = float(rng.uniform(-5, 5)), float(rng.uniform(-6.0, -3.6))
        tone = varied(rng, ("#e8607a", "#f08c3c", "#9a5ac0", "#f0c848", "#e8f0e0", "#3fb09a")[k % 6], 0.1)
        size = float(rng.uniform(0.7, 1.35))
        if k % 3 == 0:
            for n in range(7):
                a = n * 0.9 + k
                tip = (
                    x + 0.25 * size * np.cos(a),
                    0.55 + size * (0.45 + 0.06 * n),
                    z + 0.16 * size * np.sin(a),
                )
                out.add(
                    "felt",
                    tube([(x, 0.5, z), (x + 0.16 * np.cos(a), 0.75, z), tip], (0.06, 0.05, 0.035), tone, 6),
                )
        elif k % 3 == 1:
            out.add("felt", sphere((x, 0.62, z), (0.3 * size, 0.24 * size, 0.28 * size), tone, 8, 12))
            for n in range(9):
                a = n * 0.7
                out.add(
                    "felt",
                    sphere(
                        (x + 0.24 * size * np.cos(a), 0.72, z + 0.2 * size * np.sin(a)),
                        0.08 * size,
                        tone * 1.15,
                        5,
                        7,
                    ),
                )
        else:
            out.add("clay", sphere((x, 0.55, z - 0.3), (0.45 * size, 0.4 * size, 0.35), "#5a6a80", 7, 10))
    for k in range(22):
        x, z, high = float(rng.uniform(-5, 5)), float(rng.uniform(-6.1, -4.4)), float(rng.uniform(0.8, 2.3))
        u = np.linspace(0, 1, 9)
        blade = np.stack([x + 0.12 * np.sin(u * 6 + k), 0.5 + high * u, np.full(9, z)], 1)
        out.add("felt", tube(blade, 0.05 * (1.1 - u), varied(rng, "#3f9a5a", 0.15), 5))
    for k in range(40):
        x = -3.2 + 3.1 * (k % 3) + 0.12 * np.sin(k)
        out.add("ceramic", sphere((x, 0.9 + 0.19 * (k // 3), -4.0), 0.022 + 0.012 * (k % 4), "#d8f4fa", 4, 6))


def _visitors(inside: Interior) -> None:
    """A family, dark against the water, on either side; a bench; spots in the ceiling."""
    places = [(x, y, -2.0) for x, y in ((-3.9, 1.3), (-3.3, 0.85), (3.1, 1.32), (3.65, 1.25), (4.2, 0.8))]
    crowd(inside.things, inside.rng, places, np.pi, 0.22, True, True)
    for x in (-3.0, 0.0, 3.0):
        inside.fixed.add("metal", lathe([(0.1, 0), (0.12, 0.06), (0, 0.06)], "#0c1420", (x, 4.12, 0.4), 12))
        inside.fixed.add(
            "lamp", lathe([(0, 0.0), (0.08, 0.01)][::-1], linear("#8fe0ff") * 0.3, (x, 4.12, 0.4), 12)
        )
