"""A database full of predictions, to look through."""

from __future__ import annotations

import json
import random
import time
import uuid
from pathlib import Path

from sqlalchemy import Connection, insert

from rushes.predictions.database import opened
from rushes.predictions.keys import create_key
from rushes.predictions.schema import predictions
from rushes.predictions.sessions import open_session, set_password
from rushes.server.pages.cookies import new_cookie
from rushes.server.pages.doorman import digest_of_session

__all__ = ["seeded"]

SUBJECTS = (
    "A golden retriever",
    "An old fisherman",
    "Two robots",
    "A baker",
    "一个小女孩",
    "A lighthouse keeper",
)
DEEDS = (
    "runs along a beach at sunset",
    "waits in the rain",
    "dances in a neon street",
    "says “Good morning!”",
)
DAYS = 30


async def seeded(data: Path, count: int) -> str:
    """Fill the database in `data` with `count` predictions of three keys over a month; the cookie of an operator."""
    async with opened(f"sqlite:///{data}/rushes.db") as database:
        return await database.write(_fill, count)


def _fill(connection: Connection, count: int) -> str:
    cookie = new_cookie()
    set_password(connection, "no hash of any password")
    open_session(connection, digest_of_session(cookie))
    keys = [create_key(connection, name)[0].id for name in ("website", "mobile app", "tests")]
    chance, now = random.Random(7), time.time()
    rows = [_row(chance, now - chance.uniform(0, DAYS * 86400), chance.choice(keys)) for _ in range(count)]
    for start in range(0, count, 1000):
        connection.execute(insert(predictions), rows[start : start + 1000])
    return cookie


def _row(chance: random.Random, at: float, key: str) -> dict[str, object]:
    took = chance.uniform(30, 100)
    state = chance.choices(("success", "error", "cancelled"), (90, 8, 2))[0]
    prompt = f"{chance.choice(SUBJECTS)} {chance.choice(DEEDS)}, take {chance.randrange(10**6)}"
    return {
        "id": str(uuid.UUID(int=chance.getrandbits(128))),
        "key_id": key,
        "model": "rushes-miniature",
        "version": "0.0.1",
        "engine": "miniature",
        "input": json.dumps({"prompt": prompt, "duration": "10", "aspect_ratio": "16:9"}, ensure_ascii=False),
        "source": "prediction",
        "state": state,
        "created_at": at,
        "started_at": at + 1,
        "completed_at": at + took,
        "attempt": 1,
        "made_by": "miniature",
        "progress": 1.0,
        "stage": "delivering",
        "logs": "filmed by miniature\n" * 8,
        "cost": 35_000_000,
        "predict_time": took,
        "exhibits": "{}",
    }
