"""Latents become pictures piece by piece: the same as at once, in little memory, to be stopped between tiles."""

import weakref

import numpy as np
import pytest
import torch
from tests.engines.ltx.listening import Listener
from torch.utils._python_dispatch import TorchDispatchMode

from rushes.engines.ltx.decoding import Decoding, glimpse
from rushes.engines.ltx.recipe import DECODING, Recipe, Stage
from rushes.engines.ltx.tiles import Tiles
from rushes.errors import Cancelled, RushesError
from rushes.exhibits import PREVIEW, objection

SMALL = Tiles(side=128, overlap=64, frames=40, frame_overlap=24)


def recipe(width, height, frames, cut=0):
    stage = Stage("any", (width, height), "distilled", 1, (1.0,))
    return Recipe((width - 2 * cut, height - 2 * cut), frames, (stage,))


def moving(width, height, frames, seed=0):
    """Latents of something that changes smoothly."""
    generator = torch.Generator().manual_seed(seed)
    count = (frames // 8) + 1
    noise = torch.randn(1, 8, count + 4, height // 32, width // 32, generator=generator)
    return 2 * noise.unfold(2, 5, 1).mean(-1)


def pictures(studio, latents, wanted, tiles, listener=None):
    return np.stack(list(Decoding(studio, wanted, listener or Listener(), tiles).frames(latents)))


def at_once(studio, latents):
    """The whole film by one call of the decoder, (3, frames, height, width)."""
    with torch.no_grad():
        return studio.pipe.vae.decode(latents, return_dict=False)[0][0]


def as_bytes(pictures):
    scaled = ((pictures.float() * 0.5 + 0.5).clamp(0, 1) * 255).round().byte()
    return scaled.permute(1, 2, 3, 0).numpy()


def pieces(studio, latents, wanted, tiles):
    """What the pieces are before they become bytes, in a row: (3, frames, height, width)."""
    decoding = Decoding(studio, wanted, Listener(), tiles)
    decoding._progress.stage(DECODING, 1)
    return torch.cat([piece.clone() for piece in decoding._pieces(latents)], 1)


@pytest.fixture
def tiling(studio):
    """diffusers' own tiles of SMALL's size, in space; switched off afterwards."""
    vae = studio.pipe.vae
    before = {name: value for name, value in vars(vae).items() if name.startswith(("use_", "tile_"))}
    stride = SMALL.side - SMALL.overlap
    vae.enable_tiling(
        SMALL.side, SMALL.side, SMALL.frames, stride, stride, SMALL.frames - SMALL.frame_overlap
    )
    yield vae
    vars(vae).update(before)


@pytest.mark.parametrize(("width", "height"), [(192, 128), (128, 256), (96, 64), (160, 160)])
def test_tiles_in_space_are_those_of_diffusers(studio, tiling, width, height):
    latents = moving(width, height, 16)
    expected = at_once(studio, latents)
    tiling.use_tiling = False
    found = pieces(studio, latents, recipe(width, height, 16), SMALL)
    assert found.shape == expected.shape == (3, 17, height, width)
    assert torch.allclose(found, expected, atol=1e-5)


def test_enabling_tiling_alone_does_not_cut_time(studio, tiling, monkeypatch):
    """Which is why pieces of time are cut here."""
    lengths = []
    decoder = tiling.decoder.forward

    def counting(latents, *args, **kwargs):
        lengths.append(latents.shape[2])
        return decoder(latents, *args, **kwargs)

    monkeypatch.setattr(tiling.decoder, "forward", counting)
    at_once(studio, moving(160, 64, 64))
    assert set(lengths) == {9}
    lengths.clear()
    tiling.use_tiling = False
    pictures(studio, moving(160, 64, 64), recipe(160, 64, 64), SMALL)
    assert max(lengths) == 6


@pytest.mark.parametrize("frames", [80, 120])
def test_pieces_of_time_meet_where_they_belong(studio, frames):
    """Away from a piece's ends they are the film that is decoded at once, to the picture."""
    latents = moving(64, 64, frames)
    expected = at_once(studio, latents)
    found = pieces(studio, latents, recipe(64, 64, frames), Tiles(frames=80))
    error = (found - expected).abs().mean((0, 2, 3))
    late = (found[:, 1:] - expected[:, :-1]).abs().mean((0, 2, 3))
    assert found.shape == expected.shape
    assert error[:24].max() < 1e-5
    assert error.max() < 0.15
    assert error[60:].mean() < 0.2 * late[60:].mean()


def test_diffusers_own_pieces_of_time_come_a_picture_late(studio, tiling):
    """The reason not to use them; when this fails, they were mended."""
    latents = moving(64, 64, 120)
    expected = at_once(studio, latents)
    tiling.use_framewise_decoding = True
    tiling.tile_sample_min_num_frames, tiling.tile_sample_stride_num_frames = 80, 56
    found = at_once(studio, latents)
    error = (found - expected).abs().mean((0, 2, 3))
    late = (found[:, 1:] - expected[:, :-1]).abs().mean((0, 2, 3))
    assert late[85:105].mean() < 0.3 * error[85:105].mean()


@pytest.mark.parametrize("frames", [16, 40, 120, 240])
def test_every_film_has_its_frames_and_not_the_last_one_too_many(studio, frames):
    assert len(pictures(studio, moving(64, 64, frames), recipe(64, 64, frames), Tiles())) == frames


def test_pictures_are_the_middle_in_bytes(studio):
    latents = moving(64, 64, 16)
    expected = as_bytes(at_once(studio, latents))[:16, 3:-3, 3:-3]
    found = pictures(studio, latents, recipe(64, 64, 16, cut=3), Tiles())
    assert found.dtype == np.uint8
    assert np.array_equal(found, expected)


def test_pictures_come_while_the_rest_is_not_decoded(studio, monkeypatch):
    """One piece is on its way while the one before is encoded, and no more."""
    decoder = Starved(studio.pipe.vae.decoder, 10**6)
    monkeypatch.setattr(studio.pipe.vae.decoder, "forward", decoder)
    frames = Decoding(studio, recipe(64, 64, 80), Listener(), SMALL).frames(moving(64, 64, 80))
    next(frames)
    assert len(decoder.sizes) == 2
    assert len(list(frames)) == 79
    assert len(decoder.sizes) == 4


class Peak(TorchDispatchMode):
    """The most bytes that tensors made inside have taken at one time."""

    def __init__(self):
        super().__init__()
        self.now = self.most = 0
        self.known = set()

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        for tensor in out if isinstance(out, tuple | list) else (out,):
            if isinstance(tensor, torch.Tensor):
                self._count(tensor.untyped_storage())
        return out

    def _count(self, storage):
        key = storage._cdata
        if key in self.known:
            return
        self.known.add(key)
        self.now += storage.nbytes()
        self.most = max(self.most, self.now)
        weakref.finalize(storage, self._forget, key, storage.nbytes())

    def _forget(self, key, size):
        self.known.discard(key)
        self.now -= size


def test_never_more_is_held_than_one_piece_and_the_overlap_of_the_last(studio):
    """Twice as long a film takes no more memory."""
    peaks = {}
    for frames in (80, 160):
        latents = moving(64, 64, frames)
        with Peak() as peak:
            for _ in Decoding(studio, recipe(64, 64, frames), Listener(), SMALL).frames(latents):
                pass
        peaks[frames] = peak.most
    assert peaks[160] == pytest.approx(peaks[80], rel=0.02)
    with Peak() as peak:
        at_once(studio, moving(64, 64, 160))
    assert peaks[160] < 0.4 * peak.most


def test_progress_comes_to_its_end_tile_by_tile(studio):
    listener = Listener()
    pictures(studio, moving(160, 64, 40), recipe(160, 64, 40), SMALL, listener)
    assert listener.steps == listener.totals
    tiles = 3
    assert listener.calls > tiles


@pytest.mark.parametrize("moment", [1, 1000, 2600])
def test_a_cancel_is_heard_between_tiles(studio, moment):
    listener = Listener(cancel_at=(DECODING, moment))
    with pytest.raises(Cancelled):
        pictures(studio, moving(160, 64, 64), recipe(160, 64, 64), SMALL, listener)
    assert listener.steps[DECODING] < listener.totals[DECODING]
    assert len(pictures(studio, moving(64, 64, 16), recipe(64, 64, 16), SMALL)) == 16


class Starved:
    """A decoder for which tiles of more than `most` latents are too large."""

    def __init__(self, decoder, most):
        self.forward, self.most, self.sizes = decoder.forward, most, []

    def __call__(self, latents, *args, **kwargs):
        self.sizes.append(latents[0, 0].numel())
        if self.sizes[-1] > self.most:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return self.forward(latents, *args, **kwargs)


def test_memory_that_runs_out_makes_tiles_smaller_for_the_rest_of_the_film(studio, monkeypatch):
    tiles = Tiles(side=96, overlap=32, frames=40, frame_overlap=24)
    starved = Starved(studio.pipe.vae.decoder, 30)
    monkeypatch.setattr(studio.pipe.vae.decoder, "forward", starved)
    listener = Listener()
    found = pictures(studio, moving(96, 96, 40), recipe(96, 96, 40), tiles, listener)
    assert found.shape == (40, 96, 96, 3)
    assert sum(size > starved.most for size in starved.sizes) == 1
    assert len(listener.notes) == 1
    assert "tiles of 64 px and 32 frames" in listener.notes[0]


def test_memory_that_runs_out_in_the_middle_leaves_no_gap(studio, monkeypatch):
    """The piece that failed is decoded again, and what was kept of the one before is still faded into it."""
    tiles = Tiles(side=64, overlap=32, frames=80, frame_overlap=24)
    latents = moving(64, 64, 240)
    whole = pictures(studio, latents, recipe(64, 64, 240), tiles)
    starved = Starved(studio.pipe.vae.decoder, 10**6)
    monkeypatch.setattr(studio.pipe.vae.decoder, "forward", starved)
    frames = Decoding(studio, recipe(64, 64, 240), Listener(), tiles).frames(latents)
    found = [next(frames)]
    starved.most = 6 * 4
    found += list(frames)
    error = np.abs(np.stack(found).astype(int) - whole).mean((1, 2, 3))
    late = np.abs(np.stack(found[1:]).astype(int) - whole[:-1]).mean((1, 2, 3))
    assert len(found) == 240
    assert error[:57].max() == 0
    assert error.mean() < 0.5 * late.mean()


def test_memory_that_runs_out_with_smaller_tiles_too_is_the_workers_matter(studio, monkeypatch):
    monkeypatch.setattr(studio.pipe.vae.decoder, "forward", Starved(studio.pipe.vae.decoder, 1))
    with pytest.raises(MemoryError):
        pictures(studio, moving(256, 256, 16), recipe(256, 256, 16), SMALL)


def test_pictures_that_are_no_numbers_are_refused(studio):
    with pytest.raises(RushesError) as refused:
        pictures(studio, moving(64, 64, 16) * float("nan"), recipe(64, 64, 16), SMALL)
    assert "no number" in str(refused.value)


def test_each_piece_is_shown(studio):
    listener = Listener()
    pictures(studio, moving(64, 64, 80), recipe(64, 64, 80), SMALL, listener)
    assert objection(PREVIEW, listener.shown[PREVIEW]) == ""


def test_a_glimpse_is_one_picture_of_the_middle(studio):
    assert objection(PREVIEW, glimpse(studio, moving(64, 64, 16), (60, 60))) == ""


def test_a_glimpse_that_costs_too_much_is_left_out(studio, monkeypatch):
    monkeypatch.setattr(studio.pipe.vae.decoder, "forward", Starved(studio.pipe.vae.decoder, 1))
    assert glimpse(studio, moving(64, 64, 16), (60, 60)) == b""


def test_smaller_tiles_keep_their_overlaps():
    assert Tiles().smaller() == Tiles(side=384, overlap=64, frames=40, frame_overlap=24)


@pytest.mark.parametrize(("side", "frames"), [(100, 80), (768, 81), (64, 80), (768, 24)])
def test_tiles_that_latents_cannot_be_cut_into_are_refused(side, frames):
    with pytest.raises(ValueError):
        Tiles(side=side, frames=frames)
