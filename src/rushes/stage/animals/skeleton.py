"""The bones of a four-legged animal: names, parents and rest joints in metres.

Model space: +z forward, +x the animal's left, +y up, feet on y = 0 under the trunk. Bone matrices are skin matrices: they
carry a rest point straight to the world, so a bone's matrix is its parent's times a turn about its own rest joint.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Vec
from rushes.stage.animals.form import Form
from rushes.stage.scene import Array

__all__ = ["LIMBS", "TAIL", "TRUNK", "Limb", "Skeleton", "skeleton", "trunk_point"]

LIMBS = ("fore_left", "fore_right", "hind_left", "hind_right")
TAIL = ("tail", "tail2", "tail3", "tail4")
TRUNK = ("trunk", "trunk2", "trunk3", "trunk4", "trunk5")
HANGING = (
    (0.0, 0.0, 0.20),
    (0.0, -0.14, 0.33),
    (0.0, -0.32, 0.37),
    (0.0, -0.49, 0.375),
    (0.0, -0.64, 0.385),
    (0.0, -0.77, 0.41),
)
"""Joints of a trunk that hangs, and its tip, in head units."""


@dataclass(frozen=True)
class Limb:
    """One leg: `joints` are (4, 3) rest points from shoulder or hip to the ball of the foot, `bones` the four bone names
    (three segments and the foot), `girdle` the bone it hangs from and `blade` the shoulder blade's bone or ""."""

    name: str
    girdle: str
    blade: str
    bones: tuple[str, str, str, str]
    joints: Array


@dataclass(frozen=True)
class Skeleton:
    """Bones in order (parents first): `index` name -> row of the rig, `parents`, `joints` name -> rest point."""

    index: dict[str, int]
    parents: dict[str, str]
    joints: dict[str, Array]
    limbs: tuple[Limb, ...]
    withers: float  # metres

    def __len__(self) -> int:
        return len(self.index)


def trunk(form: Form) -> list[tuple[str, str, Vec]]:
    """(bone, parent, joint) of spine, neck, head and tail, in withers heights."""
    ln, neck, lift = form.length, form.neck, form.neck_lift
    back = 0.885
    base = np.array([0.0, 0.87, 0.33 * ln])
    up = 0.88 + lift
    along = np.array([0.0, np.sin(up), np.cos(up)])
    nape = base + along * 0.19 * neck
    head = base + along * 0.36 * neck
    rows: list[tuple[str, str, Vec]] = [
        ("root", "", (0.0, back - 0.03, -0.08 * ln)),
        ("pelvis", "root", (0.0, back, -0.24 * ln)),
        ("chest", "root", (0.0, back, 0.05 * ln)),
        ("neck", "chest", _vec(base)),
        ("nape", "neck", _vec(nape)),
        ("head", "nape", _vec(head)),
    ]
    size = form.head
    rows += [
        ("jaw", "head", _vec(head + np.array([0.0, -0.035, 0.115]) * size)),
        ("tongue", "jaw", _vec(head + np.array([0.0, -0.06, 0.28]) * size)),
        ("lids", "head", _vec(head + np.array([0.0, 0.085, 0.20]) * size)),
    ]
    for side, s in (("left", 1.0), ("right", -1.0)):
        root = head + np.array([s * 0.125, 0.125, 0.045]) * size
        tip = (
            root
            + np.array([s * 0.04, -0.12 if form.ears in ("drop", "long") else 0.09, 0.0]) * size * form.ear
        )
        rows += [(f"ear_{side}", "head", _vec(root)), (f"ear_tip_{side}", f"ear_{side}", _vec(tip))]
    for k, name in enumerate(TRUNK if form.trunk else ()):
        rows.append((name, TRUNK[k - 1] if k else "head", _vec(head + trunk_point(form, k) * size)))
    rows += [("ruff", "chest", (0.0, 0.66, 0.40 * ln)), ("belly", "root", (0.0, form.leg + 0.1, 0.0))]
    start, step = np.array([0.0, 0.875, -0.535 * ln]), 0.135 * form.tail_length
    for k, name in enumerate(TAIL):
        rows.append(
            (name, TAIL[k - 1] if k else "pelvis", _vec(start + np.array([0.0, 0.02, -1.0]) * step * k))
        )
    return rows


def trunk_point(form: Form, k: int) -> npt.NDArray[Any]:
    """Joint k of the trunk (5: its tip) from the head's joint, in head units."""
    root, here = np.asarray(HANGING[0]), np.asarray(HANGING[k])
    return np.asarray(root + (here - root) * form.trunk)


def legs(form: Form) -> list[tuple[str, float, list[Vec]]]:
    """(limb, side sign, four joints) in withers heights."""
    low, ln = form.leg / 0.49, form.length
    found = []
    for name in LIMBS:
        s = 1.0 if name.endswith("left") else -1.0
        if name.startswith("fore"):
            x = 0.125 * (0.6 + 0.4 * form.girth)
            chain = [
                (s * x, form.leg + 0.155, 0.395 * ln),
                (s * x * 1.06, form.leg, 0.255 * ln),
                (s * x * 1.02, 0.165 * low, 0.275 * ln),
                (s * x * 1.02, 0.045, 0.275 * ln + 0.045),
            ]
        else:
            x = 0.125 * (0.6 + 0.4 * form.girth)
            chain = [
                (s * x * 0.9, 0.765, -0.40 * ln),
                (s * x * 1.1, 0.50 * (0.3 + 0.7 * low), -0.285 * ln),
                (s * x * 1.02, 0.255 * low, -0.40 * ln - 0.125),
                (s * x * 1.02, 0.045, -0.40 * ln - 0.085),
            ]
        found.append((name, s, [_vec(np.asarray(p)) for p in chain]))
    return found


@lru_cache(maxsize=64)
def skeleton(form: Form, withers: float) -> Skeleton:
    """The skeleton of a form at a height of the withers in metres."""
    index: dict[str, int] = {}
    parents: dict[str, str] = {}
    joints: dict[str, Array] = {}

    def add(name: str, parent: str, point: Vec) -> None:
        index[name] = len(index)
        parents[name] = parent
        joints[name] = np.asarray(point, np.float32) * np.float32(withers)

    for bone, parent, point in trunk(form):
        add(bone, parent, point)
    limbs = []
    for name, _, chain in legs(form):
        fore = name.startswith("fore")
        girdle = "chest" if fore else "pelvis"
        blade = ""
        if fore:
            blade = f"{name}_blade"
            add(blade, girdle, (chain[0][0] * 0.7, 0.93, 0.24 * form.length))
        bones = (f"{name}_upper", f"{name}_lower", f"{name}_shank", f"{name}_foot")
        for k, bone in enumerate(bones):
            add(bone, (blade or girdle) if k == 0 else bones[k - 1], chain[k])
        limbs.append(Limb(name, girdle, blade, bones, np.asarray(chain, np.float32) * np.float32(withers)))
    return Skeleton(index, parents, joints, tuple(limbs), withers)


def _vec(point: npt.NDArray[Any]) -> Vec:
    return (float(point[0]), float(point[1]), float(point[2]))
