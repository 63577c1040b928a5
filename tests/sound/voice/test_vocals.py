"""Laughs, gasps and sighs are readings too."""

import numpy as np
import pytest

from rushes.script.screenplay import Action, Character, Line, Look, Place, Screenplay
from rushes.sound.voice.booth import record
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.speakers import SPEAKERS
from rushes.sound.voice.vocals import KINDS, vocal


@pytest.mark.parametrize("kind", KINDS)
def test_a_vocal_is_a_reading_with_a_mouth(kind: str) -> None:
    reading = vocal(kind, Casting("she", SPEAKERS[0]), seed=3)
    assert reading.line == f"{kind}:she:0"
    assert reading.phones[0].start == 0
    assert reading.phones[-1].end == pytest.approx(reading.seconds, abs=2e-3)
    assert any(p.shape != "X" for p in reading.phones)
    assert 0.05 < np.abs(reading.samples).max() < 0.9


def test_a_laugh_has_notes_that_die_away() -> None:
    reading = vocal("laugh", Casting("he", SPEAKERS[3]), seed=3)
    notes = [p for p in reading.phones if p.shape == "D"]
    assert len(notes) >= 4
    loudness = [np.abs(reading.samples[int(n.start * 48000) : int(n.end * 48000)]).max() for n in notes]
    assert loudness[-1] < 0.7 * max(loudness[:2])


def test_the_screenplay_calls_for_its_laughs() -> None:
    play = Screenplay(
        "",
        "en",
        Place("street"),
        characters=(
            Character("he", "", Look(sex="male")),
            Character("she", "", Look(sex="female")),
            Character("dog", "", Look(species="dog")),
        ),
        actions=(Action("he", "laugh"), Action("dog", "laugh"), Action("he", "giggle", beat=1)),
        lines=(Line("1", "she", "Oh no.", "laughing"),),
    )
    assert [r.line for r in record(play, seed=1)] == ["1", "laugh:he:0", "laugh:she:0"]
