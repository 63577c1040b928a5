"""Who is not in the picture: those who are compared, whose things are seen, who are only heard, who steer a game."""

import pytest

from rushes.script.reader import read


def seen(prompt: str) -> list[str]:
    return [c.words.lower() for c in read(prompt).characters if not c.distant]


@pytest.mark.parametrize(
    "prompt",
    [
        "The engine hums like a bee.",
        "The crust cracks like a goose in a hurry.",
        "Each thread is shorter than its neighbour.",
        "A banker's lamp glows.",
        "A child's bedroom at night.",
        "Somebody's sneakers squeak.",
        "Coverage of a women's tennis final.",
        "Theremin for absolute beginners.",
        "Horns blare, someone whoops.",
        "A glass breaks, a faint breath from someone out of frame.",
        "A drain cleaner foams. Ear defenders hang.",
        "A victory jingle in C major.",
        "A nostalgic kids-on-bikes teaser.",
        "Top-down RTS gameplay. The player selects a tower.",
        "Chase camera behind a rally car. The player taps the brakes.",
        "A wheezy chuckle in D minor.",
    ],
)
def test_nobody_is_there(prompt: str) -> None:
    assert not seen(prompt)


def test_nuts_like_almonds_are_almonds() -> None:
    assert {"almonds", "walnuts"} <= {t.words for t in read("Various nuts like almonds and walnuts.").things}


def test_a_baby_that_wails_somewhere_is_not_seen() -> None:
    assert seen("A commuter waits, a baby wailing somewhere behind her.") == ["a commuter"]


def test_whose_hands_are_seen_is_there() -> None:
    assert seen("A nurse's hands fold a towel.") == ["a nurse"]


@pytest.mark.parametrize(
    ("prompt", "part"),
    [
        ("An index finger presses a key.", "an index finger"),
        ("Another hand stirs.", "another hand"),
        ("A harmonica cupped in two hands.", "two hands"),
        ("Extreme close-up of his lips.", "his lips"),
        ("Close on her thumb.", "her thumb"),
        ("A face appears in the mirror.", "a face"),
        ("A shape held between fingers.", "fingers"),
    ],
)
def test_parts_that_the_picture_is_of(prompt: str, part: str) -> None:
    assert part in {t.words.lower() for t in read(prompt).things}
