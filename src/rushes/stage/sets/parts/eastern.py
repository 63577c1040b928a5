"""What gardens of the East share: a roof whose eaves sweep up, a tree in blossom."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import cylinder, sheet, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench

__all__ = ["blossom", "curved_roof"]


def curved_roof(here: Bench, half: float, deep: float, low: float, rise: float, tile: Paint) -> None:
    """A hipped roof whose eaves sweep up at the corners; `half` by `deep` at the eaves, its ridge along x."""
    rows = []
    for v in np.linspace(0, 1, 9):
        sag = rise * v**1.5
        ring = []
        for u in np.linspace(0, 2 * np.pi, 49):
            c, s = np.cos(u), np.sin(u)
            edge = max(abs(c), abs(s))
            x, z = c / edge, s / edge
            corner = (abs(x) * abs(z)) ** 6
            wide, far = half * (1 - 0.55 * v), deep * (1 - v) + 0.02
            ring.append((x * wide, low + sag + 0.32 * corner * (1 - v) ** 2, z * far))
        rows.append(ring)
    tone = linear(tile) * np.linspace(0.8, 1.15, 9)[:, None]
    here.add("paper", sheet(np.array(rows, np.float32), np.repeat(tone[:, None], 49, 1).astype(np.float32)))
    here.add(
        "clay",
        cylinder(
            (-half * 0.46, low + rise + 0.03, 0),
            (half * 0.46, low + rise + 0.03, 0),
            0.1,
            mixed(tile, "#000000", 0.3),
            9,
        ),
    )
    for k in range(int(half * 2 / 0.3)):
        x = -half + 0.3 * k + 0.15
        top = min(abs(x) / half, 1.0)
        v = 1.0 if top < 0.45 else (1 - top) / 0.55
        for s in (-1, 1):
            line = [
                (x, low + rise * w**1.5 + 0.03 + 0.32 * top**6 * (1 - w) ** 2, s * (deep * (1 - w) + 0.02))
                for w in np.linspace(0, v, 6)
            ]
            here.add("clay", tube(line, 0.035, mixed(tile, "#000000", 0.15), 5))


def blossom(here: Country, x: float, z: float, size: float, tones: tuple[Paint, ...]) -> None:
    """A gnarled tree under clouds of blossom or leaves."""
    tree, rng = Bench(), here.rng
    tree.add(
        "bark",
        tube(
            [(0, 0, 0), (0.12, 0.8, 0.05), (-0.1, 1.5, 0), (0.25, 2.1, -0.05)],
            (0.2, 0.15, 0.12, 0.06),
            "#5a4034",
            9,
        ),
        tube([(-0.05, 1.3, 0), (-0.6, 1.8, 0.1), (-0.9, 2.2, 0.15)], (0.1, 0.07, 0.04), "#5a4034", 7),
    )
    for k in range(9):
        a = 0.7 * k
        spot = (0.85 * np.cos(a) * (0.4 + 0.6 * (k % 3) / 2), 2.25 + 0.3 * (k % 4) * 0.6, 0.6 * np.sin(a))
        tree.add("still_leaf", leaf_ball(rng, spot, 0.62, tones[k % len(tones)], 150, 0.1))
    here.put(tree, x, z, float(rng.uniform(0, 6)), size)
