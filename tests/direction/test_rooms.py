"""Every place is heard in the room that it is."""

import pytest

from rushes.direction.places import PLACES, facts_of
from rushes.direction.rooms import UNDER_THE_SKY, room_of, room_rows
from rushes.script.reader import read
from rushes.script.screenplay import Place
from rushes.sound.mix.rooms import LANDS, ROOMS, known


def test_every_room_of_the_table_is_one_of_the_mix() -> None:
    assert [room for room in room_rows().values() if not known(room)] == []


@pytest.mark.parametrize("kind", PLACES)
def test_every_set_has_a_room(kind: str) -> None:
    assert known(room_of(Place(kind), facts_of(kind)))


def test_the_rooms_under_the_sky_are_those_without_a_roof() -> None:
    assert {name for name, facts in ROOMS.items() if facts.roofless} | set(LANDS) == UNDER_THE_SKY


@pytest.mark.parametrize(
    ("prompt", "room"),
    [
        ("A priest walks through a gothic cathedral.", "cathedral"),
        ("A girl sings in the bathroom.", "bathroom"),
        ("A man stands in front of a cafe.", "street"),
        ("A man drinks coffee inside a cafe.", "cafe"),
        ("A car drives through a tunnel.", "tunnel"),
        ("A cat sits in a car park.", "terrace"),
        ("A woman waits in an elevator.", "lift"),
    ],
)
def test_a_prompt_is_heard_where_it_plays(prompt: str, room: str) -> None:
    screenplay = read(prompt)
    assert room_of(screenplay.place, facts_of(screenplay.place.kind), screenplay.weather) == room


def test_snow_swallows_what_land_would_answer() -> None:
    assert room_of(Place("forest"), facts_of("forest"), ("snow",)) == "snow"
    assert room_of(Place("kitchen"), facts_of("kitchen"), ("snow",)) == "kitchen"
