"""A mouth that speaks: nine shapes, blended, as one small mesh that is made anew for every frame.

The skin round the mouth, the lips and the dark inside are rings of one polar grid, so lips open over a real hollow; teeth and
tongue lie inside it. Lengths are metres in head space (see head).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.people.casting import Cast
from rushes.stage.people.head import MOUTH, FaceMap, stretched
from rushes.stage.people.reals import Reals
from rushes.stage.scene import Array, Mesh

__all__ = ["SHAPES", "MouthMesh", "MouthShape", "blended"]

COLUMNS = 48
PATCH = (0.098, 0.046, 0.064)
"""Half width, height above and depth below the mouth's middle of the skin that moves with the lips."""


@dataclass(frozen=True)
class MouthShape:
    """Where lips, teeth and tongue are. `up`/`low`: the lips' distance from the mouth's line; `corner`: height of the corners
    (a smile is positive); `pout`: forward; `press`: 0..1 lips thinned; `teeth`/`under`: metres of upper and lower teeth
    seen; `tongue`: 0..1 raised; `square`: 0 almond … 1 letter-box opening; `jaw`: metres the chin drops; `tuck`: lower lip
    under the upper teeth; `out`: 0..1 of the tongue put out."""

    width: float = 0.056
    up: float = 0.0012
    low: float = 0.0012
    corner: float = 0.003
    pout: float = 0.0
    press: float = 0.0
    teeth: float = 0.0
    under: float = 0.0
    tongue: float = 0.0
    square: float = 0.0
    jaw: float = 0.0
    tuck: float = 0.0
    out: float = 0.0

    def scaled(self, amount: float, rest: "MouthShape") -> "MouthShape":
        """This shape at a part of its opening, from `rest`."""
        return blended({self: amount, rest: 1 - amount})


SHAPES: Mapping[str, MouthShape] = {
    "X": MouthShape(),
    "A": MouthShape(width=0.0526, up=0.0006, low=0.0006, press=1.0, corner=0.002),
    "B": MouthShape(width=0.0650, up=0.0088, low=0.0098, teeth=0.0175, square=0.6, corner=0.004, jaw=0.003),
    "C": MouthShape(width=0.0594, up=0.0135, low=0.0227, teeth=0.009, tongue=0.35, square=0.3, jaw=0.012),
    "D": MouthShape(width=0.0571, up=0.0178, low=0.0432, teeth=0.010, tongue=0.15, square=0.15, jaw=0.026),
    "E": MouthShape(
        width=0.0437, up=0.0178, low=0.0313, pout=0.008, teeth=0.004, tongue=0.1, jaw=0.018, corner=0.0
    ),
    "F": MouthShape(width=0.0258, up=0.0113, low=0.0124, pout=0.017, jaw=0.006, corner=0.0),
    "G": MouthShape(width=0.0549, up=0.0092, low=0.0015, teeth=0.0095, tuck=1.0, square=0.3),
    "H": MouthShape(width=0.0526, up=0.0135, low=0.0248, teeth=0.007, tongue=1.0, square=0.1, jaw=0.013),
}


def blended(shapes: Mapping[MouthShape, float]) -> MouthShape:
    """The weighted mean of shapes; weights should add up to 1."""
    return MouthShape(
        **{f.name: sum(getattr(s, f.name) * w for s, w in shapes.items()) for f in fields(MouthShape)}
    )


SKIN_RINGS = (0.0, 0.12, 0.26, 0.42, 0.58, 0.74, 0.88)
"""Share of the way from the patch's edge to the lip's outer edge."""


class MouthMesh:
    """The moving mouth of one face: two pieces, `lips` (skin) and `inside` (hollow, teeth, tongue)."""

    def __init__(self, face: FaceMap, cast: Cast, lip_fullness: float) -> None:
        self.face = face
        self.fullness = lip_fullness
        self.angle = np.linspace(0, 2 * np.pi, COLUMNS, endpoint=False, dtype=np.float32)
        self.cos, self.sin = np.cos(self.angle), np.sin(self.angle)
        self.upper = self.sin >= 0
        edge_y = np.where(self.upper, PATCH[1], PATCH[2])
        self.edge = np.stack([MOUTH[0] + PATCH[0] * self.cos, MOUTH[1] + edge_y * self.sin], -1)
        self.lip_colour = linear(cast.lip)
        rings = len(SKIN_RINGS) + 4
        self.faces = _polar_faces(rings, COLUMNS)

    def lips_mesh(self, skin: Callable[[Array], Array]) -> Mesh:
        """The lips piece at rest, with its colours and faces. `skin(points)` is the painted colour of the head at (n, 3)
        points, linear RGB (n, 3): the patch wears it too."""
        positions, normals = self.lips(MouthShape(), {})
        count = len(SKIN_RINGS) * COLUMNS
        painted = skin(positions[:count])
        patch = np.concatenate([painted, np.ones((count, 1))], 1)
        border = np.append(painted.mean(0) * 0.35 + self.lip_colour * 0.65, 1.0)
        lip = np.append(self.lip_colour, 1.0)
        dark = np.append(self.lip_colour * 0.45, 1.0)
        colours = np.concatenate(
            [patch, *[np.tile(c, (COLUMNS, 1)) for c in (border, lip, lip, dark)]]
        ).astype(np.float32)
        return Mesh(positions, normals, colours, self.faces)

    def outline(self, shape: MouthShape) -> tuple[Reals, Reals]:
        """The lips' inner edge in head space: x and y per column."""
        x = self.cos * shape.width
        side = np.abs(self.cos)
        power = 1.0 + 1.6 * shape.square
        dome = np.maximum(1 - side ** (2 * power), 0) ** (0.62 - 0.12 * shape.square)
        low = max(shape.low - 0.62 * shape.jaw, 0.0008)
        y = shape.corner * side**2.2 + np.where(self.upper, shape.up, -low) * dome
        # A cupid's bow: the middle of the upper lip dips a little.
        y = y - np.where(self.upper, 0.0022 * np.exp(-((x / 0.011) ** 2)), 0) * (1 - shape.press)
        return MOUTH[0] + x, MOUTH[1] + y

    def _placed(self, x: Reals, y: Reals, out: Reals | float, stretch: Mapping[str, float]) -> Array:
        z, n = self.face.at(x, y)
        p = np.stack([x, y, z], -1)
        p = p + stretched(p, stretch)
        moved: Array = p + n * np.asarray(out, np.float32)[..., None]
        return moved

    def lips(self, shape: MouthShape, stretch: Mapping[str, float]) -> tuple[Array, Array]:
        """Positions and normals of the lips piece, head space."""
        stretch = {**stretch, "jaw": shape.jaw}
        x, y = self.outline(shape)
        thick = (1 - 0.55 * shape.press) * self.fullness
        up_thick, low_thick = 0.0085 * thick, 0.0105 * thick * (1 - 0.7 * shape.tuck)
        taper = 0.25 + 0.75 * np.sqrt(np.maximum(1 - self.cos**4, 0))
        thickness = np.where(self.upper, up_thick, low_thick) * taper
        ox = x + self.cos * 0.005
        oy = y + np.where(self.upper, 1.0, -1.0) * thickness
        bulge = 0.0055 * thick * taper
        tuck = np.where(self.upper, 0, -0.007 * shape.tuck)
        xs: list[Reals] = []
        ys: list[Reals] = []
        outs: list[Reals] = []
        for share in SKIN_RINGS:
            e = share * share * (3 - 2 * share)
            xs.append(self.edge[:, 0] * (1 - share) + ox * share)
            ys.append(self.edge[:, 1] * (1 - share) + oy * share)
            outs.append(np.full(COLUMNS, (shape.pout * 0.8 + 0.0012) * e**1.4))
        for rx, ry, out in (
            (ox, oy, shape.pout * 0.9 + 0.2 * bulge),
            ((ox + x) / 2, (oy + y) / 2, shape.pout + bulge + tuck),
            (x, y, shape.pout + 0.62 * bulge + tuck),
            (x, y + np.where(self.upper, 0.004, -0.004), shape.pout - 0.018 + tuck),
        ):
            xs.append(rx)
            ys.append(ry)
            outs.append(out)
        positions = self._placed(
            np.concatenate(xs), np.concatenate(ys), np.concatenate(outs), stretch
        ).astype(np.float32)
        normals = _grid_normals(positions, self.faces)
        # The outermost ring lies on the head itself and must be shaded like it.
        grid = normals.reshape(-1, COLUMNS, 3)
        base = self.face.at(self.edge[:, 0], self.edge[:, 1])[1]
        for i, keep in enumerate((1.0, 0.75, 0.4)):
            grid[i] = grid[i] * (1 - keep) + base * keep
            grid[i] /= np.linalg.norm(grid[i], axis=-1, keepdims=True)
        return positions, grid.reshape(-1, 3).astype(np.float32)

    def inside_mesh(self) -> Mesh:
        """The hollow with teeth and tongue, at rest."""
        positions, normals = self.inside(MouthShape(), {})
        dark, deep = linear("#5a1418"), linear("#250608")
        teeth, tongue = linear("#f5efe3"), linear("#d4585c")
        rows = [
            np.tile(dark * 0.8, (COLUMNS, 1)),
            np.tile(deep, (COLUMNS, 1)),
            np.tile(deep, (COLUMNS, 1)),
            deep[None] * 0.7,
        ]
        rows += [np.tile(teeth, (2 * TEETH[0] * TEETH[1], 1)), np.tile(tongue, (TONGUE[0] * TONGUE[1], 1))]
        rgb = np.concatenate(rows)
        return Mesh(
            positions,
            normals,
            np.concatenate([rgb, np.ones((len(rgb), 1))], 1).astype(np.float32),
            INSIDE_FACES,
        )

    def inside(self, shape: MouthShape, stretch: Mapping[str, float]) -> tuple[Array, Array]:
        """Positions and normals of the inside piece, head space."""
        stretch = {**stretch, "jaw": shape.jaw}
        x, y = self.outline(shape)
        lip = self._placed(x, y, shape.pout, stretch)
        middle = lip.mean(0)
        rings = []
        for share, depth, flat in ((1.03, -0.009, 0.0), (1.10, -0.042, 0.0), (0.6, -0.062, 0.7)):
            ring = middle + (lip - middle) * share
            ring[:, 1] += np.where(self.upper, 0.004, -0.003)
            ring[:, 2] = lip[:, 2] * (1 - flat) + middle[2] * flat + depth
            rings.append(ring)
        back = (middle + np.array([0, 0, -0.066], np.float32))[None]
        hollow = np.concatenate([*rings, back])
        inward = np.zeros_like(hollow)
        inward[:, 2] = 1.0
        inward[: 2 * COLUMNS, :2] = (
            -0.8 * np.stack([self.cos, self.sin], -1)[np.arange(2 * COLUMNS) % COLUMNS]
        )
        teeth = self._teeth(shape, lip)
        tongue = self._tongue(shape, lip)
        positions = np.concatenate([hollow, *(t[0] for t in teeth), tongue[0]]).astype(np.float32)
        normals = np.concatenate([inward, *(t[1] for t in teeth), tongue[1]])
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        return positions, normals.astype(np.float32)

    def _edges(self, shape: MouthShape, lip: Array, s: Array) -> tuple[Array, Array]:
        """The upper and lower lip's inner edge (…, 3) at s = -1..1 across the mouth."""
        half = COLUMNS // 2
        top, bottom = lip[: half + 1][::-1], np.concatenate([lip[half:], lip[:1]])
        across = s * shape.width
        upper = np.stack([np.interp(across, top[:, 0], top[:, i]) for i in range(3)], -1)
        lower = np.stack([np.interp(across, bottom[:, 0], bottom[:, i]) for i in range(3)], -1)
        return upper, lower

    def _teeth(self, shape: MouthShape, lip: Array) -> list[tuple[Array, Array]]:
        """An upper and a lower row: bands that hang behind the lips, bent like the face."""
        s = np.linspace(-0.86, 0.86, TEETH[0], dtype=np.float32)
        upper, lower = self._edges(shape, lip, s)
        gap = np.maximum(upper[:, 1] - lower[:, 1], 0.0)
        rows = []
        shut = float(np.clip(1 - gap.max() / 0.006, 0, 1))
        for base, sign, seen in ((upper, -1.0, shape.teeth), (lower, 1.0, shape.under)):
            band = []
            # Hidden teeth draw back into the gums.
            hide = max(float(np.clip(1 - seen / 0.005, 0, 1)), shut)
            ease = np.clip(1 - np.abs(s) ** 6, 0.2, 1)
            for v in np.linspace(0, 1, TEETH[1]):
                p = base.copy()
                p[:, 1] += sign * (
                    -(0.010 + 0.014 * hide)
                    + v * (0.010 + np.minimum(seen * ease, gap * 0.9 if sign < 0 else gap * 0.45))
                )
                p[:, 2] += -0.012 - 0.024 * hide - 0.008 * s**2 - 0.003 * v * v - (0.003 if sign > 0 else 0.0)
                band.append(p)
            grid = np.concatenate(band)
            n = np.zeros_like(grid)
            n[:, 0] = np.tile(s * 0.5, TEETH[1])
            n[:, 1] = 0.15 * sign
            n[:, 2] = 1.0
            rows.append((grid, n))
        return rows

    def _tongue(self, shape: MouthShape, lip: Array) -> tuple[Reals, Reals]:
        """A dome on the floor of the mouth that lifts for an l."""
        upper, lower = self._edges(shape, lip, np.zeros(1, np.float32))
        opening = max(float(upper[0, 1] - lower[0, 1]), 0.0)
        u, v = np.meshgrid(np.linspace(-1, 1, TONGUE[0]), np.linspace(0, 1, TONGUE[1]))
        width = 0.62 * shape.width
        height = opening * (0.42 + 0.42 * shape.tongue)
        arch = np.sqrt(np.maximum(1 - u**2, 0))
        rise = np.sin(v * np.pi * 0.5)
        x = lower[0, 0] + u * width * (1 - 0.25 * v)
        y = (
            lower[0, 1]
            - 0.006
            + (height + 0.006) * rise * (0.55 + 0.45 * arch)
            - 0.002 * np.exp(-((u / 0.2) ** 2))
        )
        z = lower[0, 2] - 0.014 - 0.02 * (1 - arch) - 0.028 * v**2 * (1 - 0.6 * shape.tongue)
        grid = np.stack([x, y, z], -1).reshape(-1, 3)
        n = np.stack([u * 0.6, 0.5 + 0.5 * v, 1.0 - 0.4 * v], -1).reshape(-1, 3)
        if shape.out > 0:
            s = 1.0 - v  # from the root to the tip: over the lower lip and down
            round_tip = np.sqrt(np.maximum(1 - (0.94 * s) ** 6, 0))
            x = lower[0, 0] + 0.72 * u * shape.width * round_tip
            y = lower[0, 1] + 0.007 - 0.052 * s**2.2 + 0.004 * arch
            z = lower[0, 2] - 0.022 + 0.046 * np.sin(np.minimum(1.5 * s, 1.0) * np.pi / 2) + 0.006 * arch
            grid += (np.stack([x, y, z], -1).reshape(-1, 3) - grid) * shape.out
        return grid, n


TEETH = (13, 3)
TONGUE = (9, 6)


def _polar_faces(rings: int, columns: int) -> npt.NDArray[np.int32]:
    """Faces of rings of points, ordered from outside inwards, looking outwards (+z)."""
    i = np.arange(columns)
    j = (i + 1) % columns
    quads = []
    for r in range(rings - 1):
        a, b = r * columns + i, r * columns + j
        c, d = a + columns, b + columns
        quads += [np.stack([a, b, c], 1), np.stack([b, d, c], 1)]
    return np.concatenate(quads).astype(np.int32)


def _grid_faces(columns: int, rows: int, first: int, flip: bool) -> npt.NDArray[np.int32]:
    i = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel() + first
    a = np.stack([i, i + 1, i + columns], 1)
    b = np.stack([i + 1, i + columns + 1, i + columns], 1)
    faces = np.concatenate([a, b])
    return (faces[:, ::-1] if flip else faces).astype(np.int32)


def _inside_faces() -> npt.NDArray[np.int32]:
    hollow = _polar_faces(3, COLUMNS)
    last = 2 * COLUMNS + np.arange(COLUMNS)
    turn = 2 * COLUMNS + (np.arange(COLUMNS) + 1) % COLUMNS
    cap = np.stack([last, turn, np.full(COLUMNS, 3 * COLUMNS)], 1)
    first = 3 * COLUMNS + 1
    size = TEETH[0] * TEETH[1]
    return np.concatenate(
        [
            hollow,
            cap,
            _grid_faces(*TEETH, first, True),
            _grid_faces(*TEETH, first + size, False),
            _grid_faces(*TONGUE, first + 2 * size, False),
        ]
    ).astype(np.int32)


INSIDE_FACES = _inside_faces()


def _grid_normals(positions: Array, faces: npt.NDArray[np.int32]) -> Array:
    """Smooth normals of a mesh by area-weighted faces."""
    a, b, c = (positions[faces[:, i]] for i in range(3))
    n = np.cross(b - a, c - a)
    total = np.zeros_like(positions)
    for axis in range(3):
        for corner in range(3):
            total[:, axis] += np.bincount(faces[:, corner], n[:, axis], len(positions)).astype(np.float32)
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return total
