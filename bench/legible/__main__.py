"""`./dev legible`: which words that prompts ask for can be read in the picture, letter for letter, at 1080p.

    python -m bench.legible [--like sign] [--out build/legible]

Draws up to three pictures for each text of `texts.tsv`, has Tesseract read them, and prints the share read whole. `--out` keeps
the pictures. Exit 1 when a text could not be read, 2 without Tesseract.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.legible.eye import MISSING, can_read, reads
from bench.legible.filming import SIZE, looks
from PIL import Image

from rushes.render.renderer import Renderer

__all__ = ["main", "texts"]


def texts(like: str = "") -> list[tuple[str, str, str]]:
    """Kind, words and prompt of each text that has `like` in one of them."""
    rows = Path(__file__).with_name("texts.tsv").read_text(encoding="utf-8").splitlines()
    cells = [row.split("\t") for row in rows if row and not row.startswith("#")][1:]
    return [
        (kind, words, prompt.replace("{}", words))
        for kind, words, prompt in cells
        if like in f"{kind} {words} {prompt}"
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Draw, read, print a line a text and the share."""
    parser = argparse.ArgumentParser(
        prog="./dev legible", description="Whether words in the picture can be read."
    )
    parser.add_argument(
        "--like", default="", metavar="WORD", help="only texts with this in them, their kind or prompt"
    )
    parser.add_argument("--out", type=Path, help="keep the pictures in this folder")
    options = parser.parse_args(argv)
    if not can_read():
        print(MISSING, file=sys.stderr)
        return 2
    wanted = texts(options.like)
    whole = 0
    with Renderer(*SIZE) as renderer:
        for number, (kind, words, prompt) in enumerate(wanted):
            got = _watched(renderer, prompt, words, options.out, number)
            whole += got
            print(f"{'read  ' if got else 'UNREAD'} {kind:14} {words:18} {prompt}", flush=True)
    print(f"{whole} of {len(wanted)} texts read whole")
    return 0 if wanted and whole == len(wanted) else 1


def _watched(renderer: Renderer, prompt: str, words: str, out: Path | None, number: int) -> bool:
    """Whether a text is read in one of its pictures; the last one looked at is kept."""
    got = False
    for look in looks(renderer, prompt, words):
        got = look.piece is not None and reads(look.piece, words)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            Image.fromarray(look.picture).save(out / f"{number:02}.jpg", quality=90)
        if got:
            break
    return got


if __name__ == "__main__":
    sys.exit(main())
