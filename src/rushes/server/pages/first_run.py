"""The token by which the first one to come may set the operator's password: only who sees the server's output has it."""

from __future__ import annotations

import hashlib
import hmac

from rushes.server.service import Service

__all__ = ["dashboard_url", "is_set_up_token", "set_up_token"]


def set_up_token(service: Service) -> str:
    """A keyed hash, the same for every server on the database; worth nothing once a password is set."""
    return hmac.new(service.seal, b"set-up", hashlib.sha256).hexdigest()


def is_set_up_token(service: Service, given: str) -> bool:
    """Whether it is that token."""
    return hmac.compare_digest(set_up_token(service).encode(), given.encode("utf-8", "replace"))


def dashboard_url(service: Service, *, has_password: bool) -> str:
    """Where an operator goes, now or for the first time."""
    address = f"{service.public_url}/dashboard"
    return address if has_password else f"{address}/set-up?token={set_up_token(service)}"
