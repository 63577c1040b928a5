"""Whose mouth a sound comes from, from which side, and through what."""

from dataclasses import replace

import numpy as np
import pytest

from rushes.direction.plan import (
    CameraKey,
    Cue,
    Figure,
    Prop,
    Scene,
    SetBrief,
    Shot,
    ShotPlan,
    SpokenLine,
    Vec,
)
from rushes.script.reading import Reading
from rushes.script.screenplay import Look
from rushes.sound.mix.stems import Desk, dialogue_stem, effects_stem
from rushes.sound.mix.through import DEVICES, through
from rushes.sound.synth import Samples

EYE: tuple[Vec, Vec] = ((0.0, 1.5, 5.0), (0.0, 1.5, 0.0))
PLACES: dict[str, Vec] = {"he": (0.0, 1.5, 0.0), "set": (2.5, 1.0, 0.0)}


def buzz(name: str, who: str) -> Reading:
    t = np.arange(48_000) / 48_000
    x = 0.05 * sum(np.sin(2 * np.pi * 140 * k * t) / k for k in range(1, 60))
    return Reading(name, who, "…", x.astype(np.float32), 48_000, (), (), "buzz")


def desk(*readings: Reading, lines: tuple[SpokenLine, ...] = (), cues: tuple[Cue, ...] = ()) -> Desk:
    scene = Scene(
        0, 72, SetBrief("room"), figures=(Figure("he", Look()),), props=(Prop("set", "tv"),),
        shots=(Shot(0, 72, "full", (CameraKey(0, *EYE),)),), cues=cues,
    )  # fmt: skip
    plan = ShotPlan(2, "", "", 1, 24, 72, "16:9", True, (scene,), lines)
    return Desk(plan, {r.line: r for r in readings}, lambda who, frame: PLACES[who], lambda frame: EYE)


def sides(x: Samples) -> float:
    """Level of the right against the left in dB."""
    left, right = np.sqrt((x.astype(np.float64) ** 2).mean(0)) + 1e-9
    return float(20 * np.log10(right / left))


def voice(line: SpokenLine) -> Samples:
    room, apart, _ = dialogue_stem(desk(buzz("l", line.who), lines=(line,)))
    return room + apart


def test_somebody_out_of_the_picture_is_heard_from_his_side_and_a_narrator_from_the_middle() -> None:
    line = SpokenLine("l", "mother", "…", 0, 24, onscreen=False)
    assert abs(sides(voice(line))) > 2
    assert abs(sides(voice(replace(line, who="narrator")))) < 0.5
    assert abs(sides(voice(replace(line, via="thoughts")))) < 0.5


def test_a_newsreader_is_heard_out_of_the_set_that_is_seen() -> None:
    assert sides(voice(SpokenLine("l", "newsreader", "…", 0, 24, onscreen=False, via="tv"))) > 1


@pytest.mark.parametrize("device", sorted(DEVICES))
def test_a_device_takes_the_bass_or_the_treble_and_adds_no_step(device: str) -> None:
    x = buzz("l", "he").samples
    y = through(x, device, np.random.default_rng(1))
    assert len(y) == len(x)
    assert np.isfinite(y).all()
    power = [np.abs(np.fft.rfft(s)) ** 2 for s in (x, y)]
    hertz = np.fft.rfftfreq(len(x), 1 / 48_000)
    outer = (hertz < 150) | (hertz > 7500)
    shares = [float(p[outer].sum() / p.sum()) for p in power]
    assert shares[1] < 0.97 * shares[0]


def test_a_recorded_cheer_is_heard_in_stead_of_the_crowd() -> None:
    cue = Cue(0, "crowd", "he")
    at_home = desk(buzz("cheer:he:0", "he"), cues=(cue,))
    assert np.abs(dialogue_stem(at_home)[0]).max() > 0.01
    assert np.abs(effects_stem(at_home, -23.0)[0]).max() < 1e-3
    assert np.abs(effects_stem(desk(cues=(cue,)), -23.0)[0]).max() > 1e-3


def test_a_vocal_that_the_plan_has_placed_is_not_heard_twice() -> None:
    line = SpokenLine("sob:he:0", "he", "(sob)", 0, 24)
    both = desk(buzz("sob:he:0", "he"), lines=(line,), cues=(Cue(36, "sob", "he"),))
    room = dialogue_stem(both)[0]
    assert np.abs(room[:48_000]).max() > 0.01
    assert np.abs(room[round(1.4 * 48_000) :]).max() < 1e-4
