"""Who is signed in to the dashboard, and the way of everybody else to the door."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Awaitable, Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rushes.predictions.sessions import Session, find_session, has_password, touch_session
from rushes.server.answers import Refusal
from rushes.server.pages.cookies import cookie_of
from rushes.server.pages.forms import form_of
from rushes.server.pages.origin import FIELD, HEADER, check_token, token_for
from rushes.server.service import service_of

__all__ = ["COOKIE", "csrf_of", "digest_of_session", "door", "own_path", "signed_in", "signed_in_now"]

COOKIE = "rushes_session"
TOUCH = 60.0
"""Seconds within which a session that is used is not noted again."""

Handler = Callable[..., Awaitable[Response]]


def digest_of_session(cookie: str) -> str:
    """What is stored of a session's cookie."""
    return hashlib.sha256(cookie.encode()).hexdigest()


def signed_in(handler: Handler) -> Handler:
    """Let only the operator to a page. GET of others goes to the door; whatever changes something shows its token."""

    @functools.wraps(handler)
    async def guarded(request: Request, **names: str) -> Response:
        if await _session(request) is None:
            return await _to_the_door(request)
        if request.method not in ("GET", "HEAD"):
            cookie = cookie_of(request, COOKIE) or ""
            given = request.headers.get(HEADER) or (await form_of(request)).get(FIELD, "")
            check_token(request, cookie, given)
        return await handler(request, **names)

    return guarded


async def signed_in_now(request: Request) -> bool:
    """Whether the operator is looking."""
    return await _session(request) is not None


def csrf_of(request: Request) -> str:
    """The token for the forms of a page of somebody who is signed in."""
    return token_for(service_of(request), cookie_of(request, COOKIE) or "")


def door(then: str = "/dashboard") -> str:
    """The address of the sign-in page that leads on to `then`, a path of our own."""
    safe = own_path(then)
    return "/dashboard/sign-in" + ("" if safe == "/dashboard" else f"?then={quote(safe, safe='/')}")


def own_path(then: str) -> str:
    """`then` if it is a path of the dashboard, else the dashboard: nobody is led to another site."""
    ours = then == "/dashboard" or then.startswith(("/dashboard/", "/dashboard?"))
    return then if ours and then.isprintable() and "//" not in then and "\\" not in then else "/dashboard"


async def _session(request: Request) -> Session | None:
    """The session behind a request; looked up once."""
    if "rushes.session" not in request.scope:
        cookie = cookie_of(request, COOKIE)
        found = None
        if cookie is not None:
            database = service_of(request).database
            found = await database.read(find_session, digest_of_session(cookie))
            renews_itself = "hx-request" in request.headers and request.method == "GET"
            if found and not renews_itself and service_of(request).clock() - found.seen_at > TOUCH:
                await database.write(touch_session, found.digest)
        request.scope["rushes.session"] = found
    session: Session | None = request.scope["rushes.session"]
    return session


async def _to_the_door(request: Request) -> Response:
    """To the sign-in page, or at the very first to where the password is set."""
    if not await service_of(request).database.read(has_password):
        where = "/dashboard/set-up"
    else:
        back = request.url.path if request.method == "GET" else "/dashboard"
        query = f"?{request.url.query}" if request.method == "GET" and request.url.query else ""
        where = door(f"{back}{query}")
    if (
        "hx-request" in request.headers
    ):  # htmx follows redirects itself and would put the door into a piece of the page
        return Response(status_code=204, headers={"HX-Redirect": where, "Cache-Control": "no-store"})
    if request.method not in ("GET", "HEAD"):
        raise Refusal(401, "you are not signed in any more", f"sign in at {door()} and do it again")
    return RedirectResponse(where, 303, headers={"Cache-Control": "no-store"})
