"""Colours: "#rrggbb" or a CSS name (sRGB) to linear RGB, and the small mixing a set painter needs.

All pure.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PIL import ImageColor

from rushes.stage.scene import Array

__all__ = ["Paint", "linear", "mixed", "varied"]

Paint = str | Sequence[float] | Array
"""An sRGB "#rrggbb" or CSS name, or three numbers that are linear RGB already."""


@lru_cache(maxsize=4096)
def _decoded(name: str) -> tuple[float, float, float]:
    """sRGB name to linear by IEC 61966-2-1."""
    channels = np.asarray(ImageColor.getrgb(name)[:3], np.float64) / 255.0
    low = channels / 12.92
    high = ((channels + 0.055) / 1.055) ** 2.4
    red, green, blue = np.where(channels <= 0.04045, low, high).tolist()
    return red, green, blue


def linear(colour: Paint) -> Array:
    """Linear RGB, float32 (3,). A string is sRGB; numbers pass through. Unknown names raise ValueError."""
    if isinstance(colour, str):
        return np.asarray(_decoded(colour), np.float32)
    return np.asarray(colour, np.float32).reshape(3)


def mixed(one: Paint, other: Paint, share: float) -> Array:
    """`share` 0 gives `one`, 1 gives `other`; mixed in linear light."""
    return (linear(one) * (1.0 - share) + linear(other) * share).astype(np.float32)


def varied(rng: np.random.Generator, colour: Paint, amount: float = 0.08) -> Array:
    """The colour as a hand would mix it a second time: brightness and hue off by about `amount`."""
    base = linear(colour) * (1.0 + amount * rng.standard_normal())
    return np.clip(base * (1.0 + 0.35 * amount * rng.standard_normal(3)), 0.0, None).astype(np.float32)
