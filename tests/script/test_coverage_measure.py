"""The measure of the reader, on tiny screenplays made by hand: right ones pass, and each mistake is caught."""

from dataclasses import replace
from typing import Any

import pytest
from bench.coverage.tables import rows
from bench.coverage.vbench import judge
from bench.coverage.words import heads, same_stem, singular

from rushes.script.screenplay import (
    Action,
    CameraWish,
    Character,
    Look,
    Place,
    Relation,
    Screenplay,
    Thing,
)

STUDIO = Place("studio")


def screenplay(prompt: str = "", **fields: Any) -> Screenplay:
    return Screenplay(prompt, "en", fields.pop("place", STUDIO), **fields)


def labels(dimension: str, prompt: str, **fields: Any) -> list[str]:
    return [fault.label for fault in judge(dimension, prompt, screenplay(prompt, **fields)).faults]


def person(name: str = "person", words: str = "A person") -> Character:
    return Character(name, words)


def beast(species: str, words: str, **fields: Any) -> Character:
    return Character(species, words, Look(species=species, colour=fields.pop("colour", "")), **fields)


# Words


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("a man in a green tank top", "man"),
        ("the man sailing a boat", "man"),
        ("two knives", "knife"),
        ("a smiling anchor", "anchor"),
        ("the dog’s collar tag", "tag"),
        ("昏暗的工业隧道里", "工业隧道"),
    ],
)
def test_the_head_of_a_phrase_is_its_noun(words: str, head: str) -> None:
    assert heads(words) == {head}


def test_a_pack_of_wolves_is_a_pack_and_wolves() -> None:
    assert heads("a pack of wolves") == {"pack", "wolf"}


def test_stems_join_the_forms_of_a_verb_and_nothing_else() -> None:
    assert same_stem("dripping", "drip")
    assert same_stem("hisses", "hissing")
    assert same_stem("crackled", "crackle")
    assert not same_stem("slam", "slap")
    assert singular("glasses") == "glasses"


# Objects


def test_an_object_of_its_kind_is_read() -> None:
    assert not labels("object_class", "a bench", things=(Thing("bench", "a bench", "bench"),))
    assert not labels("object_class", "a cat", characters=(beast("cat", "a cat"),))


def test_a_wider_kind_is_read_where_the_words_have_the_object_as_their_head() -> None:
    assert not labels("object_class", "a handbag", things=(Thing("bag", "a handbag", "bag"),))


@pytest.mark.parametrize(
    ("prompt", "things", "label"),
    [
        ("a bench", (), "not there"),
        ("a couch", (Thing("chair", "a couch", "chair"),), "wrong kind"),
        ("a wine glass", (Thing("cup", "a wine glass", "cup"),), "wrong kind"),
        ("a toaster", (Thing("x", "a toaster", "prop"),), "wrong kind"),
        ("a bench", (Thing("bench", "a bench", "bench", count=3),), "number"),
        ("a bench", (Thing("bench", "a bench", "bench"), Thing("tree", "a tree", "tree")), "extra"),
        ("a book", (Thing("shelf", "a book shelf", "shelf"),), "not there"),
    ],
)
def test_misread_objects_are_caught(prompt: str, things: tuple[Thing, ...], label: str) -> None:
    assert label in labels("object_class", prompt, things=things)


def test_an_animal_that_hides_in_a_dish_is_caught() -> None:
    assert labels("object_class", "a hot dog", characters=(beast("dog", "a hot dog"),)) == ["wrong kind"]


def test_one_of_two_objects_is_not_enough() -> None:
    cat, bird = beast("cat", "a cat"), beast("bird", "a bird")
    assert not labels("multiple_objects", "a bird and a cat", characters=(bird, cat))
    assert labels("multiple_objects", "a bird and a cat", characters=(cat,)) == ["not there"]


def test_the_colour_must_be_on_the_object() -> None:
    assert not labels("color", "a red car", things=(Thing("car", "a red car", "car", colour="red"),))
    assert not labels("color", "a red car", things=(Thing("car", "a red car", "car", colour="#ff0000"),))
    assert labels("color", "a red car", things=(Thing("car", "a red car", "car"),)) == ["colour"]
    assert labels("color", "a white cat", characters=(beast("cat", "a white cat", colour="black"),)) == [
        "colour"
    ]


def test_the_colour_orange_is_no_fruit() -> None:
    car, fruit = Thing("car", "an orange car", "car", colour="orange"), Thing("orange", "orange", "orange")
    assert labels("color", "an orange car", things=(car, fruit)) == ["extra"]


@pytest.mark.parametrize(
    ("kind", "holder", "expected"),
    [
        ("left_of", "cat", []),
        ("right_of", "dog", []),
        ("right_of", "cat", ["wrong relation"]),
        ("left_of", "dog", ["wrong relation"]),
        ("", "cat", ["no relation"]),
    ],
)
def test_relations_have_a_direction(kind: str, holder: str, expected: list[str]) -> None:
    other = {"cat": "dog", "dog": "cat"}[holder]
    relation = Relation(kind, other) if kind else None
    both = tuple(beast(x, f"a {x}", relation=relation if x == holder else None) for x in ("cat", "dog"))
    prompt = "a cat on the left of a dog, front view"
    assert labels("spatial_relationship", prompt, characters=both) == expected


def test_the_bottom_is_not_the_top() -> None:
    prompt = "a banana on the bottom of an apple, front view"
    apple = Thing("apple", "an apple", "apple")
    banana = Thing("banana", "a banana", "banana", relation=Relation("on", "apple"))
    assert labels("spatial_relationship", prompt, things=(banana, apple)) == ["wrong relation"]
    banana = replace(banana, relation=Relation("under", "apple"))
    assert not labels("spatial_relationship", prompt, things=(banana, apple))


# Doings


def test_an_action_of_its_own_is_read_and_a_general_one_is_not() -> None:
    prompt = "A person is sweeping floor"
    assert not labels("human_action", prompt, characters=(person(),), actions=(Action("person", "sweep"),))
    assert labels("human_action", prompt, characters=(person(),), actions=(Action("person", "push"),)) == [
        "verb"
    ]
    assert labels("human_action", prompt, characters=(person(),)) == ["verb"]


def test_an_action_with_a_target_needs_the_target() -> None:
    prompt = "A person is eating watermelon"
    fruit = Thing("melon", "watermelon", "fruit")
    eats = Action("person", "eat", target="melon")
    assert not labels("human_action", prompt, characters=(person(),), things=(fruit,), actions=(eats,))
    assert labels("human_action", prompt, characters=(person(),), actions=(Action("person", "eat"),)) == [
        "verb"
    ]


def test_what_nobody_named_is_caught() -> None:
    prompt = "A person is robot dancing"
    dances = (Action("person", "robot_dance"),)
    robot = Character("robot", "robot", Look(species="robot"))
    assert not labels("human_action", prompt, characters=(person(),), actions=dances)
    assert labels("human_action", prompt, characters=(person(), robot), actions=dances) == ["extra"]
    assert labels("human_action", prompt, characters=(person(), person("person_2")), actions=dances) == [
        "number"
    ]
    two = (*dances, Action("person", "sing"))
    assert labels("human_action", prompt, characters=(person(),), actions=two) == ["extra action"]


def test_a_subject_needs_its_action_and_its_place() -> None:
    prompt = "a dog playing in park"
    dog, plays, park = beast("dog", "a dog"), Action("dog", "play"), Place("park", "park")
    assert not labels("subject_consistency", prompt, characters=(dog,), actions=(plays,), place=park)
    assert labels("subject_consistency", prompt, characters=(dog,), actions=(plays,)) == ["place"]
    assert labels("subject_consistency", prompt, characters=(dog,), place=park) == ["verb"]
    assert "not there" in labels("subject_consistency", prompt, place=park)


def test_colleagues_are_named_and_strangers_are_not() -> None:
    prompt = "a person giving a presentation to a room full of colleagues"
    presents, room = (Action("person", "present"),), Place("room", "a room", True)
    crowd = Character("colleague", "colleagues", count=5)
    stranger = Character("chef", "a chef", Look(profession="chef"))
    fields: dict[str, Any] = {"actions": presents, "place": room}
    assert not labels("subject_consistency", prompt, characters=(person(), crowd), **fields)
    assert labels("subject_consistency", prompt, characters=(person(), stranger), **fields) == ["extra"]


def test_every_prompt_that_the_tables_know_is_known_once() -> None:
    for name, key, number in (("actions", "action", 100), ("places", "scene", 86), ("objects", "name", 79)):
        known = [row[key] for row in rows(name)]
        assert len(known) == len(set(known)) == number


# Pictures


def test_a_scene_must_be_recognised() -> None:
    assert not labels("scene", "ski slope", place=Place("mountains", "ski slope", named="ski slope"))
    assert not labels("scene", "indoor library", place=Place("studio", "library", True, named="library"))
    assert labels("scene", "ski slope", place=Place("studio", "ski slope")) == ["unknown"]
    assert labels("scene", "ski slope", place=Place("mountains")) == ["place"]
    assert labels("scene", "kitchen", place=Place("studio", "kitchen", named="kitchen")) == ["inside"]
    horse = (beast("horse", "horse"),)
    assert labels("scene", "farm", place=Place("park", "farm", named="farm"), characters=horse) == ["extra"]


def test_the_camera_does_what_is_asked_and_nothing_else() -> None:
    prompt = "An astronaut flying in space, pan left"
    assert not labels("temporal_style", prompt, camera=CameraWish(moves=("pan_left",)))
    assert labels("temporal_style", prompt, camera=CameraWish(moves=("pan_right",))) == ["move"]
    assert labels("temporal_style", prompt, camera=CameraWish(moves=("pan_left", "fly"))) == ["extra move"]
    assert labels("temporal_style", prompt, camera=CameraWish(moves=("pan_left",)), speed="time_lapse") == [
        "extra speed"
    ]


def test_speed_and_focus_are_read_where_they_belong() -> None:
    slow, focus = "The bund Shanghai, in super slow motion", "The bund Shanghai, racking focus"
    assert not labels("temporal_style", slow, speed="slow_motion")
    assert labels("temporal_style", slow, style=("slow_motion",)) == ["speed"]
    assert not labels("temporal_style", focus, camera=CameraWish(focus=("river", "tower")))
    assert labels("temporal_style", focus) == ["focus"]


def test_a_style_has_a_name_of_its_own() -> None:
    prompt = "The bund Shanghai, Van Gogh style"
    assert not labels("appearance_style", prompt, style=("van_gogh",))
    assert labels("appearance_style", prompt, style=("painting",)) == ["style"]
    assert labels("appearance_style", prompt, style=("van_gogh", "pixel")) == ["extra style"]


def test_a_painter_in_the_name_of_a_style_is_not_in_the_picture() -> None:
    prompt = "The bund Shanghai by Hokusai, in the style of Ukiyo"
    painter = (Character("hokusai", "Hokusai"),)
    assert labels("appearance_style", prompt, style=("ukiyo_e",), characters=painter) == ["extra"]
