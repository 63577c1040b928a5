"""Changes that are heard because they are seen: what breaks, burns, opens, falls over, fills.

`changes.tsv` has a row for each sound of a kind of change. Columns: `change`; `kinds` of things, parted by `/` (empty: any;
rows that name it win over others); `kind` of the `Cue` (`-`: nothing is heard); `detail` (`stuff`: of what it is made and how
large it is, `size`: how large it is), `level` in dB; `at`: shares of the change, parted by `/`, `0.1~0.9`: it goes on from the
one to the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rushes.direction.foley.rows import rows_of
from rushes.direction.foley.stuffs import stuff_of
from rushes.direction.plan import Change, Cue, Prop

__all__ = ["Becoming", "becomings", "change_cues", "joined"]


@dataclass(frozen=True)
class Becoming:
    """One sound of a kind of change; `moments`: shares of it at which it begins and, where it goes on, ends."""

    change: str
    kinds: frozenset[str]
    kind: str
    detail: str
    level: float
    moments: tuple[tuple[float, float], ...]


@lru_cache(maxsize=1)
def becomings() -> tuple[Becoming, ...]:
    """Every row of `changes.tsv`."""
    found = []
    for change, kinds, kind, detail, level, at in rows_of("changes.tsv"):
        named = frozenset(k for k in kinds.split("/") if k)
        moments = tuple(_moment(item) for item in at.split("/"))
        found.append(Becoming(change, named, kind, detail, float(level), moments))
    return tuple(found)


SAME = 48
"""Frames within which two sounds of one kind are one and the same."""


def change_cues(changes: Sequence[Change], props: Sequence[Prop] = ()) -> tuple[Cue, ...]:
    """What is heard of them, where they are seen."""
    things = {p.id: p for p in props}
    return tuple(cue for change in changes for cue in _heard(change, things.get(change.what)))


def _heard(change: Change, thing: Prop | None) -> Iterator[Cue]:
    mine = [b for b in becomings() if b.change == change.kind]
    names = {thing.kind, thing.kind.rpartition("_")[2], *thing.words.lower().split()[-1:]} if thing else set()
    long = change.end - change.start
    for row in [b for b in mine if b.kinds & names] or [b for b in mine if not b.kinds]:
        if row.kind == "-":
            continue
        for start, end in row.moments:
            frame, length = change.start + round(start * long), round(max(end - start, 0.0) * long)
            yield Cue(frame, row.kind, change.what, None, row.level, _detail(row, thing), length)


def _detail(row: Becoming, thing: Prop | None) -> str:
    if row.detail not in ("stuff", "size"):
        return row.detail
    made = stuff_of(thing) if thing is not None else ""
    if row.detail == "stuff":
        return made
    return " ".join(word for word in made.split() if word in ("big", "small"))


def _moment(text: str) -> tuple[float, float]:
    start, _, end = text.partition("~")
    return float(start), float(end or start)


def joined(cues: Sequence[Cue], changing: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cue sheet with what is heard of changes: a sound of the same kind that is named near by is that of the change."""
    own = [c for c in cues if not any(c.kind == o.kind and abs(c.frame - o.frame) <= SAME for o in changing)]
    return tuple(sorted((*own, *changing), key=lambda cue: (cue.frame, cue.kind, cue.source)))
