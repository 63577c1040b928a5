"""A swimmer, or a school of exactly Figure.count of them: sharks, fish, whales, seals, turtles. Pure; meshes
are kept per kind."""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from rushes.direction.plan import Figure
from rushes.stage.animals.pivot import product
from rushes.stage.animals.swimbreeds import swimmer_of
from rushes.stage.animals.swimdeeds import LEAPS
from rushes.stage.animals.swimform import modelled
from rushes.stage.animals.swimmotion import Rig, posed
from rushes.stage.animals.swimrig import BONES, fixed_point, joints
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.animals.swimsplash import drops_piece, drops_vertices, splashes
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["build"]

MOST = 48
"""Bones of a rig."""
FOREGROUND = 3
MANY = 16
"""Members up to which each is modelled finely, and up to which coarsely; of more each is very simple."""


@lru_cache(maxsize=16)
def _pieces(kind: Swimmer, count: int, detail: int) -> tuple[tuple[str, Mesh, Finish], ...]:
    """The pieces of `count` animals in one mesh each, every animal on its own bones."""
    found = []
    for name, mesh, finish in modelled(kind, detail).pieces:
        assert mesh.bones is not None
        shifted = [mesh.bones + k * len(BONES) for k in range(count)]
        copies = [
            Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, b, mesh.weights) for b in shifted
        ]
        found.append((name, join(copies), finish))
    return tuple(found)


def build(figure: Figure) -> BuiltFigure:
    """The animal of `figure.look`; `figure.height` is that of its body with its fins."""
    kind = swimmer_of(figure.look, figure.id)
    length = figure.height / kind.tall
    count = max(figure.count, 1)
    detail = 2 if count <= FOREGROUND else 1 if count <= MANY else 0
    rig = Rig(kind, length, modelled(kind, detail).eyes)
    each = MOST // len(BONES)
    groups = [range(k, min(k + each, count)) for k in range(0, count, each)]
    pieces = tuple(
        Piece(f"{figure.id}.{name}{n or ''}", mesh, finish, f"{figure.id}.rig{n or ''}")
        for n, group in enumerate(groups)
        for name, mesh, finish in _pieces(kind, len(group), detail)
    )

    wet = any(m.action in LEAPS for m in figure.moves) or "blowhole" in kind.extras
    drops = f"{figure.id}.drops"
    if wet:
        pieces += (drops_piece(drops),)

    def pose(who: Figure, frame: float, view: StageView) -> Pose:
        rigs, blobs = {}, []
        for n, group in enumerate(groups):
            rows = []
            for k in group:
                bones = posed(rig, who, k, frame, view)
                rows += [bones[name] for name in BONES]
                if who.attach is None:
                    blobs.append(_blob(rig, bones, view))
            rigs[f"{who.id}.rig{n or ''}"] = np.stack(rows).astype(np.float32)
        thrown = drops_vertices(splashes(who, kind, length, frame, view, count)) if wet else None
        return Pose(rigs, {drops: thrown} if thrown else {}, contact=tuple(blobs))

    def slots(who: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        return _slots(rig, posed(rig, who, 0, frame, view, gaze=False))

    return BuiltFigure(pieces, pose, slots)


def _blob(rig: Rig, bones: Mapping[str, Array], view: StageView) -> tuple[float, float, float, float]:
    """The soft shadow under an animal: wide and on the ground."""
    middle = bones["chest"] @ np.append(joints(rig.kind)["chest"], 1.0)
    x, z = float(middle[0]), float(middle[2])
    return (x, view.ground(x, z), z, 0.22 * rig.length)


def _slots(rig: Rig, bones: Mapping[str, Array]) -> Mapping[str, Array]:
    """Frames of the world, +z ahead: "head" between the eyes, "mouth", "neck", "back", "middle", "seat",
    fins as hands."""
    kind, at = rig.kind, joints(rig.kind)
    between = (rig.eyes[0].centre + rig.eyes[1].centre) / 2
    s = 0.4
    top, _, _ = kind.hull.at(s)
    back = at["chest"] * np.array([1, 0, 1]) + np.array([0, float(top), -0.03])
    face = kind.head or kind
    mouth = fixed_point(kind, face.hull.place(0.02, face.hull.mouth[0][1], 1.0)[0] * np.array([0, 1, 1]))
    found = {
        "head": ("head", between),
        "mouth": ("head", mouth),
        "neck": ("head", at["head"]),
        "back": ("chest", back),
        "seat": ("chest", back),
        "middle": ("chest", at["chest"]),
        "waist": ("waist", at["waist"]),
        "hand_left": ("tip_left", at["tip_left"]),
        "hand_right": ("tip_right", at["tip_right"]),
        "lap": ("chest", at["chest"]),
    }
    return {name: _rigid(product(bones[bone], translation(p))) for name, (bone, p) in found.items()}


def _rigid(matrix: Array) -> Array:
    out = matrix.astype(np.float32)
    out[:3, :3] /= np.linalg.norm(out[:3, :3], axis=0, keepdims=True)
    return out
