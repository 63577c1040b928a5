"""Reading the settings: a flag wins over a variable, a variable over the file, the file over the default."""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import EnvSettingsSource

from rushes.errors import UsageError
from rushes.settings.settings import Settings
from rushes.settings.table import PREFIX, described
from rushes.settings.variables import ENGINE_VARIABLES

__all__ = ["Loaded", "load_settings"]

FILE = "rushes.toml"
OTHERS = {"RUSHES_CONFIG", "RUSHES_URL", "RUSHES_WORKER_TOKEN", *ENGINE_VARIABLES}
"""Variables of ours that are no settings of the server."""
FROM_KUBERNETES = re.compile(r"RUSHES_(SERVICE_(HOST|PORT\w*)|PORT_\d+_(TCP|UDP|SCTP)\w*)")
"""Kubernetes tells every pod of a service called rushes in variables of these names, and RUSHES_PORT=tcp://…"""
PATHS = ("data", "models", "storage_url")
"""What may be a folder, which in a file is relative to that file."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings, where each that is not at its default came from, and what the operator should be told."""

    settings: Settings
    origins: Mapping[str, str]
    notes: tuple[str, ...]


def load_settings(flags: Mapping[str, Any] | None = None, config: str | None = None) -> Loaded:
    """Read flags (None is not given), RUSHES_* and the TOML file: `config`, else RUSHES_CONFIG, else ./rushes.toml.

    Raises UsageError with one sentence for the first thing that is wrong.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    from_file, path = _file(config)
    from_variables, notes = _variables()
    given = {name: value for name, value in (flags or {}).items() if value is not None}
    for source in (from_file, from_variables, given):
        values |= source
    origins |= {name: str(path) for name in from_file}
    origins |= {name: _about(name).variable for name in from_variables}
    origins |= {name: _about(name).flag for name in given}
    try:
        settings = Settings(**values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise _wrong(str(first["loc"][0]), values, origins) from None
    return Loaded(settings, origins, tuple(notes))


def _about(name: str) -> Any:
    return described(name, Settings.model_fields[name])


def _wrong(name: str, values: Mapping[str, Any], origins: Mapping[str, str]) -> UsageError:
    """The sentence about a value that cannot be; a secret one is not repeated."""
    about = _about(name)
    source = f" (from {origins[name]})" if name in origins else ""
    if about.secret or name not in values:
        return UsageError(f"{name} cannot be used{source}", field=name, mend=f"use {about.allowed}")
    value = values[name]
    shown = json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
    shown = shown if len(shown) <= 80 else shown[:77] + "…"
    return UsageError(f"{name} is {shown}{source}", field=name, mend=f"use {about.allowed}")


def _variables() -> tuple[dict[str, Any], list[str]]:
    """What RUSHES_* says, and notes on those that say nothing."""
    values = EnvSettingsSource(Settings)()
    notes = []
    if re.match(r"(tcp|udp|sctp)://", str(values.get("port", ""))):
        del values["port"]
        notes.append("RUSHES_PORT is ignored: it comes from a Kubernetes service called rushes; use --port")
    for name in sorted(name.upper() for name in os.environ):
        if not name.startswith(PREFIX) or name in OTHERS or FROM_KUBERNETES.fullmatch(name):
            continue
        if name.removeprefix(PREFIX).lower() not in Settings.model_fields:
            known = [
                *Settings.model_fields,
                *(other.removeprefix(PREFIX).lower() for other in sorted(OTHERS)),
            ]
            near = _nearest(name.removeprefix(PREFIX).lower(), known, lambda field: PREFIX + field.upper())
            notes.append(f"{name} is not a setting and is ignored{near}")
    return values, notes


def _file(config: str | None) -> tuple[dict[str, Any], Path | None]:
    """What the TOML file says; nothing when none is named and none lies in the working folder."""
    named = config or os.environ.get("RUSHES_CONFIG") or None
    if named is None and not Path(FILE).is_file():
        return {}, None
    path = Path(named or FILE)
    values = _parsed(path)
    for key, value in values.items():
        if key not in Settings.model_fields:
            near = _nearest(key, Settings.model_fields)
            raise UsageError(
                f'"{key}" in {path} is not a setting{near}',
                field="config",
                mend="docs/settings.md lists them",
            )
        if key in PATHS and isinstance(value, str) and value.strip() and "://" not in value:
            values[key] = str(path.absolute().parent / Path(value).expanduser())
    return values, path


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        why, mend = error.strerror or str(error), "name a TOML file that can be read"
    except UnicodeDecodeError:
        why, mend = "it is not UTF-8 text", "save it as UTF-8"
    except tomllib.TOMLDecodeError as error:
        why, mend = str(error), "write lines such as port = 8000"
    raise UsageError(f"cannot read the settings in {path}: {why}", field="config", mend=mend)


def _nearest(name: str, known: Iterable[str], written: Callable[[str], str] = str) -> str:
    near = difflib.get_close_matches(name, list(known), 1, 0.6)
    return f"; did you mean {written(near[0])}" if near else ""
