"""Where, when, weather, light, mood, sounds and music."""

import pytest

from rushes.script.reader import read


@pytest.mark.parametrize(
    ("words", "kind"),
    [("in front of a café", "cafe_street"), ("along the shore", "beach"), ("over misty mountains", "mountains"),
     ("in an alley", "alley"), ("by a pond", "lake"), ("in a meadow", "meadow"), ("on a lake", "lake"),
     ("in a kitchen", "kitchen"), ("in an office", "office")],
)  # fmt: skip
def test_place(words: str, kind: str) -> None:
    assert read(f"A dog runs {words}").place.kind == kind


@pytest.mark.parametrize("words", ["in a kitchen", "in a library", "in a hospital corridor", "at home"])
def test_a_room_that_is_built_is_filmed_without_excuse(words: str) -> None:
    s = read(f"A woman waves {words}")
    assert s.place.interior
    assert not any("filmed" in note for note in s.log)


def test_a_house_is_a_room_inside_and_none_outside() -> None:
    assert read("A woman waves in a house").place.kind == "living_room"
    assert read("A woman waves in front of a house").place.kind != "living_room"


def test_approximate_place_is_said() -> None:
    s = read("A dog sits in front of a bakery")
    assert s.place.kind == "cafe_street"
    assert any("bakery" in entry for entry in s.log)


def test_no_place_is_the_studio_and_said() -> None:
    s = read("A dog laughs")
    assert s.place.kind == "studio"
    assert s.log


def test_a_boat_suggests_water() -> None:
    assert read("A small boat").place.kind == "lake"


def test_street_noise_is_no_place() -> None:
    s = read("A dog on a beach, soft street noise")
    assert s.place.kind == "beach"
    assert {(x.kind, x.level) for x in s.sounds} == {("street", "soft")}


def test_inside_is_said() -> None:
    s = read("A woman drinks coffee in a café")
    assert s.place.interior
    assert any("inside" in entry for entry in s.log)


@pytest.mark.parametrize(
    ("words", "time"),
    [("at dawn", "dawn"), ("early morning", "morning"), ("at noon", "noon"), ("golden hour", "golden"), ("at sunset", "sunset"),
     ("at night", "night"), ("at dusk", "dusk"), ("late afternoon", "afternoon")],
)  # fmt: skip
def test_time(words: str, time: str) -> None:
    assert read(f"A lake, {words}").time_of_day == time


def test_light_and_mood() -> None:
    s = read("A park, warm light and an epic atmosphere")
    assert (s.light, s.mood) == (("warm",), ("epic",))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a snowy park", "snow"),
        ("a park in the rain", "rain"),
        ("a foggy park", "fog"),
        ("a park, thunderstorm", "storm"),
    ],
)
def test_weather(words: str, kind: str) -> None:
    assert kind in read(words).weather


def test_animal_sound_has_its_source() -> None:
    (sound,) = read("A dog barks loudly").sounds
    assert (sound.kind, sound.source, sound.level) == ("bark", "dog", "loud")


def test_sound_of_something() -> None:
    assert {x.kind for x in read("A park, the sound of rain and distant thunder").sounds} == {
        "rain",
        "thunder",
    }


def test_music() -> None:
    music = read("A park, soft piano music").music
    assert music is not None
    assert (music.instruments, music.tempo) == (("piano",), "slow")


def test_thing_with_colour_and_material() -> None:
    (thing,) = read("a small red wooden boat on a lake").things
    assert (thing.kind, thing.colour, thing.material, thing.size) == ("boat", "red", "wood", "small")


def test_style() -> None:
    assert "black_and_white" in read("A dog in a park, black and white").style


@pytest.mark.parametrize(
    ("words", "time"),
    [("predawn", "dawn"), ("at blue hour", "dusk"), ("just after sunset", "dusk"), ("before dawn", "dawn"),
     ("in the dead of night", "night"), ("after dark", "night"), ("late morning", "morning"),
     ("as the sun goes down", "sunset"),
     ("at 5 a.m.", "dawn"), ("at 11 pm", "night"), ("at 14:30", "afternoon"), ("under a full moon at midnight", "night")],
)  # fmt: skip
def test_time_by_other_words(words: str, time: str) -> None:
    assert read(f"A dog runs along a beach, {words}").time_of_day == time


@pytest.mark.parametrize("words", ["the score is 14:30", 'a man says, "Meet me at 5 p.m."'])
def test_no_time_of_day(words: str) -> None:
    assert not read(f"A park, {words}").time_of_day


@pytest.mark.parametrize(
    ("words", "season"),
    [
        ("late summer", "summer"),
        ("in deep winter", "winter"),
        ("early spring", "spring"),
        ("harvest season", "autumn"),
    ],
)
def test_season(words: str, season: str) -> None:
    assert read(f"A village, {words}").season == season


@pytest.mark.parametrize(
    ("words", "kind"),
    [("an overcast sky", "clouds"), ("drizzle", "rain"), ("a rain-soaked night", "rain"), ("a light breeze", "wind"),
     ("low mist", "mist"), ("a heavy snowfall", "snow"), ("a sandstorm", "storm"), ("a cloudless sky", "clear")],
)  # fmt: skip
def test_weather_by_other_words(words: str, kind: str) -> None:
    assert kind in read(f"A street, {words}").weather


@pytest.mark.parametrize(
    ("words", "kind"),
    [("under fluorescent lights", "cold"), ("lit by red emergency lights", "red"), ("in neon light", "neon"),
     ("lit by candles", "warm"), ("bathed in blue light", "cold"), ("in silhouette", "dark"), ("in bright light", "bright"),
     ("in soft light", "soft"), ("by firelight", "warm")],
)  # fmt: skip
def test_light_by_other_words(words: str, kind: str) -> None:
    assert kind in read(f"A corridor {words}").light


@pytest.mark.parametrize(
    ("words", "kind"),
    [("an eerie, unsettling mood", "tense"), ("a hopeful tone", "hopeful"), ("a serene atmosphere", "peaceful"),
     ("a lighthearted feel", "joyful"), ("a melancholic mood", "sad")],
)  # fmt: skip
def test_mood_by_other_words(words: str, kind: str) -> None:
    assert kind in read(f"A park, {words}").mood


@pytest.mark.parametrize(
    ("words", "kind"),
    [("neon-lit", "neon"), ("dimly lit", "soft"), ("floodlit", "bright"), ("candlelit", "warm")],
)
def test_light_before_a_place(words: str, kind: str) -> None:
    assert kind in read(f"A {words} corridor").light
