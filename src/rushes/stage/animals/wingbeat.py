"""When a bird beats its wings and when it glides, and how its three wing joints fold. Pure functions of the time.

A bird beats for a while and then holds its wings out; the length of both is drawn per cycle from its seed. Inner wing leads,
the hand follows, and on the upstroke the wrist folds (after high-speed film of gulls in cruising flight).
"""

from dataclasses import dataclass
from math import cos, floor, pi, sin

from rushes.stage.animals.plumage import Plumage

__all__ = ["Wings", "wings"]

CYCLE = 2.6  # seconds of one flapping and gliding bout, before it is varied


@dataclass(frozen=True)
class Wings:
    """Lift of the three wing segments above the one before (radians), twist of the hand, rise of the body in body lengths."""

    shoulder: float
    elbow: float
    wrist: float
    twist: float
    rise: float


def draw(seed: int, k: int) -> float:
    """A number 0..1 that belongs to a seed and a count."""
    x = sin(seed * 12.9898 + k * 78.233) * 43758.5453
    return x - floor(x)


def wings(kind: Plumage, seed: int, seconds: float) -> Wings:
    """The wings of one bird at a time."""
    pace = kind.beats * (0.92 + 0.16 * draw(seed, 1))
    bout = CYCLE * (0.8 + 0.5 * draw(seed, 2))
    t = seconds + 30.0 + bout * draw(seed, 3)
    k = floor(t / bout)
    share = 1.0 - kind.glide * (0.6 + 0.8 * draw(seed, 100 + k))
    u = t / bout - k
    soft = 0.10
    # Strength of the beat: up at the start of the bout, dying away into the glide.
    power = min(1.0, u / soft, max((share - u) / soft, 0.0))
    power = power * power * (3 - 2 * power)
    a = 2 * pi * pace * t
    if kind.shape == "butterfly":  # wings clap over the back and stay there while it sails
        return Wings(
            0.35 + 0.95 * (power * cos(a) + (1 - power) * 0.35), 0.0, 0.0, 0.0, -0.16 * power * cos(a - 0.5)
        )
    up = 0.5 - 0.5 * cos(a + 0.6)  # 1 in the upstroke: the wrist folds
    beat = cos(a)
    return Wings(
        shoulder=0.10 + power * (0.10 + 0.62 * beat) + (1 - power) * 0.10,
        elbow=-0.04 + power * 0.20 * cos(a - 0.6) - 0.10 * power * up,
        wrist=-0.10 + power * (0.34 * cos(a - 1.15) - 0.22 * up) - (1 - power) * 0.05,
        twist=power * 0.30 * sin(a - 0.3),
        rise=-power * 0.045 * cos(a - 0.4),
    )
