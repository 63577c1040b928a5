"""Weighing the storage in the background."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rushes.server.scales import EVERY, Scales, Weight
from rushes.storage import Storage, open_storage


async def once(data: bytes) -> AsyncIterator[bytes]:
    yield data


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    return open_storage(str(tmp_path))


async def put(storage: Storage, *names: str) -> None:
    for name in names:
        await storage.put(f"outputs/{name}", once(b"film" * 25), content_type="video/mp4")


async def settled(scales: Scales, storage: Storage) -> Weight | None:
    """What is known when the weighing that this asks for is done."""
    await scales.of(storage)
    while scales._task is not None:
        await asyncio.sleep(0.01)
    return await scales.of(storage)


def test_files_are_counted_with_their_bytes(storage: Storage) -> None:
    async def weigh() -> Weight | None:
        await put(storage, "a/1/film.mp4", "b/1/film.mp4")
        return await settled(Scales(), storage)

    assert asyncio.run(weigh()) == Weight(2, 200)


def test_a_weight_is_good_for_a_while(storage: Storage) -> None:
    now = [0.0]

    async def weigh() -> list[Weight | None]:
        scales = Scales(lambda: now[0])
        await put(storage, "a/1/film.mp4")
        seen = [await settled(scales, storage)]
        await put(storage, "b/1/film.mp4")
        seen.append(await settled(scales, storage))
        now[0] += EVERY
        return [*seen, await settled(scales, storage)]

    assert asyncio.run(weigh()) == [Weight(1, 100), Weight(1, 100), Weight(2, 200)]
