"""What is ruled out is not there, and the log says so."""

from rushes.script.reader import read


def test_no_people_and_without_music() -> None:
    s = read("A beach at dawn, no people, without music")
    assert set(s.excluded) == {"person", "music"}
    assert s.characters == ()


def test_negated_verb_is_not_done() -> None:
    s = read("A dog does not run in a park")
    assert s.actions == ()
    assert s.log


def test_negative_prompt_takes_out() -> None:
    s = read("A dog and a cat in the rain, birds singing, epic", negative_prompt="cat, rain, birds, epic")
    assert [c.id for c in s.characters] == ["dog"]
    assert (s.weather, s.mood) == ((), ())
    assert "birds" not in {x.kind for x in s.sounds}
    assert len(s.log) >= 3


def test_default_negative_prompt_takes_nothing() -> None:
    prompt = "A dog on a beach, waves crashing, warm light"
    assert read(prompt, negative_prompt="blur, distort, and low quality") == read(prompt)


def test_speech_can_be_ruled_out() -> None:
    assert read('A man says "Hi."', negative_prompt="speech").lines == ()


def test_silence() -> None:
    assert read("A mountain lake in complete silence").silent
