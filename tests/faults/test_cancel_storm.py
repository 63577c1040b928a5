"""Cancels at random moments while workers finish: each prediction ends once, one way or the other."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
from tests.faults.crew import crew
from tests.faults.processes import body, until
from tests.faults.receiver import receiving
from tests.faults.rows import announced, counted, rows
from tests.server.running import Api, serving

JOBS = 30


def test_thirty_cancels_at_random_moments(
    store: dict[str, Any], tmp_path: Path, figures: Callable[..., None]
) -> None:
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    with (
        receiving() as receiver,
        serving(**store, beat_seconds=0.5) as api,
        crew(api, tmp_path / "workers.log", 3, seconds=0.2) as workers,
        ThreadPoolExecutor(JOBS) as threads,
    ):
        asked = body(webhook_url=receiver.url())
        ids = [api.client.post("/v1/prediction/", json=asked).json()["id"] for _ in range(JOBS)]
        cancels = [threads.submit(_cancel, api, id, chance.uniform(0.0, 2.5)) for id in ids]
        said = {id: cancel.result(60) for id, cancel in zip(ids, cancels, strict=True)}
        until(lambda: all(row.ended for row in api.write(rows).values()), "the end of all")
        now = api.write(rows)
        workers.settled()
        after = api.write(rows)
        states = Counter(row.state for row in after.values())
        until(lambda: len(receiver.got) >= states["success"], "the webhooks")
        figures(
            seed=seed,
            jobs=JOBS,
            cancelled=states["cancelled"],
            success=states["success"],
            said_otherwise=sum(said[id] != after[id].state for id in ids),
            ended_twice=int(counted(api.service.meters, "rushes_predictions_ended_total")) - JOBS,
        )
        assert now == after
        assert states["cancelled"] + states["success"] == JOBS
        assert states["cancelled"] > 0
        assert said == {id: row.state for id, row in after.items()}
        assert counted(api.service.meters, "rushes_predictions_ended_total") == JOBS
        won = sorted(id for id, row in after.items() if row.state == "success")
        assert sorted(api.write(announced)) == won
        assert sorted(receiver.by_prediction()) == won
        assert all((row.output is not None) == (row.state == "success") for row in after.values())
        last = api.create()
        until(lambda: api.write(rows)[last].state == "success", "a film after the storm")


def _cancel(api: Api, id: str, after: float) -> str:
    """Cancel one a while from now; the status that the answer shows."""
    time.sleep(after)
    with httpx.Client(base_url=api.url, headers=api.client.headers, timeout=30) as client:
        answer = client.post(f"/v1/prediction/{id}/cancel", headers={"Content-Type": "application/json"})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["status"])
