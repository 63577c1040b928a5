"""A receiver of webhooks on loopback that behaves as it is told, and what the tests of senders share."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, text
from structlog.testing import LogCapture

from rushes.predictions.database import Database, opened
from rushes.predictions.outbox import Delivery, enqueue, get_delivery
from rushes.webhooks import sender
from rushes.webhooks.sender import Sender

PATIENCE = 30.0
"""Seconds for what takes a fraction of one on an idle machine."""
SECRET = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ="
QUICK = (0.05, 0.05, 0.05)
"""Retry delays for tests."""
T = TypeVar("T")


@dataclass(frozen=True)
class Request:
    """What came in; header names in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


Behaviour = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Receiver:
    """Where it listens, what it got, how many connections were made."""

    port: int = 0
    requests: list[Request] = field(default_factory=list)
    connections: int = 0

    def url(self, host: str = "127.0.0.1", path: str = "/hook") -> str:
        return f"http://{host}:{self.port}{path}"


@contextlib.asynccontextmanager
async def receiving(behave: Behaviour, **named: object) -> AsyncIterator[Receiver]:
    """Serve until the end of the block; `named` goes to asyncio.start_server."""
    receiver = Receiver()
    handlers: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        receiver.connections += 1
        task = asyncio.current_task()
        assert task is not None
        handlers.add(task)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            request = await _request(reader)
            receiver.requests.append(request)
            await behave(request, writer)
            await writer.drain()
        writer.transport.abort() if writer.transport.is_closing() else writer.close()
        handlers.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", 0, **named)  # type: ignore[arg-type]
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
        for task in list(handlers):
            task.cancel()
        await asyncio.gather(*handlers, return_exceptions=True)
        await server.wait_closed()


async def _request(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, path, _ = head[0].split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:-2])}
    return Request(method, path, headers, await reader.readexactly(int(headers.get("content-length", 0))))


def response(status: int, body: bytes = b"ok", **headers: str) -> bytes:
    named = {"Content-Length": str(len(body)), **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status} Reason\r\n{lines}\r\n".encode("latin-1") + body


def answering(*statuses: int, body: bytes = b"ok", after: float = 0.0, **headers: str) -> Behaviour:
    """Answer with each status in turn, the last for ever."""
    left = list(statuses)

    async def behave(request: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(after)
        writer.write(response(left.pop(0) if len(left) > 1 else left[0], body, **headers))

    return behave


async def silent(request: Request, writer: asyncio.StreamWriter) -> None:
    """Never answer."""
    await asyncio.Event().wait()


async def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition, at most PATIENCE."""
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def sending(database: Database, **named: object) -> AsyncIterator[Sender]:
    """A running sender, stopped in order at the end of the block."""
    busy = Sender(database, **{"allow_private": True, **named})  # type: ignore[arg-type]
    stop = asyncio.Event()
    running = asyncio.create_task(busy.run(stop))
    try:
        yield busy
    finally:
        stop.set()
        await asyncio.wait_for(running, PATIENCE)


def on(url: str, story: Callable[[Database], Awaitable[T]]) -> T:
    async def told() -> T:
        async with asyncio.timeout(2 * PATIENCE), opened(url) as database:
            return await story(database)

    return asyncio.run(told())


@contextlib.contextmanager
def lines_of_log() -> Iterator[list[Any]]:
    """What the sender logs within the block, however logging is set up elsewhere."""
    capture, kept = LogCapture(), sender._log
    quiet = structlog.make_filtering_bound_logger(0)
    sender._log = structlog.wrap_logger(None, [capture], quiet, dict, cache_logger_on_first_use=False)
    try:
        yield capture.entries
    finally:
        sender._log = kept


def announce(connection: Connection, number: int, url: str, secret: str | None = None) -> None:
    """Put the success of prediction `p<number>` in the outbox."""
    enqueue(
        connection,
        f"d{number}",
        prediction_id=f"p{number}",
        key_id="key",
        url=url,
        secret=secret,
        source="prediction",
        succeeded=True,
        output="https://films.example/a.mp4",
    )


async def log_of(database: Database, number: int = 1) -> Delivery:
    """The delivery of prediction `p<number>` with its attempts."""
    delivery = await database.read(get_delivery, "key", f"p{number}")
    assert delivery is not None
    return delivery


def later(connection: Connection, seconds: float) -> None:
    """Let time pass for all deliveries."""
    connection.execute(
        text("update deliveries set next_at = next_at - :s, lease_until = lease_until - :s"), {"s": seconds}
    )
