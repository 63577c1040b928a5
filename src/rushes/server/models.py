"""The catalogue over HTTP; no key is needed."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rushes.catalogue.catalogue import UnknownModel
from rushes.catalogue.document import model_document
from rushes.catalogue.model import Model
from rushes.server.answers import Refusal, json_answer, refused
from rushes.server.endpoints import Endpoints
from rushes.server.presence import Presence, presence_now
from rushes.server.queries import page_of, text_in
from rushes.server.service import Service, service_of

__all__ = ["endpoints"]

endpoints = Endpoints("Models")


@endpoints.get("/v1/models", "models")
async def models(request: Request) -> Response:
    """A bare array of models, by part of a name and in pages."""
    service = service_of(request)
    presence = await presence_now(service)
    limit, offset = page_of(request, limit=500)
    page = service.catalogue.page(text_in(request, "name") or "", limit=limit, offset=offset)
    return json_answer([_shown(service, model, presence) for model in page])


@endpoints.get("/v1/model", "model")
async def model(request: Request) -> Response:
    """One model by its slug, as a query."""
    slug = text_in(request, "slug")
    if slug is None:
        raise Refusal(400, "slug is missing; name a model in ?slug=", "field: slug")
    return await _one(request, slug)


@endpoints.get("/v1/models/{slug}", "model_by_path")
async def model_by_path(request: Request, slug: str) -> Response:
    """One model by its slug."""
    return await _one(request, slug)


@endpoints.get("/v1/models/{slug}/schemas/openapi", "model_document")
async def document(request: Request, slug: str) -> Response:
    """The OpenAPI document of one model."""
    service = service_of(request)
    return json_answer(model_document(_found(service, slug), service.public_url))


async def _one(request: Request, slug: str) -> Response:
    service = service_of(request)
    model = _found(service, slug)
    return json_answer(_shown(service, model, await presence_now(service)))


def _found(service: Service, slug: str) -> Model:
    try:
        return service.catalogue.find(slug)
    except UnknownModel as error:
        raise refused(404, error) from None


def _shown(service: Service, model: Model, presence: Presence) -> dict[str, Any]:
    """A model, and whether a worker that could film it was heard of lately; a create of it is accepted either way."""
    lack = presence.lack_of(service, model)
    return {
        **model.public(service.estimates.of(model)),
        "available": not lack,
        "unavailable_because": lack or None,
    }
