"""Styles decide the hour only where the prompt leaves it open."""

import rushes


def hour(prompt: str) -> str:
    return rushes.plan_film(prompt).scenes[0].set.time_of_day


def test_cyberpunk_plays_at_night() -> None:
    assert hour("A woman walks down a street, cyberpunk style") == "night"


def test_the_hour_that_is_named_wins() -> None:
    assert hour("A woman walks down a street at noon, cyberpunk style") == "noon"


def test_other_styles_leave_the_hour_to_the_place() -> None:
    assert hour("A woman walks down a street, watercolor style") == hour("A woman walks down a street")
