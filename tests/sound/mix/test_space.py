"""Sound follows what makes it: side, distance, the pitch of what passes, walls and telephones between."""

import numpy as np
import pytest

from rushes.sound.mix.space import CENTRE, Heard, moving
from rushes.sound.mix.through import DEVICES, behind_a_wall, through
from rushes.sound.synth import RATE, Samples, noise


def tone(hertz: float, seconds: float = 2.0) -> Samples:
    return np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE).astype(np.float32)


def strongest(x: Samples) -> float:
    """The loudest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(x * np.hanning(len(x)), 1 << 19))
    return float(np.argmax(spectrum)) * RATE / (1 << 19)


def share(x: Samples, lowest: float, highest: float) -> float:
    """The share of power between two frequencies."""
    power = np.abs(np.fft.rfft(x)) ** 2
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    return float(power[(hertz >= lowest) & (hertz < highest)].sum() / power.sum())


def passing() -> list[Heard]:
    """A car at 30 m/s: from 30 m away on the left, past the camera at 2 m, to 30 m on the right, in two seconds."""
    away = np.linspace(-30, 30, 41)
    return [Heard(float(np.clip(a / 10, -0.8, 0.8)), float(np.hypot(a, 2.0))) for a in away]


def test_what_comes_is_higher_and_what_goes_is_lower() -> None:
    y = moving(tone(440.0), passing()).mean(1)
    coming, going = strongest(y[: RATE // 2]), strongest(y[-RATE // 2 :])
    assert coming == pytest.approx(440 * (1 + 30 / 343), rel=0.01)
    assert going == pytest.approx(440 * (1 - 30 / 343), rel=0.01)


def test_what_passes_goes_from_left_to_right_and_is_loudest_when_near() -> None:
    y = moving(tone(440.0), passing())
    left, right = (np.abs(y[:, c]) for c in (0, 1))
    third = len(y) // 3
    assert left[:third].mean() > 2 * right[:third].mean()
    assert right[-third:].mean() > 2 * left[-third:].mean()
    level = np.square(y).sum(1)
    assert third < int(np.argmax(np.convolve(level, np.ones(4800), "same"))) < 2 * third


def test_what_stands_still_keeps_its_pitch_and_level() -> None:
    x = tone(440.0)
    y = moving(x, [CENTRE, CENTRE])
    assert np.allclose(y[:, 0], y[:, 1])
    assert np.allclose(y[:, 0], x * np.sqrt(0.5), atol=1e-4)


def test_a_telephone_is_narrow() -> None:
    rng = np.random.default_rng(1)
    voice = rng.standard_normal(RATE).astype(np.float32) * np.float32(0.1)
    assert share(through(voice, "phone", rng), 250, 3800) > 0.95


@pytest.mark.parametrize("device", sorted(DEVICES))
def test_a_device_keeps_the_length_and_about_the_level(device: str) -> None:
    rng = np.random.default_rng(2)
    voice = noise(RATE, rng, -6.0, 120.0) * np.float32(0.1)
    y = through(voice, device, rng)
    assert y.shape == voice.shape
    assert 0.03 < float(np.std(y)) < 0.2
    assert not np.array_equal(y, voice)


def test_a_wall_takes_the_treble_and_leaves_the_bass() -> None:
    low, high = tone(120.0), tone(4000.0)
    assert np.std(behind_a_wall(low)) > 0.6 * np.std(low)
    assert np.std(behind_a_wall(high)) < 0.15 * np.std(high)
