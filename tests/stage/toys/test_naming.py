"""Whatever a prompt calls a thing or being, the nearest icon is found; nothing is taken for what it is not."""

import pytest

from rushes.script.lexicon import lexicon
from rushes.stage.figures import BUILDERS as PUPPETS
from rushes.stage.toys.icons import icons
from rushes.stage.toys.naming import icon_for, names


@pytest.mark.parametrize(
    ("kind", "words", "icon"),
    [
        ("penguin", "", "penguin"),
        ("fire_truck", "an old fire truck", "fire-engine"),
        ("fire_hydrant", "a fire hydrant", "fire-hydrant"),
        ("traffic_light", "", "vertical-traffic-light"),
        ("fruit", "a bunch of grapes", "grapes"),
        ("food", "slices of pizza", "pizza"),
        ("cup", "a cup of tea", "hot-beverage"),
        ("apple", "a shiny green apple", "green-apple"),
        ("coin", "a pile of gold coins", "coin"),
        ("baseball_bat", "", "baseball-bat"),
        ("bat", "a bat", "bat"),
        ("cello", "", "violin"),
        ("yeti", "", "hairy-creature"),
        ("zeppelin", "", "airship"),  # unlisted: its neighbour in WordNet
        ("animal", "a purple octopus", "octopus"),
    ],
)
def test_a_thing_has_its_icon(kind, words, icon):
    assert icon_for(kind, words) == icon


@pytest.mark.parametrize("kind", ["sextant", "oscillation", "piston_ring_compressor", "", "grater"])
def test_what_looks_like_nothing_has_none(kind):
    assert icon_for(kind) == ""


def test_a_colour_is_not_taken_for_the_thing():
    assert icon_for("cat", "an orange cat") == "cat"


def test_all_words_name_icons_that_are_there():
    assert set(names().values()) - icons().keys() == {"-"}


def test_nobody_of_the_tables_is_left_without_a_toy():
    rows = {s.entry: s for senses in lexicon().english.values() for s in senses if s.category == "being"}
    species = {entry.get("species", "person") for entry in rows} - PUPPETS.keys()
    assert [kind for kind in species if not icon_for(kind)] == []


def test_nearly_all_things_of_the_tables_have_an_icon():
    things = {s.own for senses in lexicon().english.values() for s in senses if s.category == "thing"}
    found = sum(bool(icon_for(kind)) for kind in things)
    assert found > 0.88 * len(things)
