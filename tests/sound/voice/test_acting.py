"""Manners and speakers can be measured, and Mandarin keeps its tones in all of them."""

import numpy as np
import pytest
import pyworld

from rushes.script.reading import Reading
from rushes.script.screenplay import Line
from rushes.sound.voice.booth import read_line
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.finish import active_rms
from rushes.sound.voice.speakers import SPEAKERS

BY_NAME = {s.name: s for s in SPEAKERS}
SAID = "We were away a year ago, and now I would rather stay."


def spoken(
    manner: str = "neutral", speaker: str = "even man", text: str = SAID, language: str = "en"
) -> Reading:
    reading = read_line(Line("l", "x", text, manner, language), Casting("x", BY_NAME[speaker]), seed=3)
    assert reading is not None
    return reading


def pitches(
    samples: "np.ndarray[tuple[int], np.dtype[np.float32]]",
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    x = np.ascontiguousarray(samples[::3].astype(np.float64))
    f0, times = pyworld.dio(x, 16000.0, f0_floor=55, f0_ceil=600)
    f0 = pyworld.stonemask(x, f0, times, 16000)
    return 12 * np.log2(f0[f0 > 0])


def spread(reading: Reading) -> float:
    found = pitches(reading.samples)
    return float(np.percentile(found, 90) - np.percentile(found, 10))


def steepness(reading: Reading) -> float:
    power = np.abs(np.fft.rfft(reading.samples)) ** 2
    hertz = np.fft.rfftfreq(len(reading.samples), 1 / reading.rate)
    return float(
        10
        * np.log10(power[(hertz > 2000) & (hertz < 6000)].sum() / power[(hertz > 200) & (hertz < 1000)].sum())
    )


@pytest.mark.parametrize("speaker", ["clear young woman", "even man"])
def test_sad_is_slower_lower_narrower_and_softer(speaker: str) -> None:
    sad, plain = spoken("sad", speaker), spoken("neutral", speaker)
    assert sad.seconds > 1.1 * plain.seconds
    assert np.median(pitches(sad.samples)) < np.median(pitches(plain.samples)) - 1
    assert spread(sad) < 0.85 * spread(plain)
    assert active_rms(sad.samples) < 0.8 * active_rms(plain.samples)


@pytest.mark.parametrize("speaker", ["clear young woman", "even man"])
def test_angry_is_louder_and_brighter(speaker: str) -> None:
    angry, plain = spoken("angry", speaker), spoken("neutral", speaker)
    assert active_rms(angry.samples) > 1.3 * active_rms(plain.samples)
    assert steepness(angry) > steepness(plain) + 2


@pytest.mark.parametrize("manner", ["happy", "excited", "afraid", "shouting"])
def test_the_aroused_manners_are_higher(manner: str) -> None:
    assert np.median(pitches(spoken(manner).samples)) > np.median(pitches(spoken().samples)) + 1


def test_a_robot_speaks_on_one_note_and_rings() -> None:
    robot = spoken(speaker="robot").samples.astype(np.float64)
    spectrum = np.abs(np.fft.rfft(robot)) ** 2
    hertz = np.fft.rfftfreq(len(robot), 1 / 48000)
    low = (hertz > 90) & (hertz < 1000)
    assert spread(spoken(speaker="Scottish man")) > 4
    # On one note with a ring on either side of every partial, the power lies in narrow lines.
    tops = np.sort(spectrum[low])[::-1]
    assert tops[: len(tops) // 20].sum() > 0.6 * tops.sum()


@pytest.mark.parametrize("manner", ["neutral", "angry", "sad", "shouting"])
def test_the_four_tones_are_level_rising_low_and_falling(manner: str) -> None:
    moves = {}
    for character in "妈麻马骂":
        reading = spoken(manner, "clear young woman", f"这是{character}。", "zh")
        word = reading.words[-1]
        found = pitches(reading.samples[round((word.start + 0.03) * 48000) : round(word.end * 48000)])
        first, _, third, last = (float(np.median(part)) for part in np.array_split(found, 4))
        moves[character] = (last - first, third)
    assert abs(moves["妈"][0]) < 1.6
    assert moves["麻"][0] > 1.2
    assert moves["马"][1] < moves["妈"][1] - 1.5
    assert moves["骂"][0] < -1.0


def test_a_chinese_comma_waits() -> None:
    with_comma = spoken(text="你好，我来了", language="zh")
    assert with_comma.words[2].start - with_comma.words[1].end > 0.1
