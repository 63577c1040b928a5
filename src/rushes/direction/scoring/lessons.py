"""Lessons: named notes, chords and scales, exactly as they are asked for, one after the other or together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rushes.direction.score import Note
from rushes.direction.scoring.fretting import spread
from rushes.direction.scoring.instruments import compass_of
from rushes.direction.scoring.lessonwords import (
    BRIEF,
    BRIEFLY,
    DOWN,
    EACH,
    FAST,
    HELD,
    IN_TURN,
    MANY_CHORDS,
    MELODIC,
    NEGATED,
    RINGING,
    SINGLE,
    SLOW,
    STRING,
    STRING_NOTE,
    STRUMS,
    TOGETHER,
    UP_DOWN,
    number,
    seconds_each,
    times,
)
from rushes.direction.scoring.parts import range_of
from rushes.direction.scoring.pitches import Chord, centre_of, chord_of, note_of, placed, scale_of, tuning_of
from rushes.script.screenplay import Music

__all__ = ["Lesson", "lesson_of"]

TAIL = 0.6
"""Seconds of the window that are left for the last note to ring."""


@dataclass(frozen=True)
class Lesson:
    """What is played: each event is pitches that sound together, `strummed` from string to string."""

    events: tuple[tuple[float, ...], ...]
    strummed: bool
    chordal: bool
    step: float  # seconds from event to event
    held: float  # seconds for which each sounds; 0 = until the next
    times: int = 1
    ups: tuple[bool, ...] = ()  # a pattern of strums: True is an upstroke

    def notes(self, start: float, end: float, *, sustained: bool) -> tuple[Note, ...]:
        """The notes from `start` on, so that the last one rings out before `end`."""
        events = [e for e in self.events for _ in range(1)] * self.times
        count = len(events)
        tail = max(TAIL, min(self.held, 1.5))
        step = min(self.step, max((end - start - tail) / max(count - 1, 1), 0.1)) if count > 1 else self.step
        out = []
        for k, event in enumerate(events):
            at = start + k * step
            last = k == count - 1
            room = end - at if last else step
            length = min(self.held, end - at) if self.held else room * (0.96 if not last else 1.0)
            if not self.held and last:
                length = min(room, max(2.2 * step, 1.2) if count > 1 else (4.0 if sustained else 6.0))
            if not self.held and not sustained and not last and not self.chordal:
                length = min(1.5 * step, end - at)
            out += self._struck(event, at, length, up=bool(self.ups) and self.ups[k % len(self.ups)])
        return tuple(n for n in out if n.length > 0.04)

    def _struck(self, event: tuple[float, ...], at: float, length: float, *, up: bool) -> list[Note]:
        gap = 0.0
        if self.strummed and len(event) > 1:
            gap = min((0.04 if self.step >= 1.5 else 0.018), 0.25 * self.step / len(event))
        row = event[::-1] if up else event
        row = row[: max(len(row) - 2, 2)] if up else row
        return [
            Note(
                round(at + k * gap, 4),
                round(length - k * gap, 4),
                p,
                round((0.62 if up else 0.74) - 0.02 * k, 3),
            )
            for k, p in enumerate(row)
        ]


def lesson_of(music: Music, prompt: str, instrument: str, tempo: float) -> Lesson | None:
    """What exactly is to be played on an instrument; None where that is left free. `tempo` in beats a minute, 0 = not said."""
    said = NEGATED.sub(" ", prompt)
    notes, scale = music.notes, music.scale
    low, high = range_of(instrument)
    row = compass_of(instrument)
    if instrument.replace("_", " ") in RINGING and not notes:
        return _rung(RINGING[instrument.replace("_", " ")], said)
    if row is not None and not row.pitched:
        return None
    together = bool(TOGETHER.search(said)) and not _in_turn(said, notes)
    chords = _chords(notes, said)
    strings = bool(tuning_of(instrument))
    if chords:
        close = re.search(r"\bboth hands\b", said, re.I) is None
        events = tuple(spread(c, instrument, low, high, close=close) for c in chords)
        if IN_TURN.search(said) and re.search(r"arpeggi|broken|one (?:by|at)|分解", said, re.I):
            events = tuple((p,) for event in events for p in event)
            return _timed(events, said, tempo, strummed=False, chordal=False)
        return _timed(events, said, tempo, strummed=strings, chordal=True)
    if notes and all(note_of(n) is not None for n in notes):
        pitches = _pitches(notes, instrument, said, low, high)
        if together and len(pitches) in (2, 3, 4) and len(set(pitches)) == len(pitches):
            return _timed((tuple(sorted(pitches)),), said, tempo, strummed=strings, chordal=True)
        return _timed(tuple((p,) for p in pitches), said, tempo, strummed=False, chordal=False)
    if scale and re.search(r"\bscales?\b|\bpentatonic\b|音阶", said, re.I) and scale_of(scale) is not None:
        return _timed(
            tuple((p,) for p in _scale(scale, instrument, said, low, high)),
            said,
            tempo,
            strummed=False,
            chordal=False,
        )
    if not music.genre and STRUMS.search(said) and strings:
        usual = (Chord(0), Chord(9, (0, 3, 7)), Chord(5), Chord(7))
        events = tuple(spread(chord, instrument, low, high) for chord in usual)
        return _timed(events, said, tempo, strummed=True, chordal=True)
    if not music.genre and SINGLE.search(said) and not MELODIC.search(said):
        return _plain(instrument, said, tempo, low, high)
    return None


def _rung(pitch: float, said: str) -> Lesson:
    """What rings for long is struck seldom, as often as is said."""
    found = re.search(r"\b(once|twice|thrice|(?:two|three|four|five|\d) times)\b", said, re.I)
    count = int(number(found[1].split()[0])) if found is not None else 2
    single = SINGLE.search(said) is not None and found is None
    return Lesson(
        ((pitch,),), strummed=False, chordal=False, step=3.2, held=0.0, times=1 if single else max(count, 1)
    )


def _in_turn(said: str, notes: Sequence[str]) -> bool:
    return IN_TURN.search(said) is not None and not re.search(r"\bblock\b", said, re.I)


def _chords(notes: Sequence[str], said: str) -> tuple[Chord, ...]:
    """The chords where chords are named, not the notes of one."""
    made = [chord_of(n) for n in notes]
    if not notes or any(c is None for c in made):
        return ()
    symbols = [n for n in notes if note_of(n) is None]
    bare = not any(n[-1].isdigit() for n in notes)
    named = bool(TOGETHER.search(said)) and (
        len(notes) == 1 or (MANY_CHORDS.search(said) is not None and not _one_chord(notes))
    )
    named = named and not STRING_NOTE.search(said) if len(notes) == 1 else named
    return tuple(c for c in made if c is not None) if symbols or (bare and named) else ()


def _one_chord(notes: Sequence[str]) -> bool:
    """The notes are those of one chord: C, E, G; E and B."""
    classes = frozenset(n[0] for n in map(note_of, notes) if n is not None)
    for root in classes:
        steps = frozenset((c - root) % 12 for c in classes)
        if steps in (
            {0, 7},
            {0, 4, 7},
            {0, 3, 7},
            {0, 3, 6},
            {0, 4, 8},
            {0, 5, 7},
            {0, 4, 7, 10},
            {0, 4, 7, 11},
            {0, 3, 7, 10},
        ):
            return len(notes) <= 4
    return False


def _pitches(notes: Sequence[str], instrument: str, said: str, low: float, high: float) -> tuple[float, ...]:
    """Named notes; letters of a stringed instrument of which its strings are spoken are its open strings."""
    strings = tuning_of(instrument)
    found = [note_of(n) for n in notes]
    if (
        strings
        and STRING.search(said)
        and all(n is not None and n[1] is None for n in found)
        and len(notes) < len(strings)
    ):
        opens = {p % 12: p for p in reversed(strings)}
        if re.search(r"\b(?:high|thinnest|first)\b", said, re.I):
            opens = {p % 12: p for p in strings}
        if all(n is not None and n[0] in opens for n in found) and (
            len(notes) == 1 or _ordered(found, strings)
        ):
            return tuple(float(opens[n[0]]) for n in found if n is not None)
    if strings and len(notes) == 2 and _one_chord(notes) and re.search(r"power chord", said, re.I):
        return _power(notes, strings)
    return placed(notes, instrument, low, high)


def _ordered(found: Sequence[tuple[int, int | None] | None], strings: Sequence[int]) -> bool:
    return all(n is not None and n[0] in {p % 12 for p in strings} for n in found)


def _power(notes: Sequence[str], strings: Sequence[int]) -> tuple[float, ...]:
    """A power chord lies on the two lowest strings that hold it."""
    root, fifth = (n[0] for n in map(note_of, notes) if n is not None)
    base = float(strings[0] + (root - strings[0]) % 12)
    return base, base + (fifth - root) % 12


def _scale(name: str, instrument: str, said: str, low: float, high: float) -> tuple[float, ...]:
    found = scale_of(name)
    tonic, steps = found if found is not None else (0, (0, 2, 4, 5, 7, 9, 11))
    middle = centre_of(instrument, low, high)
    base = 12 * round((middle - 6 - tonic) / 12) + tonic
    while base < low:
        base += 12
    while base + 12 > high and base - 12 >= low:
        base -= 12
    up = [float(base + s) for s in (*steps, 12)]
    if UP_DOWN.search(said):
        return tuple(up + up[-2::-1])
    return tuple(up[::-1] if DOWN.search(said) else up)


def _plain(instrument: str, said: str, tempo: float, low: float, high: float) -> Lesson:
    """A single sound that nobody names: the instrument's own middle note, or chord."""
    middle = round(centre_of(instrument, low, high))
    if TOGETHER.search(said) and not re.search(r"\bsingle (?:note|bar|key|string)\b", said, re.I):
        chord = Chord(0, (0, 4, 7))
        struck = spread(chord, instrument, low, high, close=True)
        return _timed((struck,), said, tempo, strummed=bool(tuning_of(instrument)), chordal=True)
    strings = tuning_of(instrument)
    pitch = float(
        strings[len(strings) // 2] if strings else middle - middle % 12 + (12 if middle % 12 > 6 else 0)
    )
    return _timed(((min(max(pitch, low), high),),), said, tempo, strummed=False, chordal=False)


def _timed(
    events: tuple[tuple[float, ...], ...], said: str, tempo: float, *, strummed: bool, chordal: bool
) -> Lesson:
    """With the times that are named, else usual ones."""
    each, held = EACH.search(said), HELD.search(said)
    step = 60 / tempo * (4 if chordal and len(events) > 1 else 1) if tempo else 2.0 if chordal else 0.8
    if not tempo:
        step *= 1.5 if SLOW.search(said) else 0.55 if FAST.search(said) else 1.0
    if each is not None:
        step = seconds_each(said)
    length = number(next(g for g in held.groups() if g)) if held is not None else 0.0
    if not length and chordal and BRIEF.search(said):
        length = BRIEFLY
    if length and each is None and not tempo and len(events) > 1:
        step = max(step, length + 0.2)
    count = times(said) if len(events) == 1 else 1
    up: tuple[bool, ...] = ()
    pattern = STRUMS.search(said)
    if pattern is not None and strummed:
        up = tuple(word.lower() == "up" for word in re.findall(r"down|up", pattern[0], re.I))
        step, count = 30 / tempo if tempo else 0.36, 2 if len(events) == 1 else 1
        events = tuple(e for e in events for _ in range(len(up)))
    return Lesson(events, strummed, chordal, step, length, max(count, 1), up)
