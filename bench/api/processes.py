"""A server under measurement as a tree of processes: started in its own session, weighed, and ended by pid."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.api.load import HOST

__all__ = ["Memory", "NotMeasured", "Server", "family", "free_port", "weigh"]

PROC = Path("/proc")
PORTS = range(10_000, 20_000)
"""Below those that systems give to outgoing connections."""
GRACE = 15.0
"""Seconds for an orderly end before the tree is killed."""
LOG_LINES = 3


class NotMeasured(Exception):
    """Why a server, or one figure of it, is not in the table."""


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    for port in random.SystemRandom().sample(PORTS, 100):
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind((HOST, port))
            return port
    raise NotMeasured(f"a hundred ports from {PORTS.start} to {PORTS.stop} are all taken")


def _parents() -> dict[int, int]:
    """Every process of this machine and its parent; empty where there is no /proc."""
    found = {}
    for entry in PROC.iterdir() if PROC.is_dir() else ():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError, IndexError):
                text = (entry / "stat").read_text(errors="replace")
                found[int(entry.name)] = int(text.rpartition(")")[2].split()[1])
    return found


def family(root: int) -> list[int]:
    """A process and all that descend from it, the eldest first."""
    parents = _parents()
    found = [root]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory in bytes. Pages that processes share count in each of them, except in `proportional`."""

    api: int
    """Of the process that answers: the largest of those that hold the listening socket."""
    all: int
    processes: int
    proportional: int
    """PSS of all: shared pages counted once."""


def weigh(root: int, port: int, others: Iterable[int] = ()) -> Memory:
    """The memory of a tree of processes, with `others` (a database) in all but `api`. Raises NotMeasured."""
    tree = family(root)
    if not (PROC / str(root) / "status").exists():
        raise NotMeasured("memory is read from /proc, which this system hasn't")
    sockets = _listening(port)
    holders = [pid for pid in tree if sockets & _sockets(pid)]
    every = [*tree, *(pid for other in others for pid in family(other))]
    sizes = {pid: _kilobytes(pid, "status", "VmRSS:") for pid in every}
    shares = sum(_kilobytes(pid, "smaps_rollup", "Pss:") for pid in every)
    api = max((sizes[pid] for pid in holders), default=0)
    return Memory(
        api=api * 1024,
        all=sum(sizes.values()) * 1024,
        processes=sum(1 for size in sizes.values() if size),
        proportional=shares * 1024,
    )


def _kilobytes(pid: int, file: str, key: str) -> int:
    with contextlib.suppress(OSError):
        for line in (PROC / str(pid) / file).read_text().splitlines():
            if line.startswith(key):
                return int(line.split()[1])
    return 0


def _listening(port: int) -> set[str]:
    """The inodes of sockets that listen on a port."""
    found = set()
    for line in (PROC / "net" / "tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if fields[3] == "0A" and int(fields[1].rpartition(":")[2], 16) == port:
            found.add(fields[9])
    return found


def _sockets(pid: int) -> set[str]:
    found = set()
    with contextlib.suppress(OSError):
        for entry in (PROC / str(pid) / "fd").iterdir():
            with contextlib.suppress(OSError):
                target = str(entry.readlink())
                if target.startswith("socket:["):
                    found.add(target[8:-1])
    return found


class Server:
    """One started command. What it prints goes to `log`; it ends with `stop` or `kill`."""

    def __init__(
        self, command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path, log: Path, port: int
    ) -> None:
        self.port = port
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                command,
                env={**os.environ, **env},
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.pid = self._process.pid

    @property
    def ended(self) -> bool:
        """Whether the command itself has ended."""
        return self._process.poll() is not None

    def last_words(self) -> str:
        """The end of what it printed, for a row that says why."""
        lines = [line.strip() for line in self.log.read_text(errors="replace").splitlines() if line.strip()]
        return " / ".join(lines[-LOG_LINES:])[-400:] or "it printed nothing"

    def kill(self) -> None:
        """SIGKILL to the command and to all that it started, as a power cut would; each by its pid."""
        tree = family(self.pid)
        for pid in tree:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait(GRACE)
        _await_end(tree)

    def stop(self) -> None:
        """SIGTERM, and SIGKILL to whatever is left of the tree after GRACE seconds."""
        tree = family(self.pid)
        if not self.ended:
            self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)
        left = [pid for pid in tree if pid != self.pid and _runs(pid)]
        for pid in left if self.ended else tree:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait(GRACE)
        _await_end(left)


def _runs(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return (PROC / str(pid) / "stat").read_text(errors="replace").rpartition(")")[2].split()[0] != "Z"
    return False


def _await_end(pids: Iterable[int]) -> None:
    deadline = time.monotonic() + GRACE
    for pid in pids:
        while _runs(pid) and time.monotonic() < deadline:
            time.sleep(0.02)
