"""The workers' side: who may come in, what a lease fences, and what happens when a worker falls silent."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import update
from tests.server.running import MP4, Api, create_body, serving
from tests.server.shapes import is_error, rows

from rushes.predictions.keys import create_key
from rushes.predictions.schema import deliveries, predictions
from rushes.server.chores import take_back

CLAIM = {"worker": "hand", "engines": ["miniature", "auto"], "state": "idle", "wait": 0}
JOB = {"id", "lease", "attempt", "model", "engine", "input", "lease_seconds", "beat_seconds"}
WORKER_CALLS = [
    ("POST", "/v1/worker/claim"),
    ("POST", "/v1/worker/jobs/x/beat"),
    ("POST", "/v1/worker/jobs/x/finish"),
    ("POST", "/v1/worker/jobs/x/release"),
]


def running(api: Api, **body: Any) -> dict[str, Any]:
    """A new prediction's job."""
    api.drop_queue()
    assert api.client.post("/v1/prediction/", json=create_body() | body).status_code == 200
    job = api.claim()
    assert job is not None
    return job


def say(api: Api, job: dict[str, Any], word: str, **body: Any) -> httpx.Response:
    """Something that a worker says about its job."""
    told = {"lease": job["lease"]} | body
    return api.worker.post(f"/v1/worker/jobs/{job['id']}/{word}", json=told)


def state(api: Api, job: dict[str, Any]) -> dict[str, Any]:
    return dict(api.client.get(f"/v1/prediction/{job['id']}").json())


def fall_silent(api: Api, job: dict[str, Any]) -> None:
    """As if the lease of a job had ended, and the reaper came by after having listened long enough."""
    over = update(predictions).where(predictions.c.id == job["id"]).values(lease_until=1.0)
    assert api.write(lambda connection: connection.execute(over).rowcount) == 1
    api.service.hearing.since = -1e9
    asyncio.run_coroutine_threadsafe(take_back(api.service), api.loop).result(30)


@pytest.mark.parametrize(("method", "path"), WORKER_CALLS)
def test_a_clients_key_opens_nothing_of_the_workers(api: Api, method: str, path: str) -> None:
    is_error(api.client.request(method, path, content=b"{}"), 401)
    is_error(api.bare.request(method, path, content=b"{}"), 401)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/prediction/"),
        ("POST", "/v1/prediction/run"),
        ("GET", "/v1/prediction/x"),
        ("GET", "/v1/executions"),
        ("GET", "/v1/webhooks"),
        ("POST", "/v1/videos"),
    ],
)
def test_a_workers_token_opens_nothing_of_the_clients(api: Api, method: str, path: str) -> None:
    before = rows(api)
    is_error(api.worker.request(method, path, json=create_body()), 401)
    assert rows(api) == before


def test_a_worker_on_another_machine_has_a_key_of_its_own(api: Api) -> None:
    _, secret = api.write(create_key, "box", "worker")
    assert secret.startswith("rw_")
    answer = api.bare.post("/v1/worker/claim", json=CLAIM, headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code in (200, 204)


def test_a_job_has_all_that_a_worker_needs(api: Api) -> None:
    job = running(api)
    assert set(job) == JOB
    assert (job["attempt"], job["lease_seconds"], job["beat_seconds"]) == (1, 30.0, 2.0)
    assert job["input"]["prompt"] == "A dog runs along a beach"
    assert len(job["lease"]) >= 24


def test_an_empty_queue_is_204(api: Api) -> None:
    api.drop_queue()
    answer = api.worker.post("/v1/worker/claim", json=CLAIM)
    assert (answer.status_code, answer.content) == (204, b"")


def test_a_worker_that_is_loading_gets_no_work(api: Api) -> None:
    api.drop_queue()
    api.create()
    answer = api.worker.post("/v1/worker/claim", json=CLAIM | {"state": "loading", "wait": 25})
    assert answer.status_code == 204
    assert api.claim(wait=0) is not None


def test_an_idle_worker_is_woken_by_a_create(api: Api) -> None:
    api.drop_queue()
    jobs: list[Any] = []
    thread = threading.Thread(target=lambda: jobs.append(api.claim(wait=20)))
    thread.start()
    with httpx.Client(base_url=api.url, headers={"X-API-Key": api.key}, timeout=60) as client:
        id = api.create(client)
    thread.join(60)
    assert [job["id"] for job in jobs] == [id]


def test_beats_are_answered_while_the_lease_is_held(api: Api) -> None:
    job = running(api)
    answer = say(api, job, "beat", progress=0.1, stage="filming")
    assert (answer.status_code, answer.json()) == (200, {})
    assert state(api, job)["progress"] == 0.1


def test_a_held_beat_hears_of_a_cancel(api: Api) -> None:
    job = running(api)
    answers: list[httpx.Response] = []
    beat = {"progress": 0.1, "stage": "filming", "wait": 9}
    thread = threading.Thread(target=lambda: answers.append(say(api, job, "beat", **beat)))
    thread.start()
    api.client.post(f"/v1/prediction/{job['id']}/cancel")
    thread.join(60)
    is_error(answers[0], 409, "lease is lost")


@pytest.mark.parametrize(
    ("word", "body"),
    [
        ("beat", {"progress": 0.9, "stage": "zombie"}),
        ("release", {"logs": "zombie"}),
    ],
)
def test_a_lost_lease_is_409(api: Api, word: str, body: dict[str, Any]) -> None:
    job = running(api)
    before = state(api, job)
    is_error(say(api, job | {"lease": "old"}, word, **body), 409, "the lease is lost")
    assert state(api, job) == before


def test_a_film_of_a_lost_lease_is_not_kept(api: Api) -> None:
    job = running(api)
    assert api.film(job | {"lease": "old"})["recorded"] is False
    assert not list(api.service.settings.data.rglob(f"{job['id']}/**/*.mp4"))


def test_an_end_that_is_told_twice_keeps_its_film(api: Api) -> None:
    job = running(api)
    assert api.film(job)["recorded"] is True
    assert api.film(job)["recorded"] is False
    assert api.bare.get(state(api, job)["output"]).content == MP4


@pytest.mark.parametrize("status", ["success", "error", "retry"])
def test_a_finish_without_the_lease_is_not_recorded(api: Api, status: str) -> None:
    job = running(api)
    before = state(api, job)
    answer = say(api, job | {"lease": "old"}, "finish", status=status)
    assert (answer.status_code, answer.json()) == (200, {"recorded": False, "job": None})
    assert state(api, job) == before


def test_a_finish_is_recorded_once(api: Api) -> None:
    job = running(api)
    assert api.film(job) == {"recorded": True, "job": None}
    again = say(api, job, "finish", status="error", message="late")
    assert again.json()["recorded"] is False
    assert state(api, job)["status"] == "success"


def test_a_finish_may_bring_the_next_job(api: Api) -> None:
    job = running(api)
    following = api.create()
    answer = say(api, job, "finish", status="error", claim=CLAIM)
    assert answer.json()["recorded"] is True
    assert answer.json()["job"]["id"] == following
    assert set(answer.json()["job"]) == JOB


def test_success_without_a_film_is_refused(api: Api) -> None:
    job = running(api)
    is_error(api.deliver(job, b""), 400, "no film")
    assert state(api, job)["status"] == "processing"


def test_what_an_engine_says_of_a_film_may_be_odd(api: Api) -> None:
    job = running(api)
    logs = "[],{}" * 20_000 + "\0\ud83c\udf9e\n"
    assert api.deliver(job, facts={"codec": "\0", "duration": 5}, logs=logs).json()["recorded"] is True
    assert "\ufffd" in state(api, job)["logs"]


def test_what_is_released_is_claimed_again_as_the_same_attempt(api: Api) -> None:
    job = running(api)
    assert say(api, job, "release", logs="stopped\n").json() == {}
    again = api.claim()
    assert again is not None
    assert (again["id"], again["attempt"]) == (job["id"], 1)
    assert again["lease"] != job["lease"]


def test_a_crash_is_tried_again_and_after_the_last_attempt_it_is_an_error(api: Api) -> None:
    job = running(api, webhook_url="http://127.0.0.1:9/")
    owed = rows(api, deliveries)
    for attempt in (1, 2, 3):
        assert job["attempt"] == attempt
        assert state(api, job)["status"] == "processing"
        say(api, job, "finish", status="retry", logs=f"crash {attempt}\n", engine="miniature")
        if attempt < 3:
            job = api.claim() or {}
    body = state(api, job)
    assert (body["status"], body["message"]) == ("error", "the film could not be finished in 3 attempts")
    assert all(f"crash {attempt}" in body["logs"] for attempt in (1, 2, 3))
    assert rows(api, deliveries) == owed + 1


def test_the_film_of_a_silent_worker_is_made_by_another(api: Api) -> None:
    job = running(api)
    fall_silent(api, job)
    is_error(say(api, job, "beat", progress=0.5, stage="zombie"), 409)
    again = api.claim()
    assert again is not None
    assert (again["id"], again["attempt"]) == (job["id"], 2)
    late = say(api, job, "finish", status="error", message="zombie")
    assert late.json()["recorded"] is False
    assert api.film(again)["recorded"] is True
    assert state(api, job)["status"] == "success"


def test_a_film_that_kills_every_worker_ends_in_error_and_is_announced(api: Api) -> None:
    job = running(api, webhook_url="http://127.0.0.1:9/")
    owed = rows(api, deliveries)
    for _ in range(2):
        fall_silent(api, job)
        job = api.claim() or {}
    fall_silent(api, job)
    assert state(api, job)["status"] == "error"
    assert rows(api, deliveries) == owed + 1
    entry = api.client.get(f"/v1/webhooks/{job['id']}").json()
    assert (entry["request"]["status"], entry["request"]["output"]) == ("failed", None)
    assert api.claim(wait=0) is None


def test_the_settings_say_how_often_a_film_is_tried(tmp_path: Path) -> None:
    with serving(data=tmp_path, max_attempts=1) as api:
        job = running(api)
        fall_silent(api, job)
        assert state(api, job)["status"] == "error"


def test_what_waits_too_long_for_a_worker_ends_in_error(tmp_path: Path) -> None:
    with serving(data=tmp_path, queue_limit="1s") as api:
        id = api.create()
        old = update(predictions).values(created_at=1.0)
        api.write(lambda connection: connection.execute(old).rowcount)
        asyncio.run_coroutine_threadsafe(take_back(api.service), api.loop).result(30)
        body = api.client.get(f"/v1/prediction/{id}").json()
        assert (body["status"], body["message"]) == ("error", "no worker took this prediction in time")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "worker"),
        (CLAIM | {"worker": ""}, "worker"),
        (CLAIM | {"engines": []}, "engines"),
        (CLAIM | {"engines": "miniature"}, "engines"),
        (CLAIM | {"state": "asleep"}, "state"),
        (CLAIM | {"wait": -1}, "wait"),
    ],
)
def test_a_claim_that_makes_no_sense_is_400(api: Api, body: dict[str, Any], field: str) -> None:
    is_error(api.worker.post("/v1/worker/claim", json=body), 400, field)


@pytest.mark.parametrize(
    ("word", "body", "field"),
    [
        ("beat", {"progress": 2, "stage": "x"}, "progress"),
        ("beat", {"progress": 0.5}, "stage"),
        ("finish", {"status": "done"}, "status"),
        ("finish", {"status": "error", "predict_time": -1}, "predict_time"),
    ],
)
def test_a_report_that_makes_no_sense_is_400(api: Api, word: str, body: dict[str, Any], field: str) -> None:
    is_error(say(api, {"id": "x", "lease": "y"}, word, **body), 400, field)


@pytest.mark.parametrize("word", ["beat", "finish", "release"])
def test_a_null_byte_in_a_jobs_id_stores_nothing(api: Api, word: str) -> None:
    body = {"lease": "x", "progress": 0.5, "stage": "x", "status": "error"}
    answer = api.worker.post(f"/v1/worker/jobs/a%00b/{word}?x=%00", json=body)
    is_error(answer, 400, "null character")


def test_a_server_that_stops_hands_out_nothing(tmp_path: Path) -> None:
    with serving(data=tmp_path) as api:
        api.create()
        api.service.drain.begun = True
        answer = api.worker.post("/v1/worker/claim", json=CLAIM)
        is_error(answer, 503, "about to stop")
        assert answer.headers["retry-after"]
