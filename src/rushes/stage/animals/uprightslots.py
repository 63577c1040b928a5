"""Where things are fixed to an animal on two legs: world frames by name, +z forward."""

from collections.abc import Mapping

from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.scene import Array

__all__ = ["slots_of"]

TOP = {"penguin": 0.10, "ape": 0.19, "saurian": 0.10, "kangaroo": 0.05}
"""Middle of the head over its joint, in head sizes."""
MOUTH = {"penguin": (0.058, 0.21), "ape": (0.055, 0.20), "saurian": (0.0, 0.34), "kangaroo": (0.015, 0.20)}
"""The lips: up and ahead of the joint of the head, in head sizes."""


def slots_of(posed: dict[str, Array], rig: Rig) -> Mapping[str, Array]:
    """Named world frames, +z forward."""
    frame, k = rig.row.frame, rig.row.head
    y, z = MOUTH[frame]

    def at(bone: str, x: float, up: float, ahead: float, scale: float = 1.0) -> Array:
        return posed[bone] @ translation(rig.near(bone, x, up, ahead, scale))

    lids = rig.joints["lids"]
    slots = {
        "head": posed["head"] @ translation(lids + rig.size(0.0, 0.0, 0.02)),
        "mouth": at("jaw", *_from_head(rig, y, z)), "chin": at("head", 0.0, y - 0.05, z, k),
        "neck": at("neck", 0.0, 0.02, 0.0), "back": at("chest", 0.0, 0.10, -0.14),
        "middle": at("chest", 0.0, 0.0, 0.0), "waist": at("hips", 0.0, 0.05, 0.0),
        "lap": at("hips", 0.0, 0.0, 0.16), "seat": at("chest", 0.0, 0.16, -0.05),
        "crown": at("head", 0.0, TOP[frame] + 0.12, 0.0, k),
    }  # fmt: skip
    blow = rotation(x=0.30) if frame == "saurian" else rotation()
    slots["breath"] = at("head", 0.0, y - 0.01, 0.7 * z, k) @ blow
    for side, _ in SIDES:
        hand = rig.joints[f"hand_{side}"]
        tip = hand + (hand - rig.joints[f"fore_{side}"]) * 0.3
        slots[f"hand_{side}"] = posed[f"hand_{side}"] @ translation(tip + rig.size(0, 0, 0.02))
        slots[f"foot_{side}"] = posed[f"toes_{side}"] @ translation(rig.joints[f"toes_{side}"])
    return slots


def _from_head(rig: Rig, y: float, z: float) -> tuple[float, float, float]:
    """A point of the head, given from its joint, as heights from the joint of the jaw."""
    away = (rig.joints["head"] - rig.joints["jaw"]) / rig.unit
    return (0.0, float(away[1]) + y * rig.row.head, float(away[2]) + z * rig.row.head)
