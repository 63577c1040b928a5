"""Blocks compiled once for every size of film, and what happens where compiling cannot be; attention's choice of kernel."""

from __future__ import annotations

import os

import pytest
import torch
import torch._dynamo
from tests.engines.ltx.reels import WORDS, reel, same
from torch._dynamo.utils import counters

from rushes.engines.ltx import attention, compiling
from rushes.engines.ltx.memory import Arrangement
from rushes.engines.ltx.readying import readied
from rushes.engines.ltx.studio import opened
from rushes.engines.ltx.weights import examined
from rushes.errors import Cancelled, EnvironmentProblem, UsageError

CPU, GPU = torch.device("cpu"), torch.device("cuda")
SIX = [(*size, frames) for frames in (9, 17) for size in ((64, 32), (32, 64), (32, 32))]
"""Wide, upright and square films of two lengths."""


def compiled(folder, transformer="resident", backend="eager"):
    torch._dynamo.reset()
    counters.clear()
    arrangement = Arrangement(transformer, "host", quality=True)
    studio = opened(examined(folder), arrangement, device="cpu")
    compiling.compile_blocks(studio, backend)
    return studio


def graphs() -> int:
    return counters["stats"]["unique_graphs"]


def test_after_warming_no_film_compiles_anything_and_all_are_as_before(weights_folder, studio):
    """Wide and upright films share what is compiled."""
    fast = compiled(weights_folder)
    said = []
    assert compiling.warmed(fast, SIX, said.append, prompt=WORDS)
    assert said == [f"compiling {count} of 4" for count in range(1, 5)]
    warm = graphs()
    for shape in SIX:
        assert same(reel(fast, size=shape, steps=1), reel(studio, size=shape, steps=1))
    assert graphs() == warm == 4


def test_the_full_weights_use_what_was_compiled_for_the_distilled(weights_folder):
    fast = compiled(weights_folder)
    reel(fast, steps=1)
    warm = graphs()
    reel(fast, tier="quality", steps=1)
    assert graphs() == warm > 0


def test_compiling_does_not_break_off_in_eight_bit_layers(weights_folder):
    fast = compiled(weights_folder, "fp8")
    reel(fast, steps=1)
    assert graphs() == 1
    assert not counters["graph_break"]


def test_offloaded_blocks_compile_and_compute_the_same(weights_folder, studio):
    fast = compiled(weights_folder, "offload")
    assert same(reel(fast, steps=1), reel(studio, steps=1))
    assert graphs() > 0


def test_a_compiled_film_that_is_cancelled_leaves_no_trace(weights_folder, studio, monkeypatch):
    fast = compiled(weights_folder)

    def cancel():
        raise Cancelled()

    reel(fast)
    monkeypatch.setattr(fast.watch, "beat", cancel)
    with pytest.raises(Cancelled):
        reel(fast)
    monkeypatch.undo()
    assert same(reel(fast), reel(studio))


def test_a_compiler_that_fails_is_done_without_and_said(weights_folder, studio):
    def broken(graph, inputs):
        raise RuntimeError("no such thing as a kernel")

    fast = compiled(weights_folder, backend=broken)
    said = []
    assert not compiling.warmed(fast, [(64, 64, 9)], said.append, prompt=WORDS)
    assert "uncompiled" in said[-1]
    assert same(reel(fast), reel(studio))


def test_a_size_that_fails_after_warming_runs_uncompiled(weights_folder, studio):
    """A film is worth more than its speed."""
    refused = []

    def fussy(graph, inputs):
        if refused:
            raise RuntimeError("not this one")
        return graph.forward

    fast = compiled(weights_folder, backend=fussy)
    assert compiling.warmed(fast, [(64, 64, 9)], lambda line: None, prompt=WORDS)
    refused.append(True)
    assert same(reel(fast, size=(64, 64, 17)), reel(studio, size=(64, 64, 17)))


def test_a_cancel_ends_the_warming(weights_folder, monkeypatch):
    fast = compiled(weights_folder)

    def cancel():
        raise Cancelled()

    monkeypatch.setattr(fast.watch, "beat", cancel)
    with pytest.raises(Cancelled):
        compiling.warmed(fast, [(64, 64, 9)], lambda line: None, prompt=WORDS)


def test_running_out_of_memory_is_no_fault_of_the_compiler(weights_folder, monkeypatch):
    fast = compiled(weights_folder)

    def full():
        raise torch.OutOfMemoryError("full")

    monkeypatch.setattr(fast.watch, "beat", full)
    with pytest.raises(torch.OutOfMemoryError):
        compiling.warmed(fast, [(64, 64, 9)], lambda line: None, prompt=WORDS)


@pytest.mark.parametrize(
    ("setting", "device", "lack", "expected", "said"),
    [
        ("no", GPU, "", False, "as asked for"),
        ("auto", CPU, "", False, "on a GPU only"),
        ("yes", CPU, "", True, "once for each size"),
        ("auto", GPU, "", True, "once for each size"),
        ("auto", GPU, "there is no C compiler", False, "there is no C compiler"),
        ("yes", GPU, "there is no Triton", False, "there is no Triton"),
    ],
)
def test_whether_to_compile_is_decided_and_said(monkeypatch, setting, device, lack, expected, said):
    monkeypatch.setattr(compiling, "lacking", lambda device: lack)
    decided, line = compiling.wanted(setting, device)
    assert decided is expected
    assert said in line


def test_another_word_is_refused():
    with pytest.raises(UsageError) as caught:
        compiling.wanted("perhaps", CPU)
    assert caught.value.field == "RUSHES_LTX_COMPILE"


def test_without_a_compiler_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "C compiler" in compiling.lacking(CPU, {})


def test_what_is_compiled_is_kept_where_it_is_told_and_the_operators_folder_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", "put back afterwards")
    monkeypatch.delenv("TORCHINDUCTOR_CACHE_DIR")
    monkeypatch.setenv("TRITON_CACHE_DIR", "/elsewhere")
    compiling.cache_in(tmp_path)
    assert os.environ["TORCHINDUCTOR_CACHE_DIR"] == str(tmp_path / "inductor")
    assert os.environ["TRITON_CACHE_DIR"] == "/elsewhere"


@pytest.mark.parametrize(
    ("capability", "troubles", "expected"),
    [
        ((9, 0), {}, "_flash_3"),
        ((9, 0), {"_flash_3": "not installed"}, "_native_cudnn"),
        ((9, 0), {"_flash_3": "not installed", "_native_cudnn": "no kernel"}, "native"),
        ((10, 0), {}, "_native_cudnn"),
        ((8, 6), {}, "native"),
        (None, {}, "native"),
    ],
)
def test_a_card_gets_the_fastest_attention_that_works(capability, troubles, expected):
    name, line = attention.chosen("auto", capability, lambda name: troubles.get(name, ""))
    assert name == expected
    assert line.startswith(f"attention {expected}")
    assert all(trouble in line for trouble in troubles.values())


def test_an_attention_that_is_not_installed_is_one_sentence():
    with pytest.raises(EnvironmentProblem) as caught:
        attention.chosen("flash", (9, 0), attention.probed(CPU, torch.float32))
    assert "flash-attn" in str(caught.value)
    assert caught.value.field == "RUSHES_LTX_ATTENTION"


@pytest.mark.parametrize(("name", "kind"), [("fastest", UsageError), ("_flash_3_hub", EnvironmentProblem)])
def test_an_attention_that_is_none_or_must_be_fetched_is_refused(name, kind):
    with pytest.raises(kind):
        attention.chosen(name, (9, 0), lambda name: "")


def test_attention_is_set_where_there_is_no_mask_and_nowhere_else(weights_folder, studio):
    """`_native_flash` refuses masks, as FlashAttention does, and the prompt has one; the process's default stays."""
    from diffusers.models.attention_dispatch import _AttentionBackendRegistry

    before = _AttentionBackendRegistry.get_active_backend()[0]
    fast = opened(examined(weights_folder), Arrangement("resident", "resident"), device="cpu")
    attention.attend(fast.pipe.transformer, "_native_flash")
    block = fast.pipe.transformer.transformer_blocks[0]
    assert block.attn1.processor._attention_backend == "_native_flash"
    assert block.attn2.processor._attention_backend is None
    assert torch.allclose(reel(fast)[0], reel(studio)[0], atol=1e-3)
    assert _AttentionBackendRegistry.get_active_backend()[0] == before


def test_settings_are_followed_and_said(weights_folder, tmp_path):
    studio = opened(examined(weights_folder), Arrangement("resident", "resident"), device="cpu")
    said = []
    assert not readied(studio, {"RUSHES_LTX_ATTENTION": "_native_math"}, tmp_path, said.append)
    assert said == [
        "attention _native_math, as asked for",
        "blocks are not compiled: that pays on a GPU only",
    ]
    assert studio.pipe.transformer.transformer_blocks[0].attn1.processor._attention_backend == "_native_math"
