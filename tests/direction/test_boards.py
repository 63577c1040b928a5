"""Games and motion graphics get the set that shows them."""

import pytest

from rushes.direction.boards import BOARDS, board_of
from rushes.direction.director import Terms, direct
from rushes.script.reader import read
from rushes.stage.sets.catalogue import BUILDERS


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Side-scrolling platformer gameplay over a lava cavern", "platformer"),
        ("a tower defence game, enemies walk along a path", "tabletop_game"),
        ("Racing game footage, a red car in the lead", "race_game"),
        ("rhythm game with notes falling", "rhythm_game"),
        ("top-down city builder gameplay", "tabletop_game"),
        ("an infographic in which a bar chart grows", "chart_board"),
        ("a map with a route from Paris to Rome", "map_board"),
        ("a countdown 3-2-1", "countdown_board"),
        ("a loading bar fills up", "loading_board"),
        ("an app UI demo on a phone", "screen_board"),
        ("a logo animation", "logo_board"),
        ("a futuristic HUD", "hud_board"),
    ],
)
def test_its_words_find_the_set(words: str, kind: str) -> None:
    assert board_of(words) == kind


@pytest.mark.parametrize(
    "words",
    [
        "a man reads a map in a forest",
        "a football game in the rain",
        "a dog plays in a park",
        "A boy plays a racing game on the couch",
    ],
)
def test_other_words_do_not(words: str) -> None:
    assert board_of(words) == ""


def test_every_board_can_be_built() -> None:
    assert set(BOARDS) <= set(BUILDERS)


def test_a_game_is_filmed_by_itself() -> None:
    scene = direct(read("gameplay of a platformer, the hero jumps and collects coins"), (), Terms()).scenes[0]

    assert (scene.set.kind, scene.figures, scene.props) == ("platformer", (), ())


def test_who_looks_at_a_chart_is_filmed_where_he_is() -> None:
    scene = direct(read("A woman explains a bar chart in an office"), (), Terms()).scenes[0]

    assert scene.set.kind == "office"
