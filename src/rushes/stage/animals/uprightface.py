"""Faces of animals that go on two legs: eyes with iris, pupil and catch-lights, lids that close, teeth."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import cylinder, join, lathe, on_bone, sphere, tube, turned
from rushes.stage.scene import Array, Mesh

__all__ = ["eyes", "glints", "lids", "mouth_line", "rounded", "teeth"]


@dataclass(frozen=True)
class Eye:
    """`out` from the middle and `radius` in heights; `aside` and `up` radians it looks off straight ahead;
    `white` sRGB or ""; `iris` and `pupil` are radians of the ball; `rest` radians that the lid is lifted
    when open."""

    out: float
    radius: float
    aside: float
    up: float = 0.05
    white: str = ""
    iris: float = 0.8
    pupil: float = 0.5
    slit: float = 1.0
    rest: float = -0.75


EYES = {
    "penguin": Eye(0.066, 0.036, 0.42, white="", iris=0.98, pupil=0.70, rest=-1.05),
    "ape": Eye(0.059, 0.042, 0.22, white="#f6f1e8", iris=0.86, pupil=0.50, rest=-0.85),
    "saurian": Eye(0.076, 0.043, 0.48, 0.06, "#f7f2da", 0.86, 0.50, 0.62, -0.98),
    "kangaroo": Eye(0.056, 0.031, 0.72, 0.05, "", 1.0, 0.62, 1.0, -0.90),
}


def _eye(rig: Rig) -> tuple[Eye, float]:
    """The eye of a rig, and metres of one of its heights."""
    return EYES[rig.row.frame], rig.unit * rig.row.head


def _centre(rig: Rig, eye: Eye, s: float, unit: float) -> Array:
    return rig.joints["lids"] + np.array([s * eye.out * unit, 0.0, 0.0], np.float32)


def _ahead(eye: Eye, s: float) -> Array:
    """Unit vector along which an eye looks."""
    a, u = s * eye.aside, eye.up
    return np.array([np.sin(a) * np.cos(u), np.sin(u), np.cos(a) * np.cos(u)], np.float32)


def eyes(rig: Rig) -> Mesh:
    """Glossy balls, painted: white or dark, iris with a darker edge, pupil."""
    eye, unit = _eye(rig)
    parts = []
    for _, s in SIDES:
        ball = sphere((0.0, 0.0, 0.0), eye.radius * unit, "#ffffff", 16, 22)
        # Rings about the line of sight: the poles of the ball are brought to the front.
        ball = turned(ball, (np.pi / 2, 0.0, 0.0))
        x, y, z = ball.normals.T
        away = np.arctan2(np.hypot(x, y), z)
        dark = np.arctan2(np.hypot(x / eye.slit, y), z)
        colours = ball.colours.copy()
        rgb = np.broadcast_to(linear(eye.white or "#0d0907"), (len(away), 3)).copy()
        for edge, shade, lens in (
            (eye.iris, "#1a100b", away),
            (eye.iris - 0.13, rig.row.iris, away),
            (eye.pupil, "#080504", dark),
        ):
            u = np.clip((edge - lens) / 0.07 + 0.5, 0, 1)[:, None]
            rgb = rgb * (1 - u) + linear(shade) * u
        colours[:, :3] = rgb
        painted = Mesh(ball.positions, ball.normals, colours, ball.faces)
        parts.append(turned(painted, (-eye.up, s * eye.aside, 0.0), _centre(rig, eye, s, unit)))
    return on_bone(join(parts), rig.index["head"])


def glints(rig: Rig) -> Mesh:
    """Catch-lights: a large one above and a small one below, on the same side of both eyes."""
    eye, unit = _eye(rig)
    parts = []
    for _, s in SIDES:
        centre, ahead = _centre(rig, eye, s, unit), _ahead(eye, s)
        for off, size in (((0.34, 0.44, 0.0), 0.25), ((-0.34, -0.34, 0.0), 0.12)):
            v = ahead + np.asarray(off, np.float32)
            v /= np.linalg.norm(v)
            parts.append(
                sphere(centre + v * eye.radius * unit * 0.96, size * eye.radius * unit, "#ffffff", 6, 10)
            )
    return on_bone(join(parts), rig.index["head"])


def lids(rig: Rig, colour: str) -> Mesh:
    """Upper lids: caps round the eyes, lifted at rest; the "lids" bone turns them down."""
    eye, unit = _eye(rig)
    up = np.radians(np.array([90.0, 78.0, 64.0, 48.0, 32.0, 16.0, 6.0, 2.0]))
    size = np.array([1.13, 1.13, 1.13, 1.13, 1.13, 1.13, 1.12, 1.03]) * eye.radius * unit
    profile = [(float(q * np.cos(e)), float(q * np.sin(e))) for q, e in zip(size, up, strict=True)][::-1]
    parts = [
        turned(
            lathe(profile, colour, sides=18), (eye.rest, s * eye.aside * 0.6, 0.0), _centre(rig, eye, s, unit)
        )
        for _, s in SIDES
    ]
    return on_bone(join(parts), rig.index["lids"])


def teeth(
    rig: Rig, bone: str, places: list[tuple[Array, float]], down: float, colour: str = "#f8f4e6"
) -> Mesh:
    """Pointed teeth at places in metres, each so long (metres); `down` is 1 for an upper row, -1 for a lower
    one."""
    parts = []
    for place, long in places:
        tip = place - np.array([0.0, down * long, -0.12 * long], np.float32)
        parts.append(cylinder(place, tip, 0.34 * long, colour, 7, top_radius=0.05 * long))
    return on_bone(join(parts), rig.index[bone])


def mouth_line(rig: Rig, face: Clay, half: list[tuple[float, float, float]], colour: str) -> Mesh:
    """A dark line on the surface of a face through points of its left half (head sizes from the joint of the
    head)."""
    points = [np.array([-x, y, z]) for x, y, z in reversed(half[1:])] + [np.array(p) for p in half]
    smooth = rounded(
        np.asarray(points, np.float32) * np.float32(rig.unit * rig.row.head) + rig.joints["head"], 4
    )
    inside = rig.near("head", 0.0, half[0][1] + 0.02, 0.04, rig.row.head)
    met = face.surface(inside + (smooth - inside) * np.float32(0.2), smooth - inside, 0.3 * rig.unit)
    radius = (
        0.0052
        * rig.unit
        * rig.row.head
        * np.interp(np.linspace(-1, 1, len(met)), (-1, -0.8, 0.8, 1), (0.35, 1, 1, 0.35))
    )
    return on_bone(tube(met, radius, colour, 6), rig.index["head"])


def rounded(points: Array, cuts: int) -> Array:
    """A smooth curve through points (k, 3): Catmull and Rom, `cuts` pieces a span."""
    p = np.concatenate([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    t = (np.arange(cuts) / cuts)[:, None]
    spans = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False)
    ]
    return np.concatenate([*spans, points[-1:]]).astype(np.float32)
