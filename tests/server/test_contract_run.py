"""Waiting for the end within one request: the synchronous run, and `Prefer: wait`."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.server.running import Api, create_body
from tests.server.shapes import is_error, until

from rushes.server.waiting import LONGEST_WAIT

RUN = ["status", "message", "predictionID", "id", "output", "error", "metrics"]


def while_waiting(api: Api, call: Callable[[], httpx.Response], end: Callable[[Any], Any]) -> httpx.Response:
    """The answer to a call that is held while a worker claims what it made and does `end` with it."""
    api.drop_queue()
    answers: list[httpx.Response] = []
    thread = threading.Thread(target=lambda: answers.append(call()))
    thread.start()
    job = api.claim(wait=20)
    assert job is not None
    assert not answers
    end(job)
    thread.join(60)
    (answer,) = answers
    return answer


@pytest.mark.parametrize("path", ["/v1/prediction/run", "/v1/prediction/run/"])
def test_a_run_is_answered_with_its_film(api: Api, path: str) -> None:
    answer = while_waiting(api, lambda: api.client.post(path, json=create_body()), api.film)
    assert answer.status_code == 200
    body = answer.json()
    assert list(body) == RUN
    assert (body["status"], body["error"]) == ("success", None)
    assert body["output"].endswith(".mp4")
    assert body["id"] == body["predictionID"]
    assert body["metrics"] == {"predict_time": 1.5, "cost": 0}


def test_a_run_that_fails_says_why(api: Api) -> None:
    answer = while_waiting(
        api,
        lambda: api.client.post("/v1/prediction/run", json=create_body()),
        lambda job: api.fail(job, "no voice"),
    )
    body = answer.json()
    assert (answer.status_code, list(body)) == (200, RUN)
    assert (body["status"], body["message"], body["error"]) == ("error", "no voice", "no voice")
    assert body["output"] is None


def test_a_run_that_is_cancelled_says_so(api: Api) -> None:
    def cancel(job: dict[str, Any]) -> None:
        httpx.post(f"{api.url}/v1/prediction/{job['id']}/cancel", headers={"X-API-Key": api.key})

    answer = while_waiting(api, lambda: api.client.post("/v1/prediction/run", json=create_body()), cancel)
    assert (answer.json()["status"], answer.json()["output"]) == ("cancelled", None)


def test_a_caller_who_hangs_up_leaves_the_run_going(api: Api) -> None:
    api.drop_queue()
    body = b'{"model":"rushes-miniature","input":{"prompt":"A caller hangs up"}}'
    head = (
        f"POST /v1/prediction/run HTTP/1.1\r\nHost: h\r\nX-API-Key: {api.key}\r\nContent-Length: {len(body)}"
    )
    with socket.create_connection(("127.0.0.1", httpx.URL(api.url).port or 0), 30) as caller:
        caller.sendall(head.encode() + b"\r\n\r\n" + body)
        job = api.claim(wait=20)
    assert job is not None
    assert api.film(job)["recorded"] is True
    got = api.client.get(f"/v1/prediction/{job['id']}").json()
    assert (got["status"], got["input"]["prompt"]) == ("success", "A caller hangs up")


def test_a_run_of_an_ended_replay_is_answered_at_once(api: Api) -> None:
    key = {"Idempotency-Key": "run once"}
    first = while_waiting(
        api, lambda: api.client.post("/v1/prediction/run", json=create_body(), headers=key), api.film
    )
    again = api.client.post("/v1/prediction/run", json=create_body(), headers=key)
    assert again.json() == first.json()


def test_a_bad_run_is_refused_like_a_create(api: Api) -> None:
    is_error(api.client.post("/v1/prediction/run", json=create_body(prompt="")), 400, "prompt is empty")
    is_error(api.client.post("/v1/prediction/run", json=create_body() | {"model": "nothing"}), 404)
    is_error(api.bare.post("/v1/prediction/run", json=create_body()), 401)


@pytest.mark.parametrize("preference", ["wait=30", "wait", "respond-async, wait=30", 'wait="30"', "WAIT=30"])
def test_a_create_waits_for_the_end_when_asked_to(api: Api, preference: str) -> None:
    headers = {"Prefer": preference}
    answer = while_waiting(
        api, lambda: api.client.post("/v1/prediction/", json=create_body(), headers=headers), api.film
    )
    body = answer.json()
    assert (body["status"], body["output"][-4:]) == ("success", ".mp4")
    assert body == api.client.get(f"/v1/prediction/{body['id']}").json()
    assert answer.headers["preference-applied"].startswith("wait=")


@pytest.mark.parametrize("preference", ["wait=0", "wait=1"])
def test_a_create_waits_no_longer_than_asked(api: Api, preference: str) -> None:
    answer = api.client.post("/v1/prediction/", json=create_body(), headers={"Prefer": preference})
    assert (answer.status_code, answer.json()["status"]) == (200, "processing")
    assert answer.headers["preference-applied"] == preference


@pytest.mark.parametrize(
    "preference", ["", "wait=soon", "wait=-1", "handling=lenient", "await=5", "wait=9999999"]
)
def test_a_preference_that_is_none_of_ours_is_ignored(api: Api, preference: str) -> None:
    answer = api.client.post("/v1/prediction/", json=create_body(), headers={"Prefer": preference})
    assert list(answer.json()) == ["status", "message", "predictionID", "id"]
    assert "preference-applied" not in answer.headers


def test_no_wait_is_longer_than_proxies_allow() -> None:
    assert LONGEST_WAIT <= 60


def test_a_wait_for_what_is_deleted_meanwhile_ends(api: Api) -> None:
    def delete(job: dict[str, Any]) -> None:
        httpx.delete(f"{api.url}/v1/videos/{job['id']}", headers={"X-API-Key": api.key}).raise_for_status()

    answer = while_waiting(api, lambda: api.client.post("/v1/prediction/run", json=create_body()), delete)
    assert answer.status_code in (200, 404)
    assert answer.json()["status"] in ("cancelled", "error")


def test_nobody_listens_on_after_a_wait(api: Api) -> None:
    headers = {"Prefer": "wait=50"}
    while_waiting(
        api, lambda: api.client.post("/v1/prediction/", json=create_body(), headers=headers), api.film
    )
    assert until(lambda: not any(vars(api.service.bells).values()))
