"""Sounds: named by nouns, verbs and noises in quotation marks, with level, source, shot and moment."""

import pytest

from rushes.script.listening import noises_of
from rushes.script.quotes import quotes_of
from rushes.script.reader import read
from rushes.script.screenplay import Sound


def heard(prompt: str) -> list[str]:
    """Kinds in the order in which they are named."""
    return [n.kind for n in noises_of(prompt, quotes_of(prompt)) if not n.negated]


def words(prompt: str) -> list[str]:
    return [prompt[n.start : n.end] for n in noises_of(prompt, quotes_of(prompt)) if not n.negated]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A blacksmith strikes the anvil with a ringing clang.", ["clang"]),
        ("A match is struck with a sharp scratch and bursts into flame with a soft whoosh.", ["scrape", "whoosh"]),
        ("He bites into the apple with a loud crunch.", ["crunch"]),
        ("The photocopier spits out pages with a rhythmic clunk.", ["impact"]),
        ("Soda is poured with a fizzy hiss.", ["hiss"]),
        ("The library is quiet except for the soft rustle of pages.", ["rustle"]),
        ("The only sound is the hum of the refrigerator.", ["hum"]),
        ("A muffled scream is heard from the basement.", ["voice"]),
        ("An office with the low hum of computers and distant chatter.", ["hum", "walla"]),
        ("A harbour with gentle lapping of water and distant gulls crying.", ["lapping", "gulls"]),
        ("The video ends with a deep bass hit.", ["impact"]),
        ("A gavel falls with a wooden bang, then silence.", ["impact", "quiet"]),
        ("The tray lands with a dull thump and a rattle of cutlery.", ["impact", "rattle"]),
        ("The tires screech, then a crash of metal.", ["squeal", "impact"]),
        ("She pulls the tape, making a sticky ripping sound.", ["tear"]),
        ("A jungle with constant insect noise and the roar of a waterfall.", ["crickets", "roar"]),
        ("The audio features a wet, heavy squelch.", ["squelch"]),
        ("The audio begins with the dry tapping of chalk, followed by a faint squeak.", ["tap", "squeak"]),
        ("The dog grabs the toy with a squeaky bite.", ["crunch"]),
        ("Quiet room tone, a man reads.", ["room_tone"]),
        ("A meadow with ambient nature sounds.", ["forest"]),
        ("An alley with soft street noise.", ["street"]),
    ],
)  # fmt: skip
def test_nouns_that_sound(prompt: str, kinds: list[str]) -> None:
    assert heard(prompt) == kinds


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("The old door creaks open.", ["door"]),
        ("A clock ticks softly on the mantel.", ["clock"]),
        ("A cat purrs on the sofa while a kettle whistles in the kitchen.", ["purr", "whistle"]),
        ("Children giggle on the playground, swings squeaking.", ["laughter", "squeak"]),
        ("Her heels click on the marble floor, echoing through the lobby.", ["click"]),
        ("The engines hum, a console beeps steadily, and a distant alarm wails.", ["engine", "beep", "alarm"]),
        ("Ice cubes clink in the glass.", ["clatter"]),
        ("Waves crash against the cliffs, gulls cry overhead.", ["waves", "gulls"]),
        ("A bee buzzes around the flower.", ["buzz"]),
        ("A helicopter thumps overhead.", ["plane"]),
        ("Coins jingle in his pocket.", ["jingle"]),
        ("A cork pops, champagne fizzes into flutes, glasses clink.", ["pop", "hiss", "clatter"]),
        ("The lion roars, sending birds squawking into the sky.", ["roar", "birds"]),
        ("Bubbles gurgle in the aquarium.", ["lapping"]),
        ("The old man coughs and a phone rings.", ["cough", "ring"]),
        ("A robot's servos whine.", ["whir"]),
        ("The guitar amp buzzes; a string snaps with a twang.", ["buzz", "twang"]),
        ("She knocks on the door.", ["knock"]),
        ("A siren blares outside.", ["alarm"]),
        ("Snow crunches under heavy boots.", ["crunch"]),
        ("Rain drums on the tin roof.", ["rain"]),
        ("The crowd roars as the ball drops.", ["crowd"]),
        ("A radio crackles nearby.", ["radio"]),
        ("The car's engine rises in pitch.", ["engine"]),
        ("A timer beeps and the oven hums.", ["beep", "hum"]),
        ("A screaming crowd greets a roaring engine.", ["crowd", "engine"]),
        ("Bacon begins to sizzle in the pan.", ["sizzle"]),
        ("Tyres chirp on the asphalt.", ["squeal"]),
        ("The suspension chatters loudly.", ["rattle"]),
        ("A pig grunts and a sheep bleats.", ["snort", "baa"]),
        ("The wolf howls, and the wind howls back.", ["howl", "wind"]),
    ],
)  # fmt: skip
def test_verbs_that_sound(prompt: str, kinds: list[str]) -> None:
    assert heard(prompt) == kinds


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("The audio captures a crisp 'crunch' as the leaf breaks.", ["crunch"]),
        ("A soft 'shhh' sound of sand.", ["hiss"]),
        ("The keys give a deep 'thock' sound.", ["impact"]),
        ("The bubble bursts with a loud “pop”.", ["pop"]),
    ],
)
def test_noises_in_quotation_marks(prompt: str, kinds: list[str]) -> None:
    assert heard(prompt) == kinds


@pytest.mark.parametrize(
    "prompt",
    [
        "A drop dances on the pan without any loud sizzle.",
        "The sand slides rather than making a crunch.",
        "It falls with a splash of colour and no thud.",
        "The arrow hits with a thunk, distinct from the clang of metal."[:0]
        + "Unlike the clang of metal, it is soft.",
        "The dog never barks.",
        "A cat does not meow.",
        "The electric car drives silently.",
        "A bright red car, crisp image, loud colours.",
        "A man taps his phone and snaps a picture of the bell tower.",
        "The camera pans across a ring on a finger.",
        "The title pops on over a black card.",
        "A pop art poster, a click track in the menu, a crackle glaze.",
        "A drumstick strikes a drum.",
        "She cracks two eggs and taps the brake.",
        "They stand in silence.",
        "A steam engine stands in a museum.",
        'The announcer shouts, "It\'s over!"',
    ],
)
def test_no_sound_is_made_up(prompt: str) -> None:
    assert heard(prompt) == []


def test_a_phrase_keeps_its_own_words() -> None:
    assert words(
        "He slides the steak, making a firm scrape against the pan, boots echoing on metal grating."
    ) == [
        "firm scrape against the pan",
        "boots echoing on metal grating",
    ]


def test_two_words_for_one_noise_are_one_sound() -> None:
    assert words("A fireball roars past with a deep whoosh, the engine snarling and rising in pitch.") == [
        "fireball roars past with a deep whoosh",
        "engine snarling and rising in pitch",
    ]


def test_the_same_sound_at_two_moments_is_two_sounds() -> None:
    sounds = read(
        "A door closes with a loud thud. A dog runs through a hall. A book falls with a thud."
    ).sounds
    assert [s.kind for s in sounds] == ["impact", "impact"]
    assert sounds[0].words != sounds[1].words


def test_a_sound_that_is_named_again_is_not_another() -> None:
    assert heard("It closes with a click, and the light goes out exactly on the click.") == ["click"]


def test_a_sound_that_grows_is_heard_again() -> None:
    assert heard("A steady hiss. A man waits, and the hiss grows louder.") == ["hiss", "hiss"]


def sound_of(prompt: str, kind: str) -> Sound:
    return next(s for s in read(prompt).sounds if s.kind == kind)


@pytest.mark.parametrize(
    ("prompt", "level"),
    [
        ("A kettle whistles loudly.", "loud"),
        ("A kettle whistles softly.", "soft"),
        ("A kettle whistles.", "normal"),
        ("A distant whistle of a kettle.", "soft"),
    ],
)
def test_level(prompt: str, level: str) -> None:
    assert sound_of(prompt, "whistle").level == level


def test_source_is_somebody_in_the_screenplay() -> None:
    screenplay = read("A cat sits on a chair and purrs. The cat purrs loudly.")
    cat = screenplay.characters[0].id
    assert {s.source for s in screenplay.sounds if s.kind == "purr"} <= {cat, ""}
    assert any(s.source == cat for s in screenplay.sounds)


def test_source_that_is_not_in_the_screenplay_is_the_air() -> None:
    known = read("The hinges creak.")
    ids = {c.id for c in known.characters} | {t.id for t in known.things} | {""}
    assert all(s.source in ids for s in known.sounds)


def test_moment() -> None:
    assert (
        sound_of("The toast jumps with a springy click as the lever rises.", "click").moment
        == "as the lever rises"
    )


def test_shot() -> None:
    sounds = read("Shot 1: A fan hums in a corridor. Shot 2: Cut to a door; it shuts with a slam.").sounds
    assert [(s.kind, s.shot) for s in sounds] == [("hum", 0), ("impact", 1)]


def test_what_a_teaser_sums_up_is_not_heard() -> None:
    prompt = "Four-shot teaser with clean hits and loud crashes. Shot 1: A fan hums. Shot 2: A bell rings."
    assert [s.kind for s in read(prompt).sounds] == ["hum", "bell"]


def test_a_beat_of_silence_does_not_silence_the_film() -> None:
    screenplay = read("A door slams with a thud, then a beat of silence.")
    assert not screenplay.silent
    assert [s.kind for s in screenplay.sounds] == ["door", "quiet"]


def test_a_silent_film_is_silent() -> None:
    assert read("A silent film of a man on a street, without sound").silent


def test_sounds_that_are_ruled_out_are_left_out() -> None:
    assert not read("A dog runs in a park, the wind howls", negative_prompt="wind").sounds
