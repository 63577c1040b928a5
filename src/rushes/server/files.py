"""Stored files over HTTP: whole or one range of them, conditions, sharing with any origin.

It follows RFC 9110 and knows nothing of predictions. Where the RFC leaves a choice: a Range with several ranges, one that
makes no sense or one in another unit than bytes is ignored, and so is every Range of a HEAD; the whole file is the answer.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Mapping
from datetime import UTC
from email.utils import formatdate, parsedate_to_datetime

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from rushes.server.answers import error_answer
from rushes.storage import BadKey, FileMissing, Storage, StoredFile

__all__ = ["byte_range", "send_film"]

MAX_AGE = 3600
"""Seconds a browser may keep a film without asking again; a film never changes, but it may be deleted."""
SIGNED_SECONDS = 900
"""Lifetime of the URL in a bucket that a redirect leads to."""
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, "
    "Last-Modified",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}
_NONE: Mapping[str, str] = {}
_RANGE = re.compile(r"\s*bytes=\s*([0-9]{0,18})-([0-9]{0,18})\s*", re.ASCII | re.IGNORECASE)


class _Film(StreamingResponse):
    """A stream that is closed at once, not some time later, when the client goes away."""

    def __init__(
        self, first: bytes, pieces: AsyncGenerator[bytes, None], status: int, headers: dict[str, str]
    ) -> None:
        self._pieces = pieces
        self._whole = _joined(first, pieces)
        super().__init__(self._whole, status, headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._whole.aclose()
            await self._pieces.aclose()


async def _joined(first: bytes, pieces: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
    yield first
    async for piece in pieces:
        yield piece


async def send_film(
    request: Request,
    storage: Storage,
    key: str,
    *,
    redirect: bool = False,
    headers: Mapping[str, str] = _NONE,
) -> Response:
    """The answer to a GET or HEAD of the file `key`: 200, 206, 302, 304, 404, 412 or 416.

    With `redirect`, a GET is sent on to the bucket where the storage can sign a URL. `headers` take the place of those that
    films have. A StorageError other than a bad key
    or a missing file is raised, always before anything of the answer was sent.
    """
    try:
        found = await storage.head(key)
        if found is None:
            return _not_found()
        early = _condition_answer(request, found, headers)
        if early is not None:
            return early
        if request.method == "HEAD":
            return Response(b"", 200, {**_facts(found), **headers, "Content-Length": str(found.size)})
        if redirect:
            signed = await storage.presigned(key, SIGNED_SECONDS)
            if signed is not None:
                return Response(b"", 302, {**_OPEN, "Location": signed, "Cache-Control": "no-store"})
        return await _body(request, storage, found, headers)
    except (BadKey, FileMissing):
        return _not_found()


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Start and end (exclusive) of the one range asked for; None when the header is to be ignored.

    A range that lies wholly outside the file has no bytes: its start is not before its end.
    """
    asked = _RANGE.fullmatch(header)
    if asked is None or asked[1] == asked[2] == "":
        return None
    if asked[1] == "":
        return max(0, size - int(asked[2])), size
    first = int(asked[1])
    if asked[2] == "":
        return first, size
    last = int(asked[2])
    return None if last < first else (first, min(last + 1, size))


async def _body(request: Request, storage: Storage, found: StoredFile, also: Mapping[str, str]) -> Response:
    asked = _range_that_counts(request, found)
    start, end = asked if asked is not None else (0, found.size)
    headers = {**_facts(found), **also}
    if asked is not None:
        if start >= end:
            return error_answer(
                416,
                "The range lies outside the file",
                f"the file has {found.size} bytes",
                {**_OPEN, "Accept-Ranges": "bytes", "Content-Range": f"bytes */{found.size}"},
            )
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{found.size}"
    headers["Content-Length"] = str(end - start)
    pieces = storage.read(found.key, start, end)
    first = await anext(pieces, b"")  # here a storage that fails can still be told from one that works
    return _Film(first, pieces, 200 if asked is None else 206, headers)


def _range_that_counts(request: Request, found: StoredFile) -> tuple[int, int] | None:
    asked = request.headers.getlist("range")
    if len(asked) != 1 or not _if_range_holds(request, found):
        return None
    return byte_range(asked[0], found.size)


def _if_range_holds(request: Request, found: StoredFile) -> bool:
    """RFC 9110, 13.1.5: a strong comparison of the tag, or the very same date."""
    wanted = request.headers.get("if-range", "").strip()
    if not wanted:
        return True
    if wanted.startswith(('"', "W/")):
        return wanted == found.etag and not wanted.startswith("W/")
    return _seconds(wanted) == int(found.modified)


def _condition_answer(request: Request, found: StoredFile, also: Mapping[str, str]) -> Response | None:
    """304 or 412 where the request's conditions ask for it, in the order of RFC 9110, 13.2.2."""
    headers = request.headers
    changed = int(found.modified)
    must, must_not = headers.get("if-match"), headers.get("if-none-match")
    before, since = _seconds(headers.get("if-unmodified-since")), _seconds(headers.get("if-modified-since"))
    failed = not _names(must, found.etag, weakly=False) if must else before is not None and changed > before
    if failed:
        return error_answer(412, "The file is not the one the request asks for", headers=_OPEN)
    same = _names(must_not, found.etag, weakly=True) if must_not else since is not None and changed <= since
    if same:
        facts = {**_facts(found), **also}
        kept = {name: text for name, text in facts.items() if not name.startswith("Content-")}
        return Response(None, 304, kept)
    return None


def _names(header: str, etag: str | None, *, weakly: bool) -> bool:
    """Whether a list of entity tags names ours."""
    if header.strip() == "*":
        return True
    tags = re.findall(r'(?:W/)?"[^"]*"', header)
    if weakly:
        return etag is not None and etag.removeprefix("W/") in [tag.removeprefix("W/") for tag in tags]
    return etag is not None and not etag.startswith("W/") and etag in tags


def _seconds(date: str | None) -> int | None:
    if not date:
        return None
    try:
        moment = parsedate_to_datetime(date)
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return None


def _facts(found: StoredFile) -> dict[str, str]:
    """The headers that describe the file, whatever part of it is sent."""
    facts = {
        **_OPEN,
        "Accept-Ranges": "bytes",
        "Cache-Control": f"private, max-age={MAX_AGE}",
        "Content-Disposition": f'inline; filename="{found.key.rpartition("/")[2]}"',
        "Content-Type": found.content_type,
        "Last-Modified": formatdate(found.modified, usegmt=True),
    }
    if found.etag is not None:
        facts["ETag"] = found.etag
    return facts


def _not_found() -> Response:
    return error_answer(404, "File not found", "no such file, or it has expired", _OPEN)
