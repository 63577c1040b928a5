"""Nouns that "one" stands for, everyone, and numbers that are ages."""

import pytest

from rushes.script.reader import read


def test_one_of_those_who_are_on() -> None:
    s = read("Three dogs press their noses to the glass; the smallest one burps.")
    assert len(s.characters) == 3
    assert s.actions[-1].who in {c.id for c in s.characters}


def test_one_more_of_the_kind() -> None:
    s = read("A green apple and a red one lie on a plate.")
    assert {(t.words, t.colour) for t in s.things} >= {("A green apple", "green"), ("a red one", "red")}
    assert {c.words for c in read("A small dog chases a bigger one.").characters} == {
        "A small dog",
        "a bigger one",
    }
    assert len(read("Two crows argue, then a third swoops in.").characters) == 2


def test_one_of_a_group_brings_the_group() -> None:
    assert len(read("One of the triplets hides in a basket.").characters) > 1


def test_everyone() -> None:
    (crowd,) = read("Everyone cheers.").characters
    assert crowd.count > 1
    assert len(read("Two kids paint. Everyone laughs.").characters) == 2


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("A five-year-old stacks blocks.", 1),
        ("Four seven-year-olds sing.", 4),
        ("A ten-year-old dog sleeps.", 1),
    ],
)
def test_ages_are_people(prompt: str, count: int) -> None:
    assert sum(c.count for c in read(prompt).characters) == count


@pytest.mark.parametrize(
    "prompt",
    ["Isometric dungeon crawler, torches flicker.", "Cartoon kart racer, split screen.", "A city-builder viewed from above.",
     "While somewhere a baby cries.", "A scream of steel runners.", "Archaeology feature, warm in tone."],
)  # fmt: skip
def test_nobody_is_there(prompt: str) -> None:
    assert not [c for c in read(prompt).characters if not c.distant]


@pytest.mark.parametrize("text", ["An astronaut is abseiling.", "A farming sim.", "An auto-battler board."])
def test_short_english_is_english(text: str) -> None:
    assert read(text).language == "en"
