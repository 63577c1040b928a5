"""What surrounds every page of the dashboard: its rooms, the token of its forms, the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rushes.server.pages.doorman import csrf_of
from rushes.server.pages.rendering import page, part
from rushes.server.service import service_of

__all__ = ["ROOMS", "Room", "dashboard_page", "dashboard_part", "exhibit_path", "has_room"]


@dataclass(frozen=True, slots=True)
class Room:
    """An entry of the navigation. `icon` is the path of a 24 × 24 drawing in lines."""

    title: str
    path: str
    icon: str


ROOMS = (
    Room("Overview", "/dashboard", "M4 13h6V4H4zm10 7h6V4h-6zM4 20h6v-3H4z"),
    Room("Keys", "/dashboard/keys", "M8 15a4 4 0 1 1 3.500-6H21v3h-2v3h-3v-3h-4.500A4 4 0 0 1 8 15zm0-4v.01"),
    Room("Workers", "/dashboard/workers", "M3 9h12v9H3zm12 3 6-3v9l-6-3M5 9l2-4h4l2 4"),
    Room("Settings", "/dashboard/settings", "M4 7h9m4 0h3M4 17h3m4 0h9M13 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM7 17a2 2 0 1 0 4 0 2 2 0 0 0-4 0z"),
)
"""In the order in which they are listed."""


def dashboard_page(request: Request, template: str, room: str, *, status: int = 200, **given: Any) -> Response:
    """A page in the shell; `room` is the path of the entry that it belongs to."""
    return page(request, template, status=status, private=True, room=room, rooms=ROOMS, **_always(request), **given)


def dashboard_part(request: Request, template: str, **given: Any) -> Response:
    """A piece that htmx puts into such a page."""
    return part(request, template, **_always(request), **given)


def has_room(path: str) -> bool:
    """Whether there is such a room, so that one may link to it."""
    return any(room.path == path for room in ROOMS)


def exhibit_path(key: str) -> str:
    """The address on this server of something in the storage (`outputs/…`)."""
    return f"/files/{key.removeprefix('outputs/')}"


def _always(request: Request) -> dict[str, Any]:
    return {"csrf": csrf_of(request), "now": service_of(request).clock()}
