"""Progress as server-sent events."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from tests.server.running import Api
from tests.server.shapes import is_error


def events(answer: httpx.Response) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and data of each event, as they come."""
    name = ""
    for line in answer.iter_lines():
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def running(api: Api) -> dict[str, Any]:
    """A new prediction's job."""
    api.drop_queue()
    api.create()
    job = api.claim()
    assert job is not None
    return job


def beat(api: Api, job: dict[str, Any], progress: float) -> None:
    body = {"lease": job["lease"], "progress": progress, "stage": "filming", "logs": "", "wait": 0}
    assert api.worker.post(f"/v1/worker/jobs/{job['id']}/beat", json=body).status_code == 200


@pytest.mark.parametrize("end", ["", "/"])
def test_progress_comes_as_it_is_made_and_then_the_end(api: Api, end: str) -> None:
    job = running(api)
    with api.client.stream("GET", f"/v1/prediction/{job['id']}/events{end}") as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["cache-control"] == "no-cache"
        stream = events(answer)
        first = next(stream)
        assert (first[0], first[1]["status"], first[1]["progress"]) == ("progress", "processing", 0.0)
        beat(api, job, 0.5)
        assert [(name, body["progress"]) for name, body in [next(stream)]] == [("progress", 0.5)]
        api.film(job)
        name, body = next(stream)
        assert (name, body["status"]) == ("done", "success")
        assert body["output"].endswith(".mp4")
        assert list(stream) == []


def test_each_event_has_the_body_of_a_get(api: Api) -> None:
    job = running(api)
    with api.client.stream("GET", f"/v1/prediction/{job['id']}/events") as answer:
        name, body = next(events(answer))
    assert (name, body) == ("progress", api.client.get(f"/v1/prediction/{job['id']}").json())


@pytest.mark.parametrize("word", ["success", "error", "cancelled"])
def test_one_that_has_ended_says_so_at_once(api: Api, word: str) -> None:
    job = running(api)
    if word == "success":
        api.film(job)
    elif word == "error":
        api.fail(job)
    else:
        api.client.post(f"/v1/prediction/{job['id']}/cancel")
    answer = api.client.get(f"/v1/prediction/{job['id']}/events")
    seen = list(events(answer))
    assert [(name, body["status"]) for name, body in seen] == [("done", word)]


def test_a_cancel_ends_the_stream(api: Api) -> None:
    id = api.create()
    with api.client.stream("GET", f"/v1/prediction/{id}/events") as answer:
        stream = events(answer)
        assert next(stream)[0] == "progress"
        assert api.new_client().get(f"/v1/prediction/{id}/events").status_code == 404
        httpx.post(f"{api.url}/v1/prediction/{id}/cancel", headers={"X-API-Key": api.key})
        assert [(name, body["status"]) for name, body in stream] == [("done", "cancelled")]


def test_several_may_listen_to_one(api: Api) -> None:
    job = running(api)
    heard: list[list[str]] = []
    began = threading.Barrier(4)

    def listen() -> None:
        with (
            httpx.Client(base_url=api.url, headers={"X-API-Key": api.key}, timeout=60) as client,
            client.stream("GET", f"/v1/prediction/{job['id']}/events") as answer,
        ):
            stream = events(answer)
            names = [next(stream)[0]]
            began.wait(30)
            heard.append([*names, *(name for name, _ in stream)])

    threads = [threading.Thread(target=listen) for _ in range(3)]
    for thread in threads:
        thread.start()
    began.wait(30)
    api.film(job)
    for thread in threads:
        thread.join(60)
    assert heard == [["progress", "done"]] * 3


def test_a_listener_that_hangs_up_leaves_the_film_going(api: Api) -> None:
    job = running(api)
    with api.client.stream("GET", f"/v1/prediction/{job['id']}/events") as answer:
        next(events(answer))
    beat(api, job, 0.5)
    assert api.film(job)["recorded"] is True


def test_a_prediction_that_is_forgotten_meanwhile_ends_the_stream(api: Api) -> None:
    id = api.create()
    with api.client.stream("GET", f"/v1/prediction/{id}/events") as answer:
        stream = events(answer)
        next(stream)
        httpx.delete(f"{api.url}/v1/videos/{id}", headers={"X-API-Key": api.key}).raise_for_status()
        assert {name for name, _ in stream} <= {"done"}


def test_events_of_nothing_are_404_in_json(api: Api) -> None:
    is_error(api.client.get("/v1/prediction/nothing/events"), 404)


def test_events_need_a_key(api: Api) -> None:
    is_error(api.bare.get(f"/v1/prediction/{api.create()}/events"), 401)
