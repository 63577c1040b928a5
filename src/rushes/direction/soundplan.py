"""Beds: what lies under a scene for as long as it lasts, because it is named, because of the weather, because of the place."""

from dataclasses import replace

from rushes.direction.foley.beds import beds_of
from rushes.direction.foley.cues import BEDS, LEVELS
from rushes.direction.placefacts import PlaceFacts
from rushes.direction.plan import Ambience, Vec
from rushes.script.screenplay import Screenplay

__all__ = ["ambiences_of"]

BED_PLACES: dict[str, Vec] = {
    "waves": (0.0, 0.0, -9.0),
    "birds": (2.5, 4.0, -6.0),
    "crickets": (-4.0, 0.2, -3.0),
    "walla": (-1.5, 1.2, -3.0),
}
"""Where a bed is heard from when the set does not say; all others are all round."""

WEATHER_BEDS = {"rain": "rain", "wind": "wind", "storm": "storm"}
BEHIND_WALLS = frozenset({"rain", "wind", "storm", "street", "city_night", "waves"})
"""Beds that are outside when the scene is in a room."""


def ambiences_of(
    screenplay: Screenplay, facts: PlaceFacts, cfg_scale: float, frames: int
) -> tuple[Ambience, ...]:
    """Beds that last `frames`: named ones at their named level, the weather's, and the place's own unless filmed literally.
    In a silent film those alone that are said to be heard all the same."""
    beds: dict[str, Ambience] = {}
    own = {kind: point for kind, _, point in facts.beds}
    for sound in screenplay.sounds:
        if sound.kind in BEDS:
            point = own.get(sound.kind) or BED_PLACES.get(sound.kind)
            level = LEVELS.get(sound.level, 0.0)
            kind = sound.kind
            beds[kind] = Ambience(kind, max(level, beds[kind].level) if kind in beds else level, point)
    for weather in screenplay.weather if not screenplay.silent else ():
        bed = WEATHER_BEDS.get(weather)
        if bed and bed not in beds:
            beds[bed] = Ambience(bed, 0.0)
    if cfg_scale < 1.0 and not screenplay.silent:
        for kind, level, point in beds_of(screenplay.place, facts):
            if kind not in beds and kind not in screenplay.excluded:
                quieter = -4.0 if beds else 0.0  # the place's own bed stays under what was asked for
                beds[kind] = Ambience(kind, level + quieter, point)
    inside = screenplay.place.interior
    return tuple(
        replace(bed, end=frames, muffled=inside and bed.kind in BEHIND_WALLS) for bed in beds.values()
    )
