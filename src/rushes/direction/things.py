"""Takes that hold boxes: a still life on a table, a row of vehicles, people with what stands about them, a car that drives."""

from collections.abc import Iterable
from dataclasses import replace
from math import dist

from rushes.direction.boxes import Box, boxes_of, prop_size, united
from rushes.direction.framing import APERTURES, FILLS, TILTS, Setup, holding
from rushes.direction.legible import bears_words
from rushes.direction.operating import held_as_asked, move_of, moves_of, operated
from rushes.direction.plan import CameraKey, Figure, Prop, Shot
from rushes.direction.sights import (
    FAR_WAY,
    Coverage,
    carrier_of,
    flocks_of,
    lies_on_table,
    swept,
    things_of,
    way_of,
)
from rushes.direction.stacking import is_member
from rushes.direction.timeline import Span
from rushes.direction.travel import standing
from rushes.script.screenplay import CameraWish

__all__ = ["box_setup", "box_shot", "following_shot", "nearer", "racked", "thing_take"]

TABLE_TILT = 0.24
"""Radians by which one looks down on what lies on a table: tops and fronts are seen, nothing hides what is behind it."""

SIDE = 0.12
"""Radians beside straight ahead: things have sides."""

LENSES = {
    "extreme_wide": 24.0, "wide": 28.0, "long": 33.0, "full": 38.0, "medium_wide": 40.0, "medium": 45.0, "medium_close": 50.0,
    "close": 60.0, "extreme_close": 90.0,
}  # fmt: skip
FLAT, LONGEST, UPRIGHT = 0.36, 1.9, 0.85
"""Up to which share of its length a thing is flat, up to which length in metres it may stand, and how high it is then."""

OPEN = frozenset({
    "bicycle", "motorcycle", "scooter", "boat", "canoe", "kayak", "sled", "cart", "carriage", "wagon", "sailboat",
    "skateboard", "tricycle", "unicycle", "wheelchair", "raft", "jet_ski", "quad_bike", "atv",
})  # fmt: skip
"""What one sees a rider in."""

CLOSE = ("medium_close", "close", "extreme_close")
SMALL = 0.5
"""Metres up to which what one goes along with is small."""

LIMP = frozenset({
    "rug", "carpet", "mat", "yoga_mat", "blanket", "sheet", "towel", "cloth", "road", "ground", "puddle", "plate",
    "tray", "red_carpet", "bed_linen", "tablecloth", "water", "leaf", "petal", "pillow", "paper",
})  # fmt: skip

TABLES = frozenset(
    {"table", "dining_table", "desk", "counter", "workbench", "nightstand", "kitchen_island", "coffee_table"}
)
LEGS = 0.5
"""Metres: what bears things and is higher has legs that need not be seen."""

BREATH = 0.07
"""Share of the distance by which a camera of which nothing is asked comes closer."""

STEPS = ["extreme_wide", "wide", "full", "medium_wide", "medium", "medium_close", "close", "extreme_close"]
HELD, PULLED = 0.4, 0.65
"""Shares of a shot after which focus is pulled, and at which it has arrived."""

RACK_APERTURE = 3.2
"""The f-number of a shot in which focus is pulled: shallow enough for it to be seen."""


def nearer(size: str, steps: int = 2) -> str:
    """A size some steps closer."""
    return STEPS[min(STEPS.index(size) + steps, len(STEPS) - 1)] if size in STEPS else "medium_close"


def thing_take(case: Coverage, wish: CameraWish, span: Span, names: Iterable[str] = ()) -> Shot | None:
    """A take of these things, or of all; None where there are none."""
    wanted = set(names)
    if not wanted and wish.size in CLOSE:
        wanted = first_named(case)
    things = [p for p in things_of(case) if not wanted or p.id in wanted]
    shown = [p for p in things if p.id not in _bearers(case)] or things
    if not shown:
        return None
    leader = next((p for p in shown if _goes_far(case, p, span)), None)
    if leader is not None and "static" not in wish.moves:
        return following_shot(case, leader, wish, span)
    flocks = [f.id for f in flocks_of(case)] if not wanted else []
    box = swept(case, [*(p.id for p in shown), *flocks], span.start, span.end)
    assert box is not None
    box = replace(box, y1=max(box.y1, *(box_top(case, p, span) for p in shown)))
    if lies_on_table(case, [p for p in shown if not _bears(case, p)]):
        box = _above_the_legs(case, shown, box, span)
    subject = shown[0].id if len(shown) == 1 else ""
    if {"push_in", "pull_out"} & set(wish.moves) and not wish.size:
        wish = replace(wish, size="wide")
    return box_shot(
        case,
        box,
        wish,
        span,
        table=lies_on_table(case, [p for p in shown if not _bears(case, p)]),
        subject=subject,
    )


def first_named(case: Coverage) -> set[str]:
    """What the prompt names first, of all that stands about: a close shot is of that, with what is on it."""
    text = case.screenplay.prompt.lower()
    standing_there = {p.id for p in things_of(case)}
    bearers = {p.attach.to for p in case.props if p.attach is not None}
    things = [t for t in case.screenplay.things if t.id in standing_there - bearers]
    if not things:
        return set()
    first = min(things, key=lambda t: text.find(t.words.lower()) % (len(text) + 1))
    pieces = {p.id for p in case.props if p.id == first.id or is_member(p.id, first.id)}
    return pieces | {p.id for p in case.props if p.attach is not None and p.attach.to in pieces}


def _goes_far(case: Coverage, prop: Prop, span: Span) -> bool:
    """Farther than a picture that stands still can hold; what falls is let fall through it."""
    falls = any(m.action == "fall" for m in prop.moves)
    return not falls and way_of(case, prop, span.start, span.end) > FAR_WAY


def box_top(case: Coverage, prop: Prop, span: Span) -> float:
    """The height up to which a thing is looked for: a small flat one may well stand or lean."""
    box = boxes_of(case.figures, case.props, span.start, case.timeline.rate)[prop.id]
    size = prop_size(prop)
    longest = max(size.width, size.depth)
    flat = size.height < FLAT * longest and longest < LONGEST and prop.kind not in LIMP
    return box.y0 + UPRIGHT * longest if flat else box.y1


def _bears(case: Coverage, prop: Prop) -> bool:
    return any(p.attach is not None and p.attach.to == prop.id for p in case.props)


def _above_the_legs(case: Coverage, shown: list[Prop], box: Box, span: Span) -> Box:
    """Of a table that is named its top is enough: what lies on it is what one wants to see."""
    boxes = boxes_of(case.figures, case.props, span.start, case.timeline.rate)
    lying = [boxes[p.id] for p in shown if not _bears(case, p)]
    bearers = [p for p in shown if _bears(case, p)]
    tables = [boxes[p.id] for p in bearers if p.kind in TABLES and boxes[p.id].height > LEGS]
    if not lying or not tables or len(tables) < len(bearers):
        return box
    top = max(b.y1 for b in tables) - 0.3 * LEGS
    around = united(lying)
    read = any(bears_words(p.id, case.screenplay) for p in shown)  # words are looked at from near
    wide = max(1.6 * around.width, (0.0 if read else 0.6) * max(b.width for b in tables))
    middle = around.middle
    return united(
        [around, Box(middle[0] - wide / 2, top, around.z0, middle[0] + wide / 2, around.y1, around.z1)]
    )


def _bearers(case: Coverage) -> set[str]:
    """What bears other things and is not named itself: its top is seen with them."""
    named = {t.id for t in case.screenplay.things}
    hung_on = {p.attach.to for p in case.props if p.attach is not None and p.attach.slot == "front"}
    return {p.attach.to for p in case.props if p.attach is not None} - (named - hung_on)


def box_setup(
    case: Coverage, box: Box, size: str, wish: CameraWish, *, table: bool = False, angle: float = SIDE
) -> Setup:
    """The camera that holds a box in a size."""
    tilt = TILTS.get(wish.angle, 0.08)
    if table and wish.angle in ("", "dutch", "eye"):
        tilt = TABLE_TILT
    elif wish.angle in ("", "dutch"):  # over the heads of the first at those behind them
        tilt = max(tilt, min(0.12 * (box.z1 - box.z0) / max(box.height, 0.3), 0.3))
    lens = wish.lens_mm or LENSES.get(size, 40.0)
    return holding(case.gate, box, fill=FILLS.get(size, 0.72), angle=angle, tilt=tilt, lens_mm=lens)


def box_shot(
    case: Coverage,
    box: Box,
    wish: CameraWish,
    span: Span,
    *,
    table: bool = False,
    subject: str = "",
    size: str = "full",
    near: Setup | None = None,
    angle: float = SIDE,
) -> Shot:
    """One take that holds a box, with the camera that is asked for, else with a breath of a push in. `near` is where a push in
    ends, if that is not merely nearer."""
    asked = bool(moves_of(wish))
    size = wish.size or size
    closer = nearer(size) if size != "wide" else "medium_wide"
    wide = box_setup(case, box, size, wish, table=table, angle=angle)
    same_lens = replace(wish, lens_mm=wide.lens_mm)
    near = near or box_setup(case, box, closer, same_lens, table=table, angle=angle)
    if asked:
        keys = operated(wish, wide, near, span)
    else:
        keys = (CameraKey(span.start, wide.eye, wide.target), _closer(wide, span.end))
    shot = Shot(
        span.start,
        span.end,
        f"{size.replace('_', ' ')} shot, {move_of(wish).replace('_', ' ')}"
        if asked
        else f"{size.replace('_', ' ')} shot",
        keys,
        wide.lens_mm,
        _aperture(size),
        ease="smooth" if asked else "linear",
        subject=subject,
    )
    shot = held_as_asked(shot, wish)
    return racked(shot, _planes(case, shot, wish)) if "rack_focus" in wish.moves else shot


def _closer(setup: Setup, frame: int) -> CameraKey:
    x, y, z = (e + (t - e) * BREATH for e, t in zip(setup.eye, setup.target, strict=True))
    return CameraKey(frame, (x, y, z), setup.target)


def _aperture(size: str) -> float:
    """Things are seen whole, from the nearest to the farthest of them."""
    return {"full": 14.0, "medium_wide": 12.0, "medium": 11.0, "medium_close": 9.0}.get(
        size, APERTURES.get(size, 9.0)
    )


def _planes(case: Coverage, shot: Shot, wish: CameraWish) -> list[float]:
    """The distances between which focus is pulled: of what is named, else of the nearest and the farthest."""
    boxes = boxes_of(case.figures, case.props, shot.start, case.timeline.rate)
    eye = shot.keys[0].eye
    named = [dist(eye, boxes[name].middle) for name in wish.focus if name in boxes]
    away = sorted(dist(eye, box.middle) for box in boxes.values())
    return named if len(named) > 1 else [away[0], away[-1]] if len(away) > 1 else []


def racked(shot: Shot, planes: list[float]) -> Shot:
    """The shot with its focus pulled from the first to the last of these distances in metres; with fewer than two, or two that
    are hardly apart, from the foreground to what it shows. The camera stands still."""
    key = shot.keys[0]
    away = dist(key.eye, key.target)
    near, far = (planes[0], planes[-1]) if len(planes) > 1 else (0.4 * away, away)
    if abs(far - near) < 0.12 * away:
        near, far = 0.4 * away, away
    length = shot.end - shot.start
    times = (shot.start, shot.start + round(HELD * length), shot.start + round(PULLED * length), shot.end)
    keys = tuple(replace(key, frame=t, focus=f) for t, f in zip(times, (near, near, far, far), strict=True))
    return replace(shot, keys=keys, subject="", aperture=RACK_APERTURE)


WINGED = frozenset({"bird", "bat", "butterfly"})
"""Who flies with wings that reach far out of the body."""


def _spread(box: Box) -> Box:
    """The room of a bird with its wings out and beating: twice as wide, half as high again, above and below."""
    wide, high = 0.5 * (box.x1 - box.x0), 0.45 * (box.y1 - box.y0)
    return replace(box, x0=box.x0 - wide, x1=box.x1 + wide, y0=box.y0 - high, y1=box.y1 + high)


def following_shot(
    case: Coverage, actor: Figure | Prop, wish: CameraWish, span: Span, company: Iterable[str] = ()
) -> Shot:
    """The camera goes along with something or somebody that goes far, and with who goes beside, a little before them: their
    fronts are seen."""
    carrier = carrier_of(case, actor)
    rate = case.timeline.rate
    begin, end = (standing(carrier, f, rate).position for f in (span.start, max(span.end - 1, span.start)))
    aboard = [f.id for f in case.figures if f.attach is not None and f.attach.to == carrier.id]
    beside = list(company) if wish.size not in CLOSE else []
    box = swept(case, [carrier.id, *aboard, *beside], span.start, span.start + 1)
    assert box is not None
    open_to_sight = isinstance(carrier, Figure) or carrier.kind in OPEN
    if wish.size in CLOSE and actor.id in aboard and open_to_sight:  # a rider's face, not his wheels
        own = swept(case, [actor.id], span.start, span.start + 1)
        box = replace(own, y0=own.y0 + 0.3 * own.height) if own is not None else box
        wish = replace(wish, size="medium_wide" if wish.size == "medium_close" else wish.size)
    if isinstance(carrier, Figure) and carrier.look.species in WINGED:
        box = _spread(box)
    box = box.moved(-begin[0], -begin[1], -begin[2])
    across = abs(end[0] - begin[0]) >= abs(end[2] - begin[2])
    if not wish.size and box.height < SMALL:
        wish = replace(wish, size="wide")  # it needs air about it, and something to go past
    way = 1.0 if end[0] >= begin[0] else -1.0
    size = wish.size or "full"
    setup = box_setup(case, box, size, wish, angle=way * 0.45 if across else 0.35)
    lead = 0.12 * (setup.eye[2] - box.z1) * way if across else 0.0
    eye, target = setup.eye, (setup.target[0] + lead, setup.target[1], setup.target[2])
    drift = 0.25 * way if across else 0.0
    keys: tuple[CameraKey, ...] = (
        CameraKey(span.start, (eye[0] - drift, eye[1], eye[2]), target),
        CameraKey(span.end, (eye[0] + drift, eye[1], eye[2] * 0.94), target),
    )
    if moves_of(wish):
        near = box_setup(case, box, nearer(size), wish, angle=way * 0.45 if across else 0.35)
        keys = operated(wish, Setup(eye, target, setup.lens_mm), near, span, 0.3)
    shot = Shot(
        span.start,
        span.end,
        f"{'low ' if wish.angle == 'low' else ''}tracking shot, {size.replace('_', ' ')}",
        keys,
        setup.lens_mm,
        9.0,
        follow=carrier.id,
        subject=actor.id,
        handheld=0.25,
    )
    return held_as_asked(shot, wish)
