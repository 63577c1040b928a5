"""The bones of an animal that goes on two legs: one skeleton for penguins, apes, dinosaurs and kangaroos, of
other proportions.

Model space as in skeleton.py: +z forward, +x the animal's left, +y up, feet on y = 0. Joints below are in
heights (to the top of the head). Bone matrices carry rest points straight to the world."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.animals.skeleton import TAIL, Limb
from rushes.stage.animals.uprightspecies import Upright
from rushes.stage.scene import Array

__all__ = ["SIDES", "Rig", "rig_of", "stretched", "unit", "vector"]

SIDES = (("left", 1.0), ("right", -1.0))
TRUNK = (
    ("root", ""), ("hips", "root"), ("chest", "hips"), ("neck", "chest"), ("nape", "neck"), ("head", "nape"),
    ("jaw", "head"), ("lids", "head"),
)  # fmt: skip
LEG = ("thigh", "shin", "shank", "toes")
ARM = ("arm", "fore", "hand")
WING = ("wing", "wing2", "wing3")


@dataclass(frozen=True)
class Rig:
    """`index` bone -> row, `parents`, `joints` rest points in metres, `legs` left and right; `unit` metres
    of a height."""

    row: Upright
    index: dict[str, int]
    parents: dict[str, str]
    joints: dict[str, Array]
    legs: tuple[Limb, Limb]
    unit: float

    def __len__(self) -> int:
        return len(self.index)

    def point(self, x: float, y: float, z: float) -> Array:
        """A point of the rest pose given in heights, in metres."""
        return np.array([x, y, z], np.float32) * np.float32(self.unit)

    def size(self, *lengths: float) -> Array:
        """Lengths given in heights, in metres."""
        return np.array(lengths, np.float32) * np.float32(self.unit)

    def near(self, bone: str, x: float, y: float, z: float, scale: float = 1.0) -> Array:
        """A point `scale` times (x, y, z) heights away from a bone's joint, in metres."""
        return self.joints[bone] + np.array([x, y, z], np.float32) * np.float32(self.unit * scale)


def vector(x: float, y: float, z: float) -> Array:
    """Metres as an array."""
    return np.array([x, y, z], np.float32)


def unit(v: Array) -> Array:
    """The vector made one long."""
    out: Array = (v / (np.linalg.norm(v) + 1e-12)).astype(np.float32)
    return out


Joints = dict[str, Vec]


def _penguin(row: Upright) -> Joints:
    k = row.head
    return {
        "root": (0, 0.28, 0), "hips": (0, 0.28, 0), "chest": (0, 0.44, 0), "neck": (0, 0.60, 0),
        "nape": (0, 0.66, 0), "head": (0, 0.72, 0.0), "jaw": (0, 0.72 + 0.055 * k, 0.12 * k),
        "lids": (0, 0.72 + 0.135 * k, 0.138 * k), "tail": (0, 0.13, -0.13), "tail2": (0, 0.11, -0.17),
        "tail3": (0, 0.09, -0.20), "tail4": (0, 0.07, -0.23), "thigh": (0.085, 0.235, 0.0),
        "shin": (0.09, 0.15, 0.055), "shank": (0.092, 0.065, -0.03), "toes": (0.095, 0.022, 0.06),
        "arm": (0.210, 0.565, 0), "fore": (0.275, 0.450, -0.005), "hand": (0.312, 0.335, -0.01),
        "ear": (0.1, 0.9, 0),
    }  # fmt: skip


def _ape(row: Upright) -> Joints:
    wide, a = 0.116 * row.chest + 0.010, row.arm
    spread, k = 0.070 * row.girth + 0.012, row.head
    return {
        "root": (0, 0.30, -0.01), "hips": (0, 0.30, -0.01), "chest": (0, 0.43, -0.005),
        "neck": (0, 0.575, 0.0), "nape": (0, 0.605, 0.01), "head": (0, 0.635, 0.02),
        "jaw": (0, 0.635 + 0.07 * k, 0.02 + 0.06 * k), "lids": (0, 0.635 + 0.155 * k, 0.02 + 0.135 * k),
        "tail": (0, 0.28, -0.10), "tail2": (0, 0.25, -0.24), "tail3": (0, 0.33, -0.37),
        "tail4": (0, 0.48, -0.42), "thigh": (spread, 0.285, 0.0), "shin": (spread + 0.02, 0.165, 0.05),
        "shank": (spread + 0.015, 0.055, -0.015), "toes": (spread + 0.02, 0.020, 0.055),
        "arm": (wide, 0.545, -0.005), "fore": (wide + 0.07, 0.545 - 0.155 * a, -0.02),
        "hand": (wide + 0.10, 0.545 - 0.305 * a, 0.02), "ear": (0.155 * k, 0.635 + 0.14 * k, 0.02),
    }  # fmt: skip


def _saurian(row: Upright) -> Joints:
    n, t = row.neck, row.tail
    head = (0.0, 0.60 + 0.205 * n - 0.03 * row.head, 0.27 + 0.09 * n)
    nape = (0.0, 0.60 + 0.10 * n, 0.25 + 0.06 * n)
    k = row.head
    joints: Joints = {
        "root": (0, 0.50, -0.04), "hips": (0, 0.50, -0.04), "chest": (0, 0.54, 0.10), "neck": (0, 0.60, 0.22),
        "nape": nape, "head": head, "jaw": (0, head[1] - 0.025 * k, head[2] + 0.03 * k),
        "lids": (0, head[1] + 0.104 * k, head[2] + 0.098 * k),
    }  # fmt: skip
    for i, name in enumerate(TAIL):
        joints[name] = (0, 0.50 - 0.012 * i, -0.20 - 0.175 * i * t)
    w = 0.115 + 0.03 * row.girth
    joints |= {
        "thigh": (w - 0.02, 0.49, -0.02), "shin": (w + 0.02, 0.315, 0.085), "shank": (w + 0.01, 0.14, -0.095),
        "toes": (w + 0.01, 0.035, -0.01), "arm": (0.118 * row.girth + 0.01, 0.495, 0.225),
        "fore": (0.14 * row.girth + 0.01, 0.495 - 0.075 * row.arm, 0.205),
        "hand": (0.135 * row.girth + 0.01, 0.495 - 0.10 * row.arm, 0.205 + 0.065 * row.arm),
        "ear": (0.06, head[1] + 0.12, head[2]),
    }  # fmt: skip
    return joints | (WINGS if row.wings else {})


WINGS: Joints = {"wing": (0.07, 0.62, 0.10), "wing2": (0.36, 0.80, 0.02), "wing3": (0.70, 0.78, -0.03)}


def _kangaroo(row: Upright) -> Joints:
    k = row.head
    return {
        "root": (0, 0.33, -0.10), "hips": (0, 0.33, -0.10), "chest": (0, 0.50, -0.03),
        "neck": (0, 0.655, 0.05), "nape": (0, 0.710, 0.070), "head": (0, 0.75, 0.085),
        "jaw": (0, 0.75 + 0.015 * k, 0.085 + 0.04 * k), "lids": (0, 0.75 + 0.088 * k, 0.085 + 0.078 * k),
        "tail": (0, 0.24, -0.24), "tail2": (0, 0.13, -0.40), "tail3": (0, 0.065, -0.57),
        "tail4": (0, 0.04, -0.74), "thigh": (0.115, 0.335, -0.10), "shin": (0.155, 0.245, 0.09),
        "shank": (0.14, 0.065, -0.145), "toes": (0.14, 0.025, 0.085), "arm": (0.098, 0.575, 0.035),
        "fore": (0.13, 0.465, 0.035), "hand": (0.115, 0.40, 0.10),
        "ear": (0.055 * k, 0.75 + 0.155 * k, 0.085 - 0.02 * k),
    }  # fmt: skip


def stretched(row: Upright) -> float:
    """How much longer the trunk of a dinosaur on all fours is than that of one with a long neck."""
    return 1.0 + 0.42 * (1.0 - row.neck)


def _grazing(row: Upright) -> Joints:
    """A dinosaur on all fours; `neck` 1 is a long one that stands up, 0 none."""
    n, k, z = row.neck, row.head, stretched(row)
    b, w = 0.40 + 0.13 * (1 - n), 0.13 * row.girth + 0.02 * (1 - n)
    head = (0.0, b + 0.07 + 0.39 * n, 0.37 * z + 0.13 * n)
    joints: Joints = {
        "root": (0, b, -0.05 * z), "hips": (0, b, -0.08 * z), "chest": (0, b, 0.10 * z),
        "neck": (0, b + 0.06, 0.25 * z), "nape": (0, b + 0.06 + 0.23 * n, 0.30 * z + 0.10 * n),
        "head": head, "jaw": (0, head[1] - 0.025 * k, head[2] + 0.03 * k),
        "ear": (0.06, head[1] + 0.1, head[2]), "lids": (0, head[1] + 0.104 * k, head[2] + 0.098 * k),
        "thigh": (w, b - 0.02, -0.17 * z), "shin": (w + 0.012, 0.54 * b, -0.17 * z + 0.075),
        "shank": (w + 0.01, 0.22 * b, -0.17 * z - 0.005), "toes": (w + 0.01, 0.03, -0.17 * z + 0.015),
        "arm": (w - 0.01, b - 0.03, 0.17 * z), "fore": (w + 0.015, 0.53 * b, 0.17 * z - 0.095),
        "hand": (w + 0.005, 0.14 * b, 0.17 * z - 0.005),
    }  # fmt: skip
    for i, name in enumerate(TAIL):
        joints[name] = (0, b + 0.03 - 0.05 * i, -0.30 * z - 0.155 * i * row.tail)
    return joints


FRAMES = {"penguin": _penguin, "ape": _ape, "saurian": _saurian, "kangaroo": _kangaroo}


CROWN = {"penguin": 0.28, "ape": 0.335, "saurian": 0.195, "kangaroo": 0.165}
"""From the joint of a head of size 1 up to its top."""


@lru_cache(maxsize=64)
def rig_of(row: Upright, height: float) -> Rig:
    """The skeleton of a kind that is `height` metres tall to the top of its head (not of its ears and
    horns)."""
    at = _grazing(row) if row.four else FRAMES[row.frame](row)
    height /= at["head"][1] + (0.34 if row.crest == "frill" else CROWN[row.frame]) * row.head
    index: dict[str, int] = {}
    parents: dict[str, str] = {}
    joints: dict[str, Array] = {}

    def add(name: str, parent: str, point: Vec, side: float = 1.0) -> None:
        index[name], parents[name] = len(index), parent
        joints[name] = np.array([side * point[0], point[1], point[2]], np.float32) * np.float32(height)

    for name, parent in TRUNK:
        add(name, parent, at[name])
    for k, name in enumerate(TAIL):
        add(name, TAIL[k - 1] if k else "hips", at[name])
    legs = []
    for side, s in SIDES:
        chains = [("hips", LEG), ("chest", ARM), ("head", ("ear",))] + (
            [("chest", WING)] if row.wings else []
        )
        for girdle, chain in chains:
            for k, name in enumerate(chain):
                add(f"{name}_{side}", f"{chain[k - 1]}_{side}" if k else girdle, at[name], s)
        a, b, c, d = (f"{name}_{side}" for name in LEG)
        legs.append(
            Limb(f"hind_{side}", "hips", "", (a, b, c, d), np.stack([joints[n] for n in (a, b, c, d)]))
        )
    return Rig(row, index, parents, joints, (legs[0], legs[1]), height)
