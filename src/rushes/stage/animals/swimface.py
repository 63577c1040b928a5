"""The face of a swimmer: eyes with iris, pupil, lids and glints, the inside of its mouth, its lips and
teeth. Model space of swimshape."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rushes.stage.animals.swimshape import Reals, ramp
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import cylinder, join, made, on_bone, sphere, tube
from rushes.stage.scene import Mesh

__all__ = ["Eye", "cavity", "corner", "eye", "eyeballs", "glints", "lids", "lips", "teeth", "tongue"]

RIM = 0.70
"""Polar angle (radians) of the rim of an iris on its ball."""


@dataclass(frozen=True)
class Eye:
    """An eyeball: its `centre` and `radius`, the way it looks and the axis its lid turns about (a positive
    turn shuts it)."""

    centre: Reals
    radius: float
    look: Reals
    hinge: Reals


@lru_cache(maxsize=64)
def eye(kind: Swimmer, side: float) -> Eye:
    """The eye on a side: sunk a third into the skin, looking out and a little ahead and up."""
    s, share, radius = kind.eye
    point, normal = kind.hull.place(s, share, side)
    look = normal + np.array([0.0, 0.06, 2.2 * kind.gaze], np.float32)
    look = look / np.linalg.norm(look)
    hinge = np.cross((0.0, 1.0, 0.0), look)
    hinge = hinge / np.linalg.norm(hinge)
    centre = point - normal * radius * 0.40
    return Eye(centre.astype(np.float32), radius, look.astype(np.float32), hinge.astype(np.float32))


def _frame(e: Eye) -> Reals:
    """Columns: across, up over the look, the look."""
    up = np.cross(e.look, e.hinge)
    return np.stack([e.hinge, up, e.look], 1).astype(np.float32)


def _dome(e: Eye, radius: float, polar: Reals, paint: Reals, sides: int) -> Mesh:
    """Rings about the look at polar angles (k,), painted ring by ring (k, 3)."""
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    out = np.stack(
        [
            np.sin(polar)[:, None] * np.cos(a),
            np.sin(polar)[:, None] * np.sin(a),
            np.broadcast_to(np.cos(polar)[:, None], (len(polar), sides)),
        ],
        -1,
    )
    normals = (out.reshape(-1, 3) @ _frame(e).T).astype(np.float32)
    i = np.arange(len(polar) - 1)[:, None] * sides + np.arange(sides)
    j = np.arange(len(polar) - 1)[:, None] * sides + (np.arange(sides) + 1) % sides
    faces = np.concatenate(
        [
            np.stack([i, i + sides, j], -1).reshape(-1, 3),
            np.stack([j, i + sides, j + sides], -1).reshape(-1, 3),
        ]
    )
    return made(e.centre + normals * radius, normals, np.repeat(paint, sides, 0).astype(np.float32), faces)


def eyeballs(kind: Swimmer, bone: int, sides: int = 18) -> Mesh:
    """Both balls: pupil, iris with a dark rim, and white where the kind shows it."""
    dark, iris, white = linear("#0b0808"), linear(kind.iris), linear("#f8f4ea")
    plain = "white" not in kind.extras
    if plain:  # so dark that little white shows
        white = mixed(kind.iris, "#0b0808", 0.55)
    pupil = 0.40 if not plain else 0.46
    polar = np.array([0.0, pupil, pupil, 0.62, RIM, RIM + 0.02, RIM + 0.08, RIM + 0.1, 1.3, 1.9, 2.6])
    paint = np.stack(
        [
            dark,
            dark,
            mixed(iris, dark, 0.35),
            iris * 1.25,
            iris,
            mixed(iris, dark, 0.6),
            mixed(iris, dark, 0.6),
            white,
            white,
            white,
            white,
        ]
    )
    return join([on_bone(_dome(eye(kind, s), kind.eye[2], polar, paint, sides), bone) for s in (-1.0, 1.0)])


def glints(kind: Swimmer, bone: int) -> Mesh:
    """Catch-lights: a large one above and ahead, a small one below."""
    parts = []
    for s in (-1.0, 1.0):
        e = eye(kind, s)
        for right, up, size in ((0.26 * s, 0.34, 0.19), (-0.22 * s, -0.26, 0.085)):
            v = _frame(e) @ np.array([-right, up, 0.9], np.float32)
            v /= np.linalg.norm(v)
            parts.append(sphere(e.centre + v * e.radius * 0.975, size * e.radius, "#ffffff", 5, 8))
    return on_bone(join(parts), bone)


def lids(kind: Swimmer, colour: Reals, bones: tuple[int, int], sides: int = 16) -> Mesh:
    """Upper lids: caps over the balls, lifted at rest. `bones` are those of the left and the right lid."""
    parts = []
    for s, bone in ((1.0, bones[0]), (-1.0, bones[1])):
        e = eye(kind, s)
        back = np.radians(118.0)
        up = np.cross(e.look, e.hinge)
        axis = np.cos(back) * e.look + np.sin(back) * up
        tilted = Eye(e.centre, e.radius, axis.astype(np.float32), e.hinge)
        polar = np.radians(np.array([0.0, 25.0, 50.0, 66.0, 74.0, 78.0, 79.0]))
        shade = np.array([1, 1, 1, 1, 0.95, 0.8, 0.6])[:, None]
        cap = _dome(tilted, e.radius * 1.11, polar, colour * shade, sides)
        parts.append(on_bone(cap, bone))
    return join(parts)


def corner(kind: Swimmer) -> float:
    """s of the corner of the mouth."""
    return kind.hull.mouth[-1][0]


def _line(kind: Swimmer, count: int) -> tuple[Reals, Reals]:
    """s (k,) along the open mouth from front to corner, and the points (k, 3) of its left lip."""
    first = next((s for s, share in kind.hull.mouth if share > 0.0), 0.0)
    s = np.linspace(max(first - 0.006, 0.0), corner(kind), count)
    s[0] = max(s[0], 0.0008)
    return s, kind.hull.points(s, kind.hull.slit(s))


def cavity(kind: Swimmer, upper: int, lower: int) -> Mesh:
    """The inside of the mouth: a palate on the head and a floor on the jaw, hidden as long as the mouth is
    shut."""
    s, left = _line(kind, 14)
    across = np.linspace(-1, 1, 9)
    vault = (1 - across**2) * 1.0
    depth = 0.34 * np.abs(left[:, 0]) * ramp(corner(kind) - s, 0.0, 0.03)
    parts = []
    for sign, bone in ((1.0, upper), (-1.0, lower)):
        sheet = np.stack(
            [
                left[:, :1] * across * 0.985,
                left[:, 1:2] + sign * depth[:, None] * vault + 0 * across,
                left[:, 2:] - 0.006 + 0 * across,
            ],
            -1,
        ).astype(np.float32)
        dark, pink = linear("#4a151c"), linear("#8f3a42")
        end = corner(kind)
        fade = (ramp(s, end, 0.35 * end) * ramp(s, 0.05 * end, 0.3 * end))[:, None, None]
        paint = (dark * (1 - fade) + pink * fade) * np.ones((1, len(across), 1))
        i = (np.arange(len(s) - 1)[:, None] * len(across) + np.arange(len(across) - 1)).ravel()
        n = len(across)
        faces = np.concatenate([np.stack([i, i + 1, i + n], 1), np.stack([i + 1, i + n + 1, i + n], 1)])
        normals = np.broadcast_to(np.array([0, -sign, 0.15], np.float32), (len(s) * n, 3))
        parts.append(
            on_bone(made(sheet.reshape(-1, 3), normals, paint.reshape(-1, 3).astype(np.float32), faces), bone)
        )
    return join(parts)


def tongue(kind: Swimmer, bone: int) -> Mesh:
    """A pink tongue on the floor of the mouth."""
    s, left = _line(kind, 9)
    wide, long = 0.46 * float(left[5, 0]), 0.24 * float(s[-1] - s[0])
    thick = 0.10 * wide + 0.003
    low = min(float(left[k, 1]) - 0.2 * float(left[k, 0]) for k in (3, 4, 5, 6, 7)) - 1.0 * thick
    return on_bone(sphere((0.0, low, float(left[6, 2])), (wide, thick, long), "#e0727a", 6, 12), bone)


def lips(kind: Swimmer, bone: int, jaw: int) -> Mesh:
    """The line of the mouth on the upper lip, ending in a smiling corner; full lips where the kind has
    them."""
    _, left = _line(kind, 22)
    last = left[-1] + np.array([0.0, 0.010, -0.012], np.float32)
    parts = []
    full = "lips" in kind.extras
    for side in (-1.0, 1.0):
        flip = np.array([side, 1, 1], np.float32)
        first = left[0] * np.array([0, 1, 1], np.float32) + np.array([0, 0, 0.001], np.float32)
        line = np.concatenate([first[None], left, last[None]]) * flip
        if full:
            size = np.interp(np.linspace(0, 1, len(line)), (0, 0.3, 0.85, 1), (0.0095, 0.0095, 0.0075, 0.004))
            raised = line + np.array([0, 0.006, 0.002], np.float32)
            lowered = line - np.array([0, 0.006, 0.0], np.float32)
            parts += [
                on_bone(tube(raised, size, kind.lips, 8), bone),
                on_bone(tube(lowered, size * 0.9, kind.lips, 8), jaw),
            ]
        else:
            size = np.interp(np.linspace(0, 1, len(line)), (0, 0.2, 0.8, 1), (0.0035, 0.0045, 0.0042, 0.0012))
            parts.append(on_bone(tube(line, size, kind.lips, 6), bone))
    return join(parts)


def teeth(kind: Swimmer, bone: int, jaw: int) -> Mesh:
    """Small white teeth: a row that shows over the lower lip, and one on the jaw behind it."""
    _, left = _line(kind, 60)
    length = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(left, axis=0), axis=1))]
    count = 8
    parts = []
    for k in range(count):
        far = (k + 0.5) / count * length[-1] * 0.86
        point = np.array([np.interp(far, length, left[:, n]) for n in range(3)], np.float32)
        size = 0.019 * (1.0 - 0.4 * k / count)
        for side in (-1.0, 1.0):
            flip = np.array([side, 1, 1], np.float32)
            root = point * flip * np.array([0.985, 1, 1], np.float32)
            tip = root + np.array([side * 0.001, -0.95 * size, 0.0], np.float32)
            parts.append(
                on_bone(cylinder(root, tip, 0.62 * size, "#fdfaf2", 8, top_radius=0.08 * size), bone)
            )
            base = root * np.array([0.93, 1, 1], np.float32) - np.array([0, 0.002, 0.008], np.float32)
            low = base + np.array([0.0, 0.8 * size, 0.0], np.float32)
            parts.append(on_bone(cylinder(base, low, 0.42 * size, "#f6f1e4", 6, top_radius=0.1 * size), jaw))
    return join(parts)
