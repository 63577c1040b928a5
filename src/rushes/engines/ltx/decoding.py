"""Latents become pictures piece by piece, straight into the encoder: the device never holds more than one piece of time.

Within a piece of time the arithmetic is that of diffusers' `tiled_decode`: tiles in rows, each faded linearly into the one
above and the one on its left. In time it differs from `_temporal_tiled_decode`: the first latent of a piece stands for one
picture, which the piece before has already given, and that one is left out here; there it is the last, so that from the
second piece on all comes one picture late, and is faded into pictures that it is not in step with.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from rushes.engines.ltx.denoising import emptied, listened
from rushes.engines.ltx.recipe import DECODING, Recipe
from rushes.engines.ltx.tiles import Tiles
from rushes.errors import RushesError
from rushes.exhibits import PREVIEW
from rushes.film.stills import jpeg, smaller
from rushes.progress import Progress

if TYPE_CHECKING:
    from rushes.engines.ltx.studio import Studio

__all__ = ["Decoding", "glimpse"]

Frame = npt.NDArray[np.uint8]

SPACE, TIME = 32, 8
"""Pixels and pictures that one latent stands for; the first of a piece stands for one picture."""
CHUNK = 8
"""Pictures that are brought to the host at once."""
FINE = 64
"""Steps of progress for each picture."""
PREVIEW_SIDE, PREVIEW_QUALITY = 640, 80


class Decoding:
    """The decoding of one film. `tiles` are the present ones: they become smaller when memory runs out."""

    def __init__(
        self, studio: Studio, recipe: Recipe, progress: Progress, tiles: Tiles | None = None
    ) -> None:
        self.tiles = tiles or Tiles()
        self._studio = studio
        self._recipe = recipe
        self._progress = progress
        self._shrunk = False
        self._told = 0

    def frames(self, latents: Any) -> Iterator[Frame]:
        """The pictures (height, width, 3) of denormalised latents (1, channels, latent frames, height / 32, width / 32).

        Raises Cancelled between tiles, MemoryError when memory runs out with smaller tiles too, RushesError when what
        comes is no number.
        """
        left = self._recipe.frames
        self._progress.stage(DECODING, left * FINE)
        pieces = self._pieces(latents)
        piece = next(pieces)
        while left > 0:
            shown = self._brought(piece, left)
            left -= sum(map(len, shown))
            del piece  # before the next one takes its place; a GPU computes that while these are encoded
            piece = next(pieces) if left > 0 else None
            for chunk in shown:
                yield from chunk
            self._progress.show(PREVIEW, jpeg(smaller(shown[-1][-1], PREVIEW_SIDE), PREVIEW_QUALITY))

    def _brought(self, piece: Any, most: int) -> list[Frame]:
        """At most so many pictures of a piece on the host. Waits for the device, but hears a cancel meanwhile."""
        with listened(self._studio, lambda: self._progress.advance(0)):
            self._studio.watch.settle()
        count = min(piece.shape[1], most)
        return [
            _bytes(piece[:, at : min(at + CHUNK, count)], self._recipe.size) for at in range(0, count, CHUNK)
        ]

    def _pieces(self, latents: Any) -> Iterator[Any]:
        """Pictures (3, frames, height, width) in -1..1, piece by piece; of the piece before, the overlap is kept."""
        count, at, tail = latents.shape[2], 0, None
        while True:
            decoded = self._decoded(latents, at)
            tiles = self.tiles
            fresh = decoded if at == 0 else decoded[:, 1:]
            if tail is not None:
                _fade(tail, fresh, tiles.frame_overlap, 1)
            if at + tiles.frames // TIME + 1 >= count:
                yield fresh
                return
            kept = tiles.frames - tiles.frame_overlap + (at == 0)
            tail = fresh[:, kept:].clone()
            at += (tiles.frames - tiles.frame_overlap) // TIME
            piece = fresh[:, :kept]
            del decoded, fresh
            yield piece
            del piece

    def _decoded(self, latents: Any, at: int) -> Any:
        """The piece that begins with latent `at`, once again with smaller tiles when memory runs out."""
        import torch

        try:
            return self._plane(latents, at)
        except torch.OutOfMemoryError as error:
            if self._shrunk:
                raise MemoryError(f"the GPU's memory ran out with smaller tiles too: {error}") from None
        self._shrunk, self.tiles = True, self.tiles.smaller()
        emptied(self._studio.device)
        side, frames = self.tiles.side, self.tiles.frames
        self._progress.note(
            f"the GPU's memory ran out; the film is decoded in tiles of {side} px and {frames} frames"
        )
        try:
            return self._plane(latents, at)
        except torch.OutOfMemoryError as error:
            raise MemoryError(f"the GPU's memory ran out with smaller tiles too: {error}") from None

    def _plane(self, latents: Any, at: int) -> Any:
        """One piece of time, put together from its tiles."""
        tiles = self.tiles
        piece = latents[:, :, at : at + tiles.frames // TIME + 1]
        length, height, width = piece.shape[2:]
        side, stride = tiles.side // SPACE, (tiles.side - tiles.overlap) // SPACE
        if max(height, width) <= side:
            whole = self._tile(piece)
            self._tell(at, length, 1.0)
            return whole
        plane: Any = None
        above: list[Any] = []
        tops, lefts = range(0, height, stride), range(0, width, stride)
        for row, top in enumerate(tops):
            below, beside = [], None
            for column, left in enumerate(lefts):
                tile = self._tile(piece[:, :, :, top : top + side, left : left + side])
                if plane is None:
                    plane = tile.new_empty((*tile.shape[:2], height * SPACE, width * SPACE))
                if above:
                    _fade(above[column], tile, tiles.overlap, 2)
                if beside is not None:
                    _fade(beside, tile, tiles.overlap, 3)
                below.append(tile[:, :, -tiles.overlap :].clone())
                beside = tile[..., -tiles.overlap :].clone()
                kept = tile[:, :, : stride * SPACE, : stride * SPACE]
                y, x = top * SPACE, left * SPACE
                plane[:, :, y : y + kept.shape[2], x : x + kept.shape[3]] = kept
                del tile, kept
                self._tell(at, length, (row * len(lefts) + column + 1) / (len(tops) * len(lefts)))
            above = below
        return plane

    def _tile(self, latents: Any) -> Any:
        """(3, frames, height, width) of one tile of latents."""
        import torch

        vae = self._studio.pipe.vae
        with torch.no_grad():
            return vae.decode(latents.to(vae.dtype), return_dict=False)[0][0]

    def _tell(self, at: int, length: int, part: float) -> None:
        """`part` of the piece of `length` latents from `at` is done; raises Cancelled after a cancel."""
        frames = min((at + part * (length - 1)) * TIME, self._recipe.frames)
        step = max(int(frames * FINE) - self._told, 0)
        self._told += step
        self._progress.advance(step)


def glimpse(studio: Studio, latents: Any, size: tuple[int, int]) -> bytes:
    """One picture from the middle of latents as a small JPEG; nothing where memory is too short for that."""
    import torch

    vae = studio.pipe.vae
    middle = max(latents.shape[2] // 2, 1)
    pair = latents[:, :, middle - 1 : middle + 1].to(vae.dtype)
    try:
        with torch.no_grad():
            pictures = vae.decode(pair, return_dict=False)[0][0]
    except torch.OutOfMemoryError:
        return b""
    return jpeg(smaller(_bytes(pictures[:, -1:], size)[0], PREVIEW_SIDE), PREVIEW_QUALITY)


def _fade(before: Any, after: Any, overlap: int, axis: int) -> None:
    """Fade `before`'s end into `after`'s beginning along an axis, linearly and in place; `after` begins without a trace."""
    extent = min(before.shape[axis], after.shape[axis], overlap)
    old, new = before.narrow(axis, before.shape[axis] - extent, extent), after.narrow(axis, 0, extent)
    for at in range(extent):
        share = at / extent
        fresh = new.select(axis, at)
        fresh.copy_(old.select(axis, at) * (1 - share) + fresh * share)


def _bytes(pictures: Any, size: tuple[int, int]) -> Frame:
    """Pictures (3, frames, height, width) in -1..1 as bytes (frames, height, width, 3), cut to the middle `size`."""
    width, height = size
    top, left = (pictures.shape[2] - height) // 2, (pictures.shape[3] - width) // 2
    cut = pictures[:, :, top : top + height, left : left + width].float()
    if not cut.isfinite().all():
        raise RushesError("the model broke down: a picture is no number", mend="try another seed")
    scaled = (cut * 0.5 + 0.5).clamp(0.0, 1.0).mul(255.0).round().byte()
    shown: Frame = scaled.permute(1, 2, 3, 0).contiguous().cpu().numpy()
    return shown
