"""A disk that is full: new work is refused with 507 and not stored, what is there can be read, and it goes on after it."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from tests.engines.noop import FILM
from tests.faults.crew import crew
from tests.faults.processes import body, until
from tests.faults.rows import rows
from tests.server.running import Api, serving

FIELDS = {"status", "message", "details", "error"}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(place)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
        said = done.stderr.strip() if done.returncode else ""
    except OSError as error:
        said = str(error)
    if said:
        pytest.skip(f"this user may not mount a small disk: {said}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True, timeout=20)


def fill(place: Path) -> Path:
    """Take all the room there is; the file that holds it."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"\0" * 4096)
    assert os.statvfs(place).f_bavail == 0
    return filler


def creates(api: Api, number: int) -> list[httpx.Response]:
    return [api.client.post("/v1/prediction/", json=body()) for _ in range(number)]


@pytest.mark.usefixtures("quick_reaper")
def test_a_full_disk(disk: Path, tmp_path: Path, figures: Callable[..., None]) -> None:
    with (
        serving(data=disk / "data", lease_seconds=3, beat_seconds=0.5) as api,
        crew(api, tmp_path / "workers.log", 1, seconds=1.0),
    ):
        id = api.create()
        until(lambda: api.write(rows)[id].state == "processing", "a film in the making")
        filler = fill(disk)
        heard = creates(api, 300)  # the first may still find room in pages that are there
        stored = {answer.json()["id"] for answer in heard if answer.status_code == 200}
        refused = [answer for answer in heard if answer.status_code != 200]
        figures(creates=len(heard), refused=len(refused), stored=len(stored))
        assert refused[-1] is heard[-1]
        assert {answer.status_code for answer in refused} == {507}
        assert all(answer.json().keys() == FIELDS for answer in refused)
        assert all("Retry-After" in answer.headers for answer in refused)
        assert api.client.get(f"/v1/prediction/{id}").status_code == 200
        known = api.client.get("/v1/executions", params={"limit": 500}).json()
        assert {one["id"] for one in known["executions"]} == stored | {id}
        log = tmp_path / "workers.log"
        until(lambda: "trying again" in log.read_text() and "HTTP 507" in log.read_text(), "a film refused")
        filler.unlink()
        until(lambda: creates(api, 1)[0].status_code == 200, "room for a create")
        until(lambda: api.write(rows)[id].ended, "the end of the film that was in the making")
        shown = api.client.get(f"/v1/prediction/{id}").json()
        assert (shown["status"], api.write(rows)[id].attempt) == ("success", 1)
        assert api.bare.get(shown["output"]).content == FILM
        assert list((disk / "data" / "films").rglob("*#*")) == []


def test_work_is_refused_before_the_disk_is_full(disk: Path) -> None:
    with serving(data=disk / "data", min_free="2MB") as api:
        assert creates(api, 1)[0].status_code == 200
        filler = fill(disk)
        (refused,) = creates(api, 1)
        assert (refused.status_code, refused.json().keys()) == (507, FIELDS)
        assert "Retry-After" in refused.headers
        assert len(api.write(rows)) == 1
        filler.unlink()
        assert creates(api, 1)[0].status_code == 200
