"""The body of a butterfly (or a bee) on the same rig as a bird: one broad wing a side, on its arm bone."""

import numpy as np

from rushes.stage.animals.plumage import Plumage
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import cylinder, join, made, on_bone, sphere
from rushes.stage.scene import Mesh

__all__ = ["insect_mesh"]

OUTLINE = (
    (0.00, 0.06), (0.30, 0.42), (0.75, 0.60), (1.00, 0.50), (0.96, 0.24), (0.72, 0.06), (0.80, -0.16), (0.70, -0.42),
    (0.42, -0.52), (0.14, -0.34), (0.00, -0.06),
)  # fmt: skip
"""The edge of the two left wings: share of the half span, share of the chord ahead."""


def insect_mesh(kind: Plumage) -> Mesh:
    """Body, head, feelers and wings; about 300 triangles."""
    body = [
        sphere((0, 0, 0.16), (0.075 * kind.stout * 1.6, 0.085 * kind.stout * 1.6, 0.13), kind.tip, 6, 8),
        sphere(
            (0, -0.02, -0.16),
            (0.06 * kind.stout * 1.8, 0.06 * kind.stout * 1.8, 0.30),
            kind.belly if kind.stout > 1 else kind.tip,
            6,
            8,
        ),
        sphere((0, 0.02, 0.33), 0.07, kind.tip, 5, 7),
    ]
    for s in (-1.0, 1.0):
        body.append(cylinder((s * 0.02, 0.06, 0.38), (s * 0.16, 0.20, 0.56), 0.010, kind.tip, 4, 0.018))
    wings = [on_bone(_wing(kind, 1.0), 1), on_bone(_wing(kind, -1.0), 4)]
    return join([on_bone(join(body), 0), *wings])


def _wing(kind: Plumage, s: float) -> Mesh:
    """A fan about the root: bright inside, dark at the edge, with pale spots on the rim."""
    half, chord = kind.span / 2, kind.chord * 1.25
    edge = np.array([(s * half * x, 0.04, chord * z + 0.08) for x, z in OUTLINE])
    root = np.array([0.0, 0.03, 0.08])
    points, colours = [root], [linear(kind.back)]
    for share, paint in ((0.55, kind.back), (0.82, kind.belly), (0.90, kind.tip), (1.0, kind.tip)):
        points += list(root + (edge - root) * share + [0, 0.02 * np.sin(np.pi * share), 0])
        colours += [
            linear("#f6efe0") if share == 1.0 and k % 3 == 1 else linear(paint) for k in range(len(edge))
        ]
    n = len(edge)
    faces = [(0, 1 + k, 2 + k) for k in range(n - 1)]
    for ring in range(3):
        for k in range(n - 1):
            a, b = 1 + ring * n + k, 1 + (ring + 1) * n + k
            faces += [(a, b, a + 1), (a + 1, b, b + 1)]
    return made(np.asarray(points), (0.0, 1.0, 0.0), np.asarray(colours, np.float32), faces)
