"""Turns about a joint, and products of matrices."""

from functools import reduce

import numpy as np

from rushes.stage.scene import Array

__all__ = ["about", "product"]


def about(joint: Array, turn: Array) -> Array:
    """The 4x4 matrix that turns by `turn` (4x4, rotation only) about a point."""
    out = turn.copy()
    out[:3, 3] = joint - turn[:3, :3] @ joint
    return out


def product(*matrices: Array) -> Array:
    """The matrices multiplied in the order they are written."""
    out: Array = reduce(np.matmul, matrices)
    return out
