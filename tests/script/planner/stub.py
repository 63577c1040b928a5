"""A chat endpoint on loopback that answers what a test tells it, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["Asked", "Stub", "endpoint", "raw", "says", "status"]

Asked = dict[str, Any]
Answer = Callable[[BaseHTTPRequestHandler], None]


def raw(code: int, body: bytes, **headers: str) -> Answer:
    """An answer of any status, body and headers (underscores for hyphens)."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return send


def status(code: int, text: str = "", **headers: str) -> Answer:
    """An answer that only refuses."""
    return raw(code, json.dumps({"error": {"message": text}}).encode(), **headers)


def says(content: object) -> Answer:
    """A chat completion with this content; what isn't text is sent as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    message = {"role": "assistant", "content": text}
    body = {
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
    }
    return raw(200, json.dumps(body).encode(), Content_Type="application/json")


class Stub:
    """`answers` are given in turn, the last one again and again; `asked` are the bodies, `headers` and `paths` beside."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.asked: list[Asked] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.over = threading.Event()
        self.url = ""


@contextmanager
def endpoint(*answers: Answer) -> Iterator[Stub]:
    """A stub that listens while the block runs; `url` is its base address."""
    stub = Stub(*answers)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            turn = len(stub.asked)
            stub.asked.append(json.loads(body))
            stub.headers.append({name.lower(): value for name, value in self.headers.items()})
            stub.paths.append(self.path)
            try:
                stub.answers[min(turn, len(stub.answers) - 1)](self)
            except OSError:  # whoever asked has gone
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stub.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield stub
    finally:
        stub.over.set()
        server.shutdown()
        thread.join(10)
        server.server_close()
