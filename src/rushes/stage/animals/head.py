"""The head of a four-legged animal as Clay: skull, muzzle, jaw and ears; and where eyes, nose and lips sit on it.

Head space: the origin is the joint of the head, +z along the nose, lengths in head units (`Skeleton.withers * Form.head`).
"""

from dataclasses import dataclass

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.skeleton import TRUNK, Skeleton, trunk_point
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.scene import Array

__all__ = ["HeadFrame", "ears", "head_frame", "jaw", "skull"]


@dataclass(frozen=True)
class HeadFrame:
    """Head space in metres: `origin` (3,), `unit` metres. `nose` is how far ahead the tip of the nose is, in units."""

    origin: Array
    unit: float
    nose: float

    def point(self, x: float, y: float, z: float) -> Array:
        """A point of head space in metres."""
        return self.origin + np.array([x, y, z], np.float32) * np.float32(self.unit)

    def size(self, *sizes: float) -> Array:
        """Lengths in metres."""
        return np.array(sizes, np.float32) * np.float32(self.unit)


def head_frame(form: Form, bones: Skeleton) -> HeadFrame:
    """The head space of a form on its skeleton."""
    return HeadFrame(bones.joints["head"], bones.withers * form.head, 0.20 + 0.215 * form.muzzle)


def skull(form: Form, bones: Skeleton, cell: float) -> Clay:
    """Skull, cheeks and upper muzzle, with the upper neck it melts into."""
    f, at, u = head_frame(form, bones), bones.index["head"], bones.withers * form.head
    clay = Clay(smoothness=0.055 * u, cell=cell, stretch=0.05 * u, seam=0.03 * u)
    mw, end = form.muzzle_width, f.nose
    fur, light = form.face or form.fur, form.face or form.light
    clay.ball(f.point(0, 0.080, 0.075), f.size(0.150, 0.140, 0.165), at, fur)
    clay.ball(f.point(0, 0.075 + 0.045 * form.brow, 0.175), f.size(0.112, 0.078, 0.070), at, fur)
    for s in (-1.0, 1.0):
        clay.ball(f.point(s * 0.085, 0.015, 0.135), f.size(0.070, 0.080, 0.090) * form.cheeks, at, fur)
        clay.ball(
            f.point(s * 0.062, 0.128, 0.205), f.size(0.036, 0.022, 0.030), at, fur, blend=0.03 * u
        )  # brow
        clay.ball(
            f.point(s * 0.038 * mw, -0.020, end - 0.075),
            f.size(0.046 * mw, 0.045, 0.068),
            at,
            light,
            blend=0.025 * u,
        )
    clay.cone(
        f.point(0, 0.022, 0.18), f.point(0, 0.006, end - 0.06), 0.088 * mw * u, 0.060 * mw * u, at, light
    )
    clay.cone(
        f.point(0, 0.070, 0.19),
        f.point(0, 0.036, end - 0.035),
        0.040 * u,
        0.034 * mw * u,
        at,
        fur,
        blend=0.035 * u,
    )
    n = form.neck_girth * bones.withers
    nape = bones.joints["nape"]
    clay.cone(nape, f.point(0, 0.05, 0.05), 0.132 * n, 0.112 * n, bones.index["nape"], fur)
    if form.trunk:
        _trunk(clay, form, bones, f)
    clay.cut(f.point(0, -0.085, end - 0.14), f.size(0.050 * mw, 0.040, 0.145), blend=0.012 * u)
    clay.paint(f.point(0, 0.25, 0.06), f.size(0.16, 0.16, 0.22), form.dark, 0.55)
    clay.paint(f.point(0, 0.0, end), f.size(0.15, 0.11, 0.20), light, 0.85)
    for s in (-1.0, 1.0):
        clay.paint(f.point(s * 0.065, 0.155, 0.225), f.size(0.055, 0.045, 0.06), light, 0.5)
        clay.paint(f.point(s * 0.12, -0.03, 0.13), f.size(0.10, 0.10, 0.12), light, 0.5)
    for s in (-1.0, 1.0) if form.spectacles else ():
        for _ in range(3):
            clay.paint(f.point(s * 0.090, 0.080, 0.205), f.size(0.105, 0.110, 0.12), form.spectacles, 1.0)
    if form.mask:
        clay.paint(f.point(0, 0.16, 0.18), f.size(0.19, 0.17, 0.22), form.mask, 1.0)
    return clay


def _trunk(clay: Clay, form: Form, bones: Skeleton, f: HeadFrame) -> None:
    """The trunk, ringed by a darker fold at every joint, and the pads that the tusks come out of."""
    points = [f.point(*trunk_point(form, k)) for k in range(len(TRUNK) + 1)]
    thick = np.array([0.118, 0.092, 0.074, 0.062, 0.053, 0.047]) * f.unit
    for k, name in enumerate(TRUNK):
        clay.cone(
            points[k],
            points[k + 1],
            thick[k],
            thick[k + 1],
            bones.index[name],
            form.face or form.fur,
            0.03 * f.unit,
        )
        for u in (0.25, 0.75):
            clay.paint(points[k] * (1 - u) + points[k + 1] * u, f.size(0.12, 0.016, 0.12), form.dark, 0.75)
    clay.paint(points[-1], f.size(0.06, 0.05, 0.06), form.light, 0.9)
    for s in (-1.0, 1.0):
        clay.cone(f.point(s * 0.085, 0.02, 0.17), f.point(s * 0.10, -0.07, 0.25), 0.075 * f.unit, 0.05 * f.unit,
                  bones.index["head"], form.face or form.fur)  # fmt: skip


def jaw(form: Form, bones: Skeleton, cell: float) -> Clay:
    """The lower jaw, closed against the muzzle at rest."""
    f, at, u = head_frame(form, bones), bones.index["jaw"], bones.withers * form.head
    clay = Clay(smoothness=0.025 * u, cell=cell, stretch=0.02 * u, seam=0.012 * u)
    mw, end = form.muzzle_width, f.nose
    clay.cone(
        f.point(0, -0.045, 0.13),
        f.point(0, -0.068, end - 0.085),
        0.062 * mw * u,
        0.037 * mw * u,
        at,
        form.light,
    )
    clay.ball(f.point(0, -0.066, end - 0.085), f.size(0.040 * mw, 0.026, 0.042), at, form.light)
    # The mouth's floor: a hollow with a dark rim that the tongue lies in.
    clay.cut(f.point(0, -0.030, end - 0.145), f.size(0.044 * mw, 0.034, 0.125), blend=0.008 * u)
    clay.paint(f.point(0, -0.035, end - 0.14), f.size(0.055 * mw, 0.040, 0.15), "#6b2324", 1.0)
    return clay


def ears(form: Form, bones: Skeleton, cell: float) -> Clay:
    """Both ears."""
    f, u = head_frame(form, bones), bones.withers * form.head
    clay = Clay(smoothness=0.035 * u, cell=cell, stretch=0.045 * u, seam=0.02 * u)
    e, dark = form.ear, form.ear_colour or form.dark
    for side, s in (("left", 1.0), ("right", -1.0)):
        root, tip = bones.index[f"ear_{side}"], bones.index[f"ear_tip_{side}"]
        if form.ears == "flap":
            _flapping(clay, form, f, s, root, tip)
        elif form.ears in ("drop", "long"):
            long = 1.5 if form.ears == "long" else 1.0
            clay.ball(
                f.point(s * 0.128, 0.128, 0.045),
                f.size(0.030, 0.040, 0.072) * e,
                root,
                dark,
                (0, 0, s * 0.5),
            )
            clay.ball(
                f.point(s * 0.166, 0.066, 0.058),
                f.size(0.024, 0.075, 0.078) * e,
                root,
                dark,
                (0.1, 0, s * 0.22),
            )
            clay.ball(
                f.point(s * 0.180, 0.075 - 0.10 * e * long, 0.072),
                f.size(0.021, 0.085 * long, 0.062) * e,
                tip,
                dark,
                (0.25, 0, s * 0.06),
            )
        else:
            _pricked(clay, form, f, s, root, tip)
    return clay


def _flapping(clay: Clay, form: Form, f: HeadFrame, s: float, root: int, tip: int) -> None:
    """An elephant's ear: a broad thin fan that stands off the head, pink inside."""
    e, turn = form.ear, (0.0, s * 0.42, s * 0.10)
    clay.ball(
        f.point(s * 0.20, 0.06, 0.01), f.size(0.13, 0.19, 0.024) * e, root, form.ear_colour or form.fur, turn
    )
    clay.ball(
        f.point(s * 0.33, 0.03, -0.05), f.size(0.15, 0.23, 0.020) * e, tip, form.ear_colour or form.fur, turn
    )
    clay.ball(
        f.point(s * 0.30, -0.15, -0.03), f.size(0.10, 0.15, 0.018) * e, tip, form.ear_colour or form.fur, turn
    )
    clay.paint(f.point(s * 0.30, 0.0, 0.02), f.size(0.15, 0.20, 0.045) * e, form.light, 0.9)


def _pricked(clay: Clay, form: Form, f: HeadFrame, s: float, root: int, tip: int) -> None:
    """An ear that stands: a leaf of four flat lumps from a broad root to its tip, hollow side lighter."""
    out = {"prick": 0.24, "round": 0.40, "side": 1.15, "button": 0.35}.get(form.ears, 0.25)
    e, d = form.ear, np.array([s * np.sin(out), np.cos(out), 0.0])
    step, sizes = 0.046, (0.078, 0.066, 0.044, 0.014)
    if form.ears == "round":
        step, sizes = 0.030, (0.062, 0.064, 0.056, 0.030)
    dark = form.ear_colour or form.dark
    back = form.ear_colour or form.face or form.fur
    for k, r in enumerate(sizes):
        bend = 0.05 * max(k - 1, 0) if form.ears == "button" else 0.0
        c = np.array([s * 0.098, 0.150, 0.03 + bend]) + d * (step * k - bend * 0.8) * e
        clay.ball(
            f.point(*c), f.size(r * (1 if e < 1.6 else 1 / 1.5) * e, 0.050 * e, 0.024), root if k < 2 else tip,
            dark if k > 1 else back, (0.0, s * 0.45, -s * out),
        )  # fmt: skip
    if form.ear_colour:
        return
    inner = np.array([s * 0.098, 0.150, 0.06]) + d * step * 1.6 * e
    clay.paint(f.point(*inner), f.size(0.055 * e, 0.10 * e, 0.05), form.light, 0.75)
