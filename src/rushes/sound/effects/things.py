"""Things struck, rubbed, rung and blown: cups, cloth, kites, timber, bells, impacts."""

import numpy as np

from rushes.sound.effects.effect import Effect
from rushes.sound.synth import RATE, Samples, band, burst, glide, high, noise, plain, put, ring, wander

__all__ = [
    "bell", "bike_bell", "boat_creak", "clatter", "cloth", "cup", "heartbeat", "kite_flap", "leaves",
    "rain_on_coat", "string_hum", "thunder", "whoosh",
]  # fmt: skip

PORCELAIN = ((2350, 0.13, 0.9), (3890, 0.10, 0.7), (5480, 0.07, 0.5), (7930, 0.05, 0.3), (760, 0.03, 0.3))
CHURCH = (
    (110, 4.5, 0.5),
    (220, 4.0, 1.0),
    (264, 3.2, 0.8),
    (330, 2.6, 0.5),
    (440, 2.4, 0.6),
    (660, 1.4, 0.3),
    (884, 1.0, 0.2),
)
"""Hum, prime, tierce, quint, nominal of a minor-third bell."""


def _knock(
    rng: np.random.Generator, count: int, samples: int = 40
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    x = np.zeros(count)
    x[:samples] = rng.standard_normal(samples) * np.linspace(1, 0, samples)
    return x


def cup(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A cup set down on its saucer: two touches of porcelain."""
    count = int(0.42 * RATE)
    tune = rng.uniform(0.92, 1.08)
    modes = [(h * tune, d, g * rng.uniform(0.7, 1.2)) for h, d, g in PORCELAIN]
    out = ring(_knock(rng, count, 30), modes)
    put(out, ring(_knock(rng, count, 24), modes), 0.06 + 0.03 * rng.random(), 0.45)
    return out


def clatter(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Cups, plates and spoons of a busy counter."""
    out = np.zeros(int(1.2 * RATE), np.float32)
    at = 0.0
    for _ in range(6):
        put(out, cup(rng, "", 0), at, rng.uniform(0.35, 1.0))
        at += float(rng.uniform(0.06, 0.22))
    return out


def bell(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A church bell struck once."""
    count = int(3.5 * RATE)
    tune = rng.uniform(0.94, 1.06)
    return ring(_knock(rng, count, 200), [(h * tune, d, g) for h, d, g in CHURCH])


def bike_bell(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Ring-ring of a bicycle."""
    out = np.zeros(int(1.1 * RATE), np.float32)
    for start in (0.0, 0.34):
        for k in range(7):
            count = int(0.5 * RATE)
            put(
                out,
                ring(_knock(rng, count, 20), ((2640, 0.5, 0.8), (4210, 0.35, 0.5), (6800, 0.2, 0.2))),
                start + 0.032 * k,
                0.6,
            )
    return out


def cloth(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A sleeve moves."""
    count = int(0.4 * RATE)
    return (
        noise(count, rng, -3.5, 400, 4500)
        * np.sin(np.pi * np.linspace(0, 1, count) ** 0.6)
        * wander(count, rng, 22, 0.2, 1)
    ).astype(np.float32)


def rain_on_coat(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Drops on a raincoat: dull little taps."""
    length = seconds or 1.2
    out = np.zeros(int(length * RATE), np.float32)
    for _ in range(int(30 * length)):
        count = int(0.02 * RATE)
        put(
            out,
            band(rng.standard_normal(count), 400, rng.uniform(1500, 4000)) * burst(count, 0.0006, 0.012),
            rng.uniform(0, length - 0.03),
            0.3 + rng.pareto(3),
        )
    return out


def kite_flap(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A gust takes the kite: cloth snapping unevenly, softly in between, and the string humming."""
    count = int(1.2 * RATE)
    out = plain(0.25 * noise(count, rng, -5, 120, 2500) * wander(count, rng, 7, 0.1, 1))
    at = 0.0
    while at < 0.95:
        size = int(rng.uniform(0.05, 0.11) * RATE)
        snap = noise(size, rng, -4.5, 140, float(rng.uniform(1800, 4500))) * burst(
            size, 0.006, size / RATE, 3.0
        )
        put(out, snap, at, float(rng.uniform(0.25, 1.0)) * (1 - 0.6 * at))
        at += float(rng.uniform(0.06, 0.19))
    u = np.linspace(0, 1, count)
    return plain((out + 0.05 * string_hum(rng, "", 1.2)[:count]) * np.minimum(1, (1 - u) / 0.5))


def string_hum(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Wind on a taut string."""
    count = int((seconds or 1.5) * RATE)
    return (
        glide(wander(count, rng, 3, 170, 205), (1, 0.6, 0.35, 0.2, 0.1)) * wander(count, rng, 4, 0.2, 1)
    ).astype(np.float32)


def boat_creak(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Timber rubbing on timber: stick and slip through the hull."""
    count = int(0.85 * RATE)
    rhythm = wander(count, rng, 4, 26, 70)
    slips = (np.diff(np.floor(np.cumsum(rhythm) / RATE), prepend=0) > 0) * rng.uniform(0.4, 1.0, count)
    slips[0] = 1.0
    x = ring(
        slips, ((235, 0.06, 1), (410, 0.05, 0.8), (690, 0.035, 0.6), (1180, 0.02, 0.35), (2050, 0.012, 0.15))
    )
    return plain(x * np.sin(np.pi * np.linspace(0.04, 1, count)) ** 0.8)


def heartbeat(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Lub-dub."""
    out = np.zeros(int(0.7 * RATE), np.float32)
    for at, hertz, gain in ((0.0, 52.0, 1.0), (0.26, 64.0, 0.7)):
        count = int(0.16 * RATE)
        put(out, np.sin(2 * np.pi * hertz * np.arange(count) / RATE) * burst(count, 0.012, 0.12), at, gain)
    return out


def leaves(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A gust goes through leaves."""
    count = int((seconds or 2.4) * RATE)
    u = np.linspace(0, 1, count)
    rustle = (
        high(noise(count, rng, 0, 1200, 11000), 1000)
        * wander(count, rng, 24, 0.15, 1)
        * wander(count, rng, 3, 0.5, 1)
    )
    return plain(rustle * np.sin(np.pi * u**0.7))


def whoosh(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Something passes quickly."""
    count = int((seconds or 0.5) * RATE)
    u = np.linspace(0, 1, count)
    swish = band(noise(count, rng, -1, 200, 8000), 400, 4500) * np.sin(np.pi * u) ** 2
    return plain(swish)


def thunder(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A stroke some kilometres away: strokes of the channel's parts arriving one after another."""
    count = int(5.0 * RATE)
    out = np.zeros(count, np.float32)
    for _ in range(16):
        delay = min(rng.exponential(0.8), 3.2)
        size = int(rng.uniform(0.6, 1.7) * RATE)
        roll = noise(size, rng, -7, 22, 150 + 900 * float(np.exp(-delay))) * burst(
            size, 0.01 + 0.04 * delay, size / RATE
        )
        put(out, roll, delay, float(np.exp(-0.5 * delay)))
    return plain(np.tanh(out * 0.5))


ROWS: dict[str, Effect] = {
    "cup": Effect(cup),
    "clatter": Effect(clatter, 0.5),
    "bell": Effect(bell, 0.0),
    "bike_bell": Effect(bike_bell, 0.5),
    "cloth": Effect(cloth),
    "rain_on_coat": Effect(rain_on_coat),
    "kite_flap": Effect(kite_flap, 0.4),
    "string_hum": Effect(string_hum, 0.4),
    "boat_creak": Effect(boat_creak),
    "heartbeat": Effect(heartbeat, 0.0),
    "leaves": Effect(leaves, 0.2),
    "whoosh": Effect(whoosh, 0.5),
    "thunder": Effect(thunder, 0.0),
}
