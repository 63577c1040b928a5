"""Where things are in the picture: boxes of a plan seen through the cameras of its shots."""

from math import hypot

from rushes.direction.boxes import Box, boxes_of
from rushes.direction.framing import gate_of
from rushes.direction.plan import CameraKey, Scene, Shot, ShotPlan
from rushes.direction.travel import standing

__all__ = ["boxes_at", "main_shot", "seen"]


def main_shot(plan: ShotPlan) -> tuple[Scene, Shot]:
    """The first shot of the first scene."""
    return plan.scenes[0], plan.scenes[0].shots[0]


def boxes_at(scene: Scene, frame: int, rate: int = 24) -> dict[str, Box]:
    """The boxes of everything at a frame."""
    return boxes_of(scene.figures, scene.props, frame, round(rate / scene.pace))


def seen(scene: Scene, shot: Shot, key: CameraKey, point, ratio: str = "16:9") -> tuple[float, float]:
    """Where a point is in the picture: -1..1 from left to right, -1..1 from bottom to top; (9, 9) behind the camera."""
    eye, target = key.eye, key.target
    if shot.follow:
        actor = next(x for x in (*scene.figures, *scene.props) if x.id == shot.follow)
        base = standing(actor, key.frame, round(24 / scene.pace)).position
        eye, target = (tuple(a + b for a, b in zip(v, base, strict=True)) for v in (eye, target))
    ahead = [t - e for t, e in zip(target, eye, strict=True)]
    flat = hypot(ahead[0], ahead[2])
    away = hypot(flat, ahead[1])
    right = (-ahead[2] / flat, 0.0, ahead[0] / flat)
    front = [a / away for a in ahead]
    up = (
        right[1] * front[2] - right[2] * front[1],
        right[2] * front[0] - right[0] * front[2],
        right[0] * front[1] - right[1] * front[0],
    )
    ray = [p - e for p, e in zip(point, eye, strict=True)]
    depth = sum(r * f for r, f in zip(ray, front, strict=True))
    if depth <= 0.05:
        return (9.0, 9.0)
    gate, lens = gate_of(ratio), key.lens_mm or shot.lens_mm
    across = sum(r * f for r, f in zip(ray, right, strict=True)) / depth * lens / (gate.width / 2)
    high = sum(r * f for r, f in zip(ray, up, strict=True)) / depth * lens / (gate.height / 2)
    return across, high
