"""What the prompt asks of the camera."""

import pytest

from rushes.script.reader import read


@pytest.mark.parametrize(
    ("words", "move"),
    [("slow zoom in", "push_in"), ("zoom out", "pull_out"), ("the camera pans left", "pan_left"), ("tilt up", "tilt_up"),
     ("tracking shot", "track"), ("handheld", "handheld"), ("static shot", "static"), ("crane shot", "crane_up"),
     ("the camera orbits around her", "orbit"), ("the camera follows her", "track"), ("drone shot", "fly")],
)  # fmt: skip
def test_move(words: str, move: str) -> None:
    assert read(f"A woman dances in a park, {words}").camera.moves == (move,)


@pytest.mark.parametrize(
    ("words", "size"),
    [("close-up", "close"), ("wide shot", "wide"), ("medium shot", "medium"), ("extreme close-up", "extreme_close"),
     ("full body shot", "full")],
)  # fmt: skip
def test_size(words: str, size: str) -> None:
    assert read(f"{words} of a dog in a park").camera.size == size


@pytest.mark.parametrize(
    ("words", "angle"),
    [("low angle", "low"), ("bird's-eye view", "high"), ("top-down shot", "overhead"), ("eye level", "eye")],
)
def test_angle(words: str, angle: str) -> None:
    assert read(f"A dog in a park, {words}").camera.angle == angle


@pytest.mark.parametrize(
    ("words", "mm"), [("24mm lens", 24), ("85 mm", 85), ("telephoto lens", 135), ("fisheye", 16)]
)
def test_lens(words: str, mm: float) -> None:
    assert read(f"A dog in a park, {words}").camera.lens_mm == mm


def test_speed() -> None:
    assert read("A dog in a park, slow pan right").camera.speed == "slow"


def test_subject_of_a_shot_acts() -> None:
    s = read("Close-up of a dog running on a beach")
    assert s.camera.subject == "dog"
    assert [(a.who, a.verb) for a in s.actions] == [("dog", "run")]


def test_somebody_tilting_a_pan_is_no_camera_move() -> None:
    assert read("The cook tilts the pan").camera.moves == ()
