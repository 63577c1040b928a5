"""What the script of the playground asks: film, look, cancel. The answers are those of the API, for a visitor's own key."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.records import Filter, history
from rushes.server import predictions
from rushes.server.answers import Refusal, json_answer
from rushes.server.bodies import read_object
from rushes.server.endpoints import Endpoints
from rushes.server.intake import taken_in
from rushes.server.pages.visitors import visitor_key, visitor_known
from rushes.server.queries import page_of
from rushes.server.service import service_of
from rushes.server.views import created_body, prediction_body

__all__ = ["endpoints"]

endpoints = Endpoints("Pages")
SOURCE = "playground"
TAKEN = ("model", "version", "input")
"""What a visitor may say in a create: no webhooks, or anybody could have this server call addresses."""


@endpoints.post("/play/predictions")
async def film(request: Request) -> Response:
    """Film what the form says."""
    request.scope["rushes.key"] = await visitor_key(request)
    body = await read_object(request)
    strays = [name for name in body if name not in TAKEN]
    if strays:
        raise Refusal(400, f"{strays[0]} is not for the playground", f"it takes {', '.join(TAKEN)}")
    prediction, _ = await taken_in(request, body, SOURCE)
    return json_answer(created_body(prediction))


@endpoints.get("/play/predictions")
async def films(request: Request) -> Response:
    """What this browser has filmed, newest first."""
    limit, offset = page_of(request, limit=12, most=50)
    service = service_of(request)
    try:
        key = await visitor_known(request)
    except Refusal:
        return json_answer({"predictions": [], "total_count": 0})
    page, total = await service.database.read(history, key.id, Filter(), limit, offset)
    return json_answer({"predictions": [prediction_body(service, one) for one in page], "total_count": total})


@endpoints.get("/play/predictions/{id}")
async def one(request: Request, id: str) -> Response:
    """A film of this browser as it is now."""
    request.scope["rushes.key"] = await visitor_known(request)
    return await predictions.get(request, id)


@endpoints.get("/play/predictions/{id}/events")
async def events(request: Request, id: str) -> Response:
    """The same, told whenever it moves."""
    request.scope["rushes.key"] = await visitor_known(request)
    return await predictions.events(request, id)


@endpoints.post("/play/predictions/{id}/cancel")
async def cancel(request: Request, id: str) -> Response:
    """Stop it."""
    request.scope["rushes.key"] = await visitor_key(request)
    return await predictions.stop(request, id)
