"""Taking a prediction in: the key's limits, the idempotency key and the row, in one transaction.

The update of the key's row comes first and serialises the creates of one key, so counting is exact without locks.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import BindParameter, Connection, bindparam, case, insert, select, text, update

from rushes.errors import RushesError
from rushes.predictions.prediction import COLUMNS, Prediction, prediction_of, selected
from rushes.predictions.schema import NOW, QUEUED, keys, predictions

__all__ = ["IdempotencyConflict", "KeyRevoked", "Order", "TooMany", "admit", "known"]


@dataclass(frozen=True, slots=True)
class Order:
    """What a create asks for, checked."""

    id: str
    key_id: str
    model: str
    version: str
    engine: str
    input: str
    source: str
    cost: int
    webhook_url: str | None = None
    webhook_secret: str | None = None
    idempotency_key: str | None = None
    request_digest: str | None = None
    logs: str = ""


class TooMany(RushesError):
    """A limit of the key is reached; `retry_after` is in whole seconds."""

    def __init__(self, message: str, *, retry_after: int, mend: str) -> None:
        super().__init__(message, mend=mend)
        self.retry_after = retry_after


class IdempotencyConflict(RushesError):
    """An idempotency key came again with another body."""


class KeyRevoked(RushesError):
    """The key was revoked between its check and the create."""


_REFILLED = keys.c.tokens + (NOW - keys.c.refilled_at) * keys.c.per_minute / 60.0
_LEVEL = case((keys.c.per_minute < _REFILLED, keys.c.per_minute), else_=_REFILLED)
# A key without a limit owes nothing when it gets one.
_LEFT = case((keys.c.per_minute == 0, keys.c.tokens), else_=_LEVEL - 1.0)
_KEY: BindParameter[str] = bindparam("key")
_TAKE = (
    update(keys)
    .where(keys.c.id == _KEY, keys.c.revoked_at.is_(None), (keys.c.per_minute == 0) | (_LEVEL >= 1.0))
    .values(tokens=_LEFT, refilled_at=NOW, used_at=NOW)
    .returning(keys.c.in_flight)
)
_GIVE_BACK = update(keys).where(keys.c.id == _KEY).values(tokens=keys.c.tokens + 1.0)
_LIMITS = select(keys.c.per_minute, _LEVEL, keys.c.revoked_at).where(keys.c.id == _KEY)
_KNOWN = selected().where(
    predictions.c.key_id == _KEY, predictions.c.idempotency_key == bindparam("idempotency")
)
_COUNT = (
    "select count(*) from (select 1 from predictions{hint} where key_id = :key "
    "and state in ('queued', 'processing') limit :most) as those"
)
# SQLite thinks any index on key_id as good; by that of the history it would read all that the key ever made.
_ACTIVE = {
    "sqlite": text(_COUNT.format(hint=" indexed by predictions_active")),
    "postgresql": text(_COUNT.format(hint="")),
}
_INSERT = (
    insert(predictions)
    .values(
        {name: bindparam(name) for name in Order.__slots__}
        | {"state": QUEUED, "created_at": NOW, "attempt": 0}
        | {"progress": 0.0, "stage": "queued", "predict_time": 0.0}
    )
    .returning(*COLUMNS)
)


def admit(connection: Connection, order: Order) -> tuple[Prediction, bool]:
    """Store an order; the prediction, and whether it is new (not so when its idempotency key was used already).

    Raises TooMany, IdempotencyConflict or KeyRevoked; then nothing is stored and no token is taken.
    """
    in_flight = connection.execute(_TAKE, {"key": order.key_id}).scalar()
    if order.idempotency_key is not None and (before := known(connection, order)) is not None:
        if in_flight is not None:
            connection.execute(_GIVE_BACK, {"key": order.key_id})
        return before, False
    if in_flight is None:
        raise _refusal(connection, order.key_id)
    if in_flight > 0:
        count = _ACTIVE[connection.dialect.name]
        active = connection.execute(count, {"key": order.key_id, "most": in_flight}).scalar() or 0
        if active >= in_flight:
            raise TooMany(
                f"{active} predictions of this key are in flight and {in_flight} are allowed",
                retry_after=5,
                mend="wait for one to end, or cancel one",
            )
    row = connection.execute(_INSERT, asdict(order)).one()
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_notify('rushes', :said)"), {"said": f"queued {order.engine}"})
    return prediction_of(row), True


def known(connection: Connection, order: Order) -> Prediction | None:
    """The prediction that this idempotency key made before. Raises IdempotencyConflict for another body."""
    row = connection.execute(_KNOWN, {"key": order.key_id, "idempotency": order.idempotency_key}).first()
    if row is None:
        return None
    before = prediction_of(row)
    if before.request_digest != order.request_digest:
        raise IdempotencyConflict(
            "this Idempotency-Key was used with another body",
            field="Idempotency-Key",
            mend="send the same body again, or a new key",
        )
    return before


def _refusal(connection: Connection, key_id: str) -> RushesError:
    row = connection.execute(_LIMITS, {"key": key_id}).first()
    if row is None or row[2] is not None:
        return KeyRevoked("this API key was revoked", mend="use another one")
    per_minute, level, _ = row
    seconds = max(1, -int(-(1.0 - level) * 60.0 // per_minute))
    return TooMany(
        f"this key may create {per_minute} predictions a minute",
        retry_after=seconds,
        mend=f"try again in {seconds} s",
    )
