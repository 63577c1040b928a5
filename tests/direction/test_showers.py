"""What comes down by itself fills the air of the set; what is held, or is one, stays a thing."""

import pytest

from rushes.direction.director import Terms, direct
from rushes.script.reader import read


def scene(prompt):
    return direct(read(prompt), (), Terms()).scenes[0]


@pytest.mark.parametrize(
    ("prompt", "feature"),
    [
        ("Autumn leaves fall in the forest.", "falling_leaves"),
        ("Confetti rains down on the winner.", "falling_confetti"),
        ("A couple dances as rose petals rain down on them.", "falling_rose_petals"),
        ("Falling leaves swirl around a boy in the park.", "falling_leaves"),
        ("花瓣飘落在女孩身上。", "falling_petals"),
    ],
)
def test_many_light_things_in_the_air_are_the_sets(prompt, feature):
    found = scene(prompt)
    assert feature in found.set.features
    assert not {prop.kind for prop in found.props} & {"leaf", "petal", "confetti", "table"}


@pytest.mark.parametrize(
    ("prompt", "kind"), [("A woman throws confetti.", "confetti"), ("A leaf falls from the tree.", "leaf")]
)
def test_what_is_held_or_is_one_is_a_thing(prompt, kind):
    found = scene(prompt)
    assert kind in {prop.kind for prop in found.props}
    assert not any(feature.startswith("falling_") for feature in found.set.features)


def test_autumn_leaves_bring_autumn_and_snowflakes_are_snow():
    assert scene("Autumn leaves fall in the forest.").set.season == "autumn"
    assert "snow" in scene("Snowflakes drift down on a fox.").set.weather


def test_fireflies_are_out_at_dusk_unless_it_is_said_otherwise():
    assert scene("Fireflies glow over a meadow.").set.time_of_day == "dusk"
    assert scene("Fireflies glow over a meadow at night.").set.time_of_day == "night"
