"""Workers that die and workers that come back from the dead: every job is done once."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.engines.noop import FILM
from tests.faults.crew import Crew, crew
from tests.faults.processes import body, until
from tests.faults.receiver import receiving
from tests.faults.rows import Row, announced, counted, rows
from tests.server.running import Api, serving

JOBS = 100
KILLS = tuple(range(2, 82, 4))
"""A worker at work is killed as soon as so many jobs have ended: twenty times, however quick the machine is."""
FREEZES = (10, 25, 40, 55, 70, 85)
"""The same for a freeze; the last one comes back when everything is over."""
NOT_RECORDED = {"recorded": False, "job": None}
TOO_LATE = [409, 409, NOT_RECORDED, NOT_RECORDED]
QUICK = {"lease_seconds": 1.2, "beat_seconds": 0.3}


class Trouble:
    """Kills, freezes and thaws by the number of jobs that have ended."""

    def __init__(self, crew: Crew) -> None:
        self.kills, self.freezes, self.came_back = list(KILLS), list(FREEZES), 0
        self._crew = crew
        self._held: dict[str, tuple[str, str | None]] = {}
        self._last = ""

    def make(self, now: dict[str, Row]) -> None:
        """Whatever is due."""
        ended = sum(row.ended for row in now.values())
        working = [
            row for row in now.values() if row.state == "processing" and row.worker in self._crew.members
        ]
        for row in working:
            assert row.worker is not None
            if self.kills and ended >= self.kills[0]:
                self.kills.pop(0)
                self._crew.kill(row.worker)
                self._crew.hire()
            elif self.freezes and ended >= self.freezes[0]:
                self.freezes.pop(0)
                self._crew.freeze(row.worker)
                self._held[row.worker] = row.id, row.lease
                self._last = row.worker
        for name, (id, lease) in list(self._held.items()):
            taken_over = now[id].ended or now[id].lease not in (None, lease)
            if taken_over and (self.freezes or name != self._last):
                self.thaw(name)

    def thaw(self, name: str) -> None:
        """One comes back after its lease has gone to another."""
        del self._held[name]
        self.came_back += 1
        self._crew.thaw(name)

    def thaw_all(self) -> None:
        for name in list(self._held):
            self.thaw(name)


@pytest.mark.usefixtures("quick_reaper")
def test_twenty_kills_and_six_zombies_in_a_hundred_jobs(
    store: dict[str, Any], tmp_path: Path, figures: Callable[..., None]
) -> None:
    began = time.monotonic()
    with (
        receiving() as receiver,
        serving(**store, **QUICK, max_attempts=60) as api,
        crew(api, tmp_path / "workers.log", 4, seconds=0.15) as workers,
    ):
        for _ in range(JOBS):
            assert (
                api.client.post("/v1/prediction/", json=body(webhook_url=receiver.url())).status_code == 200
            )
        trouble = Trouble(workers)
        deadline = time.monotonic() + 120
        now = api.write(rows)
        while not all(row.ended for row in now.values()):
            trouble.make(now)
            assert time.monotonic() < deadline, (tmp_path / "workers.log").read_text()[-4000:]
            time.sleep(0.03)
            now = api.write(rows)
        trouble.thaw_all()
        workers.settled()
        until(lambda: len(receiver.got) >= JOBS, "all webhooks")
        after = api.write(rows)
        late = (tmp_path / "workers.log").read_text().count("lease lost")
        requeued = counted(api.service.meters, "rushes_lease_expiries_total")
        twice = sum(number - 1 for number in receiver.by_prediction().values())
        figures(
            jobs=len(after),
            kills=len(KILLS) - len(trouble.kills),
            zombies=trouble.came_back,
            late_words=late,
            requeued=int(requeued),
            attempts=sum(row.attempt for row in after.values()),
            lost=JOBS - sum(row.state == "success" for row in after.values()),
            ended_twice=int(counted(api.service.meters, "rushes_predictions_ended_total")) - JOBS,
            webhooks_twice=twice,
            seconds=round(time.monotonic() - began, 1),
        )
        assert not trouble.kills
        assert trouble.came_back == len(FREEZES)
        assert late > 0
        assert after == now  # zombies that came back after the end have changed nothing
        assert {row.state for row in after.values()} == {"success"}
        assert sum(row.attempt for row in after.values()) == JOBS + requeued
        assert counted(api.service.meters, "rushes_predictions_ended_total") == JOBS
        assert sorted(api.write(announced)) == sorted(after)
        assert twice == 0
        _each_has_its_film(api, after, store["data"] / "films")


def _each_has_its_film(api: Api, after: dict[str, Row], films: Path) -> None:
    outputs = {row.output for row in after.values()}
    assert len(outputs) == JOBS
    for id in after:
        assert api.bare.get(api.client.get(f"/v1/prediction/{id}").json()["output"]).content == FILM
    assert [path for path in films.rglob("*") if path.is_file() and path.suffix != ".mp4"] == []


@pytest.mark.usefixtures("quick_reaper")
def test_a_job_whose_worker_always_dies_ends_in_error_with_its_webhook(tmp_path: Path) -> None:
    with (
        receiving() as receiver,
        serving(data=tmp_path / "data", **QUICK, max_attempts=3) as api,
        crew(api, tmp_path / "workers.log", 3, seconds=60) as workers,
    ):
        id = api.client.post("/v1/prediction/", json=body(webhook_url=receiver.url())).json()["id"]
        for attempt in (1, 2, 3):
            until(lambda n=attempt: _filmed_by(api, id, n) in workers.members, f"attempt {attempt}")
            workers.kill(_filmed_by(api, id, attempt))
        until(lambda: receiver.got, "the webhook")
        row = api.write(rows)[id]
        assert (row.state, row.attempt) == ("error", 3)
        shown = api.client.get(f"/v1/prediction/{id}").json()
        assert shown["status"] == "error"
        assert "3 attempts" in shown["message"]
        assert [got["status"] for _, _, got in receiver.got] == ["failed"]


def _filmed_by(api: Api, id: str, attempt: int) -> str:
    row = api.write(rows)[id]
    return str(row.worker) if (row.state, row.attempt) == ("processing", attempt) else ""


@pytest.mark.usefixtures("quick_reaper")
def test_whoever_holds_an_old_lease_can_change_nothing(store: dict[str, Any]) -> None:
    with serving(**store, lease_seconds=1, beat_seconds=0.1) as api:
        id = api.create()
        zombie = api.claim()
        assert zombie is not None
        until(lambda: api.write(rows)[id].state == "queued", "the end of the lease")
        before = api.write(rows)[id]
        assert _words(api, zombie) == TOO_LATE
        assert api.write(rows)[id] == before
        job = api.claim()
        assert job is not None
        assert _words(api, zombie) == TOO_LATE
        assert api.film(job) == {"recorded": True, "job": None}
        ended = api.write(rows)[id]
        assert _words(api, zombie) == TOO_LATE
        assert api.write(rows)[id] == ended
        assert (ended.state, ended.attempt) == ("success", 2)


def _words(api: Api, job: dict[str, Any]) -> list[object]:
    """What a worker hears that beats, gives back, ends without a film, and delivers one."""
    one, lease = f"/v1/worker/jobs/{job['id']}", {"lease": job["lease"]}
    beat = api.worker.post(f"{one}/beat", json={**lease, "progress": 0.9, "stage": "late", "logs": "late\n"})
    release = api.worker.post(f"{one}/release", json=lease)
    return [beat.status_code, release.status_code, api.fail(job), api.film(job)]
