"""How many: nouns for many, numbers that add up, pairs, twins; and one of a flock."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import Screenplay


def number(s: Screenplay) -> int:
    return sum(item.count for item in (*s.characters, *s.things))


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("Two dozen penguins waddle.", 24),
        ("Thirty cyclists climb.", 30),
        ("Twenty-five runners start.", 25),
        ("Three hundred runners start.", 300),
        ("Both dogs bark.", 2),
        ("Twin girls giggle.", 2),
        ("A quartet of singers hums.", 4),
        ("Half a dozen goats bleat.", 6),
        ("A string of nine ducklings waddles.", 9),
        ("A steaming thermos", 1),
        ("Long chopsticks", 2),
        ("A close-up of his lips.", 2),
    ],
)
def test_numbers_in_words(prompt: str, count: int) -> None:
    assert number(read(prompt)) == count


@pytest.mark.parametrize(
    ("prompt", "word"),
    [
        ("A pride of lions rests.", "lions"),
        ("A pod of dolphins leaps.", "dolphins"),
        ("A gang of bikers roars past.", "bikers"),
        ("A troop of monkeys swings.", "monkeys"),
        ("A family of ducks crosses over.", "ducks"),
        ("A convoy of trucks rumbles past.", "trucks"),
        ("A fleet of ships sails.", "ships"),
        ("A handful of coins clatters.", "coins"),
        ("A flock of starlings wheels above.", "starlings"),
    ],
)
def test_who_is_gathered_is_there_and_nobody_else(prompt: str, word: str) -> None:
    s = read(prompt)
    assert number(s) > 1
    assert all(item.words.endswith(word) for item in (*s.characters, *s.things))


def test_a_cloud_of_grains_is_one_cloud() -> None:
    (thing,) = (t for t in read("The club blasts a cloud of grains.").things if "cloud" in t.words)
    assert thing.count == 1


def test_one_of_a_flock_is_nobody_new() -> None:
    assert len(read("Two pigeons land. One pigeon coos.").characters) == 1


def test_one_of_two_fighters_and_his_opponent() -> None:
    assert len(read("Two fighters circle. Then one fighter spins. The opponent staggers.").characters) == 2


def test_two_who_are_told_apart_behind_a_comma() -> None:
    s = read("Two presenters, a man in a red tie and a woman in white, face each other.")
    assert [c.look.sex for c in s.characters] == ["male", "female"]


def test_two_animals_of_other_kinds_are_not_told_apart() -> None:
    assert len(read("Two dogs, a cat and a goat play.").characters) == 4


def test_names_in_capitals_are_those_who_had_none() -> None:
    s = read("Two roommates in a tiny kitchen. MAYA opens the fridge. DEV sits on a stool.")
    assert [c.words for c in s.characters] == ["MAYA", "DEV"]


@pytest.mark.parametrize(
    "prompt",
    [
        "A mountain biker descends. The rider falls.",
        "A surgeon cuts. The doctor sighs.",
        "A cyclist wobbles. The rider gets up.",
        "A husky pulls. The animal pants.",
        "A knight kneels. The hero rises.",
        "Extreme close-up. The player draws a long tone. Wider: a cellist sits.",
        "Pixel-art farming game. The little farmer trots. The player swings.",
    ],
)
def test_by_another_noun_he_is_the_same(prompt: str) -> None:
    assert len(read(prompt).characters) == 1


@pytest.mark.parametrize(
    "prompt",
    [
        "A host laughs. The field correspondent nods.",
        'A waiter asks "Still?" and the lady answers "Sparkling."',
        "The first boxer jabs; a referee shouts.",
    ],
)
def test_by_another_trade_he_is_somebody_else(prompt: str) -> None:
    assert len(read(prompt).characters) == 2
