"""Every bed that can lie under a scene: the tables of all families, one file each."""

from rushes.sound.ambience import air, creatures, people, places, water
from rushes.sound.ambience.bed import Bed

__all__ = ["BEDS", "FAMILIES"]

FAMILIES = (air, creatures, people, places, water)

BEDS: dict[str, Bed] = {kind: bed for family in FAMILIES for kind, bed in family.ROWS.items()}
"""Keys are the kinds of direction.plan.Ambience."""
