"""What every request passes on its way in and out: limits, the key, the request id, cross-origin answers, the log.

A plain ASGI application round the other: the key is checked before a body is read.
"""

from __future__ import annotations

import re
import time
import uuid
from typing import TYPE_CHECKING

import structlog
from starlette.responses import Response

from rushes.errors import RushesError
from rushes.predictions.faults import DatabaseFull, DatabaseGone
from rushes.predictions.keys import CLIENT, WORKER
from rushes.server.answers import Refusal, error_answer, sentence
from rushes.server.keyring import presented
from rushes.server.pages.errors import error_page, wants_page
from rushes.storage import StorageError, StorageFull

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from rushes.server.service import Service

__all__ = ["Gate"]

HEADERS = 128
HEADER_BYTES = 32_768
OPEN = re.compile(r"/v1/(models(/.*)?|model|docs)/?|/files/.*|/healthz|/readyz|/metrics|/")
"""Paths that need no key. Whatever else begins with /v1/ does."""
OF_MACHINES = ("/v1/", "/files/", "/healthz", "/readyz", "/metrics")
"""What begins with one of these may be asked by pages of other sites, if the setting `cors` lets them; our pages never."""
REQUEST_ID = re.compile(r"[\w.:-]{1,128}", re.ASCII)
METHODS = "GET, HEAD, POST, DELETE, OPTIONS"
TAKEN = "*, Authorization, Content-Type, X-API-Key, Idempotency-Key, Prefer, Range, X-Request-Id"
EXPOSED = "X-Request-Id, Retry-After, Content-Length, Content-Range, ETag, Preference-Applied"

log = structlog.get_logger("rushes.api")


class Gate:
    """The gate in front of `inside`, for the service behind it."""

    def __init__(self, inside: ASGIApp, service: Service) -> None:
        self._inside = inside
        self._service = service
        self._meters = service.meters
        self._origins = service.settings.cors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._inside(scope, receive, send)
            return
        scope["rushes.service"] = self._service
        passage = _Passage(scope, send, self._allowed_origin(scope))
        try:
            refusal = await self._refusal(scope)
            if refusal is not None:
                await refusal(scope, receive, passage.send)
            else:
                await self._inside(scope, receive, passage.send)
        except Exception as error:
            if passage.status:  # the answer has begun: the connection must break, or half a film looks whole
                raise
            await _for_whom(scope, error)(scope, receive, passage.send)
        finally:
            self._told(scope, passage)

    async def _refusal(self, scope: Scope) -> Response | None:
        """The answer that ends a request here, or None."""
        headers = scope["headers"]
        if len(headers) > HEADERS or sum(len(n) + len(v) for n, v in headers) > HEADER_BYTES:
            return error_answer(
                431, f"the request has more than {HEADERS} headers or {HEADER_BYTES // 1024} KiB of them"
            )
        if "\0" in scope["path"] or b"%00" in scope["query_string"] or b"\0" in scope["query_string"]:
            return error_answer(400, "the address holds a null character (%00); take it out")
        if scope["method"] == "OPTIONS":
            return _preflight()
        path = scope["path"]
        if OPEN.fullmatch(path) or not path.startswith("/v1/"):
            return None
        secrets = presented(headers)
        if not secrets:
            return _unauthorised("the API key is missing")
        for secret in secrets:
            key = await self._service.keyring.key_of(secret)
            if key is not None and key.role == (WORKER if path.startswith("/v1/worker/") else CLIENT):
                scope["rushes.key"] = key
                return None
        return _unauthorised("the API key is not known")

    def _allowed_origin(self, scope: Scope) -> bytes | None:
        if not scope["path"].startswith(OF_MACHINES):
            return None
        origin = next((value for name, value in scope["headers"] if name == b"origin"), None)
        if "*" in self._origins:
            return b"*"
        return origin if origin is not None and origin.decode("latin-1") in self._origins else None

    def _told(self, scope: Scope, passage: _Passage) -> None:
        """Metrics and the log; polls are for debugging only, there are so many of them."""
        seconds = time.perf_counter() - passage.began
        address = scope.get("rushes.address", "other")
        self._meters.request(scope["method"], address, passage.status, seconds)
        quiet = scope["method"] in ("GET", "HEAD", "OPTIONS") or address.startswith("/v1/worker")
        status = passage.status
        if status == 503:  # asked to come back: the reason is logged where it arises
            say = log.debug if quiet else log.warning
        else:
            say = log.error if status >= 500 else log.debug if quiet and status < 400 else log.info
        say(
            "request",
            method=scope["method"],
            path=scope["path"][:200],
            status=passage.status,
            ms=round(seconds * 1000, 1),
            request_id=passage.request_id,
            **scope.get("rushes.said", {}),
        )


class _Passage:
    """One request on its way: its id, and what goes on every answer."""

    def __init__(self, scope: Scope, send: Send, origin: bytes | None) -> None:
        given = next((v.decode("latin-1") for n, v in scope["headers"] if n == b"x-request-id"), "")
        self.request_id = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        scope["rushes.request_id"] = self.request_id
        self.began = time.perf_counter()
        self.status = 0
        self._send = send
        self._origin = origin

    async def send(self, message: Message) -> None:
        """Add our headers to the start of the answer."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = message["headers"] = list(message.get("headers", ()))
            there = {name for name, _ in headers}
            headers.append((b"x-request-id", self.request_id.encode()))
            if self._origin is not None and b"access-control-allow-origin" not in there:
                headers.append((b"access-control-allow-origin", self._origin))
                headers.append((b"access-control-expose-headers", EXPOSED.encode()))
                if self._origin != b"*":
                    headers.append((b"vary", b"Origin"))
        await self._send(message)


def _preflight() -> Response:
    """The answer to a browser that asks what it may send."""
    return Response(
        status_code=204,
        headers={
            "Allow": METHODS,
            "Access-Control-Allow-Methods": METHODS,
            "Access-Control-Allow-Headers": TAKEN,
            "Access-Control-Max-Age": "86400",
        },
    )


def _unauthorised(message: str) -> Response:
    return error_answer(
        401,
        message,
        "send it as X-API-Key: sk_… or Authorization: Bearer sk_…; rushes keys create NAME makes one",
        {"WWW-Authenticate": "Bearer"},
    )


def _for_whom(scope: Scope, error: Exception) -> Response:
    """The answer to an error, as a page for a person."""
    refusal = _refusal_of(error)
    return error_page(scope, refusal) if wants_page(scope) else refusal.answer()


def _refusal_of(error: Exception) -> Refusal:
    """What is answered to an error that a handler did not turn into an answer."""
    if isinstance(error, Refusal):
        return error
    if isinstance(error, DatabaseFull | StorageFull):
        return Refusal(507, sentence(error), headers={"Retry-After": "60"})
    if isinstance(error, DatabaseGone | StorageError):
        return Refusal(503, sentence(error), headers={"Retry-After": "1"})
    log.error("broke", error=repr(error), exc_info=error)
    if isinstance(error, RushesError):
        return Refusal(500, sentence(error))
    return Refusal(500, "something broke inside Rushes; the log of the server has more under this request id")
