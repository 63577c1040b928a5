"""A headland: cliffs that fall into the sea, grass on their backs."""

import numpy as np

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import sheet
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import fractal, ridged, smoothstep

__all__ = ["headland"]


def headland(
    centre: tuple[float, float],
    half: tuple[float, float],
    height: float,
    seed: int,
    green: str = "#6f7440",
    stone: tuple[str, str] = ("#4a3f3a", "#9a846e"),
    cells: tuple[int, int] = (80, 30),
) -> Mesh:
    """A ridge round `centre` (x, z) with half axes `half`, `height` metres over the sea at y = 0. 2 * cells triangles."""
    u, v = np.meshgrid(np.linspace(-1.0, 1.0, cells[0]), np.linspace(1.0, -1.0, cells[1]))
    x, z = centre[0] + u * half[0], centre[1] + v * half[1]
    grain = 3.0 / min(half)
    ragged = 0.30 * fractal(x * grain * 0.5, z * grain * 0.5, seed, 4)
    inside = 1.0 - np.hypot(u, v) + ragged
    crest = 0.55 + 0.45 * ridged(x * grain * 0.35, z * grain * 0.35, seed + 3, 5, 1.6)
    cliff = smoothstep(0.02, 0.20, inside)
    back = smoothstep(0.10, 0.85, inside)
    crags = ridged(x * grain, z * grain, seed + 9, 5, 2.0)
    y = (
        height * (0.46 * cliff + 0.54 * back * crest) * (0.80 + 0.28 * crags * (1.0 - 0.6 * back))
        - 0.06 * height
    )
    y = np.where(inside < 0.0, -0.08 * height, y)
    grid = np.stack([x, y, z], -1).astype(np.float32)
    mesh = sheet(grid, "#ffffff")
    flat = smoothstep(0.62, 0.86, mesh.normals[:, 1] + 0.10 * crags.ravel())[:, None] * (
        y.ravel()[:, None] > 0.2 * height
    )
    bed = np.clip(0.5 + 0.4 * np.sin(y * 22.0 / height + 3.0 * ragged) + 0.3 * crags, 0.0, 1.0).reshape(-1, 1)
    rock = linear(stone[0]) * (1 - bed) + linear(stone[1]) * bed
    turf = linear(green) * (1.0 + 0.3 * fractal(x * grain * 2.0, z * grain * 2.0, seed + 5, 3).reshape(-1, 1))
    mesh.colours[:, :3] = np.clip(rock * (1 - flat) + turf * flat, 0.0, 1.0)
    mesh.colours[:, 3] = np.clip(0.45 + 0.6 * crags.ravel(), 0.35, 1.0)
    return mesh
