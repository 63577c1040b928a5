"""The soundtrack keeps the picture's length, the plan's times and places, and the loudness that was promised."""

from dataclasses import replace

import numpy as np
import pytest

from rushes.direction.plan import (
    Ambience,
    CameraKey,
    Cue,
    Figure,
    Scene,
    SetBrief,
    Shot,
    ShotPlan,
    SpokenLine,
    Vec,
)
from rushes.script.reading import Reading
from rushes.script.screenplay import Look
from rushes.sound.mix.dynamics import true_peak
from rushes.sound.mix.loudness import decibels, lufs
from rushes.sound.mix.soundtrack import Soundtrack, soundtrack

RATE, FRAMES = 24, 120
PLACES: dict[str, Vec] = {
    "she": (-0.8, 1.5, 0.0),
    "he": (0.8, 1.5, 0.0),
    "far": (3.0, 0.5, -30.0),
    "dog": (-2.5, 0.3, 0.0),
}
CUES = (
    Cue(6, "footstep", "he", detail="cobble"),
    Cue(18, "cup", point=(1.5, 1.0, -2.0)),
    Cue(34, "bark", "dog"),
    Cue(74, "boat_creak", "she"),
    Cue(104, "water_drip", "she"),
)


def where(source: str, frame: float) -> Vec:
    return PLACES[source]


def camera(frame: float) -> tuple[Vec, Vec]:
    return (0.0, 1.5, 5.0), (0.0, 1.5, 0.0)


def plan_of(**changes: object) -> ShotPlan:
    """A five-second film in a street: one line, five cues, one bed."""
    plan = ShotPlan(
        version=2,
        prompt="",
        title="",
        seed=5,
        rate=RATE,
        frames=FRAMES,
        aspect_ratio="16:9",
        audio=True,
        scenes=(street(),),
        lines=(SpokenLine("hey", "she", "Hey!", 48, 84, start_seconds=2.0),),
    )
    ours = {name: value for name, value in changes.items() if name in ("cues", "ambiences", "room")}
    rest = {name: value for name, value in changes.items() if name not in ours}
    return replace(plan, **({"scenes": (street(**ours),)} | rest))  # type: ignore[arg-type]


def street(**changes: object) -> Scene:
    """The film's only scene."""
    scene = Scene(
        0,
        FRAMES,
        SetBrief("cafe_street"),
        figures=(Figure("she", Look()), Figure("he", Look())),
        shots=(Shot(0, FRAMES, "two-shot", (CameraKey(0, *camera(0)),)),),
        cues=CUES,
        ambiences=(Ambience("street"),),
        room="street",
    )
    return replace(scene, **changes)  # type: ignore[arg-type]


def spoken(name: str = "hey", seconds: float = 1.5) -> Reading:
    """A buzz in syllables at the house level stands for a voice."""
    t = np.arange(int(seconds * 48000)) / 48000
    buzz = sum(np.sin(2 * np.pi * 140 * k * t) / k for k in range(1, 20))
    x = (0.05 * buzz * (0.6 + 0.4 * np.sin(2 * np.pi * 4 * t))).astype(np.float32)
    return Reading(name, "she", "Hey!", x, 48000, (), (), "buzz")


@pytest.fixture(scope="module")
def mixed() -> Soundtrack:
    return soundtrack(plan_of(), (spoken(),), where=where, camera=camera)


def onset(x: "np.ndarray[tuple[int, ...], np.dtype[np.float32]]", near: float) -> float:
    """Seconds at which the level first rises to a fifth of its local peak, looking from 0.12 s before `near`."""
    start = int((near - 0.12) * 48000)
    level = np.abs(x[start : start + int(0.42 * 48000)]).max(1)
    return (start + int(np.argmax(level > 0.2 * level.max()))) / 48000


@pytest.mark.parametrize("cue", CUES, ids=lambda c: c.kind)
def test_cues_are_heard_within_a_frame(mixed: Soundtrack, cue: Cue) -> None:
    assert abs(onset(mixed.effects, cue.frame / RATE) - cue.frame / RATE) <= 1 / RATE


def test_lines_begin_where_the_plan_says(mixed: Soundtrack) -> None:
    loud = np.flatnonzero(np.abs(mixed.dialogue).max(1) > 1e-4)
    assert abs(loud[0] / 48000 - 2.0) < 0.01


@pytest.mark.parametrize("frames", [120, 121, 240])
def test_every_stem_is_exactly_as_long_as_the_picture(frames: int) -> None:
    track = soundtrack(
        plan_of(frames=frames, ambiences=(Ambience("room_tone"),)), (), where=where, camera=camera
    )
    for stem in (track.dialogue, track.effects, track.ambience, track.music, track.master):
        assert stem.shape == (frames * 2000, 2)
        assert stem.dtype == np.float32


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"lines": ()},
        {"lines": (), "cues": (), "ambiences": (Ambience("waves", 5.0),), "room": "open"},
        {"ambiences": ()},
        {"lines": (), "ambiences": (Ambience("crickets"), Ambience("lapping", -5.0))},
    ],
    ids=["words", "no words", "waves only", "no bed", "lake"],
)
def test_loudness_and_true_peak(changes: dict[str, object]) -> None:
    master = soundtrack(plan_of(**changes), (spoken(),), where=where, camera=camera).master
    assert lufs(master) == pytest.approx(-16.0, abs=0.5)
    assert decibels(true_peak(master)) <= -1.0


def test_ambience_lies_under_speech(mixed: Soundtrack) -> None:
    gap = lufs(mixed.dialogue) - lufs(mixed.ambience)
    assert 11 <= gap <= 18


def test_speech_pushes_the_ambience_down(mixed: Soundtrack) -> None:
    early = plan_of(lines=(SpokenLine("hey", "she", "Hey!", 5, 41, start_seconds=0.2),))
    alone = soundtrack(early, (spoken(),), where=where, camera=camera).ambience
    during = slice(int(2.8 * 48000), int(3.3 * 48000))
    ratio = np.sqrt((mixed.ambience[during] ** 2).mean() / (alone[during] ** 2).mean())
    assert 20 * np.log10(ratio) < -1.5


def test_sources_are_heard_from_their_side(mixed: Soundtrack) -> None:
    left, right = np.abs(mixed.effects[int(1.4 * 48000) : int(1.9 * 48000)]).max(
        0
    )  # the dog barks on the left
    assert left > 1.3 * right
    left, right = np.abs(mixed.effects[int(0.24 * 48000) : int(0.6 * 48000)]).max(0)  # he walks on the right
    assert right > 1.05 * left


def test_far_is_quieter_than_near() -> None:
    near, far = (
        np.abs(
            soundtrack(
                plan_of(cues=(Cue(24, "splash", who),), ambiences=()), (spoken(),), where=where, camera=camera
            ).effects
        ).max()
        for who in ("she", "far")
    )
    assert far < 0.5 * near


def test_the_same_plan_sounds_the_same(mixed: Soundtrack) -> None:
    again = soundtrack(plan_of(), (spoken(),), where=where, camera=camera)
    assert np.array_equal(again.master, mixed.master)


def test_no_audio_is_silence() -> None:
    track = soundtrack(plan_of(audio=False), (spoken(),), where=where, camera=camera)
    assert not track.master.any()


def test_a_laugh_cue_plays_the_recorded_laugh() -> None:
    plan = plan_of(lines=(), cues=(Cue(24, "laugh", "she"),), ambiences=())
    track = soundtrack(plan, (spoken("laugh:she:0", 1.0),), where=where, camera=camera)
    assert abs(onset(track.dialogue, 1.0) - 1.0) <= 1 / RATE


def test_what_cannot_be_heard_is_said() -> None:
    plan = plan_of(
        cues=(Cue(3, "theremin"), Cue(4, "cup", "nobody")),
        ambiences=(Ambience("vacuum"),),
        lines=(SpokenLine("gone", "she", "", 1, 2),),
    )
    log = " ".join(soundtrack(plan, (), where=where, camera=camera).log)
    for word in ("theremin", "vacuum", "gone"):
        assert word in log


def test_the_film_ends_in_a_fade(mixed: Soundtrack) -> None:
    assert np.abs(mixed.master[-100:]).max() < 1e-3
