"""The page of one model, and the same for machines."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from rushes.catalogue.catalogue import UnknownModel
from rushes.catalogue.model import Model
from rushes.predictions.workers import list_workers
from rushes.server.answers import refused
from rushes.server.endpoints import Endpoints
from rushes.server.pages.model.facts import ModelFacts, facts_of
from rushes.server.pages.model.llms import index_text, model_text
from rushes.server.pages.playground.view import playground_of
from rushes.server.pages.rendering import page
from rushes.server.pages.visitors import visitor_of
from rushes.server.presence import presence_now
from rushes.server.service import Service, service_of

__all__ = ["endpoints", "facts_now"]

endpoints = Endpoints("Pages")


@endpoints.get("/models/{slug}")
async def model_page(request: Request, slug: str) -> Response:
    """Everything about a model, and the playground to try it."""
    service = service_of(request)
    model = _found(service, slug)
    visitor = visitor_of(request)
    facts = await facts_now(service, model)
    playground = await playground_of(request, model, visitor, facts.lack)
    return visitor.remembered(page(request, "model.html", private=True, facts=facts, playground=playground))


@endpoints.get("/models/{slug}/llms.txt")
async def model_llms(request: Request, slug: str) -> Response:
    """The same facts as Markdown."""
    service = service_of(request)
    return _markdown(model_text(service, await facts_now(service, _found(service, slug))))


@endpoints.get("/llms.txt")
async def llms(request: Request) -> Response:
    """What is where, as llmstxt.org has it."""
    service = service_of(request)
    return _markdown(index_text(service, await presence_now(service)))


async def facts_now(service: Service, model: Model) -> ModelFacts:
    """All that is said of a model at this moment."""
    workers = await service.database.read(list_workers)
    return facts_of(service, model, workers, await service.showcase.of(service.database, model))


def _found(service: Service, slug: str) -> Model:
    try:
        return service.catalogue.find(slug)
    except UnknownModel as error:
        raise refused(404, error) from None


def _markdown(text: str) -> Response:
    headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return Response(text, 200, headers, media_type="text/markdown; charset=utf-8")
