"""Create, get, run, cancel, events: the heart of the API."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from rushes.predictions.faults import DatabaseGone
from rushes.predictions.leases import cancel
from rushes.predictions.prediction import Prediction
from rushes.predictions.records import find
from rushes.server.answers import Refusal, json_answer
from rushes.server.bodies import read_body, read_object
from rushes.server.endpoints import Endpoints
from rushes.server.intake import taken_in
from rushes.server.service import Service, key_of, service_of
from rushes.server.views import created_body, prediction_body, run_body
from rushes.server.waiting import moved, preferred_wait, until_ended

__all__ = ["endpoints", "found"]

endpoints = Endpoints("Predictions")
ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
RUN_LIMIT = 1200.0
"""Seconds that a synchronous run is held; the longest that pollers of the hosted API wait."""
QUIET = 15.0
"""Seconds without news after which an event stream sends a comment, so that nothing in between closes it."""


async def found(request: Request, id: str) -> Prediction:
    """The caller's own prediction. Raises Refusal 404."""
    if ID.fullmatch(id):
        prediction = await service_of(request).database.glance(find, id, key_of(request).id)
        if prediction is not None:
            return prediction
    raise Refusal(404, "there is no such prediction", "its id is in predictionID of the create's answer")


@endpoints.post("/v1/prediction", "create")
async def create(request: Request) -> Response:
    """Take a prediction in and answer at once; with `Prefer: wait=N` answer like a get when it has ended."""
    service = service_of(request)
    prediction, _ = await taken_in(request, await read_object(request), "prediction")
    seconds = preferred_wait(request)
    if seconds is None:
        return json_answer(created_body(prediction))
    ended = await until_ended(service, prediction.id, prediction.key_id, seconds)
    return json_answer(prediction_body(service, ended), headers={"Preference-Applied": f"wait={seconds:.0f}"})


@endpoints.post("/v1/prediction/run", "run")
async def run(request: Request) -> Response:
    """Take a prediction in and answer when it has ended; it goes on when the caller hangs up."""
    service = service_of(request)
    prediction, _ = await taken_in(request, await read_object(request), "run")
    ended = await until_ended(service, prediction.id, prediction.key_id, RUN_LIMIT)
    return json_answer(run_body(service, ended))


@endpoints.get("/v1/prediction/{id}", "get")
async def get(request: Request, id: str) -> Response:
    """A prediction as it is now."""
    return json_answer(prediction_body(service_of(request), await found(request, id)))


@endpoints.post("/v1/prediction/{id}/cancel", "cancel")
async def stop(request: Request, id: str) -> Response:
    """Cancel: a queued prediction ends at once, a running film is stopped within seconds. The body says nothing."""
    await read_body(request)
    service = service_of(request)
    before = await found(request, id)
    if await service.database.write(cancel, id):
        service.bells.ended(id)
        service.meters.ended(await found(request, id), 0.0)
    after = await found(request, id)
    body = prediction_body(service, after)
    if before.ended:
        body["message"] = f"Prediction had ended already: {body['status']}"
    return json_answer(body)


@endpoints.get("/v1/prediction/{id}/events", "events")
async def events(request: Request, id: str) -> Response:
    """Progress as server-sent events: `progress` whenever it moves, `done` at the end, each with the body of a get."""
    prediction = await found(request, id)
    if request.method == "HEAD":
        return Response(media_type="text/event-stream")
    stream = _events(service_of(request), prediction)
    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    return StreamingResponse(stream, headers=headers, media_type="text/event-stream")


async def _events(service: Service, prediction: Prediction) -> AsyncIterator[bytes]:
    told, quiet = "", 0.0
    while True:
        body = prediction_body(service, prediction)
        text = json.dumps(body, ensure_ascii=False)
        if text != told:
            name = "done" if prediction.ended else "progress"
            yield f"event: {name}\ndata: {text}\n\n".encode()
            told, quiet = text, 0.0
        elif quiet >= QUIET:
            yield b": still here\n\n"
            quiet = 0.0
        if prediction.ended or service.drain.begun:
            return
        await moved(service, prediction.id, 1.0)
        quiet += 1.0
        try:
            again = await service.database.glance(find, prediction.id, prediction.key_id)
        except (
            DatabaseGone
        ):  # the next look may find it back; a stream that breaks off would only be opened again
            continue
        if again is None:
            return
        prediction = again
