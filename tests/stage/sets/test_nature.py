"""Sets out of doors: every place builds at every hour, the same each time, within budget, and leaves room to act."""

import time
from functools import cache

import numpy as np
import pytest

from rushes.direction.places import PLACES
from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.sets.catalogue import builder_for

PLACES_OF = {
    "forest": ("forest", "pine forest", "birch forest", "enchanted forest", "snowy forest"),
    "forest_road": ("forest path",),
    "jungle": ("jungle", "bamboo forest"),
    "campsite": ("campsite",),
    "underwater": ("coral reef", "kelp forest", "sunken city", "shipwreck", "deep sea"),
    "space": ("space", "galaxy"),
    "moon": ("moon surface", "mars", "alien planet"),
    "spaceship": ("spaceship bridge", "spaceship corridor"),
    "desert": ("desert", "sand dunes", "oasis", "salt flat"),
    "canyon": ("canyon",),
    "river": ("river", "stream", "rapids"),
    "waterfall": ("waterfall",),
    "marsh": ("swamp",),
}
"""Kind of set -> what the prompt calls it."""
NAMED = [(kind, name) for kind, names in PLACES_OF.items() for name in names]
HOURS = (
    ("morning", "spring", ""),
    ("night", "summer", ""),
    ("dusk", "autumn", "rain"),
    ("noon", "winter", "snow"),
)
TIMELESS = ("space", "galaxy", "moon surface", "alien planet")
"""Where there is no day."""


@cache
def built(kind: str, name: str, hour: str = "morning", season: str = "summer", weather: str = "") -> BuiltSet:
    build = builder_for(kind)
    assert build is not None
    sky = (weather,) if weather else ()
    return build(SetBrief(kind, name, name, hour, season, sky, features=("walkers",), seed=3))


@pytest.mark.parametrize(("kind", "name"), NAMED)
def test_builds_sound_geometry_within_budget(kind: str, name: str) -> None:
    turn = len(name) % 2
    for hour, season, weather in HOURS[turn::2]:
        began = time.process_time()
        made = built(kind, name, hour, season, weather)
        assert time.process_time() - began < 3.0
        assert len({piece.name for piece in made.pieces}) == len(made.pieces)
        assert sum(len(piece.mesh.faces) for piece in made.pieces) <= 180_000
        assert len(made.lights) <= 9
        for piece in made.pieces:
            mesh = piece.mesh
            assert len(mesh.faces), piece.name
            assert int(mesh.faces.max()) < len(mesh.positions), piece.name
            assert mesh.colours.shape == (len(mesh.positions), 4), piece.name
            for part in (mesh.positions, mesh.normals, mesh.colours):
                assert part.dtype == np.float32, piece.name
                assert bool(np.isfinite(part).all()), piece.name


@pytest.mark.parametrize("kind", PLACES_OF)
def test_is_the_same_for_the_same_brief(kind: str) -> None:
    name = PLACES_OF[kind][0]
    one = built(kind, name)
    built.cache_clear()
    other = built(kind, name)
    assert one.environment == other.environment
    for a, b in zip(one.pieces, other.pieces, strict=True):
        assert np.array_equal(a.mesh.positions, b.mesh.positions), a.name
        assert np.array_equal(a.mesh.colours, b.mesh.colours), a.name


@pytest.mark.parametrize(("kind", "name"), NAMED)
def test_there_is_room_to_act(kind: str, name: str) -> None:
    made = built(kind, name)
    for x, z in ((0.0, 0.0), (-1.3, 0.3), (1.3, -0.3), (0.0, 1.2)):
        assert abs(made.ground(x, z)) < 0.15
    for piece in made.pieces:
        if piece.rig or piece.dynamic:
            continue
        p = piece.mesh.positions
        inside = (np.abs(p[:, 0]) < 1.0) & (np.abs(p[:, 2]) < 1.0)
        body = inside & (p[:, 1] > 0.35) & (p[:, 1] < 1.75)
        assert not body.any(), piece.name


@pytest.mark.parametrize(("kind", "name"), NAMED)
def test_nothing_stands_between_the_camera_and_the_actors(kind: str, name: str) -> None:
    for piece in built(kind, name).pieces:
        if piece.rig:
            continue
        p = piece.mesh.positions
        before = (np.abs(p[:, 0]) < 0.9) & (p[:, 2] > 1.0) & (p[:, 2] < 6.2)
        assert not (before & (p[:, 1] > 0.6) & (p[:, 1] < 1.9)).any(), piece.name


@pytest.mark.parametrize(("kind", "name"), NAMED)
def test_what_moves_keeps_its_shape(kind: str, name: str) -> None:
    made = built(kind, name, "night")
    if made.animate is None:
        return
    sizes = {piece.name: len(piece.mesh.positions) for piece in made.pieces if piece.dynamic}
    now = made.animate(48.0, 24)
    assert set(now.bones) == {piece.rig for piece in made.pieces if piece.rig}
    assert set(now.vertices) == set(sizes)
    assert all(bones.shape[1:] == (4, 4) and len(bones) <= 48 for bones in now.bones.values())
    assert all(positions.shape == (sizes[key], 3) for key, (positions, _) in now.vertices.items())
    assert len(made.lights) + len(now.lights) <= 9


@pytest.mark.parametrize(("kind", "name"), NAMED)
def test_night_is_darker_than_day(kind: str, name: str) -> None:
    if name in TIMELESS:
        return
    day, night = built(kind, name).environment, built(kind, name, "night").environment
    assert sum(night.ambient_sky) < sum(day.ambient_sky)


@pytest.mark.parametrize("kind", PLACES_OF)
def test_the_director_knows_the_place(kind: str) -> None:
    assert kind in PLACES
