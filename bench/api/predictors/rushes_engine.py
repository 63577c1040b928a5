"""The engine of Rushes that does nothing, or waits for the seconds that its prompt ends with: "… sleep=2.0"."""

import time
from pathlib import Path

from tests.engines.noop import Facts, Noop

from rushes.progress import Progress
from rushes.request import FilmRequest

STEP = 0.05
MOST = 10.0


class Timed(Noop):
    """Has the film ready, in time."""

    name = "bench.api.predictors.rushes_engine:Timed"  # the path that jobs are queued for

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        seconds = request.prompt.rpartition(" sleep=")[2] if " sleep=" in request.prompt else "0"
        steps = round(min(float(seconds), MOST) / STEP)
        if steps:
            progress.stage("waiting", steps)
        for _ in range(steps):
            time.sleep(STEP)
            progress.advance()
        return super().film(request, path, quality=quality, progress=progress)
