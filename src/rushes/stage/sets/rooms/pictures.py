"""What hangs on walls: framed felt pictures, clocks, pin boards, mirrors, signs. Before a wall in the plane z = 0."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, quad, sphere, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["clock", "mirror", "notice_board", "picture", "plate_sign"]


def picture(
    here: Bench,
    rng: np.random.Generator,
    x: float,
    y: float,
    wide: float,
    tall: float,
    frame: Paint = "#5a3a24",
    motif: str = "",
) -> None:
    """A framed picture in felt: hills, sun, flower, boat, portrait; half sizes in metres."""
    motif = motif or ("hills", "sun", "flower", "boat", "portrait")[int(rng.integers(5))]
    t = 0.028
    here.add("wood", *(box((x + s * wide, y, 0.018), (t, tall + t, 0.02), frame, 0.009) for s in (-1, 1)))
    here.add("wood", *(box((x, y + s * tall, 0.018), (wide, t, 0.02), frame, 0.009) for s in (-1, 1)))
    here.add("paper", box((x, y, 0.008), (wide, tall, 0.006), "#f2e8d4", 0.0))
    w, h = wide * 0.78, tall * 0.78
    sky = ("#a8ccd4", "#f0cfa0", "#e8b8a0", "#c4d8c0")[int(rng.integers(4))]
    here.add("felt", box((x, y, 0.015), (w, h, 0.004), sky, 0.0))
    if motif in ("hills", "sun", "boat"):
        here.add(
            "felt", sphere((x + w * 0.35, y + h * 0.4, 0.018), (h * 0.24, h * 0.24, 0.006), "#f0b848", 6, 12)
        )
        low = "#5f8fa8" if motif == "boat" else "#7f9f5a"
        here.add("felt", box((x, y - h * 0.62, 0.02), (w, h * 0.38, 0.005), low, 0.0))
        if motif == "boat":
            here.add(
                "felt", box((x - w * 0.1, y - h * 0.2, 0.025), (w * 0.32, h * 0.1, 0.004), "#a8442f", 0.0)
            )
            here.add(
                "felt",
                box(
                    (x - w * 0.1, y + h * 0.16, 0.025),
                    (h * 0.2, h * 0.2, 0.004),
                    "#f4ecdc",
                    0.0,
                    (0, 0, 0.78),
                ),
            )
        else:
            here.add(
                "felt",
                sphere((x - w * 0.4, y - h * 0.3, 0.022), (w * 0.55, h * 0.4, 0.006), "#5f8448", 6, 14),
            )
    elif motif == "flower":
        here.add("felt", cylinder((x, y - h * 0.9, 0.02), (x, y, 0.02), 0.008, "#5f8448", 5))
        for k in range(6):
            a = k * np.pi / 3
            spot = (x + h * 0.28 * np.cos(a), y + h * 0.15 + h * 0.28 * np.sin(a), 0.021)
            here.add("felt", sphere(spot, (h * 0.2, h * 0.2, 0.007), "#d8584a", 5, 9))
        here.add("felt", sphere((x, y + h * 0.15, 0.026), (h * 0.16, h * 0.16, 0.008), "#f0c048", 5, 9))
    else:
        coat = varied(rng, ("#3f5a7a", "#7a3f4a", "#4a6a4a")[int(rng.integers(3))], 0.1)
        here.add("felt", sphere((x, y - h * 0.75, 0.02), (w * 0.62, h * 0.55, 0.008), coat, 6, 12))
        here.add("felt", sphere((x, y + h * 0.12, 0.022), (h * 0.30, h * 0.36, 0.010), "#e8b48a", 6, 12))
        here.add("felt", sphere((x, y + h * 0.36, 0.024), (h * 0.32, h * 0.2, 0.010), "#5a3420", 5, 12))


def clock(here: Bench, x: float, y: float, radius: float = 0.17, rim: Paint = "#3a3a3c") -> None:
    """A round wall clock at ten past ten."""
    body = lathe([(radius, 0), (radius * 1.05, 0.02), (radius, 0.045), (radius * 0.9, 0.04)], rim, sides=28)
    here.add("metal", turned(body, (np.pi / 2, 0, 0), (x, y, 0.0)))
    here.add(
        "paper",
        turned(
            lathe([(radius * 0.93, 0.02), (0, 0.022)], "#f6f0e2", sides=28), (np.pi / 2, 0, 0), (x, y, 0.0)
        ),
    )
    for k in range(12):
        a = k * np.pi / 6
        spot = (x + radius * 0.78 * np.sin(a), y + radius * 0.78 * np.cos(a), 0.026)
        here.add(
            "paper", box(spot, (0.005, 0.015 if k % 3 == 0 else 0.009, 0.002), "#2a2a2a", 0.0, (0, 0, -a))
        )
    for a, long, wide in ((-1.05, 0.45, 0.008), (1.05, 0.68, 0.006)):
        tip = (x + radius * long * np.sin(a) / 2, y + radius * long * np.cos(a) / 2, 0.031)
        here.add("paper", box(tip, (wide, radius * long / 2, 0.002), "#2a2a2a", 0.0, (0, 0, -a)))


def mirror(here: Bench, x: float, y: float, wide: float, tall: float, frame: Paint = "#b8904c") -> None:
    """A mirror that shows a pale room."""
    here.add("wood", box((x, y, 0.016), (wide + 0.04, tall + 0.04, 0.018), frame, 0.014))
    here.add("metal", box((x, y, 0.03), (wide, tall, 0.006), "#c4d2d8", 0.0))
    glint = mixed("#c4d2d8", "#ffffff", 0.35)
    here.add(
        "metal",
        box(
            (x - wide * 0.2, y + tall * 0.1, 0.0365),
            (wide * 0.16, tall * 0.62, 0.0008),
            glint,
            0.0,
            (0, 0, -0.35),
        ),
    )


def notice_board(here: Bench, rng: np.random.Generator, x: float, y: float, wide: float, tall: float) -> None:
    """Cork in a frame with notes and pins."""
    here.add("wood", box((x, y, 0.012), (wide + 0.03, tall + 0.03, 0.014), "#8a5f3c", 0.008))
    here.add("felt", box((x, y, 0.022), (wide, tall, 0.008), "#c89a64", 0.0))
    for row in range(max(1, int(tall * 2 / 0.26))):
        for k in range(max(1, int(wide * 2 / 0.24))):
            if rng.random() < 0.2:
                continue
            spot = (
                x - wide + 0.14 + 0.24 * k + rng.normal() * 0.015,
                y + tall - 0.15 - 0.26 * row + rng.normal() * 0.015,
                0.034,
            )
            colour = ("#f6f0e2", "#f2d87a", "#f0b0a0", "#b8d8e0", "#c8e0b0")[int(rng.integers(5))]
            half = (float(rng.uniform(0.06, 0.09)), float(rng.uniform(0.07, 0.10)), 0.002)
            here.add("paper", box(spot, half, colour, 0.0, (0, 0, float(rng.normal() * 0.06))))
            for n in range(3):
                here.add(
                    "paper",
                    quad(
                        (spot[0] - 0.045, spot[1] + 0.03 - 0.028 * n, 0.0368),
                        (0.07 + 0.02 * (n % 2), 0, 0),
                        (0, 0.006, 0),
                        "#7a7a80",
                    ),
                )
            here.add("ceramic", sphere((spot[0], spot[1] + half[1] - 0.012, 0.04), 0.01, "#c8303a", 4, 6))


def plate_sign(
    here: Bench,
    text: str,
    x: float,
    y: float,
    height: float = 0.14,
    colour: Paint = "#fbf4e4",
    plate: Paint = "#2f4a5a",
    most: float = 2.6,
    font: str = "sans",
) -> None:
    """Raised letters on a plate, readable word for word."""
    letters = lettering(text, height, 0.014, colour, font, most, 14)
    wide = float(np.ptp(letters.positions[:, 0])) / 2 if len(letters.positions) else 0.2
    tall = float(np.ptp(letters.positions[:, 1])) / 2 if len(letters.positions) else height / 2
    here.add("paint", box((x, y, 0.016), (wide + 0.09, tall + 0.07, 0.016), plate, 0.012))
    here.add(
        "paint", box((x, y, 0.012), (wide + 0.115, tall + 0.095, 0.014), mixed(plate, "#fff0d0", 0.5), 0.012)
    )
    low = float(letters.positions[:, 1].min()) if len(letters.positions) else 0.0
    here.add("ceramic", moved(letters, (x, y - tall - low, 0.032)))
