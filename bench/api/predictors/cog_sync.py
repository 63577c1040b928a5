"""Cog's predictor that does nothing, or waits `seconds` and then says so in BENCH_FINISHED."""

import os
import time
from pathlib import Path

from cog import BaseRunner


class Runner(BaseRunner):
    def run(self, prompt: str, seconds: float = 0.0) -> str:
        if seconds:
            time.sleep(seconds)
            with Path(os.environ["BENCH_FINISHED"]).open("a") as finished:
                finished.write(f"{prompt}\n")
        return "https://127.0.0.1/film.mp4"
