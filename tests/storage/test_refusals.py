"""A storage that refuses: what the caller is told, and whether trying again makes sense."""

from __future__ import annotations

import asyncio
import errno
import os
import pickle
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from obstore.store import S3Store
from tests.storage.buckets import SECRET, closed_port
from tests.storage.streams import KEY, film, keys, put, read

from rushes.storage import Storage, StorageError, StorageFull, StorageUnavailable, open_storage
from rushes.storage.failures import explained
from rushes.storage.object_storage import ObjectStorage

NO_ROOM = "Generic LocalFileSystem error: Unable to copy data to file: No space left on device (os error 28)"
STATUS = (
    "Generic S3 error: Error performing PUT http://h/b in 3ms - Server returned non-2xx status code: {}: {}"
)
SILENT = "Generic S3 error: Error performing HEAD http://h/b in 1.1s - HTTP error: error sending request"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MiB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if (
        mount is None
        or os.geteuid() != 0
        or subprocess.run([mount, *options], capture_output=True).returncode
    ):
        pytest.skip("only root may mount a small disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True, timeout=20)


@contextmanager
def answering(status: int, body: bytes = b"") -> Iterator[Storage]:
    """A bucket whose server always answers the same; nothing is tried twice."""

    class Stubborn(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_HEAD = do_PUT = do_POST = do_DELETE = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Stubborn)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield cloud(f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        thread.join(20)
        server.server_close()


def cloud(endpoint: str) -> Storage:
    store = S3Store(
        "films",
        endpoint=endpoint,
        region="us-east-1",
        access_key_id="test",
        secret_access_key=SECRET,
        client_options={"allow_http": True, "timeout": timedelta(seconds=10)},
        retry_config={"max_retries": 0},
    )
    return ObjectStorage(store, "s3://films", signs=True)


def test_a_full_disk_is_told_apart_and_leaves_no_half_film(small_disk: Path) -> None:
    storage = open_storage(str(small_disk))
    with pytest.raises(StorageFull) as caught:
        asyncio.run(put(storage, KEY, film(6 * 1024 * 1024)))
    assert caught.value.retryable
    assert not [path for path in small_disk.rglob("*") if path.is_file()]
    assert storage.free_bytes() == 4 * 1024 * 1024
    assert asyncio.run(put(storage, KEY, b"small")) == 5


def test_free_room_falls_as_films_come(small_disk: Path) -> None:
    storage = open_storage(str(small_disk))
    asyncio.run(put(storage, KEY, film(1024 * 1024)))
    free = storage.free_bytes()
    assert free is not None
    assert free <= 3 * 1024 * 1024


CALLS = {
    "put": lambda storage: put(storage, KEY, b"film"),
    "head": lambda storage: storage.head(KEY),
    "read": lambda storage: read(storage, KEY, 0, 4),
    "list": lambda storage: keys(storage),
    "delete": lambda storage: storage.delete_prefix("outputs"),
    "delete one": lambda storage: storage.delete(KEY),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_server_in_trouble_is_worth_another_try(call) -> None:
    with answering(503) as storage, pytest.raises(StorageUnavailable) as caught:
        asyncio.run(call(storage))
    assert caught.value.retryable
    assert "503" in str(caught.value)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_refused_credentials_are_not_worth_another_try(call) -> None:
    with answering(403) as storage, pytest.raises(StorageError) as caught:
        asyncio.run(call(storage))
    assert not caught.value.retryable
    assert "credentials" in str(caught.value)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_server_that_is_gone_is_worth_another_try(call) -> None:
    with closed_port() as port, pytest.raises(StorageUnavailable) as caught:
        asyncio.run(call(cloud(f"http://127.0.0.1:{port}")))
    assert caught.value.retryable


def test_a_full_bucket_is_told_apart() -> None:
    body = b"<Error><Code>XMinioStorageFull</Code><Message>no space</Message></Error>"
    with answering(507, body) as storage, pytest.raises(StorageFull):
        asyncio.run(put(storage, KEY, b"film"))


def test_a_bucket_deleted_meanwhile_is_no_missing_file() -> None:
    body = b"<Error><Code>NoSuchBucket</Code><Message>gone</Message></Error>"
    with answering(404, body) as storage, pytest.raises(StorageError, match="no such bucket"):
        asyncio.run(put(storage, KEY, b"film"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (NO_ROOM, StorageFull),
        (NO_ROOM.replace("28", "122"), StorageFull),
        (NO_ROOM.replace("28", "24"), StorageUnavailable),
        (NO_ROOM.replace("28", "5"), StorageError),
        (NO_ROOM.replace("28", "30"), StorageError),
        (STATUS.format("507 Insufficient Storage", ""), StorageFull),
        (STATUS.format("403 Forbidden", "<Code>QuotaExceeded</Code>"), StorageFull),
        (STATUS.format("500 Internal Server Error", ""), StorageUnavailable),
        (STATUS.format("429 Too Many Requests", ""), StorageUnavailable),
        (STATUS.format("400 Bad Request", ""), StorageError),
        (SILENT, StorageUnavailable),
        ("something else", StorageError),
        ("Os {\n code: 28,\n kind: StorageFull", StorageFull),
    ],
)
def test_what_the_library_says_is_sorted(text: str, kind: type[StorageError]) -> None:
    error = explained(RuntimeError(text), "storing a file")
    assert type(error) is kind
    assert str(error).startswith("storage_url: storing a file failed: ")


def test_what_the_disk_says_itself_is_sorted() -> None:
    assert type(explained(OSError(errno.ENOSPC, "no room"), "storing a file")) is StorageFull
    assert type(explained(OSError(errno.EIO, "broken"), "storing a file")) is StorageError


def test_no_endpoint_or_path_is_in_the_message() -> None:
    for text in (NO_ROOM, STATUS.format("503 Slow Down", "b"), SILENT):
        assert "http" not in str(explained(RuntimeError(text), "storing a file"))


@pytest.mark.parametrize("kind", [StorageFull, StorageUnavailable, StorageError])
def test_an_error_crosses_a_process_border_whole(kind: type[StorageError]) -> None:
    there = pickle.loads(pickle.dumps(kind("no room", field="storage_url", mend="make room")))
    assert (type(there), str(there)) == (kind, "storage_url: no room; make room.")
