"""Cutting: a prompt that names its shots is cut where they change, each with the camera that is asked for in it."""

from dataclasses import fields, replace

from rushes.direction.coverage import group_setup, single_setup, wished
from rushes.direction.details import detail
from rushes.direction.framing import APERTURES, LENSES, gate_of
from rushes.direction.handwork import hands_take
from rushes.direction.moves import keys_for
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Figure, Prop, Shot
from rushes.direction.scenes import names
from rushes.direction.sights import FAR_WAY, Coverage, stars_of, swept_all, things_of, way_of
from rushes.direction.stacking import is_member
from rushes.direction.takes import aerial_take, along_take, establishing_take, wished_take
from rushes.direction.things import box_shot, thing_take
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import CameraWish, Screenplay
from rushes.script.screenplay import Shot as Asked

__all__ = ["cut_as_asked", "not_cut_to", "spans_of"]

BRIEFEST = 8
"""Frames: a third of a second is the shortest picture that is seen at all."""


def cut_as_asked(
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    timeline: Timeline,
    facts: PlaceFacts,
    aspect_ratio: str,
    props: tuple[Prop, ...] = (),
) -> tuple[Shot, ...]:
    """The shots of a scene, from frame 0 to its end without a gap."""
    case = Coverage(screenplay, figures, timeline, facts, gate_of(aspect_ratio), props)
    asked = {shot.number: shot for shot in screenplay.shots}
    return tuple(_shot(case, asked[number], span) for number, span in spans_of(screenplay, timeline).items())


def spans_of(screenplay: Screenplay, timeline: Timeline) -> dict[int, Span]:
    """When each shot is seen, by its number: its beats lie one behind the other. One for which the film is too short is not
    cut to: the picture before it is held."""
    starts: dict[int, int] = {}
    if not screenplay.shots:
        return {}
    for shot in screenplay.shots:
        span = timeline.beats.get(shot.beats[0])
        at = 0 if not starts else span.start if span is not None else -1
        late = bool(starts) and at < max(starts.values()) + BRIEFEST
        if not starts or not (late or at > timeline.frames - BRIEFEST):
            starts[shot.number] = at
    ends = [*list(starts.values())[1:], timeline.frames]
    return {number: Span(start, end) for (number, start), end in zip(starts.items(), ends, strict=True)}


def _shot(case: Coverage, asked: Asked, span: Span) -> Shot:
    wish = _inherited(asked.camera, case.screenplay.camera)
    everybody = stars_of(case)
    stars = _seen(case, asked, everybody)
    if not stars:
        things = things_in(case, asked)
        take = thing_take(case, wish, span, things) if things or (things_of(case) and not everybody) else None
        if take is not None:
            return take
        if "fly" in wish.moves or (case.facts.aerial and not everybody):
            return aerial_take(wish, case.timeline, case.facts, span)
        return _view(case, wish, span, mirrored=asked.number % 2 == 1)
    if wish.hands and not any(span.start <= x.start < span.end and x.onscreen for x in case.timeline.lines):
        return hands_take(case, wish, stars[0], span)
    if wished(wish):
        return wished_take(case, wish, stars, span)
    return _plain(case, asked, stars, span)


def _view(case: Coverage, wish: CameraWish, span: Span, *, mirrored: bool) -> Shot:
    """A shot in which nobody acts: the place, closer where a close shot is asked for; the next one from the other side."""
    shot = establishing_take(
        replace(wish, lens_mm=wish.lens_mm or LENSES.get(wish.size, 0.0)), case.timeline, case.gate, span
    )
    if not mirrored:
        return shot
    keys = (replace(k, eye=(-k.eye[0], *k.eye[1:]), target=(-k.target[0], *k.target[1:])) for k in shot.keys)
    return replace(shot, keys=tuple(keys))


def _inherited(own: CameraWish, whole: CameraWish) -> CameraWish:
    """What the shot leaves open is as for the whole film."""
    return replace(own, **{f.name: getattr(whole, f.name) for f in fields(own) if not getattr(own, f.name)})


def _seen(case: Coverage, asked: Asked, stars: list[Figure]) -> list[Figure]:
    """Who acts or speaks in the shot, else whom its camera is on."""
    first, last = asked.beats
    play = case.screenplay
    names = {a.who for a in play.actions if first <= a.beat <= last}
    names |= {line.who for line in play.lines if first <= line.beat <= last and line.onscreen}
    names = names or {asked.camera.subject}
    return [f for f in stars if f.id in names]


def things_in(case: Coverage, asked: Asked) -> set[str]:
    """Ids of the props that a shot is about: its camera is on them, they act, or its words name them."""
    text = case.screenplay.prompt[asked.start : asked.end]
    first, last = asked.beats
    about = {asked.camera.subject, *asked.camera.focus}
    about |= {a.who for a in case.screenplay.actions if first <= a.beat <= last}
    about |= {t.id for t in case.screenplay.things if names(text, t.words)}
    return {p.id for p in case.props if any(p.id == name or is_member(p.id, name) for name in about)}


def _plain(case: Coverage, asked: Asked, stars: list[Figure], span: Span) -> Shot:
    """A shot of which nothing is asked but who is in it: everybody in the picture, closer where one speaks."""
    first, last = asked.beats
    lines = [x for x in case.screenplay.lines if first <= x.beat <= last and x.onscreen]
    star = stars[0]
    if len(stars) > 1:
        setup = group_setup(case, stars, "medium" if lines else "full", span.start)
        keys = keys_for(setup, "push_in", span.start, span.end, 0.08)
        framing = "two-shot" if len(stars) == 2 else "group shot"
        return Shot(span.start, span.end, framing, keys, setup.lens_mm, APERTURES["full"], ease="linear")
    size = "medium_close" if lines else "full" if asked.number == 0 else "medium"
    if way_of(case, star, span.start, span.end) > FAR_WAY:
        return along_take(case, CameraWish(size=size), star, span)
    box = None if lines else swept_all(case, stars, span) if size == "full" else detail(case, stars, span)
    if box is not None:
        return box_shot(case, box, CameraWish(), span)
    setup = single_setup(case, star, None, size, span.start)
    keys = keys_for(setup, "push_in", span.start, span.end, 0.08)
    return Shot(
        span.start,
        span.end,
        f"{size.replace('_', ' ')} shot",
        keys,
        setup.lens_mm,
        APERTURES[size],
        anchor=star.id if star.attach is not None else "",
        ease="linear",
        subject=star.id,
    )


def not_cut_to(screenplay: Screenplay, spans: dict[int, Span]) -> tuple[str, ...]:
    """What to say of shots for which there is no time."""
    late = ", ".join(str(shot.number + 1) for shot in screenplay.shots if shot.number not in spans)
    return (f"the film is too short for every shot: left out (shot {late})",) if late else ()
