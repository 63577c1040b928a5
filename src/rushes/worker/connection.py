"""One kept-alive HTTP connection to the API.

http.client and not httpx: a worker talks to one server with four kinds of calls, and this takes a third of the CPU and
12 MB less memory.
"""

from __future__ import annotations

import http.client
import json
import select
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from rushes import __version__
from rushes.errors import RushesError
from rushes.worker.options import WorkerOptions
from rushes.worker.parcel import Parcel

__all__ = ["Answer", "Connection", "Unreachable", "tls_context"]

CONNECT = 5.0
"""Seconds to wait for a connection."""
BLOCK = 1 << 18
"""Bytes sent of a file at a time."""
ANSWER_LIMIT = 4 << 20
"""Bytes of the longest answer that is read."""


class Unreachable(RushesError):
    """The API does not answer, or answers that it cannot at present (`answered`); `after` is how many seconds it asks to
    wait, if it does."""

    def __init__(
        self, message: str, *, answered: bool = False, after: float | None = None, **named: str | None
    ) -> None:
        super().__init__(message, field=named.get("field"), mend=named.get("mend"))
        self.answered = answered
        self.after = after


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `body` is {} when it is no JSON object."""

    status: int
    body: dict[str, Any]
    after: float | None
    """Retry-After in seconds."""


class Connection:
    """One connection, opened at the first call and again whenever it was lost. For one thread; only `hang_up` may be
    called from another, or from a signal handler."""

    def __init__(self, url: str, token: str, context: ssl.SSLContext | None) -> None:
        self._parts = urlsplit(url)
        self._token = token
        self._context = context
        self._http: http.client.HTTPConnection | None = None
        self._hung_up = False

    def call(
        self,
        method: str,
        path: str,
        body: bytes | Parcel,
        *,
        length: int,
        kind: str,
        patience: float,
        also: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send a request and read its answer; `patience` is the longest silence in seconds, `also` are more headers. Raises
        Unreachable.

        A connection that the server closed while it was idle is opened again unsaid, once.
        """
        headers = {
            "Authorization": f"Bearer {self._token}",
            "Content-Type": kind,
            "Content-Length": str(length),
            "User-Agent": f"rushes-worker/{__version__}",
            **(also or {}),
        }
        fresh = self._http is None
        try:
            try:
                return self._exchange(method, path, body, headers, patience)
            except (http.client.RemoteDisconnected, ConnectionError):
                if fresh or self._hung_up:
                    raise
                self._drop()
                if not isinstance(body, bytes):
                    body.rewind()
                return self._exchange(method, path, body, headers, patience)
        except (OSError, http.client.HTTPException) as error:
            self._drop()
            raise Unreachable(f"the API does not answer: {error or type(error).__name__}") from error

    def hang_up(self) -> None:
        """End the call under way, if any: it raises Unreachable, and so do others until `close`."""
        self._hung_up = True
        connection = self._http
        if connection is not None and connection.sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)  # not TLS's: its reader is in use

    def close(self) -> None:
        """Close it; the next call opens another."""
        self._drop()
        self._hung_up = False

    def _exchange(
        self, method: str, path: str, body: bytes | Parcel, headers: dict[str, str], patience: float
    ) -> Answer:
        connection = self._opened(min(patience, CONNECT))
        connection.sock.settimeout(patience)
        if self._hung_up:
            raise ConnectionAbortedError("hung up")
        cut = False
        try:
            connection.request(method, self._parts.path.rstrip("/") + path, body, headers)
        except (BrokenPipeError, ConnectionResetError):
            if isinstance(body, bytes):
                raise
            cut = True  # the server would not read the whole film; why not may still be there to be read
        response = connection.getresponse()
        content = response.read(ANSWER_LIMIT + 1)
        if len(content) > ANSWER_LIMIT:
            raise http.client.HTTPException(f"an answer of more than {ANSWER_LIMIT:,} bytes")
        if response.length:  # a bounded read does not say so by itself
            raise http.client.IncompleteRead(content, response.length)
        if cut or response.will_close:
            self._drop()
        return Answer(response.status, _json(content), _seconds(response.headers.get("Retry-After")))

    def _opened(self, timeout: float) -> http.client.HTTPConnection:
        if self._http is not None and self._http.sock is not None:
            idle = select.poll()
            idle.register(self._http.sock, select.POLLIN)
            if not idle.poll(0):
                return self._http
            self._drop()  # readable while nothing was asked: the server has closed it
        host, port = self._parts.hostname or "", self._parts.port
        if self._context is not None:
            self._http = http.client.HTTPSConnection(
                host, port, timeout=timeout, blocksize=BLOCK, context=self._context
            )
        else:
            self._http = http.client.HTTPConnection(host, port, timeout=timeout, blocksize=BLOCK)
        self._http.connect()
        return self._http

    def _drop(self) -> None:
        if self._http is not None:
            self._http.close()
            self._http = None


def tls_context(options: WorkerOptions) -> ssl.SSLContext | None:
    """How to verify the API and to show who this is; None for plain http. Raises RushesError naming the file."""
    if urlsplit(options.url).scheme != "https":
        return None
    try:
        context = ssl.create_default_context(cafile=options.ca_file)
    except (OSError, ssl.SSLError) as error:
        raise RushesError(
            f"{options.ca_file} cannot be read as certificates: {error}",
            field="ca_file",
            mend="give a PEM file",
        ) from error
    if options.cert_file is not None:
        try:
            context.load_cert_chain(options.cert_file, options.key_file)
        except (OSError, ssl.SSLError) as error:
            raise RushesError(
                f"{options.cert_file} and its key cannot be read: {error}",
                field="cert_file",
                mend="give PEM files",
            ) from error
    return context


def _json(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _seconds(header: str | None) -> float | None:
    return float(header) if header is not None and header.isdecimal() else None
