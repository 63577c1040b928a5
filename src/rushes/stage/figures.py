"""The catalogue of figures: which builder makes a species. Builders are strings, imported when first asked for."""

from collections.abc import Callable
from importlib import import_module

from rushes.direction.plan import Figure
from rushes.stage.build import BuiltFigure

__all__ = ["BUILDERS", "builder_for"]

PERSON = "rushes.stage.people.puppet:build"
QUADRUPED = "rushes.stage.animals.quadruped:build"
BIRD = "rushes.stage.animals.bird:build"

BUILDERS: dict[str, str] = {
    "person": PERSON,
    **dict.fromkeys(("dog", "cat", "fox", "wolf", "bear", "rabbit", "lion", "tiger", "panda"), QUADRUPED),
    **dict.fromkeys(("koala", "raccoon", "squirrel", "mouse", "donkey", "camel"), QUADRUPED),
    **dict.fromkeys(("horse", "zebra", "cow", "sheep", "goat", "pig", "deer", "giraffe", "elephant", "rhino"), QUADRUPED),
    **dict.fromkeys(("bird", "gull", "seagull", "swallow", "crow", "eagle", "dove", "goose", "owl"), BIRD),
    **dict.fromkeys(("heron", "duck", "chicken", "parrot", "bat", "butterfly", "bee"), BIRD),
}
"""Species -> "module:function"."""


TOY = "rushes.stage.toys.figure:build"


def builder_for(species: str) -> Callable[[Figure], BuiltFigure]:
    """The builder of a species; who is not modelled is sewn as a felt toy, and the figure's log says so."""
    module, function = BUILDERS.get(species, TOY).split(":")
    builder: Callable[[Figure], BuiltFigure] = getattr(import_module(module), function)
    return builder
