"""The soundtrack of a plan: four stems and a master, exactly as long as the picture."""

from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.plan import ShotPlan
from rushes.script.reading import Reading
from rushes.sound.mix.dynamics import ducked, speaking
from rushes.sound.mix.loudness import SILENCE, lufs, mastered
from rushes.sound.mix.rooms import reverberated
from rushes.sound.mix.space import Camera, Where
from rushes.sound.mix.stems import Desk, ambience_stem, dialogue_stem, effects_stem
from rushes.sound.music.stem import music_stem
from rushes.sound.synth import RATE, Samples

__all__ = ["Soundtrack", "soundtrack"]

UNDER_SPEECH = 15.0  # LU that an ordinary bed lies under speech before it is ducked
ALONE = -26.0  # LUFS of a bed in a film without words, before mastering
UNDER_MUSIC = -31.0  # the same where there is music
ALONE_LIFT = 10.0  # dB more for effects in a film without words
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


def soundtrack(plan: ShotPlan, readings: tuple[Reading, ...], *, where: Where, camera: Camera) -> Soundtrack:
    """Mix a plan. `where` gives the position of a figure or prop at a frame, `camera` the eye and target at a frame.

    A plan with `audio` False is silent. Same plan and readings, same samples.
    """
    desk = Desk(plan, {r.line: r for r in readings}, where, camera)
    quiet = np.zeros((desk.count, 2), np.float32)
    if not plan.audio:
        return Soundtrack(quiet, quiet, quiet, quiet, quiet)
    spoken, apart, said = dialogue_stem(desk)
    dry = spoken + apart
    loudness = lufs(dry)
    words = loudness > SILENCE
    effects, heard = effects_stem(desk, 0.0 if words else ALONE_LIFT)
    alone = UNDER_MUSIC if plan.score is not None else ALONE
    ambience, lain = ambience_stem(desk, loudness - UNDER_SPEECH if words else alone)
    speech = speaking(dry)
    fade = _fade(desk.count)
    dialogue = (_in_its_rooms(desk, spoken, VOICE_SEND) + apart) * fade
    effects = ducked(_in_its_rooms(desk, effects, 1.0), speech, DUCK_EFFECTS, DUCK_EFFECTS_PRESENCE) * fade
    ambience = ducked(ambience, speech, DUCK_BED, DUCK_BED_PRESENCE) * fade
    music, played = _music(desk, loudness if words else ALONE_WORDS, words)
    music = ducked(music, speech, DUCK_MUSIC, DUCK_MUSIC_PRESENCE) * fade
    master = mastered(dialogue + effects + ambience + music)
    return Soundtrack(dialogue, effects, ambience, music, master, RATE, (*said, *heard, *lain, *played))


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
    rooms = dict.fromkeys(scene.room for scene in desk.plan.scenes)
    if len(rooms) == 1:
        return reverberated(x, next(iter(rooms)), send)
    out = x.copy()
    for room in rooms:
        dry = np.zeros_like(x)
        for scene in desk.plan.scenes:
            if scene.room == room:
                here = slice(*(round(desk.seconds(frame) * RATE) for frame in (scene.start, scene.end)))
                dry[here] = x[here]
        out += reverberated(dry, room, send) - dry
    return out


def _fade(count: int) -> Samples:
    """(n, 1): in from black and out to it."""
    curve = np.ones(count, np.float32)
    head, tail = (min(int(seconds * RATE), count // 4) for seconds in (FADE_IN, FADE_OUT))
    curve[:head] = np.sin(np.linspace(0, np.pi / 2, head)) ** 2
    curve[count - tail :] = np.cos(np.linspace(0, np.pi / 2, tail)) ** 2
    return curve[:, None]
