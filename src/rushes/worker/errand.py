"""One job from its lease to its end: filmed, delivered, told; or lost, or given back."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from rushes.errors import RushesError
from rushes.worker.backoff import LONGEST, pauses
from rushes.worker.connection import Unreachable
from rushes.worker.courier import Courier
from rushes.worker.desk import LeaseLost, Refused
from rushes.worker.heart import Heart
from rushes.worker.job import Ending, Job, film_input, quality_of
from rushes.worker.process import ending
from rushes.worker.reporter import FOLDER
from rushes.worker.station import NEVER, Station
from rushes.worker.take import POLITE, Take, Taken
from rushes.worker.wire import Failed, Film, Filmed

__all__ = ["run_errand"]

LAST = 2.0
"""Seconds that giving a job back may take."""
FLUSH = 10.0
"""Seconds that the end of a film waits for what is shown beside it."""
SPOILT = ("broken", "memory")
"""Failures after which an engine process may be in any state, and is renewed."""

T = TypeVar("T")


class Stopped(RushesError):
    """The worker has to stop before the job is done."""


def run_errand(station: Station, job: Job, number: int) -> Job | None:
    """Do the job, whatever comes; the next job if the API gave one along. Raises Unwelcome, EngineUnable."""
    return _Errand(station, job, number).run()


class _Errand:
    def __init__(self, station: Station, job: Job, number: int) -> None:
        self._station = station
        self._job = job
        self._number = number
        self._log = station.log.bind(prediction=job.id, attempt=job.attempt)
        self._heart = Heart(job, station.open_desk(), station.inbox, self._log)
        self._folder = station.scratch / str(number)
        self._film = self._folder / "film.mp4"
        self._courier = Courier(job, self._folder / FOLDER, station.open_desk(), self._log)

    def run(self) -> Job | None:
        station = self._station
        try:
            if station.stopping:
                raise Stopped("the worker is stopping")
            end = self._filmed()
            return self._delivered(end)
        except LeaseLost as error:
            self._log.info("lease lost, the film is given up", why=error.message)
        except Stopped:
            self._give_back()
        except Refused as error:
            self._log.error("the API will not have the end of this job, it is given up", error=str(error))
        finally:
            self._heart.stop()
            self._courier.stop()
            if self._folder.exists():
                shutil.rmtree(self._folder, ignore_errors=True)
        return None

    # filming

    def _filmed(self) -> Ending:
        """Film it. Raises LeaseLost, Unwelcome, Stopped."""
        station, job, heart = self._station, self._job, self._heart
        if not station.await_engine(self._given_up, lambda: station.stop_at):
            self._check()
        ready = station.standby.ready
        assert ready is not None
        quality, remark = quality_of(job, station.options.quality)
        for line in (f"filmed by {ready.engine} {ready.version}", remark):
            if line:
                heart.say(line)
        self._log.info("filming", model=job.model, quality=quality)
        self._folder.mkdir()
        process = station.standby.process
        process.log = self._log
        began = time.monotonic()
        taken = Take(
            Film(self._number, film_input(job), str(self._film), quality),
            process,
            heart,
            self._courier,
            stall=station.options.stall,
            polite=max(POLITE, ready.patience),
            stop_at=lambda: station.stop_at,
            log=self._log,
        ).run(station.inbox)
        process.log = station.log
        self._look_after_engine(taken)
        self._check_stop(taken.why)
        return self._end(taken, ready.engine, time.monotonic() - began)

    def _look_after_engine(self, taken: Taken) -> None:
        """Put a fresh process in the place of one that is dead or spoilt; not when the worker is stopping."""
        spoilt = isinstance(taken.result, Failed) and taken.result.kind in SPOILT
        if taken.result is None or spoilt:
            self._station.standby.renew(start=not self._station.stopping)

    def _end(self, taken: Taken, engine: str, seconds: float) -> Ending:
        """What the API is told, but for where the film is."""
        match taken.result:
            case Filmed(facts=facts, seconds=took):
                return Ending("success", engine, took, facts=facts)
            case Failed(kind="memory", message=message, seconds=took):
                self._log.error("no film, the job goes back", error=message)
                self._heart.say(f"attempt {self._job.attempt}: {message}; a fresh engine process takes over")
                return Ending("retry", engine, took, message=f"{message}.")
            case Failed(kind=kind, message=message, field=field, mend=mend, seconds=took):
                sentence = str(RushesError(message, field=field or None))
                self._log.warning("no film", kind=kind, error=sentence)
                return Ending("error", engine, took, message=sentence, details=mend)
        if taken.why == "stalled":
            happened = f"the engine said nothing for {self._station.options.stall:g} s and was killed"
        else:
            happened = f"the engine process {ending(taken.code)}"
        self._log.error("no film, the job goes back", error=happened)
        self._heart.say(f"attempt {self._job.attempt}: {happened}")
        return Ending("retry", engine, seconds, message=f"{happened}.")

    # delivering

    def _delivered(self, end: Ending) -> Job | None:
        """Send the film with the end, until the API has it. Raises LeaseLost, Unwelcome, Stopped, Refused."""
        logs: list[str] = []
        if end.status == "success":
            self._heart.progress("delivering", 1.0)
            self._courier.flush(FLUSH, self._given_up)
            try:
                return self._told(end, self._film, logs, self._station.options.keep)
            except Refused as error:
                self._log.error("the film is refused", error=str(error))
                end = Ending("error", end.engine, end.predict_time, message=str(error))
        return self._told(end, None, logs, NEVER)

    def _told(self, end: Ending, film: Path | None, logs: list[str], patience: float) -> Job | None:
        """Tell the end; the next job if one came along. `logs` gathers what was said in tries that were not heard."""
        station, job, heart = self._station, self._job, self._heart

        def finish() -> tuple[bool, Job | None]:
            logs.append(heart.rest())  # a beat that failed meanwhile has given its lines back
            claim = station.who if station.standby.ready and not station.stopping else None
            return station.desk.finish(job, end, film, logs="".join(logs), claim=claim)

        recorded, following = self._insist(finish, patience)
        if recorded:
            self._log.info("done", status=end.status, seconds=round(end.predict_time, 3))
        else:
            self._log.info("lease lost, the end of this job did not count")
        return following

    def _insist(self, call: Callable[[], T], patience: float = NEVER) -> T:
        """Call until the API answers, for as long as it does not say that the lease is lost. Refused when it says for
        `patience` seconds that it cannot; the time in which it says nothing does not count."""
        station, since = self._station, NEVER
        for pause in pauses(station.chance):
            self._check()
            try:
                answer = call()
                station.praise()
                return answer
            except Unreachable as error:
                now = time.monotonic()
                since = min(since, now) if error.answered else NEVER
                if now - since > patience:
                    raise Refused(f"the film could not be stored: {error.message}") from error
                if not station.stopping:
                    station.complain(error)
                station.pause(max(pause, min(error.after or 0.0, LONGEST)), self._given_up)
        raise AssertionError  # pauses are endless

    # giving up

    def _given_up(self) -> bool:
        return self._heart.lost is not None or time.monotonic() >= self._station.stop_at

    def _check(self) -> None:
        if self._heart.lost is not None:
            raise self._heart.lost
        if time.monotonic() >= self._station.stop_at:
            raise Stopped("the worker is stopping")

    def _check_stop(self, why: str) -> None:
        """Raise for a take that was stopped for this reason, even if the film was done in the same moment."""
        if why == "lost" and self._heart.lost is not None:
            raise self._heart.lost
        if why == "stop":
            raise Stopped("the worker is stopping")

    def _give_back(self) -> None:
        """Release the lease, so that another worker has the job at once and not when the lease runs out."""
        station = self._station
        station.desk.close()  # it may be hung up
        logs = self._heart.rest()
        until = time.monotonic() + LAST
        for pause in pauses(station.chance):
            left = until - time.monotonic()
            if left <= 0:
                self._log.warning("the job could not be given back; it is free when its lease runs out")
                return
            try:
                station.desk.release(self._job, logs, patience=left)
                self._log.info("job given back")
                return
            except Unreachable as error:
                station.complain(error)
                time.sleep(min(pause, max(until - time.monotonic(), 0.0)))
            except RushesError as error:
                self._log.info("job not given back", why=str(error))
                return
