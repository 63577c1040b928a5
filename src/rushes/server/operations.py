"""For operators: alive, ready, metrics, and who works."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rushes import __version__
from rushes.errors import RushesError
from rushes.predictions.figures import figures
from rushes.predictions.workers import Worker, list_workers
from rushes.server.answers import json_answer
from rushes.server.endpoints import Endpoints
from rushes.server.service import Service, service_of
from rushes.server.views import iso

__all__ = ["endpoints"]

endpoints = Endpoints("Operations")
SILENT = 40.0
"""Seconds after which a worker does not count as present: it claims or beats at least every 25."""


@endpoints.get("/healthz", "healthz")
async def healthz(request: Request) -> Response:
    """Whether the process answers; nothing else is looked at."""
    return json_answer({"status": "ok", "version": __version__})


@endpoints.get("/readyz", "readyz")
async def readyz(request: Request) -> Response:
    """Whether work can be taken and done: database, storage, and a worker whose engine is loaded."""
    service = service_of(request)
    reasons: list[str] = []
    present: list[Worker] = []
    try:
        present = [w for w in await service.database.read(list_workers) if w.silent < SILENT]
    except RushesError as error:
        reasons.append(str(error))
    try:
        await service.storage.head("outputs/readyz.mp4")
    except RushesError as error:
        reasons.append(str(error))
    able = [worker for worker in present if worker.state != "unable"]
    loading = bool(able) and all(worker.state == "loading" for worker in able)
    if present and not able:
        reasons.append(f"no worker can load its engine: {present[0].detail}")
    if service.settings.workers and not present and not reasons:
        reasons.append("no worker has shown itself yet")
    if loading:
        reasons.append("the engine is loading")
    if service.drain.begun:
        reasons.append("the server is about to stop")
    state = "loading" if loading and len(reasons) == 1 else "unready" if reasons else "ready"
    body: dict[str, Any] = {
        "status": state,
        "reasons": reasons,
        "workers": [_shown(worker) for worker in present],
        "version": __version__,
    }
    return json_answer(body, 200 if state == "ready" else 503)


@endpoints.get("/metrics", "metrics")
async def metrics(request: Request) -> Response:
    """Everything that is counted, for Prometheus."""
    service = service_of(request)
    text = service.meters.text(
        await service.database.read(figures),
        [w for w in await service.database.read(list_workers) if w.silent < SILENT],
        _webhooks(service),
    )
    return Response(text, media_type="text/plain; version=0.0.4; charset=utf-8")


def _webhooks(service: Service) -> tuple[int, int, int]:
    sender = service.sender
    return sender.sent, sender.retried, sender.failed


def _shown(worker: Worker) -> dict[str, Any]:
    return {
        "name": worker.id,
        "engines": list(worker.engines),
        "state": worker.state,
        "detail": worker.detail,
        "prediction_id": worker.prediction_id,
        "seen_at": iso(worker.seen_at),
    }
