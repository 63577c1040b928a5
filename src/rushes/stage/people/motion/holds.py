"""Where a hand has to be exactly: on a thing, on the own body, on the other hand's broom, on somebody else.

An ArmPose says about where a hand goes; a Hold says where it touches, and is met whatever the trunk does. It names a frame: a
world matrix, or a part of the own body, known once the trunk is.
"""

from dataclasses import dataclass, field

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.people.hands import GRIP, HAND_POSES, HandPose
from rushes.stage.people.motion.vectors import axes, cross, unit, vec
from rushes.stage.people.proportions import Proportions
from rushes.stage.scene import Array

__all__ = ["MIRRORED", "TOUCH", "Hold", "hold", "palm_frame", "point_in", "rod"]

TOUCH = {
    "grip": GRIP,
    "wrist": (0.0, 0.0, 0.0),
    "palm": (0.0, 0.06, 0.026),
    "back": (0.0, 0.06, -0.024),
    "tips": (-0.004, 0.146, 0.012),
    "index": (-0.037, 0.146, 0.008),
    "pinch": (-0.052, 0.100, 0.036),
    "knuckles": (0.0, 0.110, 0.0),
    "heel": (0.0, 0.016, 0.02),
}
"""The spots of a hand that touch, in hand space at the reference size (a left hand: its thumb is on -x)."""

MIRRORED = frozenset({"root", "body", "hips", "chest", "head"})
"""Parts in whose frames +x means outwards, on the hand's own side. All others, and the world, have their own left."""


@dataclass(frozen=True)
class Hold:
    """The hand's spot `touch` lies at `at` of a frame. Directions are in the frame too, and None where the forearm decides.

    `frame`: a 4x4 world matrix (metres), or a part of the body (metres of a grown body, of a grown head in "head"): "root"
    (the ground under the figure, turned with it), "body" (its hips with the whole body's turn), "hips", "chest" (between the
    shoulders), "head" (its middle), "hand_l" (the thing held there: +y along it), "leg_l" (hip), "shin_l" (knee), "foot_l"
    (ankle).
    `rod`: the way a gripped rod goes at the thumb's side; else `fingers` and `palm`.
    `elbow`: where the elbow points, in the chest's frame, mirrored as in ArmPose.
    """

    at: Array
    frame: Array | str = "chest"
    touch: str = "palm"
    rod: Array | None = None
    fingers: Array | None = None
    palm: Array | None = None
    hand: HandPose = field(default_factory=HandPose)
    elbow: Array = field(default_factory=lambda: vec(0.8, -0.85, -0.25))


def hold(
    at: Vec | Array,
    frame: Array | str = "chest",
    touch: str = "palm",
    *,
    fingers: Vec | None = None,
    palm: Vec | None = None,
    hand: str = "relaxed",
    elbow: Vec | None = None,
) -> Hold:
    """A Hold from plain numbers and the name of a hand pose."""
    point = np.asarray(at, np.float32)
    f = None if fingers is None else vec(*fingers)
    n = None if palm is None else vec(*palm)
    found = Hold(point, frame, touch, None, f, n, HAND_POSES[hand])
    return found if elbow is None else Hold(point, frame, touch, None, f, n, HAND_POSES[hand], vec(*elbow))


def rod(
    at: Vec | Array,
    along: Vec | Array,
    frame: Array | str = "chest",
    *,
    touch: str = "grip",
    palm: Vec | None = None,
    hand: str = "hold",
    elbow: Vec | None = None,
) -> Hold:
    """A rod gripped at a point: `along` is its way at the thumb's side."""
    made = Hold(
        np.asarray(at, np.float32),
        frame,
        touch,
        np.asarray(along, np.float32),
        None,
        None if palm is None else vec(*palm),
        HAND_POSES[hand],
    )
    if elbow is None:
        return made
    return Hold(made.at, frame, touch, made.rod, None, made.palm, made.hand, vec(*elbow))


def point_in(parts: dict[str, Array], p: Proportions, frame: Array | str, at: Array, s: float) -> Array:
    """World place (3,) of a point of a frame; `s` is +1 for the left side."""
    m = parts[frame] if isinstance(frame, str) else frame
    if isinstance(frame, str):
        at = at * np.float32(p.head_scale if frame == "head" else p.scale)
        if frame in MIRRORED:
            at = at * vec(s, 1.0, 1.0)
    out: Array = m[:3, :3] @ at + m[:3, 3]
    return out


def palm_frame(made: Hold, parts: dict[str, Array], s: float, forearm: Array, palm: Array) -> Array:
    """3x3 turn of the hand (+y fingers, +z out of the palm); `forearm` and `palm` decide what the hold leaves open."""
    m = parts[made.frame] if isinstance(made.frame, str) else made.frame
    mirror = vec(s if isinstance(made.frame, str) and made.frame in MIRRORED else 1.0, 1.0, 1.0)

    def way(v: Array) -> Array:
        out: Array = m[:3, :3] @ (v * mirror)
        return out

    if made.rod is not None:
        x = unit(way(made.rod)) * np.float32(-s)
        if made.palm is not None:
            z = way(made.palm)
            z = unit(z - x * float(x @ z))
            y = cross(z, x)
        else:
            y = forearm - x * float(x @ forearm)
            y = unit(y) if float(y @ y) > 1e-4 else unit(cross(palm, x))
        out = np.empty((3, 3), np.float32)
        out[:, 0], out[:, 1], out[:, 2] = x, y, cross(x, y)
        return out
    if made.fingers is not None:
        return axes(way(made.fingers), way(made.palm) if made.palm is not None else palm)
    if made.palm is not None:
        z = unit(way(made.palm))
        y = forearm - z * float(z @ forearm)
        if float(y @ y) < 1e-3:
            y = vec(0.0, 1.0, 0.0) - z * float(z[1])
        y = unit(y)
        out = np.empty((3, 3), np.float32)
        out[:, 0], out[:, 1], out[:, 2] = cross(y, z), y, z
        return out
    return axes(forearm, palm)
