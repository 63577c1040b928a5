"""A Reading: one spoken line as it was recorded, samples and the times of its words and phones.

Readings are made before the film is planned (as in a real animation studio), so that line lengths decide the timing of
the shots. Defined here, at the bottom of the house, because direction reads the times and sound makes the samples.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Phone", "Reading", "Word"]


@dataclass(frozen=True)
class Phone:
    """One phone: `start`..`end` seconds from the start of the reading, the engine's own `name`, its mouth shape, stress.

    `shape` is one of the nine mouth shapes of direction.plan.MOUTHS: X rest, A closed (p b m), B teeth (s t k i), C open
    (eh ae), D wide open (aa), E rounded (ao er), F puckered (uw w), G lip bite (f v), H tongue up (l).
    """

    start: float
    end: float
    name: str
    shape: str
    stress: bool = False


@dataclass(frozen=True)
class Word:
    """One word of the line with its times in seconds."""

    start: float
    end: float
    text: str


@dataclass(frozen=True)
class Reading:
    """One line, recorded. `samples` is mono float32 at `rate` Hz (48,000), level-normalised speech without reverb."""

    line: str  # Line.id, or a vocal's id ("laugh:she:0")
    who: str  # character id
    text: str
    samples: npt.NDArray[np.float32]
    rate: int
    words: tuple[Word, ...]
    phones: tuple[Phone, ...]
    voice: str  # what was cast and used, for the log
    log: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate
