"""A contact sheet of a finished film: frames spread over it, tiled, as one JPEG 960 pixels wide.

python tools/sheet.py films/cafe.mp4 docs/sheet_cafe.jpg --count 9 --columns 3
"""

import argparse
from pathlib import Path

import av
from PIL import Image

WIDTH = 960


def frames_of(path: Path, numbers: list[int]) -> list[Image.Image]:
    """The frames of a film with these numbers, in order."""
    wanted, found = set(numbers), []
    with av.open(str(path)) as film:
        for number, frame in enumerate(film.decode(video=0)):
            if number in wanted:
                found.append(frame.to_image())
    return found


def main() -> None:
    """Decode, tile, save."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("film", type=Path)
    parser.add_argument("sheet", type=Path)
    parser.add_argument("--count", type=int, default=9)
    parser.add_argument("--columns", type=int, default=3)
    args = parser.parse_args()
    with av.open(str(args.film)) as film:
        total = film.streams.video[0].frames
    pictures = frames_of(args.film, [int((i + 0.5) * total / args.count) for i in range(args.count)])
    width = WIDTH // args.columns
    height = round(width * pictures[0].height / pictures[0].width)
    rows = -(-len(pictures) // args.columns)
    page = Image.new("RGB", (width * args.columns, height * rows))
    for i, picture in enumerate(pictures):
        small = picture.resize((width, height), Image.Resampling.LANCZOS)
        page.paste(small, ((i % args.columns) * width, (i // args.columns) * height))
    page.save(args.sheet, quality=88)


if __name__ == "__main__":
    main()
