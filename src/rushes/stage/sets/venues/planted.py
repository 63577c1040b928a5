"""A greenhouse from inside."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import globe
from rushes.stage.sets.rooms.room import Casement, Room

__all__ = ["greenhouse"]


def _seedlings(here: Bench, rng: np.random.Generator, s: int) -> None:
    """Pots along a bench, every other one in flower."""
    for k in range(22):
        x, z = s * (2.2 + 0.6 * (k % 2)), -5.4 + 0.26 * k
        here.add(
            "clay",
            lathe(
                [(0.07, 0), (0.1, 0.15), (0.11, 0.17), (0, 0.14)],
                ("#c8643c", "#b8542f")[k % 2],
                (x, 0.82, z),
                10,
            ),
        )
        tone = ("#4f8a34", "#6fa044", "#3f7a3a", "#8ab04c")[k % 4]
        here.add("still_leaf", leaf_ball(rng, (x, 1.15 + 0.06 * (k % 3), z), 0.17, tone, 46, 0.075))
        if k % 2:
            here.add(
                "ceramic",
                *(
                    sphere(
                        (x + 0.1 * np.cos(a), 1.2 + 0.05 * np.sin(3 * a), z + 0.1 * np.sin(a)),
                        0.035,
                        ("#e05a7a", "#f0c428", "#d83c2c", "#e8e4f0")[(k // 2) % 4],
                        5,
                        7,
                    )
                    for a in np.arange(0, 6, 1.3)
                ),
            )


def _tomatoes(here: Bench, rng: np.random.Generator, s: int) -> None:
    """Tomatoes on canes before a bench."""
    for k in range(4):
        z = -5.0 + 0.9 * k
        here.add(
            "clay",
            lathe([(0.14, 0), (0.2, 0.3), (0.21, 0.33), (0, 0.28)], "#a85434", (s * 1.55, 0, z - 0.4), 12),
        )
        here.add("wood", cylinder((s * 1.55, 0.2, z - 0.4), (s * 1.5, 1.7, z - 0.4), 0.012, "#c8a868", 5))
        for n in range(4):
            here.add(
                "still_leaf",
                leaf_ball(rng, (s * 1.53, 0.55 + 0.32 * n, z - 0.4), 0.22, "#4a8438", 40, 0.1),
            )
            here.add(
                "ceramic",
                sphere((s * 1.4 + 0.1 * (n % 2), 0.55 + 0.3 * n, z - 0.22), 0.055, "#d8342c", 6, 9),
            )


def greenhouse(brief: SetBrief) -> BuiltSet:
    """Inside a greenhouse: glass walls and roof on white ribs, benches of seedlings, tomatoes on canes, palms at the end."""
    room = Room(
        half=3.5,
        back=-6.0,
        height=3.6,
        floor="tiles",
        floor_paint="#a89c88",
        wall="#e8ece4",
        ceiling="#dcecf0",
        lower="boards",
        lower_paint="#8a9a80",
        dado=0.6,
        casements=(
            Casement("back", 0.0, 6.6, 0.65, 2.8, (8, 4), "#f0f2ec", ""),
            Casement("left", -2.4, 6.4, 0.65, 2.8, (8, 4), "#f0f2ec", ""),
            Casement("right", -2.4, 6.4, 0.65, 2.8, (8, 4), "#f0f2ec", ""),
        ),
    )
    inside = Interior.begun(brief, room, 417)
    here, rng = inside.things, inside.rng
    sky = linear("#d4ecf8") * (1.5 - 1.42 * inside.hour.glow)
    for k in range(10):
        z = room.back + 0.9 * k
        inside.fixed.add("paint", box((0, room.height - 0.05, z), (room.half, 0.05, 0.03), "#f0f2ec", 0.0))
        for x in (-2.4, -0.8, 0.8, 2.4):
            inside.fixed.add(
                "room", quad((x - 0.75, room.height - 0.02, z + 0.86), (1.5, 0, 0), (0, 0, -0.82), sky)
            )
    for s in (-1, 1):
        here.add(
            "wood",
            box((s * 2.5, 0.78, -2.7), (0.62, 0.04, 3.0), "#b89468", 0.01),
            box((s * 2.5, 0.3, -2.7), (0.6, 0.03, 2.9), "#9a7a50", 0.01),
        )
        for z in (-5.4, -3.6, -1.8, 0.0):
            here.add(
                "wood",
                *(box((s * 2.5 + d, 0.38, z), (0.04, 0.38, 0.04), "#9a7a50", 0.0) for d in (-0.52, 0.52)),
            )
        _seedlings(here, rng, s)
        _tomatoes(here, rng, s)
    for x in (-0.9, 0.9):
        houseplant(here, rng, x, room.back + 0.6, "palm", 2.0)
    here.add(
        "metal",
        lathe([(0.13, 0), (0.14, 0.26), (0.1, 0.28)], "#5f8f7a", (1.3, 0, -0.7), 14),
        tube([(1.42, 0.08, -0.7), (1.6, 0.2, -0.7), (1.7, 0.34, -0.7)], 0.025, "#5f8f7a", 7),
    )
    for z in (-4.2, -1.0):
        inside.light(
            globe(inside.fixed, 0.0, z, room.height, inside.hour, 0.5, 0.16), 2.2, "warm", 6.0, day=0.0
        )
    return inside.built("greenhouse", 1.0, fill=(0.52, 0.58, 0.52))
