"""The weights of LTX-2.x in a folder: what must be there, whether it is whole, which version it is.

Only JSON and the headers of safetensors files are read, so 70 GB are looked through in milliseconds and torch is not
needed. Layout: diffusers' `LTX2Pipeline` (model_index.json and a folder for each of its parts), beside them the full
denoiser and the upsampler of the second stage, which the index does not name.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rushes.engines.ltx.component import (
    Model,
    json_object,
    model_in,
    processor_in,
    scheduler_in,
    tokenizer_in,
)
from rushes.engines.ltx.damage import PULL, VARIABLE, damaged, unreadable, unusable
from rushes.engines.ltx.receipt import receipt_in
from rushes.engines.ltx.shelf import expanded, models_folder
from rushes.errors import EnvironmentProblem

__all__ = ["CLASSES", "FOLDERS", "NAME", "Weights", "examined", "weights_in"]

NAME = "ltx-2.5"
"""What `rushes models` calls these weights, and the folder it puts them in."""
REPOSITORY = "Lightricks/LTX-2.5-Diffusers"
INDEX = "model_index.json"
PIPELINE = "LTX2Pipeline"
GEMMA_3, GEMMA_4 = "Gemma3ForConditionalGeneration", "Gemma4UnifiedForConditionalGeneration"
CLASSES: Mapping[str, tuple[str, ...]] = {
    "transformer": ("LTX2VideoTransformer3DModel",),
    "text_encoder": (GEMMA_4, GEMMA_3),
    "connectors": ("LTX2TextConnectors",),
    "vae": ("AutoencoderKLLTX2Video",),
    "audio_vae": ("AutoencoderKLLTX2Audio",),
    "vocoder": ("LTX2VocoderWithBWE", "LTX2Vocoder"),
    "transformer_full": ("LTX2VideoTransformer3DModel",),
    "latent_upsampler": ("LTX2LatentUpsamplerModel",),
    "duration_head": ("LTX2DurationHead",),
    "prompt_enhancer": (),
}
"""Folder of a model → the classes it may be of; none given is any."""
OF_TRANSFORMERS = {"text_encoder", "prompt_enhancer"}
REQUIRED = ("transformer", "text_encoder", "connectors", "vae", "audio_vae", "vocoder")
OPTIONAL = ("transformer_full", "latent_upsampler", "duration_head", "prompt_enhancer")
FOLDERS = (*REQUIRED, *OPTIONAL, "tokenizer", "scheduler", "processor")
"""All that the engine reads. A diffusion decoder may lie beside them and is not used: it needs a kernel of its own."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A folder of weights that was found whole."""

    folder: Path
    version: str
    """ "2.5" or "2.3"."""
    sizes: Mapping[str, int]
    """Folder of a model → bytes of its weights on disk."""
    params: Mapping[str, int] = field(default_factory=dict)
    """Folder of a model → how many numbers its weights have."""
    dtypes: Mapping[str, str] = field(default_factory=dict)
    """Folder of a model → the type of most of them, as safetensors writes it: "BF16"."""

    @property
    def full(self) -> bool:
        """The undistilled denoiser is there, for the tier `quality`."""
        return "transformer_full" in self.sizes

    @property
    def two_stage(self) -> bool:
        """The upsampler is there, so films are made small first and then large."""
        return "latent_upsampler" in self.sizes


def weights_in(environment: Mapping[str, str]) -> Weights:
    """The weights that RUSHES_LTX names, else those that `rushes models pull` has put into the data folder.

    Raises EnvironmentProblem (field "RUSHES_LTX") when there are none or they cannot be used.
    """
    given = environment.get(VARIABLE, "").strip()
    folder = expanded(given, VARIABLE) if given else models_folder(environment) / NAME
    if not given and not os.path.lexists(folder):
        raise unusable(
            f"there are no weights: {VARIABLE} names no folder, and {folder} is not there",
            f"put the folder of {REPOSITORY} into {VARIABLE}, or fetch it with {PULL}",
        )
    receipt = receipt_in(folder)
    if receipt is not None and receipt.finished is None:
        again = f"{PULL} --to {shlex.quote(given)}" if given else PULL
        raise unusable(f"the weights in {folder} are not fetched completely", f"go on with {again}")
    return examined(folder)


def examined(folder: Path) -> Weights:
    """Look through a folder of weights. Takes milliseconds: only JSON and headers are read.

    Raises EnvironmentProblem (field "RUSHES_LTX") with one sentence for the first thing that is missing or damaged.
    """
    folder = expanded(str(folder), VARIABLE)
    try:
        return _examined(folder)
    except OSError as error:  # a folder that may not be searched, a disk that fails
        raise unreadable(Path(error.filename or folder), error) from None


def _examined(folder: Path) -> Weights:
    index = _index(folder)
    models: dict[str, Model] = {}
    for name in _models(folder, index):
        models[name] = model_in(folder / name, "transformers" if name in OF_TRANSFORMERS else "diffusers")
        _of_its_class(folder / name, models[name].config, CLASSES[name])
    tokenizer_in(folder / "tokenizer")
    scheduler_in(folder / "scheduler")
    if _named(index, "processor"):
        processor_in(folder / "processor")
    return Weights(
        folder,
        _version(folder, models),
        {name: model.size for name, model in models.items()},
        {name: model.params for name, model in models.items()},
        {name: model.dtype for name, model in models.items()},
    )


def _index(folder: Path) -> dict[str, Any]:
    """The pipeline's index; a folder without one, or with that of something else, gets a sentence of its own."""
    get = f"name a folder with all files of {REPOSITORY}, or fetch it with {PULL}"
    try:
        entries = sorted(folder.iterdir())
    except FileNotFoundError:
        raise unusable(f"there is no folder {folder}", get) from None
    except NotADirectoryError:
        what = "a single checkpoint file" if folder.suffix in (".safetensors", ".ckpt", ".pt") else "a file"
        raise unusable(f"{folder} is {what}, not a folder of weights", get) from None
    except OSError as error:
        raise unreadable(folder, error) from None
    if not entries:
        raise unusable(f"the folder {folder} is empty", get)
    if folder / INDEX not in entries:
        raise _no_index(folder, entries, get)
    index = json_object(folder / INDEX)
    found = index.get("_class_name")
    if found != PIPELINE:
        raise unusable(
            f"{folder} holds weights of {_shown(found)}, and this engine films with {PIPELINE}", get
        )
    return index


def _no_index(folder: Path, entries: list[Path], get: str) -> EnvironmentProblem:
    """Why a folder has no index: it is the wrong one, with the right one near, or it holds another layout."""
    snapshots = sorted(path.parent for path in folder.glob(f"snapshots/*/{INDEX}"))
    if inner := snapshots or sorted(path.parent for path in folder.glob(f"*/{INDEX}")):
        return unusable(f"{folder} holds no {INDEX}, and {inner[0]} does", f"put {inner[0]} into {VARIABLE}")
    files = [path.name for path in entries if path.suffix in (".safetensors", ".ckpt", ".pt")]
    if files:
        return unusable(f"{folder} holds a single checkpoint file ({files[0]}) and no {INDEX}", get)
    return damaged(folder / INDEX, "is missing", mend="copy the whole repository again")


def _models(folder: Path, index: Mapping[str, Any]) -> list[str]:
    """The models to look through: the needed ones, and the others that the index names or that lie beside it."""
    for name in REQUIRED:
        if not _named(index, name):
            raise damaged(folder / INDEX, f"names no {name}")
    there = [name for name in OPTIONAL if _named(index, name) or (folder / name).is_dir()]
    return [*REQUIRED, *there]


def _named(index: Mapping[str, Any], name: str) -> bool:
    """True when the index has a part of that name; [null, null] is how it says that it has none."""
    part = index.get(name)
    return isinstance(part, list) and len(part) == 2 and part[1] is not None


def _of_its_class(folder: Path, config: Mapping[str, Any], wanted: tuple[str, ...]) -> None:
    architectures = config.get("architectures")
    found = (
        architectures[0] if isinstance(architectures, list) and architectures else config.get("_class_name")
    )
    if wanted and found not in wanted:
        raise damaged(folder, f"holds {_shown(found)} and should hold {' or '.join(wanted)}")


def _shown(found: object) -> str:
    """A class as a file names it, which may be anything."""
    return repr(found[:80]) if isinstance(found, str) else "something without a class"


def _version(folder: Path, models: Mapping[str, Model]) -> str:
    """The version, by what the denoiser was built with (the defaults are those of diffusers' class).

    Since 2.5 it marks keyframes and its feed-forward layers have no bias; since 2.3 it has no prompt embedding of its
    own. Raises EnvironmentProblem for 2.0, and for a text encoder that belongs to another version.
    """
    for name in ("transformer", "transformer_full"):
        if name in models and models[name].config.get("use_prompt_embeddings", True):
            raise unusable(
                f"{folder / name} is of LTX-2.0, and this engine films with 2.5 and 2.3",
                f"get {REPOSITORY}, or fetch it with {PULL}",
            )
    version, *others = [
        _of(models[name].config) for name in ("transformer", "transformer_full") if name in models
    ]
    if others and others[0] != version:
        raise damaged(folder / "transformer_full", f"is of LTX-{others[0]}, and transformer of LTX-{version}")
    encoder = str((models["text_encoder"].config.get("architectures") or [""])[0])
    if encoder != (GEMMA_4 if version == "2.5" else GEMMA_3):
        raise damaged(folder / "text_encoder", f"holds {encoder}, which LTX-{version} does not read")
    return version


def _of(config: Mapping[str, Any]) -> str:
    newer = config.get("use_keyframes_abs_pos_embedding", False) or not config.get("ff_bias", True)
    return "2.5" if newer else "2.3"
