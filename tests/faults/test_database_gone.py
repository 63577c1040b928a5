"""PostgreSQL goes away for ten seconds, in good order or not: callers hear so quickly, and everything goes on after it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.faults.crew import crew
from tests.faults.processes import body, family, until
from tests.faults.receiver import receiving
from tests.faults.rows import rows
from tests.postgres import Postgres
from tests.server.running import Api, serving

from rushes.predictions import postgres as database

LONGEST = 10.0
"""Seconds in which every caller has an answer while the database is gone."""
CALLERS = 48
"""Three times as many as the server has connections."""
FIELDS = {"status", "message", "details", "error"}


@dataclass
class Asking:
    """Callers that create and get without a pause, and write down what they heard."""

    api: Api
    heard: list[tuple[str, int, float, httpx.Response]] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def call(self, id: str) -> None:
        """One caller, for a thread."""
        with httpx.Client(base_url=self.api.url, headers=self.api.client.headers, timeout=60) as client:
            while not self.over.is_set():
                answer = self._timed("create", lambda: client.post("/v1/prediction/", json=body()))
                if answer.status_code == 200:
                    self.created.append(answer.json()["predictionID"])
                self._timed("get", lambda: client.get(f"/v1/prediction/{id}"))
                self.over.wait(0.1)

    def _timed(self, what: str, call: Callable[[], httpx.Response]) -> httpx.Response:
        began = time.monotonic()
        answer = call()
        self.heard.append((what, answer.status_code, time.monotonic() - began, answer))
        return answer


@pytest.mark.parametrize(
    ("end", "gone"), [(Postgres.stop, 10.0), (Postgres.crash, 1.5)], ids=["stopped", "crashed"]
)
def test_a_database_that_goes_away(
    own_postgres: Postgres,
    tmp_path: Path,
    end: Callable[[Postgres], None],
    gone: float,
    figures: Callable[..., None],
) -> None:
    settings: dict[str, Any] = {"data": tmp_path / "data", "database_url": own_postgres.url()}
    with (
        receiving() as receiver,
        serving(**settings, lease_seconds=6, beat_seconds=0.5) as api,
        crew(api, tmp_path / "workers.log", 1, seconds=2.0),
        ThreadPoolExecutor(CALLERS + 2) as threads,
    ):
        id = api.client.post("/v1/prediction/", json=body(webhook_url=receiver.url())).json()["id"]
        until(lambda: api.write(rows)[id].state == "processing", "a film in the making")
        waiting = threads.submit(_run, api)
        until(lambda: len(api.write(rows)) == 2, "a caller that waits")
        events: list[str] = []
        stream = threads.submit(_read_events, api, id, events)
        until(lambda: events, "a first event")
        asking = Asking(api)
        end(own_postgres)
        callers = [threads.submit(asking.call, id) for _ in range(CALLERS)]
        time.sleep(gone)
        asking.over.set()
        for caller in callers:
            caller.result(60)
        own_postgres.start()
        until(lambda: api.client.get(f"/v1/prediction/{id}").status_code == 200, "an answer", 20)
        until(lambda: api.write(rows)[id].ended, "the end of the film", 30)
        until(lambda: receiver.got, "the webhook", 30)
        stream.result(60)
        assert events[-1] == "done"
        assert waiting.result(60).json()["status"] == "success"
        after = api.write(rows)
        figures(
            answers=len(asking.heard),
            slowest=f"{max(seconds for _, _, seconds, _ in asking.heard):.1f} s",
            statuses=sorted({status for _, status, _, _ in asking.heard}),
            attempts=after[id].attempt,
            webhooks=len(receiver.got),
        )
        assert {status for _, status, _, _ in asking.heard} == {503}
        assert max(seconds for _, _, seconds, _ in asking.heard) < LONGEST
        assert all(answer.json().keys() == FIELDS for _, _, _, answer in asking.heard)
        assert all(int(answer.headers["Retry-After"]) > 0 for _, _, _, answer in asking.heard)
        assert asking.created == []
        assert len(after) == 2
        assert (after[id].state, after[id].attempt) == ("success", 1)
        assert [got["status"] for _, _, got in receiver.got] == ["succeeded"]


def test_a_database_that_freezes(
    own_postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes connections and says nothing: that must not take callers along."""
    assert database.LONGEST < LONGEST
    monkeypatch.setattr(database, "LONGEST", 1.5)
    number = int((own_postgres.folder / "data" / "postmaster.pid").read_text().split()[0])
    with serving(data=tmp_path / "data", database_url=own_postgres.url()) as api:
        api.create()
        frozen = [number, *(each.pid for each in family(number))]
        for pid in frozen:
            os.kill(pid, signal.SIGSTOP)
        try:
            began = time.monotonic()
            answer = api.client.post("/v1/prediction/", json=body())
            assert (answer.status_code, answer.json().keys()) == (503, FIELDS)
            assert "Retry-After" in answer.headers
            assert time.monotonic() - began < LONGEST
            assert api.bare.get("/healthz").status_code == 200
        finally:
            for pid in frozen:
                os.kill(pid, signal.SIGCONT)
        api.create()


def test_a_full_disk_under_postgres(postgres: Postgres, tmp_path: Path) -> None:
    with (
        postgres.fresh() as name,
        serving(data=tmp_path / "data", database_url=postgres.url(name)) as api,
        postgres.connect(name) as connection,
    ):
        before = api.create()
        connection.execute(
            "create function full_disk() returns trigger language plpgsql as "
            "$$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$"
        )
        connection.execute(
            "create trigger full_disk before insert on predictions for each row execute function full_disk()"
        )
        answer = api.client.post("/v1/prediction/", json=body())
        assert (answer.status_code, answer.json().keys()) == (507, FIELDS)
        assert list(api.write(rows)) == [before]
        assert api.client.get(f"/v1/prediction/{before}").status_code == 200
        connection.execute("drop trigger full_disk on predictions")
        api.create()


def _read_events(api: Api, id: str, names: list[str]) -> None:
    """A stream of events that is read through all of this; their names go into `names`."""
    with (
        httpx.Client(base_url=api.url, headers=api.client.headers, timeout=60) as client,
        client.stream("GET", f"/v1/prediction/{id}/events") as stream,
    ):
        for line in stream.iter_lines():
            if line.startswith("event: "):
                names.append(line.removeprefix("event: "))


def _run(api: Api) -> httpx.Response:
    """A synchronous run, which waits for its film through all of this."""
    with httpx.Client(base_url=api.url, headers=api.client.headers, timeout=120) as client:
        return client.post("/v1/prediction/run", json=body())
