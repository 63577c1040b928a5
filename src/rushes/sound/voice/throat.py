"""A throat: what a cast speaker can do with a single syllable, and his own vowels held at any pitch.

A colour is the spectral envelope of one of his vowels (WORLD, Morise 2016); `sung` drives it with a pitch, a breath and a
level of one's own, so that a cry or a hum is recognisably his.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from rushes.script.reading import Phone
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.contour import FRAME, smoothed
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import RATE, finished
from rushes.sound.voice.mouths import arpabet_vowel, ipa_vowel
from rushes.sound.voice.speech import Speech
from rushes.sound.voice.take import Take
from rushes.sound.voice.timbre import coloured

__all__ = ["Floats", "Samples", "Sound", "Throat", "curve", "fitted", "mouthed", "rough", "wobble"]

RINGING = frozenset({"slt", "rms"})
SYLLABLES = {"male": ("huh", "ha"), "female": ("ha", "heh"), "child": ("ha", "heh")}
HELD = {"aa": "ha", "uw": "who", "m": "mom", "ey": "hey", "uh": "huh"}
"""The word in which a colour is found: its vowel, or for "m" its first consonant."""

Samples = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Sound:
    """Samples at 48 kHz with the start of the vowel in seconds."""

    samples: Samples
    vowel: float


@dataclass(frozen=True)
class Throat:
    """A speaker, heard through an engine, who makes sounds that are no words."""

    booth: Speech
    casting: Casting
    own: Delivery
    espeak: bool

    @property
    def syllables(self) -> tuple[str, ...]:
        """The laugh's syllables, by sex and age."""
        speaker = self.casting.speaker
        return SYLLABLES[
            "child" if "child" in speaker.ages else speaker.sex if speaker.sex in SYLLABLES else "male"
        ]

    @property
    def pitch(self) -> float:
        """Mean pitch of his speech in Hz."""
        return self.casting.pitch

    @property
    def ring(self) -> bool:
        """Whether the base voice rings and is filtered for it."""
        return not self.espeak and self.casting.role(False).voice in RINGING

    def sound(self, syllable: str, manner: Delivery, seed: int) -> Sound:
        """`syllable` from the middle of a run of three, so that neither a line's start nor its end bends it."""
        delivery = manner.over(self.own)
        take, start, end, opens = self._middle(syllable, delivery, seed)
        samples = take.samples
        if not take.shaped:
            samples = coloured(samples, take.rate, replace(delivery, semitones=0.0), seed)
        full = finished(samples, take.rate, replace(delivery, tilt=0.0), ring=self.ring, seed=seed)
        return Sound(full[round(start * RATE) : round(end * RATE)], opens - start)

    def _middle(self, syllable: str, delivery: Delivery, seed: int) -> tuple[Take, float, float, float]:
        """A take of three syllables, and of the middle one its start, its end and where its vowel begins, in seconds."""
        voice = self.casting.role(self.espeak).voice
        engine, voice = ("espeak", f"en-us+{voice}") if self.espeak else ("flite", voice)
        take = self.booth.say(f"{syllable} {syllable} {syllable}", engine, voice, delivery, seed)
        tokens = sorted({s.token for s in take.segments if s.token >= 0})
        middle = [s for s in take.segments if s.token == tokens[len(tokens) // 2]]
        vowels = [s for s in middle if (ipa_vowel if take.ipa else arpabet_vowel)(s.name)]
        return take, middle[0].start, vowels[-1].end, vowels[0].start

    @cached_property
    def colours(self) -> dict[str, Floats]:
        """Spectral envelopes (power per bin, mean 1) of his held sounds, all of one rate."""
        return {name: self._colour(name) for name in HELD}

    @cached_property
    def rate(self) -> int:
        """Samples a second of the engine."""
        return self._middle("ha", self.own, 1)[0].rate

    def _colour(self, name: str) -> Floats:
        import pyworld

        take, start, end, opens = self._middle(
            HELD[name], replace(self.own, pace=0.6, tremor=0.0, breath=0.0), 1
        )
        a, b = (start, opens) if name == "m" else (opens, end)
        x = take.samples.astype(np.float64)
        f0, times = pyworld.dio(x, take.rate, f0_floor=60.0, f0_ceil=600.0, frame_period=1000 * FRAME)
        envelope = pyworld.cheaptrick(x, f0, times, take.rate)
        inner = (times > a + 0.2 * (b - a)) & (times < b - 0.2 * (b - a))
        rows = envelope[inner & (f0 > 0)] if (inner & (f0 > 0)).any() else envelope[inner]
        if not len(rows):
            rows = envelope
        mean: Floats = np.exp(np.log(rows + 1e-16).mean(0))
        even: Floats = mean / mean.mean()
        return even

    def sung(
        self,
        pitch: Floats,
        level: Floats,
        breath: Floats,
        colour: Sequence[tuple[float, str]],
        seed: int,
        *,
        formant: float = 1.0,
        tilt: float = 0.0,
    ) -> Samples:
        """A held sound at 48 kHz, values every 5 ms: `pitch` in Hz (0: breath alone), `level` in dB, `breath` 0..1.

        `colour`: (seconds, name) points between which his mouth goes from one colour to the next.
        """
        import pyworld

        shapes = self.colours
        size = next(iter(shapes.values())).shape[0]
        at = np.arange(len(pitch)) * FRAME
        logs = np.zeros((len(pitch), size))
        for name in dict.fromkeys(name for _, name in colour):
            weight = np.interp(at, [t for t, _ in colour], [float(n == name) for _, n in colour])
            logs += weight[:, None] * np.log(shapes[name] + 1e-12)[None]
        logs += (np.log(10) / 10 * level)[:, None]
        slope = np.linspace(0.06, 1.0, size) ** 0.7
        noise = np.clip(0.02 + breath[:, None] * (1.6 * slope[None]), 0.001, 1.0)
        noise[pitch <= 0] = 1.0
        envelope = np.ascontiguousarray(np.exp(logs))
        if formant != 1:
            where = np.clip(np.arange(size) / formant, 0, size - 1)
            low = np.minimum(where.astype(int), size - 2)
            envelope = np.ascontiguousarray(
                envelope[:, low] * (1 - (where - low)) + envelope[:, low + 1] * (where - low)
            )
        x = pyworld.synthesize(np.ascontiguousarray(pitch), envelope, noise, self.rate, 1000 * FRAME)
        out = finished(x.astype(np.float32), self.rate, Delivery(tilt=tilt), ring=self.ring, seed=seed)
        return out[: round(len(pitch) * FRAME * RATE)]


def curve(seconds: float, *points: tuple[float, float]) -> Floats:
    """Values every 5 ms over `seconds`, eased between (share of the time, value) points."""
    u = np.linspace(0, 1, max(round(seconds / FRAME), 2))
    at, values = [p[0] for p in points], [p[1] for p in points]
    index = np.clip(np.searchsorted(at, u, side="right") - 1, 0, len(at) - 2)
    a, b = np.array(at)[index], np.array(at)[index + 1]
    t = np.clip((u - a) / np.maximum(b - a, 1e-9), 0, 1)
    t = t * t * (3 - 2 * t)
    shaped: Floats = np.array(values)[index] * (1 - t) + np.array(values)[index + 1] * t
    return shaped


def mouthed(seconds: float, *marks: tuple[float, str]) -> tuple[Phone, ...]:
    """Mouths from (seconds, shape) on, to the end."""
    ends = [start for start, _ in marks[1:]] + [seconds]
    return tuple(
        Phone(start, end, "aa" if shape != "X" else "pau", shape, shape == "D")
        for (start, shape), end in zip(marks, ends, strict=True)
        if end > start
    )


def wobble(count: int, hertz: float, depth: float, rng: np.random.Generator) -> Floats:
    """A wandering tremor in semitones as a factor of the pitch."""
    drift = np.cumsum(smoothed(rng.standard_normal(count), 31)) * 0.05
    return 2 ** (depth / 12 * np.sin(2 * np.pi * hertz * np.arange(count) * FRAME + drift))


def rough(count: int, depth: float, rng: np.random.Generator) -> Floats:
    """Random pitch from frame to frame, in semitones as a factor."""
    return 2 ** (depth / 12 * smoothed(rng.standard_normal(count), 2))


def fitted(samples: Samples, seconds: float) -> Samples:
    """Cut to `seconds`, or lengthened by overlapping its own middle and end."""
    wanted = round(seconds * RATE)
    fade = len(samples) // 3
    if fade < 2:
        return np.zeros(wanted, np.float32)
    ramp = np.sqrt(np.linspace(0, 1, fade, dtype=np.float32))
    long = samples
    while len(long) < wanted:
        joined = long[-fade:] * ramp[::-1] + samples[fade : 2 * fade] * ramp
        long = np.concatenate([long[:-fade], joined, samples[2 * fade :]])
    return long[:wanted].copy()
