"""From a sentence to a file and to a clean stop, as a user does it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rushes.film import probe_film

PROMPT = "A golden retriever runs along a beach at sunset, waves crashing"
RUSHES = [sys.executable, "-m", "rushes"]
PATIENCE = 240


def rushes(*arguments: str, folder: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RUSHES, *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan made from standard input, the smallest format."""
    folder = tmp_path_factory.mktemp("plan")
    made = rushes("plan", "-", "--duration", "5", "--aspect-ratio", "1:1", folder=folder, stdin=PROMPT)
    assert made.returncode == 0, made.stderr
    (folder / "plan.json").write_text(made.stdout, encoding="utf-8")
    return folder / "plan.json"


def test_an_edited_plan_becomes_a_film(plan: Path, tmp_path: Path) -> None:
    edited = json.loads(plan.read_text(encoding="utf-8"))
    edited["title"] = "The dog, again"
    (tmp_path / "plan.json").write_text(json.dumps(edited), encoding="utf-8")
    done = rushes("shoot", "plan.json", "--quality", "draft", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "plan.mp4\n"
    assert "120/120" in done.stderr
    facts = probe_film(tmp_path / "plan.mp4")
    assert (facts.frames, facts.width, facts.height, facts.sound) == (120, 540, 540, True)
    assert (facts.title, facts.prompt) == ("The dog, again", PROMPT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.json", "plan.mp4"]


def test_another_engine_films_and_what_is_worth_it_lies_beside_the_film(tmp_path: Path) -> None:
    engine = "tests.cli.drafted:Drafted"
    path = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [*RUSHES, "shoot", PROMPT, "--engine", engine, "--draft-first", "-o", "film.mp4"],
        cwd=tmp_path,
        env=path,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "engine drafted, as asked for" in done.stderr
    assert probe_film(tmp_path / "film.mp4").width == 128
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "film.draft.mp4",
        "film.mp4",
        "film.prompt.txt",
    ]


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_film_leaves_nothing(plan: Path, tmp_path: Path, stop: signal.Signals) -> None:
    command = [*RUSHES, "shoot", str(plan), "--quality", "draft", "-o", "film.mp4"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        try:
            for line in running.stderr:
                if line.startswith("filming"):
                    break
            running.send_signal(stop)
            said = running.stderr.read()
            assert running.wait(timeout=60) == 130
        finally:
            running.kill()
    assert said.splitlines()[-1] == "rushes: cancelled, nothing was written."
    assert "Traceback" not in said
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="EGL is how Linux draws")
def test_a_machine_without_a_driver_is_told_what_to_install(plan: Path, tmp_path: Path) -> None:
    blind = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [*RUSHES, "shoot", str(plan), "--quality", "draft", "-o", "film.mp4"],
        cwd=tmp_path,
        env={**blind, "__EGL_VENDOR_LIBRARY_DIRS": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert "OpenGL" in done.stderr.splitlines()[-1]
    assert "apt install" in done.stderr.splitlines()[-1]
    assert not list(tmp_path.iterdir())
