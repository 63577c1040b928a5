"""The operator's password: what it must be, its hash, and whether a given one is it. Hashing is slow on purpose."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

__all__ = ["LEAST", "MOST", "hashed", "is_password", "kept_hash", "objection"]

LEAST = 10
MOST = 200
DIFFERENT = 5
"""Different signs that there must be."""
_RUNS = ("0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm")
_HASHER = PasswordHasher()  # argon2id with the parameters of RFC 9106 for little memory
_HANDS = ThreadPoolExecutor(2, "password")
"""Two at a time: each takes 64 MiB, and nobody who guesses may fill the memory."""


def objection(password: str) -> str:
    """Why it will not do, in one sentence without its full stop; "" when it will."""
    if len(password) < LEAST:
        return f"the password is shorter than {LEAST} characters"
    if len(password) > MOST:
        return f"the password is longer than {MOST} characters"
    low = password.lower()
    if len(set(low)) < DIFFERENT:
        return f"the password has only {len(set(low))} different characters and needs at least {DIFFERENT}"
    if any(low in run or low[::-1] in run for run in _RUNS):
        return "the password is a row of neighbours, which is guessed first"
    return ""


def hashed(password: str) -> str:
    """Its argon2id hash, with a salt of its own."""
    return _HASHER.hash(password.encode("utf-8", "surrogatepass"))


async def kept_hash(password: str) -> str:
    """`hashed`, in a thread."""
    return await asyncio.get_running_loop().run_in_executor(_HANDS, hashed, password)


async def is_password(hash: str | None, given: str) -> bool:
    """Whether `given` has this hash; takes as long when there is none."""
    return await asyncio.get_running_loop().run_in_executor(_HANDS, _verified, hash, given)


def _verified(hash: str | None, given: str) -> bool:
    try:
        right = _HASHER.verify(hash or _nobodys(), given[: MOST + 1].encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False
    return right and hash is not None


@cache
def _nobodys() -> str:
    return hashed("nobody's password")
