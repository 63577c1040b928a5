"""Clocks of doings: on which frames of a move its contacts are, as the stage moves the doer by the same numbers.

A plain number is a cycle at the doer's tempo; `whole` fits a whole number of such cycles into the move; `fixed` knows no tempo;
`clock` runs from the scene's beginning, whoever does it; `turns` is a round of a fight, struck by two in turns; `pair` a throw
and its return; `way` metres gone. People's cycles go by their tempo, animals' do not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, dist, floor

from rushes.direction.plan import Figure, Move
from rushes.direction.tempo import tempo_of
from rushes.direction.travel import standing

__all__ = ["At", "Clock", "clock_of", "contacts", "partner"]

MOST = 90
"""Sounds of one row in one move: more are not told apart by ear."""
RISE, FALL = 0.2, 0.225
"""Seconds after which a doing is half taken up, and before its end from which it is half left."""
THROWS = frozenset({"throw", "throw_disc", "pitch", "catch"})


@dataclass(frozen=True)
class At:
    """A moment of a cycle: its share, so many seconds `late`, and how much of the cycle it lasts (0: a moment)."""

    share: float
    late: float = 0.0
    long: float = 0.0


@dataclass(frozen=True)
class Clock:
    """`name` of the clock, its `seconds` (metres, for a way), its moments, the `gate` (seconds, from, to), `joint`: heard once
    of two who do it together."""

    name: str
    seconds: float
    moments: tuple[At, ...]
    gate: tuple[float, float, float]
    joint: bool


def clock_of(text: str, moments: tuple[At, ...], gate: tuple[float, float, float]) -> Clock:
    """The clock that a row's words ask for."""
    joint = text.startswith("both:")
    name, _, number = text.removeprefix("both:").rpartition(":")
    if not name:
        name, number = (number, "0") if number[:1].isalpha() else ("tempo", number)
    return Clock(name, float(number), moments, gate, joint)


def partner(figure: Figure, move: Move, others: Sequence[Figure]) -> Figure | None:
    """With whom it is done, as the stage finds him: who is meant, who means this figure, else the nearest."""
    people = [
        f for f in others if f.id != figure.id and f.look.species == figure.look.species and f.count == 1
    ]
    aimed = next((f for f in people if f.id == move.target), None)
    if aimed is not None or not people:
        return aimed
    back = next((f for f in people if any(m.target == figure.id for m in f.moves)), None)
    return back or min(people, key=lambda f: dist(f.position, figure.position))


def contacts(
    clock: Clock, figure: Figure, move: Move, mate: Figure | None, rate: int
) -> Iterator[tuple[int, int]]:
    """The frames of the scene on which it sounds, and for how many frames (0: the sound's own length)."""
    if clock.joint and mate is not None and mate.id < figure.id and _same(mate, move):
        return
    if clock.name == "lasting":
        yield move.start, move.end - move.start
        return
    if clock.name in ("after", "begin", "end"):
        yield from _singly(clock, figure, move, rate)
        return
    if clock.name == "way":
        yield from _gone(clock, figure, move, rate)
        return
    if clock.name == "alone" and mate is not None and _plays(mate, move):
        return
    found = _cycle(clock, figure, move, mate, rate)
    if found is not None:
        yield from _beaten(clock, move, *found, rate, figure.look.species == "person")


def _cycle(
    clock: Clock, figure: Figure, move: Move, mate: Figure | None, rate: int
) -> tuple[float, float] | None:
    """The frame at which the cycles begin, and the frames of each."""
    pace = tempo_of(figure, move)[0] if figure.look.species == "person" else 1.0
    length = move.end - move.start
    if clock.name in ("once", "alone") and not clock.seconds:
        return float(move.start), float(length)
    if clock.name in ("whole", "alone"):
        number = max(round(length / rate * pace / clock.seconds), 1)
        return float(move.start), length / number
    if clock.name == "fixed":
        return float(move.start), clock.seconds * rate
    if clock.name == "clock":
        return 0.0, clock.seconds * rate
    if clock.name == "turns":
        first = mate is None or figure.id < mate.id
        return (0.0 if first else clock.seconds * rate), 2 * clock.seconds * rate
    if clock.name == "pair":
        return _game(clock, figure, move, mate, rate)
    return float(move.start), clock.seconds / pace * rate


def _game(
    clock: Clock, figure: Figure, move: Move, mate: Figure | None, rate: int
) -> tuple[float, float] | None:
    """Two who throw to each other: the thrower's round begins with the first move of both, the other's half a round later."""
    theirs = _plays(mate, move) if mate is not None else None
    if mate is None or theirs is None:
        return None
    mine = move.action != "catch" or theirs.action == "catch"
    if move.action != "catch" and theirs.action != "catch":
        mine = figure.id < mate.id
    cycle = clock.seconds * rate
    return min(move.start, theirs.start) - (0.0 if mine else 0.5 * cycle), cycle


def _plays(mate: Figure, move: Move) -> Move | None:
    return next(
        (m for m in mate.moves if m.action in THROWS and m.start < move.end and m.end > move.start), None
    )


def _same(mate: Figure, move: Move) -> bool:
    return any(m.action == move.action and m.start < move.end and m.end > move.start for m in mate.moves)


def _beaten(
    clock: Clock, move: Move, origin: float, cycle: float, rate: int, person: bool = True
) -> Iterator[tuple[int, int]]:
    """Contacts of cycle after cycle while the doing is more than half taken up."""
    first, last = move.start + 1, move.end
    if person and clock.name in ("tempo", "fixed", "clock", "turns"):
        first += ceil(RISE * rate) if move.start > 0 else 0
        last -= ceil(FALL * rate) if move.ease_out else 0
    whole = clock.name in ("whole", "once", "alone")
    begin = 0 if whole else int((move.start - origin) // cycle) - 1
    count = min(ceil((move.end - move.start) / cycle - 1e-6) + (0 if whole else 3), MOST)
    for k in range(begin, begin + count):
        for at in clock.moments:
            frame = floor(origin + (k + at.share) * cycle + at.late * rate + 0.5)
            if first <= frame < last and _open(clock, frame, origin, cycle):
                yield frame, round(at.long * cycle)


def _open(clock: Clock, frame: float, origin: float, cycle: float) -> bool:
    """Whether the longer cycle is in the part in which it is heard."""
    seconds, start, end = clock.gate
    if not seconds:
        return True
    u = (frame - origin) / (cycle * seconds / clock.seconds) % 1.0
    return start <= u <= end


def _singly(clock: Clock, figure: Figure, move: Move, rate: int) -> Iterator[tuple[int, int]]:
    """After so many seconds of the doing, once; `begin`: where it begins within the scene; `end`: where it is left."""
    pace = tempo_of(figure, move)[0] if figure.look.species == "person" else 1.0
    if clock.name == "begin" and move.start <= 0:
        return
    for at in clock.moments:
        if clock.name == "end":
            if any(m.start >= move.end for m in figure.moves):
                yield move.end + round(at.share * rate), 0
            continue
        frame = round(move.start + (at.share / pace + at.late) * rate)
        if frame < move.end:
            yield frame, round(at.long / pace * rate)


def _gone(clock: Clock, figure: Figure, move: Move, rate: int) -> Iterator[tuple[int, int]]:
    """By the way gone, where there is one; else by seconds, as long as metres are."""
    gone = [standing(figure, f, rate).distance / clock.seconds for f in range(move.start, move.end)]
    if not gone or gone[-1] - gone[0] < 0.3:
        yield from _beaten(clock, move, float(move.start), 2.6 * rate, rate)
        return
    for i in range(1, len(gone)):
        for at in clock.moments:
            if int(gone[i] - at.share + 1) > int(gone[i - 1] - at.share + 1):
                yield move.start + i, 0
