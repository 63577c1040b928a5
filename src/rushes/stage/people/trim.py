"""Meshes cut down to what can be seen."""

import numpy as np
import numpy.typing as npt

from rushes.stage.scene import Mesh

__all__ = ["trimmed"]


def trimmed(mesh: Mesh, keep: npt.NDArray[np.bool_]) -> Mesh:
    """The mesh without the faces none of whose corners is kept (boolean per vertex), and without unused vertices."""
    faces = mesh.faces[keep[mesh.faces].any(1)]
    used = np.zeros(len(mesh.positions), bool)
    used[faces.ravel()] = True
    number = np.cumsum(used) - 1
    return Mesh(
        mesh.positions[used],
        mesh.normals[used],
        mesh.colours[used],
        number[faces].astype(np.int32),
        None if mesh.bones is None else mesh.bones[used],
        None if mesh.weights is None else mesh.weights[used],
    )
