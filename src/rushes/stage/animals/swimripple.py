"""How soft swimmers move: waves that run down arms and tentacles, the pulse of a bell, the coil and the
fluttering fin of a seahorse."""

from collections.abc import Mapping
from math import cos, pi, sin

import numpy as np

from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.swimdeeds import Deed
from rushes.stage.animals.swimpath import Course
from rushes.stage.animals.swimsoft import ARM_BONES, arm_angles
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.meshkit.matrices import rotation, rotation_about, scaling
from rushes.stage.scene import Array

__all__ = ["soften"]


def soften(
    kind: Swimmer, bones: dict[str, Array], way: Course, deed: Deed, t: float, at: Mapping[str, Array]
) -> None:
    """Poses what is soft. The spine of these kinds is straight when this is called."""
    a = 2 * pi * (0.5 * kind.beats * t + 0.35 * way.phase)
    if kind.bend == "upright":
        _coiling(bones, way, deed, t, at)
        return
    pulse = sin(a) + 0.25 * sin(2 * a)
    if kind.bend == "bell":
        squeeze = scaling(1 - 0.07 * pulse, 1 + 0.09 * pulse, 1 - 0.07 * pulse)
        for name in ("head", "jaw", "lid_left", "lid_right"):
            bones[name] = product(
                bones["chest"], about(at["head"], squeeze), _relative(bones["chest"], bones[name])
            )
        _trailing(bones, a, way, at)
    strength = min(0.5 + 0.5 * way.going + deed.stroke, 1.2)
    for k, angle in enumerate(arm_angles(kind)):
        _arm(kind, bones, k, float(angle), a, pulse, strength, deed, at)


def _relative(parent: Array, child: Array) -> Array:
    """A bone's matrix as seen from another's."""
    out: Array = (np.linalg.inv(parent.astype(np.float64)) @ child).astype(np.float32)
    return out


def _arm(
    kind: Swimmer,
    bones: dict[str, Array],
    k: int,
    angle: float,
    a: float,
    pulse: float,
    strength: float,
    deed: Deed,
    at: Mapping[str, Array],
) -> None:
    """Three segments: in and out with the pulse, and a wave from root to tip that is each arm's own."""
    parent = bones["chest"]
    tangent = (cos(angle), 0.0, -sin(angle))
    stout = kind.bend == "arms"
    waving = deed.wave * 1.1 if stout and k == 1 else 0.0
    for n in range(ARM_BONES):
        late = a - 0.75 * n + 1.9 * k
        inwards = (0.16 if stout else 0.10) * strength * sin(a - 0.7 * n) + (
            0.2 * strength - 0.1 if stout else 0.0
        )
        ripple = (0.10 + 0.07 * n) * sin(late) if stout else (0.07 + 0.05 * n) * sin(late)
        lifted = -(waving if n == 0 else 0.5 * waving) - (0.4 * deed.fins if stout else 0.0)
        turn = product(
            rotation_about(tangent, inwards + ripple + lifted),
            rotation(y=0.10 * (1 + n) * sin(0.6 * late + 2)),
        )
        joint = at[f"arm{k}_{n}"]
        parent = product(parent, about(joint, turn))
        bones[f"arm{k}_{n}"] = parent


def _trailing(bones: dict[str, Array], a: float, way: Course, at: Mapping[str, Array]) -> None:
    """The ribbons in the middle swing after the bell."""
    parent = bones["chest"]
    for n, name in enumerate(("waist", "tail1", "tail2", "fluke")):
        turn = rotation(x=0.10 * sin(a - 0.9 * n) + 0.14 * way.going, z=0.08 * sin(0.7 * a - 0.8 * n + 1))
        parent = product(parent, about(at[name], turn))
        bones[name] = parent


def _coiling(bones: dict[str, Array], way: Course, deed: Deed, t: float, at: Mapping[str, Array]) -> None:
    """Upright, leaning a little ahead as it goes; the tail coils and uncoils, the fin on its back
    flutters."""
    parent = bones["chest"]
    for n, name in enumerate(("waist", "tail1", "tail2", "fluke")):
        turn = rotation(
            x=0.10 * sin(1.3 * t - 0.6 * n) * (0.5 + 0.35 * n) + 0.10 * way.going,
            y=0.06 * sin(0.9 * t - 0.5 * n),
        )
        parent = product(parent, about(at[name], turn))
        bones[name] = parent
    flutter = rotation(y=0.35 * sin(2 * pi * 3.3 * t), x=0.06 * sin(2 * pi * 3.3 * t + 1.2) + 0.2 * deed.wave)
    bones["dorsal"] = product(bones["chest"], about(at["dorsal"], flutter))
