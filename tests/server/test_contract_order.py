"""The order of checks: 401, malformed 400, model 404, input 400, 429. Each pair shows which one wins."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from tests.server.running import Api, create_body
from tests.server.shapes import is_error, rows

NO_KEY = {"X-API-Key": "sk_unknown"}
MALFORMED = b'{"model": "nothing", "input": {"prompt": 5,}}'
NO_MODEL = create_body(prompt=5) | {"model": "nothing"}
BAD_INPUT = create_body(prompt=5)


@pytest.fixture(scope="module")
def spent(api: Api) -> httpx.Client:
    """A client that may create nothing more this minute and has all in flight that it may."""
    client = api.new_client(per_minute=1, in_flight=1)
    api.create(client)
    is_error(client.post("/v1/prediction/", json=create_body()), 429)
    return client


def post(client: httpx.Client, body: Any, **headers: str) -> httpx.Response:
    content = {"content": body} if isinstance(body, bytes) else {"json": body}
    return client.post("/v1/prediction/", headers=headers, **content)


@pytest.mark.parametrize("path", ["/v1/prediction", "/v1/prediction/", "/v1/prediction/run", "/v1/videos"])
@pytest.mark.parametrize("body", [MALFORMED, b"x" * 2_000_000, b'{"model": "nothing"}', b'{"prompt": 5}'])
def test_401_comes_before_all_that_a_body_says(api: Api, path: str, body: bytes) -> None:
    is_error(api.bare.post(path, content=body, headers=NO_KEY), 401)


def test_401_comes_before_a_404_and_a_405(api: Api) -> None:
    is_error(api.bare.get("/v1/prediction/nothing"), 401)
    is_error(api.bare.get("/v1/nothing"), 401)
    is_error(api.bare.delete("/v1/prediction/"), 401)


def test_malformed_comes_before_the_model(spent: httpx.Client) -> None:
    is_error(post(spent, MALFORMED), 400, "not JSON at line 1, column 44")


def test_a_missing_model_is_400(spent: httpx.Client) -> None:
    is_error(post(spent, {"input": {"prompt": 5}}), 400, "model is missing; name one of kling")


@pytest.mark.parametrize("model", [1, [], {}, True, ""])
def test_a_model_that_is_no_slug_is_400(spent: httpx.Client, model: Any) -> None:
    is_error(post(spent, create_body() | {"model": model}), 400, "model is not a slug; name one of kling")


def test_the_model_comes_before_the_input(spent: httpx.Client) -> None:
    body = is_error(post(spent, NO_MODEL), 404, 'no model "nothing"; use one of kling')
    assert body["details"] == "field: model"


def test_the_model_comes_before_the_webhook(spent: httpx.Client) -> None:
    is_error(post(spent, NO_MODEL | {"webhook_url": 5}), 404)


def test_the_input_comes_before_the_limits(spent: httpx.Client) -> None:
    is_error(post(spent, BAD_INPUT), 400, "prompt is 5")
    is_error(post(spent, create_body() | {"webhook_url": "ftp://x"}), 400, "webhook_url")
    is_error(post(spent, create_body(), **{"Idempotency-Key": "x" * 256}), 400, "Idempotency-Key")


def test_the_limits_come_last(spent: httpx.Client) -> None:
    is_error(post(spent, create_body()), 429)


def test_the_input_comes_before_the_idempotency_key(api: Api) -> None:
    key = {"Idempotency-Key": "order-of-checks"}
    assert post(api.client, create_body(), **key).status_code == 200
    is_error(post(api.client, BAD_INPUT, **key), 400)
    is_error(post(api.client, create_body(duration=5), **key), 409)


def test_nothing_of_this_was_stored(api: Api, spent: httpx.Client) -> None:
    before = rows(api)
    for body in (MALFORMED, NO_MODEL, BAD_INPUT, {}, create_body()):
        assert post(spent, body).status_code in (400, 404, 429)
    assert rows(api) == before
