"""Addresses and who answers them: the table from which the router and the OpenAPI document are both made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router

from rushes.server.answers import Refusal

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["Endpoint", "Endpoints", "router_of"]

Handler = Callable[..., Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A method and a path with `{names}`, which the handler gets as keywords. `entry` names its place in the OpenAPI
    document; "" keeps it out."""

    method: str
    path: str
    handler: Handler
    tag: str
    entry: str


class Endpoints:
    """The endpoints of one room of the API, in the order in which they are looked through."""

    def __init__(self, tag: str) -> None:
        self.all: list[Endpoint] = []
        self._tag = tag

    def get(self, path: str, entry: str = "") -> Callable[[Handler], Handler]:
        """Answer GET, and HEAD with the same headers."""
        return self._at("GET", path, entry)

    def post(self, path: str, entry: str = "") -> Callable[[Handler], Handler]:
        """Answer POST."""
        return self._at("POST", path, entry)

    def put(self, path: str, entry: str = "") -> Callable[[Handler], Handler]:
        """Answer PUT."""
        return self._at("PUT", path, entry)

    def delete(self, path: str, entry: str = "") -> Callable[[Handler], Handler]:
        """Answer DELETE."""
        return self._at("DELETE", path, entry)

    def _at(self, method: str, path: str, entry: str) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            self.all.append(Endpoint(method, path, handler, self._tag, entry))
            return handler

        return keep


class _Address:
    """One path with all its methods, as the application that answers there."""

    def __init__(self, path: str, handlers: dict[str, Handler]) -> None:
        self._path = path
        self._handlers = handlers
        if "GET" in handlers:
            handlers.setdefault("HEAD", handlers["GET"])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["rushes.address"] = self._path
        handler = self._handlers.get(scope["method"])
        if handler is None:
            allowed = ", ".join(sorted(self._handlers))
            raise Refusal(
                405, "this address does not take that method", f"it takes {allowed}", {"Allow": allowed}
            )
        response = await handler(Request(scope, receive, send), **scope["path_params"])
        await response(scope, receive, send)


def router_of(endpoints: Iterable[Endpoint]) -> ASGIApp:
    """The application over these endpoints; each path answers with and without a slash at its end.

    It raises Refusal 404 and 405, and whatever handlers raise.
    """
    paths: dict[str, dict[str, Handler]] = {}
    for endpoint in endpoints:
        paths.setdefault(endpoint.path, {})[endpoint.method] = endpoint.handler
    routes = []
    for path, handlers in paths.items():
        address = _Address(path, handlers)
        spellings = [path] if path.endswith(":path}") else [path, f"{path}/"]
        routes += [Route(spelling, address) for spelling in spellings]
    return Router(routes, redirect_slashes=False, default=_nothing)


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None:
    raise Refusal(404, "there is nothing at this address", f"{scope['method']} {scope['path'][:200]}")
