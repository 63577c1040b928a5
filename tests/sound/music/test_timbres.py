"""Instruments differ in what the ear tells them apart by, and a part is played as it is written."""

from functools import lru_cache
from importlib.resources import files

import numpy as np
import pytest
from tests.sound.music.hearing import centroid, level, mono, onset, partials, pitch_track, strike_partial

from rushes.direction.score import Note, Part, Score
from rushes.sound.music.catalogue import FAMILIES, INSTRUMENTS, instrument_of
from rushes.sound.music.stem import music_stem
from rushes.sound.synth import RATE, Samples, spread


def play(name: str, *notes: Note, seconds: float = 1.6) -> Samples:
    return INSTRUMENTS[name].play(np.random.default_rng(3), notes, seconds)


@lru_cache(maxsize=64)
def print_of(name: str) -> tuple[float, float, float, float]:
    """Of C5 for a second: brightness in octaves over C5, dB of odd against even harmonics up to the sixth, dB by which it
    falls within half a second, dB of breath between the harmonics."""
    note = Note(0.1, 1.0, 72)
    x = play(name, note)
    tone = x[int(0.25 * RATE) : int(0.75 * RATE)]
    a = partials(tone, note.hertz, 6)
    odd = 10 * np.log10((a[::2] ** 2).sum() / (a[1::2] ** 2).sum())
    fall = level(x, 0.15, 0.25) - level(x, 0.75, 0.85)
    spectrum = np.abs(np.fft.rfft(mono(tone) * np.hanning(len(tone)))) ** 2
    hertz = np.fft.rfftfreq(len(tone), 1 / RATE)
    between = spectrum[(np.abs(hertz / note.hertz % 1 - 0.5) < 0.2) & (hertz < 6000)].sum()
    return (
        float(np.log2(centroid(tone) / note.hertz)),
        float(odd),
        fall,
        10 * float(np.log10(between / spectrum.sum())),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("piano", "guitar"), ("piano", "violin"), ("piano", "flute"), ("guitar", "violin"), ("guitar", "trumpet"),
        ("violin", "flute"), ("violin", "trumpet"), ("violin", "clarinet"), ("flute", "trumpet"), ("flute", "clarinet"),
        ("trumpet", "clarinet"), ("oboe", "clarinet"), ("guitar", "banjo"), ("guitar", "nylon guitar"),
        ("piano", "harpsichord"),
        ("marimba", "vibraphone"), ("music_box", "marimba"), ("erhu", "violin"), ("trumpet", "french horn"),
        ("guzheng", "harp"),
    ],
)  # fmt: skip
def test_two_instruments_differ(one: str, other: str) -> None:
    apart = np.abs(np.array(print_of(one)) - np.array(print_of(other))) / (0.35, 4.0, 4.0, 8.0)
    assert apart.max() > 1


def test_a_clarinet_lacks_even_harmonics_and_an_oboe_its_fundamental() -> None:
    low = partials(play("clarinet", Note(0.1, 1.0, 55))[int(0.3 * RATE) : RATE], Note(0, 1, 55).hertz, 6)
    assert low[0] > 5 * low[1]
    assert low[2] > 3 * low[1]
    oboe = partials(play("oboe", Note(0.1, 1.0, 62))[int(0.3 * RATE) : RATE], Note(0, 1, 62).hertz, 8)
    assert np.argmax(oboe) > 0


@pytest.mark.parametrize(
    ("name", "pitch", "ratios"),
    [
        ("marimba", 57, (3.99,)),
        ("xylophone", 72, (3.0,)),
        ("glockenspiel", 84, (2.756, 5.404)),
        ("vibraphone", 60, (3.99,)),
    ],
)
def test_a_bar_rings_at_its_own_ratios(name: str, pitch: float, ratios: tuple[float, ...]) -> None:
    note = Note(0.1, 1.0, pitch)
    tone = play(name, note)[int(0.1 * RATE) : int(0.5 * RATE)]
    for ratio in ratios:
        assert strike_partial(tone, ratio * note.hertz, 50) == pytest.approx(ratio * note.hertz, rel=0.004)


def test_the_strings_of_a_piano_are_stiff() -> None:
    note = Note(0.1, 1.4, 60)
    tone = play("piano", note)[int(0.15 * RATE) : int(1.3 * RATE)]
    tenth = strike_partial(tone, 10.15 * note.hertz, 25) / note.hertz / 10
    assert 1.008 < tenth < 1.025


def test_a_piano_dies_fast_at_first_and_slowly_after() -> None:
    x = play("piano", Note(0.1, 4.0, 60), seconds=4.2)
    first = level(x, 0.15, 0.35) - level(x, 0.65, 0.85)
    later = level(x, 2.5, 2.7) - level(x, 3.0, 3.2)
    assert first > 1.3 * later > 0


@pytest.mark.parametrize(
    ("name", "least"), [("violin", 8.0), ("erhu", 10.0), ("theremin", 10.0), ("organ", 0.0)]
)
def test_vibrato_begins_late(name: str, least: float) -> None:
    x = play(name, Note(0.1, 1.8, 72), seconds=2.1)
    track = 1200 * np.log2(pitch_track(x, 400, 700, 0.01) / Note(0, 1, 72).hertz)
    early, late = track[18:30], track[90:160]
    assert np.ptp(late) > least
    assert np.ptp(early) < max(0.7 * np.ptp(late), 6)


@pytest.mark.parametrize(
    "name", ["piano", "guitar", "violin", "trumpet", "strings", "xylophone", "saxophone"]
)
def test_a_harder_note_is_brighter(name: str) -> None:
    soft, hard = (centroid(play(name, Note(0.1, 1.0, 67, v))[: int(0.3 * RATE)]) for v in (0.3, 1.0))
    assert hard > 1.1 * soft


def test_repeated_notes_are_not_copies() -> None:
    for name in ("piano", "guitar", "violin", "drums"):
        x = mono(play(name, *(Note(0.1 + 0.5 * i, 0.4, 60) for i in range(2)), seconds=1.2))
        first, second = x[4800 : 4800 + 12_000], x[28_800 : 28_800 + 12_000]
        assert np.abs(first - second).max() > 0.01 * np.abs(first).max()


def test_a_chord_has_all_its_notes() -> None:
    chord = (60, 64, 67)
    x = play("piano", *(Note(0.1, 1.2, pitch) for pitch in chord))[int(0.2 * RATE) : int(1.2 * RATE)]
    spectrum = np.abs(np.fft.rfft(mono(x) * np.hanning(len(x))))
    for pitch in chord:
        at = round(Note(0, 1, pitch).hertz * len(x) / RATE)
        assert spectrum[at - 1 : at + 2].max() > 0.1 * spectrum.max()


def test_a_block_on_a_guitar_is_strummed() -> None:
    pitches = (40, 47, 52, 56, 59, 64)
    together = play("guitar", *(Note(0.1, 1.0, pitch) for pitch in pitches))
    assert onset(together) == pytest.approx(0.1, abs=0.005)
    top = strike_partial(together[int(0.2 * RATE) : RATE], Note(0, 1, 64).hertz)
    assert top == pytest.approx(Note(0, 1, 64).hertz, rel=0.002)


def test_a_closed_hat_ends_an_open_one() -> None:
    alone = play("hi-hat", Note(0.1, 0.2, 46))
    closed = play("hi-hat", Note(0.1, 0.2, 46), Note(0.4, 0.1, 42))
    assert level(closed, 0.7, 0.8) < level(alone, 0.7, 0.8) - 20


def test_a_snare_a_kick_and_a_hat_are_far_apart() -> None:
    kick, snare, hat = (centroid(play("drums", Note(0.1, 0.2, number))) for number in (36, 38, 42))
    assert kick < 300 < 1000 < snare < 5000 < hat


def test_a_string_that_is_struck_again_does_not_ring_on() -> None:
    """Three hundred strokes on one key are no louder than the last few."""
    few = play("harp", *(Note(0.05 * i, 0.05, 60) for i in range(4)), seconds=3.0)
    many = play("harp", *(Note(0.05 * i, 0.05, 60) for i in range(40)), seconds=3.0)
    assert np.abs(many).max() < 1.5 * np.abs(few).max()


def test_every_instrument_that_can_be_asked_for_is_played() -> None:
    tables = files("rushes.script.tables")
    named = set()
    for table in ("tunes.tsv", "music.tsv"):
        for line in tables.joinpath(table).read_text(encoding="utf-8").splitlines():
            topic, name = line.split("\t")[:2]
            if topic in ("instrument", "percussion"):
                named.add(name)
    assert len(named) > 100
    assert [name for name in sorted(named) if instrument_of(name) is None] == []


def test_a_name_may_be_written_otherwise() -> None:
    assert instrument_of("Music Box") is INSTRUMENTS["music_box"]
    assert instrument_of("bass guitar") is INSTRUMENTS["electric bass"]
    assert instrument_of("hi hat") is INSTRUMENTS["hi-hat"]


def test_the_stem_plays_all_parts_and_says_what_it_cannot() -> None:
    parts = (Part("piano", (Note(0.0, 0.5, 60),)), Part("nose flute", (Note(0.0, 0.5, 60),)))
    stem, log = music_stem(Score(parts), RATE, 7, lambda part, x: x if x.ndim == 2 else spread(x, 0.0))
    assert stem.shape == (RATE, 2)
    assert np.abs(stem).max() > 0.01
    assert len(log) == 1
    assert "nose flute" in log[0]


def test_a_part_without_notes_is_silent() -> None:
    for name in ("piano", "violin", "strings", "drums", "bagpipes", "distorted guitar"):
        assert not np.any(play(name))


@pytest.mark.parametrize("name", ["strings", "choir", "synth pad", "tuba", "violin", "organ"])
def test_a_short_note_is_heard(name: str) -> None:
    short = play(name, Note(0.1, 0.12, 60))
    long = play(name, Note(0.1, 1.0, 60))
    assert level(short, 0.13, 0.21) > level(long, 0.5, 0.9) - 8


def test_a_long_note_of_an_undamped_string_rings_as_long_as_it_is_written() -> None:
    x = play("guzheng", Note(0.1, 5.5, 50), seconds=5.6)
    assert level(x, 4.6, 4.8) - level(x, 5.2, 5.4) < 12


ODD: tuple[tuple[Note, ...], ...] = (
    (Note(0.0, 0.0, 60, 0.0),),
    (Note(0.0, 0.3, 12), Note(0.0, 0.3, 127, 1.0)),
    (Note(-0.1, 0.3, 60), Note(0.3, 0.3, 61.5), Note(0.25, 0.3, 60)),
    (Note(0.2, 9.0, 60),) * 3,
    (Note(5.0, 1.0, 60),),
)


@pytest.mark.parametrize("notes", ODD, ids=["empty", "extremes", "out of order", "doubled", "too late"])
def test_whatever_is_written_is_played(notes: tuple[Note, ...]) -> None:
    for family in FAMILIES:
        x = play(next(iter(family.ROWS)), *notes, seconds=0.6)
        assert len(x) == round(0.6 * RATE)
        assert np.isfinite(x).all()
        assert np.abs(x).max() < 4


@pytest.mark.parametrize(
    "name", ["violin", "trumpet", "hi-hat", "glockenspiel", "strings", "sitar", "electronic drums"]
)
def test_nothing_is_over_twenty_kilohertz(name: str) -> None:
    x = mono(
        play(
            name,
            Note(0.1, 0.6, INSTRUMENTS[name].highest - 1 if INSTRUMENTS[name].pitched else 42, 1.0),
            seconds=1.0,
        )
    )
    power = np.abs(np.fft.rfft(x)) ** 2
    assert power[np.fft.rfftfreq(len(x), 1 / RATE) > 20_000].sum() < 3e-4 * power.sum()
