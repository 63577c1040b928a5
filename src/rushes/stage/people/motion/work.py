"""Work with tools: where the work is, where a tool's end is when a hand holds it, the other hand on the same handle.

A bench is a frame at a place before the doer whose axes are those of his ground: x to his left, y up, z ahead; metres.
"""

from math import cos, sin

import numpy as np

from rushes.direction.plan import Move, Vec
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import Hold, hold, rod
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.targets import (
    ground_of,
    held_in,
    prop_named,
    size_of_prop,
    spot,
)
from rushes.stage.people.motion.vectors import unit, vec
from rushes.stage.scene import Array
from rushes.stage.strikes import struck

__all__ = ["bench", "circle", "lying", "on_bench", "reach_of", "tool", "tool_at", "with_other"]

NEAR = 0.30
"""Metres before a grown body at which what he works on begins."""


def bench(
    a: Acting, move: Move, *slots: str, ahead: float = 0.5, up: float = 0.78, target: str = ""
) -> Array:
    """The frame at what is worked on: at the first of its slots it has (its top), or before the doer where it is in no
    place of its own."""
    found = spot(a, target or move.target, *(slots or ("top", "middle")))
    ground = ground_of(a)
    out = ground.copy()
    if found is None:
        out[:3, 3] += ground[:3, :3] @ vec(0.0, up * a.p.scale, ahead * a.p.scale)
        return out
    prop = prop_named(a, target or move.target)
    sent = struck(prop, a.view, a.frame)[0] if prop is not None else (0.0, 0.0, 0.0)
    out[:3, 3] = found[:3, 3] - vec(*sent)  # where a pancake lies, also while it is in the air
    return out


def on_bench(a: Acting, move: Move, *, ahead: float = 0.5, up: float = 0.78) -> tuple[Array, float, float]:
    """The frame on top of what is worked on, and its width and height (metres)."""
    size = size_of_prop(prop_named(a, move.target))
    return bench(a, move, "top", "middle", ahead=ahead, up=up), size.width, size.height


def reach_of(a: Acting, side: str, default: float = 0.2) -> float:
    """Metres from the grip of what a hand holds to its far end."""
    prop = held_in(a, side)
    if prop is None:
        return default
    size = size_of_prop(prop)
    return 0.76 * max(size.width, size.height, size.depth)


def tool_at(
    a: Acting,
    side: str,
    end: Array,
    along: Array,
    frame: Array,
    *,
    palm: Vec | None = None,
    long: float = 0.0,
) -> Hold:
    """The hand's hold on a tool whose end is at a point of a frame and whose handle runs `along` to it."""
    way = unit(along)
    length = long or reach_of(a, side)
    return rod(end - way * np.float32(length), way, frame, palm=palm)


def tool(
    pose: BodyPose,
    a: Acting,
    side: str,
    frame: Array,
    end: Vec,
    along: Vec,
    w: float,
    *,
    palm: Vec | None = None,
    long: float = 0.0,
) -> None:
    """Bring the end of a hand's tool to a point of a frame."""
    pose.hold(side, tool_at(a, side, vec(*end), vec(*along), frame, palm=palm, long=long), w)


def with_other(
    pose: BodyPose, side: str, apart: float, w: float, *, elbow: Vec | None = None, flip: bool = False
) -> None:
    """The other hand on the same handle, so many metres along it; `flip`: its thumb the other way."""
    free = "l" if side == "r" else "r"
    way = vec(0.0, -1.0 if flip else 1.0, 0.0)
    pose.hold(free, rod(vec(0.0, apart, 0.0), way, f"hand_{side}", elbow=elbow), w)


def lying(
    pose: BodyPose,
    side: str,
    frame: Array,
    at: Vec,
    w: float,
    *,
    fingers: Vec = (-0.2, 0.0, 1.0),
    hand: str = "flat",
) -> None:
    """A hand that lies on the work, palm down; x is outwards on its side."""
    s = 1.0 if side == "l" else -1.0
    x, y, z = at
    fx, fy, fz = fingers
    pose.hold(
        side,
        hold((s * x, y, z), frame, "palm", fingers=(s * fx, fy, fz), palm=(0.0, -1.0, 0.0), hand=hand),
        w,
    )


def circle(phase: float, radius: float) -> tuple[float, float]:
    """A point on a circle, once a cycle."""
    return radius * cos(6.283185 * phase), radius * sin(6.283185 * phase)
