"""The two bones of a toy on the stage: where it stands, how it is turned, what its motion does to it."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.scene import Array
from rushes.stage.toys.motion import Motion
from rushes.stage.toys.toy import Toy

__all__ = ["bones_of", "root_of"]

WAIST = 0.35
"""Where a body bends, of its height."""
TAIL = 0.05
"""Where a tail wags, of its length behind the middle."""


def root_of(at: Vec, heading: float, turn: float, toy: Toy, motion: Motion) -> Array:
    """The lower bone without the toy's scale: on its spot, turned, as its motion has it."""
    tall = toy.height
    ahead = motion.forward * tall
    x, z = at[0] + ahead * float(np.sin(heading)), at[2] + ahead * float(np.cos(heading))
    wide = 1.0 / max(motion.squash, 0.2) ** 0.5
    swing = rotation(x=motion.nod, z=motion.roll)
    up = motion.lift * tall + abs(float(np.sin(motion.roll))) * 0.30 * toy.width
    body = translation((x, at[1] + up, z)) @ rotation(y=turn + motion.yaw) @ swing
    middle = (0.0, 0.5 * tall, 0.0)
    over = translation(middle) @ rotation(z=motion.tumble) @ translation((0.0, -0.5 * tall, 0.0))
    return (body @ over @ scaling(wide * motion.narrow, motion.squash, wide)).astype(np.float32)


def bones_of(root: Array, own: Array, toy: Toy, motion: Motion, *, tail: bool) -> Array:
    """Both bones (2, 4, 4) with the toy's scale; `own` is how it rests. `tail`: the second is behind, not above."""
    about = (
        (TAIL * toy.width * _behind(toy), 0.4 * toy.height, 0.0) if tail else (0.0, WAIST * toy.height, 0.0)
    )
    bent = rotation(y=motion.wag) if tail else rotation(x=motion.bend, y=motion.wag, z=motion.sway)
    back = tuple(-c for c in about)
    upper = root @ translation(about) @ bent @ translation(back)
    size = own @ scaling(toy.scale, toy.scale, toy.scale)
    return np.stack([root @ size, upper @ size]).astype(np.float32)


def _behind(toy: Toy) -> float:
    """Which way its tail is in the drawing: 1 right."""
    return -1.0 if toy.spec.facing == "right" else 1.0
