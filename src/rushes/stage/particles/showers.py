"""What falls through the air of a whole set: leaves, petals, confetti, feathers; some of it lies on the ground already."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Prop, SetBrief, Vec
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.nature.drift import Drift

__all__ = ["showers"]

PREFIX = "falling_"
"""What the features of a set begin with that name what falls in it."""


@dataclass(frozen=True)
class Flakes:
    """Colours, half length in metres, speeds of fall and of the wind in m/s, how many in a cubic metre, share that lies on the
    ground, width over length."""

    colours: tuple[str, ...]
    size: float
    fall: float
    wind: float = 0.25
    dense: float = 0.6
    lying: float = 0.3
    wide: float = 0.7


BRIGHT = ("#e0392f", "#f2b21f", "#2f8fd0", "#4fae4a", "#e86aa6", "#8a56c4", "#f4efe2")
KINDS = {
    "leaves": Flakes(
        ("#c8742a", "#a8431f", "#d9a13b", "#8e5a26", "#c23a24"), 0.076, 0.45, 0.35, 1.4, 0.5, 0.5
    ),
    "petals": Flakes(("#f6c9d2", "#f9dde2", "#eeb0bd"), 0.042, 0.34, 0.3, 2.4, 0.4, 0.6),
    "rose_petals": Flakes(("#c8203a", "#a8142c", "#dc4256"), 0.046, 0.42, 0.12, 2.2, 0.4),
    "confetti": Flakes(BRIGHT, 0.042, 0.62, 0.10, 3.0, 0.4),
    "feathers": Flakes(("#f6f2ea", "#e8e2d6", "#ffffff"), 0.090, 0.22, 0.12, 0.9, 0.25, 0.26),
    "seeds": Flakes(("#f8f4e8", "#eee6d2"), 0.022, 0.08, 0.45, 1.4, 0.0),
    "papers": Flakes(("#f4f0e6", "#e9e4d8", "#fbf8f2"), 0.115, 0.55, 0.15, 0.9, 0.3, 1.0),
    "notes": Flakes(("#7fa06a", "#92b07c", "#6a8c58"), 0.105, 0.5, 0.15, 1.0, 0.35, 0.46),
    "ashes": Flakes(("#8a8682", "#5f5c5a", "#b4b0aa"), 0.016, 0.25, 0.3, 2.0, 0.2),
    "dust": Flakes(("#f6e8c8", "#efdcb4"), 0.008, 0.03, 0.08, 2.4, 0.0),
}
TOP, FLOOR = 3.8, 0.02
"""Metres over the ground between which it falls."""
AROUND = 1.0
"""Metres of air round the acting area."""
FRONT = 2.2
"""z before which nothing falls: there the camera is, before whose lens a leaf would be huge."""
MOST = 1600
"""Flakes in the air of one box."""
ROUND, THICK = (2.6, 1.9), 2.2
"""Half width and depth (metres) of the middle of the acting area, and how much thicker it falls there."""
Box = tuple[Vec, Vec]
"""Lowest and highest corner, metres."""


def showers(brief: SetBrief) -> dict[str, tuple[Prop, BuiltProp]]:
    """Name → what falls, for every feature of the set that says so."""
    found = {}
    for feature in brief.features:
        kind = feature.removeprefix(PREFIX)
        if feature.startswith(PREFIX) and kind in KINDS:
            name = f"air.{kind}"
            found[name] = (Prop(name, feature), _shower(name, KINDS[kind], brief))
    return found


def _shower(name: str, flakes: Flakes, brief: SetBrief) -> BuiltProp:
    """Thin over the whole acting area, thick round its middle; what lies on the ground lies in all of it."""
    x0, x1, z0, z1 = brief.reach
    far: Box = (
        (x0 - AROUND, FLOOR, z0 - AROUND),
        (x1 + AROUND, TOP, max(min(z1 + AROUND, FRONT), z0 + AROUND)),
    )
    x = float(np.clip(0.0, x0, x1))
    front = ROUND[1] - 10.0 * flakes.size  # the larger, the farther from a lens that is near
    near: Box = ((x - ROUND[0], FLOOR, -ROUND[1]), (x + ROUND[0], TOP, front))
    wind = flakes.wind * (2.5 if {"wind", "storm"} & set(brief.weather) else 1.0)
    falling = [
        Drift(
            f"{name}.{k}",
            count,
            *box,
            flakes.colours,
            flakes.size,
            flakes.fall,
            wind,
            brief.seed + 31 + k,
            flakes.wide,
        )
        for k, (box, count) in enumerate(
            ((far, _count(far, flakes.dense)), (near, _count(near, THICK * flakes.dense)))
        )
    ]
    number = int(falling[0].count * flakes.lying)
    lying = Drift(
        f"{name}.floor", number, *far, flakes.colours, flakes.size, seed=brief.seed + 37, wide=flakes.wide
    )
    floor = [lying.piece()] if number else []
    laid: dict[str, tuple[Array, Array]] = {}  # where they lie never changes

    def pose(prop: str, frame: float, view: StageView) -> Pose:
        if floor and not laid:
            laid[lying.name] = _laid(floor[0].mesh, view)
        return Pose(vertices={drift.name: drift.vertices(frame / view.rate) for drift in falling} | laid)

    def slots(prop: str, frame: float, view: StageView) -> dict[str, Array]:
        return {"middle": translation((x, TOP / 2, 0.0))}

    return BuiltProp((*(drift.piece() for drift in falling), *floor), pose, slots)


def _count(box: Box, dense: float) -> int:
    return int(min(dense * float(np.prod(np.subtract(box[1], box[0]))), MOST))


def _laid(mesh: Mesh, view: StageView) -> tuple[Array, Array]:
    """The flakes of a mesh, four corners each, lying nearly flat on the ground."""
    corners = mesh.positions.reshape(-1, 4, 3).copy()
    middle = corners.mean(1, keepdims=True)
    ground = np.array([view.ground(float(x), float(z)) for x, z in middle[:, 0, (0, 2)]], np.float32)
    corners[..., 1] = ground[:, None] + 0.012 + 0.12 * (corners[..., 1] - middle[..., 1])
    normals = np.tile(np.array([0.0, 1.0, 0.0], np.float32), (len(corners) * 4, 1))
    return corners.reshape(-1, 3), normals
