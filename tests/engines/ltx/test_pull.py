"""Fetching weights from a hub on loopback: only what is needed, with room for it, going on where it was left."""

from __future__ import annotations

import fcntl
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.engines.ltx.handmade import SHARDS, as_json, ltx_files, safetensors
from tests.engines.ltx.hub_stub import COMMIT, HubStub, hub_stub
from tests.engines.ltx.pulls import OFFER, Tally, as_operator_of, problem_of, pull

from rushes.engines.ltx.hub import Listing, counting
from rushes.engines.ltx.pulling import LOCK, free_bytes, gigabytes, needed, pulled, removed
from rushes.engines.ltx.receipt import RECEIPT, Listed, receipt_in
from rushes.engines.ltx.weights import NAME, examined
from rushes.errors import EnvironmentProblem

SHARD = f"transformer/{SHARDS[0]}.safetensors"
VAE = "vae/diffusion_pytorch_model.safetensors"
NOT_NEEDED = {
    "ltx-2.5-22b.safetensors": b"x" * 3000,
    "ltx-2.5-lora.safetensors": b"x" * 30,
    "media/film.mp4": b"x" * 30,
    ".gitattributes": b"*.safetensors filter=lfs",
    "vae/diffusion_pytorch_model.fp16.safetensors": b"x" * 30,
    "vae/diffusion_pytorch_model.bin": b"x" * 30,
    "diffusion_decoder/config.json": b"{}",
    "transformer/onnx/model.onnx": b"x",
}
ALSO = {"LICENSE.md": b"the terms", "README.md": b"about", "tokenizer/chat_template.jinja": b"{{ x }}"}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[HubStub]:
    """A hub with a whole repository and much that is not needed of it."""
    with hub_stub(ltx_files() | ALSO | NOT_NEEDED) as stub:
        as_operator_of(stub, monkeypatch)
        yield stub


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models" / NAME


def files_in(folder: Path) -> set[str]:
    inside = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {str(path) for path in inside if path.parts[0] != ".cache" and path.name != LOCK}


def test_a_pull_fetches_what_is_needed_and_no_more(hub: HubStub, folder: Path) -> None:
    tally = Tally()
    weights = pull(folder, tally)
    assert weights == examined(folder)
    assert files_in(folder) == {*ltx_files(), *ALSO, RECEIPT}
    assert tally.done == tally.total == sum(map(len, (ltx_files() | ALSO).values()))
    assert "model_index.json" in tally.names


def test_a_receipt_is_left(hub: HubStub, folder: Path) -> None:
    pull(folder)
    receipt = receipt_in(folder)
    assert receipt is not None
    assert (receipt.name, receipt.repository, receipt.revision) == (NAME, OFFER.repository, COMMIT)
    assert receipt.finished is not None
    assert OFFER.licence in str(receipt)
    assert COMMIT[:12] in str(receipt)
    assert all(file.there(folder) and file.same(folder) for file in receipt.files)
    assert {file.sum.partition(":")[0] for file in receipt.files} == {"sha256", "git"}


def test_a_second_pull_fetches_nothing(hub: HubStub, folder: Path) -> None:
    pull(folder)
    hub.asked.clear()
    tally = Tally()
    pull(folder, tally)
    assert len(hub.asked) == 1
    assert tally.done == tally.total


def test_a_broken_connection_goes_on_in_the_same_file(hub: HubStub, folder: Path) -> None:
    hub.files[SHARD] = safetensors({"first": (3000, 2000)})
    hub.cut[SHARD] = 11_000_000
    tally = Tally()
    pull(folder, tally)
    whole, rest = hub.fetched(SHARD)
    assert whole.endswith(SHARD)
    assert " bytes=" in rest
    assert (folder / SHARD).read_bytes() == hub.files[SHARD]
    assert tally.done == tally.total


def test_what_comes_over_several_connections_is_counted_once() -> None:
    from huggingface_hub.utils._xet_progress_reporting import XetDownloadProgressReporter

    counted: list[int] = []
    with XetDownloadProgressReporter(
        reconstruction_desc="written",
        transfer_desc="received",
        total=100,
        log_level=logging.WARNING,
        name="any",
        tqdm_class=counting(counted.append),
    ) as reporter:
        for written, received in ((10, 5), (60, 50), (100, 90)):
            report = SimpleNamespace(
                total_bytes=100,
                total_bytes_completed=written,
                total_bytes_completion_rate=1.0,
                total_transfer_bytes_completed=received,
                total_transfer_bytes_completion_rate=1.0,
            )
            reporter.update_progress(report)
    assert counted == [10, 50, 40]


def test_a_file_of_another_length_is_not_kept_and_the_rest_is(hub: HubStub, folder: Path) -> None:
    hub.sent[SHARD] = hub.files[SHARD][:-5]
    assert problem_of(folder).message == f"{folder / SHARD} came with another length than the hub lists"
    assert not (folder / SHARD).exists()
    receipt = receipt_in(folder)
    assert receipt is not None
    assert receipt.finished is None
    kept = files_in(folder) - {RECEIPT}
    hub.sent.clear()
    hub.asked.clear()
    pull(folder)
    assert hub.fetched(SHARD)
    assert not [path for path in kept if hub.fetched(path)]


def test_what_is_damaged_on_the_hub_is_no_success(hub: HubStub, folder: Path) -> None:
    hub.files[VAE] = hub.files[VAE][:-5]
    assert "ends after" in problem_of(folder).message
    receipt = receipt_in(folder)
    assert receipt is not None
    assert receipt.finished is None


@pytest.mark.parametrize("path", [SHARD, VAE, "vae/config.json", "tokenizer/tokenizer.json"])
@pytest.mark.parametrize("damage", ["cut", "other"])
def test_a_damaged_file_is_fetched_again(hub: HubStub, folder: Path, path: str, damage: str) -> None:
    pull(folder)
    whole = hub.files[path]
    (folder / path).write_bytes(whole[:-1] if damage == "cut" else b"\xff" * len(whole))
    hub.asked.clear()
    tally = Tally()
    pull(folder, tally)
    assert hub.fetched(path)
    assert (folder / path).read_bytes() == whole
    assert tally.done == tally.total


def test_a_new_commit_replaces_what_has_changed(hub: HubStub, folder: Path) -> None:
    pull(folder)
    before = hub.files[SHARD]
    hub.commit = "f" * 40
    hub.files[SHARD] = before[:-1] + b"!"
    hub.asked.clear()
    tally = Tally()
    pull(folder, tally)
    assert (folder / SHARD).read_bytes() == hub.files[SHARD]
    assert [line for line in hub.asked if line.startswith("GET /") and "api" not in line] == hub.fetched(
        SHARD
    )
    assert tally.done == tally.total
    receipt = receipt_in(folder)
    assert receipt is not None
    assert receipt.revision == "f" * 40


def test_what_a_killed_pull_has_left_is_removed(hub: HubStub, folder: Path) -> None:
    pull(folder)
    stray = folder / ".cache" / "huggingface" / "download" / "vae" / "abc.incomplete"
    stray.write_bytes(b"half")
    pull(folder)
    assert not stray.exists()


def test_a_disk_without_room_is_told_before_anything_is_fetched(hub: HubStub, folder: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        pulled(OFFER, folder, "main", Tally(), free=lambda _: 1000)
    wanted = gigabytes(sum(map(len, (ltx_files() | ALSO).values())))
    assert (
        caught.value.message == f"{wanted} are to be fetched, and the disk of {folder} has 1,000 bytes free"
    )
    assert len(hub.asked) == 1
    assert not folder.exists()


def test_what_is_there_needs_no_room(hub: HubStub, folder: Path) -> None:
    pull(folder)
    pulled(OFFER, folder, "main", Tally(), free=lambda _: 0)


def test_room_is_measured_where_the_folder_will_be(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "not" / "there" / "yet") > 0


def test_a_folder_of_others_is_not_written_to(hub: HubStub, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "diary.txt").write_text("mine")
    assert "holds other files" in problem_of(folder).message
    assert files_in(folder) == {"diary.txt"}


def test_a_file_is_no_folder(hub: HubStub, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "is no folder" in problem_of(tmp_path / "file").message
    assert "is no folder" in problem_of(tmp_path / "file" / "inner").message


def test_two_pulls_into_one_folder_do_not_meet(hub: HubStub, folder: Path) -> None:
    folder.mkdir(parents=True)
    with (folder / LOCK).open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "another rushes models works on" in problem_of(folder).message
    pull(folder)


def test_what_was_pulled_is_removed_and_nothing_else(hub: HubStub, folder: Path) -> None:
    pull(folder)
    (folder / "vae" / "mine.txt").write_text("mine")
    size, left = removed(folder)
    assert size == sum(map(len, (ltx_files() | ALSO).values()))
    assert left == [folder / "vae" / "mine.txt"]
    assert files_in(folder) == {"vae/mine.txt"}


def test_what_lies_behind_a_link_is_not_removed(hub: HubStub, folder: Path, tmp_path: Path) -> None:
    pull(folder)
    (folder / "vae").rename(tmp_path / "other disk")
    (folder / "vae").symlink_to(tmp_path / "other disk")
    removed(folder)
    assert (tmp_path / "other disk" / "config.json").exists()


def test_a_removed_folder_is_gone(hub: HubStub, folder: Path) -> None:
    pull(folder)
    removed(folder)
    assert not folder.exists()


@pytest.mark.parametrize("path", ["../precious", "/precious", "vae/../../precious", ""])
def test_a_receipt_removes_nothing_outside_its_folder(hub: HubStub, folder: Path, path: str) -> None:
    pull(folder)
    precious = folder.parent / "precious"
    precious.write_text("!")
    receipt = json.loads((folder / RECEIPT).read_text())
    receipt["files"].append({"path": path, "size": 1, "sum": ""})
    (folder / RECEIPT).write_bytes(as_json(receipt))
    with pytest.raises(EnvironmentProblem, match="has no receipt"):
        removed(folder)
    assert precious.exists()


def test_a_folder_without_a_receipt_is_not_removed(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="has no receipt"):
        removed(tmp_path)


def test_the_smallest_file_comes_first() -> None:
    files = (Listed("vae/config.json", 20, ""), Listed("model_index.json", 900, ""), Listed(VAE, 3, ""))
    assert [file.path for file in needed(Listing(COMMIT, files))] == [
        VAE,
        "vae/config.json",
        "model_index.json",
    ]
