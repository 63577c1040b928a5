"""Lessons: somebody plays in the picture, and the prompt says on what, which notes, in what scale and how fast."""

import pytest

from rushes.script.music import Tune, music_of
from rushes.script.music_zh import chinese_music_of
from rushes.script.quotes import quotes_of
from rushes.script.screenplay import Music


def tune(prompt: str) -> Tune | None:
    return music_of(prompt, quotes_of(prompt))


def the_music(prompt: str) -> Music:
    found = tune(prompt)
    assert found is not None
    return found.music


@pytest.mark.parametrize(
    ("prompt", "instruments", "notes", "scale", "tempo"),
    [
        (
            (
                "Over-the-shoulder view of a marimba. Two yarn mallets alternate between C4 and G4, then roll"
                " softly on the low bar; each strike blooms into a warm, woody tone."
            ),
            ("marimba",),
            ("C4", "G4"),
            "",
            "",
        ),
        (
            (
                "Beginner trombone lesson. The player, a woman with braids, moves the slide from first to "
                "fourth position and back while holding one breath, a smooth glissando from B-flat down to G."
            ),
            ("trombone",),
            ("Bb", "G"),
            "",
            "",
        ),
        (
            (
                "Close-up of a tenor banjo against a plaid shirt. The right hand rolls thumb–index–middle "
                "over the strings at a brisk tempo, a bright G major chord ringing, while the left hand stays"
                " still."
            ),
            ("banjo",),
            ("G",),
            "",
            "fast",
        ),
        (
            (
                "A harpist sits in a sunlit conservatory and sweeps her fingers across the strings: an upward"
                " glissando in C major, then a single low C that rings for four seconds."
            ),
            ("harp",),
            ("C",),
            "C major",
            "",
        ),
        (
            (
                "Locked-off close shot of a recorder held under the chin. The pupil covers the thumb hole and"
                " the first hole and blows a gentle B, then lifts the finger, B–A–G, three even notes, no "
                "vibrato."
            ),
            ("recorder",),
            ("B", "A", "G"),
            "",
            "",
        ),
        (
            (
                "Kalimba tutorial, top view: both thumbs pluck the tines in turn, C5 → E5 → G5 → C6, each "
                "with a soft metallic ping and a long decay."
            ),
            ("kalimba",),
            ("C5", "E5", "G5", "C6"),
            "",
            "",
        ),
        (
            (
                "An electric guitar, neck close-up. The ring finger hammers on from the 5th to the 7th fret "
                "of the G string and pulls off again; only the left hand makes the sound."
            ),
            ("guitar",),
            ("G",),
            "",
            "",
        ),
        (
            (
                "Medium close-up of an accordion on a boy's knees. The right hand plays C-D-E-F-G and back "
                "down, G-F-E-D-C, legato, while the bellows open slowly."
            ),
            ("accordion",),
            ("C", "D", "E", "F", "G", "G", "F", "E", "D", "C"),
            "",
            "slow",
        ),
        (
            (
                "A glass-topped studio; a synth with wooden cheeks. One finger holds a low A2 while the other"
                " hand turns the filter knob, and the tone opens from a dull hum to a bright buzz."
            ),
            ("synth",),
            ("A2",),
            "",
            "",
        ),
        (
            (
                "Ukulele for absolute beginners: four chords, C, G, Am and F, strummed down once each with "
                "the thumb, slowly; chord diagrams appear beside the hand."
            ),
            ("ukulele",),
            ("C", "G", "Am", "F"),
            "",
            "slow",
        ),
        (
            (
                "A flautist in profile demonstrates the embouchure. She blows across the mouth hole and a "
                "pure A5 sounds; she rolls the headjoint inward and the note drops a quarter tone."
            ),
            ("flute",),
            ("A5",),
            "",
            "",
        ),
        (
            (
                "Side view of a double bass in an empty jazz cellar. The right hand plucks a walking line in "
                "F major, F, A, C, D, E♭, D, C, A, two fingers alternating."
            ),
            ("bass",),
            ("F", "A", "C", "D", "Eb", "D", "C", "A"),
            "F major",
            "",
        ),
        (
            (
                "Xylophone close-up: a child's hand with a red mallet plays do, re, mi, fa, sol on the "
                "coloured bars, not quite evenly."
            ),
            ("xylophone",),
            ("do", "re", "mi", "fa", "sol"),
            "",
            "",
        ),
        (
            (
                "Bagpipe practice chanter lesson, hands only. The fingers lift one after another from low G "
                "to high A, and every gracenote clicks crisply."
            ),
            ("bagpipes",),
            ("G", "A"),
            "",
            "",
        ),
        (
            (
                "In a small church a woman in socks plays the pedals of a pipe organ: heel and toe, D2, E2, "
                "F#2, D2, and the floorboards tremble."
            ),
            ("organ",),
            ("D2", "E2", "F#2", "D2"),
            "",
            "",
        ),
        (
            (
                "The violinist plays an A minor arpeggio in one slow bow, A3, C4, E4, A4, and lands on the "
                "top note with a wide vibrato."
            ),
            ("violin",),
            ("A3", "C4", "E4", "A4"),
            "A minor",
            "slow",
        ),
        (
            (
                "Erhu lesson by a window: the bow slides between the two strings, tuned D and A, and the "
                "finger glides up the A string, which cries like a voice."
            ),
            ("erhu",),
            ("A",),
            "",
            "",
        ),
        (
            (
                "A boogie-woogie left hand on an upright piano, seen from above, at 160 BPM: C, E, G, A, B♭, "
                "A, G, E, over and over."
            ),
            ("piano",),
            ("C", "E", "G", "A", "Bb", "A", "G", "E"),
            "",
            "160",
        ),
        (
            "Steelpan: two rubber-tipped sticks trill on the F sharp and the rim of the pan glitters.",
            ("steelpan",),
            ("F#",),
            "",
            "",
        ),
        (
            (
                "Classical guitar, tremolo technique: thumb plays the bass note on the open A string, then "
                "ring, middle and index repeat the high E."
            ),
            ("guitar",),
            ("A", "E"),
            "",
            "",
        ),
        (
            "The cellist draws the bow in one long stroke over the open G string, a dark, steady tone.",
            ("cello",),
            ("G",),
            "",
            "",
        ),
        (
            "A handbell choir of six people in white gloves rings C, F, A, C in turn.",
            ("handbells",),
            ("C", "F", "A", "C"),
            "",
            "",
        ),
        (
            "A lever harp lies across her lap; she plays C–G–Am–F as broken chords, very softly.",
            ("harp",),
            ("C", "G", "Am", "F"),
            "",
            "",
        ),
        (
            "Guitar chord change drill: from Em to Cadd9 to G, one strum per bar, metronome at 60.",
            ("guitar",),
            ("Em", "Cadd9", "G"),
            "",
            "60",
        ),
        (
            (
                "A theremin player moves one hand through the air and the pitch swoops from a low moan up to "
                "a shaky high C."
            ),
            ("theremin",),
            ("C",),
            "",
            "",
        ),
        (
            "A top-down shot of a keyboard: the left hand holds octaves C2 and C3, the right plays C4–E4–G4.",
            ("keyboard",),
            ("C2", "C3", "C4", "E4", "G4"),
            "",
            "",
        ),
        (
            "A ukulele is strummed through C–G–Am–F, one bar each, at 80 BPM.",
            ("ukulele",),
            ("C", "G", "Am", "F"),
            "",
            "80",
        ),
        (
            "A finger slides to the seventh fret on the low E string, and the pitch glides up.",
            (),
            ("E",),
            "",
            "",
        ),
        ("The player hits a G on the tin whistle.", ("tin whistle",), ("G",), "", ""),
        ("The bassoonist plays a low B-flat, so deep that the reed buzzes.", ("bassoon",), ("Bb",), "", ""),
        (
            "A synthesizer's arpeggiator runs C–E♭–G–B♭ at 120 BPM.",
            ("synth",),
            ("C", "Eb", "G", "Bb"),
            "",
            "120",
        ),
        ("A boy lifts his cornet. He plays slowly, A4, B4, A4.", ("cornet",), ("A4", "B4", "A4"), "", "slow"),
        ("A guitarist hammers on from A to B and pulls off again.", ("guitar",), ("A", "B"), "", ""),
        (
            "Violin lesson. Beginning on an open D, the teacher places the first finger for E and the second for F-sharp.",
            ("violin",),
            ("D", "E", "F#"),
            "",
            "",
        ),
        (
            "Guitar. One finger holds C on the B string, the pick strikes once, the third finger hammers on to sound D.",
            ("guitar",),
            ("C", "D"),
            "",
            "",
        ),
        (
            "A mandolin: tremolo on A4 for two bars, then the notes G, A, B and D once each.",
            ("mandolin",),
            ("A4", "G", "A", "B", "D"),
            "",
            "",
        ),
        (
            "An alto saxophone, lacquered brass in the light. The player holds a low B-flat3 and slides up to F4.",
            ("saxophone",),
            ("Bb3", "F4"),
            "",
            "",
        ),
        (
            "A piano from above; the left hand walks through C2, G2, C3, and the tempo is slow and even.",
            ("piano",),
            ("C2", "G2", "C3"),
            "",
            "slow",
        ),
        (
            "The guitarist switches from an E minor to a G major chord on the fourth beat.",
            ("guitar",),
            ("Em", "G"),
            "",
            "",
        ),
        (
            "A pianist alternates between a C major chord (C–E–G) and a G major chord (G–B–D).",
            ("piano",),
            ("C", "E", "G", "G", "B", "D"),
            "",
            "",
        ),
    ],
)
def test_a_lesson(
    prompt: str, instruments: tuple[str, ...], notes: tuple[str, ...], scale: str, tempo: str
) -> None:
    music = the_music(prompt)
    assert (music.instruments, music.notes) == (instruments, notes)
    assert scale in ("", music.scale)
    assert tempo in ("", music.tempo)


@pytest.mark.parametrize(
    ("prompt", "instruments", "notes"),
    [
        ("吉他教学：右手拨动第三弦，奏出G，再拨第二弦奏出B。", ("guitar",), ("G", "B")),
        ("小提琴近景：弓从G弦移到D弦，先是一个长长的D，再升到E。", ("violin",), ("D", "E")),
        ("古筝练习：右手大指托起C，食指抹D，再到G，每个音清脆。", ("guzheng",), ("C", "D", "G")),
        ("吉他弹唱，C、G、Am、F四个和弦循环，每分钟80拍。", ("guitar",), ("C", "G", "Am", "F")),
        ("架子鼓练习：鼓手打出基本摇滚节奏，每分钟90拍。", ("drums",), ()),
        ("老艺人弹三弦，琴声低沉。", ("sanxian",), ()),
        ("预告片中低沉的鼓和铜管推动全片。", ("drums", "brass"), ()),
        ("A4纸上画着一棵树，女孩弹钢琴。", ("piano",), ()),
    ],
)
def test_a_chinese_lesson(prompt: str, instruments: tuple[str, ...], notes: tuple[str, ...]) -> None:
    found = chinese_music_of(prompt, quotes_of(prompt))
    assert found is not None
    assert (found.music.instruments, found.music.notes) == (instruments, notes)
