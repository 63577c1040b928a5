"""Stills: frames as JPEG, alone or laid in a row, and the poster and the strip of a finished film."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange, Colorspace
from PIL import Image

from rushes.errors import UsageError

__all__ = [
    "POSTER_SIDE",
    "STRIP_SIDE",
    "detail",
    "jpeg",
    "laid_out",
    "poster_of",
    "smaller",
    "stills_of",
    "strip_frames",
    "strip_of",
    "worth_seeing",
]

Picture = npt.NDArray[np.uint8]

POSTER_SIDE, POSTER_QUALITY = 1280, 86
STRIP_SIDE, STRIP_FRAMES, STRIP_QUALITY = 240, 8, 82
INK = (14, 14, 16)
"""Between the pictures of a row that has gaps."""
ENOUGH = 0.5
"""Share of the greatest detail among some pictures from which on one of them is good enough."""


def smaller(picture: Picture, side: int) -> Picture:
    """(height, width, 3) with its longer side `side` pixels; itself if it is not larger."""
    height, width = picture.shape[:2]
    share = side / max(height, width)
    if share >= 1.0:
        return picture
    size = tuple(max(round(length * share), 1) for length in (width, height))
    image = Image.fromarray(picture)
    factor = int(1 / share)
    if factor > 1:
        image = image.reduce(factor)  # a mean over whole pixels, at a tenth of the cost of what follows
    return np.asarray(image if image.size == size else image.resize(size, Image.Resampling.BICUBIC))


def jpeg(picture: Picture, quality: int) -> bytes:
    """The picture as a JPEG file."""
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(out, "JPEG", quality=quality)
    return out.getvalue()


def laid_out(pictures: Sequence[Picture], gap: int = 0) -> Picture:
    """Pictures of one height side by side, `gap` pixels apart."""
    height = pictures[0].shape[0]
    width = sum(picture.shape[1] for picture in pictures) + gap * (len(pictures) - 1)
    row = np.empty((height, width, 3), np.uint8)
    row[:] = INK
    at = 0
    for picture in pictures:
        row[:, at : at + picture.shape[1]] = picture
        at += picture.shape[1] + gap
    return row


def poster_of(picture: Picture) -> bytes:
    """A frame as a poster: JPEG, its longer side at most 1280 pixels."""
    return jpeg(smaller(picture, POSTER_SIDE), POSTER_QUALITY)


def strip_frames(frames: int) -> tuple[int, ...]:
    """Numbers of the eight frames that stand for a film of so many, evenly over its length."""
    return tuple(int((at + 0.5) * frames / STRIP_FRAMES) for at in range(STRIP_FRAMES))


def strip_of(pictures: Sequence[Picture]) -> bytes:
    """Frames in a row as JPEG, each with its longer side 240 pixels."""
    return jpeg(laid_out([smaller(picture, STRIP_SIDE) for picture in pictures]), STRIP_QUALITY)


def worth_seeing(pictures: Sequence[Picture]) -> Picture:
    """The first of these that shows much; there may be better ones behind it, but none by far."""
    details = [detail(picture) for picture in pictures]
    return next(p for p, much in zip(pictures, details, strict=True) if much >= ENOUGH * max(details))


def stills_of(path: str | os.PathLike[str], frames: int) -> tuple[bytes, bytes]:
    """Poster and strip of the finished film at `path`. The poster is the frame in the middle, or another of the strip where
    that shows nothing. Raises UsageError for what is no film."""
    wanted = strip_frames(frames)
    middle = frames // 2
    found = _decoded(Path(path), sorted({*wanted, middle}))
    if not found:
        raise UsageError(f'"{path}" has no picture', field="path", mend="give a film file")
    last = found[max(found)]
    strip = [found.get(number, last) for number in wanted]
    return poster_of(worth_seeing([found.get(middle, last), *strip])), strip_of(strip)


def detail(picture: Picture) -> float:
    """How much there is to see: the mean step of light (of 255) between neighbours in the picture at a strip's size. Black,
    fog and what is all out of focus have little."""
    light = smaller(picture, STRIP_SIDE).mean(axis=2)
    return float(np.abs(np.diff(light, axis=0)).mean() + np.abs(np.diff(light, axis=1)).mean())


def _rgb(frame: av.VideoFrame) -> Picture:
    """(height, width, 3) sRGB; a frame that does not say what its colours are is of BT.709, as films of this size are."""
    named = frame.colorspace in (Colorspace.ITU601, Colorspace.ITU709, Colorspace.SMPTE170M)
    source = frame.colorspace if named else Colorspace.ITU709
    plain = frame.reformat(
        format="rgb24", src_colorspace=source, dst_color_range=ColorRange.JPEG
    ).to_ndarray()
    return plain.astype(np.uint8, copy=False)


def _decoded(path: Path, numbers: Iterable[int]) -> dict[int, Picture]:
    """Frames of a film by number, those that it has, none larger than a poster."""
    left = list(numbers)
    found: dict[int, Picture] = {}
    try:
        with av.open(str(path), "r") as film:
            stream = film.streams.video[0]
            stream.thread_type = "AUTO"
            for number, frame in enumerate(film.decode(stream)):
                if not left:
                    break
                if number == left[0]:
                    del left[0]
                    found[number] = smaller(_rgb(frame), POSTER_SIDE)
    except (av.FFmpegError, IndexError, OSError) as error:
        raise UsageError(f'cannot read "{path}" as a film', field="path", mend="give an MP4 file") from error
    return found
