"""Reverberation by place: what a room of `rooms.tsv` or a land of `lands.tsv` answers, as an impulse response laid over a stem.

First reflections are taps with their own colour and bearing; the tail is noise in four bands, each with its own decay, that
grows out of them until the mixing time (Moorer 1979; Polack 1993). Below 600 Hz the two sides are much alike, as they are at
two ears (Cook 1955): that keeps the sum of both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import cos, pi, radians, sin
from zlib import crc32

import numpy as np
from scipy import fft, signal

from rushes.sound.mix.acoustics import BANDS, SOUND, Bands, Reflection, RoomFacts
from rushes.sound.synth import RATE, Samples

__all__ = ["LANDS", "ROOMS", "Land", "answered", "impulse_response", "known", "reverberated", "ringing"]

UNKNOWN = "open"
HELD_BACK = -22.0
"""dB by which a mix lowers what a room answers: loudspeakers stand in a room that answers too, and words lead."""
UNDER_THE_SKY = -6.0
"""dB less where there is no roof: what goes up does not come back, and there is less of a tail than in Eyring's box."""
MOST = 5.0
"""Seconds of an answer at the most."""
DEEP = 54.0
"""dB of decay after which an answer is cut."""
FINE = (250.0, 450.0, 800.0, 1400.0, 2500.0, 4000.0, 6500.0, 10_000.0)
"""Hz of the bands of a tail: its decay goes smoothly from one band of BANDS to the next."""
ALIKE = (0.8, 0.4, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0)
"""How much alike the two sides of a tail are, by fine band."""
ROUGH, GRAINS = 0.55, 14
"""Share of the power that furniture, mouldings and stones scatter of a reflection, and of how many small ones that consists."""
ACROSS = 0.35
"""Share of each side of a sound that the room answers on the other one."""
KERNEL = 97
"""Samples on either side of a tap over which its colour is spread."""
CLIFF = 40
"""Single answers of which the echo of a rough face consists."""


@dataclass(frozen=True)
class Land:
    """A place without walls: seconds to -60 dB of what is scattered, its level in dB under the direct sound and its delay in
    seconds, and faces that throw back: metres, degrees to the right, dB."""

    decay: Bands
    level: float
    delay: float
    faces: tuple[tuple[float, float, float], ...] = ()


def _rows(table: str) -> Iterator[list[str]]:
    """The rows of a table beside this file, without its note and its heading."""
    for line in files(__package__).joinpath(table).read_text("utf-8").splitlines()[2:]:
        if line:
            yield line.split("\t")


def _room(row: list[str]) -> RoomFacts:
    width, depth, height = map(float, row[1:4])
    return RoomFacts(width, depth, height, *row[4:8])


def _land(row: list[str]) -> Land:
    a, b, c, d = map(float, row[1].split())
    faces = []
    for face in row[4].split():
        far, bearing, level = map(float, face.split(":"))
        faces.append((far, bearing, level))
    return Land((a, b, c, d), float(row[2]), float(row[3]), tuple(faces))


ROOMS = {row[0]: _room(row) for row in _rows("rooms.tsv")}
"""Rooms by name: of a plan's scenes, and the one in which music is recorded."""
LANDS = {row[0]: _land(row) for row in _rows("lands.tsv")}
"""Places without walls by name."""


def known(name: str) -> bool:
    """Whether there is a place of this name; one that isn't known answers like open land."""
    return name in ROOMS or name in LANDS


def ringing(name: str) -> Bands:
    """Seconds to -60 dB by band (BANDS)."""
    return ROOMS[name].decay if name in ROOMS else LANDS.get(name, LANDS[UNKNOWN]).decay


@lru_cache(maxsize=3)
def impulse_response(name: str) -> Samples:
    """(n, 2) at 48 kHz, the direct sound not in it; at most 2 MB."""
    rng = np.random.default_rng([crc32(name.encode()), 11])
    facts = ROOMS.get(name)
    answer = _of_land(LANDS.get(name, LANDS[UNKNOWN]), rng) if facts is None else _of_room(facts, rng)
    end = min(len(answer), 480)
    answer[len(answer) - end :] *= np.linspace(1, 0, end, dtype=np.float32)[:, None]
    return answer


def _of_room(facts: RoomFacts, rng: np.random.Generator) -> Samples:
    first = facts.reflections()
    begin = min((r.late for r in first), default=0.002)
    count = _count(facts.decay, facts.mixing)
    out = _tail(count, facts.decay, facts.density, begin, facts.mixing, rng)
    _tap(out, _scattered(first, rng))
    level = HELD_BACK + (UNDER_THE_SKY if facts.roofless else 0.0)
    return out * np.float32(10 ** (level / 20))


def _scattered(reflections: Iterable[Reflection], rng: np.random.Generator) -> Iterator[Reflection]:
    """Each reflection with what its walls scatter of it: a few thousandths of a second more, the longer its way was."""
    for r in reflections:
        yield Reflection(r.late, _times(r.gain, (1 - ROUGH) ** 0.5), r.bearing)
        gains = rng.uniform(0.3, 1.0, GRAINS) * rng.choice((-1, 1), GRAINS)
        gains *= (ROUGH / np.square(gains).sum()) ** 0.5
        later = rng.exponential(0.0012 + 0.08 * r.late, GRAINS)
        turns = r.bearing + rng.normal(0, 0.3, GRAINS)
        for late, gain, turn in zip(later, gains, turns, strict=True):
            yield Reflection(r.late + float(late), _times(r.gain, float(gain)), float(turn))


def _times(gain: Bands, factor: float) -> Bands:
    a, b, c, d = gain
    return (a * factor, b * factor, c * factor, d * factor)


def _of_land(land: Land, rng: np.random.Generator) -> Samples:
    farthest = max((2 * far / SOUND + 0.15 for far, _, _ in land.faces), default=0.0)
    count = max(_count(land.decay, land.delay), int(farthest * RATE))
    power = 10 ** (land.level / 10)
    # So much a second that what is left after the delay is the level of all of it.
    a, b, c, d = (13.8 / t * power * 10 ** (6 * min(land.delay / t, 3.0)) for t in land.decay)
    out = _tail(count, land.decay, (a, b, c, d), land.delay, land.delay * 1.6, rng)
    for face in land.faces:
        _tap(out, _thrown_back(*face, rng))
    return out


def _thrown_back(far: float, bearing: float, level: float, rng: np.random.Generator) -> list[Reflection]:
    """The echo of a rough face: many small ones within a twelfth of the way, the treble left in the air and in its cracks."""
    late = 2 * far / SOUND * (1 + rng.beta(1.3, 4.0, CLIFF) / 12 * 100 / max(far, 100))
    gains = rng.uniform(0.3, 1.0, CLIFF)
    gains *= 10 ** (level / 20) / np.sqrt(np.square(gains).sum())
    lost = (0.0, 0.002 * far, 3 + 0.06 * far, 6 + 0.3 * far)
    colour = [10 ** (-decibels / 20) for decibels in lost]
    turns = radians(bearing) + rng.normal(0, 0.15, CLIFF)
    return [
        Reflection(float(t), (g * colour[0], g * colour[1], g * colour[2], g * colour[3]), float(b))
        for t, g, b in zip(late, gains, turns, strict=True)
    ]


def _count(decay: Bands, delay: float) -> int:
    return int((min(max(decay) * DEEP / 60, MOST) + delay + 0.01) * RATE)


def _tail(
    count: int, decay: Bands, density: Bands, begin: float, mixing: float, rng: np.random.Generator
) -> Samples:
    """Noise that begins after `begin` seconds, is dense at `mixing`, and dies in each band in its time."""
    t = np.arange(count, dtype=np.float32) / RATE
    ramp = np.clip((t - np.float32(begin * 0.6)) / np.float32(max(mixing - begin * 0.6, 0.002)), 0, 1)
    size = fft.next_fast_len(count, real=True)
    both, *sides = (fft.rfft(rng.standard_normal(size, np.float32)) for _ in range(3))
    out = np.zeros((count, 2), np.float32)
    rows = zip(_masks(FINE, size), _between(decay), _between(density), ALIKE, strict=True)
    for mask, seconds, power, alike in rows:
        curve = ramp * np.exp(np.float32(-6.908 / seconds) * t) * np.float32((power / RATE) ** 0.5)
        for side in range(2):
            spectrum = np.float32(alike**0.5) * both + np.float32((1 - alike) ** 0.5) * sides[side]
            out[:, side] += fft.irfft(spectrum * mask, size)[:count] * curve
    return out


def _tap(out: Samples, reflections: Iterable[Reflection]) -> None:
    """Add reflections, each with its colour and from its bearing, none before the direct sound."""
    kernels = np.stack(
        [np.roll(fft.irfft(mask, 4096), KERNEL)[: 2 * KERNEL + 1] for mask in _masks(BANDS, 4096)]
    )
    kernels *= np.hanning(2 * KERNEL + 3)[1:-1]
    for r in reflections:
        at = round(r.late * RATE) - KERNEL
        if at + 2 * KERNEL + 1 > len(out):
            continue
        shape = np.asarray(r.gain) @ kernels
        angle = (0.9 * sin(r.bearing) + 1) * pi / 4
        sides = np.sqrt(2) * np.array([cos(angle), sin(angle)])
        skip = max(-at, 0)
        out[at + skip : at + len(shape)] += (shape[skip:, None] * sides).astype(np.float32)


def _between(values: Bands) -> list[float]:
    """Values at the four bands as they are at the finer ones."""
    found = np.exp(np.interp(np.log(FINE), np.log(BANDS), np.log(values)))
    return [float(value) for value in found]


def _masks(bands: tuple[float, ...], count: int) -> list[Samples]:
    """Bands as gains of a spectrum of `count` samples; they meet in the middle between and add up to 1."""
    octave = np.log2(np.maximum(fft.rfftfreq(count, 1 / RATE), 1.0))
    above = [np.ones(len(octave))]
    for lower, upper in pairwise(bands):
        middle = (np.log2(lower) + np.log2(upper)) / 2
        above.append(
            np.sin(np.clip((octave - middle) / (0.7 * np.log2(upper / lower)) + 0.5, 0, 1) * pi / 2) ** 2
        )
    above.append(np.zeros(len(octave)))
    return [(wide - narrow).astype(np.float32) for wide, narrow in pairwise(above)]


def reverberated(x: Samples, name: str, send: float = 1.0) -> Samples:
    """(n, 2) with the room's answer added; same length."""
    if not np.any(x):
        return x
    out = x.copy()
    answered(out, x, name, send)
    return out


def answered(out: Samples, x: Samples, name: str, send: float = 1.0, first: int = 0) -> None:
    """Add to `out` what a room answers to (n, 2) that is heard from its sample `first`; it rings on after it."""
    if not np.any(x):
        return
    answer = impulse_response(name)
    for side in range(2):
        heard = np.float32(send * (1 - ACROSS)) * x[:, side] + np.float32(send * ACROSS) * x[:, 1 - side]
        wet = signal.oaconvolve(heard, answer[:, side])[: len(out) - first]
        out[first : first + len(wet), side] += wet
