"""The hand-over of a stream to an upload: never ahead, never left behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from tests.storage.streams import ClientGone, broken, stalled

from rushes.storage.upload import upload


async def counted(asked: list[int]) -> AsyncIterator[bytes]:
    """Without end; notes what was asked for."""
    while True:
        asked.append(len(asked))
        yield b"x"
        await asyncio.sleep(0)


def test_a_chunk_is_asked_for_when_the_one_before_was_taken() -> None:
    asked: list[int] = []
    taken: list[bytes] = []

    async def slow(feed: AsyncIterator[bytes]) -> None:
        async for chunk in feed:
            taken.append(chunk)
            if len(taken) == 3:
                break
        for _ in range(100):
            await asyncio.sleep(0)
        assert len(asked) == 3
        raise ClientGone

    with pytest.raises(ClientGone):
        asyncio.run(upload(counted(asked), slow))
    assert len(taken) == 3


def test_an_upload_that_fails_stops_the_source() -> None:
    asked: list[int] = []

    async def refuses(feed: AsyncIterator[bytes]) -> None:
        await anext(feed)
        raise ClientGone("no room")

    with pytest.raises(ClientGone, match="no room"):
        asyncio.run(upload(counted(asked), refuses))
    assert len(asked) <= 2


def test_an_upload_hears_of_a_broken_stream_before_the_caller_does() -> None:
    heard: list[str] = []

    async def listens(feed: AsyncIterator[bytes]) -> None:
        try:
            async for _ in feed:
                pass
        except Exception as error:
            await asyncio.sleep(0.01)
            heard.append(type(error).__name__)
            raise

    async def tried() -> list[str]:
        with pytest.raises(ClientGone):
            await upload(broken(b"film", ClientGone()), listens)
        return list(heard)

    assert asyncio.run(tried()) == ["_Broken"]


def test_an_upload_cancelled_twice_still_cleans_up() -> None:
    async def tried() -> None:
        reached, cleaning, may_end, cleaned = (asyncio.Event() for _ in range(4))

        async def slow_to_abort(feed: AsyncIterator[bytes]) -> None:
            try:
                async for _ in feed:
                    pass
            finally:
                cleaning.set()
                await may_end.wait()
                cleaned.set()

        task = asyncio.create_task(upload(stalled(b"film", reached), slow_to_abort))
        await asyncio.wait_for(reached.wait(), 5)
        task.cancel()
        await asyncio.wait_for(cleaning.wait(), 5)
        assert not task.done()
        task.cancel()
        await asyncio.wait({task}, timeout=5)
        assert task.cancelled()
        may_end.set()
        await asyncio.wait_for(cleaned.wait(), 5)

    asyncio.run(tried())
