"""A hood that is up: a smooth shell round the head, open to the face, with a rolled edge. Head space, metres."""

import numpy as np
import numpy.typing as npt

from rushes.script.screenplay import Garment
from rushes.stage.people.reals import Reals
from rushes.stage.people.wardrobe.tailor import Sewn, Tailor, shaded
from rushes.stage.scene import Array, Mesh

__all__ = ["sew_hood"]

ROUND, DEEP, SIDES = 40, 13, 8
THICK = 0.016


def sew_hood(t: Tailor, garment: Garment, cloth: str) -> list[Sewn]:
    """The hood of a coat and its edge."""
    finish = t.finish(garment, cloth)
    head = t.bone("head")
    return [
        Sewn("hood", _skinned(_shell(garment.colour), head), finish, "head"),
        Sewn("hood_edge", _skinned(_edge(garment.colour), head), finish, "head"),
    ]


def _skinned(mesh: Mesh, bone: int) -> Mesh:
    n = len(mesh.positions)
    return Mesh(
        mesh.positions,
        mesh.normals,
        mesh.colours,
        mesh.faces,
        np.full((n, 2), bone, np.int32),
        np.zeros(n, np.float32),
    )


def _rim() -> tuple[Array, Reals]:
    """The edge round the face (ROUND, 3), and how far it is from the top, 0..pi."""
    a = np.linspace(0, 2 * np.pi, ROUND, endpoint=False)
    down = np.clip(-np.cos(a), 0, 1)
    x = 0.242 * np.sin(a) * (1 - 0.07 * down)
    y = 0.012 + 0.262 * np.cos(a) - 0.012 * down
    z = 0.125 + 0.045 * np.cos(a) - 0.03 * down**2
    return np.stack([x, y, z], -1).astype(np.float32), a


def _shell(colour: str) -> Mesh:
    rim, a = _rim()
    rows = []
    v = np.linspace(0, 1, DEEP)
    middle = np.array([0.0, 0.035, -0.05], np.float32)
    low = np.clip(-np.cos(a), 0, 1)
    for u in v:
        # Rings sweep back over the skull on a quarter of an ellipse and close behind it.
        turn = u * np.pi / 2
        wide, back = np.cos(turn), np.sin(turn)
        swell = 1 + 0.17 * np.sin(np.pi * np.clip(u * 1.25, 0, 1)) * (1 - 0.35 * low)
        x = rim[:, 0] * wide * swell
        y = middle[1] + (rim[:, 1] - middle[1]) * wide * swell + 0.05 * np.sin(np.pi * u) * u
        z = rim[:, 2] * (1 - back) + (-0.335 + 0.10 * low * (1 - u)) * back
        rows.append(np.stack([x, y, z], -1))
    outer = np.stack(rows).astype(np.float32)
    across = np.roll(outer, -1, 1) - np.roll(outer, 1, 1)
    along = np.gradient(outer, axis=0)
    n = np.cross(along, across)
    n[-1] = (0.0, 0.0, -1.0)
    n /= np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
    if float((n[DEEP // 2, :, :2] * outer[DEEP // 2, :, :2]).sum()) < 0:
        n = -n
    inner = outer - n * np.float32(THICK)
    positions = np.concatenate([outer.reshape(-1, 3), inner.reshape(-1, 3)])
    normals = np.concatenate([n.reshape(-1, 3), -n.reshape(-1, 3)])
    faces = _tube_faces(DEEP, ROUND, False)
    wound = _facing(outer.reshape(-1, 3), n.reshape(-1, 3), faces)
    tone = np.concatenate(
        [np.tile(shaded(colour, 1.0), (DEEP * ROUND, 1)), np.tile(shaded(colour, 0.5), (DEEP * ROUND, 1))]
    )
    return Mesh(
        positions,
        normals.astype(np.float32),
        _opaque(tone),
        np.concatenate([wound, wound[:, ::-1] + DEEP * ROUND]).astype(np.int32),
    )


def _edge(colour: str) -> Mesh:
    rim, _ = _rim()
    along = np.roll(rim, -1, 0) - np.roll(rim, 1, 0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    out = rim * np.array([1, 1, 0], np.float32)
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    side = np.cross(along, out)
    turn = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    ring = np.cos(turn)[:, None, None] * out + np.sin(turn)[:, None, None] * side
    positions = (rim + 0.021 * ring).reshape(-1, 3).astype(np.float32)
    normals = ring.reshape(-1, 3).astype(np.float32)
    faces = _facing(positions, normals, _tube_faces(SIDES, ROUND, True))
    return Mesh(positions, normals, _opaque(np.tile(shaded(colour, 0.92), (len(positions), 1))), faces)


def _opaque(rgb: Array) -> Array:
    return np.concatenate([rgb, np.ones((len(rgb), 1))], 1).astype(np.float32)


def _tube_faces(rows: int, columns: int, closed: bool) -> npt.NDArray[np.int32]:
    r, c = np.meshgrid(np.arange(rows if closed else rows - 1), np.arange(columns), indexing="ij")
    a = (r * columns + c).ravel()
    b = (r * columns + (c + 1) % columns).ravel()
    d = ((r + 1) % rows * columns + c).ravel()
    e = ((r + 1) % rows * columns + (c + 1) % columns).ravel()
    return np.concatenate([np.stack([a, d, b], 1), np.stack([b, d, e], 1)]).astype(np.int32)


def _facing(positions: Array, normals: Array, faces: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Faces wound like their normals."""
    a, b, c = (positions[faces[:, i]] for i in range(3))
    flip = (np.cross(b - a, c - a) * normals[faces].sum(1)).sum(1) < 0
    wound = faces.copy()
    wound[flip] = faces[flip][:, ::-1]
    return wound
