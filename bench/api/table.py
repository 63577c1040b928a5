"""The figures side by side, for a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median

from bench.api.load import percentile
from bench.api.place import Place
from bench.api.plan import Plan
from bench.api.row import Recovery, Row
from rich import box
from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table

__all__ = ["shown"]

NONE = "[dim]-[/]"
MEGA = 1e6

Figure = Callable[[Row], float | None]
TARGETS: tuple[tuple[str, Figure, float, str, bool], ...] = (
    ("creates/s, durable", lambda row: _middle(row.creates), 600, "{:,.0f}", True),
    ("gets/s", lambda row: _middle(row.gets), 2000, "{:,.0f}", True),
    ("create to result, p50 ms", lambda row: _milliseconds(row.polled, 0.5), 15, "{:.1f}", False),
    ("50 at once, jobs/s", lambda row: _middle(row.crowd_polled), 200, "{:,.0f}", True),
    ("API process, MB", lambda row: row.memory.api / MEGA if row.memory else None, 120, "{:.0f}", False),
)
"""Name, figure, target with SQLite on two cores, format, whether more is better."""


IN_ANSWER: tuple[tuple[str, Figure, float, str, bool], ...] = (
    ("p50 in the\ncreate's answer", lambda row: _milliseconds(row.answered, 0.5), 0.0, "", False),
    ("50 at once,\nin the answer", lambda row: _middle(row.crowd_answered), 0.0, "", True),
)
"""What has no target, but peers to be held against."""


def _middle(values: Sequence[float]) -> float | None:
    return median(values) if values else None


def _milliseconds(values: Sequence[float], share: float) -> float | None:
    return percentile(values, share) * 1000 if values else None


def _rate(values: Sequence[float]) -> str:
    return f"{median(values):,.0f}" if values else NONE


def _latency(values: Sequence[float]) -> str:
    if not values:
        return NONE
    return f"{percentile(values, 0.5) * 1000:.1f} / {percentile(values, 0.95) * 1000:.1f}"


def _lost(recovery: Recovery | None) -> str:
    if recovery is None:
        return NONE
    lost = recovery.accepted - recovery.finished
    if lost:
        return f"lost {lost} of {recovery.accepted}"
    return f"lost 0 of {recovery.accepted} ({recovery.seconds:.0f} s)"


def _cells(row: Row) -> list[str]:
    memory = row.memory
    return [
        row.title,
        _rate(row.creates),
        _rate(row.gets),
        _latency(row.polled),
        _latency(row.answered),
        _rate(row.crowd_polled),
        _rate(row.crowd_answered),
        f"{memory.api / MEGA:.0f}" if memory else NONE,
        f"{memory.all / MEGA:.0f}" if memory else NONE,
        _lost(row.recovery),
    ]


def _figures(rows: Sequence[Row], plan: Plan) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    heads = (
        "",
        f"creates/s,\n{plan.connections}\nconn.",
        f"gets/s,\n{plan.connections}\nconn.",
        f"to result,\npoll {plan.single_interval * 1000:.0f} ms,\nms p50/p95",
        "in the\ncreate's answer,\nms p50/p95",
        f"{plan.crowd} at once,\npoll {plan.crowd_interval * 1000:.0f} ms,\njobs/s",
        f"{plan.crowd} at once,\nin the answer,\njobs/s",
        "API\nMB",
        "all\nMB",
        f"kill -9 with\n{plan.killed} in flight,\nthen a restart",
    )
    for number, head in enumerate(heads):
        table.add_column(head, justify="right" if 0 < number < len(heads) - 1 else "left", no_wrap=True)
    for row in rows:
        if not row.why:
            table.add_row(*_cells(row))
    return table


def _goals(row: Row) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title=f"Targets, {row.title}", title_justify="left")
    for head in ("", "measured", "target", ""):
        table.add_column(head, justify="left" if not head else "right")
    for name, figure, target, form, more in TARGETS:
        value = figure(row)
        if value is None:
            table.add_row(name, NONE, form.format(target), "not measured")
            continue
        met = value >= target if more else value <= target
        verdict = "[green]reached[/]" if met else "[red]missed[/]"
        table.add_row(name, form.format(value), form.format(target), verdict)
    return table


def _ratios(row: Row, others: Sequence[Row]) -> Table:
    """How many times better (over 1) or worse `row` is than each other."""
    table = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        title=f"{row.title} against the others (2.0 = twice as good)",
        title_justify="left",
    )
    table.add_column("")
    for name, *_ in TARGETS:
        table.add_column(name.replace(", durable", "").replace(", ", ",\n"), justify="right")
    for name, *_ in IN_ANSWER:
        table.add_column(name, justify="right")
    for other in others:
        cells = []
        for _, figure, _, _, more in (*TARGETS, *IN_ANSWER):
            ours, theirs = figure(row), figure(other)
            if not ours or not theirs:
                cells.append(NONE)
            else:
                cells.append(f"{ours / theirs if more else theirs / ours:.2f}")
        table.add_row(other.title, *cells)
    return table


def _facts(place: Place, client: float, plan: Plan) -> str:
    return (
        f"{place.cores} cores ({place.processor}), {place.memory / 1e9:.0f} GB, {place.system}, {place.python}; "
        f"load {place.load:.1f} before the start\n"
        f"Disk under {place.folder}: 4 KiB + fdatasync {place.sync_p50 * 1000:.2f} ms (p50), "
        f"{place.sync_p95 * 1000:.2f} ms (p95), so one commit at a time makes at most "
        f"{1 / place.sync_p50:,.0f} creates/s\n"
        f"Client: {client:,.0f} requests/s against a server that does nothing; it shares the cores with the servers\n"
        f"Rates are medians of {plan.rounds} round{'s' if plan.rounds > 1 else ''}; latencies are of {plan.singles} "
        f"jobs one after the other; the first poll comes one interval after the create"
    )


def _remarks(rows: Sequence[Row]) -> str:
    lines = [f"{row.title}: [red]not measured[/]: {escape(row.why)}" for row in rows if row.why]
    lines += [
        f"{row.title}: {row.memory.proportional / MEGA:.0f} MB in all {row.memory.processes} processes "
        "when the pages that they share are counted once (PSS)"
        for row in rows
        if row.memory and row.memory.proportional
    ]
    lines += [f"{row.title}: {escape('; '.join(row.notes))}" for row in rows if row.notes]
    return "\n".join(lines)


def shown(console: Console, place: Place, client: float, plan: Plan, rows: Sequence[Row]) -> None:
    """Print it all."""
    parts: list[RenderableType] = [_facts(place, client, plan), _figures(rows, plan)]
    ours = next((row for row in rows if row.name == "rushes-sqlite" and not row.why), None)
    if ours is not None:
        parts.append(_goals(ours))
        others = [row for row in rows if row is not ours and not row.why]
        if others:
            parts.append(_ratios(ours, others))
    parts.append(_remarks(rows))
    console.print(Group(*parts))
