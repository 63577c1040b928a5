"""The one interface of all engines: a checked request in, a film file out."""

from pathlib import Path
from typing import Protocol

from rushes.film import FilmFacts
from rushes.progress import Progress
from rushes.request import FilmRequest

__all__ = ["CATALOGUE", "Engine"]


class Engine(Protocol):
    """Makes films. `name` is what the catalogue and the file's metadata say."""

    name: str

    def missing(self) -> str:
        """What this machine lacks to run the engine, in one sentence; "" when nothing is missing."""
        ...

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> FilmFacts:
        """Film a request into an MP4 at `path`; raises RushesError."""
        ...


CATALOGUE = {"miniature": "rushes.engines.miniature:Miniature"}
"""Engines by name, as strings, so that naming one imports nothing."""
