"""The server killed with -9 under a flood of creates: what it acknowledged is there and is filmed."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from tests.engines.noop import FILM
from tests.faults.processes import KEY, Served, body, free_port, served, until
from tests.postgres import Postgres

CLIENTS = 4
FEWEST = 50
"""Answers to creates between two kills."""
FLAGS = ("--lease-seconds", "2", "--beat-seconds", "0.5", "--max-attempts", "20")


@dataclass
class Flood:
    """Clients that create without end and write down every id they were given. Every second create has an idempotency
    key and is repeated until it is acknowledged, and once more after that."""

    url: str
    given: list[str] = field(default_factory=list)
    by_key: dict[str, set[str]] = field(default_factory=dict)
    broken: int = 0
    odd: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def client(self, number: int) -> None:
        """One client, for a thread."""
        with httpx.Client(base_url=self.url, headers={"X-API-Key": KEY}, timeout=30) as client:
            for count in range(100_000):
                if self.over.is_set():
                    return
                if count % 2:
                    self.insist(client, f"{number}-{count}")
                else:
                    self.create(client)
                self.over.wait(0.01)

    def insist(self, client: httpx.Client, key: str) -> None:
        """A create that is repeated until it is acknowledged twice."""
        heard = 0
        while heard < 2 and not self.over.is_set():
            id = self.create(client, {"Idempotency-Key": key})
            if id is None:
                self.over.wait(0.05)
            else:
                heard += 1
                self.by_key.setdefault(key, set()).add(id)

    def create(self, client: httpx.Client, headers: dict[str, str] | None = None) -> str | None:
        """The id, or None when there was no answer."""
        try:
            answer = client.post("/v1/prediction/", json=body(), headers=headers)
        except httpx.TransportError:
            self.broken += 1
            return None
        if answer.status_code != 200:
            self.odd.append(answer.text)
            return None
        self.given.append(answer.json()["predictionID"])
        return self.given[-1]


@contextlib.contextmanager
def flooding(url: str) -> Iterator[Flood]:
    flood = Flood(url)
    threads = [threading.Thread(target=flood.client, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    try:
        yield flood
    finally:
        flood.over.set()
        for thread in threads:
            thread.join(60)


def killed(times: int, data: Path, flags: tuple[str, ...], figures: Callable[..., None]) -> None:
    """The whole story on one database."""
    began, port = time.monotonic(), free_port()
    with flooding(f"http://127.0.0.1:{port}") as flood:
        for _ in range(times):
            with served(data, port, *FLAGS, *flags, engine="Noop") as up:
                before = len(flood.given)
                until(lambda n=before: len(flood.given) >= n + FEWEST, "creates")
                up.process.kill()
    with served(data, port, *FLAGS, *flags, engine="Noop") as up:
        acknowledged = set(flood.given)
        until(lambda: _open(up) == 0, "the end of every prediction", 90)
        shown = {id: up.get(id) for id in acknowledged}
        lost = [id for id, one in shown.items() if one["status"] != "success"]
        stored = up.client.get("/v1/executions", params={"limit": 1}).json()["total_count"]
        twice = sum(len(ids) - 1 for ids in flood.by_key.values())
        figures(
            kills=times,
            acknowledged=len(acknowledged),
            lost=len(lost),
            twice=twice,
            with_idempotency_key=len(flood.by_key),
            stored_unacknowledged=stored - len(acknowledged),
            creates_without_answer=flood.broken,
            seconds=round(time.monotonic() - began, 1),
        )
        assert flood.odd == []
        assert lost == []
        assert twice == 0
        assert flood.broken > 0
        assert 0 <= stored - len(acknowledged) <= flood.broken
        assert all(httpx.get(shown[id]["output"]).content == FILM for id in flood.given[-20:])


def _open(up: Served) -> int:
    answer = up.client.get("/v1/executions", params={"limit": 1, "status": "processing"})
    return int(answer.json()["total_count"])


def test_ten_kills_under_a_flood_of_creates(tmp_path: Path, figures: Callable[..., None]) -> None:
    killed(10, tmp_path / "data", (), figures)
    with contextlib.closing(sqlite3.connect(tmp_path / "data" / "rushes.db")) as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)


def test_three_kills_under_a_flood_of_creates_on_postgres(
    tmp_path: Path, postgres: Postgres, figures: Callable[..., None]
) -> None:
    with postgres.fresh() as name:
        killed(3, tmp_path / "data", ("--database-url", postgres.url(name)), figures)
