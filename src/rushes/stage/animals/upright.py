"""An animal that goes on two legs on stage: a penguin, an ape, a dinosaur or a dragon, a kangaroo, or
exactly `count` of them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from math import cos, sin

from rushes.direction.plan import Figure, Vec
from rushes.stage.animals import uprightape, uprightgrazer, uprightkangaroo, uprightpenguin, uprightsaurian
from rushes.stage.animals.uprightacting import breathes_fire
from rushes.stage.animals.uprightface import eyes, glints
from rushes.stage.animals.uprightfire import fire_piece, fire_vertices
from rushes.stage.animals.uprightform import Rig, rig_of
from rushes.stage.animals.uprightmotion import Moved, matrices
from rushes.stage.animals.uprightspecies import Upright, upright_of
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["build"]

EYE = Finish("eye", roughness=0.10, fuzz=0.0)
GLINT = Finish("emit", emission=0.9, fuzz=0.0, casts_shadow=False)
CELL = 0.0178
"""Heights between points of the grid that a single body is meshed on; a crowd's is coarser."""
MODELLED = {"penguin": uprightpenguin.parts, "ape": uprightape.parts, "saurian": uprightsaurian.parts,
            "kangaroo": uprightkangaroo.parts}  # fmt: skip
SPREAD = {"penguin": 0.92, "ape": 0.95, "saurian": 1.35, "kangaroo": 1.0}
"""How far the members of a crowd stand apart, heights."""


@lru_cache(maxsize=12)
@shelved
def _modelled(row: Upright, height: float, cell: float, seed: int) -> tuple[tuple[str, Mesh, Finish], ...]:
    """The animal, modelled once: pieces by name."""
    rig = rig_of(row, height)
    pieces = (uprightgrazer.parts if row.four else MODELLED[row.frame])(rig, cell, seed)
    return (*pieces, ("eyes", eyes(rig), EYE), ("glints", glints(rig), GLINT))


def build(figure: Figure) -> BuiltFigure:
    """The animal of `figure.look`, `figure.height` metres to the top of its head."""
    row = upright_of(figure.look)
    rig = rig_of(row, figure.height)
    count = max(figure.count, 1)
    cell = CELL * (1.0 if count == 1 else 1.3 if count <= 4 else 1.7)
    made = _modelled(row, figure.height, cell, figure.seed if count == 1 else 0)
    pieces = tuple(
        Piece(f"{figure.id}.{name}{k or ''}", mesh, finish, f"{figure.id}.rig{k or ''}")
        for k in range(count)
        for name, mesh, finish in made
    )

    burns = any(breathes_fire(m, rig) for m in figure.moves)
    fiery = f"{figure.id}.fire" if burns else ""
    if fiery:
        pieces += (fire_piece(fiery),)

    def pose(who: Figure, frame: float, view: StageView) -> Pose:
        bones, blobs, fire = {}, [], 0.0
        burning: dict[str, tuple[Array, Array]] = {}
        for k in range(count):
            moved = _member(who, rig, k, frame, view)
            bones[f"{who.id}.rig{k or ''}"] = moved.stack
            if fiery and k == 0 and moved.fire > 0.02:
                fire = moved.fire
                burning[fiery] = fire_vertices(moved.slots["breath"], fire, frame / view.rate, rig.unit)
            if who.attach is None:
                blobs += [(x, y, z, _blob(rig)) for x, y, z in moved.contacts]
        hidden = frozenset({fiery}) if fiery and fire <= 0.02 else frozenset()
        return Pose(bones, burning, contact=tuple(blobs), hidden=hidden)

    def slots(who: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        return matrices(who, rig, frame, view, gaze=False).slots

    return BuiltFigure(pieces, pose, slots)


def _blob(rig: Rig) -> float:
    """Metres of a foot's contact shadow."""
    return {"penguin": 0.15, "ape": 0.12, "saurian": 0.13, "kangaroo": 0.13}[rig.row.frame] * rig.unit


def _member(figure: Figure, rig: Rig, k: int, frame: float, view: StageView) -> Moved:
    """The k-th of a crowd: the figure itself with its path beside the first's, with a seed and a step of its
    own."""
    if k == 0:
        return matrices(figure, rig, frame, view)
    gap = SPREAD[rig.row.frame] * rig.unit * (k + 0.35) ** 0.5
    angle = 2.4 * k + 0.5 * sin(3.7 * k + figure.seed)
    x, z = gap * cos(angle), 0.8 * gap * sin(angle)
    y = 0.4 * rig.unit * (1 + sin(2.3 * k)) if any(m.action == "fly" for m in figure.moves) else 0.0

    def beside(p: Vec) -> Vec:
        return (p[0] + x, p[1] + y, p[2] + z)

    moves = tuple(replace(m, path=tuple(beside(p) for p in m.path)) for m in figure.moves)
    one = replace(
        figure,
        position=beside(figure.position),
        facing=figure.facing + 0.35 * sin(5.1 * k),
        moves=moves,
        seed=figure.seed + 101 * k,
    )
    return matrices(one, rig, frame, view, 0.37 * k % 1.0)
