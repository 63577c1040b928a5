"""Taking predictions in: limits, idempotency keys, and what a refusal leaves behind."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import Connection, select
from tests.predictions.rows import admitted, claimed, count, new_key, order, row, time_passes

from rushes.errors import RushesError
from rushes.predictions.admission import IdempotencyConflict, KeyRevoked, TooMany, admit
from rushes.predictions.keys import create_key, digest_of, ensure_key, revoke_key
from rushes.predictions.leases import Ending, cancel, finish
from rushes.predictions.schema import keys


def tokens(connection: Connection, key_id: str) -> float:
    found: float = connection.execute(select(keys.c.tokens).where(keys.c.id == key_id)).scalar_one()
    return found


def test_an_order_becomes_a_queued_row(connection: Connection) -> None:
    made = admitted(connection, new_key(connection), logs="a note\n")
    assert (made.state, made.attempt, made.progress, made.stage) == ("queued", 0, 0.0, "queued")
    assert (made.logs, made.cost, made.asked) == ("a note\n", 7, {"prompt": "A dog", "duration": "5"})
    assert made.started_at is made.completed_at is made.output is None


def test_a_key_without_limits_is_never_refused(connection: Connection) -> None:
    key = new_key(connection)
    for _ in range(130):
        admitted(connection, key)
    assert count(connection) == 130


def test_so_many_a_minute_and_no_more(connection: Connection) -> None:
    key = new_key(connection, per_minute=3)
    for _ in range(3):
        admitted(connection, key)
    with pytest.raises(TooMany, match="3 predictions a minute") as refused:
        admit(connection, order(key))
    assert 1 <= refused.value.retry_after <= 20
    assert count(connection) == 3


def test_the_time_that_a_refusal_names_is_enough(connection: Connection) -> None:
    key = new_key(connection, per_minute=3)
    for _ in range(3):
        admitted(connection, key)
    with pytest.raises(TooMany) as refused:
        admit(connection, order(key))
    time_passes(connection, refused.value.retry_after)
    admitted(connection, key)


def test_an_idle_hour_saves_up_no_more_than_a_minutes_worth(connection: Connection) -> None:
    key = new_key(connection, per_minute=2)
    time_passes(connection, 3600)
    admitted(connection, key)
    admitted(connection, key)
    with pytest.raises(TooMany):
        admit(connection, order(key))


def test_one_keys_creates_take_nothing_from_another(connection: Connection) -> None:
    busy, other = new_key(connection, per_minute=1), new_key(connection, per_minute=1)
    admitted(connection, busy)
    admitted(connection, other)


def test_so_many_in_flight_and_no_more(connection: Connection) -> None:
    key = new_key(connection, in_flight=2)
    admitted(connection, key)
    admitted(connection, key)
    claimed(connection)
    with pytest.raises(TooMany, match="2 are allowed"):
        admit(connection, order(key))


@pytest.mark.parametrize("end", ["cancel", "finish"])
def test_an_end_makes_room_in_flight(connection: Connection, end: str) -> None:
    key = new_key(connection, in_flight=1)
    made = admitted(connection, key)
    if end == "cancel":
        assert cancel(connection, made.id)
    else:
        claimed(connection)
        assert finish(connection, made.id, "lease", Ending("error", "miniature"), None)
    admitted(connection, key)


def test_a_revoked_key_creates_nothing(connection: Connection) -> None:
    key = new_key(connection)
    revoke_key(connection, key.id)
    with pytest.raises(KeyRevoked):
        admit(connection, order(key))
    assert count(connection) == 0


def test_the_same_idempotency_key_and_body_give_the_same_prediction(connection: Connection) -> None:
    key = new_key(connection, per_minute=5)
    first = admitted(connection, key, idempotency_key="once", request_digest="a")
    left = tokens(connection, key.id)
    again, new = admit(connection, order(key, idempotency_key="once", request_digest="a"))
    assert (again.id, new, count(connection)) == (first.id, False, 1)
    assert tokens(connection, key.id) == pytest.approx(left, abs=0.5)


def test_the_same_idempotency_key_with_another_body_is_a_conflict(connection: Connection) -> None:
    key = new_key(connection)
    admitted(connection, key, idempotency_key="once", request_digest="a")
    with pytest.raises(IdempotencyConflict, match="another body"):
        admit(connection, order(key, idempotency_key="once", request_digest="b"))
    assert count(connection) == 1


def test_idempotency_keys_belong_to_a_key(connection: Connection) -> None:
    one, other = new_key(connection), new_key(connection)
    admitted(connection, one, idempotency_key="once", request_digest="a")
    admitted(connection, other, idempotency_key="once", request_digest="b")


@pytest.mark.parametrize("limits", [{"per_minute": 1}, {"in_flight": 1}])
def test_a_replay_is_answered_when_a_limit_is_reached(connection: Connection, limits: dict[str, int]) -> None:
    key = new_key(connection, **limits)
    first = admitted(connection, key, idempotency_key="once", request_digest="a")
    again, new = admit(connection, order(key, idempotency_key="once", request_digest="a"))
    assert (again.id, new) == (first.id, False)


def test_a_limit_given_later_does_not_count_what_was_free(connection: Connection) -> None:
    free, secret = create_key(connection, "first", "client", 0, 0)
    for _ in range(50):
        admitted(connection, free)
    limited = ensure_key(connection, "first", secret, 60, 0)
    assert limited.id == free.id
    time_passes(connection, 1.1)
    admitted(connection, limited)


def test_the_webhooks_secret_is_kept_but_not_shown(connection: Connection) -> None:
    made = admitted(
        connection, new_key(connection), webhook_url="https://example.com/", webhook_secret="whsec_x"
    )
    assert row(connection, made.id).webhook_secret == "whsec_x"
    assert "whsec_x" not in repr(made)


def test_a_refusal_in_flight_takes_no_token(database: Any) -> None:
    async def scene() -> tuple[float, float, int]:
        async with database() as opened:
            key, _ = await opened.write(create_key, "test", "client", 100, 1)
            await opened.write(admit, order(key))
            before = await opened.read(tokens, key.id)
            for _ in range(5):
                with pytest.raises(TooMany):
                    await opened.write(admit, order(key))
            return before, await opened.read(tokens, key.id), await opened.read(count)

    before, after, rows = asyncio.run(scene())
    assert after == before
    assert rows == 1


def test_creates_at_once_keep_to_the_limits(database: Any) -> None:
    async def scene(**limits: int) -> tuple[list[Any], int]:
        async with database() as opened:
            key, _ = await opened.write(
                create_key, "test", "client", limits.get("per_minute", 0), limits.get("in_flight", 0)
            )
            creates = [opened.write(admit, order(key)) for _ in range(30)]
            answers = await asyncio.gather(*creates, return_exceptions=True)
            return answers, await opened.read(count)

    answers, rows = asyncio.run(scene(in_flight=4))
    assert rows == 4
    assert sum(isinstance(answer, TooMany) for answer in answers) == 26


def test_the_same_create_twice_at_once_is_one(database: Any) -> None:
    async def scene() -> tuple[list[Any], int]:
        async with database() as opened:
            key, _ = await opened.write(create_key, "test", "client", 3, 0)
            same = [
                opened.write(admit, order(key, idempotency_key="once", request_digest="a")) for _ in range(12)
            ]
            return await asyncio.gather(*same, return_exceptions=True), await opened.read(count)

    answers, rows = asyncio.run(scene())
    assert rows == 1
    assert not [answer for answer in answers if isinstance(answer, RushesError)]
    assert len({prediction.id for prediction, _ in answers}) == 1
    assert [new for _, new in answers].count(True) == 1


def test_a_key_is_found_by_the_digest_of_its_secret_alone(connection: Connection) -> None:
    key, secret = create_key(connection, "test")
    stored = connection.execute(select(keys).where(keys.c.id == key.id)).one()
    assert stored.digest == digest_of(secret)
    assert secret not in str(stored)
