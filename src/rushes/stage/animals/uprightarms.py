"""Arms, flippers and wings: hung from the chest by angles, a hand brought to the mouth by the law of
cosines."""

from math import acos, atan2, cos, sin

import numpy as np

from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.animals.uprightstance import Arm, Stance
from rushes.stage.meshkit.matrices import inverse_rigid, moved_point, rotation, rotation_between, translation
from rushes.stage.scene import Array

__all__ = ["arms", "wings"]

LIPS = {"ape": (0.06, 0.185), "kangaroo": (0.0, 0.17), "penguin": (0.05, 0.2), "saurian": (-0.03, 0.25)}
"""Where a hand goes that feeds: up and ahead of the joint of the head, in head sizes."""


def arms(posed: dict[str, Array], rig: Rig, held: Stance, ground: tuple[Array, ...]) -> None:
    """Adds the bones of both arms; `ground` are the world points (4,) on which the knuckles are put."""
    for side, s in SIDES:
        arm = held.arm_left if s > 0 else held.arm_right
        near = held.mouth_left if s > 0 else held.mouth_right
        names = tuple(f"{n}_{side}" for n in ("arm", "fore", "hand"))
        upper, lower = _hung(rig, names, s, arm)
        if near > 0.0:
            upper, lower = _reached(rig, names, upper, lower, _lips(posed, rig, s), min(near, 1.0))
        prop = held.prop_left if s > 0 else held.prop_right
        if prop > 0.0 and ground:
            wrist = moved_point(inverse_rigid(posed["chest"]), (ground[0] if s > 0 else ground[1])[:3])
            upper, lower = _reached(rig, names, upper, lower, wrist, min(prop, 1.0))
        posed[names[0]], posed[names[1]] = posed["chest"] @ upper, posed["chest"] @ lower
        if rig.row.four and prop > 0.5:
            posed[names[2]] = _level(
                posed["chest"], moved_point(posed[names[1]], rig.joints[names[2]]), rig.joints[names[2]]
            )
            continue
        curl = rotation(x=-0.25 * arm[2] - 0.5 * near + 0.35 * prop, z=0.15 * s * arm[3])
        posed[names[2]] = posed[names[1]] @ about(rig.joints[names[2]], curl)


def _level(chest: Array, place: Array, joint: Array) -> Array:
    """A fore foot flat on the ground, heading as the chest does."""
    heading = rotation(y=atan2(-float(chest[2, 0]), float(chest[0, 0])))
    return product(translation(place), heading, translation(-joint))


def _hung(rig: Rig, names: tuple[str, ...], s: float, arm: Arm) -> tuple[Array, Array]:
    """Upper and fore arm in the rest space of the chest, by the angles of a stance."""
    swing, lift, bend, out = arm
    upper = about(rig.joints[names[0]], rotation(x=-swing) @ rotation(z=s * lift))
    lower = upper @ about(rig.joints[names[1]], rotation(x=-bend) @ rotation(z=s * out))
    return upper, lower


def _lips(posed: dict[str, Array], rig: Rig, s: float) -> Array:
    """The mouth in the rest space of the chest (3,), a little to the hand's side."""
    y, z = LIPS[rig.row.frame]
    place = moved_point(posed["head"], rig.near("head", s * 0.02, y - 0.035, z + 0.035, rig.row.head))
    return moved_point(inverse_rigid(posed["chest"]), place)


def _reached(
    rig: Rig, names: tuple[str, ...], upper: Array, lower: Array, goal: Array, near: float
) -> tuple[Array, Array]:
    """The arm turned so that its wrist is `near` 0..1 of the way to a point; the elbow stays on its side."""
    a, b, c = (rig.joints[n] for n in names)
    elbow, wrist = moved_point(upper, b), moved_point(lower, c)
    target = wrist + (goal - wrist) * np.float32(near)
    l1, l2 = float(np.linalg.norm(b - a)), float(np.linalg.norm(c - b))
    away = target - a
    far = float(np.clip(np.linalg.norm(away), abs(l1 - l2) * 1.05 + 1e-6, (l1 + l2) * 0.998))
    along: Array = (away / (np.linalg.norm(away) + 1e-9)).astype(np.float32)
    side = 1.0 if a[0] > 0 else -1.0
    pole = elbow - a + np.array([0.10 * side, 0.0, -0.18], np.float32) * l1  # elbows point back and out
    pole = pole - along * float(pole @ along)
    pole /= np.linalg.norm(pole) + 1e-9
    opening = acos(float(np.clip((l1 * l1 + far * far - l2 * l2) / (2 * l1 * far), -1.0, 1.0)))
    joint: Array = (a + (along * cos(opening) + pole * sin(opening)) * l1).astype(np.float32)
    end: Array = (a + along * far).astype(np.float32)
    return _onto(upper, a, b, a, joint), _onto(lower, b, c, joint, end)


def _onto(before: Array, start: Array, end: Array, new_start: Array, new_end: Array) -> Array:
    """A bone's matrix turned the least so that it runs between two new points."""
    now = before[:3, :3] @ (end - start)
    turn = rotation_between(now, new_end - new_start)
    turned = np.eye(4, dtype=np.float32)
    turned[:3, :3] = turn[:3, :3] @ before[:3, :3]
    return product(translation(new_start), turned, translation(-start)).astype(np.float32)


def wings(posed: dict[str, Array], rig: Rig, held: Stance) -> None:
    """Adds the bones of a dragon's wings: half folded over its back, or spread and beating."""
    if not rig.row.wings:
        return
    inner, middle, outer, spread = held.wing
    fold = 1.0 - min(max(spread, 0.0), 1.0)
    for side, s in SIDES:
        turns = (
            rotation(y=s * 0.75 * fold) @ rotation(z=s * (inner + 0.50 * fold)),
            rotation(y=s * 0.10 * fold) @ rotation(z=s * (middle - 0.10 * fold)),
            rotation(y=s * 0.75 * fold) @ rotation(z=s * (outer - 0.45 * fold)),
        )
        for name, turn in zip(("wing", "wing2", "wing3"), turns, strict=True):
            bone = f"{name}_{side}"
            posed[bone] = posed[rig.parents[bone]] @ about(rig.joints[bone], turn)
