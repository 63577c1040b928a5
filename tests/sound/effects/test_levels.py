"""Every effect is as loud as its kind is in life, pressed into what a film can hold."""

from collections import Counter
from importlib.resources import files

import numpy as np
import pytest

from rushes.direction.foley.cues import LEVELS, cues_of
from rushes.direction.places import facts_of
from rushes.direction.plan import Ambience, Cue, Figure, Move, Scene, SetBrief, ShotPlan, Vec
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Look, Place, Screenplay, Sound
from rushes.sound.effects.catalogue import EFFECTS
from rushes.sound.effects.levels import BANG, CEILING, film_level, pressures
from rushes.sound.mix.loudness import lufs
from rushes.sound.mix.metering import MOMENTARY, levels_of
from rushes.sound.mix.stems import Desk, ambience_stem, beside, effects_stem
from rushes.sound.synth import RATE, Samples

FRAMES = 72
SHARE = 3
COSTLY = frozenset({"laughter", "crowd", "monster", "drone", "plane"})
"""Kinds that take most of a second to make; others of their classes are heard."""
SPEECH = -23.0
BED = -26.0


def where(source: str, frame: float) -> Vec:
    return (0.0, 1.5, 0.0)


def camera(frame: float) -> tuple[Vec, Vec]:
    return (0.0, 1.5, 4.0), (0.0, 1.5, 0.0)


def desk(*cues: Cue, bed: str = "") -> Desk:
    """Three seconds seen and heard from four metres."""
    beds = (Ambience(bed, end=FRAMES),) if bed else ()
    scene = Scene(0, FRAMES, SetBrief("street"), cues=cues, ambiences=beds)
    plan = ShotPlan(
        version=2,
        prompt="",
        title="",
        seed=5,
        rate=24,
        frames=FRAMES,
        aspect_ratio="16:9",
        audio=True,
        scenes=(scene,),
    )
    return Desk(plan, {}, where, camera)


def heard(kind: str, level: float = 0.0, speech: float = SPEECH) -> Samples:
    length = FRAMES if EFFECTS[kind].lasting else 0
    return effects_stem(desk(Cue(0, kind, "it", None, level, "", length)), speech)[0]


def test_every_effect_has_one_place_in_the_table() -> None:
    rows = files("rushes.sound.effects").joinpath("levels.tsv").read_text("utf-8").splitlines()[2:]
    named = Counter(k for row in rows if row[:1].isdigit() for k in row.split("\t")[1].split())
    assert set(named) == set(EFFECTS)
    assert max(named.values()) == 1


def sample() -> list[str]:
    """A third of the kinds of every class, always the same."""
    rng = np.random.default_rng(8)
    classes: dict[float, list[str]] = {}
    for kind in sorted(EFFECTS.keys() - COSTLY):
        classes.setdefault(pressures()[kind], []).append(kind)
    return [
        str(kind)
        for _, kinds in sorted(classes.items())
        for kind in sorted(rng.choice(kinds, -(-len(kinds) // SHARE), replace=False))
    ]


@pytest.mark.parametrize("kind", sorted(EFFECTS))
def test_a_kind_has_a_level_under_a_bang_s_and_over_a_whisper_s(kind: str) -> None:
    assert -25.0 < film_level(kind, lasting=EFFECTS[kind].lasting) < 10.0


@pytest.mark.parametrize("kind", sample())
def test_an_effect_is_as_loud_as_its_class(kind: str) -> None:
    """By another meter than that which levels it: a beep of 70 ms is 8.4 LU under its loudest moment in 400 ms."""
    effect = EFFECTS[kind]
    loud = float(levels_of(heard(kind), MOMENTARY).max()) - SPEECH - film_level(kind, lasting=effect.lasting)
    assert -8.6 <= loud <= (6.5 if effect.lasting else 1.0)


def test_life_is_pressed_in_its_own_order() -> None:
    kinds = ("cloth", "rustle", "footstep", "clap", "door", "bark", "gunshot")
    levels = [film_level(kind, lasting=False) for kind in kinds]
    assert levels == sorted(levels)
    assert len(set(levels)) == len(levels)


def test_nothing_goes_on_over_the_words_but_gunfire() -> None:
    levels = {k: film_level(k, lasting=True) for k, e in EFFECTS.items() if e.lasting}
    assert max(v for k, v in levels.items() if pressures()[k] < BANG) <= CEILING
    assert levels["machine_gun"] > 0


@pytest.mark.parametrize(
    ("kind", "bed"),
    [("fire_crackle", "forest"), ("sizzle", "kitchen"), ("wheels", "city_night"), ("engine", "city_night")],
)
def test_what_goes_on_stands_over_its_bed_and_not_far(kind: str, bed: str) -> None:
    cue = Cue(0, kind, "it", length=FRAMES)
    lain = ambience_stem(desk(bed=bed), BED - 3.0)[0]
    stem = effects_stem(desk(cue), beside(-70.0, lufs(lain)))[0]
    assert 1.0 <= lufs(stem) - lufs(lain) <= 10.0


def test_effects_are_softer_over_a_quiet_bed() -> None:
    quiet, ordinary, loud = (beside(-70.0, bed) for bed in (-40.0, -32.0, -24.0))
    assert quiet < ordinary < loud
    assert quiet - (-40.0) > ordinary - (-32.0) > loud - (-24.0)


def test_beside_words_the_words_decide() -> None:
    assert beside(-23.0, -40.0) == beside(-23.0, -20.0) == -23.0


def test_a_cue_s_level_is_heard() -> None:
    soft, plain = (float(levels_of(heard("bark", level), MOMENTARY).max()) for level in (-5.0, 0.0))
    assert plain - soft == pytest.approx(5.0, abs=0.1)


@pytest.mark.parametrize("word", ["soft", "normal", "loud"])
def test_what_is_seen_to_sound_is_as_loud_as_it_is_asked_to_be(word: str) -> None:
    dog = Figure("dog", Look(species="dog"), moves=(Move(0, 96, "bark"),))
    sound = Sound("bark", "the dog barks", word, "dog", beat=0)
    screenplay = Screenplay("", "en", place=Place("park"), sounds=(sound,))
    timeline = Timeline(120, 24, 120, (), {0: Span(0, 120)})
    cues = cues_of(screenplay, (dog,), (), facts_of("park"), 120, 24, 1.0, 3, timeline)
    assert {c.level for c in cues if c.kind == "bark"} == {LEVELS[word]}


def test_a_sound_of_a_beat_that_has_no_time_is_heard_in_the_whole_film() -> None:
    screenplay = Screenplay("", "en", place=Place("park"), sounds=(Sound("rattle", "a rattle", beat=0),))
    timeline = Timeline(120, 24, 120, (), {0: Span(0, 0)})
    cues = cues_of(screenplay, (), (), facts_of("park"), 120, 24, 1.0, 3, timeline)
    assert [c.length for c in cues if c.kind == "rattle"] == [120]


def test_a_moment_s_length_is_measured_in_all_of_it() -> None:
    """A tone of 1 kHz of -20 dBFS RMS reads -20 LUFS in one channel (BS.1770-4)."""
    tone = (0.1 * np.sqrt(2) * np.sin(2 * np.pi * 997 * np.arange(RATE) / RATE)).astype(np.float32)
    assert float(levels_of(tone, MOMENTARY).max()) == pytest.approx(-20.0, abs=0.1)
