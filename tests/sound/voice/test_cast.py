"""Nobody in a film can be taken for somebody else, and everybody sounds like who they are."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.script.screenplay import Character, Line, Look, Place, Screenplay
from rushes.sound.voice.cast import MINIMUM_GAP, apart, cast, cast_screenplay

LOOKS = st.builds(
    Look,
    sex=st.sampled_from(["", "female", "male"]),
    age=st.sampled_from(["", "child", "teen", "adult", "old"]),
    species=st.sampled_from(["person", "person", "person", "dog", "robot"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LOOKS, min_size=2, max_size=4), st.integers(0, 10_000))
def test_two_speakers_are_never_confusable(looks: list[Look], seed: int) -> None:
    people = [Character(f"c{i}", "", look) for i, look in enumerate(looks)]
    for a, b in combinations(cast(people, seed).values(), 2):
        assert apart(a, b) >= MINIMUM_GAP


@pytest.mark.parametrize(
    ("look", "name"),
    [
        (Look(sex="female", age="child"), "girl"),
        (Look(sex="male", age="child"), "boy"),
        (Look(sex="male", age="old"), "old man"),
        (Look(sex="female", age="old"), "old woman"),
        (Look(species="robot"), "robot"),
    ],
)
def test_looks_choose_the_speaker(look: Look, name: str) -> None:
    assert cast([Character("c", "", look)], 5)["c"].speaker.name == name


def test_same_seed_same_cast_and_extras_never_recast_a_line() -> None:
    she, he = Character("she", "", Look(sex="female")), Character("he", "", Look(sex="male"))
    lines = (Line("1", "he", "Hello."), Line("2", "narrator", "Once."))
    play = Screenplay("", "en", Place("street"), characters=(he,), lines=lines)
    crowded = Screenplay("", "en", Place("street"), characters=(she, he), lines=lines)
    assert cast_screenplay(play, 4)["he"] == cast_screenplay(crowded, 4)["he"]
    assert cast_screenplay(play, 4)["narrator"].speaker.name == "narrator"


def test_an_open_sex_is_cast_by_the_seed() -> None:
    friends = [Character("a", "friend"), Character("b", "friend")]
    sexes = {tuple(c.speaker.sex for c in cast(friends, seed).values()) for seed in range(12)}
    assert len(sexes) > 1
