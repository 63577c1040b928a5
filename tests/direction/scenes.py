"""Hand-made screenplays and readings for the tests of direction: no reader and no voices needed."""

import numpy as np

from rushes.script.reading import Phone, Reading, Word
from rushes.script.screenplay import (
    Action,
    CameraWish,
    Character,
    Line,
    Look,
    Place,
    Screenplay,
    Thing,
)

RATE = 48000


def reading(line: str, who: str, text: str, seconds: float) -> Reading:
    """A silent reading whose phones alternate closed and wide open every tenth of a second."""
    count = int(seconds * 10)
    phones = tuple(
        Phone(i / 10, (i + 1) / 10, "m" if i % 2 == 0 else "aa", "A" if i % 2 == 0 else "D", i % 4 == 1)
        for i in range(count)
    )
    samples = np.zeros(int(seconds * RATE), np.float32)
    return Reading(line, who, text, samples, RATE, (Word(0, seconds, text),), phones, "test")


def dialogue() -> tuple[Screenplay, tuple[Reading, ...]]:
    """Two people meet, one speaks, the other laughs and answers."""
    play = Screenplay(
        prompt="two people meet",
        language="en",
        place=Place("cafe_street"),
        mood=("relaxed",),
        characters=(Character("ann", "one", Look()), Character("bob", "the other", Look())),
        actions=(
            Action("ann", "meet", target="bob", beat=0),
            Action("bob", "meet", target="ann", beat=0),
            Action("ann", "smile", beat=1),
            Action("bob", "laugh", beat=2),
        ),
        lines=(
            Line("line0", "ann", "Hello there", "happy", beat=1),
            Line("line1", "bob", "Good morning", "laughing", beat=2),
        ),
    )
    readings = (
        reading("line0", "ann", "Hello there", 1.6),
        reading("line1", "bob", "Good morning", 1.8),
        reading("laugh:bob:0", "bob", "ha ha", 0.8),
    )
    return play, readings


def runner(species: str = "dog", place: str = "beach") -> Screenplay:
    """Somebody runs, filmed low with a 24 mm lens."""
    return Screenplay(
        prompt="a dog runs",
        language="en",
        place=Place(place),
        time_of_day="sunset",
        characters=(Character("dog", "a dog", Look(species=species)),),
        actions=(Action("dog", "run", where="along"),),
        camera=CameraWish(angle="low", lens_mm=24.0, moves=("track",)),
    )


def boatman() -> Screenplay:
    """An old fisherman sits in a boat, slow zoom in."""
    return Screenplay(
        prompt="a fisherman in a boat",
        language="en",
        place=Place("lake"),
        characters=(
            Character("man", "an old fisherman", Look(age="old", sex="male", profession="fisherman")),
        ),
        things=(Thing("boat", "wooden boat", "boat", material="wood"),),
        actions=(Action("man", "sit", target="boat"),),
        camera=CameraWish(moves=("push_in",), speed="slow"),
    )


def landscape() -> Screenplay:
    """Mountains from the air with birds far away."""
    return Screenplay(
        prompt="mountains",
        language="en",
        place=Place("mountains"),
        characters=(Character("birds", "birds", Look(species="bird"), count=7, distant=True),),
        actions=(Action("birds", "fly"),),
        camera=CameraWish(moves=("fly",), angle="high"),
    )
