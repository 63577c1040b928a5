"""The body of a worker's report: a line of JSON, and perhaps a film behind it, read once and in order."""

from __future__ import annotations

from collections.abc import AsyncIterator

from starlette.requests import ClientDisconnect, Request

from rushes.server.answers import Refusal

__all__ = ["LONGEST_LINE", "Report"]

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of JSON that a worker may send: it carries logs, and is not limited like the bodies of clients."""


class Report:
    """The body of one request. Each part can be read once. Raises Refusal 400 when it breaks off, 413 for a long line."""

    def __init__(self, request: Request) -> None:
        self._pieces = _pieces(request)
        self._behind = b""

    async def line(self) -> bytes:
        """Everything up to the first line break, or to the end."""
        read = bytearray()
        async for piece in self._pieces:
            head, found, behind = piece.partition(b"\n")
            read += head
            if len(read) > LONGEST_LINE:
                raise Refusal(413, f"the report is longer than {LONGEST_LINE:,} bytes")
            if found:
                self._behind = behind
                break
        return bytes(read)

    async def rest(self) -> AsyncIterator[bytes]:
        """What comes behind the line."""
        if self._behind:
            yield self._behind
        async for piece in self._pieces:
            yield piece

    async def drain(self) -> None:
        """Read the rest and throw it away, so that its sender gets to the answer."""
        async for _ in self._pieces:
            pass


async def _pieces(request: Request) -> AsyncIterator[bytes]:
    try:
        async for piece in request.stream():
            if piece:
                yield piece
    except ClientDisconnect:
        raise Refusal(400, "the body ended before its length was reached") from None
