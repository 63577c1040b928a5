"""Where things are: folders, and addresses of databases, buckets and of this server."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from rushes.errors import UsageError

__all__ = [
    "DatabaseUrl",
    "ExistingFolder",
    "Folder",
    "PublicUrl",
    "StorageUrl",
    "masked",
    "origin_of",
    "platform_data",
]

DATABASES = r"sqlite:///.+|postgres(ql)?(\+psycopg)?://.+"


def platform_data() -> Path:
    """Where programs of this user keep their data. Raises UsageError when that is nowhere."""
    given = os.environ.get("XDG_DATA_HOME", "")
    if given and Path(given).is_absolute():
        return Path(given) / "rushes"
    try:
        home = Path.home()
    except RuntimeError:
        raise UsageError(
            "this user has no home folder to keep films in", field="data", mend="name a folder with --data"
        ) from None
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "rushes"
    return home / ".local" / "share" / "rushes"


def origin_of(url: str) -> str:
    """`https://host:port` of an address, which may have a path; ValueError for anything else or more."""
    parts = urlsplit(url)
    _ = parts.port  # raises ValueError when it isn't one
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise ValueError("not an http or https address")
    if parts.query or parts.fragment or re.search(r"\s", url):
        raise ValueError("more than an address")
    return f"{parts.scheme}://{parts.netloc}"


def masked(url: str) -> str:
    """A URL without the name, the password and the query, any of which may be secret; too much rather than too little."""
    return re.sub(r"\?.*", "?***", re.sub(r"//.*@", "//***@", url, flags=re.S), flags=re.S)


def _path(path: object) -> object:
    if not isinstance(path, str | Path):
        return path
    if not str(path).strip() or "\0" in str(path):
        raise ValueError("empty")
    try:
        return Path(path).expanduser().absolute()
    except RuntimeError:
        raise ValueError("whose home is that?") from None


def _free_or_folder(path: Path) -> Path:
    if path.exists() and not path.is_dir():
        raise ValueError("a file")
    return path


def _folder(path: Path | None) -> Path | None:
    if path is not None and not path.is_dir():
        raise ValueError("no folder")
    return path


def _public(url: str | None) -> str | None:
    if url is None:
        return None
    origin_of(url)
    return url.rstrip("/")


def _database(url: object, info: ValidationInfo) -> object:
    if url is None:
        return f"sqlite:///{info.data.get('data', '')}/rushes.db"
    if not isinstance(url, str) or not re.fullmatch(DATABASES, url) or ":memory:" in url:
        raise ValueError("unknown")
    return url


def _storage(url: object, info: ValidationInfo) -> object:
    if url is None:
        return f"{info.data.get('data', '')}/films"
    if not isinstance(url, str) or not url.strip():
        raise ValueError("empty")
    return url if "://" in url else str(_path(url))


Folder = Annotated[Path, BeforeValidator(_path), AfterValidator(_free_or_folder)]
"""The absolute path of a folder that is there or can be made."""
ExistingFolder = Annotated[Path | None, BeforeValidator(_path), AfterValidator(_folder)]
PublicUrl = Annotated[str | None, AfterValidator(_public)]
"""An address without a slash at its end."""
DatabaseUrl = Annotated[str, BeforeValidator(_database)]
"""None becomes the SQLite file in `data`."""
StorageUrl = Annotated[str, BeforeValidator(_storage)]
"""None becomes the folder in `data`; a folder becomes absolute."""
