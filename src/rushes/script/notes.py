"""Notes: which of them a prompt names, in their order, and in what scale.

Letters A to G are notes only where music is spoken of; whoever asks has made sure of that.
"""

import re

__all__ = ["MODES", "PLAYED", "notes_of", "pitched"]

NOTE = r"[A-G](?:[#♯b♭]|[ -](?:sharp|flat))?\d?"
JOIN = r"(?:\s*[,–—-]\s*(?:and\s+|then\s+)?|\s+(?:and|then|to)\s+)"
ROW = re.compile(rf"(?<![\w'’]){NOTE}(?:{JOIN}{NOTE}(?![\w'’]))+")
SINGLE = re.compile(
    rf"\b(?:notes?|pitch|key)\s+(?:of\s+)?({NOTE})(?![\w'’])|\b(?:open|the|low|high)\s+({NOTE})[ -](?:string|note|key)\b"
)
MODES = r"major|minor|maj|min|dorian|phrygian|lydian|mixolydian|aeolian|locrian|chromatic|pentatonic|blues"
SCALE = re.compile(
    rf"(?<![\w'’])({NOTE})[ -]({MODES})(?:[ -](pentatonic|blues|harmonic|melodic))?\b(?=([^.;]{{0,30}}))"
)
SYMBOL = r"[A-G][#♯b♭]?(?:maj7|m7|min|dim|aug|sus[24]|add9|m|5|6|7|9)?"
CHORD = re.compile(rf"\bchords?\s+({SYMBOL})(?![\w'’])|(?<![\w'’])({SYMBOL})[ -](?:power )?chord\b")
PLAYED = re.compile(
    rf"\b(?:[Pp]lay(?:s|ing)?|[Ff]ret(?:s|ting)?|[Pp]luck(?:s|ing)?|[Pp]ress(?:es|ing)?)\s+(?:the |a |single |note |middle )*"
    rf"(?:[A-G][#♯b♭]?\d|[A-G][#♯]|{NOTE}(?:{JOIN}{NOTE})+)(?![\w'’])"
)


def pitched(mask: str) -> bool:
    """Whether a chord, a scale or a single note is named."""
    return bool(SCALE.search(mask) or CHORD.search(mask) or SINGLE.search(mask))


def notes_of(mask: str) -> tuple[tuple[str, ...], str]:
    """The notes in their order (else the chord's name), and the scale or key."""
    named = SCALE.search(mask)
    scale = " ".join(part for part in named.groups()[:3] if part) if named else ""
    row = next((m for m in ROW.finditer(mask) if len(re.findall(NOTE, m[0])) > 2 or " and " in m[0]), None)
    if row is not None:
        return tuple(_note(n) for n in re.findall(rf"{NOTE}(?![a-z])", row[0])), scale
    chords = [_note(m[1] or m[2]) for m in CHORD.finditer(mask)]
    if chords:
        return tuple(dict.fromkeys(chords)), scale
    played = PLAYED.search(mask)
    if played is not None:
        return tuple(_note(n) for n in re.findall(rf"(?<![\w'’]){NOTE}(?![a-z])", played[0])), scale
    single = SINGLE.search(mask)
    if single is not None:
        return (_note(single[1] or single[2]),), scale
    if named is not None and re.search(r"\b(?:chord|triad)\b", named[4]):
        return (_note(named[1]) + ("m" if named[2].startswith("min") else ""),), scale
    return (), scale


def _note(name: str) -> str:
    name = re.sub(r"[ -]sharp", "#", re.sub(r"[ -]flat", "b", name))
    return name.replace("♯", "#").replace("♭", "b")
