"""Backing: a shot whose prompt puts something in the distance is filmed so that it is seen behind what is played."""

from collections.abc import Iterable
from dataclasses import replace
from math import atan2, cos, hypot, sin, tan

from rushes.direction.boxes import Box, boxes_of
from rushes.direction.framing import Gate
from rushes.direction.plan import CameraKey, Figure, Prop, Shot, Vec
from rushes.direction.travel import standing
from rushes.script.backdrops import FAR
from rushes.script.screenplay import CameraWish, Screenplay

__all__ = ["backed", "distant_of"]

ROOM = 0.90
"""Share of the picture that subject and backdrop together may fill."""
BACK_OFF = 1.14
"""Factor by which the camera goes back, and how often at most."""
TRIES = 9
LOW = 0.9
"""Metres over the ground at which the camera stands: high enough to look over grass, low enough to see the horizon."""
CLOSE = frozenset({"close", "extreme_close", "medium_close"})


def distant_of(screenplay: Screenplay, props: Iterable[Prop]) -> list[Prop]:
    """The props that the prompt puts in the distance."""
    far = {t.id for t in screenplay.things if t.relation is not None and t.relation.kind == FAR}
    return [p for p in props if p.id in far and p.attach is None and not p.moves]


def backed(
    shots: tuple[Shot, ...],
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    gate: Gate,
    rate: int,
) -> tuple[Shot, ...]:
    """The shots, of which the first and every wide one has the backdrop in the picture. What the prompt asks of the camera's
    angle or size is left as it is."""
    far = distant_of(screenplay, props)
    wish: CameraWish = screenplay.camera
    if not far or wish.angle or wish.size in CLOSE or screenplay.shots:
        return shots
    found = []
    for i, shot in enumerate(shots):
        boxes = boxes_of(figures, props, shot.start, rate)
        wide = i == 0 or any(
            word in shot.framing for word in ("wide", "long", "full", "establishing", "master")
        )
        if not wide or shot.anchor:
            found.append(shot)
            continue
        actors: dict[str, Figure | Prop] = {f.id: f for f in figures}
        actors |= {p.id: p for p in props}
        at = (
            standing(actors[shot.follow], shot.start, rate).position
            if shot.follow in actors
            else (0.0, 0.0, 0.0)
        )
        seen = boxes.get(shot.subject or shot.follow) or next(
            (boxes[f.id] for f in figures if f.id in boxes), None
        )
        keys = tuple(_lifted(key, shot, at, seen, boxes[far[0].id], gate) for key in shot.keys)
        found.append(replace(shot, keys=keys))
    return tuple(found)


def _lifted(key: CameraKey, shot: Shot, at: Vec, seen: Box | None, back: Box, gate: Gate) -> CameraKey:
    """A key lowered, drawn back and tilted so that the subject's foot and the backdrop's top are both in the picture."""
    lens = key.lens_mm or shot.lens_mm
    fov = 2 * atan2(gate.height, 2 * lens)
    eye = [key.eye[0] + at[0], key.eye[1], key.eye[2] + at[2]]
    aim = [key.target[0] + at[0], key.target[1], key.target[2] + at[2]]
    foot, top = (seen.y0, seen.y1) if seen is not None else (0.0, 1.0)
    way, away = atan2(aim[0] - eye[0], eye[2] - aim[2]), hypot(aim[0] - eye[0], aim[2] - eye[2])
    eye[1] = min(eye[1], max(LOW, foot + 0.75 * (top - foot)))
    upper = lower = 0.0
    for _ in range(TRIES):
        eye[0], eye[2] = aim[0] - away * sin(way), aim[2] + away * cos(way)
        gone = hypot(back.middle[0] - eye[0], back.middle[2] - eye[2])
        upper = max(atan2(back.y1 - eye[1], gone), atan2(top - eye[1], away))
        lower = atan2(foot - eye[1], away)
        if upper - lower <= ROOM * fov:
            break
        away *= BACK_OFF
    turn = _between(way, eye, back, 2 * atan2(gate.width, 2 * lens))
    y = eye[1] + away * tan((upper + lower) / 2)
    target = (eye[0] + away * sin(turn) - at[0], round(y, 3), eye[2] - away * cos(turn) - at[2])
    focus = key.focus or away
    return replace(key, eye=(eye[0] - at[0], eye[1], eye[2] - at[2]), target=target, focus=round(focus, 3))


def _between(way: float, eye: list[float], back: Box, fov: float) -> float:
    """The bearing of the camera: turned towards the backdrop until it is in the picture, the subject kept within its thirds."""
    x, _, z = back.middle
    bearing = atan2(x - eye[0], eye[2] - z)
    edge = 0.40 * fov
    out = bearing - way
    turn = out - edge if out > edge else out + edge if out < -edge else 0.0
    return way + min(max(turn, -0.28 * fov), 0.28 * fov)
