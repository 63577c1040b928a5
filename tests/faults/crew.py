"""A crew of real `rushes worker` processes before a server in this process, to be killed and frozen by name."""

from __future__ import annotations

import contextlib
import itertools
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.processes import Process, until, worker
from tests.server.running import TOKEN, Api


@dataclass
class Crew:
    """`members` are alive and not frozen."""

    api: Api
    log: Path
    engine: str
    seconds: float
    members: dict[str, Process] = field(default_factory=dict)
    frozen: dict[str, Process] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def hire(self) -> str:
        """Start another; its name."""
        name = f"worker-{next(self._numbers)}"
        self.members[name] = worker(self.api.url, TOKEN, name, self.engine, self.log, self.seconds)
        return name

    def kill(self, name: str) -> None:
        """kill -9 of one."""
        self.members.pop(name).kill()

    def freeze(self, name: str) -> None:
        """SIGSTOP for one: it holds what it holds, and says nothing. Its engine goes on."""
        self.frozen[name] = self.members.pop(name)
        self.frozen[name].send(signal.SIGSTOP)

    def thaw(self, name: str) -> None:
        """Let it go on as if nothing had happened."""
        self.members[name] = self.frozen.pop(name)
        self.members[name].send(signal.SIGCONT)

    def settled(self) -> None:
        """Wait until all are idle: none has anything more to say about a film."""
        until(lambda: not self.busy(), "idle workers")

    def busy(self) -> list[str]:
        """Those that the server has not seen idle."""
        idle = {
            one["name"] for one in self.api.bare.get("/readyz").json()["workers"] if one["state"] == "idle"
        }
        return [name for name in self.members if name not in idle]


@contextlib.contextmanager
def crew(api: Api, log: Path, size: int, *, engine: str = "Slow", seconds: float = 0.0) -> Iterator[Crew]:
    """A crew that is idle with its engines loaded; dismissed at the end of the block."""
    hired = Crew(api, log, engine, seconds)
    try:
        for _ in range(size):
            hired.hire()
        hired.settled()
        yield hired
    finally:
        for one in (*hired.members.values(), *hired.frozen.values()):
            one.kill()
