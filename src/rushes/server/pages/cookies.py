"""Cookies that only this server reads: never by scripts, not from other sites, over TLS alone where there is TLS."""

from __future__ import annotations

import re
import secrets

from starlette.requests import Request
from starlette.responses import Response

from rushes.server.service import service_of

__all__ = ["cookie_of", "drop_cookie", "new_cookie", "set_cookie"]

SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")


def new_cookie() -> str:
    """A value of 256 random bits."""
    return secrets.token_urlsafe(32)


def cookie_of(request: Request, name: str) -> str | None:
    """The value of a cookie of ours; None when it is absent or cannot be ours."""
    given = request.cookies.get(name, "")
    return given if SHAPE.fullmatch(given) else None


def set_cookie(request: Request, response: Response, name: str, value: str, *, path: str, days: int) -> None:
    """Have it kept by the browser."""
    response.set_cookie(
        name,
        value,
        max_age=days * 86400,
        path=path,
        secure=service_of(request).public_url.startswith("https://"),
        httponly=True,
        samesite="lax",
    )


def drop_cookie(response: Response, name: str, *, path: str) -> None:
    """Have the browser forget it."""
    response.delete_cookie(name, path=path, httponly=True, samesite="lax")
