"""Figures: how chords, basses and drums are broken into notes, bar by bar, from the patterns of the table."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rushes.direction.scoring.form import Form, Segment
from rushes.direction.scoring.fretting import fretted
from rushes.direction.scoring.harmony import Voicing
from rushes.direction.scoring.melody import Tone
from rushes.direction.scoring.pitches import in_range, tuning_of
from rushes.direction.scoring.styles import figure_of

__all__ = ["DRUMS", "Hand", "accompanied", "based", "drummed", "held_chords"]

DRUMS = {
    "k": 36, "s": 38, "r": 37, "h": 42, "o": 46, "p": 44, "c": 49, "R": 51, "t": 41, "T": 47, "H": 50, "C": 39, "b": 54,
    "w": 56, "S": 70, "q": 64, "Q": 63, "v": 62, "L": 75, "W": 76,
}  # fmt: skip
"""General MIDI numbers of the drums in the patterns."""
LOUD = {"X": 0.9, "x": 0.7, "o": 0.42, "D": 0.82, "U": 0.6, "b": 0.8, "f": 0.74, "t": 0.5}


@dataclass(frozen=True)
class Hand:
    """Who plays a figure: `instrument`, its range, and seconds from string to string of a strum."""

    instrument: str
    lowest: float
    highest: float
    spread: float = 0.014
    sustained: bool = False


def _steps(form: Form) -> tuple[int, float]:
    """Steps in a bar of a pattern, and in a beat."""
    count = 16 if form.style.metre == 4 else 12
    return count, count / form.style.beats


def _cells(form: Form, bars: Sequence[str], enters: float) -> list[tuple[float, float, str]]:
    """(beat, length in beats, character) of a figure's notes over the whole cue."""
    count, per_beat = _steps(form)
    out = []
    for bar in range(form.bars):
        row = bars[bar % len(bars)]
        for i, char in enumerate(row):
            if char in ".-":
                continue
            length = 1
            while i + length < count and row[i + length] == "-":
                length += 1
            beat = bar * form.style.beats + i / per_beat
            if enters - 1e-6 <= beat < form.last - 1e-6:
                out.append((beat, min(length / per_beat, form.last - beat), char))
    return out


def _voices(hand: Hand, voicing: Voicing, segment: Segment) -> list[float]:
    """The tones of a chord on an instrument, from low to high: fretted, or the upper voices brought into range."""
    strings = fretted(segment.chord, hand.instrument) if tuning_of(hand.instrument) else ()
    if len(strings) >= 3:
        return [in_range(p, hand.lowest, hand.highest) for p in strings]
    middle = max(hand.lowest + 8, min(61.0, hand.highest - 10))
    shift = 12 * round((middle - voicing[2]) / 12)
    return sorted({in_range(p + shift, hand.lowest, hand.highest) for p in voicing[1:]})


def _tall(voices: Sequence[float], count: int, hand: Hand) -> list[float]:
    """Enough voices for an arpeggio, going on in the octaves above."""
    out = list(voices)
    k = 0
    while len(out) < count and k < 4 * count:
        p = out[k] + 12
        if p > hand.highest:
            break
        if p not in out:
            out.append(p)
        k += 1
    return out


def accompanied(
    form: Form, figure: str, voicings: Sequence[Voicing], hand: Hand, enters: float = 0.0
) -> list[Tone]:
    """The chords of the cue in a figure of accompaniment."""
    bars = figure_of("comp", figure, form.style.metre)
    out: list[Tone] = []
    for beat, length, char in _cells(form, bars, enters):
        segment = form.chord_at(beat)
        voices = _voices(hand, voicings[form.segments.index(segment)], segment)
        if hand.sustained and char in "Xxo" and length > 0.9:
            length = min(length, form.last - beat)
        out += _cell(form, beat, length, char, voices, segment, hand)
    return [*out, *_ending(form, voicings[-1], hand)]


def _cell(
    form: Form, beat: float, length: float, char: str, voices: list[float], segment: Segment, hand: Hand
) -> list[Tone]:
    if char.isdigit():
        tall = _tall(voices, int(char), hand)
        pitch = tall[(int(char) - 1) % len(tall)]
        rings = length if hand.sustained else max(length, min(1.0, segment.end - beat))
        return [Tone(beat, rings, pitch, 0.68 if beat % 1 == 0 else 0.56)]
    if char in "bf":
        root = (
            segment.chord.lowest
            if char == "b"
            else segment.chord.classes[-1 if len(segment.chord.tones) < 3 else 2]
        ) % 12
        base = max(hand.lowest, min(voices) - 12 if not tuning_of(hand.instrument) else hand.lowest)
        pitch = base + (root - base) % 12
        return [Tone(beat, length, in_range(pitch, hand.lowest, hand.highest), LOUD[char])]
    if char in "DU":
        row = voices if char == "D" else voices[::-1][: max(len(voices) - 2, 2)]
        gap = hand.spread * (1.0 if char == "D" else 0.7) / form.beat
        return [
            Tone(beat + k * gap, max(length, 0.5) - k * gap, p, LOUD[char] * (1 - 0.04 * k))
            for k, p in enumerate(row)
        ]
    short = length if length > 1 / 4 else length * 0.8
    return [Tone(beat, short, p, LOUD[char] * (1 if p == voices[-1] else 0.9)) for p in voices]


def _ending(form: Form, voicing: Voicing, hand: Hand) -> list[Tone]:
    """The last chord, let ring; strings are struck from low to high."""
    segment = form.segments[-1]
    voices = _voices(hand, voicing, segment)
    gap = 2.2 * hand.spread / form.beat if tuning_of(hand.instrument) or not hand.sustained else 0.0
    length = segment.end - form.last
    return [Tone(form.last + k * gap, length - k * gap, p, 0.72) for k, p in enumerate(voices)]


def held_chords(
    form: Form, figure: str, voicings: Sequence[Voicing], hand: Hand, enters: float = 0.0
) -> list[Tone]:
    """The chords held, a voice that stays tied over: a pad, a choir."""
    if figure == "tremolo" and hand.sustained:
        figure = "block"
    if figure not in ("block", "swell", "drone", "tremolo"):
        return accompanied(form, figure, voicings, hand, enters)
    out: list[Tone] = []
    for segment, voicing in zip(form.segments, voicings, strict=True):
        start = max(segment.start, enters)
        if start >= segment.end - 1e-6:
            continue
        for pitch in sorted({in_range(p, hand.lowest, hand.highest) for p in voicing[1:]}):
            tied = next(
                (k for k, t in enumerate(out) if t.pitch == pitch and abs(t.start + t.length - start) < 1e-6),
                None,
            )
            if tied is not None and out[tied].length < 8 and segment is not form.segments[-1]:
                out[tied] = Tone(
                    out[tied].start, out[tied].length + segment.end - start, pitch, out[tied].weight
                )
            else:
                out.append(Tone(start, segment.end - start, float(pitch), 0.6))
    return out


def based(form: Form, figure: str, low: float, high: float, enters: float = 0.0) -> list[Tone]:
    """The bass: degrees of the chords low in its range, steps that lead to the next root."""
    bars = figure_of("bass", figure, form.style.metre)
    out: list[Tone] = []
    for beat, length, char in _cells(form, bars, enters):
        segment = form.chord_at(beat)
        follows = form.chord_at(min(segment.end + 1e-3, form.last))
        root = _root(segment, low, high)
        pitch = root + {
            "1": 0,
            "3": 3 if segment.chord.minor else 4,
            "5": _fifth(segment),
            "6": 9,
            "7": 10,
            "8": 12,
        }.get(char, 0)
        if char == "a":
            goal = _root(follows, low, high)
            pitch = goal - 1 if goal > root or goal - 2 < low else goal + 2
            if goal == root:
                pitch = root + _fifth(segment)
        out.append(Tone(beat, length, in_range(pitch, low, high), 0.8 if beat % 1 == 0 else 0.66))
    last = form.segments[-1]
    return [*out, Tone(form.last, last.end - form.last, _root(last, low, high), 0.8)]


def _fifth(segment: Segment) -> int:
    return next((t for t in segment.chord.tones if 6 <= t <= 8), 7)


def _root(segment: Segment, low: float, high: float) -> float:
    """The lowest pitch for a chord's bass in the range, not right at its edge."""
    floor = low + (2 if high - low > 16 else 0)
    return in_range(floor + (segment.chord.lowest - floor) % 12, low, high)


def drummed(
    form: Form, figure: str, rng: np.random.Generator, enters: float = 0.0, fills: bool = True
) -> list[Tone]:
    """The drums of the cue, with ghost notes, a fill before every fourth bar and the end, and a crash after it."""
    bars = [
        dict(part.split("=", 1) for part in bar.split(";"))
        for bar in figure_of("drums", figure, form.style.metre)
    ]
    out: list[Tone] = []
    for key in dict.fromkeys(k for bar in bars for k in bar):
        rows = [bar.get(key, "") for bar in bars]
        count, _ = _steps(form)
        cells = _cells(form, [row or "." * count for row in rows], enters)
        out += [
            Tone(b, n, float(DRUMS[key]), min(LOUD[c] * rng.uniform(0.94, 1.06), 1.0)) for b, n, c in cells
        ]
    if fills and form.style.metre == 4 and form.bars > 1 and any(t.pitch == DRUMS["s"] for t in out):
        out = _filled(form, out)
    if out and any(t.pitch in (DRUMS["s"], DRUMS["k"], DRUMS["t"]) for t in out):
        out.append(
            Tone(
                form.last,
                1.0,
                float(DRUMS["k"] if not any(t.pitch == DRUMS["t"] for t in out) else DRUMS["t"]),
                0.85,
            )
        )
        if figure not in (
            "brush",
            "jazz",
            "soft",
            "frame",
            "darbuka",
            "tabla",
            "taiko",
            "epic",
            "heart",
            "jig",
            "lofi",
        ):
            out.append(Tone(form.last, 1.0, float(DRUMS["c"]), 0.62))
    return sorted(out, key=lambda t: t.start)


def _filled(form: Form, tones: list[Tone]) -> list[Tone]:
    """The last two beats before the end are a fill from the snare down the toms."""
    begins = form.last - 1.0
    kept = [t for t in tones if t.start < begins - 1e-6 or t.pitch in (DRUMS["k"], DRUMS["h"])]
    row = (DRUMS["s"], DRUMS["s"], DRUMS["T"], DRUMS["t"])
    return kept + [Tone(begins + k / 4, 0.25, float(p), 0.62 + 0.08 * k) for k, p in enumerate(row)]
