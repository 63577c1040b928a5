"""Reading what stands behind the question mark of an address."""

from __future__ import annotations

from starlette.requests import Request

from rushes.server.answers import Refusal

__all__ = ["page_of", "text_in", "whole_in"]

FARTHEST = 2**31


def whole_in(request: Request, field: str, default: int, least: int, most: int) -> int:
    """A whole number from `least` to `most`. Raises Refusal 400 naming the field."""
    given = request.query_params.get(field)
    if given is None:
        return default
    plain = given.removeprefix("-")
    number = int(given) if plain.isascii() and plain.isdigit() and len(plain) < 12 else None
    if number is None or not least <= number <= most:
        raise Refusal(
            400, f"{field} is {given[:40]!r}; use a whole number from {least} to {most}", f"field: {field}"
        )
    return number


def page_of(request: Request, *, limit: int, most: int = 500) -> tuple[int, int]:
    """`limit` and `offset` of a page."""
    return whole_in(request, "limit", limit, 1, most), whole_in(request, "offset", 0, 0, FARTHEST)


def text_in(request: Request, field: str) -> str | None:
    """A text, or None when it is absent or empty."""
    return request.query_params.get(field) or None
