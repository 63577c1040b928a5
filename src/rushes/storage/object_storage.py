"""The storage over `obstore`: one class for a folder, memory and buckets, since the library already is one.

Films are read in windows, each a request of its own: however slowly a client takes its film, no connection to a bucket
and no open file waits for it, and a request that fails is tried again by the library without the client noticing.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import obstore
from obstore.exceptions import BaseError, PreconditionError

from rushes.storage.failures import FileMissing, StorageError, explained
from rushes.storage.folder import free_bytes, make_durable, remove_below
from rushes.storage.keys import check_key, check_prefix
from rushes.storage.storage import StoredFile
from rushes.storage.upload import upload

if TYPE_CHECKING:
    from obstore import Attributes, GetOptions, ObjectMeta
    from obstore.store import ObjectStore

__all__ = ["ObjectStorage"]

PIECE = 256 * 1024
"""Bytes handed on at a time."""
WINDOW = 2 * 1024 * 1024
"""Bytes fetched from a bucket at a time: long enough that its answering time (some 50 ms) does not rule."""
PART = 5 * 1024 * 1024
"""Bytes in a part of a bucket's multipart upload: the least that S3 takes."""
PARTS_AT_ONCE = 2
"""So an upload to a bucket holds at most about three parts in memory."""
LONGEST_SIGNED = 7 * 24 * 3600
"""Seconds a signed URL may live, by S3's signature version 4."""


@dataclass(frozen=True, slots=True)
class ObjectStorage:
    """A Storage. `root` is the folder where it is one; `signs` whether it can make presigned URLs."""

    store: ObjectStore
    address: str
    root: Path | None = None
    signs: bool = False
    keeps_types: bool = True

    async def put(self, key: str, chunks: AsyncIterator[bytes], *, content_type: str) -> int:
        """Store a stream, all or nothing; its size in bytes."""
        check_key(key)
        size = await upload(chunks, lambda feed: self._send(key, feed, content_type))
        if self.root is not None:
            with _explaining("storing a file"):
                await asyncio.to_thread(make_durable, self.root, key)
        return size

    async def head(self, key: str) -> StoredFile | None:
        """What is stored under `key`, or None."""
        check_key(key)
        try:
            with _explaining("looking for a file"):
                return _stored(await obstore.head_async(self.store, key))
        except FileMissing:
            return None

    async def read(self, key: str, start: int, end: int) -> AsyncGenerator[bytes, None]:
        """Bytes `start` to `end` (exclusive), in pieces."""
        check_key(key)
        window = PIECE if self.root is not None else WINDOW
        etag: str | None = None
        while start < end:
            stop = min(start + window, end)
            data, etag = await self._window(key, start, stop, etag)
            for at in range(0, len(data), PIECE):
                yield bytes(data[at : at + PIECE])
            start = stop

    async def list(self, prefix: str) -> AsyncGenerator[StoredFile, None]:
        """Every file below `prefix`."""
        below = check_prefix(prefix) if prefix else None
        with _explaining("listing the files"):
            async for batch in obstore.list(self.store, below):
                for meta in batch:
                    yield _stored(meta)

    async def delete(self, key: str) -> None:
        """Delete one file; none is no error."""
        check_key(key)
        with suppress(FileMissing), _explaining("deleting files"):
            await obstore.delete_async(self.store, key)

    async def delete_prefix(self, prefix: str) -> int:
        """Delete every file below `prefix`; how many there were."""
        below = check_prefix(prefix)
        with _explaining("deleting files"):
            if self.root is not None:
                return await asyncio.to_thread(remove_below, self.root, below)
            count = 0
            async for batch in obstore.list(self.store, below, chunk_size=1000):
                paths = [meta["path"] for meta in batch]
                await obstore.delete_async(self.store, paths)
                count += len(paths)
            return count

    async def presigned(self, key: str, seconds: int) -> str | None:
        """A URL that anybody may GET for `seconds`, or None."""
        check_key(key)
        if not self.signs:
            return None
        lifetime = timedelta(seconds=max(1, min(seconds, LONGEST_SIGNED)))
        with _explaining("signing a URL"):
            store: Any = self.store
            return await obstore.sign_async(store, "GET", key, lifetime)

    def free_bytes(self) -> int | None:
        """Room left on the disk, or None."""
        with _explaining("looking at the disk"):
            return None if self.root is None else free_bytes(self.root)

    async def _send(self, key: str, feed: AsyncIterator[bytes], media: str) -> None:
        attributes: Attributes | None = {"Content-Type": media} if self.keeps_types else None
        part = PART if self.root is None else 4 * PIECE
        with _explaining("storing a file"):
            await obstore.put_async(
                self.store, key, feed, attributes=attributes, chunk_size=part, max_concurrency=PARTS_AT_ONCE
            )

    async def _window(
        self, key: str, start: int, stop: int, etag: str | None
    ) -> tuple[memoryview, str | None]:
        options: GetOptions = {"range": (start, stop)}
        if etag is not None:
            options["if_match"] = etag
        with _explaining("reading a file"):
            answer = await obstore.get_async(self.store, key, options=options)
            data = memoryview(await answer.bytes_async())
        if len(data) != stop - start:
            raise FileMissing("reading a file failed: it is shorter than it was", field="storage_url")
        return data, answer.meta["e_tag"]


@contextmanager
def _explaining(doing: str) -> Generator[None, None, None]:
    """Turns what `obstore` and the disk raise into errors of ours; all else passes, as errors of the stream must."""
    try:
        yield
    except StorageError:
        raise
    except FileNotFoundError as error:
        raise _missing(error, doing) from error
    except PreconditionError as error:
        raise FileMissing(f"{doing} failed: it was replaced meanwhile", field="storage_url") from error
    except (BaseError, OSError, ValueError, NotImplementedError) as error:
        raise explained(error, doing) from error


def _missing(error: FileNotFoundError, doing: str) -> StorageError:
    if "NoSuchBucket" in str(error):
        return explained(error, doing)
    return FileMissing(f"{doing} failed: there is no such file", field="storage_url", mend="check the key")


def _stored(meta: ObjectMeta) -> StoredFile:
    return StoredFile(meta["path"], meta["size"], meta["e_tag"], meta["last_modified"].timestamp())
