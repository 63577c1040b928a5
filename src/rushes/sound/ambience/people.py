"""Walla: people talking nearby, from the speech process's own voices, never to be understood."""

from functools import lru_cache

import numpy as np

from rushes.errors import EnvironmentProblem
from rushes.sound.ambience.bed import Bed
from rushes.sound.synth import RATE, Samples, band, high, low, noise, put, spread, wander
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.finish import finished
from rushes.sound.voice.speech import Speech, shared

__all__ = ["walla"]

_CHAT = """
well you know I was thinking about it the other day and then she said we should go over there maybe tomorrow no really it was
lovely how about another coffee yes please the weather is so nice today did you see that film with the children oh absolutely
never mind I told him twice already where are you going this summer
"""
CHAT = tuple(_CHAT.split())
TALKERS = (
    ("slt", 0.0, 1.0), ("rms", 0.0, 1.0), ("awb", 0.0, 1.0), ("slt", -3.4, 0.96), ("rms", -3.0, 0.96), ("slt", 3.0, 1.05),
    ("awb", 3.0, 1.04),
)  # fmt: skip
"""Voice, semitones, formants. eSpeak's own voices stand in where flite is missing."""
SECONDS_EACH = 5.0


def walla(rng: np.random.Generator, seconds: float) -> Samples:
    """A dozen people in twos and threes: each near one clear enough to be human, none to be followed."""
    count = int(seconds * RATE)
    out = np.zeros((count, 2), np.float32)
    talk = _talk(int(rng.integers(4)))
    if not talk:
        return _mumble(count, rng)
    for k in range(12):
        voice = talk[k % len(talk)]
        distance = 1.0 if k % 4 == 0 else float(rng.uniform(0.25, 0.7))
        side = float(rng.uniform(-0.95, 0.95))
        at = -float(rng.uniform(0, len(voice) / RATE))
        while at < seconds:
            put(out, spread(low(voice, 1000 + 4200 * distance**2), side), at, 0.3 + 0.7 * distance)
            at += len(voice) / RATE + float(rng.uniform(0.2, 1.2))
    return high(out, 140)


@lru_cache(maxsize=4)
def _talk(seed: int) -> tuple[Samples, ...]:
    """Five seconds or so of every talker; empty where this machine has no voice. Spoken once for a program."""
    speech = shared()
    rng = np.random.default_rng(seed)
    try:
        return tuple(_speech(speech, rng, *talker) for talker in TALKERS)
    except EnvironmentProblem:
        return ()


def _speech(
    speech: Speech, rng: np.random.Generator, voice: str, semitones: float, formant: float
) -> Samples:
    words = " ".join(rng.choice(CHAT, 17))
    delivery = Delivery(pace=float(rng.uniform(0.95, 1.15)), semitones=semitones, formant=formant, span=1.2)
    if "flite" in speech.missing:
        take = speech.say(words, "espeak", "en-us+f3" if voice == "slt" else "en-us+m3", delivery)
    else:
        take = speech.say(words, "flite", voice, delivery)
    x = finished(take.samples, take.rate, Delivery(), ring=True, seed=seed_of(words))[
        : int(SECONDS_EACH * RATE)
    ]
    edge = np.minimum(1, np.minimum(np.arange(len(x)), np.arange(len(x))[::-1]) / (0.05 * RATE))
    level: Samples = (x * edge / (np.sqrt((x**2).mean()) + 1e-9) * 0.05).astype(np.float32)
    return level


def seed_of(words: str) -> int:
    """A seed that only depends on what is said."""
    return sum(map(ord, words))


def _mumble(count: int, rng: np.random.Generator) -> Samples:
    """Without any voices: noise in syllables through the formants of speech."""
    out = np.zeros((count, 2), np.float32)
    for _ in range(10):
        syllables = np.clip(wander(count, rng, 4.5, -0.4, 1.0), 0, 1) * np.clip(
            wander(count, rng, 0.4, -0.5, 1.2), 0, 1
        )
        pitch = float(rng.uniform(90, 220))
        buzz = noise(count, rng, -4, pitch, 3000) * syllables
        out += spread(band(buzz, 350, 1400), float(rng.uniform(-0.9, 0.9))) * np.float32(0.1)
    return out


ROWS: dict[str, Bed] = {
    "walla": Bed(walla, 1.0, 0.7),
}
