"""The one noise every material reads: value noise and its octaves, tiling, made from fixed seeds."""

import numpy as np
import numpy.typing as npt

__all__ = ["grain_volume", "lattice", "noise_image"]

Floats = npt.NDArray[np.float64]


def lattice(size: int, cells: int, seed: int, dimensions: int = 2) -> Floats:
    """Tiling value noise 0..1: `cells` random values a side, smoothly blended over `size` samples a side."""
    field = np.random.default_rng(seed).random((cells,) * dimensions)
    at = np.arange(size) / size * cells
    low = at.astype(int)
    share = at - low
    share = share * share * (3.0 - 2.0 * share)
    high = (low + 1) % cells
    for axis in range(dimensions):
        shape = [1] * dimensions
        shape[axis] = size
        k = share.reshape(shape)
        field = np.take(field, low, axis=axis) * (1.0 - k) + np.take(field, high, axis=axis) * k
    return field


def noise_image(size: int = 1024) -> npt.NDArray[np.float16]:
    """(size, size, 2): a value noise of size / 16 cells a side, and five octaves from size / 32 cells up."""
    octaves = sum(lattice(size, size // 32 * 2**o, o + 1) * 0.5 ** (o + 1) for o in range(5))
    return np.stack([lattice(size, size // 16, 9), np.asarray(octaves)], axis=-1).astype(np.float16)


def grain_volume(size: int = 64) -> npt.NDArray[np.uint8]:
    """(size, size, size, 4) bytes: gradient (0..255, 128 is none) and height of a tiling noise in space.

    The gradient is in heights per sample and scaled, so that a shader can bend a normal by one look-up.
    """
    height = 0.6 * lattice(size, size // 4, 21, 3) + 0.4 * lattice(size, size // 2, 22, 3)
    height = (height - height.min()) / (height.max() - height.min())
    slopes = [(np.roll(height, -1, axis) - np.roll(height, 1, axis)) * 0.5 for axis in (2, 1, 0)]
    slope = np.clip(np.stack(slopes, axis=-1) / 0.35, -1.0, 1.0)
    data = np.concatenate([slope * 127.0 + 128.0, height[..., None] * 255.0], axis=-1)
    volume: npt.NDArray[np.uint8] = np.rint(data).clip(0, 255).astype(np.uint8)
    return volume
