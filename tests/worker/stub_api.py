"""A small API that speaks the worker's protocol on a loopback port and records all it hears."""

import contextlib
import json
import socket
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

TOKEN = "wk_test"
PATIENCE = 30.0
"""Seconds in which anything that a test waits for has happened."""


class StubApi:
    """Jobs in, records out. `faults[call]` holds HTTP codes to answer first, for claim, beat, film, finish, release, show."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.queue: deque[dict[str, Any]] = deque()
        self.leased: dict[str, str] = {}
        self.claims: list[dict[str, Any]] = []
        self.beats: list[dict[str, Any]] = []
        self.films: list[tuple[str, bytes]] = []
        self.finished: list[dict[str, Any]] = []
        self.released: list[dict[str, Any]] = []
        self.shown: list[tuple[str, str, bytes]] = []
        self.show_calls = 0
        self.showing = threading.Event()  # exhibits are answered while it is set
        self.showing.set()
        self.refused: list[tuple[str, int]] = []
        self.faults: dict[str, list[int]] = defaultdict(list)
        self.token = TOKEN
        self.connections = 0
        self.beat_seconds = 2.0
        self._jobs = 0
        self._port = 0
        self._server: _Server | None = None
        self.up()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def up(self) -> None:
        """Listen, at the same port as before."""
        self._server = _Server(("127.0.0.1", self._port), self)
        self._port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def down(self) -> None:
        """Stop listening and cut every connection."""
        server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.cut()
            server.server_close()
            self._thread.join()

    def add(self, job_id: str = "", **given: Any) -> str:
        """Queue a job; its id."""
        with self.changed:
            self._jobs += 1
            job_id = job_id or f"job{self._jobs}"
            self.queue.append({"id": job_id, "model": "test", "input": {"prompt": "a black film", **given}})
            self.changed.notify_all()
        return job_id

    def cancel(self, job_id: str) -> None:
        """Take the lease away."""
        with self.changed:
            del self.leased[job_id]
            self.changed.notify_all()

    def until(self, condition: Callable[[], Any]) -> Any:
        """Wait until something holds; its value. A test that waits in vain fails."""
        with self.changed:
            assert self.changed.wait_for(condition, PATIENCE), "waited in vain"
            return condition()

    def beaten(self, job_id: str, **wanted: Any) -> dict[str, Any]:
        """Wait for a beat of a job, with these values; the beat."""
        return self.until(
            lambda: next((b for b in self.beats if b["id"] == job_id and wanted.items() <= b.items()), None)
        )

    def ended(self, job_id: str) -> dict[str, Any]:
        """Wait for the end of a job; the body of its finish."""
        return self.until(lambda: next((f for f in self.finished if f["id"] == job_id), None))

    def logs(self, job_id: str) -> str:
        """All log lines of a job in their order."""
        return "".join(body["logs"] for body in (*self.beats, *self.finished) if body["id"] == job_id)

    # what the handler calls; each gives a status and a body

    def claim(self, body: dict[str, Any]) -> tuple[int, Any]:
        with self.changed:
            self.claims.append(body)
            self.changed.notify_all()
            if body["state"] != "idle":
                return 204, None
            self.changed.wait_for(lambda: self.queue or self._server is None, min(body["wait"], 25))
            return (200, self._lease()) if self.queue and self._server else (204, None)

    def beat(self, job_id: str, body: dict[str, Any]) -> tuple[int, Any]:
        with self.changed:
            if not self._holds(job_id, body["lease"]):
                return 409, {"message": "lease lost"}
            self.beats.append({"id": job_id, "at": time.monotonic(), **body})
            self.changed.notify_all()
            self.changed.wait_for(
                lambda: not self._holds(job_id, body["lease"]) or self._server is None, body["wait"]
            )
            return (200, {}) if self._holds(job_id, body["lease"]) else (409, {"message": "lease lost"})

    def finish(self, job_id: str, body: dict[str, Any], film: bytes) -> tuple[int, Any]:
        with self.changed:
            recorded = self._holds(job_id, body["lease"])
            if recorded:
                if body["status"] == "success":
                    self.films.append((job_id, film))
                del self.leased[job_id]
                self.finished.append({"id": job_id, **body})
            following = self._lease() if body.get("claim") and self.queue else None
            self.changed.notify_all()
            return 200, {"recorded": recorded, "job": following}

    def release(self, job_id: str, body: dict[str, Any]) -> tuple[int, Any]:
        with self.changed:
            if not self._holds(job_id, body["lease"]):
                return 409, {"message": "lease lost"}
            del self.leased[job_id]
            self.released.append({"id": job_id, **body})
            self.changed.notify_all()
            return 200, {}

    def show(self, job_id: str, lease: str, name: str, content: bytes) -> tuple[int, Any]:
        with self.changed:
            self.show_calls += 1
            self.changed.notify_all()
        assert self.showing.wait(PATIENCE)
        with self.changed:
            if not self._holds(job_id, lease):
                return 409, {"message": "lease lost"}
            self.shown.append((job_id, name, content))
            self.changed.notify_all()
            return 200, {}

    def fault(self, call: str) -> int:
        """The code that this call fails with, 0 for none."""
        with self.changed:
            code = self.faults[call].pop(0) if self.faults[call] else 0
            if code:
                self.refused.append((call, code))
                self.changed.notify_all()
            return code

    def _lease(self) -> dict[str, Any]:
        job = self.queue.popleft()
        lease = self.leased[job["id"]] = f"lease-of-{job['id']}"
        terms = {"lease_seconds": 30, "beat_seconds": self.beat_seconds}
        return {**job, **terms, "lease": lease, "attempt": 1, "engine": "auto"}

    def _holds(self, job_id: str, lease: str) -> bool:
        return self.leased.get(job_id) == lease


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], api: StubApi) -> None:
        self.api = api
        self._open: set[socket.socket] = set()
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.api.connections += 1
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that has gone is no error here."""

    def cut(self) -> None:
        with self.api.changed:
            self.api.changed.notify_all()
        for request in list(self._open):
            with contextlib.suppress(OSError):
                request.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Server

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        call, job_id = self._call()
        if self._refused(call):
            return
        line, _, film = content.partition(b"\n")
        api, body = self.server.api, json.loads(line)
        if call == "claim":
            self._answer(*api.claim(body))
        elif call != "finish":
            self._answer(*getattr(api, call)(job_id, body))
        elif not (film and self._refused("film")):
            self._answer(*api.finish(job_id, body, film))

    def do_PUT(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if not self._refused("show"):
            job_id, _, name = urlsplit(self.path).path.split("/")[-3:]
            self._answer(*self.server.api.show(job_id, self.headers["X-Lease"], name, content))

    def _call(self) -> tuple[str, str]:
        parts = urlsplit(self.path).path.split("/")
        return parts[-1], parts[-2]

    def _refused(self, call: str) -> bool:
        if self.headers["Authorization"] != f"Bearer {self.server.api.token}":
            self._answer(401, {"status": "error", "message": "unknown token"})
            return True
        if code := self.server.api.fault(call):
            self._answer(code, {"status": "error", "message": "not now"})
            return True
        return False

    def _answer(self, code: int, body: Any) -> None:
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response_only(code)
        if body is not None:
            self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        pass
