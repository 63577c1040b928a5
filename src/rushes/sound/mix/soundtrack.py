"""The soundtrack of a plan: four stems and a master, exactly as long as the picture."""

from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.plan import ShotPlan
from rushes.script.reading import Reading
from rushes.sound.mix.dynamics import ducked, speaking
from rushes.sound.mix.loudness import SILENCE, lufs, mastered
from rushes.sound.mix.memory import handed_back
from rushes.sound.mix.rooms import answered, known, reverberated
from rushes.sound.mix.space import Camera, Where
from rushes.sound.mix.stems import Desk, ambience_stem, beside, dialogue_stem, effects_stem
from rushes.sound.music.stem import music_stem
from rushes.sound.synth import RATE, Samples

__all__ = ["Soundtrack", "soundtrack"]

UNDER_SPEECH = 15.0  # LU that an ordinary bed lies under speech before it is ducked
ALONE = -26.0  # LUFS of a bed in a film without words, before mastering
UNDER_MUSIC = -31.0  # the same where there is music
DUCK_BED, DUCK_BED_PRESENCE = -4.0, -12.0
ALONE_WORDS = -23.0  # LUFS that words would have where there are none: music then leads
UNDER_SCORE, UNDER_PLAYED = (
    7.0,
    1.0,
)  # LU that music lies under words: the film's, and a player's in the picture
UNDER_ASKED = 2.0  # the same of the film's where it was asked for and nobody speaks
DUCK_MUSIC, DUCK_MUSIC_PRESENCE = -4.0, -8.0
STAGE, STAGE_SEND = "scoring_stage", 0.9
DUCK_EFFECTS, DUCK_EFFECTS_PRESENCE = -2.0, -6.0
VOICE_SEND = 0.55
FADE_IN, FADE_OUT = 0.08, 0.35  # seconds at the ends of the film


@dataclass(frozen=True)
class Soundtrack:
    """Stems and `master`, each float32 (n, 2) at `rate` Hz with n = frames / rate of the plan exactly.

    Stems are as they stand in the mix (rooms, ducking and fades in them) before mastering; their sum is what is mastered.
    """

    dialogue: Samples
    effects: Samples
    ambience: Samples
    music: Samples
    master: Samples
    rate: int = RATE
    log: tuple[str, ...] = ()


def soundtrack(
    plan: ShotPlan, readings: tuple[Reading, ...], *, where: Where, camera: Camera, stems: bool = True
) -> Soundtrack:
    """Mix a plan. `where` gives the position of a figure or prop at a frame, `camera` the eye and target at a frame.

    A plan with `audio` False is silent. Same plan and readings, same samples. Without `stems` each is let go when it is in the
    mix, and is empty in what is returned.
    """
    try:
        return _mixed(plan, readings, where, camera, stems=stems)
    finally:
        handed_back()


def _mixed(
    plan: ShotPlan, readings: tuple[Reading, ...], where: Where, camera: Camera, *, stems: bool
) -> Soundtrack:
    desk = Desk(plan, {r.line: r for r in readings}, where, camera)
    quiet = np.zeros((desk.count, 2), np.float32)
    if not plan.audio:
        return Soundtrack(quiet, quiet, quiet, quiet, quiet)
    spoken, apart, said = dialogue_stem(desk)
    dry = spoken + apart
    loudness = lufs(dry)
    words = loudness > SILENCE
    alone = UNDER_MUSIC if plan.score is not None else ALONE
    ambience, lain = ambience_stem(desk, loudness - UNDER_SPEECH if words else alone)
    effects, heard = effects_stem(desk, beside(loudness, lufs(ambience)))
    speech = speaking(dry)
    del dry
    total = _Sum(desk.count, keep=stems)
    dialogue = total.added(_in_its_rooms(desk, spoken, VOICE_SEND), apart)
    effects = ducked(_in_its_rooms(desk, effects, 1.0), speech, DUCK_EFFECTS, DUCK_EFFECTS_PRESENCE)
    effects = total.added(effects)
    ambience = total.added(ducked(ambience, speech, DUCK_BED, DUCK_BED_PRESENCE))
    music, played = _music(desk, loudness if words else ALONE_WORDS, words)
    music = total.added(ducked(music, speech, DUCK_MUSIC, DUCK_MUSIC_PRESENCE))
    log = (*_unknown_rooms(plan), *said, *heard, *lain, *played)
    return Soundtrack(dialogue, effects, ambience, music, mastered(total.mix), RATE, log)


class _Sum:
    """Stems on their way into the mix, faded at the ends of the film."""

    def __init__(self, count: int, *, keep: bool) -> None:
        self.mix = np.zeros((count, 2), np.float32)
        self._fade = _fade(count)
        self._keep = keep

    def added(self, *parts: Samples) -> Samples:
        """Add a stem of several parts to the mix; the stem, or nothing where none are kept."""
        stem = np.zeros_like(self.mix)
        for part in parts:
            stem += part
        stem *= self._fade
        self.mix += stem
        return stem if self._keep else stem[:0].copy()


def _unknown_rooms(plan: ShotPlan) -> tuple[str, ...]:
    """What the log says of rooms that nobody knows."""
    rooms = dict.fromkeys(scene.room for scene in plan.scenes)
    return tuple(
        f"no room is known as {room!r}: it answers like open land" for room in rooms if not known(room)
    )


def _music(desk: Desk, loudness: float, words: bool) -> tuple[Samples, tuple[str, ...]]:
    """The score: what is seen played stands in its room and leads, what is not seen lies under the picture; music that was
    asked for leads a film without words."""
    score, seed = desk.plan.score, desk.plan.seed
    unseen = UNDER_ASKED if score is not None and score.words and not words else UNDER_SCORE
    out = np.zeros((desk.count, 2), np.float32)
    log: list[str] = []
    for seen, under, room in ((True, UNDER_PLAYED, ""), (False, unseen, STAGE)):
        parts = tuple(p for p in score.parts if bool(p.player) is seen) if score else ()
        if score is None or not parts:
            continue
        stem, played = music_stem(replace(score, parts=parts), desk.count, seed, desk.played_from)
        stem = reverberated(stem, room, STAGE_SEND) if room else _in_its_rooms(desk, stem, VOICE_SEND)
        own = lufs(stem)
        if own > SILENCE:
            out += stem * np.float32(10 ** ((loudness - under - own) / 20))
        log += played
    return out, tuple(log)


def _in_its_rooms(desk: Desk, x: Samples, send: float) -> Samples:
    """(n, 2) with the answer of the room in which each scene plays; it rings on over a cut, as it does in a film."""
    out = x.copy()
    for scene in desk.plan.scenes:
        first, last = (round(desk.seconds(frame) * RATE) for frame in (scene.start, scene.end))
        answered(out, x[first:last], scene.room, send, first)
    return out


def _fade(count: int) -> Samples:
    """(n, 1): in from black and out to it."""
    curve = np.ones(count, np.float32)
    head, tail = (min(int(seconds * RATE), count // 4) for seconds in (FADE_IN, FADE_OUT))
    curve[:head] = np.sin(np.linspace(0, np.pi / 2, head)) ** 2
    curve[count - tail :] = np.cos(np.linspace(0, np.pi / 2, tail)) ** 2
    return curve[:, None]
