"""A plan that comes with a request is what is filmed, if it can be."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rushes.engines.miniature import plan_film
from rushes.errors import UsageError
from rushes.plan_file import plan_of, plan_to_json
from rushes.request import FilmRequest

PROMPT = "A crow walks along a fence"


@pytest.fixture(scope="module")
def plan() -> dict[str, Any]:
    """A plan of five seconds, as JSON has it."""
    made = plan_film(FilmRequest(PROMPT, duration=5).validated())
    return dict(json.loads(plan_to_json(made)))


def asked(plan: object, **more: Any) -> FilmRequest:
    return FilmRequest(PROMPT, **{"duration": 5, "plan": plan, **more}).validated()


def test_a_changed_plan_is_taken(plan: dict[str, Any]) -> None:
    plan["scenes"][0]["set"]["time_of_day"] = "night"
    taken = plan_of(asked(plan))
    assert taken is not None
    assert taken.scenes[0].set.time_of_day == "night"


def test_no_plan_is_none(plan: dict[str, Any]) -> None:
    assert plan_of(FilmRequest(PROMPT).validated()) is None


@pytest.mark.parametrize(
    ("more", "said"),
    [({"duration": 10}, "120 frames"), ({"aspect_ratio": "9:16"}, "16:9")],
)
def test_a_plan_of_another_length_or_shape_is_refused(
    plan: dict[str, Any], more: dict[str, Any], said: str
) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        plan_of(asked(plan, **more))
    assert caught.value.field == "plan"


@pytest.mark.parametrize("given", ["a plan", 7, ["scenes"]])
def test_what_is_no_object_is_refused(given: object) -> None:
    with pytest.raises(UsageError, match="plan is"):
        asked(given)


def test_a_plan_that_would_fill_the_memory_is_refused(plan: dict[str, Any]) -> None:
    crowd = json.loads(json.dumps(plan))
    crowd["scenes"][0]["figures"][0]["count"] = 10**9
    with pytest.raises(UsageError, match="figures where 300 can be filmed"):
        plan_of(asked(crowd))


def test_a_figure_beyond_the_world_is_refused(plan: dict[str, Any]) -> None:
    far = json.loads(json.dumps(plan))
    far["scenes"][0]["figures"][0]["height"] = 1e30
    with pytest.raises(UsageError, match="beyond"):
        plan_of(asked(far))
