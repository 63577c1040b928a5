"""What is no place though it is a place's word, and what is one though it hardly looks like it."""

import pytest

from rushes.script.reader import read


@pytest.mark.parametrize(
    "prompt",
    [
        "A sea of faces turns.",
        "A bar of soap melts.",
        "A forest of masts sways.",
        "A mountain of dishes totters.",
        "A funky brass track plays.",
        "The hamster rattles the bars.",
        "A thin stream runs into a flask.",
        "In this restaurant-style demonstration, a chef waves.",
        "The wax gives way cell by cell.",
        "She falls flat on her back.",
        "A crystal grows, building a rising tower.",
        "A clock ticks in another room.",
        "He barks like a dog shut in a cellar.",
        "A senator fields a question.",
        "Pole vault, one jump.",
        "A man in a trench coat coughs.",
    ],
)
def test_no_place_is_named(prompt: str) -> None:
    assert not read(prompt).place.words


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("Boots walk over fresh snow.", "fresh snow"),
        ("A bear plods on the ice.", "the ice"),
        ("A man sleeps on a crowded tram.", "a crowded tram"),
        ("She sits in the open door of a small aircraft.", "a small aircraft"),
        (
            "Rain streaks the window of a terraced house. Far down the street a bell rings.",
            "a terraced house",
        ),
        ("INT. NIGHT BUS – MOVING\n\nLights flicker.", "NIGHT BUS"),
        ("A tabletop demo shows a lens.", "tabletop"),
        ("A rider descends a foggy forest trail.", "a foggy forest trail"),
        ("A woman steps onto the porch of a cabin.", "the porch"),
        ("A knight walks through a haunted castle level.", "a haunted castle level"),
        ("Runners sprint down the runway.", "the runway"),
    ],
)
def test_where_it_is(prompt: str, words: str) -> None:
    assert read(prompt).place.words.lower() == words.lower()


def test_underwater_is_no_name_of_a_place() -> None:
    place = read("Underwater, a seal turns.").place
    assert (place.words, place.named) == ("", "underwater")


@pytest.mark.parametrize(
    "prompt",
    ["The lighthouse flashes.", "A volcano erupts at night.", "A hairline fissure creeps across the crust."],
)
def test_a_place_that_acts_is_a_thing_as_well(prompt: str) -> None:
    assert read(prompt).things


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A plumber lands on a tiny platform of the platformer game.", ""),
        ("Starting on B-flat, he plays.", ""),
        ("She sands it to a smooth finish.", ""),
        (
            "A crane films from the deck of a small whale-watching boat.",
            "the deck of a small whale-watching boat",
        ),
        ("The camera cranes up over the courthouse steps.", "the courthouse steps"),
        ("Cows come down an alpine track.", "an alpine track"),
        ("A train bursts out of a tunnel straight at the lens.", "a tunnel"),
        ("An airport. An announcement echoes through the hall.", "An airport"),
        ("A lion roars into the savannah landscape.", "the savannah landscape"),
        ("Footage from the port of Santos follows.", "the port of Santos"),
        ("A sow flops in a muddy pen.", "a muddy pen"),
    ],
)
def test_where_it_is_said_to_be(prompt: str, place: str) -> None:
    assert read(prompt).place.words == place
