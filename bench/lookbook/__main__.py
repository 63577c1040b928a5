"""`./dev lookbook`: draws everything that can be built into `build/lookbook/index.html` and PNG sheets.

    python -m bench.lookbook [--only sets,props] [--like kitchen] [--width 320]

Chapters: sets, people, faces, animals, vehicles, props, motions, styles. A whole book takes the better part of an hour of one
core; `--only` and `--like` draw a part of it. Exit 1 when something could not be built.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from bench.lookbook import animals, motions, people, props, sets, styles
from bench.lookbook.drawing import Drawn, drawn
from bench.lookbook.entry import Entry
from bench.lookbook.page import write_page, write_sheets

__all__ = ["main"]

OUT = Path(__file__).parents[2] / "build" / "lookbook"
CHAPTERS: dict[str, Callable[[], Iterator[Entry]]] = {
    "sets": sets.entries,
    "people": people.entries,
    "faces": people.entries,
    "animals": animals.entries,
    "vehicles": props.entries,
    "props": props.entries,
    "motions": motions.entries,
    "styles": styles.entries,
}


def chosen(only: str, like: str) -> Iterator[Entry]:
    """The entries of the chapters named in `only` (all when empty) with `like` in their names."""
    wanted = set(filter(None, only.split(","))) or set(CHAPTERS)
    makers = dict.fromkeys(CHAPTERS[name] for name in CHAPTERS if name in wanted)
    for entry in chain.from_iterable(maker() for maker in makers):
        if entry.section in wanted and like in entry.name:
            yield entry


def main(argv: list[str] | None = None) -> int:
    """Draw, tile, write; 1 when something failed, 2 for a chapter that does not exist."""
    parser = argparse.ArgumentParser(
        prog="./dev lookbook", description="Stills of everything that can be built."
    )
    parser.add_argument(
        "--only", default="", metavar="CHAPTERS", help=f"of {', '.join(CHAPTERS)}; with commas between"
    )
    parser.add_argument("--like", default="", metavar="WORD", help="only entries with this in their names")
    parser.add_argument("--width", type=int, default=320, help="pixels of a still (320)")
    parser.add_argument("--out", type=Path, default=OUT, help="folder (build/lookbook)")
    options = parser.parse_args(argv)
    unknown = set(filter(None, options.only.split(","))) - set(CHAPTERS)
    if unknown:
        print(
            f"--only: there is no chapter {', '.join(sorted(unknown))}; take {', '.join(CHAPTERS)}",
            file=sys.stderr,
        )
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    done: list[Drawn] = []
    failed: list[str] = []
    for result in drawn(chosen(options.only, options.like), options.out, options.width):
        if len(result) == 2:
            failed.append(f"{result[0].section}: {result[0].name}: {result[1]!r}")
            print(failed[-1], file=sys.stderr)
        else:
            done.append(result)
            print(f"{len(done):4} {result[0].section}: {result[0].name}", file=sys.stderr)
    if done:
        write_page(options.out / "index.html", done, failed)
        for path in write_sheets(options.out, done):
            print(path)
        print(options.out / "index.html")
    return 1 if failed or not done else 0


if __name__ == "__main__":
    sys.exit(main())
