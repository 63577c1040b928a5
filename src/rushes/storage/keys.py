"""Keys: the names of stored files. Checked before they come near a disk or a bucket."""

from __future__ import annotations

import re

from rushes.storage.failures import BadKey

__all__ = ["KEY_LIMIT", "SEGMENT_LIMIT", "check_key", "check_prefix"]

KEY_LIMIT = 512
"""Characters in a key; buckets allow 1024 together with their prefix."""
SEGMENT_LIMIT = 200
"""Characters between two slashes; file systems allow 255, and a file being written has a longer name."""

_SEGMENT = re.compile(r"[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_MEND = "use segments of letters, digits, '-', '_' and inner dots, parted by single slashes"


def check_key(key: str) -> str:
    """The same key, when it can name a file; else BadKey. No `..`, hidden, absolute or escaped part passes."""
    if len(key) > KEY_LIMIT:
        raise BadKey(f"the key has {len(key)} characters", field="key", mend=f"use at most {KEY_LIMIT}")
    for segment in key.split("/"):
        if len(segment) > SEGMENT_LIMIT:
            raise BadKey(
                f"a part of the key has {len(segment)} characters",
                field="key",
                mend=f"use at most {SEGMENT_LIMIT}",
            )
        if ".." in segment or not _SEGMENT.fullmatch(segment):
            raise BadKey(f"the key {_shown(key)} can name no file", field="key", mend=_MEND)
    return key


def check_prefix(prefix: str) -> str:
    """A prefix of whole segments, without its closing slash; else BadKey."""
    return check_key(prefix.removesuffix("/"))


def _shown(key: str) -> str:
    quoted = ascii(key)
    return quoted if len(quoted) <= 80 else f"{quoted[:77]}..."
