"""The skeleton of a great dinosaur, standing with its head to the left and its tail to the right."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube
from rushes.stage.sets.parts.bench import Bench

__all__ = ["dinosaur"]

SPINE = ((-2.05, 2.62), (-1.75, 2.66), (-1.4, 2.42), (-1.05, 2.0), (-0.6, 1.75), (0.0, 1.72), (0.55, 1.7), (1.1, 1.55),
         (1.7, 1.3), (2.3, 1.12), (2.9, 1.08))  # fmt: skip


def dinosaur(here: Bench, bone: Paint) -> None:
    """A tyrant in bone-coloured clay, 5 m long and 3 m tall; its feet are on y = 0. About 9k triangles."""
    dark = mixed(bone, "#6a4a2c", 0.35)
    t = np.linspace(0, 1, len(SPINE))
    u = np.linspace(0, 1, 46)
    xs, ys = (np.interp(u, t, [p[k] for p in SPINE]) for k in range(2))
    ys = np.convolve(np.pad(ys, 3, mode="edge"), np.ones(7) / 7, "valid")
    size = np.interp(u, [0, 0.15, 0.5, 0.75, 1], [0.07, 0.085, 0.11, 0.07, 0.018])
    here.add("clay", tube(np.stack([xs, ys, np.zeros(46)], 1), size * 0.55, dark, 7))
    for px, py, r in zip(xs, ys, size, strict=True):
        here.add("clay", sphere((px, py, 0), (r * 0.62, r, r), bone, 5, 8))
        if r > 0.04:
            here.add("clay", cylinder((px, py, 0), (px + 0.05, py + r * 2.4, 0), r * 0.3, bone, 5, r * 0.15))
    for k in range(9):
        x = -0.95 + 0.175 * k
        y = float(np.interp(x, xs, ys))
        deep = 0.85 * np.sin(np.pi * (0.25 + 0.62 * k / 8)) + 0.08
        for s in (-1, 1):
            rib = [
                (x, y, 0.05 * s),
                (x + 0.02, y - 0.1, 0.33 * s),
                (x - 0.03, y - deep * 0.6, 0.42 * s),
                (x - 0.14, y - deep, 0.16 * s),
            ]
            here.add("clay", tube(_smooth(rib), np.linspace(0.042, 0.022, 13), bone, 6))
    _skull(here, bone, dark)
    for s in (-1, 1):
        _leg(here, bone, s)
        arm = [(-0.85, 1.35, 0.34 * s), (-1.0, 1.08, 0.38 * s), (-1.25, 1.12, 0.36 * s)]
        here.add("clay", tube(_smooth(arm), 0.042, bone, 7))
        for n in (-0.04, 0.05):
            here.add(
                "clay",
                tube(
                    [
                        (-1.25, 1.12, 0.36 * s),
                        (-1.38, 1.05 + n, 0.36 * s + n),
                        (-1.42, 0.97 + n, 0.36 * s + n),
                    ],
                    0.02,
                    dark,
                    5,
                ),
            )
    here.add("clay", sphere((0.45, 1.52, 0), (0.32, 0.2, 0.3), bone, 8, 12))
    for x in (-0.7, 0.95):
        y = float(np.interp(x, xs, ys))
        here.add("iron", cylinder((x, 0, 0), (x, y - 0.05, 0), 0.022, "#2a2624", 7))


def _smooth(points: list[tuple[float, float, float]]) -> np.ndarray:
    """A rounded line of 13 points through a few."""
    grid = np.asarray(points)
    v = np.interp(np.linspace(0, 1, 13), np.linspace(0, 1, len(grid)), np.arange(len(grid)))
    line = np.stack([np.interp(v, np.arange(len(grid)), grid[:, k]) for k in range(3)], 1)
    inner = (line[:-2] + 2 * line[1:-1] + line[2:]) / 4
    return np.concatenate([line[:1], inner, line[-1:]])


def _skull(here: Bench, bone: Paint, dark: Paint) -> None:
    """A long head with hollow eyes and two rows of teeth, mouth open."""
    x, y = -2.3, 2.62
    here.add("clay", sphere((x + 0.12, y + 0.04, 0), (0.34, 0.26, 0.23), bone, 9, 14))
    here.add("clay", box((x - 0.38, y - 0.03, 0), (0.4, 0.15, 0.17), bone, 0.1, (0, 0, 0.1)))
    here.add("clay", box((x - 0.3, y - 0.42, 0), (0.45, 0.075, 0.15), bone, 0.06, (0, 0, 0.32)))
    here.add("clay", box((x + 0.14, y - 0.22, 0), (0.09, 0.15, 0.14), dark, 0.05))
    for s in (-1, 1):
        here.add("stone", sphere((x + 0.02, y + 0.09, 0.185 * s), (0.095, 0.085, 0.06), "#241810", 7, 10))
        here.add("stone", sphere((x - 0.32, y + 0.02, 0.15 * s), (0.1, 0.055, 0.035), "#3a2818", 6, 9))
        here.add("clay", sphere((x - 0.02, y + 0.19, 0.16 * s), (0.15, 0.05, 0.06), bone, 6, 9))
        for k in range(7):
            tx = x - 0.72 + 0.115 * k
            top = y - 0.17 + 0.012 * k
            here.add(
                "clay",
                cylinder((tx, top, 0.135 * s), (tx + 0.015, top - 0.12, 0.13 * s), 0.03, "#f8f0dc", 5, 0.004),
            )
            low = y - 0.5 + 0.036 * k
            here.add(
                "clay",
                cylinder(
                    (tx + 0.05, low, 0.12 * s), (tx + 0.05, low + 0.09, 0.12 * s), 0.024, "#f8f0dc", 5, 0.004
                ),
            )


def _leg(here: Bench, bone: Paint, s: int) -> None:
    """A strong leg with a three-toed foot, one before the other."""
    shift = 0.2 * s
    hip, knee = (0.45, 1.5, 0.26 * s), (0.12 + shift, 0.98, 0.34 * s)
    heel, toe = (0.55 + shift, 0.42, 0.34 * s), (0.3 + shift, 0.06, 0.34 * s)
    for a, b, r in ((hip, knee, 0.085), (knee, heel, 0.066), (heel, toe, 0.055)):
        here.add("clay", cylinder(a, b, r, bone, 8, r * 0.75), sphere(b, r * 1.25, bone, 6, 9))
    for n in (-1, 0, 1):
        tip = (toe[0] - 0.34, 0.035, toe[2] + 0.16 * n)
        here.add(
            "clay",
            cylinder(toe, tip, 0.05, bone, 6, 0.03),
            cylinder(tip, (tip[0] - 0.1, 0.02, tip[2]), 0.03, "#6a4a2c", 5, 0.005),
        )
