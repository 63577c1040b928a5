"""The JSON schema of an answer, made from the Screenplay's dataclasses, for constrained decoding.

Only what a reader of the prompt can know is asked: offsets, ids of lines, what is ruled out and what was not read come
from the built-in reader. Bounds on lengths are checked when the answer is read and not sent, since many servers refuse
them in a strict schema.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import lru_cache

from rushes.script.planner.vocabulary import OPEN, allowed
from rushes.script.screenplay import Line, Place, Screenplay, Shot

__all__ = ["answer_schema", "asked", "parts"]

NOT_ASKED: dict[type, frozenset[str]] = {
    Screenplay: frozenset({"prompt", "language", "silent", "excluded", "unread", "log"}),
    Line: frozenset({"id", "language"}),
    Place: frozenset({"signs", "named"}),
    Shot: frozenset({"number", "start", "end"}),
}
"""Fields that are not for the planner to say."""

PLAIN: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


@lru_cache(maxsize=64)
def asked(owner: type) -> dict[str, tuple[object, object]]:
    """The fields of a dataclass that are asked: name → its type and its default (`dataclasses.MISSING` for none)."""
    hints = typing.get_type_hints(owner)
    out = NOT_ASKED.get(owner, frozenset())
    return {f.name: (hints[f.name], f.default) for f in dataclasses.fields(owner) if f.name not in out}


def parts(kind: object) -> tuple[object, int | None, bool]:
    """A field's type taken apart: what it holds, how many (None for a single one, 0 for any number), may it be null."""
    if isinstance(kind, types.UnionType):
        inner = next(one for one in typing.get_args(kind) if one is not type(None))
        return inner, None, True
    if typing.get_origin(kind) is tuple:
        held = typing.get_args(kind)
        return held[0], 0 if held[-1] is Ellipsis else len(held), False
    return kind, None, False


def answer_schema() -> dict[str, object]:
    """A JSON schema (2020-12) in the part of it that strict structured output knows: every field required, none other."""
    defs: dict[str, object] = {}
    root = _object(Screenplay, defs)
    return {**root, "$defs": defs}


def _object(owner: type, defs: dict[str, object]) -> dict[str, object]:
    properties = {name: _field(owner, name, kind, defs) for name, (kind, _) in asked(owner).items()}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(owner: type, name: str, kind: object, defs: dict[str, object]) -> dict[str, object]:
    inner, many, null = parts(kind)
    if inner in PLAIN:
        one: dict[str, object] = {"type": PLAIN[inner]}
        words = allowed((owner, name)) if (owner, name) not in OPEN else ()
        if words and inner is str:
            default = asked(owner)[name][1]
            one["enum"] = [*words, *([""] if many is None and default == "" else [])]
    else:
        assert isinstance(inner, type)
        if inner.__name__ not in defs:
            defs[inner.__name__] = {}  # holds its place while its own fields are written
            defs[inner.__name__] = _object(inner, defs)
        one = {"$ref": f"#/$defs/{inner.__name__}"}
    if many is not None:
        fixed = {"minItems": many, "maxItems": many} if many else {}
        return {"type": "array", "items": one, **fixed}
    return {"anyOf": [one, {"type": "null"}]} if null else one
