"""Blocking: marks, paths and postures. Who stands where, who walks in, who sits in what."""

from dataclasses import dataclass, replace
from math import pi

from rushes.direction.measures import speed_of
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Attachment, Figure, Move, Prop, Vec
from rushes.direction.timeline import Timeline
from rushes.script.screenplay import Action, Screenplay

__all__ = ["Blocked", "block"]

CHEAT = 0.78
"""Radians by which people who face each other open up to the camera: both faces stay readable."""

ENTRANCE = 2.1
"""Metres that somebody walks in before a meeting."""

LONGEST_WALK = {"towards": 10.2, "across": 60.0}
TRAVEL = frozenset({"walk", "run", "march", "skip", "crawl"})
VESSELS = frozenset({"boat", "rowing_boat", "canoe", "raft"})
POSTURES = frozenset({"sit", "lie", "crouch", "kneel"})
SEATS = ("boat", "bench", "chair", "couch", "sofa", "swing")
DRIFT = 0.9
"""Radians: a boat lies across the picture, bow towards the camera's left, so that a seated face is seen in three-quarter."""


@dataclass(frozen=True)
class Blocked:
    """Figures with their moves, props with their places, and the ground they cover (x0, x1, z0, z1)."""

    figures: tuple[Figure, ...]
    props: tuple[Prop, ...]
    reach: tuple[float, float, float, float]


def block(
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    screenplay: Screenplay,
    timeline: Timeline,
    facts: PlaceFacts,
    aspect_ratio: str = "16:9",
) -> Blocked:
    """Put everybody on a mark, then let them do what the screenplay says."""
    front = [f for f in figures if f.count == 1 and not _airborne(f, screenplay)]
    ordered = _left_to_right(front, screenplay)
    marks = {f.id: _on_mark(f, i, len(ordered), facts) for i, f in enumerate(ordered)}
    placed_props = _place_props(props, facts, [f.position[0] for f in marks.values()])
    done: list[Figure] = []
    for figure in figures:
        mine = tuple(a for a in screenplay.actions if a.who == figure.id)
        if figure.id in marks:
            figure = _seated(marks[figure.id], screenplay, placed_props)
        figure = _moved(figure, mine, ordered, timeline, facts)
        done.append(figure)
    return Blocked(tuple(done), _kites(placed_props, facts, aspect_ratio), _reach(done))


def _airborne(figure: Figure, screenplay: Screenplay) -> bool:
    flies = any(a.who == figure.id and a.verb == "fly" for a in screenplay.actions)
    distant = any(c.id == figure.id and c.distant for c in screenplay.characters)
    return figure.look.species == "bird" and (flies or distant)


def _left_to_right(front: list[Figure], screenplay: Screenplay) -> list[Figure]:
    """Order of appearance, then named relations: who is left of whom stands left of them."""
    order = list(front)
    for character in screenplay.characters:
        relation = character.relation
        if relation is None or relation.kind not in ("left_of", "right_of"):
            continue
        me = next((f for f in order if f.id == character.id), None)
        other = next((f for f in order if f.id == relation.target), None)
        if me is None or other is None:
            continue
        order.remove(me)
        order.insert(order.index(other) + (relation.kind == "right_of"), me)
    return order


def _on_mark(figure: Figure, index: int, total: int, facts: PlaceFacts) -> Figure:
    """One stands in the middle, two face each other opened to the camera, more stand in a shallow arc."""
    base = facts.mark
    if total == 1:
        return replace(figure, position=base, facing=0.0)
    spread = 1.12 if total == 2 else 1.05
    x = (index - (total - 1) / 2) * spread
    inward = pi / 2 - CHEAT
    facing = inward if x < -0.05 else -inward if x > 0.05 else 0.0
    z = base[2] - 0.10 * abs(x) * (total > 2) + (0.12 if total == 2 and index else 0.0)
    return replace(figure, position=(round(base[0] + x, 3), 0.0, round(z, 3)), facing=round(facing, 4))


def _seated(figure: Figure, screenplay: Screenplay, props: tuple[Prop, ...]) -> Figure:
    for action in screenplay.actions:
        if action.who != figure.id or action.verb not in ("sit", "row", "fish", "ride"):
            continue
        seat = next((p for p in props if p.id == action.target and p.kind in SEATS), None)
        seat = seat or next((p for p in props if p.kind in SEATS), None)
        if seat is not None:
            return replace(
                figure, attach=Attachment(seat.id, "seat"), position=seat.position, facing=seat.facing
            )
    return figure


FREE_SPOTS = (0.0, 0.85, -0.85, 1.5, -1.5, 2.2, -2.2, 2.9, -2.9)
"""Where a prop may stand across the acting area, metres."""

ROOM = 0.62
"""Metres that a prop keeps from a figure and from the next prop."""


def _place_props(props: tuple[Prop, ...], facts: PlaceFacts, taken: list[float]) -> tuple[Prop, ...]:
    """Props that nobody holds stand where there is room; a boat on the water lies at its middle."""
    placed: list[Prop] = []
    taken = list(taken)
    for prop in props:
        if prop.attach is not None:
            placed.append(prop)
        elif prop.kind in VESSELS:
            placed.append(replace(prop, position=(0.0, 0.0, 0.0), facing=DRIFT))
        elif prop.kind in SEATS:
            placed.append(replace(prop, position=(0.0, 0.0, -0.1), facing=0.0))
        else:
            free = (x for x in FREE_SPOTS if all(abs(x - other) >= ROOM for other in taken))
            x = next(free, taken[-1] + ROOM if taken else 0.0)
            taken.append(x)
            placed.append(replace(prop, position=(round(x, 3), 0.0, 0.3)))
    return tuple(placed)


def _kites(props: tuple[Prop, ...], facts: PlaceFacts, aspect_ratio: str) -> tuple[Prop, ...]:
    """Kites fly where the set says; in a narrow picture steeper, so that flyer and kite still fit."""
    wide, high = (float(n) for n in aspect_ratio.split(":"))
    squeeze = min(1.0, wide / high / (16 / 9))
    x, y, z = facts.kite
    spot = (round(max(x * squeeze, 1.2), 3), round(y + 1.3 * (1.0 - squeeze), 3), z)
    return tuple(replace(p, position=spot) if p.kind == "kite" else p for p in props)


def _moved(
    figure: Figure, mine: tuple[Action, ...], ordered: list[Figure], timeline: Timeline, facts: PlaceFacts
) -> Figure:
    if figure.look.species == "bird" and all(figure.id != other.id for other in ordered):
        return _flock(figure, timeline, facts)
    travel = next((a for a in mine if a.verb in TRAVEL), None)
    if travel is not None:
        return _travelling(figure, travel, timeline, facts)
    moves: list[Move] = []
    asked = next((a.verb for a in mine if a.verb in POSTURES), "stand")
    posture = "sit" if figure.attach is not None else asked
    meeting = next((a for a in mine if a.verb in ("meet", "greet") and len(ordered) > 1), None)
    if meeting is not None:
        figure, moves = _meeting(figure, timeline)
    else:
        moves.append(Move(0, timeline.frames, posture))
    moves.extend(_deeds(mine, timeline))
    return replace(figure, moves=tuple(moves))


def _meeting(figure: Figure, timeline: Timeline) -> tuple[Figure, list[Move]]:
    """The one on the right walks in while the other waits, sees and greets; both wave."""
    arrive = max(min(round(timeline.rate * 1.9), timeline.intro - 4), timeline.rate // 2)
    if figure.position[0] > 0:
        mark = figure.position
        start = (round(mark[0] + ENTRANCE, 3), 0.0, round(mark[2] + 0.25, 3))
        walk = Move(0, arrive, "walk", path=(start, mark), facing=figure.facing, ease_in=False)
        greet = Move(max(arrive - 22, 4), arrive + 8, "wave")
        return figure, [walk, Move(arrive, timeline.frames, "stand"), greet]
    turn = Move(0, timeline.frames, "stand")
    return figure, [turn, Move(8, min(8 + 34, arrive + 10), "wave")]


DEEDS = frozenset(
    {
        "wave",
        "point",
        "look_up",
        "fly_kite",
        "fish",
        "row",
        "gesture",
        "crouch",
        "jump",
        "dance",
        "hug",
        "cry",
        "clap",
        "nod",
    }
)


def _deeds(mine: tuple[Action, ...], timeline: Timeline) -> list[Move]:
    """Business that layers over a posture. Lasting deeds fill the film, others their beat."""
    moves = []
    for action in mine:
        if action.verb not in DEEDS:
            continue
        span = timeline.span(action.beat)
        lasting = action.verb in ("fly_kite", "fish", "row", "dance")
        start, end = (
            (0, timeline.frames) if lasting else (span.start, max(span.end, span.start + timeline.rate))
        )
        moves.append(Move(start, end, action.verb, target=action.target, manner=action.manner))
    return moves


def _travelling(figure: Figure, action: Action, timeline: Timeline, facts: PlaceFacts) -> Figure:
    """A walk or run through the whole film along the set's lane, already under way when the film begins."""
    speed = speed_of(figure.look, action.verb, action.manner)
    seconds = timeline.frames / timeline.rate
    distance = min(speed * seconds, LONGEST_WALK[facts.lane])
    if facts.lane == "towards":
        near = 1.2
        start: Vec = (figure.position[0] - 0.25, 0.0, round(near - distance, 3))
        end: Vec = (figure.position[0], 0.0, near)
    else:
        back = -1.0 if action.where == "left" else 1.0
        start = (round(-back * min(distance / 2, 1.0), 3), 0.0, facts.lane_z)
        end = (round(start[0] + back * distance, 3), 0.0, facts.lane_z)
    move = Move(
        0,
        timeline.frames,
        action.verb,
        path=(start, end),
        manner=action.manner,
        ease_in=False,
        ease_out=False,
    )
    return replace(figure, position=start, moves=(move,))


def _flock(figure: Figure, timeline: Timeline, facts: PlaceFacts) -> Figure:
    """Birds cross the sky far away, from one side to the other and a little away from the camera."""
    x, y, z = facts.sky
    side = 1.0 if figure.seed % 2 else -1.0
    seconds = timeline.frames / timeline.rate
    half = (0.38 if facts.aerial else 0.55) * seconds
    away = 1.3 * seconds if facts.aerial else 6.0  # before a flying camera they keep their distance
    path = ((x + side * half, y, z + away / 3), (x - side * half, y + 0.8, z - 2 * away / 3))
    move = Move(0, timeline.frames, "fly", path=path, ease_in=False, ease_out=False)
    return replace(figure, position=path[0], height=0.3, moves=(move,))


def _reach(figures: list[Figure]) -> tuple[float, float, float, float]:
    points = [p for f in figures if f.look.species != "bird" for m in f.moves for p in m.path]
    points += [f.position for f in figures if f.look.species != "bird"]
    xs = [p[0] for p in points] or [0.0]
    zs = [p[2] for p in points] or [0.0]
    return (min(xs) - 8.0, max(xs) + 14.0, min(zs) - 4.0, max(zs) + 6.0)
