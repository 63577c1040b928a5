"""Sums of dying partials: whatever is struck or plucked, at the cost of a matrix product.

A partial z^n = exp((-sigma + i omega) n / RATE) factors into steps within a block and steps from block to block, so that the
sum over partials of all samples is the product of two small matrices.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rushes.sound.music.playing import Real
from rushes.sound.synth import RATE, Samples

__all__ = ["HIGHEST", "Modes", "joined", "knock", "rung"]

HIGHEST = 18_000.0
"""Hz over which no partial is sounded."""
BLOCK = 256
ROWS, INNER = 16, 64
"""Rows and columns of a piece of a product."""
FINE = 16
"""Powers between two that are reckoned by themselves."""
TURNS = (0.0, 0.12, 0.5, 1.5, 4.0, 30.0)  # seconds at which dead partials are let go
FLOOR = 1e-3  # of the loudest partial: -60 dB


@dataclass(frozen=True)
class Modes:
    """Partials: frequencies in Hz, decays in 1/s (amplitude falls as exp(-decay t)), amplitudes, phases in radians."""

    hertz: Real
    decay: Real
    gain: Real
    phase: Real | None = None

    @staticmethod
    def of(rows: npt.ArrayLike, hertz: float = 1.0) -> "Modes":
        """From rows (ratio, seconds to -60 dB, amplitude)."""
        table = np.asarray(rows, float)
        return Modes(table[:, 0] * hertz, 6.908 / table[:, 1], table[:, 2])


def joined(*parts: Modes) -> Modes:
    """All partials of several bodies."""
    return Modes(
        np.concatenate([p.hertz for p in parts]),
        np.concatenate([p.decay for p in parts]),
        np.concatenate([p.gain for p in parts]),
        np.concatenate([np.zeros(len(p.hertz)) if p.phase is None else p.phase for p in parts]),
    )


def knock(
    rng: np.random.Generator, lowest: float, highest: float, seconds: float, gain: float, count: int = 28
) -> Modes:
    """A short noise of many modes between two frequencies: a hammer's knock, a pick's click; -60 dB after `seconds`."""
    hertz = np.exp(rng.uniform(np.log(lowest), np.log(highest), count))
    decay = 6.908 / (seconds * rng.uniform(0.6, 1.4, count))
    return Modes(
        hertz, decay, gain * rng.normal(0, 1, count) / np.sqrt(count), rng.uniform(0, 2 * np.pi, count)
    )


def rung(modes: Modes, seconds: float, rise: float = 0.001) -> Samples:
    """The partials from their strike on, (n,): until they are inaudible, at most `seconds`; `rise` seconds to their height."""
    phase = np.zeros(len(modes.hertz)) if modes.phase is None else modes.phase
    size = np.abs(modes.gain)
    keep = (modes.hertz < HIGHEST) & (modes.hertz > 15) & (size > FLOOR * size.max(initial=0.0))
    hertz, decay, gain, phase, size = (a[keep] for a in (modes.hertz, modes.decay, modes.gain, phase, size))
    floor = FLOOR * size.max(initial=1e-9)
    dies = np.log(np.maximum(size / floor, 1.0)) / decay
    seconds = min(seconds, float(dies.max(initial=0.0)) + 0.02)
    blocks = int(seconds * RATE) // BLOCK + 1
    rate = (-decay + 2j * np.pi * hertz) / RATE
    within = _powers(rate, np.arange(BLOCK)).T
    sines, cosines = within.imag.astype(np.float32), within.real.astype(np.float32)
    out = np.zeros((blocks, BLOCK), np.float32)
    for start, end in pairwise(TURNS):
        first, last = (min(int(t * RATE) // BLOCK, blocks) for t in (start, end))
        alive = dies >= start
        if first >= last or not alive.any():
            break
        steps = _powers(BLOCK * rate[alive], np.arange(first, last))
        steps *= gain[alive] * np.exp(1j * phase[alive])
        left = np.concatenate([steps.imag, steps.real], 1, dtype=np.float32, casting="same_kind")
        out[first:last] = _product(left, np.concatenate([cosines[alive], sines[alive]], 0))
    x = out.ravel()
    head = min(len(x), int(8 * rise * RATE) + 48)
    x[:head] *= (1 - np.exp(-np.arange(head) / (rise * RATE))).astype(np.float32)
    tail = min(len(x), int(0.02 * RATE))
    x[len(x) - tail :] *= np.linspace(1, 0, tail, dtype=np.float32)
    return x


def _powers(rate: npt.NDArray[np.complex128], steps: npt.NDArray[np.int64]) -> npt.NDArray[np.complex128]:
    """exp(rate * step), (steps, rates), of steps one after another: the product of coarse steps and of those between."""
    coarse = -(-len(steps) // FINE)
    found = np.exp(rate * (steps[0] + FINE * np.arange(coarse))[:, None])[:, None] * np.exp(
        rate * np.arange(FINE)[:, None]
    )
    powers: npt.NDArray[np.complex128] = found.reshape(-1, len(rate))[: len(steps)]
    return powers


def _product(left: Samples, right: Samples) -> Samples:
    """left @ right in pieces so small that no library spreads them over threads, which would wait for each other for longer
    than they work (OpenBLAS does so from 2^18 products on)."""
    rows = len(left)
    padded = np.concatenate([left, np.zeros((-rows % ROWS, left.shape[1]), np.float32)])
    out = np.zeros((len(padded) // ROWS, ROWS, right.shape[1]), np.float32)
    for first in range(0, len(right), INNER):
        some = slice(first, first + INNER)
        out += np.matmul(padded[:, some].reshape(len(out), ROWS, -1), right[some])
    return out.reshape(-1, right.shape[1])[:rows]
