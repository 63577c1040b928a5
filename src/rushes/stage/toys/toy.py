"""A finished toy: sewn once per machine and kept on the shelf, dyed, and cut to size as pieces for the stage."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.colour import linear
from rushes.stage.scene import Array, Finish, Mesh
from rushes.stage.toys.icons import Icon, icons
from rushes.stage.toys.sewing import Sewn, sew
from rushes.stage.toys.table import Spec, spec_of

__all__ = ["BEAD", "FELT", "Toy", "dyed", "toy_of"]

FELT = Finish("felt", roughness=0.9, fuzz=0.6)
BEAD = Finish("eye", roughness=0.12, fuzz=0.0)
GRAIN = 0.34
"""Metres of a toy's longer side at rest, at least: smaller ones are scaled on the rig, and so their wool with them."""
ALIKE, NEAR = 0.965, 0.94
"""Cosine between two colours that are the same dye, and that are near enough to leave them as they are."""
NUMBERS = ("width", "height", "front", "back", "foot")


@dataclass(frozen=True)
class Toy:
    """A sewn toy in metres: `size` is that of its longer side; meshes are made `rest` metres long."""

    spec: Spec
    sewn: Sewn
    size: float

    @property
    def rest(self) -> float:
        """Metres of its longer side as its meshes are made: never so small that the wool looks coarse."""
        return max(self.size, GRAIN)

    @property
    def scale(self) -> float:
        """What the rig scales the meshes by."""
        return self.size / self.rest

    @property
    def height(self) -> float:
        """Metres."""
        return self.sewn.height * self.size

    @property
    def width(self) -> float:
        """Metres."""
        return self.sewn.width * self.size

    def meshes(self, *, tail: bool = False) -> list[tuple[str, Mesh, Finish]]:
        """Felt and beads, with two bones: 0 at the foot, 1 at the top, or with a `tail` 0 at the nose and 1 behind."""
        found = []
        for name, finish in (("felt", FELT), ("beads", BEAD)):
            points, normals, colours, faces = getattr(self.sewn, name)
            if len(faces):
                up = np.clip(points[:, 1] / self.sewn.height, 0.0, 1.0) ** 1.5
                if tail:
                    behind = points[:, 0] * (-1.0 if self.spec.facing == "right" else 1.0)
                    up = np.clip((behind + 0.1 * self.sewn.width) / (0.6 * self.sewn.width), 0.0, 1.0) ** 1.5
                bones = np.tile(np.array([0, 1], np.int32), (len(points), 1))
                paint = np.concatenate([colours, np.ones((len(colours), 1), np.float32)], 1)
                place = (points * np.float32(self.rest)).astype(np.float32)
                mesh = Mesh(place, normals, paint, faces.astype(np.int32), bones, up.astype(np.float32))
                found.append((name, mesh, finish))
        return found


def toy_of(icon: str, size: float, *, fine: bool = True, colour: str = "") -> Toy:
    """The toy of an icon, its longer side `size` metres. `colour` (CSS name or "#rrggbb") dyes what it has most of."""
    spec = spec_of(icon)
    sewn = _sewn(icon, fine)
    return Toy(spec, dyed(sewn, colour) if colour else sewn, size)


@lru_cache(maxsize=48)
def _sewn(icon: str, fine: bool) -> Sewn:
    return _made(icons()[icon], spec_of(icon), fine)


@shelved
def _made(drawing: Icon, spec: Spec, fine: bool) -> Sewn:
    return sew(spec, fine=fine)


def dyed(sewn: Sewn, colour: str) -> Sewn:
    """The toy with its most common felt in another colour, its shades kept; as it is where it has that colour already, or
    where nobody knows the colour."""
    try:
        dye = linear(colour)
    except ValueError:
        return sewn
    points, normals, colours, faces = sewn.felt
    main = _commonest(points, colours, faces)
    if _cosine(main[None], dye)[0] > NEAR and 0.4 < (dye.mean() + 0.02) / (main.mean() + 0.02) < 2.5:
        return sewn
    mine = _cosine(colours, main) > ALIKE
    share = np.clip(colours.mean(1) / max(float(main.mean()), 1e-3), 0.15, 1.5)[:, None]
    paint = np.where(mine[:, None], (dye * 0.9 + 0.01) * share, colours).astype(np.float32)
    return Sewn((points, normals, paint, faces), sewn.beads, *(getattr(sewn, name) for name in NUMBERS))


def _cosine(colours: Array, other: Array) -> Array:
    """How alike the hues of colours (n, 3) and one other are: black and grey are like white."""
    one, two = colours + 0.004, other + 0.004
    found: Array = (one @ two) / (np.linalg.norm(one, axis=1) * np.linalg.norm(two) + 1e-9)
    return found


def _commonest(points: Array, colours: Array, faces: Array) -> Array:
    """The colour that most of the surface nearly has."""
    corner = points[faces]
    area = np.linalg.norm(np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]), axis=1)
    paint = colours[faces].mean(1)
    unit = paint / (np.linalg.norm(paint, axis=1, keepdims=True) + 1e-3)
    coarse = np.rint(unit * 6).astype(int) @ np.array([100, 10, 1])
    values, index = np.unique(coarse, return_inverse=True)
    best = np.bincount(index.reshape(-1), area, len(values)).argmax()
    mine = coarse == values[best]
    return np.asarray(np.average(paint[mine], axis=0, weights=area[mine]) * 1.08, np.float32)
