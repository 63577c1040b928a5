"""Every bed, one row each: who makes it, and how it lies beside the others in LU."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.sound.ambience import air, creatures, people, water
from rushes.sound.synth import Samples

__all__ = ["BEDS", "Bed"]


@dataclass(frozen=True)
class Bed:
    """`make(rng, seconds)` gives (n, 2); `level` is LU against an ordinary bed; `wide` 0..1 is how far it stays all round."""

    make: Callable[[np.random.Generator, float], Samples]
    level: float = 0.0
    wide: float = 1.0


BEDS: dict[str, Bed] = {
    "street": Bed(air.street),
    "city_night": Bed(air.city_night, -2.0),
    "walla": Bed(people.walla, 1.0, 0.7),
    "waves": Bed(water.waves, 2.0, 0.7),
    "lapping": Bed(water.lapping, -1.0, 0.7),
    "river": Bed(water.river, 0.0, 0.6),
    "rain": Bed(water.rain, 0.0),
    "storm": Bed(water.storm, 2.0),
    "wind": Bed(air.wind),
    "forest": Bed(air.forest, -2.0),
    "park": Bed(creatures.park, -1.0),
    "birds": Bed(creatures.birds, -1.0, 0.8),
    "crickets": Bed(creatures.crickets, -2.0, 0.9),
    "fire": Bed(air.fire, -1.0, 0.3),
    "room_tone": Bed(air.room_tone, -10.0),
}
"""Keys are the kinds of direction.plan.Ambience."""
