"""Moments of the music: when it begins, swells, drops or stops, from the prompt's own words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Screenplay

__all__ = ["Turns", "turns_of", "when"]

HEARD = (
    r"(?:music|musical|score|soundtrack|melody|song|beats?|tune|theme|track|strings|orchestra|choir|synths?|bass|drums?|piano"
    r"|guitar|violin|cello|brass|horns|percussion)"
)
BEGINS = re.compile(
    rf"\b{HEARD}\s+(?:\w+\s+){{0,2}}(?:begins?|starts?|enters?|kicks? in|comes? in|plays? as)\b", re.I
)
STOPS = re.compile(
    rf"\b{HEARD}\s+(?:\w+\s+){{0,3}}(?:stops?|cuts? (?:out|off|to silence)|falls? silent|goes silent|ends? abruptly)\b"
    rf"|\b(?:stops?|silences?|cuts?) the {HEARD}\b",
    re.I,
)
SWELLS = re.compile(
    rf"\b{HEARD}\s+(?:\w+\s+){{0,3}}(?:swells?|rises?|builds?|crescendos?|climax(?:es)?|peaks?|soars?)\b"
    rf"|\b(?:swell(?:ing)?|crescendo|rising) (?:of )?(?:\w+ )?{HEARD}\b|\bmusical (?:swell|lift|rise)\b|\borchestral swells?\b",
    re.I,
)
DROPS = re.compile(
    r"\b(?:(?:beat|bass|music) (?:\w+ )?drops?|drops? (?:on|at|as)|beat drop|bass drop|drop hits)\b", re.I
)
FADES = re.compile(rf"\b{HEARD}\s+(?:\w+\s+){{0,3}}(?:fades?|dies away|dissolves)\b(?! in)", re.I)
THROUGHOUT = re.compile(
    r"\b(?:throughout|the (?:whole|entire) (?:video|film|time|scene)|from start to finish|in the background of)\b",
    re.I,
)
CLAUSE = re.compile(r"\b(as|when|while|once|until|after|before|on|at|with|over|under)\b([^.;]*)", re.I)
AFTER = re.compile(r"\b(?:after|until|once)\b", re.I)
TITLE = re.compile(r"\b(?:title|logo|text|slogan|tagline|words|card|caption|brand)\b", re.I)
SPOKEN = re.compile(
    r"\b(?:says?|speaks?|voice(?:over)?|narrat\w+|line|whispers?|asks?|shouts?|words)\b", re.I
)
CUT = re.compile(r"\b(?:cut|cuts|smash cut|transition)\b", re.I)
END = re.compile(r"\b(?:end|ends|final|finally|last|closing|close)\b", re.I)
START = re.compile(r"\b(?:start|beginning|opening|first|opens)\b", re.I)
TURNING = (STOPS, SWELLS, DROPS, FADES)
NEAR = 40
"""Characters between a line and what answers it."""
EARLIEST = 0.3
"""Seconds before which music may as well begin with the film."""
PLAIN = frozenset({
    "the", "a", "an", "and", "of", "to", "in", "on", "at", "with", "as", "when", "while", "his", "her", "its", "their", "it",
    "is", "are", "music", "plays", "playing", "play", "over", "into", "from", "that", "this", "by", "for", "up", "out", "then",
    "sound", "audio",
})  # fmt: skip


@dataclass(frozen=True)
class Turns:
    """Seconds of the film: where the music begins and stops, where it swells, where the beat drops and from
    where on it fades."""

    begins: float | None = None
    stops: float | None = None
    swells: tuple[float, ...] = ()
    drop: float | None = None
    fades: float | None = None


def when(words: str, play: Screenplay, timeline: Timeline, shots: Mapping[int, Span]) -> float | None:
    """The second that words like "as the title appears" mean; None where they mean none that is known."""
    rate, total = timeline.rate, timeline.frames / timeline.rate
    told = set(re.findall(r"[\w']+", words.lower())) - PLAIN
    if not told:
        return None
    late = bool(AFTER.search(words))
    if SPOKEN.search(words) and timeline.lines:
        line = timeline.lines[-1] if END.search(words) else timeline.lines[0]
        return (line.end if late else line.start) / rate
    if TITLE.search(words) and play.texts:
        text = next(
            (t for t in play.texts if set(re.findall(r"[\w']+", t.text.lower())) & told), play.texts[-1]
        )
        if text.shot in shots and (text.shot or text.beat < 0):
            return shots[text.shot].start / rate
        return timeline.span(text.beat).start / rate if text.beat >= 0 else None
    if CUT.search(words) and len(shots) > 1:
        return sorted(s.start for s in shots.values())[1] / rate
    best = max(play.actions, key=lambda a: len(told & _words(a.words)), default=None)
    if best is not None and told & _words(best.words):
        span = timeline.span(best.beat)
        return (span.end if late else span.start) / rate
    if END.search(words):
        return sorted(s.start for s in shots.values())[-1] / rate if len(shots) > 1 else 0.7 * total
    return 0.0 if START.search(words) else None


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w']+", text.lower())) - PLAIN


def turns_of(play: Screenplay, timeline: Timeline, shots: Mapping[int, Span]) -> Turns:
    """Where the music turns, as far as the prompt says."""
    text = re.sub(r"[\"“][^\"”]*[\"”]", lambda m: " " * len(m[0]), play.prompt)
    stops, swells, drops, fades = (
        _at(pattern, text, play, timeline, shots, place)
        for pattern, place in ((STOPS, "start"), (SWELLS, "share"), (DROPS, "start"), (FADES, "share"))
    )
    begins = _at(BEGINS, text, play, timeline, shots, "")
    music = play.music
    if begins is None and music is not None:
        turning = any(music.moment and music.moment in "".join(_around(p, text)) for p in TURNING)
        begins = when(music.moment, play, timeline, shots) if music.moment and not turning else None
        begins = begins if begins is not None else _shot_start(play, timeline, shots)
        begins = None if _lasting(text, music.words) else begins
    return Turns(
        begins if begins is None or begins > EARLIEST else None,
        stops,
        (swells,) if swells is not None else (),
        drops,
        fades,
    )


def _around(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """The sentence of the last match, without it."""
    match = next(reversed(list(pattern.finditer(text))), None)
    return _sentence(text, match.start(), match.end()) if match is not None else ("", "")


def _lasting(text: str, words: str) -> bool:
    """The music is said to go on through the whole film."""
    at = text.find(words.split(", ")[0])
    if at < 0:
        return False
    return THROUGHOUT.search("".join(_sentence(text, at, at))) is not None


def _shot_start(play: Screenplay, timeline: Timeline, shots: Mapping[int, Span]) -> float | None:
    """The start of the shot in whose words alone the music is asked for."""
    if play.music is None or len(shots) < 2:
        return None
    at = play.prompt.find(play.music.words.split(", ")[0])
    found = next((s for s in play.shots if s.start <= at < s.end), None)
    if found is None or found.number not in shots or found.number == 0 or at < 0:
        return None
    return shots[found.number].start / timeline.rate


def _at(
    pattern: re.Pattern[str],
    text: str,
    play: Screenplay,
    timeline: Timeline,
    shots: Mapping[int, Span],
    place: str,
) -> float | None:
    """When what a pattern finds happens: by its clause, else after the line that is spoken just before, else in the shot
    in whose words it stands (at its "start", or at its "share" of the words), else by its place in the prompt; with no
    `place` only where it is told."""
    match = next(reversed(list(pattern.finditer(text))), None)
    if match is None:
        return None
    before, behind = _sentence(text, match.start(), match.end())
    clause = CLAUSE.search(behind)
    told = [clause[0] if clause else "", before if CLAUSE.match(before.strip()) else ""]
    found = (when(words, play, timeline, shots) for words in told if words)
    known = next((at for at in found if at is not None), None)
    known = known if known is not None else _answered(match.start(), play, timeline)
    if known is not None:
        return known
    shot = next((s for s in play.shots if s.start <= match.start() < s.end and s.number in shots), None)
    if shot is not None and len(shots) > 1:
        span = shots[shot.number]
        share = (match.start() - shot.start) / max(shot.end - shot.start, 1) if place == "share" else 0.0
        return (span.start + 0.6 * share * (span.end - span.start)) / timeline.rate
    if not place:
        return None
    share = min(0.25 + 0.6 * match.start() / max(len(text), 1), 0.8)
    return round(timeline.frames / timeline.rate * share, 3)


def _answered(at: int, play: Screenplay, timeline: Timeline) -> float | None:
    """The end of a line that is spoken right before these words of the prompt."""
    spoken = {line.line: line for line in timeline.lines}
    for line in reversed(play.lines):
        end = play.prompt.find(line.text) + len(line.text)
        if line.text in play.prompt and line.id in spoken and 0 <= at - end < NEAR:
            return spoken[line.id].end / timeline.rate
    return None


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind in the same sentence."""
    first = max(text.rfind(stop, 0, start) for stop in ".;!?\n") + 1
    last = min((k for stop in ".;!?\n" if (k := text.find(stop, end)) >= 0), default=len(text))
    return text[first:start], text[end:last]
