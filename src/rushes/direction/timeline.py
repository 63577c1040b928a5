"""When everything happens: beats of the screenplay laid out over the film, with line lengths as they were recorded."""

from dataclasses import dataclass, replace

from rushes.direction.overlaps import Block, Part, in_unison, overlapped
from rushes.direction.plan import SpokenLine
from rushes.script.devices import vias
from rushes.script.reading import Reading
from rushes.script.screenplay import Line, Screenplay
from rushes.script.together import joined, owner_of
from rushes.script.vocal import MANNERS, called, vocal_kind

__all__ = ["Span", "Timeline", "lay_out", "speech_seconds"]

PAUSE = 0.38
"""Seconds between one speaker and the next: turn-taking in relaxed talk lies at 0.2 to 0.5 s."""

BREATH = 0.08
"""Seconds between a vocal and the words it turns into."""

START = 0.25
"""Seconds of picture before the first word at least."""

TAIL = 0.45
"""Seconds that a film needs after the last word."""

SHOT_SECONDS = 3.0
"""Seconds of a shot that weighs as much as a deed, where a prompt says how long its shots are."""

BEFORE_WORDS = frozenset({"laugh", "giggle", "chuckle", "gasp", "sigh", "cough", "yawn", "groan", "cheer"})
"""Vocals that come out first when the same person speaks in the same beat; the others follow the words."""

TOGETHER = 0.14
"""Seconds by which each of several people who cheer or laugh at once comes in after the one before."""

VERB_WEIGHTS = {"meet": 1.6, "greet": 1.2, "wave": 1.0, "hug": 1.5, "jump": 0.8, "laugh": 0.9}
LASTING = frozenset(
    {
        "stand",
        "sit",
        "walk",
        "run",
        "fly",
        "fly_kite",
        "fish",
        "row",
        "look",
        "smile",
        "talk",
        "listen",
        "swim",
        "ride",
    }
)
"""Actions that go on through the film, so they need no time of their own."""


@dataclass(frozen=True)
class Span:
    """Frames `start` to `end` (exclusive)."""

    start: int
    end: int


@dataclass(frozen=True)
class Timeline:
    """`lines` in frames, `beats` by number, and `intro`, the frame at which the first line begins (all frames if none)."""

    frames: int
    rate: int
    intro: int
    lines: tuple[SpokenLine, ...]
    beats: dict[int, Span]
    log: tuple[str, ...] = ()

    def span(self, beat: int) -> Span:
        """When a beat happens; a beat unknown lasts the whole film."""
        return self.beats.get(beat, Span(0, self.frames))


def speech_seconds(frames: int, rate: int, lines: int) -> float:
    """How long all lines together may take in a film of `frames`: the rest goes to pauses and the end."""
    return max(frames / rate - TAIL - START - PAUSE * max(lines - 1, 0), 1.0)


def lay_out(screenplay: Screenplay, readings: tuple[Reading, ...], frames: int, rate: int) -> Timeline:
    """Place every beat: speech takes what it takes, the rest of the film is shared out among actions, pauses and ends."""
    recorded = {r.line: r for r in readings}
    mute = [x.text for x in screenplay.lines if readings and x.text.strip() and x.id not in recorded]
    blocks, log = _fitting(_with_shots(_blocks(screenplay, recorded), screenplay), frames / rate)
    if log:
        without = {name: r for name, r in recorded.items() if not vocal_kind(name)}
        left = sorted({vocal_kind(name) for name in recorded} - {""})
        blocks, log = _fitting(_with_shots(_blocks(screenplay, without), screenplay), frames / rate)
        if left:
            log = [f"the film is too short to be heard in: {', '.join(left)} (seen only)", *log]
    speech = sum(b.fixed for b in blocks)
    free = max(frames / rate - speech, 0.0)
    spoken = any(b.lines for b in blocks)
    lead = 0.9 if spoken and not blocks[0].weight else 0.0
    close = 1.0 if spoken else 0.0
    weights = sum(b.weight for b in blocks) + lead + close
    unit = free / weights if weights else 0.0
    now = lead * unit
    through = vias(screenplay)
    beats: dict[int, Span] = {}
    lines: list[SpokenLine] = []
    for block in blocks:
        length = block.fixed + block.weight * unit
        start, end = round(now * rate), min(round((now + length) * rate), frames)
        known = beats.get(block.beat)
        beats[block.beat] = Span(min(known.start, start) if known else start, end)
        for part in block.lines:
            if part.line is not None and part.line.beat != block.beat:  # it begins while another is spoken
                beats[part.line.beat] = Span(round((now + part.offset) * rate), end)
        lines.extend(_spoken(block, now, rate, screenplay, through))
        now += length
    lines.sort(key=lambda x: (x.start_seconds, x.line))
    intro = lines[0].start if lines else frames
    return Timeline(
        frames, rate, intro, tuple(lines), beats, (*(f"nobody can say “{x[:80]}”" for x in mute), *log)
    )


def _blocks(screenplay: Screenplay, readings: dict[str, Reading]) -> list[Block]:
    blocks = []
    beats = sorted({a.beat for a in screenplay.actions} | {line.beat for line in screenplay.lines})
    changing, joins = _changing(screenplay), joined(screenplay)
    vocals = _vocals(screenplay, readings)
    for beat in beats:
        spoken = [line for line in screenplay.lines if line.beat == beat and line.id in readings]
        verbs = [a.verb for a in screenplay.actions if a.beat == beat and a.verb not in LASTING]
        mine = dict(vocals.get(beat, ()))
        for line in spoken:
            alone = line.id not in joins or not joins[line.id].others
            first = [mine.pop(who) for who in list(mine) if alone and who == line.who and _leads(mine[who])]
            blocks.append(_speech(line, readings, first[0] if first else None))
        if mine or not spoken:
            weight = max((VERB_WEIGHTS.get(v, 1.0) for v in verbs), default=float(beat in changing))
            parts = tuple(Part(r, TOGETHER * i) for i, r in enumerate(mine.values()))
            blocks.append(Block(beat, 0.0, max(weight, 1.0) if mine else weight, parts))
    return overlapped(blocks, joins, PAUSE) or [Block(0, 0.0, 1.0)]


def _vocals(screenplay: Screenplay, readings: dict[str, Reading]) -> dict[int, list[tuple[str, Reading]]]:
    """By beat, whoever is heard without words; each recorded vocal once."""
    found: dict[int, list[tuple[str, Reading]]] = {}
    used: set[str] = set()
    for call in called(screenplay):
        known = sorted(key for key in readings if key.startswith(f"{call.kind}:{call.who}:"))
        fresh = [key for key in known if key not in used or call.kind == "laugh"]
        if fresh:
            used.add(fresh[0])
            found.setdefault(call.beat, []).append((call.who, readings[fresh[0]]))
    return found


def _leads(reading: Reading) -> bool:
    return vocal_kind(reading.line) in BEFORE_WORDS


def _changing(screenplay: Screenplay) -> set[int]:
    """Beats in which somebody does what he doesn't do in his others: even what lasts needs time then."""
    doings: dict[str, dict[int, set[str]]] = {}
    for action in screenplay.actions:
        doings.setdefault(action.who, {}).setdefault(action.beat, set()).add(action.verb)
    busy = [by_beat for by_beat in doings.values() if len({frozenset(v) for v in by_beat.values()}) > 1]
    return {beat for by_beat in busy for beat in by_beat}


def _with_shots(blocks: list[Block], screenplay: Screenplay) -> list[Block]:
    """Every shot that the prompt names has time of its own, as long as it says where it says so."""
    if not screenplay.shots:
        return blocks
    out: list[Block] = []
    for shot in screenplay.shots:
        first, last = shot.beats
        mine = [b for b in blocks if first <= b.beat <= last or (shot.number == 0 and b.beat < first)]
        spoken, own = sum(b.fixed for b in mine), sum(b.weight for b in mine)
        wanted = (
            max(shot.seconds - spoken, 0.0) / SHOT_SECONDS if shot.seconds else max(own, float(not spoken))
        )
        if own:
            out += [replace(b, weight=b.weight * wanted / own) for b in mine]
        else:
            out += [*mine, Block(mine[-1].beat if mine else first, 0.0, wanted)]
    return out


def _speech(line: Line, readings: dict[str, Reading], first: Reading | None) -> Block:
    """A line with the pause after it; who laughs or sighs (`first`) does so before he speaks."""
    parts = [Part(first, 0.0)] if first else []
    parts.append(Part(readings[line.id], first.seconds + BREATH if first else 0.0, line))
    return in_unison(Block(line.beat, parts[-1].end + PAUSE, 0.0, tuple(parts)), readings)


def _fitting(blocks: list[Block], seconds: float) -> tuple[list[Block], list[str]]:
    """Leave out what cannot be said before the film ends, and say so."""
    kept, log, used = [], [], TAIL
    for block in blocks:
        if used + block.fixed - PAUSE > seconds and block.fixed:
            said = " ".join(dict.fromkeys(part.reading.text for part in block.lines if part.line))
            log.append(f"the film is too short for the line “{said}”: left out")
            continue
        used += block.fixed
        kept.append(block)
    return kept or [Block(0, 0.0, 1.0)], log


def _spoken(
    block: Block, now: float, rate: int, play: Screenplay, through: dict[str, str]
) -> list[SpokenLine]:
    looks = {c.id: c.look for c in play.voices}
    offsets = {part.reading.line: part.offset for part in block.lines}
    found = []
    for part in block.lines:
        line, reading = part.line, part.reading
        first = offsets.get(owner_of(reading.line), part.offset)  # of those who say it together
        exact = round((now + first) * rate) / rate + part.offset - first
        start = int(exact * rate + 1e-6)
        via = through.get(owner_of(line.id), "") if line else ""
        found.append(
            SpokenLine(
                line=reading.line,
                who=reading.who,
                text=reading.text,
                start=start,
                end=max(start + 1, round((exact + reading.seconds) * rate)),
                manner=line.manner if line else MANNERS.get(vocal_kind(reading.line), "neutral"),
                language=line.language if line else "en",
                onscreen=line.onscreen and via != "thoughts" if line else True,
                start_seconds=exact,
                via=via,
                look=looks.get(reading.who),
            )
        )
    return found
