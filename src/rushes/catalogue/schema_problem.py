"""What a value has against a JSON Schema, told in our own words: the field, what it is, what it may be.

Knows JSON Schema 2020-12 through the library `jsonschema`, whose messages are never shown.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped]  # has no types
from jsonschema.validators import extend  # type: ignore[import-untyped]
from referencing import Registry

__all__ = ["SchemaProblem", "allowed", "compiled", "schema_problems", "shown"]

SHOWN = 40
"""Characters of a wrong value that a message repeats."""
LISTED = 20
"""Allowed values that a message lists."""
DIGITS_BITS = 210
"""Whole numbers of more bits (64 digits) are not written out."""

_NAMES = {
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "an array",
    "object": "an object",
    "null": "null",
}


@dataclass(frozen=True, slots=True)
class SchemaProblem:
    """One thing that is wrong. `path` is the place ("images[2].url"), `top` its first name, `mend` what is allowed."""

    path: str
    top: str
    message: str
    mend: str

    def __str__(self) -> str:
        return f"{self.message}; {self.mend}."


def _is_number(_: object, value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


_Validator = extend(
    Draft202012Validator, type_checker=Draft202012Validator.TYPE_CHECKER.redefine("number", _is_number)
)


def compiled(schema: Mapping[str, Any]) -> Any:
    """A validator of the schema, to be kept: it never opens a network address, and NaN is no number to it."""
    return _Validator(schema, registry=Registry())


def schema_problems(validator: Any, value: Mapping[str, Any]) -> list[SchemaProblem]:
    """All that is wrong with an object, in the order of the schema's properties; [] when nothing is."""
    order = {name: at for at, name in enumerate(validator.schema.get("properties", ()))}
    found: dict[str, SchemaProblem] = {}
    for error in validator.iter_errors(value):
        for problem in _told(error):
            found.setdefault(problem.path, problem)
    return sorted(found.values(), key=lambda problem: (order.get(problem.top, len(order)), problem.path))


def allowed(rule: Mapping[str, Any]) -> str:
    """What a schema allows, in words: `"5" or "10"`, `a number from 0 to 1`, `text of 1 to 2,500 characters`."""
    if "const" in rule:
        return shown(rule["const"])
    if "enum" in rule:
        return _listed([shown(one) for one in rule["enum"]])
    kinds = rule.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else list(kinds)
    words = [_kind(kind, rule) for kind in kinds]
    return _listed(words) if words else "what the schema says"


def shown(value: object) -> str:
    """A value as JSON, short enough for a message and safe to encode."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if isinstance(value, int) and value.bit_length() > DIGITS_BITS:
        return "a number of very many digits"
    if isinstance(value, str) and len(value) > SHOWN:
        return json.dumps(_safe(value[:SHOWN]), ensure_ascii=False) + "…"
    return _safe(json.dumps(value, ensure_ascii=False, default=str))


def _safe(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _told(error: ValidationError) -> Iterator[SchemaProblem]:
    path = list(error.absolute_path)
    value, rule, keyword = error.instance, error.schema, error.validator
    if keyword == "required":
        properties = rule.get("properties", {})
        for name in error.validator_value:
            if name not in value:
                yield _problem([*path, name], "is missing", f"give {allowed(properties.get(name, {}))}")
    elif keyword == "additionalProperties" and error.validator_value is False:
        known = list(rule.get("properties", {}))
        for name in value:
            if name not in known:
                yield _problem([*path, name], "is not known", f"use one of {', '.join(known)}")
    elif keyword in ("minLength", "maxLength"):
        count = f"has {len(value):,} characters" if value else "is empty"
        yield _problem(path, count, f"use {allowed(rule)}")
    elif keyword in ("minItems", "maxItems", "minProperties", "maxProperties"):
        yield _problem(path, f"has {len(value):,} entries", f"use {keyword} {error.validator_value}")
    elif keyword in ("contains", "uniqueItems", "propertyNames", "pattern", "format"):
        yield _problem(path, f"is {shown(value)}", f"use {allowed(rule)} ({keyword} {_clause(error)})")
    else:
        hint = ", as JSON, not as a string of JSON" if _is_text_of_json(value, rule) else ""
        yield _problem(path, f"is {shown(value)}", f"use {allowed(rule)}{hint}")


def _problem(path: list[str | int], state: str, mend: str) -> SchemaProblem:
    name = _joined(path) or "input"
    return SchemaProblem(name, _safe(str(path[0])) if path else "input", f"{name} {state}", mend)


def _joined(path: list[str | int]) -> str:
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return _safe(text.removeprefix("."))


def _clause(error: ValidationError) -> str:
    return _safe(json.dumps(error.validator_value, ensure_ascii=False, default=str))[:80]


def _is_text_of_json(value: object, rule: Mapping[str, Any]) -> bool:
    return isinstance(value, str) and rule.get("type") in ("object", "array")


def _listed(words: list[str]) -> str:
    if len(words) > LISTED:
        return f"one of {', '.join(words[:LISTED])} and {len(words) - LISTED} more"
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _kind(kind: str, rule: Mapping[str, Any]) -> str:
    name = _NAMES.get(kind, kind)
    if kind == "string":
        if rule.get("format") == "uri":
            return "a public https address"
        span = _span(rule, "minLength", "maxLength", ",")
        return f"{name} of {span} characters" if span else name
    if kind in ("integer", "number"):
        span = _span(rule, "minimum", "maximum", "")
        above = f"above {rule['exclusiveMinimum']}" if "exclusiveMinimum" in rule else ""
        below = f"below {rule['exclusiveMaximum']}" if "exclusiveMaximum" in rule else ""
        step = f"in steps of {rule['multipleOf']}" if "multipleOf" in rule else ""
        return " ".join(
            part for part in (name, f"from {span}" if " to " in span else span, above, below, step) if part
        )
    return name


def _span(rule: Mapping[str, Any], low: str, high: str, grouped: str) -> str:
    if low in rule and high in rule:
        return f"{rule[low]:{grouped}} to {rule[high]:{grouped}}"
    if low in rule:
        return f"at least {rule[low]:{grouped}}"
    return f"at most {rule[high]:{grouped}}" if high in rule else ""
