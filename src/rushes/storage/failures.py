"""What can go wrong with stored files, and whether trying again makes sense.

The messages name neither paths nor endpoints, so that they may be shown to anybody; the library's own words are in the
`__cause__`, for the log.
"""

from __future__ import annotations

import errno
import os
import re
from typing import ClassVar

from rushes.errors import RushesError

__all__ = [
    "BadKey",
    "FileMissing",
    "StorageError",
    "StorageFull",
    "StorageUnavailable",
    "StorageUrlError",
    "explained",
    "status_of",
]

_OS_ERROR = re.compile(r"\(os error (\d+)\)|\bOs \{\s*code: (\d+)")
_STATUS = re.compile(r"status code: (\d{3})")
_CLOUD = re.compile(r"Generic (?:S3|GCS|MicrosoftAzure|HTTP)\b|Error performing ")
_MISSING = {errno.ENOENT, errno.ENOTDIR}
_FULL = {errno.ENOSPC, errno.EDQUOT}
_ASKED_FOR_CREDENTIALS = re.compile(r"/latest/(?:api/token|meta-data)|/computeMetadata/|/metadata/identity/")
"""Where a cloud's library asks last, when nobody gave it credentials: the metadata service of the machine."""
_FULL_WORDS = ("XMinioStorageFull", "QuotaExceeded", "InsufficientStorage")
_PASSING = {
    errno.EAGAIN,
    errno.EBUSY,
    errno.ECONNREFUSED,
    errno.ECONNRESET,
    errno.EHOSTUNREACH,
    errno.EINTR,
    errno.EMFILE,
    errno.ENETUNREACH,
    errno.ENFILE,
    errno.ENOMEM,
    errno.EPIPE,
    errno.ESTALE,
    errno.ETIMEDOUT,
}


class StorageError(RushesError):
    """The storage refuses. `retryable` says whether the same call may work later with nothing changed here."""

    retryable: ClassVar[bool] = False


class StorageUnavailable(StorageError):
    """The storage cannot be reached, is too busy or has a fault of its own: try again later."""

    retryable: ClassVar[bool] = True


class StorageFull(StorageError):
    """No room left on the disk or in the quota: trying again helps once somebody has made room."""

    retryable: ClassVar[bool] = True


class FileMissing(StorageError):
    """There is no file of that key (any more), or it was replaced while it was read."""


class BadKey(StorageError):
    """The key can name no file: path tricks, odd characters, too long."""


class StorageUrlError(StorageError):
    """The storage URL or its options cannot be used as they are."""

    exit_code: ClassVar[int] = 2


def explained(error: Exception, doing: str) -> StorageError:
    """Our error for one of `obstore`'s, to be raised `from` it. `doing` is what failed: "storing a file"."""
    kind, reason, mend = _sorted_out(error)
    return kind(f"{doing} failed: {reason}", field="storage_url", mend=mend)


def status_of(error: Exception) -> int | None:
    """The HTTP status that a bucket answered, where it did."""
    found = _STATUS.search(str(error))
    return int(found[1]) if found else None


def _sorted_out(error: Exception) -> tuple[type[StorageError], str, str]:
    text = str(error)
    status = status_of(error)
    if _ASKED_FOR_CREDENTIALS.search(text):
        return StorageUnavailable, "there are no credentials for it", "put them into the environment"
    if status == 507 or any(word in text for word in _FULL_WORDS):
        return StorageFull, "the storage is full", "make room or raise its quota"
    if status is not None:
        return _by_status(status)
    if "BadScheme" in text:
        return StorageError, "its endpoint is plain http", "use https, or allow it with the option allow_http"
    code = _os_error_of(error)
    if code is not None:
        return _by_os_error(code)
    if _CLOUD.search(text):
        return StorageUnavailable, "it does not answer", "check the endpoint, the network and the credentials"
    return StorageError, type(error).__name__, "the log has the details"


def _os_error_of(error: Exception) -> int | None:
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno
    found = _OS_ERROR.search(str(error))
    return int(found[1] or found[2]) if found else None


def _by_status(status: int) -> tuple[type[StorageError], str, str]:
    if status in (408, 425, 429) or status >= 500:
        return StorageUnavailable, f"it answers {status}", "try again later"
    if status in (401, 403):
        return (
            StorageError,
            f"it refuses the credentials ({status})",
            "allow them to get, put, list and delete",
        )
    if status == 404:
        return StorageError, "there is no such bucket (404)", "create the bucket"
    return StorageError, f"it answers {status}", "the log has the details"


def _by_os_error(code: int) -> tuple[type[StorageError], str, str]:
    if code in _FULL:
        return StorageFull, "the disk is full", "make room on the disk"
    if code in _MISSING:
        return FileMissing, "there is no such file", "check the key"
    kind = StorageUnavailable if code in _PASSING else StorageError
    return kind, os.strerror(code), "check the disk or the network"
