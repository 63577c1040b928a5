"""Fireflies as a figure: many are sparks that wander and glow about its way; a single one is an insect with legs and a lamp."""

from collections.abc import Mapping
from math import tanh

import numpy as np

from rushes.direction.plan import Figure
from rushes.direction.travel import standing
from rushes.stage.animals import crawler
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.scene import Array, Light
from rushes.stage.sets.nature.fireflies import Fireflies

__all__ = ["build"]

SPARKS = 48
CLOUDS = {
    "near": ((-2.4, 0.25, -2.0), (2.4, 2.0, 1.6), 0.018),
    "far": ((-8.0, 0.3, -10.0), (8.0, 3.4, 0.0), 0.046),
}
"""Sparks about the place of the figure, and far round it: metres about it in which they wander, and their radius."""
MIDDLE = (0.0, 1.1, 0.0)
GLOW = (0.62, 0.60, 0.16)
"""Linear radiant intensity of all of them together."""


def build(figure: Figure) -> BuiltFigure:
    """A swarm about the figure's place; one alone is the insect."""
    if figure.count == 1:
        return crawler.build(figure)
    clouds = [
        Fireflies(f"{figure.id}.{name}", SPARKS, low, high, figure.seed + k, radius)
        for k, (name, (low, high, radius)) in enumerate(CLOUDS.items())
    ]

    def pose(who: Figure, frame: float, view: StageView) -> Pose:
        home = _home(who, frame, view)
        rigs = {cloud.name: cloud.bones(frame / view.rate) for cloud in clouds}
        for bones in rigs.values():
            bones[:, :3, 3] += home[:3, 3]
        shining = float(rigs[clouds[0].name][:, 0, 0].mean())
        x, y, z = (float(v) for v in home[:3, 3] + MIDDLE)
        red, green, blue = (2.0 * shining * c for c in GLOW)
        return Pose(rigs, lights=(Light((x, y, z), (red, green, blue), 3.5),))

    def slots(who: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        middle = (_home(who, frame, view) @ translation(MIDDLE)).astype(np.float32)
        return {"head": middle, "middle": middle, "back": middle}

    return BuiltFigure(tuple(cloud.piece() for cloud in clouds), pose, slots)


def _home(figure: Figure, frame: float, view: StageView) -> Array:
    """The ground under the swarm: it stays about the acting area, and only leans after the way of the figure."""
    x, _, z = standing(figure, frame, view.rate).position
    x, z = 1.5 * tanh(x / 8.0), -0.8 + 0.8 * tanh(z / 8.0)
    return translation((x, view.ground(x, z), z))
