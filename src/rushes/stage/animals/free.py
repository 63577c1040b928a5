"""Where a leg goes that does not stand: a paw at work before the chest, the legs of who lies on its side or swims."""

import numpy as np

from rushes.stage.animals.act import Act, Paw
from rushes.stage.animals.form import Form
from rushes.stage.animals.skeleton import Limb, Skeleton
from rushes.stage.scene import Array

__all__ = ["freed"]

IDLE = Paw(0.10, 0.30, 0.42)
"""Where a paw hangs while its owner sits up and does nothing with it."""


def freed(
    limb: Limb, standing: Array, act: Act, posed: dict[str, Array], form: Form, bones: Skeleton
) -> Array:
    """The world target (4,) of a limb's foot: `standing` unless a deed has taken it off the ground."""
    if limb.blade and (act.up > 0.0 or act.rear > 0.0):
        return _mixed(standing, _paw(limb, act, posed, form, bones), max(act.up, act.rear))
    loose = min(max(act.side, act.swim), 1.0)
    if loose <= 0.0:
        return standing
    return _mixed(standing, _hanging(limb, act, posed, bones), loose)


def _paw(limb: Limb, act: Act, posed: dict[str, Array], form: Form, bones: Skeleton) -> Array:
    """A paw's place before the chest, or on its way to the mouth."""
    paw = act.paws.get(limb.name, IDLE)
    w, side = bones.withers, float(np.sign(limb.joints[0][0]))
    low = 0.645 - limb.joints[0][1] / w  # shorter legs work nearer to the chest
    place = np.array([side * paw.out, paw.up - low, paw.ahead * form.length, 1.0], np.float32)
    place[:3] *= w
    before: Array = posed["chest"] @ place
    if paw.to_mouth <= 0.0:
        return before
    u = w * form.head
    mouth = bones.joints["head"] + np.array([side * 0.05, -0.10, 0.17 + 0.215 * form.muzzle], np.float32) * u
    at_mouth: Array = posed["head"] @ np.append(mouth, np.float32(1.0))
    return _mixed(before, at_mouth, paw.to_mouth)


def _hanging(limb: Limb, act: Act, posed: dict[str, Array], bones: Skeleton) -> Array:
    """Where the foot would be if the leg hung from the body, half bent, moved by the deed."""
    out, up, ahead = act.feet.get(limb.name, (0.0, 0.14, 0.06))
    side = float(np.sign(limb.joints[0][0]))
    rest = limb.joints[3] + np.array([side * out, up, ahead], np.float32) * np.float32(bones.withers)
    placed: Array = posed[limb.girdle] @ np.append(rest, np.float32(1.0))
    return placed


def _mixed(a: Array, b: Array, share: float) -> Array:
    mixed: Array = (a * (1 - share) + b * share).astype(np.float32)
    return mixed
