"""Pictures that switch, replays, cards and levels: where they begin a shot, and what they ask of the camera."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import CameraWish


@pytest.mark.parametrize(
    ("prompt", "begins"),
    [
        ("A reporter stands in a field. The picture switches to an aerial shot of a river.", "The picture switches"),
        ("A baker kneads dough. The stream cuts to a fountain at night.", "The stream cuts"),
        ("A referee blows his whistle. The replay runs the save again in slow motion.", "The replay runs"),
        ("A boy laughs in a kitchen. A low crane shot then rises over the garden.", "A low crane shot"),
        ("A violinist bows in a hall. Return to the street, where a bus passes.", "Return to the street"),
        ("A judge speaks in a court. Then a slow pan across shelves in a dim archive.", "Then a slow pan"),
        ("A girl runs in a park. Yellow letters reading 'RUN FREE' drop into place on black with a thud.", "Yellow letters"),
        ("A girl runs in a park. The words 'RUN FREE' burn onto a black screen.", "The words"),
    ],
)  # fmt: skip
def test_another_picture_begins(prompt: str, begins: str) -> None:
    shots = read(prompt).shots
    assert [prompt[shot.start :].startswith(begins) for shot in shots] == [False, True]


def camera(prompt: str) -> CameraWish:
    return read(prompt).camera


@pytest.mark.parametrize(
    ("prompt", "angle"),
    [
        ("Isometric city-builder gameplay with tiny trucks.", "high"),
        ("A dungeon crawler viewed from a high isometric angle, torches flickering.", "high"),
        ("A water-level wide shot of a surfer paddling.", "low"),
        ("A knee-level tracking shot follows a goat.", "low"),
        ("Filmed straight down onto a workbench: hands sand a plank.", "overhead"),
        ("A low follow camera chases a kart through a tunnel.", "low"),
    ],
)
def test_levels_and_ways_of_looking_are_angles(prompt: str, angle: str) -> None:
    assert camera(prompt).angle == angle


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        ("The camera pans slowly from left to right along a shelf.", ("pan_right",)),
        ("The camera pans from right to left over the crowd.", ("pan_left",)),
        ("A slow pan reveals a valley.", ("pan_right",)),
        ("A flat pan hisses as dumplings are set down.", ()),
        ("A heavy pan clatters onto the stove.", ()),
        ("A follow camera chases a kart through a tunnel.", ("track",)),
    ],
)
def test_pans_of_the_camera_are_told_from_pans_of_the_kitchen(prompt: str, moves: tuple[str, ...]) -> None:
    assert camera(prompt).moves == moves


def test_the_wide_angle_that_is_gone_back_to_is_a_size() -> None:
    prompt = "A striker kicks. Cut to a close-up of the ball. Back on the wide angle, the keeper dives."
    last = read(prompt).shots[-1].camera
    assert (last.size, last.lens_mm) == ("wide", 0.0)


def test_a_numbered_shot_of_nothing_but_a_title_is_black() -> None:
    prompt = (
        "Shot 1: A dog barks in a park. Shot 2: The title GOOD NIGHT on black. "
        "Shot 3: A cat yawns, then the title appears."
    )
    assert [shot.black for shot in read(prompt).shots] == [False, True, False]
