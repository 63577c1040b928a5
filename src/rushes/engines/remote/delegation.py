"""One film, from the order to the file: given in order, watched, brought home, and ordered anew where it was lost."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from rushes.engines.remote.aside import Patience, pause, pauses
from rushes.engines.remote.client import Client, Lost, words_of
from rushes.engines.remote.cluster import DIALECT, URL, Cluster
from rushes.engines.remote.dialects import AUTO, DIALECTS, Dialect, Job, recognised
from rushes.engines.remote.line import Away, Torn
from rushes.errors import Cancelled, EnvironmentProblem, RushesError
from rushes.progress import Progress

__all__ = ["Delegation"]

T = TypeVar("T")
RESTARTS = 2
"""How often a lost film is ordered anew, and one of which it is not known whether it was taken."""
TOLD = 5
"""How often it is said that the server is away; one that comes and goes would fill the log."""
FETCHES = 3
"""How often a film that breaks off is fetched."""


class Delegation:
    """Talks to one cluster about one film."""

    def __init__(self, client: Client, cluster: Cluster, patience: Patience, listener: Progress) -> None:
        self._client = client
        self._cluster = cluster
        self._patience = patience
        self._listener = listener
        self._ends = time.monotonic() + patience.whole
        self._doubts = self._aways = 0

    def dialect(self) -> Dialect:
        """The one that is set, or the one that the server's list of models gives away."""
        name: str | None = self._cluster.dialect
        if name == AUTO:
            name = recognised(self._through(self._client.owners, self._patience.knock))
        if name is None:
            raise EnvironmentProblem(
                f"{self._client.name} does not say what kind of server it is",
                field=DIALECT,
                mend=f"set it to one of {', '.join(DIALECTS)}",
            )
        return DIALECTS[name]

    def bring(self, dialect: Dialect, fields: Mapping[str, str | int | bool], path: Path) -> None:
        """Have the film made and put at `path`. Raises RushesError."""
        if not dialect.steps:
            told = "how far it is" if dialect.begins else "when it begins to film, or how far it is"
            self._listener.note(f"{dialect.title} does not tell {told}")
        for again in range(RESTARTS + 1):
            try:
                return self._once(dialect, fields, path)
            except Lost:
                if again < RESTARTS:
                    self._listener.note(
                        f"{self._client.name} has lost the film, as servers do that were restarted; it is ordered again"
                    )
        raise RushesError(
            f"{self._client.name} has lost the film {RESTARTS + 1} times",
            mend="see there why it restarts, and try again",
        )

    def _once(self, dialect: Dialect, fields: Mapping[str, str | int | bool], path: Path) -> None:
        self._listener.stage("waiting", 0)
        jobs: list[Job] = []  # filled the moment it is taken: what is said after that may already raise
        try:
            self._through(lambda: jobs.append(self._ordered(dialect, fields)), self._patience.knock)
            jobs[0] = self._watched(dialect, jobs)
            self._listener.stage("fetching", 0)
            self._fetch(jobs[0], path)
        except Lost:
            jobs.clear()
            raise
        except BaseException:
            if jobs:
                self._let_go(dialect, jobs.pop())
            raise
        finally:
            for job in jobs:  # the film is here: it should not pile up there
                self._client.forget(job.id)

    def _ordered(self, dialect: Dialect, fields: Mapping[str, str | int | bool]) -> Job:
        """Order it. Where it cannot be known whether the order was taken, it is given again a few times, not silently."""
        try:
            return self._client.create(dialect, fields)
        except Away as away:
            if away.maybe:
                self._doubts += 1
                if self._doubts > RESTARTS:
                    raise EnvironmentProblem(
                        f"{self._client.name} {away}, {self._doubts} times when the film was ordered",
                        field=URL,
                        mend="see there whether it is overloaded, and whether it makes these films all the same",
                    ) from None
                self._listener.note(
                    f"{self._client.name} {away} when the film was ordered, and may have taken it; it is ordered again"
                )
            raise

    def _let_go(self, dialect: Dialect, job: Job) -> None:
        """Nobody wants the film any more, or it came to nothing."""
        self._client.forget(job.id)
        if dialect.stops or job.state in ("done", "failed"):
            return
        line = f"{self._client.name} was told to drop the film; {dialect.title} may go on with it until it is done"
        try:
            self._listener.note(line)
        except Cancelled:  # who has cancelled hears no more; the operator may
            print(line, file=sys.stderr, flush=True)

    def _watched(self, dialect: Dialect, jobs: list[Job]) -> Job:
        """The job when it is done. `jobs` holds how it stands, for who comes after a cancel."""
        filming, told, waits = False, 0, pauses(self._patience)
        while (job := jobs[0]).state != "done":
            if job.state == "failed":
                said = words_of(job.said, self._cluster.key)
                raise RushesError(f"{self._client.name} could not make the film{f': {said}' if said else ''}")
            if not filming and (job.state == "running" or not dialect.begins):
                filming = True
                self._listener.stage("filming", 100 if dialect.steps else 0)
            if filming and dialect.steps and job.progress > told:
                self._listener.advance(job.progress - told)
                told = job.progress
            if time.monotonic() > self._ends:
                raise RushesError(
                    f"{self._client.name} did not make the film within {self._patience.whole:g} s",
                    mend="see there whether it is overloaded",
                )
            self._pause(next(waits))
            jobs[0] = self._seen(job)
        return job

    def _seen(self, job: Job) -> Job:
        now = self._through(lambda: self._client.look(job), self._patience.outage)
        if now.id != job.id:
            raise RushesError(f"{self._client.name} answers with another film than the one asked about")
        return now

    def _fetch(self, job: Job, path: Path) -> None:
        waits = pauses(self._patience)
        for again in range(FETCHES):
            try:
                return self._through(lambda: self._client.fetch(job, path), self._patience.outage)
            except Torn:
                if again + 1 < FETCHES:
                    self._listener.note("the film broke off while it came; it is fetched again")
                    self._pause(next(waits))
            except Lost:
                self._seen(job)  # which raises Lost again for a film that is not known at all
                raise RushesError(
                    f"{self._client.name} says that the film is done, but has no file of it",
                    mend="see there whether the files of finished films are kept",
                ) from None
        raise RushesError(
            f"the film broke off {FETCHES} times while it came from {self._client.name}",
            mend="check the network between here and there, and try again",
        )

    def _through(self, call: Callable[[], T], seconds: float) -> T:
        """Call, and call again while the server is away, for so many seconds at most."""
        since, waits = 0.0, pauses(self._patience)
        while True:
            try:
                answer = call()
            except Away as away:
                now = time.monotonic()
                if not since:
                    since = now
                    self._aways += 1
                    self._say_away(f"{away}; waiting for it")
                if now - since >= seconds:
                    raise EnvironmentProblem(
                        f"{self._client.name} {away}, and did not come back within {seconds:g} s",
                        field=URL,
                        mend="check that the server runs and that the address is right",
                    ) from None
                self._pause(next(waits))
            else:
                if since:
                    self._say_away("answers again")
                return answer

    def _say_away(self, how: str) -> None:
        if self._aways <= TOLD:
            more = "" if self._aways < TOLD else "; what more there is of this is not told"
            self._listener.note(f"{self._client.name} {how}{more}")

    def _pause(self, seconds: float) -> None:
        pause(seconds, beat=lambda: self._listener.advance(0), tick=self._patience.tick)
