"""Who films here, and what each is filming now."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from rushes.exhibits import PREVIEW
from rushes.predictions.ledger import one_of_all
from rushes.predictions.prediction import Prediction
from rushes.predictions.workers import Worker, list_workers
from rushes.server.endpoints import Endpoints
from rushes.server.operations import SILENT
from rushes.server.pages.dashboard.shell import shell, shell_part
from rushes.server.pages.doorman import signed_in
from rushes.server.service import served_path, service_of

__all__ = ["Hand", "endpoints", "hands"]

endpoints = Endpoints("Pages")
ROOM = "/dashboard/workers"


@dataclass(frozen=True, slots=True)
class Hand:
    """A worker as the page shows it; `film` is what it makes now, `preview` the address of a frame of that."""

    worker: Worker
    film: Prediction | None
    preview: str

    @property
    def silent(self) -> bool:
        """Whether it has not been heard of for too long."""
        return self.worker.silent >= SILENT

    @property
    def doing(self) -> str:
        """What it does, in a word."""
        if self.silent:
            return "Silent"
        return {
            "loading": "Getting ready",
            "unable": "Cannot film",
            "idle": "Waiting",
            "working": "Filming",
        }.get(self.worker.state, self.worker.state)

    @property
    def prompt(self) -> str:
        """The words that it films."""
        return str(self.film.asked.get("prompt", "")) if self.film else ""


def hands(connection: Connection) -> list[Hand]:
    """Everybody who was heard of lately, those who are still there first."""
    found = [_hand(connection, worker) for worker in list_workers(connection)]
    return sorted(found, key=lambda hand: hand.silent)


def _hand(connection: Connection, worker: Worker) -> Hand:
    film = None if worker.prediction_id is None else one_of_all(connection, worker.prediction_id)
    shown = "" if film is None else film.shown.get(PREVIEW, film.shown.get("storyboard.jpg", ""))
    return Hand(worker, film, served_path(shown) if shown else "")


@endpoints.get(ROOM)
@signed_in
async def workers(request: Request) -> Response:
    """The page."""
    service = service_of(request)
    found = await service.database.read(hands)
    return shell(request, "dashboard/workers.html", hands=found, local=service.settings.workers)


@endpoints.get(ROOM + "/now")
@signed_in
async def now(request: Request) -> Response:
    """The cards alone, which the page asks for every few seconds."""
    found = await service_of(request).database.read(hands)
    return shell_part(request, "dashboard/hands.html", hands=found)
