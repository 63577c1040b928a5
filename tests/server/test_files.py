"""Films over HTTP: whole, in ranges, under conditions, to clients that hang up."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
import urllib.request
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from tests.storage.buckets import cloudless, fresh_bucket, s3_server
from tests.storage.streams import film, put

from rushes.server.files import byte_range, send_film
from rushes.storage import Storage, StorageUnavailable, StoredFile, open_storage

KEY = "outputs/4f1c/1/Zk3-w_9.mp4"
SIZE = 700_001
FILM = film(SIZE)
"""Three pieces."""


def application(storage: Storage, *, redirect: bool = False) -> Starlette:
    async def film_of(request: Request) -> Response:
        return await send_film(request, storage, request.path_params["path"], redirect=redirect)

    return Starlette(routes=[Route("/files/{path:path}", film_of, methods=["GET", "HEAD"])])


Asking = Callable[..., httpx.Response]


def asking(storage: Storage, *, redirect: bool = False) -> Asking:
    """A client of one request at a time: `ask(method, path, **headers)`."""

    def ask(method: str = "GET", path: str = f"/files/{KEY}", **headers: str) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(application(storage, redirect=redirect))
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                named = {name.replace("_", "-"): text for name, text in headers.items()}
                return await client.request(method, path, headers=named)

        return asyncio.run(asked())

    return ask


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    storage = open_storage(str(tmp_path / "films"))
    asyncio.run(put(storage, KEY, FILM))
    return storage


@pytest.fixture
def ask(storage: Storage) -> Asking:
    return asking(storage)


def test_a_film_comes_whole_with_every_header(ask: Asking) -> None:
    answer = ask()
    assert answer.status_code == 200
    assert answer.content == FILM
    headers = answer.headers
    assert headers["content-type"] == "video/mp4"
    assert headers["content-length"] == str(SIZE)
    assert headers["accept-ranges"] == "bytes"
    assert headers["content-disposition"] == 'inline; filename="Zk3-w_9.mp4"'
    assert headers["access-control-allow-origin"] == "*"
    assert "Content-Range" in headers["access-control-expose-headers"]
    assert headers["cache-control"].startswith("private, max-age=")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["etag"].startswith('"')
    assert headers["last-modified"].endswith(" GMT")


def test_head_tells_the_same_without_a_body(ask: Asking) -> None:
    whole, head = ask(), ask("HEAD")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers == whole.headers


def test_head_ignores_a_range(ask: Asking) -> None:
    """RFC 9110, 14.2: a range means something for GET only."""
    answer = ask("HEAD", Range="bytes=0-9")
    assert (answer.status_code, answer.headers["content-length"]) == (200, str(SIZE))


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-99", 0, 100),
        ("bytes=100-", 100, SIZE),
        ("bytes=-500", SIZE - 500, SIZE),
        ("bytes=-9999999", 0, SIZE),
        ("bytes=262143-262144", 262_143, 262_145),
        ("bytes=100-99999999999", 100, SIZE),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE),
        ("BYTES=0-9", 0, 10),
        ("bytes= 0-9 ", 0, 10),
    ],
)
def test_one_range_is_answered_with_206(ask: Asking, asked: str, start: int, end: int) -> None:
    answer = ask(Range=asked)
    assert answer.status_code == 206
    assert answer.content == FILM[start:end]
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{SIZE}"
    assert answer.headers["content-length"] == str(end - start)
    assert answer.headers["content-type"] == "video/mp4"


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", f"bytes={SIZE + 9}-{SIZE + 20}", "bytes=-0"])
def test_a_range_outside_the_film_is_answered_with_416(ask: Asking, asked: str) -> None:
    answer = ask(Range=asked)
    assert answer.status_code == 416
    assert answer.headers["content-range"] == f"bytes */{SIZE}"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.json()["status"] == "error"
    assert answer.json()["message"] == answer.json()["error"]


@pytest.mark.parametrize(
    "asked",
    [
        "bytes=0-9,20-29",
        "bytes=",
        "bytes=-",
        "bytes=9-0",
        "bytes=a-b",
        "bytes=0-9-",
        "lines=0-9",
        "0-9",
        "bytes=٣-٤",
        "bytes=--5",
        "bytes=+1-2",
        "bytes=1 -2",
        "bytes=0x1-0x2",
        "bytes=" + "9" * 5000 + "-",
    ],
)
def test_a_range_of_another_kind_is_ignored(asked: str) -> None:
    """RFC 9110, 14.2: several ranges may be ignored, unknown units must be."""
    assert byte_range(asked, SIZE) is None


def test_several_ranges_give_the_whole_film(ask: Asking) -> None:
    answer = ask(Range="bytes=0-9,20-29")
    assert (answer.status_code, len(answer.content)) == (200, SIZE)
    assert "content-range" not in answer.headers


def test_an_empty_file_has_no_range(storage: Storage) -> None:
    asyncio.run(put(storage, "outputs/empty.mp4", b""))
    ask = asking(storage)
    assert ask(path="/files/outputs/empty.mp4").status_code == 200
    assert ask(path="/files/outputs/empty.mp4").content == b""
    assert ask(path="/files/outputs/empty.mp4", Range="bytes=0-").status_code == 416


def test_if_range_with_the_same_tag_keeps_the_range(ask: Asking) -> None:
    tag = ask("HEAD").headers["etag"]
    assert ask(Range="bytes=0-9", If_Range=tag).status_code == 206


def test_if_range_with_the_same_date_keeps_the_range(ask: Asking) -> None:
    date = ask("HEAD").headers["last-modified"]
    assert ask(Range="bytes=0-9", If_Range=date).status_code == 206


@pytest.mark.parametrize("other", ['"other"', "Mon, 01 Jan 2001 00:00:00 GMT", "nonsense", 'W/"other"'])
def test_if_range_of_another_film_gives_the_whole(ask: Asking, other: str) -> None:
    assert ask(Range="bytes=0-9", If_Range=other).status_code == 200


def test_if_range_with_a_weak_tag_gives_the_whole(ask: Asking) -> None:
    tag = ask("HEAD").headers["etag"]
    assert ask(Range="bytes=0-9", If_Range=f"W/{tag}").status_code == 200


@pytest.mark.parametrize("form", ["{}", "W/{}", '"a", {} , "b"', "*"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_known_tag_is_answered_with_304(ask: Asking, form: str, method: str) -> None:
    tag = ask("HEAD").headers["etag"]
    answer = ask(method, If_None_Match=form.format(tag))
    assert answer.status_code == 304
    assert answer.content == b""
    assert answer.headers["etag"] == tag
    assert "cache-control" in answer.headers
    assert "content-type" not in answer.headers


def test_another_tag_gives_the_film_even_when_the_date_would_not(ask: Asking) -> None:
    later = formatdate(time.time() + 1000, usegmt=True)
    assert ask(If_None_Match='"other"', If_Modified_Since=later).status_code == 200


def test_a_film_not_modified_since_is_answered_with_304(ask: Asking) -> None:
    date = ask("HEAD").headers["last-modified"]
    assert ask(If_Modified_Since=date).status_code == 304
    assert ask(If_Modified_Since="Mon, 01 Jan 2001 00:00:00 GMT").status_code == 200


@pytest.mark.parametrize(
    "date", ["nonsense", "Mon, 99 Jan 2001 00:00:00 GMT", "0", "Mon, 01 Jan 99999 00:00:00 GMT"]
)
def test_a_date_that_is_none_is_ignored(ask: Asking, date: str) -> None:
    assert ask(If_Modified_Since=date).status_code == 200


def test_a_film_that_must_be_another_is_answered_with_412(ask: Asking) -> None:
    tag = ask("HEAD").headers["etag"]
    assert ask(If_Match='"other"').status_code == 412
    assert ask(If_Unmodified_Since="Mon, 01 Jan 2001 00:00:00 GMT").status_code == 412
    assert ask(If_Match=tag).status_code == 200
    assert ask(If_Match="*").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "outputs/none.mp4",
        "outputs",
        "",
        "%2e%2e/secret.mp4",
        "outputs/..%2f..%2f..%2fsecret.mp4",
        "%2fetc%2fpasswd",
        "outputs%5c..%5csecret.mp4",
        "secret.mp4%00",
        "%ff%fe",
        "x" * 3000,
        "outputs/4f1c/1/Zk3-w_9.mp4%231",
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_is_no_film_is_answered_with_404(ask: Asking, tmp_path: Path, path: str, method: str) -> None:
    (tmp_path / "secret.mp4").write_bytes(b"secret")
    answer = ask(method, f"/files/{path}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/json"
    if method == "GET":
        assert set(answer.json()) == {"status", "message", "details", "error"}
        assert answer.json()["status"] == "error"


def test_the_ending_tells_the_type(storage: Storage) -> None:
    for name, media in {"a.png": "image/png", "a.jpg": "image/jpeg", "a.json": "application/json"}.items():
        asyncio.run(put(storage, name, b"x"))
        assert asking(storage)(path=f"/files/{name}").headers["content-type"] == media


def test_a_folder_redirects_nobody(storage: Storage) -> None:
    assert asking(storage, redirect=True)().status_code == 200


def test_a_bucket_sends_the_client_on_to_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    cloudless(monkeypatch)
    with s3_server() as endpoint, fresh_bucket(endpoint) as bucket:
        storage = open_storage(f"s3://{bucket.name}/films", bucket.options)
        asyncio.run(put(storage, KEY, FILM))
        ask = asking(storage, redirect=True)
        answer = ask()
        assert (answer.status_code, answer.content) == (302, b"")
        assert answer.headers["cache-control"] == "no-store"
        with urllib.request.urlopen(answer.headers["location"], timeout=20) as there:
            assert there.headers["Content-Type"] == "video/mp4"
            assert there.read() == FILM
        assert ask("HEAD").status_code == 200
        assert ask("HEAD").headers["content-length"] == str(SIZE)
        assert ask(path="/files/outputs/none.mp4").status_code == 404
        assert asking(storage)(Range="bytes=5-9").content == FILM[5:10]


@dataclass
class Watched:
    """A film of zeros without end to it in practice; notes how much was read and whether reading was closed."""

    size: int = 400 * 1024 * 1024
    fails_at: int | None = None
    read_bytes: int = 0
    closed: threading.Event = field(default_factory=threading.Event)
    address: str = "stub://"

    async def head(self, key: str) -> StoredFile | None:
        return StoredFile(key, self.size, '"tag"', 1_700_000_000.0)

    async def read(self, key: str, start: int, end: int) -> AsyncGenerator[bytes, None]:
        try:
            while start < end:
                if self.fails_at is not None and start >= self.fails_at:
                    raise StorageUnavailable("reading a file failed", field="storage_url")
                await asyncio.sleep(0)  # as a real storage lets others have a turn
                piece = bytes(min(256 * 1024, end - start))
                start += len(piece)
                self.read_bytes += len(piece)
                yield piece
        finally:
            self.closed.set()


@contextmanager
def served(storage: object) -> Iterator[int]:
    """A real server on loopback; its port."""
    config = uvicorn.Config(application(storage), log_level="critical", lifespan="off")  # type: ignore[arg-type]
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join(20)
    assert not thread.is_alive()


def test_a_client_that_hangs_up_stops_the_reading() -> None:
    film_ = Watched()
    with served(film_) as port:
        with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
            client.sendall(f"GET /files/{KEY} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert client.recv(1000).startswith(b"HTTP/1.1 200")
        assert film_.closed.wait(20)
    assert film_.read_bytes < film_.size


def test_a_slow_client_does_not_fill_the_memory() -> None:
    """Nothing is read ahead of a client that takes nothing, beyond what the sockets hold."""
    film_ = Watched()
    with served(film_) as port, socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        client.sendall(f"GET /files/{KEY} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        client.recv(100)
        seen = -1
        deadline = time.monotonic() + 20
        while film_.read_bytes != seen and time.monotonic() < deadline:
            seen = film_.read_bytes
            time.sleep(0.2)
        assert film_.read_bytes < 32 * 1024 * 1024


def test_a_storage_that_fails_in_mid_film_is_no_whole_film() -> None:
    film_ = Watched(size=10 * 1024 * 1024, fails_at=1024 * 1024)
    with served(film_) as port, pytest.raises(httpx.RemoteProtocolError):
        httpx.get(f"http://127.0.0.1:{port}/files/{KEY}", timeout=20)
    assert film_.closed.wait(20)


def test_a_storage_that_fails_at_once_is_told_before_any_answer() -> None:
    with pytest.raises(StorageUnavailable):
        asking(Watched(fails_at=0))()  # type: ignore[arg-type]
