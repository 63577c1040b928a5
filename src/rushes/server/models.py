"""The catalogue over HTTP; no key is needed."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rushes.catalogue.catalogue import UnknownModel
from rushes.catalogue.document import model_document
from rushes.catalogue.model import Model
from rushes.server.answers import Refusal, json_answer, refused
from rushes.server.describing import described
from rushes.server.service import Service, service_of

__all__ = ["router"]

router = APIRouter(tags=["Models"])


@router.get("/v1/models", **described("models"))
@router.get("/v1/models/", include_in_schema=False)
async def models(
    request: Request,
    name: str = "",
    limit: Annotated[int, Query(ge=1, le=500)] = 500,
    offset: Annotated[int, Query(ge=0, le=2**31)] = 0,
) -> Response:
    """A bare array of models, by part of a name and in pages."""
    service = service_of(request)
    page = service.catalogue.page(name, limit=limit, offset=offset)
    return json_answer([_shown(service, model) for model in page])


@router.get("/v1/model", **described("model"))
@router.get("/v1/model/", include_in_schema=False)
async def model(request: Request, slug: str = "") -> Response:
    """One model by its slug, as a query."""
    if not slug:
        raise Refusal(400, "slug is missing; name a model in ?slug=", "field: slug")
    return _one(request, slug)


@router.get("/v1/models/{slug}", **described("model_by_path"))
@router.get("/v1/models/{slug}/", include_in_schema=False)
async def model_by_path(request: Request, slug: str) -> Response:
    """One model by its slug."""
    return _one(request, slug)


@router.get("/v1/models/{slug}/schemas/openapi", **described("model_document"))
@router.get("/v1/models/{slug}/schemas/openapi/", include_in_schema=False)
async def document(request: Request, slug: str) -> Response:
    """The OpenAPI document of one model."""
    service = service_of(request)
    return json_answer(model_document(_found(service, slug), service.public_url))


def _one(request: Request, slug: str) -> Response:
    service = service_of(request)
    return json_answer(_shown(service, _found(service, slug)))


def _found(service: Service, slug: str) -> Model:
    try:
        return service.catalogue.find(slug)
    except UnknownModel as error:
        raise refused(404, error) from None


def _shown(service: Service, model: Model) -> dict[str, Any]:
    return model.public(service.estimates.of(model))
