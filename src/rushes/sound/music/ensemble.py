"""Many players of one note: every harmonic is a narrow band about its pitch, as wide as the players are apart.

A loop of some seconds is made from its spectrum with random phases (PADsynth: Nasca 2005),
so that a section of any size costs
one inverse transform. Part of each band is symmetric about its middle, so that the band swells but keeps its pitch.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import fft, signal
from scipy.ndimage import uniform_filter1d

from rushes.direction.score import Note
from rushes.sound.music.held import CENT, HASTE, begun, power_of
from rushes.sound.music.instrument import Play
from rushes.sound.music.playing import Ending, Real, hissed, loud, performed
from rushes.sound.synth import RATE, Samples, plain

__all__ = ["Section", "Spectrum", "played_together"]

Spectrum = Callable[[float, float], tuple[Real, Real]]
"""`spectrum(hertz, velocity)`: frequencies of a note's partials in Hz and their amplitudes as they are heard."""
SHORT, LONG = 130_000, 262_000  # samples of a loop
EARLY = 0.06  # seconds of a rise that are not heard
LAYERS = 5  # velocities for which a loop is made
CORE, REACH = 0.68, 2.6
SWELL, FREE = 0.35, 0.2  # of a band's skirt: what changes its level, the rest but the free part its pitch
LOOSER = 0.012  # for every cent of spread and every harmonic
RIDE, RIDDEN = 0.06, 0.6  # seconds of the loudness of all players, and how far it is evened out
FAINT = 2e-3  # of the loudest partial: -54 dB


@dataclass(frozen=True)
class Section:
    """`spread` cents of the players (one standard deviation); seconds of `attack` (to 63 %) and `release`."""

    spectrum: Spectrum
    spread: float = 8.0
    attack: float = 0.06
    release: float = 0.3
    opening: float = 0.08  # seconds in which the high partials come
    swell: float = 0.2
    chiff: float = 0.05
    chiff_band: tuple[float, float] = (700.0, 6000.0)
    steady: float = CORE  # part of a band's power that is its middle line
    together: float = 0.35  # how alike left and right are


@lru_cache(maxsize=1)
def _sizes() -> list[int]:
    """Lengths of which a transform is quick."""
    return sorted({fft.next_fast_len(n, real=True) for n in range(100_000, 300_000, 40)})


def _loop_size(hertz: float, about: int) -> tuple[int, int]:
    """Samples of a loop that holds a whole number of periods of a pitch, within a fraction of a cent; and that number."""
    sizes = np.array([n for n in _sizes() if 0.85 * about < n < 1.15 * about])
    periods = np.maximum(np.round(sizes * hertz / RATE), 1)
    best = int(np.argmin(np.abs(np.log(periods * RATE / sizes / hertz))))
    return int(sizes[best]), int(periods[best])


def _loop(section: Section, hertz: float, velocity: float, about: int, rng: np.random.Generator) -> Samples:
    """(n, 2): the section holding a note, K-weighted mean square 1."""
    size, periods = _loop_size(hertz, about)
    partials, gain = section.spectrum(hertz, velocity)
    keep = gain > FAINT * gain.max()
    partials, gain = partials[keep], gain[keep]
    middles = np.round(partials / hertz * periods).astype(np.int64)
    sides = _bands(section, middles, gain, section.spread * CENT * partials * size / RATE, size // 2 + 1, rng)
    x = fft.irfft(sides * np.float32(size / 2), size, axis=1)
    level = np.sqrt(uniform_filter1d((x**2).sum(0), int(RIDE * RATE), mode="wrap"))
    x *= (np.sqrt((level**2).mean()) / np.maximum(level, 1e-6)) ** RIDDEN
    whole = (x**2).sum(0).mean() / max((gain**2).sum() / 2, 1e-12) * power_of(partials, gain)
    return plain(x.T / np.float32(np.sqrt(max(whole, 1e-12))))


def _entry(loop: Samples, rng: np.random.Generator) -> int:
    """A place in a loop at which the section is not just in a lull."""
    window = int(0.15 * RATE)
    places = rng.integers(len(loop), size=6)
    levels = [(loop[(at + np.arange(0, window, 16)) % len(loop)] ** 2).sum() for at in places]
    return int(places[int(np.argmax(levels))])


def _bands(
    section: Section,
    middles: npt.NDArray[np.int64],
    gain: Real,
    width: Real,
    size: int,
    rng: np.random.Generator,
) -> npt.NDArray[np.complex64]:
    """Spectra (2, size) of left and right: about each line a symmetric skirt that makes it swell, and a free one."""
    reach = np.maximum((REACH * width).astype(np.int64), 1)
    which = np.repeat(np.arange(len(middles)), reach)
    off = np.arange(len(which)) - np.repeat(np.cumsum(reach) - reach, reach) + 1
    shape = np.exp(-0.5 * (off / np.maximum(width, 0.5)[which]) ** 2)
    whole = np.bincount(which, shape**2, len(middles))
    # High harmonics of many players have less in common.
    steady = section.steady * np.exp(-LOOSER * section.spread * (middles / middles[0] - 1))
    shape *= (gain * np.sqrt((1 - steady) / (2 * whole)))[which]
    turn = np.exp(2j * np.pi * rng.random(len(middles)))
    above, below = middles[which] + off, np.maximum(middles[which] - off, 0)
    inside = (above < size) & (below > 0)
    above, below, shape, turns = above[inside], below[inside], shape[inside], turn[which][inside]
    mid, side = (_skirt(above, below, shape * turns, size, rng) for _ in range(2))
    np.add.at(mid, middles, gain * np.sqrt(steady) * turn)
    apart = np.sqrt(1 - section.together**2)
    return np.stack([mid + apart * side, mid - apart * side]).astype(np.complex64)


def _skirt(
    above: npt.NDArray[np.int64],
    below: npt.NDArray[np.int64],
    shape: npt.NDArray[np.complex128],
    size: int,
    rng: np.random.Generator,
) -> npt.NDArray[np.complex128]:
    swell, sway = np.sqrt([[SWELL], [1 - SWELL]]) * np.exp(2j * np.pi * rng.random((2, len(shape))))
    free = rng.normal(0, FREE, (4, len(shape)))
    out = np.zeros(size, complex)
    np.add.at(out, above, shape * (swell + 1j * sway + free[0] + 1j * free[1]))
    np.add.at(out, below, shape * (swell.conj() + 1j * sway.conj() + free[2] + 1j * free[3]))
    return out


def _risen(section: Section, x: Samples, note: Note, rng: np.random.Generator) -> Samples:
    """The attack: players come in, bright partials a little later; a noise of bows or breath."""
    t = np.arange(len(x)) / RATE
    attack = min(section.attack * (1.35 - 0.5 * note.velocity), HASTE * max(note.length, 0.03))
    rise = (1 - np.exp(-t / attack)) * (1 - section.swell * np.exp(-t / 0.4))
    head = min(len(x), int(5 * section.opening * RATE))
    pole = np.exp(-2 * np.pi * max(900.0, 3 * note.hertz) / RATE)
    dull = signal.lfilter([1 - pole], [1, -pole], x[:head], axis=0)
    closed = np.exp(-t[:head] / section.opening)[:, None]
    x[:head] += plain((dull - x[:head]) * closed)
    if section.chiff:
        hiss = hissed(head, rng, -3.0, *section.chiff_band) * np.exp(-t[:head] / 0.04)
        x[:head] += plain(section.chiff * hiss)[:, None]
    early = np.argmax(rise > 0.2 * rise[: RATE // 2].max())
    return begun(plain(x * rise[:, None]), int(early))


def played_together(section: Section) -> Play:
    """Plays with a section."""

    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        about = LONG if any(note.length > 2.5 for note in notes) else SHORT
        loops: dict[tuple[float, int], Samples] = {}

        def voice(note: Note, length: float) -> Samples:
            layer = round(note.velocity * LAYERS)
            key = (round(note.pitch, 2), layer)
            if key not in loops:
                loops[key] = _loop(section, note.hertz, layer / LAYERS, about, rng)
            loop = loops[key]
            at = (_entry(loop, rng) + np.arange(int((length + EARLY) * RATE))) % len(loop)
            x = _risen(section, loop[at], note, rng)
            return plain(x * np.float32(loud(1.0, note.velocity)))

        return performed(notes, seconds, voice, Ending(release=section.release))

    return play
