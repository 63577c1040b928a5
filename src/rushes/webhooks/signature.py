"""What proves to a receiver that a webhook is ours: the secret itself, as the vendor sends it, and a signature.

The signature is that of Standard Webhooks 1.0 (https://www.standardwebhooks.com): HMAC-SHA256 over id, timestamp and
body. Its key is what the `standardwebhooks` package makes of the secret, so `Webhook(secret).verify(...)` accepts it:
a leading `whsec_` is taken off and the rest is read as base64, loosely (signs that base64 doesn't have are passed over).
A secret that this package cannot read (not enough signs for base64, or none) is the key as it stands, in UTF-8.
Who wants every library to agree takes a secret of the form `whsec_` + base64.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from typing import NoReturn

from rushes.errors import UsageError

__all__ = ["SECRET_LIMIT", "check_secret", "key_of", "sign", "signing_headers"]

SECRET_LIMIT = 512
"""Characters."""
_PREFIX = "whsec_"


def check_secret(value: object) -> str | None:
    """A webhook's secret that can be the value of a header; None for none, which may also be written "".

    Raises UsageError for `webhook_secret`: not text, over 512 characters, signs beyond Latin-1, control characters, space
    at an end.
    """
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        _refuse("webhook_secret must be text", "give a string")
    if len(value) > SECRET_LIMIT:
        _refuse(f"webhook_secret has {len(value):,} characters", f"shorten it to {SECRET_LIMIT}")
    if any(not (" " <= sign <= "~" or "\xa0" <= sign <= "\xff") for sign in value):
        _refuse(
            "webhook_secret holds signs that a header cannot carry",
            "use printable ASCII, such as whsec_ and base64",
        )
    if value != value.strip():
        _refuse("webhook_secret begins or ends with a space", "take it off")
    return value


def key_of(secret: str) -> bytes:
    """The key of the signature, as the module's text says."""
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX) + "==")
    except (binascii.Error, ValueError):
        key = b""
    return key or secret.encode()


def sign(secret: str, id: str, timestamp: int, body: bytes) -> str:
    """The value of `webhook-signature`; `timestamp` is in epoch seconds."""
    signed = b"%s.%d.%s" % (id.encode(), timestamp, body)
    digest = hmac.new(key_of(secret), signed, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def signing_headers(id: str, timestamp: int, body: bytes, secret: str | None) -> dict[str, str]:
    """The headers by which a receiver knows a webhook; `id` is the same on each attempt, `timestamp` the attempt's."""
    headers = {"webhook-id": id, "webhook-timestamp": str(timestamp)}
    if secret is not None:
        headers["webhook-signature"] = sign(secret, id, timestamp, body)
        headers["X-Webhook-Secret"] = secret
    return headers


def _refuse(message: str, mend: str) -> NoReturn:
    raise UsageError(message, field="webhook_secret", mend=mend)
