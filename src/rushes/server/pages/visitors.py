"""Who plays in the playground: a browser with a cookie, whose digest is that of a key with limits of its own.

The key is made with the first film, not with the first look, so that a crawler leaves nothing in the database.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.keys import Key, ensure_visitor
from rushes.server.answers import Refusal
from rushes.server.pages.cookies import cookie_of, new_cookie, set_cookie
from rushes.server.pages.doorman import signed_in_now
from rushes.server.pages.origin import HEADER, check_token, token_for
from rushes.server.service import Service, service_of

__all__ = ["Visitor", "playground_open", "visitor_key", "visitor_known", "visitor_of"]

COOKIE = "rushes_visitor"
DAYS = 30


class Visitor:
    """A browser that looks at a public page: what it needs to act from there."""

    def __init__(self, request: Request) -> None:
        known = cookie_of(request, COOKIE)
        self._request = request
        self._new = known is None
        self.cookie = known or new_cookie()
        self.token = token_for(service_of(request), self.cookie)

    def remembered(self, response: Response) -> Response:
        """The answer, with the cookie if it is a new one."""
        if self._new:
            set_cookie(self._request, response, COOKIE, self.cookie, path="/", days=DAYS)
        return response


def visitor_of(request: Request) -> Visitor:
    """Who looks; somebody new gets a cookie by `remembered`."""
    return Visitor(request)


async def playground_open(request: Request) -> bool:
    """Whether whoever looks may film here: setting `playground`."""
    allowed = _playground(service_of(request))
    return allowed == "open" or (allowed == "signed-in" and await signed_in_now(request))


async def visitor_key(request: Request) -> Key:
    """The key of a visitor who wants something done, made if need be. Raises Refusal 403."""
    cookie = cookie_of(request, COOKIE)
    if cookie is None:
        raise Refusal(403, "this browser sent no cookie", "allow cookies for this server and reload the page")
    check_token(request, cookie, request.headers.get(HEADER))
    if not await playground_open(request):
        raise Refusal(403, "the playground is closed to visitors here", "sign in, or use the API with a key")
    settings = service_of(request).settings
    limits = settings.playground_per_minute, settings.playground_in_flight
    return await service_of(request).database.write(ensure_visitor, cookie, *limits)


async def visitor_known(request: Request) -> Key:
    """The key of a visitor who looks at something of his own. Raises Refusal 404 when he has made nothing."""
    cookie = cookie_of(request, COOKIE)
    key = None if cookie is None else await service_of(request).keyring.key_of(cookie)
    if key is None:
        raise Refusal(
            404, "there is no such prediction", "it was made in another browser, or its time is over"
        )
    return key


def _playground(service: Service) -> str:
    setting = service.settings.playground
    if setting != "auto":
        return setting
    return "open" if service.local else "signed-in"
