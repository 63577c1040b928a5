"""Manifests, the data files that models come from, are read and checked once, before anything is served.

A manifest that is wrong stops the start with the file and the field named, rather than failing its users one by one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rushes.catalogue.catalogue import Catalogue
from rushes.catalogue.model import Model, Price
from rushes.catalogue.model_check import check_model
from rushes.catalogue.request_schema import check_request_schema
from rushes.catalogue.schema_problem import compiled, schema_problems
from rushes.errors import RushesError

__all__ = ["ManifestError", "load_catalogue", "read_manifest"]

HERE = Path(__file__).parent


class ManifestError(RushesError):
    """A manifest cannot be used. The message begins with its file."""


def load_catalogue(extra: Path | None = None) -> Catalogue:
    """The package's models, then those of the operator's folder `extra` (its *.json, by file name).

    A model of the operator's with a slug of the package's takes its place. Raises ManifestError when a manifest is
    wrong, a slug comes twice in one folder or the folder cannot be read.
    """
    models = _of_folder(HERE / "manifests")
    if extra is not None:
        if not extra.is_dir():
            raise ManifestError(
                f"{extra}: there is no such folder of models", mend="create it or leave the setting out"
            )
        models |= _of_folder(extra)
    return Catalogue(MappingProxyType(models))


def read_manifest(path: Path) -> Model:
    """One model out of its file; raises ManifestError naming the file and the field."""
    given = _json(path)
    for problem in schema_problems(_manifest_schema(), given):
        raise ManifestError(f"{path}: {problem.message}", field=problem.path, mend=problem.mend)
    defaults = _manifest_schema().schema["properties"]
    whole = {name: given.get(name, rule.get("default")) for name, rule in defaults.items()}
    try:
        for place in ("request_schema", "extensions"):
            check_request_schema(
                whole[place] if place == "request_schema" else {"properties": whole[place]}, place
            )
        model = _model(whole)
        check_model(model)
    except RushesError as error:
        raise ManifestError(f"{path}: {error.message}", field=error.field, mend=error.mend) from error
    return model


def _of_folder(folder: Path) -> dict[str, Model]:
    models: dict[str, Model] = {}
    files: dict[str, Path] = {}
    for path in sorted(folder.glob("*.json")):
        model = read_manifest(path)
        if model.slug in models:
            raise ManifestError(
                f'{path}: the slug "{model.slug}" is also that of {files[model.slug].name}',
                field="slug",
                mend="give each model its own",
            )
        models[model.slug], files[model.slug] = model, path
    return models


@cache
def _manifest_schema() -> Any:
    return compiled(json.loads((HERE / "manifest_schema.json").read_text(encoding="utf-8")))


def _json(path: Path) -> dict[str, Any]:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        for name in names:
            if names.count(name) > 1:
                raise ManifestError(f"{path}: {name} is there twice", field=name, mend="keep one of them")
        return dict(pairs)

    def refused(word: str) -> object:
        raise ManifestError(f"{path}: {word} is not JSON", mend="use a number")

    try:
        given = json.loads(
            path.read_text(encoding="utf-8-sig"), object_pairs_hook=once, parse_constant=refused
        )
    except OSError as error:
        raise ManifestError(
            f"{path}: cannot be read ({error.strerror})", mend="check its permissions"
        ) from error
    except json.JSONDecodeError as error:
        raise ManifestError(
            f"{path}: not JSON at line {error.lineno}, column {error.colno}", mend="correct it there"
        ) from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise ManifestError(f"{path}: not a JSON file in UTF-8", mend="write it anew") from error
    if not isinstance(given, dict):
        raise ManifestError(f"{path}: not a JSON object", mend="see the package's own manifests")
    return given


def _model(whole: Mapping[str, Any]) -> Model:
    price = {name: Decimal(amount) for name, amount in whole["price"].items()}
    properties = {**whole["request_schema"]["properties"], **whole["extensions"]}
    plain = {name: whole[name] for name in _texts()}
    return Model(
        **plain,
        estimated_time_seconds={int(film): float(t) for film, t in whole["estimated_time_seconds"].items()},
        price=Price(**price),
        request_schema=whole["request_schema"],
        extensions=whole["extensions"],
        properties=properties,
        means_absent={name: tuple(values) for name, values in whole["means_absent"].items()},
        needs=tuple(whole["needs"]),
        notes=tuple(whole["notes"]),
        examples=tuple(whole["examples"]),
        validator=compiled({**whole["request_schema"], "properties": properties}),
    )


def _texts() -> Iterator[str]:
    yield from ("title", "slug", "provider", "category", "output_type", "status", "version", "created_at")
    yield from ("description", "engine", "licence")
