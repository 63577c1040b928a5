"""What a server does by the clock: reaping, forgetting, measuring. A chore that fails is logged and done again."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable

import structlog

from rushes.errors import RushesError
from rushes.predictions.faults import DatabaseFull, DatabaseGone
from rushes.predictions.keys import forget_visitors
from rushes.predictions.leases import overdue, reap
from rushes.predictions.records import recent_times
from rushes.predictions.retention import expired, forget, removed, stale
from rushes.server.exhibits import swept
from rushes.server.fleet import ended
from rushes.server.service import Service

__all__ = ["CHORES", "clean", "measure", "regularly", "take_back"]

log = structlog.get_logger("rushes.chores")
VISITOR_SECONDS = 31 * 86400.0
"""A little longer than the cookie of a visitor of the playground lives."""


async def take_back(service: Service) -> None:
    """Reap: films of workers that are not heard of any more go back to the queue or, after the last attempt, end.

    Silence counts from when it could be heard: after a start, and after the database was gone, workers that live have
    the length of a lease to say so.
    """
    hearing, now = service.hearing, time.monotonic()
    try:
        await _end_overdue(service)
        if hearing.since is None:
            hearing.since = now
        if now - hearing.since < service.settings.lease_seconds:
            return
        queued, over = await service.database.write(reap, service.settings.max_attempts)
    except (DatabaseGone, DatabaseFull):  # what workers say is not stored
        hearing.since = None
        raise
    for prediction in (*queued, *over):
        service.meters.leases_lost.inc()
        log.warning(
            "lease expired", prediction_id=prediction.id, attempt=prediction.attempt, state=prediction.state
        )
        ended(service, prediction)
        if not prediction.ended:
            await swept(service, prediction)


async def _end_overdue(service: Service) -> None:
    limit = service.settings.queue_limit
    for prediction in [] if limit is None else await service.database.write(overdue, limit):
        ended(service, prediction)


async def clean(service: Service) -> None:
    """Remove films whose time is over, then records; files go first, so that no film is left without a record."""
    while ids := await service.database.read(expired):
        for id in ids:
            await service.storage.delete_prefix(f"outputs/{id}")
        await service.database.write(removed, ids)
        log.info("films removed", films=len(ids))
    keep = service.settings.keep_records
    while keep is not None and (ids := await service.database.read(stale, keep)):
        for id in ids:
            await service.storage.delete_prefix(f"outputs/{id}")
        await service.database.write(forget, ids)
        log.info("records forgotten", records=len(ids))


async def forget_browsers(service: Service) -> None:
    """Forget browsers whose cookie is over and whose films are gone."""
    gone = await service.database.write(forget_visitors, VISITOR_SECONDS)
    if gone:
        log.info("visitors forgotten", visitors=gone)


async def measure(service: Service) -> None:
    """Renew the estimates of how long a film takes here."""
    service.estimates.renew(await service.database.read(recent_times))


CHORES: tuple[tuple[float, Callable[[Service], Awaitable[None]]], ...] = (
    (5.0, take_back),
    (60.0, clean),
    (30.0, measure),
    (3600.0, forget_browsers),
)
"""How often, in seconds, and what."""


async def regularly(service: Service, every: float, chore: Callable[[Service], Awaitable[None]]) -> None:
    """Do a chore now and then, with a jitter so that several servers don't do it at once; until cancelled."""
    while True:
        try:
            await chore(service)
        except RushesError as error:
            log.warning("chore failed", chore=chore.__name__, error=str(error))
        except Exception as error:
            log.error("chore broke", chore=chore.__name__, error=repr(error), exc_info=error)
        await asyncio.sleep(every * random.uniform(0.8, 1.2))
