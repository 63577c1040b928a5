"""Levels: loudness, peaks, clicks, offset and length of many films' sound, and what it costs."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from bench.sound.films import Mixed

from rushes.sound.mix.dynamics import true_peak
from rushes.sound.mix.loudness import SILENCE, decibels, lufs

__all__ = ["Level", "level_of"]

CLICK = 0.2
"""A jump from one sample to the next, as a share of full scale, that may be a click."""
LONELY = 5.0
"""How many times larger than any other within a millisecond a jump is that belongs to no sound."""


@dataclass(frozen=True)
class Level:
    """Loudness in LUFS, true peak in dBFS, clicks, offset as a share of full scale, cut samples, seconds over or under."""

    loudness: float
    peak: float
    clicks: int
    offset: float
    clipped: int
    astray: int  # samples more or fewer than the picture
    speech_over_bed: float  # LU of dialogue over ambience; nan where there is none


def level_of(film: Mixed) -> Level:
    """The figures of one film."""
    master = film.track.master
    dialogue, ambience = lufs(film.track.dialogue), lufs(film.track.ambience)
    both = dialogue > SILENCE and ambience > SILENCE
    return Level(
        loudness=lufs(master),
        peak=decibels(true_peak(master)),
        clicks=_clicks(master),
        offset=float(np.abs(master.mean(0)).max()),
        clipped=int((np.abs(master) >= 0.9999).sum()),
        astray=len(master) - round(film.plan.frames / film.plan.rate * film.track.rate),
        speech_over_bed=dialogue - ambience if both else float("nan"),
    )


def _clicks(x: npt.NDArray[np.float32]) -> int:
    """Jumps that stand alone: a blow or a crackle has many of its size beside it, a cut has one."""
    jumps = np.abs(np.diff(x, axis=0)).max(1)
    found = 0
    for at in np.flatnonzero(jumps > CLICK):
        around = np.concatenate([jumps[max(at - 48, 0) : max(at - 2, 0)], jumps[at + 3 : at + 49]])
        found += int(jumps[at] > LONELY * around.max(initial=0.0))
    return found
