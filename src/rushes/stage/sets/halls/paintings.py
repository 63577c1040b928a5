"""Big paintings in felt: a portrait, waves under a moon, squares, sunflowers, hills, circles."""

from collections.abc import Callable

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube
from rushes.stage.sets.halls.fittings import disc
from rushes.stage.sets.parts.bench import Bench

__all__ = ["canvas"]


def canvas(
    here: Bench,
    rng: np.random.Generator,
    x: float,
    y: float,
    wide: float,
    tall: float,
    motif: str,
    frame: Paint,
) -> None:
    """A painting of half size `wide` by `tall` in a deep frame before a wall in the plane z = 0."""
    for s in (-1, 1):
        here.add("wood", box((x + s * (wide + 0.06), y, 0.045), (0.07, tall + 0.13, 0.045), frame, 0.025))
        here.add("wood", box((x, y + s * (tall + 0.06), 0.045), (wide + 0.13, 0.07, 0.045), frame, 0.025))
    MOTIFS[motif](here, rng, x, y, wide, tall)
    here.add("paper", box((x + wide + 0.35, y - tall * 0.55, 0.012), (0.09, 0.06, 0.006), "#fbf8f0", 0.004))


def _ground(here: Bench, x: float, y: float, w: float, h: float, tone: Paint) -> None:
    here.add("felt", box((x, y, 0.02), (w, h, 0.012), tone, 0.0))


def _portrait(here: Bench, rng: np.random.Generator, x: float, y: float, w: float, h: float) -> None:
    _ground(here, x, y, w, h, "#4a5a4a")
    here.add("felt", sphere((x, y - h * 0.78, 0.04), (w * 0.66, h * 0.42, 0.03), "#7a2a34", 8, 18))
    here.add("felt", box((x, y - h * 0.95, 0.04), (w * 0.66, h * 0.05, 0.02), "#7a2a34", 0.01))
    here.add("felt", sphere((x, y + h * 0.16, 0.035), (w * 0.42, h * 0.42, 0.025), "#3a2418", 10, 18))
    here.add("felt", sphere((x, y + h * 0.08, 0.05), (w * 0.29, h * 0.31, 0.03), "#e8b890", 10, 16))
    for s in (-1, 1):
        here.add("felt", sphere((x + s * w * 0.12, y + h * 0.12, 0.08), (0.025, 0.03, 0.01), "#2a1c18", 5, 8))
        here.add(
            "felt", sphere((x + s * w * 0.17, y + h * 0.0, 0.075), (0.045, 0.03, 0.008), "#d88a78", 5, 8)
        )
    here.add(
        "felt",
        tube(
            [(x - 0.06, y - h * 0.07, 0.082), (x, y - h * 0.1, 0.085), (x + 0.06, y - h * 0.07, 0.082)],
            0.012,
            "#a8383c",
            5,
        ),
    )
    for k in range(7):
        a = np.pi * (1.15 + 0.7 * k / 6)
        here.add(
            "ceramic",
            sphere(
                (x + w * 0.3 * np.cos(a), y - h * 0.3 + h * 0.12 * np.sin(a), 0.075), 0.025, "#f4ecd8", 5, 8
            ),
        )


def _waves(here: Bench, rng: np.random.Generator, x: float, y: float, w: float, h: float) -> None:
    _ground(here, x, y, w, h, "#e8c890")
    here.add("felt", disc(x + w * 0.5, y + h * 0.48, 0.04, h * 0.28, "#d8502c"))
    for k, tone in enumerate(("#8fb8c0", "#5f98b0", "#3f7898", "#2f5878", "#1f3f5c")):
        top = y + h * (0.18 - 0.24 * k)
        u = np.linspace(-1, 1, 25)
        for n in range(3):
            line = np.stack(
                [
                    x + w * 0.97 * u,
                    top - 0.07 * n + h * 0.09 * np.sin(u * 6 + k * 1.7),
                    np.full(25, 0.04 + 0.006 * k),
                ],
                1,
            )
            here.add("felt", tube(line, 0.045, mixed(tone, "#ffffff", 0.25 if n == 0 else 0.0), 6))
    bx, by = x - w * 0.35, y + h * 0.3
    here.add("felt", box((bx, by, 0.06), (w * 0.16, 0.05, 0.012), "#6a3a24", 0.02))
    here.add("felt", cylinder((bx, by, 0.06), (bx, by + h * 0.42, 0.06), 0.012, "#3a2418", 5))
    here.add(
        "felt",
        cylinder((bx + 0.01, by + 0.1, 0.06), (bx + 0.01, by + h * 0.4, 0.06), w * 0.11, "#f4ecdc", 3, 0.0),
    )


def _squares(here: Bench, rng: np.random.Generator, x: float, y: float, w: float, h: float) -> None:
    _ground(here, x, y, w, h, "#f4eee0")
    xs, ys = (-1.0, -0.35, 0.55, 1.0), (-1.0, -0.5, 0.3, 1.0)
    tones = (
        "#f4eee0",
        "#2f5fb0",
        "#f4eee0",
        "#c8302c",
        "#f4eee0",
        "#e8c03c",
        "#e8c03c",
        "#f4eee0",
        "#2a2624",
    )
    for i in range(3):
        for k in range(3):
            cx, cy = (xs[i] + xs[i + 1]) / 2, (ys[k] + ys[k + 1]) / 2
            half = ((xs[i + 1] - xs[i]) * w / 2 - 0.03, (ys[k + 1] - ys[k]) * h / 2 - 0.03, 0.01)
            here.add("felt", box((x + cx * w, y + cy * h, 0.04), half, tones[i * 3 + k], 0.004))
    for v in (-0.35, 0.55):
        here.add("felt", box((x + v * w, y, 0.045), (0.025, h, 0.008), "#1c1a1c", 0.0))
    for v in (-0.5, 0.3):
        here.add("felt", box((x, y + v * h, 0.045), (w, 0.025, 0.008), "#1c1a1c", 0.0))


def _sunflowers(here: Bench, rng: np.random.Generator, x: float, y: float, w: float, h: float) -> None:
    _ground(here, x, y, w, h, "#8fb8b0")
    here.add("felt", box((x, y - h * 0.8, 0.03), (w, h * 0.2, 0.01), "#c89a50", 0.0))
    here.add("felt", sphere((x, y - h * 0.5, 0.05), (w * 0.34, h * 0.3, 0.03), "#3f6a9a", 8, 14))
    for k, (u, v) in enumerate(
        ((-0.55, 0.1), (-0.2, 0.5), (0.25, 0.2), (0.6, 0.5), (0.0, -0.02), (0.62, 0.02))
    ):
        cx, cy = x + u * w * 0.8, y + v * h
        here.add("felt", tube([(x + u * 0.1, y - h * 0.3, 0.045), (cx, cy, 0.05)], 0.02, "#5f8a3c", 5))
        for n in range(11):
            a = n * 2 * np.pi / 11 + k
            here.add(
                "felt",
                sphere(
                    (cx + 0.15 * np.cos(a), cy + 0.15 * np.sin(a), 0.065),
                    (0.06, 0.06, 0.015),
                    varied(rng, "#f0b830", 0.1),
                    4,
                    7,
                ),
            )
        here.add("felt", disc(cx, cy, 0.085, 0.1, "#6a3a1c", 14))


def _hills(here: Bench, rng: np.random.Generator, x: float, y: float, w: float, h: float) -> None:
    _ground(here, x, y, w, h, "#f0c8a0")
    here.add("felt", disc(x - w * 0.4, y + h * 0.45, 0.036, h * 0.22, "#f4e4a8"))
    for k, tone in enumerate(("#a8b8a8", "#7fa080", "#5f8a58", "#3f6a44")):
        for n in range(4):
            cx = x - w * 0.75 + w * 0.5 * n
            size = (w * 0.24, h * (0.62 - 0.14 * k) * (0.8 + 0.2 * ((n * 7 + k * 3) % 3)), 0.01)
            here.add(
                "felt",
                sphere(
                    (cx, y - h * 0.62, 0.04 + 0.008 * k), (size[0], min(size[1], h * 0.9), 0.012), tone, 8, 12
                ),
            )
    here.add("felt", box((x, y - h * 0.82, 0.075), (w, h * 0.18, 0.01), "#3f6a44", 0.0))


def _circles(here: Bench, rng: np.random.Generator, x: float, y: float, w: float, h: float) -> None:
    _ground(here, x, y, w, h, "#2f3a5a")
    tones = ("#e8b83c", "#d8502c", "#f0e0c0", "#5fa0a8", "#7a3f6a", "#e8905c")
    for i in range(3):
        for k in range(2):
            cx, cy = x + (i - 1) * w * 0.64, y + (k - 0.5) * h * 0.96
            for n in range(4):
                r = min(w * 0.3, h * 0.44) * (1 - 0.24 * n)
                here.add("felt", disc(cx, cy, 0.036 + 0.006 * n, r, tones[(i * 2 + k * 3 + n * 5) % 6]))


MOTIFS: dict[str, Callable[[Bench, np.random.Generator, float, float, float, float], None]] = {
    "portrait": _portrait,
    "waves": _waves,
    "squares": _squares,
    "sunflowers": _sunflowers,
    "hills": _hills,
    "circles": _circles,
}
