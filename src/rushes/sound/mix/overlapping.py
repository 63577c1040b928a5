"""Voices that overlap: those who say one line in unison share its loudness, who is interrupted trails away."""

from collections.abc import Sequence

import numpy as np

from rushes.direction.overlaps import at_once, trailing
from rushes.direction.plan import SpokenLine
from rushes.sound.synth import RATE, Samples

__all__ = ["as_spoken"]

SHARE = 0.25
"""Exponent by which each of several who say one line is softer: together they are 1.5 dB louder for each doubling, where
voices that add up in full are 3 dB louder and would cover the lines round them."""
TRAILED = 10 ** (-11 / 20)
"""What is left of a voice at the end of a line that somebody else speaks into: about 11 dB less."""
CUT = 0.09
"""Seconds in which it then breaks off."""


def as_spoken(x: Samples, line: SpokenLine, lines: Sequence[SpokenLine], rate: int) -> Samples:
    """The samples of a line as they are heard among `lines`, a plan's, in frames of `rate` a second."""
    many = len(at_once(lines, line))
    x = x * np.float32(many**-SHARE) if many > 1 else x
    left = trailing(lines, line, rate)
    count = min(round(left * RATE), len(x))
    if count < 2:
        return x
    fall = 1 + (TRAILED - 1) * np.sin(np.linspace(0, np.pi / 2, count)) ** 2
    cut = min(round(CUT * RATE), count)
    fall[count - cut :] *= np.cos(np.linspace(0, np.pi / 2, cut)) ** 2
    out = x.copy()
    out[len(x) - count :] *= fall.astype(np.float32)
    return out
