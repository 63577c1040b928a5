"""Senders that stop, are killed, come back, or work side by side: everything arrives, nothing twice."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections import Counter

import pytest
from sqlalchemy import Connection, text
from tests.webhooks.receiver import (
    PATIENCE,
    Request,
    announce,
    answering,
    later,
    log_of,
    receiving,
    response,
    sending,
    silent,
    until,
)

from rushes.predictions import outbox
from rushes.predictions.database import Database, opened
from rushes.webhooks import sender
from rushes.webhooks.sender import Sender

CHILD = """
import asyncio, sys
from rushes.predictions.database import opened
from rushes.webhooks.sender import Sender

async def main():
    async with opened(sys.argv[1]) as database:
        await Sender(database, allow_private=True).run(asyncio.Event())

asyncio.run(main())
"""


def test_retries_survive_a_restart(database_url: str) -> None:
    async def story() -> tuple[list[Request], outbox.Delivery]:
        async with receiving(answering(503, 200)) as receiver:
            async with opened(database_url) as database:
                await database.write(announce, 1, receiver.url())
                async with sending(database, delays=(300.0,)) as first:
                    await until(lambda: first.retried == 1)
            async with opened(database_url) as database:
                await database.write(later, 400.0)
                async with sending(database, delays=(300.0,)) as second:
                    await until(lambda: second.sent == 1)
                return receiver.requests, await log_of(database)

    requests, delivery = asyncio.run(story())
    assert len(requests) == 2
    assert [each.status_code for each in delivery.attempts] == [503, 200]


def test_what_a_killed_sender_held_is_sent_once_when_its_lease_ends(sqlite_url: str) -> None:
    """A real kill -9, after the receiver has the request and before it has answered."""
    held = asyncio.Event()

    async def behave(request: Request, writer: asyncio.StreamWriter) -> None:
        if not held.is_set():
            held.set()
            await asyncio.Event().wait()
        writer.write(response(200))

    async def story() -> tuple[list[Request], outbox.Delivery]:
        async with receiving(behave) as receiver, opened(sqlite_url) as database:
            await database.write(announce, 1, receiver.url())
            child = await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, sqlite_url)
            try:
                await asyncio.wait_for(held.wait(), 2 * PATIENCE)
            finally:
                os.kill(child.pid, signal.SIGKILL)
                await child.wait()
            async with sending(database) as busy:
                busy.poke()
                await asyncio.sleep(0.2)
                assert len(receiver.requests) == 1  # the lease holds
                await database.write(later, sender.LEASE_SECONDS)
                busy.poke()
                await until(lambda: busy.sent == 1)
            return receiver.requests, await log_of(database)

    requests, delivery = asyncio.run(story())
    assert len(requests) == 2
    assert requests[0].body == requests[1].body
    assert [(each.status, each.error_message) for each in delivery.attempts] == [
        ("FAILED", outbox.INTERRUPTED),
        ("SUCCESS", None),
    ]


def test_two_senders_on_one_database_send_each_delivery_once(database_url: str) -> None:
    async def story() -> tuple[Counter[str], tuple[int, int]]:
        async with (
            receiving(answering(200, after=0.01)) as receiver,
            opened(database_url) as mine,
            opened(database_url) as yours,
        ):
            for number in range(60):
                await mine.write(announce, number, receiver.url())
            async with sending(mine) as one, sending(yours) as two:
                await until(lambda: one.sent + two.sent == 60)
            return Counter(each.headers["webhook-id"] for each in receiver.requests), (one.sent, two.sent)

    arrived, shares = asyncio.run(story())
    assert len(arrived) == 60
    assert set(arrived.values()) == {1}
    assert min(shares) > 0


def test_a_stop_waits_for_what_is_in_flight(sqlite_url: str) -> None:
    async def story() -> str:
        async with receiving(answering(200, after=0.3)) as receiver, opened(sqlite_url) as database:
            await database.write(announce, 1, receiver.url())
            async with sending(database):
                await until(lambda: len(receiver.requests) == 1)
            return (await log_of(database)).state

    assert asyncio.run(story()) == "SUCCESS"


def test_a_stop_starts_nothing_new(sqlite_url: str) -> None:
    async def story() -> int:
        async with receiving(answering(200)) as receiver, opened(sqlite_url) as database:
            busy, stop = Sender(database, allow_private=True), asyncio.Event()
            stop.set()
            await database.write(announce, 1, receiver.url())
            await asyncio.wait_for(busy.run(stop), PATIENCE)
            return receiver.connections

    assert asyncio.run(story()) == 0


def leased(connection: Connection) -> tuple[str, bool]:
    row = connection.execute(text("select state, lease_until > rushes_now() from deliveries")).one()
    return row[0], bool(row[1])


def test_what_does_not_end_in_time_is_left_to_its_lease(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sender, "STOP_SECONDS", 0.2)

    async def story() -> tuple[tuple[str, bool], int]:
        async with receiving(silent) as receiver, opened(sqlite_url) as database:
            await database.write(announce, 1, receiver.url())
            async with sending(database) as busy:
                await until(lambda: len(receiver.requests) == 1)
            return await database.read(leased), busy.in_flight

    assert asyncio.run(story()) == (("PENDING", True), 0)


def test_a_cancelled_sender_leaves_no_task_behind(sqlite_url: str) -> None:
    async def story(database: Database) -> set[str]:
        async with receiving(silent) as receiver:
            await database.write(announce, 1, receiver.url())
            running = asyncio.create_task(Sender(database, allow_private=True).run(asyncio.Event()))
            await until(lambda: len(receiver.requests) == 1)
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running
            return {task.get_name() for task in asyncio.all_tasks() if task.get_name().startswith("webhook")}

    async def told() -> set[str]:
        async with opened(sqlite_url) as database:
            return await story(database)

    assert asyncio.run(told()) == set()
