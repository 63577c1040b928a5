"""The loop that empties the outbox, against real receivers on loopback."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from typing import TypeVar

import pytest
from standardwebhooks import Webhook
from tests.webhooks.network import names
from tests.webhooks.receiver import (
    QUICK,
    SECRET,
    Receiver,
    Request,
    announce,
    answering,
    log_of,
    on,
    receiving,
    response,
    sending,
    silent,
    until,
)

from rushes.predictions import outbox
from rushes.predictions.database import Database
from rushes.webhooks import sender
from rushes.webhooks.egress import TIME_LIMIT
from rushes.webhooks.sender import Sender

T = TypeVar("T")


def test_what_is_enqueued_arrives_signed_and_whole(database_url: str) -> None:
    async def story(database: Database) -> tuple[Request, str]:
        async with receiving(answering(200)) as receiver, sending(database) as busy:
            await database.write(announce, 1, receiver.url(), SECRET)
            busy.poke()
            await until(lambda: busy.sent == 1)
            return receiver.requests[0], (await log_of(database)).state

    request, state = on(database_url, story)
    assert json.loads(request.body) == {
        "exec_id": "p1",
        "status": "succeeded",
        "output": "https://films.example/a.mp4",
        "error": None,
    }
    assert request.headers["content-type"] == "application/json"
    assert request.headers["user-agent"].startswith("Rushes/")
    assert request.headers["user-agent"].endswith(" (+webhook)")
    assert request.headers["x-webhook-secret"] == SECRET
    assert Webhook(SECRET).verify(request.body, request.headers)
    assert state == "SUCCESS"


def test_without_a_secret_there_is_no_signature(sqlite_url: str) -> None:
    async def story(database: Database) -> Request:
        async with receiving(answering(200)) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database) as busy:
                await until(lambda: busy.sent == 1)
            return receiver.requests[0]

    headers = on(sqlite_url, story).headers
    assert headers["webhook-id"] == "d1"
    assert "webhook-signature" not in headers
    assert "x-webhook-secret" not in headers


def test_each_attempt_has_the_same_bytes_and_id_and_its_own_time(sqlite_url: str) -> None:
    times = iter((1_700_000_000.9, 1_700_000_007.0))

    async def story(database: Database) -> list[Request]:
        async with receiving(answering(500, 200)) as receiver:
            await database.write(announce, 1, receiver.url(), SECRET)
            async with sending(database, delays=QUICK, clock=lambda: next(times)) as busy:
                await until(lambda: busy.sent == 1)
                assert (busy.retried, busy.failed) == (1, 0)
            return receiver.requests

    first, second = on(sqlite_url, story)
    assert first.body == second.body
    assert first.headers["webhook-id"] == second.headers["webhook-id"] == "d1"
    assert [each.headers["webhook-timestamp"] for each in (first, second)] == ["1700000000", "1700000007"]
    assert first.headers["webhook-signature"] != second.headers["webhook-signature"]


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_any_2xx_is_enough(sqlite_url: str, status: int) -> None:
    async def story(database: Database) -> tuple[int, int]:
        async with receiving(answering(status, body=b"")) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database) as busy:
                await until(lambda: busy.sent + busy.retried == 1)
                return busy.sent, len(receiver.requests)

    assert on(sqlite_url, story) == (1, 1)


@pytest.mark.parametrize("status", [301, 304, 400, 404, 410, 429, 500, 503])
def test_any_other_status_is_tried_again_and_logged(sqlite_url: str, status: int) -> None:
    async def story(database: Database) -> outbox.Delivery:
        async with receiving(answering(status, body=b"")) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database) as busy:
                await until(lambda: busy.sent + busy.retried == 1)
            return await log_of(database)

    delivery = on(sqlite_url, story)
    assert delivery.state == "PENDING"
    assert delivery.attempts[0].status_code == status
    assert str(delivery.attempts[0].error_message).startswith(f"The receiver answered {status}")


def test_a_receiver_that_stays_down_is_given_up_after_the_last_attempt(database_url: str) -> None:
    async def story(database: Database) -> tuple[Sender, outbox.Delivery]:
        async with receiving(silent) as receiver:
            pass  # now it is down
        await database.write(announce, 1, receiver.url())
        async with sending(database, delays=QUICK) as busy:
            await until(lambda: busy.failed == 1)
        return busy, await log_of(database)

    busy, delivery = on(database_url, story)
    assert (busy.sent, busy.failed, busy.retried) == (0, 1, 3)
    assert delivery.state == "FAILED"
    assert [each.number for each in delivery.attempts] == [1, 2, 3, 4]
    assert {each.error_message for each in delivery.attempts} == {
        "The connection was refused or could not be made"
    }


def test_a_slow_receiver_is_a_failure_after_the_limit(sqlite_url: str) -> None:
    async def story(database: Database) -> outbox.Delivery:
        async with receiving(silent) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database, time_limit=0.3) as busy:
                await until(lambda: busy.retried == 1)
        return await log_of(database)

    assert TIME_LIMIT == 30.0
    assert on(sqlite_url, story).attempts[0].error_message == "The receiver did not answer within 0.3 s"


def test_a_private_address_is_never_called_unless_allowed(sqlite_url: str) -> None:
    async def story(database: Database) -> tuple[Receiver, outbox.Delivery]:
        async with receiving(answering(200)) as receiver:
            await database.write(announce, 1, receiver.url("inside.example"))
            resolve = names(inside_example="127.0.0.1")
            async with sending(database, allow_private=False, resolve=resolve) as busy:
                await until(lambda: busy.retried == 1)
            return receiver, await log_of(database)

    receiver, delivery = on(sqlite_url, story)
    assert receiver.connections == 0
    assert delivery.attempts[0].error_message == "The host has an address that is not on the public internet"


def test_a_slow_host_leaves_room_for_others(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "STOP_SECONDS", 0.1)
    resolve = names(slow_example="127.0.0.1", quick_example="127.0.0.1")

    async def story(database: Database) -> tuple[int, int]:
        async with receiving(silent) as slow, receiving(answering(200)) as quick:
            for number in range(1, 25):
                await database.write(announce, number, slow.url("slow.example"))
            for number in range(25, 30):
                await database.write(announce, number, quick.url("quick.example"))
            async with sending(database, resolve=resolve) as busy:
                await until(lambda: busy.sent == 5)
                await until(lambda: slow.connections == sender.PER_HOST)
                await until(
                    lambda: busy.in_flight == sender.PER_HOST
                )  # the quick ones have been written down
                return len(quick.requests), slow.connections

    quick, slow = on(database_url, story)
    assert quick == 5
    assert slow <= sender.PER_HOST


def test_never_more_in_flight_than_allowed_in_all_or_at_one_host(sqlite_url: str) -> None:
    present: Counter[str] = Counter()
    most: Counter[str] = Counter()

    async def behave(request: Request, writer: asyncio.StreamWriter) -> None:
        for name in (request.headers["host"].partition(":")[0], "all"):
            present[name] += 1
            most[name] = max(most[name], present[name])
        await asyncio.sleep(0.02)
        present.subtract((request.headers["host"].partition(":")[0], "all"))
        writer.write(response(200))

    async def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    async def story(database: Database) -> None:
        async with receiving(behave) as receiver:
            for number in range(60):
                await database.write(announce, number, receiver.url(f"h{number % 4}.example"))
            async with sending(database, resolve=resolve, concurrency=6, per_host=2) as busy:
                await until(lambda: busy.sent == 60)

    on(sqlite_url, story)
    assert most.pop("all") <= 6
    assert set(most) == {"h0.example", "h1.example", "h2.example", "h3.example"}
    assert max(most.values()) <= 2


def test_a_delivery_is_never_in_flight_twice(database_url: str) -> None:
    """Not even when it is poked, sent again by its owner, and two senders look for it."""
    present: Counter[str] = Counter()
    most: Counter[str] = Counter()

    async def behave(request: Request, writer: asyncio.StreamWriter) -> None:
        id = request.headers["webhook-id"]
        present[id] += 1
        most[id] = max(most[id], present[id])
        await asyncio.sleep(0.05)
        present[id] -= 1
        writer.write(response(200))

    async def story(database: Database) -> set[str]:
        async with receiving(behave) as receiver, sending(database) as one, sending(database) as two:
            for number in range(1, 4):
                await database.write(announce, number, receiver.url())
            said = set()
            for turn in range(60):
                said.add(await database.write(outbox.redeliver, "key", f"p{turn % 3 + 1}"))
                one.poke()
                two.poke()
                await asyncio.sleep(0.005)
            await until(lambda: one.in_flight + two.in_flight == 0)
            return said

    assert on(database_url, story) == {"redelivered", "in flight"}
    assert most == {"d1": 1, "d2": 1, "d3": 1}


def test_a_delivery_that_was_given_up_arrives_when_it_is_sent_again(sqlite_url: str) -> None:
    async def story(database: Database) -> outbox.Delivery:
        async with receiving(answering(500, 200)) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database, delays=()) as busy:
                await until(lambda: busy.failed == 1)
                assert await database.write(outbox.redeliver, "key", "p1") == "redelivered"
                busy.poke()
                await until(lambda: busy.sent == 1)
        return await log_of(database)

    delivery = on(sqlite_url, story)
    assert delivery.state == "SUCCESS"
    assert [(each.number, each.status_code) for each in delivery.attempts] == [(1, 500), (2, 200)]


def test_a_poke_wakes_a_sleeping_sender(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "LOOK_SECONDS", 3600.0)

    async def story(database: Database) -> int:
        async with receiving(answering(200)) as receiver, sending(database) as busy:
            await asyncio.sleep(0.1)  # it has looked and sleeps
            await database.write(announce, 1, receiver.url())
            busy.poke()
            await until(lambda: busy.sent == 1)
            return len(receiver.requests)

    assert on(sqlite_url, story) == 1


def test_without_a_poke_the_outbox_is_looked_into_now_and_then(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sender, "LOOK_SECONDS", 0.1)

    async def story(database: Database) -> int:
        async with receiving(answering(200)) as receiver, sending(database) as busy:
            await asyncio.sleep(0.05)
            await database.write(announce, 1, receiver.url())
            await until(lambda: busy.sent == 1)
            return len(receiver.requests)

    assert on(sqlite_url, story) == 1
