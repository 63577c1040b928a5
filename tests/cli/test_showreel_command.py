"""`rushes showreel` queues the examples of the models on the database of a server, once."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

from rushes.catalogue import load_catalogue
from rushes.cli import main

KLING, MODEL = "kling-v2-6-pro-text-to-video", "rushes-miniature"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.upper().startswith("RUSHES_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a database in it, as the first command on it makes one."""
    with pytest.raises(SystemExit):
        main(["keys", "create", "first", "--data", str(tmp_path)])
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as left:
        main(["showreel", *arguments])
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def queued(data: Path) -> list[tuple[str, str, str]]:
    with sqlite3.connect(data / "rushes.db") as database:
        return database.execute("select model, source, state from predictions").fetchall()


def takes_of(*slugs: str) -> list[tuple[str, str, str]]:
    """What is queued when the examples of these models are."""
    models = [load_catalogue().find(slug) for slug in slugs]
    return [(model.slug, "showreel", "queued") for model in models for _ in model.examples]


def present(data: Path, engines: str) -> None:
    """A worker with these engines has just been heard of."""
    with sqlite3.connect(data / "rushes.db") as database:
        database.execute("insert into workers values ('w', ?, 'idle', '', ?)", (engines, time.time()))


def test_before_a_worker_was_heard_of_what_every_server_films_is_queued(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    code, out, err = run(capsys, "--data", str(data))
    assert code == 0
    assert queued(data) == takes_of(KLING, MODEL)
    assert out.count(" queued (") == len(queued(data))
    assert "ltx-2.5: left out, since no worker with the engine ltx has been heard of" in err


def test_what_the_engine_of_the_server_films_is_queued(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    run(capsys, "--data", str(data), "--engine", "ltx")
    assert queued(data) == takes_of(KLING, "ltx-2.5", MODEL)


def test_what_the_workers_cannot_film_is_left_out(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    present(data, "remote,auto")
    _, _, err = run(capsys, "--data", str(data))
    assert queued(data) == takes_of(KLING, "rushes-remote")
    assert f"{MODEL}: left out" in err


def test_a_model_that_is_named_is_queued_all_the_same(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    run(capsys, "--data", str(data), "--model", "ltx-2.5")
    assert queued(data) == takes_of("ltx-2.5")


def test_a_second_run_queues_nothing(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    run(capsys, "--data", str(data), "--model", MODEL)
    before = queued(data)
    _, out, err = run(capsys, "--data", str(data), "--model", MODEL)
    assert queued(data) == before
    assert out.count("is waiting already") == len(before)
    assert err == f"0 of {len(before)} examples were queued.\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("--model", "nobody"), 'there is no model "nobody"'), (("--data", "nowhere"), "no database")],
)
def test_a_mistake_is_one_sentence(
    capsys: pytest.CaptureFixture[str], data: Path, arguments: tuple[str, ...], says: str
) -> None:
    code, out, err = run(capsys, "--data", str(data), *arguments)
    assert (code, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1
