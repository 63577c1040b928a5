"""An answer is believed as far as the prompt bears it out."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from tests.script.planner.answers import answer_of

from rushes.script.lexicon import lexicon
from rushes.script.planner.checking import checked
from rushes.script.planner.unusable import Unusable
from rushes.script.reader import read
from rushes.script.screenplay import Screenplay

PIER = (
    "An old man in a blue coat feeds a seagull on a beach in the rain. He mutters “Nobody’s coming, my friend.” "
    "Waves crash. A sign reads “CLOSED UNTIL MAY”."
)


def play_of(prompt: str, answer: object, **options: Any) -> Screenplay:
    return checked(json.dumps(answer, ensure_ascii=False), read(prompt, **options))


@pytest.fixture
def answer() -> dict[str, Any]:
    return copy.deepcopy(answer_of(read(PIER)))


@pytest.mark.parametrize(
    "prompt",
    [
        PIER,
        "Three horses gallop across snowy mountains at dawn, wide shot, wind",
        "一个老人在湖边钓鱼，他说：“今天真安静。”，黄昏，蟋蟀声",
        "A chef and a waitress laugh in front of a café, she says 'Two coffees, please!', sad piano music, handheld camera",
        "A dog, no people, a quiet park in autumn, close-up",
    ],
)
def test_an_answer_that_agrees_with_the_reader_changes_nothing(prompt: str) -> None:
    reader = read(prompt)
    play = play_of(prompt, answer_of(reader))
    for name in (
        "place",
        "characters",
        "things",
        "actions",
        "lines",
        "time_of_day",
        "season",
        "weather",
        "excluded",
    ):
        assert getattr(play, name) == getattr(reader, name)
    assert [(s.kind, s.words) for s in play.sounds] == [(s.kind, s.words) for s in reader.sounds]
    assert not [note for note in play.log if note.startswith("planner")]


def test_lines_are_spelled_as_in_the_prompt(answer: dict[str, Any]) -> None:
    answer["lines"][0]["text"] = '"nobody\'s coming,  my friend"'
    (line,) = play_of(PIER, answer).lines
    assert line.text == "Nobody’s coming, my friend."


def test_an_invented_line_is_refused(answer: dict[str, Any]) -> None:
    answer["lines"].append({**answer["lines"][0], "text": "Buy one today!"})
    with pytest.raises(Unusable, match="invents the line “Buy one today!”"):
        play_of(PIER, answer)


def test_a_lost_line_is_refused(answer: dict[str, Any]) -> None:
    answer["lines"] = []
    with pytest.raises(Unusable, match=r"loses the words “Nobody’s coming, my friend\."):
        play_of(PIER, answer)


def test_a_line_of_which_half_is_lost_is_refused(answer: dict[str, Any]) -> None:
    answer["lines"][0]["text"] = "Nobody's coming"
    with pytest.raises(Unusable, match="loses the words"):
        play_of(PIER, answer)


def test_a_line_may_be_said_in_two_breaths(answer: dict[str, Any]) -> None:
    line = answer["lines"][0]
    answer["lines"] = [
        {**line, "text": "Nobody's coming,"},
        {**line, "text": "my friend.", "beat": line["beat"] + 1},
    ]
    assert [x.text for x in play_of(PIER, answer).lines] == ["Nobody’s coming", "my friend."]


def test_a_line_is_not_said_twice(answer: dict[str, Any]) -> None:
    answer["lines"] *= 2
    play = play_of(PIER, answer)
    assert len(play.lines) == 1
    assert any("once in the film" in note for note in play.log)


def test_narration_is_not_spoken(answer: dict[str, Any]) -> None:
    answer["lines"].append({**answer["lines"][0], "text": "feeds a seagull on a beach"})
    play = play_of(PIER, answer)
    assert [x.text for x in play.lines] == ["Nobody’s coming, my friend."]
    assert any("is not spoken" in note for note in play.log)


def test_an_invented_text_is_refused(answer: dict[str, Any]) -> None:
    answer["texts"] = [{"text": "CLOSED UNTIL JUNE", "kind": "sign", "thing": "", "shot": 0, "beat": -1}]
    with pytest.raises(Unusable, match="invents the text"):
        play_of(PIER, answer)


def test_a_quotation_may_be_shown_instead_of_said(answer: dict[str, Any]) -> None:
    shown = {"kind": "title", "thing": "", "shot": 0, "beat": -1}
    answer["lines"] = []
    answer["texts"] = [{"text": t, **shown} for t in ("Nobody's coming, my friend.", "CLOSED UNTIL MAY")]
    play = play_of(PIER, answer)
    assert not play.lines
    assert [t.text for t in play.texts] == ["Nobody’s coming, my friend", "CLOSED UNTIL MAY"]


def test_texts_reach_the_signs_of_the_set(answer: dict[str, Any]) -> None:
    answer["texts"] = [{"text": "closed until may", "kind": "sign", "thing": "", "shot": 0, "beat": -1}]
    assert play_of(PIER, answer).place.signs == ("CLOSED UNTIL MAY",)


def test_whoever_speaks_must_be_there(answer: dict[str, Any]) -> None:
    answer["lines"][0]["who"] = "ghost_captain"
    with pytest.raises(Unusable, match="who is not there"):
        play_of(PIER, answer)


def test_a_voice_without_a_body_is_the_narrator() -> None:
    prompt = "A lake at night. A voiceover says “Some doors stay shut.”"
    answer = answer_of(read(prompt))
    voice = {"id": "v", "words": "voiceover", "look": {"species": "person"}}
    answer["characters"] = [voice]
    answer["lines"] = [{"who": "v", "text": "Some doors stay shut.", "onscreen": True}]
    play = play_of(prompt, answer)
    assert not play.characters
    assert [(x.who, x.onscreen) for x in play.lines] == [("narrator", False)]


def test_somebody_who_was_lost_comes_back_with_what_they_do(answer: dict[str, Any]) -> None:
    bird = next(c["id"] for c in answer["characters"] if c["look"]["species"] == "bird")
    answer["characters"] = [c for c in answer["characters"] if c["id"] != bird]
    play = play_of(PIER, answer)
    assert {c.look.species for c in play.characters} == {"person", "bird"}
    assert any("had lost “a seagull”" in note for note in play.log)


def test_a_sound_and_the_weather_that_were_lost_come_back(answer: dict[str, Any]) -> None:
    answer["sounds"], answer["weather"] = [], []
    play, reader = play_of(PIER, answer), read(PIER)
    assert {s.kind for s in play.sounds} == {s.kind for s in reader.sounds} != set()
    assert play.weather == reader.weather == ("rain",)


def test_the_place_that_the_reader_is_sure_of_stays(answer: dict[str, Any]) -> None:
    answer["place"] = {"kind": "park", "words": "May", "interior": False}
    assert play_of(PIER, answer).place.kind == "beach"


def test_clothes_that_were_lost_are_worn_all_the_same(answer: dict[str, Any]) -> None:
    for character in answer["characters"]:
        character["look"]["garments"] = []
    (coat,) = (g for c in play_of(PIER, answer).characters for g in c.look.garments)
    assert (coat.kind, coat.colour) == ("coat", "blue")


def test_nobody_is_invented(answer: dict[str, Any]) -> None:
    answer["characters"].append({"id": "cat", "words": "a fat ginger cat", "look": {"species": "cat"}})
    answer["actions"].append({"who": "cat", "verb": "sleep"})
    play = play_of(PIER, answer)
    assert "cat" not in {c.look.species for c in play.characters}
    assert all(a.who != "cat" for a in play.actions)
    assert any("not in the prompt" in note for note in play.log)


def test_a_camera_that_nobody_asked_for_is_left_to_the_director(answer: dict[str, Any]) -> None:
    answer["camera"] = {"size": "close", "moves": ["orbit"], "words": ""}
    assert play_of(PIER, answer).camera == read(PIER).camera


def test_strange_words_become_ours_or_are_dropped_with_a_note(answer: dict[str, Any]) -> None:
    answer["weather"] = ["drizzle", "plague of toads"]
    answer["actions"][0]["verb"] = "wander"
    play = play_of(PIER, answer)
    assert play.weather == ("rain",)
    verb = play.actions[0].verb
    assert lexicon().sorts.get(verb, verb) == "walk"
    assert any("plague of toads" in note for note in play.log)


def test_numbers_are_kept_within_reason(answer: dict[str, Any]) -> None:
    answer["characters"][0]["count"] = 9000
    answer["lines"][0]["beat"] = -50
    play = play_of(PIER, answer)
    assert max(c.count for c in play.characters) == 100
    assert play.lines[0].beat == 0


def test_what_a_negative_prompt_rules_out_stays_out(answer: dict[str, Any]) -> None:
    play = play_of(PIER, answer, negative_prompt="birds, rain")
    assert "bird" not in {c.look.species for c in play.characters}
    assert "rain" not in play.weather
    assert "rain" not in {s.kind for s in play.sounds}


def test_what_the_prompt_rules_out_stays_out() -> None:
    prompt = "A dog runs along a beach, no people, without music"
    answer = answer_of(read(prompt))
    answer["characters"].append({"id": "crowd", "words": "people", "look": {"species": "person"}, "count": 5})
    answer["music"] = {"words": "music"}
    play = play_of(prompt, answer)
    assert [c.look.species for c in play.characters] == ["dog"]
    assert play.music is None


def test_two_of_one_id_are_refused(answer: dict[str, Any]) -> None:
    answer["characters"][1]["id"] = answer["characters"][0]["id"]
    with pytest.raises(Unusable, match="have the id"):
        play_of(PIER, answer)


def test_mentions_of_what_is_not_there_are_cleared(answer: dict[str, Any]) -> None:
    answer["actions"][0]["target"] = "nobody_here"
    answer["camera"] = {"words": "a sign", "subject": "nobody_here", "focus": ["nobody_here"]}
    play = play_of(PIER, answer)
    known = {c.id for c in play.characters} | {t.id for t in play.things} | {""}
    assert {a.target for a in play.actions} <= known
    assert play.camera.subject == ""
    assert play.camera.focus == ()


def test_shots_are_found_by_their_words() -> None:
    prompt = "Shot 1: a dog sleeps in a park. Shot 2: a cat looks at a bird on a wall."
    answer = answer_of(read(prompt))
    answer["shots"] = [{"words": "a dog sleeps in"}, {"words": "A cat looks at", "transition": "smash cut"}]
    first, second = play_of(prompt, answer).shots
    assert (first.number, second.number, second.transition) == (0, 1, "smash_cut")
    assert prompt[second.start :].startswith("a cat looks")
    assert (first.end, second.end) == (second.start, len(prompt))


def test_shots_that_are_not_in_the_prompt_are_the_readers(answer: dict[str, Any]) -> None:
    answer["shots"] = [{"words": "Waves crash"}, {"words": "An old man"}]
    assert play_of(PIER, answer).shots == read(PIER).shots


@pytest.mark.parametrize(
    "text",
    [
        "Here it is:\n```json\n{}\n```\nEnjoy!",
        '<think>Is {this} it? {"no": 1}</think>\n{}',
        "Sure! {} I hope that helps.",
    ],
    ids=["fenced", "thought", "amid prose"],
)
def test_json_is_found_in_what_surrounds_it(text: str, answer: dict[str, Any]) -> None:
    play = checked(text.replace("{}", json.dumps(answer), 1), read(PIER))
    assert play.lines == read(PIER).lines


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not JSON"),
        ("I cannot help with that.", "not JSON"),
        ("[1, 2, 3]", "not JSON"),
        ('{"place": ', "not JSON"),
        ("{" * 5000, "not JSON"),
        ('{"a": ' * 100_000, "not JSON"),
        ('{"place": NaN}', "not JSON"),
        ("{}", "place is missing"),
        ('{"place": {"kind": "park"}, "plot": "twist"}', "“plot” is not asked"),
        ('{"place": "park"}', "place should be an object"),
        ('{"place": {"kind": 7}}', "place.kind should be text"),
        ('{"place": {"kind": "park"}, "weather": "rain"}', "weather should be a list"),
        ('{"place": {"kind": "park"}, "weather": ["rain", null]}', r"weather\[1\] should be text"),
        ('{"place": {"kind": "park"}, "characters": [{"id": "a"}]}', r"characters\[0\].words is missing"),
        ('{"place": {"kind": "park", "interior": "yes"}}', "true or false"),
        ('{"place": {"kind": "park"}, "camera": {"lens_mm": 1e999}}', "a number up to"),
        (
            '{"place": {"kind": "park"}, "actions": [{"who": "a", "verb": "run", "beat": 0.5}]}',
            "a whole number",
        ),
        (json.dumps({"place": {"kind": "park"}, "mood": ["sad"] * 1000}), "a list of at most 60"),
        (json.dumps({"place": {"kind": "p" * 9999}}), "text of at most 2500"),
    ],
)
def test_what_is_no_answer_is_refused_with_its_reason(text: str, why: str) -> None:
    with pytest.raises(Unusable, match=why):
        checked(text, read("A park"))
