"""Rocks of all sizes: boulders, stones and pebbles, each broken in its own way."""

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench

__all__ = ["build"]

GREYS = ("#8b8478", "#96897a", "#7f8286", "#a09484")


def build(prop: Prop) -> BuiltProp:
    """A rock, its cracks and ledges by its seed; about 1,300 triangles."""
    here, light = Bench(), prop.colour or GREYS[prop.seed % len(GREYS)]
    here.add("stone", crag((0.0, 0.1, 0.0), (0.5, 0.42, 0.44), prop.seed % 911, stone=(mixed(light, "#1c1814", 0.55), light), level=3))
    return benched(prop, here, UPRIGHT)
