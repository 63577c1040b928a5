"""Single takes: the camera the prompt asks for, a camera that travels with a subject, a flight, a view of a place."""

from dataclasses import replace
from math import atan2, cos, dist, hypot, sin, tan

from rushes.direction.framing import APERTURES, SIZES, Gate, Setup, placed
from rushes.direction.measures import eye_height, footing, length_of
from rushes.direction.moves import keys_for
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import CameraKey, Figure, Shot, Vec
from rushes.direction.timeline import Span, Timeline
from rushes.direction.travel import standing
from rushes.script.screenplay import CameraWish

__all__ = ["aerial_take", "establishing_take", "racked", "sky_take", "travelling_take", "wished_take"]

TURN = {"slow": 0.35, "": 0.6, "fast": 0.9}
FLIGHT = {"slow": 0.9, "": 1.5, "fast": 2.2}
"""Metres a second of a flight over a miniature landscape."""


WHOLE = frozenset({"extreme_wide", "wide", "full", "medium_wide"})
"""Sizes that show a figure with what it sits in."""


def _move_of(wish: CameraWish) -> str:
    known = [m for m in wish.moves if m not in ("track", "handheld", "fly")]
    return known[0] if known else "static"


def _closer(size: str, speed: str, frames: int, rate: int) -> str:
    """Where a push in ends (or a pull out begins): sizes come closer with speed and time."""
    sizes = list(SIZES)
    steps = {"slow": 2, "": 3, "fast": 4}.get(speed, 3) + (frames > 5 * rate)
    return sizes[min(sizes.index(size) + steps, sizes.index("close"))] if size in sizes else "medium_close"


def wished_take(
    wish: CameraWish,
    stars: list[Figure],
    timeline: Timeline,
    facts: PlaceFacts,
    gate: Gate,
    span: Span | None = None,
) -> Shot:
    """One take with the camera that the prompt asks for, over `span` (the whole film)."""
    start, stop = (span.start, span.end) if span is not None else (0, timeline.frames)
    star = next((f for f in stars if f.id == wish.subject), stars[0])
    if any(m.path for m in star.moves) and "static" not in wish.moves:
        return travelling_take(star, wish.size or "full", start, stop, timeline, facts, gate, wish)
    move = _move_of(wish)
    size = wish.size or ("wide" if move == "push_in" else "full")
    xs = [standing(f, start, timeline.rate).position[0] for f in stars]
    spot = standing(star, start, timeline.rate)
    at, anchor = footing(star, ((min(xs) + max(xs)) / 2, spot.position[1], spot.position[2]))
    room = 2.0 if anchor else 1.2  # a seat, a boat
    group = max(xs) - min(xs)

    def framed(wanted: str, lens: float) -> Setup:
        wide = room if wanted in WHOLE else 1.0
        return placed(
            gate,
            at=at,
            eyes=eye_height(star.look),
            height=star.height,
            size=wanted,
            camera_angle=wish.angle or "eye",
            lens_mm=lens,
            width=group + length_of(star.look) * (wide if group or wanted == size else 0.0),
            angle=0.18,
        )

    setup = framed(size, wish.lens_mm)
    if move in ("push_in", "pull_out"):
        closer = framed(_closer(size, wish.speed, stop - start, timeline.rate), setup.lens_mm)
        first, last = (setup, closer) if move == "push_in" else (closer, setup)
        keys: tuple[CameraKey, ...] = (
            CameraKey(start, first.eye, first.target),
            CameraKey(stop, last.eye, last.target),
        )
    else:
        keys = keys_for(setup, move, start, stop, TURN.get(wish.speed, 0.6))
    shot = Shot(
        start,
        stop,
        f"{size.replace('_', ' ')} shot, {move.replace('_', ' ')}",
        keys,
        setup.lens_mm,
        APERTURES.get(size, 6.5),
        handheld=1.0 if "handheld" in wish.moves or wish.subjective else 0.0,
        subject=star.id,
        anchor=anchor,
    )
    if wish.shallow:
        shot = replace(shot, aperture=RACK_APERTURE)
    if move != "rack_focus":
        return shot
    named = [f for name in wish.focus for f in stars if f.id == name and not anchor]
    return racked(shot, [dist(setup.eye, _head(f, start, timeline.rate)) for f in named])


def _head(figure: Figure, frame: int, rate: int) -> Vec:
    x, y, z = standing(figure, frame, rate).position
    return (x, y + eye_height(figure.look), z)


HELD, PULLED = 0.4, 0.65
"""Shares of a shot after which focus is pulled, and at which it has arrived."""

RACK_APERTURE = 3.2
"""The f-number of a shot in which focus is pulled: shallow enough for it to be seen."""


def racked(shot: Shot, planes: list[float]) -> Shot:
    """The shot with its focus pulled from the first to the last of these distances in metres; with fewer than two, from the
    foreground to what it shows. The camera stands still."""
    key = shot.keys[0]
    away = dist(key.eye, key.target)
    near, far = (planes[0], planes[-1]) if len(planes) > 1 else (0.4 * away, away)
    length = shot.end - shot.start
    times = (shot.start, shot.start + round(HELD * length), shot.start + round(PULLED * length), shot.end)
    keys = tuple(replace(key, frame=t, focus=f) for t, f in zip(times, (near, near, far, far), strict=True))
    return replace(shot, keys=keys, subject="", aperture=RACK_APERTURE)


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
        height=star.height,
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
    move = _move_of(wish) if wish.moves else "push_in"
    lens = wish.lens_mm or (24.0 if gate.height > gate.width else 30.0)
    height = {"low": 0.5, "high": 3.2, "overhead": 6.0}.get(wish.angle, 1.5)
    setup = Setup((0.7, height, 7.2), (0.0, height * 0.75 + 0.35, -2.0), lens)
    amount = 0.16 if move in ("push_in", "pull_out") else TURN.get(wish.speed, 0.6)
    keys = keys_for(setup, move, start, stop, amount)
    shot = Shot(start, stop, f"establishing shot, {move.replace('_', ' ')}", keys, lens, 11.0, ease="smooth")
    return racked(shot, []) if move == "rack_focus" else shot


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
