"""The body of a beetle or a ladybug, in heights: two wing cases over folded wings and a soft dark belly."""

from collections.abc import Iterable

import numpy as np

from rushes.stage.animals.crawlinsectface import feelers, finished
from rushes.stage.animals.crawllegs import Leg
from rushes.stage.animals.crawlpaint import disc, painted
from rushes.stage.animals.crawlrig import Bones, Model
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawlwings import WING, wing
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone
from rushes.stage.scene import Finish, Mesh

__all__ = ["SIDES", "beetle", "wing_bones"]

SIDES = (("left", 1.0), ("right", -1.0))
SHELL = Finish("plain", roughness=0.34, fuzz=0.12)
DOTS = ((0.16, 0.55), (0.58, 0.30), (0.30, -0.18), (0.68, -0.26), (0.28, -0.68))
"""Spots of a wing case: share of its width, and of its half length ahead."""


def wing_bones() -> list[tuple[str, str, tuple[float, float, float]]]:
    """A wing case and a wing a side, hinged behind the collar."""
    rows: list[tuple[str, str, tuple[float, float, float]]] = []
    for side, s in SIDES:
        rows += [
            (f"case_{side}", "body", (s * 0.12, 0.72, 0.44)),
            (f"wing_{side}", "body", (s * 0.12, 0.64, 0.20)),
        ]
    return rows


def beetle(kind: Kind, bones: Bones, legs: Iterable[Leg], cell: float) -> Model:
    """A domed back over a soft dark belly, a collar, a round head with big eyes."""
    head, w, ln = bones.index["head"], kind.wide, kind.long
    under = Clay(0.08, cell * 1.2, 0.05, 0.015)
    under.ball((0, 0.34, -0.12 * ln), (0.60 * w, 0.24, 0.76 * ln), 1, kind.belly)
    under.ball((0, 0.42, 0.56 * ln), (0.52 * w, 0.34, 0.24), 1, kind.belly)
    skull = Clay(0.06, cell * 0.9, 0.04, 0.015)
    skull.ball((0, 0.46, 0.84), (0.40, 0.37, 0.32), head, kind.limb)
    if kind.has("horn"):
        horn = [(0, 0.72, 0.98), (0, 0.95, 1.16), (0, 1.16, 1.14)]
        skull.rope(horn, (0.09, 0.06, 0.03), head, kind.mark, 0.08)
    felt = [under.mesh(), skull.mesh(), *feelers(kind, bones)]
    for _, s in SIDES:
        cheek = disc(skull, (s * 0.30, 0.36, 0.84), (s * 0.62, -0.1, 0.8), 0.075, "#c9574a", 0.3)
        felt.append(on_bone(cheek, head))
        if kind.pattern == "dots":
            felt.append(
                on_bone(disc(under, (s * 0.30, 0.50, 0.60), (s * 0.6, 0.75, 0.3), 0.13, "#f3ead6", 0.3), 1)
            )
    cases = [_case(kind, bones, side, s, cell) for side, s in SIDES]
    wings = []
    for side, s in SIDES:
        mesh = wing(bones.joints[f"wing_{side}"], s, ((1.30, 0.0, 0.0),))
        wings.append(on_bone(mesh, bones.index[f"wing_{side}"]))
    first = [("shell", join(cases), SHELL), ("wings", join(wings), WING)]
    return finished(kind, bones, legs, skull, first, felt, 0.165, (0.075, 0.068, 0.06))


def _case(kind: Kind, bones: Bones, side: str, s: float, cell: float) -> Mesh:
    """One wing case: half a dome, with the marks of the kind."""
    w, ln = kind.wide, kind.long
    dome = Clay(0.10, cell, 0.05, 0.015)
    dome.ball((0, 0.46, -0.14 * ln), (0.74 * w, 0.54, 0.86 * ln), 0, kind.back)
    dome.cut_slab((0, -0.10, 0), (2.0, 0.40, 2.0), 0.02, blend=0.10)
    whole = Clay(0.10, cell, 0.05, 0.015)
    whole.ball((0, 0.46, -0.14 * ln), (0.74 * w, 0.54, 0.86 * ln), 0, kind.back)
    dome.cut_slab((-s * 1.994, 0.4, 0), (2.0, 2.0, 2.0), 0.0, blend=0.025)
    mesh = dome.mesh()
    x, y = mesh.positions[:, 0], mesh.positions[:, 1]
    if kind.pattern == "ribs":
        rib = 0.55 * (0.5 + 0.5 * np.cos(x / (0.74 * w) * 22.0)) ** 3 * (y > 0.42)
        mesh = painted(mesh, rib, kind.mark)
    dots = []
    for u, v in DOTS if kind.pattern == "dots" else ():
        dots.append(disc(whole, (0.0, 0.3, -0.14), (s * u * 0.9, 0.72, 0.75 * v), 0.15, kind.mark, 0.22))
    return on_bone(join([mesh, *dots]), bones.index[f"case_{side}"])
