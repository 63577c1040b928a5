"""Moments: when a named sound is heard. On the cut, with what the prompt ties it to, else in its beat, in its turn."""

import re
from collections.abc import Sequence

from rushes.direction.plan import Figure
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Screenplay, Sound

__all__ = ["first_frame", "span_of"]

ON_THE_CUT = re.compile(
    r"\b(?:on|at|with|exactly on|right on) (?:the |each |every )?(?:hard |smash )?cut\b|\bcuts?\b", re.I
)
AT_THE_END = re.compile(r"\b(?:at the end|finally|last|ends?|closing|final)\b", re.I)
AT_ONCE = re.compile(r"\b(?:at the (?:start|beginning)|first|opens?|initial)\b", re.I)


def span_of(sound: Sound, screenplay: Screenplay, timeline: Timeline | None, frames: int) -> Span:
    """When a sound may be heard: in its beat, else in its shot, else in the whole film."""
    whole = Span(0, frames)
    if timeline is None:
        return whole
    beat = timeline.beats.get(sound.beat, Span(0, 0))
    if beat.end > beat.start:
        return beat
    shot = next((s for s in screenplay.shots if s.number == sound.shot), None)
    if shot is None:
        return whole
    spans = [span for beat, span in timeline.beats.items() if shot.beats[0] <= beat <= shot.beats[1]]
    shown = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else whole
    return shown if shown.end > shown.start else whole


def first_frame(
    sound: Sound, span: Span, turn: int, of: int, screenplay: Screenplay, figures: Sequence[Figure]
) -> int:
    """The frame on which a sound begins; `turn` of `of` sounds that are named for the same time."""
    if ON_THE_CUT.search(sound.moment) or (not sound.moment and re.search(r"\bexactly\b", sound.words)):
        return span.start
    done = _done(sound, span, screenplay, figures)
    if done is not None:
        return done
    if AT_ONCE.search(sound.moment):
        return span.start + 2
    length = span.end - span.start
    if AT_THE_END.search(sound.moment):
        return span.end - max(length // 6, 1)
    return span.start + round(length * (turn + 0.35) / max(of, 1))


def _done(sound: Sound, span: Span, screenplay: Screenplay, figures: Sequence[Figure]) -> int | None:
    """The frame on which somebody does what the moment's words tell, or what the source itself is seen to do."""
    words = set(re.findall(r"[\w']+", sound.moment.lower()))
    for action in screenplay.actions:
        told = words & set(action.words.lower().split()) if words else set()
        if not (told or (action.who == sound.source and _same(action.verb, sound.kind))):
            continue
        for figure in figures:
            moves = [m for m in figure.moves if figure.id == action.who and span.start <= m.start < span.end]
            named = [m for m in moves if m.action == action.verb]
            if named:
                return named[0].start
    return None


def _same(verb: str, kind: str) -> bool:
    return verb == kind or kind.startswith(verb) or verb.startswith(kind)
