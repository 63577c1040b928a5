"""The cue sheet of a scene: what is seen and sounds, what is named, each in its moment, and a little life of the place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from rushes.direction.foley.beds import beds_of
from rushes.direction.foley.beings import HELD_OVER, being_cues, crowd_cues, rain_cues
from rushes.direction.foley.deeds import deed_cues
from rushes.direction.foley.kinds import kind_of
from rushes.direction.foley.moments import first_frame, span_of
from rushes.direction.foley.named import UNNAMED, Asked, asked
from rushes.direction.foley.steps import feet_of, ground_of, steps
from rushes.direction.foley.things import thing_cues
from rushes.direction.foley.thinning import thinned
from rushes.direction.placefacts import PlaceFacts
from rushes.direction.plan import Cue, Figure, Prop, Vec
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Screenplay, Sound

__all__ = ["BEDS", "LEVELS", "cues_of"]

LEVELS = {"soft": -5.0, "normal": 0.0, "loud": 5.0}
"""dB that a prompt's word for loudness makes."""

_BEDS = """
street walla waves wind birds crickets lapping rain city_night park room_tone forest fire river storm
"""
BEDS = frozenset(_BEDS.split())
"""Named sounds that lie under a scene; every other kind is a cue."""

FREE = 0.8
"""The scale below which the place lives by itself; above it the prompt is filmed to the letter."""
SAME = {
    "footsteps": frozenset({"footstep", "paw"}), "applause": frozenset({"clap"}), "hammering": frozenset({"hammer", "anvil"}),
    "sweep": frozenset({"scrub"}), "engine": frozenset({"diesel", "motorcycle_idle", "race_car"}), "row": frozenset({"oar"}),
    "typing": frozenset({"click"}), "hoof": frozenset({"paw"}), "sawing": frozenset({"scrub"}), "crunch": frozenset({"chew"}),
    "impact": frozenset({"punch", "hammer", "chop", "bounce", "kick"}),
}  # fmt: skip
"""Named kinds and the kinds as which they are seen."""
GATHERED = re.compile(r"\b(?:audience|crowds?|spectators|onlookers|fans)\b", re.I)
"""Words for those who look on, who are part of the set."""
VOICES = frozenset({"walla", "restaurant", "bar", "crowd", "audience", "hall", "market"})
"""Beds in which many talk already."""
CADENCES = {"steady": 0.66, "rapid": 0.2}
"""Seconds from one to the next of what is heard again and again."""
RAPID = 2.4
"""Seconds that a rapid row of sounds goes on at most."""


HEARD = 24
"""Frames a second by which things sound at most so often: a time lapse is not filled with every creak of its hours."""


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
    broken: frozenset[str] = frozenset(),
) -> tuple[Cue, ...]:
    """Every cue of a scene in order. `rate` is that of the action: slower than the film's in slow motion; `broken`: ids of
    things that change, whose landing is heard as what becomes of them there."""
    rng = Random(seed * 31 + 7)
    cues: list[Cue] = []
    if not screenplay.silent:
        cues = thinned(_seen(screenplay, figures, props, facts, frames, rate, cfg_scale, rng, broken))
        cues = _as_loud(cues, screenplay, timeline, frames)
    cues += _named(screenplay, figures, facts, frames, rate, timeline, cues, rng)
    if cfg_scale < FREE and not screenplay.silent:
        heard = {c.kind for c in cues}
        cues += [_life(kind, frames, facts, rng) for kind in facts.life if kind not in heard]
    kept = (c for c in cues if 0 <= c.frame < frames and c.kind not in screenplay.excluded)
    return tuple(sorted(dict.fromkeys(kept), key=lambda c: (c.frame, c.kind, c.source)))


def _seen(
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    facts: PlaceFacts,
    frames: int,
    rate: int,
    cfg_scale: float,
    rng: Random,
    broken: frozenset[str],
) -> list[Cue]:
    """What is seen and would sound: feet, doings, beings, things, those who are many, and rain on them."""
    by_id = {prop.id: prop for prop in props}
    kinds = {p.id: p.kind for p in props} | {f.id: f.look.species for f in figures}
    ground = ground_of(screenplay, facts)
    cues: list[Cue] = []
    people = [f for f in figures if f.look.species == "person"]
    words = {c.id: c.words if len(people) > 1 else screenplay.prompt for c in screenplay.characters}
    for figure in figures:
        feet = feet_of(figure, words.get(figure.id, "")) if figure.look.species == "person" else ""
        cues += steps(figure, ground, rate, feet)
        cues += deed_cues(figure, by_id, kinds, rate, figures, f"{ground} {feet}".strip(), frames)
        beings = being_cues(figure, frames, rate, rng)
        cues += beings if cfg_scale < FREE else (c for c in beings if c.length)
    weather = frozenset(screenplay.weather)
    for prop in props:
        cues += thing_cues(prop, frames, max(rate, HEARD), rng, kinds, weather, whole=prop.id not in broken)
    place = screenplay.place
    voices = any(kind in VOICES for kind, _, _ in beds_of(place, facts))
    gathered = bool(GATHERED.search(screenplay.prompt))
    cues += crowd_cues(figures, place.kind, frames, rate, voices, gathered)
    if not place.interior and weather & {"rain", "storm"}:
        over = {p.attach.to: p.id for p in props if p.attach is not None and p.kind in HELD_OVER}
        cues += rain_cues(figures, over, frames, rate, rng)
    return [c for c in cues if 0 <= c.frame < frames]


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
    events = [(s, a) for s, a in events if a.kind not in BEDS and a.kind != UNNAMED]
    events = [(s, a) for s, a in events if not _shown(s, a, span_of(s, screenplay, timeline, frames), seen)]
    spans = [span_of(s, screenplay, timeline, frames) for s, _ in events]
    cues: list[Cue] = []
    for index, (sound, wanted) in enumerate(events):
        span = spans[index]
        turn = sum(1 for other in spans[:index] if other == span)
        start = first_frame(sound, span, turn, spans.count(span), screenplay, figures)
        cues += _in_time(sound, wanted, start, span, facts, rate, rng)
    return cues


def _as_loud(
    seen: Sequence[Cue], screenplay: Screenplay, timeline: Timeline | None, frames: int
) -> list[Cue]:
    """What is seen to sound, as loud as the prompt's words for it ask for."""
    louder = [s for s in screenplay.sounds if LEVELS.get(s.level)]
    cues = list(seen)
    for sound in louder:
        wanted, span = asked(sound, screenplay), span_of(sound, screenplay, timeline, frames)
        cues = [
            replace(c, level=c.level + LEVELS[sound.level]) if _shows(c, sound, wanted, span) else c
            for c in cues
        ]
    return cues


def _shown(sound: Sound, wanted: Asked, span: Span, seen: Sequence[Cue]) -> bool:
    """What is named is heard already in its time because it is seen."""
    return any(_shows(cue, sound, wanted, span) for cue in seen)


def _shows(cue: Cue, sound: Sound, wanted: Asked, span: Span) -> bool:
    """A cue is what a named sound is seen as."""
    kinds = SAME.get(wanted.kind, frozenset()) | {wanted.kind}
    return (
        cue.kind in kinds
        and (not sound.source or cue.source == sound.source)
        and cue.frame < span.end
        and cue.frame + max(cue.length, 1) > span.start
    )


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
