"""This server's own workers: processes that lease work over loopback like any other, kept alive and told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from dataclasses import dataclass, field

import structlog

from rushes.settings import Settings, settings_table

__all__ = ["Crew"]

AGAIN = (0.5, 30.0)
"""First and longest pause before a worker that died is started again, in seconds."""
STEADY = 60.0
"""Seconds of life after which a worker's death is not held against its successor."""
PATIENCE = 10.0
"""Seconds beyond the grace in which a worker must be gone before it is killed."""
HURRY = 2.5
"""Seconds for giving a film back when everything is to stop at once; then workers are killed."""
REFUSED = 2
"""The exit code of a worker whose engine or token cannot be used: starting it again would not help."""
log = structlog.get_logger("rushes.crew")


@dataclass(slots=True)
class Crew:
    """The worker processes of one server. `url` is where they find it, `token` what lets them in."""

    settings: Settings
    url: str
    token: str
    failed: asyncio.Event = field(default_factory=asyncio.Event)
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _processes: dict[int, asyncio.subprocess.Process] = field(default_factory=dict)
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)

    def start(self) -> None:
        """Start every worker."""
        self._tasks = [asyncio.create_task(self._keep(number)) for number in range(self.settings.workers)]

    async def stop(self) -> None:
        """Let each finish its film within the grace, or give it back; kill what does not go."""
        self._stopping.set()
        self._signal(signal.SIGTERM)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=self.settings.grace + PATIENCE)
        self.kill()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def hurry(self) -> None:
        """Stop without finishing: films go back to the queue at once, and who does not go is killed."""
        self._signal(signal.SIGTERM)
        asyncio.get_running_loop().call_later(HURRY, self.kill)

    def kill(self) -> None:
        """End whatever is left."""
        for process in list(self._processes.values()):
            with contextlib.suppress(ProcessLookupError):
                process.kill()

    def _signal(self, number: signal.Signals) -> None:
        for process in list(self._processes.values()):
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(number)

    async def _keep(self, number: int) -> None:
        """One place in the crew: a worker, and another when it dies."""
        loop, pause = asyncio.get_running_loop(), AGAIN[0]
        while not self._stopping.is_set():
            began = loop.time()
            code = await self._one(number)
            if self._stopping.is_set():
                return
            if code == REFUSED:
                log.error("worker refused", code=code)
                self.failed.set()
                return
            pause = AGAIN[0] if loop.time() - began > STEADY else min(pause * 2, AGAIN[1])
            log.error("worker died" if code < 0 else "worker gave up", code=code, again_in=pause)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)

    async def _one(self, number: int) -> int:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *self._arguments(number),
            stdin=asyncio.subprocess.PIPE,  # never written to; that it ends tells the worker that we are gone
            env=_environment(self.token, self.settings),
            start_new_session=True,  # Ctrl-C in the terminal is for the server; it tells its workers itself
        )
        self._processes[number] = process
        if self._stopping.is_set():  # told while this one was being started
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
        try:
            return await process.wait()
        finally:
            del self._processes[number]

    def _arguments(self, number: int) -> list[str]:
        settings = self.settings
        return [
            *("-m", "rushes", "worker"),
            *("--url", self.url),
            *("--engine", settings.engine),
            *("--quality", settings.quality),
            *("--grace", f"{settings.grace:g}s"),
            *("--name", f"{os.uname().nodename}-{os.getpid()}-{number}"),
            *("--log-format", settings.log_format),
            *("--log-level", settings.log_level),
            "--tied",
        ]


def _environment(token: str, settings: Settings) -> dict[str, str]:
    """What a worker needs of ours: none of the server's settings but the data folder, in which weights may lie, since some
    are secret and engines are anybody's code."""
    ours = {setting.variable for setting in settings_table(Settings.model_fields)}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {**kept, "RUSHES_WORKER_TOKEN": token, "RUSHES_DATA": str(settings.data)}
