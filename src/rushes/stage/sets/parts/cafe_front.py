"""A café's shop front: painted timber, big panes with small ones above, a door ajar, fascia with the name,
awnings.
"""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, varied
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, quad, turned
from rushes.stage.sets.parts.awning import awning
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.lamps import lantern
from rushes.stage.sets.parts.tables import cup

__all__ = ["CafeColours", "cafe_front"]

LEFT, RIGHT = -4.2, 3.4
PANES = ((-4.0, -2.35), (-2.15, -0.52), (0.72, 3.2))
DOOR = (-0.3, 0.5)


@dataclass(frozen=True)
class CafeColours:
    """The paint of a café."""

    timber: Paint = "#1f4a43"
    light_timber: Paint = "#2b5e54"
    gold: Paint = "#d8b25a"
    door: Paint = "#8c3b2a"
    awning: tuple[Paint, Paint] = ("#c2412f", "#f3e6cf")
    letters: Paint = "#f3dfae"


def _timber(bench: Bench, rng: np.random.Generator, c: CafeColours) -> None:
    """Stall risers with panels, posts, rails, cornice."""
    middle, half = (LEFT + RIGHT) / 2, (RIGHT - LEFT) / 2
    for a, b in PANES:
        x, w = (a + b) / 2, (b - a) / 2
        bench.add("paint", box((x, 0.33, 0.02), (w + 0.1, 0.32, 0.06), c.timber, 0.015))
        panels = max(2, round((b - a) / 0.62))
        for k in range(panels):
            at = (a + (b - a) * (k + 0.5) / panels, 0.36, 0.085)
            wide = w / panels - 0.05
            bench.add("paint", box(at, (wide, 0.2, 0.02), varied(rng, c.light_timber, 0.03), 0.018))
            bench.add(
                "paint", box((*at[:2], 0.1), (wide - 0.06, 0.14, 0.02), varied(rng, c.timber, 0.03), 0.016)
            )
        bench.add("stone", box((x, 0.03, 0.05), (w + 0.1, 0.05, 0.09), "#8a8178", 0.015))
        bench.add("paint", box((x, 0.67, 0.05), (w + 0.05, 0.035, 0.1), c.light_timber, 0.014))
        bench.add("paint", box((x, 2.13, 0.0), (w, 0.028, 0.04), c.light_timber, 0.0))
        small = max(3, round((b - a) / 0.42))
        for k in range(1, small):
            bench.add(
                "paint", box((a + (b - a) * k / small, 2.36, 0.0), (0.018, 0.24, 0.03), c.light_timber, 0.008)
            )
        if b - a > 2:
            bench.add("paint", box((x, 1.4, 0.0), (0.022, 0.74, 0.035), c.light_timber, 0.0))
        bench.add("glass", quad((a, 0.68, -0.03), (b - a, 0, 0), (0, 1.95, 0), (0.9, 0.95, 1.0)))
    for x in (LEFT + 0.1, -2.25, -0.42, 0.62, RIGHT - 0.1):
        bench.add("paint", box((x, 1.35, 0.05), (0.1, 1.35, 0.1), varied(rng, c.timber, 0.03), 0.02))
        bench.add(
            "paint",
            box((x, 0.68, 0.1), (0.125, 0.06, 0.1), c.light_timber, 0.02),
            box((x, 0.12, 0.1), (0.13, 0.12, 0.1), c.light_timber, 0.02),
        )
        bench.add(
            "paint",
            box((x, 2.56, 0.1), (0.125, 0.06, 0.1), c.light_timber, 0.02),
            box((x, 1.6, 0.14), (0.03, 0.7, 0.02), c.light_timber, 0.0),
        )
    bench.add("paint", box((middle, 2.99, 0.1), (half + 0.03, 0.25, 0.12), c.timber, 0.02))
    bench.add(
        "paint", box((middle, 2.99, 0.22), (half - 0.1, 0.19, 0.015), varied(rng, c.timber, 0.02), 0.014)
    )
    for y, out, tall in ((3.26, 0.19, 0.035), (3.33, 0.25, 0.045)):
        bench.add("paint", box((middle, y, out * 0.5), (half + 0.06, tall, out), c.light_timber, 0.02))
    for y in (2.75, 3.2):
        bench.add("metal", box((middle, y, 0.2), (half, 0.016, 0.04), c.gold, 0.01))
    for x in (LEFT + 0.06, RIGHT - 0.06):
        for k in range(3):
            bench.add(
                "paint",
                box(
                    (x, 2.82 + 0.14 * k, 0.22 + 0.045 * k),
                    (0.09, 0.065, 0.07 + 0.045 * k),
                    c.light_timber,
                    0.03,
                ),
            )


def _door(bench: Bench, c: CafeColours) -> None:
    """A glazed door with kick panel, fanlight, bell, and an OPEN card."""
    a, b = DOOR
    x = (a + b) / 2
    bench.add(
        "paint",
        box((x, 0.34, -0.1), (0.42, 0.3, 0.035), c.door, 0.0),
        box((x, 0.36, -0.06), (0.3, 0.18, 0.02), varied(np.random.default_rng(1), c.door, 0.05), 0.015),
    )
    for edge in (a, b):
        bench.add("paint", box((edge, 1.3, -0.09), (0.065, 1.3, 0.045), c.door, 0.012))
    for y in (0.68, 2.02, 2.55):
        bench.add("paint", box((x, y, -0.09), (0.42, 0.06, 0.045), c.door, 0.012))
    bench.add("paint", box((x, 1.35, -0.09), (0.014, 0.62, 0.02), c.door, 0.006))
    bench.add("glass", quad((a, 0.72, -0.1), (b - a, 0, 0), (0, 1.8, 0), (0.9, 0.95, 1.0)))
    bench.add("metal", cylinder((b - 0.1, 0.95, -0.02), (b - 0.1, 1.3, -0.02), 0.014, c.gold, 8))
    for y in (0.95, 1.3):
        bench.add("metal", cylinder((b - 0.1, y, -0.08), (b - 0.1, y, -0.02), 0.012, c.gold, 6))
    bench.add("paper", box((x - 0.12, 1.62, -0.06), (0.15, 0.075, 0.006), "#f4ead4", 0.004))
    bench.add(
        "paper",
        moved(lettering("OPEN", 0.075, 0.004, "#a8342a", "sans", 0.26, 12), (x - 0.12, 1.585, -0.053)),
    )
    bench.add("stone", box((x, 0.03, 0.2), (0.6, 0.05, 0.3), "#8a8178", 0.02))
    bench.add("felt", box((x, 0.085, 0.24), (0.36, 0.012, 0.2), "#6a4a34", 0.01))


def _name(bench: Bench, name: str, c: CafeColours) -> None:
    """The name on the fascia in raised letters, and a hanging sign with a cup."""
    letters = lettering(name, 0.3, 0.04, c.letters, "serif", 5.6, 22, 0.12)
    bench.add("paint", moved(letters, ((LEFT + RIGHT) / 2, 2.845, 0.235)))
    x, y = RIGHT - 0.02, 2.55
    bench.add("iron", cylinder((x, y + 0.34, 0.05), (x, y + 0.34, 0.75), 0.014, "#1c2626", 6))
    disc = lathe([(0, -0.025), (0.25, -0.025), (0.27, 0), (0.25, 0.025), (0, 0.025)], c.timber, sides=24)
    bench.add("paint", turned(disc, (0, 0, np.pi / 2), (x, y, 0.46)))
    for s in (-1, 1):
        mark = moved(cup(c.letters), (0, -0.07, 0), 3.0)
        bench.add(
            "paint", turned(mark, (0, s * np.pi / 2, 0), (x + s * 0.02, y - 0.02, 0.46), (1.0, 1.0, 0.25))
        )


def cafe_front(bench: Bench, rng: np.random.Generator, c: CafeColours, name: str, hour: Hour) -> list[Vec]:
    """Builds the front in the plane z = 0 from LEFT to RIGHT; gives the places of its wall lanterns."""
    _timber(bench, rng, c)
    _door(bench, c)
    _name(bench, name, c)
    awning(bench, rng, -4.15, -0.45, 2.72, c.awning, hour, 1.2, 0.5)
    awning(bench, rng, 0.62, 3.35, 2.72, c.awning, hour, 1.2, 0.5)
    return [lantern(bench, x, 2.5, 0.14, hour) for x in (-0.46, 0.66)]
