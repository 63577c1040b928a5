"""Levels: loudness, peaks, clicks, offset and length of many films' sound, and what it costs."""

from dataclasses import dataclass

import numpy as np
from bench.sound.films import Mixed

from rushes.sound.mix.dynamics import true_peak
from rushes.sound.mix.loudness import SILENCE, decibels, lufs

__all__ = ["Level", "level_of"]

CLICK = 0.5
"""A jump from one sample to the next, as a share of full scale, that is a click and no sound."""


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
        clicks=int((np.abs(np.diff(master, axis=0)) > CLICK).sum()),
        offset=float(np.abs(master.mean(0)).max()),
        clipped=int((np.abs(master) >= 0.9999).sum()),
        astray=len(master) - round(film.plan.frames / film.plan.rate * film.track.rate),
        speech_over_bed=dialogue - ambience if both else float("nan"),
    )
