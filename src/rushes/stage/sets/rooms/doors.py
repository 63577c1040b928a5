"""Doors in rooms: panelled, glazed, or a swing door with a porthole; shut, in a frame, with a handle."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["door"]


def door(
    here: Bench,
    x: float = 0.0,
    colour: Paint = "#8a5a38",
    frame: Paint = "#efe4cf",
    style: str = "panels",
    width: float = 0.86,
    height: float = 2.05,
) -> None:
    """A shut door before a wall in the plane z = 0. `style`: panels, glazed, porthole, plain, planks."""
    w, h = width / 2, height / 2
    for s in (-1, 1):
        here.add("paint", box((x + s * (w + 0.05), h + 0.02, 0.02), (0.055, h + 0.06, 0.03), frame, 0.014))
    here.add("paint", box((x, height + 0.06, 0.022), (w + 0.13, 0.06, 0.036), frame, 0.016))
    leaf = "metal" if style == "porthole" else "wood"
    here.add(leaf, box((x, h, 0.012), (w, h, 0.02), colour, 0.008))
    _leaf(here, x, w, h, colour, style)
    y = 0.98
    here.add("metal", box((x + w - 0.075, y, 0.045), (0.022, 0.075, 0.006), "#b8944c", 0.005))
    neck = (x + w - 0.075, y + 0.01)
    here.add("metal", cylinder((*neck, 0.04), (*neck, 0.085), 0.011, "#b8944c", 8))
    here.add("metal", sphere((*neck, 0.095), 0.03, "#c8a45c", 8, 10))


def _leaf(here: Bench, x: float, w: float, h: float, colour: Paint, style: str) -> None:
    """What is on the leaf of a door: panels, a pane, a porthole, planks."""
    deep = mixed(colour, "#140a04", 0.35)
    if style == "panels":
        for s in (-1, 1):
            for y, tall in ((0.52, 0.36), (1.42, 0.44)):
                here.add("wood", box((x + s * w * 0.48, y, 0.028), (w * 0.36, tall, 0.012), deep, 0.01))
                here.add(
                    "wood", box((x + s * w * 0.48, y, 0.036), (w * 0.28, tall - 0.06, 0.01), colour, 0.01)
                )
    elif style == "glazed":
        here.add("wood", box((x, 0.5, 0.03), (w * 0.78, 0.34, 0.012), deep, 0.01))
        here.add("room", quad((x - w * 0.76, 0.98, 0.034), (w * 1.52, 0, 0), (0, 0.9, 0), "#b8c8cc"))
        here.add(
            "wood",
            box((x, 1.43, 0.038), (0.014, 0.45, 0.01), colour, 0.004),
            box((x, 1.43, 0.038), (w * 0.76, 0.014, 0.01), colour, 0.004),
        )
    elif style == "porthole":
        ring = lathe([(0.17, 0.0), (0.17, 0.02), (0.14, 0.03), (0.135, 0.0)], "#9aa0a4", sides=24)
        here.add("metal", turned(ring, (np.pi / 2, 0, 0), (x, 1.5, 0.03)))
        here.add(
            "room",
            turned(
                lathe([(0.14, 0.0), (0.0, 0.004)], "#a8bcc4", sides=20), (np.pi / 2, 0, 0), (x, 1.5, 0.034)
            ),
        )
        here.add("metal", box((x, 0.18, 0.034), (w - 0.04, 0.14, 0.004), "#a8acb0", 0.003))
    elif style == "planks":
        for k in range(5):
            here.add(
                "wood",
                box(
                    (x - w + 2 * w * (k + 0.5) / 5, h, 0.034),
                    (w / 5 - 0.004, h - 0.01, 0.012),
                    mixed(colour, deep, 0.3 * (k % 2)),
                    0.006,
                ),
            )
        for y in (0.4, 1.65):
            here.add("iron", box((x - 0.06, y, 0.05), (w - 0.08, 0.03, 0.006), "#2a2826", 0.004))
