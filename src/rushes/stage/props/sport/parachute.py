"""A parachute: a canopy of coloured gores over its lines, which come together where its harness is."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.solids import join, lathe, sheet, tube
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.parts.bench import Bench

__all__ = ["build"]

GORES = 14
PAINTS = ("#d8402e", "#f2ead8", "#e8a82e", "#3a78b8")


def build(prop: Prop) -> BuiltProp:
    """The canopy 2.4 metres over the harness, which is at the foot of the prop."""
    here = Bench()
    paints = (prop.colour, "#f2ead8") if prop.colour else PAINTS
    for k in range(GORES):
        a, b = 2 * pi * k / GORES, 2 * pi * (k + 1) / GORES
        rows = []
        for u in np.linspace(0.0, 1.0, 8):
            high, far = 2.2 + 0.95 * sin(pi / 2 * (1 - u)), 0.06 + 1.35 * sin(pi / 2 * u)
            bulge = [1.0 + 0.07 * sin(pi * v) * u for v in np.linspace(0, 1, 5)]
            turns = np.linspace(a, b, 5)
            rows.append(
                [(far * w * cos(t), high, far * w * sin(t)) for t, w in zip(turns, bulge, strict=True)]
            )
        here.add("cloth", sheet(np.array(rows, np.float32), paints[k % len(paints)]))
        if k % 2 == 0:
            here.add(
                "iron",
                tube(
                    [(1.41 * cos(a), 2.2, 1.41 * sin(a)), (0.10 * cos(a), 0.30, 0.10 * sin(a))],
                    0.008,
                    "#e8e2d2",
                    4,
                ),
            )
    here.add(
        "cloth", join([lathe([(0.02, 0.0), (0.10, 0.05), (0.11, 0.28), (0.02, 0.34)], "#3a4a58", sides=12)])
    )
    return benched(prop, here, UPRIGHT)
