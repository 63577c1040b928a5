"""Where a sound is heard from: direction, distance, and what they do to it. The camera is the listener."""

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, hypot, sqrt

import numpy as np

from rushes.direction.plan import Vec
from rushes.sound.synth import RATE, Samples, low

__all__ = ["CENTRE", "CLEAR", "Camera", "Heard", "Veil", "Where", "heard_from", "moving", "placed", "veiled"]

Where = Callable[[str, float], Vec]
"""Position in metres of a figure or prop at a (fractional) frame; KeyError for an unknown id."""
Camera = Callable[[float], tuple[Vec, Vec]]
"""Eye and target at a frame."""

Veil = tuple[float, float, float]
"""dB that are lost on the way at 250 Hz, 1 kHz and 4 kHz."""

CLEAR: Veil = (0.0, 0.0, 0.0)
SPLITS = (500.0, 2000.0)  # Hz between the bands of a veil
FULL_SIDE = 0.61  # radians off the axis at which a sound stands in a loudspeaker: half of a 35 mm lens and a little more
WIDEST = 0.82  # never wholly in one loudspeaker
NEAR = 4.0  # metres at which effects have their own level
FALL = 0.8  # 1 is free field (6 dB a doubling); rooms and kindness to the ear make it less
LATEST = 9  # samples between the ears' sides (0.19 ms): a hint that survives a mono downmix
AIR = 22.0  # metres after which the air has taken half of the treble
SOUND = 343.0  # metres a second
FASTEST = 120.0  # metres a second at which a source is heard to come or go at most


@dataclass(frozen=True)
class Heard:
    """`pan` -1..1, `distance` in metres, `veil` what stands between."""

    pan: float
    distance: float
    veil: Veil = (0.0, 0.0, 0.0)

    def gain(self, throw: float = 1.0) -> float:
        """Level against 4 m, between +4 and -22 dB."""
        decibels = -20 * FALL * throw * np.log10(max(self.distance, 0.3) / NEAR)
        return float(10 ** (np.clip(decibels, -22.0, 4.0) / 20))


CENTRE = Heard(0.0, NEAR)


def heard_from(point: Vec, eye: Vec, target: Vec) -> Heard:
    """A point in metres as the camera hears it; what is behind is narrowed towards the middle."""
    ahead = (target[0] - eye[0], target[2] - eye[2])
    size = hypot(*ahead) or 1.0
    ahead = (ahead[0] / size, ahead[1] / size)
    way = tuple(p - e for p, e in zip(point, eye, strict=True))
    side = -way[0] * ahead[1] + way[2] * ahead[0]  # metres to the right of the camera's axis
    depth = way[0] * ahead[0] + way[2] * ahead[1]
    angle = atan2(side, abs(depth) + 0.25)
    pan = max(-1.0, min(1.0, angle / FULL_SIDE)) * WIDEST
    return Heard(pan if depth >= 0 else pan * 0.6, sqrt(sum(w * w for w in way)))


def placed(x: Samples, heard: Heard, *, delay: bool = True) -> Samples:
    """Mono to (n, 2): constant power, treble lost to the air, the farther side a little late."""
    x = veiled(x, [heard.veil])
    cutoff = 20_000 / (1 + heard.distance / AIR)
    if cutoff < 16_000:
        x = low(x, cutoff, 1)
    angle = (heard.pan + 1) * np.pi / 4
    late = round(abs(heard.pan) * LATEST) if delay else 0
    out = np.zeros((len(x) + late, 2), np.float32)
    near = 0 if heard.pan < 0 else 1
    out[: len(x), near] = x
    out[late:, 1 - near] = x
    out *= np.array([np.cos(angle), np.sin(angle)], np.float32)
    return out


def veiled(x: Samples, path: list[Veil]) -> Samples:
    """(n,) as it is heard through veils, one for each equal step of the sound, band by band."""
    if all(veil == CLEAR for veil in path):
        return x
    gains = 10 ** (-np.array(path) / 20)
    steps = np.linspace(0, max(len(x) - 1, 1), len(path))
    t = np.arange(len(x))
    bass, treble = low(x, SPLITS[0], 1), x - low(x, SPLITS[1], 1)
    y = np.zeros(len(x), np.float32)
    for band, gain in ((bass, gains[:, 0]), (x - bass - treble, gains[:, 1]), (treble, gains[:, 2])):
        y += band * np.interp(t, steps, gain).astype(np.float32)
    return y


def moving(x: Samples, path: list[Heard], throw: float = 1.0) -> Samples:
    """Mono (n,) to (n, 2) from a source that goes along `path`, one place for each equal step of the sound.

    Its side, what stands between, its level against the path's first place, the treble that the air leaves, and the pitch of
    what comes or goes (Doppler: what is heard at t was sent at t - distance / 343 m/s).
    """
    count = len(x)
    steps = np.linspace(0, max(count - 1, 1), len(path))
    t = np.arange(count)
    distance = np.interp(t, steps, [h.distance for h in path])
    shift = (distance - distance[0]) / SOUND * RATE
    limit = FASTEST / SOUND * t
    y = np.interp(t - np.clip(shift, -limit, limit), t, x).astype(np.float32)
    y = veiled(y, [h.veil for h in path])
    gains = np.array([h.gain(throw) for h in path]) / path[0].gain(throw)
    cutoff = 20_000 / (1 + max(float(np.median(distance)), 0.0) / AIR)
    if cutoff < 16_000:
        y = low(y, cutoff, 1)
    angle = (np.interp(t, steps, [h.pan for h in path]) + 1) * np.pi / 4
    y *= np.interp(t, steps, gains).astype(np.float32)
    return np.stack([y * np.cos(angle), y * np.sin(angle)], axis=-1).astype(np.float32)
