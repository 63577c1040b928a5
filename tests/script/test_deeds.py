"""Words that the tables have as verbs are things where an article makes nouns of them, and verbs stay verbs round them."""

import pytest

from rushes.script.reader import read


def named(prompt: str) -> set[str]:
    s = read(prompt)
    return {item.words.lower() for item in (*s.characters, *s.things)}


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ("She grabs the handle and turns it.", "the handle"),
        ("A painting hangs on the wall.", "a painting"),
        ("A sow nurses her piglets.", "a sow"),
        ("Two kids fly down a slide.", "a slide"),
        ("She eats a plate of fries.", "fries"),
        ("A crack spreads across the ice.", "a crack"),
        ("A teenage boy kicks a can.", "a can"),
        ("She runs a brush over the foam cover in slow circles.", "the foam cover"),
        ("It spreads purple swirls and throws up foam.", "purple swirls"),
        ("A steel press squashes it flat.", "a steel press"),
        ("Close shot of the result, a wobbly blue line.", "a wobbly blue line"),
        ("The whole queue bursts into applause.", "the whole queue"),
    ],
)
def test_a_noun_with_its_article_is_a_thing(prompt: str, noun: str) -> None:
    assert noun in named(prompt)


def test_what_is_only_done_is_no_thing() -> None:
    assert named("The boxer throws a punch.") == {"the boxer"}
    assert named("She takes a bow.") == {"she"}


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("At the lip the jumper springs forward.", {"the jumper"}),
        ("In the last shot a thumb taps a phone.", {"a thumb", "a phone"}),
        (
            "The knight drags its sword, throwing sparks with a screech.",
            {"the knight", "its sword", "sparks"},
        ),
        ("The stick taps steady notes.", {"the stick"}),
        ("Laser bolts zip past the canopy.", {"laser bolts"}),
        ("Espresso threads into two cups.", {"espresso", "two cups"}),
        ("A car squats, coughs and then rockets past a hut.", {"a car"}),
        ("A paper boat spins down a gutter and lodges against a kerb.", {"a paper boat", "a gutter"}),
        ("A grandmother and her grandson shell peas.", {"a grandmother", "her grandson", "peas"}),
        ("Archaeologists on kneeling pads scrape peat.", {"archaeologists", "peat"}),
        ("He slaps a hand bell twice and shouts.", {"he", "a hand bell"}),
        ("The speedboat planes, skips and slams.", {"the speedboat"}),
    ],
)
def test_the_verb_is_found(prompt: str, nouns: set[str]) -> None:
    assert nouns <= named(prompt)
    assert not any(
        w.split()[-1] in ("springs", "taps", "threads", "rockets", "planes", "scrape") for w in named(prompt)
    )


@pytest.mark.parametrize(
    "prompt",
    ["A dog breathes with a deep breath.", "A dog growls with each step.", "A dog stands, a beach in spring.",
     "A dog reaches the top of a hill.", "A dog jumps up to stand on it."],
)  # fmt: skip
def test_no_thing_of_that_name_is_there(prompt: str) -> None:
    assert named(prompt) == {"a dog"}
