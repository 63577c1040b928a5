"""What looks like nothing that we have: a felt pouch, tied with a cord, its name embroidered on a tag."""

import numpy as np

from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import turned
from rushes.stage.meshkit.typefaces import unwritable
from rushes.stage.scene import Finish, Mesh
from rushes.stage.toys.toy import Toy

__all__ = ["bundled"]

MIDDLE, WIDTH, HEIGHT = 0.325, 0.58, 0.11
"""The tag's middle over the floor, the width of its writing and the height of its capitals, in shares of the pouch's height."""
FLOAT = 0.004
"""How far the thread stands off the tag, of the pouch's height."""
LETTERS = 18
"""More letters than this are too small to read: the last words are kept."""
THREAD = Finish("felt", roughness=0.9, fuzz=0.3)


def bundled(toy: Toy, name: str) -> list[tuple[str, Mesh, Finish]]:
    """The writing on the tag of a pouch, on the pouch's bones; none where no typeface can write it."""
    words = " ".join(name.split())
    words = words.partition(" ")[2] if words.partition(" ")[0].lower() in ("a", "an", "the") else words
    while len(words) > LETTERS and " " in words:
        words = words.partition(" ")[2]
    if not words or unwritable(words):
        return []
    unit = toy.rest * toy.sewn.height
    mesh = lettering(words, HEIGHT * unit, 0.012 * unit, "#3c2c28", "sans", most=WIDTH * unit, detail=16)
    tall = float(np.ptp(mesh.positions[:, 1]))
    depth = _surface(toy) * toy.rest
    placed = turned(mesh, (-0.10, 0.0, 0.0), (0.0, MIDDLE * unit - tall / 2, depth + FLOAT * unit))
    up = np.clip(placed.positions[:, 1] / unit, 0.0, 1.0) ** 1.5
    bones = np.tile(np.array([0, 1], np.int32), (len(up), 1))
    return [
        (
            "name",
            Mesh(
                placed.positions, placed.normals, placed.colours, placed.faces, bones, up.astype(np.float32)
            ),
            THREAD,
        )
    ]


def _surface(toy: Toy) -> float:
    """Depth of the tag's face before the middle plane, in shares of the longer side."""
    points = toy.sewn.felt[0]
    near = (np.abs(points[:, 0]) < 0.2) & (np.abs(points[:, 1] - MIDDLE * toy.sewn.height) < 0.06)
    return float(points[near, 2].max()) if near.any() else toy.sewn.front
