"""The scene's meshes on the GPU: one vertex buffer and vertex arrays per piece, one bone buffer per rig."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.errors import RushesError
from rushes.stage.scene import Array, Piece

__all__ = ["BONES", "Drawable", "MeshCache"]

BONES = 48
"""Most bones a rig may have: 3 rows of 4 floats each, a block of 2304 bytes."""

THICK = 1e6
THIN = 0.02
"""A piece whose mean radius is below this many metres may get thinner than a pixel: it is drawn a pixel wide then."""

VERTEX = np.dtype([("position", np.float32, 3), ("normal", np.float32, 3), ("colour", np.float32, 4)])
SKIN = np.dtype([("bones", np.uint8, 2), ("spare", np.uint8, 2), ("weight", np.float32)])


@dataclass
class Drawable:
    """A piece on the GPU."""

    piece: Piece
    vertices: Any  # moderngl.Buffer of VERTEX
    indices: Any
    skin: Any | None  # moderngl.Buffer of SKIN
    rest: Any | None  # positions as built, of a dynamic piece: its textures stay where they were
    bounds: npt.NDArray[np.float64]  # (2, 3) lowest and highest corner, as built or as last replaced
    bone_bounds: list[tuple[int, npt.NDArray[np.float64]]]  # bone -> (2, 3) box of what it moves
    radius: float = THICK  # metres, of a wire or a thread
    replaced: bool = False  # whether its vertices are not those it was built with
    arrays: dict[int, Any] = field(default_factory=dict)  # program id -> vertex array

    @property
    def moving(self) -> bool:
        """Whether its shadow may change from frame to frame (that of leaves in the wind does not)."""
        return bool(self.piece.rig) or self.piece.dynamic

    @property
    def variant(self) -> tuple[bool, bool]:
        """Skinned, dynamic: which vertex shader it needs."""
        return self.skin is not None, self.rest is not None

    def array(self, context: Any, program: Any) -> Any:
        """Its vertex array for a program; made once. Attributes the program does not read are skipped."""
        key = id(program)
        if key not in self.arrays:
            content = [
                _binding(
                    self.vertices,
                    program,
                    (("3f", 12, "position"), ("3f", 12, "normal"), ("4f", 16, "colour")),
                )
            ]
            if self.skin is not None:
                content.append(
                    _binding(self.skin, program, (("2u1", 2, "bones"), ("2x1", 2, ""), ("1f", 4, "weight")))
                )
            if self.rest is not None:
                content.append(_binding(self.rest, program, (("3f", 12, "rest"),)))
            self.arrays[key] = context.vertex_array(
                program, [item for item in content if item[2:]], self.indices
            )
        return self.arrays[key]

    def release(self) -> None:
        """Free its buffers and vertex arrays."""
        for thing in (*self.arrays.values(), self.vertices, self.indices, self.skin, self.rest):
            if thing is not None:
                thing.release()
        self.arrays.clear()


def _binding(buffer: Any, program: Any, attributes: Iterable[tuple[str, int, str]]) -> tuple[Any, ...]:
    layout, names = [], []
    for form, size, name in attributes:
        if name and name in program:
            layout.append(form)
            names.append(name)
        else:
            layout.append(f"{size}x")
    return (buffer, " ".join(layout).replace("2x1", "2x"), *names)


class MeshCache:
    """All pieces of one scene and the bone buffers of its rigs."""

    def __init__(self, context: Any, pieces: Iterable[Piece]) -> None:
        self._context = context
        self.drawables = [
            self._upload(piece) for piece in pieces if len(piece.mesh.faces) and len(piece.mesh.positions)
        ]
        rigs = {drawable.piece.rig for drawable in self.drawables if drawable.skin is not None}
        self.rigs = {name: context.buffer(reserve=BONES * 48, dynamic=True) for name in sorted(rigs)}

    def _upload(self, piece: Piece) -> Drawable:
        mesh, context = piece.mesh, self._context
        data = vertex_records(piece, mesh.positions, mesh.normals)
        skin, rest, boxes = None, None, []
        if piece.rig:
            skin_data = skin_records(piece)
            skin = context.buffer(skin_data.tobytes())
            boxes = bone_boxes(mesh.positions, skin_data)
        if piece.dynamic:
            rest = context.buffer(np.ascontiguousarray(mesh.positions, dtype=np.float32).tobytes())
        indices = context.buffer(np.ascontiguousarray(mesh.faces, dtype=np.int32).tobytes())
        return Drawable(
            piece,
            context.buffer(data.tobytes()),
            indices,
            skin,
            rest,
            box_of(mesh.positions),
            boxes,
            wire_radius(piece, mesh.positions, mesh.normals),
        )

    def pose(self, bones: Mapping[str, Array], vertices: Mapping[str, tuple[Array, Array]]) -> None:
        """Take the frame's bone matrices and replaced vertices. A rig the frame does not name stands as built."""
        for name, buffer in self.rigs.items():
            buffer.write(bone_rows(name, bones.get(name)))
        for drawable in self.drawables:
            piece = drawable.piece
            replaced = vertices.get(piece.name)
            if replaced is not None and not piece.dynamic:
                raise RushesError(f"the piece {piece.name!r} is given new vertices but is not dynamic")
            if replaced is not None or drawable.replaced:
                drawable.replaced = replaced is not None
                self._replace(drawable, *(replaced or (piece.mesh.positions, piece.mesh.normals)))

    def _replace(self, drawable: Drawable, positions: Array, normals: Array) -> None:
        drawable.vertices.write(vertex_records(drawable.piece, positions, normals).tobytes())
        drawable.bounds = box_of(positions)
        drawable.radius = wire_radius(drawable.piece, positions, normals)

    def box(self, drawable: Drawable, bones: Mapping[str, Array]) -> npt.NDArray[np.float64]:
        """World box (2, 3) of a drawable in a frame with these bones; never too small."""
        matrices = bones.get(drawable.piece.rig) if drawable.piece.rig else None
        if matrices is None:
            return drawable.bounds
        boxes = [moved_box(box, matrices[bone]) for bone, box in drawable.bone_bounds if bone < len(matrices)]
        return np.stack([np.min([b[0] for b in boxes], axis=0), np.max([b[1] for b in boxes], axis=0)])

    def release(self) -> None:
        """Free everything."""
        for drawable in self.drawables:
            drawable.release()
        for buffer in self.rigs.values():
            buffer.release()
        self.drawables, self.rigs = [], {}


def vertex_records(piece: Piece, positions: Array, normals: Array) -> npt.NDArray[np.void]:
    """The vertex buffer's content; the counts must be those of the piece's mesh."""
    count = len(piece.mesh.positions)
    if len(positions) != count or len(normals) != count or len(piece.mesh.colours) != count:
        raise RushesError(
            f"the piece {piece.name!r} has {count} positions but another number of normals or colours"
        )
    data = np.empty(count, dtype=VERTEX)
    data["position"], data["normal"] = positions, normals
    colours = np.asarray(piece.mesh.colours, dtype=np.float32)
    data["colour"][:, : colours.shape[1]] = colours
    if colours.shape[1] == 3:
        data["colour"][:, 3] = 1.0
    return data


def wire_radius(piece: Piece, positions: Array, normals: Array) -> float:
    """Mean radius of a piece made of wires or threads, THICK for any other: of a tube it is 2 * volume / area."""
    if piece.finish.two_sided:
        return THICK  # cards and cloth have no volume
    corners = np.asarray(positions, dtype=np.float64)[piece.mesh.faces]
    area = 0.5 * np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    outward = np.asarray(normals, dtype=np.float64)[piece.mesh.faces].sum(axis=1)
    area *= np.sign(np.einsum("ij,ij->i", area, outward))[:, None]
    middle = corners.reshape(-1, 3).mean(axis=0)
    volume = float(np.einsum("ij,ij->", corners.mean(axis=1) - middle, area)) / 3.0
    total = float(np.linalg.norm(area, axis=1).sum())
    radius = 2.0 * volume / total if total > 0.0 else THICK
    return radius if 1e-5 < radius < THIN else THICK


def skin_records(piece: Piece) -> npt.NDArray[np.void]:
    """Bones and weights of a piece on a rig; without its own, everything hangs on bone 0."""
    mesh = piece.mesh
    data = np.zeros(len(mesh.positions), dtype=SKIN)
    if mesh.bones is not None:
        if int(mesh.bones.max(initial=0)) >= BONES or int(mesh.bones.min(initial=0)) < 0:
            raise RushesError(f"the piece {piece.name!r} names a bone outside 0..{BONES - 1}")
        data["bones"] = mesh.bones
        if mesh.weights is not None:
            data["weight"] = np.clip(np.asarray(mesh.weights, dtype=np.float32).reshape(-1), 0.0, 1.0)
    return data


def bone_rows(name: str, matrices: Array | None) -> bytes:
    """The first three rows of every bone matrix, as the skinning shader reads them."""
    rows = np.zeros((BONES, 3, 4), dtype=np.float32)
    rows[:] = np.eye(4, dtype=np.float32)[:3]
    if matrices is not None:
        if len(matrices) > BONES:
            raise RushesError(f"the rig {name!r} has {len(matrices)} bones, at most {BONES} can be drawn")
        rows[: len(matrices)] = np.asarray(matrices, dtype=np.float32)[:, :3, :]
    return rows.tobytes()


def box_of(positions: Array) -> npt.NDArray[np.float64]:
    """Lowest and highest corner (2, 3)."""
    points = np.asarray(positions, dtype=np.float64)
    return np.stack([points.min(axis=0), points.max(axis=0)])


def bone_boxes(positions: Array, skin: npt.NDArray[np.void]) -> list[tuple[int, npt.NDArray[np.float64]]]:
    """For every bone that moves something, the box of all vertices it has a share in."""
    boxes = []
    for bone in np.unique(skin["bones"]):
        share = (skin["bones"][:, 0] == bone) | ((skin["bones"][:, 1] == bone) & (skin["weight"] > 0.0))
        if share.any():
            boxes.append((int(bone), box_of(np.asarray(positions)[share])))
    return boxes


def moved_box(box: npt.NDArray[np.float64], matrix: Array) -> npt.NDArray[np.float64]:
    """Box of a box moved by an affine matrix (Arvo, Graphics Gems 1990)."""
    centre, half = (box[0] + box[1]) / 2.0, (box[1] - box[0]) / 2.0
    moved = matrix[:3, :3] @ centre + matrix[:3, 3]
    reach = np.abs(matrix[:3, :3]) @ half
    return np.stack([moved - reach, moved + reach])
