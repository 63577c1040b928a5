"""A Take: what an engine gave for one text, before it is coloured, trimmed and levelled."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Segment", "Take"]


@dataclass(frozen=True)
class Segment:
    """One phone of an engine in seconds. `token` is the index of the spoken word (or character), -1 in a pause."""

    name: str
    start: float
    end: float
    stressed: bool
    token: int


@dataclass(frozen=True)
class Take:
    """`samples` mono float32 in -1..1 at `rate` Hz; `segments` in order, covering the samples; `ipa` else ARPAbet."""

    samples: npt.NDArray[np.float32]
    rate: int
    segments: tuple[Segment, ...]
    ipa: bool
    shaped: bool  # pitch, breath and formants have already been shaped by the engine's own vocoder
    notes: tuple[str, ...] = ()  # for the film's log
