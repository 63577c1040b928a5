"""What there is to look at beside a film: workers bring it here while they film, anybody with its address may see it."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterable

import structlog
from starlette.requests import Request
from starlette.responses import Response

from rushes.exhibits import EXHIBITS, exhibit_in, objection
from rushes.predictions.exhibiting import exhibit
from rushes.predictions.leases import holds
from rushes.predictions.prediction import Prediction
from rushes.server.answers import Refusal, json_answer
from rushes.server.bodies import read_at_most
from rushes.server.endpoints import Endpoints
from rushes.server.service import Service, service_of
from rushes.storage import StorageError

__all__ = ["endpoints", "headers_of", "swept", "taken_down"]

endpoints = Endpoints("Workers")
FOR_EVER = "public, max-age=31536000, immutable"
"""An exhibit never changes: a newer one has another address."""
INLINE = ("image/jpeg", "text/vtt", "text/plain; charset=utf-8", "video/mp4")
log = structlog.get_logger("rushes.exhibits")


@endpoints.put("/v1/worker/jobs/{id}/exhibits/{name}")
async def show_one(request: Request, id: str, name: str) -> Response:
    """Show the body under this name; the lease is in the header X-Lease. What it replaces is deleted."""
    kind = EXHIBITS.get(name)
    if kind is None:
        raise Refusal(404, objection(name, b""), "the name is the last part of the address")
    lease = request.headers.get("x-lease")
    if not lease:
        raise Refusal(400, "the header X-Lease is missing; send the lease of the job", "header: X-Lease")
    data = await read_at_most(request, kind.most, f"send a smaller {name}")
    if wrong := objection(name, data):
        raise Refusal(400, wrong, "the body is the file itself")
    service = service_of(request)
    held = await service.database.glance(holds, id, lease)
    if held is None:
        raise _lost()
    key = f"outputs/{id}/{held.attempt}/{secrets.token_urlsafe(18)}-{name}"
    await service.storage.put(key, _once(data), content_type=kind.media_type)
    before = await service.database.write(exhibit, id, lease, name, key)
    if before is None:
        await taken_down(service, [key])
        raise _lost()
    service.bells.moved(id)
    await taken_down(service, [before] if before else [])
    return json_answer({})


async def taken_down(service: Service, keys: Iterable[str]) -> None:
    """Delete exhibits that no prediction names any more. One that the storage does not let go is left to retention."""
    for key in keys:
        try:
            await service.storage.delete(key)
        except StorageError as error:
            log.warning("an old exhibit stays", key=key, error=str(error))


async def swept(service: Service, after: Prediction) -> None:
    """Delete what the last attempt of a prediction that is queued again has left."""
    try:
        await service.storage.delete_prefix(f"outputs/{after.id}/{after.attempt}")
    except StorageError as error:
        log.warning("files of a lost attempt stay", prediction_id=after.id, error=str(error))


def headers_of(key: str) -> dict[str, str]:
    """How the file under a key is sent when it is an exhibit; {} for a film."""
    name = exhibit_in(key)
    if name is None:
        return {}
    place = "inline" if EXHIBITS[name].media_type in INLINE else "attachment"
    return {"Cache-Control": FOR_EVER, "Content-Disposition": f'{place}; filename="{name}"'}


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data


def _lost() -> Refusal:
    return Refusal(409, "the lease is lost: the prediction was cancelled, has ended or is another worker's")
