"""A prediction's way through the API, with a test's hand as the worker."""

from __future__ import annotations

import httpx
import pytest
from tests.server.running import MP4, Api


def test_a_prediction_becomes_a_film_that_needs_no_key(api: Api) -> None:
    id = api.create(duration=5)
    before = api.client.get(f"/v1/prediction/{id}").json()
    assert (before["status"], before["output"], before["metrics"]) == (
        "processing",
        None,
        {"predict_time": 0.0, "cost": 0},
    )
    job = api.claim()
    assert job is not None
    assert job["id"] == id
    assert job["input"]["duration"] == "5"
    assert api.film(job) == {"recorded": True, "job": None}
    after = api.client.get(f"/v1/prediction/{id}").json()
    assert after["status"] == "success"
    assert after["output"].endswith(".mp4")
    film = api.bare.get(after["output"])
    assert film.content == MP4
    assert film.headers["content-type"] == "video/mp4"


def test_a_cancelled_film_loses_its_lease_at_once(api: Api) -> None:
    id = api.create()
    job = api.claim()
    assert job is not None
    answer = api.client.post(f"/v1/prediction/{id}/cancel", headers={"Content-Type": "application/json"})
    assert answer.json()["status"] == "cancelled"
    beat = {"lease": job["lease"], "progress": 0.5, "stage": "filming", "logs": "", "wait": 5}
    assert api.worker.post(f"/v1/worker/jobs/{id}/beat", json=beat).status_code == 409


def test_a_worker_that_hung_up_gets_no_job(api: Api) -> None:
    api.drop_queue()
    body = {"worker": "gone", "engines": ["miniature"], "state": "idle", "wait": 20}
    with pytest.raises(httpx.ReadTimeout):
        api.worker.post("/v1/worker/claim", json=body, timeout=0.2)
    id = api.create()
    job = api.claim()
    assert job is not None
    assert (job["id"], job["attempt"]) == (id, 1)
