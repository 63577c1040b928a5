"""Who plays what: deeds are known as what they are, and what nobody plays is not called played."""

from rushes.stage.repertoire import plays


def test_people_play_gaits_postures_and_deeds() -> None:
    assert all(plays("person", action) for action in ("walk", "sit", "stand", "strum", "hug"))


def test_animals_play_less_than_people() -> None:
    assert plays("dog", "run")
    assert not plays("dog", "iron")


def test_a_felt_toy_plays_nothing() -> None:
    assert not plays("unicorn", "run")


def test_what_no_deed_is_called_is_not_played() -> None:
    assert not plays("person", "photosynthesise")
