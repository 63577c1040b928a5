"""The table before somebody: hands that do something before the breast, and what they hold, stay above its top."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.boxes import prop_size
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import point_in
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.targets import spot
from rushes.stage.people.motion.vectors import vec
from rushes.stage.scene import Array

__all__ = ["raise_over_table"]

TABLES = frozenset({
    "table", "dining_table", "desk", "workbench", "counter", "kitchen_island", "coffee_table", "nightstand", "ironing_board",
"podium",
})  # fmt: skip
AIR = 0.045
"""Metres that hands keep over a table."""
NEAR = 1.2


@dataclass(frozen=True)
class _Top:
    """A table's top: its frame (+y up, in its middle) and half of its width and depth."""

    frame: Array
    half: tuple[float, float]

    def lacks(self, point: Array) -> float:
        """Metres by which a point over its area is too low."""
        x, y, z = (self.frame[:3, :3].T @ (point - self.frame[:3, 3])).tolist()
        inside = abs(x) < self.half[0] and abs(z) < self.half[1]
        return max(AIR - y, 0.0) if inside and y > -0.6 else 0.0


def raise_over_table(a: Acting, pose: BodyPose, parts: dict[str, Array]) -> None:
    """Lift all that is held or led before the breast by as much as the lowest of it lacks."""
    before = [
        made for side in ("l", "r") for made, share in pose.holds[side] if _chest(made.frame) and share > 0.5
    ]
    if not before and not any(_chest(frame) for frame, _ in pose.leads.values()):
        return
    tops = _tops(a)
    if not tops:
        return
    points = [
        point_in(parts, a.p, made.frame, made.at, 1.0 if side == "l" else -1.0)
        for side in ("l", "r")
        for made, share in pose.holds[side]
        if _chest(made.frame) and share > 0.5
    ]
    chest = parts["chest"]
    points += [chest[:3, :3] @ m[:3, 3] + chest[:3, 3] for frame, m in pose.leads.values() if _chest(frame)]
    up = max((top.lacks(point) for top in tops for point in points), default=0.0)
    if up > 0:
        lift = chest[:3, :3].T @ vec(0.0, up, 0.0)
        pose.over_table = lift.astype(np.float32)
        for slot, (frame, m) in list(pose.leads.items()):
            if _chest(frame):
                raised = m.copy()
                raised[:3, 3] += lift
                pose.leads[slot] = (frame, raised)


def _chest(frame: Array | str) -> bool:
    return isinstance(frame, str) and frame == "chest"


def _tops(a: Acting) -> list[_Top]:
    found = []
    here = vec(*a.place.position)
    for prop in a.view.scene.props:
        if prop.kind not in TABLES or prop.attach is not None:
            continue
        if float(np.linalg.norm((vec(*prop.position) - here) * vec(1, 0, 1))) > NEAR:
            continue
        frame = spot(a, prop.id, "top")
        size = prop_size(prop)
        if frame is not None and size.height > 0.5:
            found.append(_Top(frame, (0.5 * size.width + 0.04, 0.5 * size.depth + 0.04)))
    return found
