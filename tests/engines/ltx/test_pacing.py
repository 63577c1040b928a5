"""The beat between blocks: how far the host may run ahead, and that whatever a beat raises leaves the model whole."""

from __future__ import annotations

from collections import deque

import pytest
import torch
from tests.engines.ltx.reels import reel, same

from rushes.engines.ltx.pacing import AHEAD, Blocks, Watch, paced, watch_of
from rushes.errors import Cancelled


class Device:
    """A queue that comes one mark further with each nap of the host, and never by itself."""

    def __init__(self):
        self.queued = deque()
        self.longest = 0
        self.naps = 0

    def mark(self):
        return Mark(self)

    def nap(self, seconds):
        self.naps += 1
        if self.naps > 10_000:
            raise AssertionError("the host waits for nothing")
        if self.queued:
            self.queued.popleft().reached = True


class Hanging:
    """Naps through which the device comes no further; bounded."""

    def __init__(self, naps=10_000):
        self.left = naps

    def __call__(self, seconds):
        self.left -= 1
        if self.left < 0:
            raise AssertionError("nobody listened while the device hung")


class Slow:
    """The device comes one mark further in `naps` naps of the host."""

    def __init__(self, device, naps):
        self.device = device
        self.each = naps
        self.naps = 0

    def __call__(self, seconds):
        self.naps += 1
        if self.naps % self.each == 0:
            self.device.nap(seconds)


class Mark:
    def __init__(self, device):
        self.device = device
        self.reached = False

    def record(self):
        self.device.queued.append(self)
        self.device.longest = max(self.device.longest, len(self.device.queued))

    def query(self):
        return self.reached


@pytest.fixture
def device():
    return Device()


@pytest.fixture
def watch(device):
    return Watch(device.mark, nap=device.nap)


def cancelling(after: int):
    """A beat that is cancelled at its turn `after`."""
    turns = iter(range(after))

    def beat():
        if next(turns, None) is None:
            raise Cancelled()

    return beat


def step(watch, blocks=48):
    for _ in range(blocks):
        watch.pace()


def test_the_host_is_never_more_than_a_few_blocks_ahead(device, watch):
    step(watch)
    assert device.longest == AHEAD + 1


def test_the_host_does_not_wait_while_it_is_near(device, watch):
    step(watch, AHEAD)
    assert device.naps == 0


def test_it_listens_while_it_waits_for_a_device_that_hangs(device):
    watch = Watch(device.mark, nap=Hanging())
    watch.idle = cancelling(after=3)
    with pytest.raises(Cancelled):
        step(watch, AHEAD + 1)


def test_a_block_beats_once_however_long_the_device_takes(device):
    beats = []
    slow = Slow(device, naps=500)
    watch = Watch(device.mark, nap=slow)
    watch.beat = lambda: beats.append(1)
    step(watch, AHEAD + 3)
    assert len(beats) == AHEAD + 3
    assert slow.naps >= 1000


def test_settling_waits_for_all_that_is_queued(device, watch):
    step(watch, AHEAD)
    watch.settle()
    assert not device.queued


def test_it_can_be_used_after_it_was_cancelled(device, watch):
    watch.beat = cancelling(after=6)
    with pytest.raises(Cancelled):
        step(watch)
    watch.beat = lambda: None
    step(watch)
    assert device.longest <= AHEAD + 2


def test_a_cpu_has_no_queue_to_wait_for():
    watch = watch_of(torch.device("cpu"))
    beats = []
    watch.beat = watch.idle = lambda: beats.append(1)
    watch.pace()
    watch.settle()
    assert len(beats) == 2


def test_it_beats_before_each_block_and_after_the_last():
    seen = []
    watch = Watch()
    watch.beat = lambda: seen.append("beat")
    for block in Blocks([torch.nn.Identity(), torch.nn.Identity()], watch):
        seen.append(type(block).__name__)
    assert seen == ["beat", "Identity", "beat", "Identity", "beat"]


def test_a_slice_of_the_blocks_beats_for_nobody():
    watch = Watch()
    watch.beat = cancelling(after=0)
    part = Blocks([torch.nn.Linear(1, 1), torch.nn.Identity()], watch)[:1]
    assert [type(block).__name__ for block in part] == ["Linear"]


def test_a_paced_denoiser_keeps_the_names_of_its_weights(studio):
    denoiser = studio.pipe.transformer
    assert type(denoiser.transformer_blocks) is Blocks
    assert paced(denoiser, studio.watch).transformer_blocks is denoiser.transformer_blocks
    assert "transformer_blocks.1.attn1.to_q.weight" in denoiser.state_dict()


def test_a_film_that_is_cancelled_within_a_step_leaves_no_trace(studio, monkeypatch):
    """In the second block of the second step of a forward with its own state in scheduler and caches."""
    before = reel(studio, seed=3)
    blocks = len(studio.pipe.transformer.transformer_blocks)
    monkeypatch.setattr(studio.watch, "beat", cancelling(after=blocks + 1 + 1))
    with pytest.raises(Cancelled):
        reel(studio, seed=3)
    monkeypatch.setattr(studio.watch, "beat", lambda: None)
    assert same(reel(studio, seed=3), before)
