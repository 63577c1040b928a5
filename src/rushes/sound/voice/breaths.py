"""Breaths of a cast speaker: gasps, sighs, coughs, yawns, snores.

Figures: the three phases of a cough from Korpas et al. 1996; the yawn's long in-breath and shorter out-breath from Barbizet
1958; snores as palatal flutter at 30 to 70 Hz on the in-breath from Perez-Padilla et al. 1993.
"""

from collections.abc import Callable

import numpy as np

from rushes.script.reading import Phone
from rushes.sound.voice.contour import FRAME, smoothed
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import RATE
from rushes.sound.voice.throat import Floats, Samples, Throat, curve, fitted, mouthed, rough

__all__ = ["BREATHS"]

Breath = tuple[Samples, tuple[Phone, ...]]


def _gasp(throat: Throat, rng: np.random.Generator, seconds: float) -> tuple[Samples, tuple[Phone, ...]]:
    """A sudden breath in: whispered, growing quickly, cut off."""
    seconds = seconds or float(rng.uniform(0.32, 0.42))
    manner = Delivery(pace=0.3, whisper=True, formant=1.06)
    breath = fitted(throat.sound("ha", manner, int(rng.integers(1 << 16))).samples[::-1].copy(), seconds)
    u = np.linspace(0, 1, len(breath), dtype=np.float32)
    breath *= u**0.8 * np.minimum(1, (1 - u) / 0.08)
    middle = seconds * 0.2
    return breath, (Phone(0.0, middle, "hh", "C"), Phone(middle, len(breath) / RATE, "aa", "D"))


def _sigh(throat: Throat, rng: np.random.Generator, seconds: float) -> tuple[Samples, tuple[Phone, ...]]:
    """A long breath out with a little falling voice in it."""
    seconds = seconds or float(rng.uniform(0.9, 1.2))
    manner = Delivery(pace=0.11, semitones=1.0, rise=-4.0, breath=0.75, tilt=-1.0)
    sound = throat.sound("huh", manner, int(rng.integers(1 << 16)))
    breath = fitted(sound.samples[round(max(sound.vowel - 0.16, 0) * RATE) :], seconds)
    u = np.linspace(0, 1, len(breath), dtype=np.float32)
    breath *= np.minimum(1, u / 0.12) * (1 - u) ** 1.4
    a, b = seconds * 0.15, seconds * 0.7
    end = len(breath) / RATE
    return breath, (Phone(0.0, a, "hh", "B"), Phone(a, b, "aa", "C"), Phone(b, end, "pau", "X"))


def _cough(throat: Throat, rng: np.random.Generator, seconds: float) -> Breath:
    """Two or three coughs, each a burst, a rush of air and a little voice at the end."""
    count = max(1, round(seconds / 0.45)) if seconds else int(rng.integers(2, 4))
    pieces: list[Floats] = []
    marks: list[tuple[float, str]] = []
    now = 0.0
    for k in range(count):
        burst, rush, voiced = 0.04, float(rng.uniform(0.13, 0.18)), float(rng.uniform(0.06, 0.11))
        loud = -2.5 * k + float(rng.uniform(-1, 1))
        pitch = np.concatenate(
            [np.zeros(round((burst + rush) / FRAME)), curve(voiced, (0, 1.25), (1, 0.8)) * throat.pitch]
        )
        level = np.concatenate(
            [
                curve(burst, (0, -8), (0.3, 3), (1, 0)),
                curve(rush, (0, -3), (0.5, -11), (1, -13)),
                curve(voiced, (0, -11), (0.4, -7), (1, -30)),
            ]
        )
        count_ = min(len(pitch), len(level))
        rest = round(float(rng.uniform(0.07, 0.16)) / FRAME)
        pieces += [
            np.stack([pitch[:count_], level[:count_] + loud, np.full(count_, 0.6)]),
            np.stack([np.zeros(rest), np.full(rest, -60.0), np.ones(rest)]),
        ]
        marks += [(now, "C"), (now + count_ * FRAME, "A" if k < count - 1 else "X")]
        now = sum(p.shape[1] for p in pieces) * FRAME
    pitch, level, breath = np.concatenate(pieces, 1)
    samples = throat.sung(
        pitch, level, breath, ((0, "uh"), (now, "uh")), int(rng.integers(1 << 16)), tilt=1.0
    )
    return samples, mouthed(len(samples) / RATE, *marks)


def _yawn(throat: Throat, rng: np.random.Generator, seconds: float) -> Breath:
    """A long breath in through a throat that opens, then a sigh with a falling voice."""
    seconds = seconds or float(rng.uniform(2.4, 3.0))
    turn = float(rng.uniform(0.46, 0.52))
    voice = curve(seconds, (0, 1.0), (turn, 1.0), (turn + 0.12, 1.22), (1, 0.66)) * throat.pitch
    pitch = np.where(np.linspace(0, 1, len(voice)) > turn + 0.06, voice * rough(len(voice), 0.2, rng), 0.0)
    level = curve(
        seconds, (0, -34), (0.6 * turn, -17), (turn, -12), (turn + 0.03, -24), (turn + 0.16, 0), (1, -34)
    )
    breath = curve(seconds, (0, 1), (turn, 1), (turn + 0.15, 0.35), (1, 0.8))
    colour = ((0.0, "uh"), (turn * seconds, "aa"), (0.85 * seconds, "aa"), (seconds, "uw"))
    samples = throat.sung(pitch, level, breath, colour, int(rng.integers(1 << 16)), formant=0.93)
    marks = ((0.0, "C"), (0.3 * seconds, "D"), (0.85 * seconds, "E"), (0.96 * seconds, "X"))
    return samples, mouthed(len(samples) / RATE, *marks)


def _snore(throat: Throat, rng: np.random.Generator, seconds: float) -> Breath:
    """The palate flutters on every breath in; the breath out is air alone."""
    cycles = max(1, round(seconds / 3.0)) if seconds else 2
    parts: list[Samples] = []
    marks: list[tuple[float, str]] = []
    flutter = 42.0 * (throat.pitch / 110) ** 0.5
    now = 0.0
    for _ in range(cycles):
        inward, outward = float(rng.uniform(1.0, 1.3)), float(rng.uniform(0.8, 1.0))
        pitch = curve(inward, (0, 0.85), (0.5, 1.1), (1, 1.0)) * flutter
        pitch *= 2 ** (1.2 / 12 * smoothed(rng.standard_normal(len(pitch)), 3))
        level = curve(inward, (0, -24), (0.3, -4), (0.8, 0), (1, -22))
        breath = np.full(len(pitch), 0.32)
        out = round(outward / FRAME)
        air = curve(outward, (0, -30), (0.3, -17), (1, -44))[:out]
        pitch = np.concatenate([pitch, np.zeros(len(air))])
        level = np.concatenate([level, air])
        breath = np.concatenate([breath, np.ones(len(air))])
        total = len(pitch) * FRAME
        colour = ((0.0, "uh"), (inward, "aa"), (total, "uw"))
        parts.append(
            throat.sung(pitch, level, breath, colour, int(rng.integers(1 << 16)), formant=0.9, tilt=-1.0)
        )
        parts.append(np.zeros(round(float(rng.uniform(0.35, 0.5)) * RATE), np.float32))
        marks += [(now, "C"), (now + inward, "B"), (now + total, "X")]
        now = sum(len(p) for p in parts) / RATE
    samples = np.concatenate(parts)
    return samples, mouthed(len(samples) / RATE, *marks)


BREATHS: dict[str, Callable[[Throat, np.random.Generator, float], Breath]] = {
    "gasp": _gasp,
    "sigh": _sigh,
    "cough": _cough,
    "yawn": _yawn,
    "snore": _snore,
}
