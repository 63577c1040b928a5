"""Who says what, and how."""

import pytest

from rushes.script.reader import read


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
    s = read('A welder says, "Stand back!"')
    assert [c.id for c in s.characters] == ["welder"]
    assert s.lines[0].who == "welder"
    assert any("welder" in entry for entry in s.log)


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
