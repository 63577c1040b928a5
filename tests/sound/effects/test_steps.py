"""Feet by shoe, gait and ground; hands and wheels at work."""

import numpy as np
import pytest

from rushes.sound.effects.catalogue import EFFECTS
from rushes.sound.synth import RATE, Samples


def made(kind: str, detail: str = "", seconds: float = 0.0, seed: int = 1) -> Samples:
    return EFFECTS[kind].make(np.random.default_rng(seed), detail, seconds)


def centroid(x: Samples) -> float:
    """Hz about which the energy lies."""
    power = np.abs(np.fft.rfft(x)) ** 2
    return float((np.fft.rfftfreq(len(x), 1 / RATE) * power).sum() / power.sum())


@pytest.mark.parametrize(
    ("bright", "dull"),
    [
        ("tile heels", "tile boots"),
        ("tile shoes", "tile bare"),
        ("leaves shoes", "mud shoes"),
        ("tile shoes", "carpet shoes"),
    ],
)
def test_one_step_is_brighter_than_another(bright: str, dull: str) -> None:
    step = {
        detail: np.median([centroid(made("footstep", detail, seed=n)) for n in range(5)])
        for detail in (bright, dull)
    }
    assert step[bright] > 1.15 * step[dull]


def test_metal_grating_rings_on_after_the_step() -> None:
    late = {d: float(np.square(made("footstep", d)[int(0.15 * RATE) :]).sum()) for d in ("metal", "carpet")}
    assert late["metal"] > 10 * late["carpet"]


def test_a_stroke_is_loudest_in_its_middle() -> None:
    x = np.abs(made("scrub", "cloth", 0.6))
    third = len(x) // 3
    assert x[third : 2 * third].mean() > 1.5 * max(x[:third].mean(), x[2 * third :].mean())


def test_rails_knock_four_times_at_a_joint() -> None:
    x = np.abs(made("rails", "", 4.0))
    level = np.convolve(x, np.ones(960) / 960, "same")
    peaks = np.flatnonzero(
        (level[1:-1] > level[:-2]) & (level[1:-1] >= level[2:]) & (level[1:-1] > 2.0 * np.median(level))
    )
    assert len(peaks) >= 6


@pytest.mark.parametrize("kind", ["scrub", "wheels", "freewheel", "rails", "kiss", "murmur"])
def test_work_ends_in_a_fade(kind: str) -> None:
    x = made(kind, "", 1.5 if EFFECTS[kind].lasting else 0.0)
    assert np.isfinite(x).all()
    assert abs(float(x[-1])) < 0.01 * float(np.abs(x).max())
