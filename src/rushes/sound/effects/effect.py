"""What an effect is: who makes it and how loud it is. Every family of effects is a file of its own with a table `ROWS`."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.sound.synth import Samples

__all__ = ["Effect", "Make", "words_of"]

Make = Callable[[np.random.Generator, str, float], Samples]
"""`make(rng, detail, seconds)`: mono (n,), or (n, 2) for what moves by itself, at 48 kHz. `detail` are the words of what makes
it, parted by spaces: material (metal wood glass stone cloth flesh water plastic paper), size (tiny small big huge), surface,
manner; `seconds` is how long it should last, 0 = its own length. Level does not matter: the mix levels it."""


@dataclass(frozen=True)
class Effect:
    """One kind of sound. How loud it is stands in `levels.tsv`."""

    make: Make
    throw: float = 1.0  # how strongly distance tells: 0 for what is always far
    lasting: bool = (
        False  # goes on for as long as it is asked to (an engine, frying); False: an event of its own length
    )


def words_of(detail: str) -> frozenset[str]:
    """The words of a cue's detail."""
    return frozenset(detail.split())
