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


@pytest.mark.parametrize(
    ("words", "count"),
    [("Three wolves run", 3), ("A couple dances", 2), ("Six nuns sing", 6), ("A pair of foxes sleeps", 2)],
)
def test_how_many_there_are(words: str, count: int) -> None:
    assert sum(c.count for c in read(words).characters) == count


@pytest.mark.parametrize("words", ["a sheep", "a deer", "one fish", "the fish"])
def test_one_of_those_whose_plural_is_the_same(words: str) -> None:
    assert only(words).count == 1 or only(words).look.species == "fish"


def test_sheep_that_graze_are_many() -> None:
    assert sum(c.count for c in read("Sheep graze on a hill").characters) > 1


def test_what_is_worn_goes_on_behind_commas() -> None:
    look = only("A young woman with curly auburn hair, freckles and round glasses smiles").look
    assert look.glasses
    assert look.hair_style == "curly"


@pytest.mark.parametrize(
    ("words", "colour", "material"),
    [
        ("A man in a navy blue wool coat", "navy", "wool"),
        ("A man in a charcoal leather coat", "dimgray", "leather"),
        ("A man in an olive green coat", "olivedrab", ""),
    ],
)
def test_garments_have_colours_and_materials(words: str, colour: str, material: str) -> None:
    (coat,) = only(words).look.garments
    assert (coat.colour, coat.material) == (colour, material)


@pytest.mark.parametrize(
    ("words", "profession"),
    [
        ("a paramedic", "doctor"),
        ("a lumberjack", "worker"),
        ("a security guard", "soldier"),
        ("a goalkeeper", "footballer"),
        ("a newscaster", ""),
        ("a tattoo artist", "artist"),
    ],
)
def test_professions(words: str, profession: str) -> None:
    assert only(words).look.profession == profession


def test_the_kids_are_the_two_who_were_told() -> None:
    s = read("A boy builds a tower. A girl laughs. The children clap.")
    assert len(s.characters) == 2
    assert {a.who for a in s.actions if a.verb == "clap"} == {"boy", "girl"}


def test_the_rider_is_the_motocross_rider() -> None:
    assert len(read("A motocross rider jumps. The rider lands.").characters) == 1


def test_a_childs_bedroom_shows_no_child() -> None:
    assert not read("A child's bedroom at night").characters


def test_a_brothers_sister_is_one() -> None:
    assert [c.words for c in read("The farmer's daughter laughs").characters] == ["The farmer's daughter"]


def test_words_that_describe_are_nobody() -> None:
    assert not read("A childlike humming fades in").characters


def test_adjectives_behind_a_comma_describe() -> None:
    look = only("A woman, tall and blonde, smiles").look
    assert (look.build, look.hair) == ("tall", "blond")
