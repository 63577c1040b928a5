"""Reading a request's body, bounded, before anything is made of it."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.requests import ClientDisconnect, Request

from rushes.server.answers import Refusal, refused
from rushes.server.service import service_of
from rushes.server.strict_json import BodyError, read_json

__all__ = ["read_at_most", "read_body", "read_object"]

PATIENCE = 60.0
"""Seconds that a body may take."""
DRAINED = 32
"""A body up to this many times the limit is read to its end and thrown away, so that its sender sees the answer."""


async def read_body(request: Request) -> bytes:
    """The whole body. Raises Refusal 413 when it is larger than the setting `max_body`."""
    limit = service_of(request).settings.max_body
    return await read_at_most(request, limit, "send less, or raise --max-body on the server")


async def read_at_most(request: Request, limit: int, mend: str) -> bytes:
    """The whole body. Raises Refusal 413, which says what to do (`mend`), when it is larger than `limit` bytes."""
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(PATIENCE):
            async for part in request.stream():
                size += len(part)
                if size <= limit:
                    parts.append(part)
                elif size > limit * DRAINED:
                    break
    except TimeoutError:
        raise Refusal(408, f"the body was not there after {PATIENCE:.0f} s", "send it in one go") from None
    except ClientDisconnect:
        raise Refusal(400, "the body ended before its length was reached") from None
    if size > limit:
        raise Refusal(413, f"the body is larger than {limit:,} bytes", mend)
    return b"".join(parts)


async def read_object(request: Request, *, may_be_empty: bool = False) -> dict[str, Any]:
    """The JSON object in the body. Raises Refusal 400 in one sentence for anything else."""
    body = await read_body(request)
    try:
        given = read_json(body, request.headers.get("content-type"), may_be_empty=may_be_empty)
    except BodyError as error:
        raise refused(400, error) from None
    assert isinstance(given, dict)
    return given
