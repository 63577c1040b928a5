"""Where a figure looks: the eyes go first, the head follows part of the way, the trunk a little."""

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, hypot

import numpy as np

from rushes.direction.plan import Figure, Gaze
from rushes.stage.people.motion.timing import drift
from rushes.stage.scene import Array

__all__ = ["Aim", "aims", "angles", "glance"]


@dataclass(frozen=True)
class Aim:
    """A target (gaze of the plan, None for straight ahead) and its share 0..1 of the look at this moment."""

    gaze: Gaze | None
    share: float


EYES = tuple((delay, 1 / 4) for delay in (0.0, 1.0, 2.0, 3.0))
HEAD = tuple(
    zip(
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        (0.02, 0.05, 0.08, 0.12, 0.15, 0.16, 0.15, 0.12, 0.08, 0.05, 0.02),
        strict=True,
    )
)
"""Delays in frames at 24 a second and weights: eyes arrive within three frames, the head starts two frames later."""


def aims(figure: Figure, frame: float, rate: int, head: bool) -> list[Aim]:
    """The targets of this moment with their shares: a switch of the plan, smoothed."""
    found: dict[Gaze | None, float] = {}
    for delay, share in HEAD if head else EYES:
        gaze = _target(figure, frame - delay * rate / 24)
        found[gaze] = found.get(gaze, 0.0) + share
    return [Aim(gaze, share) for gaze, share in found.items()]


def _target(figure: Figure, frame: float) -> Gaze | None:
    frame = max(frame, 0.0)
    active = [(g.start, i) for i, g in enumerate(figure.gazes) if g.start <= frame < g.end]
    return figure.gazes[max(active)[1]] if active else None


def angles(
    figure: Figure, looks: list[Aim], frame_of: Array, place: Callable[[Gaze], Array | None]
) -> tuple[float, float, float]:
    """Yaw (left positive), pitch (up positive) of the look in the frame `frame_of` (4x4: position of the eyes, +z ahead), and
    the share 0..1 that has a target at all."""
    yaw = pitch = sure = 0.0
    turn, eyes = frame_of[:3, :3], frame_of[:3, 3]
    for look in looks:
        point = place(look.gaze) if look.gaze is not None else None
        if point is None:
            continue
        x, y, z = (float(c) for c in turn.T @ (point - eyes))
        yaw += look.share * atan2(x, max(z, 0.02) if abs(x) < 0.01 else z)
        pitch += look.share * atan2(y, hypot(x, z))
        sure += look.share
    return yaw, pitch, sure


def glance(figure: Figure, seconds: float) -> tuple[float, float]:
    """Small jumps of the eyes, about every 0.8 s, and a slow wandering: nobody stares."""
    step = seconds / 0.83
    rng = np.random.default_rng([figure.seed & 0xFFFFFFFF, int(step) + 100, 9])
    before = np.random.default_rng([figure.seed & 0xFFFFFFFF, int(step) + 99, 9])
    u = min((step - int(step)) / 0.08, 1.0)
    a, b = before.normal(size=2), rng.normal(size=2)
    x, y = a * (1 - u) + b * u
    return float(0.022 * x + 0.02 * drift(figure.seed, 60, seconds)), float(0.014 * y)
