"""Plants in pots for rooms: a fig with big leaves, a palm, a cactus, a fern; standing on y."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import cylinder, lathe, sheet, sphere, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["houseplant"]

_POT = [
    (0, 0),
    (0.13, 0),
    (0.14, 0.01),
    (0.175, 0.26),
    (0.185, 0.28),
    (0.185, 0.31),
    (0.16, 0.31),
    (0.15, 0.27),
    (0, 0.27),
]


def _blade(start: np.ndarray, aim: np.ndarray, long: float, wide: float, colour: np.ndarray) -> Mesh:
    """One broad leaf that bends down towards its tip."""
    u = np.linspace(0.0, 1.0, 7)
    side = np.cross(aim, (0.0, 1.0, 0.0))
    side /= np.linalg.norm(side) + 1e-6
    spine = start + aim * (long * u)[:, None] + np.array([0.0, -0.35 * long, 0.0]) * (u * u)[:, None]
    half = wide * np.sin(np.pi * np.clip(u * 0.92 + 0.06, 0, 1)) ** 0.8
    lift = np.array([0.0, 0.25, 0.0])
    rows = [spine + side * (half * s)[:, None] + lift * (half * abs(s))[:, None] for s in (-1.0, 0.0, 1.0)]
    tone = np.array([1.05, 0.8, 1.05])[:, None, None] * np.ones((1, 7, 1))
    return sheet(np.asarray(rows, np.float32), (colour * tone).astype(np.float32))


def houseplant(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    z: float,
    kind: str = "fig",
    size: float = 1.0,
    y: float = 0.0,
    pot: Paint = "#c8643c",
) -> None:
    """A plant of a kind: fig, palm, cactus, bush."""
    here = Bench()
    here.add("clay", lathe(_POT, varied(rng, pot, 0.06), sides=18))
    here.add("clay", lathe([(0.155, 0.275), (0, 0.28)], "#3a2a1c", sides=14))
    if kind == "cactus":
        for px, tall, r in ((0.0, 0.62, 0.085), (-0.13, 0.34, 0.05), (0.14, 0.42, 0.055)):
            here.add("felt", sphere((px, 0.27 + tall / 2, 0), (r, tall / 2 + 0.04, r), "#5f8a4a", 9, 12))
        here.add("felt", sphere((0, 0.95, 0), 0.04, "#e8587a", 6, 8))
    elif kind == "bush":
        for _ in range(5):
            spot = np.array([0.0, 0.55, 0.0]) + rng.normal(size=3) * 0.1
            here.add(
                "still_leaf",
                leaf_ball(rng, spot, 0.24, mixed("#4a7a34", "#7aa84a", float(rng.random())), 70, 0.09),
            )
    else:
        tall = 1.0 if kind == "fig" else 0.75
        here.add(
            "bark",
            tube(
                [(0, 0.27, 0), (0.02, 0.27 + tall * 0.5, 0.01), (-0.01, 0.27 + tall * 0.8, 0)],
                0.016,
                "#6a4a30",
                6,
            ),
        )
        for k in range(16 if kind == "fig" else 13):
            a, up = k * 2.4, 0.35 + tall * 0.72 * (k / 16 if kind == "fig" else 0.8)
            out = np.array([np.cos(a), 0.55 if kind == "fig" else 0.95, np.sin(a)])
            out /= np.linalg.norm(out)
            tone = varied(rng, ("#3f7a3c", "#4f8a44", "#5f9448")[k % 3], 0.08)
            long, wide = (0.34, 0.10) if kind == "fig" else (0.66, 0.055)
            here.add("still_leaf", _blade(np.array([0.0, up, 0.0]), out, long, wide, tone))
            if kind == "fig":
                here.add(
                    "bark",
                    cylinder(
                        (0, up - 0.03, 0), tuple(np.array([0, up, 0]) + out * 0.05), 0.006, "#4f7a34", 4
                    ),
                )
    bench.take(here, (x, y, z), 0.0, size)
