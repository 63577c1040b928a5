"""The rooms: what a director may count on in every interior."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from rushes.direction.places import PLACES
from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.sets.catalogue import builder_for

BUDGET = 180_000
ROOMS = {
    "kitchen": ("kitchen", "restaurant kitchen"),
    "living_room": ("living room", "apartment", "cabin", "mansion", "haunted house"),
    "bedroom": ("bedroom", "hotel room", "nursery", "dorm room"),
    "office": ("office", "meeting room", "home office", "control room", "server room"),
    "newsroom": ("newsroom",),
    "corridor": (
        "hallway",
        "hospital corridor",
        "school hallway",
        "staircase",
        "hotel lobby",
        "jail cell",
        "dungeon",
    ),
    "workshop": ("workshop", "art studio", "blacksmith shop", "garage", "basement", "wine cellar"),
    "laboratory": ("laboratory", "hospital room", "operating room", "pharmacy"),
    "tv_studio": ("tv studio",),
    "music_studio": ("recording studio", "podcast room"),
    "classroom": ("classroom", "lecture hall", "library", "bookshop"),
    "bathroom": ("bathroom", "shower", "public restroom"),
}
"""Kind of set -> places it shows."""
NAMED = [(kind, named) for kind, names in ROOMS.items() for named in names]


@cache
def built(
    kind: str, named: str = "", time: str = "afternoon", signs: tuple[str, ...] = (), seed: int = 0
) -> BuiltSet:
    """A room of a brief."""
    builder = builder_for(kind)
    assert builder is not None
    brief = SetBrief(kind, named=named, words=named, time_of_day=time, signs=signs, seed=seed)
    return builder(brief)


def triangles(room: BuiltSet) -> int:
    return sum(len(piece.mesh.faces) for piece in room.pieces)


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_every_named_room_builds_soundly_within_budget(kind: str, named: str) -> None:
    room = built(kind, named)
    names = [piece.name for piece in room.pieces]
    assert triangles(room) <= BUDGET
    assert len(names) == len(set(names))
    for piece in room.pieces:
        mesh = piece.mesh
        assert np.isfinite(mesh.positions).all(), piece.name
        assert np.isfinite(mesh.normals).all(), piece.name
        assert mesh.faces.max() < len(mesh.positions), piece.name


@pytest.mark.parametrize("kind", ROOMS)
def test_same_brief_same_room(kind: str) -> None:
    builder = builder_for(kind)
    assert builder is not None
    again = builder(SetBrief(kind, named=ROOMS[kind][0], words=ROOMS[kind][0]))
    for a, b in zip(built(kind, ROOMS[kind][0]).pieces, again.pieces, strict=True):
        assert np.array_equal(a.mesh.positions, b.mesh.positions), a.name
        assert np.array_equal(a.mesh.colours, b.mesh.colours), a.name


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_the_acting_area_is_free(kind: str, named: str) -> None:
    for piece in built(kind, named).pieces:
        x, y, z = piece.mesh.positions[piece.mesh.faces].mean(1).T  # middles of triangles
        desk = PLACES[kind].table is not None  # people act behind it
        inside = (np.abs(x) < 1.5) & (np.abs(z) < 1.5) & (y > 0.06) & (y < 1.9) & ((z < 0.2) | (not desk))
        assert not inside.any(), piece.name
        seen = (np.abs(x) < 1.6) & (z > 1.5) & (z < 6.0) & (y > 0.6) & (y < 2.0)
        assert not seen.any(), piece.name


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_another_place_of_the_family_is_another_room(kind: str, named: str) -> None:
    others = {triangles(built(kind, other)) for other in ROOMS[kind] if other != named}
    assert triangles(built(kind, named)) not in others


@pytest.mark.parametrize("kind", ROOMS)
def test_lamps_burn_at_night_and_leave_room_for_the_actors_lamp(kind: str) -> None:
    night, noon = built(kind, time="night"), built(kind, time="noon")
    assert 1 <= len(night.lights) <= 9
    assert sum(sum(lamp.colour) for lamp in night.lights) > sum(sum(lamp.colour) for lamp in noon.lights)


@pytest.mark.parametrize("kind", ROOMS)
def test_it_neither_rains_nor_snows_inside(kind: str) -> None:
    builder = builder_for(kind)
    assert builder is not None
    air = builder(replace(SetBrief(kind), weather=("rain", "snow"))).environment
    assert (air.rain, air.snow, air.wet) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("kind", ROOMS)
def test_a_sign_that_was_asked_for_hangs_in_the_room(kind: str) -> None:
    written = triangles(built(kind, signs=("HELLO WORLD",)))
    assert written != triangles(built(kind, signs=("HI",)))


@pytest.mark.parametrize("kind", ROOMS)
def test_the_director_knows_the_room(kind: str) -> None:
    assert kind in PLACES
