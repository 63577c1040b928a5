"""Solid shapes as meshes: bevelled boxes, turned and drawn shapes, sheets; how to join, move and tint them.

Lengths are metres, angles radians. Faces wind counter-clockwise seen from outside. Colours follow
`colour.linear`; the fourth colour channel is 1 unless told otherwise.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Array, Mesh

__all__ = [
    "box",
    "cylinder",
    "empty",
    "join",
    "lathe",
    "made",
    "moved",
    "on_bone",
    "quad",
    "sheet",
    "sphere",
    "tinted",
    "triangles",
    "tube",
    "turned",
]

Ints = npt.NDArray[np.int32]
Numbers = npt.ArrayLike
CREASE = 0.72  # cosine of the angle between two profile segments below which an edge stays sharp


def made(
    positions: npt.ArrayLike,
    normals: npt.ArrayLike,
    colour: Paint | Array,
    faces: npt.ArrayLike,
    alpha: float = 1.0,
) -> Mesh:
    """A Mesh of (n, 3) positions, normals of the same shape or (3,), one colour or (n, 3) linear colours,
    (m, 3) faces.
    """
    points = np.asarray(positions, np.float32).reshape(-1, 3)
    paint = colour if isinstance(colour, np.ndarray) and colour.ndim == 2 else linear(colour)
    colours = np.empty((len(points), 4), np.float32)
    colours[:, :3] = paint
    colours[:, 3] = alpha
    outward = np.array(np.broadcast_to(np.asarray(normals, np.float32), points.shape))
    return Mesh(points, outward, colours, np.asarray(faces, np.int32).reshape(-1, 3))


def empty() -> Mesh:
    """A mesh of nothing, to start a sum with."""
    return made(np.zeros((0, 3)), np.zeros((0, 3)), (1.0, 1.0, 1.0), np.zeros((0, 3)))


def triangles(mesh: Mesh) -> int:
    """How many triangles a mesh has."""
    return len(mesh.faces)


def rotation(turn: Numbers) -> Array:
    """3x3 rotation by (x, y, z) angles, applied z, then x, then y."""
    (sx, sy, sz), (cx, cy, cz) = np.sin(turn), np.cos(turn)
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return np.asarray(about_y @ about_x @ about_z, np.float32)


def _facing_out(points: Array, normals: Array, faces: Ints) -> Ints:
    """The faces, each wound so that its geometric normal agrees with its vertex normals."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    geometric = np.cross(b - a, c - a)
    wrong = np.einsum("ij,ij->i", geometric, normals[faces].sum(1)) < 0
    faces = faces.copy()
    faces[wrong] = faces[wrong][:, ::-1]
    return faces


def _box_template() -> tuple[Array, Array, Ints]:
    """Signs (24, 3), face axis mask (24, 3) and faces (44, 3) of a bevelled box: 6 sides, 12 edges,
    8 corners.
    """
    signs = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], np.float32)
    corners = np.concatenate([signs, signs, signs])
    mask = np.repeat(np.eye(3, dtype=np.float32), 8, axis=0)
    index = {(axis, *map(int, s)): axis * 8 + k for axis in range(3) for k, s in enumerate(signs)}
    faces: list[tuple[int, int, int]] = []

    def four(a: int, b: int, c: int, d: int) -> None:
        faces.extend(((a, b, c), (a, c, d)))

    for axis in range(3):
        one, two = (axis + 1) % 3, (axis + 2) % 3
        for sign in (-1, 1):
            ring = []
            for u, v in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                key = [0, 0, 0]
                key[axis], key[one], key[two] = sign, u, v
                ring.append(index[(axis, *key)])
            four(*ring)
        for u in (-1, 1):
            for v in (-1, 1):
                low, high = [0, 0, 0], [0, 0, 0]
                low[one] = high[one] = u
                low[two] = high[two] = v
                low[axis], high[axis] = -1, 1
                four(index[(one, *low)], index[(one, *high)], index[(two, *high)], index[(two, *low)])
    for s in signs.astype(int):
        faces.append((index[(0, *s)], index[(1, *s)], index[(2, *s)]))
    points = corners * (1.0 - 0.2 * (1.0 - mask))
    return corners, mask, _facing_out(points, corners * mask, np.asarray(faces, np.int32))


_SIGNS, _MASK, _BOX_FACES = _box_template()
_SIDE_FACES = _BOX_FACES[np.ptp(_MASK.argmax(1)[_BOX_FACES], axis=1) == 0]


def box(
    centre: Numbers, half: Numbers, colour: Paint, bevel: float = 0.02, turn: Numbers = (0.0, 0.0, 0.0)
) -> Mesh:
    """A box of `half` extents with edges rounded over `bevel` metres, turned by (x, y, z) angles.

    44 triangles; 12 when sharp (bevel 0).
    """
    extent = np.asarray(half, np.float32)
    edge = min(bevel, 0.49 * float(extent.min()))
    points = _SIGNS * (extent - edge * (1.0 - _MASK))
    normals = _SIGNS * _MASK
    if np.any(np.asarray(turn)):
        spin = rotation(turn).T
        points, normals = points @ spin, normals @ spin
    faces = _BOX_FACES if edge > 0 else _SIDE_FACES
    return made(points + np.asarray(centre, np.float32), normals, colour, faces)


def _grid(rows: int, columns: int, closed: bool = False) -> Ints:
    """Faces of a grid of vertices laid row by row; `closed` joins the last column to the first."""
    right = columns if closed else columns - 1
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(right), indexing="ij")
    a = (row * columns + column).ravel()
    b = (row * columns + (column + 1) % columns).ravel()
    c, d = a + columns, b + columns
    return np.concatenate([np.stack([a, b, c], 1), np.stack([b, d, c], 1)]).astype(np.int32)


def _creased(profile: Numbers) -> tuple[Array, Array]:
    """Points (k, 2) and normals (k, 2) of a profile (radius, height);
    points at a sharp corner are doubled.
    """
    points = np.asarray(profile, np.float64)
    along = np.diff(points, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-12
    out: list[tuple[float, float, float, float]] = []
    for k, (r, y) in enumerate(points):
        before, after = along[max(k - 1, 0)], along[min(k, len(along) - 1)]
        directions = [before, after] if before @ after < CREASE else [before + after]
        for dr, dy in directions:
            size = float(np.hypot(dr, dy)) + 1e-12
            out.append((r, y, dy / size, -dr / size))
    table = np.asarray(out, np.float32)
    return table[:, :2], table[:, 2:]


def lathe(
    profile: Sequence[tuple[float, float]], colour: Paint, centre: Numbers = (0.0, 0.0, 0.0), sides: int = 16
) -> Mesh:
    """A shape turned about the vertical: `profile` is (radius,
    height) from the bottom up along the outside.
    """
    points, normals = _creased(profile)
    angle = np.linspace(0.0, 2.0 * np.pi, sides, endpoint=False)
    wide, deep = np.cos(angle), -np.sin(angle)  # clockwise seen from above: bottom-up rows then wind outwards

    def swept(pairs: Array) -> Array:
        height = np.broadcast_to(pairs[:, 1:2], (len(pairs), sides))
        return (
            np.stack([pairs[:, :1] * wide, height, pairs[:, :1] * deep], -1).reshape(-1, 3).astype(np.float32)
        )

    shape, outward = swept(points), swept(normals)
    faces = _facing_out(shape, outward, _grid(len(points), sides, closed=True))
    return made(shape + np.asarray(centre, np.float32), outward, colour, faces)


def _across(direction: Array) -> tuple[Array, Array]:
    """Two unit vectors at right angles to a unit direction and to each other."""
    other = np.array([0.0, 1.0, 0.0] if abs(direction[1]) < 0.9 else [1.0, 0.0, 0.0])
    one = np.cross(other, direction)
    one /= np.linalg.norm(one)
    return one.astype(np.float32), np.cross(direction, one).astype(np.float32)


def cylinder(
    a: Numbers,
    b: Numbers,
    radius: float,
    colour: Paint,
    sides: int = 12,
    top_radius: float | None = None,
    caps: bool = True,
) -> Mesh:
    """A cylinder (or cone) from point `a` to point `b`."""
    start, end = np.asarray(a, np.float32), np.asarray(b, np.float32)
    direction = (end - start) / (np.linalg.norm(end - start) + 1e-12)
    one, two = _across(direction)
    angle = np.linspace(0.0, 2.0 * np.pi, sides, endpoint=False)[:, None]
    ring = (np.cos(angle) * one + np.sin(angle) * two).astype(np.float32)
    top = radius if top_radius is None else top_radius
    points, normals, faces = (
        [start + ring * radius, end + ring * top],
        [ring, ring],
        [_grid(2, sides, closed=True)],
    )
    if caps:
        for tip, size, outward in ((start, radius, -direction), (end, top, direction)):
            base = sum(len(p) for p in points)
            points += [tip + ring * size, tip[None]]
            normals.append(np.broadcast_to(outward, (sides + 1, 3)))
            k = np.arange(sides)
            faces.append(
                np.stack([base + k, base + (k + 1) % sides, np.full(sides, base + sides)], 1).astype(np.int32)
            )
    shape, out = np.concatenate(points), np.concatenate(normals)
    return made(shape, out, colour, _facing_out(shape, out, np.concatenate(faces)))


def tube(
    points: npt.ArrayLike, radius: float | Numbers, colour: Paint, sides: int = 8, closed: bool = False
) -> Mesh:
    """A round tube along (k, 3) points, one radius or one for each point;
    ends are closed with a small cap.
    """
    path = np.asarray(points, np.float64)
    sizes = np.broadcast_to(np.asarray(radius, np.float64), len(path))
    apart = np.r_[True, np.linalg.norm(np.diff(path, axis=0), axis=1) > 1e-7]
    path, sizes = path[apart], sizes[apart]
    tangent = (np.roll(path, -1, 0) - np.roll(path, 1, 0)) if closed else np.gradient(path, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True) + 1e-12
    one = _across(tangent[0].astype(np.float32))[0].astype(np.float64)
    angle = np.linspace(0.0, 2.0 * np.pi, sides, endpoint=False)[:, None]
    rings, outward = [], []
    for place, along, size in zip(path, tangent, sizes, strict=True):
        one = one - along * (one @ along)  # carried along without twist
        one /= np.linalg.norm(one) + 1e-12
        ring = np.cos(angle) * one + np.sin(angle) * np.cross(along, one)
        rings.append(place + ring * size)
        outward.append(ring)
    if closed:
        rings.append(rings[0])
        outward.append(outward[0])
    else:
        rings = [np.repeat(path[:1], sides, 0), *rings, np.repeat(path[-1:], sides, 0)]
        outward = [np.repeat(-tangent[:1], sides, 0), *outward, np.repeat(tangent[-1:], sides, 0)]
    shape, out = np.concatenate(rings).astype(np.float32), np.concatenate(outward).astype(np.float32)
    return made(shape, out, colour, _facing_out(shape, out, _grid(len(rings), sides, closed=True)))


def sphere(centre: Numbers, radius: float | Numbers, colour: Paint, rings: int = 10, sides: int = 14) -> Mesh:
    """A ball, or an ellipsoid when three radii are given."""
    size = np.broadcast_to(np.asarray(radius, np.float32), 3)
    up = np.linspace(-np.pi / 2, np.pi / 2, rings + 1)[:, None]
    angle = -np.linspace(0.0, 2.0 * np.pi, sides, endpoint=False)
    unit = np.stack(
        [
            np.cos(up) * np.cos(angle),
            np.broadcast_to(np.sin(up), (rings + 1, sides)),
            np.cos(up) * np.sin(angle),
        ],
        -1,
    ).reshape(-1, 3)
    outward = unit / size
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    return made(
        unit * size + np.asarray(centre, np.float32), outward, colour, _grid(rings + 1, sides, closed=True)
    )


def quad(corner: Numbers, u: Numbers, v: Numbers, colour: Paint, cells: tuple[int, int] = (1, 1)) -> Mesh:
    """A flat parallelogram from `corner` along `u` and `v`, facing u x v, cut into `cells`."""
    across, up = np.asarray(u, np.float32), np.asarray(v, np.float32)
    s, t = np.meshgrid(np.linspace(0, 1, cells[0] + 1), np.linspace(0, 1, cells[1] + 1))
    points = np.asarray(corner, np.float32) + s.reshape(-1, 1) * across + t.reshape(-1, 1) * up
    normal = np.cross(across, up)
    return made(points, normal / (np.linalg.norm(normal) + 1e-12), colour, _grid(cells[1] + 1, cells[0] + 1))


def sheet(positions: Array, colour: Paint | Array, alpha: float = 1.0) -> Mesh:
    """A regular grid (rows, columns, 3) with computed smooth normals, facing (along columns) x (along rows).

    `colour` is one paint or linear (rows, columns, 3).
    """
    grid = np.asarray(positions, np.float32)
    rows, columns = grid.shape[:2]
    normals = np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0)).reshape(-1, 3)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12
    paint = colour.reshape(-1, 3) if isinstance(colour, np.ndarray) and colour.ndim == 3 else colour
    return made(grid.reshape(-1, 3), normals, paint, _grid(rows, columns), alpha)


def join(meshes: Iterable[Mesh]) -> Mesh:
    """One mesh of many. If any is skinned, those that are not follow bone 0."""
    parts = list(meshes)
    if not parts:
        return empty()
    if len(parts) == 1:
        return parts[0]
    counts = [len(part.positions) for part in parts]
    starts = np.cumsum([0, *counts[:-1]])
    bones: Ints | None = None
    weights: Array | None = None
    if any(part.bones is not None for part in parts):
        bones = np.concatenate(
            [
                np.zeros((n, 2), np.int32) if p.bones is None else p.bones
                for p, n in zip(parts, counts, strict=True)
            ]
        )
        weights = np.concatenate(
            [
                np.zeros(n, np.float32) if p.weights is None else p.weights
                for p, n in zip(parts, counts, strict=True)
            ]
        )
    return Mesh(
        np.concatenate([p.positions for p in parts]),
        np.concatenate([p.normals for p in parts]),
        np.concatenate([p.colours for p in parts]),
        np.concatenate([p.faces + start for p, start in zip(parts, starts, strict=True)]).astype(np.int32),
        bones,
        weights,
    )


def moved(
    mesh: Mesh, offset: Numbers = (0.0, 0.0, 0.0), scale: float | Numbers = 1.0, turn: float = 0.0
) -> Mesh:
    """The mesh scaled, then turned about +y, then shifted."""
    return turned(mesh, (0.0, turn, 0.0), offset, scale)


def turned(
    mesh: Mesh, turn: Numbers, offset: Numbers = (0.0, 0.0, 0.0), scale: float | Numbers = 1.0
) -> Mesh:
    """The mesh scaled, then turned by (x, y, z) angles (z first, then x, then y), then shifted."""
    size = np.broadcast_to(np.asarray(scale, np.float32), 3)
    spin = rotation(turn).T
    normals = (mesh.normals / size) @ spin
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12
    faces = mesh.faces if float(np.prod(size)) > 0 else mesh.faces[:, ::-1]
    positions = (mesh.positions * size) @ spin + np.asarray(offset, np.float32)
    return Mesh(
        positions.astype(np.float32),
        normals.astype(np.float32),
        mesh.colours,
        np.ascontiguousarray(faces),
        mesh.bones,
        mesh.weights,
    )


def tinted(mesh: Mesh, factor: float | Numbers) -> Mesh:
    """The mesh with its linear RGB multiplied."""
    colours = mesh.colours.copy()
    colours[:, :3] *= np.asarray(factor, np.float32)
    return Mesh(mesh.positions, mesh.normals, colours, mesh.faces, mesh.bones, mesh.weights)


def on_bone(mesh: Mesh, bone: int) -> Mesh:
    """The mesh following one bone stiffly."""
    count = len(mesh.positions)
    bones = np.full((count, 2), bone, np.int32)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, np.zeros(count, np.float32))
