"""What a prompt denies, and numbers that count nothing."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import CameraWish


def camera(prompt: str) -> CameraWish:
    """What is asked of the camera in the first shot."""
    screenplay = read(prompt)
    return screenplay.shots[0].camera if screenplay.shots else screenplay.camera


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        ("The camera, never handheld, tracks beside a cyclist.", ("track",)),
        ("A static shot, not handheld, of a nurse at a desk.", ("static",)),
        ("Never zoom in. A baker kneads dough.", ()),
        ("A baker kneads dough. Do not zoom, do not pan.", ()),
        ("The camera doesn't zoom or pan while a dog sleeps.", ()),
        ("Without zooming or panning, the camera orbits a statue.", ("orbit",)),
        ("The camera is not moving, a clown juggles.", ("static",)),
        ("A dolly shot rather than handheld follows a waiter.", ("track",)),
    ],
)
def test_a_denied_move_is_not_made(prompt: str, moves: tuple[str, ...]) -> None:
    assert camera(prompt).moves == moves


def test_a_denied_size_is_not_taken_for_the_one_that_is_meant() -> None:
    assert camera("Not a close-up but a wide shot of a barn.").size == "wide"
    assert camera("Never handheld, close-up of a clown.").size == "close"
    assert camera("Avoid close-ups. A woman reads.").size == ""


@pytest.mark.parametrize(
    "prompt",
    [
        "Instead of music we hear a tap dripping.",
        "Birdsong instead of music; a girl reads in a meadow.",
        "A man dances to birdsong rather than music.",
        "A baker kneads dough, avoid any music.",
        "The film has neither music nor dialogue. A baker kneads dough.",
        "Please do not add music. A baker kneads dough.",
    ],
)
def test_music_that_is_denied_is_not_played(prompt: str) -> None:
    screenplay = read(prompt)
    assert screenplay.music is None
    assert "music" in screenplay.excluded


def test_what_something_stands_in_for_is_not_there() -> None:
    screenplay = read("A knight rides a bicycle instead of a horse and holds a ladle rather than a sword.")
    assert [c.id for c in screenplay.characters] == ["knight"]
    assert "sword" not in [t.kind for t in screenplay.things]
    assert "horse" in screenplay.excluded


def test_what_is_named_elsewhere_stays() -> None:
    screenplay = read("Instead of a cat, a dog sits on the sofa; a black cat sleeps on the floor.")
    assert {c.id.split("_")[-1] for c in screenplay.characters} == {"dog", "cat"}


def test_lists_of_what_not_to_show_are_ruled_out() -> None:
    screenplay = read("A red car drives. Don't show any text, signs or logos.")
    assert [t.kind for t in screenplay.things] == ["car"]
    assert {"title", "sign"} <= set(screenplay.excluded)
    assert not screenplay.unread


def test_what_follows_a_list_is_read() -> None:
    screenplay = read("Do not show any cars, a woman leads a dog along the pavement.")
    assert {c.id for c in screenplay.characters} == {"woman", "dog"}


def test_weather_that_is_denied_is_not_made() -> None:
    screenplay = read("It is not raining and there is no wind; a man waits at a bus stop.")
    assert not screenplay.weather
    assert not screenplay.sounds
    assert set(screenplay.excluded) == {"rain", "wind"}


@pytest.mark.parametrize(
    "prompt",
    [
        "The gulls are silent on the pier.",
        "A drummer waits, the drums are silent.",
        "A woman walks, her phone silent.",
    ],
)
def test_one_that_is_silent_does_not_silence_the_film(prompt: str) -> None:
    screenplay = read(prompt)
    assert not screenplay.silent
    assert not screenplay.sounds


def test_a_silent_film_is_silent() -> None:
    assert read("The film is silent. A clown juggles.").silent


def test_what_is_not_done_is_not_heard() -> None:
    screenplay = read("The dog doesn't bark. A bell rings.")
    assert [s.kind for s in screenplay.sounds] != []
    assert "bark" not in [s.kind for s in screenplay.sounds]


def test_a_verb_behind_does_not_is_no_noun() -> None:
    screenplay = read("A woman stands on a bridge. She doesn't wave.")
    assert not screenplay.excluded
    assert "wave" not in [a.verb for a in screenplay.actions]


def test_nobody_speaking_rules_speech_out() -> None:
    assert "speech" in read("Nobody speaks. A clock ticks.").excluded
    spoken = read('Nobody speaks until Anna says, "Enough."')
    assert [line.text for line in spoken.lines] == ["Enough."]


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("nine-year-old", "child"),
        ("15-year-old", "teen"),
        ("forty-two-year-old", "adult"),
        ("80 year old", "old"),
        ("two-month-old", "child"),
    ],
)
def test_an_age_is_no_count(words: str, age: str) -> None:
    (person,) = read(f"A {words} dancer bows.").characters
    assert person.count == 1
    (person,) = read(f"A {words} person waves.").characters
    assert person.look.age == age


def test_a_number_within_a_compound_counts_nobody() -> None:
    (dog,) = read("A three-legged dog runs.").characters
    assert dog.count == 1
    assert len(read("Twenty-one candles burn.").things) == 1
    assert len(read("Two seven-year-old girls run.").characters) == 2


def test_left_and_right_hands_are_two() -> None:
    things = read(
        "Close-up of a left hand on a fretboard. The right hand plucks a string. The left hand rests."
    ).things
    assert len([t for t in things if t.kind == "hand"]) == 2


def test_her_hand_is_not_somebody_else() -> None:
    screenplay = read("A woman sits. Her right hand holds a cup.")
    assert [c.id for c in screenplay.characters] == ["woman"]
    assert ("woman", "hold") in [(a.who, a.verb) for a in screenplay.actions]


def test_a_second_one_is_of_the_group() -> None:
    screenplay = read("Three dogs sit on a lawn. A second dog barks.")
    assert len(screenplay.characters) == 3
    assert len(read("A dog sleeps. A second dog barks.").characters) == 2


@pytest.mark.parametrize(
    "prompt",
    [
        "not",
        "never",
        "instead of",
        "don't show",
        "nobody",
        "avoid ,,,",
        "neither nor",
        "rather than " * 200,
        "-year-old",
    ],
)
def test_scraps_of_a_denial_do_no_harm(prompt: str) -> None:
    assert read(prompt).prompt == prompt


def test_many_things_that_sweep_are_no_pan() -> None:
    screenplay = read("Searchlights sweep across the yard.")
    assert screenplay.camera.moves == ()
    assert [t.kind for t in screenplay.things] == ["lamp"]


def test_nobody_answers_himself() -> None:
    lines = read(
        "A coach kneels beside a girl. The girl asks, “Now?” The coach nods. “Now,” she replies."
    ).lines
    assert [line.who for line in lines] == ["girl", "coach"]
