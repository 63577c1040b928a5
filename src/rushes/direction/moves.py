"""Camera moves: a setup and a word of the trade become keys."""

from math import atan2, cos, hypot, sin

from rushes.direction.framing import Setup
from rushes.direction.plan import CameraKey, Vec

__all__ = ["keys_for", "orbited"]


def keys_for(setup: Setup, move: str, start: int, end: int, amount: float = 0.4) -> tuple[CameraKey, ...]:
    """Two keys of a move over frames `start` to `end`. `amount` is the share of the distance, or of a quarter turn.

    Moves: static push_in pull_out pan_left pan_right tilt_up tilt_down crane_up crane_down track_left track_right orbit.
    """
    eye, target = setup.eye, setup.target
    a = CameraKey(start, eye, target)
    if move == "push_in":
        return a, CameraKey(end, _lerp(eye, target, amount), target)
    if move == "pull_out":
        return CameraKey(start, _lerp(eye, target, amount), target), CameraKey(end, eye, target)
    if move in ("pan_left", "pan_right"):
        turn = (1 if move == "pan_left" else -1) * amount
        return CameraKey(start, eye, _turned(eye, target, -turn / 2)), CameraKey(
            end, eye, _turned(eye, target, turn / 2)
        )
    if move in ("tilt_up", "tilt_down"):
        rise = (1 if move == "tilt_up" else -1) * amount * hypot(target[0] - eye[0], target[2] - eye[2])
        return CameraKey(start, eye, _raised(target, -rise / 2)), CameraKey(
            end, eye, _raised(target, rise / 2)
        )
    if move in ("crane_up", "crane_down"):
        rise = (1 if move == "crane_up" else -1) * amount * 3.0
        low, high = (eye, _raised(eye, rise)) if rise > 0 else (_raised(eye, -rise), eye)
        first, last = (low, high) if rise > 0 else (high, low)
        return CameraKey(start, first, target), CameraKey(end, last, target)
    if move in ("track_left", "track_right"):
        way = (-1 if move == "track_left" else 1) * amount * 2.0
        return (
            CameraKey(start, _shifted(eye, -way / 2), _shifted(target, -way / 2)),
            CameraKey(end, _shifted(eye, way / 2), _shifted(target, way / 2)),
        )
    if move == "orbit":
        steps = 8
        frames = [round(start + (end - start) * i / steps) for i in range(steps + 1)]
        turns = [amount * (i / steps - 0.5) for i in range(steps + 1)]
        return tuple(
            CameraKey(f, orbited(eye, target, t), target) for f, t in zip(frames, turns, strict=True)
        )
    return (a,)


def orbited(eye: Vec, target: Vec, turn: float) -> Vec:
    """The eye carried round the target by `turn` radians about the vertical."""
    dx, dz = eye[0] - target[0], eye[2] - target[2]
    angle, radius = atan2(dx, dz) + turn, hypot(dx, dz)
    return (target[0] + sin(angle) * radius, eye[1], target[2] + cos(angle) * radius)


def _turned(eye: Vec, target: Vec, turn: float) -> Vec:
    return (
        *orbited((target[0], target[1], target[2]), eye, turn)[:1],
        target[1],
        orbited(target, eye, turn)[2],
    )


def _lerp(a: Vec, b: Vec, u: float) -> Vec:
    """Along the line of sight on the ground; height moves with it."""
    return (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u, a[2] + (b[2] - a[2]) * u)


def _raised(p: Vec, rise: float) -> Vec:
    return (p[0], p[1] + rise, p[2])


def _shifted(p: Vec, way: float) -> Vec:
    return (p[0] + way, p[1], p[2])
