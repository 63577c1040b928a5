"""`./dev bench-api`: Rushes beside its peers, on this machine, with predictors that do nothing.

    python -m bench.api [--only rushes-sqlite,cog-async] [--quick] [--json FILE] [--cache FOLDER] [--data FOLDER]

A server that can't be installed or doesn't start has its reason in the table; the others are measured all the same.
Only loopback is spoken to. Everything that is started is ended, and the data deleted.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import uvloop
from bench.api.ceiling import ceiling
from bench.api.environment import cache_folder
from bench.api.measure import measured
from bench.api.peers.bentoml import BentoML
from bench.api.peers.cog import Cog
from bench.api.peers.litserve import LitServe
from bench.api.peers.peer import Peer
from bench.api.peers.rushes import Rushes, RushesOnPostgres
from bench.api.place import DATA, surveyed
from bench.api.plan import FULL, QUICK
from bench.api.processes import free_port
from bench.api.row import Row
from bench.api.table import shown
from rich.console import Console

PEERS: dict[str, Callable[[], Peer]] = {
    "rushes-sqlite": Rushes,
    "rushes-postgres": RushesOnPostgres,
    "cog-async": lambda: Cog(is_async=True),
    "cog-sync": lambda: Cog(is_async=False),
    "litserve": LitServe,
    "bentoml": BentoML,
}
WIDTH = 150
"""Columns of the table where the output is no terminal."""


def chosen(text: str) -> list[str]:
    """Names out of a list with commas; `rushes` and `cog` mean both of theirs."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if not any(peer.startswith(name) for peer in PEERS)]
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}; there are {', '.join(PEERS)}")
    return [peer for peer in PEERS if any(peer.startswith(name) for name in names)]


def parsed() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="./dev bench-api", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--only", type=chosen, default=list(PEERS), metavar="NAMES", help=f"some of {', '.join(PEERS)}"
    )
    parser.add_argument("--quick", action="store_true", help="one short round of everything")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there too")
    parser.add_argument("--cache", type=Path, default=cache_folder(), help="where the peers are installed")
    parser.add_argument(
        "--data", type=Path, default=DATA, help="where data lies meanwhile; its disk bounds what is durable"
    )
    return parser.parse_args()


def measure_one(name: str, options: argparse.Namespace, folder: Path) -> Row:
    """The row of one server, with word of it on standard error."""
    peer = PEERS[name]()
    print(f"{peer.title} …", file=sys.stderr, flush=True)
    plan = QUICK if options.quick else FULL
    return uvloop.run(measured(peer, plan, folder / name, options.cache))


def main() -> int:
    """Measure and print; 1 when Rushes itself could not be measured."""
    options = parsed()
    plan = QUICK if options.quick else FULL
    tempfile.tempdir = str(options.data)  # PostgreSQL's folder belongs on the same disk
    with tempfile.TemporaryDirectory(prefix="rushes-bench-") as folder:
        place = surveyed(options.data)
        client = ceiling(free_port(), connections=plan.connections, seconds=min(plan.seconds, 2.0))
        rows = [measure_one(name, options, Path(folder)) for name in options.only]
    width = None if sys.stdout.isatty() else WIDTH
    shown(Console(width=width), place, client, plan, rows)
    if options.json:
        figures = {
            "place": asdict(place),
            "client": client,
            "plan": asdict(plan),
            "rows": [asdict(r) for r in rows],
        }
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 1 if any(row.why for row in rows if row.name.startswith("rushes")) else 0


if __name__ == "__main__":
    sys.exit(main())
