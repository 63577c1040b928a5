"""A receiver of webhooks on loopback, in a thread, that keeps what it got and answers as it is told."""

from __future__ import annotations

import contextlib
import json
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Receiver:
    """`answers` are statuses given in turn, the last for ever; `location` goes along; `slow` is waited before each."""

    answers: list[int] = field(default_factory=lambda: [200])
    location: str = ""
    slow: float = 0.0
    port: int = 0
    got: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)
    """Path, headers in lower case, body."""
    over: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str = "/hook") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def by_prediction(self) -> Counter[str]:
        """How many messages there were about each prediction."""
        return Counter(body["exec_id"] for _, _, body in self.got)


@contextlib.contextmanager
def receiving(**named: Any) -> Iterator[Receiver]:
    """A receiver for the length of the block."""
    receiver = Receiver(**named)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.got.append((self.path, headers, body))
            receiver.over.wait(receiver.slow)
            status = receiver.answers.pop(0) if len(receiver.answers) > 1 else receiver.answers[0]
            with contextlib.suppress(OSError):  # the sender may have given up
                self.send_response(status)
                if receiver.location:
                    self.send_header("Location", receiver.location)
                self.send_header("Content-Length", "0")
                self.end_headers()

        def log_message(self, *said: object) -> None:
            """Nothing."""

    class Server(ThreadingHTTPServer):
        request_queue_size = 128

    with Server(("127.0.0.1", receiver.port), Handler) as server:
        receiver.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield receiver
        finally:
            receiver.over.set()
            server.shutdown()
            thread.join()
