"""Those who play together share what is between them: one board, one table, one ball, and a seat each."""

from collections import Counter

import pytest

from rushes.direction.director import Terms, direct
from rushes.direction.sizes import size_of
from rushes.script.screenplay import Action, Character, Look, Place, Relation, Screenplay, Thing


def filmed(verb, names, things=(), target="", place="park", relation=None, before=()):
    players = tuple(Character(name, name, Look(), relation=relation) for name in names)
    deeds = tuple(Action(name, verb, target=target, beat=len(before)) for name in names)
    play = Screenplay(
        prompt=verb, language="en", place=Place(place), characters=players, things=things,
        actions=(*before, *deeds),
    )  # fmt: skip
    return direct(play, (), Terms(frames=240, seed=1)).scenes[0]


def kinds(scene) -> Counter[str]:
    return Counter(prop.kind for prop in scene.props)


TABLE = (Thing("table", "a table", "table"),)


@pytest.mark.parametrize("place", ["park", "kitchen", "studio"])
def test_two_who_play_chess_have_one_board_on_one_table(place):
    found = kinds(filmed("play_chess", ("ann", "bob"), place=place))
    assert (found["chess_set"], found["table"], found["chair"]) == (1, 1, 2)


def test_nobody_is_added_to_two_players():
    assert len(filmed("play_chess", ("ann", "bob")).figures) == 2


def test_both_move_pieces_of_the_same_board():
    figures = filmed("play_chess", ("ann", "bob")).figures
    assert len({m.target for f in figures for m in f.moves if m.action == "move_piece"}) == 1


@pytest.mark.parametrize("verb", ["play_chess", "play_cards"])
def test_the_table_that_is_named_is_the_one_they_play_at(verb):
    found = kinds(filmed(verb, ("ann", "bob"), TABLE, "table"))
    assert (found["table"], found["chair"]) == (1, 2)


def test_a_table_is_never_held():
    scene = filmed("play_cards", ("ann", "bob"), TABLE, "table")
    assert all(p.attach is None for p in scene.props if p.kind == "table")


def test_the_board_is_there_when_a_table_is_named():
    assert kinds(filmed("play_chess", ("ann", "bob"), TABLE, "table"))["chess_set"] == 1


def test_the_board_is_there_when_an_opponent_is_named():
    people = (Character("ann", "ann", Look()), Character("bob", "bob", Look()))
    play = Screenplay(
        prompt="chess",
        language="en",
        place=Place("park"),
        characters=people,
        actions=(Action("ann", "play_chess", target="bob"),),
    )
    scene = direct(play, (), Terms(frames=240)).scenes[0]
    assert kinds(scene)["chess_set"] == 1


@pytest.mark.parametrize("count", [3, 4, 5])
def test_more_players_sit_down_at_the_same_table(count):
    scene = filmed("play_cards", tuple("abcde"[:count]), TABLE, "table")
    assert kinds(scene)["table"] == 1
    assert len({p.position for p in scene.props if p.kind == "chair"}) == count


def test_everybody_has_cards_of_his_own():
    scene = filmed("play_cards", ("ann", "bob", "cat"))
    assert {p.attach.to for p in scene.props if p.kind == "card" and p.attach} == {"ann", "bob", "cat"}


def test_two_at_tennis_have_one_ball_and_two_rackets():
    found = kinds(filmed("play_tennis", ("ann", "bob")))
    assert (found["tennis_ball"], found["tennis_racket"]) == (1, 2)


def test_who_sits_at_a_table_sits_on_a_chair():
    scene = filmed("sit", ("ann",), TABLE, "table")
    assert scene.figures[0].attach is not None
    assert scene.figures[0].attach.to != "table"


def test_who_sits_on_a_table_needs_no_chair():
    scene = filmed("sit", ("ann",), TABLE, "table", relation=Relation("on", "table"))
    assert scene.figures[0].attach is not None
    assert scene.figures[0].attach.to == "table"


def test_two_who_sit_at_a_table_have_it_between_them():
    scene = filmed("sit", ("ann", "bob"), TABLE, "table")
    ann, bob = (f.position for f in scene.figures)
    table = next(p for p in scene.props if p.kind == "table").position
    assert min(ann[0], bob[0]) < table[0] < max(ann[0], bob[0])
    assert abs(ann[0] - bob[0]) > size_of("table").depth


def test_who_sits_down_first_and_plays_then_stays_at_his_table():
    before = tuple(Action(name, "sit", target="table") for name in ("ann", "bob"))
    found = kinds(filmed("play_cards", ("ann", "bob"), TABLE, before=before))
    assert (found["table"], found["chair"]) == (1, 2)
