"""Outcries of a cast speaker: sobs, cheers, hums, screams, groans, babble.

Figures: crying and the infant's cry (about 450 Hz, arches of about a second between in-breaths) from Wasz-Hoeckert et al. 1968
and Vingerhoets 2013; the roughness of screams (modulation at 30 to 150 Hz) from Arnal et al. 2015.
"""

from collections.abc import Callable

import numpy as np

from rushes.script.reading import Phone
from rushes.sound.voice.contour import FRAME, smoothed
from rushes.sound.voice.finish import RATE
from rushes.sound.voice.throat import Floats, Samples, Throat, curve, mouthed, rough, wobble

__all__ = ["OUTCRIES"]

Outcry = tuple[Samples, tuple[Phone, ...]]
INFANT = 430.0  # Hz
HIGHEST = 1350.0  # Hz
TUNES = (
    (0, 2, 4, 7, 4, 2, 0),
    (4, 2, 0, 2, 4, 4, 4),
    (0, 4, 7, 9, 7, 4, 2, 0),
    (7, 4, 5, 2, 4, 0),
    (0, 0, 7, 7, 9, 9, 7),
)
"""Degrees of the scale in semitones; the last one is as old as the hills."""


def _sob(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """Falling, trembling cries in pieces, shaky breaths in between; a baby wails in arches."""
    if throat.casting.infant:
        return _wail(throat, rng, seconds)
    seconds = seconds or float(rng.uniform(2.2, 2.8))
    pieces: list[Floats] = []
    marks: list[tuple[float, str]] = []
    top = throat.pitch * 2 ** (float(rng.uniform(7, 9)) / 12)
    now = 0.0
    while now < seconds - 0.3:
        u = now / seconds
        length = float(rng.uniform(0.22, 0.34)) * (1.35 if not pieces else 1.0)
        pitch = curve(length, (0, 0.94), (0.2, 1.04), (1, 0.72)) * top * 2 ** (-4 * u / 12)
        pitch *= wobble(len(pitch), 8.0, 0.55, rng) * rough(len(pitch), 0.35, rng)
        level = curve(length, (0, -14), (0.15, -3 * u), (0.7, -4 - 5 * u), (1, -26))
        pieces.append(np.stack([pitch, level, np.full(len(pitch), 0.28 + 0.25 * u)]))
        marks += [(now, "C"), (now + 0.8 * length, "B")]
        now += length
        gap = float(rng.uniform(0.05, 0.09))
        breath = gap if len(pieces) % 3 else float(rng.uniform(0.24, 0.34))
        level = np.full(max(round(breath / FRAME), 2), -60.0)
        if breath > 0.2:  # the in-breath comes in two or three jerks
            jerks = np.maximum(np.sin(np.linspace(0, 2.5 * np.pi, len(level))), 0.02)
            level = -13 + 20 * np.log10(jerks) * 0.5
        pieces.append(np.stack([np.zeros(len(level)), level, np.ones(len(level))]))
        now = sum(p.shape[1] for p in pieces) * FRAME
    pitch, level, breath_ = np.concatenate(pieces, 1)
    samples = throat.sung(
        pitch, level, breath_, ((0, "aa"), (now, "uh")), int(rng.integers(1 << 16)), formant=1.03
    )
    return samples, mouthed(len(samples) / RATE, *marks)


def _wail(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """An infant's cry: arches of about a second, harsh at their height, an in-breath between."""
    seconds = seconds or float(rng.uniform(2.6, 3.2))
    pieces: list[Floats] = []
    marks: list[tuple[float, str]] = []
    now = 0.0
    while now < seconds - 0.4:
        length = float(rng.uniform(0.75, 1.05))
        top = max(throat.pitch * 1.3, INFANT) * float(rng.uniform(0.97, 1.12))
        pitch = curve(length, (0, 0.82), (0.25, 1.08), (0.7, 1.0), (1, 0.74)) * top
        pitch *= wobble(len(pitch), 6.5, 0.3, rng) * rough(len(pitch), 0.3, rng)
        level = curve(length, (0, -20), (0.12, -2), (0.5, 0), (0.8, -3), (1, -26))
        breath = curve(length, (0, 0.1), (0.5, 0.12), (1, 0.3))
        rest = round(float(rng.uniform(0.2, 0.28)) / FRAME)
        inward = -14 - 16 * np.abs(np.linspace(-1, 1, rest)) ** 2
        pieces += [
            np.stack([pitch, level, breath]),
            np.stack([np.zeros(rest), inward, np.ones(rest)]),
        ]
        marks += [(now, "C"), (now + 0.12, "D"), (now + length, "C")]
        now = sum(p.shape[1] for p in pieces) * FRAME
    pitch, level, breath = np.concatenate(pieces, 1)
    samples = throat.sung(
        pitch, level, breath, ((0, "aa"), (now, "aa")), int(rng.integers(1 << 16)), tilt=1.5
    )
    return samples, mouthed(len(samples) / RATE, *marks)


def _cheer(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """ "Woo" (up, held, off) or "yay" (high, then falling), at the top of the voice."""
    woo = bool(rng.random() < 0.5)
    seconds = seconds or float(rng.uniform(0.9, 1.4))
    low = throat.pitch * 2 ** (float(rng.uniform(6.5, 8.5)) / 12)
    ends = (0.72, 1.26, 1.3, 0.95) if woo else (1.05, 1.3, 1.16, 0.82)
    pitch = curve(seconds, (0, ends[0]), (0.22, ends[1]), (0.65, ends[2]), (1, ends[3])) * low
    pitch = np.minimum(pitch * wobble(len(pitch), 5.5, 0.18, rng) * rough(len(pitch), 0.15, rng), HIGHEST)
    level = curve(seconds, (0, -16), (0.14, -1), (0.6, 0), (0.85, -4), (1, -30))
    breath = np.full(len(pitch), 0.1)
    colour = (
        ((0.0, "m"), (0.07, "uw"), (seconds, "uw")) if woo else ((0.0, "uw"), (0.1, "aa"), (seconds, "ey"))
    )
    samples = throat.sung(pitch, level, breath, colour, int(rng.integers(1 << 16)), tilt=2.0, formant=1.03)
    shapes = ((0.0, "F"), (seconds * 0.85, "E")) if woo else ((0.0, "B"), (0.1, "D"), (0.7 * seconds, "C"))
    return samples, mouthed(len(samples) / RATE, *shapes)


def _hum(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """A few notes of a tune through closed lips: slides between notes, a little vibrato on the long ones."""
    degrees = TUNES[int(rng.integers(len(TUNES)))]
    beat = seconds / (len(degrees) + 1) if seconds else float(rng.uniform(0.36, 0.46))
    tonic = throat.pitch * 2 ** (float(rng.uniform(2, 4)) / 12)
    steps = [(d, 2 * beat if i == len(degrees) - 1 else beat) for i, d in enumerate(degrees)]
    notes = np.concatenate([np.full(round(s / FRAME), float(d)) for d, s in steps])
    level = np.concatenate([curve(s, (0, -7), (0.12, 0), (0.75, -1.5), (1, -7)) for _, s in steps])[
        : len(notes)
    ]
    level = np.pad(level, (0, max(len(notes) - len(level), 0)), constant_values=-7.0)
    slid = smoothed(notes, 9)
    vibrato = wobble(len(slid), 5.4, 0.22, rng) * rough(len(slid), 0.08, rng)
    pitch = tonic * 2 ** (slid / 12) * vibrato
    tail = min(round(0.25 / FRAME), len(level))
    level[len(level) - tail :] -= np.linspace(0, 22, tail)
    total = len(pitch) * FRAME
    samples = throat.sung(
        pitch, level, np.full(len(pitch), 0.08), ((0, "m"), (total, "m")), int(rng.integers(1 << 16))
    )
    return samples, mouthed(len(samples) / RATE, (0.0, "A"))


def _scream(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """Up at once, held high and rough, broken off falling."""
    seconds = seconds or float(rng.uniform(1.0, 1.5))
    top = min(throat.pitch * 2 ** (float(rng.uniform(27, 31)) / 12), HIGHEST)
    pitch = curve(seconds, (0, 0.55), (0.1, 1.0), (0.7, 0.97), (1, 0.62)) * top
    pitch *= wobble(len(pitch), 7.0, 0.35, rng) * rough(len(pitch), 0.45, rng)
    level = curve(seconds, (0, -14), (0.08, 0), (0.75, -1), (1, -30))
    samples = throat.sung(
        np.minimum(pitch, HIGHEST * 1.1), level, np.full(len(pitch), 0.22), ((0, "aa"), (seconds, "aa")),
        int(rng.integers(1 << 16)), tilt=3.0, formant=1.08,
    )  # fmt: skip
    at = np.arange(len(samples)) / RATE
    rate = float(rng.uniform(55, 85)) + 12 * np.sin(2 * np.pi * 2.3 * at)
    rattle = 1 - 0.5 * (0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(rate) / RATE))
    return (samples * rattle).astype(np.float32), mouthed(len(samples) / RATE, (0.0, "C"), (0.08, "D"))


def _groan(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """Low and falling into a creak, through a half-closed mouth."""
    seconds = seconds or float(rng.uniform(0.8, 1.2))
    base = throat.pitch * 2 ** (float(rng.uniform(-2.5, -0.5)) / 12)
    pitch = curve(seconds, (0, 0.92), (0.25, 1.1), (1, 0.68)) * base
    creak = curve(seconds, (0, 0.5), (0.5, 0.6), (1, 2.2))
    pitch *= 2 ** (creak / 12 * rng.standard_normal(len(pitch)) * 0.8)
    level = curve(seconds, (0, -16), (0.15, 0), (0.6, -3), (1, -26))
    breath = curve(seconds, (0, 0.1), (1, 0.35))
    samples = throat.sung(
        pitch, level, breath, ((0, "m"), (0.15, "uh"), (seconds, "uh")), int(rng.integers(1 << 16)), tilt=-1.0
    )
    return samples, mouthed(len(samples) / RATE, (0.0, "B"), (0.12, "C"), (0.8 * seconds, "B"))


def _babble(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """A baby's "ba-ba-da": syllables of lips and open mouth, three or four a second, in swoops."""
    seconds = seconds or float(rng.uniform(1.4, 2.0))
    colour: list[tuple[float, str]] = []
    marks: list[tuple[float, str]] = []
    notes: list[Floats] = []
    now = 0.0
    base = max(throat.pitch * 1.1, 300.0)
    while now < seconds:
        length = float(rng.uniform(0.22, 0.34))
        shut = float(rng.uniform(0.05, 0.08))
        swoop = float(rng.uniform(-3, 4))
        pitch = base * 2 ** (curve(length, (0, swoop / 3), (0.4, swoop), (1, -2.0)) / 12)
        level = curve(length, (0, -18), (shut / length, -9), (1.6 * shut / length, 0), (0.75, -3), (1, -16))
        notes.append(np.stack([pitch, level, np.full(len(pitch), 0.1)]))
        vowel = ("aa", "uh", "ey")[int(rng.integers(3))]
        colour += [(now, "m"), (now + shut, "m"), (now + 1.6 * shut, vowel), (now + 0.95 * length, vowel)]
        marks += [(now, "A"), (now + shut, "D" if vowel == "aa" else "C")]
        now = sum(p.shape[1] for p in notes) * FRAME
    pitch, level, breath = np.concatenate(notes, 1)
    samples = throat.sung(pitch, level, breath, colour, int(rng.integers(1 << 16)), formant=1.06)
    return samples, mouthed(len(samples) / RATE, *marks)


OUTCRIES: dict[str, Callable[[Throat, np.random.Generator, float], Outcry]] = {
    "sob": _sob,
    "cheer": _cheer,
    "hum": _hum,
    "scream": _scream,
    "groan": _groan,
    "babble": _babble,
}
