"""The worker's loop: load the engine, claim a job, do it, and the next; until it is told to stop.

The main thread waits in two places only: in a call to the API, or for its inbox.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from types import FrameType
from typing import Any

import structlog

from rushes.worker.backoff import LONGEST, pauses
from rushes.worker.connection import Unreachable
from rushes.worker.desk import Refused, Unwelcome
from rushes.worker.errand import run_errand
from rushes.worker.job import Job
from rushes.worker.options import WorkerOptions, settled
from rushes.worker.scratch import scratch_folder
from rushes.worker.standby import EngineUnable
from rushes.worker.station import Station

__all__ = ["serve", "work"]

POLL = 20.0
"""Seconds that the API may hold a claim."""


def serve(options: WorkerOptions) -> int:
    """Run a worker in this process until a signal; its exit code. See `rushes.worker.run_worker`."""
    options = settled(options, environ=os.environ, host=socket.gethostname(), pid=os.getpid())
    log = structlog.get_logger("rushes.worker").bind(worker=options.name)
    with scratch_folder(options.scratch) as scratch:
        station = Station(options, scratch, log)

        def stop(number: int, frame: FrameType | None) -> None:
            station.stop()

        handled: tuple[signal.Signals, ...] = ()
        if threading.current_thread() is threading.main_thread():
            handled = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        before = {number: signal.signal(number, stop) for number in handled}
        if options.tied:
            threading.Thread(target=_follow, args=(station,), name="tie", daemon=True).start()
        try:
            return work(station)
        finally:
            station.close()
            for number, handler in before.items():
                signal.signal(number, handler)


def _follow(station: Station) -> None:
    """Stop at once when standard input ends. A killed server's successor has another token, so there is nobody left to
    work for, and nobody who would end this process."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    station.log.warning("the server that started this worker is gone")
    station.stop()
    station.stop()


def work(station: Station) -> int:
    """Claim and do jobs until the station is stopped; the exit code."""
    log: Any = station.log
    log.info("worker started", url=station.options.url, engine=station.options.engine)
    try:
        _work(station)
    except (Unwelcome, EngineUnable) as error:
        log.error(str(error))
        if isinstance(error, EngineUnable):
            station.give_notice(str(error))
        return error.exit_code if isinstance(error, Unwelcome) else error.code
    log.info("worker stopped")
    return 0


def _work(station: Station) -> None:
    number = 0
    waits = pauses(station.chance)
    job: Job | None = None
    while not (station.stopping and job is None):
        if job is not None:
            number += 1
            job = run_errand(station, job, number)
            continue
        if not station.await_engine(lambda: station.stopping, lambda: station.stop_at):
            return
        try:
            job = station.next_job(POLL)
            station.praise()
            waits = pauses(station.chance)
        except (Unreachable, Refused) as error:
            if not station.stopping:
                station.complain(error)
                pause = max(next(waits), min(getattr(error, "after", None) or 0.0, LONGEST))
                station.pause(pause, lambda: station.stopping)
