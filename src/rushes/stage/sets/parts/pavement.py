"""Street floors: cobbles with a camber, pavements of slabs, kerbs, gutters, manholes, asphalt, puddles,
leaves.
"""

import numpy as np

from rushes.stage.meshkit.colour import Paint, varied
from rushes.stage.meshkit.foliage import fallen_leaves, grass_tufts
from rushes.stage.meshkit.solids import box, lathe, quad, sheet
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["KERB", "cobbles", "drift", "kerb", "litter", "manhole", "slabs"]

KERB = 0.11
"""Height of a pavement above its street, metres."""


def cobbles(
    bench: Bench, left: float, right: float, near: float, far: float, colour: Paint = "#8f847c"
) -> None:
    """A cobbled street in the plane y = 0."""
    bench.add("cobble", quad((left, 0.0, near), (right - left, 0, 0), (0, 0, far - near), colour, (8, 4)))


def slabs(
    bench: Bench, left: float, right: float, near: float, far: float, colour: Paint = "#b3a595"
) -> None:
    """A pavement at kerb height."""
    bench.add("pave", quad((left, KERB, near), (right - left, 0, 0), (0, 0, far - near), colour, (8, 2)))


def kerb(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    z: float,
    colour: Paint = "#a89c90",
    stone: float = 1.15,
) -> None:
    """Kerb stones in a row along x, no two quite alike."""
    count = max(1, round((right - left) / stone))
    step = (right - left) / count
    for k in range(count):
        at = (left + step * (k + 0.5), KERB / 2 - 0.02 + rng.normal() * 0.002, z + rng.normal() * 0.004)
        half = (step / 2 - 0.006, KERB / 2 + 0.026, 0.09)
        bench.add("stone", box(at, half, varied(rng, colour, 0.06), 0.022, (0, rng.normal() * 0.003, 0)))


def manhole(bench: Bench, x: float, z: float, y: float = 0.0) -> None:
    """An iron lid with studs."""
    lid = [
        (0.33, -0.02),
        (0.33, 0.006),
        (0.29, 0.012),
        (0.285, 0.004),
        (0.05, 0.004),
        (0.045, 0.011),
        (0, 0.011),
    ]
    bench.add("iron", lathe(lid, "#3c3a38", (x, y, z), 24))
    for ring, count in ((0.12, 8), (0.21, 14)):
        for k in range(count):
            a = 2 * np.pi * k / count
            spot = (x + ring * np.cos(a), y + 0.006, z + ring * np.sin(a))
            bench.add("iron", box(spot, (0.018, 0.006, 0.018), "#484644", 0.0, (0, -a, 0)))


def litter(
    bench: Bench,
    rng: np.random.Generator,
    hour: Hour,
    left: float,
    right: float,
    near: float,
    far: float,
    edge: float,
) -> None:
    """Leaves on street and pavement (many in autumn) and grass in the joints by the kerb at z = `edge`."""
    count = {"autumn": 420, "summer": 90, "spring": 70}.get(hour.season, 30)
    points = rng.uniform((left, 0.0, far), (right, 0.0, near), (count, 3))
    points[:, 0] = left + (right - left) * (0.5 + 0.5 * np.tanh(rng.normal(size=count) * 0.55))
    points[:, 1] = np.where(points[:, 2] < edge, KERB + 0.006, 0.012)
    points = points[np.abs(points[:, 2] - edge) > 0.12]
    bench.add("still_leaf", fallen_leaves(rng, points.astype(np.float32), 0.034))
    if hour.season in ("spring", "summer"):
        spots = rng.uniform((left, 0.0, edge + 0.1), (right, 0.0, edge + 0.14), (46, 3))
        bench.add("still_leaf", grass_tufts(rng, spots.astype(np.float32), 0.07, blades=6, width=0.005))
    if hour.snow:
        drift(bench, left - 8.0, right + 8.0, edge)


def drift(bench: Bench, left: float, right: float, edge: float) -> None:
    """Snow swept up along a kerb at z = `edge`, the pavement on the -z side."""
    count = max(8, int((right - left) * 4))
    x = np.linspace(left, right, count)
    rows = []
    for out, height in _DRIFT:
        wave = 0.012 * np.sin(x * 2.1 + out * 3) + 0.008 * np.sin(x * 5.3 + out * 5)
        rows.append(np.stack([x, np.full(count, height) + wave, edge + out + wave * 3.0], 1))
    bench.add("snow", sheet(np.asarray(rows, np.float32), "#eef2f8"))


_DRIFT = ((0.45, -0.02), (0.3, 0.05), (0.12, 0.1), (-0.05, 0.15), (-0.25, 0.14), (-0.4, 0.08))
