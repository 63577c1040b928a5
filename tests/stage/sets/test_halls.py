"""Stages, halls, shops and grounds: what a director may count on in every place where many people come together."""

from functools import cache

import numpy as np
import pytest

from rushes.direction.places import PLACES
from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.sets.catalogue import builder_for

BUDGET = 180_000
HALLS = {
    "theatre": ("theatre", "opera stage", "concert stage", "concert hall", "comedy club", "tv studio", "cinema", "nightclub"),
    "gym": ("gymnasium", "fitness center", "boxing gym", "dance studio", "dojo", "boxing ring", "ice rink"),
    "pool": ("swimming pool", "hotel pool"),
    "stadium": ("stadium", "baseball field", "running track", "raceway", "gladiator arena"),
    "restaurant": ("restaurant", "bar", "pub", "diner", "ramen shop"),
    "shop": ("shop", "bakery", "supermarket"),
}  # fmt: skip
"""Kind of set -> places it shows."""
NAMED = [(kind, named) for kind, names in HALLS.items() for named in names]


@cache
def built(
    kind: str, named: str = "", time: str = "afternoon", signs: tuple[str, ...] = (), seed: int = 0
) -> BuiltSet:
    """A hall of a brief."""
    builder = builder_for(kind)
    assert builder is not None
    return builder(SetBrief(kind, named=named, words=named, time_of_day=time, signs=signs, seed=seed))


def triangles(hall: BuiltSet) -> int:
    return sum(len(piece.mesh.faces) for piece in hall.pieces)


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_every_named_hall_builds_soundly_within_budget(kind: str, named: str) -> None:
    hall = built(kind, named)
    names = [piece.name for piece in hall.pieces]
    assert triangles(hall) <= BUDGET
    assert len(names) == len(set(names))
    for piece in hall.pieces:
        mesh = piece.mesh
        assert np.isfinite(mesh.positions).all(), piece.name
        assert np.isfinite(mesh.normals).all(), piece.name
        assert mesh.faces.max() < len(mesh.positions), piece.name


@pytest.mark.parametrize("kind", HALLS)
def test_same_brief_same_hall(kind: str) -> None:
    builder = builder_for(kind)
    assert builder is not None
    named = HALLS[kind][0]
    again = builder(SetBrief(kind, named=named, words=named))
    for a, b in zip(built(kind, named).pieces, again.pieces, strict=True):
        assert np.array_equal(a.mesh.positions, b.mesh.positions), a.name
        assert np.array_equal(a.mesh.colours, b.mesh.colours), a.name


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_the_acting_area_is_free(kind: str, named: str) -> None:
    for piece in built(kind, named).pieces:
        x, y, z = piece.mesh.positions[piece.mesh.faces].mean(1).T  # middles of triangles
        inside = (np.abs(x) < 1.5) & (np.abs(z) < 1.5) & (y > 0.06) & (y < 1.9)
        assert not inside.any(), piece.name
        seen = (np.abs(x) < 1.6) & (z > 1.5) & (z < 6.0) & (y > 0.6) & (y < 2.0)
        assert not seen.any(), piece.name


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_another_place_of_the_family_is_another_hall(kind: str, named: str) -> None:
    others = {triangles(built(kind, other)) for other in HALLS[kind] if other != named}
    assert triangles(built(kind, named)) not in others


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_lamps_leave_room_for_the_actors_lamp(kind: str, named: str) -> None:
    assert len(built(kind, named, "night").lights) <= 9


@pytest.mark.parametrize("kind", HALLS)
def test_a_sign_that_was_asked_for_hangs_there(kind: str) -> None:
    assert triangles(built(kind, signs=("HELLO WORLD",))) > triangles(built(kind)) + 300


@pytest.mark.parametrize("kind", HALLS)
def test_the_director_knows_the_hall(kind: str) -> None:
    assert kind in PLACES
