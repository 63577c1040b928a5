"""From a URL to a storage, or to a sentence that says why not."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.storage.buckets import SECRET, Bucket, closed_port
from tests.storage.streams import KEY, put, read

from rushes.storage import StorageError, StorageUnavailable, StorageUrlError, open_storage


def refusal(url: str, options: dict[str, str | bool] | None = None) -> StorageError:
    with pytest.raises(StorageError) as caught:
        open_storage(url, options)
    assert caught.value.mend
    return caught.value


@pytest.mark.parametrize("form", ["{}", "file://{}", "file://localhost{}"])
def test_a_folder_is_made_and_used(tmp_path: Path, form: str) -> None:
    folder = tmp_path / "new" / "films"
    storage = open_storage(form.format(folder))
    asyncio.run(put(storage, KEY, b"film"))
    assert (folder / KEY).read_bytes() == b"film"
    assert storage.address == form.format(folder)


def test_a_file_url_may_have_escapes(tmp_path: Path) -> None:
    open_storage(f"file://{tmp_path}/two%20words")
    assert (tmp_path / "two words").is_dir()


def test_a_relative_folder_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    storage = open_storage("films")
    monkeypatch.chdir("/")
    asyncio.run(put(storage, KEY, b"film"))
    assert (tmp_path / "films" / KEY).exists()


@pytest.mark.parametrize("url", ["memory://", "memory:///"])
def test_memory_keeps_files_for_one_process(url: str) -> None:
    async def there_and_back() -> bytes:
        storage = open_storage(url)
        await put(storage, KEY, b"film")
        return await read(storage, KEY, 0, 4)

    assert asyncio.run(there_and_back()) == b"film"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "films\n",
        "films\0",
        "ftp://host/films",
        "https://bucket.example/films",
        "s3://",
        "s3:///prefix",
        "s3://bucket/../up",
        "s3://bucket/%2e%2e",
        "s3://bucket/a//b",
        "s3://bucket?versions=1",
        "s3://buck et/x",
        "s3://[bad/x",
        "file://films",
        "file://",
        "memory://films",
    ],
)
def test_a_url_that_means_nothing_is_refused_by_name(url: str) -> None:
    error = refusal(url)
    assert isinstance(error, StorageUrlError)
    assert error.field == "storage_url"
    assert error.exit_code == 2
    assert not error.retryable


def test_credentials_in_the_url_are_refused_and_not_repeated() -> None:
    error = refusal("s3://AKIA:hush-hush@bucket/films")
    assert "credentials" in str(error)
    assert "hush" not in str(error)


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "films").write_text("not a folder")
    for path in (tmp_path / "films", tmp_path / "films" / "below"):
        error = refusal(str(path))
        assert error.field == "storage_url"
        assert str(path) in str(error)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write, as /proc is")
def test_a_folder_that_cannot_be_written_is_told() -> None:
    assert "cannot be made or written" in str(refusal("/proc/films"))
    assert "cannot be made or written" in str(refusal("/proc"))


def test_an_unknown_option_is_told() -> None:
    error = refusal("s3://bucket", {"colour": "blue"})
    assert error.field == "storage_options"
    assert "colour" in str(error)


def test_a_folder_takes_no_options(tmp_path: Path) -> None:
    assert refusal(str(tmp_path), {"region": "x"}).field == "storage_options"


def test_a_missing_bucket_is_told(bucket: Bucket) -> None:
    error = refusal("s3://no-such-bucket/films", bucket.options)
    assert isinstance(error, StorageUrlError)
    assert error.field == "storage_url"
    assert "no bucket behind s3://no-such-bucket/films" in str(error)


def test_an_http_endpoint_must_be_allowed(bucket: Bucket) -> None:
    error = refusal(f"s3://{bucket.name}", {"endpoint": bucket.endpoint})
    assert isinstance(error, StorageUrlError)
    assert "allow_http" in str(error)


def test_the_endpoint_may_come_from_the_environment(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT", bucket.endpoint)
    monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
    storage = open_storage(f"s3://{bucket.name}")
    asyncio.run(put(storage, KEY, b"film"))
    assert bucket.client.head_object(Bucket=bucket.name, Key=KEY)["ContentLength"] == 4


def test_an_option_goes_before_the_environment(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
    assert "allow_http" in str(refusal(f"s3://{bucket.name}", {**bucket.options, "allow_http": False}))


@pytest.mark.parametrize("cloud", ["s3", "gs", "az"])
def test_a_refused_endpoint_is_told_within_seconds(cloud: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with closed_port() as port:
        endpoint = f"http://127.0.0.1:{port}"
        options: dict[str, str | bool] = {"allow_http": True, "endpoint": endpoint}
        if cloud == "gs":
            account = f'{{"gcs_base_url": "{endpoint}", "disable_oauth": true, "client_email": "", "private_key": "", '
            options = {"allow_http": True, "service_account_key": account + '"private_key_id": ""}'}
        if cloud == "az":
            options |= {"account_name": "account", "account_key": "c2VjcmV0"}
        began = time.monotonic()
        error = refusal(f"{cloud}://films/prefix", options)
        took = time.monotonic() - began
    assert isinstance(error, StorageUnavailable)
    assert error.retryable
    assert error.field == "storage_url"
    assert f"{cloud}://films/prefix" in str(error)
    assert took < 15


def test_missing_credentials_are_told(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with closed_port() as port:
        monkeypatch.setenv("AWS_METADATA_ENDPOINT", f"http://127.0.0.1:{port}")
        error = refusal(f"s3://{bucket.name}", bucket.options)
    assert "no credentials" in str(error)


def test_no_secret_is_shown(bucket: Bucket) -> None:
    storage = open_storage(f"s3://{bucket.name}", bucket.options)
    assert SECRET not in repr(storage)


def test_a_process_may_end_right_after_a_call() -> None:
    """Threads of the library once aborted an interpreter that ended too soon, in a third of such processes."""
    code = (
        "import asyncio, sys; from rushes.storage import open_storage; open_storage('memory://')\n"
        "import obstore; from obstore.store import S3Store\n"
        "store = S3Store('films', endpoint=sys.argv[1], skip_signature=True,"
        " client_options={'allow_http': True}, retry_config={'max_retries': 2})\n"
        "async def called(): await obstore.head_async(store, 'x')\n"
        "try: asyncio.run(called())\n"
        "except obstore.exceptions.GenericError: sys.exit(7)\n"
    )
    with closed_port() as port:
        for _ in range(4):
            ended = subprocess.run([sys.executable, "-c", code, f"http://127.0.0.1:{port}"], timeout=60)
            assert ended.returncode == 7


def test_obstore_is_imported_when_a_storage_is_opened_and_not_before() -> None:
    code = (
        "import sys; from rushes.storage import open_storage; assert 'obstore' not in sys.modules; "
        "open_storage('memory://'); assert 'obstore' in sys.modules; assert 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, env=dict(os.environ))
