"""Parts: the tones of a cue become notes in seconds, phrased, humanised and within what the instrument can play."""

from collections.abc import Sequence

import numpy as np

from rushes.direction.score import Note
from rushes.direction.scoring.form import Form
from rushes.direction.scoring.instruments import compass_of
from rushes.direction.scoring.melody import Tone
from rushes.direction.scoring.pitches import in_range

__all__ = ["notes_from", "range_of"]

HUMAN = 0.0035
"""Seconds of the standard deviation of a player's onsets; trained ensembles keep within 10 ms or so."""
FARTHEST = 0.009
SHORTEST = 0.05
TOGETHER = 0.11
"""Beats within which notes are one chord, and are early or late together."""


def range_of(instrument: str) -> tuple[float, float]:
    """The lowest and highest MIDI number of an instrument; those of a piano where it isn't known."""
    row = compass_of(instrument)
    return (row.lowest, row.highest) if row is not None else (21.0, 108.0)


def swung(form: Form, beat: float) -> float:
    """A beat with the swing of the style: the second eighth comes late, or the second sixteenth in slight swing."""
    swing = form.style.swing
    if swing == 0 or form.style.metre != 4:
        return beat
    unit = 1.0 if swing >= 0.5 else 0.5
    ratio = swing if swing >= 0.5 else 0.5 + 0.3 * swing
    whole, part = divmod(beat, unit)
    u = part / unit
    late = u * 2 * ratio if u < 0.5 else ratio + (u - 0.5) * 2 * (1 - ratio)
    return (whole + late) * unit


def notes_from(
    form: Form,
    tones: Sequence[Tone],
    instrument: str,
    rng: np.random.Generator,
    swell: Sequence[tuple[float, float]],
) -> tuple[Note, ...]:
    """The notes of a part. `swell` is its dynamics as (second, factor);"""
    row = compass_of(instrument)
    low, high = range_of(instrument)
    pitched = row is None or row.pitched
    out: list[Note] = []
    struck, shift = -1.0, 0.0
    for tone in sorted(tones, key=lambda t: (t.start, t.pitch)):
        at = form.seconds(swung(form, tone.start))
        if tone.start - struck > TOGETHER:
            shift = 0.0 if tone.start == 0 else float(np.clip(rng.normal(0, HUMAN), -FARTHEST, FARTHEST))
            struck = tone.start
        start = max(at + shift, 0.0)
        stop = min(form.seconds(tone.start + tone.length), form.end)
        times, factors = zip(*swell, strict=True)
        loud = tone.weight * float(np.interp(at, times, factors)) * float(rng.uniform(0.95, 1.05))
        pitch = in_range(tone.pitch, low, high) if pitched else tone.pitch
        if stop - start >= SHORTEST and low <= pitch <= high:
            out.append(
                Note(round(start, 4), round(stop - start, 4), pitch, round(min(max(loud, 0.08), 1.0), 3))
            )
    return tuple(sorted(out, key=lambda n: (n.start, n.pitch)))
