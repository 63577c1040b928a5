"""Accents: what is struck exactly on a cut, with a roll that leads to it where the style is a loud one."""

from collections.abc import Sequence

from rushes.direction.score import Note, Part
from rushes.direction.scoring.casting import sort_of
from rushes.direction.scoring.form import Form
from rushes.direction.scoring.harmony import Voicing
from rushes.direction.scoring.parts import range_of

__all__ = ["accents"]

LOUD = frozenset({
    "epic", "m_epic", "metal", "rock", "hardrock", "punk", "dubstep", "dnb", "trap", "electronic", "m_energetic", "techno",
    "house", "trance", "synthwave", "disco", "orchestral", "m_tense", "m_dark", "horror", "bigband", "hiphop", "pop",
})  # fmt: skip
"""Styles that strike a cut with a cymbal and a drum; the others touch it with a chord."""
ROLLED = {"epic": 38.0, "m_epic": 38.0, "electronic": 38.0, "m_energetic": 38.0, "trance": 38.0, "house": 38.0,
          "dubstep": 38.0, "m_tense": 49.0, "orchestral": 49.0, "m_dark": 49.0}  # fmt: skip
"""The drum, or the cymbal, whose roll swells to a cut."""
ROLL = 1.1
"""Seconds of a roll at most."""
RATE = 14.0
"""Strokes a second of a roll."""
KICK, CRASH = 36.0, 49.0


def accents(form: Form, parts: Sequence[Part], voicings: Sequence[Voicing]) -> list[Part]:
    """The parts of the cuts: a cymbal and a drum, else a chord of somebody who isn't seen; nobody seen alone is joined."""
    unseen = [p for p in parts if not p.player]
    if not form.cuts or not unseen:
        return []
    if form.style.name in LOUD:
        return [_struck(form, unseen)]
    chordal = [p for p in unseen if sort_of(p.instrument) in ("chords", "section")]
    return _touched(form, chordal[0], voicings) if chordal else []


def _struck(form: Form, parts: Sequence[Part]) -> Part:
    kit = next((p.instrument for p in parts if p.instrument in ("drums", "electronic drums")), "drums")
    notes: list[Note] = []
    before = form.start
    for cut in form.cuts:
        room = max(form.end - cut, 0.1)
        notes += [Note(cut, min(0.6, room), KICK, 0.95), Note(cut, min(2.0, room), CRASH, 0.7)]
        notes += _roll(form, before, cut)
        before = cut
    return Part(kit, tuple(sorted(notes, key=lambda n: (n.start, n.pitch))), "", -2.0)


def _roll(form: Form, before: float, cut: float) -> list[Note]:
    """Strokes that grow louder up to a cut; none where the last one was just before."""
    pitch = ROLLED.get(form.style.name)
    length = min(ROLL, 0.6 * (cut - before))
    if pitch is None or length < 0.5:
        return []
    count = int(length * RATE)
    return [
        Note(round(cut - (count - k) / RATE, 4), 0.07, pitch, round(0.1 + 0.45 * (k / count) ** 1.6, 3))
        for k in range(count)
    ]


def _touched(form: Form, part: Part, voicings: Sequence[Voicing]) -> list[Part]:
    """The chord of the moment, struck on each cut."""
    low, high = range_of(part.instrument)
    struck: list[Note] = []
    for cut in form.cuts:
        segment = form.chord_at(max(form.beats_at(cut), 0.0))
        voicing = voicings[form.segments.index(segment)]
        length = min(form.seconds(segment.end) - cut, 1.5, form.end - cut)
        if length > 0.05:
            struck += [
                Note(round(cut, 4), round(length, 4), float(p), 0.62) for p in voicing[1:] if low <= p <= high
            ]
    return [Part(part.instrument, tuple(struck), "", part.level - 2)] if struck else []
