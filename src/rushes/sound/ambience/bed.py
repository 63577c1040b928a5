"""What a bed is: a sound that lies under a scene for as long as it lasts. Every family is a file with a table `ROWS`."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.sound.synth import Samples

__all__ = ["Bed"]


@dataclass(frozen=True)
class Bed:
    """`make(rng, seconds)` gives (n, 2) with slow life in it, no seam and no event that could be taken for a cue; `level` is LU
    against an ordinary bed; `wide` 0..1 is how far it stays all round when it has a place."""

    make: Callable[[np.random.Generator, float], Samples]
    level: float = 0.0
    wide: float = 1.0
