"""Gradient noise over the plane and its sums, vectorised.

Perlin's improved noise (SIGGRAPH 2002) on a 256-periodic lattice; ridged multifractal after Musgrave, in Ebert et
al., "Texturing and Modeling", ch. 16. Values of `gradient_noise` lie in about -1..1. All pure: the lattice comes
from a seed.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Field", "fractal", "gradient_noise", "ridged", "smoothstep"]

Field = npt.NDArray[np.floating[Any]]
_LATTICE = 256
FEW = 8192
"""Points up to which only the gradients that are needed are worked out: an eighth of the lattice."""


def smoothstep(low: float | Field, high: float | Field, values: npt.ArrayLike) -> Field:
    """0 below `low`, 1 above `high`, cubic between; `low` > `high` runs downwards."""
    u = np.clip((np.asarray(values, np.float64) - low) / (high - low), 0.0, 1.0)
    return np.asarray(u * u * (3.0 - 2.0 * u))


@lru_cache(maxsize=48)  # asked for again with every foot that looks for its ground
def _angles(seed: int) -> Field:
    """Directions of the lattice's gradients of a seed, radians."""
    return np.random.default_rng(seed).uniform(0.0, 2.0 * np.pi, _LATTICE * _LATTICE)


@lru_cache(maxsize=24)
def _gradients(seed: int) -> tuple[Field, Field]:
    """Unit vectors of the lattice of a seed."""
    angle = _angles(seed)
    return np.cos(angle), np.sin(angle)


def gradient_noise(x: npt.ArrayLike, z: npt.ArrayLike, seed: int) -> Field:
    """Smooth noise of unit lattice spacing at points (x, z) of any one shape; same seed, same noise."""
    px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
    column, row = np.floor(px).astype(np.int64), np.floor(pz).astype(np.int64)
    u, v = px - column, pz - row
    left, right = column & 255, (column + 1) & 255
    near, far = (row & 255) * _LATTICE, ((row + 1) & 255) * _LATTICE

    def corner(index: npt.NDArray[np.int64], du: Field, dv: Field) -> Field:
        if index.size <= FEW:
            angle = _angles(seed)[index]
            return np.asarray(np.cos(angle) * du + np.sin(angle) * dv)
        wide, deep = _gradients(seed)
        return np.asarray(wide[index] * du + deep[index] * dv)

    su = u * u * u * (u * (u * 6.0 - 15.0) + 10.0)
    sv = v * v * v * (v * (v * 6.0 - 15.0) + 10.0)
    back = corner(near + left, u, v) * (1.0 - su) + corner(near + right, u - 1.0, v) * su
    front = corner(far + left, u, v - 1.0) * (1.0 - su) + corner(far + right, u - 1.0, v - 1.0) * su
    return np.asarray((back * (1.0 - sv) + front * sv) * 1.5)


def _octaves(x: npt.ArrayLike, z: npt.ArrayLike, seed: int, octaves: int) -> Callable[[int], Field]:
    """Noise of octave k, each turned by an irrational angle so that no lattice lines up with another."""
    px, pz = np.asarray(x, np.float64), np.asarray(z, np.float64)

    def at(k: int) -> Field:
        turn, scale = 0.65 * k, 2.03**k
        c, s = np.cos(turn) * scale, np.sin(turn) * scale
        return gradient_noise(px * c - pz * s + 17.3 * k, px * s + pz * c - 9.1 * k, seed + k)

    return at


def fractal(x: npt.ArrayLike, z: npt.ArrayLike, seed: int, octaves: int = 5, gain: float = 0.5) -> Field:
    """Fractional Brownian motion in about -1..1: noise summed with halving size and falling weight."""
    at = _octaves(x, z, seed, octaves)
    total, weight, sum_of_weights = np.zeros(np.shape(x)), 1.0, 0.0
    for k in range(octaves):
        total = total + weight * at(k)
        sum_of_weights += weight
        weight *= gain
    return np.asarray(total / sum_of_weights * 1.4)


def ridged(x: npt.ArrayLike, z: npt.ArrayLike, seed: int, octaves: int = 6, sharpness: float = 2.0) -> Field:
    """Ridged multifractal in about 0..1: crests where noise crosses zero, detail only on the heights."""
    at = _octaves(x, z, seed, octaves)
    total, weight, above, most = np.zeros(np.shape(x)), 1.0, np.ones(np.shape(x)), 0.0
    for k in range(octaves):
        crest = np.clip(1.0 - np.abs(at(k)) * 1.25, 0.0, 1.0) ** sharpness
        total = total + weight * above * crest
        above = np.clip(crest * 1.6, 0.0, 1.0)
        most += weight
        weight *= 0.5
    return np.asarray(total / most * 1.25)
