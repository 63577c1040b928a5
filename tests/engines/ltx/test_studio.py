"""Loading the model in each arrangement, who is on the device when, and damage that only shows on loading."""

from __future__ import annotations

import json
import os
import shutil
import socket

import pytest
import torch
from safetensors.torch import load_file, save_file
from tests.engines.ltx.reels import apart, reel, same

from rushes.engines.ltx import visiting
from rushes.engines.ltx.memory import Arrangement
from rushes.engines.ltx.placement import Narrow
from rushes.engines.ltx.studio import opened, placed_on
from rushes.engines.ltx.visiting import Guest, placed, stored
from rushes.engines.ltx.weights import examined
from rushes.errors import Cancelled, EnvironmentProblem, UsageError

RESIDENT = Arrangement("resident", "resident", quality=True)


def opened_as(folder, arrangement, **more):
    return opened(examined(folder), arrangement, device="cpu", **more)


@pytest.fixture(scope="module")
def narrow(weights_folder):
    return opened_as(weights_folder, Arrangement("fp8", "visiting", quality=True))


@pytest.fixture(scope="module")
def offloaded(weights_folder):
    return opened_as(weights_folder, Arrangement("offload", "host", quality=True))


@pytest.fixture
def damaged(weights_folder, tmp_path):
    """A copy to damage: the tensors of a part are given to a function, its configuration to another."""

    def damage(part, tensors=lambda held: held, config=lambda held: held):
        folder = tmp_path / "weights"
        shutil.copytree(weights_folder, folder)
        (path,) = (folder / part).glob("*.safetensors")
        save_file(tensors(load_file(path)), path, metadata={"format": "pt"})
        settings = folder / part / "config.json"
        settings.write_text(json.dumps(config(json.loads(settings.read_text()))))
        return folder

    return damage


def test_the_parts_are_told_as_they_are_loaded(weights_folder):
    said = []
    opened_as(weights_folder, RESIDENT, say=said.append)
    assert said[0] == "transformer, 1 of 8"
    assert [line.partition(", ")[2] for line in said] == [f"{count} of 8" for count in range(1, 9)]


@pytest.mark.parametrize(("name", "number"), [("cuda", 0), ("cuda:1", 1)])
def test_a_gpu_without_a_number_is_the_first(monkeypatch, name, number):
    """torch.cuda.set_device raises for the plain name, which is what a machine with one GPU is given."""
    told = []
    monkeypatch.setattr(torch._C, "_cuda_setDevice", told.append, raising=False)
    assert placed_on(name) == torch.device("cuda", number)
    assert told == [number]


def test_nothing_is_asked_of_the_network(weights_folder, monkeypatch):
    def connect(*given):
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", connect)
    opened_as(weights_folder, RESIDENT)
    assert os.environ["HF_HUB_OFFLINE"] == "1"


def test_weights_without_an_upsampler_are_loaded_without_it(weights_folder, tmp_path):
    folder = shutil.copytree(weights_folder, tmp_path / "weights")
    shutil.rmtree(folder / "latent_upsampler")
    said = []
    assert opened_as(folder, RESIDENT, say=said.append).upsampling is None
    assert said[-1].endswith("7 of 7")


def test_no_diffusion_decoder_is_used(studio):
    assert type(studio.pipe.vae).__name__ == "AutoencoderKLLTX2Video"


@pytest.mark.parametrize("part", ["transformer", "text_encoder", "vae"])
def test_a_part_that_lacks_a_layer_is_refused(damaged, part):
    def shortened(held):
        return dict(list(held.items())[1:])

    with pytest.raises(EnvironmentProblem, match=f"{part} lacks the layers") as caught:
        opened_as(damaged(part, shortened), RESIDENT)
    assert caught.value.field == "RUSHES_LTX"


def test_a_layer_that_the_model_has_no_place_for_is_refused(damaged):
    with pytest.raises(EnvironmentProblem, match="no place for: strange"):
        opened_as(damaged("connectors", lambda held: held | {"strange": torch.zeros(1)}), RESIDENT)


def test_a_layer_of_another_shape_is_refused(damaged):
    def widened(held):
        return {name: torch.cat([tensor, tensor]) for name, tensor in held.items()}

    with pytest.raises(EnvironmentProblem) as caught:
        opened_as(damaged("vocoder", widened), RESIDENT)
    assert caught.value.field == "RUSHES_LTX"
    assert "vocoder" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_setting_that_diffusers_does_not_know_is_refused(damaged):
    with pytest.raises(EnvironmentProblem, match=r"does not know: fancy_attention; update diffusers"):
        opened_as(damaged("transformer", config=lambda held: held | {"fancy_attention": True}), RESIDENT)


def test_a_setting_that_is_turned_off_is_no_reason_to_refuse(damaged):
    opened_as(damaged("vae", config=lambda held: held | {"fancy_decoder": False, "fancier": None}), RESIDENT)


def test_layers_of_a_text_encoder_that_nobody_uses_are_told(damaged):
    said = []
    folder = damaged("text_encoder", lambda held: held | {"model.eye.weight": torch.zeros(1)})
    opened_as(folder, RESIDENT, say=said.append)
    assert (
        "text_encoder has layers that the model has no place for: model.eye.weight; they are left out" in said
    )


def test_a_setting_that_makes_no_sense_is_refused(damaged):
    with pytest.raises(EnvironmentProblem, match="transformer cannot be loaded: TypeError"):
        opened_as(damaged("transformer", config=lambda held: held | {"num_layers": "two"}), RESIDENT)


def test_memory_that_runs_out_on_loading_is_no_damage(weights_folder, monkeypatch):
    from diffusers import AutoencoderKLLTX2Audio

    def full(*given, **named):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(AutoencoderKLLTX2Audio, "from_pretrained", full)
    with pytest.raises(EnvironmentProblem, match="memory ran out while audio_vae was loaded") as caught:
        opened_as(weights_folder, RESIDENT)
    assert caught.value.field == "RUSHES_LTX_MEMORY"


def test_an_offloaded_denoiser_computes_the_same_bit_for_bit(studio, offloaded):
    assert same(reel(offloaded), reel(studio))


def test_an_offloaded_denoiser_can_be_cancelled_and_used_again(studio, offloaded, monkeypatch):
    turns = iter(range(4))

    def beat():
        if next(turns, None) is None:
            raise Cancelled()

    monkeypatch.setattr(offloaded.watch, "beat", beat)
    with pytest.raises(Cancelled):
        reel(offloaded)
    monkeypatch.undo()
    assert same(reel(offloaded), reel(studio))


def test_eight_bits_compute_nearly_the_same(studio, narrow):
    assert 0 < apart(reel(narrow), reel(studio)) < 0.03


def test_eight_bits_halve_the_blocks_and_spare_what_carries_the_scale(narrow, studio):
    denoiser = narrow.pipe.transformer
    block = denoiser.transformer_blocks[0]
    assert block.ff.net[2].weight.dtype == torch.float8_e4m3fn
    assert block.attn1.to_q.bias.dtype == denoiser.proj_in.weight.dtype == torch.float32
    assert not any(isinstance(part, Narrow) for part in denoiser.time_embed.modules())
    assert block.scale_shift_table.dtype == torch.float32


def test_eight_bits_keep_small_weights():
    """Rows are scaled: a weight of a millionth is no subnormal number."""
    from rushes.engines.ltx.placement import in_fp8

    layer = torch.nn.Sequential(torch.nn.Linear(64, 64))
    layer[0].weight.data *= 1e-6
    exact = layer[0].weight.data.clone()
    in_fp8(layer, torch.device("cpu"))
    told = layer[0].weight.float() * layer[0].scale
    assert ((told - exact).abs() <= exact.abs().amax(dim=1, keepdim=True) / 16).all()


def test_eight_bits_are_made_on_the_device():
    """A host takes minutes for 19 billion numbers; meta is a device like any other here."""
    from rushes.engines.ltx.placement import in_fp8

    layer = torch.nn.Sequential(torch.nn.Linear(64, 64))
    in_fp8(layer, torch.device("meta"))
    assert (layer[0].weight.device.type, layer[0].scale.device.type) == ("meta", "meta")


def test_a_vocoder_keeps_what_bfloat16_would_round(weights_folder, studio):
    """Filters that are not in its file too: they are computed when it is made."""
    half = opened_as(weights_folder, RESIDENT, dtype=torch.bfloat16)
    exact = dict(studio.pipe.vocoder.named_buffers()) | dict(studio.pipe.vocoder.named_parameters())
    for name, tensor in (*half.pipe.vocoder.named_buffers(), *half.pipe.vocoder.named_parameters()):
        assert torch.equal(tensor, exact[name]), name


def test_the_tiers_are_two_models_and_change_places(studio):
    distilled = reel(studio)
    quality = reel(studio, tier="quality")
    assert not same(distilled, quality)
    assert same(reel(studio), distilled)


def test_a_tier_that_the_weights_lack_is_refused(weights_folder, tmp_path):
    folder = shutil.copytree(weights_folder, tmp_path / "weights")
    shutil.rmtree(folder / "transformer_full")
    with pytest.raises(UsageError) as caught, opened_as(folder, RESIDENT).denoiser("quality"):
        pass
    assert caught.value.field == "tier"


def test_a_tier_that_cannot_be_kept_is_refused_with_the_reason(weights_folder):
    studio = opened_as(weights_folder, Arrangement("resident", "resident", note="it needs 77 GB"))
    with pytest.raises(EnvironmentProblem, match="77 GB"), studio.denoiser("quality"):
        pass


def test_the_text_encoder_and_the_denoiser_take_turns(weights_folder, monkeypatch):
    """With a device that has a memory of its own, as far as anybody is told."""
    monkeypatch.setattr(visiting, "apart", lambda device: True)
    studio = opened_as(weights_folder, Arrangement("resident", "visiting", aside=True, quality=True))
    with studio.text_encoder():
        assert studio.present == {"text_encoder"}
    for tier, part in (
        ("distilled", "transformer"),
        ("quality", "transformer_full"),
        ("distilled", "transformer"),
    ):
        with studio.denoiser(tier):
            assert studio.present == {part}


def test_a_visitor_has_its_place_on_the_host_before_the_first_film(weights_folder, monkeypatch):
    """Pinning 24 GB takes a while, which belongs to loading."""
    monkeypatch.setattr(visiting, "apart", lambda device: True)
    studio = opened_as(weights_folder, Arrangement("resident", "visiting"))
    monkeypatch.delattr(visiting, "stored")
    with studio.text_encoder():
        assert "text_encoder" in studio.present


def test_a_text_encoder_on_the_host_is_told_so(offloaded):
    with offloaded.text_encoder() as device:
        states = offloaded.pipe.encode_prompt("a cat", do_classifier_free_guidance=False, device=device)[0]
    assert device.type == "cpu"
    assert states.isfinite().all()


def test_bfloat16_works_from_prompt_to_picture_and_sound(weights_folder, studio):
    half = opened_as(weights_folder, RESIDENT, dtype=torch.bfloat16)
    assert {tensor.dtype for tensor in half.pipe.transformer.parameters()} == {torch.bfloat16}
    with half.text_encoder() as device:
        states = half.pipe.encode_prompt("a cat", do_classifier_free_guidance=False, device=device)[0]
    assert states.dtype == torch.bfloat16
    picture, sound = reel(half)
    assert apart((picture, sound), reel(studio)) < 0.05
    pixels = half.pipe.vae.decode(picture.to(half.dtype), return_dict=False)[0]
    heard = half.pipe.vocoder(half.pipe.audio_vae.decode(sound.to(half.dtype), return_dict=False)[0].float())
    assert pixels.isfinite().all()
    assert heard.float().isfinite().all()


def test_where_the_bytes_are_is_told(studio):
    found = studio.placed()
    assert found["transformer"] == {"cpu": studio.weights.params["transformer"] * 4}
    assert {"text_encoder", "connectors", "vae", "latent_upsampler"} <= set(found)


class Copies:
    """Copies to another memory, and counts them; fails at the one that is asked for."""

    def __init__(self, failing: int = -1):
        self.count = 0
        self.failing = failing

    def __call__(self, tensor, device):
        self.count += 1
        if self.count == self.failing:
            raise torch.OutOfMemoryError("full")
        return tensor.clone()


@pytest.fixture
def layer():
    return torch.nn.Linear(3, 2)


def test_leaving_forgets_the_copy_and_costs_nothing(layer):
    copies = Copies()
    guest = Guest(layer, torch.device("cpu"), copied=copies)
    kept = layer.weight.data.clone()
    guest.leave()
    waiting = layer.weight.data_ptr()
    with guest.visit():
        assert layer.weight.data_ptr() != waiting
        assert torch.equal(layer.weight, kept)
    assert layer.weight.data_ptr() == waiting
    assert copies.count == 2
    assert torch.equal(layer.weight, kept)


def test_a_guest_that_finds_no_room_stays_outside_whole(layer):
    guest = Guest(layer, torch.device("cpu"), copied=Copies(failing=2))
    guest.leave()
    waiting = layer.weight.data_ptr()
    with pytest.raises(torch.OutOfMemoryError):
        guest.enter()
    assert layer.weight.data_ptr() == waiting
    assert not guest.here
    guest.enter()
    assert guest.here


def test_a_guest_stays_the_same_parameter_for_who_holds_it(layer):
    held = layer.weight
    guest = Guest(layer, torch.device("cpu"), copied=Copies())
    guest.leave()
    guest.enter()
    assert layer.weight is held


def test_bytes_are_counted_by_device(layer):
    assert placed(layer) == {"cpu": 4 * (6 + 2)}


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float8_e4m3fn])
def test_what_waits_in_slabs_is_what_came(dtype, monkeypatch):
    """Pieces of many shapes share slabs; pinning is left out where there is no GPU."""
    empty = torch.empty
    monkeypatch.setattr(torch, "empty", lambda *size, pin_memory=False, **more: empty(*size, **more))
    monkeypatch.setattr(visiting, "SLAB", 4096)
    tensors = [torch.randn(shape).to(dtype) for shape in ((3,), (5, 7), (), (20, 20), (9000,))]
    kept = [tensor.float().clone() for tensor in tensors]
    waiting = list(stored(iter(tensors), pinned=True, move=True))
    assert all(torch.equal(one.float(), other) for one, other in zip(waiting, kept, strict=True))
    assert all(one.data_ptr() == other.data_ptr() for one, other in zip(waiting, tensors, strict=True))
