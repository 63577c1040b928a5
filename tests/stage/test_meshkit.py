"""Solids, leaves and letters: shapes whose faces look outwards and whose text can be read."""

import numpy as np
import pytest

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import bush, greens, tree
from rushes.stage.meshkit.lettering import lettering, neon_tubes
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, on_bone, sphere, tinted, tube
from rushes.stage.meshkit.typefaces import unwritable
from rushes.stage.scene import Mesh


def winding(mesh: Mesh) -> float:
    """Least agreement of a face's winding with its vertex normals: negative is inside out."""
    a, b, c = (mesh.positions[mesh.faces[:, k]] for k in range(3))
    return float(np.einsum("ij,ij->i", np.cross(b - a, c - a), mesh.normals[mesh.faces].sum(1)).min())


@pytest.mark.parametrize(
    "mesh",
    [
        box((1, 2, 3), (0.5, 0.3, 0.2), "red", turn=(0.3, 0.2, 0.1)),
        box((0, 0, 0), (0.5, 0.3, 0.2), "red", bevel=0.0),
        cylinder((0, 0, 0), (0.2, 1, 0), 0.1, "blue", top_radius=0.0),
        lathe([(0, 0), (0.2, 0), (0.3, 0.5), (0, 0.6)], "green"),
        tube([(0, 0, 0), (0, 1, 0), (0, 1, 0), (1, 1, 0)], 0.1, "pink"),
        sphere((0, 0, 0), (1, 2, 1), "white"),
        moved(box((0, 0, 0), (1, 1, 1), "red"), scale=(-1, 1, 1)),
    ],
)
def test_solids_face_outwards(mesh: Mesh) -> None:
    assert winding(mesh) > -1e-6
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1.0, atol=1e-4)


def test_colours_are_linear() -> None:
    assert np.allclose(linear("#ffffff"), 1.0)
    assert np.allclose(linear("#808080"), 0.2158605, atol=1e-5)
    assert np.allclose(linear("tomato"), linear("#ff6347"))
    assert np.allclose(linear((0.5, 2.0, 0.1)), (0.5, 2.0, 0.1))


def test_join_gives_stiff_parts_the_first_bone() -> None:
    mesh = join([box((0, 0, 0), (1, 1, 1), "red"), on_bone(box((0, 3, 0), (1, 1, 1), "red"), 2)])
    assert mesh.bones is not None
    assert mesh.weights is not None
    assert set(mesh.bones[:, 0].tolist()) == {0, 2}
    assert len(mesh.bones) == len(mesh.positions) == len(mesh.weights)


def test_tinted_leaves_the_original_alone() -> None:
    mesh = box((0, 0, 0), (1, 1, 1), "white")
    assert np.allclose(tinted(mesh, 0.5).colours[:, :3], 0.5)
    assert np.allclose(mesh.colours[:, :3], 1.0)


@pytest.mark.parametrize("font", ["serif", "sans", "script", "tube"])
def test_letters_stand_on_the_line_centred_and_as_high_as_asked(font: str) -> None:
    mesh = lettering("HE", 0.4, 0.05, "white", font)
    low, high = mesh.positions.min(0), mesh.positions.max(0)
    assert low[0] == pytest.approx(-high[0], abs=1e-4)
    assert high[1] - max(low[1], 0.0) == pytest.approx(0.4, rel=0.2)
    assert low[2] == pytest.approx(0.0)
    assert high[2] == pytest.approx(0.05, abs=0.01)


def test_long_texts_are_fitted() -> None:
    assert np.ptp(lettering("A very long name indeed", 0.4, 0.05, "white", most=2.0).positions[:, 0]) <= 2.001
    assert (
        np.ptp(neon_tubes("A very long name indeed", 0.4, 0.01, "white", most=2.0).positions[:, 0]) <= 2.001
    )


def test_an_empty_text_is_no_letters() -> None:
    assert len(lettering("  ", 0.4, 0.05, "white").faces) == 0


def test_latin_and_cyrillic_can_be_written() -> None:
    assert unwritable("Café Ångström Łódź КАФЕ 24 h & Co.") == ""


@pytest.mark.parametrize("season", ["spring", "summer", "autumn", "winter"])
def test_trees_of_all_seasons_are_finite(season: str) -> None:
    plant = tree(np.random.default_rng(3), season=season, leaves=300)
    assert np.isfinite(plant.wood.positions).all()
    assert (len(plant.leaves.faces) == 0) == (season == "winter")


def test_a_bush_stands_on_its_base() -> None:
    mesh = bush(np.random.default_rng(3), (1.0, 0.5, 0.0), 0.3, greens("summer"))
    assert mesh.positions[:, 1].min() > 0.3
