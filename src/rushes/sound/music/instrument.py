"""What an instrument is: who plays its notes, in what range, how loud. Every family is a file with a table `ROWS`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from rushes.direction.score import Note
from rushes.sound.synth import Samples

__all__ = ["Instrument", "Play"]

Play = Callable[[np.random.Generator, Sequence[Note], float], Samples]
"""`play(rng, notes, seconds)`: the whole part as (n,) or (n, 2) at 48 kHz, n = seconds long, each note beginning at its
`start` exactly, tuned to A4 = 440 Hz within 3 cents, and as loud as any other instrument: -23 LUFS in its loudest 0.4 s at
velocity 0.7 (`playing`). `Instrument.level` is what the stem makes of that."""


@dataclass(frozen=True)
class Instrument:
    """`lowest`..`highest` MIDI numbers that it can play; `level` is LU against an ordinary part."""

    play: Play
    lowest: float = 21
    highest: float = 108
    level: float = 0.0
    pitched: bool = True
    sustained: bool = (
        False  # holds a note at its level for as long as it lasts (violin, organ); False: dies away (piano)
    )
