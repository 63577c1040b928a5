"""Requests to addresses that strangers chose: resolved once, judged, dialled as judged, bounded in time and bytes.

The name is looked up once and the connection goes to the literal address that was judged, so that a second answer of
the name server (DNS rebinding) is never asked for. TLS and the Host header keep the name. Redirects are not followed,
proxy variables not read (httpcore knows of neither), and there is one connection for one request.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

import httpcore
from httpcore import AsyncNetworkBackend, AsyncNetworkStream

from rushes.errors import RushesError
from rushes.webhooks.addresses import is_public, literal_address, looks_like_address
from rushes.webhooks.resolver import Resolve, system_resolve
from rushes.webhooks.target import Target

__all__ = ["READ_LIMIT", "TIME_LIMIT", "Answer", "EgressRefused", "GuardedNetwork", "post"]

TIME_LIMIT = 30.0
"""Seconds for everything: lookup, connection, TLS, request, response."""
READ_LIMIT = 64 * 1024
"""Bytes read of a response, headers included; it may be longer, the rest is not waited for."""


class EgressRefused(RushesError):
    """The address may not be dialled, or there is none."""


class _TooLong(httpcore.ReadError):
    """READ_LIMIT is reached."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request: a status and the beginning of the body, or a `problem` (also both), in `duration` seconds.

    `problem` is fit to be shown to whoever chose the address: it names no address. `retry_after` is that header as it came.
    """

    status_code: int | None
    body: bytes
    problem: str | None
    duration: float
    retry_after: str | None = None


class GuardedNetwork(AsyncNetworkBackend):
    """An httpcore backend for one request that dials public addresses only, unless `allow_private`.

    `choice` picks among several addresses that are all public (its remainder counts): a next attempt can try the next.
    `dial` makes the connections and is given nothing but literal addresses.
    """

    def __init__(
        self,
        *,
        allow_private: bool,
        resolve: Resolve = system_resolve,
        dial: AsyncNetworkBackend | None = None,
        choice: int = 0,
    ) -> None:
        self._allow_private = allow_private
        self._resolve = resolve
        self._dial = dial or httpcore.AnyIOBackend()
        self._choice = choice
        self._opened: AsyncNetworkStream | None = None

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncNetworkStream:
        """Look the host up, judge all its addresses, dial one. Raises EgressRefused, or httpcore's errors."""
        addresses = await self._addresses(host, port)
        address = addresses[self._choice % len(addresses)]
        self._opened = await self._dial.connect_tcp(address, port, timeout, local_address, socket_options)
        return _CappedStream(self._opened, READ_LIMIT)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> AsyncNetworkStream:
        """Raises EgressRefused, always."""
        raise EgressRefused("a socket of this machine is no place for a webhook")

    async def sleep(self, seconds: float) -> None:
        """Part of httpcore's protocol."""
        await asyncio.sleep(seconds)

    async def aclose(self) -> None:
        """Close the connection if it is still open, as after a cancelled handshake."""
        if self._opened is not None:
            await self._opened.aclose()

    async def _addresses(self, host: str, port: int) -> list[str]:
        literal = literal_address(host)
        if literal is not None:
            found = [str(literal)]
        elif looks_like_address(host):
            raise EgressRefused("The host is neither a name nor a plain address")
        else:
            try:
                found = await self._resolve(host, port)
            except OSError as error:
                raise EgressRefused("The host name could not be resolved") from error
        if not found:
            raise EgressRefused("The host name has no address")
        if not self._allow_private and not all(_public(address) for address in found):
            raise EgressRefused("The host has an address that is not on the public internet")
        return found


def _public(address: str) -> bool:
    try:
        return is_public(ip_address(address))
    except ValueError:
        return False


class _CappedStream(AsyncNetworkStream):
    """A connection of which no more than so many bytes are read."""

    def __init__(self, inner: AsyncNetworkStream, left: int) -> None:
        self._inner = inner
        self._left = left

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._left <= 0:
            raise _TooLong("the response is too long")
        data = await self._inner.read(min(max_bytes, self._left), timeout)
        self._left -= len(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> AsyncNetworkStream:
        return _CappedStream(await self._inner.start_tls(ssl_context, server_hostname, timeout), self._left)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


async def post(
    target: Target,
    headers: Mapping[str, str],
    body: bytes,
    *,
    network: GuardedNetwork,
    tls: ssl.SSLContext | None = None,
    limit: float = TIME_LIMIT,
) -> Answer:
    """Send one POST and read the answer, all within `limit` seconds. Never raises for what the other side does.

    A status that has come counts, whatever becomes of the rest of the response.
    """
    began = time.monotonic()
    status: int | None = None
    problem: str | None = None
    retry_after: str | None = None
    read = bytearray()
    try:
        async with (
            asyncio.timeout(limit),
            _connection(target, network, tls) as connection,
            connection.stream(
                "POST", _url(target), headers=_encoded(headers, target), content=body
            ) as response,
        ):
            status, retry_after = response.status, _header(response, b"retry-after")
            async for part in response.aiter_stream():
                read += part
    except TimeoutError:
        problem = f"The receiver did not answer within {limit:g} s"
    except _TooLong:
        problem = f"The response has more than {READ_LIMIT // 1024} KiB"
    except EgressRefused as error:
        problem = error.message
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, OSError) as error:
        problem = _told(error)
    finally:
        await network.aclose()
    return Answer(status, bytes(read), problem, time.monotonic() - began, retry_after)


def _header(response: httpcore.Response, name: bytes) -> str | None:
    """The first header of that name (in lower case)."""
    return next((value.decode("latin-1") for key, value in response.headers if key.lower() == name), None)


def _connection(
    target: Target, network: AsyncNetworkBackend, tls: ssl.SSLContext | None
) -> httpcore.AsyncHTTPConnection:
    origin = httpcore.Origin(target.scheme.encode(), target.host.encode(), target.port)
    return httpcore.AsyncHTTPConnection(origin, tls, retries=0, http2=False, network_backend=network)


def _url(target: Target) -> httpcore.URL:
    return httpcore.URL(
        scheme=target.scheme.encode(),
        host=target.host.encode(),
        port=target.port,
        target=target.path.encode(),
    )


def _encoded(headers: Mapping[str, str], target: Target) -> list[tuple[bytes, bytes]]:
    named = {"Host": target.authority, **headers, "Connection": "close"}
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in named.items()]


def _told(error: Exception) -> str:
    """A network error in words that give away nothing about our own network."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"The receiver's certificate was refused: {cause.verify_message}"
    if isinstance(cause, ssl.SSLError):
        return "The TLS handshake failed"
    if isinstance(error, httpcore.ConnectError | httpcore.ConnectTimeout):
        return "The connection was refused or could not be made"
    if isinstance(error, httpcore.RemoteProtocolError):
        return "The receiver broke off, or did not answer in HTTP"
    return "The connection broke off"
