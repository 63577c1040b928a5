"""The history of a key and the log of its webhooks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from tests.server.running import Api, create_body
from tests.server.shapes import is_error

EXECUTION = [
    *("id", "model", "status", "execution_cost", "run_time"),
    *("created_at", "started_at", "completed_at", "output"),
]
WEBHOOK = {
    *("execution_id", "url", "request", "headers", "source", "created_at"),
    *("status", "next_attempt_at"),
}
HOOK = "http://127.0.0.1:9/hook"


@pytest.fixture(scope="module")
def past(api: Api) -> dict[str, Any]:
    """A key with a history: a film, an error with a webhook, a cancel and one that waits; newest last in `ids`."""
    client = api.new_client()
    ids = {}
    ids["success"] = api.create(client)
    job = api.claim()
    assert job is not None
    api.film(job)
    body = create_body() | {"webhook_url": HOOK, "webhook_secret": "a-secret-of-mine"}
    ids["error"] = client.post("/v1/prediction/", json=body).json()["id"]
    job = api.claim()
    assert job is not None
    api.fail(job)
    ids["cancelled"] = client.post(
        "/v1/prediction/", json=create_body() | {"model": "rushes-miniature"}
    ).json()["id"]
    client.post(f"/v1/prediction/{ids['cancelled']}/cancel")
    ids["processing"] = api.create(client)
    return {"client": client, "ids": ids}


def page(past: dict[str, Any], path: str = "/v1/executions", **query: Any) -> dict[str, Any]:
    """A page of the history."""
    answer: httpx.Response = past["client"].get(path, params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.mark.parametrize("path", ["/v1/executions", "/v1/executions/"])
def test_the_history_is_newest_first(past: dict[str, Any], path: str) -> None:
    body = page(past, path)
    assert list(body) == ["executions", "total_count", "offset", "limit"]
    assert [each["id"] for each in body["executions"]] == list(reversed(past["ids"].values()))
    assert (body["total_count"], body["offset"], body["limit"]) == (4, 0, 50)


def test_an_execution_has_the_promised_keys(past: dict[str, Any]) -> None:
    for each in page(past)["executions"]:
        assert list(each) == EXECUTION
        assert each["status"] in ("processing", "success", "error", "cancelled")
        assert isinstance(each["execution_cost"], int | float)
        assert isinstance(each["run_time"], int | float)


def test_an_execution_that_succeeded_has_its_film(past: dict[str, Any]) -> None:
    (each,) = page(past, status="success")["executions"]
    assert each["output"].endswith(".mp4")
    assert each["created_at"] <= each["started_at"] <= each["completed_at"]
    assert each["run_time"] >= 0


@pytest.mark.parametrize("status", ["processing", "success", "error", "cancelled"])
def test_the_history_of_one_status(past: dict[str, Any], status: str) -> None:
    body = page(past, status=status)
    assert [each["id"] for each in body["executions"]] == [past["ids"][status]]
    assert body["total_count"] == 1


def test_the_history_of_one_model(past: dict[str, Any]) -> None:
    body = page(past, model="rushes-miniature")
    assert [each["id"] for each in body["executions"]] == [past["ids"]["cancelled"]]
    assert page(past, model="nothing")["total_count"] == 0


def test_the_history_in_pages(past: dict[str, Any]) -> None:
    found = [page(past, limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [len(body["executions"]) for body in found] == [3, 1, 0]
    assert {body["total_count"] for body in found} == {4}
    assert [(body["limit"], body["offset"]) for body in found] == [(3, 0), (3, 3), (3, 6)]
    assert len({each["id"] for body in found for each in body["executions"]}) == 4


def test_the_history_between_two_times(past: dict[str, Any]) -> None:
    now = datetime.now(UTC)
    before, after = (now - timedelta(hours=1)).isoformat(), (now + timedelta(hours=1)).isoformat()
    assert page(past, **{"from": before, "to": after})["total_count"] == 4
    assert page(past, **{"from": after})["total_count"] == 0
    assert page(past, to=before)["total_count"] == 0


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M:%S", "%s"])
def test_times_are_taken_in_several_forms(past: dict[str, Any], form: str) -> None:
    moment = datetime.now(UTC) - timedelta(days=2)
    written = str(moment.timestamp()) if form == "%s" else moment.strftime(form)
    assert page(past, **{"from": written})["total_count"] == 4


def test_a_plus_in_a_time_need_not_be_escaped(past: dict[str, Any]) -> None:
    answer = past["client"].get("/v1/executions?from=2026-01-01T00:00:00+02:00")
    assert answer.json()["total_count"] == 4


def test_an_exact_time_is_within_the_span_it_begins_and_ends(past: dict[str, Any]) -> None:
    one = page(past, status="error")["executions"][0]
    when = datetime.fromisoformat(one["created_at"])
    span = {"from": when.isoformat(), "to": (when + timedelta(milliseconds=1)).isoformat()}
    assert one["id"] in [each["id"] for each in page(past, **span)["executions"]]


@pytest.mark.parametrize(
    ("query", "field", "allowed"),
    [
        ({"limit": 0}, "limit", "1"),
        ({"limit": 501}, "limit", "500"),
        ({"limit": -1}, "limit", "1"),
        ({"limit": "many"}, "limit", "whole number"),
        ({"limit": "9" * 5000}, "limit", ""),
        ({"offset": -1}, "offset", "0"),
        ({"offset": "1e400"}, "offset", "whole number"),
        ({"status": "queued"}, "status", "processing, success, error, cancelled"),
        ({"status": "failed"}, "status", "processing, success, error, cancelled"),
        ({"from": "yesterday"}, "from", "2026-01-31T12:00:00Z"),
        ({"to": "2026-13-01"}, "to", "2026-01-31T12:00:00Z"),
        ({"to": "\ud7ff1"}, "to", "2026-01-31T12:00:00Z"),
        ({"from": "1795481629056"}, "from", "2026-01-31T12:00:00Z"),
        ({"from": "9" * 5000}, "from", "2026-01-31T12:00:00Z"),
    ],
)
def test_a_bad_query_is_told_what_is_allowed(api: Api, query: Any, field: str, allowed: str) -> None:
    body = is_error(api.client.get("/v1/executions", params=query), 400, field)
    assert allowed in body["message"]


@pytest.mark.parametrize("path", ["/v1/webhooks", "/v1/webhooks/"])
def test_the_log_of_webhooks(past: dict[str, Any], path: str) -> None:
    body = page(past, path)
    assert list(body) == ["webhooks", "limit", "offset", "total_count"]
    assert (body["limit"], body["offset"], body["total_count"]) == (50, 0, 1)
    (entry,) = body["webhooks"]
    assert set(entry) == WEBHOOK
    assert (entry["execution_id"], entry["url"], entry["source"]) == (
        past["ids"]["error"],
        HOOK,
        "prediction",
    )


@pytest.mark.parametrize("end", ["", "/"])
def test_one_webhook_has_its_attempts(past: dict[str, Any], end: str) -> None:
    entry = page(past, f"/v1/webhooks/{past['ids']['error']}{end}")
    assert set(entry) == WEBHOOK | {"attempts"}
    for attempt in entry["attempts"]:
        assert attempt["status"] in ("PENDING", "SUCCESS", "FAILED")
        assert {"status_code", "response", "error_message", "created_at"} <= set(attempt)


def test_the_log_never_shows_the_secret(past: dict[str, Any]) -> None:
    client = past["client"]
    seen = [client.get("/v1/webhooks"), client.get(f"/v1/webhooks/{past['ids']['error']}")]
    assert all("a-secret-of-mine" not in answer.text for answer in seen)
    assert all("X-Webhook-Secret" in answer.text for answer in seen)


def test_the_log_of_webhooks_in_pages(past: dict[str, Any]) -> None:
    assert page(past, "/v1/webhooks", limit=1, offset=1)["webhooks"] == []
    is_error(past["client"].get("/v1/webhooks", params={"limit": 501}), 400, "limit")


@pytest.mark.parametrize("id", ["nothing", "0" * 64, "x" * 65])
def test_a_webhook_that_is_not_there_is_404(api: Api, id: str) -> None:
    is_error(api.client.get(f"/v1/webhooks/{id}"), 404)
    is_error(api.client.post(f"/v1/webhooks/{id}/redeliver"), 404)


def test_a_prediction_without_a_webhook_has_none_in_the_log(past: dict[str, Any]) -> None:
    is_error(past["client"].get(f"/v1/webhooks/{past['ids']['success']}"), 404)
