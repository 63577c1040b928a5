"""Every species and breed, on a turntable and on its way."""

from collections.abc import Iterator

from bench.lookbook.entry import Entry, orbit, shown

from rushes.direction.measures import breadth_of, height_of, length_of
from rushes.direction.plan import Figure, Move
from rushes.script.screenplay import Look
from rushes.stage.animals.species import BREEDS
from rushes.stage.animals.varieties import VARIETIES
from rushes.stage.figures import BUILDERS

__all__ = ["entries"]

OTHERS = {
    "shark": ("hammerhead", "whale shark", "manta ray"),
    "fish": ("goldfish", "clownfish", "koi", "salmon", "tuna", "angelfish", "puffer fish"),
    "whale": ("blue whale", "sperm whale", "dolphin", "orca", "beluga", "narwhal"),
    "seal": ("sea lion", "walrus"),
    "turtle": ("sea turtle", "tortoise"),
    "monkey": ("gorilla", "chimpanzee", "orangutan", "baboon"),
    "dinosaur": ("velociraptor", "dragon", "sauropod", "triceratops", "stegosaurus"),
    "snake": ("cobra", "python", "lizard", "gecko", "iguana", "chameleon", "crocodile"),
    "frog": ("toad", "tree frog"),
    "bug": (
        "ant",
        "beetle",
        "ladybug",
        "spider",
        "snail",
        "caterpillar",
        "crab",
        "lobster",
        "octopus",
        "jellyfish",
        "starfish",
    ),
}
"""Breeds of the other families."""
TURNS = (20.0, 60.0, 90.0, 160.0)


def entries() -> Iterator[Entry]:
    """A turntable each."""
    for species in BUILDERS:
        if species != "person":
            yield _turned(species, Look(species=species))
    for breed in BREEDS:
        yield _turned(breed, Look(species="dog", breed=breed))
    for species, named in VARIETIES.items():
        for breed in named:
            yield _turned(breed, Look(species=species, breed=breed))
    for species, breeds in OTHERS.items():
        for breed in breeds:
            yield _turned(breed, Look(species=species, breed=breed))


def _turned(name: str, look: Look) -> Entry:
    high = height_of(look)
    far = 2.2 * max(high, length_of(look), breadth_of(look), 0.25)
    keys, frames = orbit((0.0, 0.5 * high, 0.0), far, 0.25 * high, TURNS)
    figure = Figure(
        "it", look, height=high, seed=1, moves=(Move(0, 240, "stand", ease_in=False, ease_out=False),)
    )
    return Entry("animals", name, name, shown(keys, (figure,)), frames)
