"""Whether a request that changes something comes from our own pages: the browser's word, the host's name, and a token.

The token is a keyed hash of the visitor's cookie (HMAC-SHA256), so it needs no storage and is worth nothing to anybody else.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from urllib.parse import urlsplit

from starlette.requests import Request

from rushes.server.answers import Refusal
from rushes.server.service import Service, service_of

__all__ = ["FIELD", "HEADER", "check_origin", "check_token", "token_for"]

HEADER = "x-csrf"
FIELD = "csrf"


def token_for(service: Service, cookie: str) -> str:
    """The token that stands in the pages of whoever has this cookie."""
    return hmac.new(service.seal, b"csrf:" + cookie.encode(), hashlib.sha256).hexdigest()


def check_token(request: Request, cookie: str, given: str | None) -> None:
    """Raises Refusal 403 unless the request comes from a page of ours and shows the token of this cookie."""
    check_origin(request)
    expected = token_for(service_of(request), cookie)
    if not given or not hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace")):
        raise Refusal(403, "this page is out of date", "reload it and try again; nothing was changed")


def check_origin(request: Request) -> None:
    """Raises Refusal 403 when a browser says that another site sent this, or when the host is a name that is not ours.

    A stranger's name that was made to point at this machine (DNS rebinding) would be the same origin to a browser.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refusal(403, "another site sent this request", "open the page of this server itself")
    host = request.headers.get("host", "")
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        raise Refusal(403, "another site sent this request", "open the page of this server itself")
    if not _ours(service_of(request), host):
        raise Refusal(
            403,
            f"{host[:80]!r} is not a name of this server",
            f"open {service_of(request).public_url}, or start it with --public-url http://{host[:80]}",
        )


def _ours(service: Service, host: str) -> bool:
    if host == urlsplit(service.public_url).netloc:
        return True
    name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ipaddress.ip_address(name)
        return True
    except ValueError:
        return False
