"""The stems: lines, effects and beds laid where the plan says, heard from the camera."""

from dataclasses import dataclass, replace
from functools import cached_property
from zlib import crc32

import numpy as np

from rushes.direction.plan import Ambience, Cue, ShotPlan, SpokenLine
from rushes.direction.score import Part
from rushes.script.reading import Reading
from rushes.script.vocal import KINDS
from rushes.sound.ambience.catalogue import BEDS
from rushes.sound.effects.catalogue import EFFECTS, SILENT
from rushes.sound.effects.effect import words_of
from rushes.sound.effects.levels import film_level
from rushes.sound.mix.dynamics import compressed
from rushes.sound.mix.loudness import SILENCE, lufs
from rushes.sound.mix.metering import going, loudest
from rushes.sound.mix.occlusion import Obstacles
from rushes.sound.mix.overlapping import as_spoken
from rushes.sound.mix.space import CENTRE, Camera, Heard, Where, heard_from, moving, placed
from rushes.sound.mix.through import behind_a_wall, through
from rushes.sound.synth import RATE, Samples, high, plain, put
from rushes.sound.voice.cast import NARRATOR

__all__ = ["Desk", "ambience_stem", "beside", "dialogue_stem", "effects_stem"]

VOICE_WIDTH = 0.42  # share of a speaker's true side at which a voice is panned: speech stays near the middle
VOICE_FALL = 0.35  # share of the distance law that a voice obeys
VOICE_VEIL, MOST_VEIL = 0.5, 6.0  # share of a veil that a voice loses, and dB at the most
VEILS_APART = 1.0  # dB at which something has come between
FADE = 0.5  # seconds, of a bed that begins or ends inside the film
LONGEST_TAIL = 0.06  # seconds over which a cut effect fades
ALONE = -15.0  # LUFS of the words beside which effects would stand in a film that has none
ORDINARY_BED = -32.0  # LUFS of a bed in such a film
WITH_BED, FARTHEST = 0.5, 5.0  # share of a bed's way from there that effects go with it, and LU at most
SUBSONIC = 22.0  # Hz, below which nothing is heard and loudspeakers only move
STEP = 4.0  # frames between two places of a source that lasts
MOST_STEPS = 64
STILL = 0.06  # metres, or shares of the picture's half, below which a source stays where it is
MUFFLED = "muffled"
PLAYED_WIDTH = 0.7
ROOMLESS = frozenset({"thoughts", "phone"})
"""What is heard at the ear, not in the place that is seen."""
VOCALS = {kind: (kind,) for kind in KINDS} | {
    "laughter": ("laugh", "giggle", "chuckle"), "laugh": ("laugh", "giggle", "chuckle"), "crowd": ("cheer",),
    "voice": ("scream", "groan"), "breath": ("gasp", "sigh", "yawn", "snore"),
}  # fmt: skip
"""By kind of cue, the recorded vocals that are heard in its stead where its source has one."""
SIDE = 0.55
"""How far to one side somebody out of the picture is heard."""
SETS = {
    "radio": ("radio", "stereo"),
    "tv": ("tv", "television"),
    "intercom": ("loudspeaker", "speaker", "intercom"),
}
"""Props out of which a line comes that is heard through them."""
_HOOFED = "horse donkey mule zebra unicorn cow bull goat sheep deer moose camel giraffe pig"
HOOFED = frozenset(_HOOFED.split())


@dataclass(frozen=True)
class Desk:
    """What every stem is mixed from."""

    plan: ShotPlan
    readings: dict[str, Reading]
    where: Where
    camera: Camera

    @property
    def count(self) -> int:
        """Samples of the film."""
        return round(self.plan.frames / self.plan.rate * RATE)

    @property
    def cues(self) -> tuple[Cue, ...]:
        """All cues of the film."""
        return tuple(cue for scene in self.plan.scenes for cue in scene.cues)

    @property
    def ambiences(self) -> tuple[Ambience, ...]:
        """All beds of the film; one that lies under scene after scene is one bed."""
        joined: list[Ambience] = []
        for bed in (bed for scene in self.plan.scenes for bed in scene.ambiences):
            same = replace(bed, start=0, end=0)
            before = next(
                (b for b in joined if b.end == bed.start and replace(b, start=0, end=0) == same), None
            )
            if before is not None:
                joined[joined.index(before)] = replace(before, end=bed.end)
            else:
                joined.append(bed)
        return tuple(joined)

    def seconds(self, frame: float) -> float:
        """Time of a frame."""
        return frame / self.plan.rate

    def heard(self, source: str, frame: float) -> Heard:
        """A figure or prop as the camera hears it; the middle when nobody knows where it is."""
        try:
            point = self.where(source, frame)
        except LookupError:
            return CENTRE
        eye, target = self.camera(frame)
        veil = self.obstacles.veil(source, point, eye, frame)
        return replace(heard_from(point, eye, target), veil=veil)

    @cached_property
    def obstacles(self) -> Obstacles:
        """What can stand between a sound and the camera."""
        return Obstacles(self.plan, self.where)

    def played_from(self, part: Part, x: Samples) -> Samples:
        """A part (n,) or (n, 2) as stereo: from its player's place, or as wide as it was recorded."""
        if not part.player:
            return x if x.ndim == 2 else placed(x, CENTRE, delay=False)
        mono = x if x.ndim == 1 else plain(x.mean(1))
        frames = np.linspace(0, max(self.plan.frames - 1, 0), 24)
        path = [self.heard(part.player, float(f)) for f in frames]
        near = [Heard(h.pan * PLAYED_WIDTH, min(h.distance, 8.0)) for h in path]
        return moving(mono, near, 0.4)


def dialogue_stem(desk: Desk) -> tuple[Samples, Samples, tuple[str, ...]]:
    """Every line and vocal of the film, dry: those that sound in the room, and those that have none (a narrator, a thought)."""
    out, apart = np.zeros((desk.count, 2), np.float32), np.zeros((desk.count, 2), np.float32)
    log: list[str] = []
    used: set[str] = set()
    for line in desk.plan.lines:
        reading = desk.readings.get(line.line)
        if reading is None:
            log.append(f"the line {line.line!r} was not recorded and is not heard")
            continue
        used.add(line.line)
        stem = apart if line.who == NARRATOR or line.via in ROOMLESS else out
        put(stem, _voice(desk, reading, line, line.start), line.start_seconds or desk.seconds(line.start))
    for cue in desk.cues:
        name = _vocal_of(cue, desk.readings, used)
        if name:
            used.add(name)
            put(
                out,
                _voice(desk, desk.readings[name], None, cue.frame),
                desk.seconds(cue.frame),
                10 ** (cue.level / 20),
            )
    return out, apart, tuple(log)


def _voice(desk: Desk, reading: Reading, line: SpokenLine | None, frame: float) -> Samples:
    x = compressed(reading.samples, -24.0, 2.0)
    if line is not None:
        x = as_spoken(x, line, desk.plan.lines, desk.plan.rate)
    if line is not None and line.via:
        x = through(x, line.via, np.random.default_rng([desk.plan.seed & 0x7FFFFFFF, 3000 + line.start]))
    if line is not None and not line.onscreen:
        return placed(x, _unseen(desk, line), delay=False)
    heard = desk.heard(reading.who, frame + reading.seconds * desk.plan.rate / 2)
    bass, middle, treble = (min(VOICE_VEIL * loss, MOST_VEIL) for loss in heard.veil)
    near = Heard(heard.pan * VOICE_WIDTH, min(heard.distance, 12.0), (bass, middle, treble))
    return placed(x, near, delay=False) * np.float32(near.gain(VOICE_FALL))


def _unseen(desk: Desk, line: SpokenLine) -> Heard:
    """Where somebody is heard who does not speak in the picture: out of the set that is seen, else from his own side of it;
    a narrator, a thought and a telephone in the middle."""
    if line.who == NARRATOR or line.via in ROOMLESS:
        return CENTRE
    props = (prop for prop in desk.plan.scene_at(line.start).props if prop.kind in SETS.get(line.via, ()))
    if (prop := next(props, None)) is not None:
        return Heard(desk.heard(prop.id, line.start).pan * VOICE_WIDTH, CENTRE.distance)
    if line.via:
        return CENTRE
    figure = desk.heard(line.who, line.start)
    pan = figure.pan if figure is not CENTRE else SIDE * (1 if crc32(line.who.encode()) % 2 else -1)
    return Heard(min(max(pan, -SIDE), SIDE), CENTRE.distance)


def _vocal_of(cue: Cue, readings: dict[str, Reading], used: set[str]) -> str:
    """The recorded vocal a cue calls for, each used once."""
    if cue.detail in readings:
        return cue.detail
    return next((name for name in _vocals_of(cue, readings) if name not in used), "")


def _vocals_of(cue: Cue, readings: dict[str, Reading]) -> list[str]:
    """What the source of a cue has recorded of its kind; where it has no source, what anybody has (but machines hum too)."""
    if cue.source:
        starts = tuple(f"{kind}:{cue.source}:" for kind in VOCALS.get(cue.kind, ()))
    else:
        starts = (f"{cue.kind}:",) if cue.kind in KINDS and cue.kind != "hum" else ()
    return sorted(name for name in readings if starts and name.startswith(starts))


def beside(speech: float, bed: float) -> float:
    """LUFS beside which effects stand: the words'; without words they go with the bed, softer in a quiet room than in rain."""
    if speech > SILENCE:
        return speech
    farther = 0.0 if bed <= SILENCE else WITH_BED * (bed - ORDINARY_BED)
    return ALONE + min(max(farther, -FARTHEST), FARTHEST)


def effects_stem(desk: Desk, speech: float) -> tuple[Samples, tuple[str, ...]]:
    """Every cue at its frame, from its place, as loud as its kind is beside speech of `speech` LUFS."""
    out = np.zeros((desk.count, 2), np.float32)
    unknown: set[str] = set()
    for index, cue in enumerate(desk.cues):
        if cue.kind in SILENT or _vocals_of(cue, desk.readings):
            continue
        kind = _foot(desk, cue)
        effect = EFFECTS.get(kind)
        if effect is None:
            unknown.add(cue.kind)
            continue
        rng = np.random.default_rng([desk.plan.seed & 0x7FFFFFFF, index])
        x = effect.make(rng, cue.detail, desk.seconds(cue.length))
        if MUFFLED in words_of(cue.detail):
            x = behind_a_wall(x)
        path = _path(desk, cue, len(x))
        level = speech + film_level(kind, lasting=effect.lasting) + cue.level
        level += 20 * np.log10(path[0].gain(effect.throw))
        x = _levelled(x, level, desk.seconds(cue.length), lasting=effect.lasting)
        put(out, _laid(x, path, effect.throw), desk.seconds(cue.frame))
    return high(out, SUBSONIC), tuple(f"no sound is known for {kind!r}" for kind in sorted(unknown))


def _path(desk: Desk, cue: Cue, samples: int) -> list[Heard]:
    """Where a cue is heard from while it lasts: one place for a moment, several for what goes on."""
    last = samples / RATE * desk.plan.rate
    steps = 1 if last <= STEP else min(int(last / STEP) + 2, MOST_STEPS)
    end = max(min(cue.frame + last, desk.plan.frames - 1), cue.frame)
    found = []
    for frame in np.linspace(cue.frame, end, steps):
        if cue.point is not None:
            found.append(heard_from(cue.point, *desk.camera(cue.frame)))
        else:
            found.append(desk.heard(cue.source, float(frame)) if cue.source else CENTRE)
    return found


def _laid(x: Samples, path: list[Heard], throw: float) -> Samples:
    """(n, 2): stereo as it is, mono at its place, or along its way where it has one."""
    if x.ndim == 2:
        return x
    first = path[0]
    still = all(
        abs(h.pan - first.pan) < STILL
        and abs(h.distance - first.distance) < STILL
        and abs(sum(h.veil) - sum(first.veil)) < VEILS_APART
        for h in path
    )
    return placed(x, path[0]) if still else moving(x, path, throw)


def _foot(desk: Desk, cue: Cue) -> str:
    """The kind of a cue; what the plan calls a paw is a hoof under a horse."""
    if cue.kind == "paw" and any(f.id == cue.source and f.look.species in HOOFED for f in desk.plan.cast()):
        return "hoof"
    return cue.kind


def _levelled(x: Samples, level: float, seconds: float, *, lasting: bool) -> Samples:
    """At `level` LUFS at its loudest, or in all where it goes on; cut to `seconds` when given, ending in a fade."""
    if seconds:
        x = x[: round(seconds * RATE)]
    if not np.any(x):
        return x
    y = x * np.float32(10 ** ((level - (going(x) if lasting else loudest(x))) / 20))
    tail = min(int(LONGEST_TAIL * RATE), len(y))
    ramp = np.linspace(1, 0, tail, dtype=np.float32)
    y[len(y) - tail :] *= ramp if y.ndim == 1 else ramp[:, None]
    return y


def ambience_stem(desk: Desk, level: float) -> tuple[Samples, tuple[str, ...]]:
    """All beds; an ordinary one lies at `level` LUFS, the sum never more than 2 LU over it."""
    out = np.zeros((desk.count, 2), np.float32)
    log: list[str] = []
    loudest = SILENCE
    for index, ambience in enumerate(desk.ambiences):
        bed = BEDS.get(ambience.kind)
        if bed is None:
            log.append(f"no ambience is known for {ambience.kind!r}")
            continue
        x, own = _bed(desk, ambience, index)
        wanted = level + bed.level + ambience.level
        loudest = max(loudest, wanted)
        put(out, x, desk.seconds(ambience.start), 10 ** ((wanted - own) / 20))
    now = lufs(out)
    if loudest > SILENCE and now > loudest + 2.0:
        out *= np.float32(10 ** ((loudest + 2.0 - now) / 20))
    return out, tuple(log)


def _bed(desk: Desk, ambience: Ambience, index: int) -> tuple[Samples, float]:
    """One bed over its frames, turned to its place, and its loudness in LUFS."""
    bed = BEDS[ambience.kind]
    end = ambience.end or desk.plan.frames
    count = min(round(desk.seconds(end - ambience.start) * RATE), desk.count)
    rng = np.random.default_rng([desk.plan.seed & 0x7FFFFFFF, 1000 + index])
    x = bed.make(rng, count / RATE + 0.01)[:count]
    if ambience.muffled:
        x = behind_a_wall(x)
    if ambience.point is not None:
        middle = (ambience.start + end) / 2
        angle = (heard_from(ambience.point, *desk.camera(middle)).pan * (1 - 0.6 * bed.wide) + 1) * np.pi / 4
        x = x * (np.sqrt(2) * np.array([np.cos(angle), np.sin(angle)])).astype(np.float32)
    own = lufs(x)
    fade = min(int(FADE * RATE), len(x) // 2)
    ramp = np.linspace(0, 1, fade, dtype=np.float32)[:, None]
    if ambience.start > 0:
        x[:fade] *= ramp
    if end < desk.plan.frames:
        x[len(x) - fade :] *= ramp[::-1]
    return x, own if own > SILENCE else -30.0
