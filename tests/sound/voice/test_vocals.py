"""Laughs, cries and breaths are readings too, in their speaker's own voice."""

import numpy as np
import pytest
import pyworld

from rushes.script.reading import Reading
from rushes.script.screenplay import Action, Character, Line, Look, Place, Screenplay, Sound
from rushes.script.vocal import called
from rushes.sound.voice.booth import record
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.speakers import SPEAKERS
from rushes.sound.voice.vocals import KINDS, vocal

WOMAN, MAN = Casting("she", SPEAKERS[0]), Casting("he", SPEAKERS[3])


def pitch(reading: Reading) -> tuple[float, float]:
    """Median pitch in Hz and the share of the time that is voiced."""
    x = np.ascontiguousarray(reading.samples[::3].astype(np.float64))
    f0, _ = pyworld.dio(x, reading.rate / 3, f0_floor=40, f0_ceil=1400)
    return float(np.median(f0[f0 > 0])) if (f0 > 0).any() else 0.0, float((f0 > 0).mean())


@pytest.mark.parametrize("kind", KINDS)
def test_a_vocal_is_a_reading_with_a_mouth(kind: str) -> None:
    reading = vocal(kind, WOMAN, seed=3)
    assert reading.line == f"{kind}:she:0"
    assert reading.phones[0].start == 0
    assert reading.phones[-1].end == pytest.approx(reading.seconds, abs=2e-3)
    assert all(
        a.end == pytest.approx(b.start) for a, b in zip(reading.phones, reading.phones[1:], strict=False)
    )
    assert any(p.shape != "X" for p in reading.phones)
    assert 0.05 < np.abs(reading.samples).max() < 0.9
    assert abs(reading.samples[0]) < 1e-3 > abs(reading.samples[-1])
    assert abs(float(reading.samples.mean())) < 1e-3


@pytest.mark.parametrize("kind", ["cheer", "scream", "hum", "sob"])
def test_an_outcry_is_higher_than_speech_and_a_mans_lower_than_a_womans(kind: str) -> None:
    hers, his = pitch(vocal(kind, WOMAN, seed=3))[0], pitch(vocal(kind, MAN, seed=3))[0]
    assert hers > 1.1 * WOMAN.pitch
    assert his < 0.75 * hers


def test_a_scream_is_the_highest_and_a_groan_lower_than_speech() -> None:
    heights = {kind: pitch(vocal(kind, WOMAN, seed=3))[0] for kind in ("scream", "cheer", "groan")}
    assert heights["scream"] > 1.6 * heights["cheer"]
    assert heights["groan"] < WOMAN.pitch


def test_a_gasp_has_no_voice() -> None:
    assert pitch(vocal("gasp", WOMAN, seed=3))[1] < 0.1


def test_a_giggle_is_quicker_and_higher_than_a_chuckle() -> None:
    giggle, chuckle = vocal("giggle", WOMAN, seed=3), vocal("chuckle", WOMAN, seed=3)
    assert pitch(giggle)[0] > 1.15 * pitch(chuckle)[0]
    starts = [[p.start for p in r.phones if p.stress] for r in (giggle, chuckle)]
    assert np.diff(starts[0]).mean() < np.diff(starts[1]).mean()


def test_a_hum_has_closed_lips_and_several_notes() -> None:
    reading = vocal("hum", WOMAN, seed=3)
    assert {p.shape for p in reading.phones} == {"A"}
    x = np.ascontiguousarray(reading.samples[::3].astype(np.float64))
    f0, _ = pyworld.dio(x, 16000.0)
    semitones = 12 * np.log2(f0[f0 > 0])
    assert np.percentile(semitones, 90) - np.percentile(semitones, 10) > 3


def test_a_baby_wails() -> None:
    baby = Casting("baby", next(s for s in SPEAKERS if s.name == "girl"), 3.2, tract=1.07)
    assert pitch(vocal("sob", baby, seed=3))[0] > 350


@pytest.mark.parametrize("kind", ["sob", "cough", "scream"])
def test_no_two_are_alike_and_the_same_seed_is(kind: str) -> None:
    one, same, other = vocal(kind, MAN, seed=3), vocal(kind, MAN, seed=3), vocal(kind, MAN, seed=4)
    assert np.array_equal(one.samples, same.samples)
    assert len(one.samples) != len(other.samples)


def test_a_laugh_has_notes_that_die_away() -> None:
    reading = vocal("laugh", MAN, seed=3)
    notes = [p for p in reading.phones if p.shape == "D"]
    assert len(notes) >= 4
    loudness = [np.abs(reading.samples[int(n.start * 48000) : int(n.end * 48000)]).max() for n in notes]
    assert loudness[-1] < 0.7 * max(loudness[:2])


def test_the_screenplay_calls_for_its_laughs() -> None:
    play = Screenplay(
        "",
        "en",
        Place("street"),
        characters=(
            Character("he", "", Look(sex="male")),
            Character("she", "", Look(sex="female")),
            Character("dog", "", Look(species="dog")),
        ),
        actions=(Action("he", "laugh"), Action("dog", "laugh"), Action("he", "giggle", beat=1)),
        lines=(Line("1", "she", "Oh no.", "laughing"),),
    )
    assert [r.line for r in record(play, seed=1)] == ["1", "laugh:he:0", "giggle:he:0", "laugh:she:0"]


@pytest.mark.parametrize(
    ("verb", "words", "kind"),
    [
        ("cry", "sobs", "sob"), ("clap", "cheers", "cheer"), ("clap", "claps", ""), ("blink", "snores", "snore"),
        ("laugh", "giggles", "giggle"), ("sneeze", "coughs", "cough"), ("stretch", "yawns", "yawn"),
        ("stretch", "stretches", ""), ("sing", "hums a tune", "hum"), ("shout", "screams", "scream"), ("walk", "walks", ""),
    ],
)  # fmt: skip
def test_what_is_done_calls_for_its_vocal(verb: str, words: str, kind: str) -> None:
    play = Screenplay(
        "", "en", Place("street"), characters=(Character("a", "a man"),), actions=(Action("a", verb, words),)
    )
    assert [c.kind for c in called(play)] == ([kind] if kind else [])


def test_a_named_sound_of_somebody_is_his_and_a_crowds_cheer_is_nobodys() -> None:
    play = Screenplay(
        "",
        "en",
        Place("street"),
        characters=(Character("a", "a man"), Character("b", "fans", count=20)),
        sounds=(Sound("breath", "man snores", source="a"), Sound("crowd", "fans cheer", source="b")),
    )
    assert [(c.who, c.kind) for c in called(play)] == [("a", "snore")]
