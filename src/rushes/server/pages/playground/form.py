"""A form out of a model's JSON schema: which control stands for which input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from rushes.catalogue.model import Model

__all__ = ["Field", "fields_of"]

Control = Literal["text", "textarea", "segments", "select", "slider", "number", "switch"]
LONG = 200
"""Characters from which on a text gets an area to write in."""
FEW = 5
"""Choices up to which all are shown side by side."""
STEPS = 100


@dataclass(frozen=True, slots=True)
class Field:
    """One input of the form. `main` is always seen, others are folded away; `default` is what the schema says, or None."""

    name: str
    label: str
    control: Control
    kind: str
    help: str
    required: bool
    main: bool
    default: Any
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    step: float | None = None
    length: int | None = None

    @property
    def shown_default(self) -> str:
        """The default as a control holds it."""
        if isinstance(self.default, bool):
            return "true" if self.default else "false"
        return "" if self.default is None else str(self.default)


def fields_of(model: Model) -> tuple[Field, ...]:
    """The inputs that a form can hold, in the order of the schema; objects and lists have no control."""
    own = model.request_schema["properties"]
    required = set(model.request_schema.get("required", ()))
    return tuple(
        _field(name, rule, required=name in required, own=name in own)
        for name, rule in model.properties.items()
        if rule.get("type") in ("string", "number", "integer", "boolean")
    )


def _field(name: str, rule: Mapping[str, Any], *, required: bool, own: bool) -> Field:
    control = _control(rule)
    return Field(
        name=name,
        label=str(rule.get("title") or name.replace("_", " ").capitalize()),
        control=control,
        kind=str(rule["type"]),
        help=str(rule.get("description", "")),
        required=required,
        main=required or (own and control in ("segments", "switch") and "default" in rule),
        default=rule.get("default"),
        choices=tuple(str(one) for one in rule.get("enum", ())),
        least=rule.get("minimum"),
        most=rule.get("maximum"),
        step=_step(rule),
        length=rule.get("maxLength"),
    )


def _control(rule: Mapping[str, Any]) -> Control:
    kind, choices = rule["type"], rule.get("enum", ())
    if choices:
        return "segments" if len(choices) <= FEW else "select"
    if kind == "boolean":
        return "switch"
    if kind in ("number", "integer"):
        bound = "minimum" in rule and "maximum" in rule and rule["maximum"] - rule["minimum"] <= 10 * STEPS
        return "slider" if bound else "number"
    return "textarea" if rule.get("maxLength", LONG) >= LONG else "text"


def _step(rule: Mapping[str, Any]) -> float | None:
    """What one push of a slider or an arrow changes."""
    if rule["type"] == "integer":
        return 1
    if "minimum" in rule and "maximum" in rule:
        return float((rule["maximum"] - rule["minimum"]) / STEPS)
    return None
