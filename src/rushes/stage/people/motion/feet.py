"""Feet that stay where they are put.

While a figure travels, `direction.travel.step` says where each foot is planted along the path; before it sets off and after it
arrives, feet are carried one after the other between that and a standing stance. Ankles are returned in world metres.
"""

from dataclasses import dataclass, field
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Figure, Move
from rushes.direction.travel import (
    TURN_SECONDS,
    Standing,
    gait_of,
    path_length,
    point_along,
    standing,
    step,
    stride_length,
)
from rushes.stage.build import StageView
from rushes.stage.people.motion.legs import Foot
from rushes.stage.people.motion.pose import Step
from rushes.stage.people.motion.timing import smooth
from rushes.stage.people.proportions import Proportions
from rushes.stage.scene import Array

__all__ = ["WALKS", "Ground", "feet_at", "heading_at"]

WALKS = frozenset({"walk", "run", "march", "skip"})
STEP_SECONDS = 0.38
SIDES = (("l", "left", 1.0), ("r", "right", -1.0))


@dataclass(frozen=True)
class Ground:
    """Whose feet, on what, and how he steps."""

    figure: Figure
    p: Proportions
    view: StageView
    rate: int
    step: Step = field(default_factory=Step)


def heading_at(figure: Figure, frame: float, rate: int) -> float:
    """The body's heading: the path's, rounded at corners over about half a second."""
    x = z = 0.0
    for offset, share in (
        (-0.24, 0.14),
        (-0.16, 0.16),
        (-0.08, 0.16),
        (0.0, 0.08),
        (0.08, 0.16),
        (0.16, 0.16),
        (0.24, 0.14),
    ):
        angle = standing(figure, frame + offset * rate, rate).heading
        x, z = x + share * sin(angle), z + share * cos(angle)
    return float(np.arctan2(x, z))


def feet_at(g: Ground, frame: float) -> dict[str, Foot]:
    """Both feet at a frame, of a figure that stands or travels on the ground."""
    return {side: _foot(g, frame, limb, s) for side, limb, s in SIDES}


def _walks(figure: Figure) -> list[Move]:
    return sorted((m for m in figure.moves if m.path and m.action in WALKS), key=lambda m: m.start)


def _foot(g: Ground, frame: float, limb: str, s: float) -> Foot:
    walks = _walks(g.figure)
    now = next((m for m in walks if m.start <= frame < m.end), None)
    if now is not None:
        return _gait_foot(g, now, frame, limb, s)
    span = STEP_SECONDS * g.rate
    past = next((m for m in reversed(walks) if m.end <= frame), None)
    late = 0.0 if s > 0 else 0.45 * span
    if past is not None and frame < past.end + late + span:
        start = _gait_foot(g, past, past.end - 1e-3, limb, s)
        aim = _stance(g, past.end + TURN_SECONDS * g.rate + 1, s)
        return _carried(g, start, aim, (frame - past.end - late) / span)
    ahead = next((m for m in walks if m.start > frame and m.ease_in), None)
    if ahead is not None and frame > ahead.start - span:
        aim = _gait_foot(g, ahead, ahead.start, limb, s)
        return _carried(g, _stance(g, frame, s), aim, 1 - (ahead.start - frame) / span)
    return _stance(g, frame, s)


def _carried(g: Ground, a: Foot, b: Foot, u: float) -> Foot:
    """A foot lifted from a to b; feet that hardly move are not lifted high."""
    e = smooth(u)
    gap = float(np.linalg.norm(a.ankle - b.ankle))
    ankle = a.ankle * (1 - e) + b.ankle * e
    lift = min(gap * 0.35, 0.05 * g.p.height / 1.75) * sin(pi * min(max(u, 0.0), 1.0))
    turn = (b.yaw - a.yaw + pi) % (2 * pi) - pi
    ankle = ankle + np.array([0.0, lift, 0.0], np.float32)
    return Foot(ankle.astype(np.float32), a.yaw + turn * e, a.pitch * (1 - e) + b.pitch * e)


def _stance(g: Ground, frame: float, s: float) -> Foot:
    """Standing: one foot's width apart; a turn on the spot is stepped, left foot first."""
    spot = standing(g.figure, frame, g.rate)
    for begin in _turns(g.figure):
        end = begin + TURN_SECONDS * g.rate
        if begin <= frame < end + 0.3 * g.rate:
            before = _placed_stance(g, standing(g.figure, begin - 0.01, g.rate), s)
            after = _placed_stance(g, standing(g.figure, end + 0.3 * g.rate, g.rate), s)
            first = begin + (0.0 if s > 0 else 0.22 * g.rate)
            return _carried(g, before, after, (frame - first) / (0.40 * g.rate))
    return _placed_stance(g, spot, s)


def _turns(figure: Figure) -> list[float]:
    return [float(m.start) for m in figure.moves if m.facing is not None and not m.path and m.start > 0]


def _placed_stance(g: Ground, spot: Standing, s: float) -> Foot:
    apart = g.p.hip_x * 1.12
    x = spot.position[0] + cos(spot.heading) * s * apart
    z = spot.position[2] - sin(spot.heading) * s * apart
    y = spot.position[1] + g.view.ground(x, z) + g.p.ankle_y
    if g.step.toes > 0:
        ahead = g.p.foot * 0.72
        ball = np.array(
            [x + sin(spot.heading) * ahead, y - g.p.ankle_y, z + cos(spot.heading) * ahead], np.float32
        )
        return _over_ball(g, ball, spot.heading + s * 0.05, g.step.toes)
    return Foot(np.array([x, y, z], np.float32), spot.heading + s * 0.16)


def _gait_foot(g: Ground, move: Move, frame: float, limb: str, s: float) -> Foot:
    """A foot of the gait cycle: rolled over the heel when it lands and over the ball when it leaves."""
    figure, p = g.figure, g.p
    place = standing(figure, frame, g.rate)
    gait = gait_of(figure.look.species, move.action, place.speed)
    stride = stride_length(figure, move.action)
    found = step(figure, place, limb)
    run = gait.duty < 0.5
    size = p.height / 1.75
    if found.planted:
        u = (place.distance - found.along) / (gait.duty * stride) + 0.5
        pitch = 0.62 * smooth((u - 0.66) / 0.34) - 0.24 * smooth(1 - u / 0.16)
        pitch = max(pitch * min(place.speed / 0.5, 1.0), g.step.toes)
        return _rolled(g, move, found.along, s, pitch)
    e = smooth(found.swing)
    behind = found.along - stride * e
    a, b = _spot(g, move, behind, s), _spot(g, move, behind + stride, s)
    pitch = 0.62 * smooth(1 - found.swing / 0.55) - 0.24 * smooth((found.swing - 0.6) / 0.4)
    pitch = max(pitch, g.step.toes)
    weak = 1.0 - 0.8 * g.step.limp * (s < 0)
    lift = ((0.16 if run else 0.045) + g.step.lift) * weak * size * sin(pi * found.swing) ** 1.3
    ball = a[0] * (1 - e) + b[0] * e
    turn = (b[1] - a[1] + pi) % (2 * pi) - pi
    return _over_ball(
        g,
        ball + np.array([0, lift, 0], np.float32),
        a[1] + turn * e,
        pitch + (0.35 * sin(pi * found.swing) if run else 0),
    )


def _spot(g: Ground, move: Move, along: float, s: float) -> tuple[Array, float]:
    """Ground point under the ball of a foot planted at `along` metres, and the heading there."""
    length = path_length(move.path)
    along = max(along, 0.0) if move.ease_in else along
    along = min(along, length) if move.ease_out else along
    point, heading = point_along(move.path, along)
    apart = g.p.hip_x * (0.86 if move.action != "run" else 0.55) * g.step.width
    reach = g.p.foot * 0.72
    x = point[0] + cos(heading) * s * apart + sin(heading) * reach
    z = point[2] - sin(heading) * s * apart + cos(heading) * reach
    return np.array([x, point[1] + g.view.ground(x, z), z], np.float32), heading


def _rolled(g: Ground, move: Move, along: float, s: float, pitch: float) -> Foot:
    ball, heading = _spot(g, move, along, s)
    if pitch >= 0:
        return _over_ball(g, ball, heading, pitch)
    # Landing: the heel is down already, the toes follow.
    heel = ball - np.array([sin(heading), 0, cos(heading)], np.float32) * np.float32(g.p.foot * 1.2)
    c, n = cos(-pitch), sin(-pitch)
    reach, up = 0.48 * g.p.foot, g.p.ankle_y
    ahead, high = reach * c - up * n, reach * n + up * c
    ankle = heel + np.array([sin(heading) * ahead, high, cos(heading) * ahead], np.float32)
    return Foot(ankle.astype(np.float32), heading, pitch)


def _over_ball(g: Ground, ball: Array, heading: float, pitch: float) -> Foot:
    """The ankle of a foot that stands on its ball with the heel raised by `pitch`."""
    back, up = 0.72 * g.p.foot, g.p.ankle_y
    c, n = cos(pitch), sin(pitch)
    ahead, high = -back * c + up * n, back * n + up * c
    ankle = ball + np.array([sin(heading) * ahead, high, cos(heading) * ahead], np.float32)
    return Foot(ankle.astype(np.float32), heading, pitch)
