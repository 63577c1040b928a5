"""LitServe 0.2.19: the connection is the job. No ids, no store; a worker process for each device, here one."""

from __future__ import annotations

from pathlib import Path

from bench.api.load import Answer, Request
from bench.api.peers.installed import Installed
from bench.api.processes import Server

__all__ = ["LitServe"]


class LitServe(Installed):
    """One API process and one worker."""

    name = "litserve"
    remembers = False
    settings = "one API process, one worker, no batching"

    def __init__(self) -> None:
        super().__init__("litserve", "litserve")
        self.title = f"LitServe {self.version}"

    def start(self, folder: Path, *, working: bool = True) -> Server:
        """It has no way to accept work and not do it."""
        return self.launch(folder, "python", "litserve_api.py", "{port}")

    def ready(self) -> Request:
        """503 until the worker is up."""
        return Request.of("GET", "/health")

    def is_ready(self, answer: Answer) -> bool:
        """By its status."""
        return answer.fine

    def create(self, prompt: str, seconds: float) -> None:
        """It accepts no job without answering with its result."""

    def answering(self, prompt: str, seconds: float) -> Request:
        """Its only way."""
        return Request.of("POST", "/predict", {"prompt": prompt, "seconds": seconds})

    def job(self, answer: Answer) -> str:
        """There is none."""
        return ""

    def poll(self, job: str) -> None:
        """There is nothing to ask."""

    def is_done(self, answer: Answer) -> bool:
        """Whether there is an output."""
        return "output" in answer.json()
