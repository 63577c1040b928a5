"""HTTP as uvicorn speaks it, with our shape for what is no HTTP at all, and bounds on what comes before a body.

The key is checked when the head of a request is whole; until then anybody can send anything, so size and time are bound.
"""

from __future__ import annotations

import asyncio
import json
import uuid
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from rushes.server.answers import error_body

__all__ = ["JsonErrorProtocol"]

MOST_BYTES = 262_144
"""Bytes that may come without completing a head, a piece of a body or a trailer; the gate refuses far smaller heads."""
HEAD_SECONDS = 30.0
"""Within this time of its first byte, or of the connection, the head of a request must be whole."""
PHRASES = {400: "Bad Request", 408: "Request Timeout", 431: "Request Header Fields Too Large"}


class JsonErrorProtocol(HttpToolsProtocol):
    """One connection."""

    head_seconds = HEAD_SECONDS
    _fruitless = 0
    _fruit = False
    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        self._head_came()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse what has come, and count what leads nowhere: an endless line or header is kept in memory until then."""
        self._fruit = False
        super().data_received(data)
        self._fruitless = 0 if self._fruit else self._fruitless + len(data)
        if self._fruitless > MOST_BYTES:
            self._refuse(431, f"the head of the request is larger than {MOST_BYTES // 1024} KiB")

    def on_message_begin(self) -> None:
        """A new request begins."""
        self._await_head()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Its head is whole."""
        self._fruit = True
        self._head_came()
        super().on_headers_complete()

    def on_chunk_header(self) -> None:
        """A piece of its body begins."""
        self._fruit = True

    def on_body(self, body: bytes) -> None:
        """A piece of its body is there."""
        self._fruit = True
        super().on_body(body)

    def on_message_complete(self) -> None:
        """It is whole."""
        self._fruit = True
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP gets its answer in JSON too."""
        self._refuse(400, "the request is not valid HTTP", msg)

    def _await_head(self) -> None:
        self._head_came()
        self._patience = self.loop.call_later(self.head_seconds, self._too_slow)

    def _head_came(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _too_slow(self) -> None:
        begun: Any = self.headers
        if begun is None:  # not a byte has come: nobody is there to read an answer
            self.transport.close()
        else:
            self._refuse(408, f"the head of the request was not whole after {self.head_seconds:g} s")

    def _refuse(self, status: int, message: str, details: str = "") -> None:
        """Answer and close; a request before this one is answered first, and an answer that has begun is not spoilt."""
        cycle: Any = self.cycle
        if self.transport.is_closing():
            return
        if cycle is not None and not cycle.response_complete:
            if not cycle.more_body:
                cycle.keep_alive = False
                self.flow.pause_reading()
                return
            if cycle.response_started or self.pipeline:
                self.transport.close()
                return
        body = json.dumps(error_body(message, details)).encode()
        head = (
            f"HTTP/1.1 {status} {PHRASES[status]}\r\ncontent-type: application/json\r\n"
            f"content-length: {len(body)}\r\nx-request-id: {uuid.uuid4().hex}\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()
