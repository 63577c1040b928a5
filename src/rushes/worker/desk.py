"""What a worker can ask of the API: a job, a sign that its lease holds, a place for the film, an end."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

from rushes.errors import RushesError
from rushes.exhibits import EXHIBITS
from rushes.worker.connection import Answer, Connection, Unreachable
from rushes.worker.job import Ending, Job, job_of
from rushes.worker.parcel import Parcel

__all__ = ["Claim", "Desk", "LeaseLost", "Refused", "Unwelcome"]

PATIENCE = 15.0
"""Seconds of silence, beyond those that the API was asked to hold an answer, after which it is taken for gone."""
DETAIL = 500
"""Characters of what a worker says of itself."""
PATIENCE_FILM = 60.0
"""The same while a film is sent and stored."""

_LATER = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT)


class Unwelcome(RushesError):
    """The API does not know the token."""

    exit_code = 2


class LeaseLost(RushesError):
    """The job is no longer this worker's: cancelled, expired or done."""


class Refused(RushesError):
    """The API will not have it, and repeating it would not help."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who asks for work, and what it can do."""

    worker: str
    engines: tuple[str, ...]

    def body(self, *, state: str = "idle", detail: str = "", wait: float = 0.0) -> dict[str, Any]:
        """The JSON of it."""
        return {
            "worker": self.worker,
            "engines": list(self.engines),
            "state": state,
            "detail": detail,
            "wait": wait,
        }


class Desk:
    """The worker's calls over one connection; for one thread, like the connection.

    Every call may raise Unreachable (try again), Unwelcome, Refused; those about a job LeaseLost too.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def claim(self, claim: Claim, *, wait: float) -> Job | None:
        """The next job, or None when there was none for `wait` seconds."""
        answer = self._post("/v1/worker/claim", claim.body(wait=wait), wait + PATIENCE)
        return None if answer.status == HTTPStatus.NO_CONTENT else _leased(answer.body)

    def sign(self, claim: Claim, detail: str, state: str = "loading") -> None:
        """Say that this worker lives and is loading its engine; or that it is "unable" to, and why."""
        body = claim.body(state=state, detail=detail[:DETAIL])
        self._post("/v1/worker/claim", body, PATIENCE)

    def beat(self, job: Job, *, progress: float, stage: str, logs: str, wait: float) -> None:
        """Keep the lease and tell how far the film is; returns after up to `wait` seconds."""
        body = {"lease": job.lease, "progress": progress, "stage": stage, "logs": logs, "wait": wait}
        self._post(f"{_place(job)}/beat", body, wait + PATIENCE)

    def show(self, job: Job, name: str, data: bytes) -> None:
        """Give something to look at beside the film."""
        answer = self._connection.call(
            "PUT",
            f"{_place(job)}/exhibits/{name}",
            data,
            length=len(data),
            kind=EXHIBITS[name].media_type,
            patience=PATIENCE,
            also={"X-Lease": job.lease},
        )
        _checked(answer, job.lease)

    def finish(
        self, job: Job, ending: Ending, film: Path | None, *, logs: str, claim: Claim | None
    ) -> tuple[bool, Job | None]:
        """End the job and deliver its film; whether that counted, and the next job, if there is one and `claim` asks."""
        end: dict[str, Any] = {
            "lease": job.lease,
            "status": ending.status,
            "engine": ending.engine,
            "predict_time": ending.predict_time,
            "logs": logs,
        }
        if ending.facts is not None:
            end["facts"] = ending.facts
        if ending.message:
            end |= {"message": ending.message, "details": ending.details}
        if claim is not None:
            end["claim"] = claim.body()
        with Parcel(end, film) as parcel:
            answer = self._connection.call(
                "POST",
                f"{_place(job)}/finish",
                parcel,
                length=parcel.length,
                kind="application/octet-stream",
                patience=PATIENCE if film is None else PATIENCE_FILM,
            )
        body = _checked(answer, job.lease).body
        following = body.get("job")
        return bool(body.get("recorded")), _leased(following) if following else None

    def release(self, job: Job, logs: str, *, patience: float) -> None:
        """Give the job back; the attempt does not count. Half of `patience` is for the connection, half for the answer."""
        body = {"lease": job.lease, "logs": logs}
        self._post(f"{_place(job)}/release", body, patience / 2)

    def hang_up(self) -> None:
        """End a call under way, from another thread or a signal handler; it raises Unreachable."""
        self._connection.hang_up()

    def close(self) -> None:
        """Close the connection; another call opens it again."""
        self._connection.close()

    def _post(self, path: str, body: dict[str, Any], patience: float) -> Answer:
        data = json.dumps(body).encode()
        answer = self._connection.call(
            "POST", path, data, length=len(data), kind="application/json", patience=patience
        )
        return _checked(answer, body.get("lease"))


def _place(job: Job) -> str:
    return f"/v1/worker/jobs/{quote(job.id, safe='')}"


def _leased(body: Any) -> Job:
    try:
        return job_of(body)
    except ValueError as error:
        raise Refused(str(error)) from error


def _checked(answer: Answer, lease: object) -> Answer:
    """The answer if it is a good one, else what it means as an error. `lease`: whether it is about a job."""
    status = answer.status
    if status in (HTTPStatus.OK, HTTPStatus.NO_CONTENT):
        return answer
    said = str(answer.body.get("message") or f"HTTP {status}")
    if status == HTTPStatus.UNAUTHORIZED:
        raise Unwelcome(
            f"the API refuses this worker: {said}", field="token", mend="give the worker token of this API"
        )
    if lease and status in (HTTPStatus.CONFLICT, HTTPStatus.GONE):
        raise LeaseLost(f"the job is no longer ours: {said}")
    if lease and status == HTTPStatus.NOT_FOUND:
        if answer.body.get("status") == "error":
            raise LeaseLost(f"there is no such job any more: {said}")
        raise Unreachable(
            "something answers in the API's place (HTTP 404)"
        )  # a proxy, while the API is renewed
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _LATER:
        raise Unreachable(
            f"the API cannot at present (HTTP {status}): {said}", answered=True, after=answer.after
        )
    raise Refused(f"the API refuses (HTTP {status}): {said}")
