"""Every damage of a folder of weights is one sentence that names the file; no bytes whatever raise anything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.engines.ltx.handmade import (
    SHARDS,
    as_json,
    framed,
    ltx_files,
    problem_of,
    safetensors,
    write_files,
)

from rushes.engines.ltx.safetensors_header import header_of
from rushes.engines.ltx.weights import examined
from rushes.errors import EnvironmentProblem

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n"
SHARD = f"transformer/{SHARDS[0]}.safetensors"
SHARD_INDEX = "transformer/diffusion_pytorch_model.safetensors.index.json"
DAMAGED_JSON = {
    "empty": b"",
    "cut": b'{"a": ',
    "list": b"[1, 2]",
    "utf-16": b"\xff\xfe{}",
    "deep": b"[" * 100_000,
}
VAE = "vae/diffusion_pytorch_model.safetensors"


@pytest.mark.parametrize("path", sorted(ltx_files()))
def test_a_missing_file_is_named(folder: Path, path: str) -> None:
    (folder / path).unlink()
    message = problem_of(folder).message
    assert Path(path).name in message
    assert "missing" in message or "holds no" in message


@pytest.mark.parametrize("path", [path for path in sorted(ltx_files()) if path.endswith(".json")])
@pytest.mark.parametrize("content", DAMAGED_JSON.values(), ids=DAMAGED_JSON)
def test_damaged_json_is_named(folder: Path, path: str, content: bytes) -> None:
    write_files(folder, {path: content})
    assert str(folder / path) in problem_of(folder).message


@pytest.mark.parametrize("path", [SHARD, VAE, "tokenizer/tokenizer.json", "vae/config.json"])
def test_a_git_lfs_pointer_is_no_file(folder: Path, path: str) -> None:
    write_files(folder, {path: POINTER})
    problem = problem_of(folder)
    assert problem.message == f"{folder / path} is a Git LFS pointer and not the file itself"
    assert "git lfs pull" in str(problem.mend)


@pytest.mark.parametrize("path", [SHARD, VAE, "text_encoder/model.safetensors"])
def test_a_file_that_was_cut_off_says_where_it_ends(folder: Path, path: str) -> None:
    whole = ltx_files()[path]
    write_files(folder, {path: whole[:-3]})
    ends = f"{folder / path} ends after {len(whole) - 3:,} of {len(whole):,} bytes"
    assert problem_of(folder).message == ends


def test_a_file_that_ends_within_its_header_says_so(folder: Path) -> None:
    write_files(folder, {VAE: ltx_files()[VAE][:20]})
    assert problem_of(folder).message.endswith("within its header")


def test_a_file_with_more_than_its_tensors_is_damaged(folder: Path) -> None:
    write_files(folder, {VAE: ltx_files()[VAE] + b"tail"})
    assert problem_of(folder).message.endswith("4 more than its header says")


@pytest.mark.parametrize("beginning", [b"", b"PK\x03\x04" + b"\xff" * 60, b"\x80\x04pickle" * 9])
def test_another_format_is_no_safetensors_file(folder: Path, beginning: bytes) -> None:
    write_files(folder, {VAE: beginning})
    assert "is no safetensors file" in problem_of(folder).message


def tensor(**changed: object) -> bytes:
    entry = {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]} | changed
    return framed(as_json({"w": entry})) + bytes(16)


@pytest.mark.parametrize(
    "content",
    [
        tensor(dtype=None),
        tensor(shape="2, 2"),
        tensor(shape=[2, -2]),
        tensor(shape=[True, 4]),
        tensor(shape=[1] * 17),
        tensor(data_offsets=[0]),
        tensor(data_offsets=[16, 0]),
        tensor(data_offsets=[0, 1e999]),
        tensor(data_offsets=[0, 2**80]),
        tensor(shape=[2, 3]),
        framed(as_json({"w": 3})),
        framed(as_json([])),
        framed(b"[" * 100_000),
        framed(b'{"w": ' + b"9" * 5000 + b"}"),
    ],
    ids=range(14),
)
def test_a_damaged_header_is_named(folder: Path, content: bytes) -> None:
    write_files(folder, {VAE: content})
    assert f"{folder / VAE} has a damaged header" in problem_of(folder).message


def test_weights_without_a_tensor_are_damaged(folder: Path) -> None:
    write_files(folder, {VAE: framed(b"{}")})
    assert "without a single tensor" in problem_of(folder).message


@given(st.binary(max_size=200))
@example(b"\x00" * 8)
@example(framed(b'{"\\ud800": {"dtype": "\\ud800", "shape": [], "data_offsets": [0, 0]}}'))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_a_header_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.safetensors"
    for whole in (content, framed(content), framed(b'{"w": ' + content + b"}")):
        path.write_bytes(whole)
        try:
            assert header_of(path).length == len(whole)
        except EnvironmentProblem as problem:
            assert "any.safetensors" in problem.message  # noqa: PT017


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["dtype", "shape", "data_offsets"]), JSON))
@settings(max_examples=100, deadline=None)
def test_any_entry_is_a_header_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, entry: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "entry.safetensors"
    path.write_bytes(framed(json.dumps({"w": entry}).encode()))
    try:
        assert header_of(path).tensors == {"w"}
    except EnvironmentProblem as problem:
        assert "entry.safetensors" in problem.message  # noqa: PT017


@pytest.mark.parametrize(
    "path", ["model_index.json", "transformer/config.json", SHARD_INDEX, "vae/config.json"]
)
@given(value=JSON)
@settings(max_examples=25, deadline=None)
def test_any_json_in_place_of_settings_is_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, path: str, value: object
) -> None:
    folder = tmp_path_factory.getbasetemp() / f"any-{path.replace('/', '-')}"
    if not folder.exists():
        write_files(folder, ltx_files())
    (folder / path).write_bytes(json.dumps(value).encode())
    with pytest.raises(EnvironmentProblem):
        examined(folder)


@pytest.mark.parametrize(
    "name", ["../secret.safetensors", "/etc/passwd", "a\0b", "\ud800.safetensors", "", 7]
)
def test_an_index_names_files_beside_it_and_no_others(folder: Path, name: object) -> None:
    write_files(folder, {SHARD_INDEX: json.dumps({"weight_map": {"first": name}}).encode()})
    assert f"{folder / SHARD_INDEX} is no index" in problem_of(folder).message


def test_a_shard_of_another_version_lacks_a_tensor(folder: Path) -> None:
    write_files(folder, {SHARD: safetensors({"another": (40, 50)})})
    message = problem_of(folder).message
    assert "lacks 'first'" in message
    assert SHARDS[0] in message


def test_weights_in_another_form_are_named(folder: Path) -> None:
    (folder / VAE).rename(folder / "vae" / "diffusion_pytorch_model.fp16.safetensors")
    message = problem_of(folder).message
    assert (
        "holds no diffusion_pytorch_model.safetensors, only diffusion_pytorch_model.fp16.safetensors"
        in message
    )
