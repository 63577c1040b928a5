"""What is a quotation, in every style of marks, and what is only an apostrophe."""

import pytest

from rushes.script.quotes import quotes_of


@pytest.mark.parametrize(
    "text",
    ["he says “Go on.” now", 'he says "Go on." now', "he says 'Go on.' now", "he says ‘Go on.’ now", "il dit «Go on.» !",
     "er sagt „Go on.“ jetzt", "他说「Go on.」了", "他说『Go on.』了", "他说：“Go on.”了"],
)  # fmt: skip
def test_every_style_of_marks(text: str) -> None:
    assert [q.text for q in quotes_of(text)] == ["Go on."]


@pytest.mark.parametrize(
    "text", ["I’ve seen the dog's tail", "don't, won't, it's", "rock 'n' roll", "the dogs' tails wag"]
)
def test_apostrophes_are_no_quotes(text: str) -> None:
    assert quotes_of(text) == ()


def test_apostrophe_within_single_quotes() -> None:
    (quote,) = quotes_of("a voice asks, 'Who's your daddy?' and leaves")
    assert quote.text == "Who's your daddy?"


def test_nested_quotes_belong_to_the_outer_one() -> None:
    (quote,) = quotes_of("she says “He said ‘no’ to me.”")
    assert quote.text == "He said ‘no’ to me."


def test_offsets_cover_the_marks() -> None:
    text = "x “a b” y"
    (quote,) = quotes_of(text)
    assert text[quote.start : quote.end] == "“a b”"
    assert text[quote.inner : quote.inner_end] == "a b"


def test_unclosed_quote_runs_to_the_end() -> None:
    (quote,) = quotes_of('she says "come home')
    assert (quote.text, quote.closed) == ("come home", False)


def test_inches_are_no_quote() -> None:
    assert quotes_of('a 24" screen on a wall') == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("he says 'I'm goin' home now' and waves", ["I'm goin' home now"]),
     ("says 'the dogs' tails are long.' then", ["the dogs' tails are long."]),
     ("a 'pop' of the players' boots, then", ["pop"]),
     ("the 'crackles' of the dogs' tails. He says 'no.'", ["crackles", "no."]),
     ("'Round here' she says", ["Round here"]), ("'First,' he says, 'second.'", ["First,", "second."]),
     ("the '90s and '80s style", []),
     ("text '24 HOURS' appears", ["24 HOURS"])],
)  # fmt: skip
def test_single_marks_among_apostrophes(text: str, quoted: list[str]) -> None:
    assert [q.text for q in quotes_of(text)] == quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("“Hello\" she says. “World” he says", ["Hello", "World"]), ("``Hi there'' she says", ["Hi there"]),
     ("''Hello'' he says", ["Hello"]),
     ('say \\"Hi\\" now', ["Hi"]), ("»Hallo« sagt er", ["Hallo"]), ("他说：‘你好’。然后‘再见’走了", ["你好", "再见"])],
)  # fmt: skip
def test_marks_that_are_mixed_doubled_escaped_or_turned(text: str, quoted: list[str]) -> None:
    assert [q.text for q in quotes_of(text)] == quoted
