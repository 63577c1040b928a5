"""Who films what: claims, signs of life, ends, and what happens when a worker is not heard of any more.

Every claim is fenced by a random lease token: whoever holds an old one can change nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Double, Row, bindparam, case, func, select, text, update

from rushes.predictions.outbox import enqueue
from rushes.predictions.prediction import COLUMNS, Prediction, prediction_of, selected
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


_ID: BindParameter[str] = bindparam("the_id")
_LEASE: BindParameter[str] = bindparam("the_lease")
_SECONDS: BindParameter[float | None] = bindparam("the_seconds", type_=Double)
_HELD = (predictions.c.id == _ID, predictions.c.lease == _LEASE, IS_PROCESSING)
_LOGS = func.substr(predictions.c.logs + bindparam("more_logs"), 1, LOG_LIMIT)
# Built once: making a statement costs more than running it.
_OLDEST = (
    select(predictions.c.id)
    .where(IS_QUEUED, predictions.c.engine.in_(bindparam("engines", expanding=True)))
    .order_by(predictions.c.created_at)
    .limit(1)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_CLAIM = (
    update(predictions)
    .where(predictions.c.id == _OLDEST, IS_QUEUED)
    .values(
        state=PROCESSING,
        lease=_LEASE,
        lease_until=NOW + _SECONDS,
        worker=bindparam("the_worker"),
        made_by=bindparam("the_engine"),
        attempt=predictions.c.attempt + 1,
        started_at=func.coalesce(predictions.c.started_at, NOW),
        progress=0.0,
        stage="starting",
    )
    .returning(*COLUMNS)
)
_HOLDS = selected().where(*_HELD)
_BEAT = (
    update(predictions)
    .where(*_HELD)
    .values(
        lease_until=NOW + _SECONDS,
        progress=bindparam("the_progress"),
        stage=bindparam("the_stage"),
        logs=_LOGS,
    )
)
_ENDED = {
    "state": bindparam("the_state"),
    "completed_at": NOW,
    "lease": None,
    "lease_until": None,
    "made_by": bindparam("the_engine"),
    "predict_time": bindparam("the_time"),
    "logs": _LOGS,
    "output": bindparam("the_output"),
    "facts": bindparam("the_facts"),
    "message": bindparam("the_message"),
    "details": bindparam("the_details"),
    "expires_at": NOW + _SECONDS,  # null, and so never, when the seconds are
}
_SUCCEED = (
    update(predictions)
    .where(*_HELD)
    .values(**_ENDED, progress=1.0, stage="done")
    .returning(*COLUMNS, predictions.c.webhook_secret)
)
_FAIL = (
    update(predictions)
    .where(*_HELD)
    .values(**_ENDED, cost=0)  # a film that isn't there costs nothing
    .returning(*COLUMNS, predictions.c.webhook_secret)
)

_NOBODY = case(
    (predictions.c.engine == "auto", "no worker took this prediction in time"),
    else_="no worker with the engine " + predictions.c.engine + " took this prediction in time",
)


def claim(
    connection: Connection, lease: str, worker: str, engines: Sequence[str], lease_seconds: float
) -> Prediction | None:
    """The oldest queued prediction for one of these engines, now this worker's until its lease ends."""
    given = {
        "the_lease": lease,
        "the_seconds": lease_seconds,
        "the_worker": worker,
        "the_engine": engines[0],
        "engines": list(engines),
    }
    row = connection.execute(_CLAIM, given).first()
    return None if row is None else prediction_of(row)


def holds(connection: Connection, id: str, lease: str) -> Prediction | None:
    """The prediction, if this lease still holds it."""
    row = connection.execute(_HOLDS, {"the_id": id, "the_lease": lease}).first()
    return None if row is None else prediction_of(row)


def beat(
    connection: Connection, id: str, lease: str, lease_seconds: float, progress: float, stage: str, logs: str
) -> bool:
    """A sign of life: the lease is extended. False when it was lost: the film must stop."""
    given = {
        "the_id": id,
        "the_lease": lease,
        "the_seconds": lease_seconds,
        "the_progress": progress,
        "the_stage": stage,
        "more_logs": logs,
    }
    return connection.execute(_BEAT, given).rowcount == 1


def finish(
    connection: Connection, id: str, lease: str, ending: Ending, keep_seconds: float | None
) -> Prediction | None:
    """End a prediction and put its webhook in the outbox, at once; None when the lease was lost.

    `keep_seconds` is how long the film is kept; None is for ever.
    """
    success = ending.status == SUCCESS
    given = {
        "the_id": id,
        "the_lease": lease,
        "the_seconds": keep_seconds,
        "the_state": SUCCESS if success else ERROR,
        "the_engine": ending.made_by or None,
        "the_time": ending.predict_time,
        "more_logs": ending.logs,
        "the_output": ending.output,
        "the_facts": None if ending.facts is None else json.dumps(ending.facts),
        "the_message": ending.message,
        "the_details": ending.details,
    }
    row = connection.execute(_SUCCEED if success else _FAIL, given).first()
    return None if row is None else _announced(connection, row, ending.url)


def release(connection: Connection, id: str, lease: str, logs: str) -> Prediction | None:
    """Back to the queue as if never claimed: the worker stops in good order. As it was before; None without the lease."""
    held = holds(connection, id, lease)
    return held if _requeue(connection, id, lease, logs, counted=False) else None


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
    """End in error what has waited for a worker longer than that, since it was created or last taken up."""
    waiting = (
        select(predictions.c.id)
        .where(
            IS_QUEUED, func.coalesce(predictions.c.started_at, predictions.c.created_at) < NOW - queue_seconds
        )
        .order_by(predictions.c.created_at)
        .limit(100)
        .with_for_update(skip_locked=True)
    )
    ended = connection.execute(
        update(predictions)
        .where(predictions.c.id.in_(waiting.scalar_subquery()), IS_QUEUED)
        .values(
            state=ERROR,
            completed_at=NOW,
            cost=0,
            message=_NOBODY,
            details=f"it waited more than {queue_seconds:.0f} s for a worker with its engine",
        )
        .returning(*COLUMNS, predictions.c.webhook_secret)
    ).all()
    return [_announced(connection, row, None) for row in ended]


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
            exhibits="{}",
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


def _announced(connection: Connection, row: Row[Any], film_url: str | None) -> Prediction:
    """What follows an end in the same transaction: the webhook's place in the outbox, the word to other servers.

    `row` is COLUMNS and the webhook's secret.
    """
    ended, secret = prediction_of(row[:-1]), row[-1]
    if ended.webhook_url:
        enqueue(
            connection,
            f"msg_{ended.id}",
            prediction_id=ended.id,
            key_id=ended.key_id,
            url=ended.webhook_url,
            secret=secret,
            source=ended.source,
            succeeded=ended.state == SUCCESS,
            output=film_url,
            error=ended.message,
        )
    _notify(connection, f"ended {ended.id}")
    return ended


def _notify(connection: Connection, said: str) -> None:
    """Tell the other servers on this database."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_notify('rushes', :said)"), {"said": said})
