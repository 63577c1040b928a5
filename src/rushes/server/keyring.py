"""Who asks: a key looked up by its digest, remembered for a moment so that polls cost no statement."""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable

from rushes.predictions.database import Database
from rushes.predictions.keys import Key, digest_of, find_key

__all__ = ["REMEMBERED", "Keyring", "presented"]

REMEMBERED = 2.0
"""Seconds for which a revoked key may still read. A create looks at the key itself, so it is refused at once."""
MOST = 10_000


class Keyring:
    """The keys that were shown lately. `local` is the secret of this server's own worker, never stored."""

    def __init__(self, database: Database, local: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._local = digest_of(local)
        self._clock = clock
        self._known: dict[str, tuple[Key, float]] = {}

    async def key_of(self, secret: str) -> Key | None:
        """The unrevoked key with this secret, or None."""
        digest = digest_of(secret)
        if hmac.compare_digest(digest, self._local):
            return _LOCAL
        remembered = self._known.get(digest)
        now = self._clock()
        if remembered is None or remembered[1] < now:
            found = await self._database.glance(find_key, digest)
            if found is None:
                return None
            if len(self._known) >= MOST:
                self._known.clear()
            remembered = self._known[digest] = (found, now + REMEMBERED)
        return None if remembered[0].revoked_at is not None else remembered[0]


_LOCAL = Key("local", "this server's own worker", "worker", 0, 0, 0.0, None, None)


def presented(headers: list[tuple[bytes, bytes]]) -> list[str]:
    """The secrets that a request shows, in `X-API-Key` and in `Authorization: Bearer`."""
    found: list[str] = []
    for name, value in headers:
        if name == b"x-api-key":
            found.insert(0, value.decode("latin-1").strip())
        elif name == b"authorization" and value[:7].lower() == b"bearer ":
            found.append(value[7:].decode("latin-1").strip())
    return [secret for secret in found if secret]
