"""One call over HTTP, bounded in time and size, without redirects or proxies, that another thread can hang up.

http.client and not a library above it: its socket is at hand, and shutting that down is what wakes a thread that reads.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import urlsplit

from rushes import __version__
from rushes.engines.remote.cluster import URL, Cluster
from rushes.errors import EnvironmentProblem

__all__ = ["Answer", "Away", "Call", "Line", "TooLong", "Torn", "tls_context"]

CONNECT = 5.0
"""Seconds to wait for a connection."""
SILENCE = 120.0
"""Seconds that a server may say nothing in the middle of a call that nobody hangs up."""
BLOCK = 1 << 16
TALK = ("text/", "application/json", "application/problem+json")
"""How kinds of content begin that are words about a film and no film."""


class Away(Exception):
    """The server cannot be talked to at the moment; its words say how that shows. `maybe`: it may have taken the call."""

    def __init__(self, how: str, *, maybe: bool = False) -> None:
        super().__init__(how)
        self.maybe = maybe


class Torn(Exception):
    """What was fetched broke off while it came."""


class TooLong(Exception):
    """More came than is read."""


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked; `path` is below the root of the API, `kind` the content type of the body."""

    method: str
    path: str
    body: bytes = b""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `body` is empty where it went into a file."""

    status: int
    kind: str
    body: bytes


def tls_context(cluster: Cluster) -> ssl.SSLContext | None:
    """What a secure connection to it is made with; None for one that is none. Made once: it reads all certificates."""
    return ssl.create_default_context() if urlsplit(cluster.url).scheme == "https" else None


class Line:
    """A connection for one call. Only `hang_up` may be called from another thread."""

    def __init__(self, cluster: Cluster, context: ssl.SSLContext | None, seconds: float) -> None:
        parts = urlsplit(cluster.url)
        host = parts.hostname or ""
        self._root = parts.path
        self._name = cluster.name
        self._headers = _headers(cluster)
        self._ends = time.monotonic() + seconds
        self._socket: socket.socket | None = None
        self._gone = False
        self._http: http.client.HTTPConnection = (
            http.client.HTTPConnection(host, parts.port, timeout=CONNECT)
            if context is None
            else http.client.HTTPSConnection(host, parts.port, timeout=CONNECT, context=context)
        )

    def hang_up(self) -> None:
        """End the call that is under way, at once."""
        self._gone = True
        if self._socket is not None:
            with suppress(OSError):  # not SSLSocket's own, which would have the reader go on in the clear
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def ask(self, call: Call, *, limit: int, into: BinaryIO | None = None) -> Answer:
        """Send the call and read the answer; a film goes into a file if one is given. Raises Away, Torn, TooLong,
        EnvironmentProblem for a certificate that nobody trusts, OSError when the file cannot be written."""
        try:
            self._connect()
            with self._sent(call) as response:
                kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
                if into is not None and response.status == HTTPStatus.OK and not kind.startswith(TALK):
                    self._save(response, into, limit)
                    return Answer(response.status, kind, b"")
                return Answer(response.status, kind, self._read(response, limit))
        finally:
            self._http.close()

    def _connect(self) -> None:
        try:
            self._http.connect()
        except ssl.SSLCertVerificationError as error:  # which waiting does not mend
            raise EnvironmentProblem(
                f"the certificate of {self._name} is not trusted ({error.verify_message})",
                field=URL,
                mend="name the file of the authority that signed it as SSL_CERT_FILE",
            ) from None
        except (OSError, ValueError) as error:  # ValueError: a name that no resolver can be asked for
            raise Away("cannot be reached" + _why(error)) from None
        self._socket = self._http.sock
        self._socket.settimeout(SILENCE)

    def _sent(self, call: Call) -> http.client.HTTPResponse:
        headers = {**self._headers, **({"Content-Type": call.kind} if call.kind else {})}
        try:
            if self._gone:
                raise Away("was hung up")
            self._http.request(call.method, self._root + call.path, call.body or None, headers)
            return self._http.getresponse()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Away("broke off" + _why(error), maybe=True) from None

    def _read(self, response: http.client.HTTPResponse, limit: int) -> bytes:
        answer = bytearray()
        try:
            while piece := self._piece(response):
                answer += piece
                if len(answer) > limit:
                    raise TooLong
        except Torn:
            raise Away("broke off in the middle of an answer", maybe=True) from None
        return bytes(answer)

    def _save(self, response: http.client.HTTPResponse, file: BinaryIO, limit: int) -> None:
        size, whole = 0, response.length
        while piece := self._piece(response):
            size += len(piece)
            if size > limit:
                raise TooLong
            file.write(piece)
        if whole is not None and size < whole:
            raise Torn

    def _piece(self, response: http.client.HTTPResponse) -> bytes:
        """What is there next, as soon as something is; b"" at the end."""
        if self._gone or time.monotonic() > self._ends:
            raise Torn
        try:
            return response.read1(BLOCK)
        except (OSError, http.client.HTTPException, ValueError):
            raise Torn from None


def _why(error: Exception) -> str:
    """The kind of failure in brackets, where it says more than that there was one."""
    if isinstance(error, ssl.SSLError):
        return " (no secure connection could be made)"
    if isinstance(error, socket.gaierror):
        return " (no such host)"
    return " (too slow)" if isinstance(error, TimeoutError) else ""


def _headers(cluster: Cluster) -> Mapping[str, str]:
    headers = {
        "Accept": "application/json, video/*",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "User-Agent": f"rushes/{__version__}",
    }
    return {**headers, "Authorization": f"Bearer {cluster.key}"} if cluster.key else headers
