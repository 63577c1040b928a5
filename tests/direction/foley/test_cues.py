"""What is heard of a scene: what is seen, what is named, each on its frame."""

from itertools import pairwise

import pytest

from rushes.direction.foley.beds import bed_rows, beds_of
from rushes.direction.foley.changes import joined
from rushes.direction.foley.cues import cues_of
from rushes.direction.foley.deeds import deed_cues, deeds
from rushes.direction.foley.kinds import kinds
from rushes.direction.foley.named import asked, named_kinds
from rushes.direction.foley.things import things
from rushes.direction.places import PLACES, facts_of
from rushes.direction.plan import Cue, Figure, Move, Prop
from rushes.direction.soundplan import ambiences_of
from rushes.direction.tempo import tempo_of
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Look, Place, Screenplay, Sound
from rushes.sound.ambience.catalogue import BEDS
from rushes.sound.effects.catalogue import EFFECTS, SILENT
from rushes.sound.mix.stems import VOCALS


def play(*sounds: Sound, **more: object) -> Screenplay:
    return Screenplay("", "en", **({"place": Place("park"), "sounds": sounds} | more))  # type: ignore[arg-type]


def sheet(
    screenplay: Screenplay, figures: tuple[Figure, ...] = (), props: tuple[Prop, ...] = (), frames: int = 120
):
    timeline = Timeline(frames, 24, frames, (), {0: Span(0, frames // 2), 1: Span(frames // 2, frames)})
    return cues_of(screenplay, figures, props, facts_of("park"), frames, 24, 1.0, 3, timeline)


@pytest.mark.parametrize(
    ("kind", "words", "made", "detail"),
    [
        ("impact", "heavy metallic thud", "impact", "metal big"),
        ("impact", "deep bass hit", "bass_hit", "big"),
        ("click", "rapid keyboard clicks", "typing", "plastic"),
        ("alarm", "police sirens wail", "siren", ""),
        ("crunch", "jaw chews", "chew", ""),
    ],
)
def test_the_words_of_a_sound_say_what_makes_it(kind: str, words: str, made: str, detail: str) -> None:
    wanted = asked(Sound(kind, words), play())
    assert (wanted.kind, wanted.detail) == (made, detail)


def test_claps_are_heard_as_often_as_they_are_seen() -> None:
    figure = Figure("she", Look(), moves=(Move(0, 96, "clap"),))
    frames = [c.frame for c in deed_cues(figure, {}, {}, 24)]
    seconds = 0.4167 / tempo_of(figure, figure.moves[0])[0]
    assert len(frames) == pytest.approx(4 / seconds, abs=1.5)
    assert all(abs(b - a - seconds * 24) <= 1 for a, b in pairwise(frames))


def test_a_sound_is_heard_in_its_beat() -> None:
    cues = sheet(play(Sound("impact", "thud", beat=0), Sound("clang", "clang", beat=1)))
    assert [(c.kind, c.frame < 60) for c in cues] == [("impact", True), ("clang", False)]


def test_sounds_of_one_beat_come_in_their_order() -> None:
    named = ("knock", "creak", "click", "impact")
    cues = sheet(play(*(Sound(kind, kind, beat=0) for kind in named)))
    assert [c.kind for c in cues] == list(named)


def test_what_lasts_goes_on_through_its_time() -> None:
    (cue,) = sheet(play(Sound("hum", "machinery hums", beat=1)))
    assert (cue.frame, cue.frame + cue.length) == (60, 120)


def test_what_is_steady_is_heard_again_and_again() -> None:
    cues = sheet(play(Sound("impact", "steady rhythmic thuds", beat=0)))
    assert len(cues) >= 3


def test_loud_is_louder_than_soft() -> None:
    loud, soft = (
        sheet(play(Sound("knock", "a knock", level=level, beat=0)))[0].level for level in ("loud", "soft")
    )
    assert loud - soft >= 6


def test_a_silent_film_has_no_cues_of_its_own() -> None:
    walker = Figure("he", Look(), moves=(Move(0, 100, "walk", ((0, 0, 0), (4, 0, 0))),))
    assert sheet(play(silent=True), (walker,)) == ()


def test_what_is_ruled_out_is_not_heard() -> None:
    assert sheet(play(Sound("bark", "barks", beat=0), excluded=("bark",))) == ()


@pytest.mark.parametrize("frames", [120, 240])
def test_every_cue_lies_in_the_scene(frames: int) -> None:
    sounds = [Sound(kind, kind, beat=i % 2) for i, kind in enumerate(sorted(named_kinds()))]
    assert all(0 <= c.frame < frames for c in sheet(play(*sounds), frames=frames))


def test_every_sound_of_a_doing_a_thing_or_a_word_is_made() -> None:
    asked_for = {d.kind for d in deeds()} | {r.kind for rows in things().values() for r in rows}
    asked_for |= named_kinds() | set(kinds())
    assert asked_for - set(EFFECTS) - SILENT - set(VOCALS) == set()


def test_every_bed_of_a_place_is_made() -> None:
    laid = {kind for row in bed_rows().values() for kind, _ in row} | {
        b[0] for f in PLACES.values() for b in f.beds
    }
    assert laid - set(BEDS) == set()


def test_a_place_sounds_of_what_it_is_called() -> None:
    forge = beds_of(Place("workshop", named="forge"), facts_of("workshop"))
    assert [kind for kind, _, _ in forge] == ["forge"]


def test_rain_outside_a_room_is_heard_through_its_walls() -> None:
    (inside,) = [
        a for a in ambiences_of(play(place=Place("kitchen", interior=True), weather=("rain",)), facts_of("kitchen"), 1.0, 9)
        if a.kind == "rain"
    ]  # fmt: skip
    (outside,) = ambiences_of(play(weather=("rain",)), facts_of("park"), 1.0, 9)
    assert (inside.muffled, outside.muffled) == (True, False)


def test_what_is_named_of_a_change_is_heard_once_at_the_change() -> None:
    named, seen = Cue(162, "shatter", "glass", detail="glass"), Cue(170, "shatter", "glass_2")
    assert joined((Cue(20, "shatter"), named), (seen,)) == (Cue(20, "shatter"), seen)
