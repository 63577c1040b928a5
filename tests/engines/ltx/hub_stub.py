"""A hub on loopback with one repository, as the hub's client sees it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

REPOSITORY = "Lightricks/LTX-2.5-Diffusers"
COMMIT = "a1b2c3d4e5" * 4
TOKEN = "hf_of_the_test"
LARGE = 1000
"""From how many bytes on a file is stored as a large one, behind a redirect and with a sha256."""


@dataclass
class HubStub:
    """What the hub holds and how it behaves; change it while it runs."""

    files: dict[str, bytes]
    url: str = ""
    commit: str = COMMIT
    accepted: bool = True
    """False: the account of the token has not accepted the terms."""
    status: int | None = None
    """An answer to everything, such as 503."""
    cut: dict[str, int] = field(default_factory=dict)
    """Path → after how many bytes the next answer breaks off, once."""
    sent: dict[str, bytes] = field(default_factory=dict)
    """Path → what is sent in place of the listed content."""
    hang: threading.Event | None = None
    """Set: large files stop half way until the event is set."""
    hangs: threading.Event | None = None
    """Is set when a file has stopped half way."""
    asked: list[str] = field(default_factory=list)
    """"GET /path [range]" of every request that was answered with a file or the list."""

    def fetched(self, path: str) -> list[str]:
        """The requests for the content of a file."""
        return [line for line in self.asked if line.startswith("GET ") and f"/{path}" in line]


@contextlib.contextmanager
def hub_stub(files: Mapping[str, bytes]) -> Iterator[HubStub]:
    """A hub that runs for the length of the block."""
    stub = HubStub(dict(files))
    handler = type("Handler", (_Handler,), {"stub": stub})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    stub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield stub
    finally:
        if stub.hang is not None:
            stub.hang.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    stub: HubStub
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        stub, path = self.stub, self.path.partition("?")[0]
        if stub.status is not None:
            self._refuse(stub.status)
        elif self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self._refuse(401, message="Invalid credentials in Authorization header")
        elif path.startswith(f"/api/models/{REPOSITORY}/revision/"):
            self._list(path.rpartition("/")[2])
        elif path.startswith("/api/models/"):
            self._refuse(404, code="RepoNotFound")
        elif not stub.accepted:
            self._refuse(403, code="GatedRepo", message="Access is restricted")
        elif path.startswith(f"/{REPOSITORY}/resolve/{stub.commit}/"):
            self._file(path.removeprefix(f"/{REPOSITORY}/resolve/{stub.commit}/"), redirect=True)
        elif path.startswith("/cdn/"):
            self._file(path.removeprefix("/cdn/"), redirect=False)
        else:
            self._refuse(404, code="EntryNotFound")

    def _refuse(self, status: int, code: str = "", message: str = "") -> None:
        headers = {"X-Error-Code": code, "X-Error-Message": message}
        self._send(status, {name: value for name, value in headers.items() if value}, b"")

    def _list(self, revision: str) -> None:
        if revision not in ("main", self.stub.commit):
            self._refuse(404, code="RevisionNotFound")
            return
        self.stub.asked.append(f"GET {self.path}")
        siblings = []
        for path, content in self.stub.files.items():
            entry: dict[str, Any] = {"rfilename": path, "size": len(content), "blobId": _blob(content)}
            if len(content) >= LARGE:
                sha = hashlib.sha256(content).hexdigest()
                entry["lfs"] = {"sha256": sha, "size": len(content), "pointerSize": 130}
            siblings.append(entry)
        answer = {"id": REPOSITORY, "sha": self.stub.commit, "siblings": siblings, "tags": []}
        self._send(200, {"Content-Type": "application/json"}, json.dumps(answer).encode())

    def _file(self, path: str, *, redirect: bool) -> None:
        listed = self.stub.files.get(path)
        if listed is None:
            self._refuse(404, code="EntryNotFound")
            return
        content = self.stub.sent.get(path, listed)
        headers = {"X-Repo-Commit": self.stub.commit, "ETag": f'"{_blob(listed)}"', "Accept-Ranges": "bytes"}
        if redirect and len(listed) >= LARGE:
            sha = hashlib.sha256(listed).hexdigest()
            headers |= {
                "X-Linked-Size": str(len(content)),
                "X-Linked-Etag": f'"{sha}"',
                "Location": f"{self.stub.url}/cdn/{path}",
            }
            self._send(302, headers, b"")
            return
        wanted = self.headers.get("Range", "")
        self.stub.asked.append(f"{self.command} /{path} {wanted}".strip())
        status, first = 200, 0
        if wanted:
            status, first = 206, int(wanted.removeprefix("bytes=").partition("-")[0])
            headers["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
        self._send(status, headers, content[first:], path)

    def _send(self, status: int, headers: Mapping[str, str], body: bytes, path: str = "") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "HEAD":
            return
        cut = self.stub.cut.pop(path, None)
        if cut is not None:
            self.wfile.write(body[:cut])
            self.close_connection = True
            return
        if self.stub.hang is not None and len(body) >= LARGE and path:
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            if self.stub.hangs is not None:
                self.stub.hangs.set()
            self.stub.hang.wait(30)
            self.close_connection = True
            return
        self.wfile.write(body)


def _blob(content: bytes) -> str:
    return hashlib.sha1(f"blob {len(content)}\0".encode() + content).hexdigest()
