"""Claims, signs of life and ends, fenced by the lease."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from sqlalchemy import Connection, select
from tests.predictions.rows import admitted, claimed, count, new_key, order, row, time_passes

from rushes.predictions.admission import admit
from rushes.predictions.exhibiting import exhibit
from rushes.predictions.keys import create_key
from rushes.predictions.leases import (
    LOG_LIMIT,
    Ending,
    beat,
    cancel,
    claim,
    finish,
    holds,
    overdue,
    reap,
    release,
    retry,
)
from rushes.predictions.schema import deliveries

FILMED = Ending(
    "success",
    "miniature",
    predict_time=2.5,
    logs="cut\n",
    output="outputs/x/1/y.mp4",
    url="https://h/files/x/1/y.mp4",
    facts={"duration": 5.0},
)
BROKEN = Ending("error", "miniature", message="no voice", details="espeak is missing")
HOOK = "https://example.com/hook"


def webhook(connection: Connection, id: str) -> dict[str, Any]:
    """The body of a prediction's webhook in the outbox."""
    body = connection.execute(select(deliveries.c.body).where(deliveries.c.prediction_id == id)).scalar_one()
    return dict(json.loads(body))


def test_the_oldest_is_claimed_first(connection: Connection) -> None:
    key = new_key(connection)
    made = [admitted(connection, key).id for _ in range(3)]
    assert [claimed(connection, f"l{at}").id for at in range(3)] == made
    assert claim(connection, "l", "w", ("miniature",), 30) is None


def test_a_claim_counts_the_attempt_and_names_the_worker(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    held = claimed(connection, worker="box-1")
    assert (held.state, held.attempt, held.stage) == ("processing", 1, "starting")
    assert held.started_at is not None
    assert row(connection, id).worker == "box-1"


def test_a_worker_claims_only_what_its_engines_film(connection: Connection) -> None:
    key = new_key(connection)
    admitted(connection, key, engine="ltx")
    wanted = admitted(connection, key, engine="remote")
    held = claim(connection, "l", "w", ("miniature", "remote"), 30)
    assert held is not None
    assert held.id == wanted.id
    assert claim(connection, "l", "w", ("miniature", "remote"), 30) is None


def test_a_beat_extends_the_lease_and_adds_to_the_logs(connection: Connection) -> None:
    id = admitted(connection, new_key(connection), logs="a\n").id
    claimed(connection)
    before = row(connection, id).lease_until
    assert beat(connection, id, "lease", 90, 0.25, "filming", "b\n")
    after = row(connection, id)
    assert (after.progress, after.stage, after.logs) == (0.25, "filming", "a\nb\n")
    assert after.lease_until > before + 50


def test_logs_are_kept_up_to_their_limit(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    for _ in range(3):
        beat(connection, id, "lease", 30, 0.1, "filming", "x" * (LOG_LIMIT // 2))
    assert len(row(connection, id).logs) == LOG_LIMIT


def test_a_film_ends_its_prediction(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    after = finish(connection, id, "lease", FILMED, 100)
    assert after is not None
    assert (after.state, after.output, after.cost, after.progress) == ("success", FILMED.output, 7, 1.0)
    assert (after.predict_time, after.made_by, after.logs) == (2.5, "miniature", "cut\n")
    assert after.completed_at is not None
    assert after.expires_at == pytest.approx(after.completed_at + 100, abs=5)
    assert row(connection, id).lease is None


def test_a_film_that_is_kept_for_ever_has_no_end(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    after = finish(connection, id, "lease", FILMED, None)
    assert after is not None
    assert after.expires_at is None


def test_an_error_costs_nothing_and_keeps_its_words(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    after = finish(connection, id, "lease", BROKEN, 100)
    assert after is not None
    assert (after.state, after.cost, after.output) == ("error", 0, None)
    assert (after.message, after.details) == ("no voice", "espeak is missing")


@pytest.mark.parametrize("ending", [FILMED, BROKEN])
def test_an_end_puts_its_webhook_in_the_outbox(connection: Connection, ending: Ending) -> None:
    id = admitted(connection, new_key(connection), webhook_url=HOOK).id
    claimed(connection)
    finish(connection, id, "lease", ending, None)
    success = ending is FILMED
    assert webhook(connection, id) == {
        "exec_id": id,
        "status": "succeeded" if success else "failed",
        "output": FILMED.url if success else None,
        "error": None if success else "no voice",
    }


def test_no_webhook_is_owed_when_none_was_asked_for(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    finish(connection, id, "lease", FILMED, None)
    assert count(connection, deliveries) == 0


def test_whoever_lost_the_lease_changes_nothing(connection: Connection) -> None:
    id = admitted(connection, new_key(connection), webhook_url=HOOK).id
    claimed(connection)
    before = row(connection, id)
    assert not beat(connection, id, "old", 30, 0.9, "zombie", "zombie")
    assert finish(connection, id, "old", FILMED, None) is None
    assert retry(connection, id, "old", "zombie", 3, "") is None
    assert not release(connection, id, "old", "zombie")
    assert holds(connection, id, "old") is None
    assert row(connection, id) == before
    assert count(connection, deliveries) == 0


def test_an_ended_prediction_is_not_ended_again(connection: Connection) -> None:
    id = admitted(connection, new_key(connection), webhook_url=HOOK).id
    claimed(connection)
    assert finish(connection, id, "lease", FILMED, None) is not None
    assert finish(connection, id, "lease", BROKEN, None) is None
    assert not cancel(connection, id)
    assert row(connection, id).state == "success"
    assert count(connection, deliveries) == 1


@pytest.mark.parametrize("running", [False, True])
def test_a_cancel_ends_and_announces_nothing(connection: Connection, running: bool) -> None:
    id = admitted(connection, new_key(connection), webhook_url=HOOK).id
    if running:
        claimed(connection)
    assert cancel(connection, id)
    after = row(connection, id)
    assert (after.state, after.cost, after.lease) == ("cancelled", 0, None)
    assert count(connection, deliveries) == 0
    assert holds(connection, id, "lease") is None


def test_a_cancelled_prediction_is_never_claimed(connection: Connection) -> None:
    cancel(connection, admitted(connection, new_key(connection)).id)
    assert claim(connection, "l", "w", ("miniature",), 30) is None


def test_what_is_released_goes_back_uncounted(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    beat(connection, id, "lease", 30, 0.6, "filming", "")
    assert release(connection, id, "lease", "stopped\n")
    after = row(connection, id)
    assert (after.state, after.attempt, after.progress, after.stage) == ("queued", 0, 0.0, "queued")
    assert after.logs == "stopped\n"


def test_what_goes_back_has_nothing_to_show_and_tells_what_it_had(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    assert exhibit(connection, id, "lease", "poster.jpg", "outputs/x/1/t-poster.jpg") == ""
    held = release(connection, id, "lease", "")
    assert held is not None
    assert held.shown == {"poster.jpg": "outputs/x/1/t-poster.jpg"}
    assert claimed(connection, "new").shown == {}


def test_an_exhibit_is_fenced_by_the_lease_and_tells_what_it_replaces(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    assert exhibit(connection, id, "old", "poster.jpg", "zombie") is None
    assert exhibit(connection, id, "lease", "poster.jpg", "first") == ""
    assert exhibit(connection, id, "lease", "strip.jpg", "other") == ""
    assert exhibit(connection, id, "lease", "poster.jpg", "second") == "first"
    assert json.loads(row(connection, id).exhibits) == {"poster.jpg": "second", "strip.jpg": "other"}
    cancel(connection, id)
    assert exhibit(connection, id, "lease", "poster.jpg", "late") is None


def test_what_was_queued_first_is_first_again_after_a_release(connection: Connection) -> None:
    key = new_key(connection)
    first = admitted(connection, key).id
    admitted(connection, key)
    claimed(connection)
    release(connection, first, "lease", "")
    assert claimed(connection, "new").id == first


def test_a_crash_is_counted_and_the_last_one_ends_in_error(connection: Connection) -> None:
    id = admitted(connection, new_key(connection), webhook_url=HOOK).id
    for attempt in (1, 2):
        claimed(connection)
        after = retry(connection, id, "lease", "crashed\n", 3, "miniature")
        assert after is not None
        assert (after.state, after.attempt) == ("queued", attempt)
    claimed(connection)
    over = retry(connection, id, "lease", "crashed\n", 3, "miniature")
    assert over is not None
    assert (over.state, over.message) == ("error", "the film could not be finished in 3 attempts")
    assert over.details == "crashed"
    assert webhook(connection, id)["status"] == "failed"


def test_a_living_worker_is_left_alone(connection: Connection) -> None:
    admitted(connection, new_key(connection))
    claimed(connection, seconds=60)
    assert reap(connection, 3) == ([], [])


def test_a_silent_workers_film_goes_back_to_the_queue(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    time_passes(connection, 31)
    queued, over = reap(connection, 3)
    assert ([each.id for each in queued], over) == ([id], [])
    assert "not heard of" in row(connection, id).logs
    assert claimed(connection, "new").attempt == 2


def test_after_the_last_attempt_a_silent_workers_film_ends_in_error(connection: Connection) -> None:
    id = admitted(connection, new_key(connection), webhook_url=HOOK).id
    claimed(connection)
    time_passes(connection, 31)
    queued, over = reap(connection, 1)
    assert (queued, [each.id for each in over]) == ([], [id])
    assert row(connection, id).state == "error"
    assert webhook(connection, id)["status"] == "failed"


def test_what_no_worker_takes_in_time_ends_in_error(connection: Connection) -> None:
    key = new_key(connection)
    id = admitted(connection, key, webhook_url=HOOK).id
    time_passes(connection, 101)
    young = admitted(connection, key).id
    assert [each.id for each in overdue(connection, 100)] == [id]
    after = row(connection, id)
    assert (after.state, after.cost) == ("error", 0)
    assert webhook(connection, id)["status"] == "failed"
    assert row(connection, young).state == "queued"


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("auto", "no worker took this prediction in time"),
        ("ltx", "no worker with the engine ltx took this prediction in time"),
    ],
)
def test_what_is_overdue_names_the_engine_that_it_waited_for(
    connection: Connection, asked: str, says: str
) -> None:
    admitted(connection, new_key(connection), engine=asked)
    time_passes(connection, 101)
    (over,) = overdue(connection, 100)
    assert over.message == says


def test_what_is_being_filmed_is_not_overdue(connection: Connection) -> None:
    admitted(connection, new_key(connection))
    claimed(connection)
    time_passes(connection, 101)
    assert overdue(connection, 100) == []


def test_a_zombie_that_comes_back_is_told_so(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection, "first")
    time_passes(connection, 31)
    reap(connection, 3)
    claimed(connection, "second")
    assert not beat(connection, id, "first", 30, 0.5, "filming", "")
    assert finish(connection, id, "first", FILMED, None) is None
    assert finish(connection, id, "second", FILMED, None) is not None


def test_a_late_beat_before_the_reaper_keeps_the_film(connection: Connection) -> None:
    id = admitted(connection, new_key(connection)).id
    claimed(connection)
    time_passes(connection, 31)
    assert beat(connection, id, "lease", 30, 0.5, "filming", "")
    assert reap(connection, 3) == ([], [])


def test_workers_that_claim_at_once_get_different_films(database: Any) -> None:
    async def scene() -> list[Any]:
        async with database() as opened:
            key, _ = await opened.write(create_key, "test", "client", 0, 0)
            for _ in range(20):
                await opened.write(admit, order(key))
            claims = [opened.write(claim, f"l{at}", f"w{at}", ("miniature",), 30) for at in range(24)]
            return await asyncio.gather(*claims)

    films = [held.id for held in asyncio.run(scene()) if held is not None]
    assert len(films) == len(set(films)) == 20


def test_a_film_and_a_cancel_at_once_have_one_winner(database: Any) -> None:
    async def scene() -> list[tuple[bool, bool, str, int]]:
        seen = []
        async with database() as opened:
            key, _ = await opened.write(create_key, "test", "client", 0, 0)
            for _ in range(10):
                made, _ = await opened.write(admit, order(key, webhook_url=HOOK))
                await opened.write(claim, "lease", "w", ("miniature",), 30)
                filmed, cancelled = await asyncio.gather(
                    opened.write(finish, made.id, "lease", FILMED, None), opened.write(cancel, made.id)
                )
                after = await opened.read(row, made.id)
                seen.append((filmed is not None, cancelled, after.state, 0))
            owed = await opened.read(count, deliveries)
        return [(*each[:3], owed) for each in seen]

    outcomes = asyncio.run(scene())
    for filmed, cancelled, state, _ in outcomes:
        assert filmed != cancelled
        assert state == ("success" if filmed else "cancelled")
    assert outcomes[0][3] == sum(filmed for filmed, *_ in outcomes)
