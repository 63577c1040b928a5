"""How loud effects are: what each kind is in life, and what a film makes of it.

`levels.tsv` is the one place where that stands. Columns: `pressure`, the sound pressure level in dB(A) at one metre ("fast", an
event at its loudest), rounded to 5 dB, or where one stands of what is always far (thunder, a passing car, an owl); `kinds`,
parted by spaces. What has no sound in life (magic, a heartbeat from within) stands where it should be heard.

Figures after the Noise Navigator database (Berger, Neitzel & Kladden 2015: machines, tools, vehicles, alarms, guns, sports),
Everest & Pohlmann, Master Handbook of Acoustics, and Rossing, Moore & Wheeler, The Science of Sound (tables of common sounds:
rustling 30 to 40 dB, a quiet office 40 to 50, talk 60, a vacuum cleaner 70 to 85, shouting 90, thunder 110, guns 140);
dogs 85 to 122 dB after Sales et al. 1997.

A film has no 110 dB: whoever mixes presses them into about 27 LU round the speech, which is what must be understood.
"""

from functools import lru_cache
from importlib.resources import files

import numpy as np

__all__ = ["film_level", "pressures"]

PRESSURES = (30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 110.0, 140.0)  # dB(A) at 1 m
LOUDNESS = (-19.0, -16.0, -11.5, -7.5, -3.5, -0.5, 1.0, 2.0, 3.5, 7.0)  # LU beside speech
LASTING = -4.0  # LU more of what goes on: it is measured on the whole, an event at its loudest
CEILING = -6.0  # LU that what goes on reaches at most: words are understood over it
BANG = 130.0  # dB(A) from which nothing is held under words


@lru_cache(maxsize=1)
def pressures() -> dict[str, float]:
    """dB(A) by kind: every row of `levels.tsv`."""
    found: dict[str, float] = {}
    for line in files(__package__).joinpath("levels.tsv").read_text("utf-8").splitlines()[2:]:
        if line and not line.startswith("#"):
            pressure, kinds = line.split("\t")
            found |= dict.fromkeys(kinds.split(), float(pressure))
    return found


def film_level(kind: str, *, lasting: bool) -> float:
    """LU beside speech at which a kind is heard from 4 m, where effects have their own level (`mix.space.NEAR`)."""
    pressure = pressures()[kind]
    level = float(np.interp(pressure, PRESSURES, LOUDNESS))
    if not lasting:
        return level
    return level + LASTING if pressure >= BANG else min(level + LASTING, CEILING)
