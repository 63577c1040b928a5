"""Single takes: the camera the prompt asks for, a camera that travels with a subject, a flight, a view of a place."""

from dataclasses import replace
from math import atan2, cos, dist, hypot, sin, tan

from rushes.direction.boxes import boxes_of, held_box
from rushes.direction.faces import aim_at, face_of
from rushes.direction.framing import APERTURES, SIZES, Gate, Setup, placed
from rushes.direction.measures import eye_height, length_of, stature
from rushes.direction.moves import keys_for
from rushes.direction.operating import held_as_asked, move_of, moves_of, operated, over_shoulder, zooms
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import CameraKey, Figure, Prop, Shot, Vec
from rushes.direction.sights import FAR_WAY, Coverage, carrier_of, owner_of, stars_of, swept_all, way_of
from rushes.direction.things import CLOSE, box_shot, following_shot, racked, thing_take
from rushes.direction.timeline import Span, Timeline
from rushes.direction.travel import standing
from rushes.direction.views import eyes_take, shoulder_take
from rushes.script.screenplay import CameraWish

__all__ = ["aerial_take", "along_take", "establishing_take", "sky_take", "travelling_take", "wished_take"]

TURN = {"slow": 0.35, "": 0.6, "fast": 0.9}
FLIGHT = {"slow": 0.9, "": 1.5, "fast": 2.2}
"""Metres a second of a flight over a miniature landscape."""


FOOTED = frozenset({"walk", "run", "march", "skip", "crawl"})
WHOLE = frozenset({"extreme_wide", "wide", "long", "full", "medium_wide"})
"""Sizes that show a figure with what it sits in."""


def _closer(size: str, speed: str, frames: int, rate: int) -> str:
    """Where a push in ends (or a pull out begins): sizes come closer with speed and time."""
    sizes = list(SIZES)
    steps = {"slow": 2, "": 3, "fast": 4}.get(speed, 3) + (frames > 5 * rate)
    return sizes[min(sizes.index(size) + steps, sizes.index("close"))] if size in sizes else "medium_close"


def wished_take(case: Coverage, wish: CameraWish, stars: list[Figure], span: Span) -> Shot:
    """One take with the camera that the prompt asks for."""
    thing = next((p for p in case.props if p.id == wish.subject), None)
    if thing is not None:
        take = thing_take(case, wish, span, (thing.id,)) or held_take(case, wish, thing, span)
        if take is not None:
            return take
    if not wish.subject and wish.size in CLOSE and _things_first(case, stars):
        take = thing_take(case, wish, span)
        if take is not None:
            return take
    star = next((f for f in stars if f.id == wish.subject), stars[0])
    if wish.subjective:
        return eyes_take(case, wish, star, span)
    if over_shoulder(wish) and len(stars) > 1:
        return shoulder_take(case, wish, star, next(f for f in stars if f.id != star.id), span)
    if way_of(case, star, span.start, span.end) > FAR_WAY and "static" not in wish.moves:
        return along_take(case, wish, star, span)
    size = wish.size or ("wide" if move_of(wish) == "push_in" else "full")
    if size in WHOLE:
        more = swept_all(case, stars, span)
        if more is not None:
            near = star_setup(case, star, wish, "medium_close", span) if move_of(wish) != "static" else None
            return box_shot(case, more, wish, span, size=size, near=near)
    return _on_people(case, wish, star, stars, size, span)


def _things_first(case: Coverage, stars: list[Figure]) -> bool:
    """Whether the prompt names a thing before anybody: a close shot of it is meant."""
    text = case.screenplay.prompt.lower()
    people = [c.words for c in case.screenplay.characters if any(f.id == c.id for f in stars)]
    places = [text.find(words.lower()) % (len(text) + 1) for words in people]
    things = [text.find(t.words.lower()) % (len(text) + 1) for t in case.screenplay.things]
    return bool(things) and min(things) < min(places, default=len(text))


def held_take(case: Coverage, wish: CameraWish, prop: Prop, span: Span) -> Shot | None:
    """A take of what somebody holds."""
    owner = prop.attach.to if prop.attach is not None else ""
    holder = next((f for f in case.figures if f.id == owner), None)
    if holder is None or way_of(case, holder, span.start, span.end) > FAR_WAY:
        return None
    box = held_box(prop, holder, span.start, case.timeline.rate)
    return box_shot(case, box, wish, span, subject=prop.id, size="close")


def along_take(case: Coverage, wish: CameraWish, star: Figure, span: Span) -> Shot:
    """The camera goes along with who goes far."""
    on_foot = all(m.action in FOOTED for m in star.moves if m.path)
    company = company_of(case, star, span)
    if star.attach is not None or not on_foot or company:
        return following_shot(case, star, wish, span, company)
    shot = travelling_take(
        star, wish.size or "full", span.start, span.end, case.timeline, case.facts, case.gate, wish
    )
    if moves_of(wish):
        first = shot.keys[0]
        setup = Setup(first.eye, first.target, shot.lens_mm)
        x, y, z = (e + (t - e) * 0.4 for e, t in zip(first.eye, first.target, strict=True))
        keys = operated(wish, setup, Setup((x, y, z), first.target, shot.lens_mm), span, 0.25)
        shot = replace(shot, keys=keys)
    return held_as_asked(shot, wish)


NEAR_BY = 2.6
"""Metres within which those who go at the same time go together."""


def company_of(case: Coverage, star: Figure, span: Span) -> list[str]:
    """Who goes together with somebody."""
    rate, middle = case.timeline.rate, (span.start + span.end) // 2
    at = standing(carrier_of(case, star), middle, rate).position
    others = [
        f for f in stars_of(case) if f.id != star.id and f.attach is None and any(m.path for m in f.moves)
    ]
    near = [f for f in others if dist(standing(f, middle, rate).position, at) < NEAR_BY]
    going = [f.id for f in near if way_of(case, f, span.start, span.end) > 0.5]
    carts = [p for p in case.props if p.moves and p.id != owner_of(star)]
    return going + [p.id for p in carts if dist(standing(p, middle, rate).position, at) < NEAR_BY]


def _on_people(
    case: Coverage, wish: CameraWish, star: Figure, stars: list[Figure], size: str, span: Span
) -> Shot:
    rate = case.timeline.rate
    xs = [standing(f, span.start, rate).position[0] for f in stars]
    spot = standing(star, span.start, rate)
    alone = size not in WHOLE and wish.subject == star.id
    middle = spot.position[0] if alone else (min(xs) + max(xs)) / 2
    feet = (middle, spot.position[1], spot.position[2])
    aim = aim_at(star, feet, spot.heading, (span.start + span.end) / 2)
    anchor = aim.anchor
    room = 2.0 if anchor else 1.2  # a seat, a boat
    group = 0.0 if alone else max(xs) - min(xs)

    def framed(wanted: str, lens: float) -> Setup:
        wide = room if wanted in WHOLE else 1.0
        return placed(
            case.gate,
            at=aim.at,
            floor=aim.floor,
            eyes=eye_height(star.look),
            height=stature(star.look, star.height, wanted),
            size=wanted,
            camera_angle=wish.angle or aim.angle,
            lens_mm=lens,
            width=group + length_of(star.look) * (wide if group or wanted == size else 0.0),
            angle=0.18,
        )

    setup = framed(size, wish.lens_mm)
    closer = framed(_closer(size, wish.speed, span.end - span.start, rate), setup.lens_mm)
    keys = operated(wish, setup, closer, span)
    shot = Shot(
        span.start,
        span.end,
        f"{size.replace('_', ' ')} shot, {move_of(wish).replace('_', ' ')}",
        keys,
        setup.lens_mm,
        APERTURES.get(size, 6.5),
        subject=star.id,
        anchor=anchor,
    )
    shot = held_as_asked(shot, wish)
    if move_of(wish) != "rack_focus":
        return shot
    return racked(shot, _planes(case, wish, stars, setup.eye, span, anchored=bool(anchor)))


def _planes(
    case: Coverage, wish: CameraWish, stars: list[Figure], eye: Vec, span: Span, *, anchored: bool
) -> list[float]:
    """Distances of those to whom focus is pulled, things too."""
    if anchored:
        return []
    boxes = boxes_of(case.figures, case.props, span.start, case.timeline.rate)
    heads = {f.id: face_of(f, span.start, case.timeline.rate) for f in stars}
    points = {name: heads.get(name, box.middle) for name, box in boxes.items()}
    return [dist(eye, points[name]) for name in wish.focus if name in points]


def star_setup(case: Coverage, star: Figure, wish: CameraWish, size: str, span: Span) -> Setup | None:
    """A camera on one figure in world coordinates; None for who sits somewhere (a seat decides how high)."""
    if star.attach is not None:
        return None
    spot = standing(star, span.start, case.timeline.rate)
    aim = aim_at(star, spot.position, spot.heading, (span.start + span.end) / 2)
    return placed(
        case.gate,
        at=aim.at,
        floor=aim.floor,
        eyes=eye_height(star.look),
        height=stature(star.look, star.height, size),
        size=size,
        camera_angle=wish.angle or aim.angle,
        lens_mm=wish.lens_mm,
        angle=0.18,
    )


def travelling_take(
    star: Figure,
    size: str,
    start: int,
    end: int,
    timeline: Timeline,
    facts: PlaceFacts,
    gate: Gate,
    wish: CameraWish,
) -> Shot:
    """The camera moves with a walker or runner: beside a run across, before a walk towards it."""
    across = facts.lane == "across"
    travel = next(m for m in star.moves if m.path)
    way = 1.0 if travel.path[-1][0] >= travel.path[0][0] else -1.0
    long = length_of(star.look) if across else 0.6
    base = placed(
        gate,
        at=(0.0, 0.0, 0.0),
        eyes=eye_height(star.look),
        height=stature(star.look, star.height, size),
        size=size,
        camera_angle=wish.angle or "eye",
        lens_mm=wish.lens_mm,
        width=long * (1.75 if across else 1.3),
        angle=0.0 if across else 0.16,
        look=way * 0.7 if across else 0.0,
    )
    if wish.angle == "low":
        base = replace(base, eye=(base.eye[0], max(star.height * 0.5, 0.25), base.eye[2]))
    keys = _travel_keys(base, way if across else 0.0, start, end)
    framing = f"{'low ' if wish.angle == 'low' else ''}tracking shot, {size.replace('_', ' ')}"
    return Shot(
        start,
        end,
        framing,
        keys,
        base.lens_mm,
        9.0,
        follow=star.id,
        subject=star.id,
        handheld=0.35,
        ease="smooth",
    )


def _travel_keys(base: Setup, way: float, start: int, end: int) -> tuple[CameraKey, ...]:
    """A tracking camera lives: it gains a little on its subject and comes closer."""
    gain = 0.55 * way
    near = 0.90
    eye, target = base.eye, base.target
    first: Vec = (eye[0] - gain, eye[1], eye[2])
    last: Vec = (eye[0] + gain * 1.2, eye[1] * 1.02, eye[2] * near)
    return CameraKey(start, first, target), CameraKey(end, last, target)


def aerial_take(wish: CameraWish, timeline: Timeline, facts: PlaceFacts, span: Span | None = None) -> Shot:
    """A flight into the landscape: forward, sinking a little, drifting to one side as if round a shoulder of the hill."""
    start, stop = (span.start, span.end) if span is not None else (0, timeline.frames)
    seconds = (stop - start) / timeline.rate
    length = FLIGHT.get(wish.speed, 1.2) * seconds
    height = {"low": 4.6, "overhead": 11.0}.get(wish.angle, 7.6)
    keys = []
    steps = 6
    for i in range(steps + 1):
        u = i / steps
        eye = (0.4 + 3.2 * u * u, height - 1.1 * u + 0.5 * u * u, 17.0 - length * u)
        aim = (eye[0] - 1.2 + 1.6 * u, eye[1] - 1.35 + 0.35 * u, eye[2] - 10.0)
        keys.append(CameraKey(start + round(u * (stop - start)), eye, aim, focus=40.0))
    return Shot(
        start,
        stop,
        "aerial shot, flying forward",
        tuple(keys),
        wish.lens_mm or 26.0,
        16.0,
        ease="spline",
        handheld=0.25,
        clearance=1.8,
    )


def establishing_take(wish: CameraWish, timeline: Timeline, gate: Gate, span: Span | None = None) -> Shot:
    """A place with nobody in it: a composed view and one slow move."""
    start, stop = (span.start, span.end) if span is not None else (0, timeline.frames)
    move = move_of(wish) if wish.moves else "push_in"
    lens = wish.lens_mm or (24.0 if gate.height > gate.width else 30.0)
    height = {"low": 0.5, "high": 3.2, "overhead": 6.0}.get(wish.angle, 1.5)
    setup = Setup((0.7, height, 7.2), (0.0, height * 0.75 + 0.35, -2.0), lens)
    amount = 0.16 if move in ("push_in", "pull_out") else TURN.get(wish.speed, 0.6)
    keys = keys_for(setup, move, start, stop, amount)
    if zooms(wish) and move in ("push_in", "pull_out"):
        keys = operated(wish, setup, Setup(setup.eye, setup.target, 2.2 * lens), Span(start, stop))
    elif len(moves_of(wish)) > 1:
        keys = operated(
            wish, setup, Setup(_mid(setup.eye, setup.target), setup.target, lens), Span(start, stop)
        )
    shot = Shot(start, stop, f"establishing shot, {move.replace('_', ' ')}", keys, lens, 11.0, ease="smooth")
    shot = held_as_asked(shot, wish)
    return racked(shot, []) if move == "rack_focus" else shot


def _mid(eye: Vec, target: Vec) -> Vec:
    x, y, z = (e + (t - e) * 0.2 for e, t in zip(eye, target, strict=True))
    return (x, y, z)


def sky_take(
    star: Figure, thing: Vec, start: int, end: int, timeline: Timeline, gate: Gate, *, rising: bool
) -> Shot:
    """Somebody and what they fly, from low down: both in the picture, or (`rising`) from the one up to the other."""
    spot = standing(star, start, timeline.rate).position
    setup = _holding_both(spot, star.height, thing, gate)
    if not rising:
        keys = keys_for(setup, "pull_out", start, end, 0.04)
        return Shot(start, end, "low wide shot", keys, setup.lens_mm, APERTURES["wide"], ease="linear")
    head = (spot[0] + 0.5, eye_height(star.look) + 0.25, spot[2])
    sky = (thing[0] - 0.5, thing[1] - 0.4, thing[2])
    keys = (CameraKey(start, setup.eye, head), CameraKey(end, setup.eye, sky))
    return Shot(start, end, "tilt up", keys, setup.lens_mm, APERTURES["wide"])


SKY_LENS = 23.0
MARGIN = 0.84
"""Share of the half picture that people and kites may fill."""


def _holding_both(spot: Vec, height: float, thing: Vec, gate: Gate) -> Setup:
    """The nearest low camera that sees a figure from head to feet and a thing in the sky."""
    corners = [(spot[0] - 0.45, 0.0, spot[2]), (spot[0] + 0.4, height, spot[2])]
    corners += [(thing[0] + dx, thing[1] + dy, thing[2]) for dx, dy in ((-0.6, -1.0), (0.7, 0.95))]
    limits = (MARGIN * gate.width / 2 / SKY_LENS, MARGIN * gate.height / 2 / SKY_LENS)
    for tenths in range(26, 120):
        away = tenths / 10
        eye = (spot[0] + 0.22 * away, 0.55 * height, spot[2] + away)
        yaws = [atan2(c[0] - eye[0], eye[2] - c[2]) for c in corners]
        pitches = [atan2(c[1] - eye[1], hypot(c[0] - eye[0], eye[2] - c[2])) for c in corners]
        yaw, pitch = (min(yaws) + max(yaws)) / 2, (min(pitches) + max(pitches)) / 2
        fits = (
            tan((max(yaws) - min(yaws)) / 2) <= limits[0]
            and tan((max(pitches) - min(pitches)) / 2) <= limits[1]
        )
        if fits:
            break
    reach = 4.0
    target = (eye[0] + sin(yaw) * reach, eye[1] + tan(pitch) * reach, eye[2] - cos(yaw) * reach)
    return Setup(eye, target, SKY_LENS)
