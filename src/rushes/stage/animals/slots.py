"""The slots of a four-legged body: where things are fixed to it. +z looks ahead or away from the body, +y up."""

from collections.abc import Mapping
from math import atan2, pi

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.scene import Array

__all__ = ["slots_of"]


def slots_of(
    posed: Mapping[str, Array], bones: Skeleton, form: Form, lap: float = 0.0
) -> Mapping[str, Array]:
    """World frames: "head" between the eyes, "crown" and "top" above them, "mouth", "neck", "chin", "back" on the withers,
    "waist" (its +z along the body), "lap" before the chest and upright (turned by `lap` radians to its left, as a
    guitar lies across it), "hand_left" and "hand_right" over the toes."""
    w = bones.withers
    u = w * form.head

    def on(bone: str, point: Array, size: float) -> Array:
        at: Array = posed[bone] @ translation(point * np.float32(size))
        return at

    head = bones.joints["head"] / u
    found = {
        "head": on("head", head + _by(0, 0.09, 0.20), u),
        "crown": on("head", head + _by(0, 0.205, 0.075), u),
        "top": on("head", head + _by(0, 0.24, 0.075), u),
        "mouth": on("head", head + _by(0, -0.05, 0.16 + 0.215 * form.muzzle), u),
        "neck": posed["nape"] @ translation(bones.joints["nape"]),
        "back": on("chest", _by(0, 1.0, 0), w),
        "waist": on("root", _by(0, 0.74, -0.05), w) @ rotation(x=-pi / 2),
        "lap": _upright(on("chest", _by(0, 0.40, 0.26 * form.length), w)),
        "chin": _upright(on("chest", _by(0.08, 0.55, 0.46 * form.length), w)),
    }
    if lap:
        across = translation(_by(-0.20, -0.06, 0.10) * np.float32(w)) @ rotation(z=-lap)
        found["lap"] = found["lap"] @ across
    for limb in bones.limbs:
        side = limb.name.rsplit("_", 1)[1]
        ahead = limb.joints[3] + _by(0, 0, 0.04) * np.float32(w)
        found[f"{'hand' if limb.blade else 'foot'}_{side}"] = posed[limb.bones[3]] @ translation(ahead)
    return {name: matrix.astype(np.float32) for name, matrix in found.items()}


def _upright(frame: Array) -> Array:
    """The frame set upright: only its heading and its place are kept."""
    heading = atan2(float(frame[0, 2]), float(frame[2, 2]))
    made: Array = translation(frame[:3, 3]) @ rotation(y=heading)
    return made


def _by(x: float, y: float, z: float) -> Array:
    return np.array([x, y, z], np.float32)
