"""Pitches: notes, chords, scales and tunings by the names under which they are asked for, as MIDI numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

__all__ = [
    "CENTRES",
    "NAMES",
    "SCALES",
    "TUNINGS",
    "Chord",
    "centre_of",
    "chord_of",
    "in_range",
    "note_of",
    "pitch_name",
    "placed",
    "scale_of",
    "tuning_of",
]

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
SYLLABLES = {
    "do": 0, "re": 2, "mi": 4, "fa": 5, "sol": 7, "so": 7, "la": 9, "ti": 11, "si": 11,
    "哆": 0, "来": 2, "咪": 4, "发": 5, "唆": 7, "拉": 9, "西": 11,
}  # fmt: skip
NOTE = re.compile(r"([A-G])(#|b)?([0-8])?")
SYMBOL = re.compile(r"([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?")
QUALITIES: dict[str, tuple[int, ...]] = {
    "": (0, 4, 7), "maj": (0, 4, 7), "M": (0, 4, 7), "m": (0, 3, 7), "min": (0, 3, 7), "5": (0, 7), "6": (0, 4, 7, 9),
    "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "M7": (0, 4, 7, 11), "m7": (0, 3, 7, 10), "min7": (0, 3, 7, 10),
    "m6": (0, 3, 7, 9), "mMaj7": (0, 3, 7, 11), "m7b5": (0, 3, 6, 10), "ø": (0, 3, 6, 10), "dim": (0, 3, 6),
    "°": (0, 3, 6), "o": (0, 3, 6), "dim7": (0, 3, 6, 9), "o7": (0, 3, 6, 9), "aug": (0, 4, 8), "+": (0, 4, 8),
    "sus2": (0, 2, 7), "sus4": (0, 5, 7), "9": (0, 4, 7, 10, 14), "maj9": (0, 4, 7, 11, 14), "m9": (0, 3, 7, 10, 14),
    "min9": (0, 3, 7, 10, 14), "add9": (0, 4, 7, 14), "add11": (0, 4, 7, 17), "11": (0, 4, 7, 10, 17),
    "13": (0, 4, 7, 10, 21),
}  # fmt: skip
"""Semitones above the root by what follows it in a chord's symbol."""

SCALES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "melodic minor": (0, 2, 3, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "locrian": (0, 1, 3, 5, 6, 8, 10),
    "pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "blues": (0, 3, 5, 6, 7, 10),
    "chromatic": tuple(range(12)),
    "whole tone": (0, 2, 4, 6, 8, 10),
    "hijaz": (0, 1, 4, 5, 7, 8, 10),
    "phrygian dominant": (0, 1, 4, 5, 7, 8, 10),
    "double harmonic": (0, 1, 4, 5, 7, 8, 11),
    "hirajoshi": (0, 2, 3, 7, 8),
    "in": (0, 1, 5, 7, 8),
    "octatonic": (0, 1, 3, 4, 6, 7, 9, 10),
    "kurd": (0, 2, 3, 5, 7, 8, 10),
    "bebop": (0, 2, 4, 5, 7, 8, 9, 11),
}
"""Semitones above the tonic."""
SAME = {
    "maj": "major", "min": "minor", "natural minor": "minor", "aeolian": "minor", "ionian": "major",
    "major pentatonic": "pentatonic", "major blues": "blues", "minor blues": "blues",
}  # fmt: skip

TUNINGS: dict[str, tuple[int, ...]] = {
    "guitar": (40, 45, 50, 55, 59, 64),
    "bass": (28, 33, 38, 43),
    "ukulele": (67, 60, 64, 69),
    "violin": (55, 62, 69, 76),
    "viola": (48, 55, 62, 69),
    "cello": (36, 43, 50, 57),
    "bowed bass": (28, 33, 38, 43),
    "mandolin": (55, 62, 69, 76),
    "banjo": (67, 50, 55, 59, 62),
    "balalaika": (64, 64, 69),
    "erhu": (62, 69),
    "pipa": (45, 50, 52, 57),
    "shamisen": (48, 55, 60),
    "guqin": (36, 38, 41, 43, 45, 48, 50),
}
"""Open strings from the lowest string on."""
OF_FAMILY = {
    "acoustic guitar": "guitar", "steel guitar": "guitar", "nylon guitar": "guitar", "electric guitar": "guitar",
    "distorted guitar": "guitar", "classical guitar": "guitar", "double bass": "bass", "electric bass": "bass",
    "slap bass": "bass", "bass guitar": "bass", "fiddle": "violin",
}  # fmt: skip

CENTRES = {
    "piano": 64, "keyboard": 64, "guitar": 57, "ukulele": 65, "bass": 38, "violin": 73, "viola": 64, "cello": 50,
    "flute": 76, "piccolo": 86, "recorder": 77, "trumpet": 67, "trombone": 55, "french horn": 58, "tuba": 41,
    "saxophone": 63, "clarinet": 66, "oboe": 71, "bassoon": 50, "harp": 64, "kalimba": 66, "xylophone": 78,
    "marimba": 64, "vibraphone": 68, "glockenspiel": 90, "music_box": 78, "organ": 64, "accordion": 67, "erhu": 72,
    "guzheng": 62, "pipa": 64, "dizi": 77, "harmonica": 71, "synth": 64, "choir": 62, "strings": 64, "orchestra": 64,
    "timpani": 45, "handpan": 57, "steelpan": 68, "koto": 62, "banjo": 62, "mandolin": 72,
}  # fmt: skip
"""The middle of the octave in which an instrument is at home."""


@dataclass(frozen=True)
class Chord:
    """A chord: `root` as a pitch class, `tones` semitones above it, `bass` the pitch class that is lowest."""

    root: int
    tones: tuple[int, ...] = (0, 4, 7)
    bass: int = -1

    @property
    def classes(self) -> tuple[int, ...]:
        """Its pitch classes, the root first."""
        return tuple((self.root + t) % 12 for t in self.tones)

    @property
    def lowest(self) -> int:
        """The pitch class in the bass."""
        return self.bass if self.bass >= 0 else self.root

    @property
    def minor(self) -> bool:
        """Whether its third is a minor one."""
        return 3 in self.tones


def pitch_name(pitch: float) -> str:
    """The name of a MIDI number: 60 is C4."""
    return f"{NAMES[round(pitch) % 12]}{round(pitch) // 12 - 1}"


@lru_cache(maxsize=1024)
def note_of(name: str) -> tuple[int, int | None] | None:
    """Pitch class and octave (None where none is named) of "F#3", "A", "sol"; None for what is no note."""
    if name.lower() in SYLLABLES:
        return SYLLABLES[name.lower()], None
    match = NOTE.fullmatch(name)
    if match is None:
        return None
    at = LETTERS[match[1]] + {"#": 1, "b": -1}.get(match[2] or "", 0)
    octave = int(match[3]) if match[3] else None
    if octave is not None:
        octave += at // 12
    return at % 12, octave


@lru_cache(maxsize=1024)
def chord_of(name: str) -> Chord | None:
    """The chord of a symbol: "Am", "C7", "D/F#"; a bare letter is its major chord."""
    match = SYMBOL.fullmatch(name)
    root = note_of(match[1]) if match is not None else None
    if match is None or root is None or match[2] not in QUALITIES:
        return None
    under = note_of(match[3]) if match[3] else None
    return Chord(root[0], QUALITIES[match[2]], under[0] if under else -1)


def scale_of(name: str) -> tuple[int, tuple[int, ...]] | None:
    """Tonic and steps of "C major", "A minor pentatonic", "blues"; a tonic alone is major, no tonic is C."""
    first, _, rest = name.strip().partition(" ")
    tonic = note_of(first)
    mode = (rest if tonic is not None else name).strip().lower().replace("-", " ")
    mode = SAME.get(mode, mode) or "major"
    return (tonic[0] if tonic else 0, SCALES[mode]) if mode in SCALES else None


def tuning_of(instrument: str) -> tuple[int, ...]:
    """The open strings of an instrument, the lowest string first; empty where it has none or they aren't known."""
    name = instrument.replace("_", " ")
    return TUNINGS.get(name, TUNINGS.get(OF_FAMILY.get(name, ""), ()))


def centre_of(instrument: str, lowest: float = 21, highest: float = 108) -> float:
    """The pitch round which an instrument plays; the middle of its range, a little low, where nothing is known of it."""
    name = instrument if instrument in CENTRES else instrument.replace("_", " ")
    known = CENTRES.get(name, CENTRES.get(OF_FAMILY.get(name, "")))
    return float(known) if known is not None else lowest + 0.42 * (highest - lowest)


def in_range(pitch: float, lowest: float, highest: float) -> float:
    """The pitch, by octaves within the range where it is out of it."""
    while pitch < lowest and pitch + 12 <= highest:
        pitch += 12
    while pitch > highest and pitch - 12 >= lowest:
        pitch -= 12
    return pitch


def placed(
    names: Sequence[str], instrument: str, lowest: float = 21, highest: float = 108
) -> tuple[float, ...]:
    """Named notes as MIDI numbers. Those without an octave lie by the one before, the whole in the instrument's own octave;
    letters that are its open strings in their order are those strings; what it doesn't have is played in another octave."""
    notes = [n for n in map(note_of, names) if n is not None]
    strings = tuning_of(instrument)
    bare = all(octave is None for _, octave in notes)
    if bare and len(notes) > 2 and len(strings) == len(notes):
        for row in (strings, strings[::-1]):
            if all(p % 12 == pc for p, (pc, _) in zip(row, notes, strict=True)):
                return tuple(float(p) for p in row)
    out: list[float] = []
    for pc, octave in notes:
        if octave is not None:
            out.append(12.0 * (octave + 1) + pc)
        elif not out:
            out.append(60.0 + pc)
        else:
            step = (pc - out[-1]) % 12
            out.append(out[-1] + (step if step <= 6 else step - 12))
    if bare and out:
        middle = centre_of(instrument, lowest, highest)
        mean = (max(out) + min(out)) / 2
        shift = 12 * round((middle - mean) / 12)
        out = [p + shift for p in out]
        while max(out) > highest and min(out) - 12 >= lowest:
            out = [p - 12 for p in out]
        while min(out) < lowest and max(out) + 12 <= highest:
            out = [p + 12 for p in out]
    return tuple(in_range(p, lowest, highest) for p in out)
