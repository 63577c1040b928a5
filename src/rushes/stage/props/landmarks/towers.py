"""Towers as things: each is a part that sets have as well."""

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.towers import TOWERS

__all__ = ["build"]


def build(prop: Prop) -> BuiltProp:
    """The tower of a prop, its front to +z."""
    here = Bench()
    TOWERS[prop.kind](here, prop.colour, prop.seed)
    return benched(prop, here, UPRIGHT)
