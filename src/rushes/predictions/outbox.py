"""The outbox of webhooks: announced with the end of a prediction, leased by a sender, recorded, sent again, looked up.

Plain statements for the caller's transaction. `next_at` is the time at which a delivery may be claimed, so a claim moves
it to the end of its lease: a sender that was killed needs no repair, its deliveries become due by themselves. A claim
also writes down the attempt it is for; its outcome is filled in by `record`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Connection, case, func, insert, literal_column, or_, select, update

from rushes.predictions.schema import NOW, attempts, deliveries

__all__ = [
    "FAILED",
    "INTERRUPTED",
    "PENDING",
    "SUCCESS",
    "Attempt",
    "Delivery",
    "Due",
    "Outcome",
    "claim_due",
    "enqueue",
    "get_delivery",
    "host_of",
    "list_deliveries",
    "next_due",
    "record",
    "redeliver",
    "webhook_body",
]

PENDING: Final = "PENDING"
SUCCESS: Final = "SUCCESS"
FAILED: Final = "FAILED"
INTERRUPTED: Final = "The sender stopped before the outcome of this attempt was known"

# The text of the partial index: with a bound parameter it would not be used.
_IS_PENDING: ColumnElement[bool] = literal_column("deliveries.state = 'PENDING'")
# The clock is volatile in PostgreSQL; as a subquery it is asked once and the index on next_at serves.
_ONCE_NOW = select(NOW).scalar_subquery()


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery to send now. `number` counts all its attempts, `turn` those since it was last put in the outbox.

    `age` is in seconds, since the first of those.
    """

    id: str
    prediction_id: str
    url: str
    body: str
    secret: str | None = field(repr=False)
    number: int
    turn: int
    age: float = 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an attempt ended. `response` is the beginning of what the receiver said; `duration` is in seconds.

    `asked` is for how many seconds the receiver wants to be left alone, where it said so.
    """

    succeeded: bool
    status_code: int | None
    response: str | None
    error_message: str | None
    duration: float
    asked: float | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One line of the log; `status` is PENDING while it is under way."""

    number: int
    status: str
    status_code: int | None
    response: str | None
    error_message: str | None
    created_at: float
    duration: float


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery as its owner may see it: of the secret only whether there is one (`signed`)."""

    id: str
    prediction_id: str
    url: str
    body: str
    signed: bool
    source: str
    state: str
    next_at: float
    created_at: float
    completed_at: float | None
    attempts: tuple[Attempt, ...] = ()


def webhook_body(prediction_id: str, *, succeeded: bool, output: object, error: str | None) -> str:
    """The JSON that every attempt sends: exactly four keys, in ASCII, so that it is the same bytes in any encoding."""
    status = "succeeded" if succeeded else "failed"
    message = {"exec_id": prediction_id, "status": status, "output": output, "error": error}
    return json.dumps(message, allow_nan=False, separators=(",", ":"))


def enqueue(
    connection: Connection,
    delivery_id: str,
    *,
    prediction_id: str,
    key_id: str,
    url: str,
    secret: str | None,
    source: str,
    succeeded: bool,
    output: object = None,
    error: str | None = None,
) -> None:
    """Announce the end of a prediction, in the transaction that ends it. Not for a cancelled one.

    `url` and `secret` are as `check_webhook_url` and `check_secret` return them, `output` as the API shows it.
    """
    connection.execute(
        insert(deliveries).values(
            id=delivery_id,
            prediction_id=prediction_id,
            key_id=key_id,
            url=url,
            body=webhook_body(prediction_id, succeeded=succeeded, output=output, error=error),
            secret=secret,
            source=source,
            state=PENDING,
            attempts=0,
            next_at=NOW,
            created_at=NOW,
        )
    )


def claim_due(
    connection: Connection,
    lease: str,
    limit: int,
    lease_seconds: float,
    *,
    busy: Mapping[str, int] | None = None,
    per_host: int | None = None,
) -> list[Due]:
    """Lease up to `limit` due deliveries to the holder of `lease`, the longest due first.

    `busy` says how many of the caller's attempts are in flight at each host (`host_of`); no host gets more than
    `per_host` with those, and the deliveries of a host that is full do not stand in the way of others.
    """
    counts: Counter[str] = Counter(busy or {})
    most = limit if per_host is None else per_host
    taken: list[Due] = []
    while (wanted := limit - len(taken)) > 0:
        full = [host for host, count in counts.items() if count >= most]
        rows = _due(connection, wanted, full)
        chosen = []
        for row in rows:
            host = host_of(row.url)
            if counts[host] < most:
                counts[host] += 1
                chosen.append(row)
        if chosen:
            taken += _leased(connection, chosen, lease, lease_seconds)
        if not chosen or len(rows) < wanted:
            break
    return taken


def _due(connection: Connection, limit: int, full: Sequence[str]) -> Sequence[Any]:
    c = deliveries.c
    return connection.execute(
        select(c.id, c.prediction_id, c.url, c.body, c.secret, c.attempts)
        .where(_IS_PENDING, c.next_at <= _ONCE_NOW, *_elsewhere(full))
        .order_by(c.next_at, c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()


def _leased(connection: Connection, rows: Sequence[Any], lease: str, seconds: float) -> list[Due]:
    ids = [row.id for row in rows]
    connection.execute(
        update(deliveries)
        .where(deliveries.c.id.in_(ids))
        .values(
            lease=lease,
            lease_until=NOW + seconds,
            next_at=NOW + seconds,
            attempts=deliveries.c.attempts + 1,
        )
    )
    connection.execute(
        update(attempts)
        .where(attempts.c.delivery_id.in_(ids), attempts.c.status == PENDING)
        .values(status=FAILED, error_message=INTERRUPTED)
    )
    ages = _ages(connection, ids)
    taken = [
        Due(
            row.id,
            row.prediction_id,
            row.url,
            row.body,
            row.secret,
            number=max(ages[row.id], default=0) + 1,
            turn=row.attempts + 1,
            age=ages[row.id].get(max(ages[row.id], default=0) + 1 - row.attempts, 0.0),
        )
        for row in rows
    ]
    connection.execute(
        insert(attempts).values(status=PENDING, created_at=NOW, duration=0.0),
        [{"id": f"{due.id}.{due.number}", "delivery_id": due.id, "number": due.number} for due in taken],
    )
    return taken


def _ages(connection: Connection, ids: Sequence[str]) -> dict[str, dict[int, float]]:
    """For each of these deliveries how many seconds ago its attempts began, by their numbers."""
    c = attempts.c
    ages: dict[str, dict[int, float]] = {id: {} for id in ids}
    tried = select(c.delivery_id, c.number, NOW - c.created_at).where(c.delivery_id.in_(ids))
    for id, number, age in connection.execute(tried):
        ages[id][number] = float(age)
    return ages


def record(connection: Connection, due: Due, lease: str, outcome: Outcome, retry_in: float | None) -> bool:
    """Store how an attempt ended; after a failure it is due again `retry_in` seconds from now, or never for None.

    False when the lease was lost meanwhile: the attempt is written down, the delivery stays as it is.
    """
    connection.execute(
        update(attempts)
        .where(attempts.c.id == f"{due.id}.{due.number}")
        .values(
            status=SUCCESS if outcome.succeeded else FAILED,
            status_code=outcome.status_code,
            response=outcome.response,
            error_message=outcome.error_message,
            duration=outcome.duration,
        )
    )
    values: dict[str, Any] = {"lease": None, "lease_until": None}
    if outcome.succeeded or retry_in is None:
        values |= {"state": SUCCESS if outcome.succeeded else FAILED, "completed_at": NOW}
    else:
        values["next_at"] = NOW + retry_in
    held = deliveries.c.id == due.id, deliveries.c.lease == lease, _IS_PENDING
    return connection.execute(update(deliveries).where(*held).values(values)).rowcount == 1


def redeliver(
    connection: Connection, key_id: str, prediction_id: str
) -> Literal["redelivered", "in flight", "unknown"]:
    """Send a delivery again at once, whatever became of it, with all its retries; not while an attempt is under way."""
    c = deliveries.c
    mine = c.prediction_id == prediction_id, c.key_id == key_id
    free = or_(c.lease.is_(None), c.lease_until <= NOW)
    changed = connection.execute(
        update(deliveries)
        .where(*mine, free)
        .values(state=PENDING, attempts=0, next_at=NOW, lease=None, lease_until=None, completed_at=None)
    ).rowcount
    if changed:
        return "redelivered"
    known = connection.execute(select(c.id).where(*mine)).first()
    return "unknown" if known is None else "in flight"


def next_due(connection: Connection, full: Iterable[str] = ()) -> float | None:
    """Seconds until a delivery is due (0 when one is), leaving out the hosts in `full`; None when none is pending."""
    wait = select(func.min(deliveries.c.next_at) - NOW).where(_IS_PENDING, *_elsewhere(full))
    seconds = connection.execute(wait).scalar()
    return None if seconds is None else max(0.0, float(seconds))


def list_deliveries(
    connection: Connection, key_id: str | None, limit: int, offset: int, state: str | None = None
) -> tuple[list[Delivery], int]:
    """One page of a key's deliveries (None: of all keys), newest first and without their attempts, and how many there
    are; `state` leaves the others out."""
    c = deliveries.c
    wanted = [] if key_id is None else [c.key_id == key_id]
    wanted += [] if state is None else [c.state == state]
    rows = connection.execute(
        _SHOWN.where(*wanted).order_by(c.created_at.desc(), c.id).limit(limit).offset(offset)
    )
    total = connection.execute(select(func.count()).select_from(deliveries).where(*wanted)).scalar()
    return [_delivery(row) for row in rows], total or 0


def get_delivery(connection: Connection, key_id: str, prediction_id: str) -> Delivery | None:
    """The delivery of a prediction with all its attempts, oldest first; None when this key has none."""
    c = deliveries.c
    row = connection.execute(_SHOWN.where(c.key_id == key_id, c.prediction_id == prediction_id)).first()
    if row is None:
        return None
    columns = [attempts.c[each.name] for each in fields(Attempt)]
    tried = connection.execute(
        select(*columns).where(attempts.c.delivery_id == row.id).order_by(attempts.c.number)
    )
    return _delivery(row, tuple(Attempt(*each) for each in tried))


_SIGNED = case((deliveries.c.secret.is_(None), 0), else_=1).label("signed")
_SHOWN = select(
    _SIGNED,
    *(deliveries.c[each.name] for each in fields(Delivery) if each.name not in ("signed", "attempts")),
)


def _delivery(row: Any, tried: tuple[Attempt, ...] = ()) -> Delivery:
    return Delivery(**{**row._mapping, "signed": bool(row.signed)}, attempts=tried)


def host_of(url: str) -> str:
    """The host of a URL that `check_webhook_url` has put in its plain form, with brackets for IPv6."""
    authority = url.split("/", 3)[2]
    return re.sub(r":\d+$", "", authority)


def _elsewhere(hosts: Iterable[str]) -> list[Any]:
    """Conditions that leave out whatever goes to one of `hosts`, on any port."""
    starts = [f"{scheme}://{host}{end}" for host in hosts for scheme in ("http", "https") for end in "/:"]
    return [func.substr(deliveries.c.url, 1, len(start)) != start for start in starts]
