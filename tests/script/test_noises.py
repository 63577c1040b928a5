"""Noises in every shape: spelled out, listed, struck, made by what sounds by nature; and words that only look like them."""

import pytest

from rushes.script.echoic import beat, coined, echoic
from rushes.script.listening import noises_of
from rushes.script.noises import noises
from rushes.script.quotes import quotes_of
from rushes.script.reader import read


def heard(prompt: str) -> list[str]:
    """The words of all noises, in order."""
    found = noises_of(prompt, quotes_of(prompt))
    return [prompt[n.start : n.end].lower() for n in found if not n.negated]


def told(prompt: str, cores: list[str]) -> bool:
    """Exactly these noises are heard, each by the word that tells it."""
    words = heard(prompt)
    return len(words) == len(cores) and all(c in w for c, w in zip(cores, words, strict=True))


@pytest.mark.parametrize(
    ("prompt", "cores"),
    [
        ("The balloon deflates with a long pfft.", ["pfft"]),
        ("An axe bites into the log with a meaty thwack.", ["thwack"]),
        ("A coin drops into the fountain with a tiny plink.", ["plink"]),
        ("The torch lights with a fwoosh.", ["fwoosh"]),
        ("The stapler closes with a ker-chunk.", ["ker-chunk"]),
        ("The frog lands with a sploosh.", ["sploosh"]),
        ("A phone on the nightstand goes brrr, then stops.", ["brrr"]),
        ("The grandfather clock goes tick-tock in the hall.", ["tick-tock"]),
        ("Hooves go clip-clop on the cobbles.", ["clip-clop"]),
        ("A rocket passes with a whoooosh.", ["whoooosh"]),
        ("The lid comes off with a wet schlup.", ["schlup"]),
        ("A crab walks over the glass, tk, tk, tk.", ["tk, tk, tk"]),
        ("The pages turn, flap flap flap.", ["flap flap flap"]),
        ("Coins fall into the tray: clink, clank, plop.", ["clink, clank, plop"]),
        ("He pulls the trap, snap, and laughs.", ["snap", "laughs"]),
        ("Crack, crack: two eggs in the bowl.", ["crack, crack"]),
        ("The dial turns back, 'trrrrk', and stops.", ["trrrrk"]),
        ("It hits the ice with a bone-crack.", ["bone-crack"]),
        ("The ball thocks off the strings.", ["thocks"]),
        ("It breaks the surface with a soft 'plup', then a dry 'tak'.", ["plup", "tak"]),
        ("The old wheel turns, thip-thip-thip.", ["thip-thip-thip"]),
    ],
)
def test_noises_that_are_spelled_out(prompt: str, cores: list[str]) -> None:
    assert told(prompt, cores)


@pytest.mark.parametrize(
    "word", ["html", "rgb", "rhythm", "pop up", "bye bye", "sheen", "thwart", "strength"]
)
def test_words_that_are_no_noises_by_their_letters(word: str) -> None:
    assert not echoic(word, noises().table)
    assert not beat(word)
    assert not coined(word)


@pytest.mark.parametrize(
    ("prompt", "cores"),
    [
        ("A soft click follows.", ["click"]),
        ("A dull thud lands as the door meets its frame.", ["thud"]),
        ("The patter of small feet can be heard upstairs.", ["patter of small feet"]),
        ("Low machine hum dominates the audio.", ["machine hum"]),
        ("The room is filled with the ticking of a dozen clocks.", ["ticking of a dozen clocks"]),
        ("Accompanied by a shrill whistle, the train pulls in.", ["shrill whistle"]),
        ("Each stamp is punctuated by a heavy thunk.", ["heavy thunk"]),
        ("The channel changes in a burst of static.", ["burst of static"]),
        ("She wakes up to the sound of hammering.", ["hammering"]),
        ("The only other sound is the clock on the wall.", ["clock"]),
        ("The wax splits in a quick run of snaps.", ["run of snaps"]),
        ("A tray comes up, and a crack, then silence.", ["crack", "silence"]),
        ("The stage is dark: her breath, loud and wet.", ["breath"]),
        ("The reporter has to raise her voice above the din.", ["din"]),
        ("There is an avalanche of noise when the doors open.", ["avalanche of noise"]),
        ("A low warning tone sounds in the cockpit.", ["warning tone"]),
        ("A single bright bell ends the round.", ["bright bell"]),
    ],
)
def test_noises_as_nouns(prompt: str, cores: list[str]) -> None:
    assert told(prompt, cores)


@pytest.mark.parametrize(
    ("prompt", "cores"),
    [
        ("SFX: glass shattering, car alarm, distant dog barking.", ["glass shattering", "car alarm", "dog barking"]),
        ("Audio: crunchy footsteps in snow, faint wind, no music.", ["footsteps", "wind"]),
        ("Sound: fur on wood, a far-off ferry, no voices.", ["fur on wood", "ferry"]),
        ('{"sfx": ["winch grinding", "chains on steel"], "music": "none"}', ["winch grinding", "chains on steel"]),
    ],
)  # fmt: skip
def test_lists_of_sounds(prompt: str, cores: list[str]) -> None:
    assert told(prompt, cores)


@pytest.mark.parametrize(
    ("prompt", "cores"),
    [
        ("He knocks three times on the wooden lid.", ["knocks three times"]),
        ("The cane taps the pavement twice.", ["taps"]),
        ("A beak taps the pane.", ["taps the pane"]),
        ("She slams her palm on the counter.", ["slams her palm"]),
        ("A fist pounds on the shutter.", ["pounds"]),
        ("She hammers a nail into the beam.", ["hammers a nail"]),
        ("Mugs are hammered on the tables.", ["hammered"]),
        ("The wheel lifts, hovers, slams back down.", ["slams"]),
        ("The case snaps shut.", ["snaps shut"]),
        ("A glove reaches in, snaps off an icicle and drops it.", ["snaps off an icicle"]),
        ("An officer blows her whistle.", ["blows her whistle"]),
        ("The mare stamps its hoof.", ["stamps its hoof"]),
        ("He drums his fingers.", ["drums his fingers"]),
        ("A gong is struck.", ["gong is struck"]),
        ("She snaps a twig.", ["snaps a twig"]),
        ("The kids clap.", ["clap"]),
        ("Curry leaves explode like firecrackers.", ["explode"]),
        ("He cracks up.", ["cracks up"]),
        ("The ball bounces twice.", ["bounces twice"]),
        ("He walks ahead, tapping his stick on the stones.", ["tapping his stick on the stones"]),
        ("A stone gate grinds open.", ["grinds"]),
    ],
)
def test_blows_that_are_heard(prompt: str, cores: list[str]) -> None:
    assert told(prompt, cores)


@pytest.mark.parametrize(
    ("prompt", "cores"),
    [
        ("The crowd explodes as the ball crosses the line.", ["crowd explodes"]),
        ("Rain lashes the windows while thunder rolls over the hills.", ["rain lashes", "thunder rolls"]),
        ("Lane water churns.", ["water churns"]),
        ("The stands erupt.", ["stands erupt"]),
        ("The car alarm in the street goes off.", ["alarm"]),
        ("Breakers explode over the wall.", ["breakers explode"]),
        ("She shouts over the swelling crowd.", ["shouts", "swelling crowd"]),
        ("A kettle begins to sing on the stove.", ["kettle begins to sing"]),
        ("Two fans drone in the corner; the fans cheer.", ["fans drone", "fans cheer"]),
        ("The door bangs open.", ["door bangs"]),
        ("Ice groans and metal screeches.", ["ice groans", "metal screeches"]),
        ("A bell in the tower strikes six.", ["bell in the tower strikes"]),
        ("The phone in his hand starts to vibrate.", ["phone in his hand starts to vibrate"]),
        ("A radio plays softly in the back.", ["radio plays softly"]),
        ("The rails begin to sing.", ["sing"]),
    ],
)
def test_things_that_sound_by_nature(prompt: str, cores: list[str]) -> None:
    assert told(prompt, cores)


@pytest.mark.parametrize(
    ("prompt", "cores"),
    [
        ("He exhales slowly and lowers the rifle.", ["exhales"]),
        ("They stabilize and breathe hard.", ["breathe hard"]),
        ("It sniffs twice.", ["sniffs twice"]),
        ("The others cackle.", ["others cackle"]),
        ("Both laugh.", ["laugh"]),
        ("People on the balcony applaud.", ["applaud"]),
        ("The cook laughs and says, “Done.”", ["laughs"]),
        ("He sighs, and says, “Fine.”", ["sighs"]),
        ("The crust tears softly.", ["tears softly"]),
        ("Water bubbles faintly in the can.", ["bubbles faintly"]),
        ("He stirs the pot noisily.", ["stirs the pot"]),
        ("The audio captures the knife slicing through foam.", ["slicing through foam"]),
    ],
)
def test_what_people_and_hands_are_heard_doing(prompt: str, cores: list[str]) -> None:
    assert told(prompt, cores)


@pytest.mark.parametrize(
    "prompt",
    [
        "A wide static frame holds on the temple. Static shot of a valley. Men with wide static smiles.",
        "A bow crosses the strings slowly; the ship's bow crosses the harbour.",
        "The oak's bark is peeling; moss grows on the bark.",
        "A wave of cheese stretches from the slice.",
        "The tap is chrome, and a tap shoe lies on the floor.",
        "The gong hangs in the hall, untouched.",
        "Racing drones hover over the field.",
        "He cracks a smile and slides the phone into his pocket.",
        "A splash of turquoise crosses the canvas.",
        "Cracks spread across the wall.",
        "The camera snaps into focus. The text slams into place. The picture snaps to white.",
        "A hug knocks his hat off, and the cat knocks over a vase.",
        "Cows wear huge bells; low horns stand on a shelf.",
        "Hens scratch at the straw.",
        "The tongue flicks in and out without a sound.",
        "The words 'feel the burn' appear on a big 'yes' button.",
        "The auctioneer rattles off prices.",
        "He clicks through the photos.",
        "The video captures the glaze shattering into shards.",
        "For a heartbeat the egg trembles.",
        "Live cricket on a green field.",
        "The accordion's bellows open.",
        "Pajama pants lie on the bed.",
        "A toy piano plinks a waltz. Punk rock blares from a speaker.",
        "The narration explains the method.",
        "The string snaps forward with grace, and the note rings.",
        "A light rain falls in silence"[:0] + "Two bees wear hats with a sticky sheen.",
    ],
)
def test_what_is_only_seen_or_means_something_else(prompt: str) -> None:
    assert heard(prompt) == []


@pytest.mark.parametrize(
    "prompt",
    [
        "“Got you!” the parrot shrieks.",
        "“Power ten!” croaks the coxswain.",
        "She squeals, “It's freezing!”",
        "His coach mutters, “You row like my aunt.”",
        "A jolly announcer booms over the stalls, “No moaning!”",
        "The chemist mutters “beautiful” and nods.",
        "“Howzat!” roar eleven men.",
    ],
)
def test_verbs_that_tell_how_something_is_said(prompt: str) -> None:
    assert heard(prompt) == []


def test_a_noise_that_another_is_likened_to_is_not_heard() -> None:
    assert told("The plank gives way with a snap like a rifle shot.", ["snap"])


def test_the_noise_that_a_blow_makes_is_one_with_it() -> None:
    assert told("He taps the rim with a thin, glassy ring, then leaves.", ["ring"])
    assert told("He raps the crust: tok tok.", ["tok tok"])


@pytest.mark.parametrize(
    ("prompt", "cores"),
    [
        ("The music stops; then silence.", ["silence"]),
        ("The room falls silent as the judge stands.", ["falls silent"]),
        ("The audience is dead quiet.", ["dead quiet"]),
        ("Every voice drops to total silence.", ["total silence"]),
        ("It closes with a whoosh that ends in silence.", ["whoosh", "silence"]),
        ("A buzz; the buzz cuts out.", ["buzz", "buzz cuts out"]),
        ("All sound drops away.", ["all sound drops away"]),
        ("The audio goes almost silent.", ["audio goes almost silent"]),
        ("The hum starts low. The hum winds down.", ["hum starts", "hum winds down"]),
    ],
)
def test_silence_and_what_stops(prompt: str, cores: list[str]) -> None:
    assert told(prompt, cores)


def test_the_source_is_the_whole_subject() -> None:
    (noise,) = noises_of("The crowd on the platform murmurs.", [])
    assert noise.source == "crowd"
    (noise,) = noises_of("A sea lion on a slippery rock barks.", [])
    assert noise.source == "lion"


def test_one_who_is_seen_laughs_in_his_own_voice() -> None:
    (laugh,) = read("A cook laughs and says, “Perfect.”").sounds
    assert laugh.kind == "laugh"
    (laughter,) = read("Children in the street laugh.").sounds
    assert laughter.kind == "laughter"
