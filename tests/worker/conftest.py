"""A stub API, and workers to put before it: in a thread, or in a process of their own."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from tests.worker.stub_api import PATIENCE, TOKEN, StubApi

from rushes.worker.loop import work
from rushes.worker.options import WorkerOptions, settled
from rushes.worker.scratch import scratch_folder
from rushes.worker.station import Station

ROOT = Path(__file__).parents[2]


def engine_path(name: str) -> str:
    """A class of tests.engines.noop in full; other names as they are."""
    return f"tests.engines.noop:{name}" if name.isidentifier() and name[0].isupper() else name


@pytest.fixture
def api() -> Iterator[StubApi]:
    stub = StubApi()
    yield stub
    stub.down()


class ThreadedWorker:
    """A worker in a thread of this process, with all it logged."""

    def __init__(self, url: str, scratch: Path, engine: str, **options: Any) -> None:
        self.logged: list[dict[str, Any]] = []
        self.code: int | None = None
        self._known = threading.Event()
        given = WorkerOptions(
            url, **{"token": TOKEN, "engine": engine_path(engine), "scratch": scratch, **options}
        )
        self._options = settled(given, environ={}, host="here", pid=1)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        assert self._known.wait(PATIENCE)

    @property
    def pid(self) -> int:
        """Of the engine process."""
        return self.station.standby.process.pid

    def join(self) -> int:
        """Wait for its end; the exit code."""
        self._thread.join(PATIENCE)
        assert self.code is not None, "it does not end"
        return self.code

    def close(self) -> None:
        self.station.stop()
        self.station.stop()
        self.join()

    def said(self, words: str) -> list[dict[str, Any]]:
        """Log entries that have these words in their event or in a value."""
        return [entry for entry in self.logged if any(words in str(value) for value in entry.values())]

    def _run(self) -> None:
        log = structlog.wrap_logger(
            None, processors=[self._keep], wrapper_class=structlog.make_filtering_bound_logger(0)
        )
        with scratch_folder(self._options.scratch) as scratch:
            self.station = Station(self._options, scratch, log)
            self._known.set()
            try:
                self.code = work(self.station)
            finally:
                self.station.close()

    def _keep(self, logger: Any, method: str, entry: dict[str, Any]) -> Any:
        self.logged.append(entry)
        raise structlog.DropEvent


@pytest.fixture
def worker(
    api: StubApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., ThreadedWorker]]:
    """Starts threaded workers with one of the engines of tests.engines.noop."""
    monkeypatch.chdir(ROOT)
    made: list[ThreadedWorker] = []

    def start(engine: str = "Noop", **options: Any) -> ThreadedWorker:
        made.append(ThreadedWorker(api.url, tmp_path / "scratch", engine, **options))
        return made[-1]

    yield start
    for each in made:
        each.close()


RUN = """
import sys
from pathlib import Path
from rushes.worker import WorkerOptions, run_worker
url, engine, scratch, grace = sys.argv[1:]
sys.exit(run_worker(WorkerOptions(url, engine=engine, scratch=Path(scratch), grace=float(grace))))
"""


@pytest.fixture
def process(api: StubApi, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts workers in processes of their own, the token in the environment; what they log is in `tmp_path/log`."""
    made: list[subprocess.Popen[str]] = []

    def start(engine: str = "Noop", *, grace: float = 20, token: str = TOKEN, **environ: str) -> Any:
        with (tmp_path / "log").open("a") as log:
            made.append(
                subprocess.Popen(
                    [
                        sys.executable,
                        "-c",
                        RUN,
                        api.url,
                        engine_path(engine),
                        str(tmp_path / "scratch"),
                        str(grace),
                    ],
                    cwd=ROOT,
                    env={**os.environ, "RUSHES_WORKER_TOKEN": token, **environ},
                    stdout=log,
                    stderr=log,
                    text=True,
                )
            )
        return made[-1]

    yield start
    for each in made:
        if each.poll() is None:
            each.send_signal(signal.SIGKILL)
        each.wait(PATIENCE)
