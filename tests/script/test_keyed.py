"""Prompts that are written as JSON, and people whom only their place in the sentence tells."""

import pytest

from rushes.script.reader import read

PROMPT = """{
  "scene": {"location": "a bakery at dawn", "style": "cinematic"},
  "dialogue": [{"speaker": "old baker", "line": "First loaf is for the cat."}],
  "title_text": "CRUMB",
  "music": "none"
}"""


def test_what_a_json_prompt_says_and_shows() -> None:
    s = read(PROMPT)
    assert [(x.text, x.onscreen) for x in s.lines] == [("First loaf is for the cat.", True)]
    assert [c.words for c in s.characters if c.id == s.lines[0].who] == ["old baker"]
    assert [t.text for t in s.texts] == ["CRUMB"]
    assert s.place.named == "bakery"


def test_words_in_braces_that_are_no_json_stay_as_they_are() -> None:
    assert [x.text for x in read('{A robot} says "Hello there."').lines] == ["Hello there."]


@pytest.mark.parametrize(
    ("prompt", "doing"),
    [("A girl blushes.", "girl"), ("The cyclist swerves.", "cyclist"), ("A suspect sweats under the lamp.", "suspect"),
     ("The trainer laughs.", "trainer"), ("The patient nods.", "patient"), ("A guide waves.", "guide")],
)  # fmt: skip
def test_nouns_and_verbs_that_look_like_others(prompt: str, doing: str) -> None:
    assert doing in [c.words.lower().split()[-1] for c in read(prompt).characters]


@pytest.mark.parametrize(
    "prompt", ["A cooling fan roars in the corner.", "A pitcher stands on the table.", "A guide rail gleams."]
)
def test_things_that_bear_the_names_of_people(prompt: str) -> None:
    assert read(prompt).characters == ()


@pytest.mark.parametrize(
    ("noun", "sex"),
    [("landlady", "female"), ("stewardess", "female"), ("policeman", "male"), ("lawyer", ""), ("judge", "")],
)
def test_a_noun_says_the_sex_or_leaves_it_open(noun: str, sex: str) -> None:
    """ "She" may be the judge, whatever row of the tables judges share."""
    s = read(f'A {noun} sits at a desk. "Next," {"he" if sex == "male" else "she"} says.')
    assert [c.id for c in s.characters] == [noun]
    assert s.lines[0].who == noun
