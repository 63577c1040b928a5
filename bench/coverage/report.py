"""What is printed: the table, the misses one by one, the worst misreadings; and the figures for `build/coverage.json`."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from bench.coverage.gold import Gold
from bench.coverage.tally import Tally, summed
from bench.coverage.verdict import Fault, Verdict
from rich.console import Console
from rich.markup import escape
from rich.table import Table

__all__ = ["Readings", "figures", "print_field", "print_misses", "print_table", "print_worst"]

Readings = Sequence[tuple[Gold, dict[str, Tally]]]
"""Gold and its tallies by field."""

TARGETS = {
    "lines": 1.0,
    "speakers": 0.97,
    "on_screen_text": 1.0,
    "shots": 0.97,
    "camera": 0.92,
    "places": 0.92,
    "sounds": 0.88,
}
VBENCH_TARGET = 0.98
STAGED_TARGETS = {"object_class": 0.95, "multiple_objects": 0.95, "scene": 1.0, "human_action": 1.0}
LABELS = 4


def figures(
    vbench: dict[str, list[Verdict]], staged: dict[str, list[Verdict]], gold: dict[str, Readings]
) -> dict[str, Any]:
    """Shares read and staged by dimension, precision and recall by field, to four places."""
    shares = {
        name: {"read": round(_share(verdicts), 4), "staged": round(_share(staged.get(name, [])), 4)}
        for name, verdicts in vbench.items()
    }
    fields = {
        name: {
            field: {"precision": round(tally.precision, 4), "recall": round(tally.recall, 4)}
            for field, tally in _fields(readings).items()
        }
        for name, readings in gold.items()
    }
    return {"vbench": shares, **fields}


def _share(verdicts: list[Verdict]) -> float:
    return sum(v.read for v in verdicts) / len(verdicts) if verdicts else 1.0


def _fields(readings: Readings) -> dict[str, Tally]:
    names = readings[0][1] if readings else {}
    return {name: summed(tallies[name] for _, tallies in readings) for name in names}


def _commonest(faults: Sequence[Fault]) -> str:
    return ", ".join(f"{label} {n}" for label, n in Counter(f.label for f in faults).most_common(LABELS))


def _coloured(value: float, target: float) -> str:
    return f"[{'green' if value >= target else 'red'}]{value:7.1%}[/]"


def print_table(
    console: Console,
    vbench: dict[str, list[Verdict]],
    staged: dict[str, list[Verdict]],
    gold: dict[str, Readings],
    cost: dict[str, float],
) -> None:
    """The figures beside what is aimed at, and the commonest sorts of mistakes."""
    table = Table(
        "VBench", "prompts", "read", "to reach", "commonest misses", title="Read exactly as required"
    )
    for name, verdicts in vbench.items():
        share = _coloured(_share(verdicts), VBENCH_TARGET)
        faults = [fault for v in verdicts for fault in v.faults]
        table.add_row(name, str(len(verdicts)), share, f"{VBENCH_TARGET:.0%}", _commonest(faults))
    console.print(table)
    table = Table(
        "VBench",
        "prompts",
        "staged",
        "to reach",
        "commonest stand-ins",
        title="All that is planned is modelled",
    )
    for name, verdicts in staged.items():
        target = STAGED_TARGETS.get(name, 0.0)
        share = _coloured(_share(verdicts), target)
        wanting = Counter(fault.detail or fault.label for v in verdicts for fault in v.faults)
        most = ", ".join(f"{label} {n}" for label, n in wanting.most_common(LABELS))
        table.add_row(name, str(len(verdicts)), share, f"{target:.0%}" if target else "", most)
    console.print(table)
    for name, readings in gold.items():
        title = f"{name}: {len(readings)} long prompts read by hand"
        table = Table("field", "items", "precision", "recall", "to reach", "commonest misses", title=title)
        for field, tally in _fields(readings).items():
            target = TARGETS.get(field, 0.0)
            shown = (_coloured(tally.precision, target), _coloured(tally.recall, target))
            aim = f"{target:.0%}" if target else ""
            table.add_row(field, str(tally.gold_all), *shown, aim, _commonest(tally.faults))
        console.print(table)
    if cost:
        console.print(
            f"{1000 * cost['seconds_per_prompt']:.1f} ms a long prompt (slowest {1000 * cost['slowest_seconds']:.1f}), "
            f"load {cost['load_seconds']:.2f} s, Chinese {cost['load_zh_seconds']:.2f} s more, peak {cost['peak_mb']:.0f} MB"
        )


def print_misses(console: Console, verdicts: Sequence[Verdict]) -> None:
    """Every prompt of a dimension that was misread: what was wanted, what was found, what is wrong."""
    for v in verdicts:
        if not v.read:
            console.print(f"[bold]{escape(v.prompt)}[/]  ({v.dimension})")
            console.print(f"  wanted  {escape(v.wanted)}\n  found   {escape(v.found)}")
            console.print(f"  [red]wrong   {escape('; '.join(map(str, v.faults)))}[/]")


def print_field(console: Console, field: str, readings: Readings) -> None:
    """Every prompt with a mistake in a field: the prompt, what the gold has, what is wrong."""
    for gold, tallies in readings:
        if tallies[field].faults:
            console.print(f"[bold]{gold.id}[/]  {escape(gold.prompt)}")
            wanted = gold.facts["lines" if field == "speakers" else field]
            console.print(f"  wanted  {escape(str(wanted))}")
            for fault in tallies[field].faults:
                console.print(f"  [red]wrong   {escape(str(fault))}[/]")


def print_worst(
    console: Console, number: int, vbench: dict[str, list[Verdict]], gold: dict[str, Readings]
) -> None:
    """The prompts with the most mistakes: first those read by hand, each with its wrong share and its first mistakes, then
    those of VBench."""
    rows = [(g, t, sum(x.wrong for x in t.values())) for readings in gold.values() for g, t in readings]
    for g, tallies, wrong in sorted(rows, key=lambda row: -row[2])[:number]:
        console.print(f"[bold]{g.id}[/]  {wrong} wrong  {escape(g.prompt[:110])}")
        for field, tally in tallies.items():
            if tally.faults:
                console.print(f"  {field}: {escape('; '.join(map(str, tally.faults[:4])))}")
    worst = sorted(
        (v for verdicts in vbench.values() for v in verdicts if v.faults), key=lambda v: -len(v.faults)
    )
    print_misses(console, worst[:number])
