"""The composer: the music that a screenplay asks for, or that its mood calls for, as a score in seconds of the film."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rushes.direction.plan import Scene
from rushes.direction.score import Part, Score
from rushes.direction.scoring.band import Dynamics, played
from rushes.direction.scoring.casting import band_of, usual_name
from rushes.direction.scoring.commission import STING, Commission, commissioned, wanted_by_mood
from rushes.direction.scoring.form import form_of
from rushes.direction.scoring.instruments import compass_of, known_instruments
from rushes.direction.scoring.lessons import lesson_of
from rushes.direction.scoring.lessonwords import NEGATED, SINGLE
from rushes.direction.scoring.missing import missing
from rushes.direction.scoring.moments import Turns, turns_of
from rushes.direction.scoring.pitches import NAMES
from rushes.direction.scoring.players import AIR, KINDS, Player, players_of
from rushes.direction.scoring.windows import cue_window, lesson_window
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Music, Screenplay

__all__ = ["compose", "unscored"]

LITERAL = 0.5
"""From this `cfg_scale` on a film has no music that was not asked for."""
UNASKED = -4.0
"""dB of music that nobody asked for against music that is wanted."""
MUSICAL = re.compile(
    r"\b(?:music|soundtrack|score|track|song|band|theme|background|ensemble)\b|音乐|配乐|伴奏", re.I
)
SOLO = re.compile(r"\b(?:solo|alone|only|unaccompanied|single)\b|独奏", re.I)


def compose(
    screenplay: Screenplay,
    timeline: Timeline,
    shots: Mapping[int, Span],
    scenes: tuple[Scene, ...],
    frames: int,
    rate: int,
    seed: int,
    cfg_scale: float,
) -> Score | None:
    """The score of a film; None where it has no music. Same input, same score."""
    if "music" in screenplay.excluded:
        return None
    players = players_of(scenes)
    music = screenplay.music
    level = 0.0
    if music is None and not any(p.deed != AIR for p in players):
        family = "" if screenplay.silent or cfg_scale >= LITERAL else wanted_by_mood(screenplay)
        if not family:
            return None
        music, level = Music("", mood=family), UNASKED
    music = music or Music("")
    players = tuple(p for p in players if p.deed != AIR)
    wanted = _wanted(music, screenplay.prompt, players, scenes)
    turns = turns_of(screenplay, timeline, shots)
    seed = (seed * 1_000_003 + zlib.crc32(screenplay.prompt.encode("utf-8", "surrogatepass"))) & 0x7FFFFFFF
    taught = _lesson(music, screenplay, timeline, players, wanted, turns)
    if taught is not None:
        return taught
    commission = commissioned(music, screenplay, [name for name, _ in wanted], seed)
    window = cue_window(screenplay, turns, shots, players, timeline)
    cuts = [s.start / rate for s in shots.values() if s.start > 0]
    parts, tempo, key = _cue(music, commission, wanted, window, cuts, turns, seed)
    if not parts:
        return None
    parts = tuple(replace(p, level=round(p.level + level, 2)) for p in parts)
    return Score(parts, music.words, tempo, key, music.genre or commission.style.name.removeprefix("m_"))


def _cue(
    music: Music,
    commission: Commission,
    wanted: Sequence[tuple[str, str]],
    window: tuple[float, float],
    cuts: Sequence[float],
    turns: Turns,
    seed: int,
) -> tuple[tuple[Part, ...], float, str]:
    """The parts of freely composed music, its tempo in quarters a minute and its key."""
    style = commission.style
    form = form_of(
        style, commission.tempo, (commission.tonic, commission.mode), commission.progression, window, cuts,
        exact=commission.exact,
    )  # fmt: skip
    if not form.last or STING.search(music.words):  # a sting begins with its accent
        form = replace(form, cuts=(form.start,))
    seen = bool(wanted) and all(player for _, player in wanted)
    alone = SOLO.search(music.words) is not None or (seen and not MUSICAL.search(music.words))
    whole = bool(music.genre or not wanted) and not alone
    roles = band_of(style, wanted, whole=whole)
    parts = played(
        form, roles, seed, Dynamics(turns.swells, turns.drop, turns.fades), by_players=seen and not whole
    )
    quarters = form.tempo * (1.5 if style.metre == 6 else 1.0)
    return parts, round(quarters, 2), f"{NAMES[form.tonic]} {form.mode}"


def _wanted(
    music: Music, prompt: str, players: Sequence[Player], scenes: Sequence[Scene]
) -> list[tuple[str, str]]:
    """(instrument, who is seen playing it): those of the players, then those that are only heard."""
    asked = [usual_name(name) for name in music.instruments]
    out: list[tuple[str, str]] = []
    for player in _first_of_each(players):
        name = player.instrument
        same = next((a for a in asked if _same(a, name)), None)
        if same is None and len(players) == 1 and len(asked) == 1 and compass_of(asked[0]) is not None:
            same = asked[0]
            name = same
        if same is not None:
            asked.remove(same)
            name = same if len(same) > len(name) else name
        out.append((name, player.id))
    props = [(p.id, usual_name(KINDS.get(p.kind, p.kind))) for s in scenes for p in s.props]
    for name in asked:
        prop = next((pid for pid, kind in props if _same(kind, name)), "") if not players else ""
        out.append((name, prop))
    return [(_precise(name, prompt), who) for name, who in out if compass_of(name) is not None]


def _precise(name: str, prompt: str) -> str:
    """The kind of an instrument that the prompt's own words name: an electric guitar, an upright piano."""
    said = NEGATED.sub(" ", prompt).lower()
    kinds = (kind for kind in known_instruments() if kind.endswith(f" {name}"))
    return next((kind for kind in kinds if re.search(rf"\b{kind}\b", said)), name)


def _first_of_each(players: Sequence[Player]) -> list[Player]:
    """One of those who play the same instrument: the others play along."""
    return list({p.instrument: p for p in reversed(players)}.values())[::-1]


def _same(one: str, other: str) -> bool:
    """The same instrument, or one that is a kind of the other: "electric guitar" and "guitar"."""
    a, b = one.replace("_", " "), other.replace("_", " ")
    return a == b or a.endswith(f" {b}") or b.endswith(f" {a}")


def _lesson(
    music: Music,
    play: Screenplay,
    timeline: Timeline,
    players: Sequence[Player],
    wanted: Sequence[tuple[str, str]],
    turns: Turns,
) -> Score | None:
    """The score of what is named note by note; None where music is to be made up."""
    if not (music.notes or wanted):
        return None
    instrument, who = wanted[0] if wanted else ("piano", "")
    single = SINGLE.search(music.words) is not None
    if not (music.notes or music.scale or who or single):
        return None
    tempo = float(music.tempo) if music.tempo.isdigit() else 0.0
    taught = lesson_of(music, play.prompt, instrument, tempo)
    if taught is None:
        return None
    count = len(taught.events) * taught.times
    start, end = lesson_window(play, timeline, players, turns, count * taught.step)
    row = compass_of(instrument)
    damped = instrument.endswith(("piano", "keyboard", "harpsichord"))
    notes = taught.notes(start, end, sustained=damped or (row is not None and row.sustained))
    if not notes:
        return None
    quarters = tempo or round(60 / taught.step, 2)
    return Score((Part(instrument, notes, who),), music.words, quarters, music.scale, music.genre)


def unscored(screenplay: Screenplay, score: Score | None) -> tuple[str, ...]:
    """What was asked of the music and is not in the score, in sentences."""
    if screenplay.music is None:
        return ()
    if score is None:
        return (f"no music was written for “{screenplay.music.words}”",)
    return missing(screenplay, score)
