"""An error as a page, for whoever came with a browser; everybody else gets the JSON of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from rushes.server.answers import Refusal
from rushes.server.pages.rendering import page

if TYPE_CHECKING:
    from starlette.types import Scope

__all__ = ["error_page", "wants_page"]

TITLES = {
    400: "That cannot be",
    401: "Please sign in",
    403: "Not from here",
    404: "Not on this reel",
    405: "Not like that",
    429: "One take at a time",
    503: "Back in a moment",
}


def wants_page(scope: Scope) -> bool:
    """Whether a person with a browser asks for an address outside the API."""
    if scope["type"] != "http" or scope["path"].startswith(("/v1/", "/files/", "/play/", "/static/")):
        return False
    accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return b"text/html" in accept


def error_page(scope: Scope, refusal: Refusal) -> Response:
    """The page that says what is wrong and what to do."""
    title = TITLES.get(refusal.status, "Something went wrong")
    return page(
        Request(scope),
        "error.html",
        status=refusal.status,
        private=True,
        headers=refusal.headers,
        title=title,
        refusal=refusal,
        request_id=scope.get("rushes.request_id", ""),
    )
