"""The worker's handle on its engine process: start it, give it jobs, cancel, kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from rushes.worker.inbox import Died, Heard, Inbox
from rushes.worker.options import TOKEN_VARIABLE
from rushes.worker.wire import Cancel, Film, decode, encode

__all__ = ["EngineProcess", "ending"]

LINE_LIMIT = 2000
"""Bytes of one line of an engine's output in the log; longer ones are cut into pieces."""
DRAIN = 1.0
"""Seconds that pipes of a dead process may stay open, should something it started have left its process group."""


class EngineProcess:
    """One engine process, loading from the moment it is made. What it says and its end come through the inbox.

    It leads a process group of its own, which is killed as a whole. Its output is logged line by line with `log`,
    which may be exchanged for one that names the present job.
    """

    def __init__(self, engine: str, scratch: Path, inbox: Inbox, log: Any) -> None:
        self.log = log
        self._inbox = inbox
        self._speaking = threading.Lock()
        commands, self._commands = os.pipe()
        self._messages, messages = os.pipe()
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "rushes.worker.child", str(commands), str(messages), engine],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                pass_fds=(commands, messages),
                start_new_session=True,
                env=_environment(scratch),
            )
        except BaseException:
            os.close(self._commands)
            os.close(self._messages)
            raise
        finally:
            os.close(commands)
            os.close(messages)
        assert self._process.stdout is not None
        self._threads = [
            threading.Thread(target=self._hear, args=(os.fdopen(self._messages, "rb"),), daemon=True),
            threading.Thread(target=self._log_output, args=(self._process.stdout,), daemon=True),
        ]
        self._waiter = threading.Thread(target=self._wait, daemon=True)
        for thread in (*self._threads, self._waiter):
            thread.start()

    @property
    def pid(self) -> int:
        """Process id, which is that of its group too."""
        return self._process.pid

    def film(self, film: Film) -> None:
        """Give it a job; it must be ready and idle."""
        self._say(encode(film))

    def cancel(self, job: int) -> None:
        """Ask it to stop a job; it stays warm if it does."""
        self._say(encode(Cancel(job)))

    def kill(self) -> None:
        """Kill its process group; Died follows."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError, PermissionError):  # macOS says the latter of a group of zombies
                os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Kill it and wait until it is gone."""
        self.kill()
        self._waiter.join()
        for thread in self._threads:
            thread.join(DRAIN)

    def _say(self, line: bytes) -> None:
        with self._speaking, suppress(BrokenPipeError):  # it is dying, and Died will say so
            while line and self._commands >= 0:
                line = line[os.write(self._commands, line) :]

    def _hear(self, messages: BinaryIO) -> None:
        with messages:
            for line in messages:
                try:
                    self._inbox.put(Heard(self, decode(line)))
                except ValueError as error:
                    self.log.error("the engine process talks nonsense", error=str(error))

    def _log_output(self, output: BinaryIO) -> None:
        with output:
            while line := output.readline(LINE_LIMIT):
                if text := line.decode(errors="replace").rstrip():
                    self.log.info("engine output", line=text)

    def _wait(self) -> None:
        """Wait for its end, take what it has started along, and tell when all it said has been heard."""
        if hasattr(
            os, "waitid"
        ):  # while it is not reaped its number, and so its group's, cannot be given anew
            os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOWAIT)
            self.kill()
        code = self._process.wait()
        for thread in self._threads:
            thread.join(DRAIN)
        with self._speaking:
            os.close(self._commands)
            self._commands = -1  # the number may be another's from here on
        self._inbox.put(Died(self, code))


def ending(code: int) -> str:
    """How a process ended, in words."""
    if code >= 0:
        return f"ended by itself with exit code {code}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    if -code == signal.SIGKILL:
        return f"was killed ({name}), most likely because the machine ran out of memory"
    return f"was killed ({name})"


def _environment(scratch: Path) -> dict[str, str]:
    """The worker's environment without its token, and with its scratch folder for temporary files."""
    kept = {name: value for name, value in os.environ.items() if name != TOKEN_VARIABLE}
    return {**kept, "TMPDIR": str(scratch), "PYTHONUNBUFFERED": "1"}
