"""Read the parts of the model from its folder, one after the other, offline, each to where it shall be.

What only shows on loading (shapes that don't fit, layers that are missing or unknown, settings that this diffusers does not
know) is told like other damage: the libraries would fill gaps with random numbers and log a warning.
"""

from __future__ import annotations

import inspect
import json
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from rushes.engines.ltx.budget import host_free
from rushes.engines.ltx.damage import damaged
from rushes.engines.ltx.memory import WIDE
from rushes.engines.ltx.process import prepare
from rushes.engines.ltx.reading import read_ahead
from rushes.errors import EnvironmentProblem

if TYPE_CHECKING:
    from rushes.engines.ltx.weights import Weights

__all__ = ["Loader", "lacking_memory"]

PARTS = ("tokenizer", "text_encoder", "connectors", "vae", "audio_vae", "vocoder", "latent_upsampler")
"""What is loaded beside the denoiser."""


class Loader:
    """Loads from one folder to one device in one type of numbers; `say` is told each part."""

    def __init__(
        self, weights: Weights, device: torch.device, dtype: torch.dtype, say: Callable[[str], None]
    ) -> None:
        """Nothing is loaded yet, but the libraries are imported and quieted."""
        prepare()
        import diffusers
        import transformers

        for library in (diffusers, transformers):
            library.utils.logging.set_verbosity_error()  # what they warn about on loading is checked below
            library.utils.logging.disable_progress_bar()
        self.device, self.dtype = device, dtype
        self._weights = weights
        self._folder = weights.folder
        self._say = say
        self._count = 0
        self._total = len(PARTS) + 1 - (not weights.two_stage)

    def denoiser(self, name: str, *, on_host: bool) -> Any:
        """The denoiser in the folder `name`, on the host or straight on the device."""
        from diffusers import LTX2VideoTransformer3DModel

        return self._model(LTX2VideoTransformer3DModel, name, on_host=on_host)

    def text_encoder(self, *, on_host: bool) -> Any:
        """The text encoder, of the class that its configuration names."""
        import transformers

        config = json.loads((self._folder / "text_encoder" / "config.json").read_text(encoding="utf-8"))
        return self._model(getattr(transformers, config["architectures"][0]), "text_encoder", on_host=on_host)

    def pipelines(self, denoiser: Any, text_encoder: Any) -> tuple[Any, Any]:
        """LTX2Pipeline of these two and of the small parts, which are loaded to the device; and the upsampling pipeline, or
        None when the weights have no upsampler."""
        from diffusers import LTX2LatentUpsamplePipeline, LTX2Pipeline
        from diffusers import models as diffusers_models
        from diffusers.pipelines import ltx2

        self._tell("tokenizer")
        tokenizer, scheduler = self._tokenizer(), self._scheduler()
        kinds = {
            "connectors": ltx2.LTX2TextConnectors,
            "vae": diffusers_models.AutoencoderKLLTX2Video,
            "audio_vae": diffusers_models.AutoencoderKLLTX2Audio,
            "vocoder": getattr(ltx2, str(_config(self._folder / "vocoder").get("_class_name"))),
        }
        parts = {name: self._model(kind, name, on_host=False) for name, kind in kinds.items()}
        pipe = LTX2Pipeline(
            scheduler=scheduler, tokenizer=tokenizer, text_encoder=text_encoder, transformer=denoiser, **parts
        )
        pipe.set_progress_bar_config(disable=True)
        if not self._weights.two_stage:
            return pipe, None
        upsampler = self._model(
            ltx2.latent_upsampler.LTX2LatentUpsamplerModel, "latent_upsampler", on_host=False
        )
        upsampling = LTX2LatentUpsamplePipeline(vae=pipe.vae, latent_upsampler=upsampler)
        upsampling.set_progress_bar_config(disable=True)
        return pipe, upsampling

    def _tokenizer(self) -> Any:
        from transformers import AutoTokenizer

        folder = self._folder / "tokenizer"
        with self._told("tokenizer"):
            return AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)

    def _scheduler(self) -> Any:
        from diffusers import FlowMatchEulerDiscreteScheduler

        with self._told("scheduler"):
            return FlowMatchEulerDiscreteScheduler.from_pretrained(
                self._folder / "scheduler", local_files_only=True
            )

    def _model(self, kind: Any, name: str, *, on_host: bool) -> Any:
        """One part, in our dtype or in float32, checked against its files, ready to infer."""
        told = self._tell(name)
        folder = self._folder / name
        _known(kind, folder)
        direct = {"device_map": {"": self.device}} if self.device.type != "cpu" and not on_host else {}
        with self._told(name):
            read_ahead(folder, lambda far: self._say(f"{told}: {far}"), free=host_free())
            model, info = kind.from_pretrained(
                folder,
                dtype=torch.float32 if name in WIDE else self.dtype,
                local_files_only=True,
                use_safetensors=True,
                output_loading_info=True,
                **direct,
            )
        if idle := _whole(folder, info, strict=hasattr(kind, "load_config")):
            self._say(idle)
        return model.eval().requires_grad_(False)

    def _tell(self, name: str) -> str:
        self._count += 1
        place = f", {self._count} of {self._total}" if self._count <= self._total else ""
        told = name.replace("_", " ") + place
        self._say(told)
        return told

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        """Whatever a library raises on a damaged file becomes one sentence; what it warns about is checked by ourselves."""
        try:
            with lacking_memory(f"{name} was loaded"), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield
        except EnvironmentProblem:
            raise
        except Exception as error:  # a library's error on a stranger's file may be of any kind
            lines = [line.strip() for line in str(error).splitlines() if line.strip()] or ["no reason given"]
            what = f"cannot be loaded: {type(error).__name__}: {lines[0][:200]}"
            raise damaged(self._folder / name, what) from error


@contextmanager
def lacking_memory(what: str) -> Iterator[None]:
    """Turn running out of memory while `what` into one sentence."""
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise EnvironmentProblem(
            f"memory ran out while {what}: something else has taken some since it was counted",
            field="RUSHES_LTX_MEMORY",
            mend="stop what else uses the GPU or the memory, or set RUSHES_LTX_MEMORY to a more frugal way",
        ) from error


def _config(folder: Path) -> dict[str, Any]:
    try:
        read = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise damaged(folder / "config.json", f"cannot be read: {error}") from error
    if not isinstance(read, dict):
        raise damaged(folder / "config.json", "is no JSON object")
    return read


def _known(kind: Any, folder: Path) -> None:
    """Raise for settings that the class does not know: it would ignore them and build another model. One that is turned off
    builds the same model. Those of transformers carry many that only matter elsewhere, and are not checked."""
    if not hasattr(kind, "load_config"):
        return
    known = inspect.signature(kind.__init__).parameters
    unknown = [
        name
        for name, value in _config(folder).items()
        if value and not name.startswith("_") and name not in known
    ]
    if unknown:
        raise damaged(
            folder / "config.json",
            f"has settings that the installed diffusers does not know: {', '.join(sorted(unknown)[:5])}",
            mend="update diffusers",
        )


def _whole(folder: Path, info: Mapping[str, Any], *, strict: bool) -> str:
    """Raise for layers that the files lack, that have another shape in the model, or, if `strict`, that it has no place for.
    Else these are told in the line that is given back: a text encoder may come with eyes and ears that nobody uses here."""
    troubles = {
        "missing_keys": "lacks the layers",
        "mismatched_keys": "has layers of another shape than the model:",
        "unexpected_keys": "has layers that the model has no place for:",
    }
    for key, what in troubles.items():
        if names := sorted(str(name) for name in info.get(key) or ()):
            more = f" and {len(names) - 3} more" if len(names) > 3 else ""
            what = f"{what} {', '.join(names[:3])}{more}"
            if key == "unexpected_keys" and not strict:
                return f"{folder.name} {what}; they are left out"
            raise damaged(folder, what)
    return ""
