"""Effects against their bed: how far each kind of sound stands over what lies under it, in invented films of all sorts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from bench.sound.films import Mixed, view, whereabouts

from rushes.direction.plan import Cue, ShotPlan
from rushes.sound.effects.catalogue import EFFECTS
from rushes.sound.mix.loudness import SILENCE, lufs
from rushes.sound.mix.metering import MOMENTARY, levels_of, weighted
from rushes.sound.mix.soundtrack import ALONE, UNDER_MUSIC
from rushes.sound.mix.stems import Desk, ambience_stem, beside, dialogue_stem, effects_stem
from rushes.sound.synth import RATE, Samples

__all__ = ["FILMS", "Stood", "over_speech", "stood"]

FILMS = {
    "walkers": "Two women walk through a quiet living room.",
    "hall walk": "A man in boots walks across an empty museum hall.",
    "skateboard": "A teenager rides a skateboard down a busy city street.",
    "campfire": "An old man sits beside a crackling campfire in the forest at night.",
    "dog": "A dog runs through a park and barks at a squirrel.",
    "typing": "A woman types on a computer in an office.",
    "frying": "A cook stirs vegetables sizzling in a pan in the kitchen.",
    "umbrella": "A girl walks with an umbrella through the pouring rain on a street.",
    "train": "A train passes a small station in the countryside, its whistle blowing.",
    "battle": "Two knights fight with swords on a battlefield, an explosion behind them.",
    "applause": "A pianist bows on a stage in a concert hall to loud applause.",
    "clock": "A boy reads a book in a silent library, a wall clock ticking.",
    "horse": "A horse gallops over a meadow and whinnies.",
    "baby": "A baby cries in a bedroom.",
    "door": "A man opens a creaking door in an old house and a dog barks loudly outside.",
    "soft door": "A man opens a creaking door in an old house and a dog barks softly outside.",
    "hammer": "A blacksmith hammers a glowing sword on an anvil in his forge.",
    "wood": "A lumberjack chops wood in a snowy forest.",
    "car": "A red car drives along a coastal road and honks its horn.",
    "sweep": "A janitor sweeps the floor of a school hallway.",
    "row": "A fisherman rows a boat over a calm lake, an owl calls far away.",
    "glass": "A vase falls from a table in a kitchen and shatters.",
    "phone": 'A phone rings in an office. A man picks it up and says "Hello, who is speaking there?"',
    "storm": 'Thunder rolls over a ship in a storm. The captain shouts "Hold on to the ropes, all of you!"',
    "cafe": 'A waiter puts cups on a table in a cafe and says "Your coffee, madam, and the newspaper."',
    "drill": 'A worker drills into a wall. A woman says "Could you please stop that noise for a while?"',
}
"""None of them is anybody's prompt."""
OCTAVES = (63, 125, 250, 500, 1000, 2000, 4000, 8000)
STEP = MOMENTARY / 4  # seconds between two moments of the meter
LEAST = -55.0  # LUFS of a bed: below that the ear's own threshold hides what is measured
SPOKEN = 10.0  # LU under the loudest syllable within which somebody speaks


@dataclass(frozen=True)
class Stood:
    """One kind: LU over the bed while it sounds, dB over it in its best octave, LUFS at its loudest moment."""

    kind: str
    lasting: bool
    cues: int
    over: float
    best: float
    loudness: float


def stood(mixed: Mixed) -> Iterator[Stood]:
    """Every kind of effect that a film has, each heard alone."""
    whole = _desk(mixed, mixed.plan)
    spoken, apart, _ = dialogue_stem(whole)
    bed = ambience_stem(whole, ALONE if whole.plan.score is None else UNDER_MUSIC)[0]
    anchor = beside(lufs(spoken + apart), lufs(bed))
    for kind in sorted({c.kind for c in whole.cues if c.kind in EFFECTS}):
        alone = _desk(mixed, _only(mixed.plan, kind))
        x = effects_stem(alone, anchor)[0]
        if np.any(x):
            yield _measured(kind, alone, x, mixed.track.ambience)


def over_speech(mixed: Mixed) -> float:
    """LU of the loudest moment of the effects over the loudest of the words, while somebody speaks; nan without words."""
    words, effects = levels_of(mixed.track.dialogue, MOMENTARY), levels_of(mixed.track.effects, MOMENTARY)
    if words.max() < SILENCE or effects.max() < SILENCE:
        return float("nan")
    speaking = words > words.max() - SPOKEN
    return float(effects[speaking].max() - words[speaking].max())


def _desk(mixed: Mixed, plan: ShotPlan) -> Desk:
    return Desk(plan, {r.line: r for r in mixed.readings}, whereabouts(mixed.plan), view(mixed.plan))


def _only(plan: ShotPlan, kind: str) -> ShotPlan:
    scenes = (replace(s, cues=tuple(c for c in s.cues if c.kind == kind)) for s in plan.scenes)
    return replace(plan, scenes=tuple(scenes))


def _measured(kind: str, desk: Desk, x: Samples, bed: Samples) -> Stood:
    """The median of a kind's cues."""
    heard, under = levels_of(x, MOMENTARY), np.maximum(levels_of(bed, MOMENTARY), LEAST)
    lasting = any(c.length for c in desk.cues)
    overs, bests = [], []
    for cue in desk.cues:
        begin, end = _span(desk, cue)
        now = slice(int(begin / STEP), int(end / STEP) + 4)
        if len(heard[now]) == 0 or heard[now].max() < LEAST:
            continue
        level = _mean(heard[now]) if lasting else heard[now].max()
        overs.append(float(level - _mean(under[now])))
        samples = slice(int(begin * RATE), int(end * RATE))
        bests.append(float((_octaves(x[samples]) - _octaves(bed[samples])).max()))
    over, best = (float(np.median(v)) if v else float("nan") for v in (overs, bests))
    return Stood(kind, lasting, len(overs), over, best, float(heard.max()))


def _span(desk: Desk, cue: Cue) -> tuple[float, float]:
    begin = desk.seconds(cue.frame)
    return begin, min(begin + max(desk.seconds(cue.length), 0.5), desk.count / RATE)


def _mean(levels: npt.NDArray[np.float64]) -> float:
    return float(10 * np.log10((10 ** (levels / 10)).mean()))


def _octaves(x: Samples) -> npt.NDArray[np.float64]:
    """dB of each octave after K-weighting, at least as much as is heard at all."""
    power = (np.abs(np.fft.rfft(weighted(x), axis=0)) ** 2).sum(1) / max(len(x), 1) ** 2
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    bands = [power[(hertz > c / np.sqrt(2)) & (hertz < c * np.sqrt(2))].sum() for c in OCTAVES]
    decibels: npt.NDArray[np.float64] = np.maximum(10 * np.log10(np.array(bands) + 1e-15), LEAST - 12.0)
    return decibels
