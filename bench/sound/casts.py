"""Casts: whether those who speak in one film can be told apart, by the pitch of their lines and the colour of their vowels."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import log2

import numpy as np
import numpy.typing as npt
import pyworld
from scipy.fft import dct

from rushes.script.reader import read
from rushes.script.reading import Reading
from rushes.sound.voice.booth import record

__all__ = ["Pair", "pairs_of"]

BANDS = 26
KEPT = slice(1, 13)
"""Cepstral coefficients that tell a voice's colour: not its level, and not its pitch."""


@dataclass(frozen=True)
class Pair:
    """Two who speak in one film: semitones between their median pitches, and the distance of their vowels' colour in dB."""

    prompt: str
    who: tuple[str, str]
    semitones: float
    colour: float


def pairs_of(prompts: list[str]) -> Iterator[Pair]:
    """Every pair of speakers of every film in which two or more speak."""
    for prompt in prompts:
        screenplay = read(prompt)
        if len({line.who for line in screenplay.lines}) < 2:
            continue
        heard: dict[str, list[Reading]] = {}
        for reading in record(screenplay, seed=7):
            if reading.words:
                heard.setdefault(reading.who, []).append(reading)
        voices = {who: _voice(readings) for who, readings in heard.items()}
        for a, b in combinations(sorted(voices), 2):
            (pitch, colour), (other, another) = voices[a], voices[b]
            yield Pair(
                prompt,
                (a, b),
                abs(12 * log2(pitch / other)),
                float(np.sqrt(2 * np.square(colour - another).sum())),
            )


def _voice(readings: list[Reading]) -> tuple[float, npt.NDArray[np.float64]]:
    """Median pitch in Hz and mean cepstrum in dB of what is voiced."""
    pitches, frames = [], []
    for reading in readings:
        x = reading.samples.astype(np.float64)
        pitch, times = pyworld.harvest(x, reading.rate, f0_floor=50, f0_ceil=700, frame_period=10.0)
        for hertz, seconds in zip(pitch, times, strict=True):
            piece = x[int(seconds * reading.rate) :][:1440]
            if hertz > 0 and len(piece) == 1440:
                pitches.append(hertz)
                frames.append(_cepstrum(piece, reading.rate))
    if not pitches:  # a whisper has no pitch
        return 1.0, np.zeros(12)
    return float(np.median(pitches)), np.mean(frames, 0)


def _cepstrum(piece: npt.NDArray[np.float64], rate: int) -> npt.NDArray[np.float64]:
    """Mel cepstrum in dB of 30 ms."""
    power = np.abs(np.fft.rfft(piece * np.hanning(len(piece)), 2048)) ** 2
    hertz = np.fft.rfftfreq(2048, 1 / rate)
    mel = 2595 * np.log10(1 + hertz / 700)
    edges = np.linspace(2595 * np.log10(1 + 120 / 700), 2595 * np.log10(1 + 7000 / 700), BANDS + 2)
    low, mid, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    weights = np.clip(np.minimum((mel - low) / (mid - low), (high - mel) / (high - mid)), 0, None)
    decibels = 10 * np.log10(weights @ power + 1e-10)
    cepstrum: npt.NDArray[np.float64] = dct(decibels, norm="ortho")[KEPT] / np.sqrt(BANDS)
    return cepstrum
