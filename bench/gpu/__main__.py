"""`./dev bench-gpu`: what films cost on this machine's GPU, as a table in build/bench-gpu.

Each variant is measured by a process of its own within the time that is left; one that fails is a row with its reason.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

import click
from bench.gpu.machine import lacking, machine_here
from bench.gpu.plan import Variant, plan_lines, plan_of
from bench.gpu.row import Row, read_rows
from bench.gpu.table import markdown, written

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "bench-gpu"
LEAST = 20.0
"""Seconds under which no further variant is begun."""
NO_GPU = 2


@click.command()
@click.option(
    "--plan",
    "only_plan",
    is_flag=True,
    help="print what would be measured and the counted work; needs no GPU",
)
@click.option(
    "--tiny",
    is_flag=True,
    help="the whole protocol on the CPU with tiny networks: proves the command, measures nothing",
)
@click.option(
    "--budget", default=1500.0, show_default=True, help="seconds for everything, the most important first"
)
@click.option(
    "--only", multiple=True, help="only variants of this name or pattern ('ours*'); may be repeated"
)
@click.option("--folder", default="", help="a folder of real weights instead of random ones")
@click.option("--out", default=str(OUT), show_default=True, help="where table.md and table.json go")
@click.option(
    "--add", is_flag=True, help="keep the rows that the table in that folder already has for other variants"
)
def main(
    only_plan: bool, tiny: bool, budget: float, only: tuple[str, ...], folder: str, out: str, add: bool
) -> None:
    """Measure the open-weight engine, plain diffusers and the miniature engine on one NVIDIA GPU."""
    os.environ["TQDM_DISABLE"] = "1"
    machine = machine_here()
    variants = _chosen(plan_of(machine.backends or ("native",)), only)
    for line in (*machine.lines(), *plan_lines(variants)) if only_plan else machine.lines():
        click.echo(line)
    needs_torch = any(variant.kind != "miniature" for variant in variants)
    lack = lacking() if needs_torch and not (tiny or only_plan) else ""
    if lack:
        click.echo(
            f"Nothing was measured, since {lack}; what would be: "
            f"{', '.join(v.name for v in variants)} (./dev bench-gpu --plan says more, --tiny proves the command on the CPU)."
        )
        sys.exit(NO_GPU)
    if only_plan:
        return
    target = Path(out)
    rows = _kept(target, variants) if add else []
    measure = _inline if tiny else _apart(folder)
    for row in measured(variants, measure, budget):
        click.echo(_line(row))
        rows.append(row)
        written(target, machine, rows, tiny=tiny)
    click.echo(f"\n{markdown(machine, rows, tiny=tiny)}\nwritten to {target}")


def _chosen(variants: Sequence[Variant], only: Sequence[str]) -> list[Variant]:
    """The variants that `only` names; all when it is empty."""
    chosen = [v for v in variants if not only or any(fnmatchcase(v.name, pattern) for pattern in only)]
    if not chosen:
        raise click.BadParameter(f"no variant is called {' or '.join(only)}; --plan names them")
    return chosen


def measured(
    variants: Sequence[Variant], measure: Callable[[Variant, float], Iterator[Row]], budget: float
) -> Iterator[Row]:
    """The rows of all variants; what the time was not enough for is told as such."""
    end = time.monotonic() + budget
    for variant in variants:
        left = end - time.monotonic()
        missing = [f"{duration} s" for duration in variant.films]
        if left < LEAST:
            yield from (Row(variant.name, film, reason="not reached: the time was up") for film in missing)
            continue
        for row in measure(variant, left):
            if row.film in missing:
                missing.remove(row.film)
            yield row
        yield from (Row(variant.name, film, reason="no figures came back") for film in missing)


def _inline(variant: Variant, left: float) -> Iterator[Row]:
    """In this process: tiny networks need no protection from one another."""
    from bench.gpu.child import measured as measured_here

    yield from measured_here(variant, tiny=True)


def _apart(folder: str) -> Callable[[Variant, float], Iterator[Row]]:
    def measure(variant: Variant, left: float) -> Iterator[Row]:
        return apart(variant, left, folder)

    return measure


def apart(variant: Variant, left: float, folder: str = "") -> Iterator[Row]:
    """The rows of a process of its own, which is ended with all that it started when the time is up."""
    with tempfile.TemporaryDirectory() as place:
        rows = Path(place) / "rows.jsonl"
        command = [
            sys.executable,
            "-m",
            "bench.gpu.child",
            variant.name,
            str(rows),
            *([folder] if folder else []),
        ]
        process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
        try:
            ended = f"its process ended with {_named(process.wait(timeout=left))}"
        except subprocess.TimeoutExpired:
            ended = f"stopped after {left:.0f} s: the time was up"
        finally:
            _end(process)
        found = read_rows(rows)
    yield from found
    known = {row.film for row in found}
    yield from (
        Row(variant.name, f"{duration} s", reason=ended)
        for duration in variant.films
        if f"{duration} s" not in known
    )


def _named(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"code {code}"


def _end(process: subprocess.Popen[bytes]) -> None:
    """The process and its children: compilers, samplers."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _kept(target: Path, variants: Sequence[Variant]) -> list[Row]:
    """Rows of an earlier table that are not measured again."""
    try:
        facts = json.loads((target / "table.json").read_text(encoding="utf-8"))
        rows = [Row(**row) for row in facts["rows"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    again = {variant.name for variant in variants}
    return [row for row in rows if row.variant not in again]


def _line(row: Row) -> str:
    told = row.reason or (f"{row.seconds:.2f} s" if row.seconds else f"{len(row.profile)} figures")
    return f"  {row.variant}, {row.film}: {told}"


if __name__ == "__main__":
    main()
