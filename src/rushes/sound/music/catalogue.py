"""Every instrument: the tables of all families, one file each."""

from rushes.sound.music import (
    bars,
    bowed,
    guitars,
    keyboards,
    kits,
    reeds,
    sections,
    synths,
    timpani,
    winds,
    zithers,
)
from rushes.sound.music.instrument import Instrument

__all__ = ["ALIKE", "FAMILIES", "INSTRUMENTS", "instrument_of"]

FAMILIES = (bars, bowed, guitars, keyboards, kits, reeds, sections, synths, timpani, winds, zithers)

INSTRUMENTS: dict[str, Instrument] = {name: row for family in FAMILIES for name, row in family.ROWS.items()}
"""Keys are the instruments of direction.score.Part."""

ALIKE = {
    "string section": "strings",
    "pizzicato": "pizzicato strings",
    "string orchestra": "strings",
    "bass": "electric bass",
    "bass guitar": "electric bass",
    "upright bass": "double bass",
    "contrabass": "bowed bass",
    "acoustic bass": "double bass",
    "classical guitar": "nylon guitar",
    "steel string guitar": "guitar",
    "clean guitar": "electric guitar",
    "electric guitar distorted": "distorted guitar",
    "overdriven guitar": "distorted guitar",
    "rhodes": "electric piano",
    "grand piano": "piano",
    "pipe organ": "church organ",
    "drum kit": "drums",
    "drum machine": "electronic drums",
    "electronic kit": "electronic drums",
    "brushes": "brush kit",
    "hand bell": "handbells",
    "steel drum": "steelpan",
    "hang drum": "handpan",
    "tam tam": "gong",
    "horn": "french horn",
    "sax": "saxophone",
    "brass section": "brass",
    "woodwind": "woodwinds",
    "choir aah": "choir",
    "chorus": "choir",
    "humming": "hum",
    "voice hum": "hum",
    "whistling": "whistle",
    "pad": "synth pad",
    "pluck": "synth pluck",
    "arp": "synth arp",
    "church bell": "bell",
    "claps": "handclaps",
    "snaps": "finger snaps",
    "hand claps": "handclaps",
    "snare": "snare drum",
    "conga": "congas",
    "xiao": "shakuhachi",
    "hang": "handpan",
}
"""Other names that are asked for."""


def instrument_of(name: str) -> Instrument | None:
    """The row of a name, written with spaces, underscores or hyphens; None for what nobody here plays."""
    if name in INSTRUMENTS:
        return INSTRUMENTS[name]
    words = name.lower().replace("_", " ").replace("-", " ")
    words = ALIKE.get(words, words)
    return (
        INSTRUMENTS.get(words)
        or INSTRUMENTS.get(words.replace(" ", "_"))
        or INSTRUMENTS.get(words.replace(" ", "-"))
    )
