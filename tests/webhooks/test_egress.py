"""What a receiver may do to a request: be down, be slow, redirect, flood, talk nonsense."""

from __future__ import annotations

import asyncio
import socket

import pytest
from tests.webhooks.network import Dial, Names
from tests.webhooks.receiver import (
    PATIENCE,
    Behaviour,
    Receiver,
    Request,
    answering,
    receiving,
    silent,
)

from rushes.webhooks import egress
from rushes.webhooks.egress import READ_LIMIT, Answer, GuardedNetwork, post
from rushes.webhooks.target import parse_target

SMALL = 0.3
"""Seconds, in place of the real limit."""


async def sent(url: str, *, limit: float = PATIENCE, network: GuardedNetwork | None = None) -> Answer:
    return await post(
        parse_target(url),
        {"Content-Type": "application/json"},
        b'{"a":1}',
        network=network or GuardedNetwork(allow_private=True),
        limit=limit,
    )


def told(behave: Behaviour, **named: float) -> tuple[Answer, Receiver]:
    async def story() -> tuple[Answer, Receiver]:
        async with receiving(behave) as receiver:
            return await sent(receiver.url(), **named), receiver

    return asyncio.run(story())


def raw(*parts: bytes, endless: bytes = b"", pause: float = 0.0) -> Behaviour:
    """Say `parts`, then `endless` again and again."""

    async def behave(request: Request, writer: asyncio.StreamWriter) -> None:
        for part in parts:
            writer.write(part)
        while endless:
            writer.write(endless)
            await writer.drain()
            await asyncio.sleep(pause)

    return behave


def test_the_limits_are_those_that_are_promised() -> None:
    assert (egress.TIME_LIMIT, READ_LIMIT) == (30.0, 65536)


def test_the_body_arrives_as_it_was_given() -> None:
    answer, receiver = told(answering(200, body=b"thanks"))
    assert (answer.status_code, answer.body, answer.problem) == (200, b"thanks", None)
    assert (receiver.requests[0].method, receiver.requests[0].body) == ("POST", b'{"a":1}')
    assert receiver.connections == 1


def test_a_receiver_that_is_down_is_told_of_without_its_address() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens
        answer = asyncio.run(sent(f"http://127.0.0.1:{taken.getsockname()[1]}/"))
    assert answer.status_code is None
    assert answer.problem == "The connection was refused or could not be made"


def test_a_receiver_that_never_answers_is_left_after_the_limit() -> None:
    answer, _ = told(silent, limit=SMALL)
    assert answer.problem == "The receiver did not answer within 0.3 s"
    assert SMALL <= answer.duration < PATIENCE / 2


def test_headers_that_drip_are_left_after_the_limit() -> None:
    answer, _ = told(raw(b"HTTP/1.1 200 OK\r\n", endless=b"X-A: b\r\n", pause=0.02), limit=SMALL)
    assert answer.status_code is None
    assert answer.duration < PATIENCE / 2


def test_a_status_counts_even_when_the_body_drips_past_the_limit() -> None:
    answer, _ = told(raw(b"HTTP/1.1 202 OK\r\n\r\n", endless=b"drip ", pause=0.02), limit=SMALL)
    assert answer.status_code == 202
    assert answer.body.startswith(b"drip")
    assert answer.duration < PATIENCE / 2


def test_a_name_server_that_never_answers_is_left_after_the_limit() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        await asyncio.Event().wait()
        return []

    network = GuardedNetwork(allow_private=True, resolve=resolve)
    answer = asyncio.run(sent("http://slow.example/", limit=SMALL, network=network))
    assert answer.problem == "The receiver did not answer within 0.3 s"


def test_a_connection_that_is_never_made_is_left_after_the_limit() -> None:
    class Stuck(Dial):
        async def connect_tcp(self, *args: object, **named: object) -> Dial:  # type: ignore[override]
            await asyncio.Event().wait()
            raise AssertionError

    network = GuardedNetwork(allow_private=True, resolve=Names(["127.0.0.1"]), dial=Stuck())
    answer = asyncio.run(sent("http://stuck.example/", limit=SMALL, network=network))
    assert answer.problem == "The receiver did not answer within 0.3 s"


def test_an_endless_body_is_read_up_to_the_cap() -> None:
    answer, _ = told(raw(b"HTTP/1.1 200 OK\r\n\r\n", endless=b"x" * 65536))
    assert answer.status_code == 200
    assert READ_LIMIT // 2 < len(answer.body) <= READ_LIMIT
    assert answer.problem == "The response has more than 64 KiB"


@pytest.mark.parametrize(
    "flood",
    [
        raw(b"HTTP/1.1 200 OK\r\n", endless=b"X-A: " + b"b" * 1000 + b"\r\n"),
        raw(endless=b"HTTP/1.1 100 Continue\r\n\r\n"),
        raw(b"HTTP/1.1 200 OK\r\nX-A: ", endless=b"b" * 10_000),
    ],
    ids=["headers", "informational", "one-header"],
)
def test_a_flood_in_place_of_an_answer_ends_at_the_cap(flood: Behaviour) -> None:
    answer, _ = told(flood)
    assert answer.status_code is None
    assert answer.problem is not None


@pytest.mark.parametrize(
    "said", [b"", b"hello\r\n\r\n", b"HTTP/1.1 2", b"\x00" * 100, b"HTTP/9.9 abc\r\n\r\n"]
)
def test_nonsense_in_place_of_an_answer_is_a_failure(said: bytes) -> None:
    answer, _ = told(raw(said))
    assert answer.status_code is None
    assert answer.problem == "The receiver broke off, or did not answer in HTTP"


def test_a_body_that_breaks_off_leaves_the_status() -> None:
    answer, _ = told(raw(b"HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nhalf"))
    assert (answer.status_code, answer.body) == (500, b"half")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    async def story() -> tuple[Answer, Receiver, Receiver]:
        async with (
            receiving(answering(200)) as there,
            receiving(answering(status, Location=there.url())) as here,
        ):
            return await sent(here.url()), here, there

    answer, here, there = asyncio.run(story())
    assert answer.status_code == status
    assert len(here.requests) == 1
    assert there.connections == 0


def test_proxy_variables_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> tuple[Answer, Receiver]:
        async with receiving(answering(502)) as proxy, receiving(answering(200)) as receiver:
            for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
                monkeypatch.setenv(name, proxy.url(path=""))
            monkeypatch.delenv("NO_PROXY", raising=False)
            return await sent(receiver.url()), proxy

    answer, proxy = asyncio.run(story())
    assert answer.status_code == 200
    assert proxy.connections == 0
