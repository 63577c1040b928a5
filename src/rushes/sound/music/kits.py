"""Drum kits and single drums: which stroke a number of General MIDI stands for, how loud in its kit and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music import drums as d
from rushes.sound.music import metals as m
from rushes.sound.music.drums import Hit, beaten, tom
from rushes.sound.music.instrument import Instrument, Play
from rushes.sound.music.metals import clapped, crashed, rattled, scraped, tapped
from rushes.sound.music.playing import levelled
from rushes.sound.synth import RATE, Samples, plain, put, spread

__all__ = ["ROWS"]

TAKES = 3  # recordings of each stroke that a part takes in turn
LAYERS = 6  # velocities at which strokes are recorded
LIMITS = {True: 0.55, False: 1.2}  # peaks of strokes of a kit and of a single drum, which a tape rounds off
CHOKED = 0.05  # seconds in which a closed hat ends an open one


@dataclass(frozen=True)
class Stroke:
    """A sound, its level in dB against a kick, and its pan -1..1."""

    hit: Hit
    level: float = 0.0
    pan: float = 0.0


Kit = Mapping[int, Stroke]
"""Strokes by the number of the General MIDI drum."""

_TAMBOURINE = rattled(0.11, 26, (5500, 13_000), (5200, 6900, 8600, 10_300))
_SHAKER = rattled(0.13, 60, (3500, 11_000))
_MARACA = rattled(0.06, 34, (4500, 12_000), swing=0.1)
_TRIANGLE = tapped(
    [(1590, 0.8, 0.12), (2960, 2.2, 0.3), (4430, 2.6, 0.8), (5980, 2.0, 0.7), (7710, 1.6, 0.5), (9680, 1.2, 0.4),
    (12_100, 0.9, 0.25)],
    0.25, (4000, 12_000), 0.006,
)  # fmt: skip
_TRIANGLE_MUTE = tapped(
    [(2960, 0.12, 0.3), (4430, 0.14, 0.8), (5980, 0.12, 0.7), (7710, 0.1, 0.5)], 0.3, (4000, 12_000), 0.006
)
_COWBELL = tapped(
    [
        (562, 0.28, 1.0),
        (845, 0.26, 0.9),
        (1480, 0.16, 0.3),
        (2190, 0.14, 0.4),
        (3150, 0.1, 0.3),
        (4310, 0.08, 0.2),
    ],
    0.5,
)
_BLOCK = tapped([(780, 0.05, 1.0), (1890, 0.035, 0.45), (2760, 0.03, 0.2)], 0.5, (900, 5000), 0.01)
_HIGH_BLOCK = tapped([(1120, 0.045, 1.0), (2590, 0.03, 0.45), (3900, 0.025, 0.2)], 0.5, (1200, 6000), 0.01)
_CLAVES = tapped([(2480, 0.1, 1.0), (5210, 0.04, 0.15)], 0.25, (2500, 8000), 0.006)
_SNAP = tapped([(1850, 0.02, 0.8), (2550, 0.025, 1.0), (3600, 0.015, 0.5)], 1.4, (1500, 7500), 0.022)
_CASTANET = tapped([(1210, 0.03, 0.7), (2350, 0.03, 1.0), (3900, 0.02, 0.5)], 0.8, (1500, 8000), 0.01)
_AGOGO = tapped([(905, 0.4, 1.0), (1810, 0.3, 0.4), (2480, 0.25, 0.5), (4100, 0.15, 0.3)], 0.4)
_LOW_AGOGO = tapped([(660, 0.45, 1.0), (1320, 0.3, 0.4), (1820, 0.25, 0.5), (3000, 0.15, 0.3)], 0.4)
_SLEIGH = rattled(0.16, 24, (6000, 13_000), (3900, 4700, 5600, 7400))
_STICKS = tapped([(1650, 0.03, 1.0), (3320, 0.025, 0.6), (5100, 0.02, 0.4)], 0.7, (1500, 7000), 0.008)
_CLAP = clapped(5)

KIT: dict[int, Stroke] = {
    31: Stroke(_STICKS, -6),
    35: Stroke(beaten(d.KICK)), 36: Stroke(beaten(d.KICK)),
    37: Stroke(beaten(d.SIDE_STICK), -4, 0.05),
    38: Stroke(beaten(d.SNARE), 0, 0.05),
    39: Stroke(_CLAP, -2, 0.1),
    40: Stroke(beaten(d.RIM_SHOT), 1, 0.05),
    41: Stroke(tom(72), -1, 0.5), 43: Stroke(tom(84), -1, 0.4), 45: Stroke(tom(102), -1, 0.15),
    47: Stroke(tom(121), -1, 0.0), 48: Stroke(tom(142), -1, -0.15), 50: Stroke(tom(168), -1, -0.3),
    42: Stroke(crashed(m.HAT), -9, -0.35), 44: Stroke(crashed(m.PEDAL), -11, -0.35),
    46: Stroke(crashed(m.OPEN_HAT), -6, -0.35),
    49: Stroke(crashed(m.CRASH), -1, -0.45), 57: Stroke(crashed(m.CRASH), -1, 0.5),
    51: Stroke(crashed(m.RIDE), -8, 0.4), 59: Stroke(crashed(m.RIDE), -8, 0.3), 53: Stroke(crashed(m.RIDE_BELL), -7, 0.4),
    52: Stroke(crashed(m.CHINA), -3, 0.55), 55: Stroke(crashed(m.SPLASH), -4, -0.2),
    54: Stroke(_TAMBOURINE, -7, 0.25), 56: Stroke(_COWBELL, -6, 0.2), 58: Stroke(scraped(0.35, 22, (1800, 5000)), -9, 0.3),
    60: Stroke(beaten(d.BONGO), -3, -0.2), 61: Stroke(beaten(d.Drum(294, 0.28, knock=0.5, band=(500, 4000))), -3, -0.1),
    62: Stroke(beaten(d.MUTE), -4, 0.2), 63: Stroke(beaten(d.CONGA), -2, 0.2),
    64: Stroke(beaten(d.Drum(147, 0.5, knock=0.3, band=(250, 2200))), -2, 0.3),
    65: Stroke(beaten(d.TIMBALE), -3, -0.3), 66: Stroke(beaten(d.Drum(215, 0.45, quicker=0.4, knock=0.9,
    band=(1000, 6000))), -3, -0.2),
    67: Stroke(_AGOGO, -7, 0.3), 68: Stroke(_LOW_AGOGO, -7, 0.3),
    69: Stroke(rattled(0.09, 40, (3800, 10_000), swing=0.15), -9, -0.3), 70: Stroke(_MARACA, -9, -0.3),
    73: Stroke(scraped(0.1, 10), -8, 0.25), 74: Stroke(scraped(0.42, 34), -7, 0.25),
    75: Stroke(_CLAVES, -7, -0.2), 76: Stroke(_HIGH_BLOCK, -6, 0.2), 77: Stroke(_BLOCK, -6, 0.2),
    80: Stroke(_TRIANGLE_MUTE, -11, -0.25), 81: Stroke(_TRIANGLE, -9, -0.25),
    82: Stroke(_SHAKER, -9, 0.3), 83: Stroke(_SLEIGH, -8, 0.2), 85: Stroke(_CASTANET, -7, -0.2), 28: Stroke(_SNAP, -5, 0.1),
}  # fmt: skip
"""An acoustic kit and its hand percussion; 28 is a snap of fingers."""

BRUSHES: dict[int, Stroke] = {
    **KIT,
    36: Stroke(beaten(d.Drum(58, 0.4, fall=4.0, fall_seconds=0.02, knock=0.25, band=(200, 1500)))),
    38: Stroke(d.brush(0.2, 0.12), 0, 0.05),
    39: Stroke(d.brush(0.55, 0.35), -5, 0.05),
    40: Stroke(d.brush(0.34, 0.3), -4, 0.05),
}
MACHINE: dict[int, Stroke] = {
    **KIT,
    35: Stroke(d.electronic_kick(44, 150, 0.035, 0.9, 0.15)),
    36: Stroke(d.electronic_kick(52, 260, 0.022, 0.42, 0.35)),
    37: Stroke(tapped([(470, 0.05, 0.8), (1710, 0.04, 1.0)], 0.3), -5),
    38: Stroke(beaten(d.MACHINE_SNARE)), 40: Stroke(beaten(d.MACHINE_SNARE)),
    39: Stroke(clapped(4, (900, 2600), 0.22), -1),
    42: Stroke(m.machine_hat(0.06), -9, -0.2), 44: Stroke(m.machine_hat(0.04), -11, -0.2),
    46: Stroke(m.machine_hat(0.5), -7, -0.2),
    41: Stroke(d.electronic_kick(70, 130, 0.06, 0.5, 0.05), -1, 0.4),
    45: Stroke(d.electronic_kick(100, 180, 0.06, 0.42, 0.05), -1),
    48: Stroke(d.electronic_kick(140, 240, 0.05, 0.36, 0.05), -1, -0.3),
    56: Stroke(tapped([(540, 0.3, 1.0), (800, 0.3, 0.8), (1620, 0.12, 0.3), (2400, 0.1, 0.25)], 0.2), -6),
    49: Stroke(crashed(m.Cymbal((0.1, 0.4, 1.0, 1.0), (1.2, 1.6, 1.6, 1.3), partials=0.8)), -3),
}  # fmt: skip


def _take_number(velocity: float) -> int:
    return round(min(max(velocity, 0.0), 1.0) * LAYERS)


def _meant(kit: Kit, pitch: float, whole: bool) -> Stroke:
    """The stroke of a number; where there is none, the next in a whole kit, the first of a single drum."""
    number = round(pitch)
    if number not in kit:
        number = min(kit, key=lambda n: (abs(n - pitch), n)) if whole else next(iter(kit))
    return kit[number]


def _kit(kit: Kit, wide: bool = True) -> Play:
    """Plays strokes by number, each a recording of several in turn, so that no two following are alike."""

    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        count, limit = round(seconds * RATE), np.float32(LIMITS[wide])
        out = np.zeros((count, 2) if wide else count, np.float32)
        takes: dict[tuple[int, int], list[Samples]] = {}
        turns: dict[tuple[int, int], int] = {}
        closes = sorted(note.start for note in notes if round(note.pitch) in (42, 44))
        for note in notes:
            stroke, layer = _meant(kit, note.pitch, wide), _take_number(note.velocity)
            key = (id(stroke), layer)
            turns[key] = turn = turns.get(key, -1) + 1
            made = takes.setdefault(key, [])
            if turn < TAKES:
                gain = np.float32(10 ** (stroke.level / 20))
                take = levelled(stroke.hit(rng, max(layer, 1) / LAYERS), 0.7) * gain
                made.append(plain(limit * np.tanh(take / limit)))
            x = made[turn % len(made)] * np.float32(
                (max(note.velocity, 0.02) / 0.7) ** 1.6 * rng.uniform(0.94, 1.04)
            )
            if round(note.pitch) == 46:
                x = _choked(x, next((t - note.start for t in closes if t > note.start + 0.01), 99.0))
            put(out, spread(x, stroke.pan) if wide else x, note.start)
        last = min(960, count)
        out[count - last :] *= np.linspace(1, 0, last, dtype=np.float32).reshape(-1, *[1] * (out.ndim - 1))
        return out

    return play


def _choked(x: Samples, after: float) -> Samples:
    at = int(after * RATE)
    if at >= len(x):
        return x
    fade = plain(np.exp(-5 * np.arange(int(CHOKED * RATE)) / (CHOKED * RATE)))
    x = x[: at + len(fade)].copy()
    x[at:] *= fade[: len(x) - at]
    x[-240:] *= np.linspace(1, 0, 240, dtype=np.float32)
    return x


def _only(level: float = 0.0, **strokes: Hit) -> Instrument:
    """A single drum: strokes `n36=…` by number; any other number is the first."""
    kit = {int(name[1:]): Stroke(hit) for name, hit in strokes.items()}
    return Instrument(_kit(kit, wide=False), 0, 127, level, pitched=False)


def _kit_row(kit: Kit, level: float = 0.0) -> Instrument:
    return Instrument(_kit(kit), 27, 87, level, pitched=False)


_DON, _KA, _SHIME = beaten(d.TAIKO), beaten(d.TAIKO_RIM), beaten(d.SHIME)
_SNARE = beaten(d.SNARE)
_TABLA_NA, _TABLA_GE = beaten(d.TABLA_NA), beaten(d.TABLA_GE)
_TEK, _SLAP = beaten(d.TEK), beaten(d.SLAP)

ROWS: dict[str, Instrument] = {
    "drums": _kit_row(KIT, -2.5),
    "brush kit": _kit_row(BRUSHES, -4.5),
    "electronic drums": _kit_row(MACHINE, -2.5),
    "percussion": _kit_row(KIT, -2.5),
    "snare drum": _only(
        -2.5, n38=_SNARE, n37=beaten(d.SIDE_STICK), n40=beaten(d.RIM_SHOT), n29=d.roll_of(_SNARE, 19, 1.5)
    ),
    "bass drum": _only(n36=beaten(d.CONCERT_BASS)),
    "hi-hat": _only(-7.0, n42=crashed(m.HAT), n44=crashed(m.PEDAL), n46=crashed(m.OPEN_HAT)),
    "cymbal": _only(
        -4.0, n49=crashed(m.CRASH), n51=crashed(m.RIDE), n53=crashed(m.RIDE_BELL), n55=crashed(m.SPLASH)
    ),
    "taiko": _only(n36=_DON, n41=_DON, n48=_SHIME, n37=_KA, n76=_KA),
    "bongos": _only(-2.5, n60=beaten(d.BONGO), n61=KIT[61].hit, n62=_SLAP),
    "congas": _only(-2.5, n63=beaten(d.CONGA), n64=KIT[64].hit, n62=beaten(d.MUTE), n65=_SLAP),
    "djembe": _only(
        -2.5,
        n36=beaten(d.DJEMBE_BASS),
        n63=beaten(d.DJEMBE_TONE),
        n64=beaten(d.DJEMBE_BASS),
        n62=_SLAP,
        n38=_SLAP,
    ),
    "darbuka": _only(-2.5, n36=beaten(d.DOUM), n38=_TEK, n64=beaten(d.DOUM), n63=_TEK, n62=_TEK),
    "tabla": _only(-2.5, n36=_TABLA_GE, n38=_TABLA_NA, n64=_TABLA_GE, n63=_TABLA_NA, n62=_TEK),
    "mridangam": _only(-2.5, n36=_TABLA_GE, n38=_TABLA_NA, n62=_TEK, n63=_TABLA_NA),
    "dhol": _only(-2.5, n36=beaten(d.DHOL), n38=_TEK, n63=_TEK, n64=beaten(d.DHOL)),
    "cajon": _only(
        -2.5,
        n36=beaten(d.CAJON_BASS),
        n38=beaten(d.CAJON_SLAP),
        n63=beaten(d.CAJON_SLAP),
        n64=beaten(d.CAJON_BASS),
    ),
    "frame drum": _only(-2.5, n36=beaten(d.FRAME), n38=_TEK, n64=beaten(d.FRAME), n63=_TEK),
    "bodhran": _only(-2.5, n36=beaten(d.BODHRAN), n38=beaten(d.MUTE), n64=beaten(d.BODHRAN)),
    "talking drum": _only(-2.5, n63=beaten(d.TALKING), n36=beaten(d.TALKING)),
    "tambourine": _only(-5.0, n54=_TAMBOURINE),
    "shaker": _only(-7.0, n82=_SHAKER),
    "maracas": _only(-7.0, n70=_MARACA),
    "sleigh bells": _only(-6.0, n83=_SLEIGH),
    "castanets": _only(-7.0, n85=_CASTANET),
    "triangle": _only(-8.0, n81=_TRIANGLE, n80=_TRIANGLE_MUTE),
    "cowbell": _only(-5.0, n56=_COWBELL),
    "woodblock": _only(-6.0, n76=_HIGH_BLOCK, n77=_BLOCK),
    "claves": _only(-6.0, n75=_CLAVES),
    "guiro": _only(-6.0, n74=scraped(0.42, 34), n73=scraped(0.1, 10)),
    "handclaps": _only(-3.0, n39=_CLAP),
    "finger snaps": _only(-7.0, n28=_SNAP),
}
