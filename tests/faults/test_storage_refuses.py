"""A storage that refuses for a while, or for good: films are kept and delivered, or their jobs end and say why."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from tests.engines.noop import FILM
from tests.faults.crew import crew
from tests.faults.processes import Process, body, until
from tests.faults.receiver import receiving
from tests.faults.relay import relaying
from tests.faults.rows import rows
from tests.server.running import TOKEN, Api, serving
from tests.storage.buckets import cloudless, fresh_bucket, s3_server

from rushes.server import serving as server
from rushes.storage import Storage, StorageUnavailable, open_storage

BRIEF = """
import sys
from rushes.worker import WorkerOptions, run_worker
url, token = sys.argv[1:]
sys.exit(run_worker(WorkerOptions(url, token, engine="tests.engines.noop:Noop", name="brief", keep=1.5)))
"""
"""A worker that offers its film for a second and a half only."""


class Moody:
    """A storage in front of another that raises, in the middle of a film, whatever is in `moods`; the last stays."""

    def __init__(self, inner: Storage) -> None:
        self.moods: list[Exception | None] = [None]
        self.refused = 0
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    async def put(self, key: str, chunks: AsyncIterator[bytes], *, content_type: str) -> int:
        mood = self.moods.pop(0) if len(self.moods) > 1 else self.moods[0]
        if mood is None:
            return await self._inner.put(key, chunks, content_type=content_type)

        async def half() -> AsyncIterator[bytes]:
            async for chunk in chunks:
                yield chunk[: len(chunk) // 2]
                self.refused += 1
                raise mood

        return await self._inner.put(key, half(), content_type=content_type)


@pytest.fixture
def moody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Moody:
    """The storage of the servers in this test."""
    storage = Moody(open_storage(str(tmp_path / "films")))
    monkeypatch.setattr(server, "open_storage", lambda url: storage)
    return storage


def ends(api: Api, id: str) -> dict[str, Any]:
    """The prediction when it has ended."""
    until(lambda: api.client.get(f"/v1/prediction/{id}").json()["status"] != "processing", "its end")
    return dict(api.client.get(f"/v1/prediction/{id}").json())


def files(folder: Path) -> list[str]:
    """Every file there, half-written ones too."""
    return [path.name for path in folder.rglob("*") if path.is_file()]


def test_a_film_is_kept_until_the_storage_takes_it(
    moody: Moody, tmp_path: Path, figures: Callable[..., None]
) -> None:
    gone = StorageUnavailable("storing a file failed")
    moody.moods = [gone, gone, gone, None]
    with (
        serving(data=tmp_path / "data", lease_seconds=4, beat_seconds=0.5) as api,
        crew(api, tmp_path / "workers.log", 1, engine="Noop"),
    ):
        ended = ends(api, api.create())
        assert ended["status"] == "success"
        assert api.bare.get(ended["output"]).content == FILM
        assert api.write(rows)[ended["id"]].attempt == 1
        figures(refused=moody.refused, attempts=1, files=len(files(tmp_path / "films")))
        assert moody.refused == 3
        assert files(tmp_path / "films") == [ended["output"].rpartition("/")[2]]


def test_a_storage_that_refuses_for_good_ends_the_job_in_error(moody: Moody, tmp_path: Path) -> None:
    moody.moods = [StorageUnavailable("storing a file failed: it answers 403")]
    with receiving() as receiver, serving(data=tmp_path / "data", beat_seconds=0.5) as api:
        worker = Process(tmp_path / "workers.log", api.url, TOKEN, code=BRIEF)
        try:
            answer = api.client.post("/v1/prediction/", json=body(webhook_url=receiver.url()))
            ended = ends(api, answer.json()["id"])
            assert ended["status"] == "error"
            assert "the film could not be stored" in ended["message"]
            assert "403" in ended["message"]
            until(lambda: receiver.got, "the webhook")
            assert receiver.got[0][2]["status"] == "failed"
            assert files(tmp_path / "films") == []
            moody.moods = [None]
            assert ends(api, api.create())["status"] == "success"  # the worker goes on
        finally:
            worker.kill()


def test_a_film_in_a_storage_that_is_away_is_503_for_now(
    moody: Moody, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(key: str) -> None:
        raise StorageUnavailable("looking for a file failed")

    with serving(data=tmp_path / "data") as api:
        id = api.create()
        job = api.claim()
        assert job is not None
        api.film(job)
        film = api.client.get(f"/v1/prediction/{id}").json()["output"]
        monkeypatch.setattr(moody, "head", away, raising=False)
        answer = api.bare.get(film)
        assert (answer.status_code, answer.json()["status"]) == (503, "error")
        assert "Retry-After" in answer.headers
        monkeypatch.undo()
        assert api.bare.get(film).status_code == 200


def test_a_bucket_that_is_away_gets_the_film_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloudless(monkeypatch)
    with (
        s3_server() as endpoint,
        fresh_bucket(endpoint) as bucket,
        relaying(urlsplit(endpoint).port or 0) as wire,
    ):
        monkeypatch.setenv("AWS_ENDPOINT", f"http://127.0.0.1:{wire.port}")
        monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
        with (
            serving(data=tmp_path / "data", storage_url=f"s3://{bucket.name}/films") as api,
            crew(api, tmp_path / "workers.log", 1, engine="Noop"),
        ):
            wire.cut()
            id = api.create()
            log = tmp_path / "workers.log"
            until(lambda: "the API cannot at present (HTTP 503)" in log.read_text(), "a refusal")
            wire.mend()
            ended = ends(api, id)
            assert ended["status"] == "success"
            assert api.bare.get(ended["output"]).content == FILM
            assert len(bucket.client.list_objects_v2(Bucket=bucket.name)["Contents"]) == 1
            assert "Uploads" not in bucket.client.list_multipart_uploads(Bucket=bucket.name)
