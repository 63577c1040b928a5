"""Waiting for a prediction to move or to end: for synchronous runs, `Prefer: wait` and events."""

from __future__ import annotations

import asyncio
import re

from starlette.requests import Request

from rushes.predictions.faults import DatabaseGone
from rushes.predictions.prediction import Prediction
from rushes.predictions.records import find
from rushes.server.answers import Refusal
from rushes.server.service import Service

__all__ = ["LONGEST_WAIT", "moved", "preferred_wait", "until_ended"]

LONGEST_WAIT = 60.0
"""Seconds that `Prefer: wait` may hold an answer; proxies in between often cut at 60."""
LOOK_AGAIN = 1.0
"""Seconds after which a waiter looks by itself: another server on the same database may have ended the prediction."""


def preferred_wait(request: Request) -> float | None:
    """Seconds of `Prefer: wait=N` (RFC 7240), or None. A bare `wait` is the longest."""
    for header in request.headers.getlist("prefer"):
        for preference in header.split(","):
            found = re.fullmatch(r"\s*wait\s*(?:=\s*\"?(\d{1,6})\"?\s*)?(?:;.*)?", preference, re.I)
            if found:
                return min(float(found[1]), LONGEST_WAIT) if found[1] else LONGEST_WAIT
    return None


async def moved(service: Service, id: str, seconds: float) -> None:
    """Return when the prediction has moved, or after that long."""
    bell = service.bells.watch(id)
    try:
        await asyncio.wait({bell}, timeout=seconds)
    finally:
        service.bells.leave(bell)


async def _looked_up(service: Service, id: str, key_id: str, until: float) -> Prediction:
    """The prediction. While the database is gone, look again until the caller's time is up: the prediction was taken
    in, and an error now would make the caller send it again."""
    while True:
        try:
            prediction = await service.database.glance(find, id, key_id)
        except DatabaseGone:
            if asyncio.get_running_loop().time() >= until or service.drain.begun:
                raise
            await asyncio.sleep(LOOK_AGAIN)
            continue
        if prediction is None:
            raise Refusal(404, "there is no such prediction any more")
        return prediction


async def until_ended(service: Service, id: str, key_id: str, seconds: float) -> Prediction:
    """The prediction when it has ended, or as it is after `seconds`."""
    loop = asyncio.get_running_loop()
    until = loop.time() + seconds
    while True:
        bell = service.bells.watch(id, end_only=True)
        try:
            prediction = await _looked_up(service, id, key_id, until)
            left = until - loop.time()
            if prediction.ended or left <= 0 or service.drain.begun:
                return prediction
            await asyncio.wait({bell}, timeout=min(left, LOOK_AGAIN))
        finally:
            service.bells.leave(bell)
