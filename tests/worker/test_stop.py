"""A worker that is told to stop finishes its film or gives it back; one that is killed leaves nothing running."""

import os
import signal
import time
from pathlib import Path

import pytest
from tests.worker.processes import family, gone
from tests.worker.stub_api import PATIENCE

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")


def idle(api):
    """Wait until a worker waits for a job."""
    api.until(lambda: [c for c in api.claims if c["state"] == "idle"])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_idle_worker_stops_at_once(api, process, number):
    running = process()
    idle(api)
    began = time.monotonic()
    running.send_signal(number)
    assert running.wait(PATIENCE) == 0
    assert time.monotonic() - began < 10  # and not the twenty seconds of the claim


def test_a_loading_worker_stops_at_once(api, process):
    running = process("tests.worker.loading:Endless")
    api.until(lambda: [c for c in api.claims if c["state"] == "loading"])
    children = family(running.pid)
    running.send_signal(signal.SIGTERM)
    assert running.wait(PATIENCE) == 0
    gone(*children)


def test_a_running_film_is_finished_within_the_grace(api, process):
    running = process("Slow", RUSHES_TEST_SECONDS="1.5")
    job = api.add()
    waiting = api.add()
    api.beaten(job)
    running.send_signal(signal.SIGTERM)
    assert running.wait(PATIENCE) == 0
    assert [end["status"] for end in api.finished] == ["success"]
    assert api.finished[0].get("claim") is None
    assert [queued["id"] for queued in api.queue] == [waiting]


def test_a_film_that_outlasts_the_grace_is_given_back(api, process, tmp_path):
    running = process("Slow", grace=0.3)
    job = api.add()
    api.beaten(job)
    children = family(running.pid)
    running.send_signal(signal.SIGTERM)
    assert running.wait(PATIENCE) == 0
    assert [body["id"] for body in api.released] == [job]
    assert not api.finished
    gone(*children)
    assert list((tmp_path / "scratch").iterdir()) == []


def test_a_second_signal_gives_the_job_back_at_once(api, process):
    running = process("Stubborn", grace=60)
    job = api.add()
    api.beaten(job)
    began = time.monotonic()
    running.send_signal(signal.SIGTERM)
    time.sleep(0.2)  # two signals at once are one
    running.send_signal(signal.SIGTERM)
    assert running.wait(PATIENCE) == 0
    assert time.monotonic() - began < 15
    assert [body["id"] for body in api.released] == [job]


def test_a_worker_that_stops_while_the_api_is_gone_does_not_hang(api, process):
    running = process("Stubborn", grace=0)
    api.beaten(api.add())
    api.down()
    running.send_signal(signal.SIGTERM)
    assert running.wait(20) == 0


def test_an_unknown_token_ends_the_worker_with_one_sentence(api, process, tmp_path):
    running = process(token="wk_wrong")
    assert running.wait(PATIENCE) == 2
    log = (tmp_path / "log").read_text()
    assert "the API refuses this worker: unknown token; give the worker token of this API." in log
    assert "Traceback" not in log
    assert "wk_wrong" not in log


@pytest.mark.parametrize("engine", ["tests.engines.noop:Nobody", "tests.engines.noop:Lacking", "unheard-of"])
def test_an_engine_that_cannot_be_ends_the_worker(api, process, engine, tmp_path):
    running = process(engine)
    assert running.wait(PATIENCE) in (1, 2)
    assert "engine" in (tmp_path / "log").read_text()


def test_a_killed_worker_leaves_nothing_running_and_the_next_sweeps_its_folder(api, process, tmp_path):
    running = process("Parent")
    started = int(api.beaten(api.add())["logs"].split("pid ")[1])
    children = family(running.pid)
    assert started in children
    assert len(children) >= 2
    running.kill()
    running.wait(PATIENCE)
    gone(*children)
    left = set((tmp_path / "scratch").iterdir())
    assert left
    process()
    api.until(lambda: [c for c in api.claims if c["engines"][0] == "noop"])
    assert not left & set((tmp_path / "scratch").iterdir())


def test_an_engine_that_holds_the_interpreter_dies_with_its_worker(api, process, tmp_path):
    running = process("tests.worker.loading:Locked")
    api.until(lambda: [c for c in api.claims if c["state"] == "loading"])
    deadline = time.monotonic() + PATIENCE
    while "locked" not in (tmp_path / "log").read_text():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    children = family(running.pid)
    assert len(children) == 2  # the engine and its guard
    running.kill()
    running.wait(PATIENCE)
    gone(*children)


def test_the_engine_does_not_see_the_token(api, worker, monkeypatch):
    monkeypatch.setenv("RUSHES_WORKER_TOKEN", "secret")
    running = worker()
    idle(api)
    environment = Path(f"/proc/{running.pid}/environ").read_bytes()
    assert b"secret" not in environment
    assert b"RUSHES_WORKER_TOKEN" not in environment
    assert os.environ["RUSHES_WORKER_TOKEN"] == "secret"
