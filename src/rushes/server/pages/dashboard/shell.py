"""What surrounds every page of the dashboard: its rooms, the token of its forms, the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rushes.server.pages.doorman import csrf_of
from rushes.server.pages.rendering import page, part
from rushes.server.service import service_of

__all__ = ["ROOMS", "Room", "shell", "shell_part"]


@dataclass(frozen=True, slots=True)
class Room:
    """An entry of the navigation. `icon` is the path of a drawing in lines, 24 units square."""

    title: str
    path: str
    icon: str

    def holds(self, path: str) -> bool:
        """Whether the page at `path` belongs to it."""
        return path.rstrip("/") == self.path or (self.path != ROOT and path.startswith(f"{self.path}/"))


ROOT = "/dashboard"
ROOMS = (
    Room("Overview", ROOT, "M4 4h7v9H4zM13 4h7v5h-7zM13 12h7v8h-7zM4 16h7v4H4z"),
    Room(
        "Predictions",
        f"{ROOT}/predictions",
        "M3 5h18v14H3zM7 5v14M17 5v14M3 9.7h4M3 14.300h4M17 9.700h4M17 14.300h4",
    ),
    Room("Webhooks", f"{ROOT}/webhooks", "M4 12h12M12 7l5 5-5 5M20 5v14"),
    Room("Usage", f"{ROOT}/usage", "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6"),
    Room("Keys", f"{ROOT}/keys", "M12 15a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM11 12l8-8M15 8l3 3"),
    Room(
        "Workers",
        f"{ROOT}/workers",
        "M3 8h12v10H3zM15 12l6-3v8l-6-3M6 5.500a1.500 1.500 0 1 0 .1 0M11 5.500a1.500 1.500 0 1 0 .1 0",
    ),
    Room(
        "Settings",
        f"{ROOT}/settings",
        "M4 7h8M18 7h2M4 17h2M12 17h8M12 7a3 3 0 1 0 6 0 3 3 0 0 0-6 0zM6 17a3 3 0 1 0 6 0 3 3 0 0 0-6 0z",
    ),
)
"""In the order in which they are listed."""


def shell(request: Request, template: str, *, status: int = 200, **given: Any) -> Response:
    """A page in the shell. It has `csrf` for its forms and `now` in epoch seconds beside what is `given`."""
    room = next((room for room in reversed(ROOMS) if room.holds(request.url.path)), None)
    return page(
        request,
        template,
        status=status,
        private=True,
        **{**_always(request), "rooms": ROOMS, "here": room, **given},
    )


def shell_part(request: Request, template: str, **given: Any) -> Response:
    """A piece that htmx puts into such a page."""
    return part(request, template, **{**_always(request), **given})


def _always(request: Request) -> dict[str, Any]:
    return {"csrf": csrf_of(request), "now": service_of(request).clock()}
