"""What stands between a sound and the camera dulls it."""

from dataclasses import replace

import numpy as np
import pytest

from rushes.direction.boxes import Box
from rushes.direction.plan import CameraKey, Cue, Prop, Scene, SetBrief, Shot, ShotPlan, Vec
from rushes.sound.mix.occlusion import Obstacles, detour, lost
from rushes.sound.mix.space import CLEAR, veiled
from rushes.sound.mix.stems import Desk, effects_stem
from rushes.sound.synth import RATE, Samples, noise

EYE: Vec = (0.0, 1.5, 8.0)
LORRY = Prop("lorry", "truck", (0.0, 0.0, 0.0))
WALL = Box(-2.0, 0.0, -0.1, 2.0, 3.0, 0.1)


def film(*props: Prop, cues: tuple[Cue, ...] = ()) -> ShotPlan:
    shot = Shot(0, 120, "wide", (CameraKey(0, EYE, (0.0, 1.5, 0.0)),))
    scene = Scene(0, 120, SetBrief("meadow"), props=props, shots=(shot,), cues=cues, room="field")
    return ShotPlan(2, "", "", 5, 24, 120, "16:9", True, (scene,))


def walking(source: str, frame: float) -> Vec:
    """Who walks from the left of the lorry to the right, behind it; a lorry is heard from its middle."""
    if source == "lorry":
        return (0.0, 1.1, 0.0)
    return (-12.0 + 24.0 * frame / 119, 0.6, -5.0)


def treble(x: Samples) -> float:
    """The share of power over 2 kHz."""
    spectrum = np.abs(np.fft.rfft(x.sum(1))) ** 2
    return float(spectrum[np.fft.rfftfreq(len(x), 1 / RATE) > 2000].sum() / spectrum.sum())


def test_the_way_over_a_wall_is_its_detour() -> None:
    way = detour(Box(-50.0, 0.0, -0.001, 50.0, 3.0, 0.001), (0.0, 0.0, -4.0), (0.0, 0.0, 4.0))
    assert way == pytest.approx(2 * 5.0 - 8.0, abs=0.01)


def test_the_way_past_a_wall_is_the_shorter_one() -> None:
    way = detour(Box(-50.0, 0.0, -0.001, 1.0, 90.0, 0.001), (0.0, 0.0, -4.0), (0.0, 0.0, 4.0))
    assert way == pytest.approx(2 * 17**0.5 - 8.0, abs=0.01)


def test_what_is_not_in_the_way_takes_nothing() -> None:
    assert detour(WALL, (5.0, 1.0, -4.0), (5.0, 1.0, 4.0)) == 0.0
    assert detour(WALL, (0.0, 5.0, -4.0), (0.0, 5.0, 4.0)) == 0.0
    assert lost(0.0) == CLEAR


def test_treble_is_lost_more_than_bass() -> None:
    low, middle, high = lost(0.34)
    assert middle == pytest.approx(
        10 * np.log10(3 + 20 * 2), abs=1.0
    )  # Maekawa's own formula, Fresnel's number 2
    assert 5 < low < middle < high


def test_who_passes_behind_a_lorry_is_veiled_there_only() -> None:
    obstacles = Obstacles(film(LORRY), walking)
    veils = [obstacles.veil("him", walking("him", f), EYE, f) for f in (0, 60, 119)]
    assert veils[0] == veils[2] == CLEAR
    assert veils[1][2] > 10


def test_a_lorry_does_not_veil_its_own_engine() -> None:
    assert Obstacles(film(LORRY), walking).veil("lorry", (0.0, 0.6, -0.5), EYE, 10) == CLEAR


def test_a_lorry_that_has_driven_away_veils_nothing() -> None:
    away = replace(LORRY, position=(30.0, 0.0, 0.0))
    assert (
        Obstacles(film(away), lambda who, frame: (30.0, 1.1, 0.0)).veil("him", (0, 0.6, -5), EYE, 60) == CLEAR
    )


def test_who_sits_in_a_shut_thing_is_dulled() -> None:
    obstacles = Obstacles(film(replace(LORRY, kind="house", position=(0.0, 0.0, -5.0))), walking)
    assert obstacles.veil("him", (0.0, 0.8, -5.0), EYE, 60)[2] > 5


def test_sound_under_water_loses_its_treble() -> None:
    plan = film()
    sea = replace(plan, scenes=(replace(plan.scenes[0], room="underwater"),))
    low, _, high = Obstacles(sea, walking).veil("fish", (0.0, 1.0, -4.0), EYE, 10)
    assert low < 1 < 6 < high


def test_a_step_behind_a_lorry_is_duller_in_the_mix() -> None:
    def effects(*props: Prop) -> Samples:
        plan = film(*props, cues=(Cue(56, "footstep", "him", detail="gravel"),))
        return effects_stem(Desk(plan, {}, walking, lambda frame: (EYE, (0.0, 1.5, 0.0))), -23.0)[0]

    free, behind = effects(), effects(LORRY)
    assert np.square(behind).sum() < 0.4 * np.square(free).sum()
    assert treble(behind) < 0.7 * treble(free)


def test_a_veil_moves_with_what_passes() -> None:
    x = noise(2 * RATE, np.random.default_rng(2)) * np.float32(0.1)
    y = veiled(x, [CLEAR, (12.0, 16.0, 20.0)])
    start, end = (float(np.std(y[part]) / np.std(x[part])) for part in (slice(0, 4800), slice(-4800, None)))
    assert start > 0.85
    assert end < 0.3
