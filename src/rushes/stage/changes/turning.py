"""What turns, swings, bends or folds."""

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from rushes.stage.changes.effect import Effect, Moment, Site, Subject, about, ease, moved
from rushes.stage.changes.melting import _soft
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.scene import Array

__all__ = ["bend", "fold", "spin", "swing", "unfold"]

TURNS = 0.55
"""Turns a second."""


def _rigs(subject: Subject) -> frozenset[str]:
    return frozenset(p.rig for p in subject.pieces if p.rig)


def _whole(subject: Subject, matrix: Callable[[Site, Moment], Array]) -> Effect:
    rigs = _rigs(subject)
    return Effect(
        subject.pieces, lambda pose, site, moment: moved(pose, site, moment, matrix(site, moment), rigs)
    )


def spin(subject: Subject) -> Effect:
    """Turns about its upright axis, up to speed and down again."""

    def matrix(site: Site, moment: Moment) -> Array:
        u = moment.share
        length = moment.seconds / u if u > 0 else 0.0
        wound = u * u * (3 - 2 * u) * 0.3 + u * 0.7
        return rotation(y=round(TURNS * length) * 2 * pi * wound if length else 0.0)

    return _whole(subject, matrix)


def swing(subject: Subject) -> Effect:
    """A pendulum from its top, dying away."""

    def matrix(site: Site, moment: Moment) -> Array:
        left = 1.0 - ease(moment.share, 0.4, 1.0)
        angle = 0.34 * left * sin(4.2 * moment.seconds)
        return about((0.0, site.height, 0.0), rotation(z=angle))

    return _whole(subject, matrix)


def _bent(points: Array, normals: Array, site: Site, share: float) -> tuple[Array, Array]:
    s = 0.9 * ease(share)
    along = 1 if site.height > 0.6 * site.width else 0
    t = points[:, 1] / site.height if along else points[:, 0] / site.size[0] + 0.5
    out, turned = points.copy(), normals.copy()
    if along:
        out[:, 0] = points[:, 0] * np.cos(s * t) + site.height * s * t**2 / 2
        out[:, 1] = points[:, 1] * (1 - 0.16 * s * t) - points[:, 0] * np.sin(s * t)
    else:
        out[:, 1] = points[:, 1] + site.width * 0.35 * s * np.sin(pi * t)
    return out.astype(np.float32), turned


def bend(subject: Subject) -> Effect:
    """Bows to a side, or up in its middle."""
    return Effect(*_soft(subject, _bent))


def _folded(points: Array, normals: Array, site: Site, share: float) -> tuple[Array, Array]:
    """One half is laid over the other about the middle of its breadth."""
    angle = pi * 0.985 * ease(share)
    flat = site.height < 0.5 * site.width
    over = points[:, 0] > 0
    c, s = cos(angle), sin(angle)
    out, turned = points.copy(), normals.copy()
    x = points[over, 0]
    if flat:
        lift = points[over, 1] - site.height
        out[over, 0], out[over, 1] = (
            x * c - lift * s,
            site.height + x * s + lift * c + 0.004 * site.width * ease(share),
        )
        turned[over, 0], turned[over, 1] = (
            normals[over, 0] * c - normals[over, 1] * s,
            normals[over, 0] * s + normals[over, 1] * c,
        )
    else:
        z = points[over, 2] - site.size[2] / 2
        out[over, 0], out[over, 2] = x * c - z * s, site.size[2] / 2 + x * s + z * c
        turned[over, 0], turned[over, 2] = (
            normals[over, 0] * c - normals[over, 2] * s,
            normals[over, 0] * s + normals[over, 2] * c,
        )
    return out.astype(np.float32), turned.astype(np.float32)


def fold(subject: Subject) -> Effect:
    """In half."""
    return Effect(*_soft(subject, _folded))


def unfold(subject: Subject) -> Effect:
    """From folded to flat."""
    return Effect(*_soft(subject, lambda p, n, site, share: _folded(p, n, site, 1.0 - share)))
