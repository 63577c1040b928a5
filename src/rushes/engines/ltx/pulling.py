"""Fetching weights on the operator's order: what is needed of a repository, is there room, fetch, check, leave a receipt."""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import fcntl
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from rushes.engines.ltx.component import STEMS
from rushes.engines.ltx.damage import damaged
from rushes.engines.ltx.hub import AGAIN, Hub, Listing, explained, opened_hub
from rushes.engines.ltx.offers import Offer
from rushes.engines.ltx.receipt import RECEIPT, Listed, Receipt, now, receipt_in, write_receipt
from rushes.engines.ltx.safetensors_header import header_of
from rushes.engines.ltx.weights import CLASSES, FOLDERS, INDEX, OF_TRANSFORMERS, Weights, examined
from rushes.errors import EnvironmentProblem, RushesError

__all__ = ["Meter", "free_bytes", "gigabytes", "needed", "pulled", "removed"]

LOCK = ".rushes-pull.lock"
SETTINGS = (".json", ".jinja", ".model", ".txt")
"""Endings of what a tokenizer, a scheduler or a model has beside its weights."""
ROOT = re.compile(rf"{re.escape(INDEX)}|(LICEN[CS]E|NOTICE|README)[\w.-]*", re.IGNORECASE)
"""What is needed of the files that lie in no folder; single-file checkpoints and adapters are not."""


class Meter(Protocol):
    """Is told how far a pull is."""

    def begin(self, total: int, there: int) -> None:
        """So many bytes in all, so many of them there already."""
        ...

    def file(self, name: str) -> None:
        """The next file."""
        ...

    def add(self, n: int) -> None:
        """So many bytes more; less than none when a file begins anew."""
        ...


def pulled(
    offer: Offer,
    folder: Path,
    revision: str,
    meter: Meter,
    *,
    free: Callable[[Path], int] | None = None,
) -> tuple[Weights, Receipt]:
    """Fetch what the engine needs of an offer into `folder`, or the rest of it, and look through it.

    `free` says how many bytes the disk of a folder has left. Raises RushesError; KeyboardInterrupt passes through, and
    the files that are complete stay.
    """
    hub = opened_hub(offer.repository, revision)
    _ours_or_empty(folder)
    listing = hub.listing()
    files = needed(listing)
    if not any(file.path == INDEX for file in files):
        raise EnvironmentProblem(
            f"{offer.repository} holds no {INDEX} at {revision!r}, so it is no repository for diffusers",
            field="revision",
            mend=f"see {offer.page}",
        )
    _has_room(folder, [file for file in files if not file.there(folder)], free or free_bytes)
    receipt = Receipt(offer.name, offer.repository, listing.commit, offer.licence, now(), None, files)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            write_receipt(folder, receipt)
            _fetch(hub, listing.commit, files, folder, meter)
            weights = examined(folder)
            receipt = dataclasses.replace(receipt, finished=now())
            write_receipt(folder, receipt)
    except OSError as error:
        raise explained(error, offer.repository, revision, offer.page, str(folder)) from error
    return weights, receipt


def needed(listing: Listing) -> tuple[Listed, ...]:
    """What the engine reads of a repository, the smallest first, so that a refusal comes before the long wait."""
    files = [file for file in listing.files if _wanted(file.path)]
    return tuple(sorted(files, key=lambda file: (file.size, file.path)))


def removed(folder: Path) -> tuple[int, list[Path]]:
    """Remove what a pull has put into a folder; how many bytes, and what others have put there, which stays.

    Raises EnvironmentProblem for a folder without a receipt.
    """
    receipt = receipt_in(folder)
    if receipt is None:
        raise EnvironmentProblem(
            f"{folder} has no receipt of rushes models pull, so it is not removed",
            mend="remove it yourself if it is yours",
        )
    try:
        with _alone(folder):
            size = _remove_files(folder, receipt)
        (folder / LOCK).unlink(missing_ok=True)
        _remove_empty(folder)
    except OSError as error:
        raise EnvironmentProblem(
            f"{error.filename or folder} cannot be removed: {error.strerror or error}",
            mend="remove the folder yourself",
        ) from error
    left = sorted(path for path in folder.rglob("*") if not path.is_dir()) if folder.exists() else []
    return size, left


def free_bytes(folder: Path) -> int:
    """Bytes that are left on the disk that holds a folder, or will."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    return shutil.disk_usage(there).free


def gigabytes(size: int) -> str:
    """ "71 GB", "3.5 GB", "48.2 MB", "950 bytes"."""
    if size >= 10e9:
        return f"{size / 1e9:.0f} GB"
    if size >= 1e8:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size:,} bytes"


def _wanted(path: str) -> bool:
    folder, slash, name = path.partition("/")
    if not slash:
        return ROOT.fullmatch(path) is not None
    if folder not in FOLDERS or "/" in name or name.startswith("."):
        return False
    if folder not in CLASSES:
        return name.endswith(SETTINGS)
    stem = STEMS["transformers" if folder in OF_TRANSFORMERS else "diffusers"]
    weights = re.fullmatch(rf"{stem}(-\d+-of-\d+)?\.safetensors(\.index\.json)?", name)
    return weights is not None or (name.endswith(SETTINGS) and ".safetensors." not in name)


def _ours_or_empty(folder: Path) -> None:
    """A folder that holds anything else is not written to."""
    try:
        inside = [path for path in folder.iterdir() if path.name != LOCK]
    except FileNotFoundError:
        return
    except OSError as error:
        message = f"{folder} is no folder that weights can be put into: {error.strerror}"
        raise EnvironmentProblem(message, field="to", mend="name another with --to") from None
    if inside and receipt_in(folder) is None:
        raise EnvironmentProblem(
            f"{folder} holds other files and no receipt of rushes models pull, so nothing is put into it",
            field="to",
            mend="name an empty folder with --to, or put its name into RUSHES_LTX if it holds the weights",
        )


def _has_room(folder: Path, missing: list[Listed], free: Callable[[Path], int]) -> None:
    wanted, left = sum(file.size for file in missing), free(folder)
    if wanted > left:
        raise EnvironmentProblem(
            f"{gigabytes(wanted)} are to be fetched, and the disk of {folder} has {gigabytes(left)} free",
            field="to",
            mend="free some, or name a folder on another disk with --to",
        )


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else fetches into the folder meanwhile, or removes it."""
    with (folder / LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES):
                message = f"another rushes models works on {folder}"
                raise EnvironmentProblem(message, mend="wait until it has ended") from None
            # else a file system without locks, on which the operator looks out
        yield


def _fetch(hub: Hub, commit: str, files: tuple[Listed, ...], folder: Path, meter: Meter) -> None:
    for stray in folder.glob(".cache/huggingface/download/**/*.incomplete"):
        stray.unlink()  # of a process that was killed: the client never goes on with one
    there = {file.path for file in files if _whole(file, folder)}
    meter.begin(sum(file.size for file in files), sum(file.size for file in files if file.path in there))
    for file in files:
        if file.path not in there:
            (folder / file.path).unlink(missing_ok=True)  # the client might take it for whole
        meter.file(file.path)
        hub.fetch(file, commit, folder, _counter(meter, file.size if file.path in there else 0))
        if not file.there(folder):
            (folder / file.path).unlink(missing_ok=True)
            raise damaged(folder / file.path, "came with another length than the hub lists", mend=AGAIN)


def _counter(meter: Meter, counted: int) -> Callable[[int], None]:
    """Counts bytes of a file that is there already only when the client finds it outdated and fetches it anew."""
    before = [counted]

    def count(n: int) -> None:
        meter.add(n - before[0])
        before[0] = 0

    return count


def _whole(file: Listed, folder: Path) -> bool:
    """There with its length and a sound header; what has no header is read.

    Whether a large file belongs to this commit is the client's to say, which keeps the sum of what it has fetched.
    """
    if not file.there(folder):
        return False
    if not file.path.endswith(".safetensors"):
        return file.same(folder)
    try:
        header_of(folder / file.path)
    except RushesError:
        return False
    return True


def _remove_files(folder: Path, receipt: Receipt) -> int:
    size, home = 0, folder.resolve()
    for file in receipt.files:
        path = folder / file.path
        inside = path.parent.resolve().is_relative_to(home)  # a folder may have become a link to another disk
        if inside and (path.is_file() or path.is_symlink()):
            size += path.lstat().st_size
            path.unlink()
    shutil.rmtree(folder / ".cache" / "huggingface", ignore_errors=True)
    (folder / RECEIPT).unlink()
    return size


def _remove_empty(folder: Path) -> None:
    inner = sorted(
        (path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink()), reverse=True
    )
    for path in [*inner, folder]:
        if not any(path.iterdir()):
            path.rmdir()
