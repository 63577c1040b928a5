"""Notes of the score go into the hands that play them."""

from dataclasses import replace

from tests.direction.scoring.plays import player

from rushes.direction.plan import Figure, Move
from rushes.direction.score import Note, Part, Score
from rushes.direction.scoring.performing import performed
from rushes.script.screenplay import Look

NOTES = (Note(1.0, 0.5, 60.0, 0.8), Note(2.0, 1.0, 64.0, 0.6), Note(12.0, 1.0, 67.0))


def test_a_player_has_the_notes_of_the_scene() -> None:
    scene = player("play_piano", "piano")
    (found,) = performed((scene,), Score((Part("piano", NOTES, "ann"),)), 24)
    assert [(s.frame, s.pitch, s.length) for s in found.figures[0].strikes] == [
        (24, 60.0, 12),
        (48, 64.0, 24),
    ]


def test_who_plays_along_has_the_same_notes() -> None:
    scene = player("play_piano", "piano")
    bob = replace(scene.figures[0], id="bob")
    (found,) = performed(
        (replace(scene, figures=(*scene.figures, bob)),), Score((Part("piano", NOTES, "ann"),)), 24
    )
    assert found.figures[1].strikes == found.figures[0].strikes != ()


def test_who_drums_in_the_air_follows_the_drums() -> None:
    scene = player("play_piano", "piano")
    air = Figure("bob", Look(), moves=(Move(0, 240, "air_drum"),))
    drums = Part("drums", (Note(1.0, 0.1, 38.0),))
    (found,) = performed((replace(scene, figures=(air,)),), Score((drums,)), 24)
    assert [s.frame for s in found.figures[0].strikes] == [24]


def test_nobody_plays_what_comes_from_nowhere() -> None:
    scene = player("play_piano", "piano")
    (found,) = performed((scene,), Score((Part("strings", NOTES),)), 24)
    assert found.figures[0].strikes == ()
