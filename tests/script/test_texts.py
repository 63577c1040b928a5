"""What is to be read in the picture, verbatim and on what, and what is neither read nor said."""

import json
from pathlib import Path
from typing import Any

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import OnScreenText

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("said_and_written.json").read_text("utf-8"))
"""Sentences with their lines (words of the speaker, text, seen or not) and their texts (text, kind)."""


def texts(prompt: str) -> list[tuple[str, str]]:
    return [(t.text, t.kind) for t in read(prompt).texts]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["prompt"][:40])
def test_texts_are_read_verbatim_with_their_kind(case: dict[str, Any]) -> None:
    assert sorted(texts(case["prompt"])) == sorted((text, kind) for text, kind in case["texts"])


def test_texts_on_signs_are_signs_of_the_place_and_titles_are_not() -> None:
    s = read('A poster reads "LOST DOG" on a street and the title "HOME AGAIN" fades in')
    assert s.place.signs == ("LOST DOG",)
    assert [t.text for t in s.texts] == ["LOST DOG", "HOME AGAIN"]


def test_the_thing_that_bears_a_text_is_named() -> None:
    s = read('A boy holds a wooden sign that reads "APPLES"')
    (text,) = s.texts
    assert text.thing in {t.id for t in s.things}


def test_a_text_has_the_shot_in_which_it_is_named() -> None:
    s = read('Shot 1: A dog sleeps. Shot 2: A cat runs. Shot 3: Black screen with the text "THE CHASE".')
    assert [(t.text, t.shot) for t in s.texts] == [("THE CHASE", 2)]


@pytest.mark.parametrize(
    ("prompt", "text"),
    [("The title card IRON HARVEST appears on black", "IRON HARVEST"),
     ("the title A SMALL WAR AT SEA lands with a hit", "A SMALL WAR AT SEA"), ("An OPEN sign hangs in a window", "OPEN"),
     ("A wall with the words NO WAY OUT in red paint", "NO WAY OUT"),
     ("a film titled The Paper Moon. A boy runs", "The Paper Moon"),
     ("片名卡LAST TRAIN出现在黑底上", "LAST TRAIN")],
)  # fmt: skip
def test_titles_without_marks(prompt: str, text: str) -> None:
    assert [t.text for t in read(prompt).texts] == [text]


@pytest.mark.parametrize(
    "prompt",
    ["An LED sign and a TV screen glow", "a screen displays GPS coordinates", "RGB lights and a UI with a HUD",
     "a VHS tape label",
     "Shot 1: A man walks. Audio: waves. Music: piano", "the 'drawbridge' of a toy fort falls",
     "a pencil appears 'broken' in water"],
)  # fmt: skip
def test_capitals_and_marks_that_are_no_text(prompt: str) -> None:
    s = read(prompt)
    assert (s.texts, s.lines) == ((), ())


@pytest.mark.parametrize(
    ("prompt", "text"),
    [("The text 'Never again,' appears.", "Never again"), ("A logo with the words 'Go far.' A car drives.", "Go far"),
     ("The text 'To be continued...' fades in", "To be continued..."), ("The caption 'Really?' pops up", "Really?")],
)  # fmt: skip
def test_only_the_stop_of_the_sentence_is_left_out(prompt: str, text: str) -> None:
    assert [t.text for t in read(prompt).texts] == [text]


def test_a_text_leaves_its_sentence_whole() -> None:
    s = read("A man stands beside the text 'HELLO WORLD.' A dog runs along a beach.")
    assert {a.verb for a in s.actions} >= {"stand", "run"}
    assert not any("HELLO" in u.words for u in s.unread)


def test_the_same_text_twice_in_a_shot_is_one() -> None:
    s = read('A sign says "STOP". A car halts at the sign "STOP".')
    assert s.texts == (OnScreenText("STOP", "sign", s.texts[0].thing),)


def test_two_texts_of_one_noun() -> None:
    assert [t.text for t in read('Two signs, "LEFT" and "RIGHT", stand at a fork').texts] == ["LEFT", "RIGHT"]
