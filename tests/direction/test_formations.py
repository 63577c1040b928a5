"""Formations: where everybody stands where many do something together."""

from math import dist

import pytest

from rushes.direction.director import Terms, direct
from rushes.direction.formations import FORMATIONS
from rushes.direction.handling import handling_of
from rushes.direction.plan import Scene
from rushes.script.reader import read
from rushes.stage.people.motion.deeds.catalogue import deed_of


def _scene(prompt: str) -> Scene:
    return direct(read(prompt), (), Terms()).scenes[0]


@pytest.mark.parametrize("deed", FORMATIONS)
def test_every_formation_is_a_row_of_the_table(deed: str) -> None:
    row = handling_of(deed)
    assert row is not None
    assert row.verb == deed


@pytest.mark.parametrize("deed", FORMATIONS)
def test_nobody_stands_in_anybody(deed: str) -> None:
    marks = FORMATIONS[deed](6)
    places = [(m.x, m.z) for m in marks]
    assert min(dist(a, b) for i, a in enumerate(places) for b in places[:i]) > 0.33


@pytest.mark.parametrize("deed", FORMATIONS)
def test_every_action_of_a_formation_can_be_played(deed: str) -> None:
    assert all(deed_of(m.action) is not None for m in FORMATIONS[deed](9) if m.action)


def test_two_packs_of_a_scrum_face_each_other_in_two_colours() -> None:
    players = _scene("A rugby scrum").figures
    left = [f for f in players if f.position[0] < 0]
    colours = {f.look.garments[-1].colour for f in left}
    assert len(left) == len(players) / 2
    assert len(colours) == 1
    assert all(f.facing > 0 for f in left)


def test_a_tug_of_war_has_its_rope_through_all_hands() -> None:
    scene = _scene("A tug of war between two teams of children")
    rope = next(p for p in scene.props if p.kind == "tug_rope")
    assert all(abs(f.position[2] - rope.position[2]) < 0.3 for f in scene.figures)
    assert {m.target for f in scene.figures for m in f.moves if m.action == "tug"} == {rope.id}


def test_a_choir_stands_in_rows_one_above_the_other() -> None:
    scene = _scene("A choir sings in a church")
    heights = {f.position[1] for f in scene.figures}
    assert len(heights) == 3


def test_a_match_goes_one_way_with_the_ball_ahead_of_its_player() -> None:
    scene = _scene("A football match in a stadium")
    ball = next(p for p in scene.props if p.kind == "football")
    player = next(f for f in scene.figures if any(m.action == "dribble_foot" for m in f.moves))
    assert ball.position[0] > player.position[0]
    assert all(f.moves[0].path[-1][0] > f.moves[0].path[0][0] for f in scene.figures)


def test_who_drives_sits_in_an_open_car() -> None:
    scene = _scene("A woman drives a car")
    assert "convertible" in next(p for p in scene.props if p.kind == "car").words


def test_a_dog_stops_to_shake_itself() -> None:
    dog = _scene("A golden retriever runs along the beach. The dog shakes off water.").figures[0]
    run = next(m for m in dog.moves if m.path)
    shake = next(m for m in dog.moves if m.action == "shake")
    assert run.end <= shake.start
