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
    [
        ("low angle", "low"),
        ("bird's-eye view", "overhead"),
        ("top-down shot", "overhead"),
        ("eye level", "eye"),
    ],
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


@pytest.mark.parametrize(
    ("words", "move"),
    [("with an intense shaking effect", "handheld"), ("featuring a steady and smooth perspective", "static"),
     ("racking focus", "rack_focus"),
     ("chase camera", "track"), ("no camera movement", "static"), ("static", "static"), ("pan left", "pan_left"),
     ("the camera slowly tilts down", "tilt_down"), ("the camera drifts upward", "crane_up"),
     ("the camera moves closer", "push_in"), ("the camera glides back", "pull_out"), ("the camera shakes", "handheld"),
     ("the camera pans to the left", "pan_left"), ("the camera rests", "static"), ("third-person view", "track")],
)  # fmt: skip
def test_moves_by_other_words(words: str, move: str) -> None:
    assert read(f"A dog sleeps in a park, {words}").camera.moves == (move,)


@pytest.mark.parametrize(
    ("words", "angle"),
    [("A ground-level shot of a dog", "low"), ("A close-up overhead shot of a bowl", "overhead"),
     ("A Dutch angle of a street", "dutch"), ("A balloon drifts high above a beach. The camera looks down", "high"),
     ("A dog in a park, low to the ground", "low"), ("A street seen from above", "high"),
     ("A dog sleeps. The camera looks down at it", "high")],
)  # fmt: skip
def test_angles_by_other_words(words: str, angle: str) -> None:
    assert read(words).camera.angle == angle


@pytest.mark.parametrize(
    ("words", "size"),
    [("A macro shot of a bee", "extreme_close"), ("A tight shot of a hand", "close"), ("A wide outdoor market", "wide"),
     ("A golfer fully in frame swings", "full"), ("An establishing shot of a beach", "wide"),
     ("An over-the-shoulder shot of a woman", "medium_close"), ("A two-shot of a couple", "medium")],
)  # fmt: skip
def test_sizes_by_other_words(words: str, size: str) -> None:
    assert read(words).camera.size == size


@pytest.mark.parametrize(
    "prompt",
    [
        "A man jumps a wide gap between two roofs.",
        "The radio is full of static.",
        "A hand slowly pulls back the curtain.",
        "The screen shows a map zooming in on an island.",
        "A crane stands at the harbour.",
        "Shaky hands hold a cup.",
        "A woman standing still in the rain.",
        "A man looking down at his phone.",
        "Bullets crack overhead.",
        "A car turns into a tight alley.",
        "The visuals travel through time.",
        "A dog in a park, no zoom.",
    ],
)
def test_words_of_the_camera_that_are_none(prompt: str) -> None:
    camera = read(prompt).camera
    assert (camera.size, camera.angle, camera.moves) == ("", "", ())


@pytest.mark.parametrize(
    "words", ["POV shot", "first-person view", "subjective camera", "point of view of a dog"]
)
def test_through_somebodys_eyes(words: str) -> None:
    camera = read(f"A corridor in a hotel, {words}").camera
    assert camera.subjective
    assert camera.moves == ()


def test_one_take() -> None:
    assert read("A waiter runs through a restaurant, one take").camera.one_take


def test_focus_is_pulled_from_one_to_the_other() -> None:
    s = read("A woman and a dog in a park. Rack focus from the dog to the woman.")
    assert s.camera.focus == ("dog", "woman")


@pytest.mark.parametrize(
    ("words", "speed"),
    [("in super slow motion", "slow_motion"), ("time-lapse", "time_lapse"), ("in fast motion", "fast_motion"),
     ("slow-motion shot", "slow_motion"), ("hyperlapse", "time_lapse")],
)  # fmt: skip
def test_speed_of_the_film(words: str, speed: str) -> None:
    s = read(f"A dog runs in a park, {words}")
    assert (s.speed, s.style) == (speed, ())


@pytest.mark.parametrize(
    ("words", "style"),
    [(", Van Gogh style", "van_gogh"), (", oil painting", "oil_painting"), (", watercolor painting", "watercolor"),
     (" by Hokusai, in the style of Ukiyo", "ukiyo_e"), (", black and white", "black_and_white"),
     (", pixel art", "pixel"), (", in cyberpunk style", "cyberpunk"), (", animated style", "cartoon"),
     (", surrealism style", "surrealism"), (", 3D Pixar-like", "3d_animation"), (", anime style", "anime"),
     (", documentary style", "documentary"), (", found footage", "found_footage"), (", film noir", "noir"),
     (", claymation", "claymation"), (", pencil sketch", "sketch"), (", in the style of Picasso", "cubism"),
     (", VHS footage", "vhs"), (", comic book style", "comic"), (", in the style of a woodblock print", "ukiyo_e"),
     (", 8-bit", "pixel"), (", CCTV footage", "surveillance"), (", 1920s silent film", "silent_film"),
     (", Rembrandt lighting", "baroque"), (", charcoal drawing", "charcoal"), (", blueprint style", "blueprint"),
     (", in the style of stained glass", "stained_glass"), (", origami", "origami"), (", Pixar style", "3d_animation"),
     (", Studio Ghibli style", "anime"), (", made of LEGO", "bricks"), (", low poly", "low_poly"),
     (", night vision", "night_vision"), (", in watercolor", "watercolor"), (", muted colors", "muted")],
)  # fmt: skip
def test_styles(words: str, style: str) -> None:
    s = read(f"A dog runs in a park{words}")
    assert style in s.style
    assert [c.id for c in s.characters] == ["dog"]
    assert (s.things, s.unread) == ((), ())


@pytest.mark.parametrize(
    ("prompt", "style"),
    [("An oil painting of a ship", "oil_painting"), ("A blueprint of a car", "blueprint"),
     ("A charcoal drawing of an old man", "charcoal")],
)  # fmt: skip
def test_a_picture_of_something_is_how_the_film_looks(prompt: str, style: str) -> None:
    s = read(prompt)
    assert s.style == (style,)
    assert not {"painting", "blueprint", "charcoal_drawing"} & {thing.kind for thing in s.things}


def test_a_picture_that_somebody_handles_is_a_thing() -> None:
    s = read("A man hangs an oil painting of a ship on the wall")
    assert s.style == ()
    assert any(thing.kind == "painting" for thing in s.things)


def test_a_painting_on_the_wall_is_a_thing() -> None:
    s = read("A woman looks at an oil painting in a park.")
    assert "oil_painting" not in s.style
    assert len(s.things) == 1
