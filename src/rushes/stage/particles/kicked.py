"""What feet throw up: sand, snow, dust or water, in short ballistic bursts."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear
from rushes.stage.particles.grains import CHIP, grains_mesh, grains_vertices
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["GRAINS", "Burst", "kicked_piece", "kicked_vertices", "matter_of"]

GRAINS = 26
"""Grains of one burst."""
GRAVITY = 9.81
LIFE = 0.75  # seconds until the last grain lies
MATTER = {
    "sand": ("#d9b27c", 0.0075),
    "snow": ("#f4f6fa", 0.0085),
    "spray": ("#e6f0f4", 0.0060),
    "earth": ("#6a5138", 0.0055),
}
"""Colour and usual radius (metres) of what is kicked up."""
GROUNDS = {
    "beach": "sand",
    "desert": "sand",
    **dict.fromkeys(("park", "forest", "mountains", "field", "meadow", "farm"), "earth"),
}
"""What lies on the ground of a kind of set."""


@dataclass(frozen=True)
class Burst:
    """A foot left the ground `age` seconds ago at `point`; it threw its grains `along` a unit direction (x, z).

    `key` names the burst: the same key throws the same grains. `strength` 1 is a galloping dog.
    """

    point: Vec
    along: tuple[float, float]
    age: float
    key: int
    strength: float = 1.0


def matter_of(set_kind: str, season: str) -> str:
    """What lies on the ground of a set: "sand", "snow", "earth", or "" for floors and streets."""
    if season == "winter" or set_kind in ("snow", "snowfield"):
        return "snow"
    return {
        "beach": "sand",
        "desert": "sand",
        "park": "earth",
        "forest": "earth",
        "mountains": "earth",
        "field": "earth",
    }.get(set_kind, "")


def kicked_piece(name: str, matter: str, bursts: int) -> Piece:
    """The dynamic piece of at most `bursts` bursts of one matter."""
    rng = np.random.default_rng(len(matter))
    colour = linear(MATTER[matter][0])[None] * rng.uniform(0.75, 1.15, (bursts * GRAINS, 1))
    finish = Finish("plain", roughness=0.2 if matter == "spray" else 0.9, fuzz=0.5, casts_shadow=False)
    return Piece(name, grains_mesh(colour.astype(np.float32), CHIP), finish, dynamic=True)


def kicked_vertices(matter: str, bursts: list[Burst], room: int) -> tuple[Array, Array]:
    """Vertices of `room` bursts of a piece; those that are over or not given have no size."""
    size = MATTER[matter][1]
    centres = np.zeros((room * GRAINS, 3), np.float32)
    sizes = np.zeros(room * GRAINS, np.float32)
    turns = np.zeros((room * GRAINS, 2), np.float32)
    for k, burst in enumerate(bursts[:room]):
        if not 0.0 <= burst.age < LIFE:
            continue
        rng = np.random.default_rng(burst.key & 0x7FFFFFFF)
        u = rng.random((GRAINS, 6)).astype(np.float32)
        rows = slice(k * GRAINS, (k + 1) * GRAINS)
        age = max(burst.age, 1e-4)
        ahead = (-0.9 + 2.2 * u[:, 0]) * burst.strength  # most of it back, some dragged along
        up = (0.7 + 1.7 * u[:, 1]) * burst.strength
        side = (u[:, 2] - 0.5) * 1.3 * burst.strength
        ax, az = burst.along
        y = up * age - 0.5 * GRAVITY * age * age
        centres[rows, 0] = burst.point[0] + (ax * ahead - az * side) * age + (u[:, 3] - 0.5) * 0.07
        centres[rows, 1] = burst.point[1] + 0.008 + y
        centres[rows, 2] = burst.point[2] + (az * ahead + ax * side) * age + (u[:, 4] - 0.5) * 0.07
        alive = (y > -0.02) & (age < LIFE)
        sizes[rows] = alive * size * (0.45 + 1.2 * u[:, 5] ** 3) * min(1.0, (LIFE - age) / 0.2)
        turns[rows] = u[:, 3:5] * 6.28 + age * 9.0
    return grains_vertices(centres, sizes, turns, CHIP)
