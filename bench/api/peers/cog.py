"""Cog 0.23: its HTTP server without Docker, `python -m cog.server.http`, which is what its images run.

There is no way to ask for a prediction (GET answers 405): a client holds the connection, or is told by webhook. A
predictor that isn't async takes one prediction at a time and Cog answers 409 to the others; an async one takes as many
as COG_MAX_CONCURRENCY says. Nothing is kept on disk and no setting would change that.
"""

from __future__ import annotations

from pathlib import Path

from bench.api.load import Answer, Request
from bench.api.peers.installed import Installed
from bench.api.processes import Server

__all__ = ["Cog"]

AT_ONCE = 64


class Cog(Installed):
    """Cog with an async predictor, or with one that isn't."""

    remembers = False

    def __init__(self, *, is_async: bool) -> None:
        super().__init__("cog", "cog")
        kind = "async" if is_async else "sync"
        self.name = f"cog-{kind}"
        self.title = f"Cog {self.version}, {kind}"
        self.settings = (
            f"COG_MAX_CONCURRENCY={AT_ONCE}" if is_async else "one prediction at a time, by design"
        )
        self._env = {
            "COG_PREDICT_TYPE_STUB": f"cog_{kind}.py:Runner",
            "COG_MAX_CONCURRENCY": str(AT_ONCE if is_async else 1),
            "COG_LOG_LEVEL": "error",
            "PORT": "{port}",
        }

    def start(self, folder: Path, *, working: bool = True) -> Server:
        """It has no way to accept work and not do it."""
        return self.launch(folder, "python", "-m", "cog.server.http", "--host", "127.0.0.1", **self._env)

    def ready(self) -> Request:
        """Its health check, which answers while it is starting too."""
        return Request.of("GET", "/health-check")

    def is_ready(self, answer: Answer) -> bool:
        """Its word for that is READY."""
        return answer.json().get("status") == "READY"

    def create(self, prompt: str, seconds: float) -> Request:
        """Answers 202 at once."""
        body = {"input": {"prompt": prompt, "seconds": seconds}}
        return Request.of("POST", "/predictions", body, Prefer="respond-async")

    def answering(self, prompt: str, seconds: float) -> Request:
        """Its usual way."""
        return Request.of("POST", "/predictions", {"input": {"prompt": prompt, "seconds": seconds}})

    def job(self, answer: Answer) -> str:
        """Ids are its own."""
        return str(answer.json()["id"])

    def poll(self, job: str) -> None:
        """GET of a prediction is answered with 405."""

    def is_done(self, answer: Answer) -> bool:
        """Whether the prediction succeeded."""
        return answer.json().get("status") == "succeeded"
