"""The same as cog_sync.py with an async predictor, of which many run at once."""

import asyncio
import os
from pathlib import Path

from cog import BaseRunner


class Runner(BaseRunner):
    async def run(self, prompt: str, seconds: float = 0.0) -> str:
        if seconds:
            await asyncio.sleep(seconds)
            with Path(os.environ["BENCH_FINISHED"]).open("a") as finished:
                finished.write(f"{prompt}\n")
        return "https://127.0.0.1/film.mp4"
