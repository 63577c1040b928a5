"""Raw materials of sound: shaped noise, slow wandering, envelopes, filters, resonators, sweeps. Mono or (n, 2), 48 kHz float32.

Everything takes its generator as an argument, so that the same seed gives the same sound.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import fft, signal

__all__ = [
    "RATE",
    "Curve",
    "Samples",
    "band",
    "burst",
    "glide",
    "high",
    "low",
    "noise",
    "plain",
    "put",
    "ring",
    "shaped_noise",
    "spread",
    "wander",
]

RATE = 48_000
Samples = npt.NDArray[np.float32]
Curve = npt.NDArray[np.float64]
FRAMES = 64
"""Frames of moving noise that are shaped at a time: memory."""


def plain(x: npt.NDArray[np.floating]) -> Samples:
    """`x` as float32 samples."""
    return np.asarray(x, np.float32)


def noise(
    count: int, rng: np.random.Generator, tilt: float = 0.0, lowest: float = 20.0, highest: float = 20_000.0
) -> Samples:
    """Noise of unit RMS, `tilt` dB per octave about 1 kHz, between `lowest` and `highest` Hz (24 dB per octave outside)."""
    size = 1 << max(count - 1, 1).bit_length()
    hertz = fft.rfftfreq(size, 1 / RATE)
    hertz[0] = 1.0
    gain = 1 / np.sqrt((1 + _eighth(lowest / hertz)) * (1 + _eighth(hertz / highest)))
    if tilt:
        gain *= (hertz / 1000) ** (tilt / 6.02)
    gain[0] = 0.0
    gain /= np.abs(gain).max()
    phases = np.empty(len(hertz), np.complex64)
    phases.real = rng.standard_normal(len(hertz)) * gain
    phases.imag = rng.standard_normal(len(hertz)) * gain
    x = fft.irfft(phases, size)[:count]
    unit: Samples = (x / (x.std(dtype=np.float64) + 1e-12)).astype(np.float32)
    return unit


def _eighth(x: Curve) -> Curve:
    """x^8, by squares: a power of anything costs ten times as much."""
    x = x * x
    x *= x
    x *= x
    return x


def wander(
    count: int, rng: np.random.Generator, hertz: float, lowest: float = 0.0, highest: float = 1.0
) -> Curve:
    """A smooth random curve between two values, turning about `hertz` times a second."""
    knots = rng.random(max(4, int(count / RATE * hertz * 2) + 4))
    t = np.linspace(0, len(knots) - 3.001, count)
    i = t.astype(int)
    u = t - i
    u = u * u * (3 - 2 * u)
    curve: Curve = lowest + (highest - lowest) * (knots[i] * (1 - u) + knots[i + 1] * u)
    return curve


def burst(count: int, attack: float, decay: float, steepness: float = 4.0) -> Curve:
    """Linear attack in seconds, exponential decay reaching exp(-steepness) after `decay` seconds, faded at the end."""
    t = np.arange(count) / RATE
    rise = np.minimum(1.0, t / max(attack, 1e-4))
    fade = np.minimum(1.0, (count - np.arange(count)) / (0.2 * count + 1))
    curve: Curve = rise * np.exp(-np.maximum(0.0, t - attack) * steepness / decay) * fade
    return curve


def band(x: npt.NDArray[np.floating], lowest: float, highest: float, order: int = 2) -> Samples:
    """Butterworth band-pass along the first axis."""
    return _filtered(x, (lowest, min(highest, RATE * 0.49)), "band", order)


def low(x: npt.NDArray[np.floating], hertz: float, order: int = 2) -> Samples:
    """Butterworth low-pass along the first axis."""
    return _filtered(x, min(hertz, RATE * 0.49), "low", order)


def high(x: npt.NDArray[np.floating], hertz: float, order: int = 2) -> Samples:
    """Butterworth high-pass along the first axis."""
    return _filtered(x, hertz, "high", order)


def _filtered(
    x: npt.NDArray[np.floating], edge: float | tuple[float, float], kind: str, order: int
) -> Samples:
    y: Samples = signal.sosfilt(_sections(edge, kind, order), x, axis=0).astype(np.float32)
    return y


@lru_cache(maxsize=1024)
def _sections(edge: float | tuple[float, float], kind: str, order: int) -> Curve:
    """Second-order sections of a Butterworth filter; many sounds ask for the same one."""
    sections: Curve = signal.butter(order, edge, kind, fs=RATE, output="sos")
    return sections


def ring(x: npt.NDArray[np.floating], modes: Sequence[tuple[float, float, float]]) -> Samples:
    """`x` through a bank of resonators (Hz, seconds to -60 dB, gain): struck cups, bells, boards."""
    total = np.zeros(len(x))
    for hertz, seconds, gain in modes:
        radius = np.exp(-6.9 / (seconds * RATE))
        w = 2 * np.pi * hertz / RATE
        # Scaled by sin(w) so that an impulse rings at `gain` whatever the pitch.
        total += gain * signal.lfilter([np.sin(w)], [1, -2 * radius * np.cos(w), radius * radius], x)
    return total.astype(np.float32)


def glide(hertz: npt.NDArray[np.floating], harmonics: Sequence[float] = (1.0,)) -> Samples:
    """A tone following `hertz` sample by sample, with the given amplitudes of its harmonics (none above 20 kHz)."""
    phase = 2 * np.pi * np.cumsum(hertz) / RATE
    total = np.zeros(len(hertz))
    for k, amplitude in enumerate(harmonics, start=1):
        if amplitude:
            total += amplitude * np.sin(k * phase) * (hertz * k < 20_000)
    return total.astype(np.float32)


def shaped_noise(
    count: int, rng: np.random.Generator, centre: npt.NDArray[np.floating], octaves: float, channels: int = 1
) -> Samples:
    """Noise in a band whose centre (Hz per sample) moves: wind, surf, swishes. Unit RMS; (n,) or (n, channels)."""
    frame, hop = 2048, 512
    padded = count + 2 * frame
    octave = np.log2(np.fft.rfftfreq(frame, 1 / RATE) + 1.0).astype(np.float32)
    window = np.hanning(frame + 1)[:frame].astype(np.float32)
    starts = np.arange(0, padded - frame, hop)
    at = np.log2(np.interp(starts + frame / 2, np.arange(count) + frame, centre)).astype(np.float32)
    out = np.zeros((padded, channels))
    for channel in range(channels):
        real, imaginary = (rng.standard_normal((len(starts), len(octave))) for _ in range(2))
        for first in range(0, len(starts), FRAMES):
            some = slice(first, first + FRAMES)
            mask = np.exp(np.float32(-0.5 / octaves**2) * np.square(octave - at[some, None]))
            lines = np.empty(mask.shape, np.complex64)
            lines.real, lines.imag = real[some] * mask, imaginary[some] * mask
            pieces = fft.irfft(lines, frame, axis=1)
            pieces *= window / np.maximum(pieces.std(1), 1e-9)[:, None]
            for start, piece in zip(starts[some], pieces, strict=True):
                out[start : start + frame, channel] += piece
        del real, imaginary
    kept = out[frame : frame + count]
    kept /= kept.std() + 1e-12
    result: Samples = (kept if channels > 1 else kept[:, 0]).astype(np.float32)
    return result


def put(out: Samples, x: npt.NDArray[np.floating], seconds: float, gain: float = 1.0) -> None:
    """Add `x` to `out` at a time, cut at either end of `out`."""
    start = round(seconds * RATE)
    if start < 0:
        x, start = x[-start:], 0
    count = min(len(x), len(out) - start)
    if count > 0:
        out[start : start + count] += (gain * x[:count]).astype(np.float32)


def spread(x: npt.NDArray[np.floating], pan: float | npt.NDArray[np.floating]) -> Samples:
    """Mono to (n, 2) at `pan` -1 (left) .. 1 (right), constant power."""
    angle = (np.asarray(pan) + 1) * np.pi / 4
    return np.stack([x * np.cos(angle), x * np.sin(angle)], axis=-1).astype(np.float32)
