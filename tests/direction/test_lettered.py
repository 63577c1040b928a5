"""Words are on what bears them: the screen, the board, whoever wears them, a card; never a title by mistake."""

import pytest

from rushes.direction.director import Terms, direct
from rushes.direction.lettered import lettered
from rushes.direction.plan import Scene
from rushes.script.reader import read


def scene_of(prompt: str) -> Scene:
    return direct(read(prompt), (), Terms()).scenes[0]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("The laptop screen shows the text “HELLO WORLD”", "laptop"),
        ("A phone screen displays “LOW BATTERY”", "phone"),
        ("手机屏幕上显示“电量不足”", "phone"),
        ("A girl plays at a computer whose monitor reads “GAME OVER”", "computer"),
    ],
)
def test_a_screen_is_the_device_it_belongs_to(prompt: str, kind: str) -> None:
    scene = scene_of(prompt)
    (text,) = scene.texts
    assert text.kind == "screen"
    assert {p.id: p.kind for p in scene.props}[text.bearer] == kind


def test_what_is_written_on_a_board_is_on_the_board() -> None:
    scene = scene_of("A teacher writes “SPELLING TEST” on the blackboard")
    assert [(t.words, t.bearer) for t in scene.texts] == [("SPELLING TEST", "blackboard")]


def test_words_on_a_shirt_are_on_its_wearer_who_holds_no_other() -> None:
    scene = scene_of("A man wears a T-shirt that says “BEST DAD”")
    assert scene.texts[0].bearer == "man"
    assert not scene.props


def test_a_black_screen_with_words_is_a_card() -> None:
    scene = scene_of("Black screen with the text “CHAPTER TWO”")
    assert (scene.set.kind, scene.set.signs, scene.props) == ("card", ("CHAPTER TWO",), ())


def test_a_poster_hangs_on_the_face_of_its_wall() -> None:
    scene = scene_of("A poster that says “MOVIE NIGHT” on a wall")
    poster = next(p for p in scene.props if p.kind == "poster")
    assert poster.attach is not None
    assert (poster.attach.to, poster.attach.slot) == ("wall", "front")


def test_a_verb_behind_the_words_is_no_thing() -> None:
    scene = scene_of("A wooden sign that reads “NO FISHING” stands beside a lake")
    assert [p.kind for p in scene.props] == ["sign"]


@pytest.mark.parametrize(
    "prompt",
    [
        "A man looks at a laptop screen as the title “LOST DATA” fades in",
        "The words “THE END” appear over a beach",
    ],
)
def test_a_title_stays_a_title(prompt: str) -> None:
    assert [t.kind for t in lettered(read(prompt)).texts] == ["title"]


def test_who_writes_stands_beside_the_words() -> None:
    scene = scene_of("A man writes “BUY MILK” on a whiteboard")
    board, man = scene.props[0], scene.figures[0]
    assert board.kind == "whiteboard"
    assert man.position[0] > board.position[0] + 0.65  # right of its right end
    assert man.position[2] > board.position[2]
