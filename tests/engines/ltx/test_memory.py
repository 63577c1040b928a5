"""Which arrangement is chosen for a card, what it is told to need, and what is free."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.engines.ltx.activations import (
    Widths,
    decoding_bytes,
    denoising_bytes,
    video_tokens,
    widths_in,
)
from rushes.engines.ltx.budget import host_free
from rushes.engines.ltx.memory import (
    FASTEST_FIRST,
    LOOKS,
    Arrangement,
    Budget,
    arrange,
    arrange_soon,
    arranged,
    budget_on,
    held,
    margin,
    price,
)
from rushes.engines.ltx.tiles import Tiles
from rushes.engines.ltx.weights import Weights, examined
from rushes.errors import EnvironmentProblem, RushesError, UsageError

GB, GIB = 10**9, 2**30
SIZES = {
    "transformer": 38_600_000_000,
    "text_encoder": 24_000_000_000,
    "connectors": 6_100_000_000,
    "vae": 1_200_000_000,
    "audio_vae": 100_000_000,
    "vocoder": 200_000_000,
    "latent_upsampler": 1_000_000_000,
}
"""LTX-2.5 in bfloat16: 71 GB, of them 22 billion numbers in denoiser and connectors, 12 billion in the text encoder."""
BOTH = SIZES | {"transformer_full": SIZES["transformer"]}


def card(gib: float, host: float = 256) -> Budget:
    """A card sold with `gib` of memory, nothing else on it, in a host with `host` GiB free."""
    total = int(gib * GIB * 0.99)
    return Budget(total, total - GB // 2, int(host * GIB))


def kind(arrangement: Arrangement) -> Arrangement:
    """Without what is only told."""
    return replace(arrangement, note="", quality=False)


@pytest.mark.parametrize(
    ("gib", "expected"),
    [
        (141, Arrangement("resident", "resident")),
        (80, Arrangement("resident", "visiting")),
        (64, Arrangement("resident", "visiting", aside=True)),
        (48, Arrangement("fp8", "visiting", aside=True)),
        (40, Arrangement("fp8", "visiting", aside=True)),
        (32, Arrangement("offload", "visiting")),
        (24, Arrangement("offload", "host")),
    ],
)
def test_each_card_gets_the_fastest_that_fits(gib, expected):
    assert kind(arranged(SIZES, Widths(), card(gib))) == expected


@pytest.mark.parametrize("gib", [8, 12])
def test_a_small_card_is_refused_with_the_figures(gib):
    with pytest.raises(EnvironmentProblem) as caught:
        arranged(SIZES, Widths(), card(gib))
    budget = card(gib)
    frugal = min(price(each, SIZES, Widths()).device for each in FASTEST_FIRST) + margin(budget)
    assert f"{frugal / GB:.1f} GB of GPU memory, of which {budget.free / GB:.1f} GB are free" in str(
        caught.value
    )
    assert caught.value.field == "RUSHES_LTX_MEMORY"
    assert "offload" in str(caught.value)


def looking(*free: float):
    """What is found free on a card of 80 GiB, in GB, look by look; the last for ever."""
    found = [replace(card(80), free=int(each * GB)) for each in free]
    return lambda: found.pop(0) if len(found) > 1 else found[0]


@pytest.mark.parametrize(
    ("free", "naps", "expected"),
    [
        ((84,), 0, Arrangement("resident", "visiting")),
        ((200,), 0, Arrangement("resident", "resident")),
        ((9, 9, 40, 84), 3, Arrangement("resident", "visiting")),
        ((40,), LOOKS, Arrangement("fp8", "visiting", aside=True)),
    ],
)
def test_a_process_that_was_killed_has_time_to_give_its_memory_back(tmp_path, free, naps, expected):
    weights, waited = Weights(tmp_path, "2.5", SIZES), []
    assert kind(arrange_soon(weights, looking(*free), nap=waited.append)) == expected
    assert len(waited) == naps


def test_what_stays_too_little_is_refused_after_a_while(tmp_path):
    with pytest.raises(EnvironmentProblem, match=r"of which 9\.0 GB are free"):
        arrange_soon(Weights(tmp_path, "2.5", SIZES), looking(9), nap=lambda seconds: None)


def test_a_small_host_is_refused_with_its_figure_alone():
    with pytest.raises(EnvironmentProblem) as caught:
        arranged(SIZES, Widths(), card(24, host=32))
    assert "68.7 GB of host memory, of which 34.4 GB are free" in str(caught.value)
    assert "of GPU memory" not in str(caught.value)


@pytest.mark.parametrize("wanted", ["resident", "visiting", "fp8", "offload"])
def test_what_is_asked_for_is_given(wanted):
    assert arranged(SIZES, Widths(), card(141), wanted).way == wanted


def test_what_is_asked_for_and_does_not_fit_is_refused_by_its_name():
    with pytest.raises(EnvironmentProblem, match=r"held as resident, .* RUSHES_LTX_MEMORY=auto"):
        arranged(SIZES, Widths(), card(80), "resident")


def test_another_word_is_refused(weights_folder):
    with pytest.raises(UsageError) as caught:
        arrange(examined(weights_folder), card(80), "fast")
    assert caught.value.field == "RUSHES_LTX_MEMORY"


@pytest.mark.parametrize(("host", "possible"), [(64, False), (112, True)])
def test_the_quality_tier_needs_host_memory_to_wait_in(host, possible):
    found = arranged(BOTH, Widths(), card(80, host))
    assert found.quality is possible
    assert ("the quality tier cannot run" in found.note) is not possible


def test_nothing_is_said_of_a_tier_that_is_not_there():
    assert arranged(SIZES, Widths(), card(80, 32)) == Arrangement("resident", "visiting")


@pytest.mark.parametrize(("gib", "said"), [(48, "8-bit"), (24, "block by block"), (24, "on the CPU")])
def test_what_makes_films_worse_or_slower_is_said(gib, said):
    assert said in arranged(SIZES, Widths(), card(gib)).note


def rank(budget: Budget) -> int:
    """How frugal the choice is; larger than any for none."""
    try:
        return FASTEST_FIRST.index(kind(arranged(BOTH, Widths(), budget)))
    except RushesError:
        return len(FASTEST_FIRST)


@given(
    gib=st.floats(4, 200),
    host=st.floats(0, 300),
    used=st.floats(0, 0.9),
    more=st.floats(0, 100),
    more_host=st.floats(0, 200),
)
def test_more_memory_never_gives_a_slower_arrangement(gib, host, used, more, more_host):
    total = int(gib * GIB)
    small = Budget(total, int(total * (1 - used)), int(host * GIB))
    added = int(more * GIB)
    large = Budget(total + added, small.free + added, small.host_free + int(more_host * GIB))
    assert rank(large) <= rank(small)


@given(gib=st.floats(4, 200), host=st.floats(0, 300))
def test_what_is_chosen_fits(gib, host):
    budget = card(gib, host)
    chosen = rank(budget)
    if chosen < len(FASTEST_FIRST):
        needed = price(FASTEST_FIRST[chosen], SIZES, Widths())
        assert needed.device + margin(budget) <= budget.free
        assert needed.host <= budget.host_free


def test_the_largest_film_has_the_published_number_of_tokens():
    assert video_tokens(1920, 1088, 241) == 63_240


def test_the_estimates_come_one_after_the_other():
    """Filming is priced with the larger of denoising and decoding, not with both."""
    widths = Widths()
    larger = max(denoising_bytes(widths), decoding_bytes(widths))
    needed = price(Arrangement("resident", "resident"), SIZES, widths).device
    assert needed == sum(SIZES.values()) + larger


def test_smaller_tiles_need_less():
    assert decoding_bytes(Widths(), tiles=Tiles().smaller()) < decoding_bytes(Widths()) / 2


def test_a_smaller_model_needs_less(weights_folder):
    widths = widths_in(weights_folder)
    assert denoising_bytes(widths) < denoising_bytes(Widths()) / 50
    assert widths.blocks == 2


def test_a_folder_without_configurations_is_taken_for_the_published_model(tmp_path):
    assert widths_in(tmp_path) == Widths()


def test_weights_are_priced_as_they_are_held(weights_folder):
    """The tiny folder is stored in float32 and held in bfloat16."""
    weights = examined(weights_folder)
    assert held(weights, 2)["transformer"] == weights.params["transformer"] * 2 < weights.sizes["transformer"]


def test_without_counts_the_bytes_on_disk_are_taken(tmp_path):
    assert held(Weights(tmp_path, "2.5", {"vae": 7}), 2) == {"vae": 7}


def test_on_a_cpu_all_is_resident(weights_folder):
    found = arrange(examined(weights_folder), Budget(16 * GB, 16 * GB, 16 * GB, shared=True))
    assert (found.transformer, found.text, found.quality) == ("resident", "resident", True)


def test_a_cpu_with_too_little_memory_is_refused():
    with pytest.raises(EnvironmentProblem, match=r"needs 1\d\d.\d GB of memory on a CPU, 16.0 GB are free"):
        arranged(
            {name: 2 * size for name, size in SIZES.items()}, Widths(), Budget(0, 0, 16 * GB, shared=True)
        )


def test_a_cpus_budget_is_the_hosts():
    budget = budget_on("cpu")
    assert budget.shared
    assert budget.free == budget.host_free > 0


def test_no_gpu_is_one_sentence(monkeypatch):
    torch = pytest.importorskip("torch")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(EnvironmentProblem) as caught:
        budget_on("cuda")
    assert caught.value.field == "RUSHES_LTX_DEVICE"
    assert "RUSHES_LTX_DEVICE=cpu" in str(caught.value)


def machine(root: Path, available: int, **group: str) -> Path:
    (root / "proc").mkdir()
    (root / "proc/meminfo").write_text(f"MemTotal: 99 kB\nMemAvailable: {available} kB\n")
    (root / "sys/fs/cgroup").mkdir(parents=True)
    for name, text in group.items():
        (root / f"sys/fs/cgroup/memory.{name}").write_text(text)
    return root


def test_a_container_has_no_more_than_its_limit(tmp_path):
    root = machine(tmp_path, 1000, max="600000", current="500000", stat="anon 5\ninactive_file 70000\n")
    assert host_free(root) == 170_000


def test_a_container_without_a_limit_has_what_the_host_has(tmp_path):
    assert host_free(machine(tmp_path, 1000, max="max", current="500000")) == 1_024_000
