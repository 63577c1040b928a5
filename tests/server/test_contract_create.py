"""Creating and getting a prediction, as clients of the hosted API do it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from tests.server.running import MODEL, Api, create_body
from tests.server.shapes import is_error, rows

CREATED = ["status", "message", "predictionID", "id"]
IN_PROGRESS = {
    *("id", "predictionID", "status", "input", "output", "logs", "metrics", "urls", "message"),
    *("model", "version", "exhibits", "progress", "stage", "engine"),
    *("created_at", "started_at", "completed_at", "expires_at"),
}


def post(api: Api, body: Any = None, **headers: str) -> httpx.Response:
    """A create."""
    return api.client.post("/v1/prediction/", json=create_body() if body is None else body, headers=headers)


@pytest.mark.parametrize("path", ["/v1/prediction", "/v1/prediction/"])
def test_a_create_is_answered_with_and_without_a_slash(api: Api, path: str) -> None:
    answer = api.client.post(path, json=create_body(), follow_redirects=False)
    assert answer.status_code == 200
    body = answer.json()
    assert list(body) == CREATED
    assert (body["status"], body["message"]) == ("success", "Prediction created successfully")
    assert body["id"] == body["predictionID"]


@pytest.mark.parametrize("end", ["", "/"])
def test_a_get_is_answered_with_and_without_a_slash(api: Api, end: str) -> None:
    id = api.create()
    answer = api.client.get(f"/v1/prediction/{id}{end}", follow_redirects=False)
    assert (answer.status_code, answer.json()["id"]) == (200, id)


def test_a_get_may_come_with_a_json_content_type_and_no_body(api: Api) -> None:
    answer = api.client.get(
        f"/v1/prediction/{api.create()}", headers={"Content-Type": "application/json", "Content-Length": "0"}
    )
    assert answer.status_code == 200


def test_a_queued_prediction_says_processing(api: Api) -> None:
    id = api.create()
    body = api.client.get(f"/v1/prediction/{id}").json()
    assert set(body) == IN_PROGRESS
    assert (body["id"], body["predictionID"]) == (id, id)
    assert (body["status"], body["message"]) == ("processing", "Prediction is being processed")
    assert body["output"] is None
    assert body["metrics"] == {"predict_time": 0, "cost": 0}
    assert not isinstance(body["metrics"]["predict_time"], bool)


def test_a_running_prediction_says_processing_and_how_far_it_is(api: Api) -> None:
    api.drop_queue()
    id = api.create()
    job = api.claim()
    assert job is not None
    beat = {"lease": job["lease"], "progress": 0.25, "stage": "filming", "logs": "shot 1\n", "wait": 0}
    assert api.worker.post(f"/v1/worker/jobs/{id}/beat", json=beat).status_code == 200
    body = api.client.get(f"/v1/prediction/{id}").json()
    assert set(body) == IN_PROGRESS
    assert (body["status"], body["progress"], body["stage"]) == ("processing", 0.25, "filming")
    assert body["logs"].endswith("shot 1\n")
    assert isinstance(body["metrics"]["predict_time"], float)


def test_the_links_of_a_prediction_work_as_they_stand(api: Api) -> None:
    id = api.create()
    urls = api.client.get(f"/v1/prediction/{id}").json()["urls"]
    assert set(urls) == {"get", "cancel", "events"}
    assert api.client.get(urls["get"]).json()["id"] == id
    assert api.client.post(urls["cancel"]).json()["status"] == "cancelled"
    assert "event: done" in api.client.get(urls["events"]).text


def test_the_input_comes_back_with_its_defaults(api: Api) -> None:
    id = api.create(prompt="狗 ran “here”", duration=5)
    assert api.client.get(f"/v1/prediction/{id}").json()["input"] == {
        "prompt": "狗 ran “here”",
        "duration": "5",
        "aspect_ratio": "16:9",
        "negative_prompt": "blur, distort, and low quality",
        "cfg_scale": 0.5,
        "generate_audio": True,
    }


@pytest.mark.parametrize("duration", [5, 10, "5", "10", 5.0])
def test_a_duration_may_be_a_number(api: Api, duration: Any) -> None:
    id = api.create(duration=duration)
    assert api.client.get(f"/v1/prediction/{id}").json()["input"]["duration"] == str(int(float(duration)))


@pytest.mark.parametrize("url", ["", None])
def test_an_empty_webhook_url_is_none(api: Api, url: str | None) -> None:
    answer = post(api, create_body() | {"webhook_url": url, "webhook_secret": url})
    assert answer.status_code == 200
    id = answer.json()["id"]
    job = api.claim(wait=0)
    while job is not None and job["id"] != id:
        api.fail(job)
        job = api.claim(wait=0)
    assert job is not None
    api.fail(job)
    is_error(api.client.get(f"/v1/webhooks/{id}"), 404)


@pytest.mark.parametrize("version", ["0.0.1", "1.0", "", None, 1, "latest"])
def test_any_version_is_taken(api: Api, version: Any) -> None:
    assert post(api, create_body() | {"version": version}).status_code == 200


def test_no_version_is_taken(api: Api) -> None:
    body = create_body()
    del body["version"]
    assert post(api, body).status_code == 200


@pytest.mark.parametrize(
    "header", ["X-API-Key", "x-api-key", "X-API-KEY", "X-Api-Key", "Authorization", "authorization"]
)
def test_a_key_is_taken_from_either_header_in_any_letter_case(api: Api, header: str) -> None:
    value = f"Bearer {api.key}" if header.lower() == "authorization" else api.key
    answer = api.bare.post("/v1/prediction/", json=create_body(), headers={header: value})
    assert answer.status_code == 200


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "Bearer "])
def test_the_word_bearer_may_be_in_any_letter_case(api: Api, scheme: str) -> None:
    headers = {"Authorization": f"{scheme} {api.key}"}
    assert api.bare.get("/v1/executions", headers=headers).status_code == 200


def test_both_headers_together_are_fine(api: Api) -> None:
    headers = {"X-API-Key": api.key, "Authorization": f"Bearer {api.key}"}
    assert api.bare.post("/v1/prediction/", json=create_body(), headers=headers).status_code == 200


def test_a_known_key_beside_something_else_is_fine(api: Api) -> None:
    headers = {"X-API-Key": api.key, "Authorization": "Basic dXNlcjpwYXNz"}
    assert api.bare.get("/v1/executions", headers=headers).status_code == 200
    headers = {"X-API-Key": "placeholder", "Authorization": f"Bearer {api.key}"}
    assert api.bare.get("/v1/executions", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-API-Key": ""},
        {"X-API-Key": "sk_unknown"},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer sk_unknown"},
        {"Authorization": "sk_unknown"},
    ],
)
def test_without_a_known_key_the_answer_is_401(api: Api, headers: dict[str, str]) -> None:
    before = rows(api)
    answer = api.bare.post("/v1/prediction/", json=create_body(), headers=headers)
    is_error(answer, 401, "API key is (missing|not known)")
    assert answer.headers["www-authenticate"] == "Bearer"
    assert rows(api) == before


def test_unknown_keys_are_ignored_and_the_logs_name_them(api: Api) -> None:
    bag = {"prompt_optimizer": True, "quality": "high", "motion_mode": "x", "model_name": "y"}
    body = create_body(**bag) | {"project": "mine", "metadata": {"a": [1]}}
    answer = post(api, body)
    assert answer.status_code == 200
    got = api.client.get(f"/v1/prediction/{answer.json()['id']}").json()
    assert not set(bag) & set(got["input"])
    assert all(name in got["logs"] for name in (*bag, "project", "metadata"))


def test_a_seed_is_ours_and_taken(api: Api) -> None:
    id = api.create(seed=7)
    assert api.client.get(f"/v1/prediction/{id}").json()["input"]["seed"] == 7


def test_a_create_needs_no_content_type(api: Api) -> None:
    answer = api.client.post("/v1/prediction/", content=f'{{"model":"{MODEL}","input":{{"prompt":"A dog"}}}}')
    assert answer.status_code == 200


def test_creates_are_answered_while_the_worker_is_busy(api: Api) -> None:
    api.drop_queue()
    api.create()
    assert api.claim() is not None
    made = [api.create() for _ in range(20)]
    assert len(set(made)) == 20
    states = [api.client.get(f"/v1/prediction/{id}").json()["status"] for id in made]
    assert states == ["processing"] * 20


def test_ten_polled_predictions_are_never_refused(api: Api) -> None:
    client = api.new_client(per_minute=100, in_flight=10)
    made = [api.create(client) for _ in range(10)]
    for _ in range(12):
        assert {client.get(f"/v1/prediction/{id}").status_code for id in made} == {200}


def test_every_answer_has_a_request_id_of_the_callers_or_a_new_one(api: Api) -> None:
    given = api.client.get("/v1/models", headers={"X-Request-Id": "my-trace:1.2"})
    assert given.headers["x-request-id"] == "my-trace:1.2"
    made = {api.client.get("/v1/models").headers["x-request-id"] for _ in range(3)}
    assert len(made) == 3


@pytest.mark.parametrize("id", ["", "a b", "x" * 129, "<script>", "ä"])
def test_a_request_id_that_could_do_harm_is_replaced(api: Api, id: str) -> None:
    answer = api.client.get("/v1/models", headers={"X-Request-Id": id.encode("latin-1")})
    assert len(answer.headers["x-request-id"]) == 32


def test_an_answer_is_json_in_utf_8(api: Api) -> None:
    id = api.create(prompt="Ein Hund läuft")
    answer = api.client.get(f"/v1/prediction/{id}")
    assert answer.headers["content-type"] == "application/json"
    assert "läuft".encode() in answer.content


def test_a_browser_may_call_from_any_page(api: Api) -> None:
    asked = api.bare.options(
        "/v1/prediction/",
        headers={"Origin": "https://app.example.org", "Access-Control-Request-Method": "POST"},
    )
    assert asked.status_code == 204
    assert "X-API-Key" in asked.headers["access-control-allow-headers"]
    answer = api.client.get("/v1/executions", headers={"Origin": "https://app.example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"


def test_a_refusal_can_be_read_by_a_page_too(api: Api) -> None:
    answer = api.bare.get("/v1/executions", headers={"Origin": "https://app.example.org"})
    is_error(answer, 401)
    assert answer.headers["access-control-allow-origin"] == "*"
