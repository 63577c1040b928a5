"""A shelf of finished meshes on disk: what is slow to make is made once per machine and kept under a name of its content.

It lies in the user's cache folder (`$XDG_CACHE_HOME/rushes/meshes`). Books are named arrays in numpy's own format, named by a
hash of what they are made of, so a changed recipe never meets an old mesh. A book is written beside its place and put there in
one step, and carries a checksum: neither a crash nor a second writer leaves half a one. The shelf keeps within its size by
dropping what was not read for longest. Where it can't be used everything is made anew, and a note says why.
"""

import contextlib
import hashlib
import io
import os
import sys
import tempfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

__all__ = ["Book", "kept", "shelf_folder", "title"]

Book = Mapping[str, npt.NDArray[np.generic]]

MOST = 512 * 2**20
"""Bytes that the shelf holds at most."""
SPARE = 0.75
"""Share of that which is left when it has been cleared."""
MARK = b"rushes mesh 1\n"
SUFFIX = ".mesh"


def shelf_folder() -> Path | None:
    """Where the meshes of this user are kept; None where the user has no place for them."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    if given and Path(given).is_absolute():
        return Path(given) / "rushes" / "meshes"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "rushes" / "meshes"
    return home / ".cache" / "rushes" / "meshes"


def title(*content: object) -> str:
    """The name of a book made of this content: a hash of its parts (bytes, or anything whose repr says it all)."""
    digest = hashlib.sha256()
    for part in content:
        data = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:40]


def kept(name: str, make: Callable[[], Book], most: int = MOST) -> tuple[Book, str]:
    """The book of this title from the shelf, else made and put there; and a note for the log where it could not be kept.

    `most`: bytes that the shelf may hold.
    """
    folder = shelf_folder()
    if folder is None:
        return make(), "meshes are not kept: this user has no cache folder"
    path = folder / f"{name}{SUFFIX}"
    book = _read(path)
    if book is not None:
        return book, ""
    book = dict(make())
    try:
        _write(path, book)
        _clear(folder, most)
    except OSError as error:
        return book, f"meshes are not kept in {folder}: {error.strerror or error}"
    return book, ""


def _read(path: Path) -> Book | None:
    """A whole and sound book, None otherwise."""
    try:
        data = path.read_bytes()
        with contextlib.suppress(OSError):
            os.utime(path)  # read lately: cleared late
        head = len(MARK)
        body = data[head + 4 :]
        if data[:head] != MARK or zlib.crc32(body) != int.from_bytes(data[head : head + 4], "big"):
            return None
        with np.load(io.BytesIO(body), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
    except (OSError, ValueError, EOFError, KeyError):
        return None


def _write(path: Path, book: Book) -> None:
    stream = io.BytesIO()
    np.savez(stream, **{name: np.asarray(array) for name, array in book.items()})  # type: ignore[arg-type]
    body = stream.getvalue()
    path.parent.mkdir(parents=True, exist_ok=True)
    number, draft = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(MARK + zlib.crc32(body).to_bytes(4, "big") + body)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _clear(folder: Path, most: int) -> None:
    """Drop the books that were not read for longest, and forgotten drafts, when there is too much."""
    books = []
    for path in folder.iterdir():
        with contextlib.suppress(OSError):  # another writer may clear too
            facts = path.stat()
            books.append((facts.st_mtime, facts.st_size, path))
    total = sum(size for _, size, _ in books)
    if total <= most:
        return
    for _, size, path in sorted(books):
        with contextlib.suppress(OSError):
            path.unlink()
        total -= size
        if total <= most * SPARE:
            return
