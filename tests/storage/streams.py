"""Streams that break, wait and come in pieces."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from rushes.storage import Storage

KEY = "outputs/4f1c/1/Zk3-w_9.mp4"


class ClientGone(Exception):
    """What a web framework raises when the client hangs up."""


def film(size: int) -> bytes:
    """Bytes that tell where they come from."""
    line = b"".join(number.to_bytes(4, "big") for number in range(-(-min(size, 1 << 20) // 4)))
    return (line * (-(-size // max(1, len(line)))))[:size]


async def pieces(data: bytes, length: int = 64 * 1024) -> AsyncIterator[bytes]:
    for at in range(0, len(data), length):
        yield data[at : at + length]


async def broken(data: bytes, error: BaseException) -> AsyncIterator[bytes]:
    async for piece in pieces(data):
        yield piece
    raise error


async def stalled(data: bytes, reached: asyncio.Event) -> AsyncIterator[bytes]:
    """Yields the data and then nothing more, as a client that went to sleep."""
    async for piece in pieces(data):
        yield piece
    reached.set()
    await asyncio.Event().wait()


async def put(storage: Storage, key: str, data: bytes) -> int:
    return await storage.put(key, pieces(data), content_type="video/mp4")


async def read(storage: Storage, key: str, start: int, end: int) -> bytes:
    return b"".join([piece async for piece in storage.read(key, start, end)])


async def keys(storage: Storage, prefix: str = "") -> set[str]:
    return {file.key async for file in storage.list(prefix)}
