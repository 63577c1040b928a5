"""Coverage: which shots tell it. Explicit wishes are filmed as one take; talk gets a two-shot, singles and a close."""

from dataclasses import replace
from math import cos, pi, sin

from rushes.direction.details import detail
from rushes.direction.faces import aim_at
from rushes.direction.framing import APERTURES, Setup, gate_of, placed
from rushes.direction.handwork import hands_take
from rushes.direction.legible import bears_words
from rushes.direction.measures import eye_height, length_of, stature
from rushes.direction.moves import keys_for
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Figure, Prop, Shot, Vec
from rushes.direction.sights import FAR_WAY, Coverage, carrier_of, holds_more, stars_of, swept_all, way_of
from rushes.direction.takes import aerial_take, along_take, establishing_take, sky_take, wished_take
from rushes.direction.things import box_setup, box_shot, thing_take
from rushes.direction.timeline import Span, Timeline
from rushes.direction.travel import standing
from rushes.direction.turns import CUT_LEAD, SHORTEST, TOGETHER, turns
from rushes.script.screenplay import CameraWish, Screenplay

__all__ = ["cover", "group_setup", "single_setup", "wished"]

REVERSE = 0.86
"""Radians off the axis between two people from which a single is filmed, on the camera's side of the line (180° rule)."""


OPEN_SIDE = 0.28
"""Radians beside straight ahead from which a single without a partner is filmed: three-quarter, never a passport."""

STIRRING = 0.5
"""Metres in a shot above which somebody on his way is gone along with."""

KITE_SIDE = 0.6
"""The same for somebody who looks up at a kite on screen right: the camera comes round to the face."""


def cover(
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    timeline: Timeline,
    facts: PlaceFacts,
    aspect_ratio: str,
    props: tuple[Prop, ...] = (),
) -> tuple[Shot, ...]:
    """The shots of the film, from frame 0 to its end without a gap."""
    case = Coverage(screenplay, figures, timeline, facts, gate_of(aspect_ratio), props)
    stars = stars_of(case)
    wish = screenplay.camera
    speakers = [
        who
        for who in dict.fromkeys(line.who for line in timeline.lines if line.onscreen)
        if _by_id(stars, who)
    ]
    whole = Span(0, timeline.frames)
    if not stars:
        still = thing_take(case, wish, whole)
        if still is not None:
            return (still,)
        if facts.aerial or "fly" in wish.moves:
            return (aerial_take(wish, timeline, facts),)
        return (establishing_take(wish, timeline, case.gate),)
    if wish.hands and not speakers:
        return (hands_take(case, wish, stars[0], whole),)
    if wished(wish):
        return (wished_take(case, wish, stars, whole),)
    if len(speakers) > 1 or (len(stars) > 1 and speakers):
        return talk(case, stars)
    return alone(case, stars)


def wished(wish: CameraWish) -> bool:
    """True when the prompt asks for a camera, so the director keeps to one take of it."""
    return bool(wish.moves or wish.lens_mm or wish.size or wish.angle or wish.subjective or wish.shallow)


def _by_id(figures: list[Figure], who: str) -> Figure | None:
    return next((f for f in figures if f.id == who), None)


def group_setup(case: Coverage, stars: list[Figure], size: str, frame: float) -> Setup:
    """A camera that holds everybody, and everything that stands about them, in front."""
    more = holds_more(case, stars, round(frame))
    if more is not None:
        return box_setup(case, more, size, CameraWish())
    spots = [standing(f, frame, case.timeline.rate).position for f in stars]
    x0, x1 = min(p[0] for p in spots), max(p[0] for p in spots)
    middle = ((x0 + x1) / 2, 0.0, sum(p[2] for p in spots) / len(spots))
    tallest = max(stars, key=lambda f: f.height)
    return placed(
        case.gate,
        at=middle,
        eyes=eye_height(tallest.look),
        height=stature(tallest.look, tallest.height, size),
        size=size,
        width=(x1 - x0) + 1.15 * max(length_of(f.look) for f in stars),
    )


def single_setup(
    case: Coverage, star: Figure, partner: Figure | None, size: str, frame: float, *, angle: float = OPEN_SIDE
) -> Setup:
    """A single. With a partner: from beside the partner's shoulder, on the audience's side of the line."""
    spot = standing(star, frame, case.timeline.rate)
    look = 0.4
    if partner is not None:
        other = standing(partner, frame, case.timeline.rate).position
        side = 1.0 if other[0] > spot.position[0] else -1.0
        angle, look = side * (pi / 2 - REVERSE), side * 0.75
    aim = aim_at(star, spot.position, spot.heading, frame + case.timeline.rate / 2)
    return placed(
        case.gate,
        at=_faced(star, aim.at, spot.heading, size),
        floor=aim.floor,
        camera_angle=aim.angle,
        eyes=eye_height(star.look),
        height=stature(star.look, star.height, size),
        size=size,
        angle=angle,
        look=look,
        width=0.55 * star.height,  # a head and a little air: what a narrow picture must hold
    )


def _faced(star: Figure, at: Vec, heading: float, size: str) -> Vec:
    """Where a close shot aims: over the feet of a person, at the front end of an animal."""
    if star.look.species == "person" or size not in ("medium", "medium_close", "close", "extreme_close"):
        return at
    ahead = 0.4 * length_of(star.look)
    return (at[0] + sin(heading) * ahead, at[1], at[2] + cos(heading) * ahead)


def _opening(case: Coverage, stars: list[Figure], end: int) -> list[Shot]:
    """The two-shot (or group) with the place round it, closing in."""
    if end == 0:
        return []
    wide = group_setup(case, stars, "wide", end - 1)
    keys = keys_for(wide, "push_in", 0, end, 0.3)
    framing = "two-shot" if len(stars) == 2 else "group shot"
    return [Shot(0, end, framing, keys, wide.lens_mm, APERTURES["full"], ease="linear")]


def _several(case: Coverage, stars: list[Figure], start: int, end: int) -> Shot:
    """Those who speak at once, in one picture."""
    setup = group_setup(case, stars, "medium", start + 2)
    keys = keys_for(setup, "push_in", start, end, 0.06)
    framing = "medium two-shot" if len(stars) == 2 else "medium group shot"
    return Shot(start, end, framing, keys, setup.lens_mm, APERTURES["medium"], ease="linear")


def talk(case: Coverage, stars: list[Figure]) -> tuple[Shot, ...]:
    """Two-shot through the meeting, a single for each turn, and a two-shot to end on."""
    timeline = case.timeline
    cuts = turns(timeline)
    if cuts and cuts[0][0] == 0 and len(cuts) > 1:
        cuts = cuts[1:]  # no time for an opening of its own: the first line is spoken in it
    shots = _opening(case, stars, cuts[0][0] if cuts else timeline.frames)
    for start, end, who in cuts:
        star = _by_id(stars, who)
        several = [f for f in stars if f.id in who.split(TOGETHER)]
        if star is None and len(several) > 1:
            shots.append(_several(case, several, start, end))
        if star is None:
            continue
        partner = next((f for f in stars if f.id != who), None)
        setup = single_setup(case, star, partner, "medium_close", start + 4)
        keys = keys_for(setup, "push_in", start, end, 0.06)
        shots.append(
            Shot(
                start,
                end,
                "medium close-up",
                keys,
                setup.lens_mm,
                APERTURES["medium_close"],
                subject=who,
                anchor=who if star.attach is not None else "",
                ease="linear",
                handheld=0.15,
            )
        )
    last = shots[-1].end
    if last < timeline.frames:
        close = group_setup(case, stars, "medium", last + 2)
        keys = keys_for(close, "pull_out", last, timeline.frames, 0.10)
        shots.append(
            Shot(
                last,
                timeline.frames,
                "closing two-shot",
                keys,
                close.lens_mm,
                APERTURES["medium"],
                ease="linear",
            )
        )
    return tuple(shots)


def alone(case: Coverage, stars: list[Figure]) -> tuple[Shot, ...]:
    """One subject (or a silent group): see the place, come closer for the line or the deed, and end with air."""
    timeline, star = case.timeline, stars[0]
    travels = way_of(case, star, 0, timeline.frames) > FAR_WAY
    lines = [line for line in timeline.lines if line.who == star.id and line.onscreen]
    focus = lines[0].start - CUT_LEAD - 4 if lines else round(timeline.frames * 0.46)
    end = min((lines[-1].end + 14) if lines else round(timeline.frames * 0.78), timeline.frames)
    cuts = [0, focus, end, timeline.frames]
    cuts = [c for i, c in enumerate(cuts) if i in (0, 3) or (SHORTEST <= c <= timeline.frames - SHORTEST)]
    plans = ["full", "medium_close" if lines or not travels else "medium_wide", "long"]
    if not lines and len(stars) == 1 and _only_faces(case, star):
        plans = ["medium", "medium_close", "medium_wide"]
    if not lines and len(stars) > CROWD:  # what many do together is seen whole
        plans = ["full", "medium_wide", "long"]
    if len(cuts) == 3:
        plans = plans[:2]
    if len(cuts) == 2:
        plans = ["medium"]
    if bears_words(star.id, case.screenplay):  # on the breast
        plans = [size.replace("medium_close", "medium") for size in plans]
    shots = [
        _alone_shot(case, stars, size, start, stop, travels=travels)
        for size, start, stop in zip(plans, cuts, cuts[1:], strict=False)
    ]
    return tuple(shots)


CROWD = 4
"""More than so many are never filmed by the first of them."""

FACED = frozenset({"smile", "laugh", "cry", "frown", "blink", "stick_out_tongue", "shake_head", "nod", "sniff", "sigh",
                   "gasp", "whistle", "yawn", "wink", "chew", "sneeze"})  # fmt: skip
"""What is done with the face alone: one has to be near to see it."""


def _only_faces(case: Coverage, star: Figure) -> bool:
    verbs = {a.verb for a in case.screenplay.actions if a.who == star.id}
    return bool(verbs) and verbs <= FACED


def _alone_shot(
    case: Coverage, stars: list[Figure], size: str, start: int, stop: int, *, travels: bool
) -> Shot:
    star = stars[0]
    span = Span(start, stop)
    kite = next((p for p in case.props if p.kind == "kite" and p.attach and p.attach.to == star.id), None)
    if kite is not None and size != "medium_close":
        return sky_take(star, kite.position, start, stop, case.timeline, case.gate, rising=size == "long")
    if travels and way_of(case, star, start, stop) > STIRRING:
        if size == "medium_close" and _turned_away(case, star, span):
            size = "full"
        shot = along_take(case, CameraWish(size=size), star, span)
        return replace(shot, aperture=APERTURES[size])
    near = detail(case, stars, span) if size == "medium_close" else None
    more = swept_all(case, stars, span) if size != "medium_close" else None
    if near is not None or more is not None:
        box = near or more
        assert box is not None
        return box_shot(
            case, box, CameraWish(), span, size="full" if near is not None or size == "full" else "long"
        )
    alone_in_frame = len(stars) == 1 or size == "medium_close"
    setup = (
        single_setup(case, star, None, size, start, angle=KITE_SIDE if kite is not None else OPEN_SIDE)
        if alone_in_frame
        else group_setup(case, stars, size, start)
    )
    keys = keys_for(setup, "pull_out" if size == "long" else "push_in", start, stop, 0.10)
    shot = Shot(start, stop, size.replace("_", " ") + " shot", keys, setup.lens_mm, ease="linear")
    subject = star.id if size == "medium_close" else shot.subject
    anchor = star.id if star.attach is not None and (size == "medium_close" or len(stars) == 1) else ""
    return replace(shot, aperture=APERTURES[size], subject=subject, anchor=anchor)


def _turned_away(case: Coverage, star: Figure, span: Span) -> bool:
    """Whether somebody on his way shows his back: no face to come close to."""
    middle = (span.start + span.end) // 2
    return cos(standing(carrier_of(case, star), middle, case.timeline.rate).heading) < -0.1
