"""TLS to receivers, with real handshakes."""

from __future__ import annotations

import asyncio
import datetime
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from tests.webhooks.network import names
from tests.webhooks.receiver import PATIENCE, answering, receiving, silent

from rushes.webhooks.egress import Answer, GuardedNetwork, post
from rushes.webhooks.target import parse_target


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Key and self-signed certificate of receiver.test, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "receiver.test")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("receiver.test")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "receiver.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


def sent_to(
    host: str, certificate: Path, *, trusted: bool = True
) -> tuple[Answer, list[str | None], str | None]:
    """The answer, the names asked for in handshakes, the Host header."""
    asked: list[str | None] = []
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    server.sni_callback = lambda _, name, __: asked.append(name)
    client = ssl.create_default_context(cafile=str(certificate) if trusted else None)

    async def story() -> tuple[Answer, list[str | None], str | None]:
        async with receiving(answering(200), ssl=server) as receiver:
            asyncio.get_running_loop().set_exception_handler(
                lambda *_: None
            )  # a refused handshake is its point
            network = GuardedNetwork(
                allow_private=True, resolve=names(receiver_test="127.0.0.1", other_test="127.0.0.1")
            )
            target = parse_target(f"https://{host}:{receiver.port}/")
            answer = await post(target, {}, b"{}", network=network, tls=client, limit=PATIENCE)
            return answer, asked, receiver.requests[0].headers["host"] if receiver.requests else None

    return asyncio.run(story())


def test_the_handshake_is_made_under_the_name_of_the_url(certificate: Path) -> None:
    answer, asked, host = sent_to("receiver.test", certificate)
    assert answer.status_code == 200
    assert asked == ["receiver.test"]
    assert host is not None
    assert host.startswith("receiver.test:")


@pytest.mark.parametrize(("host", "trusted"), [("other.test", True), ("receiver.test", False)])
def test_a_certificate_of_another_name_or_of_nobody_known_is_refused(
    certificate: Path, host: str, trusted: bool
) -> None:
    answer, _, header = sent_to(host, certificate, trusted=trusted)
    assert answer.problem is not None
    assert answer.problem.startswith("The receiver's certificate was refused")
    assert header is None


def test_a_receiver_that_speaks_no_tls_is_a_failure() -> None:
    async def story() -> Answer:
        async with asyncio.timeout(PATIENCE):
            server = await asyncio.start_server(_plain, "127.0.0.1", 0)
            async with server:
                target = parse_target(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/")
                return await post(target, {}, b"{}", network=GuardedNetwork(allow_private=True))

    assert asyncio.run(story()).problem == "The TLS handshake failed"


async def _plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    await writer.drain()
    writer.close()


def test_a_handshake_that_never_ends_is_left_after_the_limit() -> None:
    async def story() -> Answer:
        async with receiving(silent) as receiver:  # waits for a request line that never comes
            target = parse_target(f"https://127.0.0.1:{receiver.port}/")
            return await post(target, {}, b"{}", network=GuardedNetwork(allow_private=True), limit=0.3)

    assert asyncio.run(story()).problem == "The receiver did not answer within 0.3 s"
