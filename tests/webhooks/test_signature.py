"""Signatures that the published package verifies, and secrets that a header can carry."""

from __future__ import annotations

import base64
import time

import pytest
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

from rushes.errors import UsageError
from rushes.webhooks.signature import SECRET_LIMIT, check_secret, key_of, signing_headers

BODY = b'{"exec_id":"p1","status":"succeeded","output":"https://films.example/a.mp4","error":null}'
BASE64 = base64.b64encode(bytes(range(24))).decode()


@pytest.mark.parametrize(
    "secret",
    [
        "whsec_" + BASE64,
        BASE64,
        "whsec_" + BASE64.rstrip("="),
        "plainwords",
        "my-webhook-secret!",
        "geheim ist es",
    ],
)
def test_the_package_verifies_what_is_signed_with_the_secret_as_given(secret: str) -> None:
    headers = signing_headers("d1", int(time.time()), BODY, secret)
    assert Webhook(secret).verify(BODY, headers)["exec_id"] == "p1"


@pytest.mark.parametrize("secret", ["abcde", "!", "whsec_abcde", "schlüssel", "-- --"])
def test_a_secret_that_the_package_cannot_read_is_the_key_as_it_stands(secret: str) -> None:
    headers = signing_headers("d1", int(time.time()), BODY, secret)
    assert Webhook(secret.encode()).verify(BODY, headers)["exec_id"] == "p1"


def test_a_changed_body_is_not_verified() -> None:
    headers = signing_headers("d1", int(time.time()), BODY, BASE64)
    with pytest.raises(WebhookVerificationError):
        Webhook(BASE64).verify(BODY.replace(b"p1", b"p2"), headers)


def test_the_key_of_a_prefixed_secret_is_what_its_base64_says() -> None:
    assert key_of("whsec_" + BASE64) == bytes(range(24))


def test_the_secret_itself_is_sent_as_the_vendor_does() -> None:
    assert signing_headers("d1", 1, BODY, "quiet")["X-Webhook-Secret"] == "quiet"


def test_without_a_secret_only_id_and_time_are_sent() -> None:
    assert signing_headers("d1", 1700000000, BODY, None) == {
        "webhook-id": "d1",
        "webhook-timestamp": "1700000000",
    }


@pytest.mark.parametrize("value", [None, ""])
def test_no_secret_is_none(value: object) -> None:
    assert check_secret(value) is None


@pytest.mark.parametrize("value", ["a", "whsec_" + BASE64, "with space", "schlüssel", "x" * SECRET_LIMIT])
def test_a_secret_that_a_header_can_carry_is_taken_as_it_is(value: str) -> None:
    assert check_secret(value) == value


@pytest.mark.parametrize(
    "value",
    [
        *("a\nb", "a\r\nX-Evil: 1", "a\x00b", "\x7f", "a\tb", "\x85", " a", "a ", "\xa0a", " "),
        *("密", "\ud800", "€", "x" * (SECRET_LIMIT + 1), 5, True, ["a"], {"a": 1}),
    ],
)
def test_a_secret_that_a_header_cannot_carry_is_refused(value: object) -> None:
    with pytest.raises(UsageError) as caught:
        check_secret(value)
    assert caught.value.field == "webhook_secret"


def test_a_refusal_does_not_repeat_the_secret() -> None:
    with pytest.raises(UsageError) as caught:
        check_secret("hush\nhush")
    assert "hush" not in str(caught.value)
