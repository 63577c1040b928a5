"""Buckets of a real S3 server in this process."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import boto3
import pytest
from moto.server import ThreadedMotoServer

__all__ = ["Bucket", "closed_port", "cloudless", "fresh_bucket", "s3_server"]

SECRET = "not-a-secret"


@dataclass(frozen=True)
class Bucket:
    """Its name, its server, and an S3 client beside ours to look at it with."""

    name: str
    endpoint: str
    client: Any

    @property
    def options(self) -> dict[str, str | bool]:
        return {"endpoint": self.endpoint, "allow_http": True}


def cloudless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials that no cloud knows, and nothing of this machine's own settings."""
    for name in ("AWS_ENDPOINT", "AWS_ENDPOINT_URL", "AWS_ALLOW_HTTP", "AWS_SESSION_TOKEN", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_REGION", "us-east-1")


@contextmanager
def s3_server() -> Iterator[str]:
    """The endpoint of a server on loopback."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    try:
        yield f"http://{host}:{port}"
    finally:
        server.stop()


@contextmanager
def fresh_bucket(endpoint: str) -> Iterator[Bucket]:
    """An empty bucket."""
    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key=SECRET,
    )
    name = f"films-{uuid4().hex[:12]}"
    client.create_bucket(Bucket=name)
    try:
        yield Bucket(name, endpoint, client)
    finally:
        client.close()


@contextmanager
def closed_port() -> Iterator[int]:
    """A port of loopback that refuses: bound by us, so that nobody else takes it, but never listened on."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        yield holder.getsockname()[1]
