"""What is written down of deliveries, and what never is."""

from __future__ import annotations

import asyncio
import json
from typing import Any, TypeVar

from tests.webhooks.receiver import (
    QUICK,
    SECRET,
    Request,
    announce,
    answering,
    lines_of_log,
    log_of,
    on,
    receiving,
    response,
    sending,
    until,
)

from rushes.predictions import outbox
from rushes.predictions.database import Database
from rushes.webhooks import attempt
from rushes.webhooks.log import delivery_entry, delivery_entry_with_attempts

T = TypeVar("T")


def test_neither_the_log_nor_the_lines_show_the_secret(sqlite_url: str) -> None:
    async def echo(request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(response(500, json.dumps(request.headers).encode()))

    async def story(database: Database) -> tuple[object, ...]:
        async with receiving(echo) as receiver:
            await database.write(announce, 1, receiver.url(), SECRET)
            with lines_of_log() as lines:
                async with sending(database, delays=QUICK) as busy:
                    await until(lambda: busy.failed == 1)
            assert receiver.requests[0].headers["x-webhook-secret"] == SECRET
            page, _ = await database.read(outbox.list_deliveries, "key", 10, 0)
            delivery = await log_of(database)
            return lines, page, delivery, delivery_entry(page[0]), delivery_entry_with_attempts(delivery)

    shown = on(sqlite_url, story)
    assert "p1" in str(shown[0])
    assert "x-webhook-secret" in str(shown)
    assert SECRET not in str(shown)
    assert SECRET.removeprefix("whsec_") not in str(shown)


def test_an_echo_of_the_secret_that_is_cut_off_is_hidden_too(sqlite_url: str) -> None:
    async def echo(request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(
            b"HTTP/1.1 500 No\r\nContent-Length: 999\r\n\r\n" + b"your secret: " + SECRET[:-3].encode()
        )

    async def story(database: Database) -> str | None:
        async with receiving(echo) as receiver:
            await database.write(announce, 1, receiver.url(), SECRET)
            async with sending(database) as busy:
                await until(lambda: busy.retried == 1)
        return (await log_of(database)).attempts[0].response

    said = on(sqlite_url, story)
    assert said is not None
    assert SECRET[:8] not in said


def test_a_response_is_kept_in_part_and_as_text(database_url: str) -> None:
    async def story(database: Database) -> str | None:
        async with receiving(answering(500, body=b"a\x00\xff" + b"x" * 5000)) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database) as busy:
                await until(lambda: busy.retried == 1)
        return (await log_of(database)).attempts[0].response

    assert on(database_url, story) == "a\ufffd\ufffd" + "x" * (attempt.RESPONSE_KEPT - 3)


def test_the_log_has_the_keys_of_the_contract(sqlite_url: str) -> None:
    async def story(database: Database) -> dict[str, Any]:
        async with receiving(answering(200)) as receiver:
            await database.write(announce, 1, receiver.url(), SECRET)
            async with sending(database) as busy:
                await until(lambda: busy.sent == 1)
        return delivery_entry_with_attempts(await log_of(database))

    entry = on(sqlite_url, story)
    assert entry.keys() >= {"execution_id", "url", "request", "headers", "source", "created_at", "attempts"}
    assert entry["request"]["exec_id"] == entry["execution_id"] == "p1"
    assert entry["attempts"][0].keys() >= {"status", "status_code", "response", "error_message", "created_at"}
    assert entry["attempts"][0]["status"] == "SUCCESS"
    assert entry["created_at"].endswith("Z")
    assert json.dumps(entry)
