"""What is written and what is said."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.sound.voice.hanzi import cardinal as in_characters
from rushes.sound.voice.hanzi import read_out
from rushes.sound.voice.numerals import cardinal, roman, spoken_number
from rushes.sound.voice.ownership import unspaced
from rushes.sound.voice.wording import sayable, written


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hey! I’ve been waiting for you,", "Hey! I've been waiting for you,"),
        ("“Sorry,” he said.", "Sorry, he said."),
        ("It cost $5.50.", "It cost five dollars fifty cents."),
        ("$3,500 for 2 tickets?", "three thousand five hundred dollars for two tickets?"),
        ("Back in 1984, at 7:30", "Back in nineteen eighty four, at seven thirty"),
        ("the 22nd, 50% off", "the twenty second, fifty percent off"),
        ("NASA saw a UFO", "nasa saw a you F oh"),
        ("STOP! I said NO", "stop! I said no"),
        ("The FBI and NATO", "The F B eye and nato"),
        ("IT IS COLD", "it is cold"),
        ("Well… maybe — not", "Well, maybe, not"),
        ("a well-known place", "a well known place"),
        ("Mr. Smith & co", "mister Smith and co"),
        ("10km at -5°", "ten kilometers at minus five degrees"),
        ("42", "forty two"),
        ("£3, €20 or ¥100.", "three pounds, twenty euros or one hundred yen."),
        (
            "$1.5 million, $3M, $5-10",
            "one point five million dollars, three million dollars, five to ten dollars",
        ),
        (
            "5 km, 1 km, 16 GB, 60 mph",
            "five kilometers, one kilometer, sixteen gigabytes, sixty miles an hour",
        ),
        ("30°C", "thirty degrees Celsius"),
        ("May 5th, May 5, 5 May", "May fifth, May fifth, fifth of May"),
        ("12/25/2024", "december twenty fifth, twenty twenty four"),
        ("the 1990s", "the nineteen nineties"),
        ("9am, 18:00, 7:30 pm", "nine A M, eighteen hundred, seven thirty P M"),
        ("Call 555-1234", "Call five five five, one two three four"),
        ("dial 911", "dial nine one one"),
        ("1/2 or 3/4 or 2½", "one half or three quarters or two and a half"),
        ("10-15 people, 2010-2015", "ten to fifteen people, twenty ten to twenty fifteen"),
        ("Henry VIII, Chapter IV, World War II", "Henry the eighth, Chapter four, World War two"),
        ("Dr. Smith of Main St. by St. Mary", "doctor Smith of Main street by saint Mary"),
        ("No. 5, etc., e.g. this", "number five, et cetera, for example this"),
        ("No. I said no.", "No. I said no."),
        ("me@site.com www.a.org/b", "me at site dot com W W W dot a dot org slash b"),
        ("#TeamWork @ann #1", "hashtag Team Work at ann number one"),
        ("I love it 😀❤️!", "I love it!"),
        ("It's Jan. and cold. Go.", "It's january and cold. Go."),
    ],
)
def test_said(text: str, said: str) -> None:
    assert sayable(written(text)) == said


def test_written_words_keep_their_spelling() -> None:
    words = written("“Don’t!” she cried: the UFO…")
    assert [w.text for w in words] == ["Don’t", "she", "cried", "the", "UFO"]


def test_dots_and_dashes_wait() -> None:
    words = written("Well… wait — here")
    assert words[0].pause > words[1].pause > 0
    assert words[2].pause == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024年5月1日", "二零二四年五月一日"),
        ("2024-05-01", "二零二四年五月一日"),
        ("花了¥105，涨50%", "花了一百零五元，涨百分之五十"),
        ("7:05，18:30", "七点零五分，十八点三十分"),
        ("5km，30°C，10kg", "五公里，三十摄氏度，十公斤"),
        ("2个人，第2，12个", "两个人，第二，十二个"),
        ("1/2，3.14，-5", "二分之一，三点一四，负五"),
        ("电话13812345678", "电话幺三八幺二三四五六七八"),
        ("10-15人", "十到十五人"),
    ],
)
def test_said_in_chinese(text: str, said: str) -> None:
    words, spoken = unspaced(text, "zh", 100)
    assert spoken == said
    assert all(word.text in text for word in words)


@given(st.text(max_size=60))
def test_every_spoken_word_is_plain_and_belongs_to_a_written_one(text: str) -> None:
    words = written(text)
    tokens = [token for word in words for token in word.say]
    assert all(re.fullmatch(r"[A-Za-z0-9',]*[A-Za-z][A-Za-z0-9',]*", token) for token in tokens)
    assert len(sayable(words).split()) == len(tokens)


@given(st.integers(0, 10**12 - 1))
def test_a_number_is_said_without_a_figure(number: int) -> None:
    assert re.fullmatch(r"[a-z ]+", cardinal(number))
    said = spoken_number(f"{number:,}")
    assert said is not None
    assert not any(c.isdigit() for c in said)


VALUES = {c: i for i, c in enumerate("零一二三四五六七八九")}
PLACES = {"十": 10, "百": 100, "千": 1000}


@given(st.integers(0, 10**12))
def test_a_chinese_number_says_its_value(number: int) -> None:
    total = group = digit = 0
    for c in in_characters(number):
        if c in VALUES:
            digit = VALUES[c]
        elif c in PLACES:
            group, digit = group + (digit or 1) * PLACES[c], 0
        else:
            scale = {"万": 10**4, "亿": 10**8}[c]
            if c == "亿" and total and not group + digit:
                total *= scale  # 万亿
            else:
                total += (group + digit) * scale
            group = digit = 0
    assert total + group + digit == number


@settings(max_examples=60)
@given(st.integers(1, 3999))
def test_roman_numerals_are_read_back(number: int) -> None:
    text, rest = "", number
    for value, sign in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        text, rest = text + sign * (rest // value), rest % value
    assert roman(text) == number


@given(st.text(alphabet="0123456789年月日:/-.%¥$kmg个零 ", max_size=20), st.integers(0, 20))
def test_reading_out_goes_forward(text: str, at: int) -> None:
    end, said = read_out(text, min(at, len(text)))
    assert end >= min(at, len(text))
    assert not re.search(r"[0-9]", said)
