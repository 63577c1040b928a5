"""Stand-ins for the network: a resolver that says what it is told, a dialler that writes down whom it was asked to call."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

from httpcore import AsyncNetworkBackend, AsyncNetworkStream

from rushes.webhooks.resolver import Resolve


class Names:
    """A resolver with a list of answers, given in turn, the last for ever; `asked` has the names."""

    def __init__(self, *answers: list[str]) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, int]] = []

    async def __call__(self, host: str, port: int) -> list[str]:
        self.asked.append((host, port))
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


def names(**addresses: str) -> Resolve:
    """A resolver that knows these hosts ("_" is a dot) and no others."""
    known = {host.replace("_", "."): address for host, address in addresses.items()}

    async def resolve(host: str, port: int) -> list[str]:
        if host not in known:
            raise OSError("no such name")
        return [known[host]]

    return resolve


class Dial(AsyncNetworkBackend):
    """Calls nobody; every connection plays the same response."""

    def __init__(self, answer: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") -> None:
        self._answer = answer
        self.dialled: list[tuple[str, int]] = []
        self.server_names: list[str | None] = []
        self.sent = bytearray()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncNetworkStream:
        self.dialled.append((host, port))
        return Played(self, self._answer)


class Played(AsyncNetworkStream):
    """One connection of a Dial."""

    def __init__(self, dial: Dial, answer: bytes) -> None:
        self._dial = dial
        self._answer = answer

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data, self._answer = self._answer[:max_bytes], self._answer[max_bytes:]
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._dial.sent += buffer

    async def aclose(self) -> None:
        """Nothing to close."""

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> AsyncNetworkStream:
        self._dial.server_names.append(server_hostname)
        return self
