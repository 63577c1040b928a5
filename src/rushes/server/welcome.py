"""What `rushes serve` says when it is up: where it is, the first key (once), and a line that works."""

from __future__ import annotations

import json
import sys

from rushes.server.pages.first_run import dashboard_url
from rushes.server.service import Service

__all__ = ["curl_line", "welcome"]

EXAMPLE = "A golden retriever runs along a beach at sunset, waves crashing"


def welcome(service: Service, made: str | None, has_password: bool) -> None:
    """Say it on standard output; the secret of a key that was just made is shown here and never again.

    As long as nobody has set the password of the dashboard, its address lets whoever reads it do so.
    """
    settings = service.settings
    lines = [f"Rushes serves at {service.public_url}"]
    lines.append(f"  data {settings.data}, engine {settings.engine}, {settings.workers} worker(s) here")
    lines.append(f"  Dashboard: {dashboard_url(service, has_password=has_password)}")
    if made is not None:
        lines += ["", f"  Your first API key, shown only this once: {made}"]
    elif settings.api_key is None:
        lines.append("  keys: rushes keys list, rushes keys create NAME")
    lines += ["", "  Try it:", f"  {curl_line(service.public_url, made or '$RUSHES_API_KEY')}", ""]
    print("\n".join(lines), file=sys.stdout, flush=True)


def curl_line(url: str, key: str) -> str:
    """A create that works in a shell as it stands."""
    model = "kling-v2-6-pro-text-to-video"
    body = json.dumps({"model": model, "version": "0.0.1", "input": {"prompt": EXAMPLE, "duration": "5"}})
    return f'curl -X POST {url}/v1/prediction/ -H "X-API-Key: {key}" -H "Content-Type: application/json" -d \'{body}\''
