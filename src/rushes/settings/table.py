"""What is written about each setting, taken from the fields of `Settings` for help texts, docs and errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo

__all__ = ["GROUPS", "PREFIX", "Setting", "described", "setting", "settings_table"]

PREFIX = "RUSHES_"
GROUPS = ("Common", "Storage", "Models", "Limits", "Work", "Webhooks", "Web", "Log")
"""In the order of the help."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as people see it. `allowed` finishes the sentence "use …"; `default` is as one would write it."""

    name: str
    group: str
    says: str
    allowed: str
    metavar: str
    default: str
    example: str | None
    secret: bool
    switch: bool

    @property
    def flag(self) -> str:
        """`--public-url`."""
        return "--" + self.name.replace("_", "-")

    @property
    def variable(self) -> str:
        """`RUSHES_PUBLIC_URL`."""
        return PREFIX + self.name.upper()


def setting(
    default: Any,
    says: str,
    allowed: str,
    *,
    group: str,
    metavar: str,
    example: str | None = None,
    shown: str | None = None,
    secret: bool = False,
    **field: Any,
) -> Any:
    """A pydantic field with all that `Setting` tells. `shown` is the default in words; `field` goes to pydantic."""
    about: dict[str, Any] = {
        "group": group,
        "allowed": allowed,
        "metavar": metavar,
        "shown": shown,
        "secret": secret,
    }
    first = {} if "default_factory" in field else {"default": default}
    examples = None if example is None else [example]
    return Field(
        **first, description=says, examples=examples, json_schema_extra=about, repr=not secret, **field
    )


def settings_table(fields: Mapping[str, FieldInfo]) -> tuple[Setting, ...]:
    """All settings, in the order of their groups and within a group as they are declared."""
    settings = [described(name, info) for name, info in fields.items()]
    return tuple(sorted(settings, key=lambda one: GROUPS.index(one.group)))


def described(name: str, info: FieldInfo) -> Setting:
    """What is written about one field."""
    about = info.json_schema_extra
    assert isinstance(about, dict), f"{name} was not declared with setting()"
    assert info.description, f"{name} says nothing"
    return Setting(
        name=name,
        group=str(about["group"]),
        says=info.description,
        allowed=str(about["allowed"]),
        metavar=str(about["metavar"]),
        default=str(about["shown"]) if about["shown"] is not None else _written(info.default),
        example=str(info.examples[0]) if info.examples else None,
        secret=bool(about["secret"]),
        switch=info.annotation is bool,
    )


def _written(default: object) -> str:
    if isinstance(default, bool):
        return "on" if default else "off"
    return str(default)
