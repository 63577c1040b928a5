"""What a layer of motion knows: whose body, which frame, and where others are without asking them to be posed."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Figure, Move
from rushes.direction.travel import Standing, standing
from rushes.stage.build import StageView
from rushes.stage.people.motion.timing import smooth
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

    def share(self, move: Move, rise: float, fall: float, *, there: bool = False) -> float:
        """How much of a move shows, eased over `rise` and `fall` seconds: a move that follows one of its own kind, or
        begins or ends with the scene, has no ease there. `there`: it is fully there in the scene's first frame already."""
        scene, rate = self.view.scene, self.rate
        same = [
            m
            for m in self.figure.moves
            if m.action == move.action and m is not move and bool(m.path) == bool(move.path)
        ]
        goes_on = move.end >= scene.end - 1 or any(m.start <= move.end + 1 and m.end > move.end for m in same)
        went_on = any(m.end >= move.start - 1 and m.start < move.start for m in same)
        ahead = (self.frame - move.start) / (rise * rate)
        if went_on or (move.start <= scene.start and (there or not move.ease_in)):
            into = 1.0
        else:
            into = smooth(ahead + (0.6 if move.start <= scene.start else 0.0))
        out = 1.0 if goes_on or not move.ease_out else smooth((move.end - self.frame) / (fall * rate))
        return into * out if move.start - 1 <= self.frame < move.end + 1 else 0.0


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
