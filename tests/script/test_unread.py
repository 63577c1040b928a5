"""What had no effect is listed, with its place in the prompt, and what language cannot be read is said."""

import pytest

from rushes.script.reader import read


def test_unlisted_words_are_unread() -> None:
    prompt = "A dog runs along a beach, quizzical zorblax"
    (unread,) = read(prompt).unread
    assert unread.words == "quizzical zorblax"
    assert prompt[unread.start : unread.end] == unread.words


def test_articles_and_prepositions_are_never_unread() -> None:
    assert read("A dog runs along a beach at the sunset").unread == ()


@pytest.mark.parametrize(
    ("prompt", "language"),
    [("Un perro corre por la playa con una pelota", "es"), ("犬が浜辺を走る", "ja"), ("Собака бежит по пляжу", "ru"),
     ("A dog runs on the beach", "en"), ("一只狗在海滩上奔跑", "zh"), ("epic mountains", "en")],
)  # fmt: skip
def test_language(prompt: str, language: str) -> None:
    s = read(prompt)
    assert s.language == language
    assert (language in ("en", "zh")) != any("not read" in entry for entry in s.log)


def test_the_hint_wins() -> None:
    assert read("Paris", language="fr").language == "fr"


def test_emoji_only() -> None:
    s = read("🎉🎉")
    assert s.place.kind == "studio"
    assert [u.words for u in s.unread] == ["🎉🎉"]
    assert s.log
