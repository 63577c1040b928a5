"""What may come over the wire that no client of ours would send: answered in our shape, or not at all, and never stored."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterable
from typing import Any

import httpx
import pytest
from tests.server.running import MP4, Api, create_body
from tests.server.shapes import ERROR_KEYS, is_error, rows

from rushes.server.protocol import JsonErrorProtocol

BODY = json.dumps(create_body()).encode()


def spoken(api: Api, *pieces: bytes, hang_up: bool = False, pause: float = 0.0) -> bytes:
    """All that the server says when these bytes come; the end of its answer is the end of the connection."""
    heard = b""
    with socket.create_connection(("127.0.0.1", httpx.URL(api.url).port or 0), 30) as wire:
        try:
            for piece in pieces:
                wire.sendall(piece)
                time.sleep(pause)
            if hang_up:
                wire.shutdown(socket.SHUT_WR)
            while part := wire.recv(65536):
                heard += part
        except (ConnectionResetError, BrokenPipeError):  # the server has closed while we went on
            pass
    return heard


def request(api: Api, line: str = "POST /v1/prediction/ HTTP/1.1", *headers: str, key: bool = True) -> bytes:
    """The head of a request; the connection is to be closed after the answer."""
    own = [f"X-API-Key: {api.key}"] if key else []
    return "\r\n".join([line, "Host: h", "Connection: close", *own, *headers, "", ""]).encode("latin-1")


def parsed(answer: bytes) -> list[tuple[int, dict[str, Any]]]:
    """Status and body of each answer on a connection."""
    found = []
    while answer:
        head, _, rest = answer.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
        }
        length = int(headers.get("content-length", 0))
        assert headers["content-type"] == "application/json"
        assert headers["x-request-id"]
        found.append((int(lines[0].split()[1]), json.loads(rest[:length])))
        answer = rest[length:]
    return found


def one_error(answer: bytes, status: int) -> None:
    """It is one error answer with this status, in our shape."""
    ((code, body),) = parsed(answer)
    assert code == status, body
    assert list(body) == ERROR_KEYS
    assert body["status"] == "error"


GARBAGE = {
    "not a protocol": b"hello?\r\n\r\n",
    "binary": bytes(range(256)) * 4 + b"\r\n\r\n",
    "TLS": bytes.fromhex("1603010200010001fc0303") + b"\x01" * 500,
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "SSH": b"SSH-2.0-OpenSSH_9.2p1\r\n",
    "an unknown version": b"GET / HTTP/9.9\r\nHost: h\r\n\r\n",
    "an unknown method": b"FROBNICATE / HTTP/1.1\r\nHost: h\r\n\r\n",
    "a method in lower case": b"get / HTTP/1.1\r\nHost: h\r\n\r\n",
    "a null byte in the address": b"GET /v1/models\0 HTTP/1.1\r\nHost: h\r\n\r\n",
    "bad UTF-8 in the address": b"GET /v1/models/\xff\xfe HTTP/1.1\r\nHost: h\r\n\r\n",
    "a tunnel": b"CONNECT example.com:443 HTTP/1.1\r\nHost: h\r\n\r\n",
    "a null byte in a header": b"GET /healthz HTTP/1.1\r\nHost: h\r\nX-A: a\0b\r\n\r\n",
    "a header without a colon": b"GET /healthz HTTP/1.1\r\nHost: h\r\nnonsense\r\n\r\n",
    "a space in a header's name": b"GET /healthz HTTP/1.1\r\nHost: h\r\nX A: b\r\n\r\n",
    "a length that is no number": b"POST /v1/prediction/ HTTP/1.1\r\nHost: h\r\nContent-Length: many\r\n\r\n",
    "a negative length": b"POST /v1/prediction/ HTTP/1.1\r\nHost: h\r\nContent-Length: -5\r\n\r\n",
    "two lengths": b"POST /v1/prediction/ HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
    "a length and chunks": b"POST /v1/prediction/ HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a length beyond all numbers": b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "a chunk that is no number": b"POST /files/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
}


@pytest.mark.parametrize("name", GARBAGE)
def test_what_is_no_http_is_400_in_json(api: Api, name: str) -> None:
    before = rows(api)
    one_error(spoken(api, GARBAGE[name]), 400)
    assert rows(api) == before


def test_an_unknown_coding_of_the_body_is_not_read_as_none(api: Api) -> None:
    before = rows(api)
    answers = parsed(
        spoken(
            api, request(api, "POST /v1/prediction/ HTTP/1.1", "Transfer-Encoding: gzip") + BODY, hang_up=True
        )
    )
    assert all(status == 400 for status, _ in answers)
    assert rows(api) == before


def test_a_body_shorter_than_its_length_stores_nothing(api: Api) -> None:
    before = rows(api)
    head = request(api, "POST /v1/prediction/ HTTP/1.1", f"Content-Length: {len(BODY) + 10}")
    spoken(api, head + BODY, hang_up=True)
    assert rows(api) == before


def test_a_body_longer_than_its_length_is_cut_and_refused(api: Api) -> None:
    before = rows(api)
    head = request(api, "POST /v1/prediction/ HTTP/1.1", f"Content-Length: {len(BODY) - 10}")
    one_error(spoken(api, head + BODY), 400)
    assert rows(api) == before


def test_a_whole_request_is_answered_though_garbage_follows(api: Api) -> None:
    before = rows(api)
    head = request(api, "POST /v1/prediction/ HTTP/1.1", f"Content-Length: {len(BODY)}")
    head = head.replace(b"Connection: close\r\n", b"")
    ((status, body),) = parsed(spoken(api, head + BODY + b"\0garbage\r\n\r\n"))
    assert status == 200
    assert api.client.get(f"/v1/prediction/{body['id']}").status_code == 200
    assert rows(api) == before + 1


def test_requests_in_one_packet_are_answered_in_turn(api: Api) -> None:
    first = b"GET /v1/model?slug=nothing HTTP/1.1\r\nHost: h\r\n\r\n"
    second = b"GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
    answers = parsed(spoken(api, first + second))
    assert [status for status, _ in answers] == [404, 200]


def test_a_film_that_is_being_sent_is_not_spoilt_by_garbage(api: Api) -> None:
    api.drop_queue()
    api.create()
    job = api.claim()
    assert job is not None
    big = MP4 * 2000
    api.film(job, big)
    path = api.client.get(f"/v1/prediction/{job['id']}").json()["output"].removeprefix(api.url)
    heard = spoken(api, f"GET {path} HTTP/1.1\r\nHost: h\r\n\r\n".encode() + b"\0\0garbage\r\n\r\n")
    head, _, content = heard.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200")
    assert content == big


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param((b"%x\r\n" % len(BODY), BODY), id="without an end"),
        pytest.param((b"ffff\r\n", BODY), id="within a chunk"),
        pytest.param((b"5\r\n",), id="before a chunk"),
        pytest.param((), id="at once"),
    ],
)
def test_a_chunked_body_that_breaks_off_stores_nothing(api: Api, tail: Iterable[bytes]) -> None:
    before = rows(api)
    spoken(
        api, request(api, "POST /v1/prediction/ HTTP/1.1", "Transfer-Encoding: chunked"), *tail, hang_up=True
    )
    assert rows(api) == before
    assert api.bare.get("/healthz").status_code == 200


def test_a_chunked_body_with_a_bad_chunk_is_400(api: Api) -> None:
    before = rows(api)
    head = request(api, "POST /v1/prediction/ HTTP/1.1", "Transfer-Encoding: chunked")
    one_error(spoken(api, head, b"%x\r\n" % len(BODY) + BODY + b"\r\nnonsense\r\n"), 400)
    assert rows(api) == before


def test_a_chunked_body_in_single_bytes_is_taken(api: Api) -> None:
    head = request(api, "POST /v1/prediction/ HTTP/1.1", "Transfer-Encoding: chunked")
    chunks = b"".join(b"1\r\n%c\r\n" % byte for byte in BODY) + b"0\r\n\r\n"
    ((status, _),) = parsed(spoken(api, head + chunks))
    assert status == 200


def test_the_server_says_go_on_to_who_asks(api: Api) -> None:
    head = request(
        api, "POST /v1/prediction/ HTTP/1.1", f"Content-Length: {len(BODY)}", "Expect: 100-continue"
    )
    heard = spoken(api, head, BODY)
    assert heard.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")


def test_who_has_no_key_is_not_told_to_send_the_body(api: Api) -> None:
    head = request(
        api, "POST /v1/prediction/ HTTP/1.1", "Content-Length: 99", "Expect: 100-continue", key=False
    )
    one_error(spoken(api, head), 401)


@pytest.mark.parametrize("count", [129, 1000])
def test_too_many_headers_are_431(api: Api, count: int) -> None:
    head = request(api, "GET /v1/models HTTP/1.1", *(f"X-{at}: a" for at in range(count)))
    one_error(spoken(api, head), 431)


@pytest.mark.parametrize("size", [33_000, 200_000])
def test_too_large_a_header_is_431(api: Api, size: int) -> None:
    one_error(spoken(api, request(api, "GET /v1/models HTTP/1.1", f"X-Big: {'a' * size}")), 431)


def test_a_flood_of_headers_is_stopped(api: Api) -> None:
    head = request(api, "POST /v1/prediction/ HTTP/1.1", *(f"X-{at}: {'a' * 100}" for at in range(20_000)))
    before = rows(api)
    heard = spoken(api, head)
    assert heard == b"" or parsed(heard)[0][0] in (400, 431)
    assert rows(api) == before


ENDLESS = {
    "an address": b"GET /" + b"a" * 700_000,
    "a header's name": b"GET /healthz HTTP/1.1\r\nHost: h\r\nX-" + b"a" * 700_000,
    "a header's value": b"GET /healthz HTTP/1.1\r\nHost: h\r\nX-A: " + b"a" * 700_000,
    "a trailer": b"POST /files/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-A: "
    + b"a" * 700_000,
    "headers": b"GET /healthz HTTP/1.1\r\nHost: h\r\n" + b"X-A: aaaaaaaaaaaa\r\n" * 40_000,
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_never_ends_is_stopped(api: Api, name: str) -> None:
    """The connection is closed by the server, with or without an answer that still gets through."""
    content = ENDLESS[name]
    pieces = [content[at : at + 50_000] for at in range(0, len(content), 50_000)]
    heard = spoken(api, *pieces, pause=0.002)
    assert heard == b"" or parsed(heard)[-1][0] in (404, 405, 431)
    assert api.bare.get("/healthz").status_code == 200


@pytest.mark.parametrize("begun", [b"", b"GET /healthz HTTP/1.1\r\nHost: h\r\n", b"G"])
def test_a_head_that_does_not_come_ends_the_connection(
    api: Api, monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr(JsonErrorProtocol, "head_seconds", 0.2)
    heard = spoken(api, begun)
    if begun:
        one_error(heard, 408)
    else:
        assert heard == b""


def test_who_is_slow_but_gets_there_is_served(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(JsonErrorProtocol, "head_seconds", 20.0)
    head = request(api, "GET /healthz HTTP/1.1")
    pieces = [head[at : at + 10] for at in range(0, len(head), 10)]
    ((status, _),) = parsed(spoken(api, *pieces, pause=0.01))
    assert status == 200


def test_a_websocket_is_not_spoken_here(api: Api) -> None:
    headers = (
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    )
    head = request(api, "GET /v1/nothing HTTP/1.1", *headers).replace(
        b"Connection: close", b"Connection: Upgrade"
    )
    answer = spoken(api, head, hang_up=True)
    assert answer == b"" or parsed(answer)[0][0] == 404


TRICKS = [
    "..",
    "%2e%2e",
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "..%5c..%5cwindows",
    "%c0%ae%c0%ae%c0%af",
    "%252e%252e%252f",
    "outputs%2f..%2f..%2frushes.db",
    "a%0d%0aX-Evil:%201",
    "%ff%fe",
    "%F0%9F%8E%AC",
    "١٢٣".encode().hex(),
    "a" * 5000,
    ";id=1",
    "%20",
    "*",
    "~root",
    "-",
    "null",
    "' or 1=1 --".replace(" ", "%20").replace("'", "%27"),
]


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_in_an_id_finds_nothing(api: Api, trick: str) -> None:
    before = rows(api)
    for line in (
        f"GET /v1/prediction/{trick}",
        f"POST /v1/prediction/{trick}/cancel",
        f"GET /v1/prediction/{trick}/events",
        f"GET /v1/webhooks/{trick}",
        f"GET /v1/videos/{trick}",
        f"GET /v1/models/{trick}",
        f"GET /v1/models/{trick}/schemas/openapi",
    ):
        ((status, body),) = parsed(spoken(api, request(api, f"{line} HTTP/1.1")))
        assert status in (404, 405), (line, status, body)
        assert list(body) == ERROR_KEYS
    assert rows(api) == before


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_in_a_files_name_finds_nothing(api: Api, trick: str) -> None:
    for path in (f"/files/{trick}", f"/files/{trick}/1/x.mp4", f"/files/{trick}.mp4"):
        one_error(spoken(api, request(api, f"GET {path} HTTP/1.1", key=False)), 404)


@pytest.mark.parametrize(
    "path", ["/v1/prediction/a%00b", "/files/a%00b.mp4", "/v1/models/%00", "/v1/executions?model=%00", "/%00"]
)
def test_a_null_byte_in_an_address_is_400(api: Api, path: str) -> None:
    one_error(spoken(api, request(api, f"GET {path} HTTP/1.1")), 400)


@pytest.mark.parametrize("key", [b"\xff\xfe", "sk_ключ".encode(), b"sk_" + b"a" * 20_000])
def test_a_key_of_odd_bytes_is_401(api: Api, key: bytes) -> None:
    is_error(api.bare.get("/v1/executions", headers={"X-API-Key": key}), 401, "not known")
