"""Where a setting comes from, and what wins."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rushes.errors import UsageError
from rushes.settings import Settings, load_settings


def test_defaults_need_nothing(tmp_path: Path) -> None:
    loaded = load_settings()
    data = tmp_path / "share" / "rushes"
    assert loaded.settings.data == data
    assert loaded.settings.database_url == f"sqlite:///{data}/rushes.db"
    assert loaded.settings.storage_url == f"{data}/films"
    assert (loaded.settings.host, loaded.settings.port, loaded.settings.workers) == ("127.0.0.1", 8000, 1)
    assert (loaded.settings.keep_films, loaded.settings.keep_records) == (7 * 86_400, 30 * 86_400)
    assert (loaded.settings.min_free, loaded.settings.max_body) == (500_000_000, 2**20)
    assert (loaded.origins, loaded.notes) == ({}, ())


def test_a_flag_wins_over_a_variable_over_the_file_over_the_default(
    clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = [load_settings()]
    (clean / "rushes.toml").write_text("port = 1", encoding="utf-8")
    steps.append(load_settings())
    monkeypatch.setenv("RUSHES_PORT", "2")
    steps.append(load_settings())
    steps.append(load_settings({"port": "3", "host": None}))
    assert [step.settings.port for step in steps] == [8000, 1, 2, 3]
    assert [step.origins.get("port") for step in steps] == [None, "rushes.toml", "RUSHES_PORT", "--port"]
    assert steps[-1].settings.host == "127.0.0.1"


def test_the_file_named_by_a_flag_wins_over_the_named_by_a_variable_over_the_one_that_lies_here(
    clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for port, name in ((1, "rushes.toml"), (2, "variable.toml"), (3, "flag.toml")):
        (clean / name).write_text(f"port = {port}", encoding="utf-8")
    ports = [load_settings().settings.port]
    monkeypatch.setenv("RUSHES_CONFIG", "variable.toml")
    ports.append(load_settings().settings.port)
    ports.append(load_settings(config="flag.toml").settings.port)
    assert ports == [1, 2, 3]


def test_the_data_folder_moves_the_database_and_the_films(clean: Path) -> None:
    settings = load_settings({"data": "films"}).settings
    assert settings.data == clean / "films"
    assert settings.database_url == f"sqlite:///{clean}/films/rushes.db"
    assert settings.storage_url == f"{clean}/films/films"


def test_folders_in_a_file_are_relative_to_the_file(tmp_path: Path) -> None:
    place = tmp_path / "etc"
    (place / "more").mkdir(parents=True)
    text = 'data = "data"\nmodels = "more"\nstorage_url = "../films"'
    (place / "my.toml").write_text(text, encoding="utf-8")
    settings = load_settings(config=str(place / "my.toml")).settings
    assert (settings.data, settings.models) == (place / "data", place / "more")
    assert Path(settings.storage_url).resolve() == tmp_path / "films"


def test_a_bucket_in_a_file_is_left_alone(clean: Path) -> None:
    (clean / "rushes.toml").write_text('storage_url = "s3://films/rushes"', encoding="utf-8")
    assert load_settings().settings.storage_url == "s3://films/rushes"


def test_variables_may_be_written_in_small_letters_and_empty_ones_count_as_absent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("rushes_port", "9")
    monkeypatch.setenv("RUSHES_HOST", "")
    settings = load_settings().settings
    assert (settings.port, settings.host) == (9, "127.0.0.1")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("RUSHES_PROT", "; did you mean RUSHES_PORT"),
        ("RUSHES_DATABSE_URL", "; did you mean RUSHES_DATABASE_URL"),
        ("RUSHES_WORKER_TOKN", "; did you mean RUSHES_WORKER_TOKEN"),
        ("RUSHES_XYZ", ""),
    ],
)
def test_a_variable_that_is_no_setting_is_reported(
    monkeypatch: pytest.MonkeyPatch, name: str, near: str
) -> None:
    monkeypatch.setenv(name, "secret-value")
    assert load_settings().notes == (f"{name} is not a setting and is ignored{near}",)


@pytest.mark.parametrize("name", ["RUSHES_CONFIG", "RUSHES_URL", "RUSHES_WORKER_TOKEN"])
def test_variables_of_other_commands_are_known(
    clean: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (clean / "x.toml").touch()
    monkeypatch.setenv(name, "x.toml")
    assert load_settings().notes == ()


def test_a_kubernetes_service_called_rushes_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "RUSHES_PORT": "tcp://10.0.0.7:80",
        "RUSHES_SERVICE_HOST": "10.0.0.7",
        "RUSHES_SERVICE_PORT": "80",
        "RUSHES_SERVICE_PORT_HTTP": "80",
        "RUSHES_PORT_80_TCP": "tcp://10.0.0.7:80",
        "RUSHES_PORT_80_TCP_ADDR": "10.0.0.7",
    }.items():
        monkeypatch.setenv(name, value)
    loaded = load_settings()
    assert loaded.settings.port == 8000
    assert [note.split()[0] for note in loaded.notes] == ["RUSHES_PORT"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("prot = 1", '"prot" in rushes.toml is not a setting; did you mean port'),
        ("database-url = 'x'", "did you mean database_url"),
        ("[server]\nport = 1", '"server" in rushes.toml is not a setting'),
        ("port", "cannot read the settings in rushes.toml: "),
        ("port = 1\nport = 2", "cannot read the settings in rushes.toml: "),
        (b"host = '\xff'", "it is not UTF-8 text"),
    ],
)
def test_a_file_that_is_wrong_is_explained(clean: Path, text: str | bytes, says: str) -> None:
    (clean / "rushes.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["nowhere.toml", "."])
def test_a_named_file_must_be_there(name: str) -> None:
    with pytest.raises(UsageError, match="cannot read the settings in"):
        load_settings(config=name)


def test_keywords_alone_make_settings_whatever_the_environment_says(
    clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUSHES_PORT", "2")
    (clean / "rushes.toml").write_text("port = 1", encoding="utf-8")
    assert Settings(data=clean).port == 8000


def test_a_user_without_a_home_is_told_to_name_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(UsageError, match="no home folder") as caught:
        load_settings()
    assert caught.value.field == "data"
    assert load_settings({"data": "here"}).settings.data.name == "here"


def test_reading_settings_loads_no_server() -> None:
    code = "import sys, rushes.settings; print({'starlette', 'sqlalchemy', 'numpy', 'httpx'} & sys.modules.keys())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "set()\n"


def test_variables_of_the_engines_are_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUSHES_PLANNER_URL", "http://127.0.0.1:1/v1")
    assert load_settings().notes == ()
