"""A real PostgreSQL for the tests: made from the installed binaries, on loopback, gone afterwards.

Nothing here is skipped when PostgreSQL is missing: half of what is promised about durability would go untested unseen.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import random
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

__all__ = ["MISSING", "Postgres", "binaries"]

MISSING = (
    "PostgreSQL is not installed here, and these tests need a real one: run `apt-get install postgresql` "
    "(`./dev test` does), or put the folder of `initdb` and `postgres` on PATH."
)
PATIENCE = 60.0
"""Seconds that a start or a stop may take; on an idle machine either takes one."""
ACCOUNTS = ("postgres", "nobody")
"""Whom the server runs as where the tests run as root, which PostgreSQL refuses."""
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
"""For tests that lose nothing if this machine loses its power."""
GUARD = """
folder=$1; shift
"$@" & server=$!
read -r signal || signal=gone
case $signal in QUIT) kill -QUIT $server ;; *) kill -INT $server ;; esac
wait $server
[ "$signal" != gone ] || rm -rf "$folder"
"""
"""Ends the server when told, or when its standard input closes: killed tests leave no server and no files."""
PORTS = range(20_000, 30_000)
"""Below those that systems give to outgoing connections: while the server is stopped nobody else gets its port."""


def binaries() -> Path | None:
    """The folder of `initdb` and `postgres`: from PATH, else the newest that Debian has; None when there is none."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    return next((place for place in places if (place / "postgres").exists()), None)


def _version(place: Path) -> float:
    digits = re.match(r"[0-9.]+", place.parent.name)
    return float(digits[0]) if digits else 0.0


class Postgres:
    """One server with its own data folder. `durable` keeps PostgreSQL's own settings; otherwise it doesn't sync.

    It can be stopped and started again within a test, on the same port with the same data.
    """

    def __init__(self, *, durable: bool = True) -> None:
        place = binaries()
        if place is None:
            raise RuntimeError(MISSING)
        self._binaries = place
        self._account = _account()
        self._settings = () if durable else FAST
        self._password = secrets.token_hex(8)
        self._guard: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="rushes-postgres-"))
        try:
            self._initialise()
        except BaseException:
            self.remove()
            raise

    def _initialise(self) -> None:
        word = self.folder / "password"
        word.write_text(self._password, encoding="utf-8")
        if self._account is not None:
            os.chown(word, self._account, -1)
            os.chown(self.folder, self._account, -1)
        initdb: list[str | Path] = [
            self._binaries / "initdb",
            "-D",
            self.folder / "data",
            "-U",
            "rushes",
            "--pwfile",
            word,
        ]
        initdb += ["-E", "UTF8", "--locale=C", "-A", "scram-sha-256", "--no-sync", "--no-instructions"]
        done = subprocess.run(
            initdb,
            user=self._account,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"initdb failed with code {done.returncode}:\n{done.stdout}")

    def start(self) -> None:
        """Start it and wait until it answers."""
        assert self._guard is None, "it runs already"
        command = [str(self._binaries / "postgres"), "-D", str(self.folder / "data"), "-p", str(self.port)]
        for setting in ("listen_addresses=127.0.0.1", "unix_socket_directories=", *self._settings):
            command += ["-c", setting]
        with (self.folder / "log").open("ab") as log:
            self._guard = subprocess.Popen(
                ["/bin/sh", "-c", GUARD, "guard", str(self.folder), *command],
                user=self._account,
                cwd="/",
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._await_answer()

    def _await_answer(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                with self.connect():
                    return
            except psycopg.OperationalError:
                if time.monotonic() > deadline or "could not create any TCP/IP sockets" in self.log():
                    self._end(b"QUIT\n")
                    raise RuntimeError(f"PostgreSQL doesn't answer:\n{self.log()}") from None
                time.sleep(0.05)

    def stop(self) -> None:
        """Stop it the orderly way; clients lose their connections. Nothing happens when it is stopped already."""
        self._end(b"INT\n")

    def crash(self) -> None:
        """Stop it at once, with nothing written down: the next start recovers from the log as after a crash."""
        self._end(b"QUIT\n")

    def _end(self, word: bytes) -> None:
        guard, self._guard = self._guard, None
        if guard is None:
            return
        assert guard.stdin is not None
        with contextlib.suppress(BrokenPipeError), guard.stdin:
            guard.stdin.write(word)
        guard.wait(PATIENCE)

    def remove(self) -> None:
        """Stop it and delete its data."""
        self.stop()
        shutil.rmtree(self.folder)

    @property
    def running(self) -> bool:
        """Whether it was started and not stopped."""
        return self._guard is not None

    def url(self, database: str = "postgres", driver: str = "") -> str:
        """The address of a database, as users write it; `driver="+psycopg"` gives SQLAlchemy's form."""
        return f"postgresql{driver}://rushes:{self._password}@127.0.0.1:{self.port}/{database}"

    def connect(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """A plain connection that commits each statement."""
        return psycopg.connect(self.url(database), autocommit=True, connect_timeout=10)

    @contextlib.contextmanager
    def fresh(self) -> Iterator[str]:
        """The name of an empty database that goes afterwards, with whoever is still connected to it."""
        name = f"test_{secrets.token_hex(6)}"
        with self.connect() as connection:
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
        try:
            yield name
        finally:
            if self.running:
                with self.connect() as connection:
                    connection.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))

    def log(self) -> str:
        """What the server has written."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")


def _account() -> int | None:
    """The user id to run as; None where the tests don't run as root."""
    if os.geteuid() != 0:
        return None
    for name in ACCOUNTS:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name).pw_uid
    raise RuntimeError(
        f"PostgreSQL refuses to run as root, and there is no user {' or '.join(ACCOUNTS)} here"
    )


def _free_port() -> int:
    for port in random.SystemRandom().sample(PORTS, 100):
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError(f"a hundred ports from {PORTS.start} to {PORTS.stop} are all taken")
