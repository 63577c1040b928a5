"""Grand and public interiors: every named place is built, light enough, and leaves the acting area free."""

import time
from functools import cache

import numpy as np
import pytest

from rushes.direction.places import PLACES
from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.sets.catalogue import builder_for

PUBLIC = {
    "hall": (
        "museum", "science museum", "art gallery", "palace", "ballroom", "mansion", "church", "temple", "courtroom",
        "lobby", "bank", "conference center",
    ),
    "aquarium": ("aquarium",),
    "house": ("house", "cottage", "mansion"),
}  # fmt: skip
NAMED = [(kind, named) for kind, names in PUBLIC.items() for named in names]


@cache
def built(kind: str, named: str, hour: str = "afternoon", signs: tuple[str, ...] = ()) -> BuiltSet:
    builder = builder_for(kind)
    assert builder is not None
    return builder(SetBrief(kind, named=named, words=named, time_of_day=hour, signs=signs))


def triangles(place: BuiltSet) -> int:
    return sum(len(piece.mesh.faces) for piece in place.pieces)


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_a_place_is_built_soundly_and_in_time(kind: str, named: str) -> None:
    start = time.process_time()
    place = built(kind, named)
    assert time.process_time() - start < 3.0
    assert 8_000 < triangles(place) < (180_000 if kind == "house" else 120_000)
    names = [piece.name for piece in place.pieces]
    assert len(names) == len(set(names))
    for piece in place.pieces:
        assert np.isfinite(piece.mesh.positions).all(), piece.name
        assert np.isfinite(piece.mesh.normals).all(), piece.name


@pytest.mark.parametrize(("kind", "named"), NAMED)
def test_people_can_stand_and_be_seen(kind: str, named: str) -> None:
    place = built(kind, named)
    mark = PLACES[kind].mark
    assert abs(place.ground(mark[0], mark[2]) - place.ground(0.6, 0.3)) < 0.02
    for x0, y0, z0, x1, y1, z1 in place.keep_clear:
        assert not (x0 < 0.0 < x1 and y0 < 1.3 < y1 and z0 < 5.0 < z1)
    for piece in place.pieces:
        if piece.rig or piece.name.startswith("park."):
            continue
        x, y, z = piece.mesh.positions[piece.mesh.faces].mean(1).T
        inside = (np.abs(x) < 1.2) & (np.abs(z) < 1.2) & (y > 0.08) & (y < 1.9)
        seen = (np.abs(x) < 1.3) & (z > 1.5) & (z < 6.0) & (y > 0.6) & (y < 2.0)
        assert not (inside | seen).any(), piece.name


@pytest.mark.parametrize("kind", PUBLIC)
def test_places_of_a_family_differ_and_so_do_day_and_night(kind: str) -> None:
    counts = [triangles(built(kind, named)) for named in PUBLIC[kind]]
    assert len(set(counts)) == len(counts)
    for named in PUBLIC[kind][:2]:
        day, night = built(kind, named, "noon"), built(kind, named, "night")
        assert day.environment != night.environment


@pytest.mark.parametrize("kind", PUBLIC)
def test_a_sign_that_was_asked_for_is_shown(kind: str) -> None:
    named = PUBLIC[kind][0]
    assert triangles(built(kind, named, signs=("HELLO WORLD",))) != triangles(
        built(kind, named, signs=("HI",))
    )
