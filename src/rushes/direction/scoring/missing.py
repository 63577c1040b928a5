"""What of the music that was asked for is not in the score."""

import re
from itertools import pairwise

from rushes.direction.score import Score
from rushes.direction.scoring.casting import usual_name
from rushes.direction.scoring.instruments import compass_of
from rushes.direction.scoring.lessonwords import seconds_each
from rushes.direction.scoring.parts import range_of
from rushes.direction.scoring.pitches import chord_of, note_of
from rushes.direction.scoring.styles import mood_family, style_of
from rushes.script.screenplay import Screenplay

__all__ = ["missing"]

BENT = re.compile(
    r"\b(?:pitch[- ]bend\w*|glides? (?:\w+ )*(?:up|down)|glissando|portamento|slides? (?:up|down) to)\b", re.I
)
STRUMMED = 0.08
"""Seconds at most between the strings of one chord."""
CHORDS = re.compile(r"\bchords?\b|和弦", re.I)


def missing(play: Screenplay, score: Score) -> tuple[str, ...]:
    """Sentences for the log."""
    music = play.music
    if music is None:
        return ()
    out = []
    if music.genre and not style_of(music.genre, mood_family(music.mood))[1]:
        out.append(f"music: the genre “{music.genre}” isn't known; the mood alone decided")
    heard = {part.instrument for part in score.parts}
    for name in music.instruments:
        usual = usual_name(name)
        if compass_of(usual) is None:
            out.append(f"music: no instrument is known for “{name}”: left out")
        elif usual != name and compass_of(name) is None:
            out.append(f"music: “{name}” is played by the {usual}")
        elif usual not in heard and not any(h.endswith(usual) or usual.endswith(h) for h in heard):
            out.append(f"music: the {name} has nothing to play in it")
    out += _notes(music.notes, music.words, score)
    if (music.notes or score.parts[0].player) and BENT.search(play.prompt):
        out.append("music: the bend of the pitch is not in the score")
    if music.tempo.isdigit() and abs(score.tempo - float(music.tempo)) > 1:
        out.append(f"music: {music.tempo} beats a minute became {score.tempo:g}")
    out += _pressed(play, score)
    return tuple(out)


def _pressed(play: Screenplay, score: Score) -> list[str]:
    """The film is too short for the seconds that are asked for."""
    asked = seconds_each(play.prompt) if len(score.parts) == 1 else 0.0
    starts = [n.start for n in score.parts[0].notes]
    gaps = [b - a for a, b in pairwise(starts) if b - a > STRUMMED]
    if asked and gaps and max(gaps) < 0.95 * asked:
        return [f"music: the film is too short for {asked:g} seconds each: {max(gaps):.2g}"]
    return []


def _notes(names: tuple[str, ...], words: str, score: Score) -> list[str]:
    if any(chord_of(n) is not None and note_of(n) is None for n in names) or CHORDS.search(words):
        return []
    pitches = {round(n.pitch) for part in score.parts for n in part.notes}
    out = []
    for name in dict.fromkeys(names):
        found = note_of(name)
        if found is None or found[1] is None:
            continue
        pitch = 12 * (found[1] + 1) + found[0]
        if pitch not in pitches:
            instrument = score.parts[0].instrument
            low, high = range_of(instrument)
            why = f"out of the range of the {instrument}" if not low <= pitch <= high else "not in the score"
            out.append(f"music: the note {name} is {why}")
    return out
