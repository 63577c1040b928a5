"""A person made: all meshes of a figure, and what is needed to pose them. Built once per figure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Figure
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.beard import beard_clay
from rushes.stage.people.brows import BrowMesh
from rushes.stage.people.casting import Cast, cast
from rushes.stage.people.eyes import EyeMesh
from rushes.stage.people.hair import hair_clay
from rushes.stage.people.hands import hand_mesh
from rushes.stage.people.head import MOUTH, face_map, head_clay, stretched
from rushes.stage.people.mouth import PATCH, MouthMesh
from rushes.stage.people.proportions import Proportions, proportions
from rushes.stage.people.skeleton import Skeleton, skeleton
from rushes.stage.people.trim import trimmed
from rushes.stage.people.wardrobe.dress import Dressed, dress
from rushes.stage.people.wardrobe.hang import Hang
from rushes.stage.people.wardrobe.tailor import Tailor
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["Model", "make_model"]

BODY = "body"
"""The rig of everything but the hands."""
SKIN = Finish("skin", roughness=0.52, fuzz=0.15)
UNDER_HATS = frozenset({"long", "wavy", "bob", "pigtails", "braids", "ponytail", "thin", "crew", "short"})
STRETCHES = ("jaw", "cheek_l", "cheek_r", "brow", "puff")
TYPICAL = {"jaw": 0.02, "cheek_l": 1.0, "cheek_r": 1.0, "brow": 1.0, "puff": 1.0}


@dataclass(frozen=True)
class Model:
    """A figure's pieces, bones and moving parts. Meshes of the face are in head space until `placed`."""

    p: Proportions
    cast: Cast
    skeleton: Skeleton
    pieces: tuple[Piece, ...]
    mouth: MouthMesh
    eyes: tuple[EyeMesh, EyeMesh]
    brows: BrowMesh
    skin: Mesh  # the head's skin in head space
    skin_moves: dict[str, tuple[Array, Array]]  # per unit of a stretch: move of positions and of normals
    hang: Hang | None
    unknown: tuple[str, ...] = ()

    def placed(self, positions: Array) -> Array:
        """Head space to bind pose of the body."""
        out: Array = positions * np.float32(self.p.head_scale) + np.array(
            [0.0, self.p.head_y, 0.0], np.float32
        )
        return out


def make_model(figure: Figure) -> Model:
    """Model, dress and measure a person."""
    made = _modelled(proportions(figure), cast(figure))
    own = [
        replace(piece, name=f"{figure.id}.{piece.name}", rig=piece.rig and f"{figure.id}.{piece.rig}")
        for piece in made.pieces
    ]
    return replace(made, pieces=tuple(own))


@lru_cache(maxsize=8)
@shelved
def _modelled(p: Proportions, c: Cast) -> Model:
    """A person of these measures and this appearance: pieces and rigs without the name of a figure."""
    bones = skeleton(p)
    tailor = Tailor(p, bones, c)
    clay = head_clay(p, c)
    face = face_map(clay)
    dressed = dress(tailor)
    hair = _hair(c, bones, p, dressed.covered)
    beard = beard_clay(c.beard, bones.index, c)
    skin = _head_skin(clay, _covers(dressed, hair, beard))
    mouth = MouthMesh(face, c, 1.0 if p.female else 0.82)
    eyes = (EyeMesh(face, p, c, 1.0), EyeMesh(face, p, c, -1.0))
    brows = BrowMesh(face, p, c)
    head = _head_pieces(p, bones, skin, mouth.lips_mesh(clay.colours), mouth, eyes, brows)
    head += _hair_pieces(p, hair, beard, clay, _covers(dressed))
    clothes = _clothes(p, dressed)
    hands = [
        Piece(f"hand_{n}", hand_mesh(c, s, p.hand_scale), SKIN, rig="hands")
        for n, s in (("l", 1.0), ("r", -1.0))
    ]
    return Model(
        p,
        c,
        bones,
        tuple(head + clothes + hands),
        mouth,
        eyes,
        brows,
        skin,
        _skin_moves(skin),
        dressed.hang,
        dressed.unknown,
    )


def _hair(c: Cast, bones: Skeleton, p: Proportions, covered: str) -> Clay | None:
    """The hair that shows: styles that leave room under a hat keep their lower half."""
    flat = c.hair_style in UNDER_HATS
    style = c.hair_style if not covered or c.hair_style == "bald" or (covered == "hat" and flat) else "tucked"
    hair = hair_clay(style, bones.index, c, p)
    if hair is not None and covered == "hat":
        hair.cut_slab((0.0, 0.40, 0.0), (0.6, 0.30, 0.6), 0.0, blend=0.02)
    return hair


Cover = Callable[[Array], npt.NDArray[np.bool_]]
HOOD_EDGE = 0.045
"""z in head space behind which a hood hides everything beside the head; behind its negative, all of it."""


def _covers(dressed: Dressed, *grown: Clay | None) -> list[Cover]:
    """What hides parts of the head: functions of points (n, 3) that are true where something lies over them."""
    clays = [*grown] + [sewn.clay for sewn in dressed.sewn if sewn.space == "head"]
    covers: list[Cover] = [_inside(clay) for clay in clays if clay is not None]
    if dressed.covered == "hood":
        covers.append(lambda q: (q[:, 2] < -HOOD_EDGE) | ((q[:, 2] < HOOD_EDGE) & (np.abs(q[:, 0]) > 0.19)))
    return covers


def _inside(clay: Clay) -> Cover:
    return lambda points: clay.distances(points) < -0.012


def _head_skin(clay: Clay, covers: list[Cover]) -> Mesh:
    """The head without what hair and hats hide and without the hole of the mouth."""
    mesh = clay.mesh()
    keep = np.ones(len(mesh.positions), bool)
    for hidden in covers:
        keep &= ~hidden(mesh.positions)
    x, y = mesh.positions[:, 0] - MOUTH[0], mesh.positions[:, 1] - MOUTH[1]
    edge = np.where(y > 0, PATCH[1], PATCH[2])
    keep &= ~((np.hypot(x / PATCH[0], y / edge) < 0.90) & (mesh.positions[:, 2] > 0.04))
    return trimmed(mesh, keep)


def _skin_moves(skin: Mesh) -> dict[str, tuple[Array, Array]]:
    moves = {}
    for name in STRETCHES:
        unit = TYPICAL[name]
        move = stretched(skin.positions, {name: unit})
        there = _normals(skin.positions + move, skin.faces)
        here = _normals(skin.positions, skin.faces)
        moves[name] = ((move / unit).astype(np.float32), ((there - here) / unit).astype(np.float32))
    return moves


def _normals(positions: Array, faces: npt.NDArray[np.int32]) -> Array:
    a, b, c = (positions[faces[:, i]] for i in range(3))
    n = np.cross(b - a, c - a)
    total = np.zeros_like(positions)
    for corner in range(3):
        np.add.at(total, faces[:, corner], n)
    unit: Array = (total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)).astype(np.float32)
    return unit


def _on_head(mesh: Mesh, p: Proportions, bone: int | None) -> Mesh:
    """A mesh of head space in the body's bind pose, rigid on `bone` (None: it has bones of its own)."""
    positions = (mesh.positions * np.float32(p.head_scale) + np.array([0, p.head_y, 0], np.float32)).astype(
        np.float32
    )
    if bone is None:
        return Mesh(positions, mesh.normals, mesh.colours, mesh.faces, mesh.bones, mesh.weights)
    bones = np.full((len(positions), 2), bone, np.int32)
    return Mesh(
        positions, mesh.normals, mesh.colours, mesh.faces, bones, np.zeros(len(positions), np.float32)
    )


def joined(meshes: list[Mesh]) -> Mesh:
    """Meshes without bones as one."""
    first = np.cumsum([0] + [len(m.positions) for m in meshes[:-1]])
    return Mesh(
        np.concatenate([m.positions for m in meshes]),
        np.concatenate([m.normals for m in meshes]),
        np.concatenate([m.colours for m in meshes]),
        np.concatenate([m.faces + n for m, n in zip(meshes, first, strict=True)]).astype(np.int32),
    )


def _head_pieces(
    p: Proportions,
    bones: Skeleton,
    skin: Mesh,
    lips: Mesh,
    mouth: MouthMesh,
    eyes: tuple[EyeMesh, EyeMesh],
    brows: BrowMesh,
) -> list[Piece]:
    gloss = Finish("eye", roughness=0.12, fuzz=0.0, casts_shadow=False)
    parts = [
        ("head", skin, SKIN, True),
        ("lips", lips, Finish("skin", roughness=0.45, fuzz=0.1, casts_shadow=False), True),
        (
            "mouth",
            mouth.inside_mesh(),
            Finish("plain", roughness=0.35, fuzz=0.0, casts_shadow=False, two_sided=True),
            True,
        ),
        ("eyeballs", joined([e.ball_mesh() for e in eyes]), gloss, False),
        ("irises", joined([e.iris_mesh() for e in eyes]), gloss, True),
        (
            "catchlights",
            joined([e.light_mesh() for e in eyes]),
            Finish("emit", emission=0.85, casts_shadow=False),
            True,
        ),
        (
            "lids",
            joined([e.lid_mesh() for e in eyes]),
            Finish("skin", roughness=0.5, fuzz=0.05, casts_shadow=False, two_sided=True),
            True,
        ),
        ("brows", brows.mesh(), Finish("hair", roughness=0.7, fuzz=0.3, casts_shadow=False), True),
    ]
    bone = bones.index["head"]
    return [Piece(n, _on_head(m, p, bone), f, BODY, dynamic) for n, m, f, dynamic in parts]


def _hair_pieces(
    p: Proportions, hair: Clay | None, beard: Clay | None, head: Clay, covers: list[Cover]
) -> list[Piece]:
    finish = Finish("hair", roughness=0.55, fuzz=0.45)
    pieces = []
    for name, clay in (("hair", hair), ("beard", beard)):
        if clay is None:
            continue
        mesh = clay.mesh()
        keep = head.distances(mesh.positions) > -0.006
        for hidden in covers:
            keep &= ~hidden(mesh.positions)
        mesh = trimmed(mesh, keep)
        if len(mesh.faces):
            pieces.append(Piece(name, _on_head(mesh, p, None), finish, BODY))
    return pieces


def _clothes(p: Proportions, dressed: Dressed) -> list[Piece]:
    pieces = []
    for sewn in dressed.sewn:
        mesh = _on_head(sewn.mesh, p, None) if sewn.space == "head" else sewn.mesh
        if len(mesh.faces):  # a piece may be hidden altogether under another
            pieces.append(Piece(sewn.name, mesh, sewn.finish, BODY))
    if dressed.hang is not None:
        pieces.append(Piece("hang", dressed.hang.mesh(), dressed.hang_finish, dynamic=True))
    return pieces
