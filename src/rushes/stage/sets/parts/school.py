"""School things before a wall in the plane z = 0: blackboards, maps, an alphabet, a globe, a projector screen."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube
from rushes.stage.sets.parts.bench import Bench

__all__ = ["alphabet", "blackboard", "globe_on_stand", "projector_screen", "wall_map"]

CHALK = "#eceadf"


def blackboard(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    y: float,
    wide: float,
    tall: float,
    text: str = "",
    white: bool = False,
) -> None:
    """A board in a wooden frame with a ledge; `text` verbatim in chalk, else sums; `white`: a whiteboard."""
    frame, face = ("#b8bcc0", "#f4f4f0") if white else ("#8a5a34", "#2f4a40")
    bench.add(
        "metal" if white else "wood",
        box((x, y, 0.014), (wide / 2 + 0.05, tall / 2 + 0.05, 0.018), frame, 0.01),
    )
    bench.add("paper", box((x, y, 0.03), (wide / 2, tall / 2, 0.006), face, 0.0))
    bench.add(
        "metal" if white else "wood",
        box((x, y - tall / 2 - 0.05, 0.06), (wide / 2, 0.014, 0.05), frame, 0.006),
    )
    for k in range(4):
        tint = (
            ("#c8442f", "#3f6a9a", "#2f2f34", "#5f8f3f")[k]
            if white
            else (CHALK, CHALK, "#f0c878", "#e8a0a0")[k]
        )
        bench.add(
            "clay",
            box((x - wide * 0.3 + 0.09 * k, y - tall / 2 - 0.028, 0.07), (0.03, 0.008, 0.008), tint, 0.004),
        )
    bench.add(
        "felt", box((x + wide * 0.32, y - tall / 2 - 0.018, 0.07), (0.08, 0.018, 0.025), "#5a6a8a", 0.01)
    )
    ink = "#2f4a6a" if white else CHALK
    _writing(bench, (x, y, wide, tall), text, ink)


def _writing(bench: Bench, at: tuple[float, float, float, float], text: str, ink: Paint) -> None:
    """What is written on a board at (x, y, wide, tall): the text, else sums and figures."""
    x, y, wide, tall = at
    if text:
        bench.add(
            "paper",
            moved(
                lettering(
                    text,
                    min(0.2, tall * 0.2),
                    0.004,
                    ink,
                    "script" if not text.isupper() else "sans",
                    wide * 0.86,
                    16,
                ),
                (x, y + tall * 0.02, 0.037),
            ),
        )
        return
    for line, (dx, dy) in (
        ("E = mc²", (-0.30, 0.24)),
        ("a² + b² = c²", (-0.24, -0.05)),
        ("2 + 2 = 4", (-0.30, -0.32)),
    ):
        bench.add(
            "paper",
            moved(
                lettering(line, 0.11, 0.003, ink, "script", wide * 0.38, 12),
                (x + wide * dx, y + tall * dy, 0.037),
            ),
        )
    _figures(bench, x + wide * 0.24, y, min(wide * 0.2, tall * 0.36), ink)


def _figures(bench: Bench, x: float, y: float, r: float, ink: Paint) -> None:
    """A triangle in a circle and a curve, drawn in chalk."""
    ring = [
        (x + r * np.cos(a), y + r * np.sin(a), 0.038) for a in np.linspace(0, 2 * np.pi, 28, endpoint=False)
    ]
    bench.add("paper", tube(ring, 0.006, ink, 4, closed=True))
    corners = [(x + r * np.cos(a), y + r * np.sin(a), 0.038) for a in (np.pi / 2, np.pi * 7 / 6, -np.pi / 6)]
    for k in range(3):
        bench.add("paper", cylinder(corners[k], corners[(k + 1) % 3], 0.006, "#f0c878", 4))


def alphabet(bench: Bench, x: float, y: float, wide: float) -> None:
    """A frieze of cards with letters."""
    letters = "ABCDEFGHIJ"
    step = wide / len(letters)
    tints = ("#d8584a", "#f0b848", "#5f8fb0", "#7a9a5a", "#c86a9a")
    for k, letter in enumerate(letters):
        at = x - wide / 2 + step * (k + 0.5)
        bench.add("paper", box((at, y, 0.012), (step * 0.42, step * 0.46, 0.004), "#fbf6e8", 0.004))
        bench.add(
            "felt",
            moved(
                lettering(letter, step * 0.5, 0.01, tints[k % 5], "sans", None, 12),
                (at, y - step * 0.25, 0.017),
            ),
        )


def wall_map(bench: Bench, x: float, y: float, wide: float = 1.3) -> None:
    """A pulled-down map of felt continents with rods."""
    tall = wide * 0.62
    bench.add("paper", box((x, y, 0.02), (wide / 2, tall / 2, 0.004), "#a8ccd8", 0.0))
    for s in (-1, 1):
        bench.add(
            "wood",
            cylinder(
                (x - wide / 2 - 0.04, y + s * tall / 2, 0.025),
                (x + wide / 2 + 0.04, y + s * tall / 2, 0.025),
                0.018,
                "#6a4428",
                8,
            ),
        )
    blobs = (
        (-0.32, 0.18, 0.14, 0.12, "#8fb05a"),
        (-0.24, -0.16, 0.07, 0.16, "#c8a04c"),
        (0.04, 0.2, 0.09, 0.09, "#d8785a"),
        (0.08, -0.08, 0.10, 0.15, "#e0b860"),
        (0.26, 0.18, 0.19, 0.13, "#7a9a5a"),
        (0.36, -0.2, 0.08, 0.06, "#c86a4a"),
    )
    for dx, dy, w, h, tint in blobs:
        bench.add(
            "felt",
            sphere(
                (x + dx * wide, y + dy * tall, 0.026), (w * wide * 0.8, h * tall * 1.2, 0.012), tint, 6, 14
            ),
        )


def globe_on_stand(bench: Bench, at: tuple[float, float, float], size: float = 0.15) -> None:
    """A globe in a brass half ring."""
    x, y, z = at
    bench.add(
        "wood",
        lathe(
            [
                (0.5 * size, 0),
                (0.55 * size, 0.02),
                (0.12 * size, 0.05),
                (0.1 * size, 0.3 * size),
                (0, 0.3 * size),
            ],
            "#5a3a24",
            at,
            14,
        ),
    )
    mid = y + 1.5 * size
    bench.add("ceramic", sphere((x, mid, z), size, "#5f9ab8", 10, 16))
    for dx, dy, dz, r in ((-0.3, 0.3, 0.72, 0.45), (0.35, -0.1, 0.75, 0.4), (0.1, 0.6, 0.5, 0.35)):
        bench.add(
            "felt",
            sphere(
                (x + dx * size, mid + dy * size, z + dz * size),
                (r * size, r * size * 0.9, r * size * 0.5),
                "#8fb05a",
                6,
                9,
            ),
        )
    ring = [
        (x + 1.12 * size * np.cos(a), mid + 1.12 * size * np.sin(a), z)
        for a in np.linspace(-np.pi / 2, np.pi / 2, 12)
    ]
    bench.add("metal", tube(ring, 0.06 * size, "#c8a45c", 6))


def projector_screen(
    bench: Bench, x: float, y: float, wide: float, text: str = "", tint: Paint = "#e8eef0"
) -> None:
    """A white screen with a title, or a chart, on it."""
    tall = wide * 0.56
    bench.add("metal", box((x, y + tall / 2 + 0.06, 0.06), (wide / 2 + 0.08, 0.05, 0.05), "#d8d8d4", 0.02))
    bench.add("paper", box((x, y, 0.05), (wide / 2, tall / 2, 0.004), "#2a2c30", 0.0))
    bench.add(
        "room",
        box(
            (x, y, 0.0555), (wide / 2 - 0.04, tall / 2 - 0.04, 0.001), mixed(tint, "#ffffff", 0.3) * 1.7, 0.0
        ),
    )
    if text:
        bench.add(
            "paper",
            moved(lettering(text, 0.16, 0.004, "#24506a", "sans", wide * 0.84, 16), (x, y - 0.07, 0.066)),
        )
        return
    for k in range(6):
        high = tall * (0.14 + 0.07 * k)
        bench.add(
            "paper",
            box(
                (x - wide * 0.32 + wide * 0.12 * k, y - tall * 0.36 + high / 2, 0.066),
                (wide * 0.04, high / 2, 0.002),
                ("#3f7f9c", "#e8a03c", "#c8583c")[k % 3],
                0.0,
            ),
        )
    bench.add(
        "paper", box((x - wide * 0.05, y + tall * 0.36, 0.066), (wide * 0.3, 0.022, 0.002), "#24506a", 0.0)
    )
