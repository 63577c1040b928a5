"""Every instrument: the tables of all families, one file each."""

from rushes.sound.music.instrument import Instrument

__all__ = ["INSTRUMENTS"]

INSTRUMENTS: dict[str, Instrument] = {}
"""Keys are the instruments of direction.score.Part."""
