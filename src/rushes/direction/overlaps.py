"""Overlaps: lines that several speak at once, that cut in on one another, or that are spoken over each other, in seconds.

Speakers of one line come in within a few hundredths of a second of each other: people who speak a text together keep about
40 ms apart (Cummins 2003, "Practice and performance in speech produced synchronously"). Who interrupts begins before the
other has ended; turns of talk that overlap do so for a few tenths of a second (Heldner & Edlund 2010, "Pauses, gaps and
overlaps in conversations").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from rushes.direction.plan import SpokenLine
from rushes.script.reading import Reading
from rushes.script.screenplay import Line
from rushes.script.together import CUTS_IN, OVER, Joined, owner_of

__all__ = ["Block", "Part", "at_once", "in_unison", "overlapped", "trailing"]

CUT_IN = (0.3, 0.6)
"""Seconds by which who cuts in begins before the other has ended."""
MOST_CUT = 0.6
"""Share of an interrupted line at most that somebody else speaks into."""
SPREAD = (0.02, 0.06)
"""Seconds by which others come in after the first of those who say a line together."""
LAG = 0.35
"""Seconds by which a line begins after the one that it is spoken over."""
OWN_BREATH = 0.25
"""Seconds between two lines of one speaker while somebody else talks."""


@dataclass(frozen=True)
class Part:
    """Something voiced, `offset` seconds after its block's start, and its line (None: a vocal)."""

    reading: Reading
    offset: float
    line: Line | None = None

    @property
    def end(self) -> float:
        """Seconds after the block's start."""
        return self.offset + self.reading.seconds


@dataclass(frozen=True)
class Block:
    """A stretch of time: `fixed` seconds of speech or `weight` of the free time."""

    beat: int
    fixed: float = 0.0
    weight: float = 0.0
    lines: tuple[Part, ...] = ()


def in_unison(block: Block, readings: Mapping[str, Reading]) -> Block:
    """The block with everybody who says its line too, each a moment after the first."""
    said = block.lines[-1]
    if said.line is None:
        return block
    shared = [r for name, r in readings.items() if owner_of(name) == said.line.id and name != said.line.id]
    low, high = SPREAD
    parts = tuple(
        Part(r, said.offset + low + (high - low) * _share(r.line), replace(said.line, id=r.line, who=r.who))
        for r in shared
    )
    longest = max((p.end for p in parts), default=said.end)
    return replace(block, fixed=block.fixed + max(longest - said.end, 0.0), lines=(*block.lines, *parts))


def overlapped(blocks: Sequence[Block], joins: Mapping[str, Joined], pause: float) -> list[Block]:
    """Lines that meet the one before them before it has ended, in one block with it."""
    out: list[Block] = []
    for block in blocks:
        first = next((p.line for p in block.lines if p.line is not None), None)
        how = joins[first.id].how if first is not None and first.id in joins else ""
        if not how or not out or out[-1].weight or not out[-1].lines or out[-1].lines[-1].line is None:
            out.append(block)
            continue
        before = out.pop()
        start = _start(before, block, how)
        parts = (*before.lines, *(replace(p, offset=p.offset + start) for p in block.lines))
        out.append(replace(before, fixed=max(p.end for p in parts) + pause, lines=parts))
    return out


def _start(before: Block, block: Block, how: str) -> float:
    """Seconds into the earlier block at which the later one begins."""
    last = before.lines[-1]
    who = block.lines[-1].reading.who
    own = max((p.end + OWN_BREATH for p in before.lines if p.reading.who == who), default=0.0)
    if how == CUTS_IN:
        low, high = CUT_IN
        wanted = low + (high - low) * _share(last.reading.text)
        return max(last.end - min(wanted, MOST_CUT * last.reading.seconds), own)
    return max(last.offset + min(LAG, MOST_CUT * last.reading.seconds), own) if how == OVER else last.end


def _share(text: str) -> float:
    """0..1 by a text, so that no two come in alike and the same ones always do."""
    return crc32(text.encode("utf-8", "surrogatepass")) % 1009 / 1008


def at_once(lines: Sequence[SpokenLine], line: SpokenLine) -> tuple[SpokenLine, ...]:
    """Those who say the same line in unison, itself first; itself alone where nobody does."""
    return (line, *(x for x in lines if x.line != line.line and owner_of(x.line) == owner_of(line.line)))


def trailing(lines: Sequence[SpokenLine], line: SpokenLine, rate: int) -> float:
    """Seconds at the end of a line over which it trails away because somebody cuts in on it; 0 where it is said to its end."""
    least, most = CUT_IN[0] * MOST_CUT, CUT_IN[1] + 2 / rate
    for other in lines:
        left = (line.end - other.start) / rate
        another = other.who != line.who and owner_of(other.line) != owner_of(line.line)
        shortest = min(least, MOST_CUT * (line.end - line.start) / rate)
        if another and other.start > line.start and shortest <= left <= most:
            return left
    return 0.0
