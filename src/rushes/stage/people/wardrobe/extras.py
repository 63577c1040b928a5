"""What is worn over clothes: ties, backpacks, aprons. Body space, metres."""

from collections.abc import Callable, Mapping

import numpy as np

from rushes.script.screenplay import Garment
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.tailor import Sewn, Tailor, shaded
from rushes.stage.people.wardrobe.tops import PATTERNS, torso
from rushes.stage.people.wardrobe.trappings import TRAPPINGS

__all__ = ["EXTRAS", "sew_extra"]


def sew_extra(t: Tailor, garment: Garment, top: str) -> list[Sewn]:
    """A thing of EXTRAS over the top of a kind."""
    shape = torso(t, PATTERNS[top], garment.colour, sleeves=False)
    make, cloth = EXTRAS[garment.kind]
    return [Sewn(garment.kind, make(t, garment.colour, shape).mesh(), t.finish(garment, cloth))]


def _tie(t: Tailor, colour: str, shape: Clay) -> Clay:
    p, k, chest = t.p, t.p.head_scale, t.bone("chest")
    clay = Clay(smoothness=0.012, cell=0.012, stretch=0.04)
    high, low = p.neck_y - 0.085 * k, p.waist_y - 0.01
    heights = np.linspace(high, low, 6)
    points = [shape.surface((0.0, float(y), 0.0), (0.0, 0.0, 1.0)) for y in heights]
    clay.ball(points[0], (0.024 * k, 0.022 * k, 0.016 * k), chest, colour)
    radii = [0.010 * k, 0.015 * k, 0.018 * k, 0.020 * k, 0.020 * k, 0.006 * k]
    for s in (-1, 1):
        spread = [q + np.array([s * r * 0.7, 0, 0], np.float32) for q, r in zip(points, radii, strict=True)]
        clay.rope(spread, [r * 0.6 for r in radii], chest, colour)
    return clay


def _backpack(t: Tailor, colour: str, shape: Clay) -> Clay:
    p, chest = t.p, t.bone("chest")
    clay = Clay(smoothness=0.03, cell=0.024, stretch=0.04, seam=0.008)
    y = (p.shoulder_y + p.waist_y) / 2 - 0.02
    tall, back = (p.shoulder_y - p.waist_y) * 0.62, -p.girth * 0.80
    clay.slab((0, y, back - 0.075), (p.shoulder_x * 0.72, tall, 0.075), 0.05, chest, colour)
    clay.slab(
        (0, y - tall * 0.35, back - 0.15),
        (p.shoulder_x * 0.5, tall * 0.45, 0.035),
        0.03,
        chest,
        shaded(colour, 0.75),
    )
    for s in (-1, 1):
        x = s * p.shoulder_x * 0.52
        heights = (p.shoulder_y - 0.03, p.shoulder_y - 0.10, p.waist_y + 0.03)
        points = [shape.surface((x, h, 0.0), (0.0, 0.0, 1.0)) for h in heights]
        over = shape.surface((x, p.shoulder_y, 0.0), (0.0, 1.0, 0.0))
        clay.rope(
            [np.array([x, p.shoulder_y - 0.05, back], np.float32), over, *points],
            0.018,
            chest,
            shaded(colour, 0.6),
            0.01,
        )
    return clay


def _apron(t: Tailor, colour: str, shape: Clay) -> Clay:
    """A bib and a front that ends over the thighs."""
    p = t.p
    clay = Clay(smoothness=0.02, cell=0.022, stretch=0.045)
    for y in np.linspace(p.hip_y + 0.035, p.shoulder_y - 0.09, 8):
        half = p.shoulder_x * (0.42 if y > p.waist_y + 0.02 else 0.66)
        row = [shape.surface((float(x), float(y), 0.0), (0.0, 0.0, 1.0)) for x in np.linspace(-half, half, 5)]
        bone = t.bone("chest" if y > p.waist_y else "spine")
        clay.rope([q + np.array([0, 0, -0.008], np.float32) for q in row], 0.024, bone, colour, 0.03)
    return clay


EXTRAS: Mapping[str, tuple[Callable[[Tailor, str, Clay], Clay], str]] = {
    "tie": (_tie, "cloth"), "backpack": (_backpack, "cloth"), "apron": (_apron, "cloth"),
    **TRAPPINGS,
}  # fmt: skip
"""Kind → who makes it and of what cloth."""
