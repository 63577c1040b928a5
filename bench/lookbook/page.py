"""The page and the sheets that an art director looks at."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from bench.lookbook.drawing import Drawn
from PIL import Image, ImageDraw

__all__ = ["write_page", "write_sheets"]

SHEET_WIDTH = 1920
SHEET_HEIGHT = 2400
LABEL = 16
HEAVY = 250_000
SLOW = 3.0

STYLE = """
:root { color-scheme: light dark; --ink: light-dark(#2b2521, #ece4d8); --paper: light-dark(#f6f1e7, #1d1a18); }
body { margin: 0 auto; padding: 2rem; max-width: 110rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); }
nav { position: sticky; top: 0; padding: .6rem 0; background: var(--paper); z-index: 1; }
nav a { margin-right: 1rem; color: inherit; }
.strips { display: grid; grid-template-columns: repeat(auto-fill, minmax(34rem, 1fr)); gap: 1rem; }
figure { margin: 0; }
img { width: 100%; height: auto; display: block; border-radius: .4rem; }
figcaption { font-size: .85rem; }
small { opacity: .7; }
.over { color: #c0392b; opacity: 1; }
"""


def write_page(path: Path, drawn: Sequence[Drawn], failed: Sequence[str]) -> None:
    """index.html: a chapter for each section, a strip for each entry with what its scene costs."""
    sections = list(dict.fromkeys(entry.section for entry, *_ in drawn))
    links = "".join(f'<a href="#{name}">{name}</a>' for name in sections)
    body = [f"<nav><b>Rushes lookbook</b> {links}</nav>"]
    if failed:
        body.append(
            "<h2>Could not be built</h2><ul>"
            + "".join(f"<li>{escape(text)}</li>" for text in failed)
            + "</ul>"
        )
    for name in sections:
        rows = [row for row in drawn if row[0].section == name]
        body.append(f'<h2 id="{name}">{name} <small>{len(rows)}</small></h2><div class="strips">')
        body += [_figure(row) for row in rows]
        body.append("</div>")
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Rushes lookbook</title><style>{STYLE}</style><body>{''.join(body)}</body></html>"
    )
    path.write_text(page, encoding="utf-8")


def _figure(row: Drawn) -> str:
    entry, path, triangles, seconds = row
    over = ' class="over"' if triangles > HEAVY or seconds > SLOW else ""
    cost = f"<small{over}>{triangles / 1000:.0f}k triangles, {seconds:.1f} CPU s</small>"
    return (
        f'<figure><img loading="lazy" src="{escape(path.name)}" alt="{escape(entry.caption)}">'
        f"<figcaption>{escape(entry.caption)} {cost}</figcaption></figure>"
    )


def write_sheets(folder: Path, drawn: Sequence[Drawn]) -> list[Path]:
    """`sheet_<section>_<n>.png`: the strips of a section tiled with their captions, as many as a page holds."""
    written: list[Path] = []
    for name in dict.fromkeys(entry.section for entry, *_ in drawn):
        rows = [row for row in drawn if row[0].section == name]
        with Image.open(rows[0][1]) as first:
            wide, high = first.size
        across = max(SHEET_WIDTH // wide, 1)
        each = across * max(SHEET_HEIGHT // (high + LABEL), 1)
        for k in range(0, len(rows), each):
            path = folder / f"sheet_{name}_{k // each + 1}.png"
            _sheet(rows[k : k + each], across).save(path)
            written.append(path)
    return written


def _sheet(rows: Sequence[Drawn], across: int) -> Image.Image:
    images = [Image.open(path).convert("RGB") for _, path, *_ in rows]
    wide, high = max(image.width for image in images), max(image.height for image in images)
    down = -(-len(images) // across)
    page = Image.new("RGB", (wide * min(across, len(images)), (high + LABEL) * down), "#1d1a18")
    draw = ImageDraw.Draw(page)
    for k, (row, image) in enumerate(zip(rows, images, strict=True)):
        x, y = (k % across) * wide, (k // across) * (high + LABEL)
        page.paste(image, (x, y + LABEL))
        draw.text((x + 4, y + 2), row[0].caption, fill="#ece4d8")
    return page
