"""Bodies are read as strict JSON: one object of one reading, or one sentence about what is wrong and where.

Python's reader takes more than JSON (NaN, endless numbers, a key twice, half characters); whatever it takes beyond is
refused here, with the place in the body.

A byte order mark is skipped, since Windows tools write one and RFC 8259 lets a reader do so.
"""

from __future__ import annotations

import json
import math
from typing import NoReturn

from rushes.errors import UsageError

__all__ = ["DEPTH", "KEYS", "BodyError", "read_json"]

DEPTH = 32
"""Objects and arrays within each other."""
KEYS = 1000
"""Keys of all objects together."""
SEPARATORS = 20_000
"""Commas and opening brackets; more than any input has, and so few that reading never holds up the server."""
DIGITS = 100
"""Characters of a number; the longest double takes 25."""
SHOWN = 40
"""Characters of a key that a message repeats."""
BOM = b"\xef\xbb\xbf"
EXAMPLE = 'send one JSON object, for example {"model": "…", "input": {"prompt": "…"}}'
_SPACE = b" \t\r\n"
_KINDS = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}
_MENDS = {
    "'": "use double quotation marks",
    "T": "write true in lower case",
    "F": "write false in lower case",
    "N": "write null for no value",
    "u": "write null for no value",
    "/": "take out the comment",
    "#": "take out the comment",
    "“": "use straight quotation marks",
    "”": "use straight quotation marks",
}
"""What helps, by the sign at which the reader stopped."""


class BodyError(UsageError):
    """A body that is no strict JSON object: the server's 400 for malformed JSON."""


class _Refused:
    """Stands in the read tree for what may not be there, until the walk that knows its place finds it."""

    __slots__ = ("key", "mend", "what")

    def __init__(self, what: str, mend: str, key: str | None = None) -> None:
        self.what, self.mend, self.key = what, mend, key


def read_json(
    body: bytes, content_type: str | None = None, *, may_be_empty: bool = False
) -> dict[str, object]:
    """The object in a body. Raises BodyError for anything else, whatever the bytes are.

    The content type is not asked for, since curl sends JSON as a form when nobody says otherwise; only multipart is
    refused by it. With `may_be_empty` an empty body is an empty object.
    """
    if content_type and content_type.lstrip().lower().startswith("multipart/"):
        raise BodyError("the body is multipart form data", mend=EXAMPLE)
    body = body.removeprefix(BOM)
    if not body.strip(_SPACE):
        if may_be_empty:
            return {}
        raise BodyError("the body is empty", mend=EXAMPLE)
    if body.count(b",") + body.count(b"[") + body.count(b"{") > SEPARATORS:
        raise BodyError(
            f"the body has more than {SEPARATORS:,} commas and brackets, where {KEYS:,} keys are allowed",
            mend="send less in one body",
        )
    value = _decoded(body)
    _Walk(escapes=b"\\u" in body).visit(value)
    if not isinstance(value, dict):
        hint = " and not as a string of JSON" if isinstance(value, str) else ""
        raise BodyError(f"the body is {_KINDS.get(type(value), 'a number')}", mend=EXAMPLE + hint)
    return value


def _decoded(body: bytes) -> object:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        _not_utf8(body, error.start)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        _not_json(error)
    except RecursionError:
        raise _too_deep() from None


def _not_utf8(body: bytes, at: int) -> NoReturn:
    if body[:2] == b"\x1f\x8b":
        raise BodyError("the body is compressed", mend="send it as it is, without Content-Encoding") from None
    line = body.count(b"\n", 0, at) + 1
    column = len(body[body.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace")) + 1
    raise BodyError(
        f"the body is not UTF-8 at line {line}, column {column}", mend="encode it as UTF-8"
    ) from None


def _not_json(error: json.JSONDecodeError) -> NoReturn:
    found = error.doc[error.pos : error.pos + 1]
    place = f"at line {error.lineno}, column {error.colno}"
    reason = error.msg.rstrip(": ").removesuffix(" at").removesuffix(" starting")
    reason = reason[:1].lower() + reason[1:]
    if reason == "extra data":
        raise BodyError(
            f"the body goes on after its JSON {place}", mend="send one JSON object and nothing else"
        ) from None
    if not found:
        raise BodyError(f"the body ends too early {place}: {reason}", mend="send all of it") from None
    if error.pos == len(error.doc) - len(error.doc.lstrip()) and found not in "{[\"'":
        raise BodyError(f"the body is not JSON {place}: {reason}", mend=EXAMPLE) from None
    raise BodyError(f"the body is not JSON {place}: {reason}", mend=_mend(error, found, reason)) from None


def _mend(error: json.JSONDecodeError, found: str, reason: str) -> str:
    if reason.startswith("invalid control character"):
        return "write line breaks as \\n and tabs as \\t"
    if found in "}]" and error.doc[: error.pos].rstrip().endswith(","):
        return "take out the comma before it"
    return _MENDS.get(found, "correct it there") if reason.startswith("expecting") else "correct it there"


def _pairs(pairs: list[tuple[str, object]]) -> object:
    read = dict(pairs)
    if len(read) == len(pairs):
        return read
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            break
        seen.add(key)
    return _Refused("is there twice", "send it once", key)


def _whole(digits: str) -> object:
    if len(digits) > DIGITS:
        return _Refused(f"is a number of {len(digits):,} characters", f"send at most {DIGITS}")
    return int(digits)


def _real(digits: str) -> object:
    if len(digits) > DIGITS:
        return _Refused(f"is a number of {len(digits):,} characters", f"send at most {DIGITS}")
    value = float(digits)
    return (
        value if math.isfinite(value) else _Refused(f"is {digits}, too large a number", "send a smaller one")
    )


def _constant(word: str) -> object:
    return _Refused(f"is {word}, which is not JSON", "send a number or null")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_int=_whole, parse_float=_real, parse_constant=_constant
)


class _Walk:
    """One pass over a read tree that knows the place it is at."""

    __slots__ = ("escapes", "keys", "path")

    def __init__(self, *, escapes: bool) -> None:
        self.escapes = escapes
        """Whether strings can hold what only an escape can write; without any there is nothing to look for."""
        self.keys = 0
        self.path: list[str | int] = []

    def visit(self, value: object) -> None:
        if isinstance(value, str):
            if self.escapes:
                self._text(value)
        elif isinstance(value, dict):
            self._enter()
            self.keys += len(value)
            if self.keys > KEYS:
                raise BodyError(f"the body has more than {KEYS:,} keys", mend="send fewer")
            for key, one in value.items():
                self.path.append(key)
                if self.escapes:
                    self._text(key)
                self.visit(one)
                self.path.pop()
        elif isinstance(value, list):
            self._enter()
            for at, one in enumerate(value):
                self.path.append(at)
                self.visit(one)
                self.path.pop()
        elif isinstance(value, _Refused):
            if value.key is not None:
                self.path.append(value.key)
            self._stop(value.what, value.mend)

    def _enter(self) -> None:
        if len(self.path) >= DEPTH:
            raise _too_deep()

    def _text(self, text: str) -> None:
        if "\0" in text:
            self._stop("holds a null character", "take it out")
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            self._stop("holds half a character (a lone surrogate)", "send both halves or none")

    def _stop(self, what: str, mend: str) -> NoReturn:
        place = _place(self.path)
        raise BodyError(f"{place or 'the body'} {what}", field=place or None, mend=mend) from None


def _place(path: list[str | int]) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{_named(step)}" for step in path)
    return text.removeprefix(".")


def _named(key: str) -> str:
    """A key as a message may show it: short, and with escapes for what cannot be printed."""
    short = key if len(key) <= SHOWN else f"{key[:SHOWN]}…"
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in short) or '""'


def _too_deep() -> BodyError:
    return BodyError(f"the body is nested more than {DEPTH} levels deep", mend="send it flatter")
