"""Every manner is heard in the direction the literature says, and none is taken for another.

Each manner is asked of one speaker or two, on one line; `./dev bench-sound --only manners` asks all of everybody.
"""

import pytest
from bench.sound.manners import alike, amiss, measured

from rushes.sound.voice.speakers import SPEAKERS, Speaker

ENGLISH = (
    ("clear young woman", ("happy", "sad", "whispering")),
    ("boy", ("excited", "calm")),
    ("old man", ("angry", "afraid")),
    ("monster", ("sad", "shouting")),
    ("even man", ("laughing", "calm")),
)
MANDARIN = (("light man", ("sad", "excited", "whispering")),)


@pytest.mark.parametrize(("name", "manners"), ENGLISH)
def test_manners_are_heard(name: str, manners: tuple[str, ...]) -> None:
    voices = measured(_speaker(name), lines=1, manners=("neutral", *manners))
    assert list(amiss(voices)) == []
    assert alike(voices)[0] > 1.2


@pytest.mark.parametrize(("name", "manners"), MANDARIN)
def test_manners_are_heard_in_mandarin(name: str, manners: tuple[str, ...]) -> None:
    voices = measured(_speaker(name), "zh", lines=1, manners=("neutral", *manners))
    assert list(amiss(voices, ranges=False)) == []
    assert alike(voices)[0] > 1.2


def _speaker(name: str) -> Speaker:
    return next(s for s in SPEAKERS if s.name == name)
