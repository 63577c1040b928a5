"""The language model that writes prompts out. Up to 2.3 it is the text encoder; that of 2.5 has unlearned it, and a model of
its own may lie in the folder as `prompt_enhancer`: that waits on the host and visits the device."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from rushes.engines.ltx.visiting import Guest

if TYPE_CHECKING:
    from rushes.engines.ltx.studio import Studio

__all__ = ["FOLDER", "lacking_writer", "writer"]

FOLDER = "prompt_enhancer"
_LOADED: WeakKeyDictionary[Any, tuple[Guest, Any]] = WeakKeyDictionary()


def lacking_writer(studio: Studio) -> str:
    """Why there is nobody to write, "" when there is somebody."""
    if studio.weights.version == "2.5" and FOLDER not in studio.weights.sizes:
        return f"these weights have no {FOLDER}"
    return ""


@contextmanager
def writer(studio: Studio) -> Iterator[tuple[Any, Any]]:
    """Inside, a language model and its tokenizer, on the device where it writes. Raises whatever its library does when its
    files are damaged, and torch's OutOfMemoryError."""
    if FOLDER not in studio.weights.sizes:
        with studio.text_encoder():
            yield studio.pipe.text_encoder, studio.pipe.tokenizer
        return
    if studio not in _LOADED:
        _LOADED[studio] = _loaded(studio)
    guest, reader = _LOADED[studio]
    with guest.visit() as model:
        yield model, reader


def _loaded(studio: Studio) -> tuple[Guest, Any]:
    import transformers

    folder = studio.weights.folder / FOLDER
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    kind = getattr(transformers, config["architectures"][0])
    model = kind.from_pretrained(folder, dtype=studio.dtype, local_files_only=True, use_safetensors=True)
    places = (studio.weights.folder / "processor", folder)
    place = next((each for each in places if (each / "tokenizer_config.json").exists()), None)
    reader = studio.pipe.tokenizer
    if place is not None:
        reader = transformers.AutoTokenizer.from_pretrained(
            place, local_files_only=True, trust_remote_code=False
        )
    return Guest(model.eval().requires_grad_(False), studio.device), reader
