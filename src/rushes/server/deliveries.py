"""The webhooks' log, and sending one again."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.outbox import Delivery, get_delivery, list_deliveries, redeliver
from rushes.server.answers import Refusal, json_answer
from rushes.server.endpoints import Endpoints
from rushes.server.predictions import ID
from rushes.server.queries import page_of
from rushes.server.service import key_of, service_of
from rushes.webhooks.log import delivery_entry, delivery_entry_with_attempts

__all__ = ["endpoints"]

endpoints = Endpoints("Webhooks")


@endpoints.get("/v1/webhooks", "webhooks")
async def webhooks(request: Request) -> Response:
    """A page of the caller's webhooks, newest first."""
    database = service_of(request).database
    limit, offset = page_of(request, limit=50)
    page, total = await database.read(list_deliveries, key_of(request).id, limit, offset)
    shown = [delivery_entry(delivery) for delivery in page]
    return json_answer({"webhooks": shown, "limit": limit, "offset": offset, "total_count": total})


@endpoints.get("/v1/webhooks/{execution_id}", "webhook")
async def webhook(request: Request, execution_id: str) -> Response:
    """One prediction's webhook with every attempt."""
    return json_answer(delivery_entry_with_attempts(await _found(request, execution_id)))


@endpoints.post("/v1/webhooks/{execution_id}/redeliver", "redeliver")
async def again(request: Request, execution_id: str) -> Response:
    """Send a webhook again now, whatever became of it."""
    await _found(request, execution_id)
    service = service_of(request)
    said = await service.database.write(redeliver, key_of(request).id, execution_id)
    if said == "in flight":
        raise Refusal(409, "this webhook is being sent right now", "wait until the attempt has ended")
    service.sender.poke()
    delivery = await _found(request, execution_id)
    return json_answer(delivery_entry_with_attempts(delivery) | {"message": "The webhook is sent again"})


async def _found(request: Request, id: str) -> Delivery:
    if ID.fullmatch(id):
        delivery = await service_of(request).database.read(get_delivery, key_of(request).id, id)
        if delivery is not None:
            return delivery
    raise Refusal(404, "there is no webhook for such a prediction", "name the prediction's id")
