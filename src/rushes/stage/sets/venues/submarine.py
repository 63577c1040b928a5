"""Inside a submarine: ribs, portholes on the deep, pipes, the periscope."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.venues.cabins import vault

__all__ = ["submarine"]


def _valve(here: Bench, x: float, y: float, z: float, paint: Paint) -> None:
    """A wheel on a pipe, facing +z."""
    ring = [(x + 0.13 * np.cos(a), y + 0.13 * np.sin(a), z) for a in np.linspace(0, 2 * np.pi, 19)[:-1]]
    here.add(
        "paint",
        tube(ring, 0.022, paint, 6, closed=True),
        *(
            cylinder(
                (x - 0.13 * np.cos(a), y - 0.13 * np.sin(a), z),
                (x + 0.13 * np.cos(a), y + 0.13 * np.sin(a), z),
                0.014,
                paint,
                5,
            )
            for a in (0.3, 1.35, 2.4)
        ),
    )


def _consoles(inside: Interior) -> None:
    """Dials and a sonar screen on both sides."""
    for s in (-1, 1):
        desk = Bench()
        desk.add(
            "paint",
            box((0, 0.45, 0), (0.8, 0.45, 0.3), "#55625e", 0.04),
            box((0, 1.0, -0.1), (0.8, 0.2, 0.12), "#3f4a48", 0.03, (-0.5, 0, 0)),
        )
        for k in range(6):
            desk.add(
                "ceramic",
                turned(
                    lathe([(0.085, 0), (0.085, 0.03), (0, 0.03)], "#f0ece0", sides=14),
                    (1.1, 0, 0),
                    (-0.6 + 0.24 * k, 1.02, 0.02),
                ),
            )
        desk.add(
            "lamp",
            turned(
                lathe([(0.19, 0), (0.19, 0.02), (0, 0.02)], linear("#3fe07a") * 0.16, sides=22),
                (np.pi / 2 - 0.1, 0, 0),
                (0.0, 1.42, 0.0),
            ),
        )
        desk.add("iron", box((0, 1.42, -0.06), (0.26, 0.26, 0.05), "#2c3432", 0.05))
        for k in range(8):
            desk.add(
                "lamp",
                box(
                    (-0.6 + 0.17 * k, 0.91, 0.2),
                    (0.03, 0.015, 0.03),
                    linear(("#f04a3c", "#f0c040", "#5fe06a")[k % 3]) * 0.5,
                    0.01,
                ),
            )
        inside.put(desk, s * 2.1, -2.4, -s * np.pi / 2)
        inside.light((s * 1.7, 1.8, -2.2), 1.3, "cool", 3.6, day=1.0)


def _periscope(inside: Interior) -> None:
    """The periscope in the middle."""
    scope = Bench()
    scope.add(
        "metal",
        cylinder((0, 0.4, 0), (0, 2.7, 0), 0.11, "#b8bcb8", 16),
        cylinder((-0.42, 1.3, 0), (0.42, 1.3, 0), 0.035, "#2a2c2c", 9),
    )
    scope.add(
        "iron",
        box((0, 1.45, 0.08), (0.16, 0.2, 0.16), "#2a302e", 0.04),
        *(cylinder((s * 0.07, 1.5, 0.2), (s * 0.07, 1.5, 0.32), 0.045, "#14181a", 10) for s in (-1, 1)),
    )
    inside.put(scope, 0.0, -2.6)


def _hull(inside: Interior, fixed: Bench, room: Room) -> None:
    """Ribs and the rims of the portholes."""
    for z in np.arange(-4.9, 3.0, 1.0):
        rib = [
            (2.55, 0.0, z),
            (2.5, 1.9, z),
            *((0.5 + 2.0 * np.cos(a), 1.9 + 0.72 * np.sin(a), z) for a in np.linspace(0.2, 1.5, 6)),
        ]
        rib += [(-x, y, d) for x, y, d in reversed(rib)]
        fixed.add("paint", tube(rib, 0.07, "#55625e", 8))
    for side in ("left", "right", "back"):
        for pane in (p for p in room.casements if p.side == side):
            rim = Bench()
            r = pane.width / 2 + 0.06
            for n in range(12):
                a = n * np.pi / 6
                rim.add(
                    "metal",
                    sphere(
                        (r * np.cos(a) * 1.02, pane.bottom + pane.height / 2 + r * np.sin(a), 0.05),
                        0.035,
                        "#c8a04c",
                        5,
                        8,
                    ),
                )
            ring = [
                (r * np.cos(a), pane.bottom + pane.height / 2 + r * np.sin(a), 0.03)
                for a in np.linspace(0, 2 * np.pi, 29)[:-1]
            ]
            rim.add("metal", tube(ring, 0.1, "#b8904c", 9, closed=True))
            inside.hang(side, rim, pane.at)


def submarine(brief: SetBrief) -> BuiltSet:
    """Inside a submarine: ribbed hull, portholes on the deep, pipes and valves, the periscope, dials and a sonar screen."""
    room = Room(
        half=2.6,
        back=-5.2,
        height=2.7,
        floor="concrete",
        floor_paint="#4a4f50",
        wall="#6f7f7a",
        finish="paper",
        ceiling="#5f6f6c",
        skirting="#3a4442",
        outlook="sea",
        casements=(
            *(Casement("back", x, 0.8, 1.1, 0.8, (1, 1), "#b8904c", "") for x in (-1.7, 1.7)),
            *(
                Casement(s, z, 0.7, 1.1, 0.7, (1, 1), "#b8904c", "")
                for s in ("left", "right")
                for z in (-3.6, -1.6, 0.4)
            ),
        ),
    )
    inside = Interior.begun(brief, room, 437)
    vault(inside, 1.9, "#6a7a76")
    fixed = inside.fixed
    _hull(inside, fixed, room)
    for k, (y, paint) in enumerate(((2.3, "#a8442f"), (2.12, "#4f7a86"), (1.98, "#b8904c"))):
        for s in (-1, 1):
            fixed.add(
                "metal",
                cylinder((s * (1.9 + 0.2 * k), y, -5.0), (s * (1.9 + 0.2 * k), y, 2.8), 0.06, paint, 9),
            )
    _periscope(inside)
    back = Bench()
    door(back, 0.0, "#5f6f6a", "#4a5854", "porthole", 0.8, 1.85)
    for k, x in enumerate((-0.85, 0.85)):
        _valve(back, x, 1.2, 0.16, ("#c8342c", "#e0b02c")[k])
    inside.hang("back", back)
    _consoles(inside)
    for z in (-3.6, 0.6):
        fixed.add("lamp", sphere((0, 2.6, z), (0.12, 0.07, 0.12), linear("#ffd8a0") * 0.8, 6, 12))
        inside.light((0.0, 2.4, z), 2.8, "warm", 5.0, day=1.0)
    return inside.built("submarine", 0.0, fill=(0.36, 0.46, 0.48), sun_colour=(1.3, 1.2, 1.05))
