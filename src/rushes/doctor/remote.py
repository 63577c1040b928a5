"""What there is to say about the engine remote: which server, whether it answers, which dialect it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from rushes.doctor.finding import Finding
from rushes.errors import RushesError

__all__ = ["details"]

WAIT = 5.0
"""Seconds within which the server must list its models."""
SERVER = "remote server"


def details(environment: Mapping[str, str]) -> list[Finding]:
    """One finding about the server that is named, none where none is. Raises nothing."""
    try:
        from rushes.engines.remote.cluster import URL, cluster_in

        if not environment.get(URL, "").strip():
            return []
        cluster = cluster_in(environment)
    except RushesError:  # the engine has said it
        return []
    except Exception as error:
        return [Finding(SERVER, "note", f"cannot be told: {type(error).__name__}")]
    host = urlsplit(cluster.url).netloc
    try:
        return [_asked(host, cluster)]
    except RushesError as error:
        return [Finding(SERVER, "note", error.message, error.mend or "")]
    except Exception as error:
        said = str(error).strip() or type(error).__name__
        return [Finding(SERVER, "note", f"{host} {said}", "start it there, or correct RUSHES_REMOTE_URL")]


def _asked(host: str, cluster: object) -> Finding:
    from rushes.engines.remote.aside import Patience
    from rushes.engines.remote.client import Client
    from rushes.engines.remote.cluster import DIALECT, Cluster
    from rushes.engines.remote.dialects import AUTO, DIALECTS, recognised

    assert isinstance(cluster, Cluster)
    name = recognised(Client(cluster, Patience(answer=WAIT), lambda: None).owners())
    if cluster.dialect != AUTO:
        return Finding(
            SERVER,
            "works",
            f"{host} answers and is spoken to as {DIALECTS[cluster.dialect].title}, by {DIALECT}",
        )
    if name is None:
        mend = f"set {DIALECT} to one of {', '.join(DIALECTS)}"
        return Finding(SERVER, "note", f"{host} answers and does not say what kind of server it is", mend)
    return Finding(SERVER, "works", f"{host} answers and speaks as {DIALECTS[name].title} does")
