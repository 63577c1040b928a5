"""How an operator writes a value: `7d`, `500MB`, `a,b`, `slug=0.35`; and what it must be."""

from __future__ import annotations

import ipaddress
import json
import re
from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, SecretStr, ValidationInfo
from pydantic_settings import NoDecode

from rushes.settings.places import origin_of

__all__ = [
    "Addresses",
    "Beat",
    "Keep",
    "Lowered",
    "Number",
    "Origins",
    "Prices",
    "Seconds",
    "Secret",
    "Size",
    "Whole",
]

DURATIONS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400}
SIZES = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12}
SIZES |= {"kib": 2**10, "mib": 2**20, "gib": 2**30, "tib": 2**40}
PRICE_PARTS = {"base", "per_second", "per_second_with_audio"}
"""What the catalogue's prices are made of."""
LONGEST = 100 * 365 * 86_400
"""A hundred years in seconds: more is a slip of the keyboard, and `forever` has a word."""


def _measured(value: object, units: dict[str, int]) -> float:
    """A number with a unit, in its base unit. Raises ValueError."""
    written = re.fullmatch(r"\s*([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)\s*", str(value).lower())
    if isinstance(value, bool) or written is None or written[2] not in units:
        raise ValueError("not a number with a unit")
    return float(written[1]) * units[written[2]]


def _seconds(value: object) -> float:
    seconds = _measured(value, DURATIONS)
    if not 0 < seconds <= LONGEST:
        raise ValueError("out of range")
    return seconds


def _keep(value: object) -> float | None:
    return None if value is None or str(value).strip().lower() == "forever" else _seconds(value)


def _size(value: object) -> int:
    return round(_measured(value, SIZES))


def _no_bool(value: object) -> object:
    """TOML's `true` is no number, though Python takes it for 1."""
    if isinstance(value, bool):
        raise ValueError("not a number")
    return value


def _lowered(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


def _listed(value: object) -> tuple[str, ...]:
    """`"a, b"` or `["a", "b"]` as a tuple."""
    words = value.split(",") if isinstance(value, str) else value
    if not isinstance(words, list | tuple) or not words:
        raise ValueError("not a list")
    return tuple(str(word).strip() for word in words)


def _origins(value: object) -> tuple[str, ...]:
    words = tuple(word.rstrip("/") for word in _listed(value))
    if any(word != "*" and origin_of(word) != word for word in words):
        raise ValueError("an origin has no path")
    return words


def _addresses(value: object) -> str:
    words = _listed(value)
    for word in words:
        if word != "*":
            ipaddress.ip_network(word, strict=False)
    return ",".join(words)


def _prices(value: object) -> dict[str, dict[str, str]]:
    if isinstance(value, str):
        text = value.strip()
        value = json.loads(text) if text.startswith("{") else _pairs(text)
    if not isinstance(value, dict):
        raise ValueError("not a table")
    return {str(slug).strip(): _price(price) for slug, price in value.items()}


def _pairs(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",") if pair.strip()]
    if any(not equals or not slug.strip() for slug, equals, _ in pairs):
        raise ValueError("not slug=price")
    return {slug.strip(): price for slug, _, price in pairs}


def _price(value: object) -> dict[str, str]:
    """`0.35` for a film, `0.07/s` for each of its seconds, or a table of PRICE_PARTS."""
    if isinstance(value, dict):
        if not value or not value.keys() <= PRICE_PARTS:
            raise ValueError("unknown parts")
        return {part: _amount(amount) for part, amount in value.items()}
    text = str(value).strip()
    by_second = text.endswith("/s")
    return {"per_second" if by_second else "base": _amount(text.removesuffix("/s") if by_second else value)}


def _amount(value: object) -> str:
    """USD as exact digits: 0.35 is 35 cents and not a binary neighbour of it."""
    try:
        amount = Decimal(str(value).strip().removeprefix("$"))
    except InvalidOperation:
        raise ValueError("not an amount") from None
    if isinstance(value, bool) or not amount.is_finite() or not 0 <= amount <= 10_000:
        raise ValueError("out of range")
    if amount != round(amount, 8):
        raise ValueError("finer than a micro-cent")
    return f"{amount.normalize():f}"


def _beat(beat: float, info: ValidationInfo) -> float:
    if beat > info.data.get("lease_seconds", beat * 3) / 3:
        raise ValueError("a lease would end between two beats")
    return beat


def _secret(key: SecretStr | None) -> SecretStr | None:
    if key is not None and not re.fullmatch(r"[!-~]{8,200}", key.get_secret_value()):
        raise ValueError("unusable")
    return key


Whole = Annotated[int, BeforeValidator(_no_bool)]
Number = Annotated[float, BeforeValidator(_no_bool)]
Beat = Annotated[Number, AfterValidator(_beat)]
"""Seconds, three of which fit into a lease."""
Seconds = Annotated[float, BeforeValidator(_seconds)]
"""A duration in seconds, written `90s`, `15m`, `12h`, `7d`, `2w` or as a bare number of seconds."""
Keep = Annotated[float | None, BeforeValidator(_keep)]
"""A duration in seconds, or None for `forever`."""
Size = Annotated[int, BeforeValidator(_size)]
"""Bytes, written `500MB`, `1MiB` or as a bare number."""
Secret = Annotated[SecretStr | None, AfterValidator(_secret)]
"""A key that fits into a header."""
Lowered = BeforeValidator(_lowered)
"""Lets a word be written in capitals."""
Origins = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_origins)]
"""Origins of browsers, `("*",)` for any."""
Addresses = Annotated[str, BeforeValidator(_addresses)]
"""Addresses and networks with commas between them, or `*`."""
Prices = Annotated[dict[str, dict[str, str]], NoDecode, BeforeValidator(_prices)]
"""Slug of a model → parts of its price: digits of USD with at most eight decimals (a micro-cent)."""
