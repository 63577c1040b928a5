"""Bringing the mouth down to the ground, to water or to a bowl: the neck bends, and where it is too short the fore
end sinks."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.stage.animals.carriage import Carriage, added
from rushes.stage.animals.form import Form
from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.scene import Array

__all__ = ["Reaching", "reached"]

NECK = Carriage(neck=1.95, head=0.35, pitch=-0.06)
"""What the neck alone does for it."""
KNEEL = Carriage(pitch=-0.50, rise=-0.15)
"""What the fore end does when the neck is too short."""
STEPS = 11


@dataclass(frozen=True)
class Reaching:
    """`level`: world height in metres of what the mouth is to touch; `carry` poses root and spine in a carriage, `turns` gives
    the turns of neck, nape and head in it."""

    form: Form
    bones: Skeleton
    level: float
    carry: Callable[[Carriage], dict[str, Array]]
    turns: Callable[[Form, Carriage, tuple[float, float]], tuple[tuple[str, Array], ...]]


def reached(carried: Carriage, share: float, r: Reaching) -> Carriage:
    """The carriage with the mouth brought `share` of the way down to the level (bisection: the mouth sinks steadily)."""
    low, high = 0.0, 2.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        if _mouth(_lowered(carried, middle), r) > r.level:
            low = middle
        else:
            high = middle
    return _lowered(carried, share * (low + high) / 2)


def _lowered(carried: Carriage, far: float) -> Carriage:
    return added(added(carried, NECK, min(far, 1.0)), KNEEL, max(far - 1.0, 0.0))


def _mouth(how: Carriage, r: Reaching) -> float:
    """World height of the lips in a carriage."""
    posed = r.carry(how)
    at = posed["chest"]
    for name, turn in r.turns(r.form, how, (0.0, 0.0)):
        at = product(at, about(r.bones.joints[name], turn))
    u = r.bones.withers * r.form.head
    lips = r.bones.joints["head"] + np.array(
        [0.0, -0.07, 0.17 + 0.215 * r.form.muzzle], np.float32
    ) * np.float32(u)
    return float((at @ np.append(lips, np.float32(1.0)))[1])
