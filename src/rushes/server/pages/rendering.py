"""A page out of a template: Jinja with everything escaped, and the headers that keep a browser to what is ours."""

from __future__ import annotations

import gzip
import re
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from starlette.requests import Request
from starlette.responses import Response

from rushes import __version__
from rushes.server.pages import markup, wording
from rushes.server.pages.assets import asset_url
from rushes.server.service import Service, service_of

__all__ = ["page", "part", "rendered"]

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
PACKING = 5
"""How hard a page is compressed: a little over a millisecond for the longest."""


def page(
    request: Request,
    template: str,
    *,
    status: int = 200,
    private: bool = False,
    headers: dict[str, str] | None = None,
    **given: Any,
) -> Response:
    """The page of `template` with what is `given`. A `private` one is kept nowhere."""
    kept = "no-store" if private else "no-cache"
    all_headers = {**_guarded(service_of(request)), "Cache-Control": kept, **(headers or {})}
    body = rendered(request, template, **given).encode()
    if not private and "gzip" in request.headers.get("accept-encoding", ""):
        # Not where what was typed stands beside a secret: lengths would tell it, letter by letter (BREACH).
        all_headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        body = gzip.compress(body, PACKING)
    return Response(body, status, all_headers, media_type="text/html; charset=utf-8")


def part(request: Request, template: str, **given: Any) -> Response:
    """A piece of a page, which htmx puts in the place of another; always private."""
    return page(request, template, private=True, **given)


def rendered(request: Request, template: str, **given: Any) -> str:
    """The text of a template. UndefinedError when it asks for something that was not given."""
    service = service_of(request)
    return (
        _environment()
        .get_template(template)
        .render(path=request.url.path, public_url=service.public_url, docs=service.settings.docs, **given)
    )


class _Flush(Extension):
    """Templates without their indentation, which is for whoever reads them: pages have some 2 kB less. What is put into
    them keeps its own."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source as it is compiled."""
        return _INDENT.sub("", source)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rushes.server.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[_Flush],
    )
    environment.globals |= {"asset": asset_url, "version": __version__}
    environment.filters |= wording.FILTERS | markup.FILTERS
    return environment


def _guarded(service: Service) -> dict[str, str]:
    """The content security policy and its kin. Films may come from a bucket, or from another name of this server."""
    public = urlsplit(service.public_url)
    films = "https:" if service.settings.files_via == "redirect" else f"{public.scheme}://{public.netloc}"
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
        f"img-src 'self' data: {films}; media-src 'self' blob: {films}; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }
