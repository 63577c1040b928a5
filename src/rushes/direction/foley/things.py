"""Things that sound by themselves. `things.tsv` has a row for each sound of a kind of thing.

Columns: `kinds` of props, parted by `|` (or the last words of what the prompt calls it, where they are no kind of their own);
`when`: still (whenever it is there), moving (while it goes its way: an engine, wheels), rolling (while it rolls), starting,
stopping (the first and the last moment of its way), steaming, cooking, running (on a stove, over a fire, or said to), windy
(where wind blows); `every`: seconds from one sound to the next, `lasting` for one that goes on; then kind, detail and level of
the `Cue`. Whatever falls is heard where it lands, by its stuff.
"""

import re
from collections.abc import Iterator, Mapping
from random import Random

from rushes.direction.foley.rows import Ringing, ringing
from rushes.direction.foley.stuffs import SOFT, stuff_of
from rushes.direction.plan import Cue, Move, Prop
from rushes.direction.sizes import is_listed

__all__ = ["thing_cues", "things"]

HOT = frozenset(
    {"stove", "campfire", "fire", "grill", "burner", "hot_plate", "bunsen_burner", "fireplace", "flame"}
)
BUSY = {
    "steaming": re.compile(r"boil|steam|simmer|bubbl|whistl"),
    "cooking": re.compile(r"siz+l|fry|fried|cook|grill|sear|hot"),
    "running": re.compile(r"running|dripping|open|flow"),
}
"""Words of a thing that say so, where it stands on nothing hot."""
BALLS = re.compile(r"ball")


def things() -> dict[str, tuple[Ringing, ...]]:
    """Every row of `things.tsv` by kind of prop."""
    return ringing("things.tsv")


def thing_cues(
    prop: Prop,
    frames: int,
    rate: int,
    rng: Random,
    kinds: Mapping[str, str] | None = None,
    weather: frozenset[str] = frozenset(),
    *,
    whole: bool = True,
) -> Iterator[Cue]:
    """What is heard of one thing in `frames` of a scene; `kinds` of all that is there by id; `whole`: it stays whole where it
    lands."""
    if whole:
        yield from _landings(prop, frames)
    for name in _names(prop):
        for row in things().get(name, ()):
            for start, end in _times(row, prop, frames, kinds or {}, weather):
                yield from _rung(row, prop, start, end, rate, rng)


def _names(prop: Prop) -> list[str]:
    """Its kind, and what its last words call it where that is no kind."""
    said = re.findall(r"[\w']+", prop.words.lower())
    called = {"_".join(said[-2:]), said[-1]} if said else set()
    return [prop.kind, *sorted(name for name in called if name != prop.kind and not is_listed(name))]


def _rung(row: Ringing, prop: Prop, start: int, end: int, rate: int, rng: Random) -> Iterator[Cue]:
    if row.when in ("starting", "stopping"):
        at = start if row.when == "starting" else end - 1
        yield Cue(at, row.kind, prop.id, None, row.level, row.detail)
    elif not row.every:
        yield Cue(start, row.kind, prop.id, None, row.level, row.detail, end - start)
    else:
        step = row.every * rate
        steady = row.kind in ("clock", "monitor_beep")
        now = start + step * rng.uniform(0.1, 0.6)
        while now < end:
            yield Cue(round(now), row.kind, prop.id, None, row.level, row.detail)
            now += step * (1.0 if steady else rng.uniform(0.8, 1.25))


def _landings(prop: Prop, frames: int) -> Iterator[Cue]:
    """Where what falls comes down."""
    if prop.kind in SOFT or prop.attach is not None:
        return
    for move in prop.moves:
        if (
            move.action == "fall"
            and move.path
            and move.path[0][1] > move.path[-1][1] + 0.1
            and move.end < frames
        ):
            if BALLS.search(prop.kind):
                yield Cue(move.end, "bounce", prop.id)
            else:
                yield Cue(move.end, "impact", prop.id, detail=stuff_of(prop))


def _times(
    row: Ringing, prop: Prop, frames: int, kinds: Mapping[str, str], weather: frozenset[str]
) -> list[tuple[int, int]]:
    """From when to when a row is heard."""
    if row.when == "still":
        return [(0, frames)]
    if row.when == "windy":
        return [(0, frames)] if weather & {"wind", "storm"} else []
    if row.when in BUSY:
        on = kinds.get(prop.attach.to, "") if prop.attach is not None else ""
        busy = on in HOT or BUSY[row.when].search(prop.words.lower())
        return [(0, frames)] if busy else []
    ways = [m for m in prop.moves if m.path and m.end > 0 and m.start < frames and _goes(row.when, m, frames)]
    return [(max(m.start, 0), min(m.end, frames)) for m in ways]


def _goes(when: str, move: Move, frames: int) -> bool:
    """Whether a way is one on which a row is heard."""
    if when == "rolling":
        return move.action == "roll"
    if when == "starting":
        return move.ease_in and move.start > 0
    return when != "stopping" or (move.ease_out and move.end < frames)
