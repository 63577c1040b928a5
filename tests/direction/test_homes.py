"""Animals are filmed where they live, at the water they drink from, among their own."""

import pytest

from rushes.direction.director import Terms, direct
from rushes.direction.outdoors import OUTDOORS
from rushes.script.reader import read


def scene(prompt):
    return direct(read(prompt), (), Terms()).scenes[0]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a lion", "savanna"),
        ("a cow chewing", "farm"),
        ("a shark is swimming in the ocean", "underwater"),
        ("a dolphin jumps out of the sea", "ocean"),
        ("a penguin waddles on the ice", "iceberg"),
        ("a cat sleeps on the couch", "living_room"),
        ("a bear in a classroom", "classroom"),
        ("a woman and a lion", "studio"),
    ],
)
def test_a_home_where_no_place_is_named(prompt, kind):
    assert scene(prompt).set.kind == kind


def test_who_joins_a_herd_is_not_alone():
    made = scene("a zebra running to join a herd of its kind")
    assert [f.look.species for f in made.figures] == ["zebra"] * 4


def test_who_drinks_from_a_river_stands_at_its_bank():
    bank = OUTDOORS["river"].bank
    figure = scene("a horse bending down to drink water from a river").figures[0]
    assert bank is not None
    assert bank < figure.position[2] < bank + 1.2


def test_an_animals_instrument_is_made_for_it():
    props = {p.kind: p for p in scene("a cat playing the piano").props}
    assert props["piano"].size.startswith("×0.")
