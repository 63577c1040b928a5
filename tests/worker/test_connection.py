"""The connection to the API: kept, opened again, encrypted, ended."""

import datetime
import io
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable

import pytest

from rushes.worker import WorkerOptions
from rushes.worker.connection import Connection, Unreachable, tls_context
from rushes.worker.desk import Claim, Desk, LeaseLost, Refused, Unwelcome
from rushes.worker.job import Ending, job_of

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
JOB = job_of({"id": "p/1", "lease": "a b", "input": {"prompt": "x"}})


class Raw:
    """A server of one socket after the other: `serve` has each in its turn."""

    def __init__(self, serve: Callable[[socket.socket, int], None], context: ssl.SSLContext | None = None):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._serve = serve
        self._context = context
        self.opened = 0
        self.port = self._listener.getsockname()[1]
        self.url = f"{'https' if context else 'http'}://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._run)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)

    def _run(self):
        while True:
            try:
                plain, _ = self._listener.accept()
            except OSError:
                return
            self.opened += 1
            try:
                with self._context.wrap_socket(plain, server_side=True) if self._context else plain as client:
                    client.settimeout(10)
                    self._serve(client, self.opened)
            except OSError:
                plain.close()


def heard(client: socket.socket) -> bytes:
    """One whole request; b"" when the client has gone."""
    request = b""
    while b"\r\n\r\n" not in request or len(request) < _length(request):
        piece = client.recv(1 << 16)
        if not piece:
            return b""
        request += piece
    return request


def _length(request: bytes) -> int:
    head, _, _ = request.partition(b"\r\n\r\n")
    body = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
    return len(head) + 4 + body


def call(connection: Connection, body: bytes | io.BytesIO = b"{}", patience: float = 10):
    length = len(body) if isinstance(body, bytes) else len(body.getbuffer())
    return connection.call("POST", "/v1", body, length=length, kind="application/json", patience=patience)


@pytest.fixture
def connect():
    made = []

    def to(url: str, context: ssl.SSLContext | None = None) -> Connection:
        made.append(Connection(url, "wk", context))
        return made[-1]

    yield to
    for each in made:
        each.close()


def answering(answer: bytes) -> Callable[[socket.socket, int], None]:
    def serve(client: socket.socket, number: int) -> None:
        while heard(client):
            client.sendall(answer)

    return serve


def test_calls_share_a_connection(connect):
    with Raw(answering(OK)) as server:
        connection = connect(server.url)
        assert [call(connection).status for _ in range(3)] == [200, 200, 200]
        assert server.opened == 1
        connection.close()


def test_a_connection_that_was_closed_while_idle_is_opened_again_unsaid(connect):
    def serve(client, number):
        heard(client)
        client.sendall(OK)

    with Raw(serve) as server:
        connection = connect(server.url)
        for _ in range(3):
            assert call(connection).status == 200
            time.sleep(0.05)
        assert server.opened == 3


def test_a_server_that_closes_on_the_second_request_is_asked_again_once(connect):
    def serve(client, number):
        heard(client)
        client.sendall(OK)
        heard(client)

    with Raw(serve) as server:
        connection = connect(server.url)
        assert [call(connection).status for _ in range(2)] == [200, 200]
        assert server.opened == 2
        connection.close()


def test_nobody_there_is_unreachable(connect):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(Unreachable):
        call(connect(f"http://127.0.0.1:{port}"))


def test_silence_is_unreachable(connect):
    with Raw(lambda client, number: [heard(client), heard(client)]) as server:
        connection = connect(server.url)
        with pytest.raises(Unreachable):
            call(connection, patience=0.2)


@pytest.mark.parametrize(
    "nonsense", [b"SSH-2.0-x\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}", b""]
)
def test_nonsense_is_unreachable(connect, nonsense):
    def serve(client, number):
        heard(client)
        client.sendall(nonsense)

    with Raw(serve) as server, pytest.raises(Unreachable):
        call(connect(server.url))


def test_an_answer_that_is_no_json_object_is_an_empty_one(connect):
    with Raw(answering(b"HTTP/1.1 502 Bad\r\nContent-Length: 6\r\nRetry-After: 3\r\n\r\n<html>")) as server:
        connection = connect(server.url)
        answer = call(connection)
        assert (answer.status, answer.body, answer.after) == (502, {}, 3.0)
        connection.close()


def test_the_answer_to_a_film_that_is_not_read_is_heard(connect):
    def serve(client, number):
        client.recv(1000)
        client.sendall(b"HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
        client.shutdown(socket.SHUT_WR)
        while client.recv(1 << 20):
            pass

    with Raw(serve) as server:
        assert call(connect(server.url), io.BytesIO(bytes(4_000_000))).status == 409


def test_a_call_can_be_ended_from_another_thread(connect):
    with Raw(lambda client, number: [heard(client), heard(client)]) as server:
        connection = connect(server.url)
        threading.Timer(0.2, connection.hang_up).start()
        began = time.monotonic()
        with pytest.raises(Unreachable):
            call(connection, patience=30)
        assert time.monotonic() - began < 15


def test_a_path_before_the_api_is_kept(connect):
    seen = []

    def serve(client, number):
        seen.append(heard(client))
        client.sendall(OK)

    with Raw(serve) as server:
        call(connect(f"{server.url}/rushes/"))
    assert seen[0].startswith(b"POST /rushes/v1 HTTP/1.1\r\n")


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"401 Unauthorized", Unwelcome),
        (b"409 Conflict", LeaseLost),
        (b"410 Gone", LeaseLost),
        (b"404 Not Found", Unreachable),
        (b"400 Bad Request", Refused),
        (b"307 Moved", Refused),
        (b"429 Too Many", Unreachable),
        (b"500 Oops", Unreachable),
        (b"507 Full", Unreachable),
    ],
)
def test_what_an_answer_to_a_beat_means(connect, answer, error):
    with Raw(answering(b"HTTP/1.1 " + answer + b"\r\nContent-Length: 2\r\n\r\n{}")) as server:
        connection = connect(server.url)
        with pytest.raises(error):
            Desk(connection).beat(JOB, progress=0, stage="", logs="", wait=0)
        connection.close()


def test_the_apis_own_404_means_that_the_job_is_gone(connect):
    body = b'{"status": "error", "message": "no such job"}'
    with Raw(answering(b"HTTP/1.1 404 Not Found\r\nContent-Length: %d\r\n\r\n" % len(body) + body)) as server:
        connection = connect(server.url)
        with pytest.raises(LeaseLost):
            Desk(connection).finish(
                JOB, Ending("retry", "noop", 0.0), None, logs="", claim=Claim("w", ("noop",))
            )
        connection.close()


@pytest.fixture
def certificate(tmp_path):
    """A certificate for 127.0.0.1 that has signed itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "test")])
    now = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "own.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


def test_https_is_spoken_with_an_authority_of_ones_own(connect, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Raw(answering(OK), context) as server:
        connection = connect(server.url, tls_context(WorkerOptions(server.url, ca_file=certificate)))
        assert [call(connection).status for _ in range(3)] == [200, 200, 200]
        assert server.opened == 1
        connection.close()


def test_a_certificate_that_nobody_trusts_is_refused(connect, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Raw(answering(OK), context) as server:
        connection = connect(server.url, tls_context(WorkerOptions(server.url)))
        with pytest.raises(Unreachable) as error:
            call(connection)
        assert "certificate" in str(error.value)
