"""Where films are made: the address, key, model and dialect that the operator names, checked before anything is asked.

Nothing that is told of a cluster holds more than its host: an address may hold what is nobody's business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from rushes.engines.remote.dialects import AUTO, DIALECTS
from rushes.errors import EnvironmentProblem

__all__ = ["DIALECT", "KEY", "MODEL", "URL", "Cluster", "cluster_in"]

URL, KEY = "RUSHES_REMOTE_URL", "RUSHES_REMOTE_KEY"
MODEL, DIALECT = "RUSHES_REMOTE_MODEL", "RUSHES_REMOTE_DIALECT"
ROOT = "/v1"
NETLOC = re.compile(
    r"([a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])(:[0-9]{1,5})?", re.ASCII | re.IGNORECASE
)
"""Host and port, without a user; a name in other letters is given as its punycode."""
PATH = re.compile(r"(/[A-Za-z0-9._~!$&'()*+,;=:@%-]*)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cluster:
    """One server: `url` ends in the root of its API, "" for a model leaves it to the server, "" is no key."""

    url: str
    key: str = field(default="", repr=False)
    model: str = ""
    dialect: str = AUTO

    @property
    def name(self) -> str:
        """What the log calls it."""
        return urlsplit(self.url).netloc


def cluster_in(environment: Mapping[str, str]) -> Cluster:
    """The cluster that the variables name. Raises EnvironmentProblem when there is none, or for a value that cannot be."""
    given = {name: environment.get(name, "").strip() for name in (URL, KEY, MODEL, DIALECT)}
    if not given[URL]:
        raise EnvironmentProblem(
            f"{URL} is not set", field=URL, mend="give the address of a vLLM-Omni, SGLang or FastVideo server"
        )
    key, dialect = given[KEY], given[DIALECT] or AUTO
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise EnvironmentProblem(
            f"{KEY} holds signs that no key has", field=KEY, mend="give it without blanks and line ends"
        )
    if dialect not in (AUTO, *DIALECTS):
        raise EnvironmentProblem(
            f"{DIALECT} is {dialect[:40]!r}", field=DIALECT, mend=f"use one of {', '.join((AUTO, *DIALECTS))}"
        )
    if not given[MODEL].isprintable():
        raise EnvironmentProblem(f"{MODEL} holds control characters", field=MODEL, mend="give a name")
    return Cluster(_address(given[URL]), key, given[MODEL], dialect)


def _address(text: str) -> str:
    """The root of the API: `/v1` where no path is given, without what does not belong to an address."""
    try:
        parts = urlsplit(text)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fine = False
    if fine and ("@" in parts.netloc or "?" in text or "#" in text):
        raise EnvironmentProblem(
            f"{URL} holds a user, a query or a fragment",
            field=URL,
            mend=f"give the address alone, and the key as {KEY}",
        )
    if not fine or not NETLOC.fullmatch(parts.netloc) or not PATH.fullmatch(parts.path):
        raise EnvironmentProblem(
            f"{URL} is no http or https address", field=URL, mend="give one like http://127.0.0.1:8091"
        )
    path = parts.path.rstrip("/").removesuffix("/videos").rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc.lower(), path or ROOT, "", ""))
