"""What a folder needs beside `obstore`: that files outlive a power cut, and that nothing stays of deleted ones."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

__all__ = ["free_bytes", "made_writable", "make_durable", "remove_below"]


def made_writable(path: Path) -> Path:
    """The folder's real path, made when there is none and seen to take a file; raises OSError or ValueError."""
    path.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=path):
        return path.resolve()


def free_bytes(root: Path) -> int:
    """Bytes that this user may still write there."""
    disk = os.statvfs(root)
    return disk.f_bavail * disk.f_frsize


def make_durable(root: Path, key: str) -> None:
    """See to it that the file and the folders that lead to it are on the disk itself."""
    path = root / key
    for place in (path, *path.parents):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        if place == root:
            return


_TRIES = 5


def remove_below(root: Path, prefix: str) -> int:
    """Remove the folder `prefix` whole, unfinished files too, and the empty folders above it. The count of files.

    An upload that needs one of these folders at that moment makes it again.
    """
    top = root / prefix
    if not top.is_dir():
        return 0
    count = sum(1 for path in top.rglob("*") if path.is_file() and "#" not in path.name)
    _remove(top)
    for place in top.parents:
        if place == root:
            break
        with suppress(OSError):  # not empty, or somebody was faster
            place.rmdir()
    return count


def _remove(top: Path) -> None:
    """Remove the tree, again where an upload or another removal came in between."""
    for left in reversed(range(_TRIES)):
        try:
            shutil.rmtree(top)
            return
        except OSError as error:
            if not top.exists():
                return
            if error.errno not in (errno.ENOTEMPTY, errno.ENOENT) or not left:
                raise
