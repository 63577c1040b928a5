"""Rooms of work, play and travel, markets and old worlds: what a director may count on in every one of them."""

from functools import cache

import numpy as np
import pytest

from rushes.direction.plan import SetBrief
from rushes.direction.venueplaces import VENUES
from rushes.script.reader import read
from rushes.script.setnames import SETS
from rushes.stage.build import BuiltSet
from rushes.stage.sets.catalogue import builder_for

BUDGET = 150_000
BESIDE = 0.9
"""Metres round the mark in which nothing of a set stands."""
DARKER = ("salon", "greenhouse", "rooftop")


@cache
def built(kind: str, time: str = "afternoon", named: str = "") -> BuiltSet:
    """A place of a brief."""
    builder = builder_for(kind)
    assert builder is not None
    return builder(SetBrief(kind, named=named or kind, words=named or kind, time_of_day=time))


@pytest.mark.parametrize("kind", VENUES)
def test_every_place_builds_soundly_within_budget(kind: str) -> None:
    place = built(kind)
    names = [piece.name for piece in place.pieces]
    assert len(names) == len(set(names))
    assert sum(len(piece.mesh.faces) for piece in place.pieces) <= BUDGET
    for piece in place.pieces:
        assert np.isfinite(piece.mesh.positions).all(), piece.name
        assert piece.mesh.faces.max() < len(piece.mesh.positions), piece.name


@pytest.mark.parametrize("kind", VENUES)
def test_figures_have_room_and_level_ground(kind: str) -> None:
    place = built(kind)
    for piece in place.pieces:
        if piece.finish.material != "cloud" and not piece.rig:
            x, y, z = piece.mesh.positions[piece.mesh.faces].mean(1).T  # middles of triangles
            assert not ((np.hypot(x, z) < BESIDE) & (y > 0.3) & (y < 1.9)).any(), piece.name
    assert all(abs(place.ground(x, z)) < 0.02 for x in (-1.0, 0.0, 1.0) for z in (-0.5, 0.3, 1.0))


@pytest.mark.parametrize("kind", VENUES)
def test_the_camera_may_stand_before_the_mark(kind: str) -> None:
    eye = (0.0, 1.3, 3.0)
    for box in built(kind).keep_clear:
        assert not all(box[i] <= eye[i] <= box[i + 3] for i in range(3)), box


@pytest.mark.parametrize("kind", DARKER)
def test_night_is_darker_than_day(kind: str) -> None:
    day, night = built(kind).environment, built(kind, "night").environment
    assert sum(night.ambient_sky) < 0.7 * sum(day.ambient_sky)


def test_the_log_has_a_phrase_for_every_place() -> None:
    assert set(VENUES) <= set(SETS)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A woman plays cards in a casino.", "casino"),
        ("Two friends stand in a bowling alley.", "bowling_alley"),
        ("A worker walks through a factory.", "factory"),
        ("A bear sleeps in a cave.", "cave"),
        ("A man waits in a barber shop.", "salon"),
        ("A woman walks down the aisle of an airplane cabin.", "airplane_cabin"),
        ("A couple dances on a rooftop.", "rooftop"),
        ("An old man walks through the night market.", "night_market"),
        ("A monk stands in a Japanese garden.", "japanese_garden"),
        ("A cowboy walks through a western town.", "western_town"),
        ("A clown bows in the circus ring.", "circus"),
        ("A family waits at the airport.", "airport"),
    ],
)
def test_a_prompt_finds_its_place(prompt: str, kind: str) -> None:
    assert read(prompt).place.kind == kind


def test_a_cave_of_ice_is_another_than_one_of_rock() -> None:
    rock, ice = built("cave", named="cave"), built("cave", named="ice cave")
    assert not np.allclose(rock.pieces[0].mesh.colours, ice.pieces[0].mesh.colours)
