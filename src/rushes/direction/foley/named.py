"""Named sounds: what the words of a sound say of what makes it, how large it is and how often it is heard.

`named.tsv` has a row for each thing that words can tell. Columns: `kind`, the kind of sound for which the row stands (`*` for
all of them); `words`, one of which must be among the prompt's words for it, phrases of several words too; `makes`: a plain word
joins the cue's detail, `=kind` makes it another kind of sound (with its own details behind it), `~cadence` says how often it is
heard: once, steady, rapid. The first row that makes it another kind wins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rushes.direction.foley.rows import rows_of
from rushes.script.screenplay import Screenplay, Sound

__all__ = ["UNNAMED", "Asked", "asked", "named_kinds", "unnamed"]

UNNAMED = "sound"
"""The kind of a sound of which the prompt says no more than that it is one."""


@dataclass(frozen=True)
class Asked:
    """What is to be heard: the `kind` of a cue, its `detail`, and the `cadence` ("" = the kind's own)."""

    kind: str
    detail: str = ""
    cadence: str = ""


@dataclass(frozen=True)
class _Row:
    kind: str
    words: re.Pattern[str]
    details: tuple[str, ...] = ()
    becomes: str = ""
    cadence: str = ""


def asked(sound: Sound, screenplay: Screenplay) -> Asked:
    """What the words of a sound, of what makes it and of when it is heard ask for."""
    words = " ".join((sound.words, _source(sound, screenplay))).lower()
    kind, cadence = sound.kind, ""
    details: list[str] = []
    for row in _rows():
        if row.kind not in ("*", sound.kind) or not row.words.search(words):
            continue
        details += row.details
        if row.becomes and kind == sound.kind:
            kind = row.becomes
        cadence = cadence or row.cadence
    return Asked(kind, " ".join(dict.fromkeys(details)), cadence)


def unnamed(screenplay: Screenplay, heard: Sequence[str]) -> tuple[str, ...]:
    """What the log should say of sounds that are asked for by no name ("sound effects", "a strange noise"); `heard`: the kinds
    that the film has."""
    log = []
    for sound in screenplay.sounds:
        if sound.kind != UNNAMED:
            continue
        kind = asked(sound, screenplay).kind
        others = ", ".join(sorted({k.replace("_", " ") for k in heard} - {UNNAMED}))
        instead = (
            f"heard as {kind.replace('_', ' ')}"
            if kind != UNNAMED
            else f"heard instead: {others}"
            if others
            else ""
        )
        log.append(f"“{sound.words}” names no particular sound: {instead or 'nothing is heard for it'}")
    return tuple(dict.fromkeys(log))


def named_kinds() -> frozenset[str]:
    """Every kind that the words of a sound can make of it."""
    return frozenset(row.becomes for row in _rows() if row.becomes)


def _source(sound: Sound, screenplay: Screenplay) -> str:
    """The prompt's words for what makes it."""
    words = {c.id: c.words for c in screenplay.characters} | {t.id: t.words for t in screenplay.things}
    return words.get(sound.source, "")


@lru_cache(maxsize=1)
def _rows() -> tuple[_Row, ...]:
    found = []
    for kind, words, makes in rows_of("named.tsv"):
        tokens = makes.split()
        becomes = next((t[1:] for t in tokens if t.startswith("=")), "")
        cadence = next((t[1:] for t in tokens if t.startswith("~")), "")
        plain = tuple(t for t in tokens if t[0] not in "=~")
        found.append(_Row(kind, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), plain, becomes, cadence))
    return tuple(found)
