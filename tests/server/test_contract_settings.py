"""What an operator's settings change in answers, and answers when something is broken."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.server.running import MODEL, Api, create_body, serving
from tests.server.shapes import is_error, rows


def filmed(api: Api, **input: Any) -> dict[str, Any]:
    """The body of a prediction whose film is made."""
    id = api.create(**input)
    job = api.claim()
    assert job is not None
    api.film(job)
    return dict(api.client.get(f"/v1/prediction/{id}").json())


def test_links_begin_with_the_public_address(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with serving(data=tmp_path, port=port, public_url="https://films.example.org/rushes/") as api:
        for client in (api.client, api.worker, api.bare):
            client.base_url = httpx.URL(f"http://127.0.0.1:{port}")
        body = filmed(api)
        assert body["output"].startswith("https://films.example.org/rushes/files/")
        assert all(url.startswith("https://films.example.org/rushes/v1/") for url in body["urls"].values())
        document = api.bare.get(f"/v1/models/{MODEL}/schemas/openapi").json()
        assert document["servers"] == [{"url": "https://films.example.org/rushes"}]
        path = body["output"].removeprefix("https://films.example.org/rushes")
        assert api.bare.get(path).status_code == 200


def test_a_price_is_shown_where_the_hosted_api_shows_it(tmp_path: Path) -> None:
    with serving(data=tmp_path, prices=f"{MODEL}=0.07/s") as api:
        body = filmed(api, duration=5)
        assert body["metrics"]["cost"] == 0.35
        failed = api.create()
        job = api.claim()
        assert job is not None
        assert api.client.get(f"/v1/prediction/{failed}").json()["metrics"]["cost"] == 0
        api.fail(job)
        assert api.client.get(f"/v1/prediction/{failed}").json()["metrics"]["cost"] == 0
        costs = [each["execution_cost"] for each in api.client.get("/v1/executions").json()["executions"]]
        assert costs == [0, 0.35]


def test_webhooks_to_private_addresses_can_be_refused(tmp_path: Path) -> None:
    with serving(data=tmp_path, webhooks_private="refuse") as api:
        for url in (
            "http://127.0.0.1/",
            "http://localhost:80/",
            "http://10.0.0.1/",
            "http://[::1]/",
            "http://0x7f.1/",
        ):
            answer = api.client.post("/v1/prediction/", json=create_body() | {"webhook_url": url})
            is_error(answer, 400, "webhook_url")
        assert rows(api) == 0
        body = create_body() | {"webhook_url": "https://example.com/"}
        assert api.client.post("/v1/prediction/", json=body).status_code == 200


def test_only_the_named_pages_may_call_from_a_browser(tmp_path: Path) -> None:
    with serving(data=tmp_path, cors="https://app.example.org") as api:
        known = api.client.get("/v1/executions", headers={"Origin": "https://app.example.org"})
        assert known.headers["access-control-allow-origin"] == "https://app.example.org"
        assert "origin" in known.headers["vary"].lower()
        other = api.client.get("/v1/executions", headers={"Origin": "https://evil.example.org"})
        assert "access-control-allow-origin" not in other.headers


def test_the_document_can_be_left_out(tmp_path: Path) -> None:
    with serving(data=tmp_path, docs=False) as api:
        is_error(api.bare.get("/v1/docs"), 404)
        assert api.bare.get("/v1/models").status_code == 200


def test_the_largest_body_is_a_setting(tmp_path: Path) -> None:
    with serving(data=tmp_path, max_body="2kB") as api:
        is_error(api.client.post("/v1/prediction/", json=create_body(filler="x" * 2000)), 413, "2,000 bytes")
        assert api.client.post("/v1/prediction/", json=create_body()).status_code == 200


def test_a_database_that_is_gone_is_503_and_asks_to_come_back(tmp_path: Path) -> None:
    with serving(data=tmp_path) as api:
        id = api.create()
        asyncio.run_coroutine_threadsafe(api.service.database.close(), api.loop).result(30)
        for answer in (
            api.client.post("/v1/prediction/", json=create_body()),
            api.client.get(f"/v1/prediction/{id}"),
            api.client.get("/v1/executions"),
            api.bare.get("/metrics"),
            api.worker.post("/v1/worker/claim", json={"worker": "hand", "engines": ["miniature"]}),
        ):
            is_error(answer, 503, "database")
            assert answer.headers["retry-after"] == "1"
        assert api.bare.get("/readyz").status_code == 503
        assert api.bare.get("/healthz").status_code == 200
        assert api.bare.get("/v1/models").status_code == 200


def test_a_fault_of_our_own_is_500_in_json_and_keeps_the_connection(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret details")

    before = api.bare.get("/healthz")
    with monkeypatch.context() as patched:
        patched.setattr("rushes.server.models.json_answer", broken)
        answer = api.bare.get("/v1/models", headers={"X-Request-Id": "of-a-fault"})
    body = is_error(answer, 500, "something broke inside Rushes")
    assert "secret" not in str(body)
    assert answer.headers["x-request-id"] == "of-a-fault"
    after = api.bare.get("/healthz")
    same = [
        each.extensions["network_stream"].get_extra_info("client_addr") for each in (before, answer, after)
    ]
    assert len(set(same)) == 1
