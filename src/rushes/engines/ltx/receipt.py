"""What `rushes models pull` leaves beside the weights: which they are, when they came, under which licence.

It is written when a pull begins and again when it ends, so a folder that is only half filled says so, and only folders
that Rushes itself has filled are ever removed by it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

__all__ = ["RECEIPT", "Listed", "Receipt", "now", "receipt_in", "write_receipt"]

RECEIPT = "rushes-receipt.json"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as the hub lists it: its path, its length in bytes and the sum that its content must have."""

    path: str
    size: int
    sum: str
    """ "sha256:…" for a large file, "git:…" (the sha1 of a Git blob) for a small one, "" where the hub gives none."""

    def there(self, folder: Path) -> bool:
        """True when the file is there and as long as it should be."""
        try:
            return (folder / self.path).stat().st_size == self.size
        except OSError:
            return False

    def same(self, folder: Path) -> bool:
        """True when the file's content is what the hub lists. Reads all of it; raises OSError."""
        kind, _, wanted = self.sum.partition(":")
        with (folder / self.path).open("rb") as file:
            if kind == "sha256":
                return hashlib.file_digest(file, "sha256").hexdigest() == wanted
            if kind == "git":
                blob = hashlib.sha1(f"blob {self.size}\0".encode(), usedforsecurity=False)
                return hashlib.file_digest(file, lambda: blob).hexdigest() == wanted
        return True


@dataclass(frozen=True, slots=True)
class Receipt:
    """One pull. `revision` is the commit that was fetched; `finished` is None until all of it was there."""

    name: str
    repository: str
    revision: str
    licence: str
    accepted: str
    finished: str | None
    files: tuple[Listed, ...]

    def __str__(self) -> str:
        """One line for a log."""
        when = f"fetched {self.finished[:10]}" if self.finished else "not fetched completely"
        return (
            f"{self.repository} at {self.revision[:12]}, {when}, {self.licence} accepted {self.accepted[:10]}"
        )


def now() -> str:
    """The present time, as receipts write it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def receipt_in(folder: Path) -> Receipt | None:
    """The receipt in a folder; None where there is none, or something else of that name."""
    try:
        given = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
        files = tuple(Listed(**file) for file in given.pop("files"))
        receipt = Receipt(**given, files=files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    texts = (receipt.name, receipt.repository, receipt.revision, receipt.licence, receipt.accepted)
    sound = all(isinstance(text, str) for text in (*texts, receipt.finished or ""))
    return receipt if sound and all(_sound(file) for file in files) else None


def write_receipt(folder: Path, receipt: Receipt) -> None:
    """Write the receipt whole or not at all. Raises OSError."""
    text = json.dumps(dataclasses.asdict(receipt), indent=1, ensure_ascii=False)
    new = folder / f"{RECEIPT}.new"
    new.write_text(text + "\n", encoding="utf-8")
    new.replace(folder / RECEIPT)


def _sound(file: Listed) -> bool:
    """A path within the folder: a receipt says what may be removed."""
    if not (isinstance(file.path, str) and isinstance(file.sum, str) and type(file.size) is int):
        return False
    path = PurePosixPath(file.path)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\0" not in file.path
