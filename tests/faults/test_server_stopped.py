"""SIGTERM and what comes after it: films finish or go back, nothing stays behind, the next start goes on."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.faults.processes import Served, family, free_port, launch, served, until
from tests.faults.rows import rows
from tests.server.running import serving

from rushes.server import crew
from rushes.settings import Settings

AT_ONCE = 15.0
"""Seconds that a busy machine may take for what takes one to three; the grace in these tests is five minutes."""


def attempt_of(data: Path, id: str) -> tuple[str, int]:
    """State and counted attempts of a prediction of a server that has stopped."""
    with contextlib.closing(sqlite3.connect(data / "rushes.db")) as database:
        row = database.execute("select state, attempt from predictions where id = ?", (id,)).fetchone()
        return str(row[0]), int(row[1])


def stopped(up: Served, *, twice_after: float | None = None) -> float:
    """Tell the server to stop; how long the last signal took to have it gone, with everything it had started."""
    left = family(up.process.pid)
    assert len(left) >= 3
    up.process.send(signal.SIGTERM)
    if twice_after is not None:
        time.sleep(twice_after)
        assert up.process.alive
        up.process.send(signal.SIGTERM)
    began = time.monotonic()
    code = up.process.wait()
    took = time.monotonic() - began
    assert [each for each in left if each.alive] == []
    assert code == 0, up.process.said()[-3000:]
    assert "Traceback" not in up.process.said()
    return took


def filming(up: Served) -> str:
    """The id of a prediction that is being filmed."""
    id = up.create()
    until(lambda: up.get(id)["stage"] == "filming", "a film in the making")
    return id


def test_a_film_within_the_grace_is_finished(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with served(data, free_port(), "--grace", "40s", seconds=1.5) as up:
        id = filming(up)
        waiting = up.create()
        stopped(up)
    assert attempt_of(data, id) == ("success", 1)
    assert attempt_of(data, waiting) == ("queued", 0)


def test_a_film_beyond_the_grace_goes_back_uncounted_and_is_made_after_the_restart(tmp_path: Path) -> None:
    data, port = tmp_path / "data", free_port()
    with served(data, port, "--grace", "1s", "--max-attempts", "1", seconds=60) as up:
        id = filming(up)
        stopped(up)
    assert attempt_of(data, id) == ("queued", 0)
    with served(data, port, "--max-attempts", "1", seconds=0.1) as up:
        assert up.ends(id)["status"] == "success"
        assert attempt_of(data, id) == ("success", 1)


@pytest.mark.parametrize("engine", ["Slow", "Stubborn"])
def test_a_second_signal_stops_at_once(tmp_path: Path, engine: str, figures: Callable[..., None]) -> None:
    data = tmp_path / "data"
    with served(data, free_port(), "--grace", "5m", engine=engine, seconds=60) as up:
        id = up.create()
        until(lambda: up.get(id)["stage"] in ("filming", "brooding"), "a film in the making")
        took = stopped(up, twice_after=1.0)
        figures(seconds_after_the_second_signal=round(took, 1))
        assert took < AT_ONCE
    assert attempt_of(data, id) == ("queued", 0)


def test_a_second_signal_does_not_wait_for_a_frozen_worker(
    tmp_path: Path, figures: Callable[..., None]
) -> None:
    with served(tmp_path / "data", free_port(), "--grace", "5m", seconds=60) as up:
        filming(up)
        os.kill(family(up.process.pid)[0].pid, signal.SIGSTOP)
        took = stopped(up, twice_after=1.0)
        figures(seconds_after_the_second_signal=round(took, 1))
        assert took < AT_ONCE


def test_a_stop_does_not_wait_for_a_worker_that_is_to_be_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "AGAIN", (60.0, 60.0))

    async def story() -> float:
        before = set(family(os.getpid()))
        members = crew.Crew(Settings(data=tmp_path, engine="miniature"), "http://127.0.0.1:9", "token")
        members.start()
        await asyncio.to_thread(until, lambda: set(family(os.getpid())) - before, "a worker")
        for each in set(family(os.getpid())) - before:
            os.kill(each.pid, signal.SIGKILL)
        await asyncio.sleep(1.0)  # it is mourned; its successor has a minute to wait
        began = time.monotonic()
        await members.stop()
        return time.monotonic() - began

    assert asyncio.run(story()) < 20.0


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        process = launch(tmp_path / "data", port)
        assert process.wait() == 2
    said = [line for line in process.said().splitlines() if "RUSHES_TEST_SECONDS" not in line]
    assert len(said) == 1
    assert said[0].startswith(f"rushes: port {port} on 127.0.0.1 cannot be used: Address already in use; ")
    assert not (tmp_path / "data" / "rushes.db").exists()


@pytest.mark.usefixtures("quick_reaper")
def test_a_worker_that_lives_keeps_its_film_when_the_server_was_away_for_longer_than_its_lease(
    tmp_path: Path,
) -> None:
    with serving(data=tmp_path / "data", lease_seconds=2, beat_seconds=0.5) as api:
        id = api.create()
        job = api.claim()
        assert job is not None
    time.sleep(2.2)
    with serving(data=tmp_path / "data", lease_seconds=2, beat_seconds=0.5) as api:
        time.sleep(0.4)  # the first look at leases comes with the start
        beat = {"lease": job["lease"], "progress": 0.5, "stage": "filming", "logs": ""}
        assert api.worker.post(f"/v1/worker/jobs/{id}/beat", json=beat).status_code == 200
        assert api.film(job)["recorded"]
        assert (api.write(rows)[id].state, api.write(rows)[id].attempt) == ("success", 1)
