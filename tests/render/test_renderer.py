"""Pictures come out right, and the same each time."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tests.render.scenery import SMALL, ball, floor, lifted, scene

from rushes.errors import EnvironmentProblem, RushesError, UsageError
from rushes.render.renderer import Renderer
from rushes.render.sources import material_names

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with Renderer(192, 108, "draft") as made:
        yield made


def test_the_picture_has_the_size_asked_for() -> None:
    with Renderer(90, 160) as tall:
        stage = scene(floor(), ball("felt"))
        tall.load(stage)
        picture = tall.draw(stage.pose(0))
    assert picture.shape == (160, 90, 3)
    assert picture.dtype == np.uint8


def test_the_golden_frame() -> None:
    """Against a frame that was looked at; drivers differ a little, so means of blocks are compared."""
    stage = scene(floor(), ball("felt"))
    with Renderer(320, 180) as drawing:
        drawing.load(stage)
        picture = drawing.draw(stage.pose(0))
    golden = np.asarray(Image.open(GOLDEN / "felt.png").convert("RGB"), dtype=np.float64)

    def blocks(image: np.ndarray) -> np.ndarray:
        return image.reshape(18, 10, 32, 10, 3).mean(axis=(1, 3))

    assert np.abs(blocks(picture.astype(np.float64)) - blocks(golden)).max() < 6.0


def test_the_same_state_gives_the_same_bytes_whatever_was_drawn_before(renderer: Renderer) -> None:
    stage = scene(
        floor("asphalt"), ball("fur"), environment=replace(SMALL, rain=0.6, wet=1.0, mirror_height=0.0)
    )
    renderer.load(stage)
    first = renderer.draw(stage.pose(7))
    for frame in (0, 20, 3):
        renderer.draw(stage.pose(frame))
    assert renderer.draw(stage.pose(7)).tobytes() == first.tobytes()
    renderer.load(stage)
    assert renderer.draw(stage.pose(7)).tobytes() == first.tobytes()


def test_a_moving_shadow_leaves_no_trace(renderer: Renderer) -> None:
    stage = scene(floor(), ball("felt", rig="r"))
    renderer.load(stage)
    still = stage.pose(0)
    low = renderer.draw(replace(still, bones={"r": lifted(0.0)}))
    renderer.draw(replace(still, bones={"r": lifted(1.0)}))
    assert renderer.draw(replace(still, bones={"r": lifted(0.0)})).tobytes() == low.tobytes()


@pytest.mark.parametrize("material", sorted(material_names()))
def test_every_material_draws(renderer: Renderer, material: str) -> None:
    stage = scene(floor("pave"), ball(material))
    renderer.load(stage)
    shown = renderer.draw(stage.pose(5)).astype(int)
    hidden = renderer.draw(replace(stage.pose(5), hidden=frozenset({"ball"}))).astype(int)
    assert shown[40:70, 80:112].mean() > 4.0
    assert np.abs(shown - hidden).max() > 10
    assert not renderer.notes


def test_an_unknown_material_is_drawn_and_noted() -> None:
    stage = scene(floor(), ball("unobtainium"))
    with Renderer(96, 54, "draft") as drawing:
        drawing.load(stage)
        assert drawing.draw(stage.pose(0)).any()
        assert drawing.notes == ("no material is called 'unobtainium': drawn as felt",)


def test_bones_move_pieces(renderer: Renderer) -> None:
    stage = scene(floor(), ball("felt", rig="r"))
    renderer.load(stage)
    state = stage.pose(0)
    rest = renderer.draw(state).astype(int)
    assert np.array_equal(rest, renderer.draw(replace(state, bones={"r": lifted(0.0)})))
    assert np.abs(rest - renderer.draw(replace(state, bones={"r": lifted(0.4)}))).max() > 30


def test_vertices_may_be_replaced_where_a_piece_is_dynamic(renderer: Renderer) -> None:
    piece = ball("felt", dynamic=True)
    stage = scene(floor(), piece)
    renderer.load(stage)
    state = stage.pose(0)
    before = renderer.draw(state).astype(int)
    moved = {"ball": (piece.mesh.positions + np.float32(0.3), piece.mesh.normals)}
    assert np.abs(before - renderer.draw(replace(state, vertices=moved))).max() > 30
    assert np.array_equal(before, renderer.draw(state))  # as built again, where a state does not name it
    renderer.load(scene(floor(), ball("felt")))
    with pytest.raises(RushesError, match="not dynamic"):
        renderer.draw(replace(state, vertices=moved))


def test_local_light_lights(renderer: Renderer) -> None:
    dark = replace(
        SMALL, sun_colour=(0.0, 0.0, 0.0), ambient_sky=(0.01, 0.01, 0.02), ambient_ground=(0.01,) * 3
    )
    lit, unlit = (
        scene(floor(), ball("felt"), environment=dark),
        scene(floor(), ball("felt"), environment=dark, lights=()),
    )
    renderer.load(lit)
    assert renderer.draw(lit.pose(0))[30:].mean() > renderer.draw(unlit.pose(0))[30:].mean() + 4.0


def test_a_lake_mirrors_what_stands_over_it(renderer: Renderer) -> None:
    still = replace(SMALL, mirror_height=0.0, wind=0.0)
    stage = scene(floor("lake"), ball("emit"), environment=still)
    renderer.load(stage)
    picture = renderer.draw(stage.pose(0)).astype(int)
    below = picture[70:84, 88:104]  # under the ball: its red in the water
    aside = picture[70:84, 20:36]
    assert (below[..., 0] - below[..., 2]).mean() > (aside[..., 0] - aside[..., 2]).mean() + 12


def test_rain_falls(renderer: Renderer) -> None:
    dry, wet = scene(floor()), scene(floor(), environment=replace(SMALL, rain=1.0))
    renderer.load(dry)
    without = renderer.draw(dry.pose(0)).astype(int)
    renderer.load(wet)
    assert np.abs(renderer.draw(wet.pose(0)).astype(int) - without).max() > 12


def test_nothing_loaded_is_said(renderer: Renderer) -> None:
    with Renderer(64, 64, "draft") as empty, pytest.raises(RushesError, match="load"):
        empty.draw(scene().pose(0))


def test_no_opengl_is_one_sentence_with_a_mend() -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        Renderer(64, 64, backend="no_such_backend")
    assert "OpenGL" in str(caught.value)
    assert caught.value.mend
    assert "\n" not in str(caught.value)


def test_unknown_quality_names_its_field() -> None:
    with pytest.raises(UsageError) as caught:
        Renderer(64, 64, "ultra")
    assert caught.value.field == "quality"


def test_two_renderers_do_not_disturb_each_other(renderer: Renderer) -> None:
    stage = scene(floor(), ball("felt"))
    renderer.load(stage)
    before = renderer.draw(stage.pose(0)).tobytes()
    with Renderer(64, 64, "draft") as other:
        other.load(stage)
        other.draw(stage.pose(3))
        assert renderer.draw(stage.pose(0)).tobytes() == before
    assert renderer.draw(stage.pose(0)).tobytes() == before


def test_closing_twice_is_harmless() -> None:
    drawing = Renderer(64, 64, "draft")
    drawing.close()
    drawing.close()
