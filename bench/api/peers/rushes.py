"""Rushes itself: `rushes serve` with an engine that does nothing, on SQLite or on a PostgreSQL of the bench's own.

Both are as durable as they are for users: SQLite with synchronous=FULL, PostgreSQL with its own defaults. Only the
limits on a key are lifted.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.api.load import Answer, Request
from bench.api.processes import NotMeasured, Server, free_port

__all__ = ["Rushes", "RushesOnPostgres"]

ROOT = Path(__file__).parents[3]
KEY = "sk_bench_only_for_this_machine_and_this_run"
ENGINE = "bench.api.predictors.rushes_engine:Timed"
MODEL = "kling-v2-6-pro-text-to-video"
WAIT = 30
"""Seconds that a create may be held for its result."""


class Rushes:
    """On SQLite, with the worker that `serve` starts by itself."""

    name = "rushes-sqlite"
    title = "Rushes, SQLite"
    remembers = True
    settings = "SQLite with synchronous=FULL; creates and gets measured with --workers 0"

    def __init__(self) -> None:
        from rushes import __version__

        self.version = __version__

    def open(self, cache: Path) -> None:
        """Everything it needs is in this environment."""

    def close(self) -> None:
        """Nothing outlives its server."""

    def others(self) -> list[int]:
        """None."""
        return []

    def database(self, folder: Path) -> list[str]:
        """Options that name the database of a data folder; none: its own file there."""
        return []

    def start(self, folder: Path, *, working: bool = True) -> Server:
        """With no worker when it isn't `working`: jobs stay queued."""
        folder.mkdir(parents=True, exist_ok=True)
        port = free_port()
        command = ["serve", "--host", "127.0.0.1", "--port", str(port)]
        options = ["--data", str(folder / "data"), "--engine", ENGINE, *self.database(folder)]
        options += ["--creates-per-minute", "0", "--in-flight", "0", "--workers", "1" if working else "0"]
        env = {"RUSHES_API_KEY": KEY, "PYTHONPATH": str(ROOT), "BENCH_FINISHED": str(folder / "finished")}
        program = Path(sys.executable).parent / "rushes"
        return Server([program, *command, *options], env=env, cwd=ROOT, log=folder / "log", port=port)

    def ready(self) -> Request:
        """Its readiness probe."""
        return Request.of("GET", "/readyz")

    def is_ready(self, answer: Answer) -> bool:
        """By its status."""
        return answer.fine

    def create(self, prompt: str, seconds: float) -> Request:
        """Stored before it is answered."""
        return Request.of("POST", "/v1/prediction/", _body(prompt, seconds), X_API_Key=KEY)

    def answering(self, prompt: str, seconds: float) -> Request:
        """The same, with the answer held until the result is there."""
        return Request.of(
            "POST", "/v1/prediction/", _body(prompt, seconds), X_API_Key=KEY, Prefer=f"wait={WAIT}"
        )

    def job(self, answer: Answer) -> str:
        """As its clients read it."""
        return str(answer.json()["predictionID"])

    def poll(self, job: str) -> Request:
        """Answers with the whole prediction."""
        return Request.of("GET", f"/v1/prediction/{job}", X_API_Key=KEY)

    def is_done(self, answer: Answer) -> bool:
        """Whether it has its output. Raises NotMeasured when it ended otherwise."""
        body = answer.json()
        if not answer.fine or body.get("status") in ("error", "cancelled"):
            raise NotMeasured(f"a prediction answered {answer.status}: {str(body.get('message'))[:200]}")
        return body.get("status") == "success" and bool(body.get("output"))


def _body(prompt: str, seconds: float) -> dict[str, object]:
    """The engine reads from the prompt how long it shall take."""
    text = f"{prompt} sleep={seconds}" if seconds else prompt
    return {"model": MODEL, "version": "0.0.1", "input": {"prompt": text, "duration": "5"}}


class RushesOnPostgres(Rushes):
    """On a PostgreSQL that is made from the installed binaries, with a database for each data folder."""

    name = "rushes-postgres"
    title = "Rushes, PostgreSQL"
    settings = "PostgreSQL with its own durable defaults; creates and gets measured with --workers 0"

    def open(self, cache: Path) -> None:
        """Make and start the server. Raises NotMeasured."""
        try:
            from tests.postgres import Postgres

            self._postgres = Postgres(durable=True)
            try:
                self._postgres.start()
            except BaseException:
                self._postgres.remove()
                raise
        except (ImportError, RuntimeError, OSError) as error:
            raise NotMeasured(str(error)) from error

    def close(self) -> None:
        """Stop it and delete its data."""
        self._postgres.remove()

    def others(self) -> list[int]:
        """Its first process."""
        lines = (self._postgres.folder / "data" / "postmaster.pid").read_text().splitlines()
        return [int(lines[0])]

    def database(self, folder: Path) -> list[str]:
        """A new one for a new folder."""
        name = f"bench_{folder.name}"
        with self._postgres.connect() as connection:
            if not connection.execute("select 1 from pg_database where datname = %s", [name]).fetchone():
                connection.execute(f'create database "{name}"'.encode())
        return ["--database-url", self._postgres.url(name)]
