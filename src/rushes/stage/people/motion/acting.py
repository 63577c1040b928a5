"""What a layer of motion knows: whose body, which frame, and where others are without asking them to be posed."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Figure, Move
from rushes.direction.travel import Standing, standing
from rushes.stage.build import StageView
from rushes.stage.people.proportions import Proportions
from rushes.stage.scene import Array

__all__ = ["Acting", "held_kinds", "whereabouts"]

EYE_SHARE = 0.87
"""Height of the eyes over a standing person's height."""


@dataclass(frozen=True)
class Acting:
    """One figure at one frame."""

    figure: Figure
    p: Proportions
    view: StageView
    frame: float
    rate: int
    place: Standing

    @property
    def seconds(self) -> float:
        """Time of the frame."""
        return self.frame / self.rate

    def moves(self, *actions: str) -> list[Move]:
        """Moves of these actions in order."""
        return sorted((m for m in self.figure.moves if m.action in actions), key=lambda m: m.start)


def held_kinds(figure: Figure, view: StageView) -> dict[str, str]:
    """Kind of prop -> side of the hand that holds it."""
    held = {}
    for prop in view.scene.props:
        if prop.attach is not None and prop.attach.to == figure.id and prop.attach.slot.startswith("hand"):
            held[prop.kind] = "l" if prop.attach.slot.endswith("left") else "r"
    return held


def whereabouts(view: StageView, who: str, frame: float, rate: int) -> Array | None:
    """About where somebody's eyes or a prop's middle is, from the plan alone (a pose that asked for another pose that asks
    for this one would never end). None for unknown ids."""
    for figure in view.scene.figures:
        if figure.id == who:
            if figure.attach is not None and any(p.id == figure.attach.to for p in view.scene.props):
                seat = view.slot(figure.attach.to, figure.attach.slot, frame)
                return np.array([seat[0, 3], seat[1, 3] + 0.42 * figure.height, seat[2, 3]], np.float32)
            x, y, z = standing(figure, frame, rate).position
            share = EYE_SHARE if figure.look.species == "person" else 0.8
            return np.array([x, y + view.ground(x, z) + share * figure.height, z], np.float32)
    for prop in view.scene.props:
        if prop.id == who:
            return np.asarray(prop.position, np.float32)
    return None
