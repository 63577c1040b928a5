"""What the tables of the contract say is what the code does."""

from __future__ import annotations

import ast
import json
from pathlib import Path

from tests.server.running import Api

from rushes import server
from rushes.predictions.outbox import webhook_body
from rushes.server.contract import FAULTS, PREDICTION, STATES, WEBHOOK, WEBHOOK_HEADERS
from rushes.server.views import STATUS
from rushes.webhooks.signature import signing_headers

NOT_FOR_CLIENTS = {403, 412, 416}
"""Answered by pages and by downloads only."""
REFUSING = {"Refusal", "refused", "error_answer"}


def test_the_states_are_those_that_are_answered() -> None:
    assert set(STATES) == set(STATUS.values())


def test_a_prediction_has_the_fields_that_are_told(api: Api) -> None:
    id = api.create()
    job = api.claim()
    assert job is not None
    api.fail(job)
    body = api.client.get(f"/v1/prediction/{id}").json()
    inner = {f"{name}.{key}" for name in ("metrics", "urls") for key in body[name]}
    assert {*body, *inner} == set(PREDICTION)


def test_a_webhook_has_the_keys_and_headers_that_are_told() -> None:
    assert set(json.loads(webhook_body("a", succeeded=True, output=None, error=None))) == set(WEBHOOK)
    assert set(signing_headers("a", 1, b"", "secret")) == set(WEBHOOK_HEADERS)


def test_every_code_that_is_refused_with_is_told() -> None:
    folder = Path(server.__file__).parent
    codes = {
        call.args[0].value
        for path in folder.glob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in REFUSING
        if call.args and isinstance(call.args[0], ast.Constant)
    }
    assert {429, 507} <= codes
    assert codes - NOT_FOR_CLIENTS <= set(FAULTS)
