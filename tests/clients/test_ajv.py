"""The schemas of `/v1/models` as a JavaScript client takes them: compiled by Ajv in strict mode."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.clients.conftest import Node
from tests.server.running import Api

PROMPT = {"prompt": "A dog runs along a beach"}
GOOD: list[dict[str, Any]] = [
    PROMPT,
    {**PROMPT, "duration": "5", "aspect_ratio": "1:1", "cfg_scale": 1, "generate_audio": False},
    {**PROMPT, "seed": 7, "prompt_optimizer": True, "model_name": "kling"},
]
BAD: list[dict[str, Any]] = [
    {},
    {"prompt": ""},
    {"prompt": 7},
    {**PROMPT, "duration": "7"},
    {**PROMPT, "aspect_ratio": "4:3"},
    {**PROMPT, "cfg_scale": 1.01},
    {**PROMPT, "cfg_scale": "0.5"},
    {**PROMPT, "generate_audio": "yes"},
]


@pytest.fixture(scope="module")
def models(live: Api) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = live.bare.get("/v1/models").json()
    assert found
    return found


def taken(node: Node, models: list[dict[str, Any]], inputs: list[dict[str, Any]]) -> list[list[bool]]:
    """By model, whether Ajv takes each input."""
    asked = [{"schema": model["request_schema"], "inputs": inputs} for model in models]
    answers = json.loads(node("validate.js", stdin=json.dumps(asked)))
    assert not [answer["error"] for answer in answers if "error" in answer]
    return [answer["valid"] for answer in answers]


def test_every_schema_compiles_and_takes_good_inputs(node: Node, models: list[dict[str, Any]]) -> None:
    assert taken(node, models, GOOD) == [[True] * len(GOOD)] * len(models)


def test_every_schema_takes_the_examples_of_its_model(node: Node, models: list[dict[str, Any]]) -> None:
    for model in models:
        assert model["examples"]
        assert all(taken(node, [model], model["examples"])[0])


def test_every_schema_refuses_bad_inputs(node: Node, models: list[dict[str, Any]]) -> None:
    assert taken(node, models, BAD) == [[False] * len(BAD)] * len(models)


def test_the_server_is_of_the_same_opinion(live: Api, models: list[dict[str, Any]]) -> None:
    for model in models:
        bodies = [{"model": model["slug"], "input": input} for input in [*GOOD, *BAD]]
        codes = [live.client.post("/v1/prediction", json=body).status_code for body in bodies]
        assert codes == [200] * len(GOOD) + [400] * len(BAD)
