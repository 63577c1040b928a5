"""Occasions: what many do together is named by a noun, and brings on as many as it takes."""

import pytest

from rushes.script.reader import read


def _doers(prompt: str, deed: str) -> int:
    screenplay = read(prompt)
    ids = {a.who for a in screenplay.actions if a.verb == deed}
    return sum(c.count for c in screenplay.characters if c.id in ids)


@pytest.mark.parametrize(
    ("prompt", "deed", "heads"),
    [
        ("A rugby scrum on a muddy field", "scrum", 10),
        ("A tug of war between two teams of children", "tug_of_war", 6),
        ("A football match in a stadium", "football_match", 7),
        ("Runners compete in a relay race", "relay_race", 6),
        ("A crowd of protesters holding signs march down the street", "protest", 9),
        ("People queue outside a bakery", "queue", 6),
    ],
)
def test_an_occasion_has_as_many_people_as_it_takes(prompt: str, deed: str, heads: int) -> None:
    assert _doers(prompt, deed) == heads


def test_those_who_are_named_take_part_and_keep_their_age() -> None:
    people = read("A tug of war between two teams of children").characters
    assert {c.look.age for c in people} == {"child"}


@pytest.mark.parametrize(
    "prompt",
    [
        "A man watches a football match on television",
        "A woman talks about a basketball game",
        "A scrum master leads a meeting",
        "A lonely astronaut drifts in space. Choir music swells.",
    ],
)
def test_what_is_only_watched_or_talked_of_is_not_held(prompt: str) -> None:
    deeds = {a.verb for a in read(prompt).actions}
    assert not deeds & {"football_match", "basketball_game", "scrum", "choir"}


def test_who_looks_on_takes_no_part() -> None:
    screenplay = read("Two boys play a game of football. A mother claps.")
    mother = next(c.id for c in screenplay.characters if "mother" in c.words)
    assert {a.verb for a in screenplay.actions if a.who == mother} == {"clap"}


def test_a_match_that_is_played_is_no_matchstick() -> None:
    assert not any(t.kind == "match" for t in read("A football match in a stadium").things)


def test_a_label_of_two_nouns_is_one_person() -> None:
    screenplay = read("A person is crawling baby")
    assert [c.look.age for c in screenplay.characters] == ["baby"]


def test_who_does_something_to_a_baby_stays() -> None:
    assert len(read("A person is feeding baby").characters) == 2
