"""Stylesheets, scripts and pictures of the pages: read once, compressed once, named by their content so that browsers keep
them for ever."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from rushes.server.answers import Refusal
from rushes.server.endpoints import Endpoints

__all__ = ["asset_url", "endpoints"]

endpoints = Endpoints("Pages")
FOLDER = Path(__file__).parent / "static"
MEDIA = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
}
PACKED = frozenset({".css", ".js", ".svg", ".txt"})
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the folder. `packed` is its gzip, empty where that saves nothing."""

    name: str
    content: bytes
    packed: bytes
    mark: str
    media: str


@cache
def _assets() -> dict[str, Asset]:
    return {path.name: _asset(path) for path in sorted(FOLDER.iterdir()) if path.suffix in MEDIA}


def _asset(path: Path) -> Asset:
    content = path.read_bytes()
    mark = hashlib.sha256(content).hexdigest()[:12]
    packed = gzip.compress(content, 9, mtime=0) if path.suffix in PACKED else b""
    return Asset(path.name, content, packed, mark, MEDIA[path.suffix])


def asset_url(name: str) -> str:
    """The address of a file of the folder, which changes with its content. KeyError when there is none."""
    return f"/static/{_assets()[name].mark}/{name}"


@endpoints.get("/static/{mark}/{name}")
async def asset(request: Request, mark: str, name: str) -> Response:
    """One file; an old mark gets the file as it is now, but not to keep."""
    found = _assets().get(name)
    if found is None:
        raise Refusal(404, "there is no such file", "reload the page")
    headers = dict(FOR_EVER) if mark == found.mark else {"Cache-Control": "no-cache"}
    if found.packed and "gzip" in request.headers.get("accept-encoding", ""):
        packed = headers | {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        return Response(found.packed, 200, packed, found.media)
    return Response(found.content, 200, headers, found.media)
