"""Where the camera is at a frame: keys eased, followed figures added, hand-held life, clearance and focus."""

from collections.abc import Callable
from itertools import pairwise
from math import atan2, cos, dist, sin

from rushes.direction.plan import CameraKey, Shot, Vec
from rushes.stage.scene import Camera

__all__ = ["camera_at", "shot_at"]

STANDARD_F_NUMBER = 2.8
"""The f-number that the renderer draws as aperture 1.0: the look of the stills."""


def shot_at(shots: tuple[Shot, ...], frame: float) -> Shot:
    """The shot that holds `frame`; the nearest end when the frame lies outside all."""
    for shot in shots:
        if shot.start <= frame < shot.end:
            return shot
    return shots[0] if frame < shots[0].start else shots[-1]


def camera_at(
    shot: Shot,
    frame: float,
    *,
    followed: Callable[[str, float], Vec],
    head: Callable[[str, float], Vec],
    ground: Callable[[float, float], float],
    rate: int,
) -> Camera:
    """The camera of a shot at a frame.

    `followed` gives a figure's ground position (smoothed here over half a second so the camera has weight), `head` what
    the focus puller follows, `ground` the terrain under the camera.
    """
    eye, target, focus = _between(shot.keys, frame, shot.ease)
    lens = _lens(shot, frame)
    if not shot.anchor and not shot.follow and shot.clearance == 0.0:
        x, _, z = shot.keys[0].target
        rise = (0.0, ground(x, z), 0.0)  # plans are flat: the whole setup stands on the set's own ground
        eye, target = _add(eye, rise), _add(target, rise)
    if shot.anchor:
        base = head(shot.anchor, shot.start)
        eye, target = _add(eye, base), _add(target, base)
    if shot.follow:
        base = _smoothed(lambda f: followed(shot.follow, f), frame, rate)
        eye, target = _add(eye, base), _add(target, base)
    eye, target = _handheld(eye, target, shot.handheld, frame / rate)
    target = _shaken(eye, target, shot.shake, frame / rate)
    if shot.clearance > 0.0:
        floor = max(ground(eye[0] + dx, eye[2] + dz) for dx in (-1.5, 0.0, 1.5) for dz in (-2.5, 0.0, 1.5))
        lift = max(0.0, floor + shot.clearance - eye[1])
        eye, target = _add(eye, (0.0, lift, 0.0)), _add(target, (0.0, lift, 0.0))
    if shot.subject:
        focus = dist(eye, head(shot.subject, frame))
    return Camera(
        eye=eye,
        target=target,
        lens_mm=lens,
        focus=focus or dist(eye, target),
        aperture=STANDARD_F_NUMBER / shot.aperture if shot.aperture > 0 else 0.0,
        roll=shot.roll + 0.05 * shot.shake * sin(23.0 * frame / rate + 1.0),
    )


def _lens(shot: Shot, frame: float) -> float:
    """The focal length at a frame: a zoom runs evenly in its logarithm, as an eye sees it."""
    lenses = [(k.frame, k.lens_mm or shot.lens_mm) for k in shot.keys]
    if len({mm for _, mm in lenses}) == 1 or frame <= lenses[0][0]:
        return lenses[0][1]
    for (start, a), (end, b) in pairwise(lenses):
        if frame < end:
            u = (frame - start) / (end - start)
            u = u if shot.ease == "linear" else u * u * (3 - 2 * u)
            return float(a * (b / a) ** u)
    return lenses[-1][1]


def _between(keys: tuple[CameraKey, ...], frame: float, ease: str) -> tuple[Vec, Vec, float]:
    """Eye, target and focus between the two keys round a frame."""
    before = [k for k in keys if k.frame <= frame]
    after = [k for k in keys if k.frame > frame]
    if not before or not after:
        key = before[-1] if before else after[0]
        return key.eye, key.target, key.focus
    a, b = before[-1], after[0]
    u = (frame - a.frame) / (b.frame - a.frame)
    if ease == "spline":
        i = keys.index(a)
        p, q = keys[max(i - 1, 0)], keys[min(i + 2, len(keys) - 1)]
        return _spline((p, a, b, q), u)
    if ease != "linear":
        u = u * u * (3 - 2 * u)
    return _mix(a.eye, b.eye, u), _mix(a.target, b.target, u), a.focus + (b.focus - a.focus) * u


def _spline(keys: tuple[CameraKey, CameraKey, CameraKey, CameraKey], u: float) -> tuple[Vec, Vec, float]:
    """Catmull-Rom through four neighbouring keys: velocity never jumps (ends are extrapolated)."""
    p, a, b, q = keys
    weights = (
        (-u + 2 * u * u - u**3) / 2,
        (2 - 5 * u * u + 3 * u**3) / 2,
        (u + 4 * u * u - 3 * u**3) / 2,
        (u**3 - u * u) / 2,
    )

    def blend(values: tuple[Vec, Vec, Vec, Vec]) -> Vec:
        first = values[0] if p is not a else _mix(values[1], values[2], -1.0)
        last = values[3] if q is not b else _mix(values[1], values[2], 2.0)
        four = (first, values[1], values[2], last)
        x, y, z = (sum(w * v[i] for w, v in zip(weights, four, strict=True)) for i in range(3))
        return (x, y, z)

    eye = blend((p.eye, a.eye, b.eye, q.eye))
    target = blend((p.target, a.target, b.target, q.target))
    return eye, target, a.focus + (b.focus - a.focus) * u


def _smoothed(position: Callable[[float], Vec], frame: float, rate: int) -> Vec:
    """Mean position over half a second round a frame: a camera on a dolly doesn't copy every step."""
    samples = [position(frame + rate * s) for s in (-0.25, -0.125, 0.0, 0.125, 0.25)]
    return (sum(p[0] for p in samples) / 5, sum(p[1] for p in samples) / 5, sum(p[2] for p in samples) / 5)


def _handheld(eye: Vec, target: Vec, amount: float, seconds: float) -> tuple[Vec, Vec]:
    """Slow irrational sways: breath and weight shift of an operator, about 2 cm at amount 1."""
    if amount <= 0.0:
        return eye, target
    t, k = seconds, 0.02 * amount
    sway = (
        k * (sin(1.7 * t) + 0.6 * sin(3.1 * t + 1)),
        k * (0.7 * sin(2.3 * t + 2) + 0.4 * sin(4.7 * t)),
        0.0,
    )
    drift = (0.7 * k * sin(1.3 * t + 4), 0.6 * k * sin(1.9 * t + 0.5), 0.0)
    return _add(eye, sway), _add(target, _add(sway, drift))


def _shaken(eye: Vec, target: Vec, amount: float, seconds: float) -> Vec:
    """The view jolted by up to four degrees, five to nine times a second: an explosion, a run with the camera."""
    if amount <= 0.0:
        return target
    t, k = seconds, 0.04 * amount * dist(eye, target)
    up = k * (0.7 * sin(31.0 * t + 2.0) + 0.5 * sin(53.0 * t))
    aside = k * (0.6 * sin(37.0 * t) + 0.4 * sin(61.0 * t + 1.0))
    ahead = atan2(target[0] - eye[0], target[2] - eye[2])
    return _add(target, (aside * cos(ahead), up, -aside * sin(ahead)))


def _add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def _mix(a: Vec, b: Vec, u: float) -> Vec:
    return (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u, a[2] + (b[2] - a[2]) * u)
