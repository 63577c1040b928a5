"""Rooms answer as their size and materials say."""

import numpy as np
import pytest
from scipy import signal

from rushes.sound.mix.rooms import (
    LANDS,
    ROOMS,
    _of_room,
    answered,
    impulse_response,
    known,
    reverberated,
    ringing,
)
from rushes.sound.synth import RATE, Samples, noise

BANDS = (250.0, 1000.0, 4000.0)
SETTLED = (
    "bedroom",
    "bathroom",
    "living_room",
    "church",
    "cathedral",
    "concert_hall",
    "factory",
)


def decay(name: str, hertz: float, answer: Samples | None = None) -> float:
    """Seconds to -60 dB in a band, by Schroeder's integral over what is heard when single reflections are over."""
    answer = impulse_response(name) if answer is None else answer
    facts = ROOMS[name]
    start = max(facts.mixing, 2 * max(r.late for r in facts.reflections()))
    sections = signal.butter(2, [hertz / 1.4, hertz * 1.4], "band", fs=RATE, output="sos")
    band = signal.sosfiltfilt(sections, answer.astype(np.float64), axis=0)[int(start * RATE) :]
    left = np.cumsum(np.square(band).sum(1)[::-1])[::-1]
    level = 10 * np.log10(left / left[0] + 1e-12)
    first, last = int(np.argmax(level < -2)), int(np.argmax(level < -22))
    slope = np.polyfit(np.arange(first, last) / RATE, level[first:last], 1)[0]
    return float(-60 / slope)


def power(x: Samples) -> float:
    return float(np.square(x, dtype=np.float64).sum())


def centroid(x: Samples) -> float:
    """The middle of the power in Hz."""
    spectrum = np.abs(np.fft.rfft(x[:, 0])) ** 2
    return float((spectrum * np.fft.rfftfreq(len(x), 1 / RATE)).sum() / spectrum.sum())


@pytest.mark.parametrize("name", SETTLED)
def test_a_room_dies_in_the_time_that_is_reckoned(name: str) -> None:
    found = [decay(name, hertz) / wanted for hertz, wanted in zip(BANDS, ringing(name), strict=False)]
    assert found == pytest.approx([1.0] * 3, abs=0.1)


@pytest.mark.parametrize("name", ["classroom", "living_room"])
def test_a_small_room_dies_so_in_the_mean_of_its_noises(name: str) -> None:
    """Of one noise, 180 Hz of bandwidth and half a second leave 8 % of chance at 250 Hz."""
    answers = [_of_room(ROOMS[name], np.random.default_rng(seed)) for seed in range(8)]
    found = [
        np.mean([decay(name, hertz, x) for x in answers]) / wanted
        for hertz, wanted in zip(BANDS, ringing(name), strict=False)
    ]
    assert found == pytest.approx([1.0] * 3, abs=0.06)


def test_the_reckoning_is_eyrings() -> None:
    facts = ROOMS["classroom"]
    mean = facts.absorption[1] / facts.surface
    bare = 0.161 * facts.volume / (-facts.surface * np.log(1 - mean))
    assert 0.93 * bare < facts.decay[1] < bare  # the air takes a little


def test_a_bathroom_rings_longer_and_brighter_than_a_bedroom() -> None:
    assert ringing("bathroom")[1] > 2 * ringing("bedroom")[1]
    late = slice(int(0.05 * RATE), None)
    assert centroid(impulse_response("bathroom")[late]) > 1.3 * centroid(impulse_response("bedroom")[late])


def test_a_cathedral_rings_for_more_than_four_seconds() -> None:
    assert ringing("cathedral")[1] > 4.0


@pytest.mark.parametrize("name", ["field", "beach", "desert", "snow"])
def test_open_land_answers_almost_nothing(name: str) -> None:
    assert power(impulse_response(name)) / 2 < 10 ** (-40 / 10)


def test_mountains_answer_with_an_echo() -> None:
    level = np.square(impulse_response("mountains")).sum(1)
    early, echo = (int(2 * far / 343 * RATE) for far in (140, 165))
    assert level[echo : echo + 4800].max() > 10 * level[early : early + 4800].max()


@pytest.mark.parametrize("name", [*ROOMS, *LANDS])
def test_the_sum_of_both_sides_keeps_the_level(name: str) -> None:
    rng = np.random.default_rng(4)
    x = np.repeat(noise(RATE // 2, rng, -3.0)[:, None], 2, axis=1) * np.float32(0.1)
    y = reverberated(x, name)
    assert np.isfinite(y).all()
    assert power(y.mean(1)) > 10 ** (-1 / 10) * power(y) / 2


def test_a_room_rings_on_after_its_scene() -> None:
    x = noise(RATE // 4, np.random.default_rng(5))[:, None].repeat(2, axis=1)
    out = np.zeros((2 * RATE, 2), np.float32)
    answered(out, x, "church", 1.0, RATE // 2)
    assert not out[: RATE // 2].any()
    assert np.abs(out[RATE : RATE + 4800]).max() > 0.01


def test_an_unknown_room_is_open_land() -> None:
    assert not known("opera on the moon")
    assert ringing("opera on the moon") == ringing("open")
