"""Titles and captions: words over the picture, cut from felt (titles) or printed on a sewn ribbon (captions), spelled exactly.

They are drawn once for a size of picture and laid over each frame while they are read; nothing here knows a scene. Where the
picture behind a title is bright or busy, a patch of dark felt comes up under its letters.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw
from scipy import ndimage

from rushes.render.noise import lattice
from rushes.stage.meshkit.typefaces import face_for, loaded

__all__ = ["OVERLAID", "Overlaid", "broken", "titled"]

Picture = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

OVERLAID = frozenset({"title", "caption"})
"""Kinds of text that lie over the picture; all others are on things in it."""

CREAM, INK, RIBBON, THREAD = (246, 236, 212), (44, 38, 46), (243, 233, 210), (176, 70, 58)
PATCH, YARN = (58, 44, 62), (206, 166, 120)
FADE = 5
"""Frames in which a text comes and goes."""
TITLE_HEIGHT, CAPTION_HEIGHT = 0.105, 0.044
"""Heights of a capital letter in heights of the picture (of its width where that is smaller)."""
TITLE_WIDTH, CAPTION_WIDTH = 0.84, 0.80
LEADING = 1.75
"""Base line to base line in capital heights."""
CAPITAL = 0.70
"""Height of a capital in sizes of the font (Josefin Sans)."""
SHRINKING = (1.0, 0.9, 0.81, 0.73, 0.66, 0.59, 0.53, 0.48, 0.43, 0.39, 0.35, 0.31, 0.28, 0.25)
MOST_LINES = 2
TITLE_FOOT = 0.80
"""Where the last line of a title stands, in heights of the picture."""
PATCH_EDGE = 0.42
"""How far the patch under a title reaches beyond its letters, in capital heights: letters and words grow together on it."""
BRIGHT, BUSY = (0.30, 0.52), (0.045, 0.11)
"""From where to where the patch comes up: by the light behind it (0..1, what a fifth of it outshines) and by how much that
changes within the width of a stroke. Cream letters (0.85) stand out by themselves below the lower, not above the upper."""
SAFE = 0.075
"""Share of the picture's height that stays free below a caption."""


class Overlaid(Protocol):
    """What is read over the picture: `words` as a title or a caption (`kind`) from frame `start` to `end` (exclusive)."""

    @property
    def words(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def titled(picture: Picture, texts: Iterable[Overlaid], frame: float) -> Picture:
    """The picture (height, width, 3) with the titles and captions that are read at a frame; itself where there are none."""
    shown = [t for t in texts if t.kind in OVERLAID and t.start <= frame < t.end and t.words.strip()]
    if not shown:
        return picture
    height, width = picture.shape[:2]
    out = picture.copy()
    for text in shown:
        plate = _plate(text.words, text.kind, width, height)
        share = _strength(text, frame)
        here = out[plate.rows, plate.columns].astype(np.float32)
        if plate.patch is not None:
            cover = plate.patch[..., 3:] * (_need(here, plate.patch[..., 3], plate.stroke) * share)
            here += (plate.patch[..., :3] - here) * cover
        alpha = plate.inked[..., 3:] * share
        here *= 1.0 - plate.shade[..., None] * share * (1.0 - alpha)
        here += (plate.inked[..., :3] - here) * alpha
        out[plate.rows, plate.columns] = np.rint(here).clip(0, 255)
    return out


def _strength(text: Overlaid, frame: float) -> float:
    """0..1: how much of it is there; one that is on from the first frame of the film is there at once."""
    come = 1.0 if text.start == 0 else min((frame - text.start + 1) / FADE, 1.0)
    gone = min((text.end - frame) / FADE, 1.0)
    return max(min(come, gone, 1.0), 0.0)


@dataclass(frozen=True)
class _Plate:
    """A text ready to be laid over `rows` and `columns` of the picture: (h, w, 4) colours 0..255 with coverage 0..1, and
    (h, w) how much the picture is darkened by its shadow. `patch` is a ground of felt under a title, like `inked`; `stroke` the
    width of the letters' strokes in pixels."""

    rows: slice
    columns: slice
    inked: Floats
    shade: Floats
    patch: Floats | None = None
    stroke: float = 1.0


@lru_cache(maxsize=8)
def _plate(words: str, kind: str, width: int, height: int) -> _Plate:
    make = _caption if kind == "caption" else _title
    return make(words, width, height)


def _around(mask: Floats, margin: float) -> tuple[slice, slice]:
    """Rows and columns of the mask with `margin` pixels round it, within the picture."""
    sides = []
    for axis in (1, 0):
        found = np.flatnonzero(mask.max(axis=axis) > 0)
        first, last = (int(found[0]), int(found[-1])) if len(found) else (0, 0)
        sides.append(
            slice(max(first - round(margin), 0), min(last + round(margin) + 1, mask.shape[1 - axis]))
        )
    return sides[0], sides[1]


def _title(words: str, width: int, height: int) -> _Plate:
    """Felt letters in the middle of the lower half, where faces seldom are."""
    short = min(width, height)
    mask, capital = _lettered(words, TITLE_HEIGHT * short, TITLE_WIDTH * width, width, height, TITLE_FOOT)
    rows, columns = _around(mask, 1.8 * capital)
    mask = mask[rows, columns]
    relief = _relief(mask, capital * 0.10)
    felt = _felt(*mask.shape)[..., None]
    colour = np.array(CREAM, np.float32) * (0.80 + 0.34 * relief[..., None]) * (0.93 + 0.14 * felt)
    shadow = ndimage.gaussian_filter(_moved(mask, capital * 0.07), capital * 0.10) * 0.75
    glow = ndimage.gaussian_filter(mask, capital * 0.55) * 0.35
    shade = np.maximum(shadow, glow).astype(np.float32)
    return _Plate(rows, columns, _inked(colour, mask), shade, _patch(mask, capital), 0.16 * capital)


def _patch(mask: Floats, capital: float) -> Floats:
    """(h, w, 4) a piece of dark felt cut round the letters, with a seam of yarn along its edge."""
    away = ndimage.distance_transform_edt(mask < 0.5)
    edge = PATCH_EDGE * capital
    inside = ndimage.binary_fill_holes(away < edge)
    soft = ndimage.gaussian_filter(
        inside.astype(np.float32), 0.14 * capital
    )  # round where two letters' edges meet
    whole = np.clip((soft - 0.5) * 0.14 * capital * 2.5 + 0.5, 0.0, 1.0)
    deep = ndimage.distance_transform_edt(whole > 0.5)
    down, right = np.gradient(ndimage.gaussian_filter(deep, 0.05 * capital))
    row, column = np.mgrid[0 : mask.shape[0], 0 : mask.shape[1]]
    along = np.where(np.abs(down) > np.abs(right), column, row) / (0.30 * capital)
    seam = np.clip(1.5 - np.abs(deep - 0.15 * capital) / (0.022 * capital + 0.4), 0.0, 1.0) * (
        along % 1.0 < 0.6
    )
    relief, felt = _relief(whole, capital * 0.12)[..., None], _felt(*mask.shape)[..., None]
    colour = np.array(PATCH, np.float32) * (0.72 + 0.5 * relief) * (0.88 + 0.24 * felt)
    colour += (np.array(YARN, np.float32) - colour) * (0.8 * seam[..., None])
    return _inked(colour, whole.astype(np.float32))


def _need(behind: Floats, cover: Floats, stroke: float) -> float:
    """0..1: how much a title needs its patch on what is behind it (h, w, 3), smoothly, so that it never flickers."""
    every = max(round(stroke / 3), 1)
    light = behind[::every, ::every] @ np.array([0.2126, 0.7152, 0.0722], np.float32) / 255.0  # Rec. 709
    under = cover[::every, ::every] > 0.5
    if not under.any():
        return 0.0
    fine = light - ndimage.gaussian_filter(light, 3.0)
    bright = float(np.percentile(light[under], 80))
    return max(_between(bright, BRIGHT), _between(float(fine[under].std()), BUSY))


def _between(value: float, ends: tuple[float, float]) -> float:
    share = min(max((value - ends[0]) / (ends[1] - ends[0]), 0.0), 1.0)
    return share * share * (3.0 - 2.0 * share)


def _caption(words: str, width: int, height: int) -> _Plate:
    """Dark letters on a cream ribbon with a sewn edge, near the bottom."""
    short = min(width, height)
    size = CAPTION_HEIGHT * short * (1.0 if width >= height else 1.25)
    mask, capital = _lettered(words, size, CAPTION_WIDTH * width, width, height, 1.0 - SAFE)
    rows, columns = _around(mask, 2.6 * capital)
    inner = _around(mask, 0.72 * capital)
    mask = mask[rows, columns]
    box = (
        inner[1].start - columns.start - 0.6 * capital, inner[0].start - rows.start,
        inner[1].stop - columns.start + 0.6 * capital, inner[0].stop - rows.start,
    )  # fmt: skip
    ribbon, stitches = _ribbon(box, capital, *mask.shape[::-1])
    relief = _relief(ribbon, capital * 0.12)
    felt = _felt(*mask.shape)[..., None]
    colour = np.array(RIBBON, np.float32) * (0.84 + 0.24 * relief[..., None]) * (0.95 + 0.10 * felt)
    colour = (
        colour * (1 - 0.85 * stitches[..., None]) + np.array(THREAD, np.float32) * 0.85 * stitches[..., None]
    )
    colour = colour * (1 - mask[..., None]) + np.array(INK, np.float32) * mask[..., None]
    shadow = ndimage.gaussian_filter(_moved(ribbon, capital * 0.14), capital * 0.22) * 0.55
    return _Plate(rows, columns, _inked(colour, ribbon), shadow.astype(np.float32))


def _ribbon(
    box: tuple[float, float, float, float], capital: float, width: int, height: int
) -> tuple[Floats, Floats]:
    """(height, width) coverage of the ribbon and of the dashed seam along its edge."""
    big = Image.new("L", (width * 2, height * 2))
    x0, y0, x1, y1 = (2 * v for v in box)
    ImageDraw.Draw(big).rounded_rectangle((x0, y0, x1, y1), radius=0.55 * capital * 2, fill=255)
    seam = Image.new("L", big.size)
    pen, inset, dash = ImageDraw.Draw(seam), 0.28 * capital * 2, 0.42 * capital * 2
    thick = max(round(0.075 * capital * 2), 1)
    for y in (y0 + inset, y1 - inset):
        x = x0 + 2 * inset
        while x < x1 - 2 * inset:
            pen.line((x, y, min(x + 0.6 * dash, x1 - 2 * inset), y), fill=255, width=thick)
            x += dash
    return _halved(big), _halved(seam)


def _halved(image: Image.Image) -> Floats:
    small = image.resize((image.width // 2, image.height // 2), Image.Resampling.BOX)
    return np.asarray(small, np.float32) / 255.0


def _lettered(
    words: str, capital: float, widest: float, width: int, height: int, base: float
) -> tuple[Floats, float]:
    """(height, width) coverage of the words in as many lines as they need, the last one's foot at `base` of the height, and
    the capital height in pixels, smaller than asked for where the words are many."""
    path = face_for(words, "sans")
    for share in SHRINKING:
        size = max(round(capital * share / CAPITAL), 8)
        font = loaded(path, size)
        lines = broken(words, font.getlength, widest)
        if max(map(font.getlength, lines)) <= widest and len(lines) <= MOST_LINES:
            break
    capital *= share
    image = Image.new("L", (width, height))
    pen = ImageDraw.Draw(image)
    y = base * height - LEADING * capital * (len(lines) - 1)
    for line in lines:
        pen.text(
            (width / 2, y), line, font=font, fill=255, anchor="ms", stroke_width=size // 34, stroke_fill=255
        )
        y += LEADING * capital
    return np.asarray(image, np.float32) / 255.0, capital


def broken(words: str, length: Callable[[str], float], widest: float) -> list[str]:
    """`words` in lines no longer than `widest` by `length`, broken at spaces, or anywhere in a text that has none."""
    spaced = " " in words.strip()
    parts, glue = (words.split(), " ") if spaced else (list(words.strip()), "")
    if length(words) <= widest:
        return [words.strip()]
    count = int(length(words) // widest) + 1
    even = length(words) / count * 1.08
    lines = [parts[0]]
    for part in parts[1:]:
        longer = lines[-1] + glue + part
        if length(longer) <= min(even, widest) or (len(lines) == count and length(longer) <= widest):
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _relief(mask: Floats, depth: float) -> Floats:
    """(height, width) 0..1: light from the upper left on an edge that is rounded over `depth` pixels."""
    inside = np.minimum(ndimage.distance_transform_edt(mask > 0.5), max(depth, 1.0))
    swell = ndimage.gaussian_filter(np.sqrt(inside / max(depth, 1.0)), max(depth * 0.2, 0.6))
    down, right = np.gradient(swell)
    lit: Floats = np.clip(0.55 + 0.4 * max(depth, 1.0) * (down + right), 0.0, 1.0).astype(np.float32)
    return lit


@lru_cache(maxsize=4)
def _felt(height: int, width: int) -> Floats:
    """(height, width) 0..1: fibres."""
    fine = 0.6 * lattice(256, 128, 71) + 0.4 * lattice(256, 64, 72)
    tiles: Floats = np.tile(fine, (height // 256 + 1, width // 256 + 1))[:height, :width].astype(np.float32)
    return tiles


def _moved(mask: Floats, pixels: float) -> Floats:
    """The mask down and to the right: where its shadow falls."""
    by = round(pixels)
    out = np.zeros_like(mask)
    if by < 1:
        return mask
    out[by:, by:] = mask[:-by, :-by]
    return out


def _inked(colour: Floats, mask: Floats) -> Floats:
    return np.concatenate([np.clip(colour, 0, 255), mask[..., None]], axis=-1).astype(np.float32)
