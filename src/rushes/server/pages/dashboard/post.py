"""Webhooks of all keys: what was sent, what was answered, and sending one again."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rushes.predictions.outbox import FAILED, PENDING, SUCCESS, list_deliveries, redeliver
from rushes.server.answers import Refusal
from rushes.server.endpoints import Endpoints
from rushes.server.pages.dashboard.reel import prediction_of_all
from rushes.server.pages.dashboard.shell import shell
from rushes.server.pages.doorman import signed_in
from rushes.server.queries import text_in, whole_in
from rushes.server.service import service_of

__all__ = ["endpoints"]

endpoints = Endpoints("Pages")
PAGE = 50
STATES = {"waiting": PENDING, "delivered": SUCCESS, "failed": FAILED}


@endpoints.get("/dashboard/webhooks")
@signed_in
async def webhooks(request: Request) -> Response:
    """A page of them, newest first."""
    service = service_of(request)
    number = whole_in(request, "page", 1, 1, 100_000)
    state = text_in(request, "state") or ""
    if state and state not in STATES:
        raise Refusal(400, f"state is {state[:40]!r}; use one of {', '.join(STATES)}")
    rows, total = await service.database.read(
        list_deliveries, None, PAGE, (number - 1) * PAGE, STATES.get(state)
    )
    return shell(
        request,
        "dashboard/webhooks.html",
        rows=rows,
        total=total,
        number=number,
        pages=max(1, -(-total // PAGE)),
        state=state,
        states=list(STATES),
        words={stored: word for word, stored in STATES.items()},
        now=service.clock(),
    )


@endpoints.post("/dashboard/webhooks/{id}/redeliver")
@signed_in
async def again(request: Request, id: str) -> Response:
    """Send the webhook of a prediction again now."""
    service = service_of(request)
    row = await prediction_of_all(request, id)
    said = await service.database.write(redeliver, row.key_id, id)
    if said == "unknown":
        raise Refusal(
            404, "this prediction has no webhook", "it was created without a webhook_url, or runs still"
        )
    if said == "in flight":
        raise Refusal(409, "this webhook is being sent right now", "wait until the attempt has ended")
    service.sender.poke()
    return RedirectResponse(
        f"/dashboard/predictions/{id}#webhook", 303, headers={"Cache-Control": "no-store"}
    )
