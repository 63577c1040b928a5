"""What is written and what is said."""

import pytest

from rushes.sound.voice.wording import sayable, written


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hey! I’ve been waiting for you,", "Hey! I've been waiting for you,"),
        ("“Sorry,” he said.", "Sorry, he said."),
        ("It cost $5.50.", "It cost five dollars fifty cents."),
        ("$3,500 for 2 tickets?", "three thousand five hundred dollars for two tickets?"),
        ("Back in 1984, at 7:30", "Back in nineteen eighty four, at seven thirty"),
        ("the 22nd, 50% off", "the twenty second, fifty percent off"),
        ("NASA saw a UFO", "nasa saw a you F oh"),
        ("STOP! I said NO", "stop! I said no"),
        ("The FBI and NATO", "The F B eye and nato"),
        ("IT IS COLD", "it is cold"),
        ("Well… maybe — not", "Well, maybe, not"),
        ("a well-known place", "a well known place"),
        ("Mr. Smith & co", "mister Smith and co"),
        ("10km at -5°", "ten kilometers at minus five degrees"),
        ("42", "forty two"),
    ],
)
def test_said(text: str, said: str) -> None:
    assert sayable(written(text)) == said


def test_written_words_keep_their_spelling() -> None:
    words = written("“Don’t!” she cried: the UFO…")
    assert [w.text for w in words] == ["Don’t", "she", "cried", "the", "UFO"]


def test_dots_and_dashes_wait() -> None:
    words = written("Well… wait — here")
    assert words[0].pause > words[1].pause > 0
    assert words[2].pause == 0
