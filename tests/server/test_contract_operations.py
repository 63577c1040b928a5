"""For operators: alive, ready, metrics, and a stop in good order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.server.running import Api, serving
from tests.server.shapes import is_error

from rushes.predictions.schema import workers

CLAIM = {"worker": "hand", "engines": ["miniature"], "detail": "", "wait": 0}


@pytest.fixture
def lonely(tmp_path: Path) -> Iterator[Api]:
    """A server that should have a worker and has none."""
    with serving(data=tmp_path, workers=1) as api:
        yield api


def metric(api: Api, name: str, **labels: str) -> float:
    """The value of a metric; 0 when it isn't there."""
    text = api.bare.get("/metrics").text
    for line in text.splitlines():
        found = re.fullmatch(rf"{name}(\{{(.*)\}})? (\S+)", line)
        if found and all(f'{key}="{value}"' in (found[2] or "") for key, value in labels.items()):
            return float(found[3])
    return 0.0


def forget_workers(api: Api) -> None:
    api.write(lambda connection: connection.execute(workers.delete()).rowcount)


def test_alive_needs_no_key(api: Api) -> None:
    answer = api.bare.get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
    assert answer.json()["version"]


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_monitors_may_ask_with_head(api: Api, path: str) -> None:
    answer = api.bare.head(path)
    assert (answer.status_code, answer.content) == (200, b"")


def test_ready_without_workers_of_its_own(api: Api) -> None:
    forget_workers(api)
    answer = api.bare.get("/readyz")
    assert (answer.status_code, answer.json()["status"], answer.json()["reasons"]) == (200, "ready", [])


def test_not_ready_while_no_worker_has_come(lonely: Api) -> None:
    answer = lonely.bare.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (503, "unready")
    assert answer.json()["reasons"] == ["no worker has shown itself yet"]


def test_not_ready_while_the_engine_is_loading_and_ready_after(lonely: Api) -> None:
    loading = CLAIM | {"state": "loading", "detail": "reading the weights"}
    lonely.worker.post("/v1/worker/claim", json=loading)
    answer = lonely.bare.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (503, "loading")
    assert answer.json()["reasons"] == ["the engine is loading"]
    assert answer.json()["workers"][0]["detail"] == "reading the weights"
    lonely.worker.post("/v1/worker/claim", json=CLAIM | {"state": "idle"})
    answer = lonely.bare.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ready")
    assert answer.json()["workers"][0]["state"] == "idle"


def test_not_ready_when_the_engine_cannot_be_loaded(lonely: Api) -> None:
    lonely.worker.post("/v1/worker/claim", json=CLAIM | {"state": "unable", "detail": "no weights"})
    answer = lonely.bare.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (503, "unready")
    assert answer.json()["reasons"] == ["no worker can load its engine: no weights"]


def test_one_loaded_worker_is_enough(lonely: Api) -> None:
    lonely.worker.post("/v1/worker/claim", json=CLAIM | {"state": "idle"})
    lonely.worker.post("/v1/worker/claim", json=CLAIM | {"worker": "other", "state": "loading"})
    assert lonely.bare.get("/readyz").status_code == 200


def test_work_is_taken_in_while_the_engine_is_loading(lonely: Api) -> None:
    lonely.worker.post("/v1/worker/claim", json=CLAIM | {"state": "loading"})
    assert lonely.client.get(f"/v1/prediction/{lonely.create()}").json()["status"] == "processing"


def test_not_ready_when_about_to_stop(lonely: Api) -> None:
    lonely.worker.post("/v1/worker/claim", json=CLAIM | {"state": "idle"})
    lonely.service.drain.begun = True
    answer = lonely.bare.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (503, "unready")
    assert answer.json()["reasons"] == ["the server is about to stop"]
    assert lonely.bare.get("/healthz").status_code == 200


def test_a_silent_worker_does_not_count(lonely: Api) -> None:
    lonely.worker.post("/v1/worker/claim", json=CLAIM | {"state": "idle"})
    old = workers.update().values(seen_at=workers.c.seen_at - 60)
    lonely.write(lambda connection: connection.execute(old).rowcount)
    assert lonely.bare.get("/readyz").json()["status"] == "unready"


def test_readiness_says_who_works_on_what(api: Api) -> None:
    api.drop_queue()
    id = api.create()
    job = api.claim()
    assert job is not None
    (hand,) = [worker for worker in api.bare.get("/readyz").json()["workers"] if worker["name"] == "hand"]
    assert (hand["state"], hand["prediction_id"]) == ("working", id)
    api.fail(job)


def test_metrics_count_the_queue(api: Api) -> None:
    api.drop_queue()
    assert (metric(api, "rushes_queue_depth"), metric(api, "rushes_processing")) == (0, 0)
    assert metric(api, "rushes_queue_oldest_seconds") == 0
    api.create()
    api.create()
    assert api.claim() is not None
    assert (metric(api, "rushes_queue_depth"), metric(api, "rushes_processing")) == (1, 1)
    assert metric(api, "rushes_queue_oldest_seconds") > 0


def test_metrics_count_what_ends_and_how_much_film_there_is(api: Api) -> None:
    api.drop_queue()
    model = "kling-v2-6-pro-text-to-video"
    made = metric(api, "rushes_predictions_created_total", model=model)
    done = metric(api, "rushes_predictions_ended_total", model=model, state="success")
    seconds = metric(api, "rushes_film_seconds_total", model=model)
    api.create()
    job: Any = api.claim()
    api.film(job)
    assert metric(api, "rushes_predictions_created_total", model=model) == made + 1
    assert metric(api, "rushes_predictions_ended_total", model=model, state="success") == done + 1
    assert metric(api, "rushes_film_seconds_total", model=model) == seconds + 5
    assert metric(api, "rushes_filming_seconds_count", model=model) >= 1


@pytest.mark.parametrize(
    "name",
    [
        "rushes_lease_expiries_total",
        "rushes_webhooks_pending",
        "rushes_webhooks_sent_total",
        "rushes_webhooks_retries_total",
        "rushes_webhooks_failed_total",
        "rushes_workers",
        "rushes_request_seconds_count",
    ],
)
def test_metrics_have_what_operators_watch(api: Api, name: str) -> None:
    answer = api.bare.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert re.search(rf"^{name}[ {{]", answer.text, re.M)


def test_metrics_count_routes_and_not_addresses(api: Api) -> None:
    for at in range(5):
        api.client.get(f"/v1/prediction/does-not-exist-{at}")
        api.client.get(f"/nowhere/{at}")
    text = api.bare.get("/metrics").text
    assert "does-not-exist" not in text
    assert "/nowhere/" not in text
    assert 'route="/v1/prediction/{id}"' in text


def test_metrics_and_health_need_no_key_and_nothing_else_is_open(api: Api) -> None:
    assert api.bare.get("/metrics").status_code == 200
    for path in ("/v1/executions", "/v1/webhooks", "/v1/videos", "/v1/prediction/x", "/v1/worker/claim"):
        is_error(api.bare.get(path), 401)


@pytest.mark.parametrize("path", ["/v1/nothing", "/v1", "/v1/", "/nothing", "//v1/prediction"])
def test_an_address_where_nothing_is_says_so(api: Api, path: str) -> None:
    is_error(api.client.get(path), 404, "nothing at this address")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/v1/prediction/", "POST"),
        ("GET", "/v1/prediction", "POST"),
        ("DELETE", "/v1/prediction/x", "GET"),
        ("POST", "/v1/models", "GET"),
        ("GET", "/v1/prediction/x/cancel", "POST"),
        ("PATCH", "/v1/executions", "GET"),
        ("TRACE", "/v1/executions", "GET"),
        ("POST", "/healthz", "GET, HEAD"),
        ("PUT", "/v1/videos", "GET, HEAD, POST"),
        ("PUT", "/v1/videos/x", "DELETE, GET"),
        ("PUT", "/files/x.mp4", "GET"),
    ],
)
def test_another_method_is_405_and_told_which_are_allowed(
    api: Api, method: str, path: str, allowed: str
) -> None:
    answer = api.client.request(method, path)
    is_error(answer, 405, "does not take that method")
    assert allowed in answer.headers["allow"]
