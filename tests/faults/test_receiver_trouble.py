"""Receivers of webhooks that are down, slow, odd or hostile, through the whole server: create, film, delivery log."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.faults.processes import body, free_port, until
from tests.faults.receiver import receiving
from tests.server.running import Api, serving

from rushes.server import serving as server
from rushes.webhooks.sender import Sender

DELAYS = (0.2, 0.2)
"""Two retries, soon."""
SECRET = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ="


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Senders that retry soon and for no longer than a second."""
    monkeypatch.setattr(server, "Sender", partial(Sender, delays=DELAYS))


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Api]:
    with serving(data=tmp_path / "data", webhook_timeout=0.5) as api:
        yield api


def filmed(api: Api, url: str, **more: Any) -> str:
    """The id of a prediction that was made just now and has a webhook."""
    answer = api.client.post("/v1/prediction/", json=body(webhook_url=url, **more))
    assert answer.status_code == 200, answer.text
    job = api.claim()
    assert job is not None
    assert api.film(job)["recorded"]
    return str(answer.json()["id"])


def log_of(api: Api, id: str) -> dict[str, Any]:
    answer = api.client.get(f"/v1/webhooks/{id}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def settled(api: Api, id: str) -> dict[str, Any]:
    """The delivery log when nothing more will be tried."""
    until(lambda: log_of(api, id)["status"] != "PENDING", "the last attempt")
    return log_of(api, id)


def attempts(log: dict[str, Any]) -> list[tuple[str, int | None]]:
    return [(each["status"], each["status_code"]) for each in log["attempts"]]


def test_a_receiver_that_is_down_gets_it_when_it_is_up(api: Api) -> None:
    port = free_port()
    id = filmed(api, f"http://127.0.0.1:{port}/hook", webhook_secret=SECRET)
    until(lambda: ("FAILED", None) in attempts(log_of(api, id)), "a first attempt")
    with receiving(port=port) as receiver:
        log = settled(api, id)
        if log["status"] == "FAILED":  # it was up too late for the last retry: the operator sends it again
            assert api.client.post(f"/v1/webhooks/{id}/redeliver").status_code == 200
            log = settled(api, id)
    assert log["status"] == "SUCCESS"
    assert attempts(log)[0] == ("FAILED", None)
    assert attempts(log)[-1] == ("SUCCESS", 200)
    assert "refused" in log["attempts"][0]["error_message"]
    assert len(receiver.got) == 1
    assert SECRET not in str(log)


def test_a_receiver_that_stays_down_is_given_up(api: Api) -> None:
    log = settled(api, filmed(api, f"http://127.0.0.1:{free_port()}/hook"))
    assert log["status"] == "FAILED"
    assert attempts(log) == [("FAILED", None)] * 3
    assert log["next_attempt_at"] is None


def test_a_receiver_that_is_too_slow_is_tried_again(api: Api) -> None:
    with receiving(slow=30.0) as receiver:
        log = settled(api, filmed(api, receiver.url()))
        assert log["status"] == "FAILED"
        assert attempts(log) == [("FAILED", None)] * 3
        assert {each["error_message"] for each in log["attempts"]} == {
            "The receiver did not answer within 0.5 s"
        }
        assert len(receiver.got) == 3


def test_a_redirect_is_not_followed(api: Api) -> None:
    with receiving() as other, receiving(answers=[302], location=other.url()) as receiver:
        log = settled(api, filmed(api, receiver.url()))
        assert log["status"] == "FAILED"
        assert attempts(log) == [("FAILED", 302)] * 3
        assert "redirects are not followed" in log["attempts"][0]["error_message"]
        assert len(receiver.got) == 3
        assert other.got == []


def test_a_receiver_that_breaks_gets_it_again_until_it_takes_it(api: Api) -> None:
    with receiving(answers=[500, 500, 204]) as receiver:
        id = filmed(api, receiver.url())
        log = settled(api, id)
        assert log["status"] == "SUCCESS"
        assert attempts(log) == [("FAILED", 500), ("FAILED", 500), ("SUCCESS", 204)]
        bodies = [sent for _, _, sent in receiver.got]
        assert bodies == [bodies[0]] * 3
        assert (bodies[0]["exec_id"], bodies[0]["status"]) == (id, "succeeded")
        assert len({headers["webhook-id"] for _, headers, _ in receiver.got}) == 1


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_a_name_that_leads_inside_is_never_dialled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    asked: list[str] = []

    async def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return [address]

    monkeypatch.setattr(server, "Sender", partial(Sender, delays=DELAYS, resolve=resolve))
    with (
        receiving() as receiver,
        serving(data=tmp_path / "data", webhooks_private="refuse") as api,
    ):
        log = settled(api, filmed(api, f"http://hooks.example.org:{receiver.port}/films"))
        assert log["status"] == "FAILED"
        assert attempts(log) == [("FAILED", None)] * 3
        assert "not on the public internet" in log["attempts"][0]["error_message"]
        assert address not in str(log["attempts"])
        assert asked == ["hooks.example.org"] * 3  # once for each attempt: a second answer is never asked for
        assert receiver.got == []
        refused = api.client.post("/v1/prediction/", json=body(webhook_url=receiver.url()))
        assert refused.status_code == 400


def test_a_webhook_outlives_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "Sender", partial(Sender, delays=(1.5, 0.2)))
    with receiving(answers=[503, 200]) as receiver:
        with serving(data=tmp_path / "data") as api:
            id = filmed(api, receiver.url())
            until(lambda: attempts(log_of(api, id)) == [("FAILED", 503)], "a first attempt")
            key = api.client.headers["X-API-Key"]
        with serving(data=tmp_path / "data") as api:
            api.client.headers["X-API-Key"] = key
            log = settled(api, id)
        assert attempts(log) == [("FAILED", 503), ("SUCCESS", 200)]
        assert len({headers["webhook-id"] for _, headers, _ in receiver.got}) == 1
