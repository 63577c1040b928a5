"""The planner: a reader that asks a chat endpoint, and has the built-in reader to check it by and to fall back on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rushes.script.planner.asking import SECONDS, Endpoint, ask
from rushes.script.planner.unusable import Unusable
from rushes.script.reader import read
from rushes.script.screenplay import Screenplay

__all__ = ["Planner", "planner_in", "planner_of"]

RECOGNISED = 12
"""Characters of a key that are enough to know it by, since the log cuts off what it quotes. A shorter one ("none", for
servers that want any) is no secret."""


@dataclass(frozen=True, slots=True)
class Planner:
    """Reads prompts with the help of a model. Its answers differ from time to time, unlike the built-in reader's."""

    endpoint: Endpoint

    def read(self, prompt: str, *, negative_prompt: str = "", language: str | None = None) -> Screenplay:
        """What a prompt asks for. Never fails: where the model does, the built-in reader's Screenplay says why in its log."""
        reader = read(prompt, negative_prompt=negative_prompt, language=language)
        try:
            found = self._asked(reader)
        except Unusable as problem:
            why = problem.message
        except Exception as fault:  # whatever a stranger's answer may break, a film is made
            why = f"its answer could not be checked: {type(fault).__name__}"
        else:
            why = ""
        if self._tells(why or repr(found)):
            why = "its answer repeats the key"
        if not why:
            return replace(found, log=(f"read by the planner at {self.endpoint.name}", *found.log))
        note = f"the planner at {self.endpoint.name} is not used: {why}"
        return replace(reader, log=(*reader.log, note))

    def _tells(self, words: str) -> bool:
        """An endpoint has put the key, or the beginning of it, into what would be shown or logged."""
        key = self.endpoint.key
        return len(key) >= RECOGNISED and key[:RECOGNISED] in words

    def _asked(self, reader: Screenplay) -> Screenplay:
        from rushes.script.planner.checking import checked
        from rushes.script.planner.schema import answer_schema
        from rushes.script.planner.telling import system_text

        return checked(ask(self.endpoint, system_text(), reader.prompt, answer_schema()), reader)


def planner_in(environ: Mapping[str, str]) -> Planner | None:
    """The planner that RUSHES_PLANNER_URL names, None where it is not set. Raises UsageError as `planner_of`."""
    url, model, key = (environ.get(f"RUSHES_PLANNER_{name}", "") for name in ("URL", "MODEL", "KEY"))
    return planner_of(url, model, key)


def planner_of(url: str, model: str = "", key: str = "", seconds: float = SECONDS) -> Planner | None:
    """The planner at an address, None where that is empty. Raises UsageError for what can be no address or key."""
    if not url.strip():
        return None
    return Planner(Endpoint(url, model.strip(), key.strip(), seconds).checked())
