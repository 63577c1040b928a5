"""What is rubbed, torn, crushed, cut and drawn: cloth and paper, saws and brooms, teeth on food, strings, bubbles."""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.effects.impacts import struck
from rushes.sound.synth import RATE, Samples, band, burst, high, noise, plain, put, ring, shaped_noise, wander

__all__ = ["chew", "crunch", "grains", "scrape", "tear"]

KINDS = 14
"""Different grains of one sound: more are not told apart."""


def grains(
    rng: np.random.Generator, seconds: float, rate: float, lowest: float, highest: float, size: float = 0.006
) -> Samples:
    """Tiny breaks about `rate` a second, each a click in its own band: crushing, tearing, crackling."""
    out = np.zeros(int(seconds * RATE), np.float32)
    kinds = []
    for centre in np.exp(rng.uniform(np.log(lowest), np.log(highest), KINDS)):
        count = int(size * float(rng.uniform(0.5, 1.8)) * RATE)
        kinds.append(
            band(rng.standard_normal(count), centre * 0.6, centre * 1.6) * burst(count, 0.0003, size)
        )
    number = max(int(rate * seconds), 1)
    places = rng.uniform(0, max(seconds - size * 2, 0), number)
    levels = 0.2 + np.minimum(rng.pareto(2.4, number), 5.0)
    for place, level, kind in zip(places, levels, rng.integers(0, KINDS, number), strict=True):
        put(out, kinds[kind], float(place), float(level))
    return out


def _stroked(
    rng: np.random.Generator, seconds: float, strokes: float, lowest: float, highest: float, rough: float
) -> Samples:
    """Strokes to and fro, `strokes` a second: noise whose pitch and level go with the speed of the hand."""
    count = int(seconds * RATE)
    t = np.arange(count) / RATE
    hand = np.abs(np.sin(np.pi * strokes * t + 0.35)) ** 0.8
    centre = lowest + (highest - lowest) * hand
    grain = 1 + rough * rng.standard_normal(count)
    x = shaped_noise(count, rng, centre, 0.6) * hand * grain
    return plain(x * np.minimum(1, (seconds - t) / 0.05) * np.minimum(1, t / 0.004))


def scrape(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Something is dragged over something: metal sings, wood stutters, stone grinds."""
    words = words_of(detail)
    length = seconds or float(rng.uniform(0.5, 0.8))
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    if "metal" in words or "glass" in words:
        edge = band(noise(count, rng, 1), 1800, 9000) * wander(count, rng, 40, 0.3, 1)
        sing = ring(edge * 0.02, ((2350, 0.3, 1), (3720, 0.25, 0.9), (5900, 0.15, 0.6)))
        x = edge + 0.8 * sing / (sing.std() + 1e-9)
    elif "stone" in words or "sand" in words:
        x = band(noise(count, rng, -2), 200, 3500) * wander(count, rng, 55, 0.2, 1) + 0.6 * grains(
            rng, length, 140, 300, 3000
        )
    else:
        x = band(noise(count, rng, -1), 350, 5000) * wander(count, rng, 34, 0.25, 1)
    return plain(x * np.minimum(1, u / 0.05) * np.minimum(1, (1 - u) / 0.2))


def rustle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Leaves, paper or cloth moved; paper crackles."""
    words = words_of(detail)
    length = seconds or 0.8
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    if "paper" in words:
        x = grains(rng, length, 260, 1500, 9000, 0.003) + 0.2 * high(noise(count, rng), 2000) * wander(
            count, rng, 22
        )
    elif "cloth" in words:
        x = band(noise(count, rng, -2), 300, 5000) * wander(count, rng, 12)
    else:
        x = high(noise(count, rng, 0, 1000, 11_000), 1000) * wander(count, rng, 24, 0.1, 1)
    return plain(x * np.minimum(1, u / 0.03) * np.minimum(1, (1 - u) / 0.25))


def tear(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Paper or cloth is torn: fibres that break ever faster."""
    length = seconds or 0.65
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    low, top = (700, 4500) if "cloth" in words_of(detail) else (1500, 9000)
    rip = shaped_noise(count, rng, low + (top - low) * u**0.7, 0.7) * wander(count, rng, 70, 0.15, 1)
    return plain(
        (rip + 0.7 * grains(rng, length, 380, low, top, 0.002))
        * (0.5 + 0.5 * u)
        * np.minimum(1, (1 - u) / 0.06)
    )


def velcro(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Hooks let go of loops."""
    length = seconds or 0.5
    x = grains(rng, length, 900, 1800, 11_000, 0.0015)
    return plain(x * np.linspace(0.5, 1, len(x)) * np.minimum(1, np.linspace(1, 0, len(x)) / 0.05))


def crunch(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Something brittle is crushed once: a dense burst of breaks that thins out."""
    words = words_of(detail)
    length = seconds or 0.34
    low, top = (350, 3200) if words & {"stone", "big"} else (900, 7500)
    x = grains(rng, length, 520, low, top, 0.004)
    u = np.linspace(0, 1, len(x))
    return plain(
        x * (np.exp(-u * 3.5) + 0.35 * np.exp(-(((u - 0.45) / 0.12) ** 2))) * np.minimum(1, (1 - u) / 0.1)
    )


def crunch_step(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A boot on gravel, snow or ice: heel, then the roll over it."""
    words = words_of(detail)
    out = np.zeros(int(0.36 * RATE), np.float32)
    low, top = (1200, 6500) if words & {"snow", "ice"} else (450, 4800)
    put(out, grains(rng, 0.12, 480, low, top, 0.004), 0.0, 1.0)
    put(out, grains(rng, 0.2, 300, low, top, 0.004), 0.11, 0.6)
    return plain(out * np.minimum(1, np.linspace(1, 0, len(out)) / 0.2))


def chew(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One bite and the jaw's work after it; wet food has less of the crack."""
    out = np.zeros(int(0.5 * RATE), np.float32)
    wet = "wet" in words_of(detail)
    put(out, crunch(rng, "", 0.16), 0.0, 0.5 if wet else 1.0)
    size = int(0.16 * RATE)
    munch = band(noise(size, rng, -2), 250, 2600) * np.sin(np.pi * np.linspace(0, 1, size))
    put(out, munch, 0.2, 0.35)
    put(out, crunch(rng, "", 0.12), 0.21, 0.3)
    return out


def sawing(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A hand saw: two strokes a second, teeth in wood."""
    length = seconds or 2.0
    x = _stroked(rng, length, 2.0, 500, 2600, 0.4)
    t = np.arange(len(x)) / RATE
    teeth = 0.6 + 0.4 * np.sign(np.sin(2 * np.pi * 95 * np.abs(np.sin(np.pi * 2.0 * t)) * 0.05 * RATE / RATE))
    return plain(x * teeth)


def sweep(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A broom: soft bristles, a stroke in 1.2 seconds."""
    return _stroked(rng, seconds or 1.2, 0.8, 900, 3800, 0.3)


def writing(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A pencil on paper: short strokes, tiny stops."""
    length = seconds or 1.4
    out = np.zeros(int(length * RATE), np.float32)
    at = 0.0
    while at < length - 0.2:
        stroke = float(rng.uniform(0.05, 0.17))
        size = int(stroke * RATE)
        x = (
            band(noise(size, rng, 0), 1600, 8500)
            * np.sin(np.pi * np.linspace(0.05, 1, size))
            * wander(size, rng, 60, 0.4, 1)
        )
        put(out, x, at, float(rng.uniform(0.5, 1.0)))
        if rng.random() < 0.3:
            put(out, struck(rng, "wood", 3.0, 0.05), at, 0.15)
        at += stroke + float(rng.exponential(0.05))
    return out


def skate(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A blade carves ice: a hiss that swells and is cut off."""
    count = int((seconds or 0.7) * RATE)
    u = np.linspace(0, 1, count)
    x = (
        shaped_noise(count, rng, 2600 + 2600 * np.sin(np.pi * u), 0.5)
        * np.sin(np.pi * np.clip(u, 0.05, 1)) ** 1.4
    )
    return plain(x + 0.15 * grains(rng, count / RATE, 120, 3000, 9000, 0.002) * np.sin(np.pi * u))


def sword_swing(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A blade through air: a vortex tone that rises and falls with its speed (Strouhal 0.2)."""
    count = int((seconds or 0.45) * RATE)
    u = np.linspace(0, 1, count)
    speed = np.sin(np.pi * u) ** 2
    air = shaped_noise(count, rng, 350 + 2300 * speed, 0.28) * speed
    ringing = (
        0.04
        * np.sin(2 * np.pi * 4100 * np.arange(count) / RATE)
        * np.exp(-u * 3)
        * np.minimum(1, (1 - u) / 0.3)
    )
    return plain(air + ringing)


def sword_clash(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Blade on blade: hard, high, and it slides off."""
    out = np.zeros(int(1.2 * RATE), np.float32)
    put(out, struck(rng, "metal", 3.1, 1.1), 0.0)
    put(out, struck(rng, "metal", 3.7, 1.1), 0.0, 0.8)
    put(out, scrape(rng, "metal", 0.22), 0.03, 0.25)
    return out


def arrow(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An arrow goes by: thin, quick, falling."""
    count = int((seconds or 0.4) * RATE)
    u = np.linspace(0, 1, count)
    return plain(shaped_noise(count, rng, 4200 - 2200 * u, 0.25) * np.sin(np.pi * np.clip(u, 0.03, 1)) ** 1.5)


def bow(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A bowstring is let go: twang, and the arrow's flight."""
    out = np.zeros(int(0.75 * RATE), np.float32)
    put(out, twang(rng, "", 0.5), 0.0)
    put(out, arrow(rng, "", 0.4), 0.05, 0.5)
    return out


def twang(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A taut string or a springy ruler is let go: its pitch falls a little as it dies."""
    count = int((seconds or 0.8) * RATE)
    t = np.arange(count) / RATE
    base = float(rng.uniform(85, 130))
    phase = 2 * np.pi * np.cumsum(base * (1 + 0.25 * np.exp(-t / 0.04))) / RATE
    x = sum(np.sin(k * phase) / k * np.exp(-t * k**0.6 / 0.22) for k in range(1, 16))
    return plain(x * np.minimum(1, (count / RATE - t) / 0.1))


def cork(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A cork leaves a bottle: the neck's note, and gas after it."""
    out = np.zeros(int(0.7 * RATE), np.float32)
    count = int(0.14 * RATE)
    t = np.arange(count) / RATE
    note = np.sin(2 * np.pi * np.cumsum(430 + 500 * np.exp(-t * 90)) / RATE) * np.exp(-t / 0.022)
    put(out, note + 0.4 * noise(count, rng, -1, 300, 9000) * np.exp(-t / 0.006), 0.0)
    gas = int(0.55 * RATE)
    put(out, high(noise(gas, rng), 2800) * burst(gas, 0.02, 0.5), 0.03, 0.16)
    return out


def pop(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A small pop: lips, a suction cup, a lid."""
    count = int(0.12 * RATE)
    t = np.arange(count) / RATE
    hertz = (320 if "big" in words_of(detail) else 620) * float(rng.uniform(0.85, 1.2))
    note = np.sin(2 * np.pi * np.cumsum(hertz * (1 + 1.4 * np.exp(-t * 120))) / RATE) * np.exp(-t / 0.016)
    return plain(note + 0.35 * noise(count, rng, -1, 400, 9000) * np.exp(-t / 0.004))


def balloon(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A balloon bursts: one edge of pressure and its N-shaped wave."""
    count = int(0.35 * RATE)
    t = np.arange(count) / RATE
    bang = noise(count, rng, -1, 150, 14_000) * np.exp(-t / 0.014)
    return plain(
        bang
        + 0.9 * np.sin(2 * np.pi * 210 * t) * np.exp(-t / 0.008)
        + 0.1 * noise(count, rng, -4) * np.exp(-t / 0.09)
    )


def popcorn(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A few grains jump against a lid."""
    out = np.zeros(int(0.4 * RATE), np.float32)
    at = 0.0
    for _ in range(int(rng.integers(1, 4))):
        put(out, pop(rng, "", 0), at, float(rng.uniform(0.5, 1)))
        put(out, struck(rng, "metal", 2.4, 0.15), at + 0.02, 0.15)
        at += float(rng.uniform(0.04, 0.12))
    return out


def spray(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A spray can: a narrow jet, opened and shut by a finger."""
    count = int((seconds or 0.7) * RATE)
    t = np.arange(count) / RATE
    return plain(
        high(noise(count, rng, 1, 900, 14_000), 1800)
        * wander(count, rng, 18, 0.75, 1)
        * np.minimum(1, t / 0.015)
        * np.minimum(1, (count / RATE - t) / 0.04)
    )


def struggle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two people wrestle: cloth, feet that shuffle, a body against a wall."""
    length = seconds or 1.4
    out = np.zeros(int(length * RATE), np.float32)
    at = 0.0
    while at < length - 0.3:
        put(out, rustle(rng, "cloth", 0.3), at, float(rng.uniform(0.3, 0.6)))
        if rng.random() < 0.5:
            put(
                out,
                struck(rng, "flesh" if rng.random() < 0.5 else "earth", 0.9, 0.25),
                at + 0.05,
                float(rng.uniform(0.3, 0.9)),
            )
        at += float(rng.uniform(0.12, 0.3))
    return plain(out * np.minimum(1, np.linspace(1, 0, len(out)) / 0.15))


ROWS: dict[str, Effect] = {
    "scrape": Effect(scrape, 0.8),
    "rustle": Effect(rustle, 0.8),
    "struggle": Effect(struggle, 0.7),
    "tear": Effect(tear, 0.8),
    "velcro": Effect(velcro, 0.8),
    "crunch": Effect(crunch, 0.8),
    "crunch_step": Effect(crunch_step, 0.8),
    "chew": Effect(chew, 0.9),
    "sawing": Effect(sawing, 0.7, lasting=True),
    "sweep": Effect(sweep, 0.8, lasting=True),
    "writing": Effect(writing, 0.9, lasting=True),
    "skate": Effect(skate, 0.7),
    "sword_swing": Effect(sword_swing, 0.6),
    "sword_clash": Effect(sword_clash, 0.5),
    "arrow": Effect(arrow, 0.5),
    "bow": Effect(bow, 0.6),
    "twang": Effect(twang, 0.6),
    "cork": Effect(cork, 0.7),
    "pop": Effect(pop, 0.7),
    "balloon": Effect(balloon, 0.5),
    "popcorn": Effect(popcorn, 0.8),
    "spray": Effect(spray, 0.8, lasting=True),
}
