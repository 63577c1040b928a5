"""What a storage offers, whatever it is made of."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Storage", "StoredFile", "content_type"]

_TYPES = {
    "txt": "text/plain; charset=utf-8",
    "mp4": "video/mp4",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "json": "application/json",
    "vtt": "text/vtt",
}


def content_type(key: str) -> str:
    """The media type that a key's ending means: folders keep none, so the ending is what counts everywhere."""
    return _TYPES.get(key.rpartition(".")[2].lower(), "application/octet-stream")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One whole stored file. `size` is in bytes, `modified` in epoch seconds, `etag` quoted as HTTP wants it."""

    key: str
    size: int
    etag: str | None
    modified: float

    @property
    def content_type(self) -> str:
        """The media type by the key's ending."""
        return content_type(self.key)


class Storage(Protocol):
    """Files by key. Every call but `free_bytes` is asynchronous; a bad key raises BadKey, any failure StorageError."""

    @property
    def address(self) -> str:
        """The URL it was opened by, for logs."""

    async def put(self, key: str, chunks: AsyncIterator[bytes], *, content_type: str) -> int:
        """Store what `chunks` yields and answer its size. All or nothing: whatever `chunks` raises, or a
        cancellation, passes through and leaves no file. Memory stays bounded. A folder has it on the disk on return.
        """

    async def head(self, key: str) -> StoredFile | None:
        """What is stored under `key`, None for nothing."""

    def read(self, key: str, start: int, end: int) -> AsyncGenerator[bytes, None]:
        """Bytes `start` to `end` (exclusive) in pieces of at most 256 KiB, no handle held between them. Raises
        FileMissing when the file is gone or is replaced on the way.
        """

    def list(self, prefix: str) -> AsyncGenerator[StoredFile, None]:
        """Every file below the segments of `prefix` ("" for all), in no order."""

    async def delete(self, key: str) -> None:
        """Delete one file; none is no error."""

    async def delete_prefix(self, prefix: str) -> int:
        """Delete every file below `prefix` and answer how many there were; none is no error."""

    async def presigned(self, key: str, seconds: int) -> str | None:
        """A URL that anybody may GET for `seconds`; None where the storage cannot sign."""

    def free_bytes(self) -> int | None:
        """Room left on a folder's disk; None for what has no such figure. Takes microseconds."""
