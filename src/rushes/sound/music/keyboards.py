"""Keyboards that strike or pluck: pianos, electric pianos, harpsichord, clavichord, toy piano.

Piano: inharmonicity after Rigaud, David and Daudet (2013), decays after Bensa, Bilbao,
Kronland-Martinet and Smith (2003), each
partial with a quick and a slow decay of its own (Weinreich 1977), hammer and soundboard as knocks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music.body import Body
from rushes.sound.music.instrument import Instrument, Play
from rushes.sound.music.modal import HIGHEST, Modes, joined, knock, rung
from rushes.sound.music.playing import Ending, Real, levelled, performed
from rushes.sound.music.strings import String, plucked
from rushes.sound.synth import RATE, Samples, plain

__all__ = ["ROWS"]

UNDAMPED = 89  # the highest strings of a piano have no dampers
PARTIALS = 64
BOARD = Body(((95, 4, 3), (190, 5, 3), (370, 4, 2), (900, 2, 2), (1400, 3, -2), (2300, 3, 2)), 55, 7500)
UPRIGHT_BOARD = Body(((130, 5, 5), (240, 5, 4), (480, 4, 4), (1100, 3, 3), (2600, 2, 3)), 85, 7000)
CASE = Body(((140, 5, 4), (300, 5, 3), (520, 4, 3), (1900, 2, 3)), 90, 11_000)


@dataclass(frozen=True)
class Piano:
    """`hard` scales the hammer's brightness, `apart` the cents between the outer strings of a unison."""

    hard: float = 1.0
    apart: float = 0.9
    board: Body = BOARD
    knock: float = 0.22


def stiffness(pitch: float) -> float:
    """Inharmonicity B of a piano's strings by MIDI number (Rigaud et al. 2013)."""
    return float(np.exp(0.0926 * pitch - 13.64) + np.exp(-0.0847 * pitch - 5.82))


def _piano_modes(piano: Piano, note: Note, rng: np.random.Generator) -> Modes:
    b = stiffness(note.pitch)
    k = np.arange(1, PARTIALS + 1, dtype=float)
    f = note.hertz * k * np.sqrt((1 + b * k**2) / (1 + b))
    keep = f < HIGHEST
    k, f = k[keep], f[keep]
    gain = _hammered(piano, note, k, f) * piano.board.gain(f) * 10 ** (rng.normal(0, 1.0, len(k)) / 20)
    slow = 1.1 * np.exp(0.06 * (note.pitch - 60)) * 0.55 + 0.11 * (f / 1000) ** 2 / (1 + (f / 3000) ** 1.2)
    unison = piano.apart * rng.uniform(0.6, 1.3) * np.array([0.0, 0.5, -0.5])
    strings = [
        Modes(f * 2 ** (cents / 1200), decay, gain * part)
        for cents, decay, part in zip(unison, (slow * 3.2, slow, slow * 0.6), (0.62, 0.26, 0.12), strict=True)
    ]
    size = float(np.sqrt((gain**2).sum())) * piano.knock
    felt = knock(rng, 250, 2200 + 1800 * note.velocity, 0.045, size * (0.5 + 0.7 * note.velocity))
    key = knock(rng, 60, 260, 0.12, size * 0.8, 12)
    return joined(*strings, felt, key)


def _hammered(piano: Piano, note: Note, k: Real, f: Real) -> Real:
    """Amplitudes left by a hammer at an eighth of the string (nearer its end in the treble), harder with velocity."""
    place = 0.122 - 0.05 * np.clip((note.pitch - 60) / 48, 0, 1)
    octaves = (note.pitch - 60) / 12
    soft = 900 * piano.hard * 2 ** (0.42 * octaves) * (0.25 + 1.5 * note.velocity**1.6)
    swing = np.abs(np.sin(np.pi * k * place)) / k**0.35
    return np.asarray((swing + 0.02) * (1 + (f / soft) ** 2) ** -1.05 * np.where(k % 2, 1.0, -1.0))


def _piano(piano: Piano) -> Play:
    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        def voice(note: Note, length: float) -> Samples:
            x = rung(_piano_modes(piano, note, rng), length, 0.0012)
            return levelled(x, note.velocity)

        lower = [n for n in notes if n.pitch < UNDAMPED]
        upper = [n for n in notes if n.pitch >= UNDAMPED]
        out = performed(lower, seconds, voice, Ending(release=0.16, width=0.45))
        if upper:
            out += performed(upper, seconds, voice, Ending(release=0.2, rings=2.0, width=0.45))
        return out

    return play


@dataclass(frozen=True)
class Tine:
    """An electric piano: harmonics that a pickup makes of a tine's swing, by velocity, and the tine's own high partials."""

    harmonics: tuple[float, ...] = (1.0, 0.42, 0.18, 0.1, 0.05, 0.03)
    seconds: float = 5.0  # to -60 dB at middle C
    bark: float = 1.0  # how far velocity brings harmonics out
    bell: float = 0.2
    bells: tuple[float, ...] = (7.1, 20.8)
    tremolo: float = 0.22


RHODES = Tine()
WURLITZER = Tine((1.0, 0.35, 0.4, 0.16, 0.16, 0.08, 0.06), 2.6, 1.5, 0.06, (6.3, 17.5), 0.3)


def _tine_modes(tine: Tine, note: Note, rng: np.random.Generator) -> Modes:
    k = np.arange(1, len(tine.harmonics) + 1, dtype=float)
    driven = (note.velocity / 0.7) ** (tine.bark * (k - 1) * 0.55)
    seconds = tine.seconds * 2 ** (-(note.pitch - 60) / 26)
    swing = Modes(note.hertz * k, 6.908 / seconds * k**0.75, np.array(tine.harmonics) * driven)
    ratio = np.array(tine.bells)
    bell = Modes(
        note.hertz * ratio,
        6.908 / (0.5 / ratio**0.3) * np.ones(len(ratio)),
        tine.bell * (0.3 + note.velocity) * np.array([1.0, 0.3]),
    )
    return joined(swing, bell, knock(rng, 200, 1800, 0.03, 0.12))


def _electric(tine: Tine) -> Play:
    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        def voice(note: Note, length: float) -> Samples:
            return levelled(rung(_tine_modes(tine, note, rng), length, 0.0018), note.velocity)

        mono = performed(notes, seconds, voice, Ending(release=0.09))
        swing = tine.tremolo * np.sin(2 * np.pi * 4.6 * np.arange(len(mono)) / RATE)
        sides = (np.sqrt(0.5 * (1 + swing)), np.sqrt(0.5 * (1 - swing)))
        return plain(np.stack([mono * side for side in sides], -1))

    return play


def _toy(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
    """A toy piano: steel rods fixed at one end, of which the ear hears the second and third mode little."""

    def voice(note: Note, length: float) -> Samples:
        long = 2 ** (-(note.pitch - 72) / 24)
        rows = [(1, 1.6 * long, 1.0), (2.02, 0.5 * long, 0.25), (6.27, 0.35 * long, 0.3 * note.velocity)]
        click = knock(rng, 700, 4500, 0.03, 0.5)
        return levelled(
            rung(joined(Modes.of([*rows, (3.46, 0.2, 0.08)], note.hertz), click), length), note.velocity
        )

    return performed(notes, seconds, voice, Ending(release=0.15, rings=1.2, width=0.3))


HARPSICHORD = String(
    pluck=0.11, soft=9000, roll=9, fundamental=1.0, losses=0.35, growth=0.5, stiffness=3e-5, second=0.25,
    courses=0.9, click=0.3, click_band=(1200, 8000), thump=0.12, body=CASE,
)  # fmt: skip
CLAVICHORD = replace(HARPSICHORD, pluck=0.06, soft=3200, fundamental=2.2, courses=1.4, click=0.4, bend=5.0)
CLAVINET = String(
    pluck=0.05, soft=4200, fundamental=1.6, losses=0.5, stiffness=6e-5, pickup=0.12, click=0.25, thump=0.0,
    body=Body(((900, 1.5, 5), (2200, 2, 4)), 120, 6500),
)  # fmt: skip

GRAND = _piano(Piano())

ROWS: dict[str, Instrument] = {
    "piano": Instrument(GRAND, 21, 108),
    "upright piano": Instrument(_piano(Piano(0.85, 1.6, UPRIGHT_BOARD, 0.3)), 21, 108),
    "honky tonk piano": Instrument(_piano(Piano(1.9, 4.0, UPRIGHT_BOARD, 0.3)), 21, 108),
    "electric piano": Instrument(_electric(RHODES), 28, 100),
    "wurlitzer": Instrument(_electric(WURLITZER), 33, 96),
    "keyboard": Instrument(_electric(replace(RHODES, bell=0.12, tremolo=0.0)), 21, 108),
    "toy piano": Instrument(_toy, 60, 96, level=-2.0),
    "harpsichord": Instrument(plucked(HARPSICHORD, Ending(release=0.07)), 29, 89, level=-1.0),
    "clavichord": Instrument(plucked(CLAVICHORD, Ending(release=0.05)), 36, 86),
    "clavinet": Instrument(plucked(CLAVINET, Ending(release=0.04)), 29, 88),
}
