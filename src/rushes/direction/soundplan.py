"""What is heard besides words: cues from what is seen, ambiences from what is named and where it is."""

from dataclasses import replace
from random import Random

from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Ambience, Cue, Figure, Prop, Vec
from rushes.direction.timeline import Span, Timeline
from rushes.direction.travel import footfalls
from rushes.script.screenplay import Screenplay, Sound

__all__ = ["ambiences_of", "cues_of", "sound_substitutes"]

LEVELS = {"soft": -5.0, "normal": 0.0, "loud": 5.0}

BEDS = frozenset(
    {
        "street",
        "walla",
        "waves",
        "wind",
        "birds",
        "crickets",
        "lapping",
        "rain",
        "city_night",
        "park",
        "room_tone",
        "forest",
        "fire",
        "river",
        "storm",
    }
)
"""Sounds that last; every other kind is an event."""

BED_PLACES: dict[str, Vec] = {
    "waves": (0.0, 0.0, -9.0),
    "birds": (2.5, 4.0, -6.0),
    "crickets": (-4.0, 0.2, -3.0),
    "walla": (-1.5, 1.2, -3.0),
}
"""Where a bed is heard from when the set does not say; all others are all round."""

WEATHER_BEDS = {"rain": "rain", "wind": "wind", "storm": "rain"}
NEAREST = {
    "engine": "car",
    "drip": "water_drip",
    "rustle": "leaves",
    "crowd": "walla",
    "gunshot": "impact",
    "explosion": "impact",
    "knock": "impact",
    "tap": "impact",
}
"""Kinds that nothing makes yet, and what comes nearest; all others that nothing makes are left out by the mix, with a line."""

SCURRY = 10
"""Frames a second of the action below which (in a time lapse) steps are too many to be heard."""

TIRED_DOG_EVERY = 9
"""Frames between pants of a running dog (2.7 a second)."""


def ambiences_of(
    screenplay: Screenplay, facts: PlaceFacts, cfg_scale: float, frames: int
) -> tuple[Ambience, ...]:
    """Beds that last `frames`: named ones at their named level, the weather's, and the place's own unless filmed literally."""
    if screenplay.silent:
        return ()
    beds: dict[str, Ambience] = {}
    own = {kind: point for kind, _, point in facts.beds}
    for sound in screenplay.sounds:
        kind = _made(sound)
        if kind in BEDS:
            point = own.get(kind) or BED_PLACES.get(kind)
            level = LEVELS.get(sound.level, 0.0)
            beds[kind] = Ambience(kind, max(level, beds[kind].level) if kind in beds else level, point)
    for weather in screenplay.weather:
        bed = WEATHER_BEDS.get(weather)
        if bed and bed not in beds:
            beds[bed] = Ambience(bed, 0.0)
    if cfg_scale < 1.0:
        for kind, level, point in facts.beds:
            if kind not in beds and kind not in screenplay.excluded:
                quieter = -4.0 if beds else 0.0  # the place's own bed stays under what was asked for
                beds[kind] = Ambience(kind, level + quieter, point)
    return tuple(replace(bed, end=frames) for bed in beds.values())


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
    """Every event that is seen and sounds, every event that is named in its moment, and a little life of the place."""
    rng = Random(seed * 31 + 7)
    cues = [
        c
        for figure in figures
        for c in _figure_cues(figure, facts, frames, rate, "rain" in screenplay.weather)
    ]
    cues += [c for prop in props for c in _prop_cues(prop, frames, rng)]
    walked = any(c.kind == "footstep" for c in cues)
    events = [s for s in screenplay.sounds if _made(s) not in BEDS and not (walked and s.kind == "footsteps")]
    together: dict[Span, int] = {}
    for sound in events:
        span = _span(sound, screenplay, timeline, frames)
        together[span] = together.get(span, 0) + 1
        cues += _named(sound, span, together[span] - 1, facts, rng)
    if cfg_scale < 0.8 and not screenplay.silent:
        named = {c.kind for c in cues}
        for kind in facts.life:
            if kind not in named and kind not in screenplay.excluded:
                cues.append(_life(kind, frames, facts, rng))
    return tuple(
        sorted((c for c in cues if 0 <= c.frame < frames), key=lambda c: (c.frame, c.kind, c.source))
    )


def _figure_cues(figure: Figure, facts: PlaceFacts, frames: int, rate: int, wet: bool) -> list[Cue]:
    cues = []
    kind = "footstep" if figure.look.species == "person" else "paw"
    surface = f"{facts.surface}_wet" if wet and facts.surface in ("asphalt", "cobble") else facts.surface
    for fall in footfalls(figure, rate) if rate >= SCURRY else ():
        push = min(fall.speed, 4.0) * 1.2
        cues.append(Cue(round(fall.frame), kind, figure.id, fall.point, round(push - 2.0, 2), surface))
    runs = [m for m in figure.moves if m.action == "run"]
    if runs and figure.look.species == "dog":
        cues += [Cue(f, "pant", figure.id, level=-4.0) for f in range(6, frames, TIRED_DOG_EVERY)]
    cues += [
        Cue(m.start + 2, "cloth", figure.id, level=-3.0) for m in figure.moves if m.action in ("wave", "hug")
    ]
    return cues


def _prop_cues(prop: Prop, frames: int, rng: Random) -> list[Cue]:
    """A boat creaks and drips, a kite flaps in gusts."""
    if prop.kind == "boat":
        creaks = [
            Cue(f + rng.randrange(20), "boat_creak", prop.id, level=-6.0) for f in range(18, frames, 74)
        ]
        drips = [Cue(f + rng.randrange(30), "water_drip", prop.id, level=-8.0) for f in range(10, frames, 52)]
        return creaks + drips
    if prop.kind == "kite":
        return [Cue(f + rng.randrange(12), "kite_flap", prop.id, level=-3.0) for f in range(2, frames, 40)]
    return []


def sound_substitutes(screenplay: Screenplay) -> tuple[str, ...]:
    """What is heard as the nearest that can be made, in sentences."""
    kinds = dict.fromkeys(s.kind for s in screenplay.sounds if s.kind in NEAREST)
    return tuple(f"the sound of {kind} is made as {NEAREST[kind]}" for kind in kinds)


def _made(sound: Sound) -> str:
    """The kind that is made for it."""
    return NEAREST.get(sound.kind, sound.kind)


def _span(sound: Sound, screenplay: Screenplay, timeline: Timeline | None, frames: int) -> Span:
    """When a sound may be heard: in its beat, else in its shot, else in the whole film."""
    whole = Span(0, frames)
    if timeline is None:
        return whole
    if sound.beat in timeline.beats:
        return timeline.beats[sound.beat]
    shot = next((s for s in screenplay.shots if s.number == sound.shot), None)
    if shot is None:
        return whole
    spans = [span for beat, span in timeline.beats.items() if shot.beats[0] <= beat <= shot.beats[1]]
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else whole


def _named(sound: Sound, span: Span, before: int, facts: PlaceFacts, rng: Random) -> list[Cue]:
    """An event that is asked for is heard once where it has a moment, else two or three times, from its source or from the
    set's sky; `before` others are heard in the same time."""
    point = None if sound.source else facts.sky
    frames = span.end - span.start
    count = 1 if sound.beat >= 0 else 3 if frames > 120 else 2
    return [
        Cue(
            span.start + round(frames * (i + 0.25 + 0.3 * rng.random() + 0.12 * (before % 4)) / count),
            _made(sound),
            sound.source,
            point,
            LEVELS.get(sound.level, 0.0),
        )
        for i in range(count)
    ]


def _life(kind: str, frames: int, facts: PlaceFacts, rng: Random) -> Cue:
    point: Vec = (round(rng.uniform(-4, 4), 2), 1.0, -3.0)
    if kind in ("gull", "eagle", "bird_call"):
        point = facts.sky
    return Cue(round(frames * rng.uniform(0.25, 0.8)), kind, "", point, -7.0)
