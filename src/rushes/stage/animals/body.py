"""The trunk, neck, legs and tail of a four-legged animal, modelled once as Clay (no seams) and skinned to its skeleton."""

from itertools import pairwise

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.skeleton import TAIL, Limb, Skeleton, skeleton
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.scene import Array

__all__ = ["body"]

PATCHES = (
    (0.16, 0.86, 0.16, 0.20), (-0.16, 0.78, -0.05, 0.21), (0.17, 0.72, -0.30, 0.19), (-0.13, 0.92, 0.30, 0.16),
    (0.06, 0.98, -0.14, 0.16),
    (-0.15, 0.82, -0.42, 0.18), (0.10, 1.02, 0.40, 0.15), (-0.17, 0.62, 0.18, 0.13), (0.17, 0.60, 0.02, 0.12),
)  # fmt: skip
"""Places (x, y, z) and sizes of the patches of a patched coat, in withers heights."""
THICKNESS = {
    "plume": (0.062, 0.056, 0.052, 0.044, 0.018),
    "otter": (0.068, 0.058, 0.046, 0.036, 0.020),
    "brush": (0.050, 0.070, 0.095, 0.085, 0.020),
    "curl": (0.055, 0.065, 0.065, 0.055, 0.020),
    "bushy": (0.060, 0.110, 0.140, 0.120, 0.040),
    "cat": (0.042, 0.036, 0.034, 0.033, 0.026),
}
"""Radius of a tail at its five stations, in withers heights."""


def body(form: Form, bones: Skeleton, cell: float) -> Clay:
    """The body's clay in metres. `cell` is the grid in metres."""
    w = bones.withers
    clay = Clay(smoothness=0.10 * w, cell=cell, stretch=0.055 * w, seam=0.045 * w)
    _trunk(clay, form, bones)
    _neck(clay, form, bones)
    for limb in bones.limbs:
        if limb.blade:
            _fore_leg(clay, form, bones, limb)
        else:
            _hind_leg(clay, form, bones, limb)
    _tail(clay, form, bones)
    _paint(clay, form, w)
    return clay


def _trunk(clay: Clay, form: Form, bones: Skeleton) -> None:
    w, at, g, ln = bones.withers, bones.index, form.girth, form.length
    low = (form.leg - 0.49) * 0.5  # short legs leave a deeper chest
    fur = form.fur

    def p(x: float, y: float, z: float) -> Array:
        return _by(x, y, z * ln) * w

    def r(x: float, y: float, z: float) -> Array:
        return _by(x * g, y * g, z * ln) * w

    clay.ball(p(0, 0.725 + low, 0.20), r(0.165, 0.235, 0.265), at["chest"], fur)
    clay.ball(p(0, 0.70 + low, 0.375), r(0.135, 0.165, 0.105), at["chest"], fur)
    clay.ball(p(0, 0.885, 0.20), r(0.085, 0.095, 0.17), at["chest"], fur)
    clay.cone(
        p(0, 0.735 + low, 0.08),
        p(0, 0.765 + low + form.tuck, -0.24),
        0.19 * g * w,
        0.158 * g * w,
        at["root"],
        fur,
    )
    clay.ball(p(0, 0.785, -0.36), r(0.155, 0.155, 0.185), at["pelvis"], fur)
    if form.hump:
        clay.ball(p(0, 0.98, -0.06), r(0.10, 0.10 + form.hump, 0.17), at["root"], fur)
    clay.ball(p(0, 0.80, -0.47), r(0.11, 0.115, 0.085), at["pelvis"], fur)


def _neck(clay: Clay, form: Form, bones: Skeleton) -> None:
    w, at, n = bones.withers, bones.index, form.neck_girth
    base, nape, head = (bones.joints[k] for k in ("neck", "nape", "head"))
    low = base + _by(0.0, -0.05, -0.01) * w
    clay.cone(low, nape, 0.165 * n * w, 0.132 * n * w, at["neck"], form.fur)
    top = head + _by(0.0, 0.045, 0.045) * w * form.head
    clay.cone(nape, top, 0.132 * n * w, 0.110 * n * w, at["nape"], form.fur)
    clay.ball(
        base + _by(0.0, -0.12, 0.07) * w,
        _by(0.125, 0.15, 0.09) * n * w,
        at["neck"],
        form.fur,
    )


def _fore_leg(clay: Clay, form: Form, bones: Skeleton, limb: Limb) -> None:
    w, at, t = bones.withers, bones.index, form.bone * bones.withers
    upper, lower, shank, _ = (at[b] for b in limb.bones)
    shoulder, elbow, wrist, ball = limb.joints
    side = np.array([np.sign(shoulder[0]), 0.0, 0.0], np.float32)
    blade = shoulder * np.array([0.80, 1, 1], np.float32) + _by(0, 0.13, -0.06) * w
    clay.ball(
        blade,
        _by(0.062, 0.155, 0.115) * w,
        at[limb.blade],
        form.fur,
        turn=(-0.45, 0, 0),
        blend=0.09 * w,
    )
    clay.cone(
        shoulder - side * 0.010 * w + _by(0, 0.02 * w, -0.03 * w),
        elbow + _by(0, 0, 0.012 * w),
        0.088 * t,
        0.066 * t,
        upper,
        form.fur,
        blend=0.08 * w,
    )
    sock = form.socks or form.fur
    clay.cone(elbow, wrist, 0.064 * t, 0.050 * t, lower, sock, blend=0.05 * w)
    clay.cone(wrist, ball + _by(0, 0.012 * w, -0.008 * w), 0.050 * t, 0.047 * t, shank, sock, blend=0.03 * w)
    _foot(clay, form, bones, limb)


def _hind_leg(clay: Clay, form: Form, bones: Skeleton, limb: Limb) -> None:
    w, at, t = bones.withers, bones.index, form.bone * bones.withers
    upper, lower, shank, _ = (at[b] for b in limb.bones)
    hip, stifle, hock, ball = limb.joints
    clay.cone(
        hip, stifle + _by(0, 0.02 * w, -0.01 * w), 0.128 * t, 0.082 * t, upper, form.fur, blend=0.09 * w
    )
    ham = hip * 0.45 + stifle * 0.55 + _by(0, 0.01, -0.075) * w
    clay.ball(ham, _by(0.068, 0.13, 0.075) * t, upper, form.fur, turn=(0.25, 0, 0), blend=0.07 * w)
    sock = form.socks or form.fur
    clay.cone(stifle, hock, 0.080 * t, 0.046 * t, lower, form.fur, blend=0.05 * w)
    clay.cone(hock, ball + _by(0, 0.012 * w, 0), 0.047 * t, 0.045 * t, shank, sock, blend=0.03 * w)
    _foot(clay, form, bones, limb)


def _foot(clay: Clay, form: Form, bones: Skeleton, limb: Limb) -> None:
    w, foot, ball = bones.withers, bones.index[limb.bones[3]], limb.joints[3]
    t, c = form.bone * w, form.feet_colour
    if form.feet == "hoof" or form.feet == "cloven":
        clay.cone(
            ball + _by(0, 0.02 * w, -0.01 * w),
            ball + _by(0, -0.02 * w, 0.012 * w),
            0.046 * t,
            0.058 * t,
            foot,
            c,
            blend=0.015 * w,
        )
        return
    if form.feet == "pad":
        _pad(clay, form, foot, ball, w)
        return
    clay.ball(ball + _by(0, -0.001 * w, 0.022 * w), _by(0.060, 0.044, 0.075) * t, foot, c, blend=0.03 * w)
    for k, x in enumerate((-0.036, -0.013, 0.013, 0.036)):
        ahead = 0.074 if 0 < k < 3 else 0.058
        clay.ball(
            ball + _by(x * t / w, -0.013, ahead) * w,
            _by(0.0175, 0.027, 0.032) * t,
            foot,
            c,
            blend=0.006 * w,
        )


def _pad(clay: Clay, form: Form, foot: int, ball: Array, w: float) -> None:
    """A round foot like a drum, with four pale nails at its front rim."""
    t = form.bone * w
    clay.cone(
        ball + _by(0, 0.05 * w, 0),
        ball + _by(0, 0.0, 0.006 * w),
        0.050 * t,
        0.058 * t,
        foot,
        form.feet_colour,
        0.03 * w,
    )
    for a in (-0.9, -0.3, 0.3, 0.9):
        place = ball + _by(0.055 * np.sin(a) * t, -0.016 * w, 0.055 * np.cos(a) * t + 0.006 * w)
        clay.ball(place, _by(0.015, 0.017, 0.010) * t, foot, "#e6dccb", (0.0, a, 0.0), 0.004 * w)


def _tail(clay: Clay, form: Form, bones: Skeleton) -> None:
    w, at = bones.withers, bones.index
    points = [bones.joints[k] for k in TAIL]
    tip = points[-1] + (points[-1] - points[-2]) * 0.8
    start = points[0] + _by(0, -0.02, 0.06) * w
    if form.tail == "bob":
        clay.ball(
            points[0] + _by(0, 0.03, 0.0) * w,
            _by(0.075, 0.075, 0.075) * w,
            at["tail"],
            form.light,
            blend=0.04 * w,
        )
        return
    thick = THICKNESS.get(form.tail, (0.05, 0.036, 0.03, 0.025, 0.014))
    path = [start, *points[1:], tip]
    for k in range(4):
        clay.cone(
            path[k],
            path[k + 1],
            thick[k] * w,
            thick[k + 1] * w,
            at[TAIL[k]],
            form.fur if k < 3 else form.light,
            blend=0.045 * w,
        )


def _paint(clay: Clay, form: Form, w: float) -> None:
    """Darker along the back, lighter under the chest and belly and behind the thighs."""
    ln = form.length

    def rub(
        x: float, y: float, z: float, rx: float, ry: float, rz: float, colour: str, strength: float
    ) -> None:
        clay.paint(_by(x, y, z * ln) * w, _by(rx, ry, rz * ln) * w, colour, strength)

    rub(0, 1.02, -0.05, 0.26, 0.24, 0.75, form.dark, 0.75)
    rub(0, 1.10, 0.42, 0.16, 0.26, 0.20, form.dark, 0.6)
    rub(0, 0.50, 0.05, 0.30, 0.22, 0.50, form.light, 0.9)
    rub(0, 0.66, 0.46, 0.20, 0.32, 0.22, form.light, 0.95)
    rub(0, 0.60, -0.56, 0.26, 0.26, 0.16, form.light, 0.7)
    for x, y, z, r in PATCHES * 3 if form.patches else ():
        clay.paint(_by(x * form.girth, y, z * ln) * w, _by(r, r * 0.9, r * 1.2) * w, form.patches, 1.0)
    for k in range(170) if form.spots else ():
        a, z = 2.4 * k, -0.58 + 1.10 * ((k * 0.7548777) % 1.0)
        at = (0.20 * np.sin(a) * form.girth, 0.80 + 0.19 * np.cos(a), z)
        for _ in range(2):
            clay.paint(_by(at[0], at[1], at[2] * ln) * w, _by(0.050, 0.050, 0.055) * w, form.spots, 1.0)
    for k in [*range(10)] * 3 if form.stripes else ():
        rub(0, 0.98, -0.52 + 0.096 * k, 0.32, 0.40 + 0.07 * (k % 3), 0.044 * form.striped, form.stripes, 1.0)
    if form.stripes and form.striped > 1.0:
        _banded(clay, form, w)


def _banded(clay: Clay, form: Form, w: float) -> None:
    """Rings along the neck and down the legs of who is striped all over."""
    bones = skeleton(form, w)
    base, head = bones.joints["neck"], bones.joints["head"]
    for u in np.linspace(0.05, 0.95, max(4, round(5 * form.neck))):
        for _ in range(2):
            clay.paint(base * (1 - u) + head * u, _by(0.22, 0.05, 0.20) * w, form.stripes, 1.0)
    for limb in bones.limbs:
        for a, b in pairwise(limb.joints):
            for u in (0.25, 0.6, 0.95):
                clay.paint(a * (1 - u) + b * u, _by(0.26, 0.034, 0.26) * w, form.stripes, 0.9)


def _by(*offset: float) -> Array:
    """An offset in metres."""
    return np.array(offset, np.float32)
