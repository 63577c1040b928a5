"""Held tones: whatever is bowed or blown, as harmonics whose balance follows loudness, with breath, vibrato and a body.

A note crosses between two spectra, a dark and a bright one, with its loudness: harmonics enter one after the other,
as they do
in brass (Risset and Mathews 1969). Vibrato begins late and moves harmonics through the resonances of a fixed body.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rushes.direction.score import Note
from rushes.sound.music.body import Body
from rushes.sound.music.instrument import Play
from rushes.sound.music.playing import Ending, Real, hissed, k_weight, loud, performed
from rushes.sound.synth import RATE, Samples, plain, wander

__all__ = [
    "CENT",
    "HASTE",
    "SIZE",
    "Held",
    "begun",
    "harmonics",
    "held",
    "openness",
    "power_of",
    "table",
    "waved",
]

SIZE = 4096
TOP = 17_000.0  # Hz of the highest harmonic
MOST = 240  # harmonics
CENT = np.log(2) / 1200
SLUR = 0.03  # seconds between notes that are slurred
HASTE = 0.2  # part of a note within which it has risen, however slow its instrument
LIVELY = 0.16  # of the brightness, to each side
DISPERSED = 0.35  # part of a period over which the pulse of a tone is spread
SKIPPED = 0.08  # seconds of an inaudible beginning that are left out at most


@dataclass(frozen=True)
class Held:
    """Figures at velocity 0.7. `levels`: dB of the first harmonics, the others fall by `slope` dB per octave from the last."""

    levels: tuple[float, ...] = (0.0,)
    slope: float = -6.0
    darker: float = 4.0  # dB per octave by which the softest tone falls more steeply
    blare: float = 0.8  # brightness grows with velocity to this power
    even: float = 0.0  # dB of even harmonics, under `even_under` Hz
    even_under: float = 3000.0
    body: Body = field(default_factory=Body)
    attack: float = 0.03  # seconds in which a note rises to 63 %
    opening: float = 1.5  # harmonics rise this much more slowly
    release: float = 0.12
    swell: float = 0.0  # part of the level that is reached only within the first half second
    vibrato: float = 0.0  # cents to each side
    rate: float = 5.4  # Hz
    late: float = 0.25  # seconds after which vibrato begins
    tremolo: float = 0.0  # depth of the loudness that goes with it
    scoop: float = -12.0  # cents of the attack, gone within 0.1 s
    jitter: float = 1.2  # cents of slow unsteadiness
    breath: float = 0.02  # noise against the tone
    breath_tilt: float = -3.0  # dB per octave
    breath_band: tuple[float, float] = (400.0, 9000.0)
    chiff: float = 1.0  # noise of the attack, against that
    glide: float = 0.0  # seconds in which slurred notes slide
    growl: float = 0.0  # depth of a roughness at about 28 Hz
    ranks: tuple[float, ...] = (
        0.0,
    )  # cents of the reeds or oscillators that sound together, as many above as below


def harmonics(tone: Held, hertz: float) -> tuple[Real, Real]:
    """Numbers of the harmonics of a note and their amplitudes at full brightness."""
    k = np.arange(1, max(1, min(MOST, int(TOP / hertz))) + 1, dtype=float)
    first = np.array(tone.levels)
    last = np.minimum(k, len(first)).astype(int) - 1
    level = first[last] + tone.slope * np.log2(np.maximum(k / len(first), 1.0))
    level = level + np.where((k % 2 == 0) & (k * hertz < tone.even_under), tone.even, 0.0)
    return k, 10 ** (level / 20)


def table(gain: Real) -> Samples:
    """One period of harmonics, (SIZE,): a pulse that a body has spread over a third of the period (Schroeder phases)."""
    k = np.arange(1, len(gain) + 1)
    turn = DISPERSED * np.pi * k * k / len(gain)
    spectrum = np.zeros(SIZE // 2 + 1, complex)
    spectrum[1 : len(gain) + 1] = gain * np.exp(1j * (turn - np.pi / 2)) * SIZE / 2
    return plain(np.fft.irfft(spectrum, SIZE))


def waved(
    hertz: npt.NDArray[np.floating], dark: Samples, bright: Samples, between: Real, start: float
) -> Samples:
    """A tone that follows `hertz` and crosses from one table to the other, sample by sample."""
    at = np.cumsum(hertz) * (SIZE / RATE) + start % 1 * SIZE
    base = at.astype(np.int64)
    part = plain(at - base)
    base &= SIZE - 1
    both = np.stack(
        [dark, np.roll(dark, -1) - dark, bright - dark, np.roll(bright - dark, -1) - bright + dark], 1
    )
    rows = both[base]
    return plain(rows[:, 0] + part * rows[:, 1] + plain(between) * (rows[:, 2] + part * rows[:, 3]))


def power_of(hertz: Real, gain: Real) -> float:
    """K-weighted mean square of steady partials."""
    return float((gain**2 * k_weight(hertz)).sum() / 2)


def _cents(tone: Held, count: int, note: Note, before: float, rng: np.random.Generator) -> tuple[Real, Real]:
    """How far a note is from its pitch, in cents, and its vibrato alone, -1..1."""
    t = np.arange(count) / RATE
    swing = np.zeros(count)
    if (tone.vibrato or tone.tremolo) and note.length > tone.late + 0.1:
        late = tone.late * rng.uniform(0.85, 1.25)
        speed = tone.rate * rng.uniform(0.95, 1.05) + wander(count, rng, 1.5, -0.3, 0.3)
        swing = np.sin(2 * np.pi * np.cumsum(np.where(t > late, speed, 0)) / RATE)
        swing *= np.clip((t - late) / 0.45, 0, 1) * rng.uniform(0.85, 1.1)
    cents = tone.vibrato * swing + wander(count, rng, 3.0, -tone.jitter, tone.jitter)
    if before and tone.glide:
        cents += (before - note.pitch) * 100 * np.exp(-((t / tone.glide) ** 2))
    else:
        cents += tone.scoop * rng.uniform(0.5, 1.2) * np.exp(-t / 0.028)
    return cents, swing


def _level(
    tone: Held, count: int, length: float, slurred: bool, rng: np.random.Generator
) -> tuple[Real, Real]:
    """The rise of a note, and of its brightness."""
    t = np.arange(count) / RATE
    attack = min(tone.attack * rng.uniform(0.85, 1.15) * (0.6 if slurred else 1.0), HASTE * max(length, 0.03))
    rise = 1 - np.exp(-t / attack)
    rise *= 1 - tone.swell * np.exp(-t / min(0.25, max(length, 0.05)))
    rise *= 1 + wander(count, rng, 4.0, -0.06, 0.06)
    return rise, 1 - np.exp(-(t + 0.1 * attack) / (attack * tone.opening))


def _note(tone: Held, note: Note, length: float, before: float, rng: np.random.Generator) -> Samples:
    count = int((length + SKIPPED) * RATE)
    k, bright = harmonics(tone, note.hertz)
    bright = bright * 10 ** (rng.normal(0, 0.4, len(k)) / 20)
    dark = bright * k ** (-tone.darker / 3.01)
    open_ = openness(tone, note.velocity)
    steady = dark + (bright - dark) * open_
    cents, swing = _cents(tone, count, note, before, rng)
    rise, opened = _level(tone, count, note.length, bool(before), rng)
    skipped = _inaudible(rise * (_size(dark) + open_ * opened * (_size(bright) - _size(dark))))
    between = open_ * opened * (1 + 0.5 * tone.tremolo * swing) * (1 + _breathing(count, rng))
    tables = table(dark), table(bright)
    x = np.zeros(count, np.float32)
    weights, apart = _weights(tone.ranks), rng.uniform(0.85, 1.15)
    # The pulse of a deep tone falls on its onset.
    start = -note.hertz * (skipped / RATE + 0.006)
    for turn, rank in enumerate(tone.ranks):
        hertz = note.hertz * (1 + (cents + rank * apart) * CENT)
        x += waved(hertz, *tables, between, start + 0.17 * turn) * weights[turn]
    if len(tone.ranks) > 1:
        x *= np.float32(_size(steady) / max(float(x[int(0.1 * RATE) :].std()), 0.6 * _size(steady)))
    loudness = rise * (1 + tone.tremolo * swing)
    if tone.growl:
        rough = np.cumsum(28 + wander(count, rng, 3, -3, 3)) / RATE
        loudness = loudness * (1 + tone.growl * np.sin(2 * np.pi * rough))
    x = plain(x * loudness)
    if tone.breath:
        size = tone.breath * _size(steady) * (1.15 - 0.3 * note.velocity)
        x += plain(size * _breath(tone, count, rise, rng))
    power = power_of(k * note.hertz, steady * tone.body.gain(k * note.hertz))
    return begun(x * np.float32(loud(power, note.velocity)), skipped)


def openness(tone: Held, velocity: float) -> float:
    """How bright a velocity is, between the dark and the bright spectrum."""
    return float(min(1.2, 0.7 * (max(velocity, 0.05) / 0.7) ** tone.blare))


def _breathing(count: int, rng: np.random.Generator) -> Real:
    """How the pressure of bow or breath wanders."""
    return wander(count, rng, 2.2, -LIVELY, LIVELY)


def _weights(ranks: tuple[float, ...]) -> Samples:
    """Amplitudes of ranks, of power 1 together: the one in tune stands out, so that the others never cancel it."""
    weights = np.array([1.0 if rank == 0 else 0.3 for rank in ranks])
    return plain(weights / np.sqrt((weights**2).sum()))


def _size(gain: Real) -> float:
    return float(np.sqrt((gain**2).sum() / 2))


def _inaudible(level: Real) -> int:
    """Samples before a rising level reaches a quarter of its height."""
    top = float(level[: int(0.5 * RATE)].max(initial=0.0))
    return min(int(np.argmax(level > top / 4)), int(SKIPPED * RATE))


def begun(x: Samples, skipped: int) -> Samples:
    """`x` without its first samples, risen from nothing within 5 ms: a note that is heard at its start."""
    x = plain(x[skipped:])
    head = min(len(x), int(0.005 * RATE))
    x[:head] *= np.linspace(0, 1, head, dtype=np.float32).reshape(-1, *[1] * (x.ndim - 1))
    return x


def _breath(tone: Held, count: int, rise: Real, rng: np.random.Generator) -> Real:
    """Noise of breath or bow, most of it at the attack."""
    hiss = hissed(count, rng, tone.breath_tilt, *tone.breath_band)
    t = np.arange(count) / RATE
    grown = 1 - np.exp(-t / (0.4 * tone.attack + 0.002))
    breath: Real = hiss * (0.7 * rise + 0.3 * grown + 2.0 * tone.chiff * grown * np.exp(-t / 0.035))
    return breath


def _slurs(notes: Sequence[Note]) -> dict[int, float]:
    """Pitch of the note that each note follows without a gap, where a single line is played."""
    order = sorted(range(len(notes)), key=lambda i: notes[i].start)
    found = {}
    for one, two in pairwise(order):
        a, b = notes[one], notes[two]
        if abs(a.start + a.length - b.start) < SLUR and b.start - a.start > SLUR:
            found[id(b)] = a.pitch
    return found


def held(tone: Held) -> Play:
    """Plays with a tone."""

    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        slurs = _slurs(notes)

        def voice(note: Note, length: float) -> Samples:
            return _note(tone, note, length, slurs.get(id(note), 0.0), rng)

        return tone.body.heard(performed(notes, seconds, voice, Ending(release=tone.release)))

    return play
