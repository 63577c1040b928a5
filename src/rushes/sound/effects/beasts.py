"""Beasts and farm animals: what roars, grunts, brays, crows, cackles, purrs and hisses.

Pitches and lengths after field descriptions: lion 40 to 200 Hz (Pfefferle 2007), elephant's trumpet 300 to 1200 Hz (Soltis
2010), cat's purr 26 Hz (Peters 2002), cock's crow 0.5 to 1 kHz over two seconds.
"""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.effects.throat import called, curve, length, throat, voiced
from rushes.sound.synth import RATE, Samples, band, burst, high, low, noise, plain, put, shaped_noise, wander

__all__ = ["elephant", "growl", "lion", "monster", "pig", "purr", "rooster", "snake"]


def _row(seconds: float, parts: list[tuple[float, Samples, float]]) -> Samples:
    out = np.zeros(int(seconds * RATE), np.float32)
    for at, x, gain in parts:
        put(out, x, at, gain)
    return out


def lion(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A roar: it climbs, opens, and dies in a growl."""
    count = length(rng, 1.9)
    pitch = curve(count, 85, 165, 190, 170, 130, 95, 70)
    x = throat(
        voiced(rng, pitch, 0.85, 0.3), (310, 0.7, 1.0), (620, 0.6, 0.9), (1350, 0.6, 0.5), (2600, 0.7, 0.2)
    )
    return called(plain(np.tanh(2.2 * x / (np.abs(x).max() + 1e-9))), 0.12, 0.5, 1.3)


def monster(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Something huge: two throats an octave apart, a screech on top, the chest below."""
    count = length(rng, 2.6)
    deep = throat(
        voiced(rng, curve(count, 48, 85, 110, 92, 70, 45), 1.0, 0.35),
        (180, 0.8, 1.2),
        (420, 0.6, 1),
        (980, 0.6, 0.5),
    )
    screech = throat(
        voiced(rng, curve(count, 380, 760, 900, 700, 420, 260), 0.7, 0.4),
        (900, 0.6, 1),
        (1900, 0.5, 0.8),
        (3300, 0.5, 0.4),
    )
    x = deep / (deep.std() + 1e-9) + 0.45 * screech / (screech.std() + 1e-9) * np.sin(
        np.pi * np.linspace(0, 1, count)
    )
    return called(plain(np.tanh(0.8 * x)), 0.08, 0.5, 1.3)


def roar(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A roar of no known beast."""
    return monster(rng, detail, seconds) if "big" in words_of(detail) else lion(rng, detail, seconds)


def growl(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A growl: a rattle at 60 to 90 Hz behind shut teeth."""
    count = int((seconds or 1.3) * RATE)
    x = throat(
        voiced(rng, curve(count, 62, 78, 90, 74, 66), 0.9, 0.25),
        (280, 0.7, 1.0),
        (700, 0.6, 0.6),
        (1700, 0.6, 0.3),
    )
    t = np.arange(count) / RATE
    return called(plain(x * (0.65 + 0.35 * np.sin(2 * np.pi * 27 * t))), 0.08, 0.35)


def purr(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A purr: 26 pulses a second, breathing in softer than breathing out."""
    count = int((seconds or 2.4) * RATE)
    t = np.arange(count) / RATE
    phase = np.cumsum(26 * (1 + 0.05 * wander(count, rng, 1.0, -1, 1))) / RATE
    pulse = np.exp(-((phase % 1.0) * 5.5)) * (1 - np.exp(-((phase % 1.0) * 24.0)))
    out_breath = 0.55 + 0.45 * (np.sin(2 * np.pi * t / 1.6) > -0.1)
    smooth = np.convolve(out_breath, np.ones(4800) / 4800, "same")
    x = band(noise(count, rng, -4, 40, 2200), 60, 900) * pulse * smooth
    return plain(x * np.minimum(1, t / 0.05) * np.minimum(1, (count / RATE - t) / 0.2))


def elephant(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A trumpet: brassy, cracked, over a second long."""
    count = length(rng, 1.3)
    pitch = curve(count, 360, 520, 610, 580, 640, 520, 380)
    x = voiced(rng, pitch, 0.35, 0.25, tuple(1 / k**0.35 for k in range(1, 22)))
    horn = throat(x, (700, 0.8, 1.0), (1500, 0.6, 0.9), (2900, 0.5, 0.6), (4200, 0.5, 0.3))
    return called(plain(np.tanh(1.8 * horn / (np.abs(horn).max() + 1e-9))), 0.06, 0.3)


def pig(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two or three grunts through the nose."""
    parts = []
    at = 0.0
    for _ in range(int(rng.integers(2, 4))):
        count = length(rng, 0.22)
        x = throat(
            voiced(rng, curve(count, 95, 130, 110, 80), 0.9, 0.45),
            (430, 0.6, 1),
            (1100, 0.5, 0.8),
            (2300, 0.5, 0.4),
        )
        parts.append((at, called(x, 0.08, 0.4), float(rng.uniform(0.7, 1.0))))
        at += float(rng.uniform(0.27, 0.4))
    return _row(at + 0.1, parts)


def snort(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Air blown through loose nostrils."""
    count = length(rng, 0.5)
    t = np.arange(count) / RATE
    flutter = 0.6 + 0.4 * np.sin(2 * np.pi * np.cumsum(curve(count, 34, 26, 18)) / RATE)
    return called(plain(band(noise(count, rng, -2), 250, 4500) * flutter * np.exp(-t * 1.5)), 0.04, 0.5)


def donkey(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Hee-haw, twice: in with a squeal, out with a rasp."""
    parts = []
    for k in range(2):
        into = length(rng, 0.42)
        hee = throat(voiced(rng, curve(into, 420, 780, 900), 0.3, 0.45), (1100, 0.6, 1), (2600, 0.5, 0.6))
        out = length(rng, 0.55)
        haw = throat(
            voiced(rng, curve(out, 330, 300, 240, 180), 0.8, 0.2),
            (600, 0.6, 1),
            (1300, 0.5, 0.8),
            (2500, 0.5, 0.3),
        )
        parts += [(k * 1.12, called(hee, 0.15, 0.2), 0.7), (k * 1.12 + 0.46, called(haw, 0.06, 0.3), 1.0)]
    return _row(2.3, parts)


def rooster(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Cock-a-doodle-doo: two short notes, a long one, and the fall."""
    parts = []
    for at, size, points in (
        (0.0, 0.2, (520, 620, 600)),
        (0.24, 0.16, (700, 780, 720)),
        (0.44, 0.26, (860, 980, 900)),
        (0.74, 1.05, (760, 900, 880, 860, 760, 520)),
    ):
        count = int(size * RATE)
        x = throat(
            voiced(rng, curve(count, *points), 0.25, 0.12), (1100, 0.7, 1), (2300, 0.6, 0.9), (3800, 0.5, 0.4)
        )
        parts.append((at, called(x, 0.06, 0.25), 1.0 if size > 0.5 else 0.75))
    return _row(1.9, parts)


def hen(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Clucks, and one that is drawn out."""
    parts = []
    at = 0.0
    for k in range(int(rng.integers(3, 6))):
        count = length(rng, 0.09 if k else 0.3)
        x = throat(
            voiced(rng, curve(count, 420, 620, 480), 0.3, 0.25),
            (900, 0.6, 1),
            (2000, 0.5, 0.8),
            (3300, 0.5, 0.3),
        )
        parts.append((at, called(x, 0.08, 0.4), float(rng.uniform(0.6, 1.0))))
        at += float(rng.uniform(0.16, 0.3)) + (0.0 if k else 0.2)
    return _row(at + 0.2, parts)


def crow(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Caw, two or three times."""
    parts = []
    for k in range(int(rng.integers(2, 4))):
        count = length(rng, 0.32)
        x = throat(
            voiced(rng, curve(count, 420, 520, 480, 380), 0.8, 0.3),
            (1200, 0.6, 1.0),
            (1900, 0.5, 0.9),
            (3400, 0.5, 0.4),
        )
        parts.append((0.48 * k, called(x, 0.08, 0.35), 1.0 - 0.12 * k))
    return _row(1.5, parts)


def goose(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A honk that breaks upwards."""
    parts = []
    for k in range(2):
        count = length(rng, 0.3)
        x = throat(
            voiced(rng, curve(count, 300, 560, 540, 420), 0.4, 0.15),
            (800, 0.6, 1),
            (1700, 0.5, 1),
            (2900, 0.5, 0.4),
        )
        parts.append((0.42 * k, called(x, 0.06, 0.3), 1.0))
    return _row(0.85, parts)


def pigeon(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Coo-roo-coo: a soft note with a roll in it."""
    count = length(rng, 1.3)
    t = np.arange(count) / RATE
    pitch = curve(count, 310, 420, 400, 330, 390, 340, 290)
    roll = 0.6 + 0.4 * np.sin(2 * np.pi * 19 * t)
    x = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) + 0.15 * np.sin(4 * np.pi * np.cumsum(pitch) / RATE)
    return called(plain(x * roll), 0.1, 0.3)


def parrot(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A squawk and a whistle after it."""
    count = length(rng, 0.4)
    squawk = throat(
        voiced(rng, curve(count, 700, 1300, 1100, 700), 0.9, 0.3),
        (1800, 0.6, 1),
        (3200, 0.5, 0.9),
        (5200, 0.5, 0.4),
    )
    note = length(rng, 0.35)
    pitch = curve(note, 1500, 2300, 1700)
    whistle = np.sin(2 * np.pi * np.cumsum(pitch) / RATE)
    return _row(1.0, [(0.0, called(squawk, 0.05, 0.3), 1.0), (0.55, called(plain(whistle), 0.1, 0.3), 0.5)])


def penguin(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A bray in puffs: the chest pumps, then one long call."""
    parts = []
    at = 0.0
    for _ in range(3):
        count = length(rng, 0.13)
        x = throat(voiced(rng, curve(count, 240, 300, 250), 0.6, 0.3), (650, 0.6, 1), (1500, 0.5, 0.7))
        parts.append((at, called(x, 0.1, 0.3), 0.6))
        at += 0.2
    count = length(rng, 0.6)
    x = throat(
        voiced(rng, curve(count, 260, 340, 330, 280), 0.7, 0.2),
        (700, 0.6, 1),
        (1700, 0.5, 0.9),
        (2900, 0.5, 0.4),
    )
    return _row(at + 0.8, [*parts, (at, called(x, 0.08, 0.25), 1.0)])


def snake(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A hiss: 3 to 9 kHz, drawn out, with the rattle of one that has it ("rattle")."""
    count = int((seconds or 1.3) * RATE)
    x = shaped_noise(count, rng, curve(count, 4500, 6500, 6000, 5200), 0.45)
    if "rattle" in words_of(detail):
        t = np.arange(count) / RATE
        x = plain(0.5 * x + high(noise(count, rng), 4000) * (np.sin(2 * np.pi * 55 * t) > 0.2))
    return called(plain(x), 0.06, 0.4)


def horse_snort(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A horse blows: lips that flutter."""
    count = length(rng, 0.9)
    flutter = np.clip(np.sin(2 * np.pi * np.cumsum(curve(count, 30, 24, 14)) / RATE), 0, 1)
    x = low(noise(count, rng, -3, 120, 5000), 3200) * (0.25 + flutter)
    return called(plain(x), 0.04, 0.6)


def bee(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A bee or a fly: wings 230 times a second, nearer and farther."""
    count = int((seconds or 2.2) * RATE)
    near = wander(count, rng, 1.8, 0.15, 1.0)
    pitch = 225 * (0.95 + 0.12 * near + 0.01 * wander(count, rng, 30, -1, 1))
    x = voiced(rng, pitch, 0.05, 0.05, tuple(1 / k**0.7 for k in range(1, 20)))
    t = np.arange(count) / RATE
    return plain(x * near**1.3 * np.minimum(1, t / 0.05) * np.minimum(1, (count / RATE - t) / 0.15))


def squeal_small(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A mouse, a chick, a cub: a thin high cry."""
    count = length(rng, 0.22)
    return called(
        plain(np.sin(2 * np.pi * np.cumsum(curve(count, 2100, 3200, 2600)) / RATE) * burst(count, 0.01, 0.3)),
        0.05,
        0.3,
    )


def whimper(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A pup whines: high, falling, through the nose, twice."""
    parts = []
    for k in range(2):
        count = length(rng, 0.34)
        x = voiced(rng, curve(count, 820, 1180, 980, 700), 0.05, 0.12, (1, 0.35, 0.2, 0.1))
        parts.append((0.45 * k, called(x, 0.12, 0.4), 1.0 - 0.2 * k))
    return _row(0.95, parts)


ROWS: dict[str, Effect] = {
    "lion": Effect(lion, 0.4),
    "monster": Effect(monster, 0.3),
    "roar": Effect(roar, 0.3),
    "growl": Effect(growl, 0.6),
    "purr": Effect(purr, 0.9, lasting=True),
    "elephant": Effect(elephant, 0.3),
    "pig": Effect(pig, 0.6),
    "snort": Effect(snort, 0.6),
    "donkey": Effect(donkey, 0.4),
    "rooster": Effect(rooster, 0.3),
    "hen": Effect(hen, 0.5),
    "crow": Effect(crow, 0.3),
    "goose": Effect(goose, 0.4),
    "pigeon": Effect(pigeon, 0.5),
    "parrot": Effect(parrot, 0.5),
    "penguin": Effect(penguin, 0.4),
    "snake": Effect(snake, 0.7),
    "horse_snort": Effect(horse_snort, 0.6),
    "bee": Effect(bee, 0.8, lasting=True),
    "squeal_small": Effect(squeal_small, 0.7),
    "whimper": Effect(whimper, 0.7),
}
