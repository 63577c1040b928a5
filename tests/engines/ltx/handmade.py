"""The files of an LTX-2.x repository with a small tensor or two in each model, made by hand: whole to whoever reads headers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from rushes.engines.ltx.weights import examined
from rushes.errors import EnvironmentProblem

GEMMA = {"2.5": "Gemma4UnifiedForConditionalGeneration", "2.3": "Gemma3ForConditionalGeneration"}
SHARDS = ("diffusion_pytorch_model-00001-of-00002", "diffusion_pytorch_model-00002-of-00002")


def as_json(value: object) -> bytes:
    return json.dumps(value, indent=1).encode()


def safetensors(tensors: Mapping[str, tuple[int, ...]], dtype: str = "BF16", width: int = 2) -> bytes:
    """A file with tensors of these shapes, `width` bytes a number, full of a pattern."""
    table: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    at = 0
    for name, shape in tensors.items():
        size = width
        for side in shape:
            size *= side
        table[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [at, at + size]}
        at += size
    return framed(json.dumps(table).encode()) + bytes(range(251)) * (at // 251) + bytes(at % 251)


def framed(header: bytes) -> bytes:
    """A header with its length before it."""
    return len(header).to_bytes(8, "little") + header


def denoiser_config(version: str = "2.5") -> dict[str, Any]:
    """What tells the versions apart in the settings of a denoiser."""
    return {
        "_class_name": "LTX2VideoTransformer3DModel",
        "ff_bias": version != "2.5",
        "use_keyframes_abs_pos_embedding": version == "2.5",
        "use_prompt_embeddings": version == "2.0",
    }


def ltx_files(version: str = "2.5") -> dict[str, bytes]:
    """Path → content of a whole repository: the denoiser in two shards, the full one and the upsampler beside it."""
    classes = {
        "connectors": "LTX2TextConnectors",
        "vae": "AutoencoderKLLTX2Video",
        "audio_vae": "AutoencoderKLLTX2Audio",
        "vocoder": "LTX2VocoderWithBWE",
        "latent_upsampler": "LTX2LatentUpsamplerModel",
    }
    index = {
        "_class_name": "LTX2Pipeline",
        **{name: ["ltx2", kind] for name, kind in classes.items() if name != "latent_upsampler"},
        "transformer": ["diffusers", "LTX2VideoTransformer3DModel"],
        "text_encoder": ["transformers", GEMMA.get(version, GEMMA["2.3"])],
        "tokenizer": ["transformers", "GemmaTokenizer"],
        "scheduler": ["diffusers", "FlowMatchEulerDiscreteScheduler"],
        "prompt_enhancer": [None, None],
    }
    files = {"model_index.json": as_json(index)}
    for name, kind in classes.items():
        files[f"{name}/config.json"] = as_json({"_class_name": kind})
        files[f"{name}/diffusion_pytorch_model.safetensors"] = safetensors({"weight": (3, 5), "bias": (7,)})
    for name in ("transformer", "transformer_full"):
        files[f"{name}/config.json"] = as_json(denoiser_config(version))
    files["transformer_full/diffusion_pytorch_model.safetensors"] = safetensors({"all": (80, 50)})
    for shard, tensor in zip(SHARDS, ("first", "second"), strict=True):
        files[f"transformer/{shard}.safetensors"] = safetensors({tensor: (40, 50)})
    places = {
        tensor: f"{shard}.safetensors" for shard, tensor in zip(SHARDS, ("first", "second"), strict=True)
    }
    files["transformer/diffusion_pytorch_model.safetensors.index.json"] = as_json({"weight_map": places})
    files["text_encoder/config.json"] = as_json({"architectures": [GEMMA.get(version, GEMMA["2.3"])]})
    files["text_encoder/model.safetensors"] = safetensors({"embedding": (10, 4)}, "F32", 4)
    files["tokenizer/tokenizer_config.json"] = as_json({"tokenizer_class": "GemmaTokenizer"})
    files["tokenizer/tokenizer.json"] = as_json({"version": "1.0", "model": {"vocab": {"a": 0}}})
    files["scheduler/scheduler_config.json"] = as_json({"_class_name": "FlowMatchEulerDiscreteScheduler"})
    return files


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Put files into a folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def problem_of(folder: Path) -> EnvironmentProblem:
    """What is told of a folder that cannot be used."""
    with pytest.raises(EnvironmentProblem) as caught:
        examined(folder)
    assert caught.value.field == "RUSHES_LTX"
    assert caught.value.mend
    return caught.value
