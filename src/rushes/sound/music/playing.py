"""How a part is played: every note at its start, as loud as its velocity says, and ended as its instrument ends notes.

Loudness is measured with the K weighting of ITU-R BS.1770-4, so that a note of velocity 0.7 is equally loud on every
instrument; the law of velocity is about that of a MIDI instrument: 32 dB per decade.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import signal

from rushes.direction.score import Note
from rushes.sound.synth import RATE, Samples, noise, plain, put, spread

__all__ = [
    "LONGEST",
    "Ending",
    "Real",
    "Voice",
    "hissed",
    "k_weight",
    "levelled",
    "loud",
    "performed",
    "velocity_gain",
]

Real = npt.NDArray[np.float64]
Voice = Callable[[Note, float], Samples]
"""`voice(note, seconds)`: one note, levelled, undamped, (n,) or (n, 2), at most about `seconds` long."""

NOTE_POWER = 10 ** ((-23.0 + 0.691) / 10)
"""K-weighted mean square of a note of velocity 0.7: -23 LUFS in its loudest 0.4 s."""
USUAL = 0.7
SLOPE = 1.6  # exponent of velocity: 32 dB per decade
WINDOW = 0.4  # seconds of a momentary loudness
LONGEST = 12.0  # seconds that a note rings at most
STOP = 0.06  # seconds in which a string that is struck again falls silent
FADE = 0.02  # seconds at the end of the part
SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


@dataclass(frozen=True)
class Ending:
    """How notes end: `release` seconds from a note's end to silence; `rings` seconds that an undamped note is left to ring,
    however short it is written (0: it is damped at its end); `strum` seconds between the strings of a chord that is written
    as a block."""

    release: float = 0.08
    rings: float = 0.0
    strum: float = 0.0
    width: float = 0.0  # stereo: pan of a note five octaves over middle C


@lru_cache(maxsize=1)
def _k_curve() -> tuple[Real, Real]:
    hertz = np.geomspace(10, 23_900, 600)
    both = [np.abs(signal.freqz(b, a, worN=hertz, fs=RATE)[1]) ** 2 for b, a in (SHELF, HIGH_PASS)]
    return np.log(hertz), both[0] * both[1]


def k_weight(hertz: npt.ArrayLike) -> Real:
    """Power gain of the K weighting (BS.1770-4) at frequencies."""
    grid, gain = _k_curve()
    weight: Real = np.interp(np.log(np.maximum(np.asarray(hertz, float), 10.0)), grid, gain)
    return weight


@lru_cache(maxsize=64)
def _strip(tilt: float, lowest: float, highest: float) -> Samples:
    """Some seconds of noise."""
    x = noise(1 << 17, np.random.default_rng(round(lowest)), tilt, lowest, highest)
    spectrum = np.fft.rfft(x)
    spectrum *= np.interp(np.fft.rfftfreq(len(x), 1 / RATE), (17_000, 19_000), (1.0, 0.0))
    return plain(np.fft.irfft(spectrum, len(x)))


def hissed(count: int, rng: np.random.Generator, tilt: float, lowest: float, highest: float) -> Samples:
    """Noise of unit RMS between two frequencies, cut from a long strip at a place of its own."""
    strip = _strip(tilt, lowest, highest)
    first = int(rng.integers(len(strip)))
    return strip[(first + np.arange(count)) % len(strip)]


def velocity_gain(velocity: float) -> float:
    """Amplitude of a velocity 0..1 against 0.7."""
    return float((max(velocity, 0.02) / USUAL) ** SLOPE)


def loud(power: float, velocity: float) -> float:
    """Amplitude by which a note of K-weighted mean square `power` has the loudness of its velocity."""
    return float(np.sqrt(NOTE_POWER / max(power, 1e-12))) * velocity_gain(velocity)


def levelled(x: npt.NDArray[np.floating], velocity: float) -> Samples:
    """A struck note, undamped from its start on, with the loudness of its velocity over its first 0.4 s."""
    power = float((_weighed(x[: int(WINDOW * RATE)]) ** 2).sum()) / (WINDOW * RATE)
    return plain(x * np.float32(loud(power, velocity)))


def loudest(x: npt.NDArray[np.floating]) -> float:
    """K-weighted mean square of the loudest 0.4 s of (n,)."""
    step = int(WINDOW * RATE / 4)
    blocks = np.add.reduceat(_weighed(x) ** 2, np.arange(0, len(x), step))
    return float(np.convolve(blocks, np.ones(4)).max()) / (4 * step)


def _weighed(x: npt.NDArray[np.floating]) -> Real:
    y: Real = np.asarray(x, float)
    for b, a in (SHELF, HIGH_PASS):
        y = signal.lfilter(b, a, y, axis=0)
    return y


def _sounding(notes: Sequence[Note], ending: Ending) -> list[tuple[Note, float, float, float]]:
    """Each note with its start, the seconds it sounds and those of its release: to its end, or till its string is struck
    again, which stops what it sounded before."""
    again: dict[float, float] = {}
    found = []
    for i, start in sorted(enumerate(_starts(notes, ending.strum)), key=lambda pair: -pair[1]):
        note = notes[i]
        seconds = min(max(ending.rings, note.length, 0.02), LONGEST)
        free = max(again.get(note.pitch, np.inf) - start, 0.02)
        again[note.pitch] = start
        found.append(
            (
                note,
                start,
                min(seconds, free),
                ending.release if seconds <= free else min(ending.release, STOP),
            )
        )
    return found[::-1]


def _starts(notes: Sequence[Note], strum: float) -> list[float]:
    """Starts of notes, blocks of three or more strummed from the lowest up."""
    starts = [note.start for note in notes]
    if not strum:
        return starts
    blocks: dict[float, list[int]] = {}
    for i, note in enumerate(notes):
        blocks.setdefault(round(note.start, 4), []).append(i)
    for block in blocks.values():
        if len(block) >= 3:
            for turn, i in enumerate(sorted(block, key=lambda i: notes[i].pitch)):
                starts[i] += turn * strum
    return starts


def performed(notes: Sequence[Note], seconds: float, voice: Voice, ending: Ending) -> Samples:
    """A part: every note of `voice` laid at its start and ended. (n,), or (n, 2) if `ending` has a width or the voice is so."""
    count = round(seconds * RATE)
    out: Samples | None = np.zeros((count, 2), np.float32) if ending.width else None
    for note, start, sounding, release in _sounding(notes, ending):
        if start >= seconds:
            continue
        x = voice(note, min(max(sounding + release, WINDOW + 0.02), seconds - start + WINDOW))
        x = _ended(x, sounding, release)
        if ending.width and x.ndim == 1:
            x = spread(x, float(np.clip((note.pitch - 60) / 60 * ending.width, -1, 1)))
        if out is None:
            out = np.zeros((count, *x.shape[1:]), np.float32)
        put(out, x, start)
    if out is None:
        return np.zeros(count, np.float32)
    last = min(int(FADE * RATE), count)
    out[count - last :] *= _shaped(np.linspace(1, 0, last, dtype=np.float32), out)
    return out


def _ended(x: Samples, sounding: float, release: float) -> Samples:
    """`x` damped after `sounding` seconds: an exponential fall of 60 dB in `release` seconds that ends in nothing."""
    at, length = int(sounding * RATE), int(release * RATE)
    x = x[: at + length]
    if len(x) > at:
        u = np.arange(len(x) - at) / max(length, 1)
        x[at:] *= _shaped(plain(np.exp(-5.0 * u) * np.cos(np.pi / 2 * np.minimum(u, 1)) ** 2), x)
    last = min(int(0.005 * RATE), len(x))
    x[len(x) - last :] *= _shaped(np.linspace(1, 0, last, dtype=np.float32), x)
    return x


def _shaped(curve: Samples, like: Samples) -> Samples:
    return curve if like.ndim == 1 else curve[:, None]
