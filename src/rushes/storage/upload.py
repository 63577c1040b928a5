"""A stream handed to `obstore` in such a way that breaking it off leaves nothing behind.

Cancelling `put_async` itself would drop a bucket's multipart upload unfinished and unaborted, to be paid for ever. So
the upload runs in a task of its own, fed from here one chunk at a time, and is told of a broken stream by an error in
its own input, upon which it aborts and cleans up.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import suppress

__all__ = ["upload"]

_ABORT_SECONDS = 30.0
"""How long a broken stream waits for the upload to have cleaned up."""
_running: set[asyncio.Task[object]] = set()
"""Keeps uploads alive that clean up after their caller was cancelled twice."""


class _Broken(Exception):
    """Told to the upload when its stream breaks."""


async def upload(
    chunks: AsyncIterator[bytes], send: Callable[[AsyncIterator[bytes]], Awaitable[object]]
) -> int:
    """Feed `chunks` to `send` and answer how many bytes there were. What `send` or `chunks` raises is raised here."""
    queue: asyncio.Queue[bytes | _Broken | None] = asyncio.Queue()
    taken = asyncio.Event()
    task = asyncio.create_task(_sent(send, _fed(queue, taken)))
    _running.add(task)
    task.add_done_callback(_ended)
    task.add_done_callback(lambda _: taken.set())
    size = 0
    try:
        async for chunk in chunks:
            taken.clear()
            if task.done():
                break
            if chunk:
                size += len(chunk)
                queue.put_nowait(chunk)
                await taken.wait()
        queue.put_nowait(None)
        await asyncio.wait({task})
    except BaseException:
        queue.put_nowait(_Broken())
        with suppress(asyncio.CancelledError):
            await asyncio.wait({task}, timeout=_ABORT_SECONDS)
        raise
    task.result()
    return size


def _ended(task: asyncio.Task[object]) -> None:
    _running.discard(task)
    if not task.cancelled():
        task.exception()  # taken, so that asyncio does not report it as never retrieved


async def _sent(
    send: Callable[[AsyncIterator[bytes]], Awaitable[object]], feed: AsyncGenerator[bytes, None]
) -> object:
    try:
        return await send(feed)
    finally:
        with suppress(RuntimeError):  # a feed still being asked, as when the loop closes, cannot be closed
            await feed.aclose()


async def _fed(
    queue: asyncio.Queue[bytes | _Broken | None], taken: asyncio.Event
) -> AsyncGenerator[bytes, None]:
    while (chunk := await queue.get()) is not None:
        if isinstance(chunk, _Broken):
            raise chunk
        yield chunk
        taken.set()
