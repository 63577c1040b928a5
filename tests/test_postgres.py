"""The database that the tests start themselves does what the tests take from it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests import postgres as servers
from tests.postgres import Postgres


def test_each_test_has_an_empty_database_which_goes_afterwards(postgres: Postgres) -> None:
    with postgres.fresh() as name, psycopg.connect(postgres.url(name)) as connection:
        connection.execute("create table films (id int)")
        connection.commit()
    with postgres.connect() as connection:
        assert connection.execute("select 1 from pg_database where datname = %s", (name,)).fetchone() is None


def test_it_listens_on_loopback_only(postgres: Postgres) -> None:
    with postgres.connect() as connection:
        assert connection.execute("show listen_addresses").fetchone() == ("127.0.0.1",)
        assert connection.execute("show unix_socket_directories").fetchone() == ("",)


@pytest.mark.parametrize("end", [Postgres.stop, Postgres.crash])
def test_what_was_committed_is_there_after_it_was_gone(own_postgres: Postgres, end: object) -> None:
    with own_postgres.connect() as connection:
        assert connection.execute("show fsync").fetchone() == ("on",)
        connection.execute("create table films as select 7 as id")
    assert callable(end)
    end(own_postgres)
    with pytest.raises(psycopg.OperationalError):
        own_postgres.connect()
    own_postgres.start()
    with own_postgres.connect() as connection:
        assert connection.execute("select id from films").fetchone() == (7,)


def test_killed_tests_leave_no_server_and_no_files() -> None:
    code = (
        "import time; from tests.postgres import Postgres; server = Postgres(durable=False); server.start();"
        "print(server.port, server.folder, flush=True); time.sleep(600)"
    )
    root = Path(__file__).parents[1]
    with subprocess.Popen([sys.executable, "-c", code], cwd=root, stdout=subprocess.PIPE, text=True) as test:
        assert test.stdout is not None
        folder = Path(test.stdout.readline().split()[1])
        there = (folder / "data" / "postmaster.pid").exists()
        os.kill(test.pid, signal.SIGKILL)
    assert there
    deadline = time.monotonic() + 30
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not folder.exists()


def test_without_binaries_it_says_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers, "binaries", lambda: None)
    with pytest.raises(RuntimeError, match="apt-get install postgresql"):
        Postgres()
