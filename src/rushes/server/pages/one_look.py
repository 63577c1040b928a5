"""A secret on its way from the answer that made it to the one page that shows it: in a cookie of two minutes.

So a page with a secret can be reloaded without its form being sent again, and the server keeps nothing. The cookie goes to
the browser that is shown the secret anyway, is closed to scripts and other sites, and is signed: it counts for one session and
for what the secret is of.
"""

from __future__ import annotations

import hmac
import re

from starlette.requests import Request
from starlette.responses import Response

from rushes.server.pages.cookies import cookie_of, drop_cookie
from rushes.server.pages.doorman import COOKIE
from rushes.server.service import service_of

__all__ = ["ONE_LOOK", "SECONDS", "carried", "carry", "taken"]

ONE_LOOK = "rushes_one_look"
SECONDS = 120
"""How long the way may take."""
SHAPE = re.compile(r"([0-9]{1,12})\.([A-Za-z0-9_-]{1,200})\.([0-9a-f]{64})")
"""Until when (epoch seconds), the secret, the signature of both."""


def carry(request: Request, response: Response, name: str, secret: str, *, path: str) -> None:
    """Send `secret`, which is of `name`, along with a response that leads to a page below `path`."""
    said = f"{int(service_of(request).clock()) + SECONDS}.{secret}"
    response.set_cookie(
        ONE_LOOK,
        f"{said}.{_signature(request, name, said)}",
        max_age=SECONDS,
        path=path,
        secure=service_of(request).public_url.startswith("https://"),
        httponly=True,
        samesite="strict",
    )


def carried(request: Request, name: str) -> str | None:
    """The secret of `name` that this browser brings, if it is not too late."""
    found = SHAPE.fullmatch(request.cookies.get(ONE_LOOK, ""))
    if found is None:
        return None
    until, secret, signature = found.groups()
    if not hmac.compare_digest(signature, _signature(request, name, f"{until}.{secret}")):
        return None
    return None if service_of(request).clock() > int(until) else secret


def taken(response: Response, *, path: str) -> None:
    """Have the browser forget it: it was shown."""
    drop_cookie(response, ONE_LOOK, path=path)


def _signature(request: Request, name: str, said: str) -> str:
    session = cookie_of(request, COOKIE) or ""
    content = f"one look:{session}:{name}:{said}".encode()
    return hmac.digest(service_of(request).seal, content, "sha256").hex()
