"""`./dev bench-pages`: server time and weight of every page, with many predictions in the database.

    python -m bench.pages [--predictions 10000] [--times 20]

Starts a server without workers on loopback, prints a table, ends it. Time is to the first byte, as a browser beside the
server sees it; weight is what a first visit loads beside films and posters, before and after compression.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx
from bench.api.processes import free_port
from bench.pages.seeding import seeded
from rich.console import Console
from rich.table import Table

from rushes.server.pages.doorman import COOKIE

PAGES = (
    "/",
    "/models/rushes-miniature",
    "/models/rushes-miniature/llms.txt",
    "/llms.txt",
    "/dashboard",
    "/dashboard/predictions",
    "/dashboard/predictions?page=150",
    "/dashboard/predictions?q=lighthouse",
    "/dashboard/predictions?state=error",
    "/dashboard/usage?days=30",
    "/dashboard/webhooks",
    "/dashboard/keys",
    "/dashboard/workers",
    "/dashboard/settings",
)
LOADED = re.compile(r'(?:src|href)="(/static/[^"]+)"')


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench.pages")
    parser.add_argument("--predictions", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        cookie = asyncio.run(seeded(data, given.predictions))
        port = free_port()
        command = [sys.executable, "-m", "rushes", "serve", "--data", folder, "--port", str(port)]
        command += ["--workers", "0", "--min-free", "0", "--keep-records", "365d"]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
                client.cookies.set(COOKIE, cookie)
                _wait(client)
                _print(client, given.predictions, given.times)
        finally:
            server.terminate()
            server.wait(30)


def _wait(client: httpx.Client) -> None:
    for _ in range(300):
        try:
            client.get("/healthz")
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise SystemExit("the server does not answer")


def _print(client: httpx.Client, predictions: int, times: int) -> None:
    table = Table(title=f"Pages with {predictions:,} predictions")
    for name in ("page", "first, ms", "median, ms", "worst, ms", "HTML, kB", "all, kB", "all packed, kB"):
        table.add_column(name, justify="left" if name == "page" else "right", no_wrap=name == "page")
    for page in PAGES:
        spans, body = [], ""
        for _ in range(times):
            began = time.perf_counter()
            answer = client.get(page)
            spans.append((time.perf_counter() - began) * 1000)
            assert answer.status_code == 200, f"{page}: {answer.status_code}"
            body = answer.text
        plain, packed = _weight(client, body)
        own = len(body.encode())
        table.add_row(
            page,
            f"{spans[0]:.0f}",
            f"{statistics.median(spans):.0f}",
            f"{max(spans[1:], default=spans[0]):.0f}",
            f"{own / 1000:.1f}",
            f"{(own + plain) / 1000:.1f}",
            f"{(own + packed) / 1000:.1f}",
        )
    Console().print(table)


def _weight(client: httpx.Client, body: str) -> tuple[int, int]:
    """Bytes of the stylesheets, scripts and marks of a page: as they are, and as they travel."""
    plain = packed = 0
    for address in sorted(set(LOADED.findall(body))):
        plain += len(client.get(address).content)
        packed += int(client.get(address, headers={"Accept-Encoding": "gzip"}).headers["content-length"])
    return plain, packed


if __name__ == "__main__":
    main()
