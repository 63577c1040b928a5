"""Things that sound by themselves. `things.tsv` has a row for each sound of a kind of thing.

Columns: `kinds` of props, parted by `|`; `when`: still (whenever it is there), moving (while it goes its way: an engine,
wheels), starting, stopping (the first and the last moment of its way); `every`: seconds from one sound to the next, `lasting`
for one that goes on; then kind, detail and level of the `Cue`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from random import Random

from rushes.direction.plan import Cue, Prop

__all__ = ["Ringing", "thing_cues", "things"]


@dataclass(frozen=True)
class Ringing:
    """One sound of a kind of thing; `every` 0 goes on for as long as it lasts."""

    when: str
    every: float
    kind: str
    detail: str
    level: float


@lru_cache(maxsize=1)
def things() -> dict[str, tuple[Ringing, ...]]:
    """Every row of `things.tsv` by kind of prop."""
    found: dict[str, tuple[Ringing, ...]] = {}
    for line in files(__package__).joinpath("things.tsv").read_text("utf-8").splitlines()[2:]:
        if not line or line.startswith("#"):
            continue
        names, when, every, kind, detail, level = line.split("\t")
        row = Ringing(when, 0.0 if every == "lasting" else float(every), kind, detail, float(level))
        for name in names.split("|"):
            found[name] = (*found.get(name, ()), row)
    return found


def thing_cues(prop: Prop, frames: int, rate: int, rng: Random) -> Iterator[Cue]:
    """What is heard of one thing in `frames` of a scene."""
    for row in things().get(prop.kind, ()):
        for start, end in _times(row, prop, frames):
            if row.when in ("starting", "stopping"):
                yield Cue(
                    start if row.when == "starting" else end - 1,
                    row.kind,
                    prop.id,
                    None,
                    row.level,
                    row.detail,
                )
            elif not row.every:
                yield Cue(start, row.kind, prop.id, None, row.level, row.detail, end - start)
            else:
                step = row.every * rate
                now = start + step * rng.uniform(0.1, 0.6)
                while now < end:
                    yield Cue(round(now), row.kind, prop.id, None, row.level, row.detail)
                    now += step * rng.uniform(0.8, 1.25)


def _times(row: Ringing, prop: Prop, frames: int) -> list[tuple[int, int]]:
    """From when to when a row is heard."""
    if row.when == "still":
        return [(0, frames)]
    return [
        (max(m.start, 0), min(m.end, frames)) for m in prop.moves if m.path and m.end > 0 and m.start < frames
    ]
