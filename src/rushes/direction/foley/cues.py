"""The cue sheet of a scene: what is seen and sounds, what is named, each in its moment, and a little life of the place."""

from collections.abc import Iterator, Sequence
from random import Random

from rushes.direction.foley.deeds import deed_cues
from rushes.direction.foley.kinds import kind_of
from rushes.direction.foley.moments import first_frame, span_of
from rushes.direction.foley.named import Asked, asked
from rushes.direction.foley.things import thing_cues
from rushes.direction.placefacts import PlaceFacts
from rushes.direction.plan import Cue, Figure, Prop, Vec
from rushes.direction.timeline import Span, Timeline
from rushes.direction.travel import footfalls
from rushes.script.screenplay import Screenplay, Sound

__all__ = ["BEDS", "LEVELS", "cues_of"]

LEVELS = {"soft": -5.0, "normal": 0.0, "loud": 5.0}
"""dB that a prompt's word for loudness makes."""

_BEDS = """
street walla waves wind birds crickets lapping rain city_night park room_tone forest fire river storm
"""
BEDS = frozenset(_BEDS.split())
"""Named sounds that lie under a scene; every other kind is a cue."""

SCURRY = 10
"""Frames a second of the action below which (in a time lapse) steps are too many to be heard."""
CADENCES = {"steady": 0.66, "rapid": 0.2}
"""Seconds from one to the next of what is heard again and again."""
RAPID = 2.4
"""Seconds that a rapid row of sounds goes on at most."""
WET = frozenset({"asphalt", "cobble"})


def cues_of(
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    facts: PlaceFacts,
    frames: int,
    rate: int,
    cfg_scale: float,
    seed: int,
    timeline: Timeline | None = None,
) -> tuple[Cue, ...]:
    """Every cue of a scene in order. `rate` is that of the action: slower than the film's in slow motion."""
    rng = Random(seed * 31 + 7)
    by_id = {prop.id: prop for prop in props}
    kinds = {p.id: p.kind for p in props} | {f.id: f.look.species for f in figures}
    cues: list[Cue] = []
    if not screenplay.silent:
        for figure in figures:
            cues += _steps(figure, facts, rate, "rain" in screenplay.weather)
            cues += deed_cues(figure, by_id, kinds, rate)
        for prop in props:
            cues += thing_cues(prop, frames, rate, rng)
    cues += _named(screenplay, figures, facts, frames, rate, timeline, cues, rng)
    if cfg_scale < 0.8 and not screenplay.silent:
        heard = {c.kind for c in cues}
        cues += [_life(kind, frames, facts, rng) for kind in facts.life if kind not in heard]
    kept = (c for c in cues if 0 <= c.frame < frames and c.kind not in screenplay.excluded)
    return tuple(sorted(dict.fromkeys(kept), key=lambda c: (c.frame, c.kind, c.source)))


def _steps(figure: Figure, facts: PlaceFacts, rate: int, wet: bool) -> Iterator[Cue]:
    """Every foot that strikes the ground."""
    if rate < SCURRY:
        return
    kind = "footstep" if figure.look.species == "person" else "paw"
    surface = f"{facts.surface}_wet" if wet and facts.surface in WET else facts.surface
    for fall in footfalls(figure, rate):
        push = min(fall.speed, 4.0) * 1.2
        yield Cue(round(fall.frame), kind, figure.id, fall.point, round(push - 2.0, 2), surface)


def _named(
    screenplay: Screenplay,
    figures: Sequence[Figure],
    facts: PlaceFacts,
    frames: int,
    rate: int,
    timeline: Timeline | None,
    seen: Sequence[Cue],
    rng: Random,
) -> list[Cue]:
    """What the prompt names, each in its time; what is seen to sound already is only made as loud as it is asked to be."""
    events = [(s, asked(s, screenplay)) for s in screenplay.sounds]
    events = [(s, a) for s, a in events if a.kind not in BEDS and not _shown(s, a, seen)]
    spans = [span_of(s, screenplay, timeline, frames) for s, _ in events]
    cues: list[Cue] = []
    for index, (sound, wanted) in enumerate(events):
        span = spans[index]
        turn = sum(1 for other in spans[:index] if other == span)
        start = first_frame(sound, span, turn, spans.count(span), screenplay, figures)
        cues += _in_time(sound, wanted, start, span, facts, rate, rng)
    return cues


def _shown(sound: Sound, wanted: Asked, seen: Sequence[Cue]) -> bool:
    """What is named is heard already because it is seen."""
    kinds = {"footsteps": {"footstep", "paw"}}.get(wanted.kind, {wanted.kind})
    return any(c.kind in kinds and (not sound.source or c.source == sound.source) for c in seen)


def _in_time(
    sound: Sound, wanted: Asked, start: int, span: Span, facts: PlaceFacts, rate: int, rng: Random
) -> Iterator[Cue]:
    """The cues of one named sound: one that lasts, a row of them, or one event (two or three in a film without beats)."""
    kind, level = kind_of(wanted.kind), LEVELS.get(sound.level, 0.0)
    point = None if sound.source else facts.sky
    how, every = kind.how, kind.every or CADENCES["steady"]
    if wanted.cadence and how != "lasting":
        how = "once" if wanted.cadence == "once" else "beating"
        every = CADENCES.get(wanted.cadence, every)

    def cue(frame: int, length: int = 0) -> Cue:
        return Cue(frame, wanted.kind, sound.source, point, level, wanted.detail, length)

    if how == "lasting":
        begin = span.start if not sound.moment else start
        yield cue(begin, span.end - begin)
    elif how == "beating":
        end = min(span.end, start + round(RAPID * rate)) if every <= CADENCES["rapid"] else span.end
        now = float(
            start if every <= CADENCES["rapid"] or sound.moment else min(start, span.start + every * rate)
        )
        while now < end:
            yield cue(round(now))
            now += every * rate * rng.uniform(0.97, 1.03)
    elif how == "once" or sound.beat >= 0:
        yield cue(start)
    else:
        count = 3 if span.end - span.start > 120 else 2
        for i in range(count):
            yield cue(span.start + round((span.end - span.start) * (i + 0.25 + 0.3 * rng.random()) / count))


def _life(kind: str, frames: int, facts: PlaceFacts, rng: Random) -> Cue:
    point: Vec = (round(rng.uniform(-4, 4), 2), 1.0, -3.0)
    if kind in ("gull", "eagle", "bird_call"):
        point = facts.sky
    return Cue(round(frames * rng.uniform(0.25, 0.8)), kind, "", point, -7.0)
