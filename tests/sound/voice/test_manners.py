"""Every manner is heard in the direction the literature says, and none is taken for another."""

import pytest
from bench.sound.manners import alike, amiss, measured

from rushes.sound.voice.speakers import SPEAKERS, Speaker

ROBOT = "robot"


@pytest.mark.parametrize("speaker", SPEAKERS[3:18:7], ids=lambda s: s.name)
def test_manners_are_heard(speaker: Speaker) -> None:
    voices = measured(speaker, lines=1)
    assert list(amiss(voices, ranges=speaker.name != ROBOT)) == []
    assert alike(voices)[0] > 1.2


@pytest.mark.parametrize("name", ["light man"])
def test_manners_are_heard_in_mandarin(name: str) -> None:
    speaker = next(s for s in SPEAKERS if s.name == name)
    voices = measured(speaker, "zh", lines=1)
    assert list(amiss(voices, ranges=False)) == []
    assert alike(voices)[0] > 1.2
