"""The actor's own light: when the set's light leaves a face dark, a soft lamp beside the camera follows it.

Every night exterior is lit so; the lamp takes the colour of what it pretends to be (the shop window or sign nearest to the
face), so nobody asks where it stands.
"""

from math import hypot

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Vec
from rushes.stage.scene import Camera, Environment, Light

__all__ = ["backlight", "darkness", "key_light"]

BRIGHT = 0.55
"""Luminance of sky light plus a share of the sun at which faces need no lamp."""

STRENGTH = 1.5
"""Radiant intensity of the lamp at full darkness and one metre."""

BOUNCE = 0.26
"""Share of the lamp's strength that a white board gives back to a face with the sun behind it."""

ASIDE, ABOVE, NEAR = 0.75, 0.45, 0.55
"""Where it stands: metres to the side and above the face, and share of the way to the camera (never more than 1.6 m)."""


def darkness(environment: Environment) -> float:
    """How dark faces are by the set's own light: 0 none, 1 night."""
    sky = _luminance(environment.ambient_sky) + 0.12 * _luminance(environment.sun_colour)
    return float(np.clip(1.0 - sky / BRIGHT, 0.0, 1.0))


def backlight(environment: Environment, forward: npt.NDArray[np.float64]) -> float:
    """How much of the sun is behind a subject whose camera lies along `forward`: 0 none, 1 all of a strong sun."""
    x, _, z = environment.sun_direction
    behind = -(x * float(forward[0]) + z * float(forward[2])) / (hypot(x, z) or 1.0)
    return float(np.clip(behind, 0.0, 1.0) * np.clip(_luminance(environment.sun_colour) / 3.0, 0.0, 1.0))


def key_light(
    camera: Camera, face: Vec, environment: Environment, lamps: tuple[Light, ...]
) -> tuple[Light, ...]:
    """A lamp for the face in focus, none by day."""
    away = np.subtract(camera.eye, face)
    flat = hypot(float(away[0]), float(away[2])) or 1.0
    forward = np.array([away[0] / flat, 0.0, away[2] / flat])
    dark = max(darkness(environment), BOUNCE * backlight(environment, forward))
    if dark <= 0.05:
        return ()
    side = np.array([-forward[2], 0.0, forward[0]])
    place = np.asarray(face) + forward * min(NEAR * flat, 1.6) + side * ASIDE + np.array([0.0, ABOVE, 0.0])
    distance = float(np.linalg.norm(place - np.asarray(face)))
    tint = _colour_near(face, lamps)
    power = STRENGTH * dark * distance * distance
    colour = (float(tint[0] * power), float(tint[1] * power), float(tint[2] * power))
    return (
        Light((float(place[0]), float(place[1]), float(place[2])), colour, reach=max(3.2, 2.2 * distance)),
    )


def _colour_near(face: Vec, lamps: tuple[Light, ...]) -> npt.NDArray[np.float64]:
    """The colour of the nearest lamp at luminance 1, half way to a warm white so that skin stays skin."""
    warm = np.array([1.15, 0.98, 0.80])
    if not lamps:
        return warm
    nearest = min(lamps, key=lambda lamp: float(np.linalg.norm(np.subtract(lamp.position, face))))
    colour = np.asarray(nearest.colour, dtype=np.float64)
    return 0.7 * warm + 0.3 * colour / max(_luminance(nearest.colour), 1e-3)


def _luminance(colour: Vec) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
