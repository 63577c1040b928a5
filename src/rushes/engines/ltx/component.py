"""One folder of a diffusers repository: a model with its settings and weights, or a tokenizer, or a scheduler."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rushes.engines.ltx.damage import damaged, unreadable
from rushes.engines.ltx.safetensors_header import Header, header_of, is_lfs_pointer

__all__ = ["Model", "json_object", "model_in", "processor_in", "scheduler_in", "tokenizer_in"]

JSON_LIMIT = 100_000_000
"""Bytes; the index of the largest model has under one million."""
STEMS = {"diffusers": "diffusion_pytorch_model", "transformers": "model"}
"""How each library calls the files of a model."""
SHARD = re.compile(r"[\w.-]+\.safetensors", re.ASCII)
TOKENIZERS = ("tokenizer.json", "tokenizer.model")


@dataclass(frozen=True, slots=True)
class Model:
    """A model on disk: what its settings say, the bytes and numbers of its weights, and the type of most of them."""

    config: Mapping[str, Any]
    size: int
    params: int
    dtype: str


def model_in(folder: Path, library: str) -> Model:
    """Check the model in a folder: its settings, its index and the length of each file, all from headers.

    `library` is "diffusers" or "transformers", which call their files differently. Raises EnvironmentProblem (field
    "RUSHES_LTX") with one sentence for the first damage.
    """
    config = json_object(folder / "config.json")
    headers = _headers(folder, STEMS[library], index_first=library == "diffusers")
    numbers: dict[str, int] = {}
    for header in headers:
        for kind, count in header.numbers.items():
            numbers[kind] = numbers.get(kind, 0) + count
    if not numbers:
        raise damaged(folder, "holds weights without a single tensor")
    dtype = max(numbers, key=lambda kind: numbers[kind])
    return Model(config, sum(header.length for header in headers), sum(numbers.values()), dtype)


def scheduler_in(folder: Path) -> None:
    """Check the settings of a scheduler."""
    json_object(folder / "scheduler_config.json")


def tokenizer_in(folder: Path) -> None:
    """Check a tokenizer: its settings, and that its vocabulary is there and whole at both ends."""
    json_object(folder / "tokenizer_config.json")
    found = [folder / name for name in TOKENIZERS if (folder / name).exists()]
    if not found:
        raise damaged(folder, f"holds no {' and no '.join(TOKENIZERS)}")
    for path in found:
        _vocabulary(path)


def processor_in(folder: Path) -> None:
    """Check the settings of a processor, whichever of the names in use they have."""
    names = ("processor_config.json", "preprocessor_config.json")
    found = [folder / name for name in names if (folder / name).exists()]
    if not found:
        raise damaged(folder, f"holds no {' and no '.join(names)}")
    for path in found:
        json_object(path)


def json_object(path: Path) -> dict[str, Any]:
    """The JSON object in a file. Raises EnvironmentProblem when there is none."""
    try:
        with path.open("rb") as file:
            text = file.read(JSON_LIMIT + 1)
    except OSError as error:
        raise unreadable(path, error) from None
    if is_lfs_pointer(text):
        raise damaged(path, "is a Git LFS pointer and not the file itself", mend="run git lfs pull beside it")
    try:
        found = json.loads(text) if len(text) <= JSON_LIMIT else None
    except (ValueError, RecursionError):
        raise damaged(path, "is no JSON") from None
    if not isinstance(found, dict):
        raise damaged(path, "holds no JSON object")
    return found


def _vocabulary(path: Path) -> None:
    """A vocabulary of 30 MB isn't parsed for this: a file that was cut off has lost its last bracket."""
    try:
        with path.open("rb") as file:
            beginning = file.read(200)
            file.seek(max(0, path.stat().st_size - 200))
            end = file.read()
    except OSError as error:
        raise unreadable(path, error) from None
    if is_lfs_pointer(beginning):
        raise damaged(path, "is a Git LFS pointer and not the file itself", mend="run git lfs pull beside it")
    if not end:
        raise damaged(path, "is empty")
    if path.suffix == ".json" and not (beginning.lstrip()[:1] == b"{" and end.rstrip()[-1:] == b"}"):
        raise damaged(path, "is no whole JSON object: its end is missing")


def _headers(folder: Path, stem: str, *, index_first: bool) -> list[Header]:
    """The headers of a model's files, in the order of precedence of the library that will load them."""
    single, index = folder / f"{stem}.safetensors", folder / f"{stem}.safetensors.index.json"
    for path in (index, single) if index_first else (single, index):
        if path.exists() or path.is_symlink():
            return _shards(path) if path == index else [header_of(single)]
    try:
        others = sorted(
            path.name for path in folder.iterdir() if path.suffix in (".safetensors", ".bin", ".pt")
        )
    except OSError as error:
        raise unreadable(folder, error) from None
    if any(name.startswith(f"{stem}-0") for name in others):
        raise damaged(index, "is missing, and the weights beside it are in several files")
    instead = f", only {', '.join(others[:3])}{', …' if len(others) > 3 else ''}" if others else ""
    raise damaged(folder, f"holds no {single.name}{instead}")


def _shards(index: Path) -> list[Header]:
    """The headers of the files that an index names; each holds the tensors that the index looks for in it."""
    places = json_object(index).get("weight_map")
    if not isinstance(places, dict) or not places:
        raise damaged(index, "is no index: it names no file of weights")
    wanted: dict[str, list[str]] = {}
    for tensor, name in places.items():
        if not isinstance(name, str) or not SHARD.fullmatch(name):
            raise damaged(index, f"is no index: it places {tensor[:80]!r} in no file beside it")
        wanted.setdefault(name, []).append(tensor)
    headers = []
    for name, tensors in sorted(wanted.items()):
        header = header_of(index.parent / name)
        if lost := next((tensor for tensor in tensors if tensor not in header.tensors), None):
            raise damaged(index.parent / name, f"lacks {lost[:80]!r}, which {index.name} looks for in it")
        headers.append(header)
    return headers
