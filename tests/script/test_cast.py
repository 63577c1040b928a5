"""Who is brought on, how many, how they look, and whom pronouns mean."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import Character, Screenplay


def only(prompt: str) -> Character:
    (character,) = read(prompt).characters
    return character


def did(screenplay: Screenplay) -> set[tuple[str, str]]:
    return {(a.who, a.verb) for a in screenplay.actions}


def test_two_friends_are_two_characters() -> None:
    assert len(read("Two friends walk in a park").characters) == 2


def test_one_and_the_other() -> None:
    s = read("Two boys sit on a bench, one reads, the other sleeps")
    first, second = (c.id for c in s.characters)
    assert {(first, "read"), (second, "sleep")} <= did(s)


def test_one_girl_and_the_other_girl() -> None:
    s = read("Two girls dance. One girl jumps and the other girl laughs.")
    first, second = (c.id for c in s.characters)
    assert {(first, "jump"), (second, "laugh")} <= did(s)


def test_pronouns_by_sex() -> None:
    s = read("A woman sits on a bench. A man walks past. She waves. He smiles.")
    assert {("woman", "wave"), ("man", "smile")} <= did(s)


def test_a_pronoun_tells_the_sex() -> None:
    assert only("A chef cooks while she sings").look.sex == "female"


def test_the_man_is_the_fisherman() -> None:
    assert only("A fisherman sits in a boat. The man laughs.").id == "fisherman"


def test_a_second_indefinite_noun_is_somebody_else() -> None:
    assert len(read("A dog runs. Another dog sleeps.").characters) == 2


def test_flock_is_one_character() -> None:
    assert only("Birds fly over a lake").count > 3


def test_hair_beard_glasses_and_clothes() -> None:
    look = only("An old man with a white beard and glasses, wearing a brown tweed jacket").look
    assert (look.age, look.beard, look.glasses) == ("old", "full", True)
    assert [(g.kind, g.colour) for g in look.garments] == [("jacket", "brown")]


def test_hair_and_dress_joined_by_and() -> None:
    look = only("A woman with long red hair and a blue dress dances").look
    assert (look.hair, look.hair_style) == ("red", "long")
    assert [(g.kind, g.colour) for g in look.garments] == [("dress", "blue")]


def test_animals_have_coats_not_skin() -> None:
    assert only("A small black cat").look.colour == "black"


def test_apposition_is_the_same_person() -> None:
    look = only("Anna, a chef in a white apron, laughs").look
    assert (look.sex, look.profession, look.garments[0].kind) == ("female", "chef", "apron")


def test_seen_running() -> None:
    assert ("dog", "run") in did(read("A boy watches a dog running"))


def test_relation_between_two() -> None:
    bicycle = next(t for t in read("a bicycle on the left of a car").things if t.kind == "bicycle")
    assert bicycle.relation is not None
    assert (bicycle.relation.kind, bicycle.relation.target) == ("left_of", "car")


def test_kite_is_flown() -> None:
    (action,) = read("A boy flies a red kite").actions
    assert (action.verb, action.target) == ("fly_kite", "kite")


def test_a_noun_tells_what_is_done() -> None:
    assert did(read("A dog enjoys a walk")) == {("dog", "walk")}


@pytest.mark.parametrize("joint", ["then", "and then"])
def test_then_is_the_next_beat(joint: str) -> None:
    sit, run = read(f"A cat sits, {joint} it runs").actions
    assert sit.beat < run.beat


def test_while_is_the_same_beat() -> None:
    beats = {a.beat for a in read("A cat sits while a dog runs").actions}
    assert len(beats) == 1


def test_people_beside_principals_are_extras() -> None:
    s = read("A woman dances in a park, people watching nearby")
    assert [c.distant for c in s.characters] == [False, True]
