"""Styles: each looks like nothing else at a glance, and the same every time."""

from itertools import combinations

import numpy as np
import pytest

from rushes.direction.plan import CameraKey, Prop, Scene, SetBrief, Shot
from rushes.render.renderer import Renderer
from rushes.stage.assembly import build_stage, scene_of
from rushes.stage.light.styles import STYLES
from rushes.stage.scene import Environment

SHOWN = (
    "van_gogh",
    "oil_painting",
    "watercolor",
    "ukiyo_e",
    "pixel",
    "black_and_white",
    "cyberpunk",
    "anime",
    "surrealism",
    "sketch",
    "ink_wash",
    "paper",
)


def scene(*style: str):
    shot = Shot(0, 120, "full", (CameraKey(0, (0.0, 1.0, 3.0), (0.0, 0.6, 0.0)),))
    ball = Prop("ball", "ball", colour="red", size="huge")
    return build_stage(Scene(0, 120, SetBrief("park"), (), (ball,), (shot,)), 24, style)


@pytest.fixture(scope="module")
def pictures() -> dict[str, np.ndarray]:
    with Renderer(256, 144, quality="draft") as renderer:
        found = {}
        for style in ("", *SHOWN):
            staged = scene_of(scene(style) if style else scene())
            renderer.load(staged)
            found[style] = np.array(renderer.draw(staged.pose(5.0))).astype(float)
    return found


def test_no_two_styles_look_alike(pictures: dict[str, np.ndarray]) -> None:
    for one, other in combinations(pictures, 2):
        assert np.abs(pictures[one] - pictures[other]).mean() > 4.0, (one, other)


def test_black_and_white_has_no_colour(pictures: dict[str, np.ndarray]) -> None:
    assert np.ptp(pictures["black_and_white"], axis=2).mean() < 3.0


def test_a_style_is_drawn_the_same_twice(pictures: dict[str, np.ndarray]) -> None:
    staged = scene_of(scene("van_gogh"))
    with Renderer(256, 144, quality="draft") as renderer:
        renderer.load(staged)
        assert np.array_equal(np.array(renderer.draw(staged.pose(5.0))).astype(float), pictures["van_gogh"])


def test_a_style_without_a_look_is_said() -> None:
    assert any("polka dots" in note for note in scene("polka_dots").log)


def test_every_grade_gives_an_environment() -> None:
    assert all(isinstance(grade(Environment()), Environment) for grade, _ in STYLES.values())
