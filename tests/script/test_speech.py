"""Who says what, and how."""

import json
from pathlib import Path
from typing import Any

import pytest

from rushes.script.reader import read

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("said_and_written.json").read_text("utf-8"))
"""Sentences with their lines (words of the speaker, text, seen or not) and their texts (text, kind)."""


def lines(prompt: str) -> list[tuple[str, str, str]]:
    return [(x.who, x.text, x.manner) for x in read(prompt).lines]


def test_speaker_behind_the_line() -> None:
    assert lines('A king sits on a chair. "Bring the horse!" shouts the king.') == [
        ("king", "Bring the horse!", "shouting")
    ]


def test_pronoun_behind_the_line() -> None:
    said = lines('A man and a woman sit. "Really?" she asks. "Yes," he whispers.')
    assert said == [("woman", "Really?", "neutral"), ("man", "Yes", "whispering")]


def test_two_speakers_in_one_sentence() -> None:
    said = lines('Maria sobs and says "I can\'t go on", and John calmly answers "Yes you can."')
    assert said == [("maria", "I can't go on", "sad"), ("john", "Yes you can.", "calm")]


@pytest.mark.parametrize(
    ("words", "manner"),
    [("laughs and says", "laughing"), ("smiles and says", "happy"), ("whispers", "whispering"), ("shouts angrily", "angry"),
     ("says softly", "calm"), ("says", "neutral"), ("happily shouts", "excited"), ("says in a sad voice", "sad")],
)  # fmt: skip
def test_manner(words: str, manner: str) -> None:
    assert lines(f'A woman {words}: "Come here."')[0][2] == manner


def test_voiceover_is_off_screen() -> None:
    (line,) = read("A beach at dawn, a deep voiceover says, “In a world of silence.”").lines
    assert (line.who, line.onscreen) == ("narrator", False)


def test_unlisted_speaker_is_cast_and_said_so() -> None:
    s = read('A zorbler says, "Stand back!"')
    assert [c.id for c in s.characters] == ["zorbler"]
    assert s.lines[0].who == "zorbler"
    assert any("zorbler" in entry for entry in s.log)


def test_text_on_a_sign_is_not_spoken() -> None:
    s = read('A neon sign says "OPEN" above a ramen shop')
    assert (s.place.signs, s.lines) == (("OPEN",), ())


@pytest.mark.parametrize("prompt", ["The text 'YOU KNOW' flashes on a wall", "A man holds a 'YOU KNOW' sign"])
def test_text_named_beside_the_quote(prompt: str) -> None:
    s = read(prompt)
    assert (s.place.signs, s.lines) == (("YOU KNOW",), ())


def test_noise_in_quotes_is_heard_not_said() -> None:
    s = read("A glass falls with a loud 'crack' sound")
    assert s.lines == ()
    assert "impact" in {x.kind for x in s.sounds}


def test_script_style_with_colon() -> None:
    assert lines('A woman: "Hi there." A man: "Hello."') == [
        ("woman", "Hi there.", "neutral"),
        ("man", "Hello.", "neutral"),
    ]


@pytest.mark.parametrize("text", ["Hi.", "Hi, Mom!", "No, no, no!", "Me?"])
def test_a_call_of_a_word_is_english(text: str) -> None:
    assert read(f"A girl says “{text}” to a dog").lines[0].language == "en"


def test_language_of_a_line_is_its_own() -> None:
    assert read("A man says “你好” to a dog").lines[0].language == "zh"
    assert read("一个男人说：“Hello my friend”").lines[0].language == "en"


def test_second_line_is_a_later_beat() -> None:
    first, second = read('A man says "One." A woman says "Two."').lines
    assert first.beat < second.beat
    assert (first.id, second.id) == ("line0", "line1")


@pytest.mark.parametrize(
    ("prompt", "text"),
    [("A woman says: Come home! She waves.", "Come home!"), ("一个女孩说：我们走吧！她跑了。", "我们走吧！")],
)
def test_speech_without_marks(prompt: str, text: str) -> None:
    assert [line.text for line in read(prompt).lines] == [text]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["prompt"][:40])
def test_lines_are_verbatim_and_of_the_right_speaker(case: dict[str, Any]) -> None:
    s = read(case["prompt"])
    known = {c.id: f"{c.id} {c.words}".lower() for c in (*s.characters, *s.voices)}
    assert [line.text for line in s.lines] == [text for _, text, _ in case["lines"]]
    for line, (speaker, _, seen) in zip(s.lines, case["lines"], strict=True):
        assert any(word in known.get(line.who, line.who) for word in speaker.split("|"))
        assert seen is None or line.onscreen == seen


def test_voices_are_no_characters() -> None:
    s = read('A street at night. An intercom says, "Level two." A man off-camera asks, "Who is there?"')
    assert [v.id for v in s.voices] == ["intercom", "man"]
    assert s.characters == ()
    assert [(x.who, x.onscreen) for x in s.lines] == [("intercom", False), ("man", False)]


def test_somebody_seen_may_speak_from_off_screen() -> None:
    s = read('A woman leaves a kitchen. The woman says off-screen, "Back soon!"')
    (line,) = s.lines
    assert (line.who, line.onscreen) == (s.characters[0].id, False)


def test_a_voice_sounds_like_whose_it_is() -> None:
    (voice,) = read('A field. An old woman\'s voice says, "It was summer."').voices
    assert (voice.look.sex, voice.look.age) == ("female", "old")


def test_lines_are_in_the_order_of_the_prompt_and_beats_do_not_go_back() -> None:
    s = read('"One." A man sits. A woman says "Two." "Three," he replies. A boy shouts, "Four!"')
    assert [x.text for x in s.lines] == ["One.", "Two.", "Three", "Four!"]
    assert [x.beat for x in s.lines] == sorted(x.beat for x in s.lines)


def test_a_split_line_is_of_one_speaker() -> None:
    assert lines('A monk lifts a cup. "Slowly," he says, "and with care."') == [
        ("monk", "Slowly", "neutral"),
        ("monk", "and with care.", "neutral"),
    ]


def test_a_passenger_is_not_the_driver() -> None:
    s = read('A driver waits in a car. The passenger says, "Go."')
    assert {c.id: c.words for c in s.characters}[s.lines[0].who] == "The passenger"
