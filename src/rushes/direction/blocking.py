"""Blocking: where everybody stands, who walks in, who sits in what, and what everybody does when."""

from dataclasses import dataclass, replace
from math import pi
from typing import TypeVar

from rushes.direction.boxes import bearing_of, prop_size
from rushes.direction.formations import formed
from rushes.direction.gathering import abreast, at_the_bank, begun, herded, shifted_path
from rushes.direction.layout import in_water, laid_out
from rushes.direction.measures import length_of
from rushes.direction.phases import figure_moves, prop_moves
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Attachment, Figure, Move, Prop
from rushes.direction.roles import AIRY, BORNE, FISHES, Part, Roles
from rushes.direction.spots import SLOTS
from rushes.direction.stacking import relation_of
from rushes.direction.timeline import Timeline
from rushes.direction.travel import path_length
from rushes.script.screenplay import Screenplay

__all__ = ["Blocked", "block"]

CHEAT = 0.78
"""Radians by which people who face each other open up to the camera: both faces stay readable."""


ENTRANCE = 2.1
"""Metres that somebody walks in before a meeting."""

MEETING = frozenset({"meet", "greet"})
SKYWARD = frozenset({"fly", "float"})
"""Postures of who is in the air, away from the ground's marks."""


ALONG = frozenset({"before", "after", "beside", "under"})
"""Places about a doer at which something goes the way he goes."""

T = TypeVar("T", Figure, Prop)


@dataclass(frozen=True)
class Blocked:
    """Figures with their moves, props with their places, and the ground they cover (x0, x1, z0, z1)."""

    figures: tuple[Figure, ...]
    props: tuple[Prop, ...]
    reach: tuple[float, float, float, float]


def block(
    roles: Roles,
    screenplay: Screenplay,
    timeline: Timeline,
    facts: PlaceFacts,
    aspect_ratio: str = "16:9",
    seed: int = 0,
    cfg_scale: float = 0.5,
) -> Blocked:
    """Put everybody and everything in place, then let them do what the screenplay says."""
    front = [f for f in roles.figures if not _aloft(f, roles, screenplay)]
    wet = facts.water is not None and not facts.floats and any(in_water(p) for p in roles.parts)
    if not wet and _people_only(front, roles, screenplay):
        _on_marks(front, roles, screenplay, facts)
    else:
        layout = laid_out(roles, front, screenplay, facts, seed, cfg_scale)
        roles.figures, roles.props = list(layout.figures), list(layout.props)
    roles.figures = [at_the_bank(f, roles, facts) for f in roles.figures]
    moving = _Moving(roles, timeline, facts, screenplay, {f.id for f in front})
    figures, props = moving.done()
    figures, props = formed(abreast(herded(figures)), props, roles, facts, timeline.frames)
    return Blocked(figures, _kites(props, facts, aspect_ratio), _reach(figures, props))


def _aloft(figure: Figure, roles: Roles, screenplay: Screenplay) -> bool:
    """In the air, and so without a mark: flocks, far birds, whoever flies."""
    distant = any(c.id == figure.id and c.distant for c in screenplay.characters)
    flies = any(p.handling.posture in SKYWARD and p.handling.travel for p in roles.of(figure.id))
    perched = relation_of(figure.id, screenplay)
    if perched is not None and perched.kind in ("on", "in") and roles.prop(perched.target) is not None:
        return False
    if figure.count > 1 and figure.look.species not in FISHES:
        return True
    return flies or (figure.look.species in AIRY and distant)


def _people_only(front: list[Figure], roles: Roles, screenplay: Screenplay) -> bool:
    """Nothing stands on the ground but people, and nobody in a place of his own."""
    free = [p for p in roles.props if p.attach is None and p.id not in roles.held()]
    grounded = [h for h in roles.holdings if h.place not in SLOTS]
    related = [f for f in front if relation_of(f.id, screenplay) is not None]
    sides = all(
        relation.kind in ("left_of", "right_of")
        for f in related
        for relation in (relation_of(f.id, screenplay),)
        if relation is not None
    )
    people = all(f.look.species == "person" for f in front) or len(front) == 1
    turned = any(p.handling.turn or p.handling.posture == "lie" for p in roles.parts)
    return (
        not free and not grounded and not roles.pairs and people and sides and not turned and len(front) <= 5
    )


def _on_marks(front: list[Figure], roles: Roles, screenplay: Screenplay, facts: PlaceFacts) -> None:
    ordered = _left_to_right(front, screenplay)
    marks = {f.id: _on_mark(f, i, len(ordered), facts) for i, f in enumerate(ordered)}
    roles.figures = [marks.get(f.id, f) for f in roles.figures]
    for holding in roles.holdings:
        prop = roles.prop(holding.item)
        if prop is not None:
            held = replace(prop, attach=Attachment(holding.doer, SLOTS[holding.place]))
            roles.props = [held if p.id == prop.id else p for p in roles.props]


def _left_to_right(front: list[Figure], screenplay: Screenplay) -> list[Figure]:
    """Order of appearance, then named relations: who is left of whom stands left of them."""
    order = list(front)
    for figure in front:
        relation = relation_of(figure.id, screenplay)
        if relation is None or relation.kind not in ("left_of", "right_of"):
            continue
        other = next((f for f in order if f.id == relation.target), None)
        if other is None:
            continue
        order.remove(figure)
        order.insert(order.index(other) + (relation.kind == "right_of"), figure)
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


def _kites(props: tuple[Prop, ...], facts: PlaceFacts, aspect_ratio: str) -> tuple[Prop, ...]:
    """Kites fly where the set says; in a narrow picture steeper, so that flyer and kite still fit."""
    wide, high = (float(n) for n in aspect_ratio.split(":"))
    squeeze = min(1.0, wide / high / (16 / 9))
    x, y, z = facts.kite
    spot = (round(max(x * squeeze, 1.2), 3), round(y + 1.3 * (1.0 - squeeze), 3), z)
    flown = {p.id for p in props if p.kind == "kite" and p.attach is not None}
    return tuple(replace(p, position=spot) if p.id in flown else p for p in props)


class _Moving:
    """Moves for everybody, those on the same lane one behind the other."""

    def __init__(
        self, roles: Roles, timeline: Timeline, facts: PlaceFacts, screenplay: Screenplay, grounded: set[str]
    ) -> None:
        self.roles, self.timeline, self.facts, self.screenplay = roles, timeline, facts, screenplay
        self.grounded, self.static = grounded, "static" in screenplay.camera.moves
        self.travellers = 0
        self.paces: dict[str, float] = {}

    def done(self) -> tuple[tuple[Figure, ...], tuple[Prop, ...]]:
        """Who is gone with goes first, then who goes, then what they push, lead and stand on."""
        props = [self._going(prop) for prop in self.roles.props]
        figures = [self._figure(figure) for figure in self.roles.figures]
        people = {f.id: f for f in figures}
        props = [self._taken_along(prop, people) for prop in props]
        figures = [self._taken_along(figure, people) for figure in figures]
        return tuple(figures), tuple(props)

    def _lag(self, parts: list[Part]) -> int:
        if not any(p.handling.travel for p in parts):
            return 0
        self.travellers += 1
        return self.travellers - 1

    def _riders(self, name: str) -> list[Part]:
        """The way of who sits in or on it."""
        borne = [f for f in self.roles.figures if f.attach is not None and f.attach.to == name]
        return [part for f in borne for part in self.roles.of(f.id) if _carries(part)][:1]

    def _going(self, prop: Prop) -> Prop:
        """A thing that acts, or in which somebody goes."""
        riders = self._riders(prop.id)
        parts = [*self.roles.of(prop.id), *riders]
        if not parts or prop.attach is not None:
            return prop
        lag = self._lag(parts)
        moves = prop_moves(
            prop,
            self.roles,
            riders,
            self.timeline,
            self.facts,
            lag=lag,
            static=self.static,
            pace=self._company(prop.id, parts),
        )
        self._note([prop.id, *(p.who for p in riders)], parts, moves)
        return begun(replace(prop, moves=moves))

    def _figure(self, figure: Figure) -> Figure:
        """Somebody's ways, postures and motions; a mount goes where its rider goes."""
        parts = self.roles.of(figure.id) or [_borne(p, figure.id) for p in self._riders(figure.id)]
        aloft = figure.id not in self.grounded
        if aloft and (figure.count > 1 or not parts or self._far(figure)):
            return _flock(figure, self.timeline, self.facts)
        travels = any(p.handling.travel for p in parts)
        meets = any(p.action.verb in MEETING for p in parts) and len(self.roles.figures) > 1
        if meets and figure.attach is None and not travels:
            return _meeting(figure, self.timeline)
        lag = self._lag(parts) if figure.attach is None else 0
        moves = figure_moves(
            figure,
            parts,
            self.roles,
            self.timeline,
            self.facts,
            lag=lag,
            static=self.static,
            pace=self._company(figure.id, parts),
        )
        self._note([figure.id], parts, moves)
        return begun(replace(figure, moves=moves))

    def _company(self, name: str, parts: list[Part]) -> float:
        """The pace of those with whom somebody goes: beside whom he is said to be, or who do the same; 0 for none."""
        relation = relation_of(name, self.screenplay)
        beside = relation.target if relation is not None else ""
        verbs = {p.action.verb for p in parts if p.handling.travel}
        for other, pace in self.paces.items():
            back = relation_of(other, self.screenplay)
            same = (
                verbs & {p.action.verb for p in self.roles.of(other)} and self.roles.figure(name) is not None
            )
            if other == beside or (back is not None and back.target == name) or same:
                return pace
        return 0.0

    def _note(self, names: list[str], parts: list[Part], moves: tuple[Move, ...]) -> None:
        """Remember the pace of who goes a long way."""
        first = next((m for m in moves if m.path), None)
        if first is not None and any(p.handling.travel == "lane" for p in parts):
            seconds = max(first.end - first.start, 1) / self.timeline.rate
            self.paces |= dict.fromkeys(names, path_length(first.path) / seconds)

    def _far(self, figure: Figure) -> bool:
        return any(c.id == figure.id and c.distant for c in self.screenplay.characters)

    def _taken_along(self, actor: T, people: dict[str, Figure]) -> T:
        """What is pushed, pulled, led or stood on goes the way of who does it."""
        holding = next((h for h in self.roles.holdings if h.item == actor.id and h.place in ALONG), None)
        doer = people.get(holding.doer) if holding is not None else None
        if holding is None or doer is None or (actor.moves and any(m.path for m in actor.moves)):
            return actor
        ways = tuple(m for m in doer.moves if m.path)
        if not ways or doer.attach is not None:
            return actor
        ahead, left = _offset(actor, holding.place, doer)
        moves = tuple(replace(m, path=shifted_path(m.path, ahead, left)) for m in ways)
        if isinstance(actor, Prop):
            below = bearing_of(actor) if holding.place == "under" else 0.0
            moves = tuple(
                replace(
                    m, action="drive", path=tuple((x, max(round(y - below, 3), 0.0), z) for x, y, z in m.path)
                )
                for m in moves
            )
        return begun(replace(actor, moves=moves, attach=None))


def _borne(part: Part, who: str) -> Part:
    """The way of a rider as that of his mount, which does not sit astride itself."""
    return replace(part, who=who, handling=replace(part.handling, motion=""))


def _carries(part: Part) -> bool:
    """Whether a way is that of what one sits in or on."""
    return bool(part.handling.travel) and part.handling.posture in BORNE


def _offset(actor: Figure | Prop, place: str, doer: Figure) -> tuple[float, float]:
    """Metres ahead of somebody on his way, and to his left."""
    deep = prop_size(actor).depth if isinstance(actor, Prop) else length_of(actor.look)
    if place == "before":
        return 0.42 + deep / 2, 0.0
    if place == "after":
        return -0.62 - deep / 2, 0.0
    return (0.1, 0.42 + 0.25 * deep) if place == "beside" else (0.0, 0.0)


def _meeting(figure: Figure, timeline: Timeline) -> Figure:
    """The one on the right walks in while the other waits, sees and greets; both wave."""
    arrive = max(min(round(timeline.rate * 1.9), timeline.intro - 4), timeline.rate // 2)
    if figure.position[0] > 0:
        mark = figure.position
        start = (round(mark[0] + ENTRANCE, 3), 0.0, round(mark[2] + 0.25, 3))
        walk = Move(0, arrive, "walk", path=(start, mark), facing=figure.facing, ease_in=False)
        greet = Move(max(arrive - 22, 4), arrive + 8, "wave")
        return replace(figure, moves=(walk, Move(arrive, timeline.frames, "stand"), greet))
    waiting = Move(0, timeline.frames, "stand")
    return replace(figure, moves=(waiting, Move(8, min(8 + 34, arrive + 10), "wave")))


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


def _reach(figures: tuple[Figure, ...], props: tuple[Prop, ...]) -> tuple[float, float, float, float]:
    grounded = [f for f in figures if f.look.species != "bird"]
    points = [p for f in grounded for m in f.moves for p in m.path] + [f.position for f in grounded]
    points += [p for prop in props for m in prop.moves for p in m.path]
    xs = [p[0] for p in points] or [0.0]
    zs = [p[2] for p in points] or [0.0]
    return (min(xs) - 8.0, max(xs) + 14.0, min(zs) - 4.0, max(zs) + 6.0)
