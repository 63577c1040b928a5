"""The director: Screenplay and Readings become a ShotPlan. Pure: the same input gives the same plan everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from rushes.direction.acting import act
from rushes.direction.backing import backed
from rushes.direction.beings import embodied
from rushes.direction.blocking import block
from rushes.direction.boards import BOARDS, board_reach, board_take, boarded, emptied
from rushes.direction.cards import card_reach, card_take
from rushes.direction.casting import cast_figures, cast_props, features_of, uncounted
from rushes.direction.changing import planned_changes, steadied
from rushes.direction.checks import rounded
from rushes.direction.coverage import cover
from rushes.direction.cutting import cut_as_asked, not_cut_to, spans_of
from rushes.direction.enacting import played_as, roles_of
from rushes.direction.eyelines import cheated
from rushes.direction.foley.changes import change_cues, joined
from rushes.direction.foley.cues import cues_of
from rushes.direction.foley.named import unnamed
from rushes.direction.framing import gate_of
from rushes.direction.hands import handed
from rushes.direction.homes import setting_of
from rushes.direction.lettered import lettered
from rushes.direction.pacing import action_rate, pace_of, unpaced
from rushes.direction.places import PlaceFacts, facts_of
from rushes.direction.plan import Figure, Prop, Scene, SetBrief, Shot, ShotPlan
from rushes.direction.rooms import room_of
from rushes.direction.scenes import CARD, Part, parts_of
from rushes.direction.scoring.compose import compose, unscored
from rushes.direction.scoring.performing import performed
from rushes.direction.shifting import shifted
from rushes.direction.showers import showered
from rushes.direction.soundplan import ambiences_of
from rushes.direction.styling import held_on_twos, hour_of
from rushes.direction.texts import texts_of
from rushes.direction.timeline import Span, Timeline, lay_out
from rushes.request import title_of
from rushes.script.reading import Reading
from rushes.script.screenplay import Screenplay

__all__ = ["PLAN_VERSION", "Terms", "direct"]

PLAN_VERSION = 2
RATE = 24


@dataclass(frozen=True)
class Terms:
    """What the caller fixed: frames, shape, how literally (`cfg_scale` 0..1), sound or not, and the seed."""

    frames: int = 240
    aspect_ratio: str = "16:9"
    cfg_scale: float = 0.5
    audio: bool = True
    seed: int = 0


def direct(screenplay: Screenplay, readings: tuple[Reading, ...], terms: Terms) -> ShotPlan:
    """Decide the whole film: scene by scene, each as a film of its own that begins when the one before ends."""
    screenplay = handed(showered(embodied(lettered(screenplay))))
    screenplay = boarded(replace(screenplay, place=setting_of(screenplay)))
    timeline = lay_out(screenplay, readings, terms.frames, RATE)
    spans = spans_of(screenplay, timeline)
    parts = parts_of(screenplay, spans, timeline)
    cast = cast_figures(screenplay, terms.seed)
    film_facts = facts_of(screenplay.place.kind)
    props = cast_props(screenplay, cast, terms.seed, terms.cfg_scale, film_facts)
    scenes = tuple(_scene(part, timeline, readings, terms, cast, props) for part in parts)
    composed = compose(screenplay, timeline, spans, scenes, terms.frames, RATE, terms.seed, terms.cfg_scale)
    scenes = performed(scenes, composed, RATE)
    plan = ShotPlan(
        version=PLAN_VERSION,
        prompt=screenplay.prompt,
        title=title_of(screenplay.prompt),
        seed=terms.seed,
        rate=RATE,
        frames=terms.frames,
        aspect_ratio=terms.aspect_ratio,
        audio=terms.audio,
        scenes=scenes,
        lines=timeline.lines,
        score=composed,
        style=screenplay.style,
        unread=tuple(u.words for u in screenplay.unread),
        log=(
            *screenplay.log,
            *uncounted(screenplay),
            *played_as(screenplay),
            *unpaced(screenplay),
            *timeline.log,
            *not_cut_to(screenplay, spans),
            *unscored(screenplay, composed),
            *unnamed(screenplay, _heard(scenes)),
        ),
    )
    return rounded(plan)


def _scene(
    part: Part,
    whole: Timeline,
    readings: tuple[Reading, ...],
    terms: Terms,
    everybody: tuple[Figure, ...],
    everything: tuple[Prop, ...],
) -> Scene:
    """One scene, decided in frames of its own and then moved to where it lies in the film. `everybody` and `everything` are
    the film's, so that whoever is in two scenes looks the same in both."""
    screenplay, span = emptied(part.screenplay), part.span
    terms = replace(terms, frames=span.end - span.start)
    facts = facts_of(screenplay.place.kind)
    timeline = _within(whole, span)
    figures = _as_cast(cast_figures(screenplay, terms.seed), everybody)
    props = _as_cast(cast_props(screenplay, figures, terms.seed, terms.cfg_scale, facts), everything)
    pace = pace_of(screenplay)
    acted = replace(timeline, rate=action_rate(pace, RATE))
    roles = roles_of(screenplay, figures, props, terms.seed, terms.cfg_scale)
    blocked = block(roles, screenplay, acted, facts, terms.aspect_ratio, terms.seed, terms.cfg_scale)
    changed = planned_changes(screenplay, blocked.figures, blocked.props, acted)
    blocked = replace(blocked, figures=changed.figures, props=changed.props)
    figures = act(blocked.figures, blocked.props, screenplay, timeline, readings)
    shots = _filmed(screenplay, figures, acted, facts, terms.aspect_ratio, blocked.props)
    reach, gate = blocked.reach, gate_of(terms.aspect_ratio)
    shots = backed(shots, screenplay, figures, blocked.props, gate, acted.rate)
    if screenplay.place.kind == CARD:
        shots, reach = (card_take(Span(0, terms.frames), gate),), card_reach(gate)
    if screenplay.place.kind in BOARDS:
        kind = screenplay.place.kind
        shots, reach = board_take(kind, shots, gate), board_reach(kind, gate)
    shots = steadied(shots, changed.changes, blocked.figures, blocked.props)
    if held_on_twos(screenplay.style):
        shots = tuple(replace(shot, twos=True) for shot in shots)
    figures = cheated(figures, shots, acted.rate)
    heard = (facts, terms.frames, acted.rate, terms.cfg_scale, terms.seed, timeline)
    cues = cues_of(screenplay, figures, blocked.props, *heard, frozenset(c.what for c in changed.changes))
    scene = Scene(
        start=0,
        end=terms.frames,
        set=_brief(screenplay, terms, reach, facts.hour, features_of(screenplay, blocked.figures, facts)),
        figures=figures,
        props=blocked.props,
        shots=shots,
        cues=joined(cues, change_cues(changed.changes, blocked.props)),
        ambiences=ambiences_of(screenplay, facts, terms.cfg_scale, terms.frames),
        texts=texts_of(screenplay, timeline, terms.frames),
        changes=changed.changes,
        pace=round(pace, 4),
        room=room_of(screenplay.place, facts, screenplay.weather),
    )
    return shifted(scene, span.start, RATE)


def _within(timeline: Timeline, span: Span) -> Timeline:
    """The timeline of a scene, from its own frame 0."""
    if span == Span(0, timeline.frames):
        return timeline
    frames = span.end - span.start
    lines = tuple(x for x in timeline.lines if span.start <= x.start < span.end)
    beats = {
        beat: Span(max(s.start - span.start, 0), min(s.end - span.start, frames))
        for beat, s in timeline.beats.items()
        if s.start < span.end and s.end > span.start
    }
    moved = shifted(lines, -span.start, timeline.rate)
    return Timeline(frames, timeline.rate, moved[0].start if moved else frames, moved, beats)


T = TypeVar("T", Figure, Prop)


def _as_cast(items: tuple[T, ...], film: tuple[T, ...]) -> tuple[T, ...]:
    """With the seeds that they have in the whole film."""
    seeds = {item.id: item.seed for item in film}
    return tuple(replace(item, seed=seeds.get(item.id, item.seed)) for item in items)


def _filmed(
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    timeline: Timeline,
    facts: PlaceFacts,
    aspect_ratio: str,
    props: tuple[Prop, ...],
) -> tuple[Shot, ...]:
    """The shots that the prompt names, else those that tell it best."""
    if screenplay.shots:
        return cut_as_asked(screenplay, figures, timeline, facts, aspect_ratio, props)
    return cover(screenplay, figures, timeline, facts, aspect_ratio, props)


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
        named=screenplay.place.named,
        time_of_day=screenplay.time_of_day or hour_of(screenplay.style, hour),
        season=screenplay.season or "summer",
        weather=screenplay.weather,
        light=screenplay.light,
        mood=screenplay.mood,
        signs=screenplay.place.signs,
        features=features,
        life=round(1.0 - terms.cfg_scale, 3),
        seed=terms.seed,
        reach=reach,
        end=terms.frames,
    )


def _heard(scenes: Iterable[Scene]) -> list[str]:
    """Kinds of all cues and beds."""
    cues = [cue.kind for scene in scenes for cue in scene.cues]
    return cues + [bed.kind for scene in scenes for bed in scene.ambiences]
