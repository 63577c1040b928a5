"""Who films what: claims, signs of life, ends, and what happens when a worker is not heard of any more.

Every claim is fenced by a random lease token: whoever holds an old one can change nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select, text, update

from rushes.predictions.outbox import enqueue
from rushes.predictions.prediction import Prediction, prediction_of, selected
from rushes.predictions.schema import (
    CANCELLED,
    ERROR,
    IS_ACTIVE,
    IS_PROCESSING,
    IS_QUEUED,
    NOW,
    PROCESSING,
    QUEUED,
    SUCCESS,
    predictions,
)

__all__ = ["Ending", "beat", "cancel", "claim", "finish", "holds", "overdue", "reap", "release", "retry"]

LOG_LIMIT = 200_000
"""Characters of a prediction's log; what is beyond is not kept."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a film ended, as its worker says. `status` is success or error; `predict_time` in seconds; `output` is the
    film's key in the storage and `url` what clients fetch it by."""

    status: str
    made_by: str
    predict_time: float = 0.0
    logs: str = ""
    output: str | None = None
    url: str | None = None
    facts: dict[str, Any] | None = None
    message: str | None = None
    details: str | None = None


def claim(
    connection: Connection, lease: str, worker: str, engines: Sequence[str], lease_seconds: float
) -> Prediction | None:
    """The oldest queued prediction for one of these engines, now this worker's until its lease ends."""
    row = connection.execute(
        select(predictions.c.id)
        .where(IS_QUEUED, predictions.c.engine.in_(engines))
        .order_by(predictions.c.created_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    if row is None:
        return None
    connection.execute(
        update(predictions)
        .where(predictions.c.id == row[0], IS_QUEUED)
        .values(
            state=PROCESSING,
            lease=lease,
            lease_until=NOW + lease_seconds,
            worker=worker,
            made_by=engines[0],
            attempt=predictions.c.attempt + 1,
            started_at=func.coalesce(predictions.c.started_at, NOW),
            progress=0.0,
            stage="starting",
        )
    )
    return prediction_of(connection.execute(selected().where(predictions.c.id == row[0])).one())


def holds(connection: Connection, id: str, lease: str) -> Prediction | None:
    """The prediction, if this lease still holds it."""
    row = connection.execute(
        selected().where(predictions.c.id == id, predictions.c.lease == lease, IS_PROCESSING)
    ).first()
    return None if row is None else prediction_of(row)


def beat(
    connection: Connection, id: str, lease: str, lease_seconds: float, progress: float, stage: str, logs: str
) -> bool:
    """A sign of life: the lease is extended. False when it was lost: the film must stop."""
    held = connection.execute(
        update(predictions)
        .where(predictions.c.id == id, predictions.c.lease == lease, IS_PROCESSING)
        .values(
            lease_until=NOW + lease_seconds,
            progress=progress,
            stage=stage,
            logs=func.substr(predictions.c.logs + logs, 1, LOG_LIMIT),
        )
    )
    return held.rowcount == 1


def finish(
    connection: Connection, id: str, lease: str, ending: Ending, keep_seconds: float | None
) -> Prediction | None:
    """End a prediction and put its webhook in the outbox, at once; None when the lease was lost.

    `keep_seconds` is how long the film is kept; None is for ever.
    """
    done = connection.execute(
        update(predictions)
        .where(predictions.c.id == id, predictions.c.lease == lease, IS_PROCESSING)
        .values(
            state=SUCCESS if ending.status == SUCCESS else ERROR,
            completed_at=NOW,
            lease=None,
            lease_until=None,
            made_by=ending.made_by or None,
            predict_time=ending.predict_time,
            progress=1.0 if ending.status == SUCCESS else predictions.c.progress,
            stage="done" if ending.status == SUCCESS else predictions.c.stage,
            logs=func.substr(predictions.c.logs + ending.logs, 1, LOG_LIMIT),
            output=ending.output,
            facts=None if ending.facts is None else json.dumps(ending.facts),
            message=ending.message,
            details=ending.details,
            cost=predictions.c.cost
            if ending.status == SUCCESS
            else 0,  # a film that isn't there costs nothing
            expires_at=None if keep_seconds is None else NOW + keep_seconds,
        )
    )
    return _announced(connection, id, ending.url) if done.rowcount == 1 else None


def release(connection: Connection, id: str, lease: str, logs: str) -> bool:
    """Back to the queue as if never claimed: the worker stops in good order."""
    return _requeue(connection, id, lease, logs, counted=False)


def retry(
    connection: Connection, id: str, lease: str, logs: str, most: int, made_by: str
) -> Prediction | None:
    """Back to the queue after a crash; ended in error after `most` attempts. None when the lease was lost."""
    held = holds(connection, id, lease)
    if held is None:
        return None
    if held.attempt >= most:
        return finish(connection, id, lease, _given_up(held, most, logs, made_by), 0.0)
    _requeue(connection, id, lease, logs, counted=True)
    return prediction_of(connection.execute(selected().where(predictions.c.id == id)).one())


def reap(connection: Connection, most: int) -> tuple[list[Prediction], list[Prediction]]:
    """Take back what silent workers hold: those queued again, and those ended in error after `most` attempts."""
    lost = connection.execute(
        select(predictions.c.id, predictions.c.lease)
        .where(IS_PROCESSING, predictions.c.lease_until < NOW)
        .order_by(predictions.c.lease_until)
        .limit(100)
        .with_for_update(skip_locked=True)
    ).all()
    queued: list[Prediction] = []
    ended: list[Prediction] = []
    for id, lease in lost:
        after = retry(connection, id, lease, "the worker was not heard of any more\n", most, "")
        if after is not None:
            (ended if after.ended else queued).append(after)
    return queued, ended


def overdue(connection: Connection, queue_seconds: float) -> list[Prediction]:
    """End in error what has waited for a worker longer than that."""
    waiting = connection.execute(
        select(predictions.c.id)
        .where(IS_QUEUED, predictions.c.created_at < NOW - queue_seconds)
        .order_by(predictions.c.created_at)
        .limit(100)
        .with_for_update(skip_locked=True)
    ).all()
    for (id,) in waiting:
        connection.execute(
            update(predictions)
            .where(predictions.c.id == id, IS_QUEUED)
            .values(
                state=ERROR,
                completed_at=NOW,
                cost=0,
                message="no worker took this prediction in time",
                details=f"it waited more than {queue_seconds:.0f} s for a worker with its engine",
            )
        )
    return [_announced(connection, id, None) for (id,) in waiting]


def cancel(connection: Connection, id: str) -> bool:
    """End a prediction that has not ended; its lease is lost with that, so the film stops. False if it had ended."""
    done = connection.execute(
        update(predictions)
        .where(predictions.c.id == id, IS_ACTIVE)
        .values(
            state=CANCELLED,
            completed_at=NOW,
            lease=None,
            lease_until=None,
            cost=0,
            message="Prediction was cancelled",
            expires_at=NOW,  # whatever its attempts have stored is removed by the next cleaning
        )
    )
    if done.rowcount == 1:
        _notify(connection, f"ended {id}")
    return done.rowcount == 1


def _requeue(connection: Connection, id: str, lease: str, logs: str, *, counted: bool) -> bool:
    done = connection.execute(
        update(predictions)
        .where(predictions.c.id == id, predictions.c.lease == lease, IS_PROCESSING)
        .values(
            state=QUEUED,
            lease=None,
            lease_until=None,
            progress=0.0,
            stage="queued",
            attempt=predictions.c.attempt - (0 if counted else 1),
            logs=func.substr(predictions.c.logs + logs, 1, LOG_LIMIT),
        )
    )
    if done.rowcount == 1:
        _notify(connection, "queued *")
    return done.rowcount == 1


def _given_up(held: Prediction, most: int, logs: str, made_by: str) -> Ending:
    return Ending(
        status=ERROR,
        made_by=made_by,
        logs=logs,
        message=f"the film could not be finished in {most} attempts",
        details=logs.strip().splitlines()[-1] if logs.strip() else "its worker was lost each time",
    )


def _announced(connection: Connection, id: str, film_url: str | None) -> Prediction:
    """What follows an end in the same transaction: the webhook's place in the outbox, the word to other servers."""
    row = connection.execute(
        selected().add_columns(predictions.c.webhook_secret).where(predictions.c.id == id)
    ).one()
    ended, secret = prediction_of(row[:-1]), row[-1]
    if ended.webhook_url:
        enqueue(
            connection,
            f"msg_{id}",
            prediction_id=id,
            key_id=ended.key_id,
            url=ended.webhook_url,
            secret=secret,
            source=ended.source,
            succeeded=ended.state == SUCCESS,
            output=film_url,
            error=ended.message,
        )
    _notify(connection, f"ended {id}")
    return ended


def _notify(connection: Connection, said: str) -> None:
    """Tell the other servers on this database."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_notify('rushes', :said)"), {"said": said})
