"""The hosted API's own JavaScript client, `@eachlabs/aiflow`, with nothing changed but its base URL."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.clients.conftest import Node
from tests.clients.hand import MESSAGE
from tests.engines.noop import FILM
from tests.server.running import Api


@pytest.fixture(scope="module")
def said(live: Api, node: Node) -> dict[str, Any]:
    """What the client got; see aiflow.js."""
    answers: dict[str, Any] = json.loads(node("aiflow.js", live.url, live.key).splitlines()[-1])
    return answers


def test_it_creates_a_prediction_and_polls_it_to_a_film(said: dict[str, Any]) -> None:
    assert said["created"]["status"] == "success"
    assert said["prediction"]["status"] == "success"
    assert said["prediction"]["input"]["duration"] == "5"
    assert said["film"] == {"type": "video/mp4", "bytes": len(FILM)}


def test_its_run_waits_for_the_film(said: dict[str, Any]) -> None:
    assert said["ran"]["status"] == "success"
    assert said["ran"]["output"].endswith(".mp4")


def test_its_polls_end_when_the_film_fails(said: dict[str, Any]) -> None:
    failed = said["failed"]
    assert (failed["status"], failed["output"], failed["error"]) == ("error", None, MESSAGE)


def test_its_cancel_is_understood(said: dict[str, Any]) -> None:
    assert said["held"]["status"] == "processing"
    assert said["cancelled"]["status"] == "cancelled"


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("input", "duration is 7"),
        ("model", "no-such"),
        ("id", "no such prediction"),
        ("key", "the API key is not known"),
    ],
)
def test_its_errors_carry_our_words(said: dict[str, Any], what: str, says: str) -> None:
    head, _, body = said["refused"][what].partition(": ")
    assert head == "Request failed"
    assert says in json.loads(body)["message"]


def test_it_sends_what_the_contract_says(said: dict[str, Any]) -> None:
    sent = said["sent"]
    assert (sent[0]["method"], sent[0]["path"]) == ("POST", "/v1/prediction/")
    assert {request["headers"]["Content-Type"] for request in sent} == {"application/json"}
    assert all("X-API-Key" in request["headers"] for request in sent)
    cancel = next(request for request in sent if request["path"].endswith("/cancel"))
    assert (cancel["method"], cancel["body"]) == ("POST", None)
