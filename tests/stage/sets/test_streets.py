"""The café street and the city street: what a director may count on."""

from dataclasses import replace

import numpy as np
import pytest

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.sets.catalogue import BUILDERS, builder_for

KINDS = ("cafe_street", "city_street")
BUDGET = 185_000


def built(kind: str, **changes: object) -> BuiltSet:
    """A street of a brief."""
    builder = builder_for(kind)
    assert builder is not None
    return builder(replace(SetBrief(kind), **changes))  # type: ignore[arg-type]


def triangles(street: BuiltSet) -> int:
    return sum(len(piece.mesh.faces) for piece in street.pieces)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("hour", "weather", "season"),
    [
        ("dawn", ("mist",), "spring"),
        ("noon", ("snow",), "winter"),
        ("afternoon", (), "summer"),
        ("sunset", ("clouds",), "autumn"),
        ("night", ("rain",), "autumn"),
    ],
)
def test_builds_sound_meshes_at_every_hour(
    kind: str, hour: str, weather: tuple[str, ...], season: str
) -> None:
    street = built(kind, time_of_day=hour, weather=weather, season=season, life=1.0)
    assert triangles(street) <= BUDGET
    for piece in street.pieces:
        mesh = piece.mesh
        assert np.isfinite(mesh.positions).all(), piece.name
        assert np.isfinite(mesh.normals).all(), piece.name
        assert np.isfinite(mesh.colours).all(), piece.name
        assert mesh.faces.min() >= 0, piece.name
        assert mesh.faces.max() < len(mesh.positions), piece.name


@pytest.mark.parametrize("kind", KINDS)
def test_same_brief_same_street(kind: str) -> None:
    one, other = built(kind, seed=7), built(kind, seed=7)
    assert [p.name for p in one.pieces] == [p.name for p in other.pieces]
    assert all(
        np.array_equal(a.mesh.positions, b.mesh.positions) and np.array_equal(a.mesh.colours, b.mesh.colours)
        for a, b in zip(one.pieces, other.pieces, strict=True)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_another_seed_is_another_street(kind: str) -> None:
    one, other = built(kind, seed=1), built(kind, seed=2)
    assert triangles(one) != triangles(other)


@pytest.mark.parametrize("kind", KINDS)
def test_piece_names_are_unique(kind: str) -> None:
    names = [piece.name for piece in built(kind, life=1.0).pieces]
    assert len(names) == len(set(names))


def test_the_sign_of_the_cafe_is_as_long_as_its_name() -> None:
    def letters(name: str) -> int:
        street = built("cafe_street", signs=(name,))
        return sum(len(p.mesh.faces) for p in street.pieces if p.name == "cafe.paint")

    assert letters("CHEZ AMÉLIE ET MARCEL") > letters("IF")


def test_the_main_sign_of_the_city_follows_the_brief() -> None:
    def neon(*signs: str) -> int:
        street = built("city_street", signs=signs)
        return sum(len(p.mesh.faces) for p in street.pieces if p.name == "signs.neon")

    assert neon("MILLER AND DAUGHTERS") != neon("O")


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_there_who_was_not_asked_for(kind: str) -> None:
    assert built(kind, life=0.0).animate is None
    assert built(kind, life=0.0, features=("people",)).animate is not None


@pytest.mark.parametrize("kind", KINDS)
def test_extras_move_and_have_bones_for_their_rigs(kind: str) -> None:
    street = built(kind, life=1.0)
    assert street.animate is not None
    early, late = street.animate(0.0, 24), street.animate(30.0, 24)
    rigs = {piece.rig for piece in street.pieces if piece.rig}
    assert rigs == set(early.bones)
    assert all(np.isfinite(matrix).all() for matrix in early.bones.values())
    assert any(not np.allclose(early.bones[rig], late.bones[rig]) for rig in rigs)


def test_lamps_are_lit_at_night_and_fit_the_renderer() -> None:
    for kind in KINDS:
        night, noon = built(kind, time_of_day="night"), built(kind, time_of_day="noon")
        assert len(noon.lights) < len(night.lights) <= 10


def test_a_wet_city_street_mirrors() -> None:
    assert built("city_street", weather=("rain",)).environment.mirror_height == 0.0
    assert built("city_street").environment.mirror_height is None


def test_ground_has_kerbs() -> None:
    cafe, city = built("cafe_street"), built("city_street")
    assert cafe.ground(0.0, 0.1) == 0.0
    assert cafe.ground(0.0, -1.5) > 0.05
    assert city.ground(0.0, -3.0) == 0.0
    assert city.ground(4.0, -3.0) > 0.05


def test_catalogue_knows_no_unknown_kind() -> None:
    assert builder_for("the far side of the moon") is None
    assert set(KINDS) <= set(BUILDERS)
