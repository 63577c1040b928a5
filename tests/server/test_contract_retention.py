"""Films expire, records are forgotten, and what is owed is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from tests.predictions.rows import time_passes
from tests.server.running import MP4, Api, create_body, serving
from tests.server.shapes import is_error, rows

from rushes.predictions.schema import deliveries, predictions
from rushes.server.chores import clean

HOOK = "http://127.0.0.1:9/hook"


@pytest.fixture
def short(tmp_path: Path) -> Iterator[Api]:
    """A server that keeps films for an hour and records for a day."""
    with serving(data=tmp_path, keep_films="1h", keep_records="1d") as api:
        yield api


def filmed(api: Api, **body: Any) -> dict[str, Any]:
    """The body of a prediction whose film is made."""
    answer = api.client.post("/v1/prediction/", json=create_body() | body)
    job = api.claim()
    assert job is not None
    api.film(job)
    return dict(api.client.get(f"/v1/prediction/{answer.json()['id']}").json())


def pass_time(api: Api, seconds: float) -> None:
    """Let time pass, then let the server clean up."""
    api.write(time_passes, seconds, predictions)
    asyncio.run_coroutine_threadsafe(clean(api.service), api.loop).result(30)


def films(data: Path) -> list[Path]:
    return list((data / "films").rglob("*.mp4"))


def test_a_film_tells_when_it_will_go(short: Api) -> None:
    body = filmed(short)
    assert body["expires_at"] is not None
    assert body["expires_at"] > body["completed_at"]


def test_an_expired_film_is_404_and_its_record_stays(short: Api, tmp_path: Path) -> None:
    body = filmed(short)
    assert short.bare.get(body["output"]).content == MP4
    assert len(films(tmp_path)) == 1
    pass_time(short, 3601)
    is_error(short.bare.get(body["output"]), 404, "not found")
    assert films(tmp_path) == []
    assert short.client.get(f"/v1/prediction/{body['id']}").json()["status"] == "success"


def test_a_film_is_there_until_its_time_is_over(short: Api) -> None:
    body = filmed(short)
    pass_time(short, 3000)
    assert short.bare.get(body["output"]).content == MP4


def test_a_record_is_forgotten_after_its_time(short: Api) -> None:
    body = filmed(short)
    pass_time(short, 90_000)
    is_error(short.client.get(f"/v1/prediction/{body['id']}"), 404)
    assert short.client.get("/v1/executions").json()["total_count"] == 0
    assert rows(short) == 0


def test_what_waits_or_runs_is_never_forgotten(short: Api) -> None:
    short.create()
    assert short.claim() is not None
    short.create()
    short.write(lambda connection: connection.execute(update(predictions).values(created_at=1.0)).rowcount)
    asyncio.run_coroutine_threadsafe(clean(short.service), short.loop).result(30)
    assert rows(short) == 2


def test_a_record_whose_webhook_is_owed_is_kept(short: Api) -> None:
    body = filmed(short, webhook_url=HOOK)
    pass_time(short, 90_000)
    assert short.client.get(f"/v1/prediction/{body['id']}").json()["status"] == "success"
    assert short.client.get(f"/v1/webhooks/{body['id']}").json()["status"] == "PENDING"
    given_up = update(deliveries).values(state="FAILED", lease=None)
    short.write(lambda connection: connection.execute(given_up).rowcount)
    pass_time(short, 0)
    is_error(short.client.get(f"/v1/prediction/{body['id']}"), 404)
    is_error(short.client.get(f"/v1/webhooks/{body['id']}"), 404)


def test_a_record_that_goes_before_its_film_takes_the_film_along(tmp_path: Path) -> None:
    with serving(data=tmp_path, keep_films="forever", keep_records="1d") as api:
        body = filmed(api)
        assert body["expires_at"] is None
        pass_time(api, 90_000)
        is_error(api.client.get(f"/v1/prediction/{body['id']}"), 404)
        is_error(api.bare.get(body["output"]), 404)
        assert films(tmp_path) == []


def test_for_ever_is_for_ever(tmp_path: Path) -> None:
    with serving(data=tmp_path, keep_films="forever", keep_records="forever") as api:
        body = filmed(api)
        pass_time(api, 10 * 365 * 86_400)
        assert api.bare.get(body["output"]).content == MP4
        assert api.client.get(f"/v1/prediction/{body['id']}").status_code == 200


def test_the_expired_are_cleaned_up_however_many_there_are(short: Api) -> None:
    one = filmed(short)

    def many(connection: Any) -> int:
        row = connection.execute(predictions.select().where(predictions.c.id == one["id"])).one()._mapping
        copies = [dict(row) | {"id": f"copy{at}"} for at in range(450)]
        return int(connection.execute(predictions.insert(), copies).rowcount)

    short.write(many)
    pass_time(short, 3601)
    left = predictions.select().where(predictions.c.removed_at.is_(None))
    assert short.write(lambda connection: len(connection.execute(left).all())) == 0
    pass_time(short, 90_000)
    assert rows(short) == 0
