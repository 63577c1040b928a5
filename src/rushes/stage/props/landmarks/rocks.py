"""Rocks of all sizes: boulders, stones and pebbles, each broken in its own way."""

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench

__all__ = ["build"]

GREYS = (("#4c443f", "#8b8478"), ("#544a40", "#96897a"), ("#44474b", "#7f8286"), ("#5a5046", "#a09484"))
"""Dark and light of four kinds of stone."""


def build(prop: Prop) -> BuiltProp:
    """A rock, its cracks and ledges by its seed; about 1,300 triangles."""
    here, (dark, light) = Bench(), GREYS[prop.seed % len(GREYS)]
    here.add(
        "stone",
        crag(
            (0.0, 0.1, 0.0), (0.5, 0.42, 0.44), prop.seed % 911, stone=(dark, prop.colour or light), level=3
        ),
    )
    return benched(prop, here, UPRIGHT)
