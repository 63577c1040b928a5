"""Whatever an answer holds, it ends in a Screenplay that holds together or in a reason."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.script.planner.answers import answer_of

from rushes.script.planner.checking import checked
from rushes.script.planner.unusable import Unusable
from rushes.script.reader import read
from rushes.script.screenplay import Screenplay

PROMPT = (
    "A chef in a white apron and an old sailor sit at a table by a lake at dusk, a dog sleeps behind them, crickets. "
    "The sailor says “Pass the salt.” and the chef laughs “Again?”, slow zoom in, soft piano music"
)
READER = read(PROMPT)

leaves = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.text(max_size=30)
    | some.sampled_from(
        ["", "narrator", "dog", "chef", "sailor", "the chef", "Pass the salt.", "Again?", "table", "run"]
    )
)
anything = some.recursive(
    leaves,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=6), inner, max_size=3),
)


def nodes(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a JSON value at which something could be put: its holder and its key."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [place for key in keys for place in [(value, key), *nodes(value[key])]]


def holds_together(play: Screenplay) -> bool:
    ids = [c.id for c in play.characters] + [t.id for t in play.things]
    known = {*ids, ""}
    mentions = (
        {a.who for a in play.actions} | {a.target for a in play.actions} | {s.source for s in play.sounds}
    )
    mentions |= {t.thing for t in play.texts} | {play.camera.subject, *play.camera.focus}
    mentions |= {one.relation.target for one in (*play.characters, *play.things) if one.relation}
    speakers = {line.who for line in play.lines} - {"narrator"}
    said = [line.text for line in play.lines]
    told = [*said, *(text.text for text in play.texts), *(sound.words for sound in play.sounds)]
    return (
        len(ids) == len(set(ids))
        and mentions <= known
        and speakers <= known - {""}
        and len(said) == len(set(said))
        and set(said) <= {"Again?", "Pass the salt."}
        and all(any(quoted in words for words in told) for quoted in ("Again", "Pass the salt"))
        and "dog" in {c.look.species for c in play.characters}
    )


@given(spoilt=some.lists(some.tuples(some.integers(0, 10**6), anything), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_spoilt_answer_is_mended_or_refused(spoilt: list[tuple[int, Any]]) -> None:
    answer = copy.deepcopy(answer_of(READER))
    for number, junk in spoilt:
        places = nodes(answer)
        holder, key = places[number % len(places)]
        holder[key] = junk
    try:
        play = checked(json.dumps(answer), READER)
    except Unusable:
        return
    assert holds_together(play)


@given(text=some.text(max_size=200))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_any_text_is_refused(text: str) -> None:
    with pytest.raises(Unusable) as refused:
        checked(text, READER)
    assert str(refused.value).isprintable()
