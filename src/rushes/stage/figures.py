"""The catalogue of figures: which builder makes a species. Builders are strings, imported when first asked for."""

from collections.abc import Callable
from importlib import import_module

from rushes.direction.plan import Figure
from rushes.script.screenplay import Look
from rushes.stage.build import BuiltFigure

__all__ = ["BUILDERS", "TOY", "builder_for", "built_by"]

PERSON = "rushes.stage.people.puppet:build"
QUADRUPED = "rushes.stage.animals.quadruped:build"
CRAWLER = "rushes.stage.animals.crawler:build"
UPRIGHT = "rushes.stage.animals.upright:build"
SWIMMER = "rushes.stage.animals.swimmer:build"
SWARM = "rushes.stage.particles.swarm:build"
BIRD = "rushes.stage.animals.bird:build"

BUILDERS: dict[str, str] = {
    "person": PERSON,
    **dict.fromkeys(("dog", "cat", "fox", "wolf", "bear", "rabbit", "lion", "tiger", "panda"), QUADRUPED),
    **dict.fromkeys(("koala", "raccoon", "squirrel", "mouse", "donkey", "camel"), QUADRUPED),
    **dict.fromkeys(
        ("horse", "zebra", "cow", "sheep", "goat", "pig", "deer", "giraffe", "elephant", "rhino"), QUADRUPED
    ),
    **dict.fromkeys(("bird", "gull", "seagull", "swallow", "crow", "eagle", "dove", "goose", "owl"), BIRD),
    **dict.fromkeys(("heron", "duck", "chicken", "parrot", "bat", "butterfly"), BIRD),
    **dict.fromkeys(("shark", "fish", "whale", "seal", "turtle"), SWIMMER),
    **dict.fromkeys(("penguin", "monkey", "ape", "dinosaur", "dragon", "kangaroo"), UPRIGHT),
    **dict.fromkeys(("snake", "lizard", "crocodile", "frog", "bug", "bee"), CRAWLER),
}
"""Species -> "module:function"."""


TOY = "rushes.stage.toys.figure:build"


BREEDS = {
    **dict.fromkeys(("kangaroo", "wallaby", "joey"), UPRIGHT),
    **dict.fromkeys(
        [
            "bee",
            "bumblebee",
            "honeybee",
            "wasp",
            "hornet",
            "fly",
            "dragonfly",
            "ladybug",
            "ladybird",
        ],
        CRAWLER,
    ),
    "firefly": SWARM,
    **dict.fromkeys(["mosquito", "cicada", "cricket", "grasshopper", "mantis", "locust"], CRAWLER),
}
"""Breed -> builder, where a breed is built like another species than its own."""


def built_by(look: Look) -> str:
    """ "module:function" for a look; the felt toys' for whoever is not modelled."""
    return BREEDS.get(look.breed.split()[-1] if look.breed else "", "") or BUILDERS.get(look.species, TOY)


def builder_for(look: Look) -> Callable[[Figure], BuiltFigure]:
    """The builder of a look; who is not modelled is sewn as a felt toy, and the figure's log says so."""
    module, function = built_by(look).split(":")
    builder: Callable[[Figure], BuiltFigure] = getattr(import_module(module), function)
    return builder
