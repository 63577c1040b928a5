"""Secure connections: whom they trust, and that a cancel ends them too."""

import datetime
import ipaddress
import ssl
import threading
import time
from pathlib import Path

import pytest
from tests.engines.remote import stub as ways
from tests.engines.remote.conftest import KEY, remote

from rushes.errors import Cancelled, EnvironmentProblem, RushesError
from rushes.request import FilmRequest

REQUEST = FilmRequest("A fox", duration=5, aspect_ratio="1:1").validated()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Key and certificate of 127.0.0.1, signed by itself, in one file."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "cluster")])
    now = datetime.datetime.now(datetime.UTC)
    host = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([host]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "own.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def secure(stub, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = stub("sglang", film=lambda fields: b"no film", context=context)
    server.key = KEY
    return server


def test_an_authority_of_ones_own_is_trusted(secure, certificate, listener, tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(RushesError, match="cannot be read as a film"):
        remote(secure, KEY=KEY).film(REQUEST, tmp_path / "a.mp4", progress=listener)
    assert secure.deleted == ["video_gen_0001"]


def test_a_certificate_that_nobody_trusts_gets_no_key_and_is_not_waited_for(secure, listener, tmp_path):
    with pytest.raises(EnvironmentProblem, match=r"certificate of 127\.0\.0\.1:[0-9]+ is not trusted"):
        remote(secure, KEY=KEY).film(REQUEST, tmp_path / "a.mp4", progress=listener)
    assert secure.asked == []
    assert not listener.said("waiting for it")


def test_a_cancel_ends_a_secure_fetch(secure, certificate, listener, tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    def drips(handler) -> None:
        listener.cancelled.set()
        ways.drips(handler)

    secure.faults["content"] = [drips]
    with pytest.raises(Cancelled):
        remote(secure, KEY=KEY).film(REQUEST, tmp_path / "a.mp4", progress=listener)
    deadline = time.monotonic() + 3
    while [thread for thread in threading.enumerate() if thread.name == "remote"]:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert secure.count("content") == 1
