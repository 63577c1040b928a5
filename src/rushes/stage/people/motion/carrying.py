"""Things in hands while nothing is done with them: a cup upright, an umbrella over the head, a box in both arms."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Prop, Vec
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.targets import held_in, mine, size_of_prop
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import vec
from rushes.stage.scene import Array

__all__ = ["LARGE", "carry", "cradle", "led", "slot_of"]

HELD: Mapping[str, str] = {"umbrella": "umbrella", "fishing_rod": "rod_near", "kite": "kite", "suitcase": "dangle", "bag":
"dangle", "basket": "dangle", "bucket": "dangle", "lantern": "carry"}  # fmt: skip
"""Kind → the arm that carries it."""

LARGE = 0.30
"""Metres across from which a thing takes both arms."""
LONG = 0.85
"""Metres from which a thing is stood on the ground beside who holds it."""


def slot_of(side: str) -> str:
    """The name of a hand's slot."""
    return "hand_left" if side == "l" else "hand_right"


def led(pose: BodyPose, side: str, frame: Array | str, matrix: npt.NDArray[Any]) -> None:
    """Have the middle of what a hand holds at a frame, its front along +z, whatever the hand does."""
    pose.leads[slot_of(side)] = (frame, np.asarray(matrix, np.float32))


def cradle(
    pose: BodyPose,
    a: Acting,
    prop: Prop,
    at: Vec,
    w: float,
    *,
    side: str = "r",
    turn: float = 0.0,
    under: float = 0.25,
) -> None:
    """A thing in both arms: its middle at a place of the chest's frame (metres of a grown body), hands on its sides, a share
    `under` of its height below the middle."""
    size = size_of_prop(prop)
    s = a.p.scale
    x, y, z = at
    half = 0.5 * size.width
    place = vec(x * s, y * s, max(z * s, a.p.girth + 0.03 * s + 0.5 * size.depth))
    led(pose, side, "chest", translation(place) @ rotation(0.0, turn))
    for hand in ("l", "r"):
        point = vec(half, float(place[1]) - under * size.height, float(place[2])) / np.float32(s)
        pose.hold(hand, hold(point, "chest", "palm", fingers=(-0.15, 0.35, 1.0), palm=(-1.0, 0.25, 0.0), hand="offer",
                             elbow=(0.9, -0.9, -0.4)), w)  # fmt: skip


def carry(pose: BodyPose, a: Acting, doings: set[str]) -> None:
    """Hands that hold something hold it up, whatever else the figure does."""
    for side in ("l", "r"):
        prop = held_in(a, side)
        if prop is None:
            continue
        if (prop.kind == "kite" and "fly_kite" in doings) or (
            prop.kind == "fishing_rod" and "fish" in doings
        ):
            continue
        size = size_of_prop(prop)
        if prop.kind in HELD:
            pose.reach(
                side, ARMS[HELD[prop.kind]].moved(0, 0.02 * drift(a.figure.seed, 43, a.seconds), 0), 1.0
            )
        elif sorted((size.width, size.height, size.depth))[1] >= LARGE and size.height < 1.2 and alone(a):
            cradle(pose, a, prop, (0.0, -0.22, 0.30), 1.0, side=side)
            pose.cradled.add(slot_of(side))
        else:
            pose.reach(side, ARMS["carry"], 1.0)


def alone(a: Acting) -> bool:
    """Whether one hand is free."""
    return sum(q.attach is not None and q.attach.slot.startswith("hand") for q in mine(a)) == 1
