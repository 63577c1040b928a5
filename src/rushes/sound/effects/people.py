"""People unseen: laughter from somewhere, in the company's own voices."""

import numpy as np

from rushes.errors import EnvironmentProblem
from rushes.sound.effects.effect import Effect
from rushes.sound.synth import RATE, Samples, low, put
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.speakers import SPEAKERS
from rushes.sound.voice.vocals import vocal

__all__ = ["laughter"]


def laughter(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two or three people laugh some way off ("children": children); silence where there are no voices."""
    rows = [
        s for s in SPEAKERS if ("child" in s.ages) == (detail == "children") and s.sex in ("female", "male")
    ]
    out = np.zeros(int(2.6 * RATE), np.float32)
    for k, index in enumerate(rng.permutation(len(rows))[: int(rng.integers(2, 4))]):
        try:
            laugh = vocal("laugh", Casting("crowd", rows[index]), seed=int(rng.integers(1 << 16)))
        except EnvironmentProblem:
            return out
        put(out, laugh.samples, 0.28 * k * rng.uniform(0.7, 1.3), 1.0 - 0.2 * k)
    return low(out, 3800)


ROWS: dict[str, Effect] = {
    "laughter": Effect(laughter, 0.3),
}
