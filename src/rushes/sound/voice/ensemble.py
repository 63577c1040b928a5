"""The ensemble: who speaks a line together with somebody, each in his own voice and all at one pace."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from zlib import crc32

from rushes.script.reading import Reading
from rushes.script.screenplay import Line
from rushes.script.together import SHARED, owner_of

__all__ = ["is_shared", "said_along", "turn_of"]

PACES = (0.75, 1.45)
"""How much slower or faster somebody may speak to keep up with the others."""
NEAR = 0.03
"""Share of a line's length by which two who speak it may differ: 50 ms in a short sentence, as people do who speak one text
together (Cummins 2003)."""
TRIES = 2
Read = Callable[[int, Line, float], Reading | None]


def is_shared(line: Line) -> bool:
    """Whether somebody else says the same line first."""
    return SHARED in line.id


def turn_of(line: Line, index: int) -> int:
    """The number of a line in its screenplay, which is part of its seed: as its id tells, or else its place."""
    own = re.match(r"line(\d{1,6})", line.id)
    turn = int(own[1]) if own else index
    return turn + 100 + crc32(line.who.encode()) % 9973 if is_shared(line) else turn


def said_along(lines: Sequence[Line], readings: Sequence[Reading | None], read: Read) -> list[Reading]:
    """Readings of the lines that are said together with one of `readings`, as long as that one."""
    first = {r.line: r for r in readings if r is not None}
    found = []
    for i, line in enumerate(lines):
        lead = first.get(owner_of(line.id))
        if not is_shared(line) or lead is None or not lead.seconds:
            continue
        line, pace = replace(line, text=lead.text), 1.0
        reading = read(i, line, pace)
        for _ in range(TRIES):
            if reading is None or abs(reading.seconds / lead.seconds - 1) <= NEAR:
                break
            pace = min(max(pace * reading.seconds / lead.seconds, PACES[0]), PACES[1])
            reading = read(i, line, pace)
        if reading is not None:
            found.append(reading)
    return found
