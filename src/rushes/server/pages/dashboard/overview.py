"""The first page of the dashboard: how it goes, the latest films, and what needs somebody's attention."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from statistics import median
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.day import Day, last_day, latest_films
from rushes.predictions.figures import Figures, figures
from rushes.predictions.prediction import Prediction
from rushes.predictions.records import recent_times
from rushes.server.endpoints import Endpoints
from rushes.server.intake import free_bytes
from rushes.server.pages.dashboard.shell import shell, shell_part
from rushes.server.pages.dashboard.workers import Hand, hands
from rushes.server.pages.doorman import signed_in
from rushes.server.pages.wording import bytes_size, count, seconds
from rushes.server.scales import Weight
from rushes.server.service import Service, served_path, service_of

__all__ = ["Attention", "Card", "endpoints"]

endpoints = Endpoints("Pages")
ROOM = "/dashboard"
LATEST = 6
NEAR = 4
"""Free space below so many times `min_free` is told of."""
LONG_WAIT = 600.0
"""Seconds after which a film that waits is told of."""


@dataclass(frozen=True, slots=True)
class Attention:
    """Something to see to: one sentence, what to do, and where; `bad` when films are not made because of it."""

    says: str
    mend: str
    link: str = ""
    bad: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A film in the row of the latest ones."""

    film: Prediction
    prompt: str
    poster: str


@endpoints.get(ROOM)
@signed_in
async def overview(request: Request) -> Response:
    """The page."""
    return shell(request, "dashboard/overview.html", **await _seen(service_of(request)))


@endpoints.get(ROOM + "/now")
@signed_in
async def now(request: Request) -> Response:
    """What changes of it, which the page asks for now and then."""
    return shell_part(request, "dashboard/now.html", **await _seen(service_of(request)))


async def _seen(service: Service) -> dict[str, Any]:
    database = service.database
    queue, day = await database.read(figures), await database.read(last_day)
    crew = await database.read(hands)
    times = [seconds for _, _, seconds in await database.read(recent_times)]
    free = free_bytes(service)
    return {
        "queue": queue,
        "day": day,
        "crew": [hand for hand in crew if not hand.silent],
        "median": median(times) if times else None,
        "attention": _attention(service, queue, day, crew, free),
        "cards": [_card(film) for film in await database.read(latest_films, LATEST)],
        "facts": _facts(service, free, await service.scales.of(service.storage)),
    }


def _attention(service: Service, queue: Figures, day: Day, crew: list[Hand], free: int) -> list[Attention]:
    """What needs seeing to, the worst first."""
    found = []
    least, link = service.settings.min_free, "/dashboard/workers"
    if free < least:
        says = f"Only {bytes_size(free)} are free on the disk, and no film is taken in below {bytes_size(least)}."
        found.append(
            Attention(says, "Free some space, or keep films for a shorter time (keep_films).", bad=True)
        )
    elif free < NEAR * least:
        says = f"{bytes_size(free)} are free on the disk; below {bytes_size(least)} no film is taken in."
        found.append(Attention(says, "Free some space soon, or keep films for a shorter time (keep_films)."))
    there = [hand for hand in crew if not hand.silent]
    if not there:
        waiting = f", and {count(queue.queued, 'film waits', 'films wait')}" if queue.queued else ""
        found.append(Attention(f"No worker is here{waiting}.", "Start one.", link, bad=True))
    elif queue.queued and queue.oldest_age > LONG_WAIT:
        says = f"A film has been waiting for {seconds(queue.oldest_age)}."
        found.append(Attention(says, "One more worker would shorten that.", link))
    if day.webhooks_failed:
        where = "/dashboard/webhooks?state=failed"
        says = f"{count(day.webhooks_failed, 'webhook')} could not be delivered in the last 24 hours."
        found.append(Attention(says, "See what the receiver answered and send them again.", where))
    return found


def _card(film: Prediction) -> Card:
    key = film.shown.get("poster.jpg", "")
    return Card(film, str(film.asked.get("prompt", "")), served_path(key) if key else "")


def _facts(service: Service, free: int, weight: Weight | None) -> list[tuple[str, str]]:
    """What this server is, in words."""
    database = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[service.database.url.get_backend_name()]
    stored = (
        "being counted" if weight is None else f"{bytes_size(weight.size)} in {count(weight.files, 'file')}"
    )
    return [
        ("In the storage", stored),
        ("Free on the disk", bytes_size(free)),
        (
            "Films are kept",
            "for ever" if service.settings.keep_films is None else seconds(service.settings.keep_films),
        ),
        ("Engine", service.settings.engine),
        ("Database", database),
        ("Python", platform.python_version()),
        ("System", f"{platform.system()} {platform.machine()}" if sys.platform != "darwin" else "macOS"),
    ]
