"""A small creature on stage (snake, frog, lizard, insect, crab, octopus …), or exactly `Figure.count` of them."""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

from rushes.direction.plan import Figure
from rushes.direction.travel import standing
from rushes.stage.animals.crawllife import draw, life_of
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed
from rushes.stage.animals.crawlspecies import Kind, kind_of
from rushes.stage.animals.crawltrack import track_of
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.scene import Array, Piece

__all__ = ["build"]

CROWD = 3
"""Members from which on they are modelled coarser."""
BENDS = {"lizard": 1.8, "snail": 1.2, "worm": 1.0, "snake": 1.2}
"""Heights over which a plan of body rounds the corners of its way."""
FILES = frozenset({"ant", "worm"})
"""Builds whose members go one behind the other."""


def build(figure: Figure) -> BuiltFigure:
    """The creatures of `figure.look`, each `figure.height` metres to the top of the head (or of the body)."""
    kind = kind_of(figure.look)
    plan = import_module(f"rushes.stage.animals.crawl{kind.plan}")
    count = max(figure.count, 1)
    model: Model = plan.model(kind, count < CROWD)
    pieces = tuple(
        Piece(_named(figure.id, name, k), mesh, finish, "" if name in model.swept else _named(figure.id, "rig", k),
              dynamic=name in model.swept)
        for k in range(count)
        for name, mesh, finish in model.pieces
    )  # fmt: skip

    def pose(who: Figure, frame: float, view: StageView) -> Pose:
        bones: dict[str, Array] = {}
        vertices: dict[str, tuple[Array, Array]] = {}
        blobs: list[tuple[float, float, float, float]] = []
        for k in range(count):
            posed = _posed(plan, who, kind, model, k, frame, view, gaze=True)
            bones[_named(who.id, "rig", k)] = posed.stack
            vertices |= {_named(who.id, name, k): sweep for name, sweep in posed.sweeps.items()}
            if who.attach is None:
                blobs += [(x, view.ground(x, z), z, radius) for x, z, radius in posed.contacts]
        return Pose(bones, vertices, contact=tuple(blobs))

    def slots(who: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        return _posed(plan, who, kind, model, 0, frame, view, gaze=False).slots

    return BuiltFigure(pieces, pose, slots)


def _named(who: str, name: str, k: int) -> str:
    return f"{who}.{name}{k or ''}"


def _posed(
    plan: ModuleType,
    figure: Figure,
    kind: Kind,
    model: Model,
    k: int,
    frame: float,
    view: StageView,
    *,
    gaze: bool,
) -> Posed:
    """The k-th creature at a frame. Its own place in a crowd, its own clock."""
    late = 0.7 * view.rate * draw(figure.seed + k, 21) if k else 0.0
    place = standing(figure, frame - late, view.rate)
    gap = figure.height * 2.2 * kind.wide * getattr(plan, "ROOM", 1.0)
    track = track_of(
        figure, k, gap, frame - late, view.rate, file=kind.build in FILES, bend=BENDS.get(kind.plan, 0.8)
    )
    seat = view.slot(figure.attach.to, figure.attach.slot, frame) if figure.attach is not None else None
    life = life_of(figure, k, frame, view, place, gaze=gaze)
    posed: Posed = plan.posed(Member(figure, kind, model, life, track, view, k, seat))
    return posed
