"""The slots of a body: where things are fixed to it while nothing else is said.

In all of them +z is what looks away from the body there, or ahead, and +y is up; in a hand +y runs along what it grips, out at
the thumb's side, and +z looks ahead over the knuckles.
"""

from math import pi

import numpy as np

from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.perform import Performance
from rushes.stage.people.proportions import Proportions
from rushes.stage.scene import Array

__all__ = ["slots_of"]


def slots_of(p: Proportions, now: Performance) -> dict[str, Array]:
    """head (between the eyes), crown (where a hat's rim is), top, mouth (between the lips), chin (a violin's end: on the left
    collar bone), neck (the knot of a tie), breast, back, waist (its +z upwards), lap, hands, feet (the soles)."""
    k, s = p.head_scale, p.scale
    trunk, parts = now.trunk, now.parts
    found = {
        "head": trunk.head @ translation((0.0, p.head_y + 0.012 * k, 0.235 * k)),
        "crown": trunk.head @ translation((0.0, p.head_y + 0.095 * k, -0.01 * k)),
        "mouth": trunk.head @ translation((0.0, p.head_y - 0.128 * k, 0.205 * k)),
        "top": trunk.head @ translation((0.0, p.height, 0.0)),
        "chin": trunk.chest @ translation((0.10 * s, p.shoulder_y + 0.055 * s, 0.14 * s)),
        "neck": trunk.chest @ translation((0.0, p.neck_y - 0.075 * s, p.girth * 0.98)),
        "breast": trunk.chest @ translation((0.0, p.shoulder_y - 0.095 * k, p.girth)),
        "back": trunk.chest @ translation((0.0, p.shoulder_y - 0.1 * k, -p.girth)),
        "waist": trunk.hips @ translation((0.0, p.hip_y + 0.10 * s, 0.0)) @ rotation(x=-pi / 2),
        "lap": trunk.hips @ translation((0.0, p.hip_y + 0.05, p.girth * 1.4)),
        "root": parts["root"],
    }
    for side, name in (("l", "left"), ("r", "right")):
        found[f"hand_{name}"] = parts[f"hand_{side}"]
        found[f"foot_{name}"] = parts[f"foot_{side}"] @ translation((0.0, -p.ankle_y, 0.3 * p.foot))
    return {name: matrix.astype(np.float32) for name, matrix in found.items()}
