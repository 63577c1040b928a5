"""Looking predictions up, and forgetting them."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, update
from tests.predictions.rows import admitted, claimed, count, new_key, row, time_passes

from rushes.predictions.keys import Key
from rushes.predictions.leases import Ending, cancel, finish
from rushes.predictions.outbox import Outcome, claim_due, record
from rushes.predictions.records import Filter, find, history, recent_times
from rushes.predictions.retention import expired, forget, removed, stale
from rushes.predictions.schema import attempts, deliveries, predictions

FILMED = Ending("success", "miniature", predict_time=2.0, output="outputs/x/1/y.mp4", url="u")


def filmed(connection: Connection, key: Key, keep: float | None = None, **order: object) -> str:
    """The id of a prediction whose film is made."""
    id = admitted(connection, key, **order).id
    claimed(connection)
    assert finish(connection, id, "lease", FILMED, keep) is not None
    return id


def forgotten(connection: Connection) -> list[str]:
    """What is stale, forgotten."""
    ids = stale(connection, 100)
    forget(connection, ids)
    return ids


def test_a_key_finds_its_own_and_nobody_elses(connection: Connection) -> None:
    mine, other = new_key(connection), new_key(connection)
    id = admitted(connection, mine).id
    found = find(connection, id, mine.id)
    assert found is not None
    assert found.id == id
    assert find(connection, id, other.id) is None
    assert find(connection, "nothing", mine.id) is None


def test_history_is_a_page_of_ones_own_newest_first(connection: Connection) -> None:
    mine, other = new_key(connection), new_key(connection)
    made = [admitted(connection, mine).id for _ in range(5)]
    admitted(connection, other)
    page, total = history(connection, mine.id, Filter(), 2, 1)
    assert ([each.id for each in page], total) == ([made[3], made[2]], 5)
    page, total = history(connection, mine.id, Filter(newest_first=False), 10, 3)
    assert ([each.id for each in page], total) == (made[3:], 5)


def test_history_by_model_state_and_source(connection: Connection) -> None:
    key = new_key(connection)
    filmed(connection, key)
    queued = admitted(connection, key, model="other", source="videos").id
    for wanted in (Filter(model="other"), Filter(states=["queued", "processing"]), Filter(source="videos")):
        page, total = history(connection, key.id, wanted, 10, 0)
        assert ([each.id for each in page], total) == ([queued], 1)


def test_history_between_two_times(connection: Connection) -> None:
    key = new_key(connection)
    old = admitted(connection, key).id
    time_passes(connection, 1000)
    new = admitted(connection, key).id
    line = row(connection, new).created_at - 500
    assert [each.id for each in history(connection, key.id, Filter(since=line), 10, 0)[0]] == [new]
    assert [each.id for each in history(connection, key.id, Filter(until=line), 10, 0)[0]] == [old]


def test_history_goes_on_after_an_id(connection: Connection) -> None:
    key = new_key(connection)
    made = [admitted(connection, key).id for _ in range(4)]
    page, total = history(connection, key.id, Filter(after=made[2]), 10, 0)
    assert ([each.id for each in page], total) == ([made[1], made[0]], 4)
    page, _ = history(connection, key.id, Filter(after=made[2], newest_first=False), 10, 0)
    assert [each.id for each in page] == [made[3]]


@pytest.mark.parametrize("newest_first", [True, False])
def test_pages_after_an_id_leave_out_nothing_that_was_made_in_the_same_moment(
    connection: Connection, newest_first: bool
) -> None:
    key = new_key(connection)
    made = [admitted(connection, key).id for _ in range(4)]
    connection.execute(update(predictions).values(created_at=1000.0))
    wanted = sorted(made, reverse=newest_first)
    page, _ = history(connection, key.id, Filter(after=wanted[1], newest_first=newest_first), 10, 0)
    assert [each.id for each in page] == wanted[2:]


def test_estimates_come_from_the_last_films_made(connection: Connection) -> None:
    key = new_key(connection)
    for _ in range(3):
        filmed(connection, key)
    cancel(connection, admitted(connection, key).id)
    films = recent_times(connection, limit=2)
    assert films == [("rushes-miniature", '{"prompt": "A dog", "duration": "5"}', 2.0)] * 2


def test_a_film_expires_when_its_time_is_over(connection: Connection) -> None:
    key = new_key(connection)
    id = filmed(connection, key, keep=100)
    filmed(connection, key, keep=None)
    assert expired(connection) == []
    time_passes(connection, 101)
    assert expired(connection) == [id]
    removed(connection, [id])
    assert expired(connection) == []
    assert row(connection, id).removed_at is not None


def test_a_record_is_forgotten_when_it_is_old(connection: Connection) -> None:
    key = new_key(connection)
    old = filmed(connection, key)
    time_passes(connection, 101)
    young = filmed(connection, key)
    assert forgotten(connection) == [old]
    assert forgotten(connection) == []
    assert find(connection, young, key.id) is not None


def test_what_has_not_ended_is_never_forgotten(connection: Connection) -> None:
    key = new_key(connection)
    admitted(connection, key)
    admitted(connection, key)
    claimed(connection)
    time_passes(connection, 10_000)
    assert forgotten(connection) == []
    assert count(connection) == 2


def test_a_webhook_that_is_owed_keeps_its_record(connection: Connection) -> None:
    id = filmed(connection, new_key(connection), webhook_url="https://example.com/")
    time_passes(connection, 101)
    assert forgotten(connection) == []
    (due,) = claim_due(connection, "sender", 10, 60)
    record(connection, due, "sender", Outcome(True, 200, "ok", None, 0.1), None)
    assert forgotten(connection) == [id]
    assert count(connection, deliveries) == count(connection, attempts) == count(connection) == 0


def test_forgetting_one_leaves_the_webhooks_of_others(connection: Connection) -> None:
    key = new_key(connection)
    old = filmed(connection, key)
    time_passes(connection, 101)
    filmed(connection, key, webhook_url="https://example.com/")
    claim_due(connection, "sender", 10, 60)
    assert forgotten(connection) == [old]
    assert count(connection, deliveries) == count(connection, attempts) == 1
