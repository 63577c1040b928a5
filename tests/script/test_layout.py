"""Prompts that are set like a screenplay."""

import pytest

from rushes.script.layout import layout_of
from rushes.script.reader import read

SCENE = """INT. BAKERY - NIGHT

A dough mixer hums. HENRIK (50s, white apron) kneads dough. SOLVEIG (20s, blue scarf) leans on the counter.

SOLVEIG
(whispering)
The cat took the bread.

HENRIK (CONT'D)
Then bake
another one.

WOMAN (O.S.)
Is anybody there?

EXT. HARBOUR - DAWN

CLOSE ON a gull on a post.

SOLVEIG (V.O.)
We left before the drums began.

WIDE ON the harbour. A boat drifts.

CUT TO:

BLACK. SUPER: Three years later

FADE OUT."""


def test_a_heading_gives_the_place_and_the_hour() -> None:
    shots = read(SCENE).shots
    assert [s.place.named for s in shots if s.place][:2] == ["bakery", "harbor"]
    assert read("EXT. LAKE - DAWN\n\nA heron wades.").time_of_day == "dawn"


@pytest.mark.parametrize(
    "slug",
    [
        "INT. KITCHEN - DAY\n\n",
        "INT. KITCHEN – DAY. ",
        "INT KITCHEN, DAY\n",
        "3. INT. SMALL BRICK KITCHEN — DAY\n",
        "Int/Ext",
    ],
)
def test_headings_are_known_by_their_marks(slug: str) -> None:
    place = read(f"{slug}A man cooks.").place
    assert place.named == "kitchen" if "KITCHEN" in slug else place.named == ""


def test_the_words_of_a_heading_are_no_things() -> None:
    screenplay = read("INT. PIANO REPAIR GARAGE - NIGHT\n\nA woman waits.")
    assert not screenplay.things


def test_every_speech_is_a_line_of_its_cue() -> None:
    lines = read(SCENE).lines
    assert [(line.who, line.text) for line in lines] == [
        ("solveig", "The cat took the bread."),
        ("henrik", "Then bake another one."),
        ("woman", "Is anybody there?"),
        ("solveig", "We left before the drums began."),
    ]


def test_voices_over_and_off_are_not_on_screen() -> None:
    assert [line.onscreen for line in read(SCENE).lines] == [True, True, False, False]


def test_a_parenthetical_is_the_manner_and_no_sound() -> None:
    screenplay = read(SCENE)
    assert screenplay.lines[0].manner == "whispering"
    assert not any("whisper" in sound.words for sound in screenplay.sounds)


def test_nothing_that_is_said_is_seen_or_heard() -> None:
    screenplay = read(SCENE)
    assert not {"cat"} & set(screenplay_ids := [c.id for c in screenplay.characters]), screenplay_ids
    assert not any(t.kind in ("bread", "drum") for t in screenplay.things)
    assert not any("drum" in s.words for s in screenplay.sounds)


def test_who_is_introduced_has_the_clothes_and_the_age_in_brackets() -> None:
    looks = {c.id: c.look for c in read(SCENE).characters}
    assert [g.kind for g in looks["henrik"].garments] == ["apron"]
    assert looks["solveig"].age == "adult"
    ages = {
        c.id: c.look.age for c in read("MILO (9) waits. OLD TOM (late 70s) sits.\n\nMILO\nHello.").characters
    }
    assert ages["milo"] == "child"


def test_orders_to_the_camera_are_shots_with_a_size() -> None:
    sizes = [(shot.number, shot.camera.size) for shot in read(SCENE).shots]
    assert sizes[1:3] == [(1, "close"), (2, "wide")]
    assert len(sizes) == 4


def test_an_order_right_under_a_heading_is_in_its_shot() -> None:
    shots = read("INT. ATTIC - DAY\n\nCLOSE ON a clock. It ticks.").shots
    assert [s.camera.size for s in shots] in ([], ["close"])


def test_an_insert_is_a_shot_of_its_own() -> None:
    shots = read("EXT. STREET - DAY\n\nA man stops.\n\nINSERT - A WATCH. It ticks.").shots
    assert [s.camera.size for s in shots] == ["", "extreme_close"]


@pytest.mark.parametrize("word", ["SUPER", "TITLE", "CHYRON", "CAPTION", "TITLE CARD"])
def test_a_title_without_marks_is_a_text(word: str) -> None:
    texts = read(f"INT. HALL - DAY\n\nA guard yawns.\n\n{word}: Two days earlier\n\nA bell rings.").texts
    assert [t.text for t in texts] == ["Two days earlier"]


@pytest.mark.parametrize(
    ("name", "how", "who"),
    [("Frog", "mouth full", "frog"), ("Mice", "in chorus", "mouse_1"), ("Owl", "from above", "owl")],
)
def test_brackets_between_name_and_colon_name_nobody(name: str, how: str, who: str) -> None:
    screenplay = read(f"Two mice, an owl and a frog sit in a barn. {name} ({how}): That was my supper!")
    assert [(line.who, line.text) for line in screenplay.lines] == [(who, "That was my supper!")]
    assert len(screenplay.characters) == 4


def test_prose_is_left_as_it_is() -> None:
    prompt = 'A man (40) walks. "Hello," says Anna (smiling).\nThe sign reads OPEN.'
    layout = layout_of(prompt)
    assert layout.text == prompt
    assert not layout.quotes


def test_a_heading_in_capitals_is_no_cue() -> None:
    screenplay = read("NEON HARVEST\nA farmer drives a tractor through a field.")
    assert not screenplay.lines
    assert [c.id for c in screenplay.characters] == ["farmer"]


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "\n",
        "INT.",
        "INT. \n\nA",
        "ANNA\n",
        "ANNA\n(",
        "ANNA (V.O.)\n\n",
        "(x)\n" * 50,
        "CLOSE ON",
        "SUPER:",
    ],
)
def test_scraps_of_a_layout_do_no_harm(prompt: str) -> None:
    assert len(layout_of(prompt).text) == len(prompt)
    assert read(prompt).prompt == prompt


def test_inside_and_outside_are_as_the_heading_says() -> None:
    shots = read("INT. GARAGE - DAY\n\nA man waits.\n\nEXT. GARAGE - DAY\n\nA dog waits.").shots
    assert [s.place.interior for s in shots if s.place] == [True, False]
    assert read("EXT. BARN - DAY\n\nA cow waits.").place.interior is False


def test_without_blank_lines_a_speech_is_one_line() -> None:
    prompt = (
        "INT. SCHOOL - DAY\nA TEACHER waits.\nTEACHER\n(shouting)\nWho is there?\nA DOG barks.\nTEACHER\nOut!"
    )
    screenplay = read(prompt)
    assert [(line.text, line.manner) for line in screenplay.lines] == [
        ("Who is there?", "shouting"),
        ("Out!", "neutral"),
    ]
    assert "dog" in [c.id for c in screenplay.characters]


def test_a_transition_above_a_heading_is_no_shot_by_itself() -> None:
    shots = read(
        "INT. ATTIC - DAY\n\nA clock ticks.\n\nDISSOLVE TO:\n\nEXT. LAKE - NIGHT\n\nA boat drifts."
    ).shots
    assert [(s.place.named if s.place else "", s.transition) for s in shots][1] == ("lake", "dissolve")
    assert len(shots) == 2


def test_titled_and_numbered_names_are_one_name() -> None:
    screenplay = read(
        "INT. SHIP - NIGHT\n\nCAPTAIN OKORO (50s) waits. GUARD 2 yawns.\n\nCAPTAIN OKORO\nDive.\n\nGUARD 2\nAye."
    )
    assert [c.id for c in screenplay.characters] == ["captain_okoro", "guard_2"]
    assert [line.who for line in screenplay.lines] == ["captain_okoro", "guard_2"]


def test_a_relative_before_a_name_tells_the_sex() -> None:
    looks = {
        c.id: c.look
        for c in read("EXT. ROAD - DAY\n\nHer father OBERON (62) naps.\n\nOBERON\nDrive.").characters
    }
    assert (looks["oberon"].sex, looks["oberon"].age) == ("male", "old")


@pytest.mark.parametrize("name", ["MARY KOWALSKI", "ZOLTAN KOWALSKI", "DR NOVAK", "CAPTAIN OKORO"])
def test_full_names_and_titles_are_cues(name: str) -> None:
    (line,) = read(f"INT. CELLAR - NIGHT\n\nA candle burns.\n\n{name}\nBring the lamp.").lines
    assert (line.who, line.text) == ("_".join(name.lower().split()), "Bring the lamp.")
