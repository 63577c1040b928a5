"""Everything a handler needs, in one frozen noun."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rushes.server.attendance import Attendance
from rushes.server.scales import Scales
from rushes.server.showcase import Showcase
from rushes.server.throttle import Throttle

if TYPE_CHECKING:
    from starlette.requests import Request

    from rushes.catalogue import Catalogue
    from rushes.predictions.bells import Bells
    from rushes.predictions.database import Database
    from rushes.predictions.keys import Key
    from rushes.server.estimates import Estimates
    from rushes.server.keyring import Keyring
    from rushes.server.meters import Meters
    from rushes.settings import Settings
    from rushes.storage import Storage
    from rushes.webhooks.sender import Sender

__all__ = ["Drain", "Hearing", "Service", "key_of", "served_path", "service_of"]


class Drain:
    """Whether the server is about to stop: then no more work is handed out."""

    def __init__(self) -> None:
        self.begun = False


class Hearing:
    """Since when this server hears its workers (time.monotonic); None while its database is gone or full, and at first."""

    def __init__(self) -> None:
        self.since: float | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """The parts of a running server. `public_url` begins every link and has no slash at its end; `seal` signs what
    only this server may have made; `local` is true when only this machine reaches it; `origins` says where each setting
    that is not at its default came from."""

    settings: Settings
    database: Database
    storage: Storage
    catalogue: Catalogue
    keyring: Keyring
    bells: Bells
    meters: Meters
    sender: Sender
    estimates: Estimates
    public_url: str
    private_webhooks: bool
    seal: bytes = field(repr=False)
    local: bool
    drain: Drain = field(default_factory=Drain)
    attendance: Attendance = field(default_factory=Attendance)
    hearing: Hearing = field(default_factory=Hearing)
    showcase: Showcase = field(default_factory=Showcase)
    origins: Mapping[str, str] = field(default_factory=dict)
    throttle: Throttle = field(default_factory=Throttle)
    scales: Scales = field(default_factory=Scales)
    clock: Callable[[], float] = time.time

    def film_url(self, output: str) -> str:
        """The link to a film by its key in the storage (`outputs/…`)."""
        return f"{self.public_url}{served_path(output)}"


def served_path(key: str) -> str:
    """The path of something in the storage (`outputs/…`) on this server, whatever name the server is called by."""
    return f"/files/{key.removeprefix('outputs/')}"


def service_of(request: Request) -> Service:
    """The service behind a request."""
    service: Service = request.scope["rushes.service"]
    return service


def key_of(request: Request) -> Key:
    """Whose request it is; the gate has seen to it that there is a key."""
    key: Key = request.scope["rushes.key"]
    return key
