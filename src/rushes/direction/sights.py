"""Sights: what a shot must hold, as boxes. Everybody and everything that is named or used stands in the main picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from rushes.direction.boxes import Box, boxes_of, prop_size, united
from rushes.direction.framing import Gate
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Figure, Prop
from rushes.direction.timeline import Span, Timeline
from rushes.direction.travel import standing
from rushes.script.screenplay import Screenplay

__all__ = [
    "FAR_WAY",
    "Coverage",
    "carrier_of",
    "flocks_of",
    "holds_more",
    "lies_on_table",
    "owner_of",
    "standing_by",
    "stars_of",
    "swept",
    "swept_all",
    "things_of",
    "way_of",
]

FAR_WAY = 3.4
"""Metres of a way in a shot beyond which the camera goes along instead of holding all of it."""

ASIDE = 16.0
"""Metres from the acting area beyond which things are background."""

BEHIND = -9.0
"""Metres of z behind which they are, too."""


@dataclass(frozen=True)
class Coverage:
    """What coverage needs to know."""

    screenplay: Screenplay
    figures: tuple[Figure, ...]
    timeline: Timeline
    facts: PlaceFacts
    gate: Gate
    props: tuple[Prop, ...] = ()


def stars_of(case: Coverage) -> list[Figure]:
    """Figures that can be the subject of a shot: not distant, not flocks."""
    distant = {c.id for c in case.screenplay.characters if c.distant}
    return [f for f in case.figures if f.id not in distant and f.count == 1]


def flocks_of(case: Coverage) -> list[Figure]:
    """Many that sit or stand together near by, as one figure."""
    distant = {c.id for c in case.screenplay.characters if c.distant}
    return [
        f for f in case.figures if f.count > 1 and f.id not in distant and not any(m.path for m in f.moves)
    ]


def standing_by(case: Coverage) -> list[str]:
    """Ids of all that stands about without acting: things and flocks."""
    return [*(p.id for p in things_of(case)), *(f.id for f in flocks_of(case))]


def things_of(case: Coverage) -> list[Prop]:
    """Props that stand somewhere by themselves or on something: what is in hands goes with the hands, kites with their line,
    a boat with who sits in it."""
    things = {p.id for p in case.props}
    boats = {f.attach.to for f in case.figures if f.attach is not None}
    boats -= {p.id for p in case.props if p.moves}
    return [
        p
        for p in case.props
        if (p.attach is None or p.attach.to in things)
        and not (p.id in boats and prop_size(p).rest == "water")
        and (p.moves or (abs(p.position[0]) < ASIDE and p.position[2] > BEHIND))
    ]


def swept(case: Coverage, names: Iterable[str], start: int, stop: int) -> Box | None:
    """The room that figures and props take up from frame to frame; None for none of them."""
    wanted = set(names)
    frames = sorted({start, (2 * start + stop) // 3, (start + 2 * stop) // 3, max(stop - 1, start)})
    found = []
    for frame in frames:
        boxes = boxes_of(case.figures, case.props, frame, case.timeline.rate)
        found += [box for name, box in boxes.items() if name in wanted]
    return united(found) if found else None


def carrier_of(case: Coverage, actor: Figure | Prop) -> Figure | Prop:
    """Whose way somebody goes: his own, or that of what he sits on."""
    if isinstance(actor, Figure) and actor.attach is not None:
        actors: tuple[Figure | Prop, ...] = (*case.props, *case.figures)
        return next((x for x in actors if x.id == owner_of(actor)), actor)
    return actor


def owner_of(actor: Figure | Prop) -> str:
    """What somebody is attached to, "" for nothing."""
    return actor.attach.to if actor.attach is not None else ""


def way_of(case: Coverage, actor: Figure | Prop, start: int, stop: int) -> float:
    """Metres that an actor goes in a shot."""
    carrier = carrier_of(case, actor)
    if not any(m.path for m in carrier.moves):
        return 0.0
    last = max(stop - 1, start)
    frames = [start + (last - start) * i // 4 for i in range(5)]
    spots = [standing(carrier, frame, case.timeline.rate).position for frame in frames]
    way = sum(dist(a, b) for a, b in pairwise(spots))
    return min(way, FAR_WAY) if case.facts.floats else way  # a bank is no place to go along


def holds_more(case: Coverage, stars: list[Figure], frame: int) -> Box | None:
    """The box of these figures and of all things, where there are things that stand, or somebody who does not stand upright;
    None where a camera on people finds everything."""
    things = standing_by(case)
    low = any(_is_low(f, frame) for f in stars) or any(
        f.attach is not None and f.attach.slot != "seat" for f in stars
    )
    if not things and not low and all(f.position[1] == 0.0 for f in stars):
        return None
    return swept(case, [*things, *(f.id for f in stars)], frame, frame + 1)


def swept_all(case: Coverage, stars: list[Figure], span: Span) -> Box | None:
    """As `holds_more`, over a whole shot: short ways of anybody too."""
    ways = any(m.path for f in stars for m in f.moves if m.start < span.end and m.end > span.start)
    first = holds_more(case, stars, span.start)
    if first is None and not (ways and all(f.attach is None for f in stars)):
        return None
    names = [*standing_by(case), *(f.id for f in stars)]
    return swept(case, names, span.start, span.end)


def _is_low(figure: Figure, frame: int) -> bool:
    low = ("lie", "prone", "crouch", "kneel", "sit", "hang", "swim", "float", "climb")
    free = figure.attach is None
    return free and any(m.action in low and m.start <= frame < m.end for m in figure.moves)


def lies_on_table(case: Coverage, things: list[Prop]) -> bool:
    """Whether all of these lie on something, or on a set's own surface."""
    raised = {p.id for p in case.props if p.attach is None and p.position[1] > 0.3}
    return bool(things) and all(p.attach is not None or p.id in raised for p in things)
