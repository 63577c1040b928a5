"""Folders of weights: what one holds is told from headers, what is none has its own sentence, and nothing needs torch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.engines.ltx.handmade import (
    SHARDS,
    as_json,
    denoiser_config,
    ltx_files,
    problem_of,
    safetensors,
    write_files,
)

from rushes.engines.ltx.damage import PULL
from rushes.engines.ltx.receipt import Listed, Receipt, write_receipt
from rushes.engines.ltx.shelf import models_folder
from rushes.engines.ltx.weights import NAME, examined, weights_in
from rushes.errors import EnvironmentProblem
from rushes.settings.places import platform_data

SHARD = f"transformer/{SHARDS[0]}.safetensors"
VAE = "vae/diffusion_pytorch_model.safetensors"


def test_a_whole_folder_is_measured_by_its_headers(folder: Path) -> None:
    weights = examined(folder)
    assert (weights.folder, weights.version, weights.full, weights.two_stage) == (folder, "2.5", True, True)
    both = sum((folder / "transformer" / f"{shard}.safetensors").stat().st_size for shard in SHARDS)
    assert weights.sizes["transformer"] == both
    assert weights.params["transformer"] == 2 * 40 * 50
    assert weights.dtypes["text_encoder"] == "F32"
    assert weights.dtypes["vae"] == "BF16"
    assert "tokenizer" not in weights.sizes
    assert "prompt_enhancer" not in weights.sizes


def test_what_diffusers_writes_is_whole(weights_folder: Path) -> None:
    weights = examined(weights_folder)
    assert weights.version == "2.5"
    assert {"transformer", "transformer_full", "text_encoder", "latent_upsampler"} <= weights.sizes.keys()
    on_disk = (weights_folder / "vae" / "diffusion_pytorch_model.safetensors").stat().st_size
    assert weights.sizes["vae"] == on_disk


def test_the_full_denoiser_and_the_upsampler_may_be_absent(tmp_path: Path) -> None:
    beside = ("transformer_full/", "latent_upsampler/")
    files = {path: content for path, content in ltx_files().items() if not path.startswith(beside)}
    weights = examined(write_files(tmp_path, files))
    assert not weights.full
    assert not weights.two_stage


def test_the_versions_are_told_apart(tmp_path: Path) -> None:
    assert examined(write_files(tmp_path, ltx_files("2.3"))).version == "2.3"


def test_version_2_0_is_refused(tmp_path: Path) -> None:
    assert "LTX-2.0" in problem_of(write_files(tmp_path, ltx_files("2.0"))).message


def test_a_folder_mixed_from_two_versions_is_refused(folder: Path) -> None:
    write_files(folder, {"transformer_full/config.json": as_json(denoiser_config("2.3"))})
    assert "transformer_full is of LTX-2.3, and transformer of LTX-2.5" in problem_of(folder).message
    write_files(folder, {"transformer_full/config.json": as_json(denoiser_config())})
    write_files(folder, {"text_encoder/config.json": ltx_files("2.3")["text_encoder/config.json"]})
    assert "Gemma3ForConditionalGeneration, which LTX-2.5 does not read" in problem_of(folder).message


@pytest.mark.parametrize("found", ["LTXPipeline", "WanPipeline", None, 7, "x" * 10_000])
def test_weights_of_something_else_are_refused_by_name(folder: Path, found: object) -> None:
    write_files(folder, {"model_index.json": as_json({"_class_name": found})})
    message = problem_of(folder).message
    assert str(found)[:80] in message if isinstance(found, str) else "something without a class" in message
    assert len(message) < 400


def test_a_part_that_the_index_names_must_be_there(folder: Path) -> None:
    index = json.loads(ltx_files()["model_index.json"])
    write_files(
        folder, {"model_index.json": as_json(index | {"duration_head": ["ltx2", "LTX2DurationHead"]})}
    )
    assert str(folder / "duration_head" / "config.json") in problem_of(folder).message
    del index["vocoder"]
    write_files(folder, {"model_index.json": as_json(index)})
    assert "names no vocoder" in problem_of(folder).message


def test_a_part_of_another_class_is_refused(folder: Path) -> None:
    write_files(folder, {"vae/config.json": as_json({"_class_name": "AutoencoderKLWan"})})
    assert "holds 'AutoencoderKLWan' and should hold AutoencoderKLLTX2Video" in problem_of(folder).message


def test_the_hubs_cache_of_links_works(tmp_path: Path) -> None:
    repository = tmp_path / "models--Lightricks--LTX-2.5-Diffusers"
    snapshot = repository / "snapshots" / "abc"
    for number, (path, content) in enumerate(ltx_files().items()):
        blob = write_files(repository / "blobs", {str(number): content}) / str(number)
        (snapshot / path).parent.mkdir(parents=True, exist_ok=True)
        (snapshot / path).symlink_to(os.path.relpath(blob, (snapshot / path).parent))
    assert examined(snapshot).version == "2.5"
    assert f"put {snapshot} into RUSHES_LTX" in str(problem_of(repository).mend)
    (repository / "blobs" / str(list(ltx_files()).index(VAE))).unlink()
    assert "is a link to ../" in problem_of(snapshot).message


def no_folder(at: Path) -> Path:
    return at / "nowhere"


def a_text_file(at: Path) -> Path:
    (at / "notes.txt").write_text("hello")
    return at / "notes.txt"


def a_checkpoint(at: Path) -> Path:
    (at / "ltx-2.5.safetensors").write_bytes(safetensors({"w": (2,)}))
    return at / "ltx-2.5.safetensors"


def a_folder_with_a_checkpoint(at: Path) -> Path:
    return a_checkpoint(at).parent


def an_empty_folder(at: Path) -> Path:
    return at


def a_link_to_itself(at: Path) -> Path:
    (at / "loop").symlink_to(at / "loop")
    return at / "loop"


def a_name_too_long(at: Path) -> Path:
    return at / ("x" * 300)


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (no_folder, "there is no folder"),
        (a_text_file, "is a file, not a folder of weights"),
        (a_checkpoint, "is a single checkpoint file, not a folder"),
        (a_folder_with_a_checkpoint, "holds a single checkpoint file (ltx-2.5.safetensors)"),
        (an_empty_folder, "is empty"),
        (a_link_to_itself, "cannot be read"),
        (a_name_too_long, "cannot be read"),
    ],
)
def test_what_is_no_folder_of_weights_has_its_own_sentence(
    tmp_path: Path, place: Callable[[Path], Path], says: str
) -> None:
    assert says in problem_of(place(tmp_path)).message


def test_the_variable_names_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert weights_in({"RUSHES_LTX": str(folder)}).folder == folder
    monkeypatch.setenv("HOME", str(folder.parent))
    assert weights_in({"RUSHES_LTX": " ~/ltx "}).folder == folder


@pytest.mark.parametrize("given", ["~nobody_of_that_name/ltx", "a\0b"])
def test_a_variable_that_names_nothing_is_refused(given: str) -> None:
    with pytest.raises(EnvironmentProblem, match="RUSHES_LTX"):
        weights_in({"RUSHES_LTX": given})


def test_without_the_variable_the_pulled_folder_is_used(tmp_path: Path) -> None:
    environment = {"RUSHES_DATA": str(tmp_path), "RUSHES_LTX": " "}
    with pytest.raises(EnvironmentProblem, match=PULL):
        weights_in(environment)
    write_files(tmp_path / "models" / NAME, ltx_files())
    assert weights_in(environment).folder == tmp_path / "models" / NAME


def test_a_pull_that_has_not_ended_says_so(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "models" / NAME, ltx_files())
    begun = Receipt(NAME, "a/b", "c" * 40, "a licence", "2026-11-26", None, (Listed("x", 1, ""),))
    write_receipt(folder, begun)
    for variables in ({"RUSHES_DATA": str(tmp_path)}, {"RUSHES_LTX": str(folder)}):
        with pytest.raises(EnvironmentProblem, match="not fetched completely") as caught:
            weights_in(variables)
        assert (f"--to {folder}" in str(caught.value)) == ("RUSHES_LTX" in variables)


@pytest.mark.parametrize("variables", [{}, {"XDG_DATA_HOME": "/srv/share"}, {"XDG_DATA_HOME": "share"}])
def test_the_data_folder_is_that_of_the_settings(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert models_folder(variables) == platform_data() / "models"


def test_weights_are_examined_without_torch(folder: Path) -> None:
    code = """
import sys
from pathlib import Path
from rushes.engines.ltx.weights import examined
print(examined(Path(sys.argv[1])).version)
print(sorted({"torch", "numpy", "diffusers", "transformers", "safetensors", "huggingface_hub"} & set(sys.modules)))
"""
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "2.5\n[]\n"
