"""The application: routes, the shape of every error, the gate in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response

from rushes import __version__
from rushes.server import deliveries, executions, fleet, models, operations, predictions, videos
from rushes.server.answers import Refusal, error_answer, json_answer
from rushes.server.describing import document
from rushes.server.files import send_film
from rushes.server.gate import Gate, fault_answer
from rushes.server.service import Service

if TYPE_CHECKING:
    from starlette.types import ASGIApp

__all__ = ["make_app"]

ROUTERS = (predictions, videos, models, executions, deliveries, operations, fleet)
SAYINGS = {
    404: "there is nothing at this address",
    405: "this address does not take that method",
}


def make_app(service: Service) -> ASGIApp:
    """The API over these parts."""
    app = FastAPI(
        title="Rushes",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.service = service
    for room in ROUTERS:
        app.include_router(room.router)
    app.add_api_route("/files/{path:path}", _film, methods=["GET", "HEAD"], include_in_schema=False)
    if service.settings.docs:
        _with_docs(app)
    app.add_exception_handler(Refusal, _refusal)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(Exception, _fault)
    return Gate(app, service.keyring, service.meters, service.settings.cors)


async def _film(request: Request, path: str) -> Response:
    service: Service = request.app.state.service
    return await send_film(
        request, service.storage, f"outputs/{path}", redirect=service.settings.files_via == "redirect"
    )


def _with_docs(app: FastAPI) -> None:
    async def docs(request: Request) -> Response:
        return json_answer(document(app))

    for path in ("/v1/docs", "/v1/docs/"):
        app.add_api_route(path, docs, methods=["GET"], include_in_schema=False)


async def _refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return error.answer()


async def _fault(request: Request, error: Exception) -> Response:
    """Whatever a handler did not turn into an answer; without this, Starlette says 500 in plain text to all of it."""
    answer: Response = fault_answer(error)
    return answer


async def _http(request: Request, error: Exception) -> Response:
    """What the router itself refuses."""
    assert isinstance(error, HTTPException)
    said = SAYINGS.get(error.status_code, str(error.detail))
    headers = dict(error.headers or {})
    if error.status_code == 405:
        headers["Allow"] = _allowed(request.url.path) or headers.get("Allow", "")
    return error_answer(error.status_code, said, f"{request.method} {request.url.path[:200]}", headers)


def _allowed(path: str) -> str:
    """The methods of all routes at a path; Starlette names only those of one."""
    routes = [route for room in ROUTERS for route in room.router.routes if isinstance(route, APIRoute)]
    found = {method for route in routes if route.path_regex.match(path) for method in route.methods or ()}
    return ", ".join(sorted(found))


async def _validation(request: Request, error: Exception) -> Response:
    """A query parameter that is not what it must be: 400, never 422."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    field = str(first["loc"][-1])
    given = str(first.get("input", ""))[:40]
    return error_answer(400, f"{field} is {given!r}; {_lowered(first['msg'])}", f"field: {field}")


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
