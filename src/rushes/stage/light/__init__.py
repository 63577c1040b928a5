"""Light: `environment(brief)` is the air a set starts from: time, weather, season, light words, mood."""

from dataclasses import replace
from typing import Any

from rushes.direction.plan import SetBrief
from rushes.stage.light.times import KEYS, OPEN_AIR, OPEN_KINDS, TIMES
from rushes.stage.light.weather import SEASONS, WEATHERS
from rushes.stage.light.words import LIGHT_WORDS, MOODS
from rushes.stage.scene import Environment

__all__ = ["environment"]


def environment(brief: SetBrief, **overrides: Any) -> Environment:
    """Sky, sun, air and grade for a brief. `overrides` are fields of Environment a set wants its own way.

    An unknown time of day is lit as afternoon; unknown words change nothing. Deterministic.
    By `brief.kind` the sun suits open landscapes (backlight) or built places (three-quarter front light).
    Raises TypeError for an override that is no field of Environment.
    """
    time = brief.time_of_day if brief.time_of_day in TIMES else "afternoon"
    wide = brief.kind in OPEN_KINDS
    air = replace(TIMES[time], sun_direction=KEYS[time]["open" if wide else "street"])
    if wide:
        air = replace(air, **OPEN_AIR.get(time, {}))
    if brief.season in SEASONS:
        air = SEASONS[brief.season](air)
    for table, words in ((WEATHERS, brief.weather), (LIGHT_WORDS, brief.light), (MOODS, brief.mood)):
        for word in dict.fromkeys(words):
            if word in table:
                air = table[word](air)
    return replace(air, **overrides)
