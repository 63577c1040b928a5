"""Nouns of the tables are verbs where they can be nothing else: who does it and what it is done to stay apart."""

import pytest

from rushes.script.reader import read


def named(prompt: str) -> set[str]:
    """The words of everybody and everything, without articles."""
    s = read(prompt)
    words = {item.words.lower() for item in (*s.characters, *s.things)}
    return {w.removeprefix("the ").removeprefix("a ").removeprefix("an ") for w in words}


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("A welder beads the seam.", {"welder", "seam"}),
        ("The chef plates the fish.", {"chef", "fish"}),
        ("A hand cups the flame.", {"hand", "flame"}),
        ("A tailor pins the hem.", {"tailor", "hem"}),
        ("A bus ferries tourists past.", {"bus", "tourists"}),
        ("A brush dusts powder off a locket.", {"brush", "powder", "locket"}),
        ("The tagline shrinks into a logo.", {"tagline", "logo"}),
        ("The boy wearing red boots stamps a ticket.", {"boy", "ticket"}),
        ("The latch springs open with a twang.", {"latch"}),
    ],
)
def test_one_does_something(prompt: str, nouns: set[str]) -> None:
    assert nouns <= named(prompt)


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("Tiny bubbles form and pop.", {"tiny bubbles"}),
        ("Droplets bead on a jar.", {"droplets", "jar"}),
        ("Archaeologists scrape peat with trowels.", {"archaeologists", "peat", "trowels"}),
        ("Crows rasp and villagers hum.", {"crows", "villagers"}),
    ],
)
def test_many_do_something(prompt: str, nouns: set[str]) -> None:
    assert nouns <= named(prompt)


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("He lowers the jug, empties the bucket and grins.", {"jug", "bucket"}),
        ("A boy trots past, and empties a bucket.", {"boy", "bucket"}),
        ("A professor, sleeves rolled up, lifts a candle.", {"professor", "candle"}),
        ("A woman bundled in reindeer fur steps onto a ladder.", {"woman", "ladder"}),
    ],
)
def test_the_second_verb_of_a_sentence(prompt: str, nouns: set[str]) -> None:
    assert nouns <= named(prompt)


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("The coffee cups on the shelf.", {"coffee cups", "shelf"}),
        ("A row of coffee cups sits on a shelf.", {"row of coffee cups", "shelf"}),
        ("A sports car drifts past a tool rack.", {"sports car", "tool rack"}),
        ("She lets the bell ring.", {"bell"}),
        ("A fretboard and picking hand.", {"fretboard", "picking hand"}),
        ("A figure rests on crossed legs.", {"figure", "crossed legs"}),
        ("He shuffles her papers.", {"her papers"}),
    ],
)
def test_a_noun_stays_one_where_it_may_be(prompt: str, nouns: set[str]) -> None:
    assert nouns <= named(prompt)


def test_a_relative_clause_names_nothing_new() -> None:
    assert named("The wire grows needles that branch outward.") == {"wire", "needles"}


def test_whom_we_see_is_no_part_of_the_name() -> None:
    assert named("A tall man we know waves.") == {"tall man"}
