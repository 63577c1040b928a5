"""Arrays while they are worked on: any float. What leaves a builder is float32 (scene.Array)."""

from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Reals"]

Reals = npt.NDArray[np.floating[Any]]
