"""`./dev coverage`: how much of many real prompts is read right. Prints tables, writes `build/coverage.json`.

    python -m bench.coverage [--worst N] [--field lines] [--dimension color] [--staged scene] [--prompt TEXT]
                             [--prompts FOLDER] [--no-speed]

VBench's prompts are judged by what their dimension requires (`vbench.py`), long prompts by gold that was written by hand
(`tests/script/gold`, `gold.py`): both judge the Screenplay, not the film. `staging.py` judges the plan: whether all that it
names is modelled.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench.coverage.gold import FIELDS, compare, gold_of
from bench.coverage.report import Readings, figures, print_field, print_misses, print_table, print_worst
from bench.coverage.speed import measured
from bench.coverage.staging import faults_of
from bench.coverage.vbench import JUDGES, judge, prompts_of
from bench.coverage.verdict import Verdict, brief
from rich.console import Console
from rich.markup import escape

from rushes.script.reader import read

__all__ = ["main"]

ROOT = Path(__file__).parents[2]
PROMPTS = ROOT.parent / "shared" / "prompts"
OUT = ROOT / "build" / "coverage.json"
HELD = "gold_held"
GOLD = {name: ROOT / "tests" / "script" / name for name in ("gold", "gold_more", "gold_zh", HELD)}
"""Readings by hand: what the reader is developed on, in English and Chinese, and (`gold_held`) what it is
never tuned on."""


def judged(prompts: Path) -> dict[str, list[Verdict]]:
    """Every VBench prompt read and judged, by dimension."""
    known = prompts_of(prompts)
    return {name: [judge(name, prompt, read(prompt)) for prompt in known[name]] for name in JUDGES}


def staged(prompts: Path) -> dict[str, list[Verdict]]:
    """Every VBench prompt planned: whether all that its plan names is modelled, by dimension."""
    found: dict[str, list[Verdict]] = {}
    for name, each in prompts_of(prompts).items():
        plays = [(prompt, read(prompt)) for prompt in each if name in JUDGES]
        found[name] = [
            Verdict(name, prompt, "modelled", brief(play), faults_of(play)) for prompt, play in plays
        ]
    return found


def compared(prompts: Path) -> dict[str, Readings]:
    """Every prompt with gold read and compared; a folder without gold is left out."""
    readings: dict[str, Readings] = {}
    for name, folder in GOLD.items():
        gold = gold_of(folder, prompts)
        if gold:
            readings[name] = [(each, compare(each, read(each.prompt))) for each in gold]
    return readings


def show(console: Console, text: str, prompts: Path) -> None:
    """One prompt (its words, or the id of one with gold): how it is read, and every judgement there is on it."""
    gold = [
        (name, g)
        for name, folder in GOLD.items()
        for g in gold_of(folder, prompts)
        if text in (g.id, g.prompt)
    ]
    for name, each in gold:
        screenplay = read(each.prompt)
        console.print(
            f"[bold]{name} {each.id}[/]  {escape(each.prompt)}\n  found   {escape(brief(screenplay))}"
        )
        for field, tally in compare(each, screenplay).items():
            console.print(
                f"  {field:15} {tally.gold_right}/{tally.gold_all} found, {tally.plan_right}/{tally.plan_all} right"
            )
            for fault in tally.faults:
                console.print(f"    [red]{escape(str(fault))}[/]")
    if not gold:
        console.print(f"found   {escape(brief(read(text)))}")
    for name, known in prompts_of(prompts).items():
        if text in known:
            verdict = judge(name, text, read(text))
            console.print(f"{name}: {escape('; '.join(map(str, verdict.faults)) or 'read right')}")


def arguments(argv: list[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="./dev coverage", description="How much of many real prompts is read right."
    )
    parser.add_argument("--worst", type=int, metavar="N", help="the N worst misreadings")
    parser.add_argument("--field", choices=list(FIELDS), help="every miss in this field of the gold")
    parser.add_argument("--dimension", choices=list(JUDGES), help="every miss in this dimension of VBench")
    parser.add_argument(
        "--staged", choices=list(JUDGES), help="every prompt of this dimension whose plan is not all modelled"
    )
    parser.add_argument("--prompt", metavar="TEXT", help="one prompt, or the id of one with gold, in full")
    parser.add_argument(
        "--prompts", type=Path, default=PROMPTS, metavar="FOLDER", help="vbench.json and avgen_dev.jsonl"
    )
    parser.add_argument("--no-speed", action="store_true", help="leave the times and the memory unmeasured")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Measure and print; 2 where the prompts are not there."""
    options = arguments(argv)
    console = Console(soft_wrap=bool(options.field or options.dimension or options.prompt or options.worst))
    for name in ("vbench.json", "avgen_dev.jsonl"):
        if not (options.prompts / name).is_file():
            print(
                f"{options.prompts / name} is not there; name the folder that holds it with --prompts",
                file=sys.stderr,
            )
            return 2
    if options.prompt:
        show(console, options.prompt, options.prompts)
        return 0
    if options.dimension:
        known = prompts_of(options.prompts)[options.dimension]
        print_misses(console, [judge(options.dimension, prompt, read(prompt)) for prompt in known])
    if options.staged:
        print_misses(console, staged(options.prompts)[options.staged])
    if options.field:
        for name, readings in compared(options.prompts).items():
            if name == HELD:
                continue  # what it gets wrong there is nobody's lesson
            console.print(f"[bold underline]{name}[/]")
            print_field(console, options.field, readings)
    if options.dimension or options.field or options.staged:
        return 0
    vbench, gold, shown = judged(options.prompts), compared(options.prompts), staged(options.prompts)
    if options.worst:
        print_worst(console, options.worst, vbench, gold)
        return 0
    cost = {} if options.no_speed else measured(options.prompts)
    print_table(console, vbench, shown, gold, cost)
    OUT.parent.mkdir(exist_ok=True)
    result = figures(vbench, shown, gold) | {key: round(value, 5) for key, value in cost.items()}
    OUT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    console.print(f"written to {OUT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
