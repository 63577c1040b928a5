"""The measure of the reader against gold, on one small prompt: the right screenplay has full marks, each mistake costs."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bench.coverage.gold import Gold, compare, gold_of
from bench.coverage.hearing import sounds_like
from bench.coverage.report import figures
from bench.coverage.tally import pair, summed
from bench.coverage.vbench import judge

from rushes.script.screenplay import (
    CameraWish,
    Character,
    Line,
    Look,
    Music,
    OnScreenText,
    Place,
    Screenplay,
    Shot,
    Sound,
    Thing,
)

STUDIO = Place("studio")

PROMPT = (
    "A cook stands in a small kitchen; oil hisses. Cut to a street, close-up, low angle: a bell rings softly "
    'and the cook says, "Done, at last," while a voiceover says "The end" over the title GOOD FOOD and slow piano music.'
)
FACTS: dict[str, Any] = {
    "id": "ours/0",
    "prompt": PROMPT,
    "shots": [{"at": "A cook stands"}, {"at": "Cut to a street"}],
    "places": [{"words": "small kitchen", "shot": 0}, {"words": "street", "shot": 1}],
    "subjects": [{"words": "cook", "kind": "cook", "count": 1}],
    "lines": [
        {"text": "Done, at last", "speaker": "the cook", "onscreen": True, "manner": "neutral"},
        {"text": "The end", "speaker": "voiceover", "onscreen": False, "manner": "neutral"},
    ],
    "on_screen_text": [{"text": "GOOD FOOD", "kind": "title"}],
    "sounds": [
        {"words": "oil hisses", "source": "oil", "shot": 0, "moment": ""},
        {"words": "a bell rings softly", "source": "bell", "shot": 1, "moment": ""},
    ],
    "music": {"words": "slow piano music", "mood": "", "tempo": "slow", "instruments": ["piano"], "genre": "",
              "notes": [], "scale": ""},
    "camera": [{"shot": 1, "size": "close", "angle": "low", "moves": [], "lens": "", "speed": ""}],
}  # fmt: skip
CUT = PROMPT.index("Cut to")
RIGHT = Screenplay(
    prompt=PROMPT,
    language="en",
    place=Place("room", "a small kitchen", True),
    characters=(Character("cook", "A cook", Look(profession="chef")),),
    lines=(Line("1", "cook", "Done, at last"), Line("2", "narrator", "The end", onscreen=False)),
    sounds=(Sound("sizzle", "hisses"), Sound("bell", "a bell rings", shot=1)),
    music=Music("slow piano music", tempo="slow", instruments=("piano",)),
    shots=(
        Shot(0, 0, CUT, PROMPT[:CUT]),
        Shot(1, CUT, len(PROMPT), PROMPT[CUT:], "cut", Place("city_street", "a street"),
             camera=CameraWish(size="close", angle="low")),
    ),
    texts=(OnScreenText("GOOD FOOD", "title", shot=1),),
)  # fmt: skip


def marks(**changes: Any) -> dict[str, tuple[float, float]]:
    """Field → (precision, recall) of the right screenplay with these changes."""
    gold = gold_from(FACTS)
    tallies = compare(gold, replace(RIGHT, **changes))
    return {field: (tally.precision, tally.recall) for field, tally in tallies.items()}


def gold_from(facts: dict[str, Any]) -> Gold:
    return Gold(facts["id"], facts["prompt"], facts)


def test_a_right_screenplay_has_full_marks() -> None:
    assert set(marks().values()) == {(1.0, 1.0)}


def test_an_empty_screenplay_has_none() -> None:
    empty = compare(gold_from(FACTS), Screenplay(PROMPT, "en", STUDIO))
    found = {field: tally.recall for field, tally in empty.items()}
    assert found.pop("shots") == 0.5  # the first begins where the prompt does
    assert set(found.values()) == {0.0}


def lines_of(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(str(n), "cook", text) for n, text in enumerate(texts))


def test_lines_are_verbatim_but_for_the_comma_of_the_sentence() -> None:
    assert marks(lines=lines_of("Done, at last,", "The end"))["lines"] == (1.0, 1.0)
    assert marks(lines=lines_of("Done at last", "The end"))["lines"] == (0.5, 0.5)
    assert marks(lines=lines_of("Done, at last", "The end", "GOOD FOOD"))["lines"] == (2 / 3, 1.0)


def test_a_line_in_the_wrong_mouth_is_caught() -> None:
    other = (*RIGHT.characters, Character("waiter", "A waiter"))
    first, second = RIGHT.lines
    assert marks(characters=other, lines=(replace(first, who="waiter"), second))["speakers"] == (0.5, 0.5)
    assert marks(lines=(replace(first, who="narrator"), second))["speakers"] == (0.5, 0.5)
    assert marks(lines=(first, replace(second, who="cook", onscreen=True)))["speakers"] == (0.5, 0.5)
    assert marks(lines=(first,))["speakers"] == (1.0, 0.5)


def speakers(word: str, who: str, *on: Character) -> float:
    """Recall of the speakers where the gold names the first one by `word` and `who` of those who are on says it."""
    lines = [{**FACTS["lines"][0], "speaker": word}, FACTS["lines"][1]]
    first, second = RIGHT.lines
    play = replace(RIGHT, characters=on, lines=(replace(first, who=who), second))
    return compare(gold_from({**FACTS, "lines": lines}), play)["speakers"].recall


def test_a_pronoun_may_be_anybody_and_a_general_noun_whom_it_alone_fits() -> None:
    cook, granny = (
        Character("cook", "A cook"),
        Character("granny", "A grandmother", Look(sex="female", age="old")),
    )
    assert speakers("she", "cook", cook, granny) == 1.0
    assert speakers("the old woman", "granny", cook, granny) == 1.0
    assert speakers("the old man", "granny", cook, granny) == 0.5
    assert speakers("the old woman", "granny", granny, Character("woman", "A woman")) == 0.5


def test_texts_are_verbatim_and_case_is_nothing() -> None:
    assert marks(texts=(OnScreenText("Good Food"),))["on_screen_text"] == (1.0, 1.0)
    assert marks(texts=(OnScreenText("GOOD"),))["on_screen_text"] == (0.0, 0.0)
    assert marks(texts=(), place=replace(RIGHT.place, signs=("GOOD FOOD",)))["on_screen_text"] == (1.0, 1.0)


def test_shots_are_matched_by_where_they_begin() -> None:
    first, second = RIGHT.shots
    assert marks(shots=(first, replace(second, start=CUT + 20)))["shots"] == (1.0, 1.0)
    assert marks(shots=(first, replace(second, start=CUT + 40)))["shots"] == (0.5, 0.5)
    assert marks(shots=(first, second, Shot(2, CUT + 60, CUT + 90, "")))["shots"] == (2 / 3, 1.0)
    assert marks(shots=())["shots"] == (1.0, 0.5)


def test_the_camera_of_one_shot_is_not_that_of_another() -> None:
    wish = CameraWish(size="close", angle="low")
    first, second = RIGHT.shots
    assert marks(shots=(replace(first, camera=wish), replace(second, camera=CameraWish())))["camera"] == (
        0.0,
        0.0,
    )
    assert marks(shots=(), camera=wish)["camera"] == (0.0, 0.0)
    assert marks(shots=(first, replace(second, camera=CameraWish(size="wide", angle="low"))))["camera"] == (
        0.5,
        0.5,
    )


def test_places_are_those_of_their_shots() -> None:
    first, second = RIGHT.shots
    assert marks(shots=(first, replace(second, place=None)))["places"] == (1.0, 0.5)
    assert marks(shots=(first, replace(second, place=Place("beach", "a beach"))))["places"] == (0.5, 0.5)
    assert marks(place=STUDIO)["places"] == (1.0, 0.5)


def test_a_place_is_called_by_its_own_noun() -> None:
    facts = FACTS | {"places": [{"words": "sterile hospital environment", "shot": 0}]}
    for words, found in (("a hospital", 1.0), ("an office environment", 0.0), ("a plain background", 0.0)):
        tally = compare(gold_from(facts), replace(RIGHT, shots=(), place=Place("room", words)))["places"]
        assert tally.recall == found
        assert tally.plan_all == (0 if "background" in words else 1)


def test_subjects_are_counted() -> None:
    cook = RIGHT.characters[0]
    assert marks(characters=(replace(cook, count=2),))["subjects"] == (0.0, 0.0)
    assert marks(characters=(cook, Character("player", "the player")))["subjects"] == (0.5, 1.0)
    assert marks(characters=(cook, replace(cook, id="cook_2")))["subjects"] == (0.5, 1.0)
    assert marks(things=(Thing("kitchen", "kitchen shelf", "shelf"),))["subjects"] == (0.5, 1.0)
    assert marks(things=(Thing("oil", "oil", "oil"),))["subjects"] == (1.0, 1.0)  # named, though no subject


def test_whose_hand_is_seen_is_not_made_up() -> None:
    facts = FACTS | {"subjects": [{"words": "a nurse's hands", "kind": "hand", "count": 0}]}
    nurse = replace(RIGHT, characters=(*RIGHT.characters, Character("nurse", "a nurse")))
    assert compare(gold_from(facts), nurse)["subjects"].precision == 1.0


def test_a_group_may_be_told_as_one_or_one_by_one() -> None:
    facts = FACTS | {"subjects": [{"words": "Two cooks", "kind": "cook", "count": 2}]}
    pair_of = (Character("cook_1", "Two cooks"), Character("cook_2", "Two cooks"))
    for cast in (pair_of, (Character("cook", "Two cooks", count=2),)):
        tally = compare(gold_from(facts), replace(RIGHT, characters=cast))["subjects"]
        assert (tally.precision, tally.recall) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("words", "source", "sound", "alike"),
    [
        ("soft scrape", "", Sound("impact", "soft scraping"), True),
        ("soft scrape", "", Sound("impact", "soft slap"), False),
        ("deep suspension clunk", "", Sound("impact", "suspension chatters"), False),
        ("tires chirp", "tires", Sound("birds", "tires chirp"), False),
        ("birds chirping", "birds", Sound("birds", "chirping"), True),
        ("distant traffic", "", Sound("street", ""), True),
        ("hollow thump", "", Sound("impact", "a b c d e f g h i j k l m n o p thump"), False),
        ("海鸥鸣叫", "海鸥", Sound("gulls", "海鸥的鸣叫"), True),
        ("轻轻的砰砰声", "", Sound("impact", "轻轻扑通一声"), False),
        ("沉闷的砰声", "", Sound("impact", "沉闷的一声砰"), True),
        ("粗粝的刮擦声", "", Sound("impact", "轻轻扑通一声"), False),
    ],
)
def test_sounds_are_alike_by_what_sounds(words: str, source: str, sound: Sound, alike: bool) -> None:
    assert bool(sounds_like(words, source, sound)) is alike


def test_a_sound_in_the_wrong_shot_or_heard_once_for_two_is_missed() -> None:
    hiss, bell = RIGHT.sounds
    assert marks(sounds=(hiss, replace(bell, shot=0)))["sounds"] == (0.5, 0.5)
    assert marks(sounds=(hiss, bell, Sound("rain", "rain")))["sounds"] == (2 / 3, 1.0)
    twice = FACTS | {"sounds": [FACTS["sounds"][0], FACTS["sounds"][0]]}
    assert compare(gold_from(twice), replace(RIGHT, sounds=(hiss,)))["sounds"].recall == 0.5


def test_music_needs_its_instruments_and_its_tempo() -> None:
    assert marks(music=Music("music"))["music"] == (1.0, 1 / 3)
    flute = Music("slow music", tempo="slow", instruments=("flute",))
    assert marks(music=flute)["music"] == (2 / 3, 2 / 3)
    silent = FACTS | {"music": None}
    assert compare(gold_from(silent), RIGHT)["music"].precision == 0.0


def test_notes_keep_their_order() -> None:
    facts = FACTS | {"music": FACTS["music"] | {"notes": ["C4", "E4"]}}
    for notes, recall in ((("C4", "E4"), 1.0), (("E4", "C4"), 0.75), ((), 0.75)):
        assert RIGHT.music is not None
        played = replace(RIGHT, music=replace(RIGHT.music, notes=notes))
        assert compare(gold_from(facts), played)["music"].recall == recall


@pytest.mark.parametrize(
    ("wanted", "tempo", "right"),
    [
        ("slow", "72", True),
        ("moderate", "110", True),
        ("fast", "140", True),
        ("60 BPM", "60", True),
        ("slow", "140", False),
    ],
)
def test_beats_a_minute_are_a_tempo(wanted: str, tempo: str, right: bool) -> None:
    facts = FACTS | {"music": FACTS["music"] | {"tempo": wanted}}
    assert RIGHT.music is not None
    plan = replace(RIGHT, music=replace(RIGHT.music, tempo=tempo))
    assert (compare(gold_from(facts), plan)["music"].recall == 1.0) is right


@pytest.mark.parametrize(
    ("wanted", "played", "right"),
    [
        ("F sharp", "F#", True),
        ("B♭3", "Bb3", True),
        ("A minor", "Am", True),
        ("C major chord", "C", True),
        ("C", "C#", False),
    ],
)
def test_notes_are_the_same_however_they_are_spelt(wanted: str, played: str, right: bool) -> None:
    facts = FACTS | {"music": FACTS["music"] | {"notes": [wanted]}}
    assert RIGHT.music is not None
    plan = replace(RIGHT, music=replace(RIGHT.music, notes=(played,)))
    assert (compare(gold_from(facts), plan)["music"].recall == 1.0) is right


@pytest.mark.parametrize(("words", "precision"), [("clear G major chord", 1.0), ("slow piano music", 0.75)])
def test_the_name_of_a_chord_is_no_note_made_up(words: str, precision: float) -> None:
    facts = FACTS | {"music": FACTS["music"] | {"words": words}, "prompt": FACTS["prompt"] + f" A {words}."}
    assert RIGHT.music is not None
    plan = replace(RIGHT, music=replace(RIGHT.music, notes=("G",)))
    assert compare(gold_from(facts), plan)["music"].precision == precision


@pytest.mark.parametrize("genre", ["hip-hop", "hip hop", "lo-fi hip-hop"])
def test_a_genre_may_have_a_hyphen(genre: str) -> None:
    facts = FACTS | {"music": FACTS["music"] | {"genre": "hip hop"}}
    assert RIGHT.music is not None
    assert (
        compare(gold_from(facts), replace(RIGHT, music=replace(RIGHT.music, genre=genre)))["music"].recall
        == 1.0
    )


def test_gold_that_does_not_quote_its_prompt_is_refused() -> None:
    with pytest.raises(ValueError, match="Once upon a time"):
        compare(gold_from(FACTS | {"shots": [{"at": "Once upon a time"}]}), RIGHT)


def test_gold_is_found_by_its_own_prompt_or_by_its_id(tmp_path: Path) -> None:
    folder, prompts = tmp_path / "gold", tmp_path / "prompts"
    folder.mkdir()
    prompts.mkdir()
    bare = {key: value for key, value in FACTS.items() if key != "prompt"}
    (folder / "a.json").write_text(json.dumps(FACTS | {"prompt": "Ours."}), encoding="utf-8")
    (folder / "b.json").write_text(json.dumps(bare), encoding="utf-8")
    (prompts / "avgen_dev.jsonl").write_text(
        json.dumps({"id": "ours/0", "prompt": "Theirs."}), encoding="utf-8"
    )
    assert [gold.prompt for gold in gold_of(folder, prompts)] == ["Ours.", "Theirs."]
    (prompts / "avgen_dev.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="ours/0"):
        gold_of(folder, prompts)


# Figures


def test_pairs_are_as_many_as_can_be() -> None:
    assert pair([[1, 1], [1, 0]]) == {0: 1, 1: 0}
    assert pair([[0, 0]]) == {}


def test_figures_weigh_every_item_the_same() -> None:
    gold = gold_from(FACTS)
    right, wrong = compare(gold, RIGHT), compare(gold, replace(RIGHT, lines=()))
    assert summed([right["lines"], wrong["lines"]]).recall == 0.5
    cat = judge(
        "object_class",
        "a cat",
        Screenplay("a cat", "en", STUDIO, characters=(Character("cat", "a cat", Look("cat")),)),
    )
    none = judge("object_class", "a cat", Screenplay("a cat", "en", STUDIO))
    result = figures(
        {"object_class": [cat, none]}, {"object_class": [cat]}, {"gold": [(gold, right), (gold, wrong)]}
    )
    assert result["vbench"] == {"object_class": {"read": 0.5, "staged": 1.0}}
    assert result["gold"]["lines"] == {"precision": 1.0, "recall": 0.5}
