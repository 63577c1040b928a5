"""The music stem: the parts of a score played, balanced and laid where they are heard from."""

from collections.abc import Callable

import numpy as np

from rushes.direction.score import Part, Score
from rushes.sound.music.catalogue import instrument_of
from rushes.sound.synth import RATE, Samples, put

__all__ = ["music_stem"]


def music_stem(
    score: Score | None, count: int, seed: int, place: Callable[[Part, Samples], Samples]
) -> tuple[Samples, tuple[str, ...]]:
    """(count, 2) of all parts, and what could not be played. `place` makes a part (n,) or (n, 2) stereo, from where it is."""
    out = np.zeros((count, 2), np.float32)
    log: list[str] = []
    for index, part in enumerate(score.parts if score else ()):
        instrument = instrument_of(part.instrument)
        if instrument is None:
            log.append(f"no instrument is known for {part.instrument!r}")
            continue
        rng = np.random.default_rng([seed & 0x7FFFFFFF, 2000 + index])
        played = instrument.play(rng, part.notes, count / RATE)
        put(out, place(part, played), 0.0, 10 ** ((instrument.level + part.level) / 20))
    return out, tuple(log)
