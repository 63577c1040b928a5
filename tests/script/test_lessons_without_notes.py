"""Lessons that name no notes: on what somebody plays, in what scale and how fast."""

import pytest

from rushes.script.music import music_of
from rushes.script.quotes import quotes_of


@pytest.mark.parametrize(
    ("prompt", "instruments", "scale", "tempo"),
    [
        (
            (
                "The drum teacher counts four and plays a basic rock beat at 92 bpm: kick on one and three, "
                "snare on two and four, steady eighths on the hi-hat."
            ),
            ("drums",),
            "",
            "92",
        ),
        (
            (
                "Sitar lesson in a room with carpets. The teacher pulls the main string sideways so that the "
                "pitch slides up a whole tone and back, the sympathetic strings shimmering behind it."
            ),
            ("sitar",),
            "",
            "",
        ),
        (
            (
                "A tabla player demonstrates the strokes one at a time: ‘na’, ‘tin’, ‘ghe’; then he plays the"
                " sixteen-beat teental cycle at a moderate tempo."
            ),
            ("tabla",),
            "",
            "moderate",
        ),
        (
            (
                "Saxophone tutorial. The player slaps the keys without blowing, then plays a B♭ major scale "
                "up one octave, evenly, like a typewriter."
            ),
            ("saxophone",),
            "Bb major",
            "",
        ),
        (
            (
                "Cajón basics. Seated on the box, the drummer hits the centre for a deep bass, then the edge "
                "for a snappy slap, alternating in a simple four-four groove at 80 bpm."
            ),
            ("cajon",),
            "",
            "80",
        ),
        ("A conga lesson: open tone, slap; the hands repeat the tumbao pattern.", ("congas",), "", ""),
        (
            "Two hands on a djembe play bass, tone, tone, slap, slowly at first.",
            ("djembe",),
            "",
            "slow",
        ),
        (
            "A hi-hat in close-up; the stick taps straight eighth notes, the foot opens the cymbals on every second beat.",
            ("hi-hat",),
            "",
            "",
        ),
        (
            "A drummer's brushes whisper over a snare at 96 bpm, the snare wires buzzing.",
            ("snare drum",),
            "",
            "96",
        ),
    ],
)
def test_a_lesson_without_notes(prompt: str, instruments: tuple[str, ...], scale: str, tempo: str) -> None:
    found = music_of(prompt, quotes_of(prompt))
    assert found is not None
    music = found.music
    assert (music.instruments, music.notes) == (instruments, ())
    assert scale in ("", music.scale)
    assert tempo in ("", music.tempo)
