"""What a set, a figure and a prop must provide to be put on the stage.

A set lives in `stage/sets/<kind>.py` and has `build(brief: SetBrief) -> BuiltSet`. A figure builder has
`build(figure: Figure) -> BuiltFigure`, a prop builder `build(prop: Prop) -> BuiltProp`. Catalogues name them as strings:
`stage/sets/catalogue.py`, `stage/figures.py` and `stage/props/catalogue.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from rushes.direction.plan import Figure, Scene, Vec
from rushes.stage.scene import Array, Environment, Light, Piece

__all__ = ["LED", "BuiltFigure", "BuiltProp", "BuiltSet", "Pose", "StageView", "level"]

LED = "_led"
"""Behind the name of a slot: a frame of a figure at which the middle of what is fixed to that slot is, for as long as a doing
leads the thing and not the hand: a book before the eyes, a ball in flight."""


@dataclass(frozen=True)
class Pose:
    """What a figure, prop or set contributes to a frame (merged into FrameState). Keys are rig and piece names."""

    bones: Mapping[str, Array] = field(default_factory=dict)
    vertices: Mapping[str, tuple[Array, Array]] = field(default_factory=dict)
    lights: tuple[Light, ...] = ()
    contact: tuple[tuple[float, float, float, float], ...] = ()
    hidden: frozenset[str] = frozenset()


class StageView(Protocol):
    """What a figure or prop may ask of the stage while it is posed."""

    @property
    def scene(self) -> Scene:
        """What is filmed on this stage."""
        ...

    @property
    def rate(self) -> int:
        """Frames a second."""
        ...

    def ground(self, x: float, z: float) -> float:
        """Height of the ground (or water surface) in metres at a point, at rest."""
        ...

    def head(self, who: str, frame: float) -> Vec:
        """World position between the eyes of a figure (or the middle of a prop) at a frame: where to look."""
        ...

    def slot(self, owner: str, name: str, frame: float) -> Array:
        """4x4 world matrix of a slot of a prop or figure ("seat", "hand_left", "hand_right", "head", "back" …) at a frame."""
        ...

    def prop_of(self, who: str, kind: str) -> str:
        """Id of the prop of a kind attached to, or nearest to, a figure; "" when there is none."""
        ...


def level(x: float, z: float) -> float:
    """The ground of a set that is flat."""
    return 0.0


@dataclass(frozen=True)
class BuiltSet:
    """A set: pieces, its air and light, its ground and its life.

    `ground(x, z)` is scalar metres. `animate(frame, rate)` gives moving parts (boats bobbing, extras, flags, steam) and
    is None for a still set. `lights` are constant local lights (lamps, neon, windows). `keep_clear` are boxes
    (x0, y0, z0, x1, y1, z1) no camera may enter. `signs` is how many of the brief's signs the set shows; a notice is put up for
    every other. `ground` and `animate` are functions of a module or methods of plain objects, so that a set can be kept on
    the shelf.
    """

    pieces: tuple[Piece, ...]
    environment: Environment
    ground: Callable[[float, float], float]
    lights: tuple[Light, ...] = ()
    animate: Callable[[float, int], Pose] | None = None
    keep_clear: tuple[tuple[float, float, float, float, float, float], ...] = ()
    signs: int = 1


@dataclass(frozen=True)
class BuiltFigure:
    """A figure: pieces (all named with the figure's id as prefix: "anna.head") and how it is posed.

    `pose(figure, frame, view)` is pure. `slots(figure, frame, view)` gives named 4x4 world matrices (at least "head" =
    between the eyes, and for people "hand_left", "hand_right", "back", "lap").
    """

    pieces: tuple[Piece, ...]
    pose: Callable[[Figure, float, StageView], Pose]
    slots: Callable[[Figure, float, StageView], Mapping[str, Array]]
    log: tuple[str, ...] = ()


@dataclass(frozen=True)
class BuiltProp:
    """A prop: pieces, pose and slots like a figure's. `pose(prop_id, frame, view)`; slots at least "middle"."""

    pieces: tuple[Piece, ...]
    pose: Callable[[str, float, StageView], Pose]
    slots: Callable[[str, float, StageView], Mapping[str, Array]]
    log: tuple[str, ...] = ()
