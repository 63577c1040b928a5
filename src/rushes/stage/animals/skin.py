"""How a meshed body follows its bones: weights relaxed over the surface so that joints bend without seams."""

import numpy as np
from scipy.sparse import coo_matrix, diags

from rushes.stage.scene import Array, Mesh

__all__ = ["relaxed"]


def relaxed(mesh: Mesh, bones: int, rounds: int = 4) -> Mesh:
    """The mesh with its bone weights averaged `rounds` times over neighbouring vertices, the strongest two kept.

    `bones` is the number of bones of the rig.
    """
    assert mesh.bones is not None
    assert mesh.weights is not None
    n = len(mesh.positions)
    pull = np.zeros((n, bones), np.float32)
    rows = np.arange(n)
    np.add.at(pull, (rows, mesh.bones[:, 0]), 1.0 - mesh.weights)
    np.add.at(pull, (rows, mesh.bones[:, 1]), mesh.weights)
    f = mesh.faces
    a = np.concatenate([f[:, 0], f[:, 1], f[:, 2], f[:, 1], f[:, 2], f[:, 0]])
    b = np.concatenate([f[:, 1], f[:, 2], f[:, 0], f[:, 0], f[:, 1], f[:, 2]])
    near = coo_matrix((np.ones(len(a), np.float32), (a, b)), shape=(n, n)).tocsr()
    near = diags(1.0 / np.maximum(np.asarray(near.sum(1)).ravel(), 1.0)) @ near
    for _ in range(rounds):
        pull = 0.4 * pull + 0.6 * (near @ pull)
    order = np.argsort(-pull, axis=1)[:, :2]
    two = np.take_along_axis(pull, order, 1)
    share: Array = (two[:, 1] / np.maximum(two.sum(1), 1e-9)).astype(np.float32)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, f, order.astype(np.int32), share)
