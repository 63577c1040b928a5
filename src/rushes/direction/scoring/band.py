"""Playing a form: every role of a band gets its notes, entering in turn, swelling and falling together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.score import Part
from rushes.direction.scoring.accents import accents
from rushes.direction.scoring.casting import Role, sort_of
from rushes.direction.scoring.figures import Hand, accompanied, based, drummed, held_chords
from rushes.direction.scoring.form import Form
from rushes.direction.scoring.harmony import Voicing, four_parts
from rushes.direction.scoring.instruments import compass_of
from rushes.direction.scoring.melody import Tone, sung
from rushes.direction.scoring.parts import notes_from, range_of
from rushes.direction.scoring.pitches import centre_of

__all__ = ["Dynamics", "played"]


SINGING = 55.0
"""The pitch under which no melody has its middle, if the instrument goes as high."""


@dataclass(frozen=True)
class Dynamics:
    """How loud a cue is over time: `swells` are seconds at which it is loudest; `drop` the second at which all enter,
    `fades` the one from which it dies away."""

    swells: tuple[float, ...] = ()
    drop: float | None = None
    fades: float | None = None


def played(
    form: Form, roles: Sequence[Role], seed: int, dynamics: Dynamics = Dynamics(), *, by_players: bool = False
) -> tuple[Part, ...]:
    """The parts of a cue. With `by_players` everybody plays from the start: they are seen."""
    voicings = four_parts([s.chord for s in form.segments])
    swell = _swell(form, dynamics)
    parts = []
    for k, role in enumerate(roles):
        rng = np.random.default_rng([seed & 0x7FFFFFFF, 77, k])
        enters = 0.0 if by_players or role.player else _entrance(form, role, roles, dynamics)
        tones = _tones(form, role, voicings, enters, rng)
        notes = notes_from(form, tones, role.instrument, rng, swell)
        if notes:
            parts.append(Part(role.instrument, notes, role.player, role.level))
    return (*parts, *accents(form, parts, voicings))


def _entrance(form: Form, role: Role, roles: Sequence[Role], dynamics: Dynamics) -> float:
    """The beat on which a role comes in: the harmony first, the melody after a bar, drums with the drop."""
    beats = form.style.beats
    if dynamics.drop is not None and role.part in ("drums", "bass"):
        return float(max(round(form.beats_at(dynamics.drop)), 0))
    if form.bars < 4:
        return 0.0
    alone = not any(r.part in ("comp", "pad") for r in roles)
    if role.part == "lead":
        return 0.0 if alone or role.figure == "riff" else float(beats)
    if role.part == "drums":
        return 0.0 if alone else float(beats * (1 if form.bars < 6 else 2))
    if role.part == "bass" and form.bars >= 6:
        return float(beats)
    return 0.0


def _hand(role: Role, form: Form) -> Hand:
    low, high = range_of(role.instrument)
    row = compass_of(role.instrument)
    slow = 0.022 if form.tempo < 84 else 0.012
    return Hand(role.instrument, low, high, slow, row is not None and row.sustained)


def _register(instrument: str) -> tuple[float, float]:
    """Where a melody lies on an instrument: an octave and a third round its middle."""
    low, high = range_of(instrument)
    middle = min(max(centre_of(instrument, low, high), low + 8, SINGING), high - 8)
    return max(low, middle - 8), min(high, middle + 10)


def _tones(
    form: Form, role: Role, voicings: Sequence[Voicing], enters: float, rng: np.random.Generator
) -> list[Tone]:
    low, high = range_of(role.instrument)
    if role.part == "drums":
        return drummed(form, role.figure, rng, enters)
    if role.part == "bass":
        floor = max(low, 24.0 if role.instrument == "sub bass" else 28.0)
        return based(form, role.figure, floor, min(high, floor + 24), enters)
    if role.part == "lead":
        melody = sung(form, role.figure, rng, *_register(role.instrument), enters)
        return _sectional(melody, role)
    if role.part == "pad":
        if sort_of(role.instrument) == "melody":
            return _counter(form, role, voicings, enters)
        return held_chords(form, role.figure, voicings, _hand(role, form), enters)
    if role.part == "alone":
        return _alone(form, role, voicings, rng)
    return accompanied(form, role.figure, voicings, _hand(role, form), enters)


def _sectional(melody: list[Tone], role: Role) -> list[Tone]:
    """A section sings its melody in octaves."""
    if role.instrument not in ("strings", "orchestra", "horns", "brass"):
        return melody
    low, _ = range_of(role.instrument)
    return melody + [
        replace(t, pitch=t.pitch - 12, weight=t.weight * 0.8) for t in melody if t.pitch - 12 >= low
    ]


def _counter(form: Form, role: Role, voicings: Sequence[Voicing], enters: float) -> list[Tone]:
    """A second melody instrument holds the alto."""
    low, high = range_of(role.instrument)
    out = []
    for segment, voicing in zip(form.segments, voicings, strict=True):
        pitch = float(voicing[2])
        while pitch < low + 2:
            pitch += 12
        while pitch > high:
            pitch -= 12
        if segment.end > enters:
            start = max(segment.start, enters)
            out.append(Tone(start, segment.end - start, pitch, 0.5))
    return out


def _alone(form: Form, role: Role, voicings: Sequence[Voicing], rng: np.random.Generator) -> list[Tone]:
    """Melody above and the chords below it on one instrument, the chords softer and a register lower."""
    low, high = range_of(role.instrument)
    middle = min(max(centre_of(role.instrument, low, high) + 7, low + 12), high - 6)
    melody = sung(form, "lyrical" if form.style.lead[1] in ("", "riff", "fanfare") else form.style.lead[1], rng,
                  middle - 4, min(high, middle + 12))  # fmt: skip
    below = Hand(role.instrument, low, max(min(middle - 2, high), low + 13), 0.014, sustained=False)
    chords = accompanied(form, role.figure, voicings, below)
    heads = {(round(t.start, 3), t.pitch) for t in melody}
    lower = [replace(t, weight=t.weight * 0.68) for t in chords if (round(t.start, 3), t.pitch) not in heads]
    ceiling = {round(t.start, 3): t.pitch for t in melody}
    lower = [t for t in lower if t.pitch < ceiling.get(round(t.start, 3), 200)]
    return melody + lower


def _swell(form: Form, dynamics: Dynamics) -> list[tuple[float, float]]:
    """(second, factor): up over each half of the cue and down again, highest where a swell is asked for."""
    length = form.end - form.start
    keys = [(form.start, 0.8)]
    loud = form.style.name in ("epic", "m_epic", "m_tense", "orchestral", "m_hopeful")
    if dynamics.swells:
        for at in dynamics.swells:
            keys += [(max(at - 1.2, form.start + 0.01), 0.72), (at, 1.28)]
    elif dynamics.drop is not None:
        keys += [(dynamics.drop - 0.05, 0.85), (dynamics.drop, 1.2)]
    elif loud:
        keys += [(form.start + 0.5 * length, 0.92), (form.seconds(form.last), 1.25)]
    else:
        keys += [(form.start + 0.3 * length, 1.0), (form.start + 0.6 * length, 1.1)]
        keys += [(form.seconds(max(form.last - 1, 0)), 0.9)]
    keys.append((max(form.end, keys[-1][0] + 0.01), 0.95 if loud or dynamics.swells else 0.78))
    if dynamics.fades is not None and dynamics.fades > form.start:
        keys = [k for k in keys if k[0] < dynamics.fades]
        keys += [(dynamics.fades, 0.95), (form.end, 0.12)]
    return sorted(keys)
