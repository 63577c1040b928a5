"""Windows: the stretch of the film in which a cue is played."""

import re
from collections.abc import Mapping, Sequence

from rushes.direction.scoring.commission import STING
from rushes.direction.scoring.moments import Turns
from rushes.direction.scoring.players import Player
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Screenplay

__all__ = ["TAIL", "cue_window", "lesson_window"]

TAIL = 0.32
"""Seconds at the end of the film in which no note sounds any more."""
READY = 0.4
"""Seconds of picture before somebody's first note."""
STING_SECONDS = 3.2
FADE = 2.4
"""Seconds in which music that is said to fade does so."""


def cue_window(
    play: Screenplay, turns: Turns, shots: Mapping[int, Span], players: Sequence[Player], timeline: Timeline
) -> tuple[float, float]:
    """Seconds from the first note to the end of the last one."""
    rate, total = timeline.rate, timeline.frames / timeline.rate
    start, end = 0.0, total - TAIL
    if players:
        start = max(min(p.start for p in players) / rate, READY)
        end = min(max(p.end for p in players) / rate, end)
        if end - start < 1.5:
            end = min(start + 1.5, total - TAIL)
    if turns.begins is not None and turns.begins < total - 1.2:
        start = max(start, turns.begins)
    if turns.stops is not None and turns.stops > start + 1.0:
        end = min(end, turns.stops)
    if turns.fades is not None and turns.fades > start + 0.5:
        end = min(end, turns.fades + FADE)
    music = play.music
    if (
        music is not None
        and not players
        and STING.search(music.words)
        and not re.search(r"\bmusic\b", music.words)
    ):
        late = max((s.start for s in shots.values()), default=0) / rate
        start = turns.begins if turns.begins is not None else late
        end = min(start + STING_SECONDS, total - TAIL)
    return start, max(end, min(start + 0.8, total - TAIL))


def lesson_window(
    play: Screenplay, timeline: Timeline, players: Sequence[Player], turns: Turns, seconds: float
) -> tuple[float, float]:
    """Where a lesson's notes are played: from when the player plays, where nobody speaks for long enough."""
    rate, total = timeline.rate, timeline.frames / timeline.rate
    start, end = READY, total - TAIL
    if players:
        start = max(players[0].start / rate, READY)
        if players[0].end / rate - start > 1.0:
            end = min(players[0].end / rate, end)
    verbs = {"play_music", "play", "strum", "pluck", "push", "pull", "hit"}
    beats = [a.beat for a in play.actions if a.verb in verbs and (not players or a.who == players[0].id)]
    if beats and play.lines:
        start = max(start, timeline.span(min(beats)).start / rate)
    if turns.begins is not None and turns.begins < total - 1.5:
        start = max(start, turns.begins)
    gaps = _gaps(timeline, start, end)
    enough = next((g for g in gaps if g[1] - g[0] >= seconds), None)
    if enough is None and gaps:
        enough = max(gaps, key=lambda g: g[1] - g[0])
    if enough is None or enough[1] - enough[0] < 0.8:
        every = _gaps(timeline, READY, total - TAIL)
        widest = max(every, key=lambda g: g[1] - g[0], default=(start, end))
        enough = widest if enough is None or widest[1] - widest[0] > enough[1] - enough[0] else enough
    return enough


def _gaps(timeline: Timeline, start: float, end: float) -> list[tuple[float, float]]:
    """The stretches between spoken lines."""
    gaps, at = [], start
    for line in sorted(timeline.lines, key=lambda x: x.start):
        first, last = line.start / timeline.rate - 0.1, line.end / timeline.rate + 0.12
        if last <= at:
            continue
        if first > at:
            gaps.append((at, min(first, end)))
        at = max(at, last)
    if at < end:
        gaps.append((at, end))
    return [g for g in gaps if g[1] - g[0] > 0.3]
