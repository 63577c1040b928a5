"""Servers of `/v1/videos` on a loopback port that speak each dialect as the real ones do, and break in every way."""

from __future__ import annotations

import email.parser
import email.policy
import itertools
import json
import ssl
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

OWNERS = {"vllm-omni": "vllm", "sglang": "sglang", "fastvideo": "fastvideo", "openai": "openai"}
FASTVIDEO = {"prompt", "model", "size", "width", "height", "num_frames", "fps", "seed", "negative_prompt"}
"""What FastVideo knows of what is sent; it refuses all else."""
HELD = 20.0
"""Seconds after which a call that hangs is let go, whatever a test forgot."""

Fault = Callable[["Handler"], None]


class Stub:
    """One server. A film is queued for one look, filmed for `looks` more, then done.

    `faults` has for "models", "create", "look", "content" and "delete" what happens instead of an answer, each once and in
    order; `orders` has the fields of all creates that were taken.
    """

    def __init__(
        self,
        dialect: str,
        film: Callable[[Mapping[str, Any]], bytes],
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.dialect = dialect
        self.film = film
        self.looks = 1
        self.key = ""
        self.owner: str | None = OWNERS[dialect]
        self.failure: dict[str, Any] | None = None
        self.kept = True
        """Whether the file of a finished film can be had."""
        self.jobs: dict[str, dict[str, Any]] = {}
        self.faults: dict[str, list[Fault]] = {}
        self.orders: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.kinds: list[str] = []
        self.deleted: list[str] = []
        self.let_go = threading.Event()
        """Set to end the calls that hang."""
        self._numbers = itertools.count(1)
        self._server: ThreadingHTTPServer | None = None
        self.port = 0
        self._context = context
        self.up()

    @property
    def url(self) -> str:
        return f"{'https' if self._context else 'http'}://127.0.0.1:{self.port}"

    def up(self) -> None:
        """Listen, on the same port again after a `down`."""
        handler = type("Bound", (Handler,), {"stub": self})
        self._server = _Server(("127.0.0.1", self.port), handler)
        self.port = self._server.server_address[1]
        if self._context is not None:
            self._server.socket = self._context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def down(self) -> None:
        """Stop listening; films are kept."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def restart(self) -> None:
        """Forget all films, as servers do that keep them in memory."""
        self.jobs.clear()

    def close(self) -> None:
        self.let_go.set()
        self.down()

    def count(self, call: str) -> int:
        """How often it was asked: "create", "look", …"""
        return self.asked.count(call)

    def order(self, fields: dict[str, Any]) -> dict[str, Any]:
        """Take a film in."""
        self.orders.append(fields)
        name = f"video_gen_{next(self._numbers):04d}"
        self.jobs[name] = {"id": name, "object": "video", "status": "queued", "progress": 0, "looks": 0}
        return self.shown(self.jobs[name])

    def look(self, job: dict[str, Any]) -> None:
        """What a look finds: one more step."""
        job["looks"] += 1
        done = job["looks"] > self.looks
        if done and self.failure is not None:
            job |= {"status": "failed", "error": self.failure}
        elif done:
            job |= {"status": "completed", "progress": 100}
        elif self.dialect != "sglang":
            job["status"] = "in_progress"
            if self.dialect == "openai":
                job["progress"] = min(99, 100 * job["looks"] // (self.looks + 1))

    def shown(self, job: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in job.items() if name != "looks"}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Callers that hang up are what is tested; all else is a mistake in a test."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One call."""

    stub: Stub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        if self.path == "/v1/models":
            self._take("models", self.models)
        elif self.path.endswith("/content"):
            self._take("content", self.content)
        else:
            self._take("look", self.look)

    def do_POST(self) -> None:
        self.body = self.rfile.read(int(self.headers["Content-Length"]))
        self._take("create" if self.path == "/v1/videos" else "other", self.create)

    def do_DELETE(self) -> None:
        self._take("delete", self.delete)

    def _take(self, call: str, answer: Callable[[], None]) -> None:
        stub = self.stub
        stub.asked.append(call)
        if stub.key and self.headers.get("Authorization") != f"Bearer {stub.key}":
            return self.say(401, {"error": "Unauthorized"})
        if faults := stub.faults.get(call):
            return faults.pop(0)(self)
        with suppress(ConnectionError):
            answer()
        return None

    def models(self) -> None:
        if self.stub.owner is None:
            return self.refuse(404, "Not Found")
        return self.say(200, {"object": "list", "data": [{"id": "a-model", "owned_by": self.stub.owner}]})

    def create(self) -> None:
        if self.path != "/v1/videos":
            return self.refuse(404, "Not Found")
        kind = self.headers["Content-Type"]
        self.stub.kinds.append(kind.partition(";")[0])
        if self.stub.dialect == "vllm-omni":
            if not kind.startswith("multipart/form-data"):
                return self.say(
                    422, {"detail": [{"loc": ["body", "prompt"], "msg": "Field required", "type": "missing"}]}
                )
            fields = self.form(kind)
        else:
            fields = json.loads(self.body)
        if self.stub.dialect == "fastvideo" and (more := fields.keys() - FASTVIDEO):
            return self.refuse(400, f"Invalid request body: extra_forbidden {sorted(more)}")
        return self.say(200, self.stub.order(fields))

    def form(self, kind: str) -> dict[str, Any]:
        """The fields of a multipart form, numbers and truths as what they mean."""
        head = f"Content-Type: {kind}\r\n\r\n".encode()
        message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + self.body)
        fields: dict[str, Any] = {}
        for part in message.iter_parts():
            text = part.get_payload(decode=True).decode()
            name = part.get_param("name", header="content-disposition")
            whole = name in ("width", "height", "num_frames", "fps", "seed")
            fields[name] = int(text) if whole else {"true": True, "false": False}.get(text, text)
        return fields

    def look(self) -> None:
        job = self.stub.jobs.get(self.path.rpartition("/")[2])
        if job is None:
            return self.refuse(404, "Video not found")
        self.stub.look(job)
        failed = job["status"] == "failed" and self.stub.dialect == "vllm-omni"
        return self.say(500 if failed else 200, self.stub.shown(job))

    def content(self) -> None:
        job = self.stub.jobs.get(self.path.split("/")[3])
        if job is None:
            return self.refuse(404, "Video not found")
        if job["status"] != "completed" or not self.stub.kept:
            return self.refuse(404, "Generation is still in-progress")
        return self.send(200, "video/mp4", self.stub.film(self.stub.orders[-1]))

    def delete(self) -> None:
        name = self.path.rpartition("/")[2]
        self.stub.deleted.append(name)
        job = self.stub.jobs.pop(name, None)
        if job is None:
            return self.refuse(404, "Video not found")
        if self.stub.dialect == "sglang":
            return self.say(200, {**self.stub.shown(job), "status": "deleted"})
        return self.say(200, {"id": name, "object": "video.deleted", "deleted": True})

    def refuse(self, status: int, words: str) -> None:
        """An error in the shape of the dialect."""
        if self.stub.dialect in ("sglang", "fastvideo"):
            return self.say(status, {"detail": words})
        return self.say(status, {"error": {"message": words, "type": "Error", "param": None, "code": status}})

    def say(self, status: int, body: object) -> None:
        self.send(status, "application/json", json.dumps(body).encode())

    def send(self, status: int, kind: str, body: bytes, *, length: int | None = None, **headers: str) -> None:
        """An answer; with a `length` of more than the body, one that breaks off."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True


def says(status: int, body: object = None, kind: str = "application/json", **headers: str) -> Fault:
    """Answers this; bytes as they are, all else as JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return lambda handler: handler.send(status, kind, content, **headers)


def breaks_off(body: bytes = b"", length: int = 1000, status: int = 200, kind: str = "video/mp4") -> Fault:
    """Sends less than it has promised."""
    return lambda handler: handler.send(status, kind, body, length=length)


def drops(handler: Handler) -> None:
    """Hangs up without a word."""
    handler.close_connection = True


def takes_and_drops(handler: Handler) -> None:
    """Takes the order and hangs up without a word."""
    handler.stub.order(json.loads(handler.body))
    handler.close_connection = True


def hangs(handler: Handler) -> None:
    """Says nothing until the test is over."""
    handler.stub.let_go.wait(HELD)
    handler.close_connection = True


def endless(handler: Handler) -> None:
    """Sends an answer that never ends, as fast as it is read."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    handler.close_connection = True
    with suppress(OSError):
        while not handler.stub.let_go.is_set():
            handler.wfile.write(b" " * 65536)


def drips(handler: Handler) -> None:
    """Sends a film's bytes one by one, until the test is over or nobody reads them."""
    handler.send_response(200)
    handler.send_header("Content-Type", "video/mp4")
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    handler.close_connection = True
    with suppress(OSError):
        while not handler.stub.let_go.wait(0.01):
            handler.wfile.write(b"x")
