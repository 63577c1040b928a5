"""The table: Markdown for people, JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from bench.gpu.machine import Machine
from bench.gpu.plan import AIMS, FILMS, PAGE, counted
from bench.gpu.row import PARTS, Row

__all__ = ["markdown", "written"]

GIB = 2**30


def written(folder: Path, machine: Machine, rows: Sequence[Row], *, tiny: bool) -> tuple[Path, Path]:
    """Write table.md and table.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    table, data = folder / "table.md", folder / "table.json"
    table.write_text(markdown(machine, rows, tiny=tiny), encoding="utf-8")
    facts = {"tiny": tiny, "machine": machine.__dict__, "rows": [row.as_json() for row in rows]}
    data.write_text(json.dumps(facts, indent=1), encoding="utf-8")
    return table, data


def markdown(machine: Machine, rows: Sequence[Row], *, tiny: bool) -> str:
    """The whole report."""
    films = [row for row in rows if row.parts or (row.reason and row.film)]
    head = (
        "**tiny, CPU: figures mean nothing**"
        if tiny
        else "Measured on this machine; random weights unless a folder was given."
    )
    parts = [
        "# bench-gpu",
        head,
        "\n".join(f"- {line}" for line in machine.lines()),
        "## Films of the open-weight model",
        _films(machine, films),
        _counted(),
        "## Memory",
        _memory(films),
        "## Parts alone",
        _profiles([row for row in rows if row.profile]),
        "## Notes",
        "\n".join(f"- {row.variant}, {row.film}: {row.note}" for row in rows if row.note) or "- none",
    ]
    return "\n\n".join(parts) + "\n"


def _films(machine: Machine, rows: Sequence[Row]) -> str:
    head = [
        "variant",
        "film",
        "seconds",
        *PARTS,
        "stage 1 TFLOP/s",
        "stage 2 TFLOP/s",
        "denoising TFLOP/s",
        "of peak",
        "first run",
    ]
    lines = []
    for row in rows:
        if row.reason:
            lines.append([row.variant, row.film, row.reason, *[""] * (len(head) - 3)])
            continue
        share = f"{row.denoising / machine.peak:.0%}" if machine.peak else "?"
        paces = [f"{pace:.4g}" for pace in (row.pace("stage 1"), row.pace("stage 2"), row.denoising)]
        seconds = [f"{row.parts.get(part, 0.0):.2f}" for part in PARTS]
        lines.append(
            [row.variant, row.film, f"{row.seconds:.2f}", *seconds, *paces, share, f"{row.first:.2f}"]
        )
    return _grid(head, lines)


def _counted() -> str:
    """The counted work and the aims, under the table that is measured by them."""
    lines = []
    for shape in FILMS.values():
        flop = counted(shape)
        denoiser = (flop["stage 1"] + flop["stage 2"]) / 1e15
        lines.append(f"{shape.name}: {denoiser:.1f} PFLOP in the denoiser, aim {AIMS[shape.name]:g} s")
    return (
        f"Counted at 1080p: {'; '.join(lines)} on one H100; the page's film takes {PAGE:g} s. "
        "`rest` is what no network of the model did; where decoding and encoding overlap it is what was left of the encoding."
    )


def _memory(rows: Sequence[Row]) -> str:
    head = ["variant", "film", *(f"{part} GiB" for part in PARTS[:-1]), "most allocated", "most reserved"]
    lines = [
        [
            row.variant,
            row.film,
            *(f"{row.peaks.get(part, 0) / GIB:.1f}" for part in PARTS[:-1]),
            f"{row.allocated / GIB:.1f}",
            f"{row.reserved / GIB:.1f}",
        ]
        for row in rows
        if not row.reason
    ]
    return _grid(head, lines)


def _profiles(rows: Sequence[Row]) -> str:
    lines = []
    for row in rows:
        seconds = f"{row.seconds:.2f} s, {row.cpu:.1f} CPU s" if row.seconds else ""
        lines.append([row.variant, row.film, "whole", seconds])
        lines += [[row.variant, row.film, name, f"{value:.4g}"] for name, value in row.profile.items()]
    return _grid(["variant", "film", "part", "figure"], lines)


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    cells = [[cell.replace("|", "/") for cell in row] for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)
