"""Several workers on one machine take a GPU each."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch

from rushes.engines.ltx import device
from rushes.engines.ltx.device import device_in, taken
from rushes.engines.ltx.process import ALLOCATOR

CARDS = ("GPU-aaaa", "GPU-bbbb")
TAKE = f"""
import sys, pathlib
from rushes.engines.ltx.device import taken
print(taken({CARDS}, pathlib.Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _nothing_held(monkeypatch):
    monkeypatch.setattr(device, "_held", {})


@pytest.mark.parametrize("given", ["cpu", "cuda:3"])
def test_a_device_that_is_named_is_taken_as_it_is(given, tmp_path):
    assert device_in({"RUSHES_LTX_DEVICE": given}, tmp_path, lambda: CARDS) == given


@pytest.mark.parametrize("cards", [(), ("GPU-aaaa",)])
def test_one_gpu_needs_no_lock(cards, tmp_path):
    assert device_in({}, tmp_path, lambda: cards) == "cuda"
    assert not list(tmp_path.iterdir())


def test_a_process_keeps_the_gpu_that_it_took(tmp_path):
    assert [device_in({}, tmp_path, lambda: CARDS) for _ in range(2)] == ["cuda:0", "cuda:0"]


def test_each_process_takes_another_gpu_and_gives_it_back_when_it_ends(tmp_path):
    first, second, third = (_taking(tmp_path) for _ in range(3))
    assert [number for _, number in (first, second, third)] == [0, 1, 0]
    for process, _ in (first, second, third):
        process.communicate(timeout=20)
    assert taken(CARDS, tmp_path) == 0


def test_the_allocator_is_told_how_to_grow_before_a_gpu_is_asked_for_anything(monkeypatch):
    """It reads its settings once, when the first question about a card sets the device up."""
    for name in ALLOCATOR:
        monkeypatch.delenv(name, raising=False)
    seen = []

    def properties(number):
        seen.append(os.environ.get("PYTORCH_ALLOC_CONF"))
        return SimpleNamespace(uuid="GPU-aaaa")

    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.cuda, "get_device_properties", properties)
    assert device_in({}, Path("/nowhere")) == "cuda"
    assert seen == ["expandable_segments:True"]


def test_where_no_lock_can_be_made_the_first_gpu_is_taken(tmp_path):
    (tmp_path / "file").touch()
    assert taken(CARDS, tmp_path / "file" / "folder") == 0


def _taking(folder: Path) -> tuple[subprocess.Popen, int]:
    """A process that has taken a GPU and lives until it is let go, and which one."""
    process = subprocess.Popen(
        [sys.executable, "-c", TAKE, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, int(process.stdout.readline())
