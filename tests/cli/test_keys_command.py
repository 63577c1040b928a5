"""`rushes keys` on real databases: a secret is shown once, and it works while a server holds the database."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.postgres import Postgres

from rushes.cli import main
from rushes.predictions.database import opened
from rushes.predictions.keys import Key, digest_of, find_key, list_keys


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.upper().startswith("RUSHES_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(("keys", *arguments))
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def found(url: str, secret: str) -> Key | None:
    async def ask() -> Key | None:
        async with opened(url) as database:
            return await database.read(find_key, digest_of(secret))

    return asyncio.run(ask())


def test_a_key_is_made_listed_and_revoked(capsys: pytest.CaptureFixture[str], database_url: str) -> None:
    where = ("--database-url", database_url)
    code, out, err = run(capsys, "create", "the  website", "--per-minute", "300", "--in-flight", "0", *where)
    secret = out.removesuffix("\n")
    assert code == 0
    assert secret.startswith("sk_")
    assert "not shown again" in err
    key = found(database_url, secret)
    assert key is not None
    assert (key.name, key.role, key.per_minute, key.in_flight) == ("the website", "client", 300, 0)

    code, out, _ = run(capsys, "list", *where)
    row = next(line for line in out.splitlines() if key.id in line)
    assert [cell.strip() for cell in row.split("│")[1:6]] == [key.id, "the website", "client", "300", "-"]
    assert re.search(r"20\d\d-\d\d-\d\d \d\d:\d\d UTC", row)
    assert secret not in out

    code, out, _ = run(capsys, "revoke", key.id, *where)
    assert (code, out) == (0, f'Key {key.id} ("the website") is revoked.\n')
    after = found(database_url, secret)
    assert after is not None
    assert after.revoked_at is not None
    _, out, _ = run(capsys, "list", *where)
    assert len(re.findall(" UTC", next(line for line in out.splitlines() if key.id in line))) == 2


def test_limits_are_those_of_the_settings_unless_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RUSHES_CREATES_PER_MINUTE", "7")
    _, out, _ = run(capsys, "create", "x", "--data", "here")
    key = found(f"sqlite:///{tmp_path}/here/rushes.db", out.strip())
    assert key is not None
    assert (key.per_minute, key.in_flight) == (7, 10)


def test_a_worker_has_a_token_of_another_kind(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, out, err = run(capsys, "create", "farm", "--worker")
    key = found(f"sqlite:///{tmp_path}/share/rushes/rushes.db", out.strip())
    assert key is not None
    assert (key.role, key.per_minute, key.in_flight) == ("worker", 0, 0)
    assert "rushes worker" in err


def test_it_works_while_a_server_holds_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/rushes.db"
    command = [sys.executable, "-m", "rushes", "keys", "create", "x", "--database-url", url]

    async def serve() -> list[Key]:
        async with opened(url) as database:
            made = await asyncio.create_subprocess_exec(
                *command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            assert await asyncio.wait_for(made.wait(), 60) == 0
            return await database.read(list_keys)

    assert [key.name for key in asyncio.run(serve())] == ["x"]


@pytest.mark.parametrize("verb", [("list",), ("revoke", "abc")])
def test_a_misspelt_folder_is_told_and_not_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, verb: tuple[str, ...]
) -> None:
    code, _, err = run(capsys, *verb, "--data", "nowhere")
    assert code == 2
    assert "there is no database" in err
    assert not (tmp_path / "nowhere").exists()


def test_an_empty_list_says_how_to_make_a_key(capsys: pytest.CaptureFixture[str], postgres_url: str) -> None:
    code, out, err = run(capsys, "list", "--database-url", postgres_url)
    assert (code, out) == (0, "")
    assert "rushes keys create" in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("create",), "Missing argument 'NAME'"),
        (("create", " "), "name of the key is not usable"),
        (("create", "a\x1bb"), "name of the key is not usable"),
        (("create", "x" * 101), "name of the key is not usable"),
        (("create", "x", "--per-minute", "-1"), "per_minute is -1"),
        (("create", "x", "--in-flight", "1000001"), "in_flight is 1000001"),
        (("create", "x", "--in-flight", "many"), "--in-flight"),
        (("create", "x", "--worker", "--in-flight", "1"), "a worker's token has no limits"),
        (("create", "x", "--database-url", "mysql://h/d"), "database_url cannot be used"),
        (("forget",), "No such command"),
    ],
)
def test_a_mistake_is_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert says in err
    assert not list(tmp_path.iterdir())


def test_an_unknown_key_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "create", "x")
    code, _, err = run(capsys, "revoke", "nobody")
    assert code == 2
    assert "there is no key nobody" in err


def test_a_database_that_is_gone_is_told_without_its_password(
    capsys: pytest.CaptureFixture[str], own_postgres: Postgres
) -> None:
    url = own_postgres.url()
    own_postgres.stop()
    code, out, err = run(capsys, "list", "--database-url", url, "--debug")
    assert (code, out) == (1, "")
    assert "refused" in err
    assert url.split(":")[2].split("@")[0] not in err
