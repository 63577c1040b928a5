"""The director: Screenplay and Readings become a ShotPlan. Pure: the same input gives the same plan everywhere."""

from dataclasses import dataclass, replace

from rushes.direction.acting import act
from rushes.direction.blocking import block
from rushes.direction.casting import cast_figures, cast_props, features_of
from rushes.direction.checks import rounded
from rushes.direction.coverage import cover
from rushes.direction.cutting import cut_as_asked
from rushes.direction.eyelines import cheated
from rushes.direction.makeable import as_made
from rushes.direction.places import PlaceFacts, facts_of
from rushes.direction.plan import Figure, Prop, SetBrief, Shot, ShotPlan
from rushes.direction.soundplan import ambiences_of, cues_of, sound_substitutes
from rushes.direction.timeline import Timeline, lay_out
from rushes.script.reading import Reading
from rushes.script.screenplay import Screenplay

__all__ = ["PLAN_VERSION", "Terms", "direct"]

PLAN_VERSION = 1
RATE = 24
ON_TWOS = "stop_motion"
"""The style whose puppets move twelve times a second, while the camera moves smoothly; all others are shot on ones."""

TITLE_LENGTH = 60


@dataclass(frozen=True)
class Terms:
    """What the caller fixed: frames, shape, how literally (`cfg_scale` 0..1), sound or not, and the seed."""

    frames: int = 240
    aspect_ratio: str = "16:9"
    cfg_scale: float = 0.5
    audio: bool = True
    seed: int = 0


def direct(screenplay: Screenplay, readings: tuple[Reading, ...], terms: Terms) -> ShotPlan:
    """Decide the whole film."""
    screenplay, substitutes = as_made(screenplay)
    facts = facts_of(screenplay.place.kind)
    timeline = lay_out(screenplay, readings, terms.frames, RATE)
    figures = cast_figures(screenplay, terms.seed)
    props = cast_props(screenplay, figures, terms.seed, terms.cfg_scale)
    blocked = block(figures, props, screenplay, timeline, facts, terms.aspect_ratio)
    figures = act(blocked.figures, blocked.props, screenplay, timeline, readings)
    shots, uncut = _filmed(screenplay, figures, timeline, facts, terms.aspect_ratio, blocked.props)
    if ON_TWOS in screenplay.style:
        shots = tuple(replace(shot, twos=True) for shot in shots)
    figures = cheated(figures, shots, RATE)
    cues = cues_of(
        screenplay, figures, blocked.props, facts, terms.frames, RATE, terms.cfg_scale, terms.seed, timeline
    )
    plan = ShotPlan(
        version=PLAN_VERSION,
        prompt=screenplay.prompt,
        title=_title(screenplay.prompt),
        seed=terms.seed,
        rate=RATE,
        frames=terms.frames,
        aspect_ratio=terms.aspect_ratio,
        audio=terms.audio,
        set=_brief(screenplay, terms, blocked.reach, facts.hour, features_of(screenplay, blocked.figures)),
        figures=figures,
        props=blocked.props,
        shots=shots,
        lines=timeline.lines,
        cues=cues,
        ambiences=ambiences_of(screenplay, facts, terms.cfg_scale),
        room=facts.room,
        music=screenplay.music.words if screenplay.music else "",
        unread=tuple(u.words for u in screenplay.unread),
        log=(
            *screenplay.log,
            *substitutes,
            *sound_substitutes(screenplay),
            *timeline.log,
            *uncut,
            *_unmade(screenplay),
        ),
    )
    return rounded(plan)


def _filmed(
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    timeline: Timeline,
    facts: PlaceFacts,
    aspect_ratio: str,
    props: tuple[Prop, ...],
) -> tuple[tuple[Shot, ...], tuple[str, ...]]:
    """The shots that the prompt names, else those that tell it best."""
    if screenplay.shots:
        return cut_as_asked(screenplay, figures, timeline, facts, aspect_ratio, props)
    return cover(screenplay, figures, timeline, facts, aspect_ratio, props), ()


def _brief(
    screenplay: Screenplay,
    terms: Terms,
    reach: tuple[float, float, float, float],
    hour: str,
    features: tuple[str, ...],
) -> SetBrief:
    return SetBrief(
        kind=screenplay.place.kind,
        words=screenplay.place.words,
        time_of_day=screenplay.time_of_day or hour,
        season=screenplay.season or "summer",
        weather=screenplay.weather,
        light=screenplay.light,
        mood=screenplay.mood,
        signs=screenplay.place.signs,
        features=features,
        life=round(1.0 - terms.cfg_scale, 3),
        seed=terms.seed,
        reach=reach,
    )


def _unmade(screenplay: Screenplay) -> tuple[str, ...]:
    """What was understood but cannot be done yet: said, never dropped silently."""
    log = []
    if screenplay.music is not None:
        log.append(f"music is not played yet: “{screenplay.music.words}”")
    foreign = [style for style in screenplay.style if style != ON_TWOS]
    if foreign:
        log.append(f"style is not applied yet: {', '.join(foreign)}")
    speeds = [s for s in (screenplay.speed, *(shot.speed for shot in screenplay.shots)) if s]
    if speeds:
        log.append(f"speed is not applied yet: {', '.join(dict.fromkeys(speeds)).replace('_', ' ')}")
    return tuple(log)


def _title(prompt: str) -> str:
    line = " ".join(prompt.split())
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + "…"
