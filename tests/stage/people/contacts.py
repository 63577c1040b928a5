"""Doings solved frame by frame on a bare stage, with what is in the hands and with whom they are done."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rushes.direction.foley.deeds import deed_cues
from rushes.direction.plan import Attachment, Figure, Move, Prop, Scene, SetBrief
from rushes.script.screenplay import Look
from rushes.stage.people.motion.perform import Performance, perform
from rushes.stage.people.proportions import Proportions, proportions
from rushes.stage.people.skeleton import Skeleton, skeleton
from rushes.stage.scene import Array

__all__ = ["RATE", "Stage", "cue_frames", "doing", "held", "performed"]

RATE = 24
LENGTH = 120


@dataclass(frozen=True)
class Stage:
    """StageView of a few figures and things on flat ground."""

    figures: tuple[Figure, ...]
    props: tuple[Prop, ...] = ()
    rate: int = RATE

    @property
    def scene(self) -> Scene:
        return Scene(0, LENGTH, SetBrief("studio"), self.figures, self.props)

    def ground(self, x: float, z: float) -> float:
        return 0.0

    def head(self, who: str, frame: float) -> tuple[float, float, float]:
        return (0.0, 1.5, 5.0)

    def slot(self, owner: str, name: str, frame: float) -> Array:
        prop = next((p for p in self.props if p.id == owner), None)
        if prop is None or name not in ("top", "middle"):
            raise KeyError(name)
        place = np.eye(4, dtype=np.float32)
        place[:3, 3] = prop.position
        return place

    def prop_of(self, who: str, kind: str) -> str:
        return next((p.id for p in self.props if p.kind == kind), "")


def doing(action: str, *, target: str = "") -> Figure:
    """Somebody who does it through the whole scene."""
    move = Move(0, LENGTH, action, target=target, ease_in=False)
    return Figure("it", Look(age="adult"), seed=5, moves=(move,))


def held(kind: str, side: str = "right") -> Prop:
    """A thing in a hand."""
    return Prop("held", kind, attach=Attachment("it", f"hand_{side}"))


@lru_cache(maxsize=8)
def _bones(figure: Figure) -> tuple[Proportions, Skeleton]:
    p = proportions(figure)
    return p, skeleton(p)


def performed(stage: Stage, frame: float) -> Performance:
    """The first figure's body at a frame."""
    figure = stage.figures[0]
    p, bones = _bones(figure)
    return perform(figure, p, bones, stage, frame)


def cue_frames(stage: Stage, kind: str) -> list[int]:
    """Frames on which a kind is heard of the first figure."""
    figure = stage.figures[0]
    kinds = {p.id: p.kind for p in stage.props} | {f.id: f.look.species for f in stage.figures}
    by_id = {p.id: p for p in stage.props}
    cues = deed_cues(figure, by_id, kinds, RATE, stage.figures, "floor shoes", LENGTH)
    return sorted(c.frame for c in cues if c.kind == kind)
