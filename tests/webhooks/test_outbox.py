"""The outbox's statements, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from tests.webhooks.receiver import announce, later, log_of, on

from rushes.predictions import outbox
from rushes.predictions.database import Database
from rushes.predictions.outbox import Due, Outcome, webhook_body

GOOD = Outcome(True, 200, "ok", None, 0.1)
BAD = Outcome(False, 500, "no", "The receiver answered 500", 0.2)
URL = "https://example.com/hook"


async def claim(database: Database, lease: str = "a", limit: int = 16, **named: object) -> list[Due]:
    return await database.write(outbox.claim_due, lease, limit, 90.0, **named)  # type: ignore[arg-type]


def test_the_body_has_exactly_the_four_keys() -> None:
    assert json.loads(webhook_body("p", succeeded=True, output="https://a/b.mp4", error=None)) == {
        "exec_id": "p",
        "status": "succeeded",
        "output": "https://a/b.mp4",
        "error": None,
    }


def test_the_body_of_a_failure_says_why() -> None:
    body = webhook_body("p", succeeded=False, output=None, error="没有 \x00 \ud800")
    assert body.isascii()
    assert json.loads(body) == {
        "exec_id": "p",
        "status": "failed",
        "output": None,
        "error": "没有 \x00 \ud800",
    }


def test_what_is_enqueued_is_due_at_once(database_url: str) -> None:
    async def story(database: Database) -> tuple[float | None, list[Due]]:
        await database.write(announce, 1, URL, "hush")
        return await database.read(outbox.next_due), await claim(database)

    wait, (due,) = on(database_url, story)
    assert wait == 0
    assert (due.id, due.prediction_id, due.url, due.secret, due.number, due.turn) == (
        "d1",
        "p1",
        URL,
        "hush",
        1,
        1,
    )
    assert json.loads(due.body)["exec_id"] == "p1"


def test_an_empty_outbox_is_never_due(database_url: str) -> None:
    assert on(database_url, lambda database: database.read(outbox.next_due)) is None


def test_an_enqueue_that_is_rolled_back_leaves_nothing(database_url: str) -> None:
    def broken(connection: Connection) -> None:
        announce(connection, 1, URL)
        raise LookupError

    async def story(database: Database) -> list[Due]:
        with pytest.raises(LookupError):
            await database.write(broken)
        return await claim(database)

    assert on(database_url, story) == []


def test_what_is_claimed_is_not_claimed_again(database_url: str) -> None:
    async def story(database: Database) -> tuple[list[Due], float | None]:
        await database.write(announce, 1, URL)
        await claim(database)
        return await claim(database, "b"), await database.read(outbox.next_due)

    again, wait = on(database_url, story)
    assert again == []
    assert wait is not None
    assert 60 < wait <= 90


def test_a_lease_that_has_ended_is_claimed_again_and_the_attempt_is_marked(database_url: str) -> None:
    async def story(database: Database) -> tuple[list[Due], list[tuple[str, str | None]]]:
        await database.write(announce, 1, URL)
        await claim(database)
        await database.write(later, 91.0)
        again = await claim(database, "b")
        return again, [(each.status, each.error_message) for each in (await log_of(database)).attempts]

    (again,), log = on(database_url, story)
    assert (again.number, again.turn) == (2, 2)
    assert log == [("FAILED", outbox.INTERRUPTED), ("PENDING", None)]


def test_a_success_ends_the_delivery(database_url: str) -> None:
    async def story(database: Database) -> tuple[bool, outbox.Delivery, float | None]:
        await database.write(announce, 1, URL)
        (due,) = await claim(database)
        recorded = await database.write(outbox.record, due, "a", GOOD, None)
        return recorded, await log_of(database), await database.read(outbox.next_due)

    recorded, delivery, wait = on(database_url, story)
    assert recorded
    assert (delivery.state, wait) == ("SUCCESS", None)
    assert delivery.completed_at is not None
    assert [(each.status, each.status_code, each.response) for each in delivery.attempts] == [
        ("SUCCESS", 200, "ok")
    ]


def test_a_failure_is_due_again_after_the_time_given(database_url: str) -> None:
    async def story(database: Database) -> tuple[float | None, list[Due], list[Due]]:
        await database.write(announce, 1, URL)
        (due,) = await claim(database)
        await database.write(outbox.record, due, "a", BAD, 300.0)
        wait, early = await database.read(outbox.next_due), await claim(database)
        await database.write(later, 300.0)
        return wait, early, await claim(database)

    wait, early, (again,) = on(database_url, story)
    assert wait is not None
    assert 270 < wait <= 300
    assert early == []
    assert again.turn == 2


def test_the_last_failure_ends_the_delivery(database_url: str) -> None:
    async def story(database: Database) -> outbox.Delivery:
        await database.write(announce, 1, URL)
        (due,) = await claim(database)
        await database.write(outbox.record, due, "a", BAD, None)
        return await log_of(database)

    delivery = on(database_url, story)
    assert delivery.state == "FAILED"
    assert delivery.attempts[0].error_message == "The receiver answered 500"


def test_an_outcome_under_a_lost_lease_changes_only_the_log(database_url: str) -> None:
    async def story(database: Database) -> tuple[bool, outbox.Delivery]:
        await database.write(announce, 1, URL)
        (late,) = await claim(database)
        await database.write(later, 91.0)
        await claim(database, "b")
        return await database.write(outbox.record, late, "a", GOOD, None), await log_of(database)

    recorded, delivery = on(database_url, story)
    assert not recorded
    assert delivery.state == "PENDING"
    assert [each.status for each in delivery.attempts] == ["SUCCESS", "PENDING"]


def test_a_full_host_does_not_stand_in_the_way_of_others(database_url: str) -> None:
    async def story(database: Database) -> tuple[list[str], list[str], float | None]:
        for number in range(1, 31):
            await database.write(announce, number, f"http://slow.example:80{number}/x")
        await database.write(announce, 31, "https://slow.example.org/x")
        first = await claim(database, limit=8, per_host=4)
        busy = {"slow.example": 4, "slow.example.org": 1}
        second = await claim(database, limit=8, per_host=4, busy=busy)
        return (
            [due.url for due in first],
            [due.url for due in second],
            await database.read(outbox.next_due, ["slow.example"]),
        )

    first, second, wait = on(database_url, story)
    assert len(first) == 5
    assert first[4] == "https://slow.example.org/x"
    assert second == []
    assert wait is not None
    assert wait > 60


def test_the_longest_due_goes_first_and_the_limit_holds(database_url: str) -> None:
    async def story(database: Database) -> list[list[str]]:
        for number in range(1, 6):
            await database.write(announce, number, f"https://h{number}.example/")
            await database.write(later, 1.0)
        return [[due.id for due in await claim(database, limit=2)] for _ in range(4)]

    assert on(database_url, story) == [["d1", "d2"], ["d3", "d4"], ["d5"], []]


@pytest.mark.parametrize("outcome", [GOOD, BAD])
def test_what_has_ended_can_be_sent_again_with_all_its_retries(database_url: str, outcome: Outcome) -> None:
    async def story(database: Database) -> tuple[str, list[Due]]:
        await database.write(announce, 1, URL)
        (due,) = await claim(database)
        await database.write(outbox.record, due, "a", outcome, None)
        return await database.write(outbox.redeliver, "key", "p1"), await claim(database)

    said, (again,) = on(database_url, story)
    assert said == "redelivered"
    assert (again.number, again.turn) == (2, 1)


def test_what_waits_for_a_retry_can_be_sent_at_once(database_url: str) -> None:
    async def story(database: Database) -> tuple[str, int]:
        await database.write(announce, 1, URL)
        (due,) = await claim(database)
        await database.write(outbox.record, due, "a", BAD, 300.0)
        return await database.write(outbox.redeliver, "key", "p1"), len(await claim(database))

    assert on(database_url, story) == ("redelivered", 1)


def test_what_is_in_flight_is_not_sent_a_second_time(database_url: str) -> None:
    async def story(database: Database) -> tuple[str, list[Due]]:
        await database.write(announce, 1, URL)
        await claim(database)
        return await database.write(outbox.redeliver, "key", "p1"), await claim(database)

    assert on(database_url, story) == ("in flight", [])


@pytest.mark.parametrize(("key", "prediction"), [("other", "p1"), ("key", "p2")])
def test_nobody_else_can_send_it_again(database_url: str, key: str, prediction: str) -> None:
    async def story(database: Database) -> str:
        await database.write(announce, 1, URL)
        return await database.write(outbox.redeliver, key, prediction)

    assert on(database_url, story) == "unknown"


def test_the_log_has_the_newest_first_in_pages_and_only_ones_own(database_url: str) -> None:
    def theirs(connection: Connection) -> None:
        connection.execute(text("update deliveries set key_id = 'other' where id = 'd3'"))

    async def story(database: Database) -> tuple[list[str], int, object]:
        for number in range(1, 6):
            await database.write(announce, number, URL)
        await database.write(theirs)
        page, total = await database.read(outbox.list_deliveries, "key", 2, 1)
        return (
            [each.prediction_id for each in page],
            total,
            await database.read(outbox.get_delivery, "key", "p3"),
        )

    assert on(database_url, story) == (["p4", "p2"], 4, None)


def test_the_log_knows_that_there_is_a_secret_but_not_which(database_url: str) -> None:
    async def story(database: Database) -> list[outbox.Delivery]:
        await database.write(announce, 1, URL, "hush")
        await database.write(announce, 2, URL)
        (due, _) = await claim(database)
        assert "hush" not in repr(due)
        return [await log_of(database, 1), await log_of(database, 2)]

    signed, unsigned = on(database_url, story)
    assert (signed.signed, unsigned.signed) == (True, False)
    assert "hush" not in repr(signed)


@pytest.mark.parametrize("statement", ["claim_due", "next_due"])
def test_only_the_pending_are_read(sqlite_url: str, statement: str) -> None:
    """A finished delivery costs nothing: the partial index is used."""
    plans: list[str] = []

    def explained(connection: Connection) -> None:
        asked: list[tuple[str, Any]] = []
        event.listen(
            connection, "before_cursor_execute", lambda _, __, said, given, *___: asked.append((said, given))
        )
        if statement == "claim_due":
            outbox.claim_due(connection, "a", 16, 90.0, busy={"slow.example": 4}, per_host=4)
        else:
            outbox.next_due(connection, ["slow.example"])
        for said, given in list(asked):
            if said.lower().startswith("select"):
                assert (
                    "deliveries.state = 'PENDING'" in said
                )  # as text: a parameter hides it from the planner
                plans.extend(
                    str(row) for row in connection.exec_driver_sql(f"explain query plan {said}", given)
                )

    on(sqlite_url, lambda database: database.write(explained))
    assert any("deliveries_pending" in plan for plan in plans)
    assert not any("SCAN deliveries" in plan and "INDEX" not in plan for plan in plans)


def test_two_claimers_at_once_never_get_the_same(database_url: str) -> None:
    async def story(database: Database) -> list[str]:
        for number in range(1, 41):
            await database.write(announce, number, f"https://h{number}.example/")
        claims = await asyncio.gather(*(claim(database, f"l{each}", limit=5) for each in range(12)))
        return [due.id for each in claims for due in each]

    taken = on(database_url, story)
    assert len(taken) == len(set(taken))
    assert len(taken) > 20
