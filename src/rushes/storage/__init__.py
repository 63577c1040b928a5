"""Where films are kept: a folder, memory, or a bucket of S3, Google or Azure, all behind one `Storage`.

It knows keys and bytes; nothing of predictions, of HTTP or of films. `obstore` is imported when a storage is opened.
"""

from rushes.storage.failures import (
    BadKey,
    FileMissing,
    StorageError,
    StorageFull,
    StorageUnavailable,
    StorageUrlError,
)
from rushes.storage.keys import check_key, check_prefix
from rushes.storage.opening import open_storage
from rushes.storage.storage import Storage, StoredFile, content_type

__all__ = [
    "BadKey",
    "FileMissing",
    "Storage",
    "StorageError",
    "StorageFull",
    "StorageUnavailable",
    "StorageUrlError",
    "StoredFile",
    "check_key",
    "check_prefix",
    "content_type",
    "open_storage",
]
