"""Sounds that nothing in the world makes: trailers, games, magic, machines of the future, digital faults."""

import numpy as np

from rushes.sound.effects.effect import Effect
from rushes.sound.synth import (
    RATE,
    Samples,
    band,
    burst,
    glide,
    high,
    low,
    noise,
    plain,
    put,
    ring,
    shaped_noise,
    wander,
)

__all__ = ["bass_hit", "glitch", "laser", "logo_sting", "magic", "sparkle", "sting"]


def bass_hit(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A trailer's hit: a click to feel, a sub that falls from 80 to 34 Hz, a dark tail."""
    count = int((seconds or 2.2) * RATE)
    t = np.arange(count) / RATE
    sub = np.sin(2 * np.pi * np.cumsum(34 + 46 * np.exp(-t / 0.09)) / RATE) * np.exp(-t / 0.55)
    hit = low(noise(count, rng, -4.0, 40, 6000), 2500) * np.exp(-t / 0.045)
    tail = 0.25 * noise(count, rng, -6.0, 40, 900) * np.exp(-t / 0.7)
    return plain(np.tanh(1.5 * (sub + 0.7 * hit + tail)) * np.minimum(1, (count / RATE - t) / 0.4))


def sting(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A tense sting: low brass and strings that strike together, a semitone in them, and die away."""
    count = int((seconds or 1.8) * RATE)
    t = np.arange(count) / RATE
    saw = tuple(1 / k for k in range(1, 22))
    notes = (73.4, 110.0, 146.8, 155.6, 220.0)
    chord = [glide(np.full(count, h) * (1 + 0.002 * wander(count, rng, 5, -1, 1)), saw) for h in notes]
    x = low(np.sum(chord, axis=0), 2600) * np.minimum(1, t / 0.012) * np.exp(-t / 0.5)
    return plain(x / (np.abs(x).max() + 1e-9) + 0.6 * bass_hit(rng, "", count / RATE))


def logo_sting(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A logo's few notes: a bright rising chord of bells over a warm pad, C major."""
    count = int((seconds or 2.2) * RATE)
    out = np.zeros(count, np.float32)
    for k, hertz in enumerate((523.25, 659.26, 783.99, 1046.5)):
        size = count - int(0.11 * k * RATE)
        t = np.arange(size) / RATE
        note = glide(np.full(size, hertz), (1, 0.35, 0.12, 0.2)) * np.exp(-t / 0.6) * np.minimum(1, t / 0.004)
        put(out, note, 0.11 * k, 0.9)
    t = np.arange(count) / RATE
    pad = sum(glide(np.full(count, h), (1, 0.5, 0.25, 0.1)) for h in (130.8, 196.0, 261.6))
    swell = np.minimum(1, t / 0.25) * np.minimum(1, (count / RATE - t) / 0.7)
    return plain((out + 0.22 * pad) * np.minimum(1, (count / RATE - t) / 0.3) * (0.4 + 0.6 * swell))


def fanfare(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Three trumpets: G, C, E, and the high G held."""
    out = np.zeros(int((seconds or 2.1) * RATE), np.float32)
    brass = (0.7, 1.0, 0.9, 0.75, 0.55, 0.4, 0.3, 0.2, 0.13, 0.08)
    for at, hertz, length in (
        (0.0, 392.0, 0.2),
        (0.22, 523.25, 0.2),
        (0.44, 659.26, 0.2),
        (0.66, 783.99, 1.3),
    ):
        for apart in (0.997, 1.0, 1.004):
            count = int(length * RATE)
            t = np.arange(count) / RATE
            shape = np.minimum(1, t / 0.025) * np.minimum(1, (length - t) / 0.07)
            put(out, glide(np.full(count, hertz * apart), brass) * shape, at, 0.4)
    return out


def sparkle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Glass dust: a run of tiny bells up a pentatonic ladder."""
    length = seconds or 1.2
    out = np.zeros(int(length * RATE), np.float32)
    ladder = [1046.5 * 2 ** (step / 12) for step in (0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24)]
    for k, hertz in enumerate(ladder):
        count = int(0.5 * RATE)
        note = np.sin(2 * np.pi * hertz * np.arange(count) / RATE) + 0.4 * np.sin(
            2 * np.pi * 2.76 * hertz * np.arange(count) / RATE
        )
        put(
            out,
            note * burst(count, 0.002, 0.4),
            0.055 * k + float(rng.uniform(0, 0.012)),
            float(rng.uniform(0.4, 0.9)),
        )
    return out


def magic(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A spell: a band of air that sweeps up, glass dust after it, a low bloom underneath."""
    count = int((seconds or 1.7) * RATE)
    u = np.linspace(0, 1, count)
    sweep = shaped_noise(count, rng, 350 * 14 ** (u**0.8), 0.25) * np.sin(np.pi * u**0.6)
    bloom = glide(np.full(count, 196.0), (1, 0, 0.4, 0, 0.2)) * np.sin(np.pi * u) * 0.3
    out = plain(0.8 * sweep + bloom)
    put(out, sparkle(rng, "", 1.2), 0.35 * count / RATE, 0.5)
    return plain(out * np.minimum(1, (1 - u) / 0.1))


def laser(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A blaster: a slack spring struck, high pitches first (dispersion), 3.2 kHz down to 180 Hz."""
    count = int((seconds or 0.42) * RATE)
    t = np.arange(count) / RATE
    hertz = 180 + 3000 * np.exp(-t / 0.055)
    return plain(np.tanh(2 * glide(hertz, (1, 0.5, 0.3, 0.2))) * np.minimum(1, t / 0.002) * np.exp(-t / 0.13))


def coin(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A game's coin: B5 and E6, square."""
    square = tuple(1 / k if k % 2 else 0.0 for k in range(1, 14))
    out = np.zeros(int(0.62 * RATE), np.float32)
    put(out, glide(np.full(int(0.08 * RATE), 987.8), square), 0.0, 0.5)
    tail = int(0.52 * RATE)
    put(out, glide(np.full(tail, 1318.5), square) * burst(tail, 0.001, 0.45), 0.08, 0.5)
    return out


def power_up(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A game's level-up: a quick arpeggio that climbs two octaves."""
    square = tuple(1 / k if k % 2 else 0.0 for k in range(1, 12))
    out = np.zeros(int(1.1 * RATE), np.float32)
    for k, step in enumerate((0, 4, 7, 12, 16, 19, 24)):
        size = int((0.09 if k < 6 else 0.5) * RATE)
        put(
            out,
            glide(np.full(size, 392.0 * 2 ** (step / 12)), square) * burst(size, 0.002, size / RATE, 2.5),
            0.085 * k,
            0.5,
        )
    return out


def glitch(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A digital fault: slices of tone and noise repeated, crushed and cut."""
    length = seconds or 0.8
    out = np.zeros(int(length * RATE), np.float32)
    at = 0.0
    while at < length - 0.05:
        size = int(rng.uniform(0.012, 0.05) * RATE)
        hertz = float(rng.choice((220, 440, 880, 1660, 3300)))
        piece = (
            np.sign(np.sin(2 * np.pi * hertz * np.arange(size) / RATE))
            if rng.random() < 0.6
            else rng.standard_normal(size)
        )
        piece = np.round(low(piece, 9000) * 6) / 6
        for _ in range(int(rng.integers(1, 5))):
            put(
                out,
                plain(piece * np.minimum(1, np.minimum(np.arange(size), size - np.arange(size)) / 40)),
                at,
                0.7,
            )
            at += size / RATE
        at += float(rng.uniform(0, 0.06))
    return plain(high(out, 60) * np.minimum(1, (len(out) - np.arange(len(out))) / 900))


def record_scratch(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A record pushed and pulled under the needle: a formant that runs up and down with the hand."""
    count = int((seconds or 0.7) * RATE)
    t = np.arange(count) / RATE
    hand = np.abs(np.sin(2 * np.pi * 2.9 * t)) ** 0.8
    x = shaped_noise(count, rng, 260 + 2300 * hand, 0.22) + 0.6 * glide(
        60 + 420 * hand, tuple(1 / k for k in range(1, 12))
    )
    return plain(band(plain(x), 150, 6500) * hand**0.5 * np.minimum(1, (count / RATE - t) / 0.05))


def echo(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """What a great room gives back of a blow: the same again, darker each time."""
    count = int((seconds or 2.4) * RATE)
    out = np.zeros(count, np.float32)
    blow = plain(
        ring(
            rng.standard_normal(400) * np.linspace(1, 0, 400),
            ((180, 0.2, 1), (420, 0.12, 0.8), (990, 0.06, 0.5)),
        )
    )
    for k in range(5):
        put(out, low(blow, 4000 / (1 + k)), 0.02 + 0.33 * k, 0.62**k)
    return out


ROWS: dict[str, Effect] = {
    "bass_hit": Effect(bass_hit, 0.0),
    "sting": Effect(sting, 0.0),
    "logo_sting": Effect(logo_sting, 0.0),
    "fanfare": Effect(fanfare, 0.1),
    "sparkle": Effect(sparkle, 0.2),
    "magic": Effect(magic, 0.3),
    "laser": Effect(laser, 0.6),
    "coin": Effect(coin, 0.2),
    "power_up": Effect(power_up, 0.2),
    "glitch": Effect(glitch, 0.1),
    "record_scratch": Effect(record_scratch, 0.6),
    "echo": Effect(echo, 0.0),
}
