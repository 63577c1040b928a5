"""An attic under its rafters."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import globe
from rushes.stage.sets.rooms.room import Casement, Room

__all__ = ["attic"]


def _old_things(here: Bench, fixed: Bench) -> None:
    """Boxes, a frame, a toy bear, a cobweb."""
    for k, (x, z) in enumerate(((-2.5, -1.4), (-2.45, -0.8), (-1.3, -3.0), (2.6, -0.5))):
        for n in range(1 + k % 2):
            here.add(
                "felt",
                box(
                    (x, 0.2 + 0.4 * n, z),
                    (0.3, 0.2, 0.26),
                    ("#c89a5c", "#b8864a")[n % 2],
                    0.02,
                    (0, 0.3 * k, 0),
                ),
            )
    here.add("wood", box((-1.55, 0.9, -3.15), (0.42, 0.55, 0.03), "#c8963c", 0.02, (-0.12, 0, 0)))
    here.add("paper", box((-1.55, 0.9, -3.11), (0.35, 0.47, 0.01), "#5f7a8a", 0.0, (-0.12, 0, 0)))
    here.add(
        "felt",
        sphere((2.1, 0.78, -2.6), (0.15, 0.17, 0.13), "#a8743c", 9, 12),
        sphere((2.1, 1.02, -2.56), 0.13, "#a8743c", 9, 12),
        *(sphere((2.1 + s * 0.1, 1.13, -2.57), 0.05, "#8a5a2c", 6, 8) for s in (-1, 1)),
    )
    here.add("ceramic", *(sphere((2.1 + s * 0.05, 1.05, -2.44), 0.018, "#1c1412", 5, 7) for s in (-1, 1)))
    web = linear("#d8d0c4")
    for k in range(5):
        a = 0.3 * k
        fixed.add(
            "cloth",
            cylinder(
                (-1.2, 2.4, -3.3), (-1.2 - 0.8 * np.cos(a), 2.4 - 0.7 * np.sin(a), -3.32), 0.004, web, 4
            ),
        )


def _dummy(inside: Interior) -> None:
    """A dress-maker's dummy."""
    dummy = Bench()
    dummy.add(
        "cloth",
        lathe(
            [
                (0.16, 0.85),
                (0.2, 0.95),
                (0.13, 1.12),
                (0.19, 1.32),
                (0.17, 1.44),
                (0.06, 1.52),
                (0.05, 1.58),
                (0, 1.6),
            ],
            "#d8b890",
            sides=18,
        ),
    )
    dummy.add(
        "wood",
        cylinder((0, 0.05, 0), (0, 0.9, 0), 0.025, "#4a2c1a", 8),
        lathe([(0.22, 0), (0.05, 0.08), (0, 0.1)], "#4a2c1a", sides=16),
    )
    inside.put(dummy, 1.15, -2.6)


def _rafters(fixed: Bench, rng: np.random.Generator, room: Room) -> None:
    """The slopes of the roof with their rafters."""
    for s in (-1, 1):
        side = [
            quad(
                (s * 3.3, 1.2, z),
                (s * -3.05, room.height - 1.2, 0),
                (0, 0, 0.26),
                varied(rng, "#9a6c42", 0.07),
            )
            for z in np.arange(room.back, 3.2, 0.27)
        ]
        fixed.add("cloth", *side)
        for z in np.arange(room.back + 0.3, 3.2, 1.1):
            fixed.add(
                "wood", cylinder((s * 3.25, 1.14, z), (s * 0.15, room.height - 0.08, z), 0.085, "#6a4528", 6)
            )
    fixed.add("wood", box((0, room.height - 0.1, 0), (0.14, 0.12, 3.4), "#5a3a20", 0.01))
    for z in (-2.3, -0.1):
        fixed.add("wood", box((0, 2.45, z), (1.25, 0.08, 0.07), "#6a4528", 0.01))


def attic(brief: SetBrief) -> BuiltSet:
    """An attic: rafters that slope to the floor, a round window, trunks, a dress-maker's dummy, old things under dust."""
    room = Room(
        half=3.3,
        back=-3.4,
        height=3.3,
        wall="#a87a50",
        finish="wood",
        floor_paint="#8a6440",
        ceiling="#8a6440",
        skirting="#6a4a2c",
        casements=(
            Casement("back", 0.0, 1.0, 1.1, 1.15, (2, 2), "#d8c8a8", ""),
            Casement("left", -1.0, 0.8, 1.2, 0.9, (2, 2), "#d8c8a8", ""),
        ),
    )
    inside = Interior.begun(brief, room, 419)
    here, rng, fixed = inside.things, inside.rng, inside.fixed
    _rafters(fixed, rng, room)
    for x, z, paint, turn in (
        (-2.2, -2.6, "#6a3f28", 0.2),
        (1.9, -2.7, "#3f5a5a", -0.15),
        (2.5, -1.3, "#7a4a2c", -1.2),
    ):
        trunk = Bench()
        trunk.add("wood", box((0, 0.26, 0), (0.5, 0.26, 0.3), paint, 0.03))
        trunk.add("wood", tube([(-0.5, 0.52, 0), (0.5, 0.52, 0)], 0.28, paint, 14))
        for d in (-0.34, 0.34):
            trunk.add("metal", box((d, 0.3, 0), (0.03, 0.3, 0.31), "#c8963c", 0.01))
        trunk.add("metal", box((0, 0.5, 0.31), (0.06, 0.07, 0.02), "#c8963c", 0.01))
        inside.put(trunk, x, z, turn)
    _dummy(inside)
    _old_things(here, fixed)
    inside.light(globe(fixed, 0.0, -0.9, room.height, inside.hour, 0.6, 0.09), 4.2, "warm", 7.0, day=0.2)
    return inside.built("attic", fill=(0.42, 0.35, 0.28), sun_in_fog=0.2, haze=0.006)
