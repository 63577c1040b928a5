"""A real server on a loopback port, in a thread of this process, and a worker's hand for tests that play one."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import structlog

from rushes.predictions.keys import create_key
from rushes.server.service import Service
from rushes.server.serving import bound, running
from rushes.settings import Settings

MODEL = "kling-v2-6-pro-text-to-video"
TOKEN = "rw_test-worker"
MP4 = b"\0\0\0\x18ftypisom" + b"film" * 500


def create_body(**input: Any) -> dict[str, Any]:
    """The body of a create; its `input` is a prompt and what is given."""
    return {"model": MODEL, "version": "0.0.1", "input": {"prompt": "A dog runs along a beach", **input}}


@dataclass
class Api:
    """A running server. `client` has a key, `worker` has the worker's token, `bare` has nothing."""

    url: str
    service: Service
    loop: asyncio.AbstractEventLoop
    key: str
    client: httpx.Client
    worker: httpx.Client
    bare: httpx.Client
    _clients: list[httpx.Client] = field(default_factory=list)

    def new_client(self, *, per_minute: int = 0, in_flight: int = 0, name: str = "test") -> httpx.Client:
        """A client with a fresh key of its own, without limits unless given."""
        _, secret = self.write(create_key, name, "client", per_minute, in_flight)
        client = httpx.Client(base_url=self.url, headers={"X-API-Key": secret}, timeout=60)
        self._clients.append(client)
        return client

    def write(self, work: Any, *args: Any) -> Any:
        """Run a transaction on the server's own database."""
        future = asyncio.run_coroutine_threadsafe(self.service.database.write(work, *args), self.loop)
        return future.result(30)

    def create(self, client: httpx.Client | None = None, **input: Any) -> str:
        """The id of a new prediction."""
        answer = (client or self.client).post("/v1/prediction/", json=create_body(**input))
        assert answer.status_code == 200, answer.text
        return str(answer.json()["predictionID"])

    def claim(
        self, wait: float = 5.0, engines: tuple[str, ...] = ("miniature", "auto")
    ) -> dict[str, Any] | None:
        """The next job, as a worker."""
        body = {"worker": "hand", "engines": list(engines), "state": "idle", "wait": wait}
        answer = self.worker.post("/v1/worker/claim", json=body)
        assert answer.status_code in (200, 204), answer.text
        return answer.json() if answer.status_code == 200 else None

    def film(self, job: dict[str, Any], content: bytes = MP4) -> dict[str, Any]:
        """Deliver a film for a job and finish it."""
        answer = self.deliver(job, content)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def deliver(self, job: dict[str, Any], content: bytes = MP4, **end: Any) -> httpx.Response:
        """The answer to the end of a job with its film; `end` changes what is said of it."""
        said = {
            "lease": job["lease"],
            "status": "success",
            "engine": "miniature",
            "predict_time": 1.5,
            "logs": "",
            "facts": {"duration": 5},
        }
        body = json.dumps(said | end).encode() + b"\n" + content
        return self.worker.post(f"/v1/worker/jobs/{job['id']}/finish", content=body)

    def drop_queue(self) -> None:
        """Cancel what other tests left in the queue, so that the next claim gets this test's own."""
        while job := self.claim(wait=0.0):
            self.fail(job, "swept away")

    def fail(
        self, job: dict[str, Any], message: str = "it broke", details: str = "because"
    ) -> dict[str, Any]:
        """End a job in error."""
        body = {
            "lease": job["lease"],
            "status": "error",
            "engine": "miniature",
            "message": message,
            "details": details,
            "logs": "",
        }
        return dict(self.worker.post(f"/v1/worker/jobs/{job['id']}/finish", json=body).json())


@contextmanager
def serving(**settings: Any) -> Iterator[Api]:
    """A server with these settings, for the length of the block. `data` and `database_url` are the caller's."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    made = Settings(**{"port": 0, "workers": 0, "min_free": 0, "log_level": "error", **settings})
    listener = bound(made)
    ready: threading.Event = threading.Event()
    told: dict[str, Any] = {}

    async def main() -> None:
        async with running(made, listener, TOKEN) as up:
            told.update(service=up.service, loop=asyncio.get_running_loop(), stop=asyncio.Event())
            ready.set()
            await told["stop"].wait()

    def run() -> None:
        try:
            asyncio.run(main())
        except BaseException as error:
            told["error"] = error
        finally:
            ready.set()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert ready.wait(60)
        if "error" in told:
            raise told["error"]
        with _api(told["service"], told["loop"]) as api:
            yield api
    finally:
        if "stop" in told:
            told["loop"].call_soon_threadsafe(told["stop"].set)
        thread.join(60)
        listener.close()
    if "error" in told:
        raise told["error"]


@contextmanager
def _api(service: Service, loop: asyncio.AbstractEventLoop) -> Iterator[Api]:
    url = service.public_url
    with (
        httpx.Client(base_url=url, timeout=60) as client,
        httpx.Client(base_url=url, timeout=60, headers={"Authorization": f"Bearer {TOKEN}"}) as worker,
        httpx.Client(base_url=url, timeout=60) as bare,
    ):
        api = Api(url, service, loop, "", client, worker, bare)
        _, api.key = api.write(create_key, "main", "client", 0, 0)
        client.headers["X-API-Key"] = api.key
        try:
            yield api
        finally:
            for each in api._clients:
                each.close()
