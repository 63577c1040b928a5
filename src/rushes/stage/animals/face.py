"""What makes a face: eyes with a highlight and lids, nose, dark lips, tongue. Small shapes set on the surface of the skull."""

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.head import HeadFrame, head_frame
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, lathe, on_bone, sphere, tube, turned
from rushes.stage.scene import Array, Mesh

__all__ = ["eye_place", "eyes", "gullet", "highlights", "lids", "lips", "nose", "tongue", "whiskers"]


def eye_place(form: Form, skull: Clay, frame: HeadFrame, side: float) -> tuple[Array, float]:
    """Centre of an eyeball in metres and its radius; sunk a third into the skull."""
    spread = form.eye_spread
    start = frame.point(side * (0.052 + 0.03 * spread), 0.088, 0.16 - 0.03 * spread)
    out = np.array([side * (0.30 + 0.9 * spread), 0.05, 0.95 - 0.5 * spread])
    radius = 0.036 * form.eye * frame.unit
    met = skull.surface(start, out)
    return met - (out / np.linalg.norm(out)).astype(np.float32) * radius * 0.42, radius


def eyes(form: Form, skull: Clay, bones: Skeleton) -> Mesh:
    """Glossy dark eyes with a warm iris ring and a thin dark rim of skin."""
    frame, parts = head_frame(form, bones), []
    for s in (-1.0, 1.0):
        centre, r = eye_place(form, skull, frame, s)
        look = np.array([s * (0.28 + 0.8 * form.eye_spread), 0.02, 1.0], np.float32)
        look /= np.linalg.norm(look)
        ball = sphere(centre, r, form.iris, 9, 12)
        rim = np.clip((ball.normals @ look - 0.15) / 0.30, 0, 1)[:, None]
        colours = ball.colours.copy()
        colours[:, :3] = linear("#120b08") * (1 - rim) + linear(form.iris) * rim
        parts.append(Mesh(ball.positions, ball.normals, colours, ball.faces))
        if form.iris == Form.iris:  # so dark that no pupil shows
            continue
        wide = 0.26 if form.snout == "cat" else 0.50
        pupil = sphere((0.0, 0.0, 0.0), (wide * r, 0.56 * r, 0.20 * r), "#0c0706", 6, 10)
        parts.append(turned(pupil, (0.0, float(np.arctan2(look[0], look[2])), 0.0), centre + look * r * 0.82))
    return on_bone(join(parts), bones.index["head"])


def highlights(form: Form, skull: Clay, bones: Skeleton) -> Mesh:
    """The catch-lights: a large one above, a small one below, on the same side of both eyes."""
    frame, parts = head_frame(form, bones), []
    for s in (-1.0, 1.0):
        centre, r = eye_place(form, skull, frame, s)
        for d, size in (((0.30 + 0.25 * s, 0.50, 0.78), 0.20), ((-0.35 + 0.25 * s, -0.25, 0.9), 0.10)):
            v = np.asarray(d, np.float32)
            v /= np.linalg.norm(v)
            parts.append(sphere(centre + v * r * 0.97, size * r, "#ffffff", 5, 9))
    return on_bone(join(parts), bones.index["head"])


def lids(form: Form, skull: Clay, bones: Skeleton) -> Mesh:
    """Upper lids: caps round the eyes, lifted at rest; the "lids" bone turns them down over the eyes."""
    frame, parts = head_frame(form, bones), []
    for s in (-1.0, 1.0):
        centre, r = eye_place(form, skull, frame, s)
        parts.append(
            turned(_cap(1.12 * r, form.mask or form.face or form.fur), (-0.85, s * 0.25, -s * 0.10), centre)
        )
    return on_bone(join(parts), bones.index["lids"])


def _cap(radius: float, colour: str) -> Mesh:
    """The upper 80 degrees of a ball about the origin, with a rolled edge."""
    up = np.radians(np.array([90.0, 72.0, 52.0, 32.0, 12.0, 6.0]))
    size = np.array([1.0, 1.0, 1.0, 1.0, 1.0, 0.9]) * radius
    return lathe(
        [(float(q * np.cos(e)), float(q * np.sin(e))) for q, e in zip(size, up, strict=True)][::-1],
        colour,
        sides=14,
    )


def nose(form: Form, bones: Skeleton) -> Clay:
    """The nose: a broad wet button with two nostrils."""
    f, at, u = head_frame(form, bones), bones.index["head"], bones.withers * form.head
    clay = Clay(smoothness=0.02 * u, cell=0.0115 * u, stretch=0.02 * u, seam=0.01 * u)
    n, end, mw = form.nose, f.nose, form.muzzle_width
    if form.snout == "pig":
        clay.ball(f.point(0, 0.0, end - 0.005), f.size(0.066 * mw, 0.056, 0.024), at, form.nose_colour)
        for s in (-1.0, 1.0):
            clay.cut(f.point(s * 0.024, 0.004, end + 0.018), f.size(0.010, 0.016, 0.014), blend=0.004 * u)
        return clay
    if form.snout == "hoofed":
        for s in (-1.0, 1.0):
            place = f.point(s * 0.042 * mw, 0.004, end - 0.022)
            clay.ball(place, f.size(0.017, 0.024, 0.020), at, "#2a1c18", turn=(0.0, s * 0.6, s * 0.3))
        return clay
    clay.ball(f.point(0, 0.036, end - 0.010), f.size(0.043, 0.030, 0.032) * n, at, form.nose_colour)
    clay.ball(f.point(0, 0.016, end - 0.006), f.size(0.022, 0.024, 0.022) * n, at, form.nose_colour)
    for s in (-1.0, 1.0):
        clay.ball(
            f.point(s * 0.026 * n, 0.026, end - 0.008), f.size(0.020, 0.020, 0.024) * n, at, form.nose_colour
        )
        clay.cut(f.point(s * 0.021 * n, 0.026, end + 0.020), f.size(0.008, 0.007, 0.014) * n, blend=0.003 * u)
    return clay


def lips(form: Form, skull: Clay, bones: Skeleton) -> Mesh:
    """The dark line of the upper lip: under the nose, along the muzzle and up into a smiling corner on the cheek."""
    f = head_frame(form, bones)
    end, mw = f.nose, form.muzzle_width
    parts = []
    corner = min(0.215, end - 0.11)  # where the lip leaves the muzzle: a short face has no room behind it
    line = [
        (0.0, -0.010, end + 0.01, 0, -0.2, 1), (0.022, -0.046, end - 0.03, 0.35, -0.6, 0.75),
        (0.050, -0.055, (end - 0.06 + corner) / 2 + 0.03, 0.85, -0.75, 0.3),
        (0.066, -0.045, (end - 0.06 + corner) / 2 - 0.005, 1, -0.55, 0.1),
        (0.080, -0.036, corner, 1, -0.45, 0.1), (0.092, -0.020, corner - 0.03, 1, -0.28, 0.2),
        (0.098, -0.004, corner - 0.045, 1, -0.1, 0.3),
    ]  # fmt: skip
    for s in (-1.0, 1.0):
        points = []
        for x, y, z, dx, dy, dz in line:
            d = np.array([s * dx, dy, dz], np.float32)
            start = f.point(s * x * mw * 0.6, y * 0.6, z - 0.03 * dz)
            points.append(skull.surface(start, d))
        fine = _rounded(np.asarray(points), 3)
        radius = (
            np.interp(np.linspace(0, 1, len(fine)), (0, 0.1, 0.8, 1), (0.004, 0.0052, 0.0045, 0.001)) * f.unit
        )
        parts.append(tube(fine, radius, "#3a211a", 5))
    return on_bone(join(parts), bones.index["head"])


def tongue(form: Form, bones: Skeleton) -> Clay:
    """A long pink tongue that lies in the jaw and hangs over its front; the "tongue" bone lets it flap."""
    f, u = head_frame(form, bones), bones.withers * form.head
    clay = Clay(smoothness=0.03 * u, cell=0.0125 * u, stretch=0.04 * u, seam=0.01 * u)
    jaw, tip, end = bones.index["jaw"], bones.index["tongue"], f.nose
    pink = "#e0626a"
    clay.ball(f.point(0, -0.050, end - 0.20), f.size(0.034, 0.016, 0.070), jaw, pink)
    clay.ball(f.point(0, -0.046, end - 0.125), f.size(0.036, 0.014, 0.060), jaw, pink)
    clay.ball(f.point(0.004, -0.056, end - 0.060), f.size(0.035, 0.013, 0.040), tip, pink, turn=(0.7, 0, 0))
    clay.ball(f.point(0.008, -0.100, end - 0.038), f.size(0.034, 0.046, 0.012), tip, pink, turn=(-0.12, 0, 0))
    clay.ball(f.point(0.010, -0.140, end - 0.036), f.size(0.029, 0.030, 0.011), tip, pink)
    clay.paint(f.point(0.006, -0.10, end - 0.02), f.size(0.006, 0.09, 0.05), "#b8434f", 0.8)
    return clay


def gullet(form: Form, bones: Skeleton) -> Mesh:
    """The dark of the mouth: a lump at its back, half on the head and half on the jaw, that closes the open corners."""
    f = head_frame(form, bones)
    centre, size = f.point(0, -0.040, 0.195), f.size(0.070 * form.muzzle_width, 0.040, 0.085)
    lump = sphere(centre, size, "#4a1a1c", 8, 12)
    count = len(lump.positions)
    pair = np.tile(np.array([bones.index["head"], bones.index["jaw"]], np.int32), (count, 1))
    return Mesh(lump.positions, lump.normals, lump.colours, lump.faces, pair, np.full(count, 0.5, np.float32))


def whiskers(form: Form, bones: Skeleton) -> Mesh:
    """Three fine whiskers a side, for those that have them."""
    f = head_frame(form, bones)
    parts = []
    for s in (-1.0, 1.0):
        for k in range(3):
            root = f.point(s * 0.045 * form.muzzle_width, -0.004 - 0.016 * k, f.nose - 0.045)
            tip = f.point(s * 0.26, 0.035 - 0.045 * k, f.nose - 0.10)
            middle = (root + tip) / 2 + np.array([0, 0.012 * f.unit, 0.01 * f.unit], np.float32)
            radius = np.linspace(0.0035, 0.0008, 7) * f.unit
            parts.append(tube(_rounded(np.stack([root, middle, tip]), 3), radius, "#f6f2ea", 4))
    return on_bone(join(parts), bones.index["head"])


def _rounded(points: Array, cuts: int) -> Array:
    """Catmull-Rom through points (k, 3), `cuts` pieces a span."""
    padded = np.concatenate([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    out = []
    for k in range(1, len(padded) - 2):
        a, b, c, d = padded[k - 1 : k + 3]
        for t in np.arange(cuts) / cuts:
            out.append(
                0.5
                * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
            )
    out.append(points[-1])
    return np.asarray(out, np.float32)
