"""`rushes showreel` queues the examples of the models on the database of a server, once."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from rushes.catalogue import load_catalogue
from rushes.cli import main

MODEL = "rushes-miniature"


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


def test_every_example_of_every_model_is_queued(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    code, out, _ = run(capsys, "--data", str(data))
    models = load_catalogue().models.values()
    assert code == 0
    assert queued(data) == [(model.slug, "showreel", "queued") for model in models for _ in model.examples]
    assert out.count(" queued (") == len(queued(data))


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
