"""The history of a key."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.records import Filter, history
from rushes.server.answers import Refusal, json_answer
from rushes.server.endpoints import Endpoints
from rushes.server.queries import page_of, text_in
from rushes.server.service import key_of, service_of
from rushes.server.views import STATUS, execution_body

__all__ = ["endpoints"]

endpoints = Endpoints("History")


@endpoints.get("/v1/executions", "executions")
async def executions(request: Request) -> Response:
    """A page of the caller's predictions, newest first, with `total_count` of all that match."""
    service = service_of(request)
    limit, offset = page_of(request, limit=50)
    wanted = Filter(
        model=text_in(request, "model"),
        states=_states(text_in(request, "status")),
        since=_moment(request, "from"),
        until=_moment(request, "to"),
    )
    page, total = await service.database.read(history, key_of(request).id, wanted, limit, offset)
    shown = [execution_body(service, prediction) for prediction in page]
    return json_answer({"executions": shown, "total_count": total, "offset": offset, "limit": limit})


def _states(status: str | None) -> list[str] | None:
    """The stored states behind a status word."""
    if not status:
        return None
    states = [state for state, shown in STATUS.items() if shown == status]
    if not states:
        raise Refusal(
            400,
            f"status is {status[:40]!r}; use one of {', '.join(dict.fromkeys(STATUS.values()))}",
            "field: status",
        )
    return states


def _moment(request: Request, field: str) -> float | None:
    """A time in ISO 8601 or epoch seconds."""
    given = request.query_params.get(field, "")
    if not given:
        return None
    try:
        if re.fullmatch(r"[0-9]{1,12}(\.[0-9]{0,9})?", given):  # seconds; milliseconds would have 13 digits
            return float(given)
        # A plus in a query is a space unless it was escaped, as many clients don't.
        moment = datetime.fromisoformat(given.replace(" ", "+") if "T" in given else given)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        raise Refusal(
            400, f"{field} is {given[:40]!r}; use a time such as 2026-01-31T12:00:00Z", f"field: {field}"
        ) from None
