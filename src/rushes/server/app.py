"""The application: every room's endpoints behind the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from rushes.server import deliveries, executions, exhibits, fleet, models, operations, predictions, videos
from rushes.server.answers import json_answer
from rushes.server.describing import document
from rushes.server.endpoints import Endpoints, router_of
from rushes.server.files import send_film
from rushes.server.gate import Gate
from rushes.server.pages import assets, dashboard, home
from rushes.server.pages.model import page as model_page
from rushes.server.pages.playground import filming
from rushes.server.service import Service, service_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp

__all__ = ["make_app"]

# In the order of how often they are asked: polls come first.
ROOMS = (predictions, fleet, exhibits, videos, models, executions, deliveries, operations)
ENDPOINTS = [endpoint for room in ROOMS for endpoint in room.endpoints.all]

PAGES = (filming, *dashboard.PARTS, home, model_page, assets)
PAGE_ENDPOINTS = [endpoint for room in PAGES for endpoint in room.endpoints.all]

files = Endpoints("Files")
docs = Endpoints("Docs")


def make_app(service: Service) -> ASGIApp:
    """The API over these parts."""
    described = docs.all if service.settings.docs else []
    return Gate(router_of([*ENDPOINTS, *files.all, *PAGE_ENDPOINTS, *described]), service)


@files.get("/files/{path:path}")
async def film(request: Request, path: str) -> Response:
    """A film, or something to look at beside it. Neither needs a key: its address cannot be guessed."""
    service, key = service_of(request), f"outputs/{path}"
    headers = exhibits.headers_of(key)
    redirect = service.settings.files_via == "redirect" and not headers  # pages show exhibits from here only
    return await send_film(request, service.storage, key, redirect=redirect, headers=headers)


@docs.get("/v1/docs")
async def openapi(request: Request) -> Response:
    """The OpenAPI document of all this."""
    return json_answer(document(ENDPOINTS))
