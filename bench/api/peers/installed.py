"""What the peers that pip installs have in common: an environment of their own, and nobody beside them."""

from __future__ import annotations

import os
from pathlib import Path

from bench.api.environment import ensured, pinned
from bench.api.processes import Server, free_port

__all__ = ["PREDICTORS", "Installed"]

PREDICTORS = Path(__file__).parents[1] / "predictors"


class Installed:
    """An environment and the commands in it."""

    def __init__(self, environment: str, package: str) -> None:
        self.version = pinned(environment, package)
        self._environment = environment
        self._bin = Path()

    def open(self, cache: Path) -> None:
        """Make the environment. Raises NotMeasured."""
        self._bin = ensured(self._environment, cache)

    def close(self) -> None:
        """Nothing outlives its server."""

    def others(self) -> list[int]:
        """None."""
        return []

    def launch(self, folder: Path, *command: str, **env: str) -> Server:
        """Run a command of the environment; "{port}" in it, or in `env`, becomes a free port."""
        folder.mkdir(parents=True, exist_ok=True)
        port = free_port()
        given = {name: value.format(port=port) for name, value in env.items()}
        path = f"{self._bin}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        basics = {
            "PATH": path,
            "VIRTUAL_ENV": str(self._bin.parent),
            "BENCH_FINISHED": str(folder / "finished"),
        }
        return Server(
            [self._bin / command[0], *(word.format(port=port) for word in command[1:])],
            env={**basics, **given},
            cwd=PREDICTORS,
            log=folder / "log",
            port=port,
        )
