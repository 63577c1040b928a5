"""The workers' side: claim, beat, film, finish, release. A lease token fences everything after the claim."""

from __future__ import annotations

import asyncio
import random
import secrets
from typing import Any, TypeVar

import structlog
from pydantic import ValidationError
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.leases import Ending, beat, claim, finish, holds, release, retry
from rushes.predictions.prediction import Prediction
from rushes.predictions.records import output_of
from rushes.predictions.schema import ERROR, QUEUED, SUCCESS
from rushes.predictions.workers import seen, working
from rushes.server.answers import Refusal, json_answer
from rushes.server.endpoints import Endpoints
from rushes.server.exhibits import swept, taken_down
from rushes.server.presence import ANY
from rushes.server.reports import Report
from rushes.server.service import Service, service_of
from rushes.server.wire import Beat, Claim, Facts, Finish, Release, Said

__all__ = ["ended", "endpoints"]

endpoints = Endpoints("Workers")
LONGEST_CLAIM = 25.0
LOOK_AGAIN = (1.0, 2.0)
"""Seconds, drawn at random, after which an idle claim looks by itself: a bell on another server may not be heard."""
log = structlog.get_logger("rushes.fleet")


Form = TypeVar("Form", bound=Said)


async def _read(request: Request, form: type[Form]) -> Form:
    """A body that is nothing but JSON."""
    return await _heard(Report(request), form)


async def _heard(body: Report, form: type[Form]) -> Form:
    """The line of JSON at the beginning of a body."""
    try:
        return form.model_validate_json(await body.line())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise Refusal(400, f"{where or 'the body'}: {first['msg']}", f"field: {where}") from None


@endpoints.post("/v1/worker/claim")
async def claim_one(request: Request) -> Response:
    """The next film for this worker, waiting for one up to `wait` seconds."""
    service, said = service_of(request), await _read(request, Claim)
    if service.drain.begun:
        raise Refusal(503, "the server is about to stop", headers={"Retry-After": "2"})
    if service.attendance.due(said.worker, f"{said.state} {said.detail}"):
        await service.database.write(seen, said.worker, said.engines, said.state, said.detail)
    if said.state != "idle":
        return Response(status_code=204)
    job = await _next(service, said, min(said.wait, LONGEST_CLAIM), request)
    return Response(status_code=204) if job is None else json_answer(job)


async def _next(service: Service, said: Claim, wait: float, asker: Request) -> dict[str, Any] | None:
    """A job, or None when there was none within `wait` seconds or the asker has hung up."""
    loop = asyncio.get_running_loop()
    until = loop.time() + wait
    while not service.drain.begun:
        bell = service.bells.idle((*said.engines, ANY))
        try:
            if await asker.is_disconnected():
                service.bells.leave(bell)
                service.bells.queued("*")  # the bell may have been for whoever is still there
                return None  # a job for nobody would wait for its whole lease
            lease = secrets.token_urlsafe(18)
            held = await service.database.write(
                claim, lease, said.worker, (*said.engines, ANY), service.settings.lease_seconds
            )
            if held is not None:
                service.bells.moved(held.id)
                return _job(service, held, lease)
            left = until - loop.time()
            if left <= 0:
                return None
            await asyncio.wait({bell}, timeout=min(left, random.uniform(*LOOK_AGAIN)))
        finally:
            service.bells.leave(bell)
    return None


def _job(service: Service, held: Prediction, lease: str) -> dict[str, Any]:
    log.info("claimed", prediction_id=held.id, attempt=held.attempt)
    return {
        "id": held.id,
        "lease": lease,
        "attempt": held.attempt,
        "model": held.model,
        "engine": held.engine,
        "input": held.asked,
        "lease_seconds": service.settings.lease_seconds,
        "beat_seconds": service.settings.beat_seconds,
    }


@endpoints.post("/v1/worker/jobs/{id}/beat")
async def beat_one(request: Request, id: str) -> Response:
    """Keep the lease; the answer is held so that a cancel is known at once."""
    service, said = service_of(request), await _read(request, Beat)
    bell = service.bells.watch(id, end_only=True)
    try:
        if not await service.database.write(_beaten, id, said, service.settings.lease_seconds):
            raise _lost()
        service.bells.moved(id)
        loop = asyncio.get_running_loop()
        until = loop.time() + min(said.wait, service.settings.lease_seconds / 3)
        while (left := until - loop.time()) > 0 and not service.drain.begun and not bell.done():
            await asyncio.wait({bell}, timeout=min(left, 1.0))
            if await service.database.glance(holds, id, said.lease) is None:
                raise _lost()
    finally:
        service.bells.leave(bell)
    return json_answer({})


def _beaten(connection: Connection, id: str, said: Beat, lease_seconds: float) -> bool:
    held = beat(connection, id, said.lease, lease_seconds, said.progress, said.stage, said.logs)
    if held:
        working(connection, id)
    return held


@endpoints.post("/v1/worker/jobs/{id}/finish")
async def finish_one(request: Request, id: str) -> Response:
    """Record the end of a film and hand out the next one in the same answer.

    The body is a line of JSON and behind it, when it says success, the film. It is stored under the attempt that made
    it before the end is recorded; only the record makes it the prediction's.
    """
    service, body = service_of(request), Report(request)
    said = await _heard(body, Finish)
    output = await _stored(service, id, said, body) if said.status == SUCCESS else None
    lost = said.status == SUCCESS and output is None
    lease = None if service.drain.begun else secrets.token_urlsafe(18)
    after, following = await service.database.write(
        _turned, service, None if lost else id, said, output, lease
    )
    if after is not None:
        ended(service, after, said.facts)
        if not after.ended:
            await swept(service, after)
    elif output is not None:
        await _discard(service, id, output)
    job = None
    if following is not None and lease is not None:
        service.bells.moved(following.id)
        job = _job(service, following, lease)
    return json_answer({"recorded": after is not None, "job": job})


def _turned(
    connection: Connection,
    service: Service,
    id: str | None,
    said: Finish,
    output: str | None,
    lease: str | None,
) -> tuple[Prediction | None, Prediction | None]:
    """The end of one film and the claim of the next, in one transaction."""
    after = None if id is None else _finished(connection, service, id, said, output)
    if said.claim is None or lease is None:
        return after, None
    engines = (*said.claim.engines, ANY)
    return after, claim(connection, lease, said.claim.worker, engines, service.settings.lease_seconds)


async def _stored(service: Service, id: str, said: Finish, body: Report) -> str | None:
    """The key under which the film lies now; None when the lease was lost, and then the film is not kept."""
    held = await service.database.glance(holds, id, said.lease)
    if held is None:
        await body.drain()
        return None
    key = f"outputs/{id}/{held.attempt}/{secrets.token_urlsafe(18)}.mp4"
    size = await service.storage.put(key, body.rest(), content_type="video/mp4")
    if size == 0:
        await service.storage.delete_prefix(key.rpartition("/")[0])
        raise Refusal(400, "there is no film behind the line that says success", "field: status")
    log.debug("stored", prediction_id=id, key=key, bytes=size)
    return key


def _finished(
    connection: Connection, service: Service, id: str, said: Finish, output: str | None
) -> Prediction | None:
    if said.status == "retry":
        return retry(connection, id, said.lease, said.logs, service.settings.max_attempts, said.engine)
    return finish(connection, id, said.lease, _ending(service, said, output), service.settings.keep_films)


async def _discard(service: Service, id: str, output: str) -> None:
    """Remove a film whose end did not count, for nobody else would: the prediction was cancelled or deleted meanwhile.

    Not when the film is the prediction's after all: a worker that got no answer tells its end twice.
    """
    folder = output.rpartition("/")[0]
    recorded = await service.database.glance(output_of, id)
    if not (recorded or "").startswith(f"{folder}/"):
        await service.storage.delete_prefix(folder)


def _ending(service: Service, said: Finish, output: str | None) -> Ending:
    success = said.status == SUCCESS
    return Ending(
        status=said.status,
        made_by=said.engine,
        predict_time=said.predict_time,
        logs=said.logs,
        output=output,
        url=None if output is None else service.film_url(output),
        facts=None if said.facts is None else said.facts.model_dump(),
        message=None if success else said.message or "the film could not be made",
        details=None if success else said.details or "",
    )


def ended(service: Service, after: Prediction, facts: Facts | None = None) -> None:
    """Everybody who waits hears that a prediction has ended, or waits again."""
    if after.state == QUEUED:
        service.bells.moved(after.id)
        service.bells.queued(after.engine)
        log.warning("queued again", prediction_id=after.id, attempt=after.attempt)
        return
    service.bells.ended(after.id)
    seconds = facts.duration if facts is not None and after.state == SUCCESS else 0.0
    service.meters.ended(after, seconds)
    service.sender.poke()
    say = log.warning if after.state == ERROR else log.info
    say("ended", prediction_id=after.id, state=after.state, message=after.message, seconds=after.predict_time)


@endpoints.post("/v1/worker/jobs/{id}/release")
async def release_one(request: Request, id: str) -> Response:
    """Put a film back: its worker stops in good order."""
    service, said = service_of(request), await _read(request, Release)
    held = await service.database.write(release, id, said.lease, said.logs)
    if held is None:
        raise _lost()
    await taken_down(service, held.shown.values())
    service.bells.queued("*")
    service.bells.moved(id)
    return json_answer({})


def _lost() -> Refusal:
    return Refusal(409, "the lease is lost: the prediction was cancelled, has ended or is another worker's")
