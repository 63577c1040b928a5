"""A worker played by a thread, for clients that poll: it films by the prompt.

`FAIL` in a prompt ends it in error, `HOLD` films until it is cancelled; any other becomes a real, tiny MP4.
"""

from __future__ import annotations

import json
import threading
from typing import Any

import httpx
from tests.engines.noop import FILM
from tests.server.running import TOKEN

MESSAGE = "the lamp broke"


class Hand:
    """Works from `start` to `stop`."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60)
        self._stopping = threading.Event()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Stop, and raise what went wrong in the thread."""
        self._stopping.set()
        self._thread.join(60)
        self._client.close()
        if self._error is not None:
            raise self._error

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                body = {"worker": "hand", "engines": ["auto", "miniature"], "state": "idle", "wait": 0.5}
                answer = self._client.post("/v1/worker/claim", json=body)
                if answer.status_code == 200:
                    self._work(answer.json())
        except BaseException as error:
            self._error = error

    def _work(self, job: dict[str, Any]) -> None:
        one, prompt = f"/v1/worker/jobs/{job['id']}", job["input"]["prompt"]
        wait = 2.0 if "HOLD" in prompt else 0.2
        while True:
            beat = {
                "lease": job["lease"],
                "progress": 0.5,
                "stage": "filming",
                "logs": "filming\n",
                "wait": wait,
            }
            if self._client.post(f"{one}/beat", json=beat).status_code == 409 or self._stopping.is_set():
                return
            if "HOLD" not in prompt:
                break
        end: dict[str, Any] = {"lease": job["lease"], "engine": "miniature", "predict_time": 0.2, "logs": ""}
        failed = "FAIL" in prompt
        end |= (
            {"status": "error", "message": MESSAGE, "details": "it fell"} if failed else {"status": "success"}
        )
        body = json.dumps(end).encode() + b"\n" + (b"" if failed else FILM)
        self._client.post(f"{one}/finish", content=body).raise_for_status()
