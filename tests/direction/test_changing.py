"""What becomes of things, as prompts say it in their own words."""

import pytest

from rushes.direction.changewords import changes_said, wordings
from rushes.direction.director import Terms, direct
from rushes.direction.foley.changes import becomings
from rushes.direction.plan import Scene
from rushes.script.reader import read
from rushes.stage.changes.apply import KINDS


def scene_of(prompt: str) -> Scene:
    """The first scene of a prompt's plan."""
    return direct(read(prompt), (), Terms()).scenes[0]


@pytest.mark.parametrize(
    ("prompt", "kind", "what"),
    [
        ("ice cream melting in the sun", "melt", "ice_cream"),
        ("a vase falls and shatters", "shatter", "vase"),
        ("a flower blooms in time-lapse", "bloom", "flower"),
        ("she tears the letter in two", "tear", "letter"),
        ("the candle goes out", "go_out", "candle"),
        ("a building collapses", "crumble", "building"),
        ("a glass falls from the table and breaks", "shatter", "glass"),
        ("A man smashes a pumpkin with a hammer", "shatter", "pumpkin"),
        ("a house in a field burns at night", "burn", "house"),
        ("a glass of water slowly fills up", "fill", "glass"),
        ("an old car rusting in a field", "rust", "car"),
        ("The gate slowly opens", "open", "gate"),
        ("the leaf turns red", "recolour", "leaf"),
        ("a snowman melts in spring", "melt", "snowman"),
        ("一个花瓶掉下来摔碎了", "shatter", "vase"),
        ("冰淇淋在阳光下融化", "melt", "ice_cream"),
    ],
)
def test_what_changes_is_planned(prompt: str, kind: str, what: str) -> None:
    changes = scene_of(prompt).changes

    assert [(c.kind, c.what) for c in changes] == [(kind, what)]


@pytest.mark.parametrize(
    "prompt",
    [
        "A woman breaks into tears and opens her eyes",
        "a burning candle beside a broken vase",
        "the vase does not break",
        'a man says, "the candle goes out"',
        "a boy walks a dog in the park",
    ],
)
def test_what_only_sounds_like_it_changes_nothing(prompt: str) -> None:
    assert scene_of(prompt).changes == ()


def test_what_falls_breaks_when_it_lands() -> None:
    scene = scene_of("a vase falls and shatters")
    fall = next(m for p in scene.props if p.id == "vase" for m in p.moves)

    assert scene.changes[0].start == fall.end


def test_what_becomes_another_goes_before_that_comes_in_its_place() -> None:
    scene = scene_of("a frog figurine on a table turns into a teapot")
    goes, comes = scene.changes
    places = {p.id: (p.attach, p.position) for p in scene.props}

    assert (goes.kind, comes.kind, goes.end) == ("vanish", "appear", comes.start)
    assert places[goes.what] == places[comes.what]


def test_a_change_is_heard_where_it_is_seen() -> None:
    scene = scene_of("a vase falls and shatters")

    assert [(c.kind, c.source) for c in scene.cues if c.frame == scene.changes[0].start] == [
        ("shatter", "vase")
    ]


def test_every_kind_that_is_said_can_be_shown() -> None:
    kinds = {row.kind for row in wordings()} - {"transform"}

    assert kinds <= set(KINDS)
    assert {row.change for row in becomings()} <= set(KINDS)


def test_the_colour_it_turns_is_that_of_the_words() -> None:
    said = changes_said(read("the leaf turns gold"))

    assert said[0].colour == "#d9a52e"


def test_changes_move_with_their_scene() -> None:
    plan = direct(read("A cat sits on a beach. Cut to: in a kitchen, a vase shatters."), (), Terms())
    late = [s for s in plan.scenes if s.changes]

    assert late
    assert all(s.start <= c.start < c.end <= s.end + 24 for s in late for c in s.changes)
