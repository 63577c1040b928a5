"""Storages to test with: a folder, memory and a bucket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.storage.buckets import Bucket, cloudless, fresh_bucket, s3_server

from rushes.storage import Storage, open_storage


@pytest.fixture(autouse=True)
def no_cloud(monkeypatch: pytest.MonkeyPatch) -> None:
    cloudless(monkeypatch)


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    with s3_server() as endpoint:
        yield endpoint


@pytest.fixture
def bucket(s3_endpoint: str) -> Iterator[Bucket]:
    with fresh_bucket(s3_endpoint) as bucket:
        yield bucket


@pytest.fixture
def s3(bucket: Bucket) -> Storage:
    return open_storage(f"s3://{bucket.name}/some/prefix", bucket.options)


@pytest.fixture
def folder(tmp_path: Path) -> Storage:
    return open_storage(str(tmp_path / "films"))


@pytest.fixture(params=["folder", "memory", "s3"])
def storage(request: pytest.FixtureRequest) -> Storage:
    """Each kind in turn."""
    if request.param == "memory":
        return open_storage("memory://")
    return request.getfixturevalue(request.param)
