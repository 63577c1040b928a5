"""Frames and samples become a file, and a file tells its facts.

Knows nothing of scripts, stages or renderers.
"""

from __future__ import annotations

from rushes.film.facts import FilmFacts
from rushes.film.probe import probe_film
from rushes.film.target import check_target
from rushes.film.writer import write_film

__all__ = ["FilmFacts", "check_target", "probe_film", "write_film"]
