"""The pitch contour of a line, shaped by a Delivery. Used inside flite's vocoder and around WORLD alike."""

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.delivery import Delivery

__all__ = ["FRAME", "LOWEST", "shaken", "shaped", "smoothed"]

FRAME = 0.005  # seconds between pitch values, flite's and WORLD's alike
LOWEST, HIGHEST = 45.0, 650.0  # Hz
RISE_FROM = 0.75  # share of the voiced stretch after which the final rise or fall sets in

Floats = npt.NDArray[np.float64]


def shaped(f0: Floats, delivery: Delivery, seed: int) -> Floats:
    """`f0` in Hz every 5 ms (0 = unvoiced), moved, scaled, bent and shaken as the delivery says; same voicing."""
    voiced = f0 > 0
    if not voiced.any():
        return f0
    if delivery.whisper:
        return np.zeros_like(f0)
    pitch = 12 * np.log2(np.where(voiced, f0, 1.0))
    middle = pitch[voiced].mean()
    pitch = middle + (pitch - middle) * delivery.span + delivery.semitones
    pitch += delivery.rise * _tail(voiced) + shaken(len(f0), delivery, seed)
    return np.where(voiced, np.clip(2 ** (pitch / 12), LOWEST, HIGHEST), 0.0)


def shaken(count: int, delivery: Delivery, seed: int) -> Floats:
    """Semitones of tremor (a wandering sine) and jitter (smoothed noise) for `count` frames."""
    rng = np.random.default_rng(seed)
    noise = rng.standard_normal((2, count + 1))
    total = np.zeros(count)
    if delivery.jitter:
        rough = smoothed(noise[0, :count], 3)
        total += delivery.jitter * rough / max(float(rough.std()), 1e-9)
    if delivery.tremor:
        wander = np.cumsum(smoothed(noise[1, :count], 41)) * 0.02
        total += delivery.tremor * np.sin(2 * np.pi * delivery.tremor_hz * np.arange(count) * FRAME + wander)
    return total


def smoothed(x: Floats, width: int) -> Floats:
    """Moving average of `width` values, twice (nearly a bell); same length, ends held."""
    for _ in range(2):
        padded = np.pad(x, (width // 2 + 1, (width - 1) // 2), mode="edge")
        total = np.cumsum(padded)
        x = (total[width:] - total[:-width]) / width
    return x


def _tail(voiced: npt.NDArray[np.bool_]) -> Floats:
    """0 until three quarters of the voiced stretch, then a smooth way to 1."""
    where = np.flatnonzero(voiced)
    u = (np.arange(len(voiced)) - where[0]) / max(where[-1] - where[0], 1)
    u = np.clip((u - RISE_FROM) / (1 - RISE_FROM), 0.0, 1.0)
    tail: Floats = u * u * (3 - 2 * u)
    return tail
