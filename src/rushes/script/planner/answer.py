"""An answer read: text to JSON, JSON to a Screenplay of which nothing is believed yet.

Strict in shape (types, names, lengths), since whatever is wrong there was not meant for us; words are looked at later.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
from typing import Any, NoReturn

from rushes.script.planner.schema import asked, parts
from rushes.script.planner.unusable import Unusable, shown
from rushes.script.screenplay import Screenplay

__all__ = ["read_answer"]

ITEMS = 60
"""Entries a list may have: a prompt of 2,500 characters names fewer of anything."""

LETTERS = 2500
"""Characters a text may have: as many as a prompt."""

NUMBER = 10_000
"""The largest number that any field could mean."""

FENCED = re.compile(r"```[a-zA-Z]*\s*\n(.*?)```", re.DOTALL)
THOUGHT = "</think>"
TRIES = 8
"""Opening braces at which JSON is looked for in prose."""


def read_answer(text: str, prompt: str) -> Screenplay:
    """The Screenplay that the answer to `prompt` describes. Raises Unusable, saying where it is wrong."""
    found = _decoded(Screenplay, _json(text), "", {"prompt": prompt, "language": ""})
    assert isinstance(found, Screenplay)
    return found


def _json(text: str) -> dict[str, Any]:
    """The JSON object in an answer: alone, in a fence, or amid prose."""
    text = text.rpartition(THOUGHT)[2]
    for block in (text, *(match[1] for match in FENCED.finditer(text))):
        found = _loaded(block.strip())
        if found is not None:
            return found
    at = text.find("{")
    for _ in range(TRIES):
        if at < 0:
            break
        found = _loaded(text[at:], rest=True)
        if found is not None:
            return found
        at = text.find("{", at + 1)
    raise Unusable("the answer is not JSON")


def _loaded(text: str, *, rest: bool = False) -> dict[str, Any] | None:
    decoder = json.JSONDecoder(parse_constant=_no_number)
    try:
        found = decoder.raw_decode(text)[0] if rest else decoder.decode(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _decoded(owner: type, value: object, where: str, given: dict[str, object]) -> object:
    """A dataclass from a JSON object. A field that is left out or null takes its default, where it has one."""
    if not isinstance(value, dict):
        raise _wrong(where, "an object")
    fields = asked(owner)
    for name in value:
        if name not in fields:
            raise Unusable(
                f"the answer breaks the schema: “{shown(f'{where}.{name}'.lstrip('.'))}” is not asked"
            )
    known = dict(given)
    for name, (kind, default) in fields.items():
        if value.get(name) is not None:
            known[name] = _held(kind, value[name], f"{where}.{name}".lstrip("."))
        elif default is dataclasses.MISSING:
            raise Unusable(f"the answer breaks the schema: {f'{where}.{name}'.lstrip('.')} is missing")
    for field in dataclasses.fields(owner):
        if field.name not in known and field.default is dataclasses.MISSING and field.name not in fields:
            known[field.name] = "" if field.type == "str" or field.type is str else 0
    return owner(**known)


def _held(kind: object, value: object, where: str) -> object:
    inner, many, _ = parts(kind)
    if many is None:
        return _single(inner, value, where)
    if not isinstance(value, list) or len(value) > ITEMS or (many and len(value) != many):
        raise _wrong(where, f"a list of {many or f'at most {ITEMS}'}")
    return tuple(_single(inner, one, f"{where}[{at}]") for at, one in enumerate(value))


def _single(kind: object, value: object, where: str) -> object:
    if kind is str:
        if isinstance(value, str) and len(value) <= LETTERS:
            return value
        raise _wrong(where, f"text of at most {LETTERS} characters")
    if kind is bool:
        if isinstance(value, bool):
            return value
        raise _wrong(where, "true or false")
    if kind in (int, float):
        return _number(kind, value, where)
    assert isinstance(kind, type)
    return _decoded(kind, value, where, {})


def _number(kind: object, value: object, where: str) -> int | float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise _wrong(where, "a number")
    if abs(value) > NUMBER or math.isnan(value):
        raise _wrong(where, f"a number up to {NUMBER:,}")
    number = float(value)
    if kind is float:
        return number
    if number != int(number):
        raise _wrong(where, "a whole number")
    return int(number)


def _wrong(where: str, wanted: str) -> Unusable:
    return Unusable(f"the answer breaks the schema: {where or 'it'} should be {wanted}")
