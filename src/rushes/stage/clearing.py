"""Keeping the camera out of walls: an eye in a set's closed box goes towards its target until it is out, with a wider lens."""

from dataclasses import replace
from math import dist

from rushes.direction.plan import Vec
from rushes.stage.scene import Camera

__all__ = ["Closed", "cleared"]

Closed = tuple[float, float, float, float, float, float]
"""x0, y0, z0, x1, y1, z1 of a box that no camera may enter, metres."""
WIDEST = 15.0
"""Focal length in millimetres below which faces bend."""
ROUNDS = 4


def cleared(camera: Camera, boxes: tuple[Closed, ...]) -> Camera:
    """The camera outside all boxes, on the line to its target; the lens keeps the size of what is at the target."""
    eye = camera.eye
    for _ in range(ROUNDS):
        box = next((b for b in boxes if _within(eye, b) and not _within(camera.target, b)), None)
        if box is None:
            break
        eye = _leaving(eye, camera.target, box)
    if eye == camera.eye:
        return camera
    nearer = dist(eye, camera.target) / max(dist(camera.eye, camera.target), 1e-6)
    lens = max(camera.lens_mm * nearer, min(WIDEST, camera.lens_mm))
    return replace(camera, eye=eye, lens_mm=lens, focus=max(camera.focus - dist(eye, camera.eye), 0.1))


def _within(point: Vec, box: Closed) -> bool:
    return all(low < value < high for value, low, high in zip(point, box[:3], box[3:], strict=True))


def _leaving(eye: Vec, target: Vec, box: Closed) -> Vec:
    """The point at which the line from the eye to the target leaves a box that holds the eye."""
    share = 1.0
    for a, b, low, high in zip(eye, target, box[:3], box[3:], strict=True):
        away = b - a
        if abs(away) > 1e-9:
            share = min(share, ((high if away > 0 else low) - a) / away)
    share = min(share + 1e-4, 1.0)
    return (
        eye[0] + (target[0] - eye[0]) * share,
        eye[1] + (target[1] - eye[1]) * share,
        eye[2] + (target[2] - eye[2]) * share,
    )
