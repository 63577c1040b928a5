"""Every species and breed, on a turntable and on its way."""

from collections.abc import Iterator

from bench.lookbook.entry import Entry, orbit, shown

from rushes.direction.measures import breadth_of, height_of, length_of
from rushes.direction.plan import Figure, Move
from rushes.script.screenplay import Look
from rushes.stage.animals.species import BREEDS
from rushes.stage.figures import BUILDERS

__all__ = ["entries"]

TURNS = (20.0, 60.0, 90.0, 160.0)


def entries() -> Iterator[Entry]:
    """A turntable each."""
    for species in BUILDERS:
        if species != "person":
            yield _turned(species, Look(species=species))
    for breed in BREEDS:
        yield _turned(breed, Look(species="dog", breed=breed))


def _turned(name: str, look: Look) -> Entry:
    high = height_of(look)
    far = 2.2 * max(high, length_of(look), breadth_of(look), 0.25)
    keys, frames = orbit((0.0, 0.5 * high, 0.0), far, 0.25 * high, TURNS)
    figure = Figure(
        "it", look, height=high, seed=1, moves=(Move(0, 240, "stand", ease_in=False, ease_out=False),)
    )
    return Entry("animals", name, name, shown(keys, (figure,)), frames)
