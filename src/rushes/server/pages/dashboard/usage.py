"""What was filmed, how long it took and what it cost: by day and by key, as a chart, a table and a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from math import floor, log10

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.keys import Key, list_keys
from rushes.predictions.ledger import DAY, Use, used
from rushes.server.endpoints import Endpoints
from rushes.server.pages.dashboard.shell import shell
from rushes.server.pages.doorman import signed_in
from rushes.server.pages.wording import money
from rushes.server.queries import whole_in
from rushes.server.service import service_of
from rushes.server.views import usd

__all__ = ["Bar", "Chart", "Sum", "cost_chart", "endpoints", "films_chart", "sums_of"]

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
    """A day in the chart, in the units of its drawing: from `x`, `wide`; an upper part stands on a lower one."""

    x: float
    wide: float
    upper_y: float
    upper_height: float
    lower_y: float
    lower_height: float
    label: str
    said: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars for a row of days, and lines to measure them by: (y, figure)."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    lines: tuple[tuple[float, str], ...]


@endpoints.get("/dashboard/usage")
@signed_in
async def usage(request: Request) -> Response:
    """The last days."""
    service = service_of(request)
    days = whole_in(request, "days", 30, 1, 366)
    today = int(service.clock() // DAY)
    rows = await service.database.read(used, (today - days + 1) * DAY)
    keys = await service.database.read(list_keys)
    sums, total = sums_of(rows, keys), _sum("All", rows)
    span = range(today - days + 1, today + 1)
    return shell(
        request,
        "dashboard/usage.html",
        days=days,
        spans=SPANS,
        films=films_chart(rows, span),
        costs=cost_chart(rows, span) if total.cost else None,
        sums=sums,
        total=total,
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


def films_chart(rows: Iterable[Use], days: range) -> Chart:
    """Films a day, made ones on failed ones, days without any too."""
    made: dict[int, float] = {}
    failed: dict[int, float] = {}
    for use in rows:
        made[use.day] = made.get(use.day, 0) + use.made
        failed[use.day] = failed.get(use.day, 0) + use.failed
    said = {day: f"{made.get(day, 0):.0f} made, {failed.get(day, 0):.0f} failed" for day in days}
    return _chart(days, made, failed, said, lambda number: f"{number:,.0f}")


def cost_chart(rows: Iterable[Use], days: range) -> Chart:
    """Dollars a day."""
    spent: dict[int, float] = {}
    for use in rows:
        spent[use.day] = spent.get(use.day, 0) + usd(use.cost)
    said = {day: money(spent.get(day, 0)) for day in days}
    return _chart(
        days, spent, {}, said, lambda number: f"${number:,.0f}" if number >= 1 else f"${number:.2f}"
    )


def _chart(
    days: range,
    upper: Mapping[int, float],
    lower: Mapping[int, float],
    said: Mapping[int, str],
    written: Callable[[float], str],
) -> Chart:
    """Bars of `upper` standing on `lower` by day; `said` is read out and `written` puts a figure at a line."""
    most = _round_up(max((upper.get(day, 0) + lower.get(day, 0) for day in days), default=0))
    place, tall = WIDTH / len(days), HEIGHT - FOOT
    bars = []
    for at, day in enumerate(days):
        up, down = tall * upper.get(day, 0) / most, tall * lower.get(day, 0) / most
        label = _date(day)[5:] if _labelled(at, len(days)) else ""
        x = at * place + place * GAP / 2
        told = f"{_date(day)}: {said[day]}"
        bars.append(Bar(x, place * (1 - GAP), tall - up - down, up, tall - down, down, label, told))
    lines = tuple((tall - tall * share, written(most * share)) for share in (0.5, 1.0))
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


def _round_up(most: float) -> float:
    """The next of … 0.4, 1, 2, 4, 10, 20, 40, 100 … that a scale can end with; 4 when there is nothing to show."""
    if most <= 0:
        return 4.0
    scale = 10.0 ** floor(log10(most))
    return next(step * scale for step in (1, 2, 4, 10) if most <= step * scale * (1 + 1e-9))


def _labelled(at: int, days: int) -> bool:
    """Whether there is room for the date under this bar: some seven of them, the last one always."""
    every = max(1, -(-days // 7))
    return (days - 1 - at) % every == 0


def _date(day: int) -> str:
    return datetime.fromtimestamp(day * DAY, UTC).date().isoformat()


def _plain(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name
