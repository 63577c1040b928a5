"""A fire of logs in a ring of stones: flames that lick, sparks that rise, light that flickers."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import cylinder, join, on_bone, sphere
from rushes.stage.scene import Array, Finish, Light, Mesh, Piece
from rushes.stage.sets.nature.stones import crag

__all__ = ["Flames", "hearth"]


def hearth(size: float = 1.0) -> tuple[Mesh, Mesh, Mesh]:
    """What burns and what lies about it, round the origin: (stones and ash, logs, embers)."""
    rng = np.random.default_rng(6)
    stones = [cylinder((0, -0.02, 0), (0, 0.012, 0), 0.42 * size, "#3a3430", 20)]
    for k in range(12):
        a, big = 2 * np.pi * k / 12 + rng.normal() * 0.05, size * rng.uniform(0.075, 0.11)
        place = (0.46 * size * np.cos(a), 0.5 * big, 0.46 * size * np.sin(a))
        stones.append(crag(place, (1.15 * big, 0.8 * big, big), 11 + k, "", ("#55504a", "#8f877c"), 1))
    logs, embers = [], []
    for k in range(7):
        a = 2 * np.pi * k / 7 + 0.3
        foot = np.array([0.33 * np.cos(a), 0.04, 0.33 * np.sin(a)]) * size
        tip = np.array([0.05 * np.cos(a + 2), 0.30, 0.05 * np.sin(a + 2)]) * size
        bark = mixed("#5a3c26", "#1c120c", 0.25 + 0.5 * rng.random())
        logs.append(cylinder(foot, tip, 0.045 * size, bark, 9, 0.035 * size))
    for _ in range(26):
        a, r = rng.uniform(0, 6.28), 0.26 * size * rng.random() ** 0.6
        tone = linear("#ff7a2a") * rng.uniform(0.4, 1.0)
        embers.append(
            sphere(
                (r * np.cos(a), 0.03 * size, r * np.sin(a)), 0.028 * size * rng.uniform(0.6, 1.3), tone, 4, 6
            )
        )
    return join(stones), join(logs), join(embers)


@dataclass(frozen=True)
class Flames:
    """Flames and sparks of a fire at `place`; `size` 1 is a camp fire. Seventeen tongues, twenty sparks."""

    name: str
    place: tuple[float, float, float]
    size: float = 1.0
    power: float = 1.0

    def piece(self) -> Piece:
        """Tongues of flame as drops, sparks as beads, a bone each."""
        parts = []
        for k in range(17):
            hot = 1.0 - k / 17
            tone = linear("#ffca6a") * hot + linear("#ff6a1c") * (1 - hot)
            parts.append(on_bone(_tongue(tone), k))
        parts += [on_bone(sphere((0, 0, 0), 0.009, "#ffb04a", 3, 5), 17 + k) for k in range(20)]
        return Piece(self.name, join(parts), Finish("emit", emission=2.6, casts_shadow=False), rig=self.name)

    def bones(self, seconds: float) -> Array:
        """Matrices (37, 4, 4): tongues stretch and lean, sparks rise and go out."""
        rng = np.random.default_rng(5)
        out = np.tile(np.eye(4, dtype=np.float32), (37, 1, 1))
        home, phase, pace = (
            rng.normal(0, 0.085, (17, 2)),
            rng.uniform(0, 6.28, (17, 3)),
            rng.uniform(0.8, 1.3, 17),
        )
        t = seconds * pace
        tall = (0.62 - 1.5 * np.hypot(*home.T)) * (
            0.78 + 0.24 * np.sin(7.1 * t + phase[:, 0]) + 0.14 * np.sin(12.7 * t + phase[:, 1])
        )
        wide = 0.105 + 0.03 * np.sin(9.0 * t + phase[:, 2])
        lean = 0.16 * np.sin(4.3 * t + phase[:, 1]) + 0.06
        out[:17, 0, 0] = out[:17, 2, 2] = wide * self.size
        out[:17, 1, 1] = np.maximum(tall, 0.12) * self.size
        out[:17, 0, 1] = lean * np.maximum(tall, 0.12) * self.size
        out[:17, 0, 3], out[:17, 2, 3], out[:17, 1, 3] = (
            home[:, 0] * self.size,
            home[:, 1] * self.size,
            0.05 * self.size,
        )
        life = (seconds * rng.uniform(0.35, 0.7, 20) + rng.random(20)) % 1.0
        drift, swing = rng.normal(0, 0.16, (20, 2)), rng.uniform(0, 6.28, 20)
        shine = np.clip(1.2 - life, 0, 1) * np.clip(life * 8, 0, 1)
        out[17:, (0, 1, 2), (0, 1, 2)] = (shine * self.size)[:, None]
        out[17:, 0, 3] = drift[:, 0] * (0.4 + life) + 0.07 * np.sin(6 * life + swing)
        out[17:, 1, 3] = 0.3 * self.size + 1.9 * self.size * life
        out[17:, 2, 3] = drift[:, 1] * (0.4 + life)
        out[:, :3, 3] += np.asarray(self.place, np.float32)
        return out

    def light(self, seconds: float) -> Light:
        """The light it gives at a time."""
        beat = (
            1.0
            + 0.10 * np.sin(11.3 * seconds)
            + 0.07 * np.sin(17.9 * seconds + 1.0)
            + 0.05 * np.sin(5.1 * seconds)
        )
        x, y, z = self.place
        glow = float(3.4 * self.power * beat)
        return Light((x, y + 0.55 * self.size, z), (glow, 0.46 * glow, 0.14 * glow), 8.5 * self.size)


def _tongue(colour: np.ndarray) -> Mesh:
    """A drop one metre high, one metre in radius at its belly."""
    body = sphere((0, 0.5, 0), (1.0, 0.5, 1.0), colour, 9, 9)
    y = body.positions[:, 1].copy()
    squeeze = np.clip(1.25 - 1.15 * y, 0.05, 1.0) ** 1.1
    body.positions[:, 0] *= squeeze
    body.positions[:, 2] *= squeeze
    body.colours[:, :3] *= np.clip(1.35 - 0.75 * y, 0.4, 1.4)[:, None]
    return body
