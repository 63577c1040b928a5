"""Where an animal looks: how far its head turns towards what its figure looks at."""

from math import asin, atan2

import numpy as np

from rushes.direction.plan import Figure
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import inverse_rigid
from rushes.stage.scene import Array

__all__ = ["look_of"]


def look_of(
    figure: Figure,
    frame: float,
    view: StageView,
    trunk: Array,
    joint: Array,
    *,
    most: tuple[float, float] = (1.1, 0.6),
    soft: float = 0.3,
) -> tuple[float, float]:
    """Yaw and pitch (nose up) of the head in radians, at most `most`, eased over `soft` seconds at both ends of the gaze.

    `trunk`: matrix that carries the rest pose to the world where the head hangs on (its scale is the same all ways);
    `joint`: the head's rest joint (3,). Nobody turns to the camera: the faces of animals are all round.
    """
    now = [g for g in figure.gazes if g.start <= frame < g.end and (g.target or g.point)]
    if not now or (now[-1].point is None and now[-1].target in ("camera", figure.id)):
        return (0.0, 0.0)
    gaze = now[-1]
    seen = np.asarray(gaze.point if gaze.point is not None else view.head(gaze.target, frame), np.float32)
    size = float(np.linalg.norm(trunk[:3, 0]))
    rigid = trunk.copy()
    rigid[:3, :3] /= size
    away = (inverse_rigid(rigid) @ np.append(seen, np.float32(1.0)))[:3] / size - joint
    yaw = atan2(float(away[0]), float(away[2]))
    pitch = asin(float(away[1]) / max(float(np.linalg.norm(away)), 1e-6))
    ease = soft * view.rate
    u = min(1.0, (frame - gaze.start + 1) / ease, max((gaze.end - frame) / ease, 0.0))
    u = u * u * (3 - 2 * u)
    return (u * max(-most[0], min(most[0], yaw)), u * max(-most[1], min(most[1], pitch)))
