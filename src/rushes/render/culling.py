"""Which boxes a viewpoint can see."""

import numpy as np
import numpy.typing as npt

__all__ = ["planes_of", "seen", "sphere_seen"]


def planes_of(projection: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The six planes (6, 4) of a clip matrix, inside positive (Gribb and Hartmann 2001)."""
    last = projection[3]
    return np.array([last + sign * projection[axis] for axis in range(3) for sign in (1.0, -1.0)])


def seen(planes: npt.NDArray[np.float64], box: npt.NDArray[np.float64], margin: float = 0.0) -> bool:
    """Whether a box (2, 3), grown by `margin` metres, reaches the inner side of every plane."""
    low, high = box[0] - margin, box[1] + margin
    corner = np.where(planes[:, :3] > 0.0, high, low)
    return bool(np.all(np.einsum("ij,ij->i", corner, planes[:, :3]) + planes[:, 3] >= 0.0))


def sphere_seen(planes: npt.NDArray[np.float64], centre: tuple[float, float, float], radius: float) -> bool:
    """Whether a sphere reaches the inner side of every plane."""
    away = planes[:, :3] @ np.asarray(centre) + planes[:, 3]
    return bool(np.all(away >= -radius * np.linalg.norm(planes[:, :3], axis=1)))
