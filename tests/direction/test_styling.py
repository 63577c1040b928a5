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


def test_a_silent_film_is_cranked_slowly() -> None:
    shots = rushes.plan_film("A man slips on a banana peel, silent film").scenes[0].shots
    assert all(shot.twos for shot in shots)


def test_a_painting_moves_with_every_frame() -> None:
    shots = rushes.plan_film("A man slips on a banana peel, oil painting").scenes[0].shots
    assert not any(shot.twos for shot in shots)
