"""The place a film is written to: checked before the work starts, and never holding half a film."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from rushes.errors import OutputError

__all__ = ["check_target", "explain", "part_file"]

SUFFIX = ".mp4"

_REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space or choose another disk with -o"),
    errno.EDQUOT: ("your disk quota is used up", "free some space or choose another disk with -o"),
    errno.EFBIG: (
        "the file is larger than this system allows",
        "raise the limit or choose another disk with -o",
    ),
    errno.EACCES: ("permission denied", "choose a folder that you may write to with -o"),
    errno.EPERM: ("permission denied", "choose a folder that you may write to with -o"),
    errno.EROFS: ("the disk is read-only", "choose another folder with -o"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one with -o"),
    errno.ENOTDIR: ("part of the path is a file, not a folder", "choose another path with -o"),
    errno.ENOENT: ("its folder does not exist", "create the folder first or choose another with -o"),
    errno.EISDIR: ("it is a folder", "give a file name that ends in .mp4 with -o"),
}


def explain(path: Path, error: OSError) -> OutputError:
    """The one sentence for an operating system's refusal to write `path`."""
    reason, mend = _REASONS.get(
        error.errno or 0, (error.strerror or type(error).__name__, "choose another path with -o")
    )
    return OutputError(f'cannot write "{path}": {reason}', field="output", mend=mend)


def check_target(path: str | os.PathLike[str]) -> Path:
    """Make sure, before any work is done, that a film can be written at `path`, and give it as a Path.

    Raises OutputError when it is a folder, does not end in .mp4, or its folder is missing or read-only.
    """
    target = Path(path)
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a directory")
        if target.suffix.lower() != SUFFIX:
            raise OutputError(
                f'cannot write "{target}": a film is an MP4 file', field="output", mend="end its name in .mp4"
            )
        with contextlib.suppress(FileNotFoundError):
            target.lstat()
        with part_file(target):
            pass
    except OSError as error:
        raise explain(target, error) from error
    except ValueError as error:  # a NUL character in the path
        raise OutputError(
            "the output path is not a path", field="output", mend="choose another with -o"
        ) from error
    return target


@contextlib.contextmanager
def part_file(target: Path) -> Iterator[Path]:
    """An empty file beside `target` to write into; removed at the end unless it was moved to its place."""
    part = target.parent / f".rushes-{secrets.token_hex(6)}.part{SUFFIX}"
    # Not tempfile: its files are private (mode 600); a film should be as readable as the user's other files.
    try:  # before the file exists: a signal may come as soon as it does
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield part
    finally:
        part.unlink(missing_ok=True)
