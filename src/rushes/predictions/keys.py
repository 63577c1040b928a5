"""API keys: made, looked up by their digest, listed, revoked. The secret itself is never stored."""

from __future__ import annotations

import hashlib
import secrets
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from rushes.errors import UsageError
from rushes.predictions.schema import NOW, keys, predictions

__all__ = [
    "CLIENT",
    "VISITOR",
    "WORKER",
    "Key",
    "Visitors",
    "create_key",
    "digest_of",
    "ensure_key",
    "ensure_visitor",
    "find_key",
    "forget_visitors",
    "has_keys",
    "key_by_id",
    "limit_key",
    "list_keys",
    "new_secret",
    "revoke_key",
    "visitors",
]

CLIENT = "client"
WORKER = "worker"
VISITOR = "visitor"
"""A browser in the playground: its secret is a cookie, and no good for the API."""
PREFIXES = {CLIENT: "sk_", WORKER: "rw_", VISITOR: "vi_"}
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
RANDOM_SIGNS = 32
"""Signs of the alphabet of 62 that are random: 190 bits."""
PUBLIC_SIGNS = 8
CHECK_SIGNS = 6


@dataclass(frozen=True, slots=True)
class Key:
    """Who may ask. `per_minute` and `in_flight` are limits, 0 is none; times are epoch seconds."""

    id: str
    name: str
    role: str
    per_minute: int
    in_flight: int
    created_at: float
    used_at: float | None
    revoked_at: float | None


@dataclass(frozen=True, slots=True)
class Visitors:
    """How many browsers have used the playground, and when one did last (epoch seconds)."""

    number: int
    last_at: float | None


def new_secret(role: str, random: Callable[[str], str] = secrets.choice) -> tuple[str, str]:
    """A public id and a secret: prefix, id, 190 random bits, check digits by which a scanner knows a leaked key."""
    public = "".join(random(ALPHABET) for _ in range(PUBLIC_SIGNS))
    body = PREFIXES[role] + public + "".join(random(ALPHABET) for _ in range(RANDOM_SIGNS))
    return public, body + _check_digits(body)


def _check_digits(body: str) -> str:
    value, digits = zlib.crc32(body.encode()), ""
    for _ in range(CHECK_SIGNS):
        value, rest = divmod(value, len(ALPHABET))
        digits = ALPHABET[rest] + digits
    return digits


def digest_of(secret: str) -> str:
    """What is stored of a secret: SHA-256 suffices for 190 random bits."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


_COLUMNS = (
    keys.c.id,
    keys.c.name,
    keys.c.role,
    keys.c.per_minute,
    keys.c.in_flight,
    keys.c.created_at,
    keys.c.used_at,
    keys.c.revoked_at,
)


def create_key(
    connection: Connection,
    name: str,
    role: str = CLIENT,
    per_minute: int = 100,
    in_flight: int = 10,
    secret: str | None = None,
) -> tuple[Key, str]:
    """Make a key; the secret that is returned is not to be had again. `secret` brings one's own."""
    public, made = new_secret(role)
    given = secret or made
    connection.execute(
        insert(keys).values(
            id=public,
            name=name,
            role=role,
            digest=digest_of(given),
            per_minute=per_minute,
            in_flight=in_flight,
            tokens=float(per_minute),
            refilled_at=NOW,
            created_at=NOW,
        )
    )
    return _key(connection.execute(select(*_COLUMNS).where(keys.c.id == public)).one()), given


def ensure_key(connection: Connection, name: str, secret: str, per_minute: int, in_flight: int) -> Key:
    """The key with this secret of one's own choosing, made if it is not there, with these limits."""
    found = find_key(connection, digest_of(secret))
    if found is None:
        return create_key(connection, name, CLIENT, per_minute, in_flight, secret)[0]
    connection.execute(
        update(keys)
        .where(keys.c.id == found.id)
        .values(per_minute=per_minute, in_flight=in_flight, revoked_at=None)
    )
    return found


def ensure_visitor(connection: Connection, cookie: str, per_minute: int, in_flight: int) -> Key:
    """The key of the browser with this cookie, made if it is not there."""
    found = find_key(connection, digest_of(cookie))
    if found is None:
        found, _ = create_key(connection, "playground", VISITOR, per_minute, in_flight, cookie)
    return found


def forget_visitors(connection: Connection, seconds: float) -> int:
    """Delete the keys of browsers that were made longer ago than that and have no prediction any more; how many."""
    of_these = select(predictions.c.id).where(predictions.c.key_id == keys.c.id).exists()
    old = delete(keys).where(keys.c.role == VISITOR, keys.c.created_at < NOW - seconds, ~of_these)
    return connection.execute(old).rowcount


def find_key(connection: Connection, digest: str) -> Key | None:
    """The key with this digest, revoked or not."""
    row = connection.execute(select(*_COLUMNS).where(keys.c.digest == digest)).first()
    return None if row is None else _key(row)


def has_keys(connection: Connection, role: str = CLIENT) -> bool:
    """Whether any key of this role was ever made."""
    return connection.execute(select(keys.c.id).where(keys.c.role == role).limit(1)).first() is not None


def key_by_id(connection: Connection, id: str) -> Key | None:
    """The key with this public id, revoked or not."""
    row = connection.execute(select(*_COLUMNS).where(keys.c.id == id)).first()
    return None if row is None else _key(row)


def list_keys(connection: Connection, roles: Sequence[str] = (CLIENT, WORKER, VISITOR)) -> list[Key]:
    """The keys of these roles, oldest first; visitors may be thousands."""
    found = select(*_COLUMNS).where(keys.c.role.in_(roles)).order_by(keys.c.created_at, keys.c.id)
    return [_key(row) for row in connection.execute(found)]


def visitors(connection: Connection) -> Visitors:
    """All visitors in one figure."""
    said = select(func.count(), func.max(keys.c.created_at), func.max(keys.c.used_at))
    number, made, used = connection.execute(said.where(keys.c.role == VISITOR)).one()
    return Visitors(number, max((at for at in (made, used) if at is not None), default=None))


def limit_key(connection: Connection, id: str, per_minute: int, in_flight: int) -> Key:
    """Give a client's key other limits, from now on. Raises UsageError when there is none with this id."""
    mine = keys.c.id == id, keys.c.role == CLIENT
    connection.execute(update(keys).where(*mine).values(per_minute=per_minute, in_flight=in_flight))
    row = connection.execute(select(*_COLUMNS).where(*mine)).first()
    if row is None:
        raise UsageError(f"there is no client's key {id}", field="id", mend="see rushes keys list")
    return _key(row)


def revoke_key(connection: Connection, id: str) -> Key:
    """Refuse this key from now on. Raises UsageError when there is none with this id."""
    connection.execute(
        update(keys).where(keys.c.id == id, keys.c.revoked_at.is_(None)).values(revoked_at=NOW)
    )
    row = connection.execute(select(*_COLUMNS).where(keys.c.id == id)).first()
    if row is None:
        raise UsageError(f"there is no key {id}", field="id", mend="see rushes keys list")
    return _key(row)


def _key(row: Iterable[Any]) -> Key:
    return Key(*tuple(row))
