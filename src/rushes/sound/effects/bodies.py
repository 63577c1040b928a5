"""Human sounds that are no words, of people nobody has cast: screams, coughs, sighs, sobs; and crowds that cheer and clap.

A cast speaker's own laughs, gasps and sighs come from his voice (`sound.voice.vocals`), not from here.
"""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.effects.impacts import clap
from rushes.sound.effects.throat import called, curve, length, throat, voiced
from rushes.sound.synth import RATE, Curve, Samples, band, high, noise, plain, put, shaped_noise, wander

__all__ = ["applause", "breath", "cough", "crowd", "scream", "snore"]

AH = ((730, 0.45, 1.0), (1180, 0.35, 0.8), (2550, 0.25, 0.4), (3500, 0.25, 0.2))
EE = ((300, 0.5, 1.0), (2250, 0.2, 0.6), (3000, 0.2, 0.5))
OO = ((330, 0.5, 1.0), (820, 0.4, 0.5), (2300, 0.25, 0.1))
"""Formants after Peterson and Barney 1952."""


def _size(detail: str) -> float:
    """Pitch factor of who it is."""
    words = words_of(detail)
    return (
        1.75 if words & {"child", "baby", "small"} else 1.35 if words & {"woman", "female", "girl"} else 0.85
    )


def _voice(
    rng: np.random.Generator,
    pitch: Curve,
    rough: float,
    breath: float,
    vowel: tuple[tuple[float, float, float], ...],
    size: float,
) -> Samples:
    scale = size**0.25
    formants = tuple((h * scale, w, g) for h, w, g in vowel)
    return throat(voiced(rng, pitch * size, rough, breath), *formants)


def scream(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A scream: 600 Hz and more, rough between 30 and 150 Hz (Arnal 2015)."""
    count = length(rng, 1.2)
    size = 1.2 if "man" not in words_of(detail) else 0.8
    x = _voice(rng, curve(count, 420, 760, 820, 780, 700, 520), 0.45, 0.12, AH, size)
    return called(plain(np.tanh(1.6 * x / (np.abs(x).max() + 1e-9))), 0.05, 0.3)


def shout(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A shout without words: hey!"""
    count = length(rng, 0.5)
    x = _voice(rng, curve(count, 190, 290, 270, 200), 0.2, 0.12, AH, _size(detail) * 1.1)
    return called(plain(np.tanh(1.4 * x / (np.abs(x).max() + 1e-9))), 0.05, 0.35)


def voice(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Somebody calls from afar."""
    out = np.zeros(int(1.3 * RATE), np.float32)
    put(out, shout(rng, detail, 0), 0.0)
    put(out, shout(rng, detail, 0), 0.62, 0.8)
    return out


def groan(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A groan that sinks."""
    count = length(rng, 1.0)
    return called(_voice(rng, curve(count, 130, 150, 120, 92), 0.35, 0.25, OO, _size(detail)), 0.1, 0.4)


def sob(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Crying: catches of breath and a falling wail; a baby's is higher and longer."""
    words = words_of(detail)
    baby = bool(words & {"baby", "small", "child"})
    out = np.zeros(int(1.9 * RATE), np.float32)
    for k in range(3):
        breath_in = length(rng, 0.12)
        air = called(band(noise(breath_in, rng), 800, 5000), 0.3, 0.3)
        put(out, air, 0.55 * k, 0.25)
        count = length(rng, 0.42 if baby else 0.3)
        points = (430, 520, 500, 400) if baby else (210, 250, 200, 160)
        put(
            out,
            called(_voice(rng, curve(count, *points), 0.25, 0.2, AH if baby else OO, 1.0), 0.1, 0.4),
            0.55 * k + 0.14,
        )
    return out


def breath(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """In and out, through the mouth."""
    out = np.zeros(int(1.7 * RATE), np.float32)
    for at, size, low, top, gain in ((0.0, 0.65, 1200, 2600, 0.8), (0.8, 0.8, 1900, 900, 1.0)):
        count = int(size * RATE)
        air = shaped_noise(count, rng, curve(count, low, top, low), 0.7)
        put(out, called(air, 0.2, 0.5), at, gain)
    return out


def gasp(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A quick breath in."""
    count = length(rng, 0.32)
    return called(shaped_noise(count, rng, curve(count, 1100, 2400, 2900), 0.6), 0.15, 0.25)


def sigh(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A long breath out with a little voice in it."""
    count = length(rng, 1.1)
    air = shaped_noise(count, rng, curve(count, 1700, 1300, 800), 0.7)
    tone = _voice(rng, curve(count, 190, 160, 120), 0.1, 0.5, OO, _size(detail))
    return called(plain(air + 0.25 * tone / (tone.std() + 1e-9)), 0.1, 0.6)


def yawn(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """In, wide open, and out on a falling vowel."""
    count = length(rng, 1.8)
    x = _voice(rng, curve(count, 150, 190, 210, 170, 110), 0.1, 0.4, AH, _size(detail))
    return called(x, 0.35, 0.5)


def snore(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """The palate flutters 30 times a second on the breath in; a soft breath out."""
    count = length(rng, 1.3)
    flutter = np.clip(np.sin(2 * np.pi * np.cumsum(curve(count, 24, 32, 36, 30)) / RATE), 0, 1) ** 2
    x = throat(
        plain(noise(count, rng, -3, 60, 4000) * flutter), (350, 0.7, 1.0), (1100, 0.5, 0.5), (2400, 0.5, 0.2)
    )
    out = np.zeros(int(2.4 * RATE), np.float32)
    put(out, called(x, 0.2, 0.2), 0.0)
    size = int(0.7 * RATE)
    put(out, called(band(noise(size, rng, -1), 500, 3500), 0.2, 0.5), 1.55, 0.16)
    return out


def sniff(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two short breaths through the nose."""
    out = np.zeros(int(0.6 * RATE), np.float32)
    for k in range(2):
        count = length(rng, 0.16)
        put(
            out,
            called(shaped_noise(count, rng, curve(count, 2200, 3600), 0.5), 0.1, 0.3),
            0.28 * k,
            1.0 - 0.2 * k,
        )
    return out


def cough(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two coughs: the burst, the air, the voice."""
    out = np.zeros(int(0.95 * RATE), np.float32)
    for k in range(2):
        count = length(rng, 0.26)
        t = np.arange(count) / RATE
        air = band(noise(count, rng, -1), 400, 6000) * (
            np.exp(-t / 0.03) + 0.45 * np.exp(-(((t - 0.12) / 0.06) ** 2))
        )
        tone = _voice(rng, curve(count, 190, 150, 110), 0.5, 0.4, AH, _size(detail))
        put(out, called(plain(air + 0.3 * tone / (tone.std() + 1e-9)), 0.01, 0.4), 0.42 * k, 1.0 - 0.15 * k)
    return out


def sneeze(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Ah, ah, choo."""
    out = np.zeros(int(1.5 * RATE), np.float32)
    for k in range(2):
        count = length(rng, 0.24)
        put(
            out,
            called(_voice(rng, curve(count, 170, 230), 0.1, 0.6, AH, _size(detail)), 0.2, 0.3),
            0.34 * k,
            0.35,
        )
    burst_size = length(rng, 0.42)
    t = np.arange(burst_size) / RATE
    choo = high(noise(burst_size, rng, 1, 800, 12_000), 1200) * np.exp(-t / 0.09)
    tone = _voice(rng, curve(burst_size, 300, 260, 170), 0.3, 0.3, OO, _size(detail))
    put(out, called(plain(choo + 0.4 * tone / (tone.std() + 1e-9) * np.exp(-t / 0.15)), 0.01, 0.3), 0.74)
    return out


def hiccup(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Breath in, shut off at once."""
    count = length(rng, 0.17)
    x = _voice(rng, curve(count, 190, 420), 0.1, 0.3, EE, _size(detail))
    return called(x, 0.08, 0.08)


def burp(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Air comes up: a rattle at 70 Hz through an open mouth."""
    count = length(rng, 0.5)
    return called(_voice(rng, curve(count, 82, 68, 58), 1.0, 0.2, AH, 1.0), 0.05, 0.4)


def stomach(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A stomach complains: bubbles moving through a tube."""
    count = length(rng, 1.2)
    return called(
        shaped_noise(count, rng, 150 + 260 * wander(count, rng, 4.0), 0.12) * plain(wander(count, rng, 9.0)),
        0.1,
        0.3,
    )


def whisper(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Whispering that can't be made out."""
    count = int((seconds or 1.8) * RATE)
    syllables = np.clip(wander(count, rng, 5.5, -0.4, 1.0), 0, 1)
    x = shaped_noise(count, rng, 1300 + 2400 * wander(count, rng, 6.0), 0.5) * syllables
    return called(plain(x), 0.02, 0.1)


def applause(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Many hands, each at its own pace (2.5 to 4.5 a second): it swells and thins out; "small" is a few people."""
    length_s = seconds or 3.0
    few = "small" in words_of(detail)
    out = np.zeros(int(length_s * RATE), np.float32)
    kinds = [clap(rng, "", 0) for _ in range(16)]
    for _ in range(5 if few else 42):
        rate = float(rng.uniform(2.5, 4.5))
        near = float(rng.uniform(0.2, 1.0)) ** 2
        at = float(rng.uniform(0, 0.5))
        while at < length_s - 0.15:
            put(out, kinds[int(rng.integers(16))], at, near)
            at += float(rng.normal(1, 0.06)) / rate
    u = np.linspace(0, 1, len(out))
    return plain(out * np.minimum(1, (u + 0.05) / 0.15) * np.minimum(1, (1 - u) / 0.2))


def _cheerer(rng: np.random.Generator) -> Samples:
    """One voice of a crowd on an open vowel."""
    count = int(1.4 * RATE)
    pitch = float(rng.uniform(170, 420)) * (1 + 0.12 * wander(count, rng, 1.5, -1, 1))
    tone = throat(voiced(rng, pitch, 0.3, 0.5), *AH)
    return called(plain(tone / (tone.std() + 1e-9)), 0.25, 0.35)


def crowd(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A crowd cheers: many voices on open vowels, a few that stand out, whistles and hands."""
    length_s = seconds or 3.0
    count = int(length_s * RATE)
    x = np.zeros(count, np.float32)
    voices = [_cheerer(rng) for _ in range(4)]
    at = -0.9
    while at < length_s:  # a few throats again and again, never two alike at once
        put(x, voices[int(rng.integers(4))], at, float(rng.uniform(0.3, 0.7)))
        at += float(rng.uniform(0.2, 0.5))
    mass = throat(noise(count, rng, -2, 200, 6000), (650, 0.8, 1.0), (1200, 0.7, 0.9), (2600, 0.5, 0.4))
    out = plain(x + 1.6 * mass / (mass.std() + 1e-9) * wander(count, rng, 1.2, 0.7, 1.1))
    calls = [shout(rng, who, 0) for who in ("man", "woman", "man")]
    for _ in range(int(length_s * 1.2)):
        put(out, calls[int(rng.integers(3))], float(rng.uniform(0, max(length_s - 0.6, 0))), 1.2)
    put(out, applause(rng, "", length_s), 0.0, 0.8)
    u = np.linspace(0, 1, count)
    return plain(out * np.minimum(1, (u + 0.03) / 0.12) * np.minimum(1, (1 - u) / 0.2))


ROWS: dict[str, Effect] = {
    "scream": Effect(scream, 0.4),
    "shout": Effect(shout, 0.5),
    "voice": Effect(voice, 0.4),
    "groan": Effect(groan, 0.7),
    "sob": Effect(sob, 0.7),
    "breath": Effect(breath, 0.9),
    "gasp": Effect(gasp, 0.8),
    "sigh": Effect(sigh, 0.8),
    "yawn": Effect(yawn, 0.8),
    "snore": Effect(snore, 0.7),
    "sniff": Effect(sniff, 0.9),
    "cough": Effect(cough, 0.7),
    "sneeze": Effect(sneeze, 0.7),
    "hiccup": Effect(hiccup, 0.8),
    "burp": Effect(burp, 0.8),
    "stomach": Effect(stomach, 0.9),
    "whisper": Effect(whisper, 0.8, lasting=True),
    "applause": Effect(applause, 0.3, lasting=True),
    "crowd": Effect(crowd, 0.2, lasting=True),
}
