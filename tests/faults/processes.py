"""Real `rushes serve` and `rushes worker` processes, to be killed, frozen and thawed; and who is still alive."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds for what takes one or two on an idle machine."""
KEY = "sk_chosen-by-the-tests"
PORTS = range(30_000, 32_000)
"""Below those that systems give to outgoing connections, so that a killed server's port stays free for its successor."""


def until(condition: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Wait for a condition; fails with `what` after that long."""
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, f"not within {patience:.0f} s: {what}"
        time.sleep(0.03)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    for port in random.SystemRandom().sample(PORTS, 100):
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


class Process:
    """One process of ours with what it writes in a file."""

    def __init__(self, log: Path, *arguments: str, code: str = "", **environ: str) -> None:
        self.log = log
        program = ["-c", code] if code else ["-m", "rushes"]
        with log.open("ab") as file:
            self._process = subprocess.Popen(
                [sys.executable, *program, *arguments],
                cwd=ROOT,
                env=_environment(environ),
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def send(self, number: signal.Signals) -> None:
        """A signal to this process alone."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """kill -9, and wait until it is gone."""
        self._process.kill()
        self._process.wait(PATIENCE)

    def wait(self, patience: float = PATIENCE) -> int:
        """Wait for its end; the exit code."""
        return self._process.wait(patience)

    def said(self) -> str:
        """What it wrote."""
        return self.log.read_text(encoding="utf-8", errors="replace")


def _environment(further: dict[str, str]) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("RUSHES_")}
    return {**ours, **further}


def worker(url: str, token: str, name: str, engine: str, log: Path, seconds: float = 0.0) -> Process:
    """A `rushes worker` with a class of tests.engines.noop; `seconds` is how long `Slow` films."""
    flags = ("--url", url, "--name", name, "--engine", f"tests.engines.noop:{engine}", "--log-level", "info")
    return Process(log, "worker", *flags, RUSHES_WORKER_TOKEN=token, RUSHES_TEST_SECONDS=f"{seconds:g}")


@dataclass
class Served:
    """A `rushes serve` process that answers, with a client that has a key without limits."""

    process: Process
    url: str
    client: httpx.Client

    def create(self, **more: Any) -> str:
        """The id of a new prediction."""
        answer = self.client.post("/v1/prediction/", json=body(**more))
        assert answer.status_code == 200, answer.text
        return str(answer.json()["predictionID"])

    def get(self, id: str) -> dict[str, Any]:
        answer = self.client.get(f"/v1/prediction/{id}")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def ends(self, id: str, patience: float = PATIENCE) -> dict[str, Any]:
        """The prediction when it has ended."""
        until(lambda: self.get(id)["status"] != "processing", f"the end of {id}", patience)
        return self.get(id)


def body(**more: Any) -> dict[str, Any]:
    """The body of a create."""
    asked = {"prompt": "A dog runs along a beach", "duration": "5"}
    return {"model": "kling-v2-6-pro-text-to-video", "input": asked, **more}


def launch(data: Path, port: int, *flags: str, seconds: float = 0.05, engine: str = "Slow") -> Process:
    """Start `rushes serve`; it may not answer yet."""
    limits = ("--creates-per-minute", "0", "--in-flight", "0", "--min-free", "0", "--log-level", "info")
    return Process(
        data.parent / f"{data.name}.log",
        *("serve", "--data", str(data), "--port", str(port)),
        *("--engine", f"tests.engines.noop:{engine}", *limits, *flags),
        RUSHES_API_KEY=KEY,
        RUSHES_TEST_SECONDS=f"{seconds:g}",
    )


@contextlib.contextmanager
def served(data: Path, port: int, *flags: str, **named: Any) -> Iterator[Served]:
    """A `rushes serve` for the length of the block, killed at its end if it is still there."""
    process = launch(data, port, *flags, **named)
    url = f"http://127.0.0.1:{port}"
    try:
        with httpx.Client(base_url=url, headers={"X-API-Key": KEY}, timeout=30) as client:
            until(lambda: answers(client) or not process.alive, "an answer of the server")
            assert process.alive, process.said()
            yield Served(process, url, client)
    finally:
        kill_all(family(process.pid))
        process.kill()


def answers(client: httpx.Client) -> bool:
    """Whether the server is up."""
    try:
        return client.get("/healthz").status_code == 200
    except httpx.TransportError:
        return False


@dataclass(frozen=True)
class Living:
    """A process by its number and the moment of its start, since numbers are given anew."""

    pid: int
    started: str

    @property
    def alive(self) -> bool:
        """Whether it runs; a dead one that nobody has buried does not count."""
        stat = _stat(self.pid)
        return stat is not None and stat[19] == self.started and stat[0] not in "ZX"


def family(pid: int) -> list[Living]:
    """The descendants of a process that are alive now."""
    everybody = {
        int(entry.name): _stat(int(entry.name)) for entry in Path("/proc").iterdir() if entry.name.isdigit()
    }
    found: list[Living] = []
    generation = {pid}
    while generation:
        born = {each: stat for each, stat in everybody.items() if stat and int(stat[1]) in generation}
        found += [Living(each, stat[19]) for each, stat in born.items()]
        generation = set(born)
    return found


def kill_all(these: list[Living]) -> None:
    """kill -9 for what is left."""
    for each in these:
        if each.alive:
            with contextlib.suppress(ProcessLookupError):
                os.kill(each.pid, signal.SIGKILL)


def _stat(pid: int) -> list[str] | None:
    """The fields of /proc/PID/stat from the state on."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return text.rpartition(") ")[2].split()
