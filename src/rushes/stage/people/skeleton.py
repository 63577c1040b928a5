"""The bones of a person: where joints rest, and from turns of joints the matrices that move the skin."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.people.proportions import Proportions
from rushes.stage.scene import Array

__all__ = ["Bone", "Skeleton", "skeleton"]


@dataclass(frozen=True)
class Bone:
    """A bone turns about its `joint` (bind pose, metres) and carries everything that names it `parent`."""

    name: str
    parent: str
    joint: Vec


@dataclass(frozen=True)
class Skeleton:
    """Bones, parents before children. `index[name]` is the number that meshes use."""

    bones: tuple[Bone, ...]
    index: Mapping[str, int]

    def matrices(self, root: Array, turns: Mapping[str, Array], stretch: Mapping[str, Array]) -> Array:
        """(bones, 4, 4) skinning matrices: `root` places the bind pose in the world, `turns` are 3x3 rotations in the
        parent's frame, `stretch` extra offsets (3,) of joints in the parent's frame."""
        out = np.empty((len(self.bones), 4, 4), np.float32)
        eye = np.eye(3, dtype=np.float32)
        for i, bone in enumerate(self.bones):
            parent = out[self.index[bone.parent]] if bone.parent else root
            turn = turns.get(bone.name, eye)
            joint = np.asarray(bone.joint, np.float32)
            move = joint - turn @ joint
            if bone.name in stretch:
                move = move + stretch[bone.name]
            out[i, :3, :3] = parent[:3, :3] @ turn
            out[i, :3, 3] = parent[:3, :3] @ move + parent[:3, 3]
            out[i, 3] = (0.0, 0.0, 0.0, 1.0)
        return out

    def joint(self, name: str) -> Array:
        """A joint's place in bind pose (3,)."""
        return np.asarray(self.bones[self.index[name]].joint, np.float32)


ARM_SLANT = (0.50, -0.865, 0.0)
"""Direction of a left arm in bind pose: down and outwards, so that cloth under it meshes cleanly."""


def skeleton(p: Proportions) -> Skeleton:
    """The body's bones of a person, named with _l and _r for the figure's own left (+x) and right."""
    head = p.head_y
    k = p.head_scale
    bones = [
        Bone("hips", "", (0.0, p.hip_y + 0.03 * k, 0.0)),
        Bone("spine", "hips", (0.0, p.hip_y + 0.25 * (p.waist_y - p.hip_y), 0.0)),
        Bone("chest", "spine", (0.0, p.waist_y, 0.0)),
        Bone("neck", "chest", (0.0, p.neck_y - 0.045 * k, -0.01 * k)),
        Bone("head", "neck", (0.0, p.neck_y + 0.02 * k, 0.0)),
    ]
    for side, s in (("l", 1.0), ("r", -1.0)):
        shoulder = (s * p.shoulder_x, p.shoulder_y, 0.0)
        elbow = _along(shoulder, s, p.upper_arm)
        wrist = _along(elbow, s, p.fore_arm)
        bones += [
            Bone(f"arm_{side}", "chest", shoulder),
            Bone(f"fore_{side}", f"arm_{side}", elbow),
            Bone(f"hand_{side}", f"fore_{side}", wrist),
            Bone(f"leg_{side}", "hips", (s * p.hip_x, p.hip_y, 0.0)),
            Bone(f"shin_{side}", f"leg_{side}", (s * p.hip_x, p.knee_y, 0.0)),
            Bone(f"foot_{side}", f"shin_{side}", (s * p.hip_x, p.ankle_y, 0.0)),
            Bone(f"lock_{side}", "head", (s * 0.17 * k, head - 0.02 * k, 0.0)),
            Bone(f"locktip_{side}", f"lock_{side}", (s * 0.2 * k, head - 0.2 * k, 0.0)),
        ]
    bones += [
        Bone("jaw", "head", (0.0, head - 0.13 * k, 0.1 * k)),
        Bone("mane", "head", (0.0, head + 0.06 * k, -0.2 * k)),
        Bone("manetip", "mane", (0.0, head - 0.15 * k, -0.24 * k)),
        Bone("bun", "head", (0.0, head + 0.2 * k, -0.06 * k)),
        Bone("scarf", "chest", (0.08 * k, p.neck_y - 0.05 * k, 0.12 * k)),
        Bone("scarftip", "scarf", (0.1 * k, p.neck_y - 0.18 * k, 0.16 * k)),
    ]
    return Skeleton(tuple(bones), {bone.name: i for i, bone in enumerate(bones)})


def _along(a: Vec, side: float, length: float) -> Vec:
    x, y, z = ARM_SLANT
    return (a[0] + side * x * length, a[1] + y * length, a[2] + z * length)
