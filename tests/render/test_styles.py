"""Styles: each looks like nothing else at a glance, stands still while nothing moves, and is the same every time."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from rushes.direction.plan import CameraKey, Prop, Scene, SetBrief, Shot
from rushes.render.passes.style import redrawings
from rushes.render.renderer import Renderer
from rushes.stage.assembly import build_stage, scene_of
from rushes.stage.light.stuffs import STUFFS
from rushes.stage.light.styles import STYLES, styled
from rushes.stage.scene import Environment

APPEARANCES = (
    "van_gogh",
    "oil_painting",
    "watercolor",
    "ukiyo_e",
    "pixel",
    "black_and_white",
    "cyberpunk",
    "cartoon",
    "surrealism",
)
NEIGHBOURS = (
    *("painting", "baroque", "art_deco", "impressionism"),
    *("fantasy", "anime", "sketch", "ink_wash"),
    *("news", "surveillance", "cinematic", "stop_motion", "silent_film", "noir"),
)
"""Styles that could be taken for one another."""

STILL = ("oil_painting", "van_gogh", "watercolor", "sketch", "ukiyo_e")
"""Strokes and grains that must not boil."""


def staged(*style: str):
    shot = Shot(0, 120, "full", (CameraKey(0, (0.0, 1.0, 3.0), (0.0, 0.6, 0.0)),))
    ball = Prop("ball", "ball", colour="red", size="huge")
    return build_stage(Scene(0, 120, SetBrief("park"), (), (ball,), (shot,)), 24, style)


@pytest.fixture(scope="module")
def plain():
    return scene_of(staged())


@pytest.fixture(scope="module")
def renderer():
    with Renderer(192, 108, quality="draft") as made:
        yield made


def drawn(renderer: Renderer, plain, style: str, frame: float = 5.0) -> np.ndarray:
    renderer.load(replace(plain, environment=styled(plain.environment, (style,))))
    return np.array(renderer.draw(plain.pose(frame))).astype(float)


@pytest.fixture(scope="module")
def pictures(renderer: Renderer, plain) -> dict[str, np.ndarray]:
    return {style: drawn(renderer, plain, style) for style in ("", *APPEARANCES, *NEIGHBOURS)}


def test_no_two_styles_look_alike(pictures: dict[str, np.ndarray]) -> None:
    for one, other in combinations(pictures, 2):
        assert np.abs(pictures[one] - pictures[other]).mean() > 6.0, (one, other)


def test_black_and_white_has_no_colour(pictures: dict[str, np.ndarray]) -> None:
    assert np.ptp(pictures["black_and_white"], axis=2).mean() < 3.0


def test_cinema_has_bars_above_and_below(pictures: dict[str, np.ndarray]) -> None:
    assert pictures["cinematic"][[2, -3]].max() < 20.0
    assert pictures["cinematic"][54].mean() > 40.0


def test_the_ball_stays_red_where_a_style_has_colour(pictures: dict[str, np.ndarray]) -> None:
    for style in ("van_gogh", "oil_painting", "watercolor", "ukiyo_e", "pixel", "cartoon"):
        red, green, blue = np.median(pictures[style][50:66, 88:104].reshape(-1, 3), axis=0)
        assert red > 1.3 * max(green, blue), style


@pytest.mark.parametrize("style", STILL)
def test_strokes_stand_still(style: str, renderer: Renderer, plain, pictures: dict[str, np.ndarray]) -> None:
    later = drawn(renderer, plain, style, 6.0)
    moved = np.abs(drawn(renderer, plain, "", 6.0) - pictures[""]).mean()
    assert np.abs(later - pictures[style]).mean() < 4.0 * moved + 0.5


def test_a_style_is_drawn_the_same_twice(pictures: dict[str, np.ndarray], plain) -> None:
    with Renderer(192, 108, quality="draft") as other:
        assert np.array_equal(drawn(other, plain, "van_gogh"), pictures["van_gogh"])


def test_a_style_without_a_look_is_said() -> None:
    assert any("polka dots" in note for note in staged("polka_dots").log)


def test_every_grade_gives_an_environment() -> None:
    assert all(isinstance(grade(Environment()), Environment) for grade, _ in STYLES.values())


def test_every_redrawing_has_its_shader_and_every_shader_its_style() -> None:
    assert {redrawn for _, redrawn in STYLES.values() if redrawn} == redrawings()


@pytest.mark.parametrize(
    ("said", "redrawn"),
    [
        (("watercolor", "cinematic"), "watercolour"),
        (("pixel", "game"), "pixel"),
        (("cyberpunk", "cinematic"), "neon"),
        (("cinematic",), "wide"),
    ],
)
def test_what_a_picture_is_made_of_weighs_most(said: tuple[str, ...], redrawn: str) -> None:
    assert styled(Environment(), said).redrawn == redrawn


def test_in_claymation_everything_soft_is_clay() -> None:
    materials = {piece.finish.material for piece in staged("claymation").pieces()}
    assert STUFFS["claymation"].material in materials
    assert not materials & {"felt", "grass", "bark"}
