"""`rushes models`: weights are listed, fetched only on order, looked through and removed; nothing else ever connects."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.engines.ltx.handmade import SHARDS, ltx_files, safetensors, write_files
from tests.engines.ltx.hub_stub import TOKEN, HubStub, hub_stub
from tests.engines.ltx.watch import Watch

from rushes.cli import main
from rushes.engines.ltx.receipt import RECEIPT

SHARD = f"transformer/{SHARDS[0]}.safetensors"
LOOKS = """
import os
from rushes.doctor.ltx import details
from rushes.engines.engine import choose_engine
assert any(finding.state == "works" for finding in details(os.environ))
choose_engine("auto")
"""
"""What the doctor says of the engine, and the choice of one."""


@pytest.fixture(autouse=True)
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The data folder; no variable of the machine's own counts."""
    for name in list(os.environ):
        if name.upper().startswith(("RUSHES_", "HF_", "TRANSFORMERS_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUSHES_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path / "data"


@pytest.fixture
def folder(data: Path) -> Path:
    return data / "models" / "ltx-2.5"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as left:
        main(["models", *arguments])
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def environment(hub: HubStub) -> dict[str, str]:
    return os.environ | {"HF_ENDPOINT": hub.url, "HF_TOKEN": TOKEN}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "rushes", *arguments]


def done(hub: HubStub, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("models", *arguments),
        env=environment(hub),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def words(table: str) -> str:
    """The words of a table without its lines and breaks."""
    return " ".join(table.replace("│", " ").split())


def test_the_list_says_what_there_is_and_how_to_get_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys)
    assert code == 0
    assert "about 71 GB to download" in out
    assert "LTX-2.x Community License" in out
    assert "rushes models pull ltx-2.5" in words(out)
    assert run(capsys, "list") == (0, out, "")


def test_the_list_says_what_is_wrong_with_weights(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mine = write_files(tmp_path / "mine", ltx_files())
    monkeypatch.setenv("RUSHES_LTX", str(mine))
    assert "(LTX-2.5)" in words(run(capsys)[1])
    (mine / SHARD).unlink()
    code, out, _ = run(capsys)
    assert code == 0
    assert "is missing" in words(out)


def test_without_acceptance_the_licence_is_shown_and_nothing_fetched(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    code, out, err = run(capsys, "pull", "ltx-2.5", "--to", "/srv/my weights", "--revision", "v1")
    assert (code, out) == (2, "")
    assert "LTX-2.x Community License" in err
    assert "10 million US dollars" in err
    again = shlex.split(err.rpartition("run: ")[2].removesuffix(".\n"))
    assert again[:3] == ["rushes", "models", "pull"]
    assert set(again[3:]) == {"ltx-2.5", "--accept-licence", "--to", "/srv/my weights", "--revision", "v1"}
    assert not data.exists()


@pytest.mark.parametrize("command", ["pull", "verify", "remove"])
def test_unknown_weights_are_told(capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, _, err = run(capsys, command, "ltx-9")
    assert code == 2
    assert "there are no weights called 'ltx-9'" in err
    assert "ltx-2.5" in err


def test_weights_are_fetched_listed_verified_and_removed(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    with hub_stub(ltx_files()) as hub:
        pulled = done(hub, "pull", "ltx-2.5", "--accept-licence")
    assert (pulled.returncode, pulled.stderr) == (0, "")
    assert f"ltx-2.5 is in {folder}: LTX-2.5" in pulled.stdout
    assert "rushes serve --engine ltx" in pulled.stdout
    assert "RUSHES_LTX" not in pulled.stdout

    assert "License accepted 20" in words(run(capsys)[1])
    code, out, _ = run(capsys, "verify", "ltx-2.5")
    assert (code, out.endswith("every file as it was published.\n")) == (0, True)

    code, _, err = run(capsys, "remove", "ltx-2.5")
    assert (code, "add --yes" in err) == (2, True)
    code, out, _ = run(capsys, "remove", "ltx-2.5", "--yes")
    assert (code, "are removed" in out) == (0, True)
    assert not folder.exists()


def test_another_folder_is_named_for_the_engine(tmp_path: Path) -> None:
    other = tmp_path / "my weights"
    with hub_stub(ltx_files()) as hub:
        pulled = done(hub, "pull", "ltx-2.5", "--accept-licence", "--to", str(other))
    assert f"export RUSHES_LTX='{other}'" in pulled.stdout
    assert (other / RECEIPT).exists()


def test_a_content_that_has_changed_is_found(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    with hub_stub(ltx_files()) as hub:
        assert done(hub, "pull", "ltx-2.5", "--accept-licence").returncode == 0
    content = (folder / SHARD).read_bytes()
    (folder / SHARD).write_bytes(content[:-1] + b"!")
    code, _, err = run(capsys, "verify", "ltx-2.5")
    assert code == 1
    assert f"{folder / SHARD} is not what was published" in err


def test_weights_of_ones_own_are_looked_through_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mine = write_files(tmp_path / "mine", ltx_files())
    code, out, _ = run(capsys, "verify", str(mine))
    assert code == 0
    assert "no receipt" in out
    code, _, err = run(capsys, "remove", str(mine), "--yes")
    assert (code, "has no receipt" in err) == (1, True)
    assert mine.exists()


def test_a_refusal_of_the_hub_is_one_line() -> None:
    with hub_stub(ltx_files()) as hub:
        hub.accepted = False
        refused = done(hub, "pull", "ltx-2.5", "--accept-licence")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("rushes: the terms of Lightricks/LTX-2.5-Diffusers are not accepted")
    assert refused.stderr.count("\n") == 1


def test_a_terminal_sees_one_line_of_progress() -> None:
    ours, theirs = pty.openpty()
    with hub_stub(ltx_files()) as hub:
        pulling = subprocess.Popen(
            command("models", "pull", "ltx-2.5", "--accept-licence"),
            env=environment(hub) | {"TERM": "xterm", "COLUMNS": "120"},
            stdout=subprocess.DEVNULL,
            stderr=theirs,
        )
        os.close(theirs)
        seen = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while piece := os.read(ours, 10_000):
                seen += piece
        os.close(ours)
        assert pulling.wait(60) == 0
    assert re.search(rb"\d/\d+\.\d kB", seen)
    assert SHARD.encode() in seen or b".safetensors" in seen


def test_an_interrupt_keeps_what_is_complete(folder: Path) -> None:
    files = ltx_files() | {SHARD: safetensors({"first": (3000, 400)})}
    with hub_stub(files) as hub:
        hub.hang, hub.hangs = threading.Event(), threading.Event()
        pulling = subprocess.Popen(
            command("models", "pull", "ltx-2.5", "--accept-licence"),
            env=environment(hub),
            stderr=subprocess.PIPE,
            text=True,
        )
        assert hub.hangs.wait(60)
        pulling.send_signal(signal.SIGINT)
        _, err = pulling.communicate(timeout=60)
        assert pulling.returncode == 130
        assert "stopped; " in err
        assert f"of {len(files)} files" in err
        assert not list(folder.rglob("*.incomplete"))
        hub.hang.set()
        hub.hang = None
        hub.asked.clear()
        assert done(hub, "pull", "ltx-2.5", "--accept-licence").returncode == 0
        assert not hub.fetched("model_index.json")
        assert hub.fetched(SHARD)


def test_nothing_but_a_pull_ever_connects(tmp_path: Path, folder: Path) -> None:
    write_files(folder, ltx_files())
    watch = Watch(tmp_path)
    assert watch.code_of(*command("models")) == 0
    assert watch.code_of(*command("models", "verify", "ltx-2.5")) == 0
    assert watch.code_of(*command("models", "pull", "ltx-2.5")) == 2
    assert watch.code_of(sys.executable, "-c", LOOKS) == 0
    assert watch.seen() == ""
    pull = command("models", "pull", "ltx-2.5", "--accept-licence", "--to", str(tmp_path / "new"))
    assert watch.code_of(*pull, HF_TOKEN=TOKEN) == 1
    assert "huggingface.co" in watch.seen()
