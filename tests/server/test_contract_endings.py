"""How predictions end: the film and its address, errors, cancels, and somebody else's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.server.running import MP4, Api, create_body
from tests.server.shapes import is_error, rows

from rushes.predictions.schema import deliveries

ENDED = {
    *("id", "predictionID", "model", "version", "status", "input", "output", "logs", "metrics", "urls"),
    "exhibits",
    *("progress", "stage", "engine", "created_at", "started_at", "completed_at", "expires_at", "message"),
}
HOOK = "http://127.0.0.1:9/hook"


def running(api: Api, **input: Any) -> dict[str, Any]:
    """A new prediction's job, taken by the test's hand."""
    api.drop_queue()
    api.create(**input)
    job = api.claim()
    assert job is not None
    return job


def filmed(api: Api) -> dict[str, Any]:
    """The body of a prediction whose film is made."""
    job = running(api)
    api.film(job)
    return dict(api.client.get(f"/v1/prediction/{job['id']}").json())


def test_a_success_has_its_film_as_a_plain_string(api: Api) -> None:
    body = filmed(api)
    assert set(body) == ENDED
    assert (body["status"], body["progress"]) == ("success", 1.0)
    assert isinstance(body["output"], str)
    assert body["output"].startswith(f"{api.url}/files/")
    assert body["output"].endswith(".mp4")
    assert body["metrics"] == {"predict_time": 1.5, "cost": 0}
    assert body["completed_at"].endswith("Z")
    assert body["expires_at"] > body["completed_at"]


def test_a_film_needs_no_key(api: Api) -> None:
    answer = api.bare.get(filmed(api)["output"])
    assert (answer.status_code, answer.content) == (200, MP4)
    assert answer.headers["content-type"] == "video/mp4"
    assert answer.headers["content-length"] == str(len(MP4))


def test_a_film_can_be_asked_about_with_head(api: Api) -> None:
    answer = api.bare.head(filmed(api)["output"])
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"] == "video/mp4"
    assert answer.headers["content-length"] == str(len(MP4))


def test_a_film_can_be_fetched_in_parts(api: Api) -> None:
    url = filmed(api)["output"]
    part = api.bare.get(url, headers={"Range": "bytes=4-11"})
    assert (part.status_code, part.content) == (206, MP4[4:12])
    assert part.headers["content-range"] == f"bytes 4-11/{len(MP4)}"
    beyond = api.bare.get(url, headers={"Range": f"bytes={len(MP4)}-"})
    is_error(beyond, 416, "outside the file")
    assert beyond.headers["content-range"] == f"bytes */{len(MP4)}"


def test_a_film_can_be_shown_by_any_page(api: Api) -> None:
    answer = api.bare.get(filmed(api)["output"], headers={"Origin": "https://app.example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-request-id"]


def test_the_address_of_a_film_cannot_be_guessed(api: Api) -> None:
    first, second = filmed(api)["output"], filmed(api)["output"]
    names = [url.rpartition("/")[2].removesuffix(".mp4") for url in (first, second)]
    assert all(len(name) >= 24 for name in names)
    assert names[0] != names[1]
    is_error(api.bare.get(first.replace(names[0], names[1])), 404)


def test_an_error_says_what_went_wrong(api: Api) -> None:
    job = running(api)
    api.fail(job, "no voice for this line", "espeak: not found")
    body = api.client.get(f"/v1/prediction/{job['id']}").json()
    assert set(body) == ENDED | {"details", "error"}
    assert (body["status"], body["output"]) == ("error", None)
    assert (body["message"], body["error"]) == ("no voice for this line",) * 2
    assert (body["details"], body["logs"]) == ("espeak: not found", "")
    assert body["metrics"]["cost"] == 0


def test_an_error_without_words_gets_some(api: Api) -> None:
    job = running(api)
    finish = {"lease": job["lease"], "status": "error"}
    api.worker.post(f"/v1/worker/jobs/{job['id']}/finish", json=finish)
    body = api.client.get(f"/v1/prediction/{job['id']}").json()
    assert (body["message"], body["details"]) == ("the film could not be made", "")


@pytest.mark.parametrize("end", ["", "/"])
@pytest.mark.parametrize("content", [b"", b"{}", b"null", b"not json", b"\xff\0[["])
def test_a_cancel_does_not_look_at_its_body(api: Api, content: bytes, end: str) -> None:
    id = api.create()
    answer = api.client.post(
        f"/v1/prediction/{id}/cancel{end}", content=content, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 200
    body = answer.json()
    assert set(body) == ENDED
    assert (body["status"], body["output"]) == ("cancelled", None)
    assert body["message"] == "Prediction was cancelled"


def test_a_cancelled_prediction_is_not_filmed(api: Api) -> None:
    api.drop_queue()
    api.client.post(f"/v1/prediction/{api.create()}/cancel")
    assert api.claim(wait=0) is None


def test_a_cancel_takes_the_film_out_of_the_workers_hands(api: Api) -> None:
    job = running(api)
    assert api.client.post(f"/v1/prediction/{job['id']}/cancel").json()["status"] == "cancelled"
    one = f"/v1/worker/jobs/{job['id']}"
    beat = {"lease": job["lease"], "progress": 0.5, "stage": "filming", "wait": 0}
    is_error(api.worker.post(f"{one}/beat", json=beat), 409, "lease is lost")
    assert api.film(job)["recorded"] is False
    assert api.fail(job)["recorded"] is False
    assert api.client.get(f"/v1/prediction/{job['id']}").json()["status"] == "cancelled"


def test_a_second_cancel_is_as_good_as_one(api: Api) -> None:
    id = api.create()
    first, second = (api.client.post(f"/v1/prediction/{id}/cancel") for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200)
    assert second.json()["status"] == "cancelled"


def test_a_cancel_after_the_end_changes_nothing_and_says_so(api: Api) -> None:
    before = filmed(api)
    answer = api.client.post(f"/v1/prediction/{before['id']}/cancel")
    assert answer.status_code == 200
    assert answer.json() == before | {"message": "Prediction had ended already: success"}


@pytest.mark.parametrize("word", ["success", "error"])
def test_an_end_owes_a_webhook_of_four_keys(api: Api, word: str) -> None:
    api.drop_queue()
    body = create_body() | {"webhook_url": HOOK, "webhook_secret": "whsec_dGVzdA=="}
    id = api.client.post("/v1/prediction/", json=body).json()["id"]
    job = api.claim()
    assert job is not None
    if word == "success":
        api.film(job)
    else:
        api.fail(job, "no voice")
    entry = api.client.get(f"/v1/webhooks/{id}").json()
    output = api.client.get(f"/v1/prediction/{id}").json()["output"]
    assert entry["request"] == {
        "exec_id": id,
        "status": "succeeded" if word == "success" else "failed",
        "output": output,
        "error": None if word == "success" else "no voice",
    }
    assert "whsec_dGVzdA==" not in json.dumps(entry)


def test_a_cancel_owes_no_webhook(api: Api) -> None:
    body = create_body() | {"webhook_url": HOOK}
    id = api.client.post("/v1/prediction/", json=body).json()["id"]
    before = rows(api, deliveries)
    api.client.post(f"/v1/prediction/{id}/cancel")
    assert rows(api, deliveries) == before
    is_error(api.client.get(f"/v1/webhooks/{id}"), 404)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/prediction/{}"),
        ("GET", "/v1/prediction/{}/"),
        ("POST", "/v1/prediction/{}/cancel"),
        ("GET", "/v1/prediction/{}/events"),
        ("GET", "/v1/webhooks/{}"),
        ("POST", "/v1/webhooks/{}/redeliver"),
        ("GET", "/v1/videos/{}"),
        ("GET", "/v1/videos/{}/content"),
        ("DELETE", "/v1/videos/{}"),
    ],
)
def test_somebody_elses_prediction_is_not_there(api: Api, method: str, path: str) -> None:
    api.drop_queue()
    body = create_body() | {"webhook_url": HOOK}
    id = api.client.post("/v1/prediction/", json=body).json()["id"]
    job = api.claim()
    assert job is not None
    api.fail(job)
    mine = api.client.get(f"/v1/prediction/{id}").json()
    other = api.new_client()
    is_error(other.request(method, path.format(id)), 404)
    is_error(other.request(method, path.format("0" * 32)), 404)
    assert api.client.get(f"/v1/prediction/{id}").json() == mine


def test_somebody_elses_history_does_not_show(api: Api) -> None:
    api.create()
    other = api.new_client()
    assert other.get("/v1/executions").json()["total_count"] == 0
    assert other.get("/v1/webhooks").json()["total_count"] == 0
    assert other.get("/v1/videos").json()["data"] == []


def test_any_page_may_ask_for_a_range_of_a_film(api: Api) -> None:
    headers = {"Origin": "https://app.example.org", "Access-Control-Request-Headers": "range"}
    answer = api.bare.options("/files/x.mp4", headers=headers)
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "Range" in answer.headers["access-control-allow-headers"]
