"""Measures one variant, in a process of its own: `python -m bench.gpu.child NAME ROWS`. What it finds is written row by row.

A process of its own, because a device that ran out of memory, a compiler or a backend that crashed, or a hang, would else be
the end of all that comes after.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.gpu.machine import attention_backends
from bench.gpu.plan import FILMS, TINY_FILMS, Variant, plan_of
from bench.gpu.row import Row, reason_of, write_row

__all__ = ["measured"]


def measured(
    variant: Variant, *, tiny: bool, folder: str = "", say: Callable[[str], None] = lambda line: None
) -> Iterator[Row]:
    """The rows of a variant, each as soon as it is known; a failure is a row too."""
    left = list(variant.films)
    try:
        for row in _rows(variant, tiny=tiny, folder=folder, say=say):
            if left:
                left.pop(0)
            yield row
    except Exception as error:  # whatever it is, it is a finding about this variant
        for duration in left:
            yield Row(variant.name, f"{duration} s", reason=reason_of(error))


def _rows(variant: Variant, *, tiny: bool, folder: str, say: Callable[[str], None]) -> Iterator[Row]:
    cuda = not tiny
    films = [(TINY_FILMS if tiny else FILMS)[duration] for duration in variant.films]
    if variant.kind == "kernels":
        from bench.gpu.kernels import kernels

        yield kernels(variant.name, films[0], cuda=cuda)
    elif variant.kind == "miniature":
        from bench.gpu.miniature import miniature

        yield miniature(variant.name, tiny=tiny, duration=films[0].duration)
    elif variant.kind in ("ours", "plain"):
        from bench.gpu.films import films_of

        yield from films_of(variant, films, tiny=tiny, folder=folder, say=say)
    else:
        raise ValueError(f"there is no kind {variant.kind!r}")


def main(arguments: list[str]) -> None:
    """`NAME ROWS [FOLDER]`: measure the variant of that name into that file, with the weights of that folder."""
    name, rows, *rest = arguments
    backends = attention_backends(cuda=True)
    variant = next((v for v in plan_of(backends) if v.name == name), Variant(name, name))
    for row in measured(variant, tiny=False, folder=rest[0] if rest else "", say=_say):
        write_row(Path(rows), row)
    sys.stdout.flush()
    os._exit(0)  # what a broken device would still do at the end is of no interest


def _say(line: str) -> None:
    print(f"    {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
