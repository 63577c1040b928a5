"""A job as the API leases it, and how its input becomes what an engine takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from rushes.request import FilmRequest
from rushes.worker.options import QUALITIES

__all__ = ["Ending", "Job", "film_input", "job_of", "quality_of"]

_KNOWN = tuple(field.name for field in fields(FilmRequest))


@dataclass(frozen=True, slots=True)
class Job:
    """One lease of one prediction. `lease` is the secret that proves it; times are seconds."""

    id: str
    lease: str
    attempt: int
    model: str
    input: Mapping[str, Any]
    beat_seconds: float


@dataclass(frozen=True, slots=True)
class Ending:
    """How a job ended. `status`: "success", "error", or "retry" when its engine was lost."""

    status: str
    engine: str
    predict_time: float
    facts: Mapping[str, Any] | None = None
    message: str = ""
    details: str = ""


def job_of(body: Mapping[str, Any]) -> Job:
    """The job of a claim's answer. Raises ValueError when it is none."""
    try:
        return Job(
            id=str(body["id"]),
            lease=str(body["lease"]),
            attempt=int(body.get("attempt", 1)),
            model=str(body.get("model", "")),
            input=dict(body["input"]),
            beat_seconds=max(float(body.get("beat_seconds", 2.0)), 0.1),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f"the API leased something that is no job ({type(error).__name__}: {error})"
        ) from error


def film_input(job: Job) -> dict[str, Any]:
    """The fields of a FilmRequest; other keys are for other engines, and null means the default."""
    return {name: job.input[name] for name in _KNOWN if job.input.get(name) is not None}


def quality_of(job: Job, default: str) -> tuple[str, str]:
    """Draft or final, and a line for the log when the job asks for a quality that does not exist here."""
    asked = job.input.get("quality")
    if asked is None or asked in QUALITIES:
        return asked or default, ""
    return default, f"quality {str(asked)[:40]!r} is not known to this engine; filmed in {default}"
