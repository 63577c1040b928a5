"""What everybody downstream relies on in a Reading: times, sameness, levels, whispers, and voices that never fall silent."""

import os
import signal
from collections.abc import Iterator

import numpy as np
import pytest

from rushes.direction.plan import MOUTHS
from rushes.script.reading import Reading
from rushes.script.screenplay import Character, Line, Look, Place, Screenplay
from rushes.sound.voice.booth import record
from rushes.sound.voice.finish import HOUSE_LEVEL, active_rms
from rushes.sound.voice.speech import Speech

LINES = (
    Line("hey", "she", "Hey! I’ve been waiting for you,"),
    Line("sorry", "he", "Sorry… traffic was crazy today,", "happy"),
    Line("home", "she", "I should have stayed home.", "whispering"),
    Line("kite", "girl", "飞起来了！", "excited", "zh"),
)
PLAY = Screenplay(
    prompt="",
    language="en",
    place=Place("street"),
    characters=(
        Character("she", "a woman", Look(sex="female")),
        Character("he", "a man", Look(sex="male")),
        Character("girl", "小女孩", Look(sex="female", age="child")),
    ),
    lines=LINES,
)


@pytest.fixture(scope="module")
def speech() -> Iterator[Speech]:
    speech = Speech()
    yield speech
    speech.close()


@pytest.fixture(scope="module")
def readings(speech: Speech) -> dict[str, Reading]:
    return {r.line: r for r in record(PLAY, seed=3, speech=speech)}


@pytest.mark.parametrize("line", [line.id for line in LINES])
def test_phones_follow_one_another_and_cover_the_samples(readings: dict[str, Reading], line: str) -> None:
    reading = readings[line]
    assert reading.phones[0].start == 0
    assert reading.phones[-1].end == pytest.approx(reading.seconds, abs=1e-4)
    for a, b in zip(reading.phones, reading.phones[1:], strict=False):
        assert a.end == pytest.approx(b.start, abs=1e-9)
        assert a.end > a.start
    assert {p.shape for p in reading.phones} <= set(MOUTHS)


def test_words_are_the_written_ones_in_order_of_time(readings: dict[str, Reading]) -> None:
    assert [w.text for w in readings["hey"].words] == ["Hey", "I’ve", "been", "waiting", "for", "you"]
    assert [w.text for w in readings["kite"].words] == list("飞起来了")
    for reading in readings.values():
        starts = [w.start for w in reading.words]
        assert starts == sorted(starts)
        assert reading.words[-1].end <= reading.seconds


def test_the_text_stays_verbatim(readings: dict[str, Reading]) -> None:
    assert [readings[line.id].text for line in LINES] == [line.text for line in LINES]


def test_stress_lies_on_content_words_only(readings: dict[str, Reading]) -> None:
    reading = readings["home"]
    stressed = [p.start for p in reading.phones if p.stress]
    words = [next(w.text for w in reading.words if w.start <= t < w.end) for t in stressed]
    assert words == ["stayed", "home"]


def test_lips_are_closed_on_b_and_m(readings: dict[str, Reading]) -> None:
    shapes = {p.name: p.shape for p in readings["hey"].phones}
    assert shapes["b"] == "A"
    assert shapes["f"] == "G"


def test_the_same_line_is_recorded_alike(readings: dict[str, Reading]) -> None:
    other = Speech()
    try:
        again = record(PLAY, seed=3, speech=other)
    finally:
        other.close()
    for reading in again:
        assert np.array_equal(reading.samples, readings[reading.line].samples)
        assert reading.phones == readings[reading.line].phones


def test_levels_are_the_house_level_and_nothing_clips(readings: dict[str, Reading]) -> None:
    level = 20 * np.log10(active_rms(readings["hey"].samples))
    assert level == pytest.approx(HOUSE_LEVEL, abs=0.5)
    assert all(np.abs(r.samples).max() < 0.85 for r in readings.values())


def test_lines_begin_and_end_without_waiting(readings: dict[str, Reading]) -> None:
    for reading in readings.values():
        assert reading.words[0].start < 0.06
        assert reading.seconds - reading.words[-1].end < 0.12


def test_a_whisper_has_no_voice(readings: dict[str, Reading]) -> None:
    assert _periodicity(readings["home"]) < 0.4 < 0.6 < _periodicity(readings["hey"])


def test_lines_are_hurried_to_fit(speech: Speech, readings: dict[str, Reading]) -> None:
    total = sum(r.seconds for r in readings.values())
    quick = record(PLAY, seed=3, seconds=total * 0.85, speech=speech)
    assert sum(r.seconds for r in quick) < total * 0.92


def test_dots_wait(readings: dict[str, Reading]) -> None:
    first, second = readings["sorry"].words[:2]
    assert second.start - first.end > 0.35


def test_without_flite_espeak_speaks_and_says_so() -> None:
    speech = Speech(flite_folder="/nowhere")
    try:
        reading = record(PLAY, seed=3, speech=speech)[0]
    finally:
        speech.close()
    assert "espeak" in reading.voice
    assert "flite" in reading.log[0]
    assert [w.text for w in reading.words] == ["Hey", "I’ve", "been", "waiting", "for", "you"]


def test_a_killed_speech_process_is_started_again(speech: Speech, readings: dict[str, Reading]) -> None:
    before = speech.pid
    os.kill(before, signal.SIGKILL)
    again = record(PLAY, seed=3, speech=speech)
    assert speech.pid != before
    assert np.array_equal(again[0].samples, readings["hey"].samples)


def test_a_line_without_words_gives_no_reading(speech: Speech) -> None:
    play = Screenplay("", "en", Place("street"), lines=(Line("x", "he", "…!"),))
    assert record(play, seed=1, speech=speech) == ()


def _periodicity(reading: Reading) -> float:
    """Median over loud 40 ms frames of the highest normalised autocorrelation between 60 and 500 Hz."""
    x = reading.samples[::3].astype(np.float64)
    size, found = 640, []
    for start in range(0, len(x) - size, 320):
        frame = x[start : start + size]
        if frame.std() > 0.4 * x.std():
            lags = np.correlate(frame, frame, "full")[size - 1 :]
            found.append(lags[32:266].max() / lags[0])
    return float(np.median(found))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The café was naïve 😀!", ["The", "café", "was", "naïve"]),
        ("fr", "Où est l’été ?", ["Où", "est", "l’été"]),
        ("zh", "今天2024年，OK吗？", ["今", "天", "2024", "年", "OK", "吗"]),
        ("zh-CN", "你好", ["你", "好"]),
    ],
)
def test_other_letters_and_languages_are_spoken(
    speech: Speech, language: str, text: str, words: list[str]
) -> None:
    play = Screenplay("", "en", Place("street"), lines=(Line("x", "he", text, language=language),))
    (reading,) = record(play, seed=1, speech=speech)
    assert [w.text for w in reading.words] == words


def test_a_language_nobody_speaks_is_read_as_english_and_said_so(speech: Speech) -> None:
    play = Screenplay("", "en", Place("street"), lines=(Line("x", "he", "nuqneH", language="tlh"),))
    (reading,) = record(play, seed=1, speech=speech)
    assert "tlh" in reading.log[0]


def test_a_line_in_another_script_has_no_english_reading(speech: Speech) -> None:
    play = Screenplay("", "en", Place("street"), lines=(Line("x", "he", "你好", language="en"),))
    assert record(play, seed=1, speech=speech) == ()
