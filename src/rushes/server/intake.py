"""From a create's body to a stored prediction: the order of checks, room on the disk, the admission.

The gate has checked the key and the reader the JSON; here follow model (404), input (400), limits (429).
"""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

import structlog
from starlette.requests import Request

from rushes.catalogue.catalogue import UnknownModel
from rushes.catalogue.checking import check_input
from rushes.catalogue.input_error import InputError
from rushes.catalogue.model import Model
from rushes.catalogue.pricing import cost
from rushes.catalogue.schema_problem import shown
from rushes.errors import UsageError
from rushes.predictions.admission import IdempotencyConflict, KeyRevoked, Order, TooMany, admit, known
from rushes.predictions.prediction import Prediction
from rushes.server.answers import Refusal, refused
from rushes.server.presence import ANY, engine_for, presence_now
from rushes.server.service import Service, key_of, service_of
from rushes.webhooks.signature import check_secret
from rushes.webhooks.target import check_webhook_url

__all__ = ["IDEMPOTENCY_LENGTH", "free_bytes", "taken_in"]

IDEMPOTENCY_LENGTH = 255
KEYS = ("model", "version", "input", "webhook_url", "webhook_secret")
"""What a create says beside its input."""
NAMED = 10
"""Ignored keys that a note names."""
log = structlog.get_logger("rushes.api")


async def taken_in(
    request: Request, body: dict[str, Any], source: str, note: str = ""
) -> tuple[Prediction, bool]:
    """The prediction that a create asks for, stored, and whether it is new; `note` begins its logs. Raises Refusal."""
    service = service_of(request)
    model = _model(service, body.get("model"))
    order = await _with_presence(service, _order(request, service, model, body, source, note))
    try:
        prediction, new = await _admitted(service, order)
    except TooMany as error:
        raise refused(429, error, {"Retry-After": str(error.retry_after)}) from None
    except IdempotencyConflict as error:
        raise refused(409, error) from None
    except KeyRevoked as error:
        raise refused(401, error) from None
    request.scope["rushes.said"] = {"prediction_id": prediction.id, "key_id": order.key_id}
    if new:
        service.meters.created.labels(prediction.model).inc()
        service.bells.queued(prediction.engine)
    return prediction, new


def _model(service: Service, slug: object) -> Model:
    if not isinstance(slug, str) or not slug:
        said = "model is missing" if slug is None else "model is not a slug"
        raise Refusal(400, f"{said}; name one of {', '.join(service.catalogue.models)}", "field: model")
    try:
        return service.catalogue.find(slug)
    except UnknownModel as error:
        raise refused(404, error) from None


def _order(
    request: Request, service: Service, model: Model, body: dict[str, Any], source: str, note: str
) -> Order:
    """Everything of a create, checked."""
    try:
        checked = check_input(model, body.get("input"))
        url = check_webhook_url(body.get("webhook_url"), allow_private=service.private_webhooks)
        secret = check_secret(body.get("webhook_secret"))
    except InputError as error:
        raise Refusal(400, str(error).removesuffix("."), error.details) from None
    except UsageError as error:
        raise refused(400, error) from None
    idempotency = _idempotency(request)
    return Order(
        id=str(uuid.uuid4()),
        key_id=key_of(request).id,
        model=model.slug,
        version=model.version,
        engine=engine_for(service.settings.engine, model),
        input=json.dumps(checked.values, ensure_ascii=False),
        source=source,
        cost=cost(model, checked.values),
        webhook_url=url,
        webhook_secret=secret if url else None,
        idempotency_key=idempotency,
        request_digest=_digest(body) if idempotency else None,
        logs="".join(f"{line}\n" for line in (note, _strays(body), checked.note) if line),
    )


async def _with_presence(service: Service, order: Order) -> Order:
    """The order; where nobody could film it now, its logs say so, since a worker may still come."""
    if order.engine == ANY or not (lack := (await presence_now(service)).lack(order.engine)):
        return order
    limit = service.settings.queue_limit
    most = "however long that takes" if limit is None else f"{_length(limit)} at most"
    return replace(order, logs=f"{order.logs}{lack}; it waits until one comes, {most}\n")


def _length(seconds: float) -> str:
    """In the largest unit that goes into it: "24 h", "90 s"."""
    units = ((3600, "h"), (60, "min"), (1, "s"))
    size, unit = next((one for one in units if seconds >= one[0] and seconds % one[0] == 0), (1, "s"))
    return f"{seconds / size:g} {unit}"


def _strays(body: dict[str, Any]) -> str:
    """One line about keys that a create does not have, of which a misspelt webhook_url would be one; or ""."""
    strays = [shown(name) for name in body if name not in KEYS]
    more = f" and {len(strays) - NAMED} more" if len(strays) > NAMED else ""
    return f"ignored, because a create has no such keys: {', '.join(strays[:NAMED])}{more}" if strays else ""


def _idempotency(request: Request) -> str | None:
    given = request.headers.get("idempotency-key")
    if given is None:
        return None
    if not 0 < len(given) <= IDEMPOTENCY_LENGTH or not given.isprintable():
        raise Refusal(
            400,
            f"Idempotency-Key is not 1 to {IDEMPOTENCY_LENGTH} printable characters",
            "field: Idempotency-Key",
        )
    return given


def _digest(body: dict[str, Any]) -> str:
    """A hash of what the body says, so that another order of keys is the same request."""
    said = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


async def _admitted(service: Service, order: Order) -> tuple[Prediction, bool]:
    """Store an order if there is room for its film; a create that was taken in before is answered without."""
    free, least = free_bytes(service), service.settings.min_free
    if free >= least:
        return await service.database.write(admit, order)
    if order.idempotency_key is not None:
        before = await service.database.read(known, order)
        if before is not None:
            return before, False
    raise Refusal(
        507,
        f"only {free // 10**6:,} MB are free on the disk and {least // 10**6:,} MB must be",
        "nothing was stored; free some space on the server, or lower --min-free",
        {"Retry-After": "60"},
    )


def free_bytes(service: Service) -> int:
    """Bytes that are free where there is least room: for the database, or for films where they are in a folder."""
    films = service.storage.free_bytes()
    data = shutil.disk_usage(_there(service.settings.data)).free
    return data if films is None else min(data, films)


def _there(folder: Path) -> Path:
    """The folder, or the nearest above it that exists."""
    while not folder.exists():
        folder = folder.parent
    return folder
