"""What workers say, as forms that are checked when they come in."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

__all__ = ["Beat", "Claim", "Facts", "Finish", "Release", "Said"]


def _plain(value: object) -> object:
    """Without null characters, which no database holds; engines may print anything."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


Words = Annotated[str, BeforeValidator(_plain)]


class Said(BaseModel):
    """Something a worker says; keys that this version does not know are passed over."""

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False, frozen=True)


class Claim(Said):
    """An idle worker asks for work; one that loads its engine, or is unable to, says so and gets none."""

    worker: Words = Field(min_length=1, max_length=200)
    engines: tuple[Words, ...] = Field(min_length=1, max_length=20)
    state: str = Field("idle", pattern="^(loading|idle|unable)$")
    detail: Words = Field("", max_length=500)
    wait: float = Field(0.0, ge=0.0)


class Beat(Said):
    """A sign of life from a film."""

    lease: Words
    progress: float = Field(ge=0.0, le=1.0)
    stage: Words = Field(max_length=100)
    logs: Words = ""
    wait: float = Field(0.0, ge=0.0)


class Facts(Said):
    """What the film is, as it was read back."""

    model_config = ConfigDict(extra="allow", allow_inf_nan=False, frozen=True)
    duration: float = Field(0.0, ge=0.0)


class Finish(Said):
    """How a film ended."""

    lease: Words
    status: str = Field(pattern="^(success|error|retry)$")
    facts: Facts | None = None
    engine: Words = Field("", max_length=100)
    predict_time: float = Field(0.0, ge=0.0)
    logs: Words = ""
    message: Words | None = None
    details: Words | None = None
    claim: Claim | None = None


class Release(Said):
    """A worker that stops gives its film back."""

    lease: Words
    logs: Words = ""
