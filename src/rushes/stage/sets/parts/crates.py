"""Slatted crates and barrels with hoops."""

import numpy as np

from rushes.stage.meshkit.colour import varied
from rushes.stage.meshkit.solids import box, lathe, moved, turned
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["barrel", "crate"]


def crate(
    bench: Bench, rng: np.random.Generator, x: float, y: float, z: float, size: float = 0.5, turn: float = 0.0
) -> None:
    """A slatted crate."""
    here, h = Bench(), size / 2
    here.add("wood", box((0, h, 0), (h - 0.015, h - 0.01, h - 0.015), "#5a3c24", 0.0))
    for row in range(4):
        yy = size * (row + 0.5) / 4
        for s in (-1, 1):
            here.add(
                "wood",
                box((0, yy, s * h), (h, size / 9.5, 0.012), varied(rng, "#b08450", 0.08), 0.005),
                box((s * h, yy, 0), (0.012, size / 9.5, h), varied(rng, "#a87c4a", 0.08), 0.005),
            )
    for sx in (-1, 1):
        for sz in (-1, 1):
            here.add("wood", box((sx * h, h, sz * h), (0.03, h, 0.03), "#8a6238", 0.006))
    here.add("wood", box((0, size + 0.004, 0), (h, 0.012, h), "#b08450", 0.005))
    bench.take(here, (x, y, z), turn)


def barrel(bench: Bench, x: float, y: float, z: float, size: float = 1.0, lying: bool = False) -> None:
    """A barrel with iron hoops; lying, its head to +z."""
    profile = [
        (0.22, 0),
        (0.27, 0.15),
        (0.295, 0.4),
        (0.27, 0.65),
        (0.22, 0.8),
        (0.2, 0.8),
        (0.2, 0.77),
        (0, 0.77),
    ]
    parts: list[tuple[str, Mesh]] = [
        ("wood", lathe(profile, "#8a5a34", sides=20)),
        ("wood", lathe([(0, 0.0), (0.22, 0.0)][::-1], "#7a4a2c", sides=20)),
    ]
    for h, r in ((0.08, 0.25), (0.27, 0.287), (0.53, 0.287), (0.72, 0.25)):
        parts.append(("iron", lathe([(r, h - 0.025), (r + 0.004, h), (r, h + 0.025)], "#3a3836", sides=20)))
    for finish, mesh in parts:
        placed = (
            turned(mesh, (np.pi / 2, 0, 0), (x, y + 0.295 * size, z), size)
            if lying
            else moved(mesh, (x, y, z), size)
        )
        bench.add(finish, placed)
