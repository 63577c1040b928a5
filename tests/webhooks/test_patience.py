"""What a receiver asks for by `Retry-After`: read, heeded within bounds, written down."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, update
from tests.webhooks.receiver import (
    announce,
    answering,
    later,
    lines_of_log,
    log_of,
    on,
    receiving,
    sending,
    until,
)

from rushes.predictions import outbox
from rushes.predictions.database import Database
from rushes.predictions.schema import attempts
from rushes.webhooks.patience import LONGEST_WISH, asked_wait
from rushes.webhooks.schedule import RETRY_DELAYS, retry_delay

NOW = datetime(2026, 11, 27, tzinfo=UTC).timestamp()
PIECES = [
    "Fri",
    "Friday",
    ", ",
    " ",
    "-",
    "27",
    "31",
    "00",
    "60",
    "99",
    "Nov",
    "Feb",
    "2026",
    "0000",
    "9999",
    ":",
    "GMT",
]
ANYTHING = st.text() | st.lists(st.sampled_from(PIECES)).map("".join) | st.integers().map(str)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        (" 007\t", 7),
        ("Fri, 27 Nov 2026 00:02:00 GMT", 120),
        ("Friday, 27-Nov-26 00:02:00 GMT", 120),
        ("Fri Nov 27 00:02:00 2026", 120),
        ("Tue Dec  1 00:00:00 2026", 4 * 86400),
        ("Thu, 31 Dec 2026 23:59:60 GMT", 35 * 86400 - 1),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 0),
    ],
)
def test_seconds_and_all_three_dates_of_http_are_read(value: str, seconds: float) -> None:
    assert asked_wait(value, NOW) == seconds


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "soon",
        "-5",
        "+5",
        "1.5",
        "5 s",
        "5, 6",
        "٣",
        "²",
        "Fri, 27 Nov 2026 00:02:00",
        "Fri, 27 Nov 2026 00:02:00 CET",
        "Fri, 31 Feb 2026 00:02:00 GMT",
        "Fri, 27 Nov 0000 00:02:00 GMT",
        "Fri, 27 Nov 2026 24:02:00 GMT",
        "2026-11-27T00:02:00Z",
    ],
)
def test_what_cannot_be_read_asks_for_nothing(value: str | None) -> None:
    assert asked_wait(value, NOW) is None


@given(ANYTHING, st.floats(0, 1e11))
def test_no_header_is_too_much_for_the_reader(value: str, now: float) -> None:
    seconds = asked_wait(value, now)
    assert seconds is None or 0 <= seconds < 1e12


@given(st.text("0123456789", min_size=1, max_size=10_000))
def test_any_number_of_digits_is_read(digits: str) -> None:
    seconds = asked_wait(digits, NOW)
    assert seconds is not None
    assert seconds == int(digits[-9:]) if not digits[:-9].strip("0") else seconds > LONGEST_WISH


@given(st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC)))
def test_a_date_is_waited_for_and_one_in_the_past_is_not(at: datetime) -> None:
    at = at.replace(microsecond=0)
    assert asked_wait(format_datetime(at, usegmt=True), NOW) == max(0.0, at.timestamp() - NOW)


@given(
    turn=st.integers(1, len(RETRY_DELAYS)),
    chance=st.floats(0, 1),
    asked=st.floats(0, 1e12),
    age=st.floats(0, 1e7),
)
def test_a_wish_only_lengthens_a_delay_and_within_its_bounds(
    turn: int, chance: float, asked: float, age: float
) -> None:
    own = retry_delay(turn, chance)
    delay = retry_delay(turn, chance, asked=asked, age=age)
    assert own is not None
    assert delay is not None
    bound = min(LONGEST_WISH, sum(RETRY_DELAYS) - age)
    assert max(own, min(asked, bound)) <= delay <= max(own, bound)


def test_a_wish_gives_no_attempt_more() -> None:
    assert retry_delay(len(RETRY_DELAYS) + 1, 0.5, asked=60.0) is None


def test_those_who_were_asked_alike_do_not_come_back_together() -> None:
    assert [retry_delay(3, chance, asked=600.0) for chance in (0.0, 0.5, 1.0)] == [600.0, 630.0, 660.0]


@pytest.mark.parametrize("status", [302, 413, 429, 500, 503])
def test_the_next_attempt_comes_no_sooner_than_was_asked(database_url: str, status: int) -> None:
    async def story(database: Database) -> tuple[float | None, str | None, list[dict[str, object]]]:
        async with receiving(answering(status, body=b"", Retry_After="3600")) as receiver:
            await database.write(announce, 1, receiver.url())
            with lines_of_log() as lines:
                async with sending(database, chance=lambda: 0.0) as busy:
                    await until(lambda: busy.retried == 1)
            wait = await database.read(outbox.next_due)
            return wait, (await log_of(database)).attempts[0].error_message, lines

    wait, said, lines = on(database_url, story)
    assert wait is not None
    assert 3600 - 60 < wait <= 3600
    assert str(said).endswith("; it asks to wait 3600 s")
    assert [line["retry_in"] for line in lines if line["event"] == "webhook.retry"] == [3600.0]


@pytest.mark.parametrize(
    ("value", "least", "said"),
    [
        ("999999999999", LONGEST_WISH, "; it asks to wait more than 24 h, which is too long"),
        (
            "Fri, 31 Dec 9999 00:00:00 GMT",
            LONGEST_WISH,
            "; it asks to wait more than 24 h, which is too long",
        ),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 4, ""),
        ("0", 4, ""),
        ("when I feel better", 4, ""),
    ],
)
def test_too_long_is_shortened_and_the_rest_is_as_without(
    sqlite_url: str, value: str, least: float, said: str
) -> None:
    async def story(database: Database) -> tuple[float | None, str | None]:
        async with receiving(answering(503, body=b"", Retry_After=value)) as receiver:
            await database.write(announce, 1, receiver.url())
            with lines_of_log() as lines:
                async with sending(database, chance=lambda: 0.0) as busy:
                    await until(lambda: busy.retried == 1)
            (wait,) = [line["retry_in"] for line in lines if line["event"] == "webhook.retry"]
            return wait, (await log_of(database)).attempts[0].error_message

    assert on(sqlite_url, story) == (least, f"The receiver answered 503{said}")


def test_a_date_is_held_against_the_senders_clock(sqlite_url: str) -> None:
    until_then = format_datetime(datetime.fromtimestamp(NOW + 1800, UTC), usegmt=True)

    async def story(database: Database) -> float | None:
        async with receiving(answering(503, body=b"", Retry_After=until_then)) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database, clock=lambda: NOW, chance=lambda: 0.0) as busy:
                await until(lambda: busy.retried == 1)
            return await database.read(outbox.next_due)

    wait = on(sqlite_url, story)
    assert wait is not None
    assert 1800 - 90 < wait <= 1800


def test_a_success_may_say_what_it_likes(sqlite_url: str) -> None:
    async def story(database: Database) -> outbox.Delivery:
        async with receiving(answering(200, Retry_After="3600")) as receiver:
            await database.write(announce, 1, receiver.url())
            async with sending(database) as busy:
                await until(lambda: busy.sent == 1)
            return await log_of(database)

    delivery = on(sqlite_url, story)
    assert (delivery.state, delivery.attempts[0].error_message) == ("SUCCESS", None)


def test_a_delivery_knows_how_long_ago_its_first_attempt_was(database_url: str) -> None:
    bad = outbox.Outcome(False, 503, "", "no", 0.1)

    async def claimed(database: Database) -> outbox.Due:
        (due,) = await database.write(outbox.claim_due, "a", 1, 90.0)
        await database.write(outbox.record, due, "a", bad, 0.0)
        return due

    async def story(database: Database) -> list[outbox.Due]:
        await database.write(announce, 1, "https://example.com/")
        first = await claimed(database)
        await database.write(aged, 500.0)
        second = await claimed(database)
        await database.write(aged, 500.0)
        third = await claimed(database)
        await database.write(outbox.redeliver, "key", "p1")
        fourth = await claimed(database)
        await database.write(aged, 50.0)
        return [first, second, third, fourth, await claimed(database)]

    dues = on(database_url, story)
    assert [due.turn for due in dues] == [1, 2, 3, 1, 2]
    assert [due.age for due in dues] == [
        0.0,
        *(pytest.approx(age, abs=30) for age in (500, 1000)),
        0.0,
        pytest.approx(50, abs=30),
    ]


def test_no_wish_moves_an_attempt_past_the_end_of_the_schedule(sqlite_url: str) -> None:
    async def story(database: Database) -> list[float]:
        async with receiving(answering(503, body=b"", Retry_After="50000")) as receiver:
            await database.write(announce, 1, receiver.url())
            with lines_of_log() as lines:
                async with sending(database, delays=(1.0, 3000.0, 600.0), chance=lambda: 0.5) as busy:
                    await until(lambda: busy.retried == 1)
                    await database.write(aged, 1000.0)
                    await database.write(later, 5000.0)
                    busy.poke()
                    await until(lambda: busy.retried == 2)
            return [line["retry_in"] for line in lines if line["event"] == "webhook.retry"]

    first, second = on(sqlite_url, story)
    assert first == pytest.approx(3601, abs=30)
    assert second == 3000.0


def aged(connection: Connection, seconds: float) -> None:
    """Let the attempts so far be longer ago."""
    connection.execute(update(attempts).values(created_at=attempts.c.created_at - seconds))
