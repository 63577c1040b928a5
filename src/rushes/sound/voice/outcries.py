"""Outcries and breaths of a cast speaker: gasps, sighs, sobs, cheers, hums, screams, groans, coughs, yawns, snores, babble.

Figures: crying and the infant's cry (about 450 Hz, arches of about a second between in-breaths) from Wasz-Hoeckert et al. 1968
and Vingerhoets 2013; the roughness of screams (modulation at 30 to 150 Hz) from Arnal et al. 2015; the three phases of a
cough from Korpas et al. 1996; the yawn's long in-breath and shorter out-breath from Barbizet 1958; snores as palatal flutter
at 30 to 70 Hz on the in-breath from Perez-Padilla et al. 1993.
"""

import numpy as np

from rushes.script.reading import Phone
from rushes.sound.voice.contour import FRAME, smoothed
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import RATE
from rushes.sound.voice.throat import Floats, Samples, Throat, curve, fitted

__all__ = ["OUTCRIES"]

Outcry = tuple[Samples, tuple[Phone, ...]]
INFANT = 430.0  # Hz
HIGHEST = 1350.0  # Hz
TUNES = ((0, 2, 4, 7, 4, 2, 0), (4, 2, 0, 2, 4, 4, 4), (0, 4, 7, 9, 7, 4, 2, 0), (7, 4, 5, 2, 4, 0), (0, 0, 7, 7, 9, 9, 7))
"""Degrees of the scale in semitones; the last one is as old as the hills."""


def _phones(seconds: float, *marks: tuple[float, str]) -> tuple[Phone, ...]:
    """Mouths from (seconds, shape) on, to the end."""
    ends = [start for start, _ in marks[1:]] + [seconds]
    return tuple(
        Phone(start, end, "aa" if shape != "X" else "pau", shape, shape == "D")
        for (start, shape), end in zip(marks, ends, strict=True)
        if end > start
    )


def _wobble(count: int, hertz: float, depth: float, rng: np.random.Generator) -> Floats:
    """A wandering tremor in semitones as a factor of the pitch."""
    drift = np.cumsum(smoothed(rng.standard_normal(count), 31)) * 0.05
    return 2 ** (depth / 12 * np.sin(2 * np.pi * hertz * np.arange(count) * FRAME + drift))


def _rough(count: int, depth: float, rng: np.random.Generator) -> Floats:
    """Random pitch from frame to frame, in semitones as a factor."""
    return 2 ** (depth / 12 * smoothed(rng.standard_normal(count), 2))


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


def _sob(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """Falling, trembling cries in pieces, shaky breaths in between; a baby wails in arches."""
    if "baby" in throat.casting.speaker.ages and throat.pitch > 200:
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
        pitch *= _wobble(len(pitch), 8.0, 0.55, rng) * _rough(len(pitch), 0.35, rng)
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
    samples = throat.sung(pitch, level, breath_, ((0, "aa"), (now, "uh")), int(rng.integers(1 << 16)), formant=1.03)
    return samples, _phones(len(samples) / RATE, *marks)


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
        pitch *= _wobble(len(pitch), 6.5, 0.3, rng) * _rough(len(pitch), 0.3, rng)
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
    samples = throat.sung(pitch, level, breath, ((0, "aa"), (now, "aa")), int(rng.integers(1 << 16)), tilt=1.5)
    return samples, _phones(len(samples) / RATE, *marks)


def _cheer(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """"Woo" (up, held, off) or "yay" (high, then falling), at the top of the voice."""
    woo = bool(rng.random() < 0.5)
    seconds = seconds or float(rng.uniform(0.9, 1.4))
    low = throat.pitch * 2 ** (float(rng.uniform(6.5, 8.5)) / 12)
    ends = (0.72, 1.26, 1.3, 0.95) if woo else (1.05, 1.3, 1.16, 0.82)
    pitch = curve(seconds, (0, ends[0]), (0.22, ends[1]), (0.65, ends[2]), (1, ends[3])) * low
    pitch = np.minimum(pitch * _wobble(len(pitch), 5.5, 0.18, rng) * _rough(len(pitch), 0.15, rng), HIGHEST)
    level = curve(seconds, (0, -16), (0.14, -1), (0.6, 0), (0.85, -4), (1, -30))
    breath = np.full(len(pitch), 0.1)
    colour = ((0.0, "m"), (0.07, "uw"), (seconds, "uw")) if woo else ((0.0, "uw"), (0.1, "aa"), (seconds, "ey"))
    samples = throat.sung(pitch, level, breath, colour, int(rng.integers(1 << 16)), tilt=2.0, formant=1.03)
    shapes = ((0.0, "F"), (seconds * 0.85, "E")) if woo else ((0.0, "B"), (0.1, "D"), (0.7 * seconds, "C"))
    return samples, _phones(len(samples) / RATE, *shapes)


def _hum(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """A few notes of a tune through closed lips: slides between notes, a little vibrato on the long ones."""
    degrees = TUNES[int(rng.integers(len(TUNES)))]
    beat = seconds / (len(degrees) + 1) if seconds else float(rng.uniform(0.36, 0.46))
    tonic = throat.pitch * 2 ** (float(rng.uniform(2, 4)) / 12)
    steps = [(d, 2 * beat if i == len(degrees) - 1 else beat) for i, d in enumerate(degrees)]
    notes = np.concatenate([np.full(round(s / FRAME), float(d)) for d, s in steps])
    level = np.concatenate([curve(s, (0, -7), (0.12, 0), (0.75, -1.5), (1, -7)) for _, s in steps])[: len(notes)]
    level = np.pad(level, (0, max(len(notes) - len(level), 0)), constant_values=-7.0)
    slid = smoothed(notes, 9)
    vibrato = _wobble(len(slid), 5.4, 0.22, rng) * _rough(len(slid), 0.08, rng)
    pitch = tonic * 2 ** (slid / 12) * vibrato
    tail = min(round(0.25 / FRAME), len(level))
    level[len(level) - tail :] -= np.linspace(0, 22, tail)
    total = len(pitch) * FRAME
    samples = throat.sung(pitch, level, np.full(len(pitch), 0.08), ((0, "m"), (total, "m")), int(rng.integers(1 << 16)))
    return samples, _phones(len(samples) / RATE, (0.0, "A"))


def _scream(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """Up at once, held high and rough, broken off falling."""
    seconds = seconds or float(rng.uniform(1.0, 1.5))
    top = min(throat.pitch * 2 ** (float(rng.uniform(27, 31)) / 12), HIGHEST)
    pitch = curve(seconds, (0, 0.55), (0.1, 1.0), (0.7, 0.97), (1, 0.62)) * top
    pitch *= _wobble(len(pitch), 7.0, 0.35, rng) * _rough(len(pitch), 0.45, rng)
    level = curve(seconds, (0, -14), (0.08, 0), (0.75, -1), (1, -30))
    samples = throat.sung(
        np.minimum(pitch, HIGHEST * 1.1), level, np.full(len(pitch), 0.22), ((0, "aa"), (seconds, "aa")),
        int(rng.integers(1 << 16)), tilt=3.0, formant=1.08,
    )  # fmt: skip
    at = np.arange(len(samples)) / RATE
    rate = float(rng.uniform(55, 85)) + 12 * np.sin(2 * np.pi * 2.3 * at)
    rough = 1 - 0.5 * (0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(rate) / RATE))
    return (samples * rough).astype(np.float32), _phones(len(samples) / RATE, (0.0, "C"), (0.08, "D"))


def _groan(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """Low and falling into a creak, through a half-closed mouth."""
    seconds = seconds or float(rng.uniform(0.8, 1.2))
    base = throat.pitch * 2 ** (float(rng.uniform(-2.5, -0.5)) / 12)
    pitch = curve(seconds, (0, 0.92), (0.25, 1.1), (1, 0.68)) * base
    creak = curve(seconds, (0, 0.5), (0.5, 0.6), (1, 2.2))
    pitch *= 2 ** (creak / 12 * rng.standard_normal(len(pitch)) * 0.8)
    level = curve(seconds, (0, -16), (0.15, 0), (0.6, -3), (1, -26))
    breath = curve(seconds, (0, 0.1), (1, 0.35))
    samples = throat.sung(pitch, level, breath, ((0, "m"), (0.15, "uh"), (seconds, "uh")), int(rng.integers(1 << 16)), tilt=-1.0)
    return samples, _phones(len(samples) / RATE, (0.0, "B"), (0.12, "C"), (0.8 * seconds, "B"))


def _cough(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
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
    samples = throat.sung(pitch, level, breath, ((0, "uh"), (now, "uh")), int(rng.integers(1 << 16)), tilt=1.0)
    return samples, _phones(len(samples) / RATE, *marks)


def _yawn(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
    """A long breath in through a throat that opens, then a sigh with a falling voice."""
    seconds = seconds or float(rng.uniform(2.4, 3.0))
    turn = float(rng.uniform(0.46, 0.52))
    voice = curve(seconds, (0, 1.0), (turn, 1.0), (turn + 0.12, 1.22), (1, 0.66)) * throat.pitch
    pitch = np.where(np.linspace(0, 1, len(voice)) > turn + 0.06, voice * _rough(len(voice), 0.2, rng), 0.0)
    level = curve(seconds, (0, -34), (0.6 * turn, -17), (turn, -12), (turn + 0.03, -24), (turn + 0.16, 0), (1, -34))
    breath = curve(seconds, (0, 1), (turn, 1), (turn + 0.15, 0.35), (1, 0.8))
    colour = ((0.0, "uh"), (turn * seconds, "aa"), (0.85 * seconds, "aa"), (seconds, "uw"))
    samples = throat.sung(pitch, level, breath, colour, int(rng.integers(1 << 16)), formant=0.93)
    marks = ((0.0, "C"), (0.3 * seconds, "D"), (0.85 * seconds, "E"), (0.96 * seconds, "X"))
    return samples, _phones(len(samples) / RATE, *marks)


def _snore(throat: Throat, rng: np.random.Generator, seconds: float) -> Outcry:
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
        parts.append(throat.sung(pitch, level, breath, colour, int(rng.integers(1 << 16)), formant=0.9, tilt=-1.0))
        parts.append(np.zeros(round(float(rng.uniform(0.35, 0.5)) * RATE), np.float32))
        marks += [(now, "C"), (now + inward, "B"), (now + total, "X")]
        now = sum(len(p) for p in parts) / RATE
    samples = np.concatenate(parts)
    return samples, _phones(len(samples) / RATE, *marks)


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
    return samples, _phones(len(samples) / RATE, *marks)


OUTCRIES = {
    "gasp": _gasp, "sigh": _sigh, "sob": _sob, "cheer": _cheer, "hum": _hum, "scream": _scream, "groan": _groan,
    "cough": _cough, "yawn": _yawn, "snore": _snore, "babble": _babble,
}  # fmt: skip
