"""BentoML 1.4 tasks: submit, then ask for the result; kept in SQLite (WAL, synchronous at its default FULL).

The task itself runs in the API's worker process, as a background task of the submitting request. One worker, as the
result store and the tasks belong to it. Results are asked for by `/get`, which is one request where the documented
client needs two (`/status`, then `/get`).
"""

from __future__ import annotations

from pathlib import Path

from bench.api.load import Answer, Request
from bench.api.peers.installed import Installed
from bench.api.processes import Server

__all__ = ["BentoML"]


class BentoML(Installed):
    """One API worker, quiet, with its result store in the data folder."""

    name = "bentoml"
    remembers = True
    settings = "one worker, result store in SQLite with WAL and synchronous=FULL (its defaults), logs off"

    def __init__(self) -> None:
        super().__init__("bentoml", "bentoml")
        self.title = f"BentoML {self.version} tasks"

    def start(self, folder: Path, *, working: bool = True) -> Server:
        """It has no way to accept work and not do it."""
        command = (
            "bentoml",
            "serve",
            "-q",
            "bentoml_service:Films",
            "--host",
            "127.0.0.1",
            "--port",
            "{port}",
        )
        return self.launch(
            folder,
            *command,
            BENTOML_DO_NOT_TRACK="true",
            BENTOML_HOME=str(folder / "home"),
            BENTOML_RESULT_STORE=str(folder / "results.db"),
        )

    def ready(self) -> Request:
        """Its readiness probe."""
        return Request.of("GET", "/readyz")

    def is_ready(self, answer: Answer) -> bool:
        """By its status."""
        return answer.fine

    def create(self, prompt: str, seconds: float) -> Request:
        """Stored, then started once the answer is sent."""
        return Request.of("POST", "/predict/submit", {"prompt": prompt, "seconds": seconds})

    def answering(self, prompt: str, seconds: float) -> Request:
        """The same method without the task: nothing is stored."""
        return Request.of("POST", "/predict", {"prompt": prompt, "seconds": seconds})

    def job(self, answer: Answer) -> str:
        """Ids are its own."""
        return str(answer.json()["task_id"])

    def poll(self, job: str) -> Request:
        """400 until there is a result."""
        return Request.of("GET", f"/predict/get?task_id={job}")

    def is_done(self, answer: Answer) -> bool:
        """Whether it answered with the result."""
        return answer.fine
