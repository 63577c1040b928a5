"""Turns of talk: from when to when the picture is on a speaker, or on those who speak at once."""

from collections.abc import Sequence

from rushes.direction.plan import SpokenLine
from rushes.direction.timeline import Timeline

__all__ = ["CUT_LEAD", "SHORTEST", "TOGETHER", "turns"]

CUT_LEAD = 6
"""Frames by which the picture cuts to a speaker before the first word."""

SHORTEST = 26
"""Frames: a shot shorter than about a second is not read."""

TOGETHER = "+"
"""What stands between the names of those who speak at once."""

AT_ONCE = 0.55
"""Share of the shorter of two lines from which on they are spoken at once; less is an interruption, which is cut to."""


def turns(timeline: Timeline) -> list[tuple[int, int, str]]:
    """Cuts for speaker turns (start, end, who): turns of one speaker merge, short ends stay with the last speaker."""
    found: list[tuple[int, int, str]] = []
    for first, last, who in _spoken(timeline.lines):
        start = max(first - CUT_LEAD, 0)
        if found and found[-1][2] == who:
            found[-1] = (found[-1][0], max(last, found[-1][1]), who)
            continue
        if found:
            found[-1] = (found[-1][0], start, found[-1][2])
        found.append((start, last, who))
    if not found:
        return []
    if found[0][0] < SHORTEST:
        found[0] = (0, found[0][1], found[0][2])
    end = min(found[-1][1] + 10, timeline.frames)
    if timeline.frames - end < SHORTEST:
        end = timeline.frames
    found[-1] = (found[-1][0], end, found[-1][2])
    if found[0][0] == 0 and len(found) == 1:
        return found
    return [t for t in found if t[1] - t[0] >= 8]


def _spoken(lines: Sequence[SpokenLine]) -> list[tuple[int, int, str]]:
    """(start, end, who) of what is spoken in the picture; what is spoken at once is one, of all its speakers."""
    found: list[tuple[int, int, str]] = []
    for line in lines:
        if not line.onscreen:
            continue
        start, end, who = found[-1] if found else (0, 0, "")
        shared = min(end, line.end) - line.start
        if found and who != line.who and shared > AT_ONCE * min(end - start, line.end - line.start):
            names = dict.fromkeys((*who.split(TOGETHER), line.who))
            found[-1] = (start, max(end, line.end), TOGETHER.join(names))
        else:
            found.append((line.start, line.end, line.who))
    return found
