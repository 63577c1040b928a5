"""Which workers are there, and the figures of the queue."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import Connection
from tests.predictions.rows import admitted, claimed, count, new_key, time_passes

from rushes.predictions.figures import figures
from rushes.predictions.leases import Ending, cancel, finish
from rushes.predictions.schema import workers
from rushes.predictions.workers import FORGOTTEN, list_workers, seen, working


def test_a_worker_is_listed_as_it_was_last_seen(connection: Connection) -> None:
    seen(connection, "box", ("miniature", "auto"), "loading", "voices")
    seen(connection, "box", ("miniature", "auto"), "idle", "ready")
    (box,) = list_workers(connection)
    assert (box.id, box.engines, box.state, box.detail) == ("box", ("miniature", "auto"), "idle", "ready")
    assert 0 <= box.silent < 30


def test_a_silent_worker_is_listed_no_more(connection: Connection) -> None:
    seen(connection, "old", ("miniature",), "idle")
    time_passes(connection, FORGOTTEN + 1)
    seen(connection, "new", ("miniature",), "idle")
    assert [each.id for each in list_workers(connection)] == ["new"]
    assert count(connection, workers) == 1


def test_a_beat_shows_what_a_worker_is_working_on(connection: Connection) -> None:
    seen(connection, "box", ("miniature",), "idle")
    id = admitted(connection, new_key(connection)).id
    claimed(connection, worker="box")
    working(connection, id)
    (box,) = list_workers(connection)
    assert (box.state, box.prediction_id) == ("working", id)


def test_a_worker_with_a_lease_that_it_lost_is_listed_once(connection: Connection) -> None:
    seen(connection, "box", ("miniature",), "idle")
    key = new_key(connection)
    admitted(connection, key)
    claimed(connection, "lost", worker="box", seconds=1)
    id = admitted(connection, key).id
    claimed(connection, "held", worker="box", seconds=30)
    assert [(each.id, each.prediction_id) for each in list_workers(connection)] == [("box", id)]


def test_one_worker_that_reports_twice_at_once_is_one_worker(database: Any) -> None:
    async def scene() -> tuple[list[Any], int]:
        async with database() as opened:
            signs = [opened.write(seen, "box", ("miniature",), "idle") for _ in range(12)]
            return await asyncio.gather(*signs, return_exceptions=True), await opened.read(count, workers)

    signs, rows = asyncio.run(scene())
    assert (signs, rows) == ([None] * 12, 1)


def test_the_figures_of_an_empty_queue_are_zero(connection: Connection) -> None:
    now = figures(connection)
    assert (now.queued, now.processing, now.oldest_age, now.webhooks_pending) == (0, 0, 0.0, 0)


def test_the_figures_count_what_waits_and_runs_and_is_owed(connection: Connection) -> None:
    key = new_key(connection)
    admitted(connection, key, webhook_url="https://example.com/")
    held = claimed(connection)
    finish(connection, held.id, "lease", Ending("error", "miniature"), None)
    admitted(connection, key)
    claimed(connection)
    time_passes(connection, 50)
    admitted(connection, key)
    cancel(connection, admitted(connection, key).id)
    time_passes(connection, 10)
    now = figures(connection)
    assert (now.queued, now.processing, now.webhooks_pending) == (1, 1, 1)
    assert now.oldest_age == pytest.approx(10, abs=5)
