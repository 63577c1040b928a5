"""What an operator can choose about a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from rushes.errors import UsageError

__all__ = ["QUALITIES", "TOKEN_VARIABLE", "WorkerOptions", "settled"]

QUALITIES = ("draft", "final")
TOKEN_VARIABLE = "RUSHES_WORKER_TOKEN"
"""Where the token is read from when it is not given, since arguments are seen by every user of a machine."""


@dataclass(frozen=True, slots=True)
class WorkerOptions:
    """One worker. Times are seconds."""

    url: str
    """Base URL of the API, as in http://127.0.0.1:8000; a path before /v1 is kept."""
    token: str = field(default="", repr=False)
    """The worker token; "" reads RUSHES_WORKER_TOKEN."""
    engine: str = "auto"
    """A name of the catalogue, an import path `package.module:Class`, or "auto"."""
    name: str = ""
    """What the API calls this worker; "" is hostname-pid."""
    quality: str = "final"
    """Quality of jobs that do not ask for one: "draft" or "final"."""
    grace: float = 20.0
    """How long a running film may go on after SIGTERM before its job is given back."""
    stall: float = 600.0
    """How long an engine may be silent before it is taken for hung and killed."""
    ca_file: Path | None = None
    """PEM file of the authorities to trust for https; None trusts the system's."""
    cert_file: Path | None = None
    """PEM file of this worker's own certificate, where the API asks for one."""
    key_file: Path | None = None
    """PEM file of its key, when it is not in `cert_file`."""
    scratch: Path | None = None
    """Folder for unfinished films; None is the system's folder for temporary files."""
    keep: float = 900.0
    """How long a film is offered to an API that answers that it cannot store it, before its job ends in error."""
    tied: bool = False
    """Whether to stop at once when standard input ends: so it does when the server that started this worker is gone."""


def settled(options: WorkerOptions, *, environ: Mapping[str, str], host: str, pid: int) -> WorkerOptions:
    """The same options with every default filled in, checked. Raises UsageError that names the field."""
    parts = urlsplit(options.url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            f"url is {options.url!r}", field="url", mend="give the API's base URL, as in http://host:8000"
        )
    token = options.token or environ.get(TOKEN_VARIABLE, "")
    if not token or not token.isascii() or any(letter.isspace() for letter in token):
        raise UsageError(
            "the worker token is broken" if token else "the worker token is missing",
            field="token",
            mend=f"give the one of `rushes serve`, best in {TOKEN_VARIABLE}",
        )
    if options.quality not in QUALITIES:
        raise UsageError(f"quality is {options.quality!r}", field="quality", mend="use draft or final")
    for name, seconds in (("grace", options.grace), ("stall", options.stall), ("keep", options.keep)):
        if not 0 <= seconds < float("inf"):
            raise UsageError(f"{name} is {seconds!r}", field=name, mend="give seconds, 0 or more")
    return replace(options, token=token, name=options.name or f"{host}-{pid}")
