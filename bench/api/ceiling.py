"""How fast the client itself can be: the same flood against a server that answers fixed bytes and does nothing else.

The server is run as `python -m bench.api.ceiling PORT` in a process of its own, as every measured server is.
"""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import time
from typing import cast

import uvloop
from bench.api.load import HOST, Request, dialled, flood

__all__ = ["ceiling"]

ANSWER = b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 15\r\n\r\n{"status":"ok"}'
LIFETIME = 60.0
"""Seconds after which the server ends by itself."""


class Fixed(asyncio.Protocol):
    """Answers each read that ends a request; the client never sends two at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by its class

    def data_received(self, data: bytes) -> None:
        self._transport.write(ANSWER)


async def serve(port: int) -> None:
    """Answer on a port of this machine for LIFETIME seconds."""
    server = await asyncio.get_running_loop().create_server(Fixed, HOST, port)
    async with server:
        await asyncio.sleep(LIFETIME)


async def _measured(port: int, connections: int, seconds: float) -> float:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            async with dialled(port):
                break
        await asyncio.sleep(0.05)
    request = Request.of("GET", "/")
    return (await flood(port, request, connections=connections, seconds=seconds, most=200_000)).rate


def ceiling(port: int, *, connections: int, seconds: float) -> float:
    """Requests a second that the client reaches when the server is next to nothing."""
    server = subprocess.Popen([sys.executable, "-m", "bench.api.ceiling", str(port)])
    try:
        return uvloop.run(_measured(port, connections, seconds))
    finally:
        server.kill()
        server.wait(10)


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1])))
