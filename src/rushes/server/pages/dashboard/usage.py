"""What was filmed, how long it took and what it cost: by day and by key, as a chart, a table and a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.keys import Key, list_keys
from rushes.predictions.ledger import DAY, Use, used
from rushes.server.endpoints import Endpoints
from rushes.server.pages.dashboard.shell import shell
from rushes.server.pages.doorman import signed_in
from rushes.server.queries import whole_in
from rushes.server.service import service_of
from rushes.server.views import usd

__all__ = ["Bar", "Chart", "Sum", "chart_of", "endpoints", "sums_of"]

endpoints = Endpoints("Pages")
SPANS = (7, 30, 90)
WIDTH, HEIGHT, FOOT = 720.0, 180.0, 22.0
GAP = 0.25
"""Of a bar's place that stays free."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What one key, or all, used; `cost` in dollars, `seconds` of filming."""

    name: str
    asked: int
    made: int
    failed: int
    seconds: float
    cost: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A day in the chart, in the units of its drawing: from `x`, `wide`; what was made stands on what failed."""

    x: float
    wide: float
    made_y: float
    made_height: float
    failed_y: float
    failed_height: float
    label: str
    said: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars for a row of days, and lines to measure them by: (y, number)."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    lines: tuple[tuple[float, int], ...]


@endpoints.get("/dashboard/usage")
@signed_in
async def usage(request: Request) -> Response:
    """The last days."""
    service = service_of(request)
    days = whole_in(request, "days", 30, 1, 366)
    today = int(service.clock() // DAY)
    rows = await service.database.read(used, (today - days + 1) * DAY)
    keys = await service.database.read(list_keys)
    sums = sums_of(rows, keys)
    return shell(
        request,
        "dashboard/usage.html",
        days=days,
        spans=SPANS,
        chart=chart_of(rows, today - days + 1, today),
        sums=sums,
        total=_sum("All", rows),
    )


@endpoints.get("/dashboard/usage.csv")
@signed_in
async def usage_file(request: Request) -> Response:
    """The same as a file for a spreadsheet, a line for each day, key and model."""
    service = service_of(request)
    days = whole_in(request, "days", 30, 1, 366)
    today = int(service.clock() // DAY)
    rows = await service.database.read(used, (today - days + 1) * DAY)
    names = {key.id: key.name for key in await service.database.read(list_keys)}
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(("day", "key", "model", "asked", "made", "failed", "seconds", "usd"))
    for use in rows:
        name = _plain(names.get(use.key_id, use.key_id))
        cost = f"{usd(use.cost):.8f}"
        table.writerow(
            (_date(use.day), name, use.model, use.asked, use.made, use.failed, f"{use.seconds:.1f}", cost)
        )
    headers = {"Content-Disposition": 'attachment; filename="rushes-usage.csv"', "Cache-Control": "no-store"}
    return Response(text.getvalue(), 200, headers, "text/csv; charset=utf-8")


def sums_of(rows: Iterable[Use], keys: Iterable[Key]) -> list[Sum]:
    """Key by key, who filmed most first; visitors of the playground are one."""
    known = {key.id: "playground" if key.role == "visitor" else key.name for key in keys}
    by_name: dict[str, list[Use]] = {}
    for use in rows:
        by_name.setdefault(known.get(use.key_id, "keys that are gone"), []).append(use)
    return sorted((_sum(name, of) for name, of in by_name.items()), key=lambda one: -one.asked)


def chart_of(rows: Iterable[Use], first: int, last: int) -> Chart:
    """Films a day from day `first` to `last`, days without any too."""
    made: dict[int, int] = {}
    failed: dict[int, int] = {}
    for use in rows:
        made[use.day] = made.get(use.day, 0) + use.made
        failed[use.day] = failed.get(use.day, 0) + use.failed
    days = range(first, last + 1)
    most = _round_up(max((made.get(day, 0) + failed.get(day, 0) for day in days), default=0))
    place, tall = WIDTH / len(days), HEIGHT - FOOT
    bars = []
    for at, day in enumerate(days):
        good, bad = made.get(day, 0), failed.get(day, 0)
        up, down = tall * good / most, tall * bad / most
        label = _date(day)[5:] if _labelled(at, len(days)) else ""
        said = f"{_date(day)}: {good} made, {bad} failed"
        x = at * place + place * GAP / 2
        bars.append(Bar(x, place * (1 - GAP), tall - up - down, up, tall - down, down, label, said))
    lines = tuple((tall - tall * share, round(most * share)) for share in (0.5, 1.0))
    return Chart(WIDTH, HEIGHT, tuple(bars), lines)


def _sum(name: str, rows: Iterable[Use]) -> Sum:
    every = list(rows)
    return Sum(
        name,
        sum(use.asked for use in every),
        sum(use.made for use in every),
        sum(use.failed for use in every),
        sum(use.seconds for use in every),
        usd(sum(use.cost for use in every)),
    )


def _round_up(most: int) -> int:
    """The next of 4, 10, 20, 40, 100 … that a scale can end with."""
    scale = 1
    while True:
        for step in (4, 10, 20):
            if most <= step * scale:
                return step * scale
        scale *= 10


def _labelled(at: int, days: int) -> bool:
    """Whether there is room for the date under this bar: some seven of them, the last one always."""
    every = max(1, -(-days // 7))
    return (days - 1 - at) % every == 0


def _date(day: int) -> str:
    return datetime.fromtimestamp(day * DAY, UTC).date().isoformat()


def _plain(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name
