"""An input is checked against its model: defaults filled in, loose forms made plain, all that is wrong told at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from rushes.catalogue.file_url import check_file_url
from rushes.catalogue.filming import film_request
from rushes.catalogue.input_error import InputError
from rushes.catalogue.model import Model
from rushes.catalogue.schema_problem import SchemaProblem, allowed, schema_problems, shown
from rushes.errors import UsageError

__all__ = ["CheckedInput", "check_input"]

NAMED = 10
"""Ignored keys that a note names."""
BITS = 1024
"""Whole numbers of more bits are no input; doubles end there too."""
_BROKEN = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CheckedInput:
    """What is stored and run, in the order of the schema, and the keys that were given but are no inputs."""

    values: dict[str, Any]
    ignored: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """One line for the logs about what was ignored; "" when nothing was."""
        if not self.ignored:
            return ""
        names = ", ".join(shown(name) for name in self.ignored[:NAMED])
        more = f" and {len(self.ignored) - NAMED} more" if len(self.ignored) > NAMED else ""
        return f"ignored, because the model has no such inputs: {names}{more}"


def check_input(model: Model, given: object) -> CheckedInput:
    """The input that is stored and run. Raises InputError with every problem, the first in schema order as message.

    Unknown keys are dropped and named in `ignored`. A value that `means_absent` counts as not given. Whole numbers are
    taken for the texts of an enum ("5" for 5), and 5.0 for 5, since JSON has one kind of number; true is no number.
    """
    if not isinstance(given, dict):
        raise InputError(
            f"input is {shown(given)}",
            field="input",
            mend=f"use an object with {' and '.join(model.request_schema['required'])}",
        )
    values: dict[str, Any] = {}
    for name, rule in model.properties.items():
        if name in given and not _means_absent(given[name], model.means_absent.get(name, ())):
            values[name] = _plain(given[name], rule)
        elif "default" in rule:
            values[name] = deepcopy(rule["default"])
    found = _problems(model, values)
    if found:
        first = found[0]
        raise InputError(
            first.message,
            field=first.path,
            mend=first.mend,
            problems=tuple(str(problem) for problem in found),
        )
    return CheckedInput(values, tuple(name for name in given if name not in model.properties))


def _means_absent(value: object, absent: tuple[object, ...]) -> bool:
    return any(value == one and isinstance(value, bool) == isinstance(one, bool) for one in absent)


def _plain(value: object, rule: Mapping[str, Any]) -> object:
    """A loose form that is as good as the plain one, made plain; anything else as it is, for the schema to judge."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    whole = int(value) if isinstance(value, int) or value.is_integer() else None
    if whole is None or whole.bit_length() > 64:
        return value
    if rule.get("type") == "string" and str(whole) in rule.get("enum", ()):
        return str(whole)
    return whole if rule.get("type") == "integer" else value


def _problems(model: Model, values: Mapping[str, Any]) -> list[SchemaProblem]:
    found = [
        problem
        for name, value in values.items()
        for problem in _unstorable(value, (name,), model.properties[name])
    ]
    for look in (_against_schema, _bad_addresses, _not_filmable):
        wrong = {problem.top for problem in found}
        sound = {name: value for name, value in values.items() if name not in wrong}
        found += [problem for problem in look(model, sound) if problem.top not in wrong]
    order = {name: at for at, name in enumerate(model.properties)}
    return sorted(found, key=lambda problem: order.get(problem.top, len(order)))


def _against_schema(model: Model, values: Mapping[str, Any]) -> Iterator[SchemaProblem]:
    yield from schema_problems(model.validator, values)


def _not_filmable(_: Model, values: Mapping[str, Any]) -> Iterator[SchemaProblem]:
    """What only the reader of prompts can tell: no words, control characters, a script that nobody here reads."""
    try:
        film_request(values)
    except UsageError as error:
        name = error.field or "prompt"
        message = error.message if name in error.message else f"{name}: {error.message}"
        yield SchemaProblem(name, name, message, error.mend or "change it")


def _bad_addresses(model: Model, values: Mapping[str, Any]) -> Iterator[SchemaProblem]:
    for name, value in values.items():
        for path, address in _addresses(name, value, model.properties[name]):
            try:
                check_file_url(path, address)
            except InputError as error:
                yield SchemaProblem(path, name, error.message, error.mend or "")


def _addresses(name: str, value: object, rule: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and (rule.get("format") == "uri" or name.endswith("_url")):
        yield name, value
    if isinstance(value, list) and (rule.get("items", {}).get("format") == "uri" or name.endswith("_urls")):
        for at, one in enumerate(value):
            if isinstance(one, str):
                yield f"{name}[{at}]", one


def _unstorable(value: object, path: tuple[str, ...], rule: Mapping[str, Any]) -> Iterator[SchemaProblem]:
    """Texts and keys that neither UTF-8 nor a database holds, and whole numbers too long to be written out.

    `rule` is the schema of the input that all of it belongs to.
    """
    if isinstance(value, dict):
        for key, one in value.items():
            here = (*path, f".{shown(key)[1:-1]}")
            yield from _unstorable(key, here, rule)
            yield from _unstorable(one, here, rule)
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _unstorable(one, (*path, f"[{at}]"), rule)
    elif isinstance(value, str) and _BROKEN.search(value):
        name = "".join(path)
        state = "holds a null character or half a character"
        yield SchemaProblem(name, path[0], f"{name} {state}", f"use {allowed(rule)} without them")
    elif isinstance(value, int) and value.bit_length() > BITS:
        name = "".join(path)
        yield SchemaProblem(name, path[0], f"{name} is {shown(value)}", f"use {allowed(rule)}")
