"""How long to wait before trying again."""

from __future__ import annotations

import random
from collections.abc import Iterator

__all__ = ["LONGEST", "pauses"]

SHORTEST = 0.1
LONGEST = 5.0
"""Seconds. An API that comes back is found within this time."""


def pauses(chance: random.Random) -> Iterator[float]:
    """Seconds to wait before each further try: doubling from 0.1 to 5, each shortened by up to half by chance, so that
    many workers do not come back as one. Endless."""
    pause = SHORTEST
    while True:
        yield pause * chance.uniform(0.5, 1.0)
        pause = min(pause * 2, LONGEST)
