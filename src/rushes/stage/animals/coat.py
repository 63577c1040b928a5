"""Coats: where long hair grows on a four-legged body and how it is dressed."""

from collections.abc import Callable

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.locks import Growth, grow
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Array, Mesh

__all__ = ["coat_locks"]

Field = Callable[[Array, Array], Array]


def _ramp(x: Array, a: float, b: float) -> Array:
    """0 at a, 1 at b, straight between."""
    ramp: Array = np.clip((x - a) / (b - a), 0.0, 1.0).astype(np.float32)
    return ramp


def _constant(*v: float) -> Array:
    d = np.asarray(v, np.float32)
    unit: Array = d / np.linalg.norm(d)
    return unit


def coat_locks(form: Form, bones: Skeleton, body: Mesh, seed: int) -> Mesh | None:
    """The long hair of a form, None when it has none: feathering, a mane, the hair of a horse's tail."""
    growths = _feathering(form, bones) if form.coat == "flowing" else []
    growths += _manes(form, bones)
    if not growths:
        return None
    rng = np.random.default_rng(seed)
    return join([grow(rng, body, growth) for growth in growths])


def _share_along(p: Array, a: Array, b: Array) -> Array:
    """How far along the line from a (0) to b (1) points lie."""
    way = b - a
    share: Array = ((p - a) @ way / float(way @ way)).astype(np.float32)
    return share


def _way(*v: float, out: float) -> Field:
    """Hair that lies along a direction and stands out by a share of the normal."""
    lie = _constant(*v)[None]

    def flow(p: Array, n: Array) -> Array:
        laid: Array = lie + n * np.float32(out)
        return laid

    return flow


def _manes(form: Form, bones: Skeleton) -> list[Growth]:
    """The mane of a horse or a lion, and the long hair of a tail."""
    w = bones.withers
    neck, head, tail = bones.joints["neck"], bones.joints["head"], bones.joints["tail"]
    dark = form.dark if form.fur != "#8a5530" else "#2c1c14"

    def crest(p: Array, n: Array) -> Array:
        along = _share_along(p, neck, head)
        return (
            _ramp(n[:, 1] - n[:, 2], 0.5, 1.0)
            * _ramp(along, -0.15, 0.0)
            * _ramp(np.abs(p[:, 0]).astype(np.float32), 0.06 * w, 0.03 * w)
        )

    def ring(p: Array, n: Array) -> Array:
        along = _share_along(p, neck, head)
        return _ramp(along, -0.35, -0.1) * _ramp(p[:, 2], 0.20 * w, 0.30 * w)

    def hair(p: Array, n: Array) -> Array:
        start = 0.10 * w if form.tail == "horse" else 0.42 * w * form.tail_length
        return _ramp(float(tail[2]) - p[:, 2], start - 0.04 * w, start) * _ramp(p[:, 1], 0.70 * w, 0.75 * w)

    def falling(p: Array, n: Array) -> Array:
        """A mane parts along the crest and falls to both sides, more to the left."""
        side = np.where(p[:, 0] > -0.02 * w, 0.75, -0.75)
        laid: Array = np.stack([side, np.full(len(p), -0.75), np.full(len(p), -0.2)], 1).astype(
            np.float32
        ) + n * np.float32(0.25)
        return laid

    grown = []
    if form.crest == "mane":
        grown.append(Growth(crest, falling, 110, 0.24 * w, 0.028 * w, dark, 1.0, 0.35, -1, 0.15))
    if form.crest == "ring":
        grown.append(
            Growth(
                ring,
                _way(0, -0.55, -0.75, out=0.65),
                170,
                0.20 * w,
                0.036 * w,
                "#6e3d1a",
                1.0,
                0.3,
                bones.index["ruff"],
                0.2,
            )
        )
    if form.tail in ("horse", "switch"):
        count, long = (80, 0.42) if form.tail == "horse" else (30, 0.14)
        grown.append(
            Growth(
                hair, _way(0, -0.08, -1.0, out=0.12), count, long * w, 0.024 * w, dark, 1.0, 0.05, -1, 0.08
            )
        )
    return grown


def _feathering(form: Form, bones: Skeleton) -> list[Growth]:
    return _feathered_front(form, bones) + _feathered_behind(form, bones)


def _feathered_front(form: Form, bones: Skeleton) -> list[Growth]:
    """Ruff on the chest, thick hair on the neck, fringes behind the fore legs."""
    w, ln, light = bones.withers, form.length, form.light

    def chest(p: Array, n: Array) -> Array:
        z, y = p[:, 2] / w / ln, p[:, 1] / w
        return _ramp(z, 0.26, 0.40) * _ramp(y, 0.50, 0.60) * _ramp(y, 0.98, 0.86) * _ramp(n[:, 2], 0.1, 0.5)

    def neck(p: Array, n: Array) -> Array:
        z, y = p[:, 2] / w / ln, p[:, 1] / w
        return (
            _ramp(z, 0.16, 0.30) * _ramp(y, 0.70, 0.78) * _ramp(y, 1.10, 1.02) * (np.abs(p[:, 0]) > 0.03 * w)
        )

    def fore(p: Array, n: Array) -> Array:
        z, y = p[:, 2] / w / ln, p[:, 1] / w
        return (
            _ramp(-n[:, 2], 0.3, 0.7)
            * _ramp(y, 0.16, 0.22)
            * _ramp(y, form.leg + 0.06, form.leg)
            * _ramp(z, 0.10, 0.16)
        )

    return [
        Growth(
            chest,
            _way(0, -1.0, 0.0, out=0.16),
            76,
            0.125 * w,
            0.024 * w,
            light,
            0.9,
            0.15,
            bones.index["ruff"],
            0.14,
        ),
        Growth(neck, _way(0, -0.85, -0.5, out=0.06), 84, 0.105 * w, 0.021 * w, light, 0.22, 0.10, -1, 0.12),
        Growth(fore, _way(0, -0.8, -0.5, out=0.05), 26, 0.065 * w, 0.016 * w, light, 0.9, 0.2, -1, 0.12),
    ]


def _feathered_behind(form: Form, bones: Skeleton) -> list[Growth]:
    """The fringe of the belly, the breeches and the plume of the tail."""
    w, ln, light = bones.withers, form.length, form.light
    tail = bones.joints["tail"]

    def belly(p: Array, n: Array) -> Array:
        z, y = p[:, 2] / w / ln, p[:, 1] / w
        return (
            _ramp(-n[:, 1], 0.55, 0.85)
            * _ramp(z, -0.26, -0.15)
            * _ramp(z, 0.30, 0.2)
            * _ramp(y, form.leg, form.leg + 0.04)
        )

    def breech(p: Array, n: Array) -> Array:
        z, y = p[:, 2] / w, p[:, 1] / w
        rear = -0.40 * ln
        return (
            _ramp(-n[:, 2], 0.35, 0.7)
            * _ramp(y, 0.42, 0.5)
            * _ramp(y, 0.80, 0.72)
            * _ramp(z, rear + 0.05, rear - 0.02)
            * (np.abs(p[:, 0]) > 0.02 * w)
        )

    def plume(p: Array, n: Array) -> Array:
        behind, height = float(tail[2]), float(tail[1])
        under = 0.25 + 0.75 * _ramp(-n[:, 1], -0.5, 0.6)
        return (
            _ramp(behind - p[:, 2], -0.01 * w, 0.05 * w)
            * under
            * _ramp(p[:, 1], height - 0.12 * w, height - 0.08 * w)
        )

    return [
        Growth(
            belly,
            _way(0, -0.5, -0.85, out=0.10),
            34,
            0.085 * w,
            0.024 * w,
            light,
            0.9,
            0.22,
            bones.index["belly"],
            0.14,
        ),
        Growth(breech, _way(0, -0.85, -0.4, out=0.15), 40, 0.105 * w, 0.028 * w, light, 0.9, 0.25, -1, 0.14),
        Growth(plume, _way(0, -0.25, -0.97, out=0.20), 78, 0.170 * w, 0.026 * w, light, 0.85, 0.30, -1, 0.14),
    ]
