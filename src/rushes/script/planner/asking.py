"""Asking: one question to a chat endpoint over HTTP, bounded in time and size, without redirects.

The sentences of an error are ours: neither the server's words nor an exception's get into them, since either may hold
the key.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from rushes.errors import UsageError
from rushes.script.planner.unusable import Unusable

if TYPE_CHECKING:
    import httpx

__all__ = ["ANSWER_BYTES", "Endpoint", "ask"]

SECONDS = 30.0
"""For one answer, from the connection to its last byte. All tries together may take twice that."""

ANSWER_BYTES = 1_000_000
"""A long answer has 20,000."""

PATH = "/chat/completions"
FORMATS = ("json_schema", "json_object", "")
"""How JSON is asked for, the strictest first; a server that does not know one of them answers as in UNKNOWN."""

UNKNOWN = frozenset({400, 415, 422, 501})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask, which model ("" leaves it to the server), with which key ("" for none), for how many seconds."""

    url: str
    model: str = ""
    key: str = field(default="", repr=False)
    seconds: float = SECONDS

    @property
    def name(self) -> str:
        """What the log calls it: the host, without anything that could be secret."""
        return urlsplit(self.url).netloc

    def checked(self) -> Endpoint:
        """The same with the whole address of its chat completions. Raises UsageError naming the option."""
        try:
            parts = urlsplit(self.url.strip())
            fine = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            fine = False
        if not fine or not self.url.strip().isprintable():
            raise UsageError(
                "the planner's address is no http or https URL",
                field="planner",
                mend="give one like http://127.0.0.1:8000/v1",
            )
        if parts.username or parts.password:
            raise UsageError(
                "the planner's address holds a password",
                field="planner",
                mend="give it as RUSHES_PLANNER_KEY",
            )
        if not (self.key.isascii() and self.key.isprintable()) or " " in self.key:
            raise UsageError(
                "RUSHES_PLANNER_KEY holds signs that no key has",
                field="RUSHES_PLANNER_KEY",
                mend="give it without blanks and line ends",
            )
        path = parts.path.rstrip("/")
        if not path.endswith(PATH):
            path = (path or "/v1") + PATH
        whole = urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))
        return Endpoint(whole, self.model, self.key, self.seconds)


def ask(endpoint: Endpoint, system: str, prompt: str, schema: Mapping[str, object]) -> str:
    """The text that the model answers to `prompt`. Raises Unusable when there is none. May be called in any thread."""
    from anyio.from_thread import start_blocking_portal

    with (
        start_blocking_portal() as portal
    ):  # its tasks can be cut off at a second; a blocking client's headers cannot
        return portal.call(_asked, endpoint, system, prompt, schema)


async def _asked(endpoint: Endpoint, system: str, prompt: str, schema: Mapping[str, object]) -> str:
    import anyio
    import httpx

    tries = 2
    headers = {"Accept-Encoding": "identity", "Accept": "application/json"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    with anyio.move_on_after(2 * endpoint.seconds):
        async with httpx.AsyncClient(headers=headers, follow_redirects=False, timeout=None) as client:
            for form in FORMATS:
                body = _body(endpoint, system, prompt, form, schema)
                status, answer = await _tried(client, endpoint, body)
                if tries > 1 and (status is None or status >= 500) and status not in UNKNOWN:
                    tries -= 1
                    status, answer = await _tried(client, endpoint, body)
                if status not in UNKNOWN or form == FORMATS[-1]:
                    return _content(status, answer, endpoint)
    raise _late(endpoint)


def _body(
    endpoint: Endpoint, system: str, prompt: str, form: str, schema: Mapping[str, object]
) -> dict[str, object]:
    body: dict[str, object] = {
        "messages": [{"role": "system", "content": system}, {"role": "user", "content": prompt}],
        "temperature": 0,
        "stream": False,
    }
    if endpoint.model:
        body["model"] = endpoint.model
    if form == "json_schema":
        named = {"name": "screenplay", "strict": True, "schema": schema}
        body["response_format"] = {"type": form, "json_schema": named}
    elif form:
        body["response_format"] = {"type": form}
    return body


async def _tried(
    client: httpx.AsyncClient, endpoint: Endpoint, body: dict[str, object]
) -> tuple[int | None, bytes]:
    """The status and the body of one answer; None where none came within the time. Raises Unusable for a broken line."""
    import anyio
    import httpx

    try:
        with anyio.move_on_after(endpoint.seconds):
            async with client.stream("POST", endpoint.url, json=body) as response:
                if response.status_code != HTTPStatus.OK:
                    return response.status_code, b""
                return HTTPStatus.OK, await _read(response)
    except httpx.ConnectError:
        raise Unusable("it cannot be reached") from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
        raise Unusable(f"the line to it broke ({type(error).__name__})") from None
    return None, b""


async def _read(response: httpx.Response) -> bytes:
    if response.headers.get("content-encoding", "identity") != "identity":
        raise Unusable("its answer is compressed, which was not asked for")
    answer = bytearray()
    async for piece in response.aiter_raw():
        answer += piece
        if len(answer) > ANSWER_BYTES:
            raise Unusable(f"its answer is longer than {ANSWER_BYTES:,} bytes")
    return bytes(answer)


def _late(endpoint: Endpoint) -> Unusable:
    return Unusable(f"it did not answer in time ({endpoint.seconds:g} s a try)")


def _content(status: int | None, answer: bytes, endpoint: Endpoint) -> str:
    if status is None:
        raise _late(endpoint)
    if status != HTTPStatus.OK:
        moved = "; it is asked at its own address only" if 300 <= status < 400 else ""
        raise Unusable(f"it answered {status}{moved}")
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError):
        content = None
    if not isinstance(content, str):
        raise Unusable("its answer is no chat completion")
    return content
