"""What a model's input schema may be made of, so that every client can compile it.

Clients compile it with Ajv in strict mode, which stops at a keyword it does not know, and it is put into an OpenAPI
document, where a reference would lead elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator, SchemaError  # type: ignore[import-untyped]  # has no types

from rushes.catalogue.schema_problem import shown
from rushes.errors import UsageError

__all__ = ["KEYWORDS", "check_request_schema"]

# fmt: off
KEYWORDS = frozenset({
    "type", "enum", "const", "default", "title", "description", "examples", "deprecated",
    "format", "pattern", "minLength", "maxLength",
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    "properties", "required", "additionalProperties", "minProperties", "maxProperties",
    "items", "minItems", "maxItems", "uniqueItems",
    "anyOf", "oneOf", "allOf",
})
# fmt: on
"""Keywords of JSON Schema 2020-12 that an input may be described with."""
_NAMED = ("properties",)
_SINGLE = ("items", "additionalProperties")
_LISTED = ("anyOf", "oneOf", "allOf")


def check_request_schema(schema: Mapping[str, Any], place: str) -> None:
    """Refuse what is no JSON Schema 2020-12 and what clients cannot compile; raises UsageError naming the place."""
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        at = ".".join([place, *map(str, error.absolute_path)])
        raise UsageError(
            f"{at} is {shown(error.instance)}, which is not JSON Schema 2020-12",
            field=at,
            mend=f"see the keyword {error.absolute_path[-1] if error.absolute_path else 'type'} there",
        ) from error
    _check_keywords(schema, place)


def _check_keywords(schema: Mapping[str, Any], place: str) -> None:
    for keyword, value in schema.items():
        at = f"{place}.{keyword}"
        if keyword not in KEYWORDS:
            raise UsageError(
                f"{at} is a keyword that clients may not know",
                field=at,
                mend=f"use {', '.join(sorted(KEYWORDS))}",
            )
        if keyword in _NAMED:
            for name, inner in value.items():
                _check_keywords(inner, f"{at}.{name}")
        elif keyword in _SINGLE and isinstance(value, dict):
            _check_keywords(value, at)
        elif keyword in _LISTED:
            for index, inner in enumerate(value):
                _check_keywords(inner, f"{at}[{index}]")
