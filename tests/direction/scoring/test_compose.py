"""Music that is made up: when there is any, its form, its parts, its end."""

import pytest
from tests.direction.scoring.plays import play, player, score, some

from rushes.direction.scoring.compose import unscored
from rushes.direction.scoring.parts import range_of
from rushes.direction.scoring.pitches import scale_of
from rushes.direction.timeline import Span
from rushes.script.screenplay import Music, Shot
from rushes.sound.music.catalogue import instrument_of

GENRES = (
    "jazz", "blues", "rock", "metal", "pop", "folk", "celtic", "country", "ambient", "lo-fi", "hip-hop", "trap", "funk",
    "house", "techno", "synthwave", "chiptune", "salsa", "tango", "flamenco", "reggae", "waltz", "march", "ragtime",
    "lullaby", "chinese", "japanese", "indian", "arabic", "horror", "trailer", "orchestral", "classical", "bossa nova",
)  # fmt: skip
MOODS = ("joyful", "sad", "epic", "tense", "romantic", "mysterious", "peaceful", "hopeful", "funny", "dark")
ASKED = [Music(f"{g} music", genre=g) for g in GENRES] + [Music(f"{m} music", mood=m) for m in MOODS]


def test_no_music_where_none_is_asked_for() -> None:
    assert score(play("a dog runs", mood=("joyful",))) is None


def test_no_music_where_it_is_ruled_out() -> None:
    assert score(play("no music", mood=("joyful",), excluded=("music",)), cfg_scale=0.1) is None
    assert score(play("silence", mood=("joyful",), silent=True), cfg_scale=0.1) is None


def test_a_mood_calls_for_music_where_the_prompt_is_taken_freely() -> None:
    assert score(play("a sad dog", mood=("sad",)), cfg_scale=0.4) is not None
    assert score(play("a dog"), cfg_scale=0.4) is None


@pytest.mark.parametrize("music", ASKED, ids=lambda m: m.words)
def test_every_note_can_be_played_and_ends_in_time(music: Music) -> None:
    for frames in (120, 240):
        for part in some(score(play(music.words, music), frames=frames)).parts:
            low, high = range_of(part.instrument)
            assert instrument_of(part.instrument) is not None
            assert all(low <= n.pitch <= high for n in part.notes)
            assert all(n.start >= 0 and n.start + n.length <= frames / 24 - 0.3 for n in part.notes)
            assert list(part.notes) == sorted(part.notes, key=lambda n: (n.start, n.pitch))


@pytest.mark.parametrize("music", ASKED, ids=lambda m: m.words)
def test_the_last_bass_note_is_the_tonic(music: Music) -> None:
    found = some(score(play(music.words, music)))
    key = scale_of(found.key)
    sounding = [
        n
        for p in found.parts
        for n in p.notes
        if (row := instrument_of(p.instrument)) is not None and row.pitched
    ]
    end = max(n.start + n.length for n in sounding)
    lasts = [n for n in sounding if n.start + n.length > end - 0.05]
    assert key is not None
    assert key[0] in {round(n.pitch) % 12 for n in lasts}


def test_the_same_seed_gives_the_same_score_and_another_one_another() -> None:
    asked = play("jazz music", Music("jazz music", genre="jazz"))
    assert score(asked, seed=3) == score(asked, seed=3)
    assert score(asked, seed=3) != score(asked, seed=4)


def test_a_tempo_that_is_named_is_kept() -> None:
    found = some(score(play("techno", Music("techno music", genre="techno", tempo="140"))))
    assert found.tempo == 140
    kicks = [
        n.start for p in found.parts if p.instrument == "electronic drums" for n in p.notes if n.pitch == 36
    ]
    assert kicks[1] - kicks[0] == pytest.approx(60 / 140, abs=0.02)


def test_a_cut_is_struck() -> None:
    shots = {0: Span(0, 100), 1: Span(100, 240)}
    for genre in ("trailer", "folk"):
        found = some(score(play("music", Music("music", genre=genre)), shots=shots))
        assert any(abs(n.start - 100 / 24) < 1 / 24 for p in found.parts for n in p.notes)


def test_instruments_that_are_asked_for_are_heard() -> None:
    music = Music("piano and cello music", instruments=("piano", "cello"))
    found = some(score(play("piano and cello music", music)))
    assert {p.instrument for p in found.parts} == {"piano", "cello"}


def test_whoever_plays_is_heard_alone_from_the_first_beat() -> None:
    found = some(score(play("a woman plays the violin"), (player("bow_violin", "violin", start=48),)))
    (part,) = found.parts
    assert (part.instrument, part.player) == ("violin", "ann")
    assert part.notes[0].start == pytest.approx(2.0, abs=0.02)


def test_players_keep_within_ten_milliseconds_of_the_beat() -> None:
    found = some(score(play("march", Music("march music", genre="march", tempo="120"))))
    bass = next(p for p in found.parts if p.instrument == "tuba").notes[:-1]
    off = [abs(n.start / 0.5 * 2 - round(n.start / 0.5 * 2)) * 0.25 for n in bass]
    assert max(off) < 0.01


def test_music_stops_when_the_prompt_says_so() -> None:
    prompt = "Techno music plays. Shot 2: the music stops."
    shots = {0: Span(0, 120), 1: Span(120, 240)}
    asked = play(
        prompt,
        Music("Techno music", genre="techno"),
        shots=(Shot(0, 0, 20, prompt[:20]), Shot(1, 20, len(prompt), prompt[20:], beats=(1, 1))),
    )
    found = some(score(asked, shots=shots))
    assert max(n.start + n.length for p in found.parts for n in p.notes) < 7.5


def test_what_cannot_be_done_is_said() -> None:
    music = Music("zorgtronica", genre="zorgtronica", instruments=("flumbo",))
    asked = play("zorgtronica", music)
    said = " ".join(unscored(asked, score(asked)))
    assert "zorgtronica" in said
    assert "flumbo" in said


def test_a_note_that_the_instrument_does_not_have_is_said() -> None:
    music = Music("plays C1", instruments=("flute",), notes=("C1",))
    asked = play("plays C1", music)
    found = score(asked, (player("play_flute", "flute"),))
    assert any("C1" in line and "flute" in line for line in unscored(asked, found))
