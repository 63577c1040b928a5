"""Whatever stands in a line, the booth speaks what can be spoken, says what it left out, and never fails."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.script.reading import Reading
from rushes.script.screenplay import Line, Place, Screenplay
from rushes.sound.voice.booth import record
from rushes.sound.voice.cleaning import cleaned


def spoken(text: str, language: str = "en", seconds: float | None = 5.0) -> tuple[Reading, ...]:
    play = Screenplay("", "en", Place("street"), lines=(Line("x", "he", text, language=language),))
    return record(play, seed=1, seconds=seconds)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=30), st.sampled_from(["en", "zh", "fr", "ar", "th", "tlh"]))
def test_any_text_is_recorded_or_left_out(text: str, language: str) -> None:
    for reading in spoken(text, language):
        assert np.isfinite(reading.samples).all()
        assert reading.words[-1].end <= reading.seconds
        reading.text.encode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<speak>Hello <break time='9s'/> world</speak>", ["Hello", "world"]),
        ("Hello [[h@loU]]", ["Hello", "h@loU"]),
        ("\ud800Hello\x00 \u202ethere\u200b", ["Hello", "there"]),
        ("$(rm -rf /) now", ["$(rm", "-rf", "now"]),
    ],
)
def test_markup_and_commands_are_no_more_than_text(text: str, words: list[str]) -> None:
    (reading,) = spoken(text)
    assert [w.text for w in reading.words] == words
    assert reading.seconds < 3.0


def test_tags_are_said_to_be_left_out() -> None:
    assert "<b>" in cleaned("a <b>bold</b> word")[1][0]
    assert cleaned("I <3 you, 2 < 3")[1] == ()


@pytest.mark.parametrize("text", ["a" * 10_000, "1" * 10_000])
def test_a_word_without_end_is_cut(text: str) -> None:
    (reading,) = spoken(text, seconds=None)
    assert 0.5 < reading.seconds < 40


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The quick brown fox jumps over the lazy dog. " * 40, "en"),
        ("今天天气很好，我们去公园吧。" * 30, "zh"),
    ],
)
def test_what_a_film_cannot_hold_is_cut_by_sentences_and_said(text: str, language: str) -> None:
    (reading,) = spoken(text, language)
    assert reading.seconds <= 5.1
    assert text.startswith(reading.text)
    assert reading.text[-1] in ".。"
    assert "is cut" in reading.log[-1]


@pytest.mark.parametrize(
    ("text", "language"), [("مرحبا كيف حالك", "ar"), ("สวัสดีครับ", "th"), ("Привет", "ru")]
)
def test_other_scripts_are_spoken_in_their_language(text: str, language: str) -> None:
    (reading,) = spoken(text, language)
    assert reading.words
    assert reading.log == ()
