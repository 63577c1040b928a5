"""The settings as they are, with where each came from. Whatever may hold a secret is masked before a template sees it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import Response

from rushes.server.endpoints import Endpoints
from rushes.server.pages.dashboard.shell import shell
from rushes.server.pages.doorman import signed_in
from rushes.server.pages.wording import bytes_size, seconds
from rushes.server.service import service_of
from rushes.settings import Setting, Settings, masked, settings_table
from rushes.settings.variables import ENGINE_VARIABLES

__all__ = ["Line", "endpoints", "lines_of"]

endpoints = Endpoints("Pages")
ROOM = "/dashboard/settings"
HIDDEN = "set, not shown"


@dataclass(frozen=True, slots=True)
class Line:
    """One setting: its value as text that anybody may read, and its origin; `given` when it is not the default."""

    setting: Setting
    value: str
    origin: str
    given: bool


@endpoints.get(ROOM)
@signed_in
async def settings(request: Request) -> Response:
    """The page."""
    service = service_of(request)
    lines = lines_of(service.settings, service.origins)
    groups = [
        (group, list(members)) for group, members in groupby(lines, key=lambda line: line.setting.group)
    ]
    engine = [(name, bool(os.environ.get(name)), says) for name, says in ENGINE_VARIABLES.items()]
    return shell(
        request,
        "dashboard/settings.html",
        groups=groups,
        engine=engine,
        given=sum(line.given for line in lines),
    )


def lines_of(settings: Settings, origins: Mapping[str, str]) -> list[Line]:
    """All settings in the order of their groups."""
    return [
        Line(
            one,
            _written(one, getattr(settings, one.name)),
            origins.get(one.name, "default"),
            one.name in origins,
        )
        for one in settings_table(Settings.model_fields)
    ]


def _written(setting: Setting, value: object) -> str:
    """A value for people. What is declared secret is shown only as far as `masked` lets it."""
    if value is None:
        return "none" if setting.secret else setting.default
    if isinstance(value, SecretStr) or (setting.secret and not isinstance(value, str)):
        return HIDDEN
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, float):
        return seconds(value) if "duration" in setting.allowed else f"{value:g}"
    if isinstance(value, int):
        return (
            bytes_size(value)
            if "size" in setting.allowed
            else f"{value:,}"
            if value >= 10_000
            else str(value)
        )
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, Mapping):
        return "; ".join(f"{slug}: {_price(price)}" for slug, price in value.items()) or setting.default
    return masked(str(value))


def _price(price: Mapping[str, str]) -> str:
    return ", ".join(f"{part.replace('_', ' ')} ${amount}" for part, amount in price.items())
