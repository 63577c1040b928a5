"""The remote engine: hands a film to vLLM-Omni, SGLang or another server of `/v1/videos`, and finishes it here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from rushes.engines.remote.aside import Patience
from rushes.engines.remote.cluster import cluster_in
from rushes.errors import EnvironmentProblem
from rushes.progress import Progress, SilentProgress
from rushes.request import FilmRequest

if TYPE_CHECKING:
    from rushes.film import FilmFacts

__all__ = ["Remote"]

SHARES = MappingProxyType({"waiting": 0.02, "filming": 0.88, "fetching": 0.02, "finishing": 0.08})
"""Guessed: what filming takes depends on the model there; finishing takes some seconds."""


class Remote:
    """Films on the cluster that RUSHES_REMOTE_URL names."""

    name = "remote"
    patience = 3.0
    """A cancel takes a fraction of a second; killed before that, nobody tells the cluster of it."""

    def __init__(self, environment: Mapping[str, str] = os.environ, patience: Patience | None = None) -> None:
        self._environment = environment
        self._patience = patience or Patience()

    def shares(self, request: FilmRequest, quality: str) -> Mapping[str, float]:
        """Stage → its share of the whole time, the same for all films."""
        return SHARES

    def missing(self) -> str:
        """That no cluster is named, or what is wrong with how it is; whether it answers, the film will show."""
        try:
            cluster_in(self._environment)
        except EnvironmentProblem as problem:
            return str(problem).rstrip(".")
        return ""

    def film(
        self, request: FilmRequest, path: Path, *, quality: str = "final", progress: Progress | None = None
    ) -> FilmFacts:
        """Have it made there, wait for it, and finish it into exactly what was asked for. Raises RushesError."""
        from rushes.engines.remote.client import Client
        from rushes.engines.remote.delegation import Delegation
        from rushes.engines.remote.dialects import fields_of, unheard
        from rushes.engines.remote.frames import delivered_size, shot_of
        from rushes.engines.remote.polish import polished
        from rushes.film.target import check_target, part_file

        listener = progress or SilentProgress()
        cluster, target = cluster_in(self._environment), check_target(path)
        listener.stage("waiting", 0)
        client = Client(cluster, self._patience, lambda: listener.advance(0))
        delegation = Delegation(client, cluster, self._patience, listener)
        with part_file(target) as raw:
            dialect = delegation.dialect()
            listener.note(f"filmed by {cluster.name}, a server that speaks as {dialect.title} does")
            for note in unheard(dialect, request):
                listener.note(note)
            shot = shot_of(request, quality, dialect.multiple)
            delegation.bring(dialect, fields_of(dialect, request, shot, cluster.model), raw)
            listener.stage("finishing", request.frames)
            return polished(
                raw, target, request, delivered_size(request, quality), listener, source=cluster.name
            )
