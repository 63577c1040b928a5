"""HTTP as uvicorn speaks it, with our shape for what is no HTTP at all, and a bound on headers while they come in."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from rushes.server.answers import error_body

if TYPE_CHECKING:
    import asyncio

__all__ = ["JsonErrorProtocol"]

MOST_BYTES = 262_144
"""Bytes of headers after which a connection is ended unread; the gate refuses far smaller ones with an answer."""


class JsonErrorProtocol(HttpToolsProtocol):
    """One connection."""

    _header_bytes = 0

    def on_message_begin(self) -> None:
        """A new request begins."""
        self._header_bytes = 0
        super().on_message_begin()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Count what comes before the body."""
        self._header_bytes += len(name) + len(value)
        if self._header_bytes > MOST_BYTES:
            raise ValueError("too many headers")
        super().on_header(name, value)

    def on_url(self, url: bytes) -> None:
        """Count the address too."""
        self._header_bytes += len(url)
        if self._header_bytes > MOST_BYTES:
            raise ValueError("the address is too long")
        super().on_url(url)

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP gets its answer in JSON too."""
        body = json.dumps(error_body("the request is not valid HTTP", msg)).encode()
        head = (
            "HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\n"
            f"content-length: {len(body)}\r\nx-request-id: {uuid.uuid4().hex}\r\nconnection: close\r\n\r\n"
        )
        transport: asyncio.Transport = self.transport
        transport.write(head.encode() + body)
        transport.close()
