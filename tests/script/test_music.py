"""Music: behind the picture or played in it; genre, mood, tempo, instruments, notes and scale."""

import pytest

from rushes.script.music import music_of
from rushes.script.quotes import quotes_of
from rushes.script.reader import read
from rushes.script.screenplay import Music


def music(prompt: str) -> Music | None:
    tune = music_of(prompt, quotes_of(prompt))
    return tune.music if tune else None


def the_music(prompt: str) -> Music:
    found = music(prompt)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("A beach at sunset, soft piano music.", "soft piano music"),
        ("A dragon flies as epic orchestral music swells.", "epic orchestral music"),
        ("An upbeat jazz track plays in the background.", "upbeat jazz track"),
        ("A dancer spins, a lo-fi hip-hop beat plays.", "lo-fi hip-hop beat"),
        ("The logo appears with a dramatic musical sting.", "dramatic musical sting"),
        ("Four-shot teaser with a bright musical hook.", "bright musical hook"),
        ("The music stops as the door opens.", "music"),
        ("A flute melody drifts over the hills.", "flute melody"),
        ("A man plays the violin on a street corner.", "plays the violin"),
        ("A girl strums a ukulele on a porch.", "strums a ukulele"),
        ("Suspenseful strings build.", "Suspenseful strings build"),
        ("A cinematic score, hopeful.", "cinematic score"),
    ],
)
def test_music_is_found_with_its_words(prompt: str, words: str) -> None:
    assert the_music(prompt).words == words


@pytest.mark.parametrize(
    "prompt",
    [
        "A street, no music.",
        "A park without any background music.",
        "Only ambient sound, no soundtrack.",
        "After a beat, she smiles.",
        "A door slams, then a beat of silence.",
        "His heart beats fast.",
        "A board shows the score 3-2.",
        "A man carries a guitar case through the rain.",
        "A music stand and a piano in an empty room.",
        "A woman plays chess.",
        "Vitamins A, B and C are listed on a label.",
        "A drumstick hits a snare drum.",
        "A bass guitar body with no background music, a thumb strikes a string.",
        "A dog runs on a beach.",
        "The theme park opens, a race track, a swing in a tree.",
        "The sign says “live music tonight”.",
    ],
)  # fmt: skip
def test_no_music_is_made_up(prompt: str) -> None:
    assert music(prompt) is None


@pytest.mark.parametrize(
    ("prompt", "genre"),
    [
        ("Rhythmic electronic music plays.", "electronic"),
        ("Epic orchestral music.", "orchestral"),
        ("A slow jazz tune.", "jazz"),
        ("Heavy metal music roars.", "heavy metal"),
        ("A folk song.", "folk"),
        ("A band performs a slow blues.", "blues"),
        ("A relaxed lo-fi hip-hop beat plays.", "lo-fi hip-hop"),
        ("Synthwave throughout.", "synthwave"),
        ("A smooth R&B groove.", "r&b"),
        ("A cinematic orchestral score.", "cinematic orchestral"),
        ("A gentle acoustic guitar plays.", ""),
    ],
)
def test_genre(prompt: str, genre: str) -> None:
    assert the_music(prompt).genre == genre


@pytest.mark.parametrize(
    ("prompt", "tempo"),
    [
        ("Fast-paced electronic music.", "fast"),
        ("Slow piano music.", "slow"),
        ("An electronic beat plays at 85 bpm.", "85"),
        ("Upbeat pop music.", "fast"),
        ("Piano music.", ""),
        ("Minimal techno pulse, 110 bpm.", "110"),
        ("A pianist plays at a moderate tempo.", "moderate"),
        ("A boy plays the drums, ♩ = 90.", "90"),
        ("A metronome at 72; a girl plays the violin.", "72"),
    ],
)
def test_tempo(prompt: str, tempo: str) -> None:
    assert the_music(prompt).tempo == tempo


@pytest.mark.parametrize(
    ("prompt", "instruments"),
    [
        ("Soft piano music.", ("piano",)),
        ("A girl strums a ukulele.", ("ukulele",)),
        ("A cello is bowed slowly.", ("cello",)),
        ("A sustained synth chord.", ("synth",)),
        ("A soft melody is played on the harp.", ("harp",)),
        ("A choir sings a hymn.", ("choir",)),
        ("A string quartet plays.", ("strings",)),
        ("A light ukulele-and-glockenspiel track throughout.", ("ukulele", "glockenspiel")),
        ("A piano-driven ballad plays.", ("piano",)),
        ("Somebody plays an electric guitar with worn strings.", ("guitar",)),
        ("A lazy guitar and flute tune loops.", ("guitar", "flute")),
    ],
)
def test_instruments(prompt: str, instruments: tuple[str, ...]) -> None:
    assert the_music(prompt).instruments == instruments


def test_mood_is_the_tables_word_or_its_own() -> None:
    assert the_music("Dramatic music.").mood == "tense"
    assert the_music("A bright musical hook.").mood == "bright"


@pytest.mark.parametrize(
    ("prompt", "notes"),
    [
        ("The hand plays a melody on the piano: C4, E4, G4, E4, C4.", ("C4", "E4", "G4", "E4", "C4")),
        ("The player presses a block chord (C–E–G) on a piano.", ("C", "E", "G")),
        ("The guitarist plucks the open strings one by one: E, A, D, G, B, E.", ("E", "A", "D", "G", "B", "E")),
        ("A violin being played, the bow on the A string.", ("A",)),
        ("The guitarist plays an Am chord, then a G chord.", ("Am", "G")),
        ("The left hand frets F#3.", ("F#3",)),
        ("He plays E, G and B on the keyboard.", ("E", "G", "B")),
        ("A guitar; the right hand strums a G major chord.", ("G",)),
        ("A piano; the hand plays an A minor triad.", ("Am",)),
        ("Piano: E4 → G4 → B4, slowly.", ("E4", "G4", "B4")),
        ("She plays F sharp, A and C sharp on a harp.", ("F#", "A", "C#")),
        ("The chords C, G, Am, F on a ukulele.", ("C", "G", "Am", "F")),
        ("A ukulele tuned to G, C, E, A; a thumb strums a C7 chord.", ("C7",)),
        ("He plays C4, E4, G4 on the piano, then E5 alone.", ("C4", "E4", "G4", "E5")),
        ("The cellist plays do, re, mi.", ("do", "re", "mi")),
        ("A pianist plays middle C.", ("C",)),
        ("A guitarist plays a riff. A boy listens, A girl dances.", ()),
        ("Upbeat piano music; the vitamins A, B and C on a box.", ()),
    ],
)  # fmt: skip
def test_notes_in_their_order(prompt: str, notes: tuple[str, ...]) -> None:
    assert the_music(prompt).notes == notes


@pytest.mark.parametrize(
    ("prompt", "scale"),
    [
        ("The pianist plays a C major scale.", "C major"),
        ("A lesson shows a D minor pentatonic scale on guitar.", "D minor pentatonic"),
        ("A waltz in F# minor, piano music.", "F# minor"),
        ("A theme in the key of B-flat major, brass.", "Bb major"),
        ("A boy practises an A harmonic minor scale on the piano.", "A harmonic minor"),
        ("A major storm breaks as orchestral music swells.", ""),
        ("A handpan is played; a caption reads 'D KURD'.", "D kurd"),
        ("She runs up a chromatic scale on the clarinet.", "chromatic"),
    ],
)
def test_scale(prompt: str, scale: str) -> None:
    assert the_music(prompt).scale == scale


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("A bouncy hip-hop beat.", "bouncy"),
        ("A pompous brass theme.", "pompous"),
        ("A sparse string quartet underneath.", "sparse"),
        ("Music: solo cello, tender.", "romantic"),
        ("The music (solo piano, sparse, dreamy) comes in.", "mysterious"),
        ("An emotional teaser with a musical swell.", "hopeful"),
        ("A jolly man waves over a surf-rock guitar riff.", ""),
        ("A loud rock song.", ""),
        ("The music is upbeat and electronic.", "joyful"),
    ],
)
def test_mood_is_that_of_the_music(prompt: str, mood: str) -> None:
    assert the_music(prompt).mood == mood


def test_moment() -> None:
    assert the_music("Orchestral music swells as the dragon flies.").moment == "as the dragon flies"


def test_music_of_the_screenplay() -> None:
    found = read("A man plays the violin on a street corner, no background music.").music
    assert found is not None
    assert found.instruments == ("violin",)


def test_the_negative_prompt_rules_music_out() -> None:
    assert read("A beach, soft piano music", negative_prompt="music").music is None


@pytest.mark.parametrize(
    ("prompt", "sounds"),
    [
        ("A thumping bass line kicks in.", []),
        ("Country guitar twangs over the highway, a truck rumbles.", ["truck rumbles"]),
        ("A triumphant jingle plays and coins clink.", ["coins clink"]),
        ("She hums a lullaby.", ["hums a lullaby"]),
        ("A violin is played slowly, a steady tone.", ["steady tone"]),
    ],
)
def test_the_music_behind_the_picture_is_no_sound_besides(prompt: str, sounds: list[str]) -> None:
    assert [sound.words for sound in read(prompt).sounds] == sounds
