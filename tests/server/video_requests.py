"""Creates of `/v1/videos` and what their refusals must look like."""

from __future__ import annotations

from typing import Any

import httpx
from tests.server.running import Api

PROMPT = "A dog runs along a beach"


def create(api: Api, client: httpx.Client | None = None, **fields: Any) -> dict[str, Any]:
    answer = (client or api.client).post("/v1/videos", json={"prompt": PROMPT, **fields})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def form(api: Api, client: httpx.Client | None = None, **fields: str) -> httpx.Response:
    """A create as a multipart form of texts."""
    parts = {name: (None, text) for name, text in fields.items()}
    return (client or api.client).post("/v1/videos", files=parts)


def refusal(answer: httpx.Response, code: int) -> str:
    """The message of an error, which must have our shape and name in `error` what it says in `message`."""
    assert answer.status_code == code, answer.text
    body = answer.json()
    assert body.keys() == {"status", "message", "details", "error"}
    assert (body["status"], body["error"]) == ("error", body["message"])
    return str(body["message"])
