"""Where and when running feet throw up the ground: bursts for the particles, from the gait itself."""

from math import cos, floor, sin

from rushes.direction.travel import Standing, path_length
from rushes.stage.animals.footing import Stride, print_at
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.build import StageView
from rushes.stage.particles.kicked import Burst

__all__ = ["ROOM", "bursts"]

ROOM = 8
"""Bursts in the air at once: four feet, two strides."""
LEAST = 1.6  # m/s under which feet throw nothing


def bursts(
    place: Standing, stride: Stride | None, bones: Skeleton, view: StageView, seed: int
) -> list[Burst]:
    """The last two bursts of each foot: a foot throws when it leaves the ground, against the way it goes."""
    found: list[Burst] = []
    if stride is None or place.speed < LEAST:
        return found
    end = path_length(stride.move.path) / stride.length
    for k, limb in enumerate(bones.limbs):
        offset = dict(stride.gait.limbs)[limb.name]
        n = floor(stride.cycle - offset - stride.gait.duty)
        for strike in (n, n - 1):
            left = strike + offset + stride.gait.duty
            if (left < 0 and stride.move.ease_in) or left > end:
                continue
            x, z, heading = print_at(stride, strike + offset, bones, k)
            age = (stride.cycle - left) * stride.length / place.speed
            strength = min(place.speed / 4.4, 1.3) * (1.0 if limb.name.startswith("hind") else 0.75)
            key = seed * 1009 + (strike + 1000) * 4 + k
            found.append(Burst((x, view.ground(x, z), z), (-sin(heading), -cos(heading)), age, key, strength))
    return found
