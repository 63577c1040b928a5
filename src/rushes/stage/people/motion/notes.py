"""Notes in the hands: what of a player's strikes is now, was last and comes next, and how a hand goes from one to the other.

A hand is down exactly on the frame of a strike: it waits on the key or bounces off the skin, is lifted in time and falls
ever faster, as a stick does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rushes.direction.plan import Strike
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.timing import smooth

__all__ = ["Blow", "Turn", "blows", "bowed", "breath", "handed", "lifted", "near", "passed", "turn_of"]

PREPARE = 0.42
"""Seconds at most in which a hand is lifted for the next note and comes down."""
CALM = 0.22
"""How far a hand that has nothing to do stays lifted, of the whole way."""
LONGEST = 9
"""Frames of the slowest strum."""
KICKS = frozenset({35, 36})
"""Drums of a kit that the foot plays."""


@dataclass(frozen=True)
class Blow:
    """Notes struck as one, on frame `start` to `end` where they are strummed: `pitches` in their order."""

    start: int
    end: int
    pitches: tuple[float, ...]
    velocity: float
    length: int

    @property
    def pitch(self) -> float:
        """The mean of its pitches."""
        return sum(self.pitches) / len(self.pitches)

    @property
    def upwards(self) -> bool:
        """A strum that begins with the highest string."""
        return len(self.pitches) > 1 and self.pitches[0] > self.pitches[-1]


@dataclass(frozen=True)
class Turn:
    """Where in a player's notes a frame is: the last blow and the next, None before the first and after the last one;
    `index` of the last, -1 before it."""

    last: Blow | None
    next: Blow | None
    index: int

    @property
    def now(self) -> Blow | None:
        """The blow nearest in the order: the last, else the first."""
        return self.last or self.next


@lru_cache(maxsize=256)
def blows(strikes: tuple[Strike, ...]) -> tuple[Blow, ...]:
    """Strikes on the same frame, or a frame apart in one direction as of a strum, together."""
    out: list[Blow] = []
    for strike in strikes:
        last = out[-1] if out else None
        if last is not None and _together(last, strike):
            out[-1] = Blow(
                last.start,
                strike.frame,
                (*last.pitches, strike.pitch),
                max(last.velocity, strike.velocity),
                max(last.length, strike.length),
            )
        else:
            out.append(Blow(strike.frame, strike.frame, (strike.pitch,), strike.velocity, strike.length))
    return tuple(out)


def _together(blow: Blow, strike: Strike) -> bool:
    """On the same frame, or on the next one: no run of notes is as fast, a strum is."""
    return strike.frame == blow.start or (
        strike.frame - blow.end <= 1
        and strike.frame - blow.start < LONGEST
        and strike.pitch != blow.pitches[-1]
    )


@lru_cache(maxsize=256)
def handed(strikes: tuple[Strike, ...], how: str) -> tuple[tuple[Blow, ...], tuple[Blow, ...]]:
    """The blows of the left and of the right hand. `how`: "keys", by pitch; "sticks", in turns, without the drums of the
    foot; "turns", in turns, of two notes the lower one left."""
    left: list[Blow] = []
    right: list[Blow] = []
    foot = any(round(s.pitch) not in KICKS for s in strikes)
    middle = _between(strikes)
    for blow in blows(strikes):
        pitches = blow.pitches
        if how == "sticks" and foot:
            pitches = tuple(p for p in pitches if round(p) not in KICKS)
            if not pitches:
                continue
        low, high = _split(pitches, how, len(left) + len(right), middle)
        for hand, row in ((left, low), (right, high)):
            if row:
                hand.append(Blow(blow.start, blow.end, row, blow.velocity, blow.length))
    return tuple(left), tuple(right)


def _between(strikes: Sequence[Strike]) -> float:
    """The pitch between the two hands on the keys: where what is played is wide, in the middle of it."""
    pitches = sorted(s.pitch for s in strikes)
    if not pitches or pitches[-1] - pitches[0] < 19:
        return 56.0
    return float(np.clip((pitches[0] + pitches[-1]) / 2, 53.0, 66.0))


def _split(
    pitches: tuple[float, ...], how: str, count: int, middle: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    ordered = tuple(sorted(pitches))
    if how == "keys":
        if ordered[-1] - ordered[0] <= 12:
            return (ordered, ()) if sum(ordered) / len(ordered) < middle else ((), ordered)
        middle = middle if ordered[0] < middle <= ordered[-1] else (ordered[0] + ordered[-1]) / 2
        return tuple(p for p in ordered if p < middle), tuple(p for p in ordered if p >= middle)
    if len(set(ordered)) > 1:
        return ordered[:1], ordered[1:]
    return ((), ordered) if count % 2 == 0 else (ordered, ())


def turn_of(row: Sequence[Blow], frame: float) -> Turn:
    """The last and the next blow at a frame; a blow on the frame itself is the last."""
    index = -1
    for k, blow in enumerate(row):
        if blow.start > frame + 1e-6:
            break
        index = k
    return Turn(row[index] if index >= 0 else None, row[index + 1] if index + 1 < len(row) else None, index)


def lifted(a: Acting, row: Sequence[Blow], *, held: bool) -> float:
    """0 with the hand on the key or skin, 1 fully lifted. `held`: it stays down as long as the note lasts."""
    turn = turn_of(row, a.frame)
    prepare = PREPARE * a.rate
    last, coming = turn.last, turn.next
    if last is None and coming is None:
        return CALM
    since = a.frame - last.start if last is not None else 1e6
    rest = min(float(last.length) if held else 0.0, 2.5 * a.rate) if last is not None else 0.0
    if coming is None:
        return CALM * smooth((since - rest) / (0.3 * a.rate))
    gap = coming.start - last.start if last is not None else 1e6
    span = min(gap, prepare)
    left = coming.start - a.frame
    high = min(1.0, 0.35 + 0.65 * coming.velocity) * min(1.0, 0.35 + 0.65 * span / prepare)
    if left > span:  # waiting: low on a held key, else a little above
        return CALM * smooth((since - rest) / (0.25 * a.rate)) if last is not None else CALM
    u = 1.0 - left / span
    from_ = 0.0 if gap <= prepare else CALM * smooth((gap - span - rest) / (0.25 * a.rate))
    if u < 0.55:
        return from_ + (high - from_) * smooth(u / 0.55)
    fall = (u - 0.55) / 0.45
    return high * (1.0 - fall * fall)


def near(a: Acting, row: Sequence[Blow]) -> tuple[Blow | None, Blow | None, float]:
    """The blow a hand comes from, the one it goes to, and how far it is on its way 0..1: it travels while it is lifted."""
    turn = turn_of(row, a.frame)
    last, coming = turn.last, turn.next
    if last is None or coming is None:
        return turn.now, turn.now, 0.0
    span = min(coming.start - last.start, PREPARE * a.rate * 1.3)
    u = 1.0 - (coming.start - a.frame) / max(span, 1e-6)
    return last, coming, smooth((u - 0.08) / 0.72)


def passed(a: Acting, row: Sequence[Blow]) -> tuple[float, float]:
    """The place of a hand that strums across the strings, 1 above to -1 below, 0 in the middle of a blow; and how far it is
    off the strings 0..1 on its way back."""
    turn = turn_of(row, a.frame)
    if turn.now is None:
        return 0.9, 0.3
    inside = _crossing(turn.last, a.frame)
    inside = inside if inside is not None else _crossing(turn.next, a.frame)
    if inside is not None:
        return inside, 0.0
    goal = _before(turn.next) if turn.next is not None else 0.6
    if turn.last is None:
        return goal, 0.0
    at = -_before(turn.last)
    start = turn.last.end + _reach(turn.last)
    stop = turn.next.start - _reach(turn.next) if turn.next is not None else start + 0.5 * a.rate
    u = (a.frame - start) / max(stop - start, 1e-6)
    back = at * goal < 0
    return at + (goal - at) * smooth(u), float(np.sin(np.pi * min(max(u, 0.0), 1.0))) * back


def _reach(blow: Blow) -> float:
    """Frames before and after a blow in which the hand passes."""
    return 1.6 if len(blow.pitches) > 1 else 1.2


def _before(blow: Blow) -> float:
    """Where the hand is before a blow: above the strings for a downstroke, close to one that is plucked."""
    wide = 0.95 if len(blow.pitches) > 2 else 0.4
    return -wide if blow.upwards else wide


def _crossing(blow: Blow | None, frame: float) -> float | None:
    if blow is None:
        return None
    reach = _reach(blow)
    middle, half = (blow.start + blow.end) / 2, (blow.end - blow.start) / 2 + reach
    u = (frame - middle) / half
    return -_before(blow) * u if abs(u) <= 1.0 else None


def bowed(a: Acting, row: Sequence[Blow]) -> tuple[float, float]:
    """Where the bow is, -1 at the frog to 1 at its tip, turned on every note; and how long the stroke is, 0..1."""
    turn = turn_of(row, a.frame)
    if turn.last is None:
        return -_amount(a, row, 0), 0.0
    sign = 1.0 if turn.index % 2 == 0 else -1.0
    here, there = _amount(a, row, turn.index), _amount(a, row, turn.index + 1)
    until = turn.last.length
    if turn.next is not None:
        until = min(until, turn.next.start - turn.last.start) if until else turn.next.start - turn.last.start
    u = min((a.frame - turn.last.start) / max(until, 1), 1.0)
    return sign * (-here + (here + there) * u), max(here, there)


def _amount(a: Acting, row: Sequence[Blow], k: int) -> float:
    """How far out a bow is at the turn to note `k`: short notes are played in the middle."""
    lengths = [row[n].length for n in (k - 1, k) if 0 <= n < len(row)]
    return float(np.clip(max(lengths, default=12) / (0.9 * a.rate), 0.15, 1.0))


def breath(a: Acting) -> tuple[float, float]:
    """How much a wind player blows, 0..1, and the pitch that is fingered."""
    turn = turn_of(blows(a.figure.strikes), a.frame)
    if turn.last is None:
        pitch = turn.next.pitch if turn.next is not None else 60.0
        return 0.0, pitch
    since = a.frame - turn.last.start
    on = smooth((since + 1.0) / 2.0) * (1.0 - smooth((since - turn.last.length + 1.0) / 3.0))
    return on * (0.6 + 0.4 * turn.last.velocity), turn.last.pitch
