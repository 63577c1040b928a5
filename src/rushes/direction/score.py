"""A score: the music of a film, note by note, written before it is played. Plain data, part of the plan, so it can be edited.

Times are seconds of the film, because music is not bound to frames; a `Note.frame` is where the eye sees it struck.
"""

from dataclasses import dataclass

__all__ = ["A4", "A4_HERTZ", "Note", "Part", "Score"]

A4 = 69
"""MIDI number of the A above middle C."""
A4_HERTZ = 440.0


@dataclass(frozen=True)
class Note:
    """One note: `start` and `length` in seconds of the film, `pitch` as a MIDI number (69 is A4; fractions are bends; for an
    instrument without pitch the number of the General MIDI drum), `velocity` 0..1."""

    start: float
    length: float
    pitch: float
    velocity: float = 0.7

    @property
    def hertz(self) -> float:
        """Its frequency in equal temperament."""
        return float(A4_HERTZ * 2.0 ** ((self.pitch - A4) / 12))


@dataclass(frozen=True)
class Part:
    """What one instrument plays, notes in the order of their starts. `player` is the figure, or else the prop, that is seen
    playing it and from which it is heard; "" is music of the film that comes from nowhere in the picture."""

    instrument: str  # a row of sound.music.catalogue: piano, guitar, violin …
    notes: tuple[Note, ...]
    player: str = ""
    level: float = 0.0  # dB against the part's usual level


@dataclass(frozen=True)
class Score:
    """The music of a film. `words` are what was asked for, "" where the mood alone called for it."""

    parts: tuple[Part, ...]
    words: str = ""
    tempo: float = 90.0  # quarters a minute
    key: str = ""  # "C major", "A minor pentatonic"
    genre: str = ""
