"""A plucked or struck string: its partials with stiffness, place of the pluck, losses, two planes of swing, and its body.

Partials of a stiff string lie at k f sqrt(1 + B k^2) (Fletcher and Rossing, The Physics of Musical Instruments,
ch. 2); a pluck at
the part p of its length excites them as sin(pi k p) / k; their decay grows as b1 + b3 f^2 (Chaigne and Askenfelt 1994).
The first partial is tuned to equal temperament.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music.body import Body
from rushes.sound.music.instrument import Play
from rushes.sound.music.modal import HIGHEST, Modes, joined, knock, rung
from rushes.sound.music.playing import Ending, Real, levelled, performed
from rushes.sound.synth import RATE, Samples, plain

__all__ = ["String", "bent", "plucked", "string_modes"]

PARTIALS, SLOW_PARTIALS = 80, 36
MIDDLE = 220.0  # Hz at which the figures of a string are given


@dataclass(frozen=True)
class String:
    """Figures at A3, velocity 0.7. Decays in 1/s of amplitude; `click` in parts of the string's amplitude."""

    pluck: float = 0.14  # where it is plucked, part of its length
    soft: float = 2500.0  # Hz over which a finger or hammer excites less
    roll: float = 12.0  # dB per octave over it
    fundamental: float = 1.2  # decay of the low partials
    losses: float = 0.8  # decay added at 1 kHz, growing as f^2 up to 2 kHz, then as f
    growth: float = 0.6  # decay grows with the pitch to this power
    stiffness: float = 5e-5
    stiffer: float = 1.2  # ... grows with the pitch to this power
    pickup: float = 0.0  # place of a pickup, part of the length; 0 for the bridge
    beats: float = 0.35  # cents between the two planes of swing
    second: float = 0.35  # amplitude of the second plane, which dies more slowly
    slower: float = 0.45
    courses: float = 0.0  # cents between two strings of a course; 0 for single strings
    bloom: float = 0.0  # seconds per kHz by which high partials come later: the buzz of a flat bridge
    click: float = 0.25
    click_band: tuple[float, float] = (900.0, 5000.0)
    click_seconds: float = 0.02
    thump: float = 0.25  # the body's own resonances, struck along
    bend: float = 0.0  # cents of vibrato that begins late
    slide: float = 0.0  # cents from which a note slides in
    body: Body = field(default_factory=Body)


def string_modes(string: String, note: Note, rng: np.random.Generator) -> Modes:
    """All that sounds in one note."""
    hertz, octave = note.hertz, note.hertz / MIDDLE
    stiffness = min(string.stiffness * octave**string.stiffer, 0.02)
    k = np.arange(1, min(PARTIALS, int(HIGHEST / hertz)) + 1, dtype=float)
    f = hertz * k * np.sqrt((1 + stiffness * k**2) / (1 + stiffness))
    place = np.clip(string.pluck * rng.uniform(0.9, 1.1), 0.02, 0.5)
    gain = np.sin(np.pi * k * place) / k
    if string.pickup:
        gain *= np.sin(np.pi * k * string.pickup)
    soft = string.soft * (0.35 + 0.93 * note.velocity**1.5 * 1.2) * max(1.0, octave) ** 0.5
    gain *= (1 + (f / soft) ** 2) ** (-string.roll / 12.04)
    gain *= string.body.gain(f) * 10 ** (rng.normal(0, 0.6, len(k)) / 20)
    decay = string.fundamental * octave**string.growth + string.losses * _loss(f)
    planes = _planes(string, Modes(f, decay, gain), rng)
    size = float(np.sqrt((gain**2).sum()))
    extra = knock(
        rng, *string.click_band, string.click_seconds, string.click * size * (0.6 + 0.6 * note.velocity)
    )
    return joined(*planes, extra, *_thump(string, size, rng))


def _loss(f: Real) -> Real:
    """Growth of the losses with frequency: f^2 up to 2 kHz, then f, against 1 kHz."""
    u = f / 1000
    grown: Real = np.where(u < 2, u**2, 4 * u - 4)
    return grown


def _planes(string: String, modes: Modes, rng: np.random.Generator) -> list[Modes]:
    """Both planes of swing, of both strings of a course; the sum stays at its pitch."""
    courses = (-0.5, 0.5) if string.courses else (0.0,)
    out = []
    for course in courses:
        cents = course * string.courses
        apart = string.beats * rng.uniform(0.6, 1.4)
        quick = modes.gain * (1 - string.second)
        slow = modes.gain * string.second
        rates = (modes.decay, modes.decay * string.slower)
        for shift, gain, decay, count in zip(
            (-0.3 * apart, 0.7 * apart), (quick, slow), rates, (PARTIALS, SLOW_PARTIALS), strict=True
        ):
            f = modes.hertz[:count] * 2 ** ((cents + shift) / 1200)
            gain, decay = gain[:count], decay[:count]
            out.append(Modes(f, decay, gain))
            if string.bloom:
                late = 1 / np.maximum(string.bloom * np.minimum(f / 1000, 6) / 6, 0.002)
                out.append(Modes(f, decay + late, -0.85 * gain * np.minimum(1, f / 900)))
    return out


def _thump(string: String, size: float, rng: np.random.Generator) -> list[Modes]:
    """The box's own resonances, struck along with the string."""
    peaks = [peak for peak in string.body.peaks if peak[2] > 0 and peak[0] < 900]
    if not peaks or not string.thump:
        return []
    at, q, height = np.array(peaks).T
    at = at * rng.uniform(0.985, 1.015, len(at))
    gain = string.thump * size * height / height.max() * rng.uniform(0.7, 1.3, len(at)) / len(at)
    return [Modes(at, np.pi * at / np.maximum(q, 4) * 0.8, gain)]


def bent(x: Samples, cents: Real) -> Samples:
    """`x` played at a speed that is `cents` sharp, sample by sample."""
    moving = min(int(np.flatnonzero(np.abs(cents) > 0.02)[-1:].sum()) + 2, len(x))
    moving = min(moving, len(cents))
    at = np.concatenate([[0.0], np.cumsum(2 ** (cents[: moving - 1] / 1200))])
    base = np.minimum(at.astype(np.int64), len(x) - 2)
    part = plain(np.minimum(at - base, 1.0))
    head = x[base] * (1 - part) + x[base + 1] * part
    after, share = int(base[-1]) + 1, part[-1]
    rest = x[after:-1] * (1 - share) + x[after + 1 :] * share
    return plain(np.concatenate([head, rest])[: len(x)])


def _bend(string: String, count: int, long: bool, rng: np.random.Generator) -> Real:
    """Cents that a note slides in from, and its late vibrato if it is `long`."""
    count = count if string.bend and long else min(count, int(0.2 * RATE))
    t = np.arange(count) / RATE
    cents: Real = string.slide * rng.uniform(0.5, 1.0) * np.exp(-((t / 0.05) ** 2))
    if string.bend and long:
        late = np.clip((t - 0.22) / 0.3, 0, 1)
        cents += string.bend * late * np.sin(2 * np.pi * rng.uniform(4.6, 5.6) * np.maximum(t - 0.22, 0))
    return cents


def plucked(string: String, ending: Ending) -> Play:
    """Plays on strings of a kind."""

    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        def voice(note: Note, length: float) -> Samples:
            x = rung(string_modes(string, note, rng), length, 0.0006)
            if string.bend or string.slide:
                x = bent(x, _bend(string, len(x), note.length > 0.45, rng))
            return levelled(x, note.velocity)

        return performed(notes, seconds, voice, ending)

    return play
