"""Landscapes: they build for every hour and weather, the same each time, within budget, and figures stand on them."""

import time

import numpy as np
import pytest

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.scene import Mesh
from rushes.stage.sets.catalogue import builder_for

KINDS = ("beach", "mountains", "lake", "park", "studio")
TIMES = ("dawn", "morning", "noon", "afternoon", "golden", "sunset", "dusk", "night")
WEATHERS = ("clear", "clouds", "rain", "fog", "mist", "storm", "snow", "wind")
GROUND = {
    "beach": "beach.sand",
    "mountains": "mountains.ground",
    "park": "park.lawn",
    "studio": "studio.sweep",
}


def built(kind: str, **brief: object) -> BuiltSet:
    build = builder_for(kind)
    assert build is not None
    return build(SetBrief(kind=kind, **brief))  # type: ignore[arg-type]


def briefs() -> list[dict[str, object]]:
    """Every hour and every weather once, seasons in turn."""
    seasons = ("spring", "summer", "autumn", "winter")
    return [
        {
            "time_of_day": hour,
            "weather": (sky,),
            "season": seasons[k % 4],
            "life": (0.0, 1.0)[k % 2],
            "seed": k,
        }
        for k, (hour, sky) in enumerate(zip(TIMES, WEATHERS, strict=True))
    ]


def height_of(mesh: Mesh, x: float, z: float) -> float:
    """Height of the lowest triangle at a point: the studio has a ceiling."""
    a, b, c = (mesh.positions[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    ab, ac, ap = b - a, c - a, np.array([x, 0.0, z]) - a
    area = ab[:, 0] * ac[:, 2] - ab[:, 2] * ac[:, 0]
    area = np.where(np.abs(area) < 1e-12, np.nan, area)
    u = (ap[:, 0] * ac[:, 2] - ap[:, 2] * ac[:, 0]) / area
    v = (ab[:, 0] * ap[:, 2] - ab[:, 2] * ap[:, 0]) / area
    inside = (u >= -1e-6) & (v >= -1e-6) & (u + v <= 1 + 1e-6)
    return float((a[:, 1] + u * ab[:, 1] + v * ac[:, 1])[inside].min())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("brief", briefs(), ids=lambda b: b["time_of_day"])
def test_builds_sound_geometry_for_all_hours_and_weathers(kind: str, brief: dict[str, object]) -> None:
    made = built(kind, **brief)
    names = [piece.name for piece in made.pieces]
    assert len(set(names)) == len(names)
    assert sum(len(piece.mesh.faces) for piece in made.pieces) <= 150_000
    for piece in made.pieces:
        mesh = piece.mesh
        assert len(mesh.faces), piece.name
        assert int(mesh.faces.min()) >= 0
        assert int(mesh.faces.max()) < len(mesh.positions), piece.name
        for part in (mesh.positions, mesh.normals, mesh.colours):
            assert part.dtype == np.float32
            assert bool(np.isfinite(part).all()), piece.name
        assert mesh.colours.shape == (len(mesh.positions), 4), piece.name
        if piece.finish.material != "emit":
            assert float(mesh.colours.min()) >= 0.0, piece.name
            assert float(mesh.colours.max()) <= 1.2, piece.name


@pytest.mark.parametrize("kind", KINDS)
def test_is_the_same_for_the_same_brief(kind: str) -> None:
    one, other = built(kind, seed=7, season="spring"), built(kind, seed=7, season="spring")
    assert one.environment == other.environment
    assert one.lights == other.lights
    for a, b in zip(one.pieces, other.pieces, strict=True):
        assert a.name == b.name
        assert a.finish == b.finish
        assert np.array_equal(a.mesh.positions, b.mesh.positions), a.name
        assert np.array_equal(a.mesh.colours, b.mesh.colours), a.name


@pytest.mark.parametrize("kind", KINDS)
def test_builds_in_less_than_three_cpu_seconds(kind: str) -> None:
    began = time.process_time()
    built(kind, reach=(-8.0, 60.0, -4.0, 6.0))
    assert time.process_time() - began < 3.0


@pytest.mark.parametrize("kind", GROUND)
def test_figures_stand_on_the_ground_they_are_given(kind: str) -> None:
    made = built(kind, reach=(-8.0, 30.0, -4.0, 6.0))
    mesh = next(piece.mesh for piece in made.pieces if piece.name == GROUND[kind])
    tolerance = 0.05 if kind != "mountains" else 0.30  # nobody walks in a valley of half-metre trees
    for x, z in ((0.0, 0.0), (1.3, 0.35), (-2.2, -0.4), (4.1, 1.1), (6.3, -0.6)):
        assert made.ground(x, z) == pytest.approx(height_of(mesh, x, z), abs=tolerance)


@pytest.mark.parametrize("kind", ["beach", "lake", "park", "studio"])
def test_the_acting_area_is_level_with_the_origin(kind: str) -> None:
    made = built(kind)
    assert all(abs(made.ground(x, z)) < 0.12 for x in (-3.0, 0.0, 3.0) for z in (-0.6, 0.0, 1.0))


@pytest.mark.parametrize("kind", KINDS)
def test_what_moves_moves_smoothly_and_keeps_its_shape(kind: str) -> None:
    made = built(kind, season="spring", life=1.0, time_of_day="dusk")
    if made.animate is None:
        return
    rigs = {piece.rig for piece in made.pieces if piece.rig}
    sizes = {piece.name: len(piece.mesh.positions) for piece in made.pieces if piece.dynamic}
    now, soon = made.animate(48.0, 24), made.animate(49.0, 24)
    assert set(now.bones) == rigs
    assert set(now.vertices) == set(sizes)
    for name, bones in now.bones.items():
        assert bones.shape[1:] == (4, 4)
        assert len(bones) <= 48
        assert bool(np.isfinite(bones).all()), name
        assert np.abs(soon.bones[name] - bones)[:, :3, 3].max() < 0.35, name
    for name, (positions, normals) in now.vertices.items():
        assert positions.shape == normals.shape == (sizes[name], 3)
        assert np.isfinite(positions).all()


def test_people_in_the_mountains_walk_on_a_level_meadow() -> None:
    made = built("mountains", features=("walkers",))
    meadow = next(piece.mesh for piece in made.pieces if piece.name == "alpine.meadow")
    assert sum(len(piece.mesh.faces) for piece in made.pieces) <= 150_000
    for x, z in ((0.0, 0.1), (4.0, 0.3), (11.0, 0.3), (-2.0, -1.4)):
        assert made.ground(x, z) == pytest.approx(0.0, abs=0.1)
        assert made.ground(x, z) == pytest.approx(height_of(meadow, x, z), abs=0.05)


def test_no_camera_of_a_flight_touches_the_mountains() -> None:
    for seed in range(3):
        made = built("mountains", seed=seed)
        for k in range(11):
            x, z = 0.4 + 0.32 * k, 17.0 - 1.2 * k
            assert made.ground(x, z) < 5.0


def test_light_follows_the_words() -> None:
    day, night = built("park", time_of_day="noon").environment, built("park", time_of_day="night").environment
    rain = built("park", time_of_day="noon", weather=("rain",)).environment
    assert sum(night.ambient_sky) < sum(day.ambient_sky)
    assert night.stars > day.stars
    assert night.ambient_sky[2] > night.ambient_sky[0]  # moonlight is blue, and never black
    assert min(night.ambient_sky) > 0.1
    assert rain.rain > 0
    assert rain.wet > 0
    assert sum(rain.sun_colour) < sum(day.sun_colour)


def test_moods_colour_the_studio() -> None:
    sad, joyful = (
        built("studio", mood=(word,)).pieces[0].mesh.colours[:, :3].mean(0) for word in ("sad", "joyful")
    )
    assert joyful[0] / joyful[2] > sad[0] / sad[2]


def test_seasons_dress_the_trees() -> None:
    def crown(season: str) -> np.ndarray:
        pieces = {piece.name: piece.mesh for piece in built("park", season=season).pieces}
        return np.asarray(pieces["park.crowns"].colours[:, :3].mean(0))

    assert crown("summer")[1] > crown("summer")[0]  # green
    assert crown("autumn")[0] > crown("autumn")[1]  # red and gold
    assert crown("spring")[2] > crown("spring")[1] * 0.8  # blossom
