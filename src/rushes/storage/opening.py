"""From a storage URL to a storage that was seen to work."""

from __future__ import annotations

import atexit
import os
import time
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from rushes.storage.failures import (
    BadKey,
    StorageError,
    StorageUnavailable,
    StorageUrlError,
    explained,
    status_of,
)
from rushes.storage.folder import made_writable
from rushes.storage.keys import check_prefix
from rushes.storage.storage import Storage

__all__ = ["open_storage"]

_STORES = {"s3": "S3Store", "gs": "GCSStore", "az": "AzureStore"}
_FORMS = (
    "use a folder, file:///folder, memory://, s3://bucket/prefix, gs://bucket/prefix or az://container/prefix"
)
_RETRIES: Any = {
    "max_retries": 6,
    "retry_timeout": timedelta(seconds=10),
    "backoff": {"init_backoff": timedelta(milliseconds=100), "max_backoff": timedelta(seconds=1), "base": 2},
}
"""A refused endpoint is given up after one to four seconds, one that swallows packets after about thirteen."""
_CLIENT = {"connect_timeout": timedelta(seconds=3), "timeout": timedelta(seconds=30)}
"""30 s for one request: a part of 5 MiB gets through at 1.4 Mbit/s."""


_LEAVE_SECONDS = 0.1


def open_storage(url: str, options: Mapping[str, str | bool] | None = None) -> Storage:
    """The storage of a URL or plain folder path, after a look at it: a folder is made and must take a file, a bucket
    must list. Blocks: for a bucket that refuses up to 4 s, for one that takes the call and is silent 30 s.

    `options` are for buckets: `allow_http`, and the store's own as `obstore` names them (`endpoint`, `region`, …), which
    go before the environment (AWS_ENDPOINT, AWS_ALLOW_HTTP, AWS_ACCESS_KEY_ID, GOOGLE_APPLICATION_CREDENTIALS,
    AZURE_STORAGE_…). A process that was forked from this one must open its own.

    Raises StorageUrlError when it cannot be used so, StorageUnavailable when it does not answer now; both name
    `storage_url`.
    """
    if not url or not url.isprintable():
        raise _refused("the storage URL is empty or has characters that do not print", _FORMS)
    _leave_in_order()
    scheme, parted, rest = url.partition("://")
    if not parted:
        return _folder(url, Path(url), options)
    if scheme == "file":
        return _folder(url, _file_path(url), options)
    if scheme == "memory":
        return _memory(url, rest, options)
    if scheme not in _STORES:
        raise _refused(f"{scheme}:// is no storage that Rushes knows", _FORMS)
    return _bucket(scheme, url, options or {})


@cache
def _leave_in_order() -> None:
    """Have the interpreter wait a moment before it ends.

    A thread of `obstore` that has just answered still wants the interpreter's lock to drop what it holds; finding the
    interpreter gone, it aborts the whole process (github.com/PyO3/pyo3-async-runtimes/issues/40). Seen in 16 of 80
    processes that ended right after a call, in none of 80 with this wait, which hands the lock on.
    """
    atexit.register(time.sleep, _LEAVE_SECONDS)


def _file_path(url: str) -> Path:
    parts = urlsplit(url)
    if parts.netloc not in ("", "localhost") or parts.query or parts.fragment or not parts.path:
        raise _refused("a file:// URL has three slashes and then the path of a folder", _FORMS)
    return Path(unquote(parts.path))


def _folder(url: str, path: Path, options: Mapping[str, str | bool] | None) -> Storage:
    _no_options(options)
    try:
        root = made_writable(path.expanduser())
    except (OSError, ValueError, RuntimeError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise _refused(
            f"the folder {path} cannot be made or written ({told})",
            "choose a folder that this user may write",
        ) from error
    from obstore.store import LocalStore

    from rushes.storage.object_storage import ObjectStorage

    return ObjectStorage(LocalStore(root), url, root=root, keeps_types=False)


def _memory(url: str, rest: str, options: Mapping[str, str | bool] | None) -> Storage:
    _no_options(options)
    if rest.strip("/"):
        raise _refused("memory:// takes no path", _FORMS)
    from obstore.store import MemoryStore

    from rushes.storage.object_storage import ObjectStorage

    return ObjectStorage(MemoryStore(), url)


def _no_options(options: Mapping[str, str | bool] | None) -> None:
    named = sorted(set(options or {}) - {"allow_http"})
    if named:
        raise StorageUrlError(
            f"{', '.join(named)}: only a bucket has options", field="storage_options", mend="leave them out"
        )


def _bucket(scheme: str, url: str, options: Mapping[str, str | bool]) -> Storage:
    bucket, prefix = _bucket_names(url)
    config = {name: value for name, value in options.items() if name != "allow_http"}
    client: dict[str, Any] = dict(_CLIENT)
    # obstore forgets this one variable of its environment as soon as it is given a client's options
    allowed = options.get("allow_http", os.environ.get("AWS_ALLOW_HTTP", False) if scheme == "s3" else False)
    client["allow_http"] = str(allowed).lower() in ("true", "1", "yes", "on")
    from obstore import store as stores
    from obstore.exceptions import BaseError, UnknownConfigurationKeyError

    from rushes.storage.object_storage import ObjectStorage

    try:
        store = getattr(stores, _STORES[scheme])(
            bucket, prefix=prefix, config=config, client_options=client, retry_config=_RETRIES
        )
    except UnknownConfigurationKeyError as error:
        raise StorageUrlError(
            _first_line(error), field="storage_options", mend="use the names of obstore's configuration"
        ) from error
    except (BaseError, ValueError, TypeError) as error:
        raise _refused(f"{url} cannot be opened ({_first_line(error)})", "set what it asks for") from error
    _see(store, url)
    return ObjectStorage(store, url, signs=True)


def _bucket_names(url: str) -> tuple[str, str | None]:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise _refused(f"the storage URL cannot be read ({error})", _FORMS) from error
    if "@" in parts.netloc:
        raise _refused("a storage URL holds no credentials", "put them into the environment")
    if not _plain(parts):
        raise _refused("a bucket's URL is its name and at most a prefix", _FORMS)
    prefix = parts.path.strip("/")
    try:
        return parts.netloc, check_prefix(prefix) if prefix else None
    except BadKey as error:
        raise _refused(f"the bucket's prefix is no good: {error.message}", error.mend or _FORMS) from error


def _plain(parts: SplitResult) -> bool:
    name = parts.netloc
    return (
        bool(name)
        and name.replace("-", "").replace("_", "").replace(".", "").isalnum()
        and not (parts.query or parts.fragment)
    )


def _see(store: Any, url: str) -> None:
    """List the bucket once, so that a wrong name, endpoint or credential is told at the start and not by a lost film."""
    from obstore.exceptions import BaseError

    try:
        next(iter(store.list(chunk_size=1)), None)
    except (BaseError, OSError) as error:
        if status_of(error) == 404:
            raise _refused(f"there is no bucket behind {url}", "create it, or correct the URL") from error
        failure = explained(error, f"opening {url}")
        kind = type(failure) if isinstance(failure, StorageUnavailable) else StorageUrlError
        raise _kept(kind, failure) from error


def _kept(kind: type[StorageError], failure: StorageError) -> StorageError:
    return kind(failure.message, field="storage_url", mend=failure.mend)


def _refused(message: str, mend: str) -> StorageUrlError:
    return StorageUrlError(message, field="storage_url", mend=mend)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
