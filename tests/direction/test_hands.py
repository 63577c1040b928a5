"""Hands have somebody they belong to, and the camera stays on what they do."""

import pytest

from rushes.direction.director import Terms, direct
from rushes.script.reader import read


def scene(prompt):
    return direct(read(prompt), (), Terms()).scenes[0]


@pytest.mark.parametrize(
    "prompt",
    [
        "A close-up shot. A hand pours milk into a glass.",
        "Two hands knead dough on a table.",
        "A knife slices a tomato on a cutting board.",
    ],
)
def test_hands_and_tools_have_somebody(prompt):
    made = scene(prompt)
    assert [f.look.species for f in made.figures] == ["person"]
    assert not {p.kind for p in made.props} & {"hand", "finger"}
    assert made.shots[0].framing == "close-up of hands"


def test_an_instrument_under_hands_is_played():
    made = scene("A close-up of two hands on a piano. The right hand presses the keys.")
    assert "play_piano" in {m.action for f in made.figures for m in f.moves}


def test_the_hands_of_who_is_there_are_his():
    made = scene("A chef stands in the kitchen. His hands chop an onion.")
    assert len(made.figures) == 1


def test_what_is_no_thing_is_said_and_not_shown():
    plan = direct(read("A hand pours water. The stream makes a gentle pour."), (), Terms())
    assert "stream" not in {p.kind for p in plan.scenes[0].props}
    assert any("no thing by itself" in line for line in plan.log)
