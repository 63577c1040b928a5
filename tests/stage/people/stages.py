"""A bare stage for people: flat ground, named heads, nothing built."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np

from rushes.direction.plan import Figure, Scene, SetBrief, Vec
from rushes.stage.build import BuiltFigure
from rushes.stage.people.puppet import build
from rushes.stage.scene import Array


@dataclass(frozen=True)
class BareStage:
    """StageView of one figure on flat ground; other heads stand where `heads` says."""

    figure: Figure
    heads: dict[str, Vec] = field(default_factory=dict)
    rate: int = 24

    @property
    def scene(self) -> Scene:
        return Scene(0, 240, SetBrief("studio"), (self.figure,))

    def ground(self, x: float, z: float) -> float:
        return 0.0

    def head(self, who: str, frame: float) -> Vec:
        return self.heads.get(who, (0.0, 1.5, 5.0))

    def slot(self, owner: str, name: str, frame: float) -> Array:
        seat = np.eye(4, dtype=np.float32)
        seat[1, 3] = 0.45
        return seat

    def prop_of(self, who: str, kind: str) -> str:
        return ""


@lru_cache(maxsize=16)
def _built(look: object, height: float, seed: int) -> BuiltFigure:
    return build(Figure("it", look, height=height, seed=seed))  # type: ignore[arg-type]


def staged(figure: Figure, **heads: Vec) -> tuple[BuiltFigure, BareStage]:
    """The puppet of a figure (built once per look) and a bare stage for it."""
    figure = replace(figure, id="it")
    return _built(figure.look, figure.height, figure.seed), BareStage(figure, heads)
