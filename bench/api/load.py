"""A lean HTTP/1.1 client for one machine: kept connections, requests rendered once, and no address but 127.0.0.1.

It must not be what is measured, so it does no more than frame a message: status, length, body. `ceiling.py` says how
fast it goes against a server that does nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import cast

__all__ = ["HOST", "Answer", "Dropped", "Flood", "Request", "Wire", "dialled", "flood", "percentile"]

HOST = "127.0.0.1"
"""The only address that is ever dialled."""
MOST_REQUESTS = 200_000
MOST_SECONDS = 120.0
PATIENCE = 60.0
"""Seconds that one answer may take."""
PAUSE = 0.005
"""Seconds before a connection of a flood asks again after a refusal, so that refusals are not what is measured."""


class Dropped(Exception):
    """The connection ended before the answer was whole, or no answer came in time."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request and its bytes, rendered once."""

    rendered: bytes

    @classmethod
    def of(cls, method: str, path: str, body: object = None, **headers: str) -> Request:
        """`headers` are written with underscores for hyphens; `body` is sent as JSON."""
        content = b"" if body is None else json.dumps(body).encode()
        lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", "Accept: */*"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        if method != "GET":
            lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
        return cls("\r\n".join([*lines, "", ""]).encode() + content)


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and body of one answer."""

    status: int
    body: bytes

    @property
    def fine(self) -> bool:
        """Whether the status is a 2xx."""
        return 200 <= self.status < 300

    def json(self) -> dict[str, object]:
        """The body as an object; anything else is wrapped as {"body": …}."""
        try:
            value = json.loads(self.body)
        except ValueError:
            value = self.body.decode(errors="replace")
        return value if isinstance(value, dict) else {"body": value}


class Wire(asyncio.Protocol):
    """One kept connection with one request at a time on it."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._received = b""
        self._waiting: asyncio.Future[Answer] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by its class

    def data_received(self, data: bytes) -> None:
        self._received = self._received + data if self._received else data
        answer, rest = _parsed(self._received)
        if answer is None:
            return
        self._received = rest
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_result(answer)

    def connection_lost(self, error: Exception | None) -> None:
        self._transport = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_exception(Dropped("the connection ended before the answer"))

    async def ask(self, request: Request, patience: float = PATIENCE) -> Answer:
        """Send a request and return its answer; raises Dropped."""
        if self._transport is None or self._transport.is_closing():
            raise Dropped("the connection had ended before the request")
        loop = asyncio.get_running_loop()
        waiting: asyncio.Future[Answer] = loop.create_future()
        self._waiting = waiting
        alarm = loop.call_later(patience, self._give_up, waiting)
        self._transport.write(request.rendered)
        try:
            return await waiting
        finally:
            alarm.cancel()

    def _give_up(self, waiting: asyncio.Future[Answer]) -> None:
        if not waiting.done():
            waiting.set_exception(Dropped("no answer in time"))
        self.close()

    def close(self) -> None:
        """End the connection."""
        if self._transport is not None:
            self._transport.close()


def _parsed(data: bytes) -> tuple[Answer | None, bytes]:
    """The first whole answer in `data` and what follows it."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        return None, data
    status = int(data[9:12])
    head = data[:end].lower()
    start = end + 4
    at = head.find(b"\r\ncontent-length:")
    if at >= 0:
        stop = head.find(b"\r\n", at + 2)
        length = int(head[at + 17 : stop if stop >= 0 else end])
        if len(data) < start + length:
            return None, data
        return Answer(status, data[start : start + length]), data[start + length :]
    if b"\r\ntransfer-encoding: chunked" in head:
        return _dechunked(status, data, start)
    return Answer(status, b""), data[
        start:
    ]  # 204 and such; nobody here answers until the end of the connection


def _dechunked(status: int, data: bytes, start: int) -> tuple[Answer | None, bytes]:
    body, at = b"", start
    while True:
        line = data.find(b"\r\n", at)
        if line < 0:
            return None, data
        length = int(data[at:line].split(b";")[0], 16)
        after = line + 2 + length + 2
        if len(data) < after:
            return None, data
        if length == 0:
            return Answer(status, body), data[after:]
        body += data[line + 2 : line + 2 + length]
        at = after


@contextlib.asynccontextmanager
async def dialled(port: int, count: int = 1) -> AsyncIterator[list[Wire]]:
    """`count` open connections to a port of this machine. Raises OSError when nobody listens."""
    loop = asyncio.get_running_loop()
    wires: list[Wire] = []
    try:
        for _ in range(count):
            wires.append((await loop.create_connection(Wire, HOST, port))[1])
        yield wires
    finally:
        for wire in wires:
            wire.close()


@dataclass(slots=True)
class Flood:
    """What came of many requests: seconds they took together, the latencies of the fine ones, and the refusals."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def rate(self) -> float:
        """Fine answers a second."""
        return len(self.latencies) / self.seconds if self.seconds else 0.0


async def flood(port: int, request: Request, *, connections: int, seconds: float, most: int) -> Flood:
    """Send the same request over and over, the next on each connection as soon as the last was answered."""
    result = Flood()
    left = min(most, MOST_REQUESTS)
    clock = time.perf_counter
    deadline = clock() + min(seconds, MOST_SECONDS)

    async def keep_asking(wire: Wire) -> None:
        nonlocal left
        while left > 0 and (began := clock()) < deadline:
            left -= 1
            try:
                answer = await wire.ask(request)
            except Dropped:
                result.refused["dropped"] += 1
                return
            if answer.fine:
                result.latencies.append(clock() - began)
            else:
                result.refused[str(answer.status)] += 1
                await asyncio.sleep(PAUSE)

    async with dialled(port, connections) as wires:
        began = clock()
        await asyncio.gather(*(keep_asking(wire) for wire in wires))
        result.seconds = clock() - began
    return result


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0..1) of all values don't exceed, by nearest rank; NaN when there is none."""
    if not values:
        return math.nan
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]
