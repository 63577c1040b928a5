"""A plan survives the way to JSON and back, and an edited one is read strictly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.direction.scenes import dialogue

from rushes.direction.director import Terms, direct
from rushes.direction.plan import ShotPlan
from rushes.errors import PlanError
from rushes.plan_file import plan_from_json, plan_to_json, read_plan


@pytest.fixture(scope="module")
def plan() -> ShotPlan:
    return direct(*dialogue(), Terms(frames=240))


def test_there_and_back(plan: ShotPlan) -> None:
    assert plan_from_json(plan_to_json(plan)) == plan


def test_text_stays_readable(plan: ShotPlan) -> None:
    assert "\\u" not in plan_to_json(plan)


def set_lens(plan: dict[str, Any]) -> None:
    plan["scenes"][0]["shots"][0]["lens_mm"] = "wide"


def misspell(plan: dict[str, Any]) -> None:
    plan["scenes"][0]["shots"][0]["lens"] = 35


def drop_scenes(plan: dict[str, Any]) -> None:
    del plan["scenes"]


def lose_a_number(plan: dict[str, Any]) -> None:
    plan["scenes"][0]["shots"][0]["keys"][0]["eye"][1] = float("nan")


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (set_lens, "scenes[0].shots[0].lens_mm"),
        (misspell, "scenes[0].shots[0].lens"),
        (drop_scenes, "scenes"),
        (lose_a_number, "scenes[0].shots[0].keys[0].eye[1]"),
    ],
)
def test_a_mistake_is_named_by_its_place(
    plan: ShotPlan, edit: Callable[[dict[str, Any]], None], place: str
) -> None:
    plain = json.loads(plan_to_json(plan))
    edit(plain)
    with pytest.raises(PlanError) as caught:
        plan_from_json(json.dumps(plain))
    assert caught.value.field == place


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"version": 1}', b"\xff\xfe\x00"])
def test_what_is_no_plan_is_refused(text: str | bytes) -> None:
    with pytest.raises(PlanError):
        plan_from_json(text)


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="cannot read"):
        read_plan(tmp_path)
