"""Which things are brought: kinds, numbers, colours, materials, sizes, where they are, and what is no thing at all."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import Thing


def only(prompt: str) -> Thing:
    (thing,) = read(prompt).things
    return thing


def named(prompt: str, kind: str) -> Thing:
    (thing,) = (t for t in read(prompt).things if t.kind == kind)
    return thing


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a couch", "couch"),
        ("a wine glass", "wine_glass"),
        ("a teddy bear", "teddy_bear"),
        ("a hot dog", "hot_dog"),
        ("a fire hydrant", "fire_hydrant"),
        ("a traffic signal", "traffic_light"),
        ("an espresso machine", "espresso_machine"),
        ("a chain net", "chain_net"),
        ("a doughnut", "donut"),
        ("a hairdryer", "hair_drier"),
        ("a cast-iron skillet", "skillet"),
        ("a chef's knife", "knife"),
        ("a house plant", "potted_plant"),
        ("a rolling pin", "rolling_pin"),
        ("a hula hoop", "hula_hoop"),
        ("a stethoscope", "stethoscope"),
        ("a violin bow", "bow"),
        ("a mobile phone", "phone"),
        ("a tie", "tie"),
        ("a baseball glove", "baseball_glove"),
    ],
)
def test_a_thing_has_its_own_kind(words: str, kind: str) -> None:
    assert only(words).kind == kind


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Three red apples on a plate", 3),
        ("A pair of leather boots on a plate", 2),
        ("A pair of scissors on a plate", 1),
        ("Scissors on a plate", 1),
        ("A dozen eggs on a plate", 12),
        ("A single pear on a plate", 1),
        ("Half a dozen lemons on a plate", 6),
    ],
)
def test_numbers_are_exact(words: str, count: int) -> None:
    assert read(words).things[0].count == count


@pytest.mark.parametrize(
    "words", ["Dozens of candles", "Several candles", "Some candles", "Candles", "A row of candles"]
)
def test_an_open_plural_is_more_than_one(words: str) -> None:
    assert only(words).count > 1


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("a pastel pink vase", "lightpink"),
        ("a golden-brown loaf of bread", "peru"),
        ("a dark green bottle", "darkgreen"),
        ("a royal blue teapot", "royalblue"),
        ("an off-white lamp", "ivory"),
        ("a burnt orange cushion", "darkorange"),
        ("a purple umbrella", "purple"),
    ],
)
def test_colours_by_their_shades(words: str, colour: str) -> None:
    assert only(words).colour == colour


@pytest.mark.parametrize(
    ("words", "material"),
    [
        ("a rusty metal bucket", "metal"),
        ("a stainless steel kettle", "metal"),
        ("a knitted blanket", "wool"),
        ("a statue made of marble", "stone"),
        ("a boat made out of paper", "paper"),
        ("a striped towel", "striped"),
    ],
)
def test_materials(words: str, material: str) -> None:
    assert only(words).material == material


def test_size_colour_and_material_of_one_thing() -> None:
    box = only("a huge red wooden crate")
    assert (box.size, box.colour, box.material) == ("big", "red", "wood")


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("on the left of", "left_of"),
        ("to the right of", "right_of"),
        ("on the top of", "on"),
        ("on the bottom of", "under"),
        ("below", "under"),
        ("above", "above"),
        ("behind", "behind"),
        ("in front of", "in_front_of"),
        ("next to", "next_to"),
        ("inside", "in"),
        ("underneath", "under"),
    ],
)
def test_where_the_first_is_to_the_second(words: str, relation: str) -> None:
    kettle = named(f"A kettle {words} a toaster", "kettle")
    assert kettle.relation is not None
    assert (kettle.relation.kind, kettle.relation.target) == (relation, "toaster")


def test_both_things_of_a_relation_are_there_once() -> None:
    assert sorted(t.kind for t in read("a spoon on the left of a fork, front view").things) == [
        "fork",
        "spoon",
    ]


def test_between_two() -> None:
    s = read("A bowl between a candle and a teapot")
    assert {t.kind for t in s.things} == {"bowl", "candle", "teapot"}
    bowl = next(t for t in s.things if t.kind == "bowl")
    assert bowl.relation is not None
    assert bowl.relation.kind == "between"


def test_the_first_place_said_is_where_it_is() -> None:
    vase = named("A vase stands on a shelf above a radiator", "vase")
    assert vase.relation is not None
    assert vase.relation.kind == "on"


def test_the_boat_is_the_one_that_is_there() -> None:
    assert len(read("A wooden boat lies on a beach. The boat is old.").things) == 1


def test_another_colour_is_another_thing() -> None:
    colours = [t.colour for t in read("A red cup and a blue cup. The blue cup falls.").things]
    assert colours == ["red", "blue"]


def test_the_ball_is_the_tennis_ball() -> None:
    s = read("A dog chases a tennis ball. The ball rolls away.")
    assert [t.kind for t in s.things] == ["ball"]


def test_the_club_is_the_golf_club() -> None:
    s = read("A man swings a golf club. The club hits the ground hard.")
    assert [t.kind for t in s.things].count("golf_club") == 1


def test_one_and_another_are_two() -> None:
    s = read("One jar holds honey and another holds salt.")
    assert [t.kind for t in s.things].count("jar") == 2


def test_two_boards_of_a_sort_are_two_things() -> None:
    assert [t.kind for t in read("a surfboard and a snowboard").things] == ["surfboard", "snowboard"]


def test_a_hand_of_nobody_is_seen() -> None:
    s = read("A hand squeezes a wet sponge")
    assert {t.kind for t in s.things} == {"hand", "sponge"}
    assert not s.characters


def test_somebodys_hands_are_two() -> None:
    assert named("A close-up of a surgeon's hands", "hand").count == 2


def test_her_hand_is_no_thing() -> None:
    assert not read("A woman raises her hand").things


def test_a_part_of_a_guitar_is_the_guitar() -> None:
    assert only("A close-up of a guitar neck").kind == "guitar"


def test_clothes_that_are_worn_are_no_things() -> None:
    assert not read("A woman in a red coat and boots walks").things


def test_clothes_that_nobody_wears_are_things() -> None:
    hat = named("A straw hat on a chair", "straw_hat")
    assert hat.relation is not None
    assert hat.relation.kind == "on"


def test_no_hat() -> None:
    s = read("A boy without a hat rides a red bicycle")
    assert not s.characters[0].look.garments
    assert "hat" in s.excluded


def test_nothing_that_is_negated_is_brought() -> None:
    s = read("There is no car on the street, not a single bicycle")
    assert not s.things
    assert s.place.kind == "city_street"


def test_an_animal_that_is_not_meant_is_left_out() -> None:
    assert [c.look.species for c in read("A girl feeding an animal (not dog)").characters] == [
        "person",
        "animal",
    ]


def test_a_list_of_things() -> None:
    kinds = [t.kind for t in read("A table with a lamp, a notebook, two pens and an apple").things]
    assert kinds == ["table", "lamp", "notebook", "pen", "apple"]


def test_what_is_lifted_and_what_rises() -> None:
    s = read("A woman lifts the lid of a pot and steam rises")
    assert {t.kind for t in s.things} == {"lid", "pot", "steam"}


@pytest.mark.parametrize("kind", ["saw", "drops", "beams", "sounds"])
def test_verbs_are_no_things(kind: str) -> None:
    prompt = {
        "saw": "She saw a fox",
        "drops": "A boy runs, then drops it",
        "beams": "A boy beams",
        "sounds": "A bell sounds",
    }[kind]
    assert kind not in {t.kind for t in read(prompt).things}


def test_a_thing_with_an_article_is() -> None:
    jar = named("A glass jar is on the table", "jar")
    assert jar.relation is not None
    assert (jar.material, jar.relation.kind) == ("glass", "on")


def test_a_thing_to_which_something_is_done_is_there_and_does_nothing() -> None:
    s = read("A small jar is filled with oil and an egg is cracked")
    assert {t.kind for t in s.things} == {"jar", "oil", "egg"}
    assert not s.actions


def test_who_does_it_is_named_with_by() -> None:
    s = read("A dog is washed by a girl")
    assert [(a.who, a.verb, a.target) for a in s.actions] == [("girl", "wash", "dog")]


def test_what_is_put_somewhere_is_there() -> None:
    s = read("A woman puts the book on the table")
    book = next(t for t in s.things if t.kind == "book")
    assert book.relation is not None
    assert book.relation.kind == "on"
    assert s.characters[0].relation is None


def test_heads_of_an_audience_are_the_audience() -> None:
    assert [c.look.species for c in read("Audience heads in the foreground").characters] == ["person"]
