"""Phases: what somebody does one after the other. Doings of one beat go together; each beat lasts until his next one begins."""

from dataclasses import dataclass, replace

from rushes.direction.boxes import prop_size
from rushes.direction.handling import sorts_of
from rushes.direction.measures import length_of
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Figure, Move, Prop
from rushes.direction.roles import BORNE, Part, Roles
from rushes.direction.timeline import Timeline
from rushes.direction.ways import Station, pace_of, way_moves
from rushes.script.lexicon import lexicon

__all__ = ["Phase", "figure_moves", "phases_of", "prop_moves"]

FOOTED = frozenset({"walk", "run", "crawl", "skate", "swim", "climb", "fly", "float", "ride", "hang"})
HOLDING = frozenset({"hold", "take", "use", "wear"})
SPOKEN = frozenset({"face", "talk", "say"})
"""Classes of verbs that the performance of a line plays already."""


@dataclass(frozen=True)
class Phase:
    """Frames `start` to `end` in which somebody does these parts together."""

    start: int
    end: int
    parts: tuple[Part, ...]

    @property
    def travel(self) -> Part | None:
        """The part that gets about, if one does."""
        return next((p for p in self.parts if p.handling.travel), None)

    @property
    def posture(self) -> str:
        """The posture beneath: the first that is more than standing."""
        found = [p.handling.posture for p in self.parts if p.handling.posture]
        return next((p for p in found if p != "stand"), "stand")


def phases_of(parts: list[Part], timeline: Timeline) -> list[Phase]:
    """From frame 0 to the end of the film."""
    beats = sorted({p.action.beat for p in parts})
    starts = [timeline.span(beat).start for beat in beats]
    if starts:
        starts[0] = 0
    phases: list[Phase] = []
    for i, beat in enumerate(beats):
        end = starts[i + 1] if i + 1 < len(beats) else timeline.frames
        mine = tuple(p for p in parts if p.action.beat == beat)
        if phases and end - starts[i] < timeline.rate // 3:
            last = phases[-1]
            phases[-1] = Phase(last.start, end, (*last.parts, *mine))
        elif end > starts[i]:
            phases += _in_turn(starts[i], end, mine)
    return phases


def _in_turn(start: int, end: int, parts: tuple[Part, ...]) -> list[Phase]:
    """Doings with the same thing at the same time are done one after the other: thrown and caught, washed and peeled."""
    first = parts[0]
    if len(parts) > 1:  # who does something with a thing holds it anyway
        used = {p.target for p in parts if p.action.verb not in HOLDING}
        parts = tuple(p for p in parts if p.action.verb not in HOLDING or p.target not in used)
        first = parts[0]
    apart = _run_and_stop(parts)
    if apart:
        middle = start + round(0.46 * (end - start))
        return [Phase(start, middle, apart[0]), Phase(middle, end, apart[1])]
    rivals = [p for p in parts if p.target and p.target == first.target and p.handling.motion]
    rivals = [p for p in rivals if not p.handling.travel and p.handling.posture == first.handling.posture]
    if len(rivals) < 2:
        return [Phase(start, end, parts)]
    others = tuple(p for p in parts if p not in rivals)
    cuts = [start + (end - start) * i // len(rivals) for i in range(len(rivals) + 1)]
    return [Phase(cuts[i], cuts[i + 1], (p, *others)) for i, p in enumerate(rivals)]


ON_THE_SPOT = frozenset({"shake", "stretch", "groom", "bow", "eat", "drink"})
"""Motions of an animal that nobody can do while he goes."""


def _run_and_stop(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]] | None:
    """What is done on the way and what is done standing, in the order in which the prompt names them; None where one of
    both is missing. A dog that runs and shakes itself stops to do so."""
    going = tuple(p for p in parts if p.handling.travel)
    still = tuple(p for p in parts if p.handling.motion in ON_THE_SPOT and p.handling.by == "animal")
    if not going or not still:
        return None
    rest = tuple(p for p in parts if p not in still)
    return (rest, still) if parts.index(going[0]) < parts.index(still[0]) else (still, rest)


def figure_moves(
    figure: Figure,
    parts: list[Part],
    roles: Roles,
    timeline: Timeline,
    facts: PlaceFacts,
    *,
    lag: int = 0,
    static: bool = False,
    pace: float = 0.0,
) -> tuple[Move, ...]:
    """All moves of a figure's own body, but for those of talk: ways on foot, postures, and motions over them."""
    borne = figure.attach is not None
    if borne:  # who rides does not walk as well
        parts = [p for p in parts if p.handling.posture in BORNE or not p.handling.travel] or parts
    phases = phases_of(parts, timeline)
    moves: list[Move] = []
    still = [i for i, phase in enumerate(phases) if phase.travel is None or borne]
    for i, phase in enumerate(phases):
        travel = phase.travel
        if travel is None or borne:
            arrived = bool(moves) and not borne
            moves.append(_posture(figure, phase, roles, borne=borne, turns=arrived))
        else:
            station = _station(figure, i, still, roles, phase, lag=lag, static=static)
            moves += _way(figure, travel, phase, facts, station, timeline.rate, pace)
        moves += [_in_flight(m, moves) for m in _motions(figure, phase, timeline)]
    if not phases:
        moves.append(Move(0, timeline.frames, "sit" if borne else "stand"))
    return tuple(moves)


def _station(
    figure: Figure, index: int, still: list[int], roles: Roles, phase: Phase, *, lag: int, static: bool
) -> Station:
    """Ways before somebody stands still end where he will stand, ways after it begin there."""
    target = roles.prop(phase.travel.target) if phase.travel is not None else None
    size = prop_size(target) if target is not None else None
    arrives = any(i > index for i in still)
    way = phase.travel.handling.travel if phase.travel is not None else ""
    return Station(
        figure.position,
        figure.facing,
        arrives=arrives or way in ("in", "approach"),
        leaves=not arrives and any(i < index for i in still),
        afloat=phase.posture in ("swim", "float") or any(p.action.verb == "surf" for p in phase.parts),
        lag=lag,
        long=0.0 if figure.look.species == "person" else length_of(figure.look),
        static=static,
        obstacle=(size.height, size.depth) if size is not None else (0.0, 0.4),
    )


def _way(
    figure: Figure, part: Part, phase: Phase, facts: PlaceFacts, station: Station, rate: int, pace: float
) -> tuple[Move, ...]:
    posture = part.handling.posture
    action = (
        part.action.verb
        if part.action.verb in ("march", "skip")
        else posture
        if posture in FOOTED
        else "walk"
    )
    manner = part.action.manner
    return way_moves(
        part.handling.travel,
        action,
        figure,
        (phase.start, phase.end),
        facts,
        station,
        pace or pace_of(figure, action, manner),
        where=part.action.where,
        manner=manner,
        rate=rate,
    )


def _posture(figure: Figure, phase: Phase, roles: Roles, *, borne: bool, turns: bool) -> Move:
    """The posture of who stays; who has come from somewhere turns to where he is to look."""
    posture = phase.posture
    target = ""
    if borne and posture in ("stand", "walk", "run"):
        posture = "sit"
    if posture in ("sit", "lie") and not borne:
        about = roles.about(figure.id)
        target = about.get("seat", about.get("lie", ""))
    return Move(phase.start, phase.end, posture, target=target, facing=figure.facing if turns else None)


def _motions(figure: Figure, phase: Phase, timeline: Timeline) -> list[Move]:
    """What is laid over the posture: lasting doings as long as the phase, others for their beat."""
    verbs = lexicon().verbs
    speaks = {line.who for line in timeline.lines if phase.start <= line.start < phase.end and line.onscreen}
    moves = []
    for part in phase.parts:
        entry = verbs.get(part.action.verb)
        spoken = entry is not None and entry.get("class") in SPOKEN and figure.id in speaks
        if not part.handling.motion or spoken:
            continue
        lasting = entry is None or entry.get("lasting") == "1"
        span = timeline.span(part.action.beat)
        start, end = phase.start, phase.end
        if not lasting and span.start >= start:
            start, end = (
                span.start,
                min(max(span.end, span.start + timeline.rate), max(end, start + timeline.rate)),
            )
        moves.append(Move(start, end, part.handling.motion, target=part.target, manner=part.action.manner))
    return moves


def _in_flight(motion: Move, moves: list[Move]) -> Move:
    """A jump over something is played while it is flown."""
    flight = next((m for m in moves if m.action == motion.action and m.path), None)
    return motion if flight is None else replace(motion, start=flight.start, end=flight.end)


def prop_moves(
    prop: Prop,
    roles: Roles,
    riders: list[Part],
    timeline: Timeline,
    facts: PlaceFacts,
    *,
    lag: int = 0,
    static: bool = False,
    pace: float = 0.0,
) -> tuple[Move, ...]:
    """The moves of a thing that goes by itself, or that is gone with by those who sit in it (`riders`)."""
    moves: list[Move] = []
    phases = phases_of([*roles.of(prop.id), *riders], timeline)
    still = [i for i, phase in enumerate(phases) if phase.travel is None]
    for i, phase in enumerate(phases):
        travel = phase.travel
        if travel is None:
            continue
        station = Station(
            prop.position,
            prop.facing,
            arrives=any(j > i for j in still),
            leaves=any(j < i for j in still) and not any(j > i for j in still),
            afloat=prop_size(prop).rest == "water",
            lag=lag,
            static=static,
        )
        action = "fly" if travel.handling.posture == "fly" or travel.handling.travel == "fly" else "drive"
        action = {"roll": "roll", "slide": "slide", "fall": "fall", "float": "float"}.get(
            travel.action.verb, action
        )
        found = way_moves(
            travel.handling.travel,
            action,
            prop,
            (phase.start, phase.end),
            facts,
            station,
            pace or pace_of(prop, action, travel.action.manner, sorts_of(prop.kind)),
            where=travel.action.where,
            manner=travel.action.manner,
            rate=timeline.rate,
        )
        moves += found
    return tuple(moves)
