"""Eyes that look: oval eyeballs with an iris that moves over them, upper and lower lids, lashes and catchlights.

An eyeball is a sphere scaled by `radii`: everything on it is modelled on the unit sphere, where a lid's edge is a height over
the longitude and the iris a cap round the direction of gaze, and scaled out. Head space, metres.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.people.casting import Cast
from rushes.stage.people.head import EYE, FaceMap
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.reals import Reals
from rushes.stage.scene import Array, Mesh

__all__ = ["EyeMesh", "EyeState"]

BALL = (14, 10)  # columns, rows
LID = (12, 9)
CAP = (18, 7)  # columns, rings of the iris
IRIS = 0.78  # radius on the unit sphere, radians
PUPIL = 0.46
LIGHT = (8, 2)


@dataclass(frozen=True)
class EyeState:
    """One eye: `yaw`/`pitch` of gaze in radians (left and up positive), `upper`/`lower` lid 0 open..1 shut, `slant` of
    the upper lid (positive: outer end lower, sad; negative: inner end lower, angry), `wide` pupil factor."""

    yaw: float = 0.0
    pitch: float = 0.0
    upper: float = 0.0
    lower: float = 0.0
    slant: float = 0.0
    wide: float = 1.0


class EyeMesh:
    """One eye of a face; `side` +1 is the figure's left."""

    def __init__(self, face: FaceMap, p: Proportions, cast: Cast, side: float) -> None:
        young = {"baby": 1.14, "child": 1.12, "teen": 1.05, "old": 0.92}.get(
            p.age, 1.04 if p.female else 0.97
        )
        self.side = side
        self.radii = np.array([0.046, 0.056, 0.036], np.float32) * np.float32(young)
        on_face = face.point(side * EYE[0], EYE[1])
        self.centre = on_face - np.array([side * 0.004, 0.0, 0.0185 * young], np.float32)
        # Eyes sit on a round face: each looks a little outwards at rest.
        self.rest_yaw = side * 0.15
        self.cast, self.female = cast, p.female or p.age in ("child", "baby")
        self.lash = 0.85 if self.female else 0.45

    def ball_mesh(self) -> Mesh:
        """The white of the eye (does not move)."""
        columns, rows = BALL
        lon = np.linspace(-1.75, 1.75, columns) + self.rest_yaw
        lat = np.linspace(-1.5, 1.5, rows)
        a, b = np.meshgrid(lon, lat)
        d = _direction(a, b).reshape(-1, 3)
        positions, normals = self._out(d, 1.0)
        white = linear("#fbf6ee")
        shade = np.clip(0.78 + 0.35 * (1 - np.abs(d[:, 1:2])), 0, 1)
        rgb = white * shade
        return Mesh(positions, normals, _alpha(rgb), _sheet(columns, rows))

    def iris_mesh(self) -> Mesh:
        """Iris, pupil and catchlight at rest."""
        positions, normals = self.iris(EyeState())
        columns, rings = CAP
        eye = linear(self.cast.eye)
        rim, glow, black = (
            eye * 0.35,
            np.minimum(eye * 1.5 + 0.02, 1),
            np.array([0.004, 0.003, 0.003], np.float32),
        )
        tones = [rim * 0.7, rim, eye, glow, black, black, black]
        turn = np.linspace(0, 2 * np.pi, columns, endpoint=False)
        # Light falls in from above, so the iris glows below.
        below = (0.75 + 0.55 * np.clip(-np.sin(turn), 0, 1))[:, None]
        rgb = np.concatenate(
            [tone * (below if i < 4 else 1.0) * np.ones((columns, 1)) for i, tone in enumerate(tones)]
        )
        return Mesh(positions, normals, _alpha(np.clip(rgb, 0, 1)), _fan(columns, rings))

    def iris(self, state: EyeState) -> tuple[Array, Array]:
        """Positions and normals of the iris looking where `state` says."""
        columns, _ = CAP
        radius = np.array(
            [IRIS, IRIS * 0.93, IRIS * 0.80, PUPIL * state.wide * 1.06, PUPIL * state.wide, PUPIL * 0.5, 0.0]
        )
        turn = np.linspace(0, 2 * np.pi, columns, endpoint=False)
        r, t = np.meshgrid(radius, turn, indexing="ij")
        cap = np.stack([np.sin(r) * np.cos(t), np.sin(r) * np.sin(t), np.cos(r)], -1).reshape(-1, 3)
        d = cap @ _turned(self.rest_yaw * 0.55 + state.yaw, state.pitch).T
        lift = np.repeat(np.array([1.004, 1.026, 1.030, 1.032, 1.032, 1.032, 1.032]), columns)
        return self._out(d, lift[:, None])

    def light_mesh(self) -> Mesh:
        """The catchlights: two small white discs."""
        positions, normals = self.light(EyeState())
        white = np.ones((len(positions), 3), np.float32)
        columns, rings = LIGHT
        one = _fan(columns, rings)
        return Mesh(
            positions, normals, _alpha(white), np.concatenate([one, one + columns * rings]).astype(np.int32)
        )

    def light(self, state: EyeState) -> tuple[Array, Array]:
        """The catchlights stay towards the key light and follow the gaze only partly."""
        discs = []
        edge = 0.74 - 1.45 * state.upper
        lift = []
        for dx, dy, size in ((-0.24, 0.27, 0.17), (0.22, -0.24, 0.09)):
            # A closing lid takes the light away before it would shine through.
            free = np.clip((edge - 0.9 * state.pitch - dy) / 0.12, 0, 1)
            lift += [0.90 + 0.152 * free] * (LIGHT[0] * LIGHT[1])
            turn = np.linspace(0, 2 * np.pi, LIGHT[0], endpoint=False)
            r, t = np.meshgrid([size, 0.0], turn, indexing="ij")
            cap = np.stack([np.sin(r) * np.cos(t), np.sin(r) * np.sin(t), np.cos(r)], -1).reshape(-1, 3)
            turned = _turned(self.rest_yaw * 0.55 + state.yaw * 0.9 + dx, state.pitch * 0.9 + dy)
            discs.append(cap @ turned.T)
        return self._out(np.concatenate(discs), np.array(lift)[:, None])

    def lid_mesh(self) -> Mesh:
        """Both lids of this eye at rest, with a dark lash line."""
        positions, normals = self.lids(EyeState())
        skin = linear(self.cast.skin)
        lid = skin * 0.82 + linear(self.cast.cheek) * 0.14
        lash = linear(self.cast.hair) * 0.25
        columns, rows = LID
        upper = [np.tile(lid, (columns, 1))] * (rows - 3) + [np.tile(lid * 0.9, (columns, 1))]
        upper += [np.tile(lash, (columns, 1))] * 2
        lower = [np.tile(skin * 0.96, (columns, 1))] * (rows - 2) + [np.tile(skin * 0.72, (columns, 1))] * 2
        sheet = _sheet(columns, rows)
        faces = np.concatenate([sheet[:, ::-1], sheet + columns * rows])
        return Mesh(positions, normals, _alpha(np.concatenate(upper + lower)), faces.astype(np.int32))

    def lids(self, state: EyeState) -> tuple[Array, Array]:
        """Positions and normals of the lids."""
        columns, rows = LID
        lon = np.linspace(-1.5, 1.5, columns)
        arch = np.cos(lon * 0.98)
        outward = lon * self.side / 1.5
        out = []
        # Open, the upper edge stands at 50 degrees; shut, it meets the lower lid below the middle.
        top = 0.74 - 1.45 * state.upper - 0.30 * state.slant * outward * (1 - state.upper)
        bottom = -0.86 + 0.55 * state.lower + 0.08 * state.upper
        edge_up = top * (0.35 + 0.65 * arch)
        edge_low = bottom * (0.3 + 0.7 * arch)
        # Half shut lids hang in a curve; a smile pushes the lower one up in the middle.
        edge_up = edge_up - 0.30 * (1 - arch) * np.clip(state.upper + 0.2, 0, 1)
        edge_low = edge_low + 0.42 * np.clip(state.lower, 0, 1) * (arch - 0.72)
        edge_up = np.maximum(edge_up, edge_low + 0.02)
        lash = self.lash * 0.2
        shells = np.array([1.078] * (rows - 3) + [1.10, 1.12, 0.97])
        for edge, pole in ((edge_up, 1.62), (edge_low, -1.62)):
            for j in range(rows):
                v = min(j / (rows - 3), 1.0)
                lat = pole + (edge - pole) * v
                if pole > 0 and j == rows - 2:
                    lat = edge - lash * (0.45 + 0.55 * np.clip(outward, 0, 1))
                d = _direction(lon + self.rest_yaw, lat)
                out.append(
                    self._out(d, shells[j] + (0.02 if pole > 0 and j == rows - 2 and self.female else 0))
                )
        return np.concatenate([o[0] for o in out]), np.concatenate([o[1] for o in out])

    def _out(self, d: Reals, lift: Reals | float) -> tuple[Array, Array]:
        positions = self.centre + d * lift * self.radii
        n = d / self.radii
        n /= np.linalg.norm(n, axis=-1, keepdims=True)
        return positions.astype(np.float32), n.astype(np.float32)


def _direction(lon: Reals, lat: Reals) -> Reals:
    return np.stack([np.sin(lon) * np.cos(lat), np.sin(lat) + 0 * lon, np.cos(lon) * np.cos(lat)], -1)


def _turned(yaw: float, pitch: float) -> Array:
    cy, sy, cp, sp = np.cos(yaw), np.sin(yaw), np.cos(pitch), np.sin(pitch)
    return np.array([[cy, -sy * sp, sy * cp], [0, cp, sp], [-sy, -cy * sp, cy * cp]], np.float32)


def _alpha(rgb: Reals) -> Array:
    return np.concatenate([rgb, np.ones((len(rgb), 1))], 1).astype(np.float32)


def _sheet(columns: int, rows: int) -> npt.NDArray[np.int32]:
    i = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
    return np.concatenate(
        [np.stack([i, i + 1, i + columns], 1), np.stack([i + 1, i + columns + 1, i + columns], 1)]
    ).astype(np.int32)


def _fan(columns: int, rings: int) -> npt.NDArray[np.int32]:
    i = np.arange(columns)
    j = (i + 1) % columns
    quads = []
    for r in range(rings - 1):
        a, b = r * columns + i, r * columns + j
        quads += [np.stack([a, b, a + columns], 1), np.stack([b, b + columns, a + columns], 1)]
    return np.concatenate(quads).astype(np.int32)
