"""Pollers in Python as people write them round the hosted API: `requests`, and urllib alone."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from typing import Any

import pytest
import requests
from tests.clients.hand import MESSAGE
from tests.engines.noop import FILM
from tests.server.running import MODEL, Api

PATIENCE = 60.0


def with_requests(base: str, key: str, input: dict[str, Any]) -> dict[str, Any]:
    """Create and poll; any word but success, error and cancelled is waited for."""
    headers = {"X-API-Key": key, "Content-Type": "application/json"}
    body = {"model": MODEL, "version": "0.0.1", "input": input, "webhook_url": ""}
    with requests.Session() as session:
        created = session.post(f"{base}/v1/prediction/", headers=headers, json=body, timeout=30)
        created.raise_for_status()
        assert not created.history
        id = created.json()["predictionID"]
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            result = session.get(f"{base}/v1/prediction/{id}", headers=headers, timeout=30).json()
            if result["status"] in ("success", "error", "cancelled"):
                return dict(result)
            time.sleep(0.1)
    raise AssertionError(f"{id} has not ended")


def opened(url: str, key: str | None = None, body: dict[str, Any] | None = None) -> bytes:
    """What urllib gives for a URL; it follows no redirect of a POST."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"X-API-Key": key, "Content-Type": "application/json"} if key else {}
    with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=30) as answer:
        return bytes(answer.read())


def test_requests_polls_to_a_film_and_streams_it(live: Api) -> None:
    result = with_requests(live.url, live.key, {"prompt": "A dog", "duration": 5})
    assert result["status"] == "success"
    assert isinstance(result["metrics"]["predict_time"], float)
    with requests.get(result["output"], stream=True, timeout=30) as film:
        assert int(film.headers["Content-Length"]) == len(FILM)
        assert b"".join(film.iter_content(100)) == FILM


def test_requests_polls_to_the_error_of_a_film_that_failed(live: Api) -> None:
    result = with_requests(live.url, live.key, {"prompt": "FAIL"})
    assert (result["status"], result["error"], result["output"]) == ("error", MESSAGE, None)


def test_requests_raises_for_a_bad_key_with_a_message_in_json(live: Api) -> None:
    with pytest.raises(requests.HTTPError) as refused:
        with_requests(live.url, "sk_wrong", {"prompt": "A dog"})
    assert refused.value.response.status_code == 401
    assert refused.value.response.json()["message"] == "the API key is not known"


@pytest.mark.parametrize("slash", ["/", ""])
def test_urllib_polls_to_a_film_with_either_slash(live: Api, slash: str) -> None:
    body = {"model": MODEL, "input": {"prompt": "A dog", "duration": "5"}}
    created = json.loads(opened(f"{live.url}/v1/prediction{slash}", live.key, body))
    deadline = time.monotonic() + PATIENCE
    result: dict[str, Any] = {"status": "processing"}
    while result["status"] == "processing" and time.monotonic() < deadline:
        time.sleep(0.1)
        result = json.loads(opened(f"{live.url}/v1/prediction/{created['id']}{slash}", live.key))
    assert result["status"] == "success"
    assert opened(result["output"]) == FILM


def test_urllib_finds_the_message_in_the_body_of_its_error(live: Api) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        opened(
            f"{live.url}/v1/prediction/",
            live.key,
            {"model": MODEL, "input": {"prompt": "A dog", "duration": 7}},
        )
    with refused.value as answer:
        assert answer.code == 400
        assert json.loads(answer.read())["message"].startswith("duration is 7")
