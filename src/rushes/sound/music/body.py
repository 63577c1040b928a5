"""Bodies: what a box, a bell or a mouth does to the spectrum, as resonances in dB, and as a minimum-phase filter."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import signal

from rushes.sound.music.playing import Real
from rushes.sound.synth import RATE, Samples, plain

__all__ = ["PLAIN", "Body"]

TAPS = 2048
LOWEST = 20.0


@dataclass(frozen=True)
class Body:
    """`peaks`: (Hz, Q, dB), dips below 0; `low` and `high` Hz between which it radiates, `steep` dB per octave outside."""

    peaks: tuple[tuple[float, float, float], ...] = ()
    low: float = 30.0
    high: float = 12_000.0
    steep: float = 6.0

    def decibels(self, hertz: npt.ArrayLike) -> Real:
        """Its gain in dB at frequencies."""
        f: Real = np.maximum(np.asarray(hertz, float), LOWEST)
        total: Real = np.zeros_like(f)
        for at, q, height in self.peaks:
            total += height / (1 + (q * (f / at - at / f)) ** 2)
        order = self.steep / 3.01
        total -= 10 * np.log10(1 + (self.low / f) ** order) + 10 * np.log10(1 + (f / self.high) ** order)
        return total

    def gain(self, hertz: npt.ArrayLike) -> Real:
        """Its gain as an amplitude."""
        amplitude: Real = 10 ** (self.decibels(hertz) / 20)
        return amplitude

    def heard(self, x: Samples) -> Samples:
        """`x` through it, without delay."""
        if self == PLAIN:
            return x
        filtered = signal.oaconvolve(x, _impulse(self)[(...,) + (None,) * (x.ndim - 1)], axes=0)
        return plain(filtered[: len(x)])


PLAIN = Body()


@lru_cache(maxsize=64)
def _impulse(body: Body) -> Samples:
    """Minimum-phase impulse response of TAPS samples, by the real cepstrum (Oppenheim and Schafer)."""
    size = 4 * TAPS
    log_gain = body.decibels(np.fft.rfftfreq(size, 1 / RATE)) * np.log(10) / 20
    cepstrum = np.fft.irfft(log_gain, size)
    fold = np.zeros(size)
    fold[0] = 1
    fold[1 : size // 2] = 2
    fold[size // 2] = 1
    impulse = np.fft.irfft(np.exp(np.fft.rfft(cepstrum * fold)), size)[:TAPS]
    impulse[TAPS // 2 :] *= np.hanning(TAPS)[TAPS // 2 :]
    return plain(impulse)
