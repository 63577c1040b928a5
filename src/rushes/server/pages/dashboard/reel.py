"""Everything that was asked for: searched, looked at, cancelled, filmed once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rushes.predictions.keys import CLIENT, Key, key_by_id, list_keys
from rushes.predictions.leases import cancel
from rushes.predictions.ledger import Wanted, ledger, one_of_all, worker_of
from rushes.predictions.outbox import get_delivery
from rushes.predictions.prediction import Prediction
from rushes.server.answers import Refusal
from rushes.server.endpoints import Endpoints
from rushes.server.intake import taken_in
from rushes.server.pages.dashboard.shell import shell, shell_part
from rushes.server.pages.doorman import signed_in
from rushes.server.predictions import ID
from rushes.server.queries import text_in, whole_in
from rushes.server.service import served_path, service_of
from rushes.server.views import STATUS, usd

__all__ = ["endpoints", "prediction_of_all"]

endpoints = Endpoints("Pages")
PAGE = 50


@dataclass(frozen=True, slots=True)
class Frame:
    """A prediction as the dashboard shows it."""

    row: Prediction
    key: str
    cost: float
    poster: str
    strip: str
    film: str

    @property
    def prompt(self) -> str:
        """What was asked for."""
        return str(self.row.asked.get("prompt", ""))


@endpoints.get("/dashboard/predictions")
@signed_in
async def predictions(request: Request) -> Response:
    """A page of them, by state, key, model and words."""
    service = service_of(request)
    number = whole_in(request, "page", 1, 1, 100_000)
    chosen = {name: text_in(request, name) or "" for name in ("state", "key", "model", "q")}
    keys = await service.database.read(list_keys)
    rows, total = await service.database.read(ledger, _wanted(chosen), PAGE, (number - 1) * PAGE)
    given: dict[str, Any] = {
        "frames": [_frame(row, keys) for row in rows],
        "total": total,
        "number": number,
        "pages": max(1, -(-total // PAGE)),
        "chosen": chosen,
        "query": urlencode({name: value for name, value in chosen.items() if value}),
        "keys": [key for key in keys if key.role == CLIENT],
        "models": list(service.catalogue.models),
        "states": tuple(dict.fromkeys(STATUS.values())),
        "now": service.clock(),
        "running": any(not row.ended for row in rows),
    }
    if "hx-request" in request.headers:
        return shell_part(request, "dashboard/predictions_rows.html", **given)
    return shell(request, "dashboard/predictions.html", **given)


@endpoints.get("/dashboard/predictions/{id}")
@signed_in
async def prediction(request: Request, id: str) -> Response:
    """One of them, with all that is known of it."""
    service = service_of(request)
    row = await prediction_of_all(request, id)
    keys = await service.database.read(list_keys)
    given: dict[str, Any] = {
        "frame": _frame(row, keys),
        "delivery": await service.database.read(get_delivery, row.key_id, id) if row.webhook_url else None,
        "worker": await service.database.read(worker_of, id) or "",
        "exhibits": {name: served_path(key) for name, key in row.shown.items()},
        "now": service.clock(),
        "input": {name: value for name, value in row.asked.items() if name != "plan"},
        "has_plan": "plan" in row.asked,
    }
    if "hx-request" in request.headers:
        return shell_part(request, "dashboard/prediction_body.html", **given)
    return shell(request, "dashboard/prediction.html", **given)


@endpoints.post("/dashboard/predictions/{id}/cancel")
@signed_in
async def stop(request: Request, id: str) -> Response:
    """Cancel it, if it has not ended."""
    service = service_of(request)
    await prediction_of_all(request, id)
    if await service.database.write(cancel, id):
        service.bells.ended(id)
        service.meters.ended(await prediction_of_all(request, id), 0.0)
    return _to(id)


@endpoints.post("/dashboard/predictions/{id}/retry")
@signed_in
async def retry(request: Request, id: str) -> Response:
    """Film the same input once more, for the same key; nobody's webhook is told of it."""
    row = await prediction_of_all(request, id)
    key = await service_of(request).database.read(key_by_id, row.key_id)
    if key is None:
        raise Refusal(409, "the key of this prediction is gone", "film it in the playground instead")
    request.scope["rushes.key"] = key
    body = {"model": row.model, "version": row.version, "input": row.asked}
    again, _ = await taken_in(request, body, "retry", f"asked for again by the operator, after {id}")
    return _to(again.id)


async def prediction_of_all(request: Request, id: str) -> Prediction:
    """A prediction, whosever it is. Raises Refusal 404."""
    if ID.fullmatch(id):
        row = await service_of(request).database.read(one_of_all, id)
        if row is not None:
            return row
    raise Refusal(404, "there is no such prediction", "it may have been deleted, or its time is over")


def _to(id: str) -> Response:
    return RedirectResponse(f"/dashboard/predictions/{id}", 303, headers={"Cache-Control": "no-store"})


def _wanted(chosen: dict[str, str]) -> Wanted:
    states = [state for state, word in STATUS.items() if word == chosen["state"]]
    if chosen["state"] and not states:
        raise Refusal(400, f"state is {chosen['state'][:40]!r}; use one of {', '.join(STATUS.values())}")
    return Wanted(
        states=states or None,
        key_id=chosen["key"] or None,
        model=chosen["model"] or None,
        text=chosen["q"][:200] or None,
    )


def _frame(row: Prediction, keys: list[Key]) -> Frame:
    def address(key: str | None) -> str:
        return served_path(key) if key else ""

    key = next((key for key in keys if key.id == row.key_id), None)
    name = "a key that is gone" if key is None else "playground" if key.role == "visitor" else key.name
    shown = row.shown
    return Frame(
        row=row,
        key=name,
        cost=usd(row.cost) if row.state == "success" else 0.0,
        poster=address(shown.get("poster.jpg") or shown.get("preview.jpg")),
        strip=address(shown.get("strip.jpg") or shown.get("storyboard.jpg")),
        film=address(row.output if row.removed_at is None else None),
    )
