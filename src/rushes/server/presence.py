"""Which engine a prediction waits for, and whether a worker that has it was heard of lately.

The rule, in one place:

- A model names its engine in its manifest. One that says "auto" is filmed by the engine of the server's setting `engine`.
- Where that is "auto" too, or an import path (whose name only its worker knows), the prediction is stored with the engine
  "auto", and any worker may take it: the server adds "auto" to what every worker says it has.
- Any other prediction waits for a worker that announces exactly its engine. A worker announces the name of the engine that
  it has loaded and the name it was started with; while it loads, only the latter.

So a worker of `--engine ltx` films for ltx and what is "auto"; one of `--engine auto` films for the engine that it chose
and what is "auto"; and where the server has `--engine ltx`, the models that say "auto" wait for ltx like those that name it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rushes.catalogue.model import Model
from rushes.errors import RushesError
from rushes.predictions.workers import Worker, list_workers
from rushes.server.operations import SILENT
from rushes.server.service import Service

__all__ = ["ANY", "Presence", "engine_for", "presence_now", "presence_of"]

ANY = "auto"
"""The engine of predictions that whoever works here may film."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Who was heard of lately: the engines they announce, how many they are, whether one of them does not know its engine
    yet, and the engines that somebody is unable to load. `known` is false when nobody could be asked, because the
    database is gone."""

    engines: frozenset[str] = frozenset()
    workers: int = 0
    choosing: bool = False
    known: bool = True
    unable: frozenset[str] = frozenset()

    def starting(self, service: Service) -> bool:
        """Whether this server's own workers have not said yet which engine they have."""
        return bool(service.settings.workers) and self.known and (self.choosing or not self.workers)

    def lack(self, engine: str) -> str:
        """Why nobody here can film for this engine, as a sentence without its stop; "" when somebody can."""
        if engine == ANY or engine in self.engines:
            return ""
        if not self.known:
            return f"whether a worker has the engine {engine} cannot be told now"
        if engine in self.unable:
            return f"the worker with the engine {engine} cannot load it (its log and the dashboard say why)"
        if self.choosing:
            return f"no worker with the engine {engine} has been heard of; one is still choosing its engine"
        return f"no worker with the engine {engine} has been heard of"

    def lack_of(self, service: Service, model: Model) -> str:
        """The same for a model of this server."""
        return self.lack(engine_for(service.settings.engine, model))


def engine_for(setting: str, model: Model) -> str:
    """Which engine is to film it. One given by an import path has a name that only its worker knows, so anybody may."""
    asked = setting if model.engine == ANY else model.engine
    return ANY if ":" in asked else asked


def presence_of(workers: Iterable[Worker]) -> Presence:
    """What these workers have; those that have been silent for long do not count."""
    present = [worker for worker in workers if worker.silent < SILENT]
    able = [worker for worker in present if worker.state != "unable"]
    return Presence(
        engines=frozenset(name for worker in able for name in worker.engines) - {ANY},
        unable=frozenset(name for worker in present if worker not in able for name in worker.engines) - {ANY},
        workers=len(present),
        choosing=any(
            worker.state == "loading" and all(name == ANY or ":" in name for name in worker.engines)
            for worker in present
        ),
    )


async def presence_now(service: Service) -> Presence:
    """Who is here now. A database that does not answer is no reason to fail: then nobody is known."""
    try:
        return presence_of(await service.database.read(list_workers))
    except RushesError:
        return Presence(known=False)
