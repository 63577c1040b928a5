"""The folder for unfinished films: one for each worker, a sub-folder for each job, nothing left by the dead."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rushes.errors import OutputError

__all__ = ["scratch_folder"]

NEW, PREFIX, LOCK = ".rushes-new-", "rushes-worker-", "lock"
"""A folder is made under a NEW name and gets its PREFIX once it is locked: who sweeps never meets one in between."""


@contextmanager
def scratch_folder(parent: Path | None) -> Iterator[Path]:
    """A locked folder of this worker's own within `parent` (None: the system's), removed at the end.

    Folders of workers that died are removed first; the kernel gives up a lock with its process, so that a process id
    that has been given anew deceives nobody. Raises OutputError when no folder can be made.
    """
    place = parent or Path(tempfile.gettempdir())
    try:
        place.mkdir(parents=True, exist_ok=True)
        _sweep(place)
        made = Path(tempfile.mkdtemp(prefix=NEW, dir=place))
        lock = os.open(made / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = made.rename(place / made.name.replace(NEW, PREFIX))
    except OSError as error:
        raise OutputError(
            f'no films can be made in "{place}": {error.strerror}',
            field="scratch",
            mend="choose another folder",
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _sweep(place: Path) -> None:
    """Remove folders that nobody holds; another user's are left alone."""
    for folder in place.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if folder.is_symlink() or folder.stat().st_uid != os.getuid():
                continue
            lock = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # BlockingIOError: its worker lives
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)
