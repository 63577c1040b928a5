"""Faces: where somebody's face is, standing or low on the ground. Close shots aim at it, and looks go out from it."""

from dataclasses import dataclass
from math import cos, sin

from rushes.direction.measures import eye_height
from rushes.direction.plan import Figure, Vec
from rushes.direction.travel import standing

__all__ = ["Aim", "aim_at", "face_of"]

LOW = {
    "sit": (0.5, 0.0),
    "kneel": (0.75, 0.0),
    "crouch": (0.73, 0.1),
    "lie": (0.3, -0.39),
    "prone": (0.4, 0.43),
    "swim": (0.22, 0.44),
    "crawl": (0.45, 0.3),
    "push_up": (0.32, 0.44),
    "sit_up": (0.4, -0.3),
}
"""Where a face is in postures on the ground: height in shares of that of standing eyes, metres ahead in shares of the body."""

LOWEST = 0.12
"""Metres above the ground below which no camera goes."""


@dataclass(frozen=True)
class Aim:
    """What a camera on somebody is placed by."""

    at: Vec  # the ground below a face that stands: lower than the ground where the face is lower
    anchor: str = ""  # whose eyes `at` is measured from: a seat decides the height of who sits in it
    floor: float | None = None  # height of the real ground, where it is known
    angle: str = "eye"  # from where a face is seen well: from above where it looks up


def aim_at(figure: Figure, at: Vec, heading: float, frame: float) -> Aim:
    """The aim of a camera on a figure whose feet are at a point."""
    eyes = eye_height(figure.look)
    if figure.attach is not None:
        return Aim((0.0, -eyes, 0.0), figure.id, angle="high" if figure.attach.slot == "lie" else "eye")
    up, ahead = _lowered(figure, frame)
    x, y, z = at
    below = (x + sin(heading) * ahead, y - eyes * (1.0 - up), z + cos(heading) * ahead)
    return Aim(below, floor=y, angle="high" if ahead < 0 else "eye")


def face_of(figure: Figure, frame: float, rate: int) -> Vec:
    """The point between the eyes of who stands, sits, kneels or lies on the ground."""
    spot = standing(figure, frame, rate)
    x, y, z = (
        aim_at(figure, spot.position, spot.heading, frame).at if figure.attach is None else spot.position
    )
    return (x, y + eye_height(figure.look), z)


def _lowered(figure: Figure, frame: float) -> tuple[float, float]:
    """Share of the standing eyes' height, and metres ahead of the feet."""
    moves = [m for m in figure.moves if m.action in LOW and m.start <= frame < m.end]
    if figure.look.species != "person" or not moves:
        return 1.0, 0.0
    up, ahead = LOW[moves[-1].action]
    return up, ahead * figure.height
