"""A level stage for toys."""

import numpy as np

from rushes.direction.plan import Scene, SetBrief, Shot
from rushes.stage.meshkit.matrices import translation


class Floor:
    """Level ground, one heading hand in the air."""

    rate = 24

    def __init__(self, figures=(), props=()):
        self.scene = Scene(0, 240, SetBrief("studio"), tuple(figures), tuple(props), (Shot(0, 240, "", ()),))

    def ground(self, x, z):
        return 0.25

    def head(self, who, frame):
        return (3.0, 1.5, 0.0)

    def slot(self, owner, name, frame):
        return translation((0.4, 1.1, 0.3))

    def prop_of(self, who, kind):
        return ""


def worlds(built, posed):
    """Every piece's points (n, 3) on the stage, by name."""
    found = {}
    for piece in built.pieces:
        bones = posed.bones[piece.rig]
        mesh = piece.mesh
        places = np.concatenate([mesh.positions, np.ones((len(mesh.positions), 1))], 1)
        pair = np.zeros((len(places), 2), int) if mesh.bones is None else mesh.bones
        share = np.zeros(len(places)) if mesh.weights is None else mesh.weights
        ends = [np.einsum("nij,nj->ni", bones[pair[:, k]], places)[:, :3] for k in (0, 1)]
        found[piece.name] = ends[0] * (1 - share[:, None]) + ends[1] * share[:, None]
    return found
