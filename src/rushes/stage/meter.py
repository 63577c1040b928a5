"""The light meter: how far a close shot opens or closes the lens, so that a face in the sun and one against it match.

Set once for a shot, as a camera operator does; wide shots keep the exposure of the set.
"""

from math import hypot

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.scene import Camera, Environment

__all__ = ["compensation"]

GATE_HEIGHT = 20.25
"""Millimetres of a 16:9 gate."""

WELL_LIT = 1.45
"""Luminance that falls on a well exposed face (sun and sky of the house's afternoon, lit from three quarters)."""

GIVE = 0.6
"""Share of the difference in stops that is corrected: faces in the sun stay brighter than faces in the shade."""

LIMITS = (0.62, 1.35)
WRAP = 0.2
"""Clay scatters light round its edge: the same wrap as in the skin shader."""


def compensation(environment: Environment, camera: Camera, face: Vec) -> float:
    """Factor on the exposure for a shot of `face`: 1 in wide shots (1.9 m of picture), up to LIMITS in close ones (1 m)."""
    away = np.subtract(camera.eye, face)
    distance = float(np.linalg.norm(away)) or 1.0
    close = float(np.clip((1.9 - distance * GATE_HEIGHT / camera.lens_mm) / 0.9, 0.0, 1.0))
    if close == 0.0:
        return 1.0
    flat = hypot(float(away[0]), float(away[2])) or 1.0
    normal = np.array([away[0] / flat, 0.25, away[2] / flat]) / 1.03
    sun = np.asarray(environment.sun_direction) / np.linalg.norm(environment.sun_direction)
    facing = max((float(normal @ sun) + WRAP) / (1.0 + WRAP), 0.0)
    falling = _luminance(environment.sun_colour) * facing + _luminance(environment.ambient_sky)
    factor = float(np.clip((WELL_LIT / max(falling, 0.05)) ** GIVE, *LIMITS))
    return 1.0 + (factor - 1.0) * close


def _luminance(colour: Vec) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
