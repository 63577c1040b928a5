"""The repertoire: which actions of a plan somebody of a species plays as what they are."""

from rushes.stage.animals.crawllife import DEEDS as CRAWLER_DEEDS
from rushes.stage.animals.deeds import DEEDS as ANIMAL_DEEDS
from rushes.stage.animals.manner import CALLS
from rushes.stage.animals.swimdeeds import DOINGS, LEAPS
from rushes.stage.animals.swimpath import SWIMMING
from rushes.stage.animals.uprightdeeds import DEEDS as UPRIGHT_DEEDS
from rushes.stage.figures import BIRD, BUILDERS, CRAWLER, PERSON, QUADRUPED, SWIMMER, UPRIGHT
from rushes.stage.people.motion.deeds.catalogue import DEEDS
from rushes.stage.people.motion.feet import WALKS
from rushes.stage.people.motion.stances import STANCES

__all__ = ["plays"]

STILL = frozenset({"stand", "ride"})
"""What a body does without being asked: it stands, or stays on what bears it."""
REPERTOIRES = {
    PERSON: STILL | WALKS | STANCES.keys() | DEEDS.keys(),
    QUADRUPED: STILL
    | frozenset({"walk", "run", "skip", "jump", "sit", "lie", "sleep", "lie_down", *CALLS, *ANIMAL_DEEDS}),
    SWIMMER: STILL
    | SWIMMING
    | LEAPS
    | DOINGS.keys()
    | frozenset({"walk", "crawl", "run", "sit", "sleep", "eat", *CALLS}),
    UPRIGHT: STILL
    | UPRIGHT_DEEDS.keys()
    | frozenset(
        [
            "sit",
            "lie",
            "sleep",
            "crouch",
            "jump",
            "swim",
            "float",
            "slide",
            "fly",
            "climb",
            "swing",
            "hang",
            "wake_up",
        ]
    ),
    CRAWLER: STILL | frozenset(CRAWLER_DEEDS),
    BIRD: STILL | frozenset({"walk", "fly", "sit", "sing", "chirp", "float", "swim"}),
}


def plays(species: str, action: str) -> bool:
    """Whether there is a motion for it; a felt toy only nods."""
    return action in REPERTOIRES.get(BUILDERS.get(species, ""), STILL)
