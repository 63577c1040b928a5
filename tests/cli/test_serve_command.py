"""`rushes serve` and `rushes worker`: what they teach, and that what was set reaches what they run."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest
import structlog
from click.testing import CliRunner

import rushes.worker
from rushes.cli import COMMANDS, main
from rushes.cli import rushes as program
from rushes.commands.serve import serve
from rushes.commands.worker import worker
from rushes.settings import GROUPS, Settings, settings_table
from rushes.worker import WorkerOptions

SECRET = "geheim-42"
TABLE = settings_table(Settings.model_fields)


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No variables of ours, an empty working folder, and logging as it was."""
    for name in list(os.environ):
        if name.upper().startswith("RUSHES_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    root = logging.getLogger()
    before = root.handlers, root.level
    yield
    root.handlers, root.level = before
    structlog.reset_defaults()


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """The settings that reached the server, which itself is not started."""
    seen: list[Settings] = []
    stand_in = ModuleType("rushes.server.serving")

    def run(settings: Settings, origins: dict[str, str]) -> int:
        seen.append(settings)
        return 7

    stand_in.serve = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "rushes.server.serving", stand_in)
    return seen


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return int(left.value.code or 0)


def help_of(command: click.Command) -> str:
    done = CliRunner().invoke(command, ["--help"])
    assert done.exit_code == 0
    return done.output


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.name)
def test_the_help_has_every_setting_with_its_sentence(setting: object) -> None:
    one = next(each for each in TABLE if each is setting)
    words = " ".join(help_of(serve).split())
    assert f" {one.flag} {one.metavar} " in words
    told = words.partition(f" {one.flag} {one.metavar} ")[2].replace(" ", "")
    assert told.startswith((one.says + f"[default: {one.default}]").replace(" ", ""))


def test_the_help_is_in_groups_and_shows_how_to_begin() -> None:
    lines = help_of(serve).splitlines()
    titles = [line.rstrip(":") for line in lines if line.endswith(":") and not line.startswith(" ")]
    assert titles == [*GROUPS, "Options"]
    assert "    rushes serve" in lines
    assert sum(line.startswith("    rushes serve") for line in lines) == 2


def test_the_list_of_commands_loads_none_of_them() -> None:
    code = (
        "import sys; from rushes.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print({'pydantic', 'sqlalchemy', 'numpy', 'rich', 'rushes.commands.serve'} & sys.modules.keys())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.endswith("\nset()\n")
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


def test_every_command_of_the_list_is_there() -> None:
    context = click.Context(program)
    for name in COMMANDS:
        command = program.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_what_is_set_reaches_the_server_and_its_code_comes_back(
    served: list[Settings], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "my.toml").write_text('host = "0.0.0.0"\nquality = "draft"', encoding="utf-8")
    monkeypatch.setenv("RUSHES_QUALITY", "final")
    assert run("serve", "--config", "my.toml", "--port", "0", "--docs", "off", "--keep-films", "forever") == 7
    (settings,) = served
    assert (settings.host, settings.port, settings.quality) == ("0.0.0.0", 0, "final")
    assert (settings.docs, settings.keep_films) == (False, None)


def test_a_misspelt_variable_is_told_and_does_not_stop_the_server(
    served: list[Settings], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RUSHES_PROT", "9")
    assert run("serve") == 7
    said = capsys.readouterr().err
    assert said == "rushes: RUSHES_PROT is not a setting and is ignored; did you mean RUSHES_PORT.\n"
    assert served[0].port == 8000


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("serve", "--port", "http"), 'port is "http" (from --port); use a whole number from 0 to 65535.'),
        (("serve", "--prot", "1"), "No such option '--prot'"),
        (("serve", "--config", "nowhere.toml"), "cannot read the settings in nowhere.toml"),
        (("serve", "extra"), "unexpected extra argument"),
        (("worker",), "url is missing; name the server with --url or RUSHES_URL."),
        (("worker", "--url", "x", "--token", "t"), "url is 'x'"),
        (("worker", "--url", "http://127.0.0.1:1"), "the worker token is missing"),
        (("worker", "--url", "http://127.0.0.1:1", "--token", "t", "--quality", "best"), 'quality is "best"'),
    ],
)
def test_a_mistake_is_one_sentence(
    served: list[Settings], capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("rushes: ")
    assert says in err
    assert served == []


def test_a_secret_in_a_wrong_place_is_not_repeated(
    served: list[Settings], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("serve", "--database-url", f"mysql://u:{SECRET}@h/d", "--debug") == 2
    out, err = capsys.readouterr()
    assert "database_url cannot be used (from --database-url)" in err
    assert SECRET not in out + err


@pytest.fixture
def hired(monkeypatch: pytest.MonkeyPatch) -> list[WorkerOptions]:
    """The options that reached the worker, which itself is not started."""
    seen: list[WorkerOptions] = []

    def run_worker(options: WorkerOptions) -> int:
        seen.append(options)
        return 3

    monkeypatch.setattr(rushes.worker, "run_worker", run_worker)
    return seen


def test_the_worker_gets_what_was_set(hired: list[WorkerOptions], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUSHES_URL", "http://10.0.0.5:8000")
    monkeypatch.setenv("RUSHES_GRACE", "1m")
    assert run("worker", "--token", SECRET, "--engine", "bench.noop:Nothing", "--ca-file", "ca.pem") == 3
    assert hired == [
        WorkerOptions(
            url="http://10.0.0.5:8000",
            token=SECRET,
            engine="bench.noop:Nothing",
            grace=60.0,
            ca_file=Path("ca.pem"),
        )
    ]


def test_the_token_is_better_not_a_flag(hired: list[WorkerOptions], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUSHES_WORKER_TOKEN", SECRET)
    assert run("worker", "--url", "http://10.0.0.5:8000") == 3
    assert hired[0].token == ""  # the worker reads the variable itself
    assert "RUSHES_WORKER_TOKEN" in help_of(worker)
