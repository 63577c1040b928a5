"""The open country, its grounds, roads and waters: what a director may count on in every place out of doors."""

from functools import cache

import numpy as np
import pytest

from rushes.direction.countryplaces import COUNTRY
from rushes.direction.plan import SetBrief
from rushes.script.setnames import SETS
from rushes.stage.build import BuiltSet
from rushes.stage.sets.catalogue import builder_for

BUDGET = 150_000


@cache
def built(kind: str, time: str = "afternoon", weather: tuple[str, ...] = (), seed: int = 0) -> BuiltSet:
    """A place of a brief."""
    builder = builder_for(kind)
    assert builder is not None
    return builder(SetBrief(kind, named=kind, words=kind, time_of_day=time, weather=weather, seed=seed))


@pytest.mark.parametrize("kind", COUNTRY)
def test_every_place_builds_soundly_within_budget(kind: str) -> None:
    place = built(kind)
    names = [piece.name for piece in place.pieces]
    assert len(names) == len(set(names))
    assert sum(len(piece.mesh.faces) for piece in place.pieces) <= BUDGET
    for piece in place.pieces:
        assert np.isfinite(piece.mesh.positions).all(), piece.name
        assert np.isfinite(piece.mesh.normals).all(), piece.name
        assert piece.mesh.faces.max() < len(piece.mesh.positions), piece.name


@pytest.mark.parametrize("kind", COUNTRY)
def test_the_acting_area_is_free(kind: str) -> None:
    still = [piece for piece in built(kind).pieces if piece.finish.material != "cloud" and not piece.rig]
    for piece in still:
        x, y, z = piece.mesh.positions[piece.mesh.faces].mean(1).T  # middles of triangles
        inside = (np.abs(x) < 1.5) & (np.abs(z) < 1.5) & (y > 0.3) & (y < 1.9)
        assert not inside.any(), piece.name


@pytest.mark.parametrize("kind", COUNTRY)
def test_figures_stand_on_level_ground(kind: str) -> None:
    ground = built(kind).ground
    assert all(abs(ground(x, z)) < 0.02 for x in (-1.5, 0.0, 1.5) for z in (-1.0, 0.3, 1.5))


@pytest.mark.parametrize("kind", COUNTRY)
def test_snow_and_night_are_other_pictures_of_the_same_place(kind: str) -> None:
    day, night = built(kind), built(kind, "night", ("snow",))
    assert night.environment.horizon != day.environment.horizon
    assert len(night.lights) <= 9


def test_the_log_has_a_phrase_for_every_place() -> None:
    assert set(COUNTRY) <= set(SETS)


@pytest.mark.parametrize(
    ("kind", "piece"),
    [
        ("windmill", "mill.sails0"),
        ("amusement_park", "fair.wheel"),
        ("carousel", "carousel.carousel"),
        ("railway", "railway.train.ceramic"),
    ],
)
def test_what_turns_and_passes_moves(kind: str, piece: str) -> None:
    animate = built(kind).animate
    assert animate is not None
    assert not np.allclose(animate(0.0, 24).bones[piece], animate(36.0, 24).bones[piece])


@pytest.mark.parametrize(("kind", "piece"), [("fountain", "fountain.jets"), ("volcano", "volcano.smoke")])
def test_what_flows_flows(kind: str, piece: str) -> None:
    animate = built(kind).animate
    assert animate is not None
    assert not np.allclose(animate(0.0, 24).vertices[piece][0], animate(36.0, 24).vertices[piece][0])
