"""How much is measured: counts and seconds, all of them bounds."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FULL", "QUICK", "Plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """Counts and seconds of one run."""

    connections: int = 16
    rounds: int = 3
    """Of creates, of gets and of jobs at once; the table shows the median."""
    seconds: float = 4.0
    """Of each round of creates or gets."""
    most: int = 40_000
    """Requests of such a round."""
    warm: int = 20
    singles: int = 200
    """Jobs one after the other."""
    single_interval: float = 0.002
    """Seconds between polls of one job."""
    crowd: int = 50
    crowd_interval: float = 0.020
    """Seconds between polls of each of the jobs at once, and before a refused one is tried again."""
    killed: int = 3
    killed_seconds: float = 2.0
    """How long a prediction takes that the server is killed in."""
    remembered: float = 75.0
    """Seconds after a restart for what a store remembers: a lease of 30 s has to run out first."""
    forgotten: float = 12.0
    """The same where there is no store: twice as long as all jobs one after the other."""
    patience: float = 60.0
    """Seconds for a start, for one job, for one crowd."""


FULL = Plan()
QUICK = Plan(rounds=1, seconds=1.5, warm=5, singles=40)
