"""What every answer must look like, and how many rows there are."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from typing import Any

import httpx
from sqlalchemy import Table, func, select
from tests.server.running import Api

from rushes.predictions.schema import predictions

__all__ = ["ERROR_KEYS", "is_error", "rows", "until"]

ERROR_KEYS = ["status", "message", "details", "error"]


def is_error(answer: httpx.Response, status: int, says: str = "") -> dict[str, str]:
    """The body of an error answer, after a look at its shape; `says` is a pattern for its message."""
    assert answer.status_code == status, (answer.status_code, answer.text)
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-request-id"]
    body: dict[str, str] = json.loads(answer.content)
    assert list(body) == ERROR_KEYS
    assert all(isinstance(value, str) for value in body.values())
    assert body["status"] == "error"
    assert body["error"] == body["message"]
    assert len(body["message"]) > 10
    assert re.search(says, body["message"]), body["message"]
    return body


def rows(api: Api, table: Table = predictions) -> int:
    """How many rows a table of the server's has."""
    count = select(func.count()).select_from(table)
    return int(api.write(lambda connection: connection.execute(count).scalar()))


def until(look: Callable[[], Any], seconds: float = 20.0) -> Any:
    """What `look` gives as soon as it gives something true; fails when it does not in time."""
    end = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)
    return seen
