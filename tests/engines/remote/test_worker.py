"""Through the API: a real server, a real worker whose engine process films on a stub, and a client."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.engines.remote.films import facts
from tests.engines.remote.stub import Stub
from tests.server.running import TOKEN, Api, serving
from tests.worker.conftest import ROOT, ThreadedWorker

ENDED = ("success", "error", "cancelled")


@pytest.fixture
def filming(stub, tmp_path, monkeypatch) -> Iterator[tuple[Api, Stub, ThreadedWorker]]:
    """An API, a stub that speaks as SGLang does, and a worker between them."""
    server: Stub = stub("sglang")
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("RUSHES_REMOTE_URL", server.url)
    with serving(data=tmp_path / "data") as api:
        worker = ThreadedWorker(
            api.url, tmp_path / "scratch", "rushes.engines.remote.engine:Remote", token=TOKEN, quality="draft"
        )
        try:
            yield api, server, worker
        finally:
            server.let_go.set()
            worker.close()


def seen(api: Api, job: str, enough: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The prediction as soon as it is so."""
    for _ in range(1200):
        answer = api.client.get(f"/v1/prediction/{job}").json()
        if enough(answer):
            return answer
        time.sleep(0.05)
    raise AssertionError(answer)


def test_a_film_arrives_and_its_log_names_the_cluster(filming, tmp_path):
    api, server, _ = filming
    job = api.create(duration="5", aspect_ratio="1:1")
    answer = seen(api, job, lambda answer: answer["status"] in ENDED)
    assert answer["status"] == "success", answer
    assert f"filmed by 127.0.0.1:{server.port}, a server that speaks as SGLang does" in answer["logs"]
    film = api.client.get(answer["output"][0] if isinstance(answer["output"], list) else answer["output"])
    (tmp_path / "film.mp4").write_bytes(film.content)
    told = facts(tmp_path / "film.mp4")
    assert (told["size"], told["frames"], told["sound"]) == ((540, 540), 120, True)
    assert server.deleted == ["video_gen_0001"]


def test_a_cancel_over_the_api_ends_the_job_there_and_keeps_the_engine(filming):
    api, server, worker = filming
    server.looks = 10**9
    job = api.create(duration="5", aspect_ratio="1:1")
    seen(api, job, lambda answer: "does not tell" in (answer.get("logs") or ""))
    before = worker.pid
    assert api.client.post(f"/v1/prediction/{job}/cancel").status_code == 200
    began = threading.Event()
    for _ in range(1000):
        if server.deleted:
            break
        began.wait(0.02)
    assert server.deleted == ["video_gen_0001"]
    for _ in range(500):
        if worker.said("may go on with it"):
            break
        began.wait(0.02)
    assert worker.said("SGLang may go on with it until it is done")
    server.looks = 1
    following = api.create(duration="5", aspect_ratio="1:1")
    assert seen(api, following, lambda answer: answer["status"] in ENDED)["status"] == "success"
    assert worker.pid == before
