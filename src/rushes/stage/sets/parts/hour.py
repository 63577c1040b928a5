"""What a place is like at a brief's hour: how much its lamps and windows glow, how wet and how snowy it
is.
"""

from dataclasses import dataclass

from rushes.direction.plan import SetBrief

__all__ = ["Hour", "hour_of"]

_GLOW = {
    "dawn": 0.55,
    "morning": 0.2,
    "noon": 0.15,
    "afternoon": 0.2,
    "golden": 0.4,
    "sunset": 0.6,
    "dusk": 0.85,
    "night": 1.0,
}
_WET = {"rain": 1.0, "storm": 1.0, "drizzle": 0.8}


@dataclass(frozen=True)
class Hour:
    """`glow` 0..1: lamps and windows against the daylight; `wet` and `snow` 0..1 on the ground; `time` of day; `grey` 0..1:
    how much cloud is before the sun."""

    glow: float
    wet: float
    snow: float
    season: str
    time: str = "afternoon"
    grey: float = 0.0

    @property
    def dark(self) -> bool:
        """Whether lamps light the scene."""
        return self.glow >= 0.55


def hour_of(brief: SetBrief) -> Hour:
    """The hour of a brief; grey weather lets lamps glow by day too."""
    weather = frozenset(brief.weather)
    glow = _GLOW.get(brief.time_of_day, 0.2)
    if weather & {"rain", "storm", "fog", "mist", "snow", "clouds"}:
        glow = max(glow, 0.35)
    wet = max((_WET.get(word, 0.0) for word in weather), default=0.0)
    grey = 1.0 if weather & {"rain", "storm", "fog", "mist", "snow", "clouds", "overcast", "drizzle"} else 0.0
    return Hour(glow, wet, 1.0 if "snow" in weather else 0.0, brief.season, brief.time_of_day, grey)
