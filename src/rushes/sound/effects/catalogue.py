"""Every kind of cue that can be heard: the tables of all families, one file each."""

from rushes.sound.effects import (
    alarms,
    animals,
    beasts,
    bells,
    bodies,
    designed,
    engines,
    fires,
    handwork,
    horns,
    impacts,
    liquids,
    machines,
    mechanisms,
    people,
    rubbing,
    steps,
    things,
    vehicles,
    water,
)
from rushes.sound.effects.effect import Effect

__all__ = ["EFFECTS", "FAMILIES", "SILENT"]

FAMILIES = (
    alarms,
    animals,
    beasts,
    bells,
    bodies,
    designed,
    engines,
    fires,
    handwork,
    horns,
    impacts,
    liquids,
    machines,
    mechanisms,
    people,
    rubbing,
    steps,
    things,
    vehicles,
    water,
)

EFFECTS: dict[str, Effect] = {kind: effect for family in FAMILIES for kind, effect in family.ROWS.items()}

SILENT = frozenset({"quiet", "silence", "hush"})
"""Kinds that are heard as nothing."""
