"""The last 24 hours in figures, and the latest films."""

from __future__ import annotations

from sqlalchemy import Connection, update
from tests.predictions.rows import admitted, claimed, new_key, time_passes

from rushes.predictions.day import HOURS, last_day, latest_films
from rushes.predictions.leases import Ending, cancel, finish
from rushes.predictions.schema import predictions


def ended(connection: Connection, status: str) -> str:
    """The id of a prediction that has ended so."""
    key = new_key(connection)
    id = admitted(connection, key).id
    claimed(connection, f"lease {id}")
    film = status == "success"
    ending = Ending(
        status=status,
        made_by="miniature",
        predict_time=2.0,
        logs="",
        output=f"outputs/{id}/1/film.mp4" if film else None,
        url="http://films/film.mp4" if film else None,
        facts=None,
        message=None if film else "it broke",
        details=None if film else "",
    )
    assert finish(connection, id, f"lease {id}", ending, None) is not None
    return id


def test_a_day_without_predictions(connection: Connection) -> None:
    day = last_day(connection)
    assert (day.made, day.failed, day.cancelled, day.webhooks_failed) == (0, 0, 0, 0)


def test_endings_of_the_last_day_are_counted_by_how(connection: Connection) -> None:
    ended(connection, "error")
    time_passes(connection, HOURS + 60, predictions)
    for status in ("success", "success", "error"):
        ended(connection, status)
    cancel(connection, admitted(connection, new_key(connection)).id)
    day = last_day(connection)
    assert (day.made, day.failed, day.cancelled) == (2, 1, 1)


def test_the_latest_films_are_those_that_are_still_there(connection: Connection) -> None:
    made = []
    for status in ("success", "success", "error", "success"):
        made.append(ended(connection, status))
        time_passes(connection, 60, predictions)
    connection.execute(update(predictions).where(predictions.c.id == made[1]).values(removed_at=1.0))
    assert [film.id for film in latest_films(connection, 5)] == [made[3], made[0]]
    assert [film.id for film in latest_films(connection, 1)] == [made[3]]
