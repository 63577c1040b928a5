"""Reverberation by place: an impulse response is generated from a few figures and laid over a stem.

Early reflections are single taps, the tail is noise whose treble dies sooner (Moorer 1979).
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import signal

from rushes.sound.synth import RATE, Samples, low

__all__ = ["ROOMS", "Room", "impulse_response", "reverberated"]


@dataclass(frozen=True)
class Room:
    """`decay` seconds to -60 dB, `delay` seconds before the tail, `damping` Hz, `wet` dB, `size` metres of first walls."""

    decay: float
    delay: float
    damping: float
    wet: float
    size: float


ROOMS = {
    "street": Room(0.65, 0.022, 3200, -19.0, 9.0),
    "room": Room(0.40, 0.006, 5000, -17.0, 3.0),
    "hall": Room(2.3, 0.024, 4200, -13.0, 16.0),
    "forest": Room(0.9, 0.028, 2400, -21.0, 14.0),
    "open": Room(0.25, 0.035, 1800, -30.0, 22.0),
    "mountains": Room(2.6, 0.28, 1500, -26.0, 90.0),
    "cave": Room(3.2, 0.03, 3000, -11.0, 18.0),
    "scoring_stage": Room(1.6, 0.022, 5200, -15.0, 9.0),
    "car": Room(0.12, 0.002, 3000, -16.0, 1.0),
}
"""An unknown room is open air."""


@lru_cache(maxsize=8)
def impulse_response(kind: str) -> Samples:
    """(n, 2) at 48 kHz, the direct sound not in it."""
    room = ROOMS.get(kind, ROOMS["open"])
    rng = np.random.default_rng(11)
    count = int((room.delay + room.decay * 1.1) * RATE)
    t = np.arange(count) / RATE
    out = np.zeros((count, 2), np.float32)
    for channel in range(2):
        white = rng.standard_normal(count)
        dark = low(white, room.damping, 1)
        tail = dark * 10 ** (-3 * t / room.decay) + 0.4 * (white - dark) * 10 ** (-3 * t / (0.4 * room.decay))
        start = int(room.delay * RATE)
        out[start:, channel] = (tail * np.minimum(1, t / 0.012))[: count - start]
        for _ in range(8):
            at = int(room.size * rng.uniform(0.25, 1.0) / 343 * 2 * RATE)
            if 0 < at < count:
                out[at, channel] += float(rng.choice((-1, 1)) * rng.uniform(2.0, 6.0))
    out /= np.sqrt((out**2).sum(0))
    return out * np.float32(10 ** (room.wet / 20))


def reverberated(x: Samples, kind: str, send: float = 1.0) -> Samples:
    """(n, 2) with the room's answer added; same length."""
    if not np.any(x):
        return x
    answer = impulse_response(kind)
    wet = np.stack([signal.oaconvolve(x[:, c], answer[:, c])[: len(x)] for c in range(2)], axis=-1)
    result: Samples = (x + send * wet).astype(np.float32)
    return result
